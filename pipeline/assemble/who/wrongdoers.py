"""Whom the law deals with after a harm: "a guard was convicted of beating X. He was given two years".

The guard was: a pronoun is read for people with names, and who did the harm or is held for it often has none. What the
law does to them is no incident.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import YEAR
from pipeline.assemble.text.kinds import FACTUAL, HARM_ACTS, IN_CUSTODY
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.simple import may_tell, noun_may_tell
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.who.dead import BACK, PURSUED, of_dead
from pipeline.assemble.who.unnamed import COLLECTIVE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

# "an officer [accused] of torturing X went on trial"
ACCUSED: Final = word_list("people.toml", "victims", "accused")
# "a militiaman [admitted] that he had killed X", "the suspect [surrendered]"
OWNING_UP: Final = verb_list("people.toml", "victims", "owning_up")
RANKS: Final = word_list("actors.toml", "forces", "ranks")
OF_ONE: Final = ("man", "er", "or", "ist", "ant", "el")  # "gunman", "commander", "militant", "rebel"
DOERS: Final = noun_list("actors.toml", "slayers", "nouns")
# "the [accused]": whom the law deals with, not whom they harmed
CHARGED: Final = word_list("people.toml", "victims", "dealt_with")
MEANT: Final = frozenset({"pronoun", "description", "by age"})
DEALT_WITH: Final = PURSUED | {"dismissal", "forced_return"}


def of_no_victim(view: DocView, cast: Cast, event: Event, told: Sequence[Event]) -> bool:
    """Tell whether a pronoun's act befell another than the one it was read for: who is dead, or was harmed by them."""
    return of_dead(view, cast, event) or of_wrongdoer(view, cast, event, told)


def of_wrongdoer(view: DocView, cast: Cast, event: Event, told: Sequence[Event]) -> bool:
    """Tell whether the law deals with somebody without a name who did a harm to the one its pronoun was read for.

    Not where the act goes back before ("He had been arrested in May").

    Args:
        view: the article.
        cast: its people.
        event: the act.
        told: the acts told so far.
    """
    if event.act not in PURSUED | IN_CUSTODY or event.former or MEANT.isdisjoint(event.victims.how):
        return False
    if len(event.victims.people) != 1:
        return False
    verb = next((k for k in view.climb(event.token) if view.tag[k].startswith("VB")), event.token)
    if any(view.lower[c] in {"had", "has"} for c in view.kids(verb, "aux")):
        return False
    own = [view.names[i] for i in cast.people[event.victims.people[0]].names]
    return any(done_by_another(view, event, harm, own) for harm in told)


def done_by_another(view: DocView, event: Event, harm: Event, own: Sequence[Name]) -> bool:
    """Tell whether somebody without a name is told of since a harm as its doer, or as one whom the law deals with.

    `own` are the names of whom the pronoun was read for.
    """
    victim, t = event.victims.people[0], event.token
    if harm.act not in HARM_ACTS or harm.modality not in FACTUAL or victim not in harm.victims.people:
        return False
    gap = event.sentence - view.sentence_at[harm.token]
    if harm.token >= t or not 0 < gap <= BACK or before_harm(view, event, harm):
        return False
    doers = [view.token_at(a.end - 1) for a in harm.actors if a.person is None and a.role == "perpetrator"]
    doers = [k for k in doers if view.tag[k] == "NN" and one_person(view, k)]
    doers += [harm.token] if view.lower[harm.token] in DOERS else []  # "the killer of X"
    if harm.act != "killing" and ACCUSED.isdisjoint(view.lower[k] for k in view.climb(harm.token)):
        doers = []  # "A policeman beat X. He was charged with assaulting an officer"
    first = view.sentences[view.sentence_at[harm.token]][0]
    if event.act in IN_CUSTODY:
        if harm.act != "killing":
            return False  # who was beaten may be tortured, who killed hardly was
        first, doers = max(first, view.sentences[event.sentence - 1][0]), []
    since = [k for k in range(first, t) if view.name_at[k] < 0 and (k in doers or is_pursued(view, k))]
    named = max((n.last for n in own if n.last < t), default=-1)
    if "pronoun" not in event.victims.how:
        since = [k for k in since if describes(view, event.victims.head, k)]
    return any(view.sentence_at[named] <= view.sentence_at[k] < event.sentence for k in since)


def describes(view: DocView, noun: int | None, k: int) -> bool:
    """Tell whether a description may be of somebody without a name: "the guard", "the accused", "the father of two"."""
    if noun is None:
        return False
    of = [c for p in view.kids(noun, "prep") if view.lower[p] == "of" for c in view.kids(p, "pobj")]
    parent = any(view.tag[c] == "CD" for c in of)
    return view.lower[noun] in CHARGED | DOERS | {view.lower[k]} or parent


def before_harm(view: DocView, event: Event, harm: Event) -> bool:
    """Tell whether the sentence of an act tells of an earlier year than that of a harm, or than the report's."""
    then = years_in(view, event.sentence)
    now = years_in(view, view.sentence_at[harm.token]) or ([view.filed.year] if view.filed is not None else [])
    return bool(then and now) and min(then) < min(now)


def years_in(view: DocView, n: int) -> list[int]:
    """Return the years that a sentence names."""
    return [int(word) for word in view.lower[slice(*view.sentences[n])] if YEAR.fullmatch(word)]


def is_pursued(view: DocView, k: int) -> bool:
    """Tell whether a noun is of one person without a name whom the law is told to deal with, or who owns up.

    "Arrested a man", "the trial of an officer", "a militiaman admitted that he had …", "the suspect surrendered".
    """
    dep, above = view.dep[k], view.head[k]
    if view.tag[k] != "NN" or not one_person(view, k) or any(view.person_at(c) for c in view.kids(k, "appos")):
        return False  # "the driver, X, was arrested"
    if dep in {"nsubjpass", "dobj"}:
        return may_tell(view, above, DEALT_WITH)
    if dep == "nsubj":
        return view.lower[above] in OWNING_UP
    return dep == "pobj" and view.lower[above] == "of" and noun_may_tell(view, view.head[above], PURSUED)


def one_person(view: DocView, k: int) -> bool:
    """Tell whether a noun is of a person, by what people are called or do; no gang, army or court."""
    word = view.lower[k]
    if word in people().nouns or word in DOERS or word in RANKS:
        return word not in COLLECTIVE
    return word.endswith(OF_ONE) and view.tag[k] == "NN" and word not in lexicon().nouns  # no "murder"
