"""Counts of people of whom the report tells elsewhere: "both victims", "two of the 12", "in all, four were killed"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.event import all_victims
from pipeline.assemble.law.terms import penalties_agree
from pipeline.assemble.merge import BLOWS, DEADLY
from pipeline.assemble.rival_counts import rival_counts
from pipeline.assemble.same_deed import other_hands
from pipeline.assemble.same_deed import told_apart as other_deeds
from pipeline.assemble.text.common import ORDINALS
from pipeline.assemble.text.kinds import CASE_ACTS, CUSTODY, DEATHS, FACTUAL, HARM_ACTS, LAWFUL_CUSTODY, PASSED
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.party import MASS
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.when.times import dates_agree
from pipeline.assemble.who.leads import MORE, first_of_body, of_old
from pipeline.assemble.who.suited import noun_of, suits
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

MONTH: Final = 31  # days
MOST: Final = 6  # people who are told one by one
OPENING, BESIDE = 3, 2  # last sentence of an opening; sentences from a set to names that go on with it
# "both victims", "the three men", "all four"; "two of the 12"
THE_SET: Final = compiled(r"(?:both|(?:the|all|all the) (?:two|three|four|five|six|[2-6]))\b", re.IGNORECASE)
PART: Final = compiled(r"[\w-]+(?: \w+)? of (?:these|the (?:\d+|[a-z]+teen|ten|eleven|twelve)\b)", re.IGNORECASE)
FIRST_COUNT: Final = compiled(
    rf"\b(?:{'|'.join(sorted(word_list('counts.toml', 'recounts', 'early')))}) "
    rf"(?:{'|'.join(sorted(word_list('counts.toml', 'recounts', 'counts')))})\b",
    re.IGNORECASE,
)
IN_ALL: Final = compiled(r"\s*[“\"]?(?:in all|all told|altogether|in total)\b", re.IGNORECASE)
NTHS: Final = ORDINALS[2:]
NTH: Final = compiled(rf"(?:an?|the|one) ({'|'.join(NTHS)}) (?:victim|person|man|woman)\b", re.IGNORECASE)
VAGUE_LEAD: Final = compiled(r"(?:several|some|a number of) (?:people|persons|others)$", re.IGNORECASE)
OF_THE: Final = compiled(r"[\w-]+ of the\b", re.IGNORECASE)
LEAD: Final = 1  # last sentence of a headline or lead
# "[hundreds] of students", by the least that they are; a count of ten times as many is another matter
CROWD: Final = compiled(r"(dozens|scores|hundreds|thousands)\b", re.IGNORECASE)
CROWDS: Final = {"dozens": 24, "scores": 40, "hundreds": 100, "thousands": 1000}
CROWDS_GROW: Final = 10
ANYBODY: Final = frozenset({"people", "person", "persons", "victim", "male"})
FEW, HANDFUL, MARGIN = 5, 15, 1.5  # the least of a count, the most of "several", the count above "at least N"
ACCUSING: Final = frozenset(verb_forms("accuse"))


def recounted(view: DocView, cast: Cast, event: Event, events: list[Event]) -> bool:
    """Tell whether an act only counts anew people of whom the same act is told in another place, or is its ground."""
    if event.modality not in FACTUAL:
        return False
    if ground_of_custody(view, event, events):
        return True
    group = event.victims.group
    if group is None or event.victims.people or event.victims.orgs or event.anew:
        return False
    those = those_of_set(view, event, events)
    if those is not None and not those:
        return True  # nobody knows who they are
    if meant := last_of_set(event, events) or those:
        return tell_of(meant, event)
    told = [e for e in events if e is not event and e.modality in FACTUAL and e.victims and alike(e, event)
            and e.sentence <= event.sentence and one_day(e, event) and penalties_agree(e, event)
            and not told_apart(e, event)]  # fmt: skip
    same = [e for e in told if e.act == event.act]
    return tell_of(
        one_by_one(cast, event, told)
        or part_of_set(event, same)
        or early_count(view, event, same)
        or sum_of(view, event, same)
        or counts_opening(view, event, same)
        or counts_crowd(view, event, same)
        or rival_counts(view, event, same),
        event,
    )


def tell_of(meant: list[Event], event: Event) -> bool:
    """Give those that are told again the sentence that does so, as evidence, and tell whether there are any.

    Not one of several of whom it may tell: two of the nine held in May are none of the 12 held in June.
    """
    if len(meant) == 1 or sum(map(size, meant)) == size(event):
        for e in meant:
            e.again |= {*event.sentences, *event.again}
    return bool(meant)


def alike(told: Event, event: Event) -> bool:
    """Tell whether two tellings are of one act; a shot of which people died is no act beside the killing."""
    return told.act == event.act or (told.act in DEADLY and event.act in BLOWS)


def one_by_one(cast: Cast, event: Event, told: list[Event]) -> list[Event]:
    """Return those of whom a pointed set ("both victims") tells again: as many as were named for the act before."""
    group = event.victims.group
    if group is None or THE_SET.match(group.text) is None:
        return []
    noun = noun_of(group.text)
    if any(e.act != event.act for e in told) and noun != "victim":
        return []  # "both officers" who were shot at by the killer of two others
    named = [e for e in told if not e.victims.group and e.victims.people]
    people = all_victims(named)
    of_all = len(people) == group.min == group.max and all(suits(cast, p, noun) for p in people)
    return named if of_all else []


def part_of_set(event: Event, told: list[Event]) -> list[Event]:
    """Return the acts told of a set of which this tells some ("two of the 12 killed")."""
    group = event.victims.group
    if group is None or PART.match(group.text) is None or event.date is not None or event.actors or event.places:
        return []
    least = group.min or 1
    return [e for e in told if e.sentence < event.sentence and not e.victims.people and size(e) > least]


def those_of_set(view: DocView, event: Event, events: list[Event]) -> list[Event] | None:
    """Return the arrests of which "those arrested" tells again ("Two of those arrested were beaten"), else None.

    None at all where no arrest of more people is told before whatever befell them: nobody knows who those are.
    """
    group = event.victims.group
    if group is None or not group.text.endswith("those"):
        return None
    word = view.lower[view.token_at(group.end)]
    those = DEATHS if word == "killed" else CUSTODY
    before = [e for e in events if e.act in those and e.modality in FACTUAL and e.sentence < event.sentence
              and size(e) > (group.min or 1)]  # fmt: skip
    if not before or view.lower[event.token - 1] != "those":
        return None if before else []
    dated = event.date is not None and event.date.start > group.start  # else it is lent by what is told before
    return [e for e in before if one_day(e, event) or not dated] or None


def early_count(view: DocView, event: Event, told: list[Event]) -> list[Event]:
    """Return that of which it is an earlier toll ("preliminary reports indicated eight people were killed")."""
    if not size(event) or event.victims.group is None or event.victims.group.max is None or event.actors:
        return []
    first = view.sentences[event.sentence][0]
    before = view.text[view.start[first] : view.end[event.token]]
    return [e for e in told if size(e) > size(event)] if FIRST_COUNT.search(before) is not None else []


def sum_of(view: DocView, event: Event, told: list[Event]) -> list[Event]:
    """Return what a sum ("in all, four were killed") counts, where it is no more than what is told before."""
    if IN_ALL.match(view.text, view.sentence_span(event.sentence)[0]) is None:
        return []
    before = [e for e in told if e.sentence < event.sentence]
    return before if sum(map(size, before)) >= (size(event) or MOST) else []


def last_of_set(event: Event, events: list[Event]) -> list[Event]:
    """Return the deaths of a set of whom one died later ("killed 13. … A thirteenth victim died in 1977")."""
    group = event.victims.group
    found = NTH.match(group.text) if group is not None and event.act in DEATHS else None
    if found is None:
        return []
    if event.actors or (event.act == "death_in_custody" and event.places):
        return []
    before = [e for e in events if e is not event and e.act in DEATHS and e.modality in FACTUAL]
    of = NTHS.index(found[1].lower()) + OPENING
    return [e for e in before if e.sentence < event.sentence and of <= size(e) <= of + 1]


def counts_opening(view: DocView, event: Event, told: list[Event]) -> list[Event]:
    """Return the opening of which a count is, and that tells less ("at least eight held", "several people hurt").

    The vague one then takes the count over.
    """
    group = event.victims.group
    if group is None or group.min is None or group.min != group.max or not FEW <= group.min < MASS:
        return []  # great numbers are joined by merging
    if MORE.search(view.text, *view.sentence_span(event.sentence)):
        return []
    for lead in told:
        of = lead.victims.group
        if lead.sentence > LEAD or lead.sentence == event.sentence or of is None or of.min is None:
            continue
        elsewhere = lead.places and event.places and not {p.text for p in lead.places} & {p.text for p in event.places}
        if of.max is not None or lead.victims.people or elsewhere or not of.min <= group.min:
            continue
        vague = VAGUE_LEAD.match(of.text) is not None
        alike_called = noun_of(group.text) in {noun_of(of.text), "person", "victim"} or OF_THE.match(group.text)
        if not vague and not alike_called:
            continue  # ten nurses are none of the eight tailors
        if (vague and group.min <= HANDFUL) or (not vague and of.min >= FEW and group.min <= of.min * MARGIN):
            lead.victims.group = group if vague else of
            fill(lead, event)
            return [lead]
    return []


def fill(lead: Event, event: Event) -> None:
    """Give an opening what the count that is told again says of its day, place, hands and charge, where it has none."""
    if lead.date is None or (event.date is not None and lead.lent and not event.lent):
        lead.date, lead.lent = event.date, event.lent
        lead.reasons["date"] = event.reasons.get("date", "")
    lead.places = lead.places or list(event.places)
    lead.actors = lead.actors or list(event.actors)
    if not lead.charges and not lead.laws:
        lead.charges, lead.laws = list(event.charges), list(event.laws)
    lead.penalties = lead.penalties or list(event.penalties)


def counts_crowd(view: DocView, event: Event, told: list[Event]) -> list[Event]:
    """Return the headline's or lead's crowd of which a count is, and which then takes it over.

    "Hundreds arrested at rallies | Police have arrested more than 400 people". Nothing says that they are more.
    """
    for lead in told:
        if of_crowd(view, lead, event):
            lead.victims.group = event.victims.group
            fill(lead, event)
            return [lead]
    return []


def without_crowds(view: DocView, events: list[Event]) -> list[Event]:
    """Leave out the crowd of a headline or lead that is counted next, some of it by name, and let that be evidence.

    "Dozens arrested | Police arrested 45 students, X among them."
    """
    gone: set[int] = set()
    for event in [e for e in events if e.victims.people and e.modality in FACTUAL]:
        told = [e for e in events if e.act == event.act and e.modality in FACTUAL and of_crowd(view, e, event)]
        for lead in [e for e in told if dates_agree(e, event) and not told_apart(e, event)]:
            gone.add(id(lead))
            event.again |= {*lead.sentences, *lead.again}
            fill(event, lead)
    return [e for e in events if id(e) not in gone]


def of_crowd(view: DocView, lead: Event, event: Event) -> bool:
    """Tell whether a count may be that of the crowd of a headline or lead, without anything to say that it is more."""
    group, of = event.victims.group, lead.victims.group
    number = (group.min or group.max) if group is not None else None  # "as many as 400"
    crowd = CROWD.match(of.text) if of is not None else None
    if group is None or of is None or crowd is None or number is None or lead.victims.people or lead.sentence > LEAD:
        return False
    near = lead.unit == event.unit and 0 < event.sentence - lead.sentence <= OPENING
    least = CROWDS[crowd[1].casefold()]
    if not near or not least <= number < CROWDS_GROW * least:
        return False
    called = {noun_of(of.text), *ANYBODY}
    alike_called = noun_of(group.text) in called or crowd[1] == of.text  # "[Dozens] held"
    return alike_called and not MORE.search(view.text, *view.sentence_span(event.sentence))


def told_apart(a: Event, b: Event) -> bool:
    """Tell whether two counts are of other hands or of other places, and so of others."""
    towns = [{p.text for p in e.places} for e in (a, b)]
    return other_hands(a, b) or (bool(towns[0] and towns[1]) and not towns[0] & towns[1])


def one_day(a: Event, b: Event) -> bool:
    """Tell whether two dates can be one, and are not two days that the text tells apart."""
    days = [e.date.span for e in (a, b) if e.date is not None and e.date.precision == "day"]
    return dates_agree(a, b) and (len(days) < len("ab") or days[0] == days[1])


def size(event: Event) -> int:
    """Return the least number of people whom an act befell."""
    group = event.victims.group
    return max(len(event.victims.people), (group.min or group.max or 0) if group is not None else 0)


def ground_of_custody(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether an accusation only grounds an arrest of its sentence ("held X after she was accused of libel")."""
    if event.act != "charge" or view.lower[event.token] not in ACCUSING:
        return False
    above = view.climb(event.token)
    for held in events:
        if held.act not in CUSTODY or held.sentence != event.sentence or held.token not in above[1:]:
            continue
        if any(view.dep[k] == "conj" for k in above[: above.index(held.token)]) or view.lower[event.token - 1] == ",":
            continue  # "arrested X and later accused him of libel", "held X in May, accused of libel"
        if event.actors and {x.text for x in event.actors} != {x.text for x in held.actors}:
            continue  # "accused by a prosecutor"
        if held.victims.people == event.victims.people and same_start(held, event) and one_day(held, event):
            held.charges = held.charges or event.charges
            held.laws = held.laws or event.laws
            return True
    return False


