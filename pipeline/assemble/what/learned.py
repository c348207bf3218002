"""Acts that no rule of the lexicon knows but the recogniser reads, with the victims that it reads beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.attach import FAR as ABROAD
from pipeline.assemble.attach import GAP
from pipeline.assemble.text.belief import UNTOLD
from pipeline.assemble.text.clause import is_passive, undergoer
from pipeline.assemble.text.kinds import DEATHS, LAW_ACTS, OF_THINGS
from pipeline.assemble.text.lexicon import Trigger
from pipeline.assemble.text.lists import clauses_apart
from pipeline.assemble.text.offices import OF_REMIT, REMITS
from pipeline.assemble.text.relatives import doer_told
from pipeline.assemble.text.shared_words import FINDING
from pipeline.assemble.text.simple import after_of
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import actor_type, people
from pipeline.assemble.what.answering import answered_for
from pipeline.assemble.what.harmed import REFLEXIVE, befell_slayer
from pipeline.assemble.what.misheard import BY_COURT, of_deed
from pipeline.assemble.what.others_beside import (
    befell_others,
    does_next,
    done_elsewhere,
    in_clause_below,
    in_relative,
    lives_on,
    of_next,
    of_their_people,
    of_theirs,
    of_those_taken,
    of_times_before,
    only_looks_on,
    says_of_others,
    set_off,
    told_under_it,
)
from pipeline.assemble.what.things import of_its_thing
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.possession import of_other_deed

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import numpy.typing as npt

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.belief import Told
    from pipeline.assemble.text.party import Party
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver
    from pipeline.recognise.charges import ChargeMention


SURE = 0.8
"""Least mean probability of an act's words."""
COUNTED = 0.9
"""The same where its victims are only counted, or found by the clause alone."""
VICTIM = 0.75
"""Least probability of a victim's words."""
SURE_VICTIM = 0.8
"""The same where a rule knows the act and found nobody."""
FAR = 9.0
TO_ONESELF = 3  # tokens from an act to "himself": "set fire to himself"
AROUND = frozenset({"before", "after", "during", "following", "since"})
THOSE = frozenset({"the", "these", "those"})
NOUNS = ("NN", "JJ", "CD", "DT", "PRP$")  # how a phrase for people begins
FRAMES = {"verb": ("object",), "noun": ("of", "poss", "against", "on")}
JUDGMENTS = word_list("verbs.toml", "sentences", "nouns", "judgments")
DEADLY = word_list("verbs.toml", "sentences", "deadly")
RUNNING = word_list("people.toml", "leading", "of_bodies")
ORGANISATIONS = frozenset({
    "organisation_shutdown", "raid", "censorship", "fine", "asset_freeze", "property_destruction", "harassment",
    "threat", "attack", "dispersal",
})  # fmt: skip


def taken_by(view: DocView, events: list[Event]) -> set[int]:
    """Return the tokens that rules have read as acts, with those beside, and the "guilty" of who were found so."""
    taken = {t for e in events for t in range(e.token - 1, e.token + 2)}
    for e in events:
        if e.act == "conviction" and view.lower[e.token] in FINDING:
            taken.update(t for t in range(e.token, view.sentences[e.sentence][1]) if view.lower[t] == "guilty")
    return taken


def unread(view: DocView, sentence: int, events: list[Event]) -> list[Told]:
    """Return the acts of a sentence that the recogniser is sure of and none of whose words is taken by a rule."""
    a, b = view.sentences[sentence]
    sure = [s for s in view.belief.spans if a <= s.first < b and s.act != UNTOLD and s.probability >= SURE]
    taken = taken_by(view, events) if sure else set()
    return [
        told
        for told in sure
        if taken.isdisjoint(range(told.first, told.last + 1))
        and not of_remit(view, told.first)
        and not in_phrase(view, told, events)
        and not of_other_deed(view, told.last)
        and not of_lesser_sentence(view, told)
        and REFLEXIVE.isdisjoint(view.lower[told.first : min(b, told.last + 1 + TO_ONESELF)])
    ]


