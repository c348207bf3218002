"""Who only asks, tells or helps others to do it ("told police to arrest X"), and who of them answers for it as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.hands import acting
from pipeline.assemble.text.clause import prepositional
from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.shared_words import RANKS
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import STATE, actor_type, people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.what.frames import Finder

STEERING = verb_list("actors.toml", "steering", "verbs")  # "told police to arrest X"
ORDERING = verb_list("actors.toml", "steering", "ordering")  # by which those in power answer for it as well
PAYING = verb_list("actors.toml", "steering", "paying")  # by which anybody answers for a harm
ENDING = verb_list("modality.toml", "serving", "leaving_off")  # "told police to stop beating X"
BARE = frozenset({"VB", "VBG"})
FORMER = word_list("actors.toml", "guards", "former")
RANKED = frozenset({"soldier", "official", "politician"})  # occupations of those who may command police or troops
NOT_THEIRS = frozenset({",", "as", "by", "to"})  # words before what a name is called ("identified by police as X")
PARTING = ("VB", "MD", "RB", "CC", ":")  # tags before what a name is called ("Police: X shot Y")


def but_steering(view: DocView, finder: Finder, t: int, heads: list[int], act: str) -> list[int]:
    """Return the heads, those others for who asks or helps them to do it ("helped police to arrest X": the police).

    Whoever is in power and tells them to do it stays beside them; a neighbour who does has no such power.
    """
    top = t
    while view.dep[top] == "conj" and view.tag[view.head[top]] == "VB" and not view.kids(top, "nsubj"):
        top = view.head[top]
    ending = False
    while view.dep[top] == "xcomp" and view.tag[view.head[top]] in BARE and not view.kids(view.head[top], "dobj"):
        top = view.head[top]  # "begged police to stop beating X": whoever tells them to does not beat
        ending = ending or view.lower[top] in ENDING
    verb = view.head[top]
    if view.dep[top] not in {"xcomp", "ccomp", "advcl"} or not (view.lower[verb] in STEERING or ending):
        return heads
    asked = [*view.kids(verb, "dobj"), *prepositional(view, verb, "on", "upon")]  # "called on police to arrest X"
    others = [o for o in asked if verb < o < top and can_act(view, finder, o)]
    if not others:
        return heads
    steers = [h for h in heads if any(view.dep[k] == "nsubj" and view.head[k] == verb for k in view.climb(h))]
    if ending:
        return [*(h for h in heads if h not in steers), others[0]]
    # whoever pays for a harm, or tells men who are no police or soldiers to do it, has it done
    free = act in HARM_ACTS and (view.lower[verb] in PAYING or actor_type(finder.phrase(others[0])) not in STATE)
    stay = [h for h in steers if view.lower[verb] in ORDERING and (free or not civilian(view, finder, h, act))]
    return [*(h for h in heads if h in stay or h not in steers), others[0]] if steers else heads


def can_act(view: DocView, finder: Finder, t: int) -> bool:
    """Tell whether a noun names a person or body that can do something."""
    return acting(view, finder, t) or actor_type([view.lower[t]]) is not None


def civilian(view: DocView, finder: Finder, head: int, act: str) -> bool:
    """Tell whether somebody has no power over police or troops, as far as the text tells of them.

    A person with a name of whom no office is told may still be known for one: they stay beside a harm.
    """
    i = view.name_at[head]
    if not view.is_person(i):
        if view.tag[head] in {"WP", "WDT"} and view.dep[view.head[head]] == "relcl":
            head = view.head[view.head[head]]  # "the neighbours who told police to arrest X"
        return (actor_type(finder.phrase(head)) or somebody(view, head)) == "private"
    entry = finder.resolver.cast.people[view.names[i].cluster]
    offices = (office_of(view, finder, view.names[k]) for k in entry.names)
    return act not in HARM_ACTS and entry.occupation not in RANKED and not any(offices)


def office_of(view: DocView, finder: Finder, name: Name) -> str | None:
    """Return what type of actor a person is, by the words before the name or what else the text calls them."""
    first = name.first
    begin = max(view.sentences[view.sentence_at[first]][0], first - 4)
    while first > begin and not view.tag[first - 1].startswith(PARTING) and view.lower[first - 1] not in NOT_THEIRS:
        first -= 1
    entry = finder.resolver.cast.people[name.cluster]
    kind = actor_type(view.lower[first : name.first])
    kind = kind or next((k for d in entry.descriptors if (k := actor_type(d.split())) in STATE), None)
    if kind is None and first < name.first and view.lower[name.first - 1].rstrip(".") in RANKS:
        kind = ranked(view, name) if FORMER.isdisjoint(view.lower[first : name.first]) else None
    return "state_other" if kind is None and entry.occupation == "official" else kind


def ranked(view: DocView, name: Name) -> str:
    """Return what type of actor somebody with a military rank is: that of the body told after the name, if any."""
    after = name.last + 1
    of = view.lower[after : after + 1] in (["of"], ["from"])
    own = [k for k in range(after + 1, min(after + 3, len(view.words))) if of and view.name_at[k] >= 0]
    body = view.names[view.name_at[own[0]]] if own else None
    return (body and actor_type(view.lower[body.first : body.last + 1])) or "state_security"


def somebody(view: DocView, head: int) -> str | None:
    """Return the type of a person told of by trade alone ("raped by a landlord"): private unless in office."""
    word = people().one_of(view.lower[head])
    trade = people().occupation.get(word)
    if word not in people().nouns or view.tag[head] not in {"NN", "NNS"}:
        return None
    return {"soldier": "state_security", "official": "state_other", "politician": "unknown"}.get(trade or "", "private")
