"""Who "the boy" is after "a boy" without a name: that one, and nobody whom the story names beside him."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import ONE
from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.lexicon import forms_of
from pipeline.assemble.text.other_calling import of_other_trade
from pipeline.assemble.text.party import GroupRef, Party
from pipeline.assemble.text.shared_words import SLAYING
from pipeline.assemble.text.simple import acts_told, may_tell, noun_may_tell, verb_above
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import actor_type, number_of, people
from pipeline.assemble.who.suited import may_be
from pipeline.kept import compiled
from pipeline.recognise.counts import find_counts

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

TOLD_AS: Final = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "conj", "pobj"})
"""The last two of somebody's driver or brother, or of whom something is by or with ("a poem by a boy")."""
BESIDE: Final = frozenset({"by", "with", "about", "from", "to", "against"})
ANYBODY: Final = word_list("people.toml", "counted", "whoever")
PROTESTING: Final = word_list("people.toml", "counted", "out") - {"activists"}
BY_TRADE: Final = frozenset({"journalist", "lawyer"})  # who are at a rally, and none of those who hold it
MARCHING: Final = forms_of("march", "rally", "protest", "demonstrate", "picket")
PLURAL: Final = frozenset({"police", "soldiers", "troops", "officers", "policemen", "guards", "forces"})
FURTHER: Final = frozenset({"other", "second", "third", "fourth"})
NEAR: Final = 6  # sentences between counted people and who is called like them
PIECE: Final = compiled(r"(?:^|, and |, | and )([^,]+?)(?=, | and |$)")  # of "a woman and two men"
BROUGHT_IN: Final = 3  # sentences between "a boy" and "the boy"


def brought_in(resolver: Resolver, t: int, since: int) -> Party | None:
    """Return whom "the boy" means after "a boy" without a name: that one, and nobody named before it (`since`).

    So does "the driver" after "X and his driver".
    """
    view = resolver.view
    first = view.sentences[max(0, view.sentence_at[t] - BROUGHT_IN)][0]
    for k in range(t - 1, max(first, resolver.floor, since) - 1, -1):
        if view.lower[k] != view.lower[t] or view.dep[k] not in TOLD_AS:
            continue
        owned = bool(view.kids(k, "poss")) and (view.dep[k] != "conj" or view.person_at(view.head[k]))
        if owned and any(view.lower[c] == "of" for c in view.kids(t, "prep")):
            return None  # "the brother of a policeman"
        beside = view.dep[k] == "pobj" and (view.dep[view.head[k]] == "agent" or view.lower[k + 1] == ",")
        with_one = view.dep[k] == "pobj" and view.lower[view.head[k]] in BESIDE
        of_act = view.dep[k] == "pobj" and noun_may_tell(view, view.head[view.head[k]], HARM_ACTS)
        if beside or (not owned and not with_one and not of_act and view.dep[k] in {"conj", "pobj"}):
            continue
        dets = {view.lower[c] for c in view.kids(k, "det", "nummod")}
        opened = bool(dets & ONE) or owned or (not dets and view.headlined(k))
        if opened and resolver.singular(k) and not resolver.names_beside(k, depth=1):
            if view.lower[k - 1] == "another":
                return None  # of two
            party = resolver.party(k)
            if party.people:
                return None
            return party if party.group is not None else Party(head=t, generic=True)
    return None


def further_one(resolver: Resolver, t: int) -> Party | None:
    """Return whom "the second man" means after "X and a second man", "the other man" after "another man"; not X."""
    view, back = resolver.view, max(0, resolver.view.sentence_at[t] - 1)
    told = FURTHER & {view.lower[c] for c in view.kids(t, "amod")}
    if not told or not any(view.lower[c] == "the" for c in view.kids(t, "det")):
        return None
    for k in range(t - 1, max(view.sentences[back][0], resolver.floor) - 1, -1):
        own = {view.lower[c] for c in view.kids(k, "amod", "det")} if view.lower[k] == view.lower[t] else set()
        if (told <= own and "a" in own) or (told == {"other"} and "another" in own):
            party = resolver.party(k, depth=1)
            one = party.group is not None and not party.people
            return replace(party, head=t, how=["description"], trust=0.7) if one else None
    return None


def hurt_by_force(resolver: Resolver, person: int) -> bool:
    """Tell whether police or soldiers did the last harm told of somebody: "the man" held next is no attacker."""
    view = resolver.view
    act = next((k for k, p in reversed(resolver.told) if person in p.people and may_tell(view, k, HARM_ACTS)), None)
    return act is not None and view.lower[act] not in SLAYING and by_force(view, act)


def by_force(view: DocView, act: int) -> bool:
    """Tell whether a verb's doers are police or soldiers, and not one of them."""
    by = [*view.kids(act, "nsubj"), *(p for a in view.kids(act, "agent") for p in view.kids(a, "pobj"))]
    return bool(by) and all(actor_type([view.lower[k]]) == "state_security" and view.lower[k] in PLURAL for k in by)