def of_lesser_sentence(view: DocView, told: Told) -> bool:
    """Tell whether what was executed is a sentence, and none of death ("the sentence of two years was executed")."""
    t = view.outer(told.first, told.last)
    thing = undergoer(view, t) if told.act == "execution" else None
    if thing is None or view.lower[thing] not in JUDGMENTS:
        return False
    return DEADLY.isdisjoint(view.lower[k] for k in view.subtree(thing))


def in_phrase(view: DocView, told: Told, events: list[Event]) -> bool:
    """Tell whether an act only ends the phrase in which a rule has read the same ("placed X under house arrest").

    Likewise an infinitive below that rule's verb ("ordered X to close").
    """
    t = view.outer(told.first, told.last)
    below = view.dep[t] == "xcomp"
    verb = view.head[t] if below else view.head[view.head[t]]
    return (below or kept_under(view, t)) and any((e.token, e.act) == (verb, told.act) for e in events)


def kept_under(view: DocView, t: int) -> bool:
    """Tell whether a noun says under what somebody is put or kept ("under house arrest", "in detention")."""
    return view.dep[t] == "pobj" and view.lower[view.head[t]] in {"under", "in", "into"}


def of_remit(view: DocView, t: int) -> bool:
    """Tell whether a noun of harm only says what an office is for ("the Special Rapporteur on torture X")."""
    prep = view.head[view.head[t] if view.dep[t] == "conj" else t]
    return prep > 0 and view.lower[prep] in OF_REMIT and view.lower[prep - 1] in REMITS and prep < t


def rule_for(view: DocView, told: Told) -> tuple[int, Trigger]:
    """Return the word that stands for the act in the parse, and a rule as the lexicon would have it."""
    t = view.outer(told.first, told.last)
    pos = "noun" if view.tag[t].startswith("NN") else "verb"
    kind = "either" if told.act in ORGANISATIONS else "person"
    return t, Trigger(-1, told.act, pos, FRAMES[pos], kind, round(told.probability, 2), None, None, None, None,
                      False, False, False, False, False, frozenset())  # fmt: skip


def victims_beside(
    view: DocView, resolver: Resolver, t: int, rule: Trigger, charges: Sequence[ChargeMention]
) -> Party | None:
    """Return whom the recogniser takes for the victim nearest to an act's word, resolved; None where there is none.

    Whoever a charge names is not who was charged.
    """
    heads = victim_heads(view, view.sentence_at[t], counted=rule.prior >= COUNTED)
    if any(does_it(view, t, head) for head in heads):
        return None  # those whom he and X shot are told of before
    if view.lower[t] == "dead" and t and view.tag[t - 1] == "CD":
        return resolver.party(t - 1) or None  # "Two dead, 14 arrested": the two
    beside = view.name_at[t - 2] if t > 1 and view.lower[t - 1] == "," else -1
    if beside >= 0 and (head := name_head(view, view.names[beside])) in heads:  # "A, B and X, detained in May": X alone
        return resolver.one(head, orgs=False, media=False, depth=0) or None
    for cost, head in sorted((distance(view, head, t), head) for head in heads):
        if cost > FAR:
            break
        if any(c.start <= view.start[head] < c.end for c in charges) or clauses_apart(view, head, t):
            continue
        if head < t != view.head[head] and answered_for(view, t):
            continue  # "X is among the suspects in the abduction case"
        if of_theirs(view, t, head) or of_their_people(view, t, head):
            continue
        if told_under_it(view, t, head) or of_times_before(view, t, head) or of_another(view, t, head):
            continue
        if in_relative(view, t, head) or (rule.act in LAW_ACTS and of_deed(view, head)):
            continue
        if befell_others(view, t, head) or only_looks_on(view, t, head) or says_of_others(view, t, head):
            continue
        if in_clause_below(view, t, head) or beside_suffering(view, t, head) or befell_slayer(view, t, head):
            continue
        if done_to_object(view, t, head) or set_off(view, t, head, rule.act) or done_elsewhere(view, t, head):
            continue
        if (rule.act == "organisation_shutdown" and does_next(view, t, head)) or of_next(view, t, head):
            continue
        if rule.act in OF_THINGS and (of_other_thing(view, t, head) or of_its_thing(view, t, head)):
            continue
        if rule.act == "exile" and any(
            view.tag[s].startswith("NN") and head not in view.subtree(s) for s in view.kids(t, "nsubj")
        ):
            continue  # "X, whose husband, Y, fled": who fled
        if rule.act in DEATHS and rule.pos == "noun" and lives_on(view, t, head):
            continue
        if of_the_others(view, t, head) or of_those_taken(view, t, head):
            continue
        orgs = rule.kind == "either"
        party = resolver.party(head, orgs=orgs, media=orgs)
        if party:
            party.trust = min(party.trust, 0.7)
            return party
    return None


