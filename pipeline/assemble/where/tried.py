"""Crimes that a court of another land tries: they were done where the article tells, not where the court sits."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import COURT_ACTS, DEADLY, FACTUAL, HARM_ACTS, IN_CUSTODY, SEIZED, VANISHED
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import courts
from pipeline.assemble.where.bodies import in_prison_name
from pipeline.assemble.where.placing import describes_person, is_demonym, is_town
from pipeline.assemble.where.theirs import is_ordeal, ordeal_of
from pipeline.kept import compiled

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
STEPS: Final = frozenset(verb_forms("remand"))
DWELLERS: Final = noun_list("where.toml", "tried", "dwellers")
DWELLINGS: Final = noun_list("where.toml", "tried", "dwellings")
AT_COURT: Final = word_list("where.toml", "tried", "at_court")
AGAIN: Final = compiled(r"re-|...re-?arrest", re.IGNORECASE | re.DOTALL)
CASES: Final = COURT_ACTS | {"charge"}
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
                bench = next(p for p in tried[id(harm)] if is_town(p))
                harm.land = told_of_victims(harm, events) or bench
    crimes = [p for p in sure if words[id(p)] in CRIMES]
    plain: dict[int, list[int]] = defaultdict(list)  # by sentence, the places that are not told of a court or person
    for p in sure:
        t = head(view, p)
        if words[id(p)] not in TRYING and not describes_person(view, t):
            plain[view.sentence_at[t]].append(t)
    ordeals = [e for e in harms if is_ordeal(e)]
    accused = {v for e in events if e.act in CASES for v in e.victims.people}
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


def told_of_victims(harm: Event, events: Sequence[Event]) -> PlaceMention | None:
    """Return the place of where somebody was taken and then killed or tortured, where all of it was in one land.

    Not of what befell them at some other time: an exile is jailed in one land and killed in another.
    """
    if harm.act not in DEADLY | IN_CUSTODY:
        return None
    mine = [e for e in events if e is not harm and {*e.victims.people} & {*harm.victims.people}]
    told = [p for e in mine if e.act in SEIZED | VANISHED for p in e.places if lands([p])]
    return told[0] if len(lands(told)) == 1 else None


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


def told_with(view: DocView, place: PlaceMention, words: frozenset[str] = TRYING | CRIMES) -> str:
    """Return the word of a court or a crime that a place is told with ("a court in X", "hostages in X"), or ""."""
    above = view.climb(head(view, place), HIGH)
    inside = next((k for k in above if view.dep[k] == "prep"), None)
    if inside is None or view.lower[inside] not in AT:
        return ""
    told = next((view.lower[k] for k in above[above.index(inside) :] if view.lower[k] in words), "")
    return "" if told and describes_person(view, above[0]) else told


def before_court(view: DocView, place: int, act: int, words: frozenset[str] = TRYING) -> bool:
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
    return any(view.lower[k] in words for k in way)


def judged_at(view: DocView, event: Event, place: PlaceMention) -> bool:
    """Tell whether a town is only that of the court that tries a harm."""
    t = head(view, place)
    here = [k for k in event.tokens if view.sentence_at[k] == view.sentence_at[t]]
    return event.act in HARM_ACTS and any(before_court(view, t, k) for k in here)


DUE: Final = word_list("where.toml", "tried", "due")


def of_other_hearing(view: DocView, event: Event, place: PlaceMention) -> bool:
    """Tell whether a town is that of a court of which a clause with a subject of its own tells, and no act of a court.

    "Ten were freed on 3 June; the last is due in court in Gweru".
    """
    if event.act in COURT_ACTS or told_with(view, place, courts()) == "":
        return False
    above = view.climb(head(view, place))
    here = [k for k in event.tokens if view.sentence_at[k] == view.sentence_at[above[0]]]
    for act in here:
        mine = view.climb(act)
        below = above[: next((n for n, k in enumerate(above) if k in mine), 0)]
        own = any(view.tag[k].startswith("VB") and view.kids(k, "nsubj", "nsubjpass") for k in below)
        if not own and ";" not in view.lower[act : above[0]] and DUE.isdisjoint(view.lower[k] for k in below):
            return False
    return bool(here)


def sent_to(view: DocView, event: Event, place: PlaceMention) -> bool:
    """Tell whether a town is in the name of a prison to which another verb than the act's takes somebody."""
    if not in_prison_name(view, place):
        return False
    prep = view.head[view.token_at(place.end - 1) + 1]
    return view.lower[prep] in {"to", "into"} and view.head[prep] not in event.tokens


def of_dweller(view: DocView, town: int) -> bool:
    """Tell whether a town is only where somebody lives ("Gweru resident X was tried", "X, whose home is in Gweru")."""
    above = view.head[town]
    if view.dep[town] in {"compound", "nmod"}:
        return view.lower[above] in DWELLERS
    homes = [s for s in view.kids(view.head[above], "nsubj") if view.lower[s] in DWELLINGS]
    told = any(view.kids(s, "relcl") for s in homes)  # "the house where X was tried is in Gweru"
    return view.dep[town] == "pobj" and bool(homes) and not told


def lives_there(view: DocView, event: Event, place: PlaceMention) -> bool:
    """Tell whether a town is only where somebody lives whom a court tries, and not said to try "there"."""
    there = any(view.lower[c] == "there" for t in event.tokens for c in view.kids(t, "advmod"))
    return event.act in COURT_ACTS and not there and of_dweller(view, head(view, place))


def of_next_step(view: DocView, event: Event, place: PlaceMention) -> bool:
    """Tell whether a town is that of the court before which somebody came after an arrest.

    "Police held X at home and a judge in Gweru placed him in custody"; "X, held in May, was sentenced in Gweru"; "a
    magistrate in Gweru remanded X. He was arrested on Friday". So is that of the prison in which they are then held.
    """
    begun = view.start[event.token]
    if of_other_hearing(view, event, place) or lives_there(view, event, place):
        return True
    if event.act in {"arrest", "release"} and sent_to(view, event, place):
        return True
    if event.act != "arrest" or AGAIN.match(view.text, max(0, begun - len("re-"))):
        return False  # who is held again, often is as they leave the court
    t = head(view, place)
    here = [k for k in event.tokens if view.sentence_at[k] == view.sentence_at[t]]
    if not here and in_prison_name(view, place):
        return True  # "He was sent to Luzira prison to await trial"
    words = TRYING | STEPS | courts()
    for k in here:
        above = view.climb(t)
        for verb in above[: above.index(k)] if k in above else ():
            if view.dep[verb] == "conj" and any(view.lower[s] in courts() for s in view.kids(verb, "nsubj")):
                return True
    return any(before_court(view, t, k, words) for k in here) if here else stepped(view, place, words)


def stepped(view: DocView, place: PlaceMention, words: frozenset[str]) -> bool:
    """Tell whether a town is told with a step of a case, not with a court where somebody only was or was freed."""
    word = told_with(view, place, words)
    if not word or word in STEPS:
        return word in STEPS
    k = next(k for k in view.climb(head(view, place), HIGH) if view.lower[k] == word)
    if word in courts() and view.dep[k] == "pobj" and view.lower[view.head[k]] != "by":
        return view.lower[view.head[k]] == "before"  # not "spoke outside the court in Gulu"
    verbs = [v for v in view.climb(k) if view.tag[v].startswith("VB")]
    return not verbs or view.lower[verbs[0]] not in AT_COURT
