"""Several groups told in one list as one set of victims ("a priest and four nuns", "the driver and his mate")."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.party import GroupRef, Party
from pipeline.assemble.text.shared_words import SLAYERS, VICTIM
from pipeline.assemble.text.words import actor_type, people
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

SETS: Final = 6  # groups that one list of victims tells ("three nurses, two doctors and a midwife")
# between two of them, what says of the first from where, of which body or how old they are
OF_FIRST: Final = compiled(
    r"(?: (?:from|of|at|with|in) (?:the )?(?:[A-Z][\w’'-]*(?: |,? (?=and ))?){1,5}"
    r"|,? (?:aged )?\d\d?(?: (?:and|to) \d\d?)?)(?:,? ?and |, )"
)
DEFINITE: Final = frozenset({"the", "their", "its"})
JOINT: Final = compiled(r"(?: (?:of|from) (?:the |a )?\w+)?(?:, | and |, and | as well as | along with )")


def together(view: DocView, groups: list[GroupRef], found: Party, chain: list[int]) -> GroupRef | None:
    """Return the groups of one list as one ("a priest and four nuns": five), the first where they stand apart.

    Args:
        view: the article.
        groups: those without a name whom the list tells.
        found: whom the list means so far, by name.
        chain: the heads of its members.
    """
    if not groups:
        return None
    told = sorted(groups, key=lambda g: g.start)[:SETS]
    apart = any(b.start < a.end or not beside(view.text[a.end : b.start]) for a, b in pairwise(told))
    if apart or any(g.min is None for g in told):
        return groups[0]
    one = told[0] if len(told) == 1 else whole(view, told)
    return one if found.people else with_definite(view, one, chain)


def whole(view: DocView, told: list[GroupRef]) -> GroupRef:
    """Return several groups, one behind the other, as one."""
    lo, hi = told[0].start, told[-1].end
    least = sum(g.min or 0 for g in told)
    most = [g.most for g in told if g.most is not None]
    return GroupRef(view.text[lo:hi], lo, hi, least, sum(most) if len(most) == len(told) else None)


def with_definite(view: DocView, group: GroupRef, chain: list[int]) -> GroupRef:
    """Return a group with whom a definite noun beside it tells, by no name ("the driver and two passengers")."""
    for t in chain:
        the = next((k for k in view.kids(t, "det", "poss") if view.lower[k] in DEFINITE), t)
        plain = the == t - 1 and view.tag[t] == "NN" and view.lower[t] in people().nouns - SLAYERS - VICTIM
        if not plain or actor_type([view.lower[t]]) not in {None, "private"}:
            continue
        lo, hi = view.start[the], view.end[t]
        before, behind = view.text[hi : group.start], view.text[group.end : lo]
        if JOINT.fullmatch(before if hi < group.start else behind):
            least, most = (None if n is None else n + 1 for n in (group.min, group.most))
            lo, hi = min(lo, group.start), max(hi, group.end)
            return GroupRef(view.text[lo:hi], lo, hi, least, most)
    return group


def beside(between: str) -> bool:
    """Tell whether what stands between two groups only joins them, or says of which body, town or age the first is."""
    return len(between) <= len(", and ") or OF_FIRST.fullmatch(between) is not None
