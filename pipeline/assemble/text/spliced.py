"""Two clauses with no more than a comma between: "X was a teacher, Y, the editor of a weekly, was arrested"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import FINITE, SUBJECTS, WAS
from pipeline.assemble.text.run_on import below

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

BE = WAS | {"is", "are"}
ASIDE = 20  # tokens of what is said of a name between commas, at most


def part_spliced(tree: Tree) -> None:
    """Give a verb the name before it, read as one more word for what the clause before the comma says somebody is.

    "X was a teacher, Y, the editor of a weekly, was arrested": Y was, and X, of whom no more is told, was not.
    """
    lower, dep, head = tree.lower, tree.dep, tree.head
    for name in tree.names:
        t, of = name.last, head[name.last]
        if name.label != "PERSON" or dep[t] != "appos" or dep[of] != "attr" or lower[head[of]] not in BE:
            continue
        copula = head[of]
        verb = after_aside(tree, t)
        if verb is None or not of < t < verb or "," not in lower[of:t]:
            continue
        main = tree.verb_helped(verb)
        theirs = list(tree.kids_in(copula, range(copula), *SUBJECTS))
        owned = tree.has_kid(main, range(len(dep)), *SUBJECTS)
        if main == copula or owned or not theirs or not below(head, main, copula):
            continue
        passive = tree.has_kid(main, range(verb, main), "auxpass")
        dep[t], head[t] = "nsubjpass" if passive else "nsubj", main


def after_aside(tree: Tree, t: int) -> int | None:
    """Return the finite verb right after a name, or after the comma that ends what is said of its bearer."""
    lower, tag = tree.lower, tree.tag
    if tag[t + 1 : t + 2] in ([f] for f in FINITE):
        return t + 1
    if lower[t + 1 : t + 2] != [","]:
        return None
    commas = (k for k in range(t + 2, min(len(lower) - 1, t + ASIDE)) if lower[k] == ",")
    closing = next(commas, None)
    if closing is None or any(tag[k] in FINITE or lower[k] in {"and", "who"} for k in range(t + 2, closing)):
        return None
    return closing + 1 if tag[closing + 1] in FINITE else None
