"""Which places of a sentence are told with which of its acts: where these were, not where somebody is from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.asides import bound_for, refuge, told_beside
from pipeline.assemble.text.kinds import BODY_ACTS, CUSTODY, JOURNEYS
from pipeline.assemble.text.phrases import act_above
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.when.described import of_one_above, of_subject
from pipeline.assemble.where.apiece import dated_apart, keep_own, lodged_there
from pipeline.assemble.where.beside_act import share
from pipeline.assemble.where.goals import aimed_at, bound_for_it, but_where_to, stops_in
from pipeline.assemble.where.of_others import of_other_years
from pipeline.assemble.where.other_times import of_meanwhile, of_other_time
from pipeline.assemble.where.placewords import placing
from pipeline.assemble.where.placing import climbed, climbs_to, is_demonym, is_party, is_power, where_done
from pipeline.assemble.where.theirs import sent_to
from pipeline.assemble.where.tried import of_next_step
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView

LARGE: Final = frozenset(toml_table("places.toml")["supranational"]["names"])
FINE: Final = frozenset({"city", "locality", "feature", "unknown"})
PLACE_LIMIT: Final = 8.0
TOWN_LIMIT: Final = 11.0  # for a town that the sentence places something in
STEP: Final = 2.5  # for each thing more that stands in the place
WITHIN: Final = frozenset({"in", "of", "at", "on", "near", "outside", "inside"})
WHERE: Final = word_list("where.toml", "standing_in", "nouns")
DEEP: Final = 4
IN_PERSON: Final = BODY_ACTS | CUSTODY | {"raid", "dispersal", "property_destruction", "threat"}


def give_places(attacher: Attacher, sentence: int, events: list[Event]) -> None:
    """Give the acts of one sentence the places that stand near them, and no place that tells something else."""
    view = attacher.view
    tokens = [e.token for e in events]
    places = [
        p
        for p in within(attacher.facts.places, *view.sentence_span(sentence))
        if p.label == "PLACE" and p.worth == 1.0 and not attacher.in_dateline(p) and not is_demonym(view, p)
        and not p.text.endswith("-based")
    ]
    places = [p for p in places if p.text not in LARGE or view.dep[attacher.head_of(p)] != "poss"]  # "Asia's largest"
    heads = [attacher.head_of(p) for p in places]
    limits = [TOWN_LIMIT if stands_in(attacher, p) or owns_site(attacher, p) else PLACE_LIMIT for p in places]
    owners = [None if described(view, t, tokens) else act_above(view, t, tokens) for t in heads]
    steps = [STEP * inside(view, climbed(view, t)) for t in heads]
    aside = [attacher.describes_person(p) or attacher.speaks(p) or is_power(view, p) for p in places]
    # else where they were to go is all that is told
    stopped = any(e.act == "travel_ban" for e in events) and bool(stops_in(view, attacher.facts.places, sentence))
    for event in events:
        here = any(view.head[view.head[climbed(view, t)]] == event.token for t in heads)  # "beaten in Osh after …"
        deep = event.act in IN_PERSON and not here
        for place, t, limit, step, owner, elsewhere in zip(places, heads, limits, steps, owners, aside, strict=True):
            if where_done(view, t, event.token):
                event.places.append(place)
                continue
            reach = limit + step if deep and owner == event.token else limit
            if elsewhere or not (
                attacher.cost(place, event.token, tokens, reach) <= reach
                or any(climbs_to(view, t, p) for p in event.places)
            ):
                continue
            bound = bound_for(view, t, event.token) or is_party(view, t) or sent_to(view, place)
            bound = event.act not in JOURNEYS and bound
            bound = bound or (event.act == "exile" and refuge(view, t)) or told_beside(view, t, event.token)
            bound = bound or of_other_time(view, event, t, event.token) or of_meanwhile(view, event, t)
            bound = bound or of_subject(view, event, event.token, t) or of_other_years(view, t, [event])
            bound = bound or of_one_above(view, event, event.token, t)
            bound = bound or dated_apart(view, t, event.token) or lodged_there(view, t, event.token)
            goal = aimed_at(view, t) if event.act == "travel_ban" else None
            bound = bound or (goal is not None and event.token not in view.climb(goal))
            bound = bound or (event.act == "travel_ban" and stopped and bound_for_it(view, t))
            if not (bound or files_from(attacher, place, event, places) or of_next_step(view, event, place)):
                event.places.append(place)
        if event.act == "travel_ban":
            event.places = but_where_to(view, event.places)
    share(view, events)
    keep_own(view, events)


def inside(view: DocView, token: int) -> int:
    """Return how many things stand in a place one in another ("at a tent in the yard of a hospital in Osh": three).

    None where the outermost is only spoken of ("a report on protests in Osh").
    """
    steps, words = 0, placing()
    while steps < DEEP and view.dep[token] == "pobj" and view.lower[view.head[token]] in WITHIN:
        outer = view.head[view.head[token]]
        stands = view.dep[outer] == "pobj" and view.lower[view.head[outer]] in WITHIN
        if not stands or view.lower[outer] not in words.sites | words.parts | words.venues | WHERE:
            break
        token, steps = outer, steps + 1
    return steps if view.lower[view.head[token]] != "of" else 0


def described(view: DocView, token: int, acts: list[int]) -> bool:
    """Tell whether a place only describes something below any act ("monks of a temple built in the centre of Osh")."""
    for k in view.climb(token):
        if k in acts:
            return False
        if view.dep[k] in {"acl", "relcl"}:
            return True
    return False


def files_from(attacher: Attacher, m: PlaceMention, event: Event, others: list[PlaceMention]) -> bool:
    """Tell whether a town at the head of a line only says where a report was filed ("LAHORE: RSF deplored the …").

    The act is not there where a noun tells it, or where its sentence places something in another town.
    """
    text = attacher.view.text
    if not text.startswith(":", m.end) or text[:m.start].rstrip(" ")[-1:] not in {"", "\n"}:
        return False
    return event.rule.pos == "noun" or any(p is not m and stands_in(attacher, p) for p in others)


def stands_in(attacher: Attacher, m: PlaceMention) -> bool:
    """Tell whether a place is a town, a village or in no gazetteer, after "in", "at", "near" or "outside"."""
    view, t = attacher.view, climbed(attacher.view, attacher.head_of(m))
    finer = m.text not in LARGE if m.value is None else m.value.kind in FINE
    return finer and view.dep[t] == "pobj" and view.lower[view.head[t]] in {"in", "at", "near", "outside"}


def owns_site(attacher: Attacher, m: PlaceMention) -> bool:
    """Tell whether something with a site of the town's is in it: "in Baghdad's Karim Square"."""
    view, t = attacher.view, attacher.head_of(m)
    return view.dep[t] == "poss" and attacher.stands(m) and view.dep[view.head[t]] == "pobj"
