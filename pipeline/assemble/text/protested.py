"""What people only protest about: "beaten at a rally against the killing of X", "the killing of X led to protests"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.lexicon import forms_of
from pipeline.assemble.text.wordlists import noun_list, verb_list
from pipeline.assemble.text.words import assemblies

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

PROTESTING: Final = forms_of("protest", "demonstrate", "rally", "march") | assemblies() | noun_list(
    "where.toml", "off_scene", "mourning"
)
SPARKING: Final = verb_list("when.toml", "reacting", "sparking") | verb_list("where.toml", "off_scene", "sparking")
OVER: Final = frozenset({"against", "over", "about", "at", "for", "after"})
UP: Final = 5  # steps from a deed up to the protest over it


def protested(view: DocView, act: int) -> bool:
    """Tell whether a noun tells a deed over which people protest, or which led to that: of another time."""
    if not view.tag[act].startswith("NN"):
        return False
    verb = view.head[act]
    if view.dep[act] in SUBJECTS and view.lower[verb] in SPARKING:
        return "by" not in view.lower[act:verb]  # "the arrest of X by police drew protests": theirs
    if view.dep[act] == "dobj":
        return view.lower[verb] in PROTESTING
    return (view.dep[act] == "pobj" and view.lower[verb] in OVER
            and any(view.lower[k] in PROTESTING for k in view.climb(verb, UP)[1:2]))  # fmt: skip