def of_the_others(view: DocView, t: int, head: int) -> bool:
    """Tell whether "the arrests", before or after which one person did or suffered something, are those told before."""
    several = view.tag[t] == "NNS" and view.dep[t] == "pobj" and view.lower[view.head[t]] in AROUND
    if not several or view.kids(t, "poss", "prep", "relcl", "acl") or view.kids(head, "conj"):
        return False
    return view.dep[head] in {"nsubj", "nsubjpass"} and any(view.lower[c] in THOSE for c in view.kids(t, "det"))


OF_VERB = 3  # tokens from a verb to the end of what it tells with a phrase ("are still in | prison")


def retold(event: Event, here: Sequence[Event], before: Sequence[Event] = ()) -> bool:
    """Tell whether a rule has read the same sentence or fine of somebody in the same sentence of the text.

    Or a search of a body's rooms just `before` ("Police raided the Centre. They seized papers and held its head, X").
    Or that who dies had been set free ("died of cancer, three years after he was freed"): no death in custody.
    Or what the verb right before tells of others ("X was freed, but Y and Z are | still in prison").
    """
    people = set(event.victims.people)
    beside = [e for e in here if e.act == event.act and e.rule.pos == "verb" and 0 < event.token - e.token <= OF_VERB]
    if people and any(e.victims.people and people.isdisjoint(e.victims.people) for e in beside):
        return True
    if event.act == "death_in_custody" and any(e.act == "release" and people & set(e.victims.people) for e in here):
        return True
    if event.act == "raid":
        near = [e for e in (*before, *here) if e.act == "raid" and 0 <= event.sentence - e.sentence <= 1]
        return any(e.victims.orgs for e in near)
    same = [e for e in here if e.act == event.act and event.act in BY_COURT]
    return bool(people) and any(people <= set(e.victims.people) for e in same)


def of_another(view: DocView, t: int, head: int) -> bool:
    """Tell whether a noun says itself that it was done to another ("the invasion of a court and the arrest of X").

    Or a passive, joined to the one that tells what somebody suffered ("X was shot and the gunman was arrested").
    """
    if not view.tag[t].startswith("NN"):
        whom = view.kids(t, "nsubjpass") if view.dep[t] == "conj" else []
        return any(head < k and view.tag[k].startswith("NN") and actor_type([view.lower[k]]) is not None for k in whom)
    own = after_of(view, t)
    lost = not own and head < t and view.lower[t + 1 : t + 2] == ["of"]  # whom it names, by a broken parse
    return lost or (bool(own) and not any(p in view.climb(head) for p in own))


def of_other_thing(view: DocView, t: int, head: int) -> bool:
    """Tell whether a passive tells of "the" thing, and somebody stands outside ("X was fined and the paper raided").

    Not of somebody's ("his paper", "whose paper"), nor in a clause on them, nor where it gives the time of theirs ("X
    was in when the house was raided"), nor of whom they run ("the office was raided and X, the editor, arrested").
    """
    subjects = view.kids(t, "nsubjpass")
    inside = {k for s in subjects for k in view.subtree(s)}
    if head in inside or head in view.climb(t):
        return False
    if any(view.dep[k] == "advcl" and view.head[k] in view.climb(head) for k in view.climb(t)):
        return False
    if not RUNNING.isdisjoint(view.lower[k] for k in (*view.climb(head, 2), *view.kids(head, "appos"))):
        return False
    if any(view.tag[k] == "PRP$" or view.lower[k] == "whose" for k in inside):
        return False
    things = [k for k in subjects if view.tag[k].startswith("NN")]
    return any(view.lower[c] == "the" for k in things for c in view.kids(k, "det"))


