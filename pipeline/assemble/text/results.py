"""What came of a deed, told after a comma: it is of what was done, not of what somebody had come to do.

"Troops opened fire as residents gathered to protest, killing nine": the fire did, and nobody meant it by gathering.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import ARMED, STATE, actor_type

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

HARMING: Final = word_list("verbs.toml", "harm", "results")
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
        meant = tag[purpose] == "VB" and tree.has_kid(purpose, range(max(0, purpose - 3), purpose), "aux")
        # "opened fire as residents marched on, killing nine": the residents killed nobody
        beside = dep[purpose] in {"advcl", "relcl"} and tag[purpose] in FINITE and lower[purpose] not in FORCE
        beside = beside and tree.has_kid(purpose, range(purpose), "nsubj") and not armed(tree, purpose)
        if not meant and (not beside or tree.has_kid(purpose, range(purpose, t), "dobj")):
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
            if armed(tree, k):
                break  # "soldiers fired as rebels came to storm the town, killing nine": who did is not told


def armed(tree: Tree, verb: int) -> bool:
    """Tell whether the subject of a verb bears arms, or is a force of the state."""
    subjects = (s for s in range(verb) if tree.dep[s] == "nsubj" and tree.head[s] == verb)
    return any(actor_type([tree.lower[s]]) in ARMED | STATE for s in subjects)


def opens_fire(tree: Tree, verb: int) -> bool:
    """Tell whether somebody opens fire."""
    after = range(verb + 1, min(verb + 4, len(tree.lower)))
    return any(tree.lower[k] == "fire" and tree.head[k] == verb and tree.dep[k] == "dobj" for k in after)
