"""Further penalties of one judgment: the fine, the ban and the lost nationality stand beside the term.

"The court sentenced X to death and imposed a fine"; "X was given five years and barred from holding office".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.assemble.law.against_each import part_against
from pipeline.assemble.law.by_turn import by_turn
from pipeline.assemble.law.counted_next import give_behind, give_counted
from pipeline.assemble.law.found import off_accused, split_verdicts
from pipeline.assemble.law.own_length import part_by_sex
from pipeline.assemble.law.turns import each_own
from pipeline.assemble.text.kinds import FACTUAL, REVIEWS
from pipeline.assemble.what.wrongdoers import own_crime
from pipeline.assemble.when.side_by_side import widen
from pipeline.assemble.who.respective import match_in_step
from pipeline.assemble.who.step import split_in_step
from pipeline.kept import compiled
from pipeline.paths import toml_table
from pipeline.recognise.penalties import BEFORE, PARTLY

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.party import GroupRef
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

ASIDE = frozenset({"dismissal", "harassment", "travel_ban"})
TRAVEL = compiled(rf"\b(?:{'|'.join(toml_table('penalties.toml')['bans']['of_travel'])})", re.IGNORECASE)
SUSPENDED = "suspend"
YEAR = compiled(r"\bin (?:\w+ )?(?:19|20)\d\d\b")
ABOVE = 5  # steps from "imposed" up to the term
NEAR = 25  # characters from the word that takes something away to what is taken
TERMS = frozenset({"imprisonment", "detention", "life", "death"})  # of which one judgment passes one
# before what was passed at another time, or in place of the first
ANOTHER = compiled(
    r"\b(?:later|then|instead|another|separate|different|appeal\w*|earlier|previous\w*|while|but|or|after|before)\b"
)
RETRIED = compiled(r"\b(?:later|appeal\w*|retr(?:ial|ied)|instead|earlier|previously)\b")


def told_of_each(view: DocView, cast: Cast, facts: Facts, here: list[Event], dropped: list[Event]) -> list[Event]:
    """Return the acts of one sentence parted by whose term, day and charge it tells.

    Those of common crimes that a sentence tells beside another's charge go to `dropped`.
    """
    give_back_struck(view, here)
    part_before(view, here)
    give_behind(view, facts, here)
    part_against(view, facts, here)
    off_accused(view, here)
    by_turn(view, facts, here)
    halves = split_verdicts(view, one_judgment(view, match_in_step(view, here)))
    judged = [part for e in halves for part in part_by_sex(view, cast, e)]
    in_step = give_counted(view, facts, split_in_step(view, facts, judged))
    each = one_sentence(view, each_own(view, facts, widen(view, facts, in_step)))
    crimes = {id(e) for e in each if own_crime(view, cast, e)}
    dropped.extend([e for e in each if id(e) in crimes])
    return [e for e in each if id(e) not in crimes]


def give_back_struck(view: DocView, here: list[Event]) -> None:
    """Give the term that a court quashes, suspends or upholds to the sentencing that its sentence tells too.

    "The High Court suspended the sentence of ten years that a court had imposed on X in May."
    """
    for event in [e for e in here if e.act in REVIEWS]:
        part_passed(view, event, here)
    for event in [e for e in here if e.act == "sentence_overturned"]:
        struck = [p for p in event.penalties if p.status == "imposed" and p.from_term is None]
        for passed in here:
            alike = passed.act == "sentencing" and passed.modality in FACTUAL and not passed.penalties
            if struck and alike and passed.victims.people and passed.victims.people == event.victims.people:
                passed.penalties = struck
                event.penalties = [p for p in event.penalties if p not in struck]
                break
        if SUSPENDED in event.reasons["act"] or any(p.text.lower().startswith(SUSPENDED) for p in struck):
            event.penalties = [replace(p, status="suspended") if p in struck else p for p in event.penalties]


def part_before(view: DocView, here: list[Event]) -> None:
    """Give the verdict that another came in place of its own term, and no other act that term.

    "X will serve six months, not the three years imposed in May": three years were imposed.
    """
    for event in here:
        before = [p for p in event.penalties if p.cue == BEFORE]
        above = view.climb(event.token, ABOVE)[1:] if before else []
        own = [p for p in before if any(p.start <= view.start[k] < p.end for k in above)]
        event.penalties = own or [p for p in event.penalties if p not in before]


def part_passed(view: DocView, event: Event, here: list[Event]) -> None:
    """Part a term whose passing a participle tells from the one that a court made of it.

    "Cut the ten-year sentence passed on X by a court in 2019 to six years": six are left. What is upheld is both acts'.
    """
    for passed in here:
        above = view.climb(passed.token, ABOVE)[1:]  # "for X and Y, first imposed in May" hangs on whom it names
        told = [p for p in event.penalties if any(p.start <= view.start[k] and view.end[k] <= p.end for k in above)]
        alike = passed.act in {"sentencing", "fine"} and passed.victims.people == event.victims.people
        if not alike or view.dep[passed.token] not in {"acl", "relcl"} or passed.modality not in FACTUAL:
            continue
        left = [p for p in passed.penalties if view.text.endswith(" to ", 0, p.start)]
        if event.act == "appeal_rejected" and told and all(p.cue == PARTLY for p in passed.penalties):
            event.penalties.extend(passed.penalties)  # "and suspended six months"
            passed.penalties = told
        elif event.act == "sentence_overturned" and told and left and len(left) == len(passed.penalties):
            passed.penalties = [replace(p, status="imposed") for p in told]
            event.penalties = [replace(p, status="reduced") for p in left]


def one_judgment(view: DocView, here: list[Event]) -> list[Event]:
    """Return the acts, fines and bans of the same people joined to the sentencing of their sentence."""
    out = list(here)
    for main in [e for e in here if e.act == "sentencing" and e.modality in FACTUAL and e.penalties]:
        joined = [e for e in here if e.act != main.act and any(e is x for x in out) and beside(view, main, e)]
        for fine in [e for e in joined if e.act == "fine" and any(p.fine is not None for p in e.penalties)]:
            add(main, fine)
        if not any(p.fine is not None for p in main.penalties):
            joined = [e for e in joined if e.act != "fine"]  # of which nothing is told: a record of its own
        out = [e for e in out if not any(e is x for x in joined)]
    return out


def one_sentence(view: DocView, each: list[Event]) -> list[Event]:
    """Return the acts, work and probation joined to the term of the same people ("and ordered to serve …")."""
    out: list[Event] = []
    for event in each:
        alike = [e for e in out if e.act == "sentencing"] if event.act == "sentencing" else []
        main = next((e for e in alike if beside(view, e, event)), None) if alike else None
        if main is None or main.modality not in FACTUAL or not main.penalties:
            out.append(event)
        else:
            add(main, event)
    return out


def add(main: Event, more: Event) -> None:
    """Give a sentencing the penalties and charges of another part of it."""
    known = {p.start for p in main.penalties}
    main.penalties = [*main.penalties, *(p for p in more.penalties if p.start not in known)]
    charged = {c.start for c in main.charges}
    main.charges = [*main.charges, *(c for c in more.charges if c.start not in charged)]


def told_as_one(a: GroupRef | None, b: GroupRef | None) -> bool:
    """Tell whether two parties without names are one: neither counts any, or both do in one place or in like words."""
    if a is None or b is None:
        return a is b
    return a.start == b.start or a.text.casefold() == b.text.casefold()


def beside(view: DocView, main: Event, event: Event) -> bool:
    """Tell whether an act is a further penalty of a sentencing told in the same breath."""
    if event is main or event.modality != main.modality or event.sentence != main.sentence:
        return False
    alike = event.victims.people == main.victims.people and event.victims.orgs == main.victims.orgs
    alike = alike and told_as_one(main.victims.group, event.victims.group)
    if not alike or not (main.victims.people or main.victims.group is not None):
        return False
    first, last = sorted((view.end[main.token], view.start[event.token]))
    dated = event.date is not None and main.date is not None and event.date.start != main.date.start
    if dated or ";" in view.text[first:last]:
        return False
    if event.act == "fine":  # "was fined, but prosecutors appealed and he was given two years": two judgments
        return RETRIED.search(view.text, first, last) is None
    if event.act == "sentencing":  # joined by `one_sentence`, once terms are parted
        lesser = any(all(p.kind not in TERMS for p in e.penalties) for e in (main, event))
        after = bool(event.penalties) and main.token < event.token
        end = view.sentence_span(event.sentence)[1]
        years = YEAR.search(view.text, first, last) and YEAR.search(view.text, last, end)
        return lesser and after and not years and ANOTHER.search(view.text, first, last) is None
    at = view.start[event.token]
    if event.act == "travel_ban" and any(
        p.kind == "ban" and at < p.start and TRAVEL.search(p.text) and not TRAVEL.search(view.text, at, p.start)
        for p in main.penalties
    ):  # "received two years and a ban on leaving the country"
        return True
    return event.act in ASIDE and any(
        p.kind in {"ban", "other"} and p.start - NEAR <= at < p.end for p in main.penalties
    )
