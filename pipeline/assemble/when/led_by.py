"""Days of a clause and of what led to it: "left in 2018 after he was shot and wounded in 2017", each with its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.simple import verb_above
from pipeline.assemble.text.wordlists import noun_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

CLAUSES: Final = frozenset({"ccomp", "parataxis", "advcl", "relcl", "acl"})
FOLLOWED: Final = frozenset(verb_forms("follow"))
CAME: Final = frozenset({"came", "comes", "come"})
BEHIND: Final = frozenset({"after", "following"})
DEEDS: Final = noun_list("when.toml", "deeds", "counted_from") | {"that", "those"}
LED: Final = frozenset({"after", "because", "since", "although", "though"})


def of_clause_above(view: DocView, act: int, when: int, told: Sequence[DateMention]) -> bool:
    """Tell whether the clause that an act hangs on has a day of its own ("…; she left in 2019 after a mob came").

    Or whether the act's clause has one, and a date is that of the clause above.
    """
    if of_what_it_led_to(view, act, when, told) or of_what_it_followed(view, act, when):
        return True
    if (how := told_how(view, act)) is not None and how not in view.climb(when):
        return True
    above = view.head[act]
    if view.dep[act] != "advcl" or not view.tag[above].startswith("VB") or act in view.climb(when):
        return False
    if own_clause(view, when, above):
        return False
    return any(own_clause(view, view.token_at(d.start), above) for d in told if not d.start <= view.start[when] < d.end)


def of_what_it_led_to(view: DocView, act: int, when: int, told: Sequence[DateMention]) -> bool:
    """Tell whether a date is of what an act led to, which is told "after" with a date of its own."""
    clause = next((k for k in view.climb(act) if view.dep[k] == "advcl"), None)
    if clause is None or LED.isdisjoint(view.lower[m] for m in view.kids(clause, "mark")):
        return False
    if clause in view.climb(when) or not own_clause(view, when, view.head[clause]):
        return False
    return any(clause in view.climb(view.token_at(d.start)) for d in told if d.gives_real_days)


def of_what_it_followed(view: DocView, act: int, when: int) -> bool:
    """Tell whether a date is of what an act is told to have followed ("X's arrest followed that of Y in May")."""
    verb = view.head[act]
    if view.dep[act] != "nsubj" or not view.tag[act].startswith("NN") or when < verb:
        return False
    came = [p for k in view.kids(verb, "prep") if view.lower[k] in BEHIND for p in view.kids(k, "pobj")]
    before = came if view.lower[verb] in CAME else view.kids(verb, "dobj") if view.lower[verb] in FOLLOWED else []
    return any(verb < k < when and view.lower[k] in DEEDS for k in before)


def told_how(view: DocView, act: int) -> int | None:
    """Return the verb of a clause that somebody tells or hears with "how" ("the court heard on Monday how X was hit").

    The day is that of the telling.
    """
    clause = next((k for k in view.climb(act) if view.dep[k] in {"ccomp", "advcl"}), None)
    if clause is None or not view.tag[view.head[clause]].startswith("VB"):
        return None
    return clause if any(view.lower[k] == "how" and k < clause for k in view.kids(clause, "advmod")) else None


def own_clause(view: DocView, when: int, verb: int) -> bool:
    """Tell whether a date hangs on a verb with no other clause between."""
    if verb_above(view, when) != verb:
        return False
    above = view.climb(when)
    return CLAUSES.isdisjoint(view.dep[t] for t in above[: above.index(verb)])
