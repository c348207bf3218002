"""Whom a court, an inquiry or others hold responsible for an act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import is_passive, prepositional
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.shared_words import FINDING
from pipeline.assemble.text.simple import in_agent
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import courts

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

HOLDING: Final = FINDING | frozenset(verb_forms("hold"))
INQUIRIES: Final = noun_list("actors.toml", "blame", "inquiries")
NOT_HELD: Final = word_list("actors.toml", "blame", "not_held")


def judges(view: DocView, t: int) -> bool:
    """Tell whether a noun or name is that of a court or judge."""
    i = view.name_at[t]
    words = view.lower[view.names[i].first : view.names[i].last + 1] if i >= 0 else [view.lower[t]]
    return any(w in courts() for w in words)


def held_liable(view: DocView, t: int) -> tuple[int, bool] | None:
    """Return who was found or held responsible for an act, and whether by a court or an inquiry; None for nobody.

    "The inquiry held the army responsible for the killing of X"; not "police found the man responsible for it". A word
    of denial or doubt before it leaves it untold, as does an act by others ("responsible for the killing of X by Y").
    """
    above = view.head[view.head[t]]
    if view.lower[above] not in {"responsible", "liable"} or view.dep[above] not in {"amod", "oprd", "ccomp", "acomp"}:
        return None
    verb = view.head[above]
    verb = view.head[verb] if view.dep[above] == "amod" and view.dep[verb] == "dobj" else verb
    first = view.sentences[view.sentence_at[t]][0]
    if view.lower[verb] not in HOLDING or view.tag[verb] not in {"VBD", "VBN", "VBZ", "VBP"}:
        return None
    if prepositional(view, t, "by") or not NOT_HELD.isdisjoint(view.lower[first:t]) or view.lower[first] == "had":
        return None
    if any(view.tag[c] == "MD" or view.lower[c] in {"be", "being", "to"} for c in view.kids(verb, "aux", "auxpass")):
        return None
    found, passive = view.lower[verb] in FINDING, is_passive(view, verb)
    whom = view.kids(verb, "nsubjpass") if passive else [*view.kids(above, "nsubj"), *view.kids(verb, "dobj")]
    by = in_agent(view, verb) if passive else view.kids(verb, "nsubj")
    judged = any(judges(view, b) or view.lower[b] in INQUIRIES for b in by) or (found and not by)
    named = [w for w in whom if view.tag[w].startswith("NN") and (judged or not found)]
    return (named[0], judged) if named else None
