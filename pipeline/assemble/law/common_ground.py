"""What an act without a charge shares with one of its sentence: "held for fraud and given two years"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.law.siblings import OPENED, far_apart, of_former_case
from pipeline.assemble.text.kinds import FACTUAL, JUDGED, LAWFUL_CUSTODY, PROCEEDINGS, TRIED
from pipeline.assemble.when.timing import had_been
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.party import Party
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.charges import ChargeMention, LawMention

CITED_AFTER: Final = 60  # characters from a charge to its law
CITED_BEFORE: Final = 30  # from a law to its charge
GLOSS: Final = 3  # from a law to what it forbids, told in quotation marks
OF_SOME: Final = compiled(
    r" of\b|(?: [\w.’'-]+){0,3}? (?:of|on) "
    r"(?:one|two|three|four|five|six|several|some|most|\d+|the (?:other|first|second))\b"
    r"(?! (?:days?|weeks?|months?|years?|[A-Z]))"
)
# Acts that no charge was told of, by what has one in their sentence: "tried for libel and acquitted".
GROUNDED_BY: Final = {
    **dict.fromkeys(TRIED, frozenset({"arrest", "detention"})),
    "acquittal": PROCEEDINGS | {"arrest", "detention"},
    "appeal_rejected": PROCEEDINGS,
    "sentence_overturned": PROCEEDINGS,
    "imprisonment": PROCEEDINGS | {"acquittal"},
    "arrest": frozenset({"acquittal"}),
    "detention": frozenset({"acquittal"}),
    "house_arrest": frozenset({"charge"}),
    "fine": frozenset({"charge", "conviction"}),
    "forced_return": frozenset({"fine", "conviction", "sentencing"}),
    "execution": PROCEEDINGS,
}
# what an arrest tells as its own occasion: "at a rally in March"
OCCASION: Final = compiled(
    r"\b(?:at|during|in|after|before|from|outside|near|on)\s+(?:[\w’'-]+\s+){0,4}?"
    rf"(?:{'|'.join(toml_table('charges.toml')['met']['occasions'])})\b"
    r"(?!\s+\d)",
    re.IGNORECASE,
)
MARCHED: Final = frozenset({"unauthorised_assembly", "public_order", "disobedience"})  # done at a march
MONTH: Final = compiled(r"\bMarch\b")


def occasioned(view: DocView, event: Event, step: Event, events: list[Event]) -> bool:
    """Tell whether a custody tells the march or protest that it was made at, and a step is on nothing done there."""
    if event.act not in LAWFUL_CUSTODY or any(c.category in MARCHED for c in step.charges):
        return False
    start, end = view.start[event.token], view.sentence_span(event.sentence)[1]
    after = [view.start[e.token] for e in events if start < view.start[e.token] < end]
    return OCCASION.search(MONTH.sub("     ", view.text[start : min(after, default=end)])) is not None


def held_since(view: DocView, custody: Event, cleared: Event) -> bool:
    """Tell whether a custody went on or began after an acquittal ("X, cleared of libel in May, remains in custody").

    Not one that it ended: "was cleared after a year in detention", "was cleared; he had been held since May".
    """
    t, done = custody.token, cleared.token
    if custody.act not in LAWFUL_CUSTODY or cleared.act != "acquittal" or t < done or had_been(view, t):
        return False
    if t in (above := view.climb(done)):
        return any(view.dep[k] in {"acl", "relcl", "advcl"} for k in above[: above.index(t)])
    above = view.climb(t)
    return done in above and all(view.dep[k] == "conj" for k in above[: above.index(done)])


def among(some: Party, others: Party) -> bool:
    """Tell whether named people are among others, or a group is the same group."""
    if some.people:
        return set(some.people) <= set(others.people)
    return some.group is not None and others.group is not None and some.group.start == others.group.start


def of_this_case(view: DocView, event: Event, told: list[Event]) -> list[Event]:
    """Return those acts whose charge may be that of an act: the last told, where a verdict changed it.

    Not a verdict told before the charge or trial, which was passed in another case ("X, convicted of theft in 2015, was
    tried for treason and acquitted"), nor one long before a fine.
    """
    opened = [e for e in told if e.act in OPENED]
    passed = [e for e in told if e.act in JUDGED]
    if event.act == "fine":
        old = [e for e in passed if far_apart(e, event) or of_former_case(view, e)]
        return [e for e in told if e not in old]
    if event.act == "acquittal":
        old = [e for e in passed if any(e.token < o.token for o in opened)]
        told = [e for e in told if e not in old]
        return [e for e in told if e.act != "charge"] or told  # "charged with theft, tried for treason and acquitted"
    later = [e for e in passed if not of_former_case(view, e)
             and all(o.token < e.token and not far_apart(o, e) for o in opened)]  # fmt: skip
    return later or told


def share_ground(view: DocView, events: list[Event]) -> None:
    """Give an act without a charge the one told with it ("held for fraud and given two years", "tried for libel")."""
    for event in events:
        if event.act not in GROUNDED_BY or event.charges or event.laws or event.modality not in FACTUAL:
            continue
        if event.act == "acquittal" and OF_SOME.match(view.text, view.end[event.token]):
            continue  # of something that is told, though not by a charge's name, or of one count of several
        told = [e for e in events if e.act in GROUNDED_BY[event.act] and e.charges and among(event.victims, e.victims)]
        if event.act == "forced_return":  # "X, handed over in 2023, was given six years for fraud": sent back before
            told = [e for e in told if e.token < event.token]
        if event.act == "acquittal":  # "acquitted, but rearrested for libel": of another case
            told = [e for e in told if e.token < event.token or not view.lower[e.token].startswith(("rearr", "re-arr"))]
        told = [e for e in told if not (occasioned(view, event, e, events) or held_since(view, event, e)
                                        or held_since(view, e, event))]  # fmt: skip
        if event.act in PROCEEDINGS and of_former_case(view, event):
            told = [e for e in told if of_former_case(view, e)]
        told = [e for e in told if not ({e.act, event.act} & LAWFUL_CUSTODY and far_apart(e, event))]
        told = of_this_case(view, event, told)
        sets = {tuple(c.start for c in e.charges) for e in told if e.modality in FACTUAL}
        if len(sets) == 1:
            event.charges = list(told[0].charges)
            event.reasons["charges"] = f"that of the {told[0].act} in the same sentence"


def part_laws(events: list[Event]) -> None:
    """Take from an act the article of a charge that its sentence lays on another ("held for A (art. 5) … tried for B").

    An act without a charge of its own keeps what article it has.
    """
    for event in events:
        own = {c.law for c in event.charges}
        others = {c.law for e in events if e is not event for c in e.charges}
        if event.charges:
            event.laws = [x for x in event.laws if x.text in own or x.text not in others]


def cited_for(law: LawMention, charge: ChargeMention, told: Sequence[ChargeMention]) -> bool:
    """Tell whether a law stands beside a charge, and not within or right behind another that it is cited for.

    "Inciting hatred (Article 216) and theft": of the first; "breaching the Trade Law and theft".
    """
    others = [c for c in told if c is not charge and c.text != c.law]
    if any(c.start <= law.start < c.end for c in others):
        return 0 <= charge.start - law.end <= GLOSS  # "violating Article 277, “obstructing business”"
    if 0 <= law.start - charge.end < CITED_AFTER:
        return True
    ahead = 0 <= charge.start - law.end < CITED_BEFORE
    return ahead and not any(c.law == law.text and c.end <= law.start for c in others)
