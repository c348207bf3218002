"""One incident, one record: tellings of the same act joined, parts taken into the whole, cases linked."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.assemble.event import abroad, all_victims, cases_apart, only_beside, taken_again
from pipeline.assemble.law.grounds import charged_apart
from pipeline.assemble.law.of_some import apart_by_charge, kept_by_themselves, of_some
from pipeline.assemble.law.terms import pass_found, penalties_agree, terms
from pipeline.assemble.same_deed import (
    counted_twice,
    died_of,
    harmed_apart,
    kept_apart,
    lead_means,
    name_leads,
    named_since,
    only_called,
    other_unnamed,
    part_by_hands,
    settle_apart,
    told_alike,
    where_taken,
)
from pipeline.assemble.text.kinds import CUSTODY, DEATHS, FACTUAL, HARM_ACTS, JUDGED, LAW_ACTS, REVIEWS, TAKES_IN
from pipeline.assemble.text.party import COUNTED, same_group, some_of
from pipeline.assemble.what.some_of_them import more_than
from pipeline.assemble.when.companions import two_courts
from pipeline.assemble.when.deaths import death_day
from pipeline.assemble.when.described import only_described
from pipeline.assemble.when.due_form import freed_since, taken_later
from pipeline.assemble.when.occasions import before_it, counted_apart, other_occasion
from pipeline.assemble.when.times import begun_before, dates_agree, finer, meet, one_death, one_time, own_turn
from pipeline.assemble.whether.doubted import other_word, said_of_doer, settle_modality, weigh_doers
from pipeline.assemble.who.one_by_one import leave_to_turns
from pipeline.assemble.who.whole import name_sets

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.party import Party
    from pipeline.assemble.who.cast import Cast
    from pipeline.normalise.dates import DateMention

DEADLY, BLOWS, GONE = {"killing", "death_in_custody"}, {"attack", "attempted_killing"}, "enforced_disappearance"
# reasons of an imprisonment that tell how the term was served, on a day of its own, and not that it was passed
SERVING = {f"verb “{v}”" for v in ("serve", "transfer", "move", "take", "begin", "start", "report", "present")}
HALF, CARRY = 0.5, 2  # share of a set; sentences over which a date carries to the next act on the same people


def victims_agree(a: Party, b: Party) -> bool:
    """Tell whether two parties are the same people, one of them perhaps told in part."""
    if a.people or b.people or a.orgs or b.orgs:
        if (a.people or a.orgs) and (b.people or b.orgs):
            pa, pb, oa, ob = set(a.people), set(b.people), set(a.orgs), set(b.orgs)
            return bool(pa and pb and (pa <= pb or pb <= pa)) or bool(not pa and not pb and (oa <= ob or ob <= oa))
        if a.group is None or b.group is None:
            return False
        # "X and four members of the choir", then "the members": those of the set who have no names
        return a.group.text.casefold() == b.group.text.casefold() or some_of(a, b) or some_of(b, a)
    return same_group(a.group, b.group)


def bodies_meant(counted: Event, named: Event) -> bool:
    """Tell whether counted bodies ("Bureau suspends four groups") are those that the text then names, or some."""
    group, orgs = counted.victims.group, named.victims.orgs
    if COUNTED not in counted.victims.how or group is None or counted.victims.orgs or counted.unit != named.unit:
        return False
    return bool(orgs) and len(orgs) <= group_size(counted) and counted.sentence <= named.sentence


def details(whole: Event, part: Event) -> bool:
    """Tell whether an undated telling names some of a group counted just before ("held 18 …. Held were A, B …")."""
    group = whole.victims.group
    if group is None or whole.victims.people or not part.victims.people or part.date is not None or part.standing:
        return False
    near = 0 < part.sentence - whole.sentence <= 2 and part.unit == whole.unit
    if harmed_apart(whole, part) or (part.act in HARM_ACTS and (part.rule.pos == "noun" or part.passing)):
        return False  # "44 people were killed. The murder of X by a guard shook the town", "slain editor X"
    told = whole.date is not None or any(a.role == "authority" for a in whole.actors)
    return near and told and group_size(whole) > 1 and len(part.victims.people) <= group_size(whole)


def group_size(event: Event) -> int:
    """Return the least number that an event's group is said to count."""
    group = event.victims.group
    return (group.min or 0) if group is not None else 0


