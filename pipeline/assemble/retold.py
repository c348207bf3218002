"""What was told before, told again by another word: a killing spoken of again, the same penalty given to another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.event import all_victims
from pipeline.assemble.headlined import show_headlines
from pipeline.assemble.law.grounds import other_case
from pipeline.assemble.law.terms import terms
from pipeline.assemble.recounted import recounted, without_crowds, without_openings
from pipeline.assemble.text.kinds import CASE_ACTS, DEATHS, FACTUAL, JUDGED, LIBERTY_ACTS, PENALTY_ACTS
from pipeline.assemble.text.simple import after_of, has_the
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.what.aftermath import BURIED
from pipeline.assemble.when.times import dates_agree
from pipeline.assemble.who.leads import MORE
from pipeline.assemble.who.suited import noun_of, suits
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

SAME: Final = compiled(
    r"\b(?:the|an?) (?:same|identical|similar) (?:\w+ )?(?:sentences?|terms?|penalt(?:y|ies)|punishments?|fines?)\b",
    re.IGNORECASE,
)
REACH: Final = 6  # sentences between a death and what speaks of it again
MOST: Final = 12  # people who are told one by one
STAYED: Final = ("“be”", "“spend”", "“hold”", "“keep”", "“remain”", "“stay”", "“months”", "“days”", "“weeks”")
WEEKS: Final = 31  # days
JUDGING: Final = verb_list("when.toml", "reacting", "deploring", "sparking")
LOOK: Final = 60  # characters after the act's word


def what_it_does(view: DocView, here: list[Event], event: Event) -> bool:
    """Tell whether a clause only says what the act of its verb on one without a name does to "her" or "him".

    "Confiscated the passport of an activist and critic of X, preventing her from travelling": not X.
    """
    if view.tag[event.token] != "VBG" or view.dep[event.token] != "advcl" or "pronoun" not in event.victims.how:
        return False
    above = (e for e in here if e.token == view.head[event.token] and e.act == event.act and e is not event)
    return any(e.victims.group is not None and not e.victims.people for e in above)


def tell_again(view: DocView, cast: Cast, events: list[Event]) -> list[Event]:
    """Leave out "the killing of his former employee" after the one killing told, and give the same penalty its term.

    An act told again of "two journalists" is that of the two who are named. What names nobody is left out, too.
    """
    kept: list[Event] = []
    unsaid = [e for e in events if e.pending and not e.victims]
    for event in (events := [e for e in events if not e.pending or e.victims]):
        if same_death(view, event, kept) or deplored(view, event, events) or standing(view, event, events):
            continue
        if sums_up(view, event, events) or either_custody(view, event, events) or slain_before(view, event, events):
            continue
        if recounted(view, cast, event, events) or one_more_told(view, event, kept):
            continue
        if remanded(event, events):
            event.act = "detention"
            event.reasons["act"] += ", of somebody arrested and not yet judged"
        if (named := named_again(view, cast, event, events)) is not None:
            call(event, named, events)
        if event.act in PENALTY_ACTS and not event.penalties:
            share_penalty(view, event, kept)
        kept.append(event)
    kept = without_crowds(view, without_openings(view, cast, kept))
    show_headlines(view, cast, unsaid, kept)
    return kept


def slain_before(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether a judgment is read of one whom its sentence tells killed before.

    "Years after X was killed, a court found a clerk guilty of having paid for it"; the dead may be judged, too, but
    then a text says so ("was convicted posthumously").
    """
    people = set(event.victims.people)
    buried = BURIED.search(view.text, *view.sentence_span(event.sentence)) is not None
    return event.act in JUDGED and bool(people) and not buried and any(
        e.act == "killing" and e.modality in FACTUAL and e.sentence == event.sentence and e.token < event.token
        and people <= set(e.victims.people)
        for e in events
    )  # fmt: skip


