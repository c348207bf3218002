"""Steps of a court that the parse takes for what stands above a clause beside them, or for its subject.

"X remains in jail, bail denied", with the stay under "denied"; "arraigned on Tuesday before Justice Y and pleaded not
guilty", with the judge in a clause of "pleaded".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import noun_list, verb_list

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

REFUSED: Final = verb_list("verbs.toml", "refused", "verbs")
ASKED: Final = noun_list("verbs.toml", "refused", "nouns")


def read_court_steps(tree: Tree) -> None:
    """Mend both, in place."""
    stand_beside(tree)
    hang_before(tree)


def stand_beside(tree: Tree) -> None:
    """Hang "bail denied", after a comma, on the clause that the parse puts under it."""
    tag, dep, head, lower = tree.tag, tree.dep, tree.head, tree.lower
    if REFUSED.isdisjoint(lower):
        return
    for t in tree.where(REFUSED, 1, len(tag)):
        if tag[t] not in {"VBD", "VBN"}:
            continue
        below = [k for k in range(t) if head[k] == t]
        asked = next((k for k in below if dep[k] in {"nsubj", "nsubjpass"} and lower[k] in ASKED), None)
        clause = next((k for k in below if dep[k] == "ccomp" and tag[k].startswith("VB")), None)
        if asked is None or clause is None or "," not in lower[clause:asked] or any(dep[k] == "auxpass" for k in below):
            continue
        head[clause], dep[clause] = (clause if head[t] == t else head[t]), dep[t]
        head[t], dep[t], tag[t], dep[asked] = clause, "advcl", "VBN", "nsubjpass"
        for k in below:
            if dep[k] in {"punct", "mark", "nsubj"} and k < clause:
                head[k] = clause


def hang_before(tree: Tree) -> None:
    """Hang "before", read as what opens a clause, on the verb in front where it has an object and the clause none.

    "Was arraigned before Justice Y and pleaded …": what opens a clause has no object, and no "and" stands in it.
    """
    tag, dep, head, lower = tree.tag, tree.dep, tree.head, tree.lower
    for t in tree.where({"before"}, 1, len(tag)):
        if dep[t] != "mark" or tag[t] != "IN" or head[t] <= t:
            continue
        verb = head[t]
        whom = next(tree.kids_in(t, range(t + 1, verb), "pobj"), None)
        above = head[verb]
        if whom is None or dep[verb] != "conj" or above >= t or "and" not in lower[whom:verb]:
            continue
        head[t], dep[t] = above, "prep"
