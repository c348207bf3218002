"""Passives of headlines and briefs, which leave the helping verb out ("Editor held over post")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.entries import day_after, undergone_in_entry
from pipeline.assemble.text.lexicon import participles
from pipeline.assemble.text.shared_words import TERMS
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.text.words import actor_type, people
from pipeline.assemble.who.names import personal_verbs

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

AFTER_PASSIVE: Final = ("IN", "RP", "TO", "JJ", "RB", ",", ".", "CC", "_SP", ":", "-")
HANDED: Final = frozenset({"handed", "given"})
LENGTHS: Final = TERMS | {"years", "months", "days", "life", "fine", "bail"}
# verbs whose passive keeps an object ("fined 500 lari", "denied bail", "labelled a terrorist", "taken hostage")
WITH_OBJECT: Final = verb_list("verbs.toml", "law", "with_object") | {"taken"}


def headlined(view: DocView, verb: int) -> bool:
    """Tell whether a past form without auxiliary is a passive, as in headlines and briefs.

    "X held over post", "X found guilty", "Journalist X arrested in Oskemen", "X denied bail"; not
    "X killed three soldiers".
    """
    brief = view.headlined(verb) or undergone_in_entry(view, verb)
    if not brief and view.lower[verb] not in personal_verbs() and not only_undergone(view, verb):
        return False
    own = [c for c in view.kids(verb, "nsubj") if c < verb]
    if not own or view.kids(verb, "aux") or view.lower[verb + 1 : verb + 2] == ["by"]:
        return False
    if not view.headlined(verb) and view.name_at[own[-1]] < 0:
        return False
    if not brief and view.kids(verb, "dobj", "ccomp"):
        return False
    told_on = day_after(view, verb) or verb + 1 >= len(view.words) or view.tag[verb + 1].startswith(AFTER_PASSIVE)
    keeps = view.lower[verb] in WITH_OBJECT or gets_term(view, verb)
    if not told_on and (not keeps or by_officials(view, own[-1], verb)):
        return False
    suffered = [c for c in view.kids(verb, "dobj") if view.name_at[c] >= 0 and view.dep[c - 1] != "compound"]
    suffered = [c for c in suffered if view.names[view.name_at[c]].label == "PERSON"]
    return of_line(view, own[-1]) and not suffered and view.lower[verb] in participles()


def gets_term(view: DocView, verb: int) -> bool:
    """Tell whether a sentence is what a verb of giving is told with ("X handed five-year term")."""
    return view.lower[verb] in HANDED and any(view.lower[c] in LENGTHS for c in view.kids(verb, "dobj"))


def only_undergone(view: DocView, verb: int) -> bool:
    """Tell whether a form can be no past tense of who does it ("X beaten in custody.", "X shot dead in Osh.")."""
    return view.lower[verb].endswith("en") or view.lower[verb + 1 : verb + 2] == ["dead"]


def in_headline(view: DocView, verb: int, who: int) -> bool:
    """Tell whether a verb stands in the title, or in a line written like one and is told of a name or number."""
    return view.opens(verb) or (view.headlined(verb) and of_line(view, who))


def of_line(view: DocView, who: int) -> bool:
    """Tell whether somebody is told of as in a headline: by name or number, by a noun alone in the title only."""
    if view.name_at[who] >= 0:
        return True
    if view.tag[who] == "CD" or view.kids(who, "nummod"):
        return view.headlined(who)
    return view.lower[who] in people().nouns and view.opens(who)


def by_officials(view: DocView, subject: int, verb: int) -> bool:
    """Tell whether officials are the subject of a verb ("Court denied bail to X")."""
    return actor_type(view.lower[min(view.subtree(subject)) : verb]) is not None
