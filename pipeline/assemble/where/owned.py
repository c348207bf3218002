"""What a state or people has in other lands: an embassy, troops, a company, and who is abroad by their name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.matters import ENVOYS
from pipeline.assemble.text.shared_words import LEARNING, SPEECH
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import actor_type, courts, people
from pipeline.normalise.places.fold import fold
from pipeline.normalise.places.knowledge import knowledge

if TYPE_CHECKING:
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView

MISSIONS: Final = word_list("where.toml", "owned", "missions") | ENVOYS
WORKS: Final = word_list("where.toml", "owned", "works")
STRANGERS: Final = word_list("where.toml", "journeys", "strangers")
NEWS: Final = word_list("where.toml", "speaking", "news")
DESCRIBING: Final = frozenset({"amod", "compound", "nmod", "poss"})
TAUGHT: Final = frozenset({"academic", "student"})
AMONG: Final = frozenset({"including", "among", "them", "most"})
BOTH: Final = frozenset({"both", "dual"})
JUSTICE: Final = courts() | {"prosecution", "prosecutor", "prosecutors"}
ARMED: Final = frozenset({"state_security", "armed_with_state", "armed_non_state"})
REACH: Final = 2  # tokens from a name to the noun of whose it is, where the parse hangs it on what comes after


def is_mission(view: DocView, noun: int) -> bool:
    """Tell whether a noun is that of an embassy or its head ("consulate", "High Commission")."""
    return view.lower[noun] in MISSIONS or view.lower[noun - 1 : noun + 1] == ["high", "commission"]


def is_works(view: DocView, noun: int) -> bool:
    """Tell whether a noun is what people of another land may be or have ("troops", "engineers", "company")."""
    return view.lower[noun] in WORKS


def is_force(view: DocView, noun: int, owner: int) -> bool:
    """Tell whether a noun, with its words since its owner's name, is that of who acts by arms for a land.

    "Russia's [army] shot nine villagers in Mali", "shot by Turkey's [intelligence agency]"; not of whoever else is of
    it ("threatened the chief of Haiti's National Police").
    """
    of_force = view.dep[noun] == "pobj" and view.lower[view.head[noun]] == "of"
    if noun <= owner or of_force or view.lower[noun] in JUSTICE:
        return False
    return actor_type(view.lower[owner + 2 : noun + 1]) in ARMED


def foreign(view: DocView, t: int) -> bool:
    """Tell whether a demonym is an embassy's, or of somebody abroad ("the Eritrean asylum seeker X").

    So too of what is told of an embassy ("the U.S. embassy bombings").
    """
    head = view.head[t]
    if is_mission(view, head) or (t and view.lower[t - 1] == "based" and view.dep[t] in DESCRIBING):
        return True  # "the London-based Saudi poet X"
    beside = range(t + 1, min(t + 1 + REACH, head)) if view.dep[t] in DESCRIBING else ()
    if any(is_mission(view, k) and view.dep[k] in DESCRIBING for k in beside):
        return True
    for k in range(t + 1, min(t + 4, len(view.words))):
        if view.tag[k].startswith(("VB", "IN", "MD")):
            return False  # "Greek guards shot migrants"
        if view.lower[k] in STRANGERS:
            return True
    return False


def is_people(view: DocView, token: int) -> bool:
    """Tell whether a demonym stands for people ("killed 40, including two Germans", "taken by the British")."""
    return view.dep[token] not in DESCRIBING and view.tag[token].startswith("NN")


def is_one_of_two(view: DocView, place: PlaceMention) -> bool:
    """Tell whether a demonym is one of two that somebody bears: neither says where ("both Canadian and Russian").

    So too "the Iranian-American journalist", but not "an African-American": that is no land.
    """
    if place.label != "NATIONALITY" or place.value is None:
        return False
    first, last = view.token_at(place.start), view.token_at(place.end - 1)
    others = [first - 2] if first > 1 and view.lower[first - 1] in {"-", "–"} else []
    others += [last + 2] if view.lower[last + 1 : last + 2] in (["-"], ["–"]) else []
    if not BOTH.isdisjoint(view.lower[max(0, first - 4) : first]):
        others += [last + 2] if view.lower[last + 1 : last + 2] == ["and"] else []
        others += [first - 2] if view.lower[first - 1] == "and" else []
    known = [knowledge().people.get(fold(view.words[t])) for t in others if t < len(view.words)]
    return any(code not in {None, place.value.country} for code in known)


def of_news(view: DocView, t: int) -> bool:
    """Tell whether a land is that of a paper or agency that says something ("Xian state television said")."""
    noun = view.head[t]
    tells = view.dep[noun].startswith("nsubj") and view.lower[view.head[noun]] in SPEECH
    if not tells or view.dep[t] not in DESCRIBING:
        return False
    i = view.name_at[noun]
    words = view.lower[view.names[i].first : view.names[i].last + 1] if i >= 0 else [view.lower[noun]]
    return not NEWS.isdisjoint(words)


def of_paper(view: DocView, t: int) -> bool:
    """Tell whether a town is that of a paper or broadcaster ("a reporter for a Rome daily")."""
    return view.dep[t] in DESCRIBING and view.lower[view.head[t]] in NEWS


def told_among(view: DocView, t: int) -> bool:
    """Tell whether a people is only told as some of many ("killed 40, including two Germans and a Swede")."""
    return is_people(view, t) and not AMONG.isdisjoint([view.lower[k] for k in view.climb(t, REACH + REACH)])


def studies_at(view: DocView, t: int) -> bool:
    """Tell whether a town is where somebody named studies, or has the school where they teach ("a student in Ely")."""
    prep = view.head[t]
    if view.dep[t] == "pobj" and view.lower[prep] == "in" and view.lower[school := view.head[prep]] in LEARNING:
        t, prep = school, view.head[school]  # "a student at a university in Sweden"
    if view.dep[t] != "pobj" or view.lower[prep] not in {"at", "in"} or prep == 0:
        return False
    who = view.lower[prep - 1]
    role = people().occupation.get(who)
    taught = (role == "student" or (role in TAUGHT and view.lower[prep] == "at")) and who not in people().plurals
    return taught and view.dep[prep - 1] in {"appos", "attr"}
