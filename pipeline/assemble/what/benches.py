"""Judges and courts that act in a case: what they rule does not befall them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import HARM_ACTS, LAW_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.text.words import STATE, actor_type, courts

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

BENCH: Final = frozenset({"prosecutor", "prosecutors"})
ACTING: Final = frozenset({"dobj", "dative", "appos", "ccomp", "xcomp"})
RULED: Final = LAW_ACTS | LIBERTY_ACTS | {"release", "parole", "pardon", "travel_ban", "forced_return"}
TELLING: Final = verb_list("actors.toml", "onlookers", "telling")
TITLE: Final = 3  # words of an office before a name
FACING: Final = verb_list("actors.toml", "courts", "suffered")


def on_bench(view: DocView, t: int) -> bool:
    """Tell whether a word is a court, a judge or a prosecutor without a name."""
    return view.name_at[t] < 0 and (view.lower[t] in courts() or view.lower[t] in BENCH)


def appearing(view: DocView, noun: int) -> int | None:
    """Return the verb of who comes before a court ("officers appeared before a judge accused of torture")."""
    prep = view.head[noun]
    if not on_bench(view, noun) or view.dep[noun] != "pobj" or view.lower[prep] != "before":
        return None
    verb = view.head[prep]
    return verb if view.tag[verb].startswith("VB") else None


def rules(view: DocView, head: int, act: str) -> bool:
    """Tell whether a court is the subject that rules, however the parse takes its verb ("A judge freed on bail the …").

    Args:
        view: the article.
        head: whom the act seems to befall.
        act: the act.
    """
    verb = view.head[head]
    if act not in RULED or not on_bench(view, head) or view.dep[head] != "nsubj" or view.lower[verb] in FACING:
        return False
    if view.kids(verb, "auxpass", "agent"):
        return False
    return any(c > verb for k in (verb, head) for c in view.kids(k, *ACTING))


def has_done(view: DocView, t: int, words: list[str], act: str) -> bool:
    """Tell whether the subject of "ordered the arrest of X" may act, by its words or the office before a name.

    An office that announces a harm did none ("the foreign minister announced the killing of X").
    """
    tells = view.lower[view.head[t]] in TELLING  # "Governor X announced the arrest of Y" names no doer either
    kind = actor_type(words) or (None if tells else actor_type(office_before(view, t)))
    return kind is not None and not (kind == "state_other" and act in HARM_ACTS and tells)


def office_before(view: DocView, t: int) -> list[str]:
    """Return what stands before the name of somebody, where it is an office of state ("Governor X")."""
    i = view.name_at[t]
    first = view.names[i].first if view.is_person(i) else 0
    begin = first
    while begin > max(0, first - TITLE) and view.tag[begin - 1].startswith("NN") and view.name_at[begin - 1] < 0:
        begin -= 1
    words = view.lower[begin:first]
    return words if words and actor_type(words) in STATE else []
