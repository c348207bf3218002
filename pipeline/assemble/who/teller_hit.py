"""Whom someone's people hit: "X told the court that a friend of Y attacked him" tells of X, not of Y."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import ANY_SUBJECT
from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.simple import may_tell, people_named
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import STATE, actor_type
from pipeline.assemble.who.own_clause import SPOKESPEOPLE
from pipeline.assemble.who.sexes import KIN_SEX
from pipeline.assemble.who.unnamed import SAYING
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

SOCIETIES: Final = word_list("people.toml", "bodies", "societies") | {"group", "organisation", "organization"}
TELLERS: Final = frozenset({"journalist", "blogger", "artist", "student"})
OBJECTS: Final = frozenset({"dobj", "dative"})
CLAUSE: Final = 3  # verbs between a pronoun and what is told
FOLLOWERS: Final = noun_list("actors.toml", "followers", "words", "hands")
SLAYING: Final = verb_list("actors.toml", "followers", "slaying")
# who is dead tells nothing, and guards in a prison are those of whom they hold
ELSEWHERE: Final = compiled("|".join(toml_table("people.toml")["relatives"]["tell_nothing"]))


def teller_hit(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return who tells what the people of somebody else did to them; None elsewhere.

    Nobody else is named but who owns the doer, who is one of those that side with them: not their cellmate, nor who
    questioned them. Not of kin ("Y's wife left him"), nor of what a lawyer or an official tells, who may speak of
    others; nor where somebody died of it, or where the owner, but not the teller, had something done to them before.

    Args:
        resolver: the article being read.
        t: the pronoun, the object of its verb.
        gender: its sex.
    """
    view = resolver.view
    verb = view.head[t]
    if view.dep[t] not in OBJECTS or not view.tag[verb].startswith("VB"):
        return None
    doers = view.kids(verb, "nsubj")
    said = next((k for k in view.climb(t, CLAUSE) if view.dep[k] == "ccomp"), None)
    saying = view.head[said] if said is not None else -1
    if said is None or len(doers) != 1 or view.lower[saying] not in SAYING:
        return None
    doer = doers[0]
    if view.lower[doer] not in FOLLOWERS or view.name_at[doer] >= 0 or view.lower[doer] in KIN_SEX:
        return None
    if view.lower[verb] in SLAYING or any(ELSEWHERE.fullmatch(view.lower[k]) for k in view.subtree(verb)):
        return None
    told = [view.names[view.name_at[s]].cluster for s in view.kids(saying, *ANY_SUBJECT) if view.person_at(s)]
    owners = people_named(view, saying, t) - set(told)
    own = {view.names[view.name_at[k]].cluster for k in view.subtree(doer) if view.person_at(k)}
    if len(told) != 1 or not owners or owners - own:
        return None
    entry, harmed = resolver.cast.people[told[0]], resolver.victims_so_far
    if entry.sex not in {None, gender} or entry.likely not in {None, gender} or entry.occupation in SPOKESPEOPLE:
        return None
    if any(harmed.get(o) for o in owners) and not harmed.get(told[0]):
        return None
    return Party(people=told, how=["pronoun"], head=t, trust=0.75)


def told_a_body(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return the journalist or student who told a group or union of their own how "he was slapped"; None elsewhere.

    Nobody else is named in the sentence. Not a lawyer, official or relative, who speak of others, nor what is told to a
    court or the press.
    """
    view = resolver.view
    verb = view.head[t]
    if view.dep[t] != "nsubjpass" or not may_tell(view, verb, HARM_ACTS):
        return None
    hearer = view.head[verb]  # "told the union that he was beaten", read as what is said of the union
    saying = view.head[hearer] if view.dep[verb] == "relcl" and view.dep[hearer] in OBJECTS else hearer
    heard = view.kids(saying, *OBJECTS)
    if view.lower[saying] != "told" or len(heard) != 1 or not of_society(view, heard[0]):
        return None
    told = [view.names[view.name_at[s]].cluster for s in view.kids(saying, "nsubj") if view.person_at(s)]
    if len(told) != 1 or people_named(view, view.sentences[view.sentence_at[t]][0], t) != set(told):
        return None
    entry = resolver.cast.people[told[0]]
    if entry.sex not in {None, gender} or entry.likely not in {None, gender} or entry.occupation not in TELLERS:
        return None
    return Party(people=told, how=["pronoun"], head=t, trust=0.75)


def of_society(view: DocView, t: int) -> bool:
    """Tell whether those who are told something are a group, union or network, or a named body not of the state."""
    i = view.name_at[t]
    if i < 0:
        return view.lower[t] in SOCIETIES
    name = view.names[i]
    return name.label == "ORGANISATION" and actor_type(view.lower[name.first : name.last + 1]) not in STATE