def can_join(cast: Cast, a: Event, b: Event) -> bool:
    """Tell whether two events of one act are one incident."""
    if a.act != b.act or (a.modality in FACTUAL) != (b.modality in FACTUAL):
        return False
    if not (victims_agree(a.victims, b.victims) or lead_means(cast, a, b) or bodies_meant(a, b)):
        return False  # first: of a list's thousands most pairs end here
    if (a.modality not in FACTUAL and a.modality != b.modality) or other_word(a, b):
        return False
    if told_elsewhere(a, b) or cases_apart(a, b) or (a.often != b.often and (a.date is None) != (b.date is None)):
        return False
    if other_unnamed(a, b):
        return False
    undated = any(x.anew and not y.anew and x.date is None and y.date for x, y in ((a, b), (b, a)))
    if other_occasion(a, b) or taken_later(a, b) or (undated and (a.act == "detention" or taken_again(a, b))):
        return False  # "a magistrate remanded X. In 2014 X spent eleven months in jail"
    if not (dates_agree(a, b) or one_death(a, b)) or not penalties_agree(a, b):
        return False
    if a.act == "sentencing" and any(
        set(x.victims.people) < set(y.victims.people) and terms(x) and not terms(y) for x, y in ((a, b), (b, a))
    ):
        return False  # "sentenced A and B. A received two years": that is not B's term
    # part of a set, each with a date of its own, may be different occasions
    return len(a.victims.people) == len(b.victims.people) or one_time(a, b)


def told_elsewhere(a: Event, b: Event) -> bool:
    """Tell whether two acts are those of different units of a bulletin, one of them of people without names."""
    return a.unit != b.unit and not (a.victims.people and b.victims.people)


def join(a: Event, b: Event) -> None:
    """Add what `b` tells to `a`."""
    some = of_some(a, b)
    named_a, named_b = bool(a.victims.people or a.victims.orgs), bool(b.victims.people or b.victims.orgs)
    told = len(b.victims.people) or len(b.victims.orgs)
    if named_b and not named_a and a.victims.group is not None and (a.victims.group.min or 1) <= told:
        a.victims.group = None
    if not (named_a and not named_b):
        a.victims.add(b.victims)
    doubted = weigh_doers(a, b)
    named_since(a, b)
    settle_modality(a, b, doubted=doubted)
    if not dates_agree(a, b):
        a.date = b.date = death_day(a, b)
        a.reasons["date"] = "of two days told of one death"
    own = (a.lent and not b.lent) or (a.act in CUSTODY and begun_before(b, a))
    if b.date is not None and (a.date is None or own or (finer(b, a) and (a.lent or not b.lent))):
        a.date, a.lent = b.date, b.lent
        a.reasons["date"] = b.reasons.get("date", "")
    for slot in ("places", "charges", "laws", "penalties", "actors"):
        if some and slot in {"charges", "laws"}:
            continue  # of some of them alone
        mine = getattr(a, slot)
        known = {m.text.casefold() for m in mine}
        for m in getattr(b, slot):
            if m.text.casefold() not in known:
                mine.append(m)
                known.add(m.text.casefold())
    a.sentences = sorted({*a.sentences, *b.sentences})
    a.tokens = sorted({*a.tokens, *b.tokens})
    a.again |= b.again
    a.told += b.told
    a.anew = a.anew or (b.anew and a.sentence == b.sentence)


