"""What a word hangs on in the parse, however far up."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView


def governor(view: DocView, noun: int) -> int | None:
    """Return the verb a noun is object or prepositional object of."""
    dep, head = view.dep[noun], view.head[noun]
    if dep == "conj":
        return governor(view, head) if head != noun else None
    if dep in {"dobj", "attr", "oprd", "nsubjpass"} and view.tag[head].startswith("VB"):
        return head
    if dep == "pobj" and view.tag[view.head[head]].startswith("VB"):
        return view.head[head]
    if dep == "pobj" and view.dep[head] == "prep" and view.dep[view.head[head]] in {"dobj", "pobj"}:
        return governor(view, view.head[head])
    return None


def phrase_head(view: DocView, token: int, steps: int) -> int:
    """Return the head of the phrase that a word stands in or is joined to ("troops" for "army" in "army troops")."""
    for _ in range(steps):
        if view.dep[token] not in {"compound", "nmod", "poss", "amod", "conj"}:
            break
        token = view.head[token]
    return token
