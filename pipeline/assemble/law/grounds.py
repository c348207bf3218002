"""On which charge: "Detained on suspicion of incitement. … He was formally arrested on the same charge"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pipeline.assemble.cases import SEATED
from pipeline.assemble.law.siblings import far_apart, names_offence, of_former_case
from pipeline.assemble.law.terms import months_of, penalties_agree
from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.kinds import FACTUAL, FREEING, JUDGED, LAWFUL_CUSTODY
from pipeline.assemble.when.occasions import taken_again
from pipeline.assemble.when.timing import had_been
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView

SAME = Gated(
    r"\b(?:the same|an identical|identical|that|those|these|this) (?:charge|accusation|count|offen[cs]e)s?\b"
    r"|\b(?:the )?same (?:article|law|section|provision|act|decree)s?\b",
    re.IGNORECASE,
)
LAW = compiled(r"(?:the )?same (?:article|law|section|provision|act|decree)", re.IGNORECASE)
# "on the same charge (Criminal Law, art. 291)", "on that charge under article 291"
CITING = compiled(r"[”\"’']?\s*\((?:under )?(?:the )?|,? (?:under|of) (?:the )?")
# "accused of theft by her employer": no matter of the state's
BY = compiled(
    r"\baccus(?:ed?|es|ing)\b[^.;]*?\bby (?P<who>(?!\w+ing\b)(?:(?:the|an?|his|her|their) )?(?-i:[a-z])[^.;,]*)",
    re.IGNORECASE,
)
STATE = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['blame']['grounds_of_state'])})\b", re.IGNORECASE)
# custody before a trial
REMAND = compiled(
    r"\b(?:remand|pre-?trial (?:detention|custody)|(?:await\w*|pending|until (?:his|her|their)) trial)", re.IGNORECASE
)
# another case than that of a custody
ANOTHER = compiled(r"\b(?:earlier|previously|another case|in (?P<year>(?:19|20)\d\d))\b", re.IGNORECASE)
# "held for three weeks without charges": what they were charged with came later
WITHOUT = compiled(r"\bwithout (?:any |formal |being formally )?charges?\b", re.IGNORECASE)
# "sentenced to three years on unknown charges": on none that the text tells of another step
UNKNOWN = compiled(
    rf"\bon (?:an? )?(?:{'|'.join(toml_table('charges.toml')['court']['unknown'])}) (?:criminal )?charges?\b"
    r"|\bcharges? (?:against (?:him|her|them) )?(?:was|were|is|are) (?:not (?:known|reported|disclosed|available)"
    rf"|{'|'.join(toml_table('charges.toml')['court']['unknown'])})\b",
    re.IGNORECASE,
)
# a sentence that is another's in part, or comes in its place
AGAIN = Gated(r"\b(?:appeal\w*|retr(?:ial|ied)|also|in all|in total|upheld|reduced|cut|commuted|increased|versions?)\b")
FEW_MONTHS = 3
NEXT = 2  # sentences from an arrest to the charge that it led to
ON = compiled(r"\b(?:for|with|of|on) $")  # before "the same charge" that somebody is tried on
AS = compiled(r" (?:as|faced by|brought against|laid against)\b")
GROUNDS = frozenset({
    "arrest", "detention", "charge", "trial", "conviction", "sentencing", "house_arrest", "fine", "acquittal",
})  # fmt: skip


def carry_charges(view: DocView, facts: Facts, events: list[Event]) -> None:
    """Give acts “on the same charge” the one that their case last told, with the article cited for it there."""
    for event in events:
        if event.modality not in FACTUAL or event.implied or event.act not in GROUNDS:
            continue
        a, b = view.sentence_span(event.sentence)
        same = SAME.search(view.text, a, b)
        if same is None:
            continue
        law = next((x.text for x in facts.laws if CITING.fullmatch(view.text, same.end(), x.start)), None)
        if event.laws and law is None:
            continue
        if any(c.start < b and c.text != law for c in event.charges):
            continue
        able = [e for e in events if e is not event and e.act in GROUNDS and (e.charges or e.laws)
                and e.modality in FACTUAL and told_by(e) < same.start()]  # fmt: skip
        own = [] if AS.match(view.text, same.end()) else [e for e in able if told_by(e) >= a]
        told = [max(own, key=told_by)] if own else [
            e
            for e in able
            if e.sentence <= event.sentence and event.victims.people
            and set(event.victims.people) <= set(e.victims.people)
        ] or of_others(view, able, event, same)  # fmt: skip
        if not told:
            continue
        last = max(told, key=lambda e: e.sentence)
        event.charges, event.laws = list(last.charges), list(last.laws)
        if law is not None and len(last.charges) == 1 and not last.charges[0].law:
            event.charges = [replace(last.charges[0], law=law)]
        event.sentences = sorted({*event.sentences, last.sentence})
        event.reasons["charges"] = f"that of the {last.act} of the same case"
    share_grounds(view, events)
    ground_arrests(view, events)


def told_by(event: Event) -> int:
    """Return where the first charge or law of an act stands."""
    return min([*(c.start for c in event.charges), *(law.start for law in event.laws)])


def of_others(view: DocView, able: list[Event], event: Event, same: re.Match[str]) -> list[Event]:
    """Return the acts on others whose charge it is: "the same charges as Ana Kol", "used the same article against"."""
    if LAW.match(view.text, same.start()):
        return [e for e in able if any(0 < event.sentence - n <= NEXT for n in stated(view, e))]
    first, last = view.sentences[event.sentence]
    told = {x.cluster for x in view.names if x.label == "PERSON" and first <= x.first < last
            and view.start[x.first] >= same.end()} - set(event.victims.people)  # fmt: skip
    as_theirs = AS.match(view.text, same.end()) is not None
    alike = SEATED if event.act in SEATED else LAWFUL_CUSTODY
    if as_theirs or event.act not in alike or not ON.search(view.text, first_of(view, event), same.start()):
        return [e for e in able if as_theirs and told & set(e.victims.people)]
    # "A was fined for X. The same court fined B for an identical offence": B has no charge of their own
    custody = alike is LAWFUL_CUSTODY
    if custody and any(view.tag[k] in FINITE and view.head[k] != event.token for k in range(first, event.token)):
        return []  # "the ministry says that B is a spy, and he was held on the same charge"
    return [e for e in able if e.act in alike and 0 < event.sentence - e.sentence <= (1 if custody else NEXT)
            and not view.parted(event.sentence, e.sentence)]  # fmt: skip


def first_of(view: DocView, event: Event) -> int:
    """Return where the sentence of an act begins."""
    return view.sentence_span(event.sentence)[0]


PROCEEDINGS = GROUNDS | {"imprisonment", "appeal_rejected", "sentence_overturned", "acquittal"}
IN_COURT = frozenset({"charge", "trial", "conviction", "sentencing", "execution"})
NEW_YEAR = timedelta(days=90)  # between a verdict in December and what is told of it after
LONGEST = timedelta(days=3 * 365)  # from an arrest to the verdict
MANY = 2  # sets of charges that make more than one
ENDED = frozenset({"sentencing", "conviction", "imprisonment", "acquittal"})
BEFORE = frozenset({"charge", "trial", "sentencing"})


def long_before(one: Event, other: Event) -> bool:
    """Tell whether an act was over in a year before that of another."""
    days = one.date and one.date.span, other.date and other.date.span
    return bool(days[0] and days[1] and days[0][1].year < days[1][0].year and days[1][0] - days[0][1] > NEW_YEAR)


def too_late(custody: Event, step: Event) -> bool:
    """Tell whether a step of a court came too long after a custody to be of its matter."""
    days = custody.date and custody.date.span, step.date and step.date.span
    return custody.act in LAWFUL_CUSTODY and bool(days[0] and days[1] and days[1][0] - days[0][1] > LONGEST)


def over_before(verdict: Event, step: Event) -> bool:
    """Tell whether a verdict was passed in a year before a case was opened ("held in 2018 for libel. In 1997 …")."""
    return step.act in LAWFUL_CUSTODY | BEFORE | ENDED - {"acquittal"} and long_before(verdict, step)


def two_verdicts(view: DocView, one: Event, other: Event) -> bool:
    """Tell whether two sentences give the same people different terms, and so are of two matters.

    Not where one is said to be an appeal's or a further part, nor where the terms differ by little ("nearly a year").
    """
    if not one.act == other.act == "sentencing" or one.victims.people != other.victims.people:
        return False
    again = any(AGAIN.search(view.text, *view.sentence_span(e.sentence)) for e in (one, other))
    if again or penalties_agree(one, other):
        return False
    months = [[m for p in e.penalties if (m := months_of(p.term_iso))] for e in (one, other)]
    return all(abs(m - n) > FEW_MONTHS for m in months[0] for n in months[1])


def share_grounds(view: DocView, events: list[Event]) -> None:
    """Give acts of a court without a charge the one of their case, where the case has one set of charges alone.

    "In June X was charged with incitement. … In July a court gave her two years": the sentence is on that ground.
    """
    kinds = PROCEEDINGS | {"execution"}
    told = [e for e in events if e.act in kinds and e.charges and e.modality in FACTUAL and e.victims.people]
    for event in events:
        if event.act not in IN_COURT or event.charges or event.laws or not event.victims.people:
            continue
        if event.modality not in FACTUAL or event.reasons.get("charges") or of_former_case(view, event):
            continue
        if UNKNOWN.search(view.text, view.start[event.token], view.sentence_span(event.sentence)[1]):
            continue
        case = [e for e in told if set(e.victims.people) & set(event.victims.people) and not later_case(event, e)]
        case = before_court(event, case)
        if len(charge_sets(case)) != 1 or not all(set(event.victims.people) <= set(e.victims.people) for e in case[:1]):
            continue
        case = [e for e in case if not (over_before(event, e) or two_verdicts(view, event, e))]
        if not case:
            continue
        near = min(case, key=lambda e: abs(e.sentence - event.sentence))
        short = near.token > event.token and any(p.kind == "detention" for p in event.penalties)
        if short and starts_later(near, event) and not had_been(view, near.token):
            continue  # "… ten days' administrative detention. On 5 May he was held on suspicion of incitement"
        if (near.act in ENDED and event.act in BEFORE and long_before(near, event)) or too_late(near, event):
            continue  # "jailed in 1994 for leaflets. … In 2022 he was indicted": of another matter
        if near.reasons.get("charges", "").startswith("the one"):
            continue
        event.charges = list(near.charges)
        event.reasons["charges"] = f"the one charge of the case, told of the {near.act}"


def starts_later(one: Event, other: Event) -> bool:
    """Tell whether an act is told to be of days after those of another."""
    a, b = (e.date.span if e.date is not None else None for e in (one, other))
    return a is not None and b is not None and a[0] > b[1]


def ground_arrests(view: DocView, events: list[Event]) -> None:
    """Give an arrest the charge that its people are then told to be under.

    "X was arrested on Monday. She was charged with incitement"; a custody told long before a charge has none. So has
    custody until a trial: "A judge remanded X. He is accused of incitement".
    """
    steps = [e for e in events if e.act in {"charge", "trial"} and e.modality in FACTUAL and names_one(e)]
    for event in events:
        people = set(event.victims.people)
        if event.charges or event.laws or not people or event.modality not in FACTUAL:
            continue
        if event.act != "arrest" and not (event.act == "detention" and to_be_tried(view, event)):
            continue
        told = {view.sentence_at[t] for t in event.tokens}
        if uncharged(view, event):
            continue
        near = [e for e in until_freed(view, event, steps, events)
                if people <= set(e.victims.people) and not private(view, e.sentence)
                and not later_case(event, e) and not of_earlier(view, event, e, events)
                and not any(o.token < e.token and o.token > event.token and taken_again(event, o)
                            and people <= set(o.victims.people) for o in events)
                and (follows(view, e, told) or just_before(view, e, event))]  # fmt: skip
        if len({frozenset(c.text.casefold() for c in e.charges) for e in near}) == 1:
            event.charges = list(near[0].charges)
            event.sentences = sorted({*event.sentences, *stated(view, near[0])})
            event.reasons["charges"] = "what the same people are charged with next"


def to_be_tried(view: DocView, event: Event) -> bool:
    """Tell whether the sentence of a custody says that it is one before a trial."""
    return REMAND.search(view.text, *view.sentence_span(event.sentence)) is not None


def until_freed(view: DocView, event: Event, steps: list[Event], events: list[Event]) -> list[Event]:
    """Return the charges that may be an arrest's, or those and trials that may be of a custody that had not ended."""
    if event.act == "arrest":
        return [e for e in steps if e.act == "charge"]
    people = set(event.victims.people)
    freed = [e.token for e in events if e.act in FREEING and people & set(e.victims.people)]
    return [e for e in steps if not any(event.token < t < e.token for t in freed) and not of_its_own(view, event, e)]


