"""Places of a sentence that are those of somebody or something beside its act, where another is told to be the act's.

"His lawyer in Geneva said that X was jailed in Harare"; "X, a doctor at a hospital in Paris, was held on a visit to
Chad"; "a court in Osh jailed X for a post that she wrote in Rome". Where a sentence names no other place they may be
all that it tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.asides import at_border
from pipeline.assemble.text.common import ON_NOUNS, SUBJECTS, TENSED
from pipeline.assemble.text.kinds import COURT_ACTS, HARM_ACTS, LAW_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.wordlists import noun_list, verb_list
from pipeline.assemble.text.words import courts, people
from pipeline.assemble.where.came_before import drop_earlier
from pipeline.assemble.where.goals import but_where_to
from pipeline.assemble.where.of_whom import drop_of_whom
from pipeline.assemble.where.placing import is_power, is_town
from pipeline.assemble.where.theirs import of_holder, tells

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.text.view import DocView

LAWFUL: Final = LAW_ACTS | LIBERTY_ACTS
STATES: Final = frozenset({"country", "territory", "region"})
# "[saw] riots in which X was killed": there
SCENES: Final = verb_list("where.toml", "case", "seeing") | TENSED
DOING: Final = verb_list("actors.toml", "bare_doers", "carrying")
# "ahead of a summit in X", "following a rally in X": the place lies two words or more below
OFF: Final = frozenset({"ahead", "before", "despite"})
LATER: Final = frozenset({"after", "following"})
GATHERINGS: Final = noun_list("when.toml", "incident", "gatherings") | noun_list("where.toml", "speaking", "meetings")
ON: Final = 2
UP: Final = 12  # steps from a place up to the act


def drop_beside(view: DocView, facts: Facts, events: list[Event]) -> None:
    """Take from acts the places of somebody or something beside them, where others tell their country."""
    for event in events:
        event.places = [p for p in event.places if not of_holder(view, facts, p)]
        drop_earlier(view, facts, event)
        drop_of_whom(view, event)
        if event.act == "travel_ban":
            event.places = but_where_to(view, event.places)
        if len(event.places) > 1:
            plain = [p for p in event.places if not is_beside_act(view, event, view.token_at(p.end - 1))]
            plain = plain if any(tells(p) for p in plain) else event.places
            event.places = of_noun(view, event, plain)


def of_noun(view: DocView, event: Event, places: list[PlaceMention]) -> list[PlaceMention]:
    """Return the towns told with the noun of an act, without the places of what is said of it elsewhere.

    "Rallied in Lima against the jailing of X in Osh"; "found guilty in a court in Lima of the murder of X in Osh".
    """
    acts = [t for t in event.tokens if view.tag[t].startswith("NN")]
    if len(acts) < len(event.tokens):
        return places
    own = [p for p in places if not set(acts).isdisjoint(view.climb(view.token_at(p.end - 1), UP))]
    lands = {p.value.country for p in own if tells(p) and p.value is not None and is_town(p)}
    return [p for p in places if p in own or p.value is None or p.value.country in {None, *lands}] if lands else places


def is_beside_act(view: DocView, event: Event, place: int) -> bool:
    """Tell whether a place is that of who tells of an act, of somebody's calling, or of what an act of law was for."""
    act = next((t for t in event.tokens if view.sentence_at[t] == view.sentence_at[place]), None)
    if act is None:
        return False
    above, mine = view.climb(place, UP), view.climb(act, UP)
    meet = next((k for k in above if k in mine), None)
    if meet is None:
        return False
    way = above[: above.index(meet)]
    teller = next((k for k in way if view.dep[k] in SUBJECTS and view.head[k] == meet), None)
    if teller is not None and meet != act and not view.tag[act].startswith("VB"):
        beside = view.dep[mine[mine.index(meet) - 1]] == "dobj" and event.act not in COURT_ACTS
        return beside and view.lower[meet] not in DOING  # "a mob in X carried out the lynching"
    if teller is not None and meet != act and view.dep[mine[mine.index(meet) - 1]] == "ccomp":
        return True
    border = any(at_border(view, p) for p in event.places)
    if meet in event.tokens and not border and of_other_occasion(view, way):
        return narrower(view, event, place)
    called = (k for k in way if view.dep[k] == "appos" and view.lower[k] in people().nouns)
    if any(view.person_at(view.head[k]) for k in called):
        if not narrower(view, event, place):
            return False  # "a refugee in a camp in X, was shot in Kenya": may be there
        return not any(view.dep[k] in ON_NOUNS for k in way)
    return meet == act and event.act in LAWFUL and any(view.dep[k] == "relcl" for k in way[1:])


