"""Whether two tellings of a penalty can be one, by the lengths that they tell; and how long a paper is shut for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.law.siblings import ASIDE
from pipeline.assemble.text.clause import is_passive, subject
from pipeline.assemble.text.kinds import CUSTODY, FACTUAL
from pipeline.assemble.text.shared_words import BENCH
from pipeline.assemble.text.simple import verb_or_self
from pipeline.kept import compiled
from pipeline.recognise.penalties import NAMED_BAN
from pipeline.recognise.penalties.licence import PRETRIAL
from pipeline.recognise.penalties.mention import SHORT

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.penalties import PenaltyMention

TERMED = ASIDE | {"organisation_shutdown"}
YEAR = 12  # months
LENGTH = compiled(r"P(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:\d+[WD])*")
KEPT_FROM = "suspended"  # the cue of how long a paper, party or lawyer is kept from working
BARRED = "ban"  # the cue of how long a court bars somebody
PASSED = frozenset({"imposed", "suspended", "reduced", "served"})
GIVEN = frozenset({"imposed", "suspended"})
PRISON = frozenset({"death", "life", "imprisonment", "detention", "labour", "house_arrest", "probation"})
REACH = 60  # characters from an order to what it orders
VERDICTS = frozenset({"conviction", "acquittal", "sentencing", "fine"})
AFTER = compiled(r"\b(?:[Aa]fter|[Ff]ollowing) (?:(?:about|almost|nearly|over|around|some|more than) )?$")
# between a trial and the term that it ended in
ENDED = compiled(
    r"\b(?:end|result|conclud|culminat|finish)(?:e?d|ing|e?s|e)\b"
    r"(?:,? (?!not\b|without\b|before\b|after\b|and\b|but\b|while\b)[\w’'.-]+){0,6}? (?:with|in) "
    r"(?:an?|the|his|her|their) (?:[a-z-]+ )?$|"
    r"\b(?:end|result|conclud|culminat|finish)(?:e?d|ing|e?s|e)\b (?:with|in) $"
)


def terms(event: Event) -> set[tuple[str, str]]:
    """Return the terms of an event's imposed penalties, those of custody alike: three years' probation are another."""
    told = [p for p in event.penalties if p.status in PASSED]
    return {("ban" if p.kind in {"ban", "probation"} else "held", in_years(p.term_iso) or p.kind) for p in told}


def months_of(term: str | None) -> int:
    """Return the full months of a term; 0 where it has none."""
    found = LENGTH.fullmatch(term or "")
    return YEAR * int(found["years"] or 0) + int(found["months"] or 0) if found else 0


def in_years(term: str | None) -> str | None:
    """Return a term of full years given in months as years: P12M is P1Y."""
    months = int(term[1:-1]) if term and term[1:-1].isdecimal() and term[-1] == "M" else 0
    return f"P{months // YEAR}Y" if months and months % YEAR == 0 else term


def penalties_agree(a: Event, b: Event) -> bool:
    """Tell whether two penalties can be one: alike, or prison without a length beside prison with one.

    A term made longer is another than that of the judgment ("The Supreme Court doubled the term").
    """
    x, y = terms(a), terms(b)
    if a.act == b.act == "sentencing" and ((a.anew and not b.anew and not x) or (b.anew and not a.anew and not y)):
        return False
    if not x or not y or x & y:
        return True
    return a.victims.people == b.victims.people and (lengthless(a, b) or lengthless(b, a))


def lengthless(a: Event, b: Event) -> bool:
    """Tell whether one act tells of prison alone and the other how long ("14 days. … sentencing her to prison")."""
    told, longer = ([p for p in e.penalties if p.status in PASSED] for e in (a, b))
    return (all(p.kind == "imprisonment" and p.term_iso is None for p in told)
            and any(p.kind == "imprisonment" and p.term_iso is not None for p in longer))  # fmt: skip


def ordered_custody(view: DocView, here: list[Event]) -> list[Event]:
    """Call an order of some days' detention a sentence where its own sentence tells the arrest beside it.

    Not one of custody before a trial.
    """
    for event in here:
        ordered = event.act == "detention" and event.reasons["act"] == "verb “order”"
        if ordered and not PRETRIAL.search(view.text, view.end[event.token], view.end[event.token] + REACH) and any(
            e is not event
            and e.act in CUSTODY
            and e.victims.people == event.victims.people
            and event.token not in view.climb(e.token)  # "ordered her to be kept in jail"
            for e in here
        ):
            event.act = "sentencing"
    return here


def settle_terms(view: DocView, here: list[Event]) -> None:
    """Set right what the terms of a sentence's acts make of them, once each has its own."""
    pass_short(here)
    pass_ended(view, here)
    give_stays(view, here)