def same_start(a: Event, b: Event) -> bool:
    """Tell whether two acts are told of one phrase where their people have no names."""
    x, y = a.victims.group, b.victims.group
    return x is y or (x is not None and y is not None and x.start == y.start)


def without_openings(view: DocView, cast: Cast, events: list[Event]) -> list[Event]:
    """Leave out the counted set of an opening whose members the story names one by one, and give each what it tells.

    "Police have detained two students. … X was arrested on 3 May. Her friend Y was arrested the same day."
    """
    gone: set[int] = set()
    body = first_of_body(view)
    for whole in events:
        group = whole.victims.group
        if group is None or whole.victims.people or whole.sentence > OPENING:
            continue
        if whole.act not in CASE_ACTS | DEADLY | BLOWS:
            continue
        if not 1 < (group.min or 0) <= MOST or group.min != group.max or group.owned or whole.modality not in FACTUAL:
            continue
        title = whole.sentence < body and not any(a.role == "authority" for a in whole.actors)
        parts = [e for e in events if (e.act == whole.act or (title and {e.act, whole.act} <= LAWFUL_CUSTODY))
                 and e.modality in FACTUAL and e.victims.people
                 and e.unit == whole.unit and e.sentence > whole.sentence]  # fmt: skip
        if len(all_victims(parts)) != group.min or any(e.victims.group for e in parts):
            continue
        title = title and all(len(e.victims.people) < (group.min or 0) for e in parts)  # merging joins one of all
        noun = noun_of(group.text)
        if not all(suits(cast, p, noun) for e in parts for p in e.victims.people):
            continue
        if any(MORE.search(view.text, *view.sentence_span(e.sentence)) and len(parts) == 1 for e in parts):
            continue
        beside = any(e.date is None and e.sentence - whole.sentence <= BESIDE for e in parts)
        verdicts = beside and whole.act in PASSED and one_term_each(parts)
        if not title and beside and not verdicts:
            continue  # merging gives these the day and the court of the whole
        if title and any(e.beside or e.aside or e.apart or of_old(view, e) or other_deeds(whole, e) for e in parts):
            continue
        alike = (whole,) if one_after_another(whole, parts) else (whole, parts[0])
        # a title may sum up what was done in two towns
        if not all(dates_agree(x, e) and (title or not told_apart(x, e)) for e in parts for x in alike):
            continue
        gone.add(id(whole))
        tell_of(parts, whole)
        for part in parts:
            part.charges = part.charges or list(whole.charges)
            if verdicts:
                own = list(part.penalties)
                fill(part, whole)
                part.penalties = own
            known = part.actors if part.act in HARM_ACTS else [a for a in part.actors if a.role == "authority"]
            part.actors = part.actors if known else part.actors + whole.actors
    return [e for e in events if id(e) not in gone]


def one_after_another(whole: Event, parts: list[Event]) -> bool:
    """Tell whether verdicts of an opening without a day came within a month, by whatever court ("the day before")."""
    days = [e.date.span[0] for e in parts if e.date is not None and e.date.span is not None]
    soon = len(days) == len(parts) and (max(days) - min(days)).days <= MONTH
    return whole.act in PASSED and whole.date is None and not whole.actors and soon


def one_term_each(parts: list[Event]) -> bool:
    """Tell whether terms differ ("two were jailed for four to five years. X got four years and Y five")."""
    return len(parts) > 1 and len({p.term_iso for e in parts for p in e.penalties[:1]}) > 1
