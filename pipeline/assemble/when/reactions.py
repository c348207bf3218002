"""Dates of an act that somebody condemns, looks into or saw: the day is the act's, however the parse hangs it.

"We condemn the arrest of X in Dakar on 22 March"; "RSF has denounced the raid on 3 May". Who reacts in the past, or
opens with a day, reacts on that day: "On 3 April the union condemned the arrest of X". But a second day, and one after
who did it, are the act's: "On 3 April it condemned the arrest of X on 1 April", "condemned his beating by police on".
So is that of what somebody saw, in every tense: "Diplomats attended the trial of X on 3 May".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import CALENDAR
from pipeline.assemble.text.simple import PRESENT_PERFECT
from pipeline.assemble.text.wordlists import verb_list, word_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

REACTING = verb_list("when.toml", "reacting", "deploring", "more", "examining")
SEEING = verb_list("when.toml", "reacting", "seeing")
FEELING = word_list("when.toml", "reacting", "feeling")
PRESENT = frozenset({"VBZ", "VBP", "VBG"})
TODAY = frozenset({"today", "tonight", "now"})
REACH = 45  # tokens from the act's noun to its date


def dates_deed(view: DocView, when: int, start: int, noun: int) -> bool:
    """Tell whether a date after an act's noun, hung on who reacts to it, is the act's.

    Args:
        view: the article.
        when: token of the date whose head lies outside it.
        start: where the date begins.
        noun: token of the noun that tells the act.
    """
    first = view.token_at(start)
    if not noun < first <= noun + REACH or view.lower[first] in TODAY or not view.tag[noun].startswith("NN"):
        return False
    verb = reaction(view, noun, ever=has_own_day(view, noun, first))
    if verb is None or verb not in view.climb(when):
        return False
    return not any(
        view.tag[k] in {"VBD", "VBZ", "VBP", "MD"} or view.lower[k] in {";", ":"} for k in range(noun + 1, first)
    )


def has_own_day(view: DocView, noun: int, first: int) -> bool:
    """Tell whether a date is the act's whenever somebody reacted: another stands before, or the doer between."""
    begin = view.sentences[view.sentence_at[noun]][0]
    if any(view.lower[k] in CALENDAR for k in range(begin, noun)):
        return True
    return any(noun < k < first and view.lower[k] == "by" for k in view.kids(noun, "prep", "agent"))


def reaction(view: DocView, noun: int, *, ever: bool) -> int | None:
    """Return the verb that says now, or `ever`, how somebody takes the act of a noun ("We condemn the arrest")."""
    for k in view.climb(noun, 8)[1:]:
        if view.tag[k].startswith("VB") or view.lower[k] in FEELING:
            reacts = view.lower[k] in REACTING | FEELING or any(view.lower[c] in FEELING for c in view.kids(k, "acomp"))
            if view.lower[k] in SEEING and k < noun:
                return k
            return k if reacts and k < noun and (ever or in_present(view, k)) else None
    return None


def in_present(view: DocView, verb: int) -> bool:
    """Tell whether a verb stands in the present or the perfect, which no past day can go with."""
    node = verb
    for _ in range(3):
        aux = [c for c in view.kids(node, "aux", "auxpass") if c < node]
        if any(view.lower[c] in PRESENT_PERFECT or view.tag[c] in {"VBZ", "VBP"} for c in aux):
            return True
        if aux:
            return False
        if view.tag[node] in PRESENT:
            return True
        if view.dep[node] not in {"conj", "acomp", "xcomp"} or view.head[node] == node:
            return False
        node = view.head[node]
    return False