def of_its_own(view: DocView, custody: Event, step: Event) -> bool:
    """Tell whether a charge or trial is told of another time or case ("In 2012 she was tried"; "earlier")."""
    if step.date is not None and (custody.date is None or far_apart(step, custody)):
        return True
    held = custody.date.span if custody.date is not None else None
    told = (m["year"] for m in ANOTHER.finditer(view.text, *view.sentence_span(step.sentence)))
    return any(year is None or held is None or not held[0].year <= int(year) <= held[1].year for year in told)


def charge_sets(case: list[Event]) -> set[frozenset[str]]:
    """Return the different sets of charges that acts have."""
    return {frozenset(c.text.casefold() for c in e.charges) for e in case}


def before_court(event: Event, case: list[Event]) -> list[Event]:
    """Return the steps that brought a case before a court about the time of an act, where custody had other grounds."""
    if len(charge_sets(case)) < MANY:
        return case
    return [e for e in case if e.act in {"charge", "trial"} and not far_apart(e, event)]


def later_case(event: Event, step: Event) -> bool:
    """Tell whether a charge is told after an act as one in a new case."""
    return step.act == "charge" and step.anew and (step.sentence > event.sentence or far_apart(step, event))


def of_earlier(view: DocView, arrest: Event, charge: Event, events: list[Event]) -> bool:
    """Tell whether an arrest was over before a charge: years before, ended by a release, or before a later arrest."""
    if too_late(arrest, charge) or long_ago(view, arrest, charge):
        return True
    people = set(arrest.victims.people)
    same = [e for e in events if e is not arrest and e.modality in FACTUAL and people <= set(e.victims.people)]
    freed = [e for e in same if e.act == "release" and arrest.sentence <= e.sentence < charge.sentence]
    if any(far(arrest, charge) and arrest.token < e.token for e in freed):
        return True
    later = [e for e in same if e.act == "arrest" and long_before(arrest, e) and not long_before(charge, e)]
    return any(far_apart(arrest, e) for e in later)  # not a formal arrest months after a custody