def merge(cast: Cast, events: list[Event]) -> list[Event]:
    """Return the incidents of an article: tellings of one act joined, then parts taken into wholes."""
    kept: list[Event] = []
    by_act: dict[str, list[Event]] = defaultdict(list)
    name_leads(cast, events)
    name_sets(events)
    for event in told_apart(spread_group(leave_to_turns(events))):
        homes = (k for k in by_act[event.act] if can_join(cast, k, event))
        home = next((k for k in homes if not apart_by_charge(k, event)), None)
        if home is None:
            kept.append(event)
            by_act[event.act].append(event)
        else:
            join(home, event)
    kept = pass_found(take_in(drop_shadowed(parted(kept))))
    carry_dates(kept)
    return kept


def parted(events: list[Event]) -> list[Event]:
    """Leave out a sentence or imprisonment of several whose terms are told one by one, and give each its court."""
    termed = [e for e in events if e.modality in FACTUAL and (e.act == "fine" or (e.act == "sentencing" and terms(e)))]
    gone = set[int]()
    for whole in [e for e in events if e.act in {*JUDGED, "imprisonment"} and e.modality in FACTUAL]:
        people = set(whole.victims.people)
        parts = [e for e in termed if {*e.victims.people} < people and dates_agree(whole, e)]
        begun = whole.act == "imprisonment" and whole.date and whole.reasons["act"] in SERVING  # "reported to prison"
        untold = whole.act != "conviction" or whole.date is None or all(e.date for e in parts)
        untold = untold and not (begun or whole.victims.group or any(p.term_iso for p in whole.penalties))
        own = (e for e in parts if "sentencing" in {e.act, whole.act})
        if not untold or len(people) < 2 or people != all_victims(own):
            continue
        gone.add(id(whole))
        for part in parts:
            take(part, whole)
            part.penalties = [p for p in part.penalties if p not in whole.penalties]
    return [e for e in events if id(e) not in gone]


def episode(act: str) -> str:
    """Return the part of a case that an act belongs to; a date carries within one part only."""
    if act in {"release", "parole", "pardon", "exile", "travel_ban", "death_in_custody"}:
        return act
    return "court" if act in LAW_ACTS else "deed"


def later_deed(act: str, other: str, told: DateMention) -> bool:
    """Tell whether an act is one that another, on a day told, came long before ("arrested in March. … executed")."""
    if act == "execution" and other != "execution":
        return other not in {"abduction", "enforced_disappearance"} or told.precision != "year"
    if "charge" in {act, other} and not (JUDGED | {"acquittal"}).isdisjoint({act, other}):
        return True
    if (act in REVIEWS) != (other in REVIEWS):
        return bool({act, other} & {"charge", "trial", "conviction", "sentencing", "fine"})
    if act in DEATHS and other == "threat":
        return True  # "shot dead on Monday. … had been threatened since April"
    return act in {"killing", "death_in_custody"} and other in CUSTODY and told.precision != "day"


def carry_dates(events: list[Event]) -> None:
    """Date an act by what was last said of the same people, as a reader does ("arrested on Monday. He was beaten")."""
    for event in events:
        if event.date is not None or event.implied or event.modality not in FACTUAL or event.rule.pos == "noun":
            continue
        if event.counted or event.anew:
            continue
        best: tuple[int, bool, Event] | None = None
        for other in events:
            if other is event or other.date is None or other.modality not in FACTUAL:
                continue
            if other.carried or other.counted or other.often or event.unit != other.unit:
                continue
            if (event.apart and not other.apart) or only_beside(other, event) or other.token in event.ahead:
                continue  # "He had been threatened"
            elsewhere = abroad(event, other) or episode(event.act) != episode(other.act) or two_courts(event, other)
            if elsewhere or other.begun or later_deed(event.act, other.act, other.date) or only_described(event, other):
                continue
            if not victims_agree(event.victims, other.victims) or freed_since(events, event, other):
                continue
            if event.act == other.act and event.sentence == other.sentence and event.token < other.token:
                continue  # "sentenced X to ten years, but sentenced him anew on 3 May": the day of the second
            gap = min((a - b for a in event.sentences for b in other.sentences if b <= a), default=CARRY + 1)
            alike = told_alike(event.act, other.act)  # "were tried in May, jailed in June. X was jailed": in June
            if gap <= CARRY and (best is None or (gap, not alike) < best[:2]):
                best = (gap, not alike, other)
        if best is not None:
            event.date, event.carried = best[2].date, True
            event.reasons["date"] = f"last spoken of: that of the {best[2].act}, {best[0]} sentences away"


