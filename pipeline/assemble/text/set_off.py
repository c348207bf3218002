"""What a participle between commas tells of whom others left or found so: "They left him, badly beaten, in a field"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.lexicon import lexicon

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

HOW: Final = frozenset({"badly", "severely", "seriously", "brutally", "savagely", "gravely", "critically"})
THEM: Final = frozenset({"him", "her", "them"})


def hang_set_off(tree: Tree) -> None:
    """Hang a participle of harm on the object right before its comma, which it was read as told of the subject."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(4, len(lower)):
        if tag[t] != "VBN" or dep[t] != "advcl" or lower[t - 1] not in HOW or lower[t - 2] != ",":
            continue
        whom = t - 3
        written = lower[whom] in THEM or tree.words[whom][:1].isupper()
        if dep[whom] == "dobj" and head[whom] == head[t] and written and lower[t] in lexicon().verbs:
            head[t], dep[t] = whom, "acl"
