"""Whom a sentence says not to be whom an act befell: "X is not the woman police held", "none of those held was X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import IS_WAS, ON_NOUNS
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.simple import has_no

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

NONE: Final = frozenset({"none", "neither", "nobody"})
NO: Final = frozenset({"n't", "n’t"})
# from the clause on one of a set up to the copula
WITHIN: Final = frozenset({"pobj", "prep", "attr", "compound", "parataxis"})
MORE: Final = frozenset({"only", "first", "last", "same", "sole", "second", "third"})  # "not the only woman held": one


def deny_named(view: DocView, events: list[Event]) -> None:
    """Take out of what is told whom a copula says not to be meant; deny what befell nobody else."""
    for event in events:
        if event.modality not in FACTUAL or not event.victims.people:
            continue
        others = left_out(view, event.token)
        if not others & set(event.victims.people):
            continue
        if meant := [p for p in event.victims.people if p not in others]:
            event.victims.people = meant
        else:
            event.modality, event.reasons["modality"] = "denied", "said not to be the one"


def left_out(view: DocView, act: int) -> set[int]:
    """Return those whom a sentence says not to be whom an act befell."""
    first, last = view.sentences[view.sentence_at[act]]
    found: set[int] = set()
    for be in range(first, last):
        if view.lower[be] not in IS_WAS or not denies(view, be) or "but" in view.lower[be:last]:
            continue
        subjects = view.kids(be, "nsubj")
        if act < be:
            inside = any(act in view.subtree(s) for s in subjects)
            found |= named(view, view.kids(be, "attr")) if inside and definite(view, act) else set()
        elif of_one(view, act, be):
            found |= named(view, subjects)
    return found


def denies(view: DocView, be: int) -> bool:
    """Tell whether a copula is denied, by its "not" or by its subject ("none of those held was X")."""
    if view.kids(be, "neg") or view.lower[be + 1 : be + 2][:1] in (["n't"], ["n’t"]):
        return True
    return any(
        view.lower[s] in NONE or (view.lower[s] == "one" and has_no(view, s))
        for s in view.kids(be, "nsubj")
    )


def definite(view: DocView, act: int) -> bool:
    """Tell whether a clause hangs on somebody that it tells apart ("those arrested", "the woman who was arrested")."""
    return view.dep[act] in ON_NOUNS


def of_one(view: DocView, act: int, be: int) -> bool:
    """Tell whether an act's clause says of a copula's predicate who that is ("is not the woman whom police held")."""
    path = view.climb(act)
    if be not in path:
        return False
    path = path[: path.index(be)]
    if path == [act]:  # "isn't the woman police arrested", read as a clause
        told = view.lower[be + 1 : be + 3]
        the = told[0] in NO | {"not"} and told[1:] in (["the"], ["those"])
        return view.dep[act] == "ccomp" and the and not view.kids(act, "mark")
    if view.dep[act] not in ON_NOUNS or any(view.dep[k] not in WITHIN for k in path[1:]):
        return False
    near = view.lower[be:act]
    prep = any(view.dep[k] == "prep" and view.head[k] == be and view.lower[k] != "among" for k in path)
    return not prep and MORE.isdisjoint(near)


def named(view: DocView, heads: list[int]) -> set[int]:
    """Return the people named by nouns and those joined to them."""
    tokens = [*heads, *(c for k in heads for c in view.kids(k, "conj"))]
    names = (view.names[view.name_at[k]] for k in tokens if view.name_at[k] >= 0)
    return {n.cluster for n in names if n.label == "PERSON"}
