"""Dates of a main verb that are not those of what describes its subject, and the other way round.

"X, held for a poem, was freed on Monday"; "nurses taken hostage last year were freed".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import BE
from pipeline.assemble.text.kinds import CUSTODY, FREEING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

TAKEN: Final = CUSTODY | {"abduction", "enforced_disappearance"}


def of_participle(view: DocView, events: Sequence[Event], act: int, first: int) -> bool:
    """Tell whether a date stands in what describes the subject of an act ("nurses taken hostage last year were")."""
    aux = min(view.kids(act, "aux", "auxpass"), default=act)
    return any(
        e.token < first < aux and view.dep[e.token] in {"acl", "relcl"}
        and view.dep[view.head[e.token]] in {"nsubj", "nsubjpass"} and view.head[view.head[e.token]] == act
        for e in events
    ) and all(view.lower[k] != "," for k in range(first, aux))  # fmt: skip


def of_main_verb(view: DocView, events: Sequence[Event], event: Event, first: int) -> bool:
    """Tell whether an act describes the subject of another, whose date it is ("X, held for a poem, was freed on …")."""
    noun = view.head[event.token]
    if view.dep[event.token] not in {"acl", "relcl"} or view.dep[noun] not in {"nsubj", "nsubjpass"}:
        return False
    verb = view.head[noun]
    return event.token < verb < first and any(e.token == verb and e.act != event.act for e in events)


def of_described(view: DocView, act: int, first: int, told: Sequence[DateMention]) -> bool:
    """Tell whether a date ends what describes the people of an act whose own date follows its verb.

    "The trial of six men who hoisted a flag last December opened on Tuesday."
    """
    verb = act if view.tag[act].startswith("VB") else view.head[act]
    subjects = view.kids(verb, "nsubj", "nsubjpass")
    aux = min(view.kids(verb, "aux", "auxpass"), default=verb)
    if not subjects or not first < aux or all(view.token_at(d.start) < verb for d in told):
        return False
    clauses = [k for k in view.subtree(subjects[0]) if k < first and view.dep[k] in {"relcl", "acl"}]
    return any(all(view.lower[k] != "," for k in range(clause, aux)) for clause in clauses)


def before_freed(view: DocView, events: Sequence[Event], event: Event, when: int) -> bool:
    """Tell whether a date is that on which people were freed "after" an act ("rescued on Friday after men took X")."""
    act = event.token
    if event.act not in TAKEN or view.dep[act] not in {"advcl", "pcomp"} or act in view.climb(when):
        return False
    marks = {view.lower[c] for c in view.kids(act, "mark", "prep", "advmod")} | {view.lower[view.head[act]]}
    above = view.climb(act)[1:3]
    freed = [e.token for e in events if e.act in FREEING and e.token in above]
    return "after" in marks and any(t in view.climb(when) for t in freed)


def of_those(view: DocView, act: int, when: int) -> bool:
    """Tell whether a date is that of being one of those an act befell ("On 3 May he was among the 25 people freed")."""
    noun = view.head[act]
    prep = view.head[noun]
    if view.dep[act] != "acl" or view.dep[noun] != "pobj" or view.lower[prep] not in {"of", "among", "amongst"}:
        return False
    verb = view.head[prep] if view.lower[view.head[prep]] in BE else view.head[view.head[prep]]
    return view.lower[verb] in BE and verb in view.climb(when)[:3] and when < act