def spread_group(events: list[Event]) -> list[Event]:
    """Give what is told of a counted group to those of it who are named next, and drop the group where they make it up.

    "The City Court sentenced nine men on 5 May. They are A (life), B (15 years), …": each has the court and the day.
    """
    gone: set[int] = set()
    for whole in events:
        parts = [e for e in events if e.act == whole.act and e.modality in FACTUAL and details(whole, e)]
        if whole.modality not in FACTUAL or not parts:
            continue
        for part in parts:
            part.date = part.date or whole.date
            part.places = part.places or list(whole.places)
            part.charges = part.charges or list(whole.charges)
            if not any(a.role == "authority" for a in part.actors):
                part.actors = part.actors + whole.actors
            part.sentences = sorted({*whole.sentences, *part.sentences})
            part.again |= whole.again
        if sum(len(p.victims.people) for p in parts) > HALF * group_size(whole):
            gone.add(id(whole))
    return [e for e in events if id(e) not in gone]


def told_apart(events: list[Event]) -> list[Event]:
    """Leave out of a set those of it whose turn is told one by one, each at a time of its own.

    "… the kidnappings of A, B and C. A was kidnapped in May 2012. B was kidnapped in August 2013."
    """
    gone: set[int] = set()
    for whole in [e for e in events if e.modality in FACTUAL and len(e.victims.people) > 1]:
        members = set(whole.victims.people)
        parts = [
            e
            for e in events
            if e is not whole
            and e.act == whole.act
            and e.modality in FACTUAL
            and e.date is not None
            and set(e.victims.people) < members
            and e.sentence != whole.sentence
            and dates_agree(whole, e)
        ]
        alone = {p for e in parts for f in parts for p in e.victims.people
                 if not set(e.victims.people) & set(f.victims.people) and not dates_agree(e, f)}  # fmt: skip
        if whole.date is None:  # "on the arrest of A and B. On 3 May police arrested A"
            alone |= {p for e in parts if own_turn(whole, e) for p in e.victims.people}
        alone |= part_by_hands(whole, events)
        if not alone:
            continue
        settle_apart(whole, [e for e in parts if alone & set(e.victims.people)], events)
        for held in events:  # "the arrest and detention of A and B": A's custody goes with A's arrest
            beside = held.act == "detention" and held.sentence == whole.sentence and held.rule.pos == "noun"
            if beside and held is not whole and set(held.victims.people) == members:
                held.victims.people = [p for p in held.victims.people if p not in alone]
        whole.victims.people = [p for p in whole.victims.people if p not in alone]
        if not whole.victims.people:
            gone.add(id(whole))
    return [e for e in events if id(e) not in gone]


def drop_shadowed(events: list[Event]) -> list[Event]:
    """Return the incidents without demands and plans for what the article also tells as done to the same people."""
    facts = [e for e in events if e.modality in FACTUAL]
    return [
        e
        for e in events
        if e.modality in FACTUAL
        or e.modality == "denied"
        or not any(f.act == e.act and victims_agree(f.victims, e.victims) for f in facts)
    ]


