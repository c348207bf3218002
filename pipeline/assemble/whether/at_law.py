"""What a court is only asked for, only orders a state, or a law allows: "sued for the dissolution of X", "punishable".

Those that a court tells at home do as it says; what a court of several states orders one of them may never be done.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.simple import auxiliaries
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

SUITS: Final = noun_list("modality.toml", "at_law", "suits")
MOTIONS: Final = noun_list("modality.toml", "at_law", "motions")
SUING: Final = verb_list("modality.toml", "at_law", "suing")
MOVING: Final = verb_list("modality.toml", "at_law", "moving")
FILING: Final = frozenset(verb_forms("file"))  # some paper, whose noun tells what it asks
GRANTING: Final = verb_list("modality.toml", "at_law", "granting")
BY_SUIT: Final = word_list("modality.toml", "at_law", "by_suit")
BY_MOTION: Final = BY_SUIT | word_list("modality.toml", "at_law", "by_motion")
REGAINED: Final = word_list("modality.toml", "at_law", "regained")
ORDERING: Final = verb_list("modality.toml", "at_law", "ordering")
BODIES: Final = word_list("modality.toml", "at_law", "bodies")
STATES: Final = frozenset({"state", "states"})
OPINIONS: Final = noun_list("modality.toml", "at_law", "opinions")
RULING: Final = verb_list("modality.toml", "at_law", "ruling")
AFTER_RULING: Final = noun_list("modality.toml", "at_law", "after_ruling")
BY: Final = frozenset({"by", "with"})
PUNISHABLE: Final = frozenset({"punishable"})
PUNISHED: Final = word_list("modality.toml", "at_law", "punished")
AT_ANY_TIME: Final = frozenset({"is", "are", "may", "can", "could", "might"})  # "is punished by flogging"
PAST_BE: Final = frozenset({"was", "were", "been", "being", "has", "have", "had"})


@cache
def countries() -> frozenset[str]:
    """Return the names of countries."""
    return frozenset(n for land in toml_table("places.toml")["countries"].values() for n in land["names"])


def asked_at_law(view: DocView, t: int) -> tuple[str, str] | None:
    """Return how real an act is that a court is only asked for or tells a state to do, and why; else None."""
    if sued_for(view, t):
        return "demanded", "what a court is asked for"
    if ordered_of_state(view, t):
        return "demanded", "what a court orders a state"
    if allowed(view, t):
        return "hypothetical", "what a law allows"
    if only_ruled_on(view, t):
        return "planned", "what is ruled on"
    return None


def allowed(view: DocView, t: int) -> bool:
    """Tell whether an act is only how a deed may be punished ("a deed punishable by being stoned")."""
    prep = view.head[t]
    above = view.head[prep]
    if view.dep[t] not in {"pcomp", "pobj"} or view.lower[prep] not in BY:
        return False
    if view.lower[above] in PUNISHABLE:
        return True
    helped = {view.lower[k] for k in view.kids(above, "aux", "auxpass")}
    return view.lower[above] in PUNISHED and not helped.isdisjoint(AT_ANY_TIME) and helped.isdisjoint(PAST_BE)


def only_ruled_on(view: DocView, t: int) -> bool:
    """Tell whether an execution or extradition is only what one rules or gives an opinion on, or rules for.

    "Asked the mufti for an opinion on their execution", "the court ruled for the extradition of X".
    """
    prep = view.head[t]
    if view.dep[t] != "pobj" or view.lower[t] not in AFTER_RULING:
        return False
    above = view.head[prep]
    if view.tag[above].startswith("NN"):
        return view.lower[prep] in {"on", "about", "over"} and view.lower[above] in OPINIONS
    return view.lower[prep] in {"for", "against", "on"} and view.lower[above] in RULING


def sued_for(view: DocView, t: int) -> bool:
    """Tell whether a noun is what somebody asks a court for ("filed a suit for the dissolution of X").

    Not what they go to law about ("sued for the murder of her son"), nor what was granted.
    """
    prep = view.head[t]
    if view.dep[t] != "pobj" or view.lower[prep] != "for" or view.lower[t] not in BY_MOTION:
        return False
    above = view.head[prep]
    if view.dep[above] == "pobj" and view.lower[view.head[above]] in {"to", "with"}:
        above = view.head[view.head[above]]  # "applied to a court for"
    papers = view.kids(above, "dobj", "nsubjpass") if view.tag[above].startswith("VB") else []
    heads = {view.lower[k] for k in papers} or {view.lower[above]}
    asks_itself = view.lower[above] in SUING | MOVING and not (papers and view.lower[above] in FILING)
    if over_deed(view, t, above, papers):
        return False
    over = view.head[above] if view.tag[above].startswith("NN") else above
    if any(view.lower[k] in GRANTING for k in (over, *view.kids(over, "acomp"))):
        return False
    if heads & MOTIONS or (asks_itself and view.lower[above] in MOVING):
        return True
    return view.lower[t] in BY_SUIT and (asks_itself or bool(heads & SUITS))


def over_deed(view: DocView, t: int, above: int, papers: list[int]) -> bool:
    """Tell whether somebody goes to law about a deed ("sued the ministry for the closure of X", "against Y for …").

    Not for what a suit against somebody wins back ("sued the ministry for the release of X").
    """
    if view.lower[t] in REGAINED:
        return False
    whose = any(view.lower[c] == "of" for c in view.kids(t, "prep"))
    sued = view.lower[above] in SUING and bool(papers) and whose
    against = any(view.lower[c] == "against" for k in (above, *papers) for c in view.kids(k, "prep"))
    return sued or (against and view.lower[t] not in BY_SUIT)


def ordered_of_state(view: DocView, t: int) -> bool:
    """Tell whether an infinitive is what a court or committee orders a state ("orders the Respondent State to free X").

    By its name, or as "it" in a sentence that tells what the state did.
    """
    verb = view.head[t]
    if view.dep[t] not in {"xcomp", "ccomp"} or "to" not in auxiliaries(view, t) or view.lower[verb] not in ORDERING:
        return False
    first = view.sentences[view.sentence_at[t]][0]
    by = view.kids(verb, "nsubj") or [s for k in view.climb(verb)[1:] for s in view.kids(k, "nsubj")]
    if not any(view.lower[s] in BODIES for s in by):
        return False
    told = [*view.kids(verb, "dobj"), *view.kids(t, "nsubj")]
    if any(is_state(view, k) for k in told):
        return True
    it = any(view.lower[k] == "it" for k in told)
    return it and any(is_state(view, k) and view.dep[k] in {"nsubj", "nsubjpass"} for k in range(first, verb))


def is_state(view: DocView, t: int) -> bool:
    """Tell whether a word is the name of a country or means the state that a case is against."""
    if view.lower[t] in STATES:
        return not view.kids(t, "amod", "compound") or "respondent" in view.lower[t - 2 : t]
    i = view.name_at[t]
    return i >= 0 and view.names[i].label == "PLACE" and view.names[i].text in countries()
