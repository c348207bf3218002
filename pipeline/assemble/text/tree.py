"""The parse of one article while it is mended: what `mended.py` runs over, one mend after the other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline.assemble.text.common import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from collections.abc import Set as AbstractSet


@dataclass(slots=True)
class Name:
    """A recognised name: token span `[first, last]` (both included), its label and the cluster it was merged into."""

    first: int
    last: int
    label: str
    text: str
    cluster: int = -1


@dataclass(slots=True)
class Tree:
    """Tokens, their governors and names; every list but `sentences` and `names` is indexed by token.

    A mend writes into the lists in place and adds or drops no token.
    """

    words: list[str]
    lower: list[str]
    tag: list[str]
    """Penn tags."""
    dep: list[str]
    """Relations to the governor, as en_core_web_md names them."""
    head: list[int]
    """Governors; a root's is itself."""
    start: list[int]
    """Where each token begins, in code points of the text."""
    sentences: list[tuple[int, int]]
    """First token and the one after the last."""
    names: list[Name]
    """Empty until they are copied: the mends that need none come first."""
    name_at: list[int]
    """The number of the name that each token belongs to; -1 for none."""
    places: dict[str, list[int]] = field(default_factory=dict, init=False)
    """The tokens that are each word of `lower`, once one is asked for by `where`."""

    def where(self, words: AbstractSet[str], first: int, last: int) -> list[int]:
        """Return those tokens of `[first, last)` that are one of some words in small letters, in text order."""
        if not self.places:
            for t, word in enumerate(self.lower):
                self.places.setdefault(word, []).append(t)
        found = [t for word in self.places.keys() & words for t in self.places[word] if first <= t < last]
        found.sort()
        return found

    def kids_in(self, t: int, tokens: Iterable[int], *deps: str) -> Iterator[int]:
        """Yield those of some tokens that hang on `t` with one of these relations."""
        head, dep = self.head, self.dep
        return (k for k in tokens if head[k] == t and dep[k] in deps)

    def has_kid(self, t: int, tokens: Iterable[int], *deps: str) -> bool:
        """Tell whether one of some tokens hangs on `t` with one of these relations."""
        head, dep = self.head, self.dep
        return any(head[k] == t and dep[k] in deps for k in tokens)

    def with_subject(self) -> set[int]:
        """Return the tokens that have a subject."""
        return {self.head[k] for k in range(len(self.dep)) if self.dep[k] in SUBJECTS}

    def verb_helped(self, t: int) -> int:
        """Return the verb that an auxiliary helps; any other token itself."""
        return self.head[t] if self.dep[t] in {"aux", "auxpass"} else t

    def name_ahead(self, t: int) -> int:
        """Return the number of the name that a token belongs to; -1 for none, and past the end of the text."""
        return self.name_at[t] if t < len(self.name_at) else -1

    def is_person(self, name: int) -> bool:
        """Tell whether a name, by its number, is that of a person; -1 is none."""
        return name >= 0 and self.names[name].label == "PERSON"

    def person_at(self, t: int) -> bool:
        """Tell whether a token belongs to the name of a person; none past the end of the text does."""
        return self.is_person(self.name_ahead(t))

    def is_of(self, name: int, people: Collection[int]) -> bool:
        """Tell whether a name, by its number, is that of one of these people, from whom bodies are numbered apart."""
        return self.is_person(name) and self.names[name].cluster in people

    def names_of(self, people: Collection[int]) -> list[Name]:
        """Return the names of these people, from whom bodies are numbered apart."""
        return [n for n in self.names if n.label == "PERSON" and n.cluster in people]

    def body_at(self, t: int) -> bool:
        """Tell whether a token belongs to the name of an organisation."""
        return self.name_at[t] >= 0 and self.names[self.name_at[t]].label == "ORGANISATION"

    def place_at(self, t: int) -> bool:
        """Tell whether a token belongs to the name of a place."""
        return self.name_at[t] >= 0 and self.names[self.name_at[t]].label == "PLACE"
