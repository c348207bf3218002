"""Forces who are attacked themselves ("Soldiers fired after villagers beat them"), and who leads them to an arrest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.simple import may_tell
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.text.words import actor_type, people

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

FORCES: Final = frozenset({"state_security", "state_other", "armed_with_state", "armed_non_state"})
STRUCK_BACK: Final = verb_list("people.toml", "greeted", "struck_back")
AT_HEAD: Final = verb_list("people.toml", "greeted", "at_head")
MARKS: Final = frozenset({"after", "when", "as", "because", "once", "while"})


def forces_themselves(view: DocView, t: int) -> bool:
    """Tell whether "them" is whom others harm in a clause below what a force did, to nobody whom it tells of.

    Not "police detained two men after a mob beat them", nor of forces who looked on, came or spoke.
    """
    verb = view.head[t]
    if view.lower[t] != "them" or view.dep[t] != "dobj" or not view.kids(verb, "nsubj"):
        return False
    if not may_tell(view, verb, HARM_ACTS):
        return False
    clause = verb
    while view.dep[clause] == "conj":
        clause = view.head[clause]
    marks = {view.lower[c] for c in view.kids(clause, "mark", "advmod", "prep")}
    if view.dep[clause] == "pcomp":
        marks, clause = {view.lower[view.head[clause]]}, view.head[clause]
    elif view.dep[clause] != "advcl":
        return False
    main = view.head[clause]
    opened = any(view.lower[k] == "fire" for k in view.kids(main, "dobj"))  # "opened fire"
    if marks.isdisjoint(MARKS) or not (opened or view.lower[main] in STRUCK_BACK):
        return False
    if any(view.person_at(k) or view.lower[k] in people().plurals for k in view.kids(main, "dobj", "nsubjpass")):
        return False
    subjects = view.kids(main, "nsubj")
    return any(actor_type([view.lower[s]]) in FORCES or is_force(view, s) for s in subjects)


def is_force(view: DocView, t: int) -> bool:
    """Tell whether a name or "they" is that of a force: who said so is one, or the name's words tell it."""
    if view.lower[t] == "they":
        return any(actor_type([view.lower[s]]) in FORCES
                   for verb in view.climb(t) if view.dep[verb] == "ccomp"
                   for s in view.kids(view.head[verb], "nsubj"))  # fmt: skip
    i = view.name_at[t]
    return i >= 0 and view.names[i].label == "ORGANISATION" and actor_type(view.names[i].text.lower().split()) in FORCES


def leads_force(view: DocView, t: int) -> bool:
    """Tell whether a force acts under somebody: "Police led by X and Y raided it. They have been charged": not X and Y.

    Args:
        view: the article.
        t: the head of the first of those named.
    """
    by = view.head[t]
    led = view.head[by]
    if view.lower[by] != "by" or view.lower[led] not in AT_HEAD or view.dep[led] != "acl":
        return False
    who = view.head[led]
    rebels = actor_type([view.lower[who]]) == "armed_non_state"  # "The rebels led by X took it. They were arrested": X
    return not rebels and (actor_type([view.lower[who]]) in FORCES or is_force(view, who))
