"""Crimes that a court of another land tries: they were done where the article tells, not where the court sits."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import COURT_ACTS, FACTUAL, HARM_ACTS
from pipeline.assemble.text.wordlists import noun_list, verb_list
from pipeline.assemble.where.placing import describes_person, is_demonym, is_town
from pipeline.assemble.where.theirs import is_ordeal, ordeal_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView

# what a court does, and what it is called
JUDGING: Final = verb_list("where.toml", "tried", "verbs")
TRYING: Final = JUDGING | noun_list("where.toml", "tried", "nouns")
# what is done to those whom a crime befalls: a place told with one of these is where such crimes were done
CRIMES: Final = verb_list("where.toml", "tried", "crimes") | noun_list("where.toml", "tried", "harms")
AT: Final = frozenset({"in", "at", "near", "inside", "outside", "around"})
HIGH: Final = 5  # steps from a place up to the word that it is told with


def place_crimes(view: DocView, places: Sequence[PlaceMention], events: Sequence[Event], main: str | None) -> None:
    """Take the court's town from the harms that it tries, and give these the land that is told of them elsewhere.

    Args:
        view: the article.
        places: those that it names.
        events: its acts.
        main: code of the country that it speaks of most; a court of another tries only what its sentence tells.
    """
    harms = [e for e in events if e.act in HARM_ACTS and e.modality in FACTUAL and not e.implied]
    if not harms or TRYING.isdisjoint(view.lower):
        return
    sure = [p for p in places if p.label == "PLACE" and p.worth == 1.0 and lands([p]) and not is_demonym(view, p)]
    words = {id(p): told_with(view, p) for p in sure}
    tried = {id(e): [p for p in e.places if any(before_court(view, head(view, p), t) for t in e.tokens)] for e in harms}
    benches = lands(p for p in sure if words[id(p)] in TRYING) | lands(p for ps in tried.values() for p in ps)
    if not benches:
        return
    for harm in harms:
        own = [p for p in harm.places if p not in tried[id(harm)]]
        if lands(own):
            harm.places = own
        elif not lands(own) and any(is_town(p) for p in tried[id(harm)]):
            # "A Lima court convicted him of killing X": in that land, though not in the town of the court
            harm.places = own
            if any(view.lower[k] in JUDGING for t in harm.tokens for k in view.climb(t)):  # not "heard that he was hit"
                harm.land = next(p for p in tried[id(harm)] if is_town(p))
    crimes = [p for p in sure if words[id(p)] in CRIMES]
    plain: dict[int, list[int]] = defaultdict(list)  # by sentence, the places that are not told of a court or person
    for p in sure:
        t = head(view, p)
        if words[id(p)] not in TRYING and not describes_person(view, t):
            plain[view.sentence_at[t]].append(t)
    ordeals = [e for e in harms if is_ordeal(e)]
    accused = {v for e in events if e.act in COURT_ACTS | {"charge"} for v in e.victims.people}
    for harm in harms:
        own = [p for p in harm.places if p not in tried[id(harm)]]
        here = any(not before_court(view, t, k) for k in harm.tokens for t in plain.get(view.sentence_at[k], ()))
        if own or here or not judged(view, harm) or accused & {*harm.victims.people}:
            continue
        same = ordeal_of(harm, ordeals)
        known = main in benches or main in lands(crimes)
        land = same[2] if same is not None else of_same(view, crimes, harm) if known else None
        if land is not None and benches.isdisjoint(lands([land])):
            harm.places, harm.land = own, land
            harm.reasons["places"] = "the land of the crimes that a court elsewhere tries"


def of_same(view: DocView, crimes: Sequence[PlaceMention], harm: Event) -> PlaceMention | None:
    """Return the place of the crimes, if all were in one land, told with a harm's victim or its doer.

    A crime told of nobody in the case may be any other ("Hostages in X were freed").
    """
    people = {*harm.victims.people, *(a.person for a in harm.actors)}
    beside = {view.sentence_at[n.first] for n in view.names if n.label == "PERSON" and n.cluster in people}
    mine = [p for p in crimes if view.sentence_at[head(view, p)] in beside]
    return mine[0] if mine and len(lands(crimes)) == 1 else None


def judged(view: DocView, harm: Event) -> bool:
    """Tell whether a harm is told as what a court tries."""
    return any(judges(view, k) for t in harm.tokens for k in view.climb(t))


def judges(view: DocView, token: int) -> bool:
    """Tell whether a word is that of a court or a plea, or what one says or does ("the indictment accuses him")."""
    return view.lower[token] in TRYING or any(view.lower[c] in TRYING for c in view.kids(token, "nsubj"))


def lands(places: Iterable[PlaceMention]) -> set[str]:
    """Return the codes of the countries that mentions tell by themselves."""
    return {p.value.country for p in places
            if p.value is not None and p.value.country is not None and p.value.basis != "context"}  # fmt: skip


def head(view: DocView, place: PlaceMention) -> int:
    """Return the token that stands for a place."""
    return view.token_at(place.end - 1)


def told_with(view: DocView, place: PlaceMention) -> str:
    """Return the word of a court or a crime that a place is told with ("a court in X", "hostages in X"), or ""."""
    above = view.climb(head(view, place), HIGH)
    inside = next((k for k in above if view.dep[k] == "prep"), None)
    if inside is None or view.lower[inside] not in AT or describes_person(view, head(view, place)):
        return ""
    return next((view.lower[k] for k in above[above.index(inside) :] if view.lower[k] in TRYING | CRIMES), "")


def before_court(view: DocView, place: int, act: int) -> bool:
    """Tell whether a place is where a court tries an act, by the words that the two hang on together.

    "convicted in X of killing Y"; "the trial over the murder of Y opened in X"; not "convicted of killing Y in X".
    """
    above, mine = view.climb(place), view.climb(act)
    if act in above:
        return False
    meet = next((k for k in above if k in mine), None)
    if meet is None:
        return False
    way = {*above[: above.index(meet) + 1], *mine[1 : mine.index(meet) + 1]}
    return any(view.lower[k] in TRYING for k in way)


def judged_at(view: DocView, event: Event, place: PlaceMention) -> bool:
    """Tell whether a town is only that of the court that tries a harm."""
    t = head(view, place)
    here = [k for k in event.tokens if view.sentence_at[k] == view.sentence_at[t]]
    return event.act in HARM_ACTS and any(before_court(view, t, k) for k in here)