def one_more_told(view: DocView, event: Event, kept: list[Event]) -> bool:
    """Tell whether the act just told is spoken of as one more ("condemns this killing of yet another union leader")."""
    group = event.victims.group
    if event.rule.pos != "noun" or group is None or group.max != 1 or event.victims.people or event.date is not None:
        return False
    this = any(view.lower[k] in {"this", "that"} for k in view.kids(event.token, "det"))
    another = any(view.lower[k] == "another" for p in after_of(view, event.token) for k in view.kids(p, "det"))
    return this and another and any(
        e.act == event.act and e.modality in FACTUAL and 0 <= event.sentence - e.sentence <= REACH for e in kept
    )


def either_custody(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether a custody is told as that or a prison term of the same people ("21 writers detained or jailed")."""
    if event.act not in {"arrest", "detention"} or event.rule.pos != "verb":
        return False
    terms_beside = (e for e in events if e.act == "imprisonment" and e.rule.pos == "verb")
    return any(
        e.sentence == event.sentence and view.dep[e.token] == "conj" and view.head[e.token] == event.token
        and "or" in {view.lower[c] for c in view.kids(event.token, "cc") if c < e.token}
        for e in terms_beside
    )  # fmt: skip


def sums_up(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether a title only sums up by a noun what the report tells ("Timeline: the persecution of X")."""
    if event.act != "harassment" or event.rule.pos != "noun" or event.date is not None or event.actors:
        return False
    if view.start[max(event.tokens)] >= view.title_end:
        return False
    people, orgs = set(event.victims.people), set(event.victims.orgs)
    told = [e for e in events if e.modality in FACTUAL and view.start[e.token] >= view.title_end]
    shown = all_victims(told), {o for e in told for o in e.victims.orgs}
    return bool(people or orgs) and people <= shown[0] and orgs <= shown[1]


def call(event: Event, named: Event, events: list[Event]) -> None:
    """Name a group in all acts told of it."""
    group = event.victims.group
    for e in events:
        if e.victims.group == group and not e.victims.people:
            e.victims.people, e.victims.group = list(named.victims.people), None
            e.victims.trust = min(e.victims.trust, 0.7)
            e.reasons["victims"] += "; as many as are named for it"


def named_again(view: DocView, cast: Cast, event: Event, events: list[Event]) -> Event | None:
    """Return the one telling that names whom another counts ("X was hanged on Friday. … The state hanged a man on …").

    Both are dated within some weeks of each other, or tell the same term, or the other is only judged ("The arrest of a
    reporter was condemned"); nothing says that it is one more, and trade and sex do not contradict it.
    """
    group = event.victims.group
    if group is None or event.victims.people or event.victims.orgs or group.owned or event.modality not in FACTUAL:
        return None
    noun, number = noun_of(group.text), group.min
    if not noun or number is None or number != group.max or number > MOST or event.act not in CASE_ACTS | {"execution"}:
        return None
    if MORE.search(view.text, *view.sentence_span(event.sentence)):
        return None
    told = [e for e in events if told_alike(e.act, event.act) and e.modality in FACTUAL and e.unit == event.unit
            and len(e.victims.people) == number and not e.victims.group and e.sentence != event.sentence
            and not other_case(e, event)]  # fmt: skip
    if event.rule.pos == "noun" and event.date is None:
        told = [e for e in told if e.sentence < event.sentence] if judged(view, event.token) else []
    else:
        sets = {tuple(e.victims.people) for e in events if len(e.victims.people) == number and e.act in CASE_ACTS}
        loose = number > 1 and len(sets) == 1 and event.date is None  # "has jailed two reporters"
        told = [e for e in told if together_told(e, event) or (loose and e.sentence < event.sentence)]
    if len({tuple(e.victims.people) for e in told}) != 1:
        return None
    return told[0] if all(suits(cast, p, noun) for p in told[0].victims.people) else None


def told_alike(act: str, other: str) -> bool:
    """Tell whether an act told again may go by another name ("sentenced to two years", "jailed")."""
    return act == other or {act, other} <= {"sentencing", "imprisonment"}


def together_told(a: Event, b: Event) -> bool:
    """Tell whether two tellings give one term, or one time of some weeks."""
    x, y = terms(a), terms(b)
    if not dates_agree(a, b) or (x and y and not x & y):
        return False
    return bool(x & y) or (short(a) and short(b))


def short(event: Event) -> bool:
    """Tell whether an act is dated within some weeks."""
    span = event.date.span if event.date is not None else None
    return span is not None and (span[1] - span[0]).days <= WEEKS


def judged(view: DocView, noun: int) -> bool:
    """Tell whether an act is told again only as what others judge ("the arrest of a reporter has been criticised")."""
    head = view.head[noun]
    return view.dep[noun] in {"dobj", "nsubjpass", "nsubj"} and view.lower[head] in JUDGING


def deplored(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether "this attack on X" only calls by a harsh word what is told of X: the law's doing, or a death."""
    t = event.token
    if event.act != "attack" or event.rule.pos != "noun" or event.date is not None:
        return False
    pointed = any(view.lower[c] in {"this", "such", "these"} for c in view.kids(t, "det", "predet"))
    group = event.victims.group
    if not event.victims.people:  # "this vile attack on a member of the guild", of the killing told before
        one = group is not None and group.max == 1
        return pointed and one and any(e.act in DEATHS and e.sentence < event.sentence for e in events)
    people = set(event.victims.people)
    law = [e for e in events if e.act in CASE_ACTS and e.modality in FACTUAL]
    return pointed and any(people & set(e.victims.people) for e in law)


def standing(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether "the jailed leader X" only says how things stand with one whose custody or sentence is told too."""
    t, people = event.token, set(event.victims.people)
    if event.act not in {"imprisonment", "detention"} or not people or view.dep[t] != "amod" or view.head[t] < t:
        return False
    return any(
        e is not event
        and e.act in LIBERTY_ACTS | {"sentencing", "enforced_disappearance"}
        and e.modality == "reported"
        and people <= set(e.victims.people)
        and (view.dep[e.token] != "amod" or e.token < t)
        for e in events
    )


def remanded(event: Event, events: list[Event]) -> bool:
    """Tell whether days in a prison are those of one who was arrested, with no sentence told: custody, no term."""
    people = set(event.victims.people)
    if event.act != "imprisonment" or not people or not event.reasons["act"].endswith(STAYED):
        return False
    own = [e for e in events if people <= set(e.victims.people) and e.modality in FACTUAL]
    judged = any(e.act in {"sentencing", "conviction", "parole", "pardon"} for e in own)
    return not judged and any(e.act == "arrest" for e in own)


def same_death(view: DocView, event: Event, before: list[Event]) -> bool:
    """Tell whether a noun speaks of the death of "his employee" where one person's was told shortly before."""
    group = event.victims.group
    if event.act not in DEATHS or event.rule.pos != "noun" or group is None or event.victims.people or group.max != 1:
        return False
    definite = has_the(view, event.token)
    owned = event.victims.head >= 0 and view.kids(event.victims.head, "poss")
    if not definite or not owned:
        return False
    dead = {tuple(e.victims.people) for e in before
            if e.act == event.act and e.modality in FACTUAL and event.sentence - e.sentence <= REACH}  # fmt: skip
    return len(dead) == 1 and len(next(iter(dead))) == 1


def share_penalty(view: DocView, event: Event, before: list[Event]) -> None:
    """Give an act told with "the same term" the penalty told last."""
    ahead = view.text[view.start[event.token] : view.end[event.token] + LOOK]
    if not SAME.search(ahead):
        return
    told = next((e for e in reversed(before) if e.penalties and event.sentence - e.sentence <= REACH), None)
    if told is not None:
        event.penalties = list(told.penalties)
        event.reasons["penalties"] = "the same as that told before"
