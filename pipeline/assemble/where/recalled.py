"""Deeds that an article recalls: "the bombings killed 200" were where it says that the bombings were.

The act has no place of its own then, though the same sentence tells where somebody met or from where they came.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.where.owned import foreign
from pipeline.assemble.where.placing import is_demonym

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView

DEEDS: Final = noun_list("where.toml", "recalled", "nouns")
FLOWN: Final = word_list("where.toml", "war", "sent") | word_list("where.toml", "war", "strikes")
EXPLODING: Final = word_list("where.toml", "recalled", "exploding")
WHICH: Final = frozenset({"which", "that"})
AT: Final = frozenset({"in", "at", "near", "outside", "inside", "on", "of", "against", "across", "to"})
IN: Final = frozenset({"in", "during"})
THE: Final = frozenset({"the", "these", "those", "this", "that", "both"})
PHRASE: Final = frozenset({"pobj", "prep", "conj", "appos", "nmod", "advmod"})
DEEP: Final = 8


def deed_of(view: DocView, act: int) -> int | None:
    """Return the noun of the deed that did an act ("the bombings killed", "blasts which killed", "hurt in a blast")."""
    verb = act
    while view.dep[verb] == "conj" and not view.kids(verb, "nsubj", "nsubjpass"):
        verb = view.head[verb]  # "have killed 200 people and wounded 5,000"
    for noun in view.kids(verb, "nsubj"):
        if view.lower[noun] in DEEDS:
            return noun
        if view.lower[noun] in WHICH and view.dep[verb] == "relcl":
            above = (k for k in view.climb(view.head[verb], DEEP) if not view.tag[k].startswith("IN"))
            return next((k for k in above if view.lower[k] in DEEDS), None)
    told = [act, *view.kids(act, "conj")]  # "were killed and others hurt in the blasts"
    inside = (k for t in told for p in view.kids(t, "prep") if view.lower[p] in IN for k in view.kids(p, "pobj"))
    return next((k for k in inside if view.lower[k] in DEEDS), None)


def at_deed(view: DocView, places: Sequence[PlaceMention], noun: int) -> Iterator[PlaceMention]:
    """Yield the places in the phrase of a deed ("bombings of embassies in Kenya and Chad", "the Gweru bombing")."""
    first, last = view.sentences[view.sentence_at[noun]]
    for p in places:
        t = view.token_at(p.end - 1)
        if p.label != "PLACE" or p.worth < 1.0 or p.value is None or not p.value.country or not first <= t < last:
            continue
        if view.dep[t] == "compound" and view.head[t] == noun:
            if view.lower[noun] not in FLOWN:
                yield p
        elif not is_demonym(view, p) and not foreign(view, t) and within_phrase(view, t, noun):
            yield p


def within_phrase(view: DocView, token: int, noun: int) -> bool:
    """Tell whether a place stands in the phrase of a noun after "in", "at" or "of", with no verb between."""
    for _ in range(DEEP):
        if token == noun:
            return True
        if view.dep[token] not in PHRASE or (view.dep[token] == "prep" and view.lower[token] not in AT):
            return False
        token = view.head[token]
    return False


def place_deeds(view: DocView, places: Sequence[PlaceMention], events: list[Event]) -> None:
    """Give what a deed did the places that the deed's own phrase tells, and no others."""
    for event in events:
        noun = deed_of(view, event.token) if event.act in HARM_ACTS and event.rule.pos == "verb" else None
        found = list(at_deed(view, places, noun)) if noun is not None else []
        if found and not {p.start for p in found} & {p.start for p in event.places}:
            event.places = found
            event.reasons["places"] = "where the deed was that did it"


def lands_of(view: DocView, places: Sequence[PlaceMention], event: Event) -> dict[str, PlaceMention]:
    """Return the countries where an article tells the deed that did an act, when the act's sentence names none.

    "The bombings of two hotels in Kenya and Chad … The bombings killed 200": both. Only of what is told as known
    ("the bombings").
    """
    noun = deed_of(view, event.token) if event.act in HARM_ACTS and event.rule.pos == "verb" else None
    if noun is None or not known(view, noun) or any(True for _ in at_deed(view, places, noun)):
        return {}
    word = view.lower[noun].removesuffix("s")
    alike = EXPLODING if word in EXPLODING else frozenset({word})
    # "the attacks on two hotels in Gweru": of any kind, where none is told by the same noun
    return lands_by(view, places, noun, alike) or lands_by(view, places, noun, frozenset({"attack"}))


def lands_by(
    view: DocView, places: Sequence[PlaceMention], noun: int, words: frozenset[str]
) -> dict[str, PlaceMention]:
    """Return the countries of the places in the phrases of other nouns that are one of `words` (singular)."""
    found: dict[str, PlaceMention] = {}
    for t, other in enumerate(view.lower):
        if t != noun and other.removesuffix("s") in words and view.tag[t].startswith("NN"):
            for p in at_deed(view, places, t):
                found.setdefault(str(p.value.country if p.value is not None else ""), p)
    return found


def known(view: DocView, noun: int) -> bool:
    """Tell whether a deed is told as one that readers know of ("the bombings", "Friday's attack")."""
    return any(view.lower[c] in THE for c in view.kids(noun, "det")) or bool(view.kids(noun, "poss"))


def by_name(view: DocView, act: int) -> bool:
    """Tell whether what did an act is told as a deed that has a name ("killed in the Gweru market bombing")."""
    noun = deed_of(view, act)
    inside = noun is not None and view.dep[noun] == "pobj" and known(view, noun)
    return noun is not None and inside and any(view.words[c][:1].isupper() for c in view.kids(noun, "compound", "nmod"))
