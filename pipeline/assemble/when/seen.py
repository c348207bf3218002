"""Times that are told to have seen an act: "Last month saw the killing of two nurses and the arrest of a third"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import verb_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

SEEING: Final = verb_list("when.toml", "happening", "seeing")


def saw(view: DocView, when: int, noun: int) -> bool:
    """Tell whether a time is what saw the act that a noun names; `when` is the token of it whose head lies outside.

    The parse takes such a time for the subject of its verb, or leaves the verb without one.
    """
    verb = view.head[when]
    if view.lower[verb] not in SEEING or view.dep[when] not in {"nsubj", "npadvmod", "tmod"} or when > verb:
        return False
    if any(s != when for s in view.kids(verb, "nsubj", "nsubjpass")):
        return False  # "last month neighbours saw the arrest of X"
    while view.dep[noun] == "conj":
        noun = view.head[noun]
    return view.dep[noun] == "dobj" and view.head[noun] == verb
