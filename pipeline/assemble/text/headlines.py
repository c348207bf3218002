"""Passives of headlines and briefs, which leave the helping verb out ("Editor held over post")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.lexicon import participles, verb_forms
from pipeline.assemble.text.words import actor_type, people
from pipeline.assemble.who.names import personal_verbs

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

AFTER_PASSIVE: Final = ("IN", "RP", "TO", "JJ", "RB", ",", ".", "CC", "_SP", ":", "-")
# verbs whose passive keeps an object ("fined 500 lari", "denied bail", "labelled a terrorist", "taken hostage")
KEEPING: Final = ("deny", "fine", "label", "brand", "declare", "designate")
WITH_OBJECT: Final = frozenset({"taken", *(form for verb in KEEPING for form in verb_forms(verb))})


def headlined(view: DocView, verb: int) -> bool:
    """Tell whether a past form without auxiliary is a passive, as in headlines and briefs.

    "X held over post", "X found guilty", "Journalist X arrested in Oskemen", "X denied bail"; not
    "X killed three soldiers".
    """
    if view.start[verb] >= view.title_end and view.lower[verb] not in personal_verbs():
        return False
    own = [c for c in view.kids(verb, "nsubj") if c < verb]
    if not own or view.kids(verb, "aux") or view.lower[verb + 1 : verb + 2] == ["by"]:
        return False
    if view.start[verb] >= view.title_end and (view.name_at[own[-1]] < 0 or view.kids(verb, "dobj", "ccomp")):
        return False
    told_on = verb + 1 >= len(view.words) or view.tag[verb + 1].startswith(AFTER_PASSIVE)
    if not told_on and (view.lower[verb] not in WITH_OBJECT or by_officials(view, own[-1], verb)):
        return False
    named = view.name_at[own[-1]] >= 0 or view.lower[own[-1]] in people().nouns
    suffered = [c for c in view.kids(verb, "dobj") if view.name_at[c] >= 0 and view.dep[c - 1] != "compound"]
    suffered = [c for c in suffered if view.names[view.name_at[c]].label == "PERSON"]
    return named and not suffered and view.lower[verb] in participles()


def by_officials(view: DocView, subject: int, verb: int) -> bool:
    """Tell whether officials are the subject of a verb ("Court denied bail to X")."""
    return actor_type(view.lower[min(view.subtree(subject)) : verb]) is not None
