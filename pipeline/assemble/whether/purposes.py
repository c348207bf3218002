"""What something is only done for: "held with a view to his extradition", "arrested for the purpose of deportation"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import noun_list, verb_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

AIMS: Final = noun_list("modality.toml", "purposes", "nouns")
OF: Final = frozenset({"to", "of"})
SEEKING: Final = verb_list("modality.toml", "purposes", "seeking")


def aimed_at(view: DocView, t: int) -> bool:
    """Tell whether a noun or gerund is what something is done for, in so many words; joined ones as well."""
    while view.dep[t] == "conj" and view.tag[view.head[t]].startswith(("NN", "VBG")):
        t = view.head[t]
    of = view.head[t]
    aim = view.head[of]
    return (
        view.dep[t] in {"pobj", "pcomp"}
        and view.lower[of] in OF
        and view.lower[aim] in AIMS
        and view.lower[view.head[aim]] in {"with", "for"}
    )


def for_a_deed(view: DocView, above: int, prep: str) -> bool:
    """Tell whether a deed is what somebody is wanted, or something is sought, on account of: it was done.

    "A man wanted for the murder of X", "the family seeks damages for the killing of X", "sought the arrest of two men
    over the killing of X"; not "sought the arrest of X". `above` is what the preposition hangs on.
    """
    if prep not in {"for", "over"}:
        return False
    if view.lower[above] in SEEKING:
        return not view.kids(above, "nsubj") or bool(view.kids(above, "dobj"))
    while view.dep[above] == "pobj" and view.lower[view.head[above]] == "of":
        above = view.head[view.head[above]]
    return view.dep[above] == "dobj" and view.lower[view.head[above]] in SEEKING