def pass_short(here: list[Event]) -> None:
    """Call custody a sentence where the term leaves out its unit ("sought ten years. The court jailed her for six")."""
    for event in here:
        if event.act == "imprisonment" and event.rule.pos == "verb" and any(p.cue == SHORT for p in event.penalties):
            event.act = "sentencing"


def pass_ended(view: DocView, here: list[Event]) -> None:
    """Call a trial a sentence where it is told to have ended in one ("was tried in a hearing that ended with a year").

    Not where its sentence tells the verdict on the same people by a word of its own.
    """
    for event in here:
        given = [p for p in event.penalties if p.status in GIVEN] if event.act == "trial" else []
        if any(e.act == "sentencing" and e.victims.people == event.victims.people for e in here):
            continue
        if any(ENDED.search(view.text, view.start[event.token], p.start) for p in given):
            event.act = "sentencing"


def pass_found(kept: list[Event]) -> list[Event]:
    """Call a conviction that bears a term a sentence ("found X guilty, sentencing her to a year")."""
    for event in kept:
        one = bool(event.victims.people)  # several counted may have got from a year to life
        given = any(p.status in GIVEN and p.kind in PRISON and (one or p.term_iso) for p in event.penalties)
        if event.act == "conviction" and event.modality in FACTUAL and given:
            event.act = "sentencing"
            event.reasons["act"] += ", with its term"
    return kept


def give_stays(view: DocView, here: list[Event]) -> None:
    """Take from a verdict the time that somebody had been kept before it, and give it to that custody.

    "After two years under house arrest, X was convicted": no penalty of the conviction.
    """
    for event in here:
        before = [p for p in event.penalties if p.status == "served" and AFTER.search(view.text, 0, p.start)]
        if event.act not in VERDICTS or not before:
            continue
        event.penalties = [p for p in event.penalties if p not in before]
        for p in before:
            kept = (e for e in here if e.act == p.kind and e.victims.people == event.victims.people)
            own = next((e for e in kept if not e.penalties), None)
            if own is not None:
                own.penalties = [p]


def give_bans(view: DocView, penalties: list[PenaltyMention], events: list[Event]) -> list[PenaltyMention]:
    """Give a shutdown, a lost post or a censored paper the time that it is for; return the penalties left for others.

    "The regulator shut X for ten days and fined it"; where its people are sentenced too, it is a part of that.
    So too "The court barred X from teaching for five years". A ban that names somebody is of that person's act alone,
    and none where their post is not lost by it ("barred X from the courtroom for two days").
    """
    left: list[PenaltyMention] = []
    for m in penalties:
        barred = m.cue in {BARRED, NAMED_BAN}
        before = [e for e in events if view.start[e.token] < (m.end if barred else m.start)]
        last = max(before, key=lambda e: e.token, default=None)
        lost = last is not None and last.act == "dismissal" and last.token == view.token_at(m.start)
        if m.cue == NAMED_BAN and (last is None or not lost or not named_in(view, m, last)):
            continue
        judged = [e for e in events if last is not None and judges(view, e, last, apart=barred and lost)]
        own = last is not None and (last.act == "dismissal" if barred else m.cue == KEPT_FROM and last.act in TERMED)
        bearer = last if own and not judged else judged[0] if m.cue == NAMED_BAN else None
        if bearer is not None:
            bearer.penalties.append(m)
            bearer.reasons.setdefault("penalties", "the time that it is for")
        else:
            left.append(m)
    return left


def named_in(view: DocView, m: PenaltyMention, event: Event) -> bool:
    """Tell whether a ban names a person, and nobody but whom an act befell."""
    first, last = view.ends_of(m)
    told = {n.cluster for n in view.names if n.label == "PERSON" and first <= n.first <= last}
    return bool(told) and told <= set(event.victims.people)


def judges(view: DocView, event: Event, lost: Event, *, apart: bool) -> bool:
    """Tell whether an act is a sentencing of whom another befell; where `apart`, one that the same court passed."""
    alike = event.act == "sentencing" and event.victims.people == lost.victims.people
    if not alike or not apart:
        return alike
    if event.modality != lost.modality:
        return False
    verb = verb_or_self(view, event.token)
    passed, barred = (None if is_passive(view, t) else subject(view, t) for t in (verb, lost.token))
    if barred is None or passed == barred or view.lower[barred] == "it":
        return True
    return passed is None and view.lower[barred] in BENCH  # "was jailed, and the court barred her from teaching"