def long_ago(view: DocView, custody: Event, charge: Event) -> bool:
    """Tell whether a custody was years before a report that tells what somebody "is charged" with."""
    now = {view.lower[c] for c in view.children[charge.token]} & {"is", "are"}
    undated = charge.act == "charge" and charge.date is None
    stands = undated and (bool(now) or view.tag[charge.token] in {"VBZ", "VBP"})
    span = custody.date.span if stands and custody.date is not None else None
    return span is not None and view.filed is not None and view.filed - span[1] > LONGEST


def far(one: Event, other: Event) -> bool:
    """Tell whether two acts have days, of two different years."""
    days = one.date and one.date.span, other.date and other.date.span
    return bool(days[0] and days[1] and days[0][1].year != days[1][0].year)


def uncharged(view: DocView, event: Event) -> bool:
    """Tell whether a sentence that tells of a custody says that it was without charge."""
    told = {view.sentence_at[t] for t in event.tokens}
    spans = [view.sentence_span(n) for n in told]
    return any(WITHOUT.search(view.text, a, b) or UNKNOWN.search(view.text, a, b) for a, b in spans)


def private(view: DocView, sentence: int) -> bool:
    """Tell whether a sentence says that somebody was accused by one who is nobody of the state."""
    by = BY.search(view.text, *view.sentence_span(sentence))
    return by is not None and STATE.search(by["who"]) is None