def done_to_object(view: DocView, t: int, head: int) -> bool:
    """Tell whether a verb has a named object, and somebody stands outside it ("solved the murder of X and held Y").

    Any object but a pronoun where it is what a thing or others did ("X fired the shots that killed a nurse").
    """
    objects = view.kids(t, "dobj") if view.tag[t].startswith("VB") else []
    if view.tag[t] == "VBD" and head < t and not objects and not is_passive(view, t):
        return t + 1 < len(view.tag) and view.tag[t + 1].startswith(NOUNS)  # an object that the parse has lost
    within = {k for o in objects for k in view.subtree(o)}
    by_thing = doer_told(view, t) is not None and not any(view.tag[o].startswith("PRP") for o in objects)
    kin = any(view.lower[o] in people().relatives and view.kids(o, "poss") for o in objects)  # "took his brother"
    return (kin or any(view.person_at(k) for k in within) or (bool(objects) and by_thing)) and head not in within


def does_it(view: DocView, t: int, head: int) -> bool:
    """Tell whether somebody is among those who did it to "whom" ("four men, whom he and a guard, X, shot")."""
    while view.dep[head] in {"appos", "conj"} and view.head[head] != head:
        head = view.head[head]
    whom = any(view.lower[c] == "whom" for c in view.kids(t, "nsubj", "dobj"))
    return whom and view.dep[head] == "nsubj" and view.head[head] == t


def beside_suffering(view: DocView, t: int, head: int) -> bool:
    """Tell whether a later clause with a subject of its own names somebody, where a passive told whom the act befell.

    "A villager was beaten to death, police said, as the family accused two constables, whom they named as X, of it".
    """
    if not view.kids(t, "auxpass"):
        return False
    above = next((k for k in view.climb(head)[1:] if view.dep[k] in {"relcl", "advcl"}), None)
    if above is None or above <= t or above in view.climb(t):
        return False
    return bool(view.kids(above, "nsubj"))


def victim_heads(view: DocView, sentence: int, *, counted: bool) -> list[int]:
    """Return the heads of the phrases of a sentence that the recogniser takes for victims or counted people."""
    a, b = view.sentences[sentence]
    if view.belief.victims is None:
        return []
    spans = runs(view.belief.victims, a, b, VICTIM)
    lo, hi = view.start[a], view.end[b - 1]
    for start, end in view.learned.get("COUNT", []) if counted else []:
        if lo <= start and end <= hi:
            spans.append((view.token_at(start), view.token_at(end - 1)))
    return sorted({head_of(view, first, last) for first, last in spans})


def chance_of(view: DocView, head: int, chances: npt.NDArray[np.float32] | None) -> float:
    """Return the highest chance among the words of the name or the noun at a token; nothing for no token."""
    if head < 0 or chances is None:
        return 0.0
    i = view.name_at[head]
    first, last = (view.names[i].first, view.names[i].last) if i >= 0 else (head, head)
    return float(chances[first : last + 1].max())


def surely_victim(view: DocView, head: int) -> bool:
    """Tell whether the recogniser is sure of a victim whom the rules refused; of pronouns they know more."""
    return not view.tag[head].startswith("PRP") and chance_of(view, head, view.belief.victims) >= SURE_VICTIM


def runs(chances: npt.NDArray[np.float32], first: int, last: int, least: float) -> list[tuple[int, int]]:
    """Return the runs of tokens in `[first, last)` whose chance is at least `least`, both ends included."""
    found: list[tuple[int, int]] = []
    t = first
    while t < last:
        end = t
        while end < last and chances[end] >= least:
            end += 1
        if end > t:
            found.append((t, end - 1))
        t = end + 1
    return found


def head_of(view: DocView, first: int, last: int) -> int:
    """Return the token of a phrase that hangs outside it, of a name its head."""
    for t in range(first, last + 1):
        if view.name_at[t] >= 0:
            return name_head(view, view.names[view.name_at[t]])
    return view.outer(first, last)


def distance(view: DocView, a: int, b: int) -> float:
    """Return the steps between two tokens along the parse, and a little for each word between."""
    steps = view.steps(a, b)
    return ABROAD if steps is None else steps + GAP * abs(a - b)
