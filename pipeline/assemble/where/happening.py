"""Where the text says that something happened: "The attack took place near Karo"; "The trial in Gweru was closed"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import PlaceMention, within
from pipeline.assemble.text.common import DEFINITE
from pipeline.assemble.text.kinds import COURT_ACTS, CUSTODY, HARM_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.shared_words import BENCH
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.where.other_times import outside
from pipeline.assemble.where.placing import climbed, is_fine, is_town
from pipeline.normalise.places import PlaceValue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView

HAPPENED: Final = verb_list("where.toml", "took_place", "verbs")
TAKEN: Final = frozenset(verb_forms("take"))
AT: Final = frozenset({"in", "at", "near", "outside", "inside", "on", "around", "within"})
WITHIN: Final = AT | {"of", "to", "by"}
ANOTHER: Final = word_list("where.toml", "took_place", "another")
NOUNS: Final = {
    **dict.fromkeys(
        word_list("where.toml", "took_place", "any"), HARM_ACTS | CUSTODY | LIBERTY_ACTS | {"dispersal", "raid"}
    ),
    **dict.fromkeys(noun_list("where.toml", "took_place", "harm"), HARM_ACTS),
    **dict.fromkeys(
        noun_list("where.toml", "took_place", "taking"), frozenset({"abduction", "enforced_disappearance"})
    ),
    **dict.fromkeys(noun_list("where.toml", "took_place", "custody"), CUSTODY | {"raid"}),
}
WHEN: Final = frozenset({"when", "where", "as", "while"})
REACH: Final = 4  # sentences between an act and the one that says where it happened
DEEP: Final = 8


def sits(view: DocView, place: PlaceMention) -> bool:
    """Tell whether a court or trial is said to be in a town ("the judge in the capital Gweru")."""
    t = climbed(view, view.token_at(place.end - 1))
    noun = view.head[view.head[t]] if view.dep[t] == "pobj" else view.head[t]
    return view.dep[t] in {"pobj", "compound"} and view.lower[noun] in BENCH


def scenes(view: DocView) -> Iterator[tuple[int, int, int | None]]:
    """Yield the sentence, verb and subject of each clause that says that something took place."""
    for t, word in enumerate(view.lower):
        took = word in TAKEN and any(view.lower[c] == "place" for c in view.kids(t, "dobj"))
        if word not in HAPPENED and not took:
            continue
        yield view.sentence_at[t], t, subject(view, t)


def subject(view: DocView, verb: int) -> int | None:
    """Return the noun that took place: "the attack, which is said to have taken place"."""
    for _ in range(3):
        noun = next(iter(view.kids(verb, "nsubj", "nsubjpass")), None)
        if noun is not None and view.lower[noun] not in {"which", "that"}:
            return noun
        if view.dep[verb] in {"relcl", "acl"}:
            return view.head[verb]
        if view.dep[verb] not in {"xcomp", "ccomp"}:
            return None
        verb = view.head[verb]
    return None


def places_at(view: DocView, places: Sequence[PlaceMention], verb: int) -> list[PlaceMention]:
    """Return the places that a clause says something took place at, bodies with a name of their own too."""
    a, b = view.sentence_span(view.sentence_at[verb])
    fine = [p for p in within(places, a, b) if p.label == "PLACE" and p.worth == 1.0 and is_fine(p)]
    found = [p for p in fine if under(view, view.token_at(p.end - 1), verb)]
    first, last = view.sentences[view.sentence_at[verb]]
    for name in view.names:
        if name.label == "ORGANISATION" and first <= name.first < last and is_at(view, name, verb):
            found.insert(0, venue(view, name))
    return found


def venue(view: DocView, name: Name) -> PlaceMention:
    """Return the place that the name of a body stands for."""
    value = PlaceValue(name.text, "feature", None, None, None, None, None, "context", 0.5)
    return PlaceMention(view.start[name.first], view.end[name.last], name.text, "PLACE", value)


def under(view: DocView, token: int, verb: int) -> bool:
    """Tell whether a place stands in the phrase after "in", "at" or "near" of a verb, however deep."""
    for _ in range(DEEP):
        head = view.head[token]
        if head == verb or (view.head[head] == verb and view.dep[head] == "dobj"):
            return view.dep[token] == "prep" and view.lower[token] in AT
        if head == token or view.dep[token] not in {"pobj", "prep", "appos", "conj", "compound", "poss", "nmod"}:
            return False
        if view.dep[token] == "prep" and view.lower[token] not in WITHIN:
            return False
        token = head
    return False


def is_at(view: DocView, name: Name, verb: int) -> bool:
    """Tell whether the name of a body is where something took place: "occurred at the Karo Foundry"."""
    t = view.outer(name.first, name.last)
    prep = view.head[t]
    above = view.head[prep]
    right = above == verb or (view.head[above] == verb and view.dep[above] == "dobj")
    return right and view.dep[t] == "pobj" and view.lower[prep] in AT - {"in", "on"}


def happened_at(view: DocView, places: Sequence[PlaceMention], events: list[Event]) -> None:
    """Give acts the places where a sentence near them, or their own main clause, says that they took place."""
    for n, verb, noun in scenes(view):
        found = places_at(view, places, verb)
        if not found:
            continue
        towns = {p.value.name for p in found if is_town(p) and p.value is not None}
        for event in meant(view, events, n, verb, noun):
            mine = {p.value.name for p in event.places if is_town(p) and p.value is not None}
            if towns and mine and mine.isdisjoint(towns):
                continue  # that was another one
            if any(outside(view, p, event.places) for p in found):
                continue
            known = {p.text.casefold() for p in event.places}
            event.places = [*(p for p in found if p.text.casefold() not in known), *event.places]
            event.reasons["places"] = "where its article says that it happened"


def meanwhile(view: DocView, act: int, verb: int) -> bool:
    """Tell whether an act is told in a clause on what took place ("occurred at Karo in May, when 20 were taken")."""
    for t in view.climb(act):
        if t == verb:
            return True
        if view.dep[t] in {"ccomp", "conj", "parataxis", "xcomp"}:
            return False
        if view.dep[t] == "advcl" and not any(view.lower[c] in WHEN for c in view.kids(t, "advmod", "mark")):
            return False
    return False


def meant(view: DocView, events: list[Event], n: int, verb: int, noun: int | None) -> list[Event]:
    """Return the acts that a clause says took place somewhere: those told in it, or the nearest of its kind."""
    here = [e for e in events if e.act not in COURT_ACTS and any(meanwhile(view, t, verb) for t in e.tokens)]
    if here or noun is None:
        return here
    kinds = NOUNS.get(view.lower[noun], frozenset())
    told = {view.lower[c] for c in view.children[noun]}
    if not kinds or told.isdisjoint(DEFINITE) or not told.isdisjoint(ANOTHER):
        return []
    near = [(min(abs(view.sentence_at[t] - n) for t in e.tokens), e) for e in events if e.act in kinds]
    best = min((gap for gap, _ in near), default=REACH + 1)
    return [e for gap, e in near if gap == best] if best <= REACH else []
