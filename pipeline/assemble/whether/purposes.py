"""What something is only done for: "held with a view to his extradition", "arrested for the purpose of deportation"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import noun_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

AIMS: Final = noun_list("modality.toml", "purposes", "nouns")
OF: Final = frozenset({"to", "of"})


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
