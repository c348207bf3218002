"""Items of a list parted by semicolons: what one of them tells befell whom it names, nobody of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.party import Party
from pipeline.assemble.text.remarks import remarked_on
from pipeline.assemble.who.names import name_head

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

TOGETHER = frozenset({"all", "both", "each", "whom"})
STEPS = 4  # from an act's noun to the participle above it ("subjected to torture")


def in_own_item(view: DocView, t: int, victims: Party) -> Party:
    """Return the one whose item tells an act ("A, a poet, held in May; B, a painter, fined in June")."""
    first, last = view.sentences[view.sentence_at[t]]
    if len(victims.people) < 2 or ";" not in view.lower[first:last]:
        return victims
    apposed = after_name(view, t)
    if not does(view, t) and not told_beside(view, t) and not each_told(view, t, range(first, last)) and not apposed:
        return victims
    names = [n for n in view.names
             if n.label == "PERSON" and first <= n.first < last and n.cluster in victims.people]  # fmt: skip
    begin = next((k for k in range(t, first - 1, -1) if view.lower[k] == ";"), first)
    end = next((k for k in range(t, last) if view.lower[k] == ";"), last)
    own = [n for n in names if begin <= n.first < t]
    if len({n.cluster for n in own}) != 1 or all(begin <= n.first < end for n in names):
        return victims
    if does(view, t):
        others = [p for p in victims.people if p != own[0].cluster]
        return Party(people=others, how=victims.how, head=victims.head, trust=victims.trust)
    if not TOGETHER.isdisjoint(view.lower[own[-1].last + 1 : t]):
        return victims  # "A; B; and C, all held since May"
    return Party(people=[own[0].cluster], how=victims.how, head=name_head(view, own[0]), trust=victims.trust)


def after_name(view: DocView, t: int) -> bool:
    """Tell whether a participle stands right after the name and comma that open its item ("A, a poet; B, held in May").

    Of B alone: "A, a poet, and B, a painter, held in May" has no item of its own for each.
    """
    if view.tag[t] not in {"VBN", "VBD"} or view.lower[t - 1] != "," or view.kids(t, "aux", "auxpass", "dobj"):
        return False
    i = view.name_at[t - 2]
    return view.is_person(i) and view.lower[view.names[i].first - 1] == ";"


def does(view: DocView, t: int) -> bool:
    """Tell whether a verb tells what whoever is named before it did to others ("and Judge X, who jailed them")."""
    doers = view.kids(t, "nsubj")
    return any(view.tag[k].startswith("W") for k in doers) or bool(doers and view.kids(t, "dobj"))


def each_told(view: DocView, t: int, where: range) -> bool:
    """Tell whether a participle is told of the name before it as another is in each item of a list."""
    if view.tag[t] not in {"VBN", "VBD"} or view.kids(t, "aux", "auxpass") or does(view, t):
        return False
    told = [False]
    for k in where:
        if view.lower[k] == ";":
            told.append(False)
        elif view.tag[k] in {"VBN", "VBD"}:
            told[-1] = True
    return all(told)


def in_own_bracket(view: DocView, t: int, victims: Party) -> Party:
    """Return the one right before the bracket that tells a harm ("A, B (shot in the leg), and C").

    Not of custody and terms, which a list goes on with for the others: "A (given ten years), B (five years)".
    """
    named = remarked_on(view, t) if len(victims.people) > 1 else None
    if named is None or (name := view.names[view.name_at[named]]).cluster not in victims.people:
        return victims
    return Party(people=[name.cluster], how=victims.how, head=name_head(view, name), trust=victims.trust)


def told_beside(view: DocView, t: int) -> bool:
    """Tell whether an act is told by a participle without a subject of its own, or by a noun under one."""
    verb = t
    for _ in range(STEPS):
        if view.tag[verb].startswith("VB") or view.head[verb] == verb:
            break
        verb = view.head[verb]
    who = [k for k in view.kids(verb, "nsubj", "nsubjpass") if not view.tag[k].startswith("W")]
    return view.tag[verb] in {"VBN", "VBD"} and not who and (bool(view.kids(verb, "nsubjpass"))
                                                             or not view.kids(verb, "aux", "auxpass"))  # fmt: skip
