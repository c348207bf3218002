"""Whom the law deals with after a harm: "a guard was convicted of beating X. He was given two years".

The guard was: a pronoun is read for people with names, and who did the harm or is held for it often has none. What the
law does to them is no incident.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import (
    COURT_ACTS,
    CUSTODY,
    FACTUAL,
    FREEING,
    HARM_ACTS,
    IN_CUSTODY,
    LIBERTY_ACTS,
    STAYS,
    VANISHED,
)
from pipeline.assemble.text.shared_words import SLAYERS
from pipeline.assemble.text.simple import after_of, may_tell, noun_may_tell, verb_or_self
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import STATE, people
from pipeline.assemble.what.suspects import POLITICAL
from pipeline.assemble.who.dead import BACK, PURSUED, of_dead
from pipeline.assemble.who.unnamed_one import one_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

# "an officer [accused] of torturing X went on trial"
ACCUSED: Final = word_list("people.toml", "victims", "accused")
# "a militiaman [admitted] that he had killed X", "the suspect [surrendered]"
OWNING_UP: Final = verb_list("people.toml", "victims", "owning_up")
# "the [accused]": whom the law deals with, not whom they harmed
CHARGED: Final = word_list("people.toml", "victims", "dealt_with")
MEANT: Final = frozenset({"pronoun", "description", "by age"})
OF_CRITICS: Final = POLITICAL | {"disobedience", "religion"}
# "arrested for an [article]": no harm
TOLD_IN: Final = noun_list("actors.toml", "accused_of", "told_in")
# "a soldier shot X. He was jailed for throwing [stones]", "for hitting an [officer]": not the soldier
OFFICERS: Final = word_list("people.toml", "victims", "hit_back")
HELD_ONE: Final = word_list("people.toml", "victims", "in_cells")
CELLS: Final = word_list("people.toml", "victims", "cells")
AT: Final = frozenset({"in", "inside", "at"})
NEAR: Final = 3  # tokens before a name or a cell
STAYING: Final = CUSTODY | LIBERTY_ACTS | IN_CUSTODY
HIS: Final = frozenset({"he", "him", "his", "himself"})
HERS: Final = frozenset({"she", "her", "hers", "herself"})
FOR_STATE: Final = STATE | {"armed_with_state"}
JAILED: Final = LIBERTY_ACTS | {"conviction", "sentencing"}
DEALT_WITH: Final = PURSUED | {"dismissal", "forced_return"}


def of_no_victim(view: DocView, cast: Cast, facts: Facts, event: Event, told: Sequence[Event]) -> bool:
    """Tell whether a pronoun's act befell another than the one it was read for: who is dead, or was harmed by them."""
    return of_dead(view, cast, event) or of_wrongdoer(view, cast, facts, event, told)


def of_wrongdoer(view: DocView, cast: Cast, facts: Facts, event: Event, told: Sequence[Event]) -> bool:
    """Tell whether the law deals with somebody without a name who did a harm to the one its pronoun was read for.

    Not where the act goes back before ("He had been arrested in May").

    Args:
        view: the article.
        cast: its people.
        facts: its days and charges.
        event: the act.
        told: the acts told so far.
    """
    if event.act not in PURSUED | IN_CUSTODY or event.former or MEANT.isdisjoint(event.victims.how):
        return False
    if len(event.victims.people) != 1:
        return False
    verb = verb_or_self(view, event.token)
    if any(view.lower[c] in {"had", "has"} for c in view.kids(verb, "aux")):
        return False
    own = [view.names[i] for i in cast.people[event.victims.people[0]].names]
    grounds = within(facts.charges, *view.sentence_span(event.sentence))
    critic = any(c.category in OF_CRITICS for c in grounds) or for_words(view, verb)
    # "no guard was held. Instead he was charged"
    critic = critic or "instead" in view.lower[view.sentences[event.sentence][0] : event.token]
    for harm in told:
        if critic and harm.act != "killing":
            continue  # "an officer hit X. He was charged with libel": hardly the officer
        if done_by_another(view, facts, event, harm, told, own):
            return True
    return False


