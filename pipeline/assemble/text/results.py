"""What came of a deed, told after a comma: it is of what was done, not of what somebody had come to do.

"Troops opened fire as residents gathered to protest, killing nine": the fire did, and nobody meant it by gathering.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.text.words import ARMED, STATE, actor_type

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

HARMING: Final = frozenset({"killing", "wounding", "injuring", "hurting"})
FORCE: Final = verb_list("actors.toml", "deeds_of_force", "in_story")
TRYING: Final = verb_list("actors.toml", "deeds_of_force", "trying")
ABOVE: Final = frozenset({"advcl", "xcomp", "relcl", "acl", "conj", "ccomp", "pobj", "dobj", "prep"})
UP: Final = 6  # words between a purpose and the deed


def hang_results(tree: Tree) -> None:
    """Hang a harm behind a comma on the deed of force, or the attempt, over the purpose that it was read under."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(HARMING, 3, len(lower)):
        purpose = head[t]
        if dep[t] != "advcl" or tag[t] != "VBG" or lower[t - 1] != "," or not purpose < t:
            continue
        if tag[purpose] != "VB" or not tree.has_kid(purpose, range(max(0, purpose - 3), purpose), "aux"):
            continue
        k = purpose
        for _ in range(UP):
            if dep[k] not in ABOVE:
                break
            k = head[k]
            if not tag[k].startswith("VB"):
                continue
            tried = lower[k] in TRYING and head[purpose] == k
            if tag[k] in FINITE and (tried or lower[k] in FORCE or opens_fire(tree, k)):
                head[t] = k
                break
            if any(dep[s] == "nsubj" and head[s] == k and actor_type([lower[s]]) in ARMED | STATE for s in range(k)):
                break  # "soldiers fired as rebels came to storm the town, killing nine": who did is not told


def opens_fire(tree: Tree, verb: int) -> bool:
    """Tell whether somebody opens fire."""
    after = range(verb + 1, min(verb + 4, len(tree.lower)))
    return any(tree.lower[k] == "fire" and tree.head[k] == verb and tree.dep[k] == "dobj" for k in after)