def follows(view: DocView, event: Event, told: set[int]) -> bool:
    """Tell whether the charges of an act stand in one of these sentences or soon after."""
    return any(0 <= n - t <= NEXT for n in stated(view, event) for t in told)


def just_before(view: DocView, charge: Event, arrest: Event) -> bool:
    """Tell whether an arrest is told by its noun right after the charge ("X was charged. His arrest came as")."""
    one = arrest.rule.pos == "noun" and len(arrest.tokens) == 1 and charge.date is None
    return one and any(arrest.sentence - n == 1 for n in stated(view, charge))


def stated(view: DocView, event: Event) -> set[int]:
    """Return the sentences that the charges of an act stand in."""
    return {view.sentence_of(c) for c in event.charges}


def names_one(event: Event) -> bool:
    """Tell whether an act's charges name an offence, not a law alone."""
    return any(c.text != c.law for c in event.charges)


def charged_apart(whole: Event, part: Event) -> bool:
    """Tell whether a charge is no part of a trial, verdict or dropped case: on a day, or in a case, of its own.

    Nor is a trial part of a verdict on something else ("tried for sedition and convicted of unlawful assembly").
    """
    if part.act == "trial":
        return other_case(whole, part)
    if (whole.act, part.act) == ("arrest", "detention"):  # "given ten days for trespass, and later arrested for theft"
        told = [{c.text.casefold() for c in e.charges} for e in (part, whole)]
        return bool(part.penalties) and part.token < whole.token and bool(told[0] and told[1]) and not told[0] & told[1]
    if (whole.act, part.act) == ("acquittal", "charge") and part.sentence > max(whole.sentences):
        return True  # "acquitted in May. Both have since been charged with rebellion"
    own = part.act == "charge" and (part.rule.pos == "verb" or whole.act == "acquittal")
    return own and (part.date is not None or other_case(whole, part))


def other_case(whole: Event, part: Event) -> bool:
    """Tell whether somebody is charged with something else than what they were tried for, convicted or cleared of."""
    ours, theirs = (
        {c.text.casefold() for c in e.charges} | {law.text.casefold() for law in e.laws} for e in (part, whole)
    )
    kinds, others = ({c.category for c in e.charges} for e in (part, whole))
    named = all(any(names_offence(c) for c in e.charges) for e in (part, whole))
    if not ours or not theirs or not (named or whole.act == "acquittal" or part.sentence not in whole.sentences):
        return False  # "charged with sedition and jailed under Article 12": for sedition
    # "charged with sedition, libel and trespass and convicted of libel": of no sedition
    more = named and whole.act in JUDGED and bool(others) and bool(kinds - others - {"other"})
    return more or not (ours & theirs or kinds & others)
