"""Crimes that a court of another land tries: they were done where the article tells, not where the court sits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import FACTUAL, HARM_ACTS
from pipeline.assemble.text.wordlists import noun_list, verb_list
from pipeline.assemble.where.placing import describes_person, is_demonym
from pipeline.assemble.where.theirs import is_ordeal, ordeal_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView

# what a court does, and what it is called
TRYING: Final = verb_list("where.toml", "tried", "verbs") | noun_list("where.toml", "tried", "nouns")
# what is done to those whom a crime befalls: a place told with one of these is where such crimes were done
CRIMES: Final = verb_list("where.toml", "tried", "crimes") | noun_list("where.toml", "tried", "harms")
AT: Final = frozenset({"in", "at", "near", "inside", "outside", "around"})
SEVERAL: Final = 2  # headings from which a report tells of more than one matter
LEAD: Final = 3  # sentences in which a report on a trial speaks of it
HIGH: Final = 5  # steps from a place up to the word that it is told with


def place_crimes(view: DocView, places: Sequence[PlaceMention], events: Iterable[Event], main: str | None) -> None:
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
    tried = {id(e): [p for p in e.places if any(before_court(view, head(view, p), t) for t in e.tokens)] for e in harms}
    benches = lands(p for p in sure if told_with(view, p) in TRYING) | lands(p for ps in tried.values() for p in ps)
    if not benches:
        return
    for harm in harms:
        own = [p for p in harm.places if p not in tried[id(harm)]]
        if lands(own) and lands(own).isdisjoint(lands(p for p in harm.places if p not in own)):
            harm.places = own
    crimes = {str(p.value.country): p for p in reversed(sure) if p.value is not None and told_with(view, p) in CRIMES}
    story = main in benches and of_one_trial(view)
    for harm in harms:
        own = [p for p in harm.places if p not in tried[id(harm)]]
        judged = any(judges(view, k) for t in harm.tokens for k in view.climb(t))
        if own or not (judged or story) or any(told_there(view, p, harm) for p in sure):
            continue
        same = ordeal_of(harm, [e for e in harms if is_ordeal(e)]) if judged else None
        known = main in benches or (judged and main in crimes)
        land = same[2] if same is not None else only(crimes) if known else None
        if land is not None and benches.isdisjoint(lands([land])):
            harm.places, harm.land = own, land
            harm.reasons["places"] = "the land of the crimes that a court elsewhere tries"


def judges(view: DocView, token: int) -> bool:
    """Tell whether a word is that of a court or a plea, or what one says or does ("the indictment accuses him")."""
    return view.lower[token] in TRYING or any(view.lower[c] in TRYING for c in view.kids(token, "nsubj"))


def of_one_trial(view: DocView) -> bool:
    """Tell whether an article opens with a trial and hardly has headings: what it tells is of that trial."""
    opening = next((n for n in range(len(view.sentences)) if view.sentence_span(n)[0] >= view.title_end), 0)
    lead = view.sentences[opening : opening + LEAD]
    return len(view.headings) < SEVERAL and any(not TRYING.isdisjoint(view.lower[a:b]) for a, b in lead)


def only(crimes: dict[str, PlaceMention]) -> PlaceMention | None:
    """Return the place of the crimes if all were in one country."""
    return next(iter(crimes.values())) if len(crimes) == 1 else None


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


def told_there(view: DocView, place: PlaceMention, harm: Event) -> bool:
    """Tell whether a place stands in a sentence that tells a harm, and not as the court's."""
    t = head(view, place)
    if describes_person(view, t):
        return False
    here = [k for k in harm.tokens if view.sentence_at[k] == view.sentence_at[t]]
    return any(not before_court(view, t, k) for k in here) and told_with(view, place) not in TRYING
