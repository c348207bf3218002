"""Who did it: police or gunmen whom the act's own sentence shows using force ("as troops opened fire, X was hit")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.onlookers import pursues_doer
from pipeline.assemble.text.kinds import BODILY
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.who.unnamed import COLLECTIVE

if TYPE_CHECKING:
    from pipeline.assemble.by_whom.forces_told import Told
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

FORCE = verb_list("actors.toml", "deeds_of_force", "in_story")
# "charged two [hundred] marchers": on horseback, not before a judge
CROWDS = word_list("actors.toml", "deeds_of_force", "crowds")
CROWD = 50
OPENING, CHARGING = frozenset(verb_forms("open")), frozenset(verb_forms("charge"))


def by_force(view: DocView, event: Event, told: list[Told]) -> tuple[Told, str] | None:
    """Return police or gunmen whom the act's own sentence shows shooting, dispersing or beating."""
    if event.act not in BODILY or view.dep[event.token] == "amod":  # "fired tear gas at a vigil for a slain student"
        return None
    near = [x for x in told if x.sentence == event.sentence and forceful(view, x.token, event.token)]
    return (near[0], "who the sentence shows using force") if len(near) == 1 else None


def forceful(view: DocView, t: int, act: int) -> bool:
    """Tell whether a noun is the subject of a verb of force ("as troops opened fire on the march")."""
    verb = view.head[t]
    if view.dep[t] != "nsubj" or (view.dep[verb] == "conj" and view.head[verb] == act and view.kids(verb, "dobj")):
        return False  # done to others: "X was shot, and police beat mourners"
    if pursues_doer(view, verb):
        return False  # "three were wounded before police shot the attacker"
    if t in view.climb(act):
        return False  # "detectives investigating the murder of X beat a suspect"
    if view.lower[verb] in CHARGING and (
        any(view.lower[c] in {"with", "over"} for c in view.kids(verb, "prep"))
        or any(is_one(view, c) or few(view, c) for c in view.kids(verb, "dobj"))
    ):
        return False  # "police charged two with abusing X, who was beaten"; "have charged a man", not "the marchers"
    if after_harm(view, verb, act):
        return False  # "police charged a 20-year-old after X was stabbed"
    fire = view.lower[verb] in OPENING and any(view.lower[c] == "fire" for c in view.kids(verb, "dobj"))
    return fire or view.lower[verb] in FORCE


def is_one(view: DocView, k: int) -> bool:
    """Tell whether a word is for one person."""
    one = view.tag[k] == "NN" and view.lower[k] in people().nouns and view.lower[k] not in COLLECTIVE
    return view.tag[k] == "PRP" or one


def few(view: DocView, k: int) -> bool:
    """Tell whether a noun counts so few that police charge them by law: "two men", not "300 marchers"."""
    counts = [view.lower[w] for c in view.kids(k, "nummod") for w in view.subtree(c)]
    return bool(counts) and not any(w in CROWDS or (w.isdecimal() and int(w) >= CROWD) for w in counts)


def after_harm(view: DocView, verb: int, act: int) -> bool:
    """Tell whether police charge somebody only once a harm was done ("charged students after X was beaten")."""
    if view.lower[verb] not in CHARGING or act not in view.subtree(verb):
        return False
    way = view.climb(act)
    clauses = [k for k in way if view.head[k] == verb and view.dep[k] == "advcl"]
    return any(view.lower[c] == "after" for k in clauses for c in view.kids(k, "mark"))
