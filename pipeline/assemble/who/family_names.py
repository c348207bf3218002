"""Family names that mean no one person: "both Reises", "the Mora sisters, Ana and Eva"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.words import number_of, people
from pipeline.assemble.who.names import index_names

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView

SEVERAL: Final = frozenset({"the", "both"})
TWO: Final = 2


def drop_family_names(view: DocView) -> None:
    """Leave out the family names in the plural, and those before the word for kin who are then named."""
    borne: Counter[str] = Counter()
    for text in {n.text for n in view.names if n.label == "PERSON" and n.last > n.first}:
        borne[text.rsplit(" ", 1)[-1]] += 1
    left = [n for n in view.names if not (is_plural(view, n, borne) or before_kin(view, n))]
    if len(left) < len(view.names):
        view.names = left
        index_names(view)


def is_plural(view: DocView, name: Name, borne: Counter[str]) -> bool:
    """Tell whether a name is a surname in the plural that two or more bear ("the two Reises")."""
    word, t = view.words[name.first], name.first
    if name.last > t or t == 0 or not word.endswith("s") or word in borne:
        return False
    several = view.lower[t - 1] in SEVERAL or (number_of(view.lower[t - 1]) or 0) >= TWO
    return several and max(borne[word[:-1]], borne[word.removesuffix("es")]) >= TWO


def before_kin(view: DocView, name: Name) -> bool:
    """Tell whether a name stands before a plural for kin whose first names follow ("the Mora sisters, Ana and Eva")."""
    kin, t = name.last + 1, name.first
    if name.label != "PERSON" or name.last > t or t == 0 or kin + 2 >= len(view.words) or view.words[kin + 1] != ",":
        return False
    known = people()
    told = view.lower[kin] in known.relatives and view.lower[kin] in known.plurals
    return told and view.lower[t - 1] == "the" and view.person_at(kin + 2)
