"""Which body a bare "the group" means, or the one that a noun is followed by ("the rebel group X"); which are armed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.once import once
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import actor_type

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

GROUPS = word_list("actors.toml", "parts", "groups")
CALLED = 4  # words before a name that may say what it is called


def armed_before(view: DocView, head: int) -> int | None:
    """Return the armed group last named before "the group", "the movement".

    Not one of which "the group" itself has been told since ("The group wants help from X. The group killed four").
    """
    if not the_group(view, head):
        return None
    before = [i for i, n in enumerate(view.names) if n.label == "ORGANISATION" and n.last < head and n.cluster >= 0]
    last = max((i for i in before if not beside_it(view, i)), key=lambda i: view.names[i].last, default=None)
    if last is None:
        return None
    name = view.names[last]
    return last if actor_type(view.lower[name.first : name.last + 1]) == "armed_non_state" else None


def the_group(view: DocView, t: int) -> bool:
    """Tell whether a noun is a bare "the group" or "this movement"."""
    return view.lower[t] in GROUPS and any(view.lower[c] in {"the", "this"} for c in view.kids(t, "det"))


def beside_it(view: DocView, name: int) -> bool:
    """Tell whether a body is named in what a sentence tells of "the group", which is then another."""
    first = view.names[name].first
    begin = view.sentences[view.sentence_at[first]][0]
    return any(the_group(view, t) and view.dep[t] in SUBJECTS for t in range(begin, first))


def org_after(view: DocView, head: int) -> int | None:
    """Return the index of the body that is named right after a noun for it ("the group X", "a gang called X")."""
    at = head + 1
    if view.lower[at : at + 1] in (["called"], ["named"]):
        at += 1
    i = view.name_ahead(at)
    return i if i >= 0 and view.names[i].label == "ORGANISATION" and view.names[i].cluster >= 0 else None


@once
def armed_bodies(view: DocView) -> frozenset[int]:
    """Return the clusters of bodies that an article calls armed ("the rebel group X", "X, a militant group")."""
    return frozenset(
        n.cluster for n in view.names
        if n.label == "ORGANISATION" and n.cluster >= 0 and (called_before(view, n.first) or called_after(view, n.last))
    )  # fmt: skip


def called_before(view: DocView, first: int) -> bool:
    """Tell whether the nouns right before a name are those of an armed group ("the armed group X")."""
    begin = first
    while begin > 0 and first - begin < CALLED and view.tag[begin - 1][:2] in {"NN", "JJ", "VB"}:
        if view.name_at[begin - 1] >= 0:
            break
        begin -= 1
    return begin < first and view.tag[first - 1] == "NN" and armed(view.lower[begin:first])


def called_after(view: DocView, last: int) -> bool:
    """Tell whether a name is followed by what it is, an armed group ("X, a rebel group that …")."""
    if view.lower[last + 1 : last + 2] != [","] or view.lower[last + 2 : last + 3] not in (["a"], ["an"]):
        return False
    end = last + 3
    while end < len(view.words) and end - last < CALLED + 2 and view.tag[end][:2] in {"NN", "JJ", "VB"}:
        end += 1
    return end > last + 3 and view.tag[end - 1] == "NN" and armed(view.lower[last + 3 : end])


def armed(phrase: list[str]) -> bool:
    """Tell whether the words of a noun phrase are for a group that bears arms against a state."""
    return actor_type(phrase) == "armed_non_state"
