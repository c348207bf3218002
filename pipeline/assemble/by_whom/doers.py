"""Whom a bare description of those who acted stands for ("kidnapped by rebels … the perpetrators tortured her")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.blame import CLAIMING
from pipeline.assemble.by_whom.cleared import unclaimed
from pipeline.assemble.by_whom.courts import Actor
from pipeline.assemble.text.clause import is_passive, prepositional
from pipeline.assemble.text.common import DEFINITE
from pipeline.assemble.text.kinds import FACTUAL, HARM_ACTS
from pipeline.assemble.text.lexicon import forms_of
from pipeline.assemble.text.simple import has_the
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import actor_type
from pipeline.assemble.what.harmed import doing_harm
from pipeline.assemble.who.names import name_head

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

REACH = 8  # sentences
MANY = word_list("actors.toml", "bare_doers", "many")
ONE = word_list("actors.toml", "bare_doers", "one")
ATTACKS = frozenset({"killing", "attempted_killing", "attack", "abduction"})
CLAIM_REACH = 3  # sentences from an attack to whoever claims it
OWNING = verb_list("actors.toml", "bare_doers", "owning")
CARRYING = verb_list("actors.toml", "bare_doers", "carrying")
DEEDS = word_list("actors.toml", "bare_doers", "deeds", "deeds_told")
ATTACKERS = word_list("actors.toml", "bare_doers", "blamed") - {"suspect"}
NAMING = forms_of("name", "identify")


def name_doers(view: DocView, events: list[Event], cases: list[int]) -> None:
    """Put those who were named before, in the same case, where an act tells only "the men" or "her captors"."""
    for event, case in zip(events, cases, strict=True):
        if event.modality not in FACTUAL or event.counted:
            continue
        for at, actor in enumerate(event.actors):
            if not bare(view, actor):
                continue
            known = [
                (other.start, e.sentence, other)
                for e, c in zip(events, cases, strict=True)
                if (c == case or of_same(view, actor)) and e.modality in FACTUAL
                for other in e.actors
                if fuller(view, other, actor)
            ]
            if not known:
                continue
            _, sentence, found = max(known, key=lambda x: x[0])
            event.actors[at] = replace(found, role=actor.role)
            event.sentences = sorted({*event.sentences, sentence})
            event.reasons[actor.role] = f"“{actor.text}”, told of before"


def name_claimers(view: DocView, events: list[Event]) -> None:
    """Give an attack to the body that claims it ("The X Army claimed responsibility.", "X said it was behind it")."""
    for name in view.names:
        if name.label != "ORGANISATION" or name.cluster < 0:
            continue
        head = name_head(view, name)
        head = view.head[head] if view.dep[head] == "compound" and name.last + 1 == view.head[head] else head
        verb = view.head[head]  # "the X group claimed it"
        if view.dep[head] != "nsubj" or not claims_it(view, verb):
            continue
        n = view.sentence_at[verb]
        near = [e for e in events if e.act in ATTACKS and e.modality in FACTUAL and 0 <= n - e.sentence <= CLAIM_REACH]
        if len({(tuple(e.victims.people), e.act) for e in near if not view.parted(e.sentence, n)}) != 1:
            continue
        event = max(near, key=lambda e: e.sentence)
        if any(a.org is not None or a.person is not None or a.kind == "state_security" for a in event.actors):
            continue
        kind = actor_type(view.lower[name.first : name.last + 1]) or "armed_non_state"
        kind = "armed_non_state" if kind in {"state_security", "private"} else kind  # "the X Army", "the X Fighters"
        lo, hi = view.start[name.first], view.end[name.last]
        event.actors = [Actor(name.text, lo, hi, kind, "perpetrator", None, name.cluster)]
        event.sentences = sorted({*event.sentences, n})
        event.reasons["perpetrator"] = "who claimed responsibility"


def name_identified(view: DocView, events: list[Event]) -> None:
    """Name the one attacker whom a sentence after the deed names ("The gunman, X, fled", "named the gunman as X")."""
    for name in view.names:
        if name.label != "PERSON":
            continue
        head = name_head(view, name)
        n = view.sentence_at[head]
        if not named_doer(view, head):
            continue
        near = [e for e in events if e.act in HARM_ACTS and e.modality in FACTUAL and 0 < n - e.sentence <= CLAIM_REACH]
        near = [e for e in near if e.actors and not view.parted(e.sentence, n)]
        alone = {a.text.casefold() for e in near for a in e.actors}
        if len(alone) != 1 or not all(faceless(view, a) for e in near for a in e.actors):
            continue
        if any(name.cluster in e.victims.people for e in events if abs(n - e.sentence) <= CLAIM_REACH):
            continue
        for event in near:
            lo, hi = view.start[name.first], view.end[name.last]
            event.actors = [replace(event.actors[0], text=name.text, start=lo, end=hi, person=name.cluster)]
            event.sentences = sorted({*event.sentences, n})
            event.reasons["perpetrator"] = "the name that a later sentence gives"


def named_doer(view: DocView, head: int) -> bool:
    """Tell whether a name is given to "the gunman": beside it, or after "named the gunman as"."""
    noun = view.head[head]
    if view.dep[head] == "appos":
        return the_doer(view, noun)
    verb = view.head[noun]
    if view.dep[head] != "pobj" or view.lower[noun] != "as":
        return False
    verb = view.head[verb] if view.dep[verb] == "dobj" else verb  # "as X", hung on the gunman
    if view.lower[verb] not in NAMING:
        return False
    whom = view.kids(verb, "nsubjpass") if is_passive(view, verb) else view.kids(verb, "dobj")
    return not view.kids(verb, "neg") and any(the_doer(view, k) for k in whom)


def the_doer(view: DocView, t: int) -> bool:
    """Tell whether a noun is a bare "the gunman", "the attacker"."""
    the = has_the(view, t)
    own = [c for c in view.kids(t, "prep", "poss", "relcl") if view.lower[c] != "as"]
    return the and view.lower[t] in ATTACKERS and not own


def faceless(view: DocView, actor: Actor) -> bool:
    """Tell whether an actor is one attacker without a name ("a gunman", "a masked man")."""
    t = view.token_at(actor.end - 1)
    one = view.tag[t] == "NN" and (view.lower[t] in ATTACKERS or view.lower[t] in ONE)
    return one and actor.person is None and actor.org is None and actor.kind != "state_security"


def claims_it(view: DocView, verb: int) -> bool:
    """Tell whether a verb says that its subject did what has just been told."""
    if is_passive(view, verb) or view.kids(verb, "neg") or unclaimed(view, verb):
        return False
    objects = view.kids(verb, "dobj")
    if view.lower[verb] in CLAIMING:
        what = [c for c in objects if view.lower[c] == "responsibility"]
        deeds = [p for k in (verb, *what) for p in prepositional(view, k, "for")] if what else objects
        return bool(what or deeds) and all(known_deed(view, p) for p in deeds)
    if view.lower[verb] not in OWNING:
        return False
    return any(did_it(view, c) for c in view.kids(verb, "ccomp"))


def did_it(view: DocView, verb: int) -> bool:
    """Tell whether a clause says that "it" or "they" did what has just been told ("it was behind the attack")."""
    own = any(view.lower[c] in {"it", "they", "its", "their"} or view.kids(c, "poss") for c in view.kids(verb, "nsubj"))
    if not own or view.kids(verb, "neg"):
        return False
    behind = prepositional(view, verb, "behind") if view.lower[verb] in {"was", "were"} else []
    done = view.kids(verb, "dobj") if view.lower[verb] in CARRYING else []
    return any(known_deed(view, p) for p in [*behind, *done])


def known_deed(view: DocView, t: int) -> bool:
    """Tell whether a noun or pronoun means an attack just told, of nobody whom it names itself."""
    if view.lower[t] in {"it", "this"}:
        return True
    _, nouns = doing_harm()
    the = any(view.lower[c] in DEFINITE | {"both"} for c in view.kids(t, "det"))
    return the and view.lower[t] in nouns | DEEDS and not any(view.name_at[k] >= 0 for k in view.subtree(t))


def bare(view: DocView, actor: Actor) -> bool:
    """Tell whether a phrase is a definite description without anything that says who they are."""
    if actor.person is not None or actor.org is not None:
        return False
    first, last = view.ends_of(actor)
    if view.lower[first] in DEFINITE:
        first += 1 + (view.lower[first + 1] == "same")
    elif not first or view.lower[first - 1] not in DEFINITE or view.dep[first - 1] == "mark":
        return False  # not "said that men …"
    return first == last and view.lower[last] in MANY | ONE


def of_same(view: DocView, actor: Actor) -> bool:
    """Tell whether a phrase says that it is who did another thing ("was threatened by the same man")."""
    return "same" in view.lower[view.token_at(actor.start) : view.token_at(actor.end - 1)]


def fuller(view: DocView, other: Actor, actor: Actor) -> bool:
    """Tell whether an earlier phrase can name those whom a bare one means, one or many alike."""
    if other.start >= actor.start or bare(view, other):
        return False
    word = view.lower[view.token_at(actor.end - 1)]
    near = view.sentence_of(actor) - view.sentence_of(other) <= REACH
    if not near or (word in {"officers", "officer", "agents", "agent"} and other.kind != "state_security"):
        return False
    if other.kind == "state_other" and not of_same(view, actor):
        return False
    words = view.tokens_of(other)
    several = other.org is not None or any(view.tag[t] in {"NNS", "NNPS"} or view.lower[t] == "police" for t in words)
    return several == (word in MANY)
