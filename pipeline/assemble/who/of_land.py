"""Of which land somebody is called something: "the British envoy, X" is not "the Kenyan envoy" told of next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.simple import after_of
from pipeline.assemble.text.words import people
from pipeline.assemble.who.names import name_head
from pipeline.normalise.places import gazetteer

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import PersonEntry

BESIDE: Final = ("amod", "compound", "nmod", "poss")


def of_other_land(view: DocView, person: PersonEntry, t: int) -> bool:
    """Tell whether the text calls a person what a description says, but of another land than the description.

    Args:
        view: the article.
        person: whose names before the description are looked at.
        t: head of the description.
    """
    lands = lands_of(view, t)
    if not lands:
        return False
    word = view.lower[t]
    official = word != "official" and people().occupation.get(word) == "official"
    if official and not any(word in d.split() for d in person.descriptors):
        return True  # "the US ambassador" is no official called otherwise
    told: set[str] = set()
    for name in (view.names[i] for i in person.names if view.names[i].last < t):
        head = name_head(view, name)
        before = [c for c in view.kids(head, "compound", "nmod") if view.lower[c] == view.lower[t]]
        nouns = [*before, *view.kids(head, "appos"), *([view.head[head]] if view.dep[head] == "appos" else ())]
        for k in [head, *nouns] if before else nouns:
            if k in {head, *before} or view.lower[k] == view.lower[t]:
                told |= lands_of(view, k)
    return bool(told) and told.isdisjoint(lands)


def from_elsewhere(view: DocView, person: PersonEntry, t: int) -> bool:
    """Tell whether somebody is told of by another land than who has no name ("an Iranian migrant … X, a Kenyan")."""
    lands = lands_of(view, t)
    told: set[str] = set()
    for name in (view.names[i] for i in person.names if lands):
        head = name_head(view, name)
        nouns = [head, *view.kids(head, "appos"), *([view.head[head]] if view.dep[head] == "appos" else ())]
        told |= {code for k in nouns for code in lands_of(view, k)}
        told |= {code for k in nouns if k != head and (code := gazetteer().country(view.words[k])) is not None}
    return bool(told) and told.isdisjoint(lands)


def lands_of(view: DocView, t: int) -> set[str]:
    """Return the codes of the countries that stand before a noun or after its "of" ("the US envoy")."""
    words = [view.words[c] for c in (*view.kids(t, *BESIDE), *after_of(view, t))]
    return {code for word in words if word[:1].isupper() and (code := gazetteer().country(word)) is not None}