def done_by_another(
    view: DocView, facts: Facts, event: Event, harm: Event, told: Sequence[Event], own: Sequence[Name]
) -> bool:
    """Tell whether somebody without a name is told of since a harm as its doer, or as one whom the law deals with.

    `own` are the names of whom the pronoun was read for.
    """
    victim, t = event.victims.people[0], event.token
    if harm.act not in HARM_ACTS or harm.modality not in FACTUAL or victim not in harm.victims.people:
        return False
    gap = event.sentence - view.sentence_at[harm.token]
    if harm.token >= t or not 0 < gap <= BACK:
        return False
    held = was_held(view, harm, told, own)
    if held and event.victims.head >= 0 and view.lower[event.victims.head] in HELD_ONE:
        return False  # "a guard was jailed for beating the prisoner X. The prisoner was freed"
    first = view.sentences[view.sentence_at[harm.token]][0]
    if event.act in IN_CUSTODY:
        if harm.act != "killing":
            return False  # who was beaten may be tortured, who killed hardly was
        first, doers = max(first, view.sentences[event.sentence - 1][0]), []
    else:
        doers = doers_of(view, facts, event, harm, own, held=held)
    acts = PURSUED if held or event.act in FREEING else DEALT_WITH  # who was only dismissed is in no cell
    if harm.act in VANISHED and event.act in FREEING | STAYS:
        acts = JAILED  # "X vanished. An agent was charged. He was found in a prison"
    elif held and event.act in FREEING and harm.act != "killing":
        acts = JAILED  # "raped in custody. A warder was charged. She was freed"
    since = [
        k
        for k in range(first, t)
        if view.name_at[k] < 0 and (k in doers or (is_pursued(view, k, acts) and not beside(view, k, harm.token)))
    ]
    named = max((n.last for n in own if n.last < t), default=-1)
    if "pronoun" not in event.victims.how:
        since = [k for k in since if describes(view, event.victims.head, k)]
    called = {e.victims.head for e in told if victim in e.victims.people}  # "the blogger was charged": who was harmed
    since = [k for k in since if k not in called and not explains(view, k, own)]
    since = [k for k in since if not of_other_sex(view, event.victims.head, k)]
    return any(view.sentence_at[named] <= view.sentence_at[k] < event.sentence for k in since)


def doers_of(view: DocView, facts: Facts, event: Event, harm: Event, own: Sequence[Name], *, held: bool) -> list[int]:
    """Return who did a harm and has no name, where an act of law told after it may be theirs.

    Of who acts for a state no more than a court's acts are: those whom they beat are arrested, too. Not where the
    victim was in custody, nor what was before a killing.
    """
    mine = [a for a in harm.actors if a.person is None and a.role == "perpetrator"]
    doers = [k for k in (*(view.token_at(a.end - 1) for a in mine), harm.token) if view.tag[k] == "NN"]
    doers = [k for k in doers if one_person(view, k)]  # "the killer of X"
    if harm.act == "killing":
        return [] if before_harm(view, facts, event, harm) else doers
    if not ACCUSED.isdisjoint(view.lower[k] for k in view.climb(harm.token)):
        return doers if not held or event.act not in FREEING else []
    # not "X was beaten by a policeman. He was arrested the next day", "X said that a policeman beat him. He was"
    near = event.sentence - view.sentence_at[harm.token] == 1
    doers = [k for k in doers if view.dep[k] == "nsubj" and near and not told_by(view, k, own)]
    if held or (harm.act in VANISHED and event.act in FREEING | LIBERTY_ACTS - {"arrest"}):
        return []
    if any(a.kind in FOR_STATE for a in mine) and harm.act != "sexual_violence":
        if event.victims.head >= 0 and view.lower[event.victims.head] in HERS:
            return []  # "an officer hit X. She was fined"
        grounds = within(facts.charges, *view.sentence_span(event.sentence))
        hit_back = any(not OFFICERS.isdisjoint(c.text.lower().split()) for c in grounds)
        return doers if event.act in COURT_ACTS and not hit_back else []
    return doers


