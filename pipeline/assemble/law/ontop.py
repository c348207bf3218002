"""A new term for somebody who serves another: the old term is what they serve, and none of the new sentence's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.text.kinds import FACTUAL, PASSED
from pipeline.assemble.what.decided import to_infinitive
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.when.spans import Spanned

FURTHER = compiled(r"\b(?:additional|further|extra|another|more|added|new|second|fresh)\b", re.IGNORECASE)
ALREADY = frozenset({"already", "currently", "previously", "earlier", "still"})
SERVING = frozenset({"serving", "serves", "served"})
ASIDE = frozenset({"relcl", "acl", "advcl", "appos"})


def part_terms(view: DocView, here: list[Event], head_of: Callable[[Spanned], int]) -> None:
    """Give the term that somebody serves and the new one of the same sentence what stands under each.

    "X, who is serving six years for treason, was sentenced on Friday to two more years for insulting a guard."

    Args:
        view: the article.
        here: the acts of one sentence, their values attached.
        head_of: the token of a value whose head lies outside it.
    """
    told = [e for e in here if e.act in PASSED | {"imprisonment"} and e.modality in FACTUAL and not e.implied]
    for old in told:
        new = next((e for e in told if e.act in PASSED and e.rule.pos == "verb" and adds_to(view, old, e)), None)
        if new is None:
            continue
        for slot in ("penalties", "charges"):
            part(view, old, new, slot, head_of)
        if old.charges and not new.charges:
            new.reasons["charges"] = "another than that of the term already served"
        if new.charges and not old.charges:
            old.reasons["charges"] = "another than that of the new term"
        if old.act != "imprisonment":  # passed at another time than what is told: here they only serve it
            old.act = "imprisonment"
            old.reasons["act"] += ", the term that another is added to"
        if old.date is not None and not nearer(view, head_of(old.date), old, new):
            old.date = None


def adds_to(view: DocView, old: Event, new: Event) -> bool:
    """Tell whether one act is a term that the same people serve already, and another a new one."""
    if new is old or new.victims.people != old.victims.people or not new.victims.people:
        return False
    verb = old.token
    if view.lower[view.head[verb]] in SERVING:
        verb = view.head[verb]
    if to_infinitive(view, verb):
        return False  # "ordered X to serve two years"
    serving = old.act == "imprisonment" or verb != old.token
    standing = serving or any(view.lower[c] in ALREADY for c in view.kids(verb, "advmod"))
    aside = view.dep[verb] in ASIDE
    further = FURTHER.search(view.text, view.start[new.token], view.sentence_span(new.sentence)[1])
    return standing and (aside or further is not None) and (serving or bool(old.penalties and new.penalties))


def part(view: DocView, old: Event, new: Event, slot: str, head_of: Callable[[Spanned], int]) -> None:
    """Part the values of a slot between the two acts, where each has one."""
    both = {m.start: m for e in (old, new) for m in getattr(e, slot)}
    mine = [m for m in both.values() if nearer(view, head_of(m), old, new)]
    rest = [m for m in both.values() if m not in mine]
    if slot == "charges" or (mine and rest):
        setattr(old, slot, mine)
        setattr(new, slot, rest)


def nearer(view: DocView, token: int, old: Event, new: Event) -> bool:
    """Tell whether the old term's verb is the first of the two above a value."""
    above = next((t for t in view.climb(token) if t in {old.token, new.token}), None)
    if above is None:
        return abs(token - old.token) < abs(token - new.token)
    return above == old.token
