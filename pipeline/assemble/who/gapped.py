"""Others of whom a sentence leaves the verb out: "held X in March and, over the next weeks, four of his reporters"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pipeline.assemble.event import all_victims
from pipeline.assemble.facts import within
from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.kinds import FACTUAL, HELD
from pipeline.assemble.text.party import Party, counted_group
from pipeline.assemble.who.charged_apart import NEXT_NAME, NO_LINK, charged_after, has_verb, verb_behind, verb_within
from pipeline.assemble.who.counted_apart import with_grounds
from pipeline.assemble.who.counted_places import parts_of_sum, with_places
from pipeline.assemble.who.counted_terms import with_terms
from pipeline.assemble.who.dead import DIED
from pipeline.assemble.who.each_by import each_by
from pipeline.assemble.who.likewise import but_others, that_of
from pipeline.assemble.who.named_each import with_named
from pipeline.assemble.who.owned_days import days_of_owned
from pipeline.assemble.who.parallel import parallel_after, verdicts_apart
from pipeline.assemble.who.part import part_of, told_plainly
from pipeline.assemble.who.remaining import remaining
from pipeline.assemble.who.remnants import told_in_remnants
from pipeline.assemble.who.segments import with_items
from pipeline.assemble.who.term_first import terms_first
from pipeline.assemble.who.terms_beside import ALIKE
from pipeline.kept import compiled
from pipeline.paths import toml_table
from pipeline.recognise.counts import CountMention, find_counts
from pipeline.recognise.penalties.numbers import NUMBER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.what.frames import Finder
    from pipeline.assemble.who.resolve import Resolver
    from pipeline.normalise.dates import DateMention

ACTS: Final = frozenset({"arrest", "detention", "abduction", "killing", "release", "execution"})
FATES: Final = ACTS | {"torture", "attack", "enforced_disappearance", "forced_return", "house_arrest", "dismissal",
                      "death_in_custody", "psychiatric_confinement", "exile"}  # fmt: skip
KEPT: Final = HELD | {"abduction", "harassment", "house_arrest"}  # done to somebody for some time, without a penalty
FATE_REACH: Final = 2  # sentences back to what befell the first
# what tells when, between "and" and those who are only counted
LEAD: Final = compiled(
    r",? and,? (?:(?:in|on|over|during|within|by) [^,.;:()]{2,40}?|(?:the (?:same|next|following)|that) \w+|"
    r"(?:an?|two|three|four|five|six|seven|eight|nine|ten|several|some|a few) "
    r"(?:days?|weeks?|months?|fortnight) (?:later|afterwards))"
    r"(?: later)?,? $"
)
# "held X on 3 May and, two days later, his brothers Y and Z"
LEAD_WHO: Final = compiled(rf"{LEAD.pattern.removesuffix('$')}(?:(?:the|his|her|their|an?) (?:[a-z][\w-]* ){{1,3}})?$")
# "held X for five days and his brother Y for three": what stands between, and after the second name
AND_NAME: Final = compiled(
    rf",? and (?:(?:the|his|her|their|an?) )?(?:(?!nearly |almost ){NO_LINK}[a-z][\w-]*,? ){{0,4}}"
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?$"
)
THEN_NAME: Final = compiled(AND_NAME.pattern.replace(",? and", "(?:,? and|,)", 1))
FOR_AS_LONG: Final = compiled(
    rf"(?: \(\d\d\)|, \d\d,)? for (?:{NUMBER})(?: (?:hours?|days?|weeks?|months?|years?))?(?=[.,;]|$| and (?-i:[A-Z]))",
    re.IGNORECASE,
)
# "held X on Monday and two of his brothers on Tuesday": what stands before those counted, and after them
AND_COUNT: Final = compiled(r",? and (?:(?:his|her|their|the|other|another|at least|about|some) )*")
ON_DAY: Final = compiled(r"(?: (?:in|at|near) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)? (?:(?:on|in) )?(?:the )?")
TO_DAY: Final = compiled(
    r"(?: \(\d\d\)|, \d\d,|,)?(?: (?:in|at|near) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)? "
    r"(?:on |in |since |from )?(?:the )?"
)  # from such a name to its day
# what may stand between the first day and such a name: "X on 2 May in Osh and Y on 3 May", not "after talks with Z"
FIRST_ENDS: Final = compiled(
    r"(?: (?:in|at|near) (?:the )?[A-Z][\w’'-]*(?:,? [A-Z][\w’'-]*){0,2}"
    rf"(?: (?:[a-z]+ )?(?:{'|'.join(toml_table('where.toml')['custody']['after_names'])}))?)?"
)
# "arrested 13 people in Gulu and 20 in Lira", "on Monday and 20 on Tuesday": a number alone, each with place or day
NUMBER_ALONE: Final = compiled(
    rf"(?P<before> (?:in|at|near|on) [^,;.:()]{{2,40}}),? and (?P<of>(?:at least |about |some |another |a further )?"
    rf"(?P<n>{NUMBER})(?: others| more)?)(?= (?P<by>in|at|near|on) (?:the )?[A-Z0-9])"
)
# "held X in Osh city, Bor province, Y in Velka, and Z in Zarin": what stands between two names, and after each
IN_PLACE: Final = compiled(r"(?: \([^()]{1,40}\))? (?:in|at|near) (?:the )?[A-Z]")
PLACES_AND: Final = compiled(
    r"(?: \([^()]{1,40}\))? (?:in|at|near) (?:the )?[A-Z][\w’'-]*(?:,? (?:[A-Z][\w’'-]*|\([^()]{1,20}\)|of|the|"
    rf"{'|'.join(toml_table('where.toml')['custody']['areas_between'])}))*?{NEXT_NAME.pattern}"
)
SEVERAL: Final = 2
NEAR: Final = 12  # characters from a number to its place or day
LONGEST: Final = 70  # characters of it


def with_gapped(
    view: DocView, resolver: Resolver, facts: Facts, finder: Finder, so_far: list[Event], here: list[Event]
) -> list[Event]:
    """Return the acts of a sentence with those that befell others after "and", told by the verb of the first.

    A charge that only describes these others ("a dozen others accused of treason") is the ground of that act.
    """
    out = list(here := with_named(view, facts, here))
    for event in here:
        if (left := remaining(view, resolver, so_far, event)) is not None:
            out.append(left)
        out += kept_after(view, event) if event.act in KEPT and event.victims.people else []
        out += with_terms(view, facts, event)
        out += charged_after(view, facts, event)
        out += with_grounds(view, facts, event)
        out += that_of(view, resolver, facts, finder, event)
        out += verdicts_apart(view, event)
        out += days_of_owned(view, facts, event)
        if (other := but_others(view, event)) is not None:
            out.append(other)
        out += placed_after(view, event)
        told = event.rule.pos == "verb" and not event.learned and event.modality in FACTUAL
        fated = told and event.act in FATES and bool(event.victims.people)
        told = told and event.act in ACTS
        if fated and (other := named_after(view, facts, event)) is not None:
            out.append(other)
            continue
        taken = {p for e in out if e.act == event.act and e.token == event.token and e is not event
                 for p in e.victims.people}  # fmt: skip
        out += (apart := each_by(view, resolver, facts, finder, event))
        taken |= {p for e in apart for p in e.victims.people}
        out += parallel_after(view, facts, event, taken)
        taken |= {p for e in out if e.act == event.act and e.token == event.token for p in e.victims.people}
        out += told_in_remnants(view, resolver, facts, event, taken - set(event.victims.people))
        out += terms_first(view, facts, event, taken - set(event.victims.people))
        if told and (listed := with_places(view, facts, event)):
            out += listed
            continue
        if not told or not event.victims or (found := counted_after(view, facts, event, here)) is None:
            continue
        count, lead = found
        first, last = view.ends_of(count)
        part = part_of(event, [])
        group = counted_group(count)
        part.victims = Party(group=group, how=["counted, the verb left out"], head=last, plural=True, trust=0.7)
        part.reasons["victims"] = "object: counted, the verb left out"
        part.date = next((d for d in within(facts.dates, lead, count.start) if d.span is not None), None)
        part.reasons["date"], part.counted = "told before the count", part.date is None
        if (both := day_before_and_after(view, facts, count, view.end[event.token])) is not None:
            part.date, part.counted = both[1], False
            event.date = both[0] if event.date == both[1] else event.date
            part.reasons["date"] = "told after the count"
        if part.counted and event.date is not None and event.date.start > count.end:
            part.date, part.counted = event.date, False  # "13 in Osh and 20 in Bor on Monday"
        part.places, part.penalties = [p for p in event.places if p.start > lead], []
        event.places = [p for p in event.places if p.start < lead]
        end = view.sentence_span(event.sentence)[1]
        part.charges = within(facts.charges, count.end, end)
        event.charges = [c for c in event.charges if c.start < lead]
        out = [e for e in out if not (e.act == "charge" and view.head[e.token] in range(first, last + 1))]
        out.append(part)
    return with_items(view, facts, out)


def like_before(view: DocView, events: list[Event], here: list[Event]) -> list[Event]:
    """Return the acts of a sentence, those told as "the same fate" being what was told last of others, or nothing.

    Args:
        view: the article.
        events: the acts of the sentences before.
        here: those of the sentence.
    """
    out: list[Event] = []
    for event in here:
        if event.rule.as_before:
            before = (e for e in reversed([*events, *out]) if event.sentence - e.sentence <= FATE_REACH)
            last = next((e for e in before if e.modality in FACTUAL and e.act in FATES), None)
            if last is None or (view.lower[event.token] == "happened" and aside(view, last.token)):
                continue
            if not event.victims.people or set(last.victims.people) & set(event.victims.people):
                continue
            event.act = last.act
            event.reasons["act"] += f", as told before: {last.act}"
        out.append(event)
    return out


def aside(view: DocView, t: int) -> bool:
    """Tell whether what "the same happened to Y" repeats is told by the way, or may be a death nobody caused."""
    return view.dep[t] == "relcl" or view.lower[t] in DIED


def kept_after(view: DocView, event: Event) -> list[Event]:
    """Return the custody of those who come after with a term of their own ("held X for five days and Y for two")."""
    verb, end = view.end[event.token], view.sentence_span(event.sentence)[1]
    if event.rule.pos != "verb" or event.modality not in FACTUAL or " for " not in view.text[verb:end]:
        return []
    out: list[Event] = []
    for name in view.names:
        begin, after = view.start[name.first], view.end[name.last]
        if name.label != "PERSON" or not verb < begin < end or name.cluster in all_victims((event, *out)):
            continue
        people, begin = joined_before(view, name, verb)
        lead = THEN_NAME.search(view.text, max(verb, begin - LONGEST), begin)
        if lead is None or " for " not in view.text[verb : lead.start() + 1]:
            continue
        apart = any(tag in FINITE or tag == "VBN" for tag in view.tag[event.token + 1 : name.first])
        if not apart and FOR_AS_LONG.match(view.text, after, end):
            out.append(part_of(event, people))
            out[-1].reasons["victims"] = "object: name, the verb left out"
    return out


def placed_after(view: DocView, event: Event) -> list[Event]:
    """Return the acts on who comes after the first with a place of their own ("held X in Osh and Y in Bor")."""
    told = told_plainly(event, ACTS)
    if not told or len(event.victims.people) != 1 or event.victims.group is not None:
        return []
    verb, end = view.end[event.token], view.sentence_span(event.sentence)[1]
    names = [n for n in view.names if n.label == "PERSON" and verb < view.start[n.first] < end]
    if not names or names[0].cluster != event.victims.people[0]:
        return []
    out: list[Event] = []
    for before, name in pairwise(names):
        between = view.text[view.end[before.last] : view.start[name.first]]
        placed = IN_PLACE.match(view.text, view.end[name.last], end)
        if not placed or PLACES_AND.fullmatch(between) is None or has_verb(view, name.last):
            break
        if any(tag.startswith("VB") for tag in view.tag[before.last + 1 : name.first]):
            break  # "held X in Osh and met Y in Bor"
        if name.cluster in all_victims((event, *out)):
            break
        last = out[-1] if out else event
        part = part_of(event, [name.cluster])
        part.places = [p for p in last.places if p.start > view.start[name.first]]
        last.places = [p for p in last.places if p.start < view.start[name.first]]
        part.reasons["victims"] = "object: name, the verb left out"
        out.append(part)
    return out


def joined_before(view: DocView, last: Name, verb: int) -> tuple[list[int], int]:
    """Return who shares a term with the last of them, and where the first is named ("and A, B and C for ten days").

    Args:
        view: the article.
        last: the last of the names.
        verb: where the verb ends, after which the first term is told before any of them.
    """
    people, begin = [last.cluster], view.start[last.first]
    for name in reversed(view.names):
        start, end = view.start[name.first], view.end[name.last]
        if name.label != "PERSON" or end > begin:
            continue
        if start <= verb or not ALIKE.fullmatch(view.text, end, begin) or " for " not in view.text[verb:start]:
            break
        people, begin = [name.cluster, *people], start
    return people, begin


def named_after(view: DocView, facts: Facts, event: Event) -> Event | None:
    """Return the act that befell who is named after "and" beside a day of their own ("X on 2 May and, on 7 May, Y")."""
    verb, end = view.end[event.token], view.sentence_span(event.sentence)[1]
    dates = [d for d in within(facts.dates, verb, end) if d.span is not None]
    if len(dates) > 1 and by_name(view, verb, dates[0].start):
        return None  # "was beaten by X on 3 May and Y on 5 May": X or Y was, or Y did
    for name in view.names if len(dates) > 1 else ():
        begin = view.start[name.first]
        listed = [name, *also_listed(view, name, end)]
        run = [n.cluster for n in listed]
        first = [view.names[view.name_at[k]].cluster for k in view.kids(event.token, "dobj") if view.person_at(k)
                 and view.start[k] < dates[0].start]  # fmt: skip
        rest = [p for p in dict.fromkeys([*first, *event.victims.people]) if p not in run]
        if name.label != "PERSON" or not verb < begin < end or not rest:
            continue
        behind = next((d for d in dates if TO_DAY.fullmatch(view.text, view.end[listed[-1].last], d.start)), None)
        lead = (LEAD_WHO if behind is None else AND_NAME).search(view.text, max(verb, begin - LONGEST), begin)
        if lead is None or not dates[0].end <= lead.start() or any(has_verb(view, n.last) for n in listed):
            continue
        if verb_within(view, lead.start(), name.first):
            continue
        if behind is not None and not FIRST_ENDS.fullmatch(view.text, dates[0].end, lead.start()):
            continue
        own = behind or next((d for d in dates if lead.start() <= d.start and d.end <= begin), None)
        if own is None or (own is behind and verb_behind(view, own.end)):
            continue
        part = part_of(event, run)
        part.reasons["victims"], part.reasons["date"] = "object: name, the verb left out", "told beside the name"
        part.date, event.date, event.victims = own, dates[0], replace(event.victims, people=rest)
        if any(p.start > lead.start() for p in event.places) or within(facts.places, begin, end):
            part.places = within(facts.places, begin, end)
            event.places = [p for p in event.places if p.start < lead.start()]
        part.places = [p for p in part.places if not dates[0].end <= p.start < lead.start()]
        return part
    return None


def also_listed(view: DocView, name: Name, end: int) -> list[Name]:
    """Return who stands behind a name, joined to it by nothing but "and" or a comma ("his brothers Y and Z")."""
    found: list[Name] = []
    for other in (n for n in view.names if n.label == "PERSON" and n.first > name.last and view.start[n.first] < end):
        if view.text[view.end[name.last] : view.start[other.first]] not in {" and ", ", ", ", and "}:
            break
        found.append(other)
        name = other
    return found


def by_name(view: DocView, begin: int, end: int) -> bool:
    """Tell whether a doer is named between a verb and its day."""
    names = (n for n in view.names if n.label == "PERSON" and begin < view.start[n.first] < end)
    return any("by" in view.lower[max(0, n.first - 4) : n.first] for n in names)


def counted_after(view: DocView, facts: Facts, event: Event, here: list[Event]) -> tuple[CountMention, int] | None:
    """Return those who are counted after "and" and a time, without a verb of their own, with where the "and" stands."""
    verb, end = view.end[event.token], view.sentence_span(event.sentence)[1]
    taken = {e.victims.group.start for e in here if e.victims.group is not None and e.act != "charge"}
    if (alone := number_alone(view, facts, event)) is not None:
        return alone
    for count in within(facts.counts, verb, end):
        if (count.min or 0) < SEVERAL or count.start in taken:
            continue
        lead = LEAD.search(view.text, max(verb, count.start - LONGEST), count.start)
        if lead is None and (days := day_before_and_after(view, facts, count, verb)) is not None:
            return count, days[0].end
        if lead is None or lead.start() <= verb or verb_within(view, lead.start(), view.token_at(count.start)):
            continue
        if not has_verb(view, view.token_at(count.end - 1)):
            return count, lead.start()
    return None


def number_alone(view: DocView, facts: Facts, event: Event) -> tuple[CountMention, int] | None:
    """Return more of those counted whom a number tells with a place or day of its own, and where the "and" stands."""
    verb, end = view.end[event.token], view.sentence_span(event.sentence)[1]
    told = NUMBER_ALONE.search(view.text, verb, end)
    group = event.victims.group
    counted = group is not None and (group.min or 0) >= SEVERAL and group.text.split()[-1].isalpha()
    if told is None or not (counted or (event.victims.people and told["of"].endswith((" others", " more")))):
        return None
    count = next(iter(find_counts(f"{told['of']} people")), None)
    t = view.token_at(told.start("n"))
    if count is None or (count.min or 0) < 1 or has_verb(view, t) or verb_within(view, told.start("of"), t + 1):
        return None
    if any(view.tag[k].startswith("VB") for k in range(view.token_at(told.start("before") + 1), t)):
        return None
    kinds: Sequence[DateMention | PlaceMention] = facts.dates if told["by"] == "on" else facts.places
    lo, hi = told.span("of")
    after = within(kinds, hi, end)
    first = next(iter(within(facts.places, group.end, end)), None) if group is not None else None
    if first is not None and parts_of_sum(view, event, first):
        return None
    if not within(kinds, told.start("before"), lo) or not after or after[0].start - hi > NEAR:
        return None
    return CountMention(lo, hi, view.text[lo:hi], count.min, count.max, ""), told.end("before")


def day_before_and_after(
    view: DocView, facts: Facts, count: CountMention, verb: int
) -> tuple[DateMention, DateMention] | None:
    """Return the days told right before and after a count ("X on Monday and two colleagues on Tuesday")."""
    end = view.sentence_span(view.sentence_of(count))[1]
    dates = [d for d in within(facts.dates, verb, end) if d.span is not None]
    before = next((d for d in reversed(dates) if d.end <= count.start), None)
    after = next((d for d in dates if d.start >= count.end), None)
    if before is None or after is None or not AND_COUNT.fullmatch(view.text, before.end, count.start):
        return None
    if not ON_DAY.fullmatch(view.text, count.end, after.start) or has_verb(view, view.token_at(count.end - 1)):
        return None
    own = range(view.token_at(count.end - 1) + 1, view.token_at(after.start))
    return None if any(view.tag[k].startswith("VB") for k in own) else (before, after)