def was_held(view: DocView, harm: Event, told: Sequence[Event], own: Sequence[Name]) -> bool:
    """Tell whether who was harmed is told to have been in custody then, or to be a prisoner.

    "X was arrested. A guard beat him"; "a guard beat the prisoner X"; "beat X in a cell".
    """
    mine = [e for e in told if e.modality in FACTUAL and {*harm.victims.people} & {*e.victims.people}]
    if any(e.act in STAYING and e.sentence <= harm.sentence for e in mine):
        return True
    if harm.act in VANISHED and any(a.kind in STATE for a in harm.actors):
        return True
    first, last = view.sentences[harm.sentence]
    cells = [k for k in range(first, last) if view.lower[k] in CELLS]
    if any(not AT.isdisjoint(view.lower[max(first, k - NEAR) : k]) for k in cells):
        return True
    return any(not HELD_ONE.isdisjoint(view.lower[max(0, n.first - NEAR) : n.first]) for n in own)


def beside(view: DocView, k: int, harm: int) -> bool:
    """Tell whether a harm is only told beside what the law did to somebody.

    "Arrested a student and beat X"; "X was beaten as he filmed the arrest of a student".
    """
    if harm in view.climb(k):
        return True
    way = view.climb(harm)
    if view.head[k] not in way:
        return False
    up = way[: way.index(view.head[k])]
    return k < harm and bool(up) and all(view.dep[x] == "conj" for x in up)


def explains(view: DocView, k: int, own: Sequence[Name]) -> bool:
    """Tell whether a noun is told with a name of who was harmed ("the student X was charged")."""
    return any(n.first <= c <= n.last for n in own for c in (k + 1, *view.kids(k, "appos")))


def for_words(view: DocView, verb: int) -> bool:
    """Tell whether an act of law is for what somebody wrote, said or marched for ("arrested over an article")."""
    preps = [p for p in view.kids(verb, "prep") if view.lower[p] in {"for", "over"}]
    return any(view.lower[c] in TOLD_IN for p in preps for c in view.kids(p, "pobj"))


def of_other_sex(view: DocView, head: int, k: int) -> bool:
    """Tell whether a noun is of the other sex than a pronoun or description ("a man was arrested. She was fined")."""
    if head < 0:
        return False
    word, nouns = view.lower[head], people()
    she = word in HERS or word in nouns.female
    he = word in HIS or word in nouns.male
    return (she and view.lower[k] in nouns.male) or (he and view.lower[k] in nouns.female)


def describes(view: DocView, noun: int, k: int) -> bool:
    """Tell whether a description may be of somebody without a name: "the guard", "the accused", "the father of two"."""
    of = after_of(view, noun)
    parent = any(view.tag[c] == "CD" for c in of)
    return view.lower[noun] in CHARGED | SLAYERS | {view.lower[k]} or parent


def told_by(view: DocView, k: int, own: Sequence[Name]) -> bool:
    """Tell whether somebody says themselves what another did ("X said that a policeman beat him", "according to X")."""
    tellers = [c for v in view.climb(k)[1:] for c in view.kids(v, "nsubj") if c != k]
    if any(n.first <= c <= n.last for n in own for c in tellers):
        return True
    here = (n for n in own if view.sentence_at[n.last] == view.sentence_at[k])
    return any("according" in (view.lower[x] for x in view.climb(n.last, NEAR + 1)) for n in here)


def before_harm(view: DocView, facts: Facts, event: Event, harm: Event) -> bool:
    """Tell whether the sentence of an act tells days of its own, all before that of a harm."""
    days = [d.span for d in within(facts.dates, *view.sentence_span(event.sentence)) if d.kind == "DATE"]
    spans = [span for span in days if span is not None]
    if harm.date is None or harm.date.span is None or not spans:
        return False
    return max(end for _, end in spans) < harm.date.span[0]


def is_pursued(view: DocView, k: int, acts: frozenset[str]) -> bool:
    """Tell whether a noun is of one person without a name whom the law is told to deal with, or who owns up.

    "Arrested a man", "the trial of an officer", "a militiaman admitted that he had …", "the suspect surrendered".
    """
    dep, above = view.dep[k], view.head[k]
    if view.tag[k] != "NN" or not one_person(view, k):
        return False
    if any(view.lower[c] == "no" for c in view.kids(k, "det")) or view.kids(above, "neg"):
        return False  # "no officer was charged"
    if dep in {"nsubjpass", "dobj"}:
        return may_tell(view, above, acts) and not may_tell(view, above, DEALT_WITH - acts)
    if dep == "nsubj":
        return view.lower[above] in OWNING_UP
    return dep == "pobj" and view.lower[above] == "of" and noun_may_tell(view, view.head[above], PURSUED)
