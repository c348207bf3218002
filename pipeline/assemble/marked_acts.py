"""Which words of an article are marked as acts, once rules and heads have spoken: one mark a telling."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from pipeline.assemble.text.lexicon import forms_of
from pipeline.assemble.text.shared_words import FINDING
from pipeline.assemble.text.whole_acts import whole_act
from pipeline.paths import toml_table
from pipeline.records import Entity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.records import Act, Modality

DOUBT: Final = 0.3
"""Chance of an act's word below which a rule alone marks none; measured on the corpus's dev split."""
DOUBT_VERB: Final = 0.1
"""The same for a verb that tells the act by itself."""
SURE: Final = 0.8
"""Least chance of a word that may tell of intimidation, or of nothing ("summoned")."""
_TABLE: Final = toml_table("mentions.toml")["acts"]
_LIGHT: Final = forms_of(*_TABLE["light"]["verbs"])
_TELLING: Final = forms_of(*_TABLE["light"]["telling"])
_OPEN: Final = forms_of(*_TABLE["open"]["verbs"])
_APART: Final = frozenset(_TABLE["light"]["apart"])
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_LEFT: Final = frozenset({"acomp", "oprd", "xcomp", "advmod"})
_SHOOT: Final = forms_of("shoot", "gun", "stab", "strike", "beat")
_SPEND: Final = forms_of("spend")
_REMAIN: Final = forms_of("remain", "stay")
_PUNISHING: Final = frozenset({"fine", "fines", "jail", "prison", "imprisonment"})
_WITHIN: Final = frozenset({"dobj", "pobj", "prep", "pcomp", "attr", "npadvmod", "nmod", "compound"})


def ruled_acts(view: DocView, events: Sequence[Event]) -> Iterator[Entity]:
    """Yield the acts that the rules read, without those that the heads doubt."""
    for e in events:
        first, end = whole_act(view, e.token, e.token + 1)
        heard = _heard(view, range(first, end))
        own = view.tag[e.token].startswith("VB") and view.lower[e.token] not in _LIGHT
        if heard is not None and heard < (DOUBT_VERB if own else DOUBT):
            continue
        start, stop = view.start[first], view.end[end - 1]
        act, modality = cast("Act", e.act), cast("Modality", e.modality)
        yield Entity(label="ACT", start=start, end=stop, text=view.text[start:stop], act=act, modality=modality)


def one_mark_each(view: DocView, mentions: Sequence[Entity]) -> list[Entity]:
    """Return the mentions of an article with one ACT where a verb and a noun, or "found" and "guilty", tell one act."""
    marks = {_last(view, m): m for m in mentions if m.label == "ACT"}
    more: list[Entity] = []
    gone = [m for t, m in marks.items() if _within_penalty(view, t, mentions)]
    for mark in gone:
        giving = _above(view, _last(view, mark))
        if giving is not None and giving not in marks and view.lower[giving] in _LIGHT:
            more.append(_moved(view, mark, giving))
    marks = {t: m for t, m in marks.items() if not any(m is g for g in gone)}
    for t, mark in marks.items():
        first = view.token_at(mark.start)
        verb = view.lower[first]
        if first == t and verb in FINDING and (guilty := _guilty(view, t)) is not None:
            gone.append(mark)
            if guilty not in marks:
                more.append(_moved(view, mark, guilty))
        elif _only_where(view, first, t, marks) or (first == t and verb in _OPEN and (_heard(view, [t]) or 0.0) < SURE):
            gone.append(mark)
        elif above := _told_with(view, t, marks):
            gone.append(mark if view.lower[t] == "dead" or view.lower[above] in _TELLING else marks[above])
    if not gone:
        return list(mentions)
    kept = [m for m in mentions if not any(m is g for g in gone)]
    return sorted([*kept, *more], key=lambda m: (m.start, m.end, m.label))


def with_acts(view: DocView, events: Sequence[Event], mentions: Sequence[Entity]) -> list[Entity]:
    """Give the marks that the heads alone heard the act that a rule tells with them ("was put under [house arrest]").

    The rule reads it in the mark's own words, or in the light verb that they hang on. Where two acts are read so, none
    is given.
    """
    at = {e.token: e for e in events}
    return [m if m.label != "ACT" or m.act is not None else _with_act(view, at, m) for m in mentions]


def _with_act(view: DocView, at: dict[int, Event], mark: Entity) -> Entity:
    told = [at[t] for t in view.tokens_of(mark) if t in at]
    if not told and (above := _light_above(view, _last(view, mark))) in at:
        told = [at[above]]
    if len({e.act for e in told}) != 1:
        return mark
    return mark.model_copy(update={"act": told[0].act, "modality": told[0].modality})


def _light_above(view: DocView, t: int) -> int:
    """Return the light verb that a noun hangs on ("spent a week in prison", "the trial began"), else -1.

    Not "found guilty at a trial".
    """
    if not view.tag[t].startswith("NN"):
        return -1
    while view.dep[t] in _WITHIN | _SUBJECTS and view.head[t] != t and view.lower[t] not in _APART:
        subject, t = view.dep[t] in _SUBJECTS, view.head[t]
        if view.tag[t].startswith("VB"):
            verbs = _LIGHT if subject else _LIGHT | _TELLING
            return t if view.lower[t] in verbs and view.lower[t] not in FINDING else -1
    return -1


def _heard(view: DocView, tokens: Sequence[int]) -> float | None:
    """Return the chance that the heads give some act at one of these tokens, None where there are no such heads."""
    if view.belief.told is None:
        return None
    return max(view.belief.any_act([t]) + view.belief.untold([t]) for t in tokens)


def _within_penalty(view: DocView, t: int, mentions: Sequence[Entity]) -> bool:
    """Tell whether a marked noun is only a word of the penalty that a verb before it gives ("got a | fine").

    Not of a stay ("spent a week | in jail"), nor what a commander may order, too ("got five days' | detention").
    """
    if view.lower[t] not in _PUNISHING:
        return False
    verb = _above(view, t)
    if verb is None or verb > t or view.lower[verb] in _SPEND:
        return False
    return any(m.label == "PENALTY" and m.start <= view.start[t] and view.end[t] <= m.end for m in mentions)


def _above(view: DocView, t: int) -> int | None:
    """Return the verb that a noun is the object of, or stands in a phrase of."""
    while view.dep[t] in _WITHIN and view.head[t] != t:
        t = view.head[t]
        if view.tag[t].startswith("VB"):
            return t
    return None


def _moved(view: DocView, mark: Entity, t: int) -> Entity:
    start, end = view.start[t], view.end[t]
    return mark.model_copy(update={"start": start, "end": end, "text": view.text[start:end]})


def _last(view: DocView, mark: Entity) -> int:
    return view.token_at(mark.end - 1)


def _guilty(view: DocView, verb: int) -> int | None:
    """Return the "guilty" of "found X guilty"."""
    end = view.sentences[view.sentence_at[verb]][1]
    return next((t for t in range(verb + 1, end) if view.lower[t] == "guilty" and verb in view.climb(t)), None)


def _only_where(view: DocView, first: int, t: int, marks: dict[int, Entity]) -> bool:
    """Tell whether custody is only where a deed was done ("beaten | in custody"), not "beaten while in custody"."""
    above = view.head[first]
    deed = above in marks and view.tag[above].startswith("VB") and view.lower[above] not in _LIGHT | _TELLING
    return deed and view.lower[first] == "in" and first < t and view.head[t] == first and above == first - 1


def _told_with(view: DocView, t: int, marks: dict[int, Entity]) -> int | None:
    """Return the marked verb that a marked noun is the object of, or stands in a phrase of, where they tell one act.

    Or that tells with an adjective how somebody was left ("shot him | dead", "remains | missing").
    """
    if view.dep[t] in _LEFT and view.head[t] < t and view.head[t] in marks:
        verb = view.lower[view.head[t]]
        return view.head[t] if verb in (_SHOOT if view.lower[t] == "dead" else _REMAIN) else None
    if not view.tag[t].startswith("NN"):
        return None
    if view.dep[t] == "nsubjpass" and view.lower[view.head[t]] in _LIGHT:
        return view.head[t] if view.head[t] in marks else None
    while view.dep[t] in _WITHIN and view.head[t] < t:
        t = view.head[t]
        if view.lower[t] in _APART:
            return None  # "held for two days after her arrest"
        if view.tag[t].startswith("VB"):
            break
    return t if t in marks and view.lower[t] in _LIGHT | _TELLING else None
