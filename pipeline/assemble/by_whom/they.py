"""Who did what "They" did: those whom the sentence before is about ("Police raided the office. They arrested X")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.came_before import those_who_came
from pipeline.assemble.by_whom.phrase import role_of
from pipeline.assemble.text.clause import agent
from pipeline.assemble.text.kinds import FACTUAL, HARM_ACTS, LAWFUL_ACTS, PASSED
from pipeline.assemble.text.quoted import apart_in_quote, quotations
from pipeline.assemble.text.simple import in_pluperfect
from pipeline.assemble.text.words import STATE, actor_type

if TYPE_CHECKING:
    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

OF_STATE = LAWFUL_ACTS | {"harassment"}


def name_they(view: DocView, events: list[Event]) -> None:
    """Give an act of "they" to those whom the sentence before is about ("Masked men came in. They beat X")."""
    quoted = quotations(view)
    for event in events:
        if event.modality not in FACTUAL or event.actors or event.implied:
            continue
        one = agent(view, event.token)
        if one is None or view.lower[one] not in {"they", "them"} or apart_in_quote(quoted, events, event):
            continue
        state = event.act in OF_STATE and event.victims.head != one and not in_pluperfect(view, event.token)
        if not (state or event.act in HARM_ACTS):
            continue
        if other_office(view, one) and not in_pluperfect(view, event.token):
            continue  # but "soldiers found him in the camp where they had beaten him"
        before = view.sentence_at[one] - 1
        for other in events:
            them = view.lower[one] == "them"
            found = [a for a in other.actors if (only_doers(other, before) if them else leads(view, a, before))]
            if other is event or other.modality not in FACTUAL:
                continue
            roles = [(a, role_of(event.act, a.kind, a.person, a.org)) for a in found]
            if any(role is not None for _, role in roles):
                event.actors = [replace(a, role=role) for a, role in roles if role is not None]
                event.sentences = sorted({*event.sentences, before})
                for actor in event.actors:
                    event.reasons[actor.role] = f"“{view.lower[one]}”, of the sentence before"
                break
        if not event.actors and view.lower[one] == "they" and not in_pluperfect(view, event.token):
            give_those(view, event, before)


def give_those(view: DocView, event: Event, n: int) -> None:
    """Give an act of "they" to those of whom sentence `n` tells no more than that they came."""
    found = those_who_came(view, n) if event.victims.people or event.victims.group else None
    role = None if found is None else role_of(event.act, found.kind, None, None)
    if found is None or role is None or view.parted(n, event.sentence):
        return
    event.actors = [replace(found, role=role)]
    event.sentences = sorted({*event.sentences, n})
    event.reasons[role] = "“they”, of the sentence before"


def name_judge(view: DocView, events: list[Event]) -> None:
    """Give a verdict of "he" or "she" to whom the sentence before names as the judge ("He also sentenced X")."""
    for event in events:
        if event.act not in PASSED or event.modality not in FACTUAL or event.actors or event.implied:
            continue
        one = agent(view, event.token)
        if one is None or view.lower[one] not in {"he", "she"} or in_pluperfect(view, event.token):
            continue
        n = view.sentence_at[one] - 1
        bench = {
            a.person: a
            for e in events
            if e.act in PASSED and e.modality in FACTUAL and n in e.sentences
            for a in e.actors
            if a.person is not None and a.role == "authority" and view.dep[view.token_at(a.end - 1)] == "nsubj"
        }
        if len(bench) == 1 and not bench.keys() & set(event.victims.people):
            event.actors = list(bench.values())
            event.sentences = sorted({*event.sentences, n})
            event.reasons["authority"] = f"“{view.lower[one]}”, of the sentence before"


def other_office(view: DocView, they: int) -> bool:
    """Tell whether "they" may be police or officials of its own sentence ("Officials took X to where they hit him")."""
    here = range(view.sentences[view.sentence_at[they]][0], they)
    return any(view.dep[k] == "nsubj" and view.tag[k] == "NNS" and actor_type([view.lower[k]]) in STATE for k in here)


def only_doers(other: Event, n: int) -> bool:
    """Tell whether "by them" can mean only who did an act of sentence `n`: forces who hurt one person."""
    forces = len(other.actors) == 1 and other.actors[0].person is None and other.actors[0].text.endswith("s")
    one = len(other.victims.people) == 1 and other.victims.group is None
    return other.sentence == n and other.act in HARM_ACTS and forces and one


def leads(view: DocView, actor: Actor, n: int) -> bool:
    """Tell whether a phrase is the plural subject with which sentence `n` opens its main clause."""
    t = view.token_at(actor.end - 1)
    if n < 0 or view.sentence_at[t] != n or actor.person is not None:
        return False
    while view.dep[t] in {"pobj", "prep"} and view.token_at(actor.start) <= view.head[t] <= t:
        t = view.head[t]  # "members of the force"
    plural = view.tag[t] in {"NNS", "NNPS"} or view.lower[t] in {"police", "gang", "mob", "group", "crowd"}
    return plural and view.dep[t] == "nsubj" and view.dep[view.head[t]] == "ROOT"
