"""Where somebody is put out of, and where they were only to go."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import PlaceMention, within
from pipeline.assemble.text.asides import RIDES
from pipeline.assemble.text.clause import is_passive
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.shared_words import MOVED, SPEECH
from pipeline.assemble.text.simple import is_infinitive
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import courts
from pipeline.assemble.where.apiece import head_of
from pipeline.assemble.where.gone_from import LEAVING
from pipeline.normalise.places import PlaceValue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.where.theirs import Found


TO: Final = frozenset({"to", "into"})
WAYS: Final = word_list("where.toml", "journeys", "ways") | word_list("where.toml", "journeys", "aboard")
ATTENDING: Final = frozenset(verb_forms("attend"))
INSIDE: Final = frozenset({"in", "at", "of"})
DEEP: Final = 7  # steps from a place up to the verb that leads to it
STOPS: Final = word_list("where.toml", "journeys", "stops")


def place_bans(view: DocView, places: Sequence[PlaceMention], events: Sequence[Event]) -> None:
    """Place a ban on leaving at the airport of its sentence, or of the one before that has them stopped there.

    "X was taken off a flight at Minsk National Airport. Border guards told her that she may not leave"; not what a
    court or a later day forbids.
    """
    for event in events:
        n = view.sentence_at[event.token]
        fine = any(p.value is None or p.value.kind not in {"country", "territory"} for p in event.places)
        if event.act != "travel_ban" or fine or event.modality not in FACTUAL:
            continue
        if len(own := stops_in(view, places, n)) == 1:
            event.places = [own[0], *event.places]
            event.reasons["places"] = "the airport that its sentence names"
            continue
        if n == 0 or view.parted(n - 1, n):
            continue
        first, end = view.sentences[n]
        dated = event.date is not None and event.date.precision == "day" and event.date.start >= view.start[first]
        dated = dated and event.date is not None and event.date.timex_value != "PAST_REF"  # "told"
        said = any(view.lower[t] in SPEECH and not by_themselves(view, event, t) for t in range(first, event.token))
        if dated or not said or not courts().isdisjoint(view.lower[first:end]):
            continue
        told = (x.cluster for x in view.names if x.label == "PERSON" and view.sentence_at[x.first] == n - 1)
        theirs = not set(event.victims.people).isdisjoint(told)
        if theirs and len(stops := stops_in(view, places, n - 1)) == 1:
            event.places = [stops[0], *event.places]
            event.reasons["places"] = "where the sentence before had them stopped"


def by_themselves(view: DocView, event: Event, t: int) -> bool:
    """Tell whether those who may not leave are the ones who say so ("She told reporters that she had been banned")."""
    who = view.kids(t, "nsubj")
    named = (view.names[view.name_at[s]].cluster for s in who if view.name_at[s] >= 0)
    return any(view.tag[s] == "PRP" for s in who) or any(c in event.victims.people for c in named)


def stops_in(view: DocView, places: Sequence[PlaceMention], n: int) -> list[PlaceMention]:
    """Return the airports that a sentence names, as places or as bodies ("officers at Entebbe Airport")."""
    found = []
    for name in view.names:
        words = {*name.text.lower().split(), *view.lower[name.last + 1 : name.last + 2]}  # "Cairo airport"
        if name.label == "PERSON" or view.sentence_at[name.first] != n or STOPS.isdisjoint(words):
            continue
        a, b = view.start[name.first], view.end[name.last]
        known = next((p for p in within(places, a, b) if p.start == a), None)
        value = PlaceValue(name.text, "feature", None, None, None, None, None, "context", 0.5)
        found.append(known or PlaceMention(a, b, name.text, "PLACE", value))
    return found


def bound_for_it(view: DocView, t: int) -> bool:
    """Tell whether a place is one that somebody was only to go to ("from boarding a flight to Geneva").

    Likewise that of what they were to go to ("from leaving Iran for a summit in Oslo", "to attend a summit in Oslo").
    """
    if view.dep[t] != "pobj":
        return False
    above = view.climb(t, DEEP)
    if any(is_infinitive(view, k) and view.lower[verb] in LEAVING | MOVED for k, verb in pairwise(above)):
        return True  # "from leaving X to receive a prize in Oslo"
    if len(above) > 1 and view.lower[above[1]] == "to" and view.lower[above[1] - 1] in RIDES:
        return True
    for prep, verb in pairwise(above[1:]):
        if view.lower[prep] in {"to", "into", "for"}:
            leaves = view.lower[prep] == "for" and view.lower[verb] in LEAVING
            return leaves or view.lower[verb] in WAYS | MOVED
        if view.dep[prep] not in {"prep", "pobj"} or (view.dep[prep] == "prep" and view.lower[prep] not in INSIDE):
            return view.dep[prep] == "dobj" and view.lower[verb] in ATTENDING
    return False


def but_where_to(view: DocView, places: list[PlaceMention]) -> list[PlaceMention]:
    """Leave out where somebody was only to go, where it is told where they were stopped.

    "Police in Lima turned back X, who was about to fly to Panama".
    """
    heads = [head_of(view, p) for p in places]
    stops = [p for p, t in zip(places, heads, strict=True) if not bound_for_it(view, t) and aimed_at(view, t) is None]
    return stops or places


def departed(view: DocView, facts: Facts, event: Event) -> PlaceMention | None:
    """Return the place of a known country from which a verb puts somebody out ("expelled from Nicaragua")."""
    if event.act not in {"forced_return", "exile"}:
        return None
    onward = [p for c in view.kids(event.token, "prep") if view.lower[c] == "to" for p in view.kids(c, "pobj")]
    towns = (view.names[i] for p in onward if (i := view.name_at[p]) >= 0)
    theirs = view.kids(event.token, "poss")  # "his deportation from Kenya"
    if event.rule.pos != "verb" and not theirs and not any(n.label == "PLACE" for n in towns):
        return None  # "the deportation of refugees from Syria"
    for p in within(facts.places, view.end[event.token], view.sentence_span(event.sentence)[1]):
        source = view.token_at(p.start) - 1
        source -= view.lower[source] == "the"
        hung = view.lower[source] == "from" and view.head[source] == event.token
        left = view.head[view.token_at(p.end - 1)]  # "was given 48 hours to leave Burundi"
        hung |= view.lower[left] == "leave" and is_infinitive(view, left) and event.token in view.climb(left)
        if hung and p.value is not None and p.value.country:
            return p
    return None


def by_whose_it_is(view: DocView, event: Event, source: PlaceMention | None) -> bool:
    """Tell whether a forced return is from the land of who did it ("Lebanon deported two refugees from Syria").

    Unlike that of somebody who "was deported from Kenya", or of whom agents "deported him from Kenya".
    """
    somebody = (view.person_at(k) or view.tag[k] == "PRP" for k in view.kids(event.token, "dobj"))
    told = source is not None and (is_passive(view, event.token) or any(somebody))
    return event.act == "forced_return" and not told


def but_goals(view: DocView, facts: Facts, event: Event, found: Found | None) -> Found | None:
    """Return the country of an act, None where somebody was sent to it ("was deported to Georgia"): not from there."""
    if event.act != "forced_return" or found is None:
        return found
    for p in within(facts.places, view.end[event.token], view.sentence_span(event.sentence)[1]):
        t = view.token_at(p.end - 1)
        goal = view.dep[t] == "pobj" and view.lower[view.head[t]] in TO and event.token in view.climb(t)
        if goal and p.value is not None and p.value.kind in {"country", "territory"} and p.value.country == found[0]:
            return None
    return found


def aimed_at(view: DocView, t: int) -> int | None:
    """Return the infinitive that has a place for its goal ("refused to fly to Syria"): nobody need have been there."""
    prep = view.head[t]
    verb = view.head[prep]
    goal = view.dep[t] == "pobj" and view.lower[prep] in {"to", "for"} and view.tag[verb] == "VB"
    return verb if goal and is_infinitive(view, verb) else None