def part_called(word: str, number: int | None, party: Party) -> GroupRef | None:
    """Return those of a set that a plural calls by their own noun ("a woman and two men were held. The men": two).

    Or all that are counted of it where others are named, also by their number alone ("X and five nurses. The five").
    """
    group = party.group
    if group is None or word not in group.text.lower().split():
        return None
    pieces = list(PIECE.finditer(group.text))
    mine = [p for p in pieces if p[1].lower().split()[-1] == word]
    if len(mine) == 1 and len(pieces) > 1:
        counts = find_counts(mine[0][1])
        some = counts[0].min if len(counts) == 1 else None
        if some is not None and some > 1 and number in {None, some}:
            lo = group.start + mine[0].start(1)
            return GroupRef(mine[0][1], lo, lo + len(mine[0][1]), some, counts[0].max)
    counted = number is not None and number > 1 and number_of(word) == group.min == group.max == number
    return group if party.people and (number is None or counted) else None


def sizes_of(party: Party) -> set[int]:
    """Return how many a set may be: those named, those counted, or both ("X and two nurses. … All three")."""
    named, group = len(party.people), party.group
    if group is None or group.min is None:
        return {named}
    if named and group.min == group.max == 1:
        return {named + 1}
    return {group.min, named + group.min} if named and group.min == group.max else {group.min}


def of_mixed(resolver: Resolver, word: str, party: Party) -> bool:
    """Tell whether counted people are some of a set of which a noun calls the others ("freed two women … the men")."""
    part = party.group
    if part is None or party.people:
        return False
    wholes = (told.group for _, told in resolver.plurals if told.group is not None)
    mixed = (w for w in wholes if w.start <= part.start and part.end <= w.end and w.text != part.text)
    return any(word in w.text.lower().split() for w in mixed)


def named_beside(view: DocView, last: int) -> int:
    """Return from where on somebody without a name is another than one whose name ends at a token.

    After it; but from the beginning of its sentence where the name stands below another noun or clause of it ("a boy
    holds a picture of X").
    """
    below = view.dep[last] in {"pobj", "poss"} or any(view.dep[k] in {"relcl", "acl"} for k in view.climb(last))
    return view.sentences[view.sentence_at[last]][0] if below else last


def others_called_more(resolver: Resolver, t: int, party: Party) -> bool:
    """Tell whether others counted shortly before are called by more of the words that a plural stands with."""
    view, word = resolver.view, resolver.view.lower[t]
    own = {view.lower[c] for c in view.kids(t, "compound", "amod")}
    called = party.group.text.lower().split() if party.group is not None and not party.people else []
    if not own or word not in called:
        return False
    clause, verb = [*view.kids(t, "relcl", "acl", "amod")], verb_above(view, party.head)
    if verb is not None and any(acts_told(view, verb) & acts_told(view, k) for k in clause):
        return False  # "five other workers were seized. … The aid workers who were seized"
    mine = own.intersection(called)
    told = [p.group.text.lower().split() for head, p in resolver.plurals if p.group is not None and not p.people
            and head < t and view.sentence_at[t] - view.sentence_at[head] <= NEAR]  # fmt: skip
    return any(word in words and mine < own.intersection(words) for words in told)


def marched(view: DocView, head: int) -> bool:
    """Tell whether people told of by a token are the subject of a verb of protest ("lawyers X and Y marched")."""
    verb = next((k for k in view.climb(head) if view.tag[k].startswith("VB")), None)
    if verb is None or view.lower[verb] not in MARCHING or view.kids(verb, "dobj"):
        return False  # "lawyers X and Y rallied protesters"
    return not any(view.lower[p] in {"with", "alongside"} for p in view.kids(verb, "prep"))


def told_as_others(resolver: Resolver, t: int, party: Party, head: int) -> bool:
    """Tell whether a plural is for others than those named: "reporters X and Y met farmers. The farmers were beaten".

    So are those who protest where those named were there by their trade ("… filmed a march. The protesters were …"),
    and who do other work ("two pupils … the teachers").
    """
    if others_called_more(resolver, t, party) or by_other_trade(resolver, t, party):
        return True
    view, word = resolver.view, resolver.view.lower[t]
    called = party.group is not None and word in party.group.text.lower().split()
    if not party.people or called or resolver.told_as(people().one_of(word), party):
        return False
    trades = {resolver.cast.people[p].occupation for p in party.people}
    if word in PROTESTING and trades <= BY_TRADE and not marched(view, head):
        return True
    bare = (k for k in range(head + 1, t) if view.lower[k] == word and not view.kids(k, "det", "poss"))
    return word not in ANYBODY and any(view.dep[k] in TOLD_AS for k in bare)


def by_other_trade(resolver: Resolver, t: int, party: Party) -> bool:
    """Tell whether a plural is for work that nobody of a set does, by their number or by what each is called."""
    word = resolver.view.lower[t]
    if party.group is not None:
        return of_other_trade(word, party.group.text)
    return bool(party.people) and not any(may_be(resolver.cast, p, people().one_of(word)) for p in party.people)