def of_other_occasion(view: DocView, way: list[int]) -> bool:
    """Tell whether a place is that of what an act was only before or in spite of ("ahead of a summit in X").

    So of a gathering or ruling it was after; not "brought before a court in X", "shot after a raid in X".
    """
    for n in range(len(way) - 1, ON, -1):
        prep, noun = way[n], way[n - 2] if view.lower[way[n - 1]] == "of" else way[n - 1]
        if view.dep[noun] == "pobj" and view.lower[prep] in OFF:
            return view.tag[noun].startswith("NN") and view.lower[noun] not in courts()
        if view.dep[noun] == "pobj" and view.lower[prep] in LATER:
            return view.lower[noun] in GATHERINGS
    return False


def narrower(view: DocView, event: Event, place: int) -> bool:
    """Tell whether an act has a place besides one of its own that is more than the land which that one lies in."""
    mine = [p for p in event.places if view.token_at(p.end - 1) == place]
    lands = {p.value.country for p in mine if p.value is not None}
    others = [p for p in event.places if p not in mine and p.value is not None]
    return any(is_town(p) or (p.value is not None and p.value.country not in lands) for p in others)


def of_power(view: DocView, event: Event, place: PlaceMention) -> bool:
    """Tell whether a state, or its capital, does something else ("Ghana imposed sanctions on those who beat X")."""
    t = view.token_at(place.end - 1)
    verb = view.head[t]
    if view.dep[t] != "nsubj" or verb in event.tokens:
        return False
    if view.dep[verb] == "relcl" and view.name_at[view.head[verb]] >= 0 and not view.person_at(view.head[verb]):
        return True  # "charged with membership of the Torsk League, which Russia has banned"
    if event.act in LAWFUL or view.lower[verb] in SCENES:
        return False
    state = place.value is not None and place.value.kind in STATES
    return view.tag[verb].startswith("VB") and (state or is_power(view, place))


def share(view: DocView, events: list[Event]) -> None:
    """Give nouns that are joined the places told behind the last of them: "the abduction and murder of X in Osh"."""
    nouns = {e.token: e for e in events if view.tag[e.token].startswith("NN")}
    for event in nouns.values():
        first = nouns.get(view.head[event.token]) if view.dep[event.token] == "conj" else None
        if first is None or not {*first.victims.people} & {*event.victims.people}:
            continue
        # "her jailing in X and the arrest of her son in Y": not in Y
        mine = {*event.victims.people}
        others = (view.start[e.token] for e in events if e.token > event.token and not mine & {*e.victims.people})
        end = min(others, default=len(view.text))
        behind = [p for p in first.places if view.start[event.token] < p.start < end and p not in event.places]
        event.places = [*event.places, *behind]
    share_outcome(view, events)


def share_outcome(view: DocView, events: list[Event]) -> None:
    """Give what came of a harm the place of that ("opened fire on people in Osh, killing a nurse")."""
    verbs = {e.token: e for e in events if e.act in HARM_ACTS and e.rule.pos == "verb"}
    for event in verbs.values():
        t = event.token
        while view.dep[t] == "conj" and view.tag[t] == view.tag[view.head[t]] == "VBG":
            t = view.head[t]
        harm = verbs.get(view.head[t]) if (view.dep[t], view.tag[t]) == ("advcl", "VBG") else None
        if harm is not None and not event.places and harm.token < t:
            event.places = list(harm.places)