def take_in(events: list[Event]) -> list[Event]:
    """Return the incidents, lesser acts taken into the greater of the same people at a time that agrees."""
    gone: set[int] = set()
    for i, part in enumerate(events):
        if part.modality not in FACTUAL or said_of_doer(part):
            continue
        for j, whole in enumerate(events):
            taken = (whole.act, part.act) in TAKES_IN or only_called(whole, part)
            other = i == j or j in gone or not taken or whole.modality not in FACTUAL
            if other or told_elsewhere(whole, part) or kept_apart(whole, part):
                continue
            people_part, people_whole = set(part.victims.people), set(whole.victims.people)
            if people_part:
                if not people_part <= people_whole or (whole.act in DEADLY and more_than(part.victims, whole.victims)):
                    continue
            elif part.victims.orgs:
                if not set(part.victims.orgs) <= set(whole.victims.orgs):
                    continue
            elif counted_twice(part, whole) or not same_group(part.victims.group, whole.victims.group):
                continue
            alone = len(whole.tokens) == 1 and whole.sentences == part.sentences
            if whole.served and alone and part.act == "imprisonment" and dates_agree(whole, part):
                take(part, whole)  # "is serving a five-year sentence" tells where somebody is, not the verdict
                gone.add(j)
                continue
            apart = not dates_agree(whole, part) or own_date(part, whole)
            apart = (apart and not (one_death(whole, part) or died_of(whole, part))) or not penalties_agree(whole, part)
            if apart or (part.anew and not whole.anew) or before_it(part, whole):
                continue
            if whole.act in DEADLY and part.counted and part.date is None and whole.date is not None:
                continue  # "died on Monday; he was beaten the day before he left"
            kept = part.act == "detention" and whole.act in {"sentencing", "abduction"} and part.rule.pos == "verb"
            if kept or kept_by_themselves(whole, part) or charged_apart(whole, part):
                continue
            if part.act == "charge" and whole.act == "arrest" and part.sentence not in whole.sentences:
                continue
            take(whole, part)
            gone.add(i)
            break
    return [e for i, e in enumerate(events) if i not in gone]


def own_date(part: Event, whole: Event) -> bool:
    """Tell whether the part has a day of its own that the whole does not share."""
    if part.date is None or part.date.span is None:
        return False
    if whole.date is None or whole.date.span is None:
        if (whole.act, part.act) == (GONE, "abduction") or (whole.act in DEADLY and part.act in BLOWS):
            return False  # "the killing of X" in the opening, "X was shot on 3 May" in the story
        if part.act == "imprisonment" and part.reasons["act"] in SERVING:
            return True  # "sentenced to a year and transferred to Osh Prison on 3 May"
        if part.act == "trial" and (part.aside or whole.apart):
            return True  # "X, whose trial opened in May, was sentenced"; "tried X in May and later sentenced him"
        return part.sentence not in whole.sentences and part.act not in {"conviction", "release"}
    return counted_apart(part, whole) or not meet(part.date, whole.date)


def take(whole: Event, part: Event) -> None:
    """Move evidence and missing slots from the part to the whole."""
    if one_death(whole, part) and not dates_agree(whole, part):
        whole.date = part.date = death_day(whole, part)
    struck = whole.act in DEADLY and part.act in BLOWS and finer(part, whole)  # "murdered in 2013. … shot on 3 May"
    if whole.date is None or struck or (whole.lent and part.date is not None and not part.lent):
        whole.date, whole.lent = part.date, part.lent
        whole.reasons["date"] = part.reasons.get("date", "")
    for slot in ("charges", "laws", "penalties"):
        if slot == "penalties" and whole.act not in {"sentencing", "fine", "conviction", *CUSTODY}:
            continue
        mine = getattr(whole, slot)
        known = {m.text.casefold() for m in mine}
        mine.extend(m for m in getattr(part, slot) if m.text.casefold() not in known)
    whole.places = where_taken(whole, part)
    if weigh_doers(whole, part):
        settle_modality(whole, part, doubted=True)
    if not whole.actors and part.act != "harassment":  # who "took" somebody abducted them, if that is what it was
        harm = whole.act in HARM_ACTS
        whole.actors = [replace(a, role="perpetrator") if harm else a for a in part.actors]
    whole.sentences = sorted({*whole.sentences, *part.sentences})
    whole.tokens = sorted({*whole.tokens, *part.tokens})
    whole.again |= part.again
    whole.told += part.told
    whole.reasons.setdefault("takes in", part.act)
