"""Remarks in brackets after somebody's name, and of whom they tell: "A, B (aged 30, later freed), and C" of B alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.misjoined import TERM_UNITS
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.assemble.text.view import DocView, Span

REMARK = compiled(r"\([^()]*\)")
LONGEST = 40  # tokens of a remark
LED = 8  # tokens from where it opens to its verb
ALL = frozenset({"all", "both", "each"})


def opening(view: DocView, t: int) -> int:
    """Return the bracket that a token stands in, -1 where it stands in none."""
    first = max(view.sentences[view.sentence_at[t]][0], t - LONGEST)
    k = next((k for k in range(t - 1, first - 1, -1) if view.lower[k] in {"(", ")"}), -1)
    return k if k >= 0 and view.lower[k] == "(" else -1


def closing(view: DocView, t: int) -> int:
    """Return the token that ends what a token stands in: its remark, or else its sentence."""
    last = view.sentences[view.sentence_at[t]][1]
    if opening(view, t) < 0:
        return last
    return next((k for k in range(t, last) if view.lower[k] == ")"), last)


def bounds(view: DocView, t: int, first: int, last: int) -> tuple[int, int]:
    """Return where the remark begins and ends that a token stands in, or else what is given ("X (later freed)")."""
    k = opening(view, t)
    return (first, last) if k < 0 else (view.end[k], view.end[closing(view, t) - 1])


def remarked_on(view: DocView, verb: int) -> int | None:
    """Return the end of the name before a remark whose first verb has no subject there; none where it is of "all"."""
    k = opening(view, verb)
    if k < 1 or verb - k > LED or view.tag[verb] not in {"VBN", "VBD"}:
        return None
    inside = range(k + 1, verb)
    if any(view.tag[j].startswith(("VB", "MD", "W", "PRP")) and view.tag[j] != "VBN" for j in inside):
        return None
    if any(view.dep[j] in SUBJECTS and view.head[j] == verb for j in inside):
        return None
    if not view.person_at(k - 1) or ALL & {*view.lower[k + 1 : closing(view, verb)]}:
        return None
    return k - 1


def terms_follow(view: DocView, verb: int) -> bool:
    """Tell whether a later bracket of the sentence has a term and no verb: "A (sentenced to life), B (15 years)"."""
    k, last = closing(view, verb), view.sentences[view.sentence_at[verb]][1]
    while k < last:
        k = next((j for j in range(k, last) if view.lower[j] == "("), last)
        end = next((j for j in range(k, last) if view.lower[j] == ")"), last)
        inside = range(k + 1, end)
        if TERM_UNITS & {*view.lower[k + 1 : end]} and not any(view.tag[j] in {"VBN", "VBD"} for j in inside):
            return True
        k = end
    return False


def within_remarks(view: DocView, told: Iterable[Span], first: int, last: int) -> bool:
    """Tell whether any of some mentions stands in a bracket between two characters."""
    brackets = [m.span() for m in REMARK.finditer(view.text, first, last)]
    return bool(brackets) and any(a < m.start < b for m in told for a, b in brackets)
