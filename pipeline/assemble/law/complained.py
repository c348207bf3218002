"""What those in the dock accuse others of, which is no charge of theirs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import noun_list, verb_list
from pipeline.assemble.text.words import actor_type
from pipeline.gated import Gated

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.charges import ChargeMention

ACCUSING: Final = verb_list("verbs.toml", "law", "ones_own")
PIECES: Final = frozenset().union(*(noun_list("modality.toml", k, "nouns") for k in ("papers", "pictures", "claims")))
WHO_ACCUSES: Final = Gated(
    r"\bwho (?:had |has |have |also |once |\w+ly )*accus(?:ed?|es)\b[^,;.]*"
    # "after they threatened to file official complaints about extortion", not "complaints against her for libel"
    r"|\b(?:fil|lodg|submit|writ|wrot|mak|mad|sen[dt])\w* (?:[\w-]+ ){0,3}?complaints? "
    r"(?:about|over)\b(?![^,;.]* against )[^,;.]*"
    r"|\bcomplain(?:ed|ing|s)? (?:\w+ ){0,4}?(?:about|of)\b[^,;.]*",
    re.IGNORECASE,
)


ACCUSATIONS = frozenset({"accusation", "accusations", "allegation", "allegations"})
PERSONAL = frozenset({"his", "her", "their"})


def by_victim(view: DocView, sentence: int, charge: ChargeMention) -> bool:
    """Tell whether a charge is what somebody in the dock accuses others of ("X, who accused ministers of theft, …").

    Also what others are accused of in what they said or wrote ("a story about a general accused of torture").
    """
    a, b = view.sentence_span(sentence)
    accusing = [m.start() for m in WHO_ACCUSES.finditer(view.text, a, b) if m.start() <= charge.start < m.end()]
    if any(not by_forces(view, view.token_at(at)) for at in accusing):
        return True
    above = view.climb(view.token_at(charge.start))
    if any(view.lower[k] in ACCUSATIONS and made_by_them(view, k) for k in above):
        return True
    verb = next((k for k in above if view.lower[k] in ACCUSING), None)
    return verb is not None and (accuser_tried(view, verb, charge.start) or spoken_of(view, verb))


def by_forces(view: DocView, who: int) -> bool:
    """Tell whether "who" accuses is police, soldiers or the like ("held by soldiers, who accused her of spying")."""
    verb = view.head[who]
    kind = actor_type([view.lower[view.head[verb]]]) if view.dep[verb] == "relcl" else None
    return kind is not None and kind.startswith("state")


def made_by_them(view: DocView, noun: int) -> bool:
    """Tell whether an accusation is somebody's own ("held for his accusation of theft"), not one that they deny."""
    own = any(view.lower[c] in PERSONAL for c in view.kids(noun, "poss"))
    return own and view.dep[noun] != "dobj" and view.lower[view.head[noun]] != "on"  # "held on his accusation": of him


def accuser_tried(view: DocView, verb: int, charge: int) -> bool:
    """Tell whether who accuses is whom a passive joined after it befell ("accused ministers of theft and was held")."""
    after = [c for c in view.kids(verb, "conj") if view.start[c] > charge and view.kids(c, "auxpass")]
    own = any(view.kids(c, "nsubj", "nsubjpass") for c in after)
    return bool(after) and not own and bool(view.kids(verb, "nsubj")) and not view.kids(verb, "auxpass")


def spoken_of(view: DocView, verb: int) -> bool:
    """Tell whether a participle describes whom an article, story or post is about."""
    one = view.head[verb]
    about = view.head[one]
    described = view.dep[verb] == "acl" and view.dep[one] == "pobj"
    return described and view.lower[about] in {"about", "on"} and view.lower[view.head[about]] in PIECES
