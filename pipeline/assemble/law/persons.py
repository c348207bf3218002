"""Who was harmed or held beside somebody, read as a charge: "arrested over the murder of X" is of the murder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.charges import ChargeMention

BESIDE = word_list("people.toml", "counted", "beside")
SMALL = ("DT", "CD", "PRP$", "JJ", "VBN")


def is_person(view: DocView, charge: ChargeMention) -> bool:
    """Tell whether a charge is no more than a name with its titles, or a plural for people ("gang members")."""
    tokens = view.tokens_of(charge)
    last = tokens[-1]
    if view.lower[last] in BESIDE and view.name_at[last] < 0:
        return all(view.tag[t].startswith(("NN", *SMALL)) for t in tokens)
    if not view.person_at(last):
        return False
    called = people().titles | people().nouns
    titled = (view.tag[t].startswith((*SMALL, "NNP")) or view.lower[t].rstrip(".") in called for t in tokens)
    return all(fits or view.person_at(t) for fits, t in zip(titled, tokens, strict=True))
