"""Whom "she" or "the woman" means where somebody named only speaks or rules between: whoever has no name before them.

"Police arrested a poet. Judge X refused bail. She was charged", "A man was held. His lawyer, X, called it unlawful. He
was freed": not X. What may as well have befallen who spoke ("She was killed") is left to the other rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import CASE_ACTS, FREEING, HARM_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.party import GroupRef, Party
from pipeline.assemble.text.shared_words import SLAYING
from pipeline.assemble.text.simple import acts_told, has_a, may_tell, person_names
from pipeline.assemble.text.words import STATE, actor_type, people
from pipeline.assemble.who.dead import DIED
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.nearer import RANK, only_tells, tells
from pipeline.assemble.who.side_people import CLOSE
from pipeline.assemble.who.unnamed import CELLS, SEXED, last_mention, part_in_telling

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

FAR: Final = 3  # sentences between whoever has no name and the pronoun
TAKEN: Final = LIBERTY_ACTS | {"abduction"}
ENDING: Final = FREEING - {"exile"} | {"acquittal"}
IN_CELLS: Final = frozenset({"torture", "ill_treatment", "attack"})
CASE: Final = CASE_ACTS - LIBERTY_ACTS - {"dismissal"} | {"travel_ban", "forced_return"}
TOLD_OF: Final = frozenset({"nsubj", "nsubjpass", "dobj"})
SEX: Final = {"his": "male", "her": "female"}


def past_speakers(resolver: Resolver, t: int, sex: str) -> tuple[int, Party] | None:
    """Return the last act of a sentence before, with the one without a name whom it befell, if all since only speak.

    Args:
        resolver: of the article.
        t: the pronoun, or the head of "the man".
        sex: whom it can mean.
    """
    view, here = resolver.view, resolver.view.sentence_at[t]
    speakers: list[Name] = []
    for n in range(here - 1, max(-1, here - 1 - FAR), -1):
        span = view.sentences[n]
        if view.parted(here, n) or span[0] < resolver.floor:
            return None
        told = [(k, p) for k, p in resolver.told if span[0] <= k < span[1]]
        names = person_names(view, *span)
        if told:
            act, party = told[-1]
            lone = not names and all(not p.people for _, p in told) and one_without_name(view, party, sex)
            return (act, party) if lone and speakers and follows(resolver, t, act, speakers) else None
        if not names or not all(only_speaks(resolver, name, sex) for name in names):
            return None
        speakers += names
    return None


def one_told_of(resolver: Resolver, person: int, t: int, gender: str) -> Party | None:
    """Return "the girl" of whom somebody of whose sex nothing is told says something right before a pronoun.

    "X said that the girl was followed. They beat her": not X, whom nothing befell.
    """
    view, n = resolver.view, resolver.view.sentence_at[t] - 1
    entry = resolver.cast.people[person]
    last = last_mention(resolver, person, t)
    if entry.likely == gender or resolver.victims_so_far.get(person) or n < 0 or view.parted(n, n + 1):
        return None
    if last < 0 or view.sentence_at[last] != n or view.dep[t] not in {"dobj", "nsubjpass"}:
        return None
    name = next(view.names[k] for k in entry.names if view.names[k].last == last)
    telling = view.head[name_head(view, name)]
    if part_in_telling(view, name) != "saying" or view.dep[telling] != "ROOT":
        return None
    first, end = view.sentences[n]
    told = [k for k in range(first, end) if view.lower[k] in SEXED[gender] and view.dep[k] in TOLD_OF]
    told = [k for k in told if view.head[k] != telling and telling in view.climb(k) and not view.kids(k, "poss")]
    if len(told) != 1:
        return None
    lo = min(view.start[c] for c in [told[0], *view.kids(told[0], "det", "amod", "compound", "nummod")])
    group = GroupRef(view.text[lo : view.end[told[0]]], lo, view.end[told[0]], 1, 1)
    return Party(group=group, how=["pronoun for an unnamed person"], head=told[0], trust=0.6)


def one_without_name(view: DocView, party: Party, sex: str) -> bool:
    """Tell whether a party is one person brought in without a name ("a poet"), who may be of a sex."""
    group = party.group
    if party.people or party.orgs or party.plural or group is None or group.min != 1 or group.max not in {1, None}:
        return False
    told = view.tokens_of(group)
    other = people().of_other_sex(sex)
    return any(has_a(view, k) for k in (*told, party.head)) and all(view.lower[k] not in other for k in told)


def only_speaks(resolver: Resolver, name: Name, sex: str) -> bool:
    """Tell whether somebody named is the subject of a clause in which they speak, or act for the state or a client."""
    view = resolver.view
    if resolver.victims_so_far.get(name.cluster):
        return False
    head = name_head(view, name)
    if view.dep[head] == "appos" and view.head[head] != head:
        head = view.head[head]
    if view.dep[head] != "nsubj" or view.dep[view.head[head]] not in {"ROOT", "conj"}:
        return False
    owners = owners_of(view, head)
    if owners:
        return owners == {sex}  # "His lawyer, X, called it unlawful. She was fined": X
    return tells(view, name) or serves(view, name, head)


def serves(view: DocView, name: Name, head: int) -> bool:
    """Tell whether a name follows an office of the state ("Judge X", "the governor's spokesman, X")."""
    words = view.lower[max(0, name.first - RANK) : name.first]
    return actor_type(words) in STATE or actor_type([view.lower[head]]) in STATE


def owners_of(view: DocView, head: int) -> set[str]:
    """Return the sex of those whose lawyer or relative a subject is ("his lawyer, X", "her husband, X")."""
    nouns = [head, *view.kids(head, "compound", "appos")]
    if not any(view.lower[k] in people().lawyers | people().relatives for k in nouns):
        return set()
    return {SEX[view.lower[c]] for k in nouns for c in view.kids(k, "poss") if view.lower[c] in SEX}


def beside_unnamed(resolver: Resolver, person: int, t: int) -> bool:
    """Tell whether somebody named stands beside who has no name: they only speak, or are called their friend.

    "A blogger was held. X, a colleague, was beaten. The blogger was fined": not X.
    """
    view = resolver.view
    if not resolver.victims_so_far.get(person) and only_tells(resolver, person, t):
        return True
    names = [view.names[n] for n in resolver.cast.people[person].names if view.names[n].last < t]
    heads = [name_head(view, name) for name in names]
    called = [k for h in heads for k in (view.head[h], *view.kids(h, "appos", "compound"))]
    return any(view.lower[k] in CLOSE and view.name_at[k] < 0 for k in called)


def follows(resolver: Resolver, t: int, act: int, speakers: list[Name]) -> bool:
    """Tell whether what is told of a pronoun is a next step for whoever was held or hurt, and none for who spoke."""
    view, verb = resolver.view, resolver.view.head[t]
    if view.dep[t] not in {"nsubjpass", "dobj", "nsubj"} or view.lower[act] in SLAYING | DIED:
        return False
    own = view.lower[slice(*view.sentences[view.sentence_at[t]])]
    if view.dep[t] == "nsubj":
        return view.lower[verb] in DIED and may_tell(view, act, HARM_ACTS) and CELLS.isdisjoint(own)
    verbs = (verb, *view.kids(verb, "conj"))
    acts = {a for v in verbs for a in acts_told(view, v)}
    acts |= {r.act for words, r in lexicon().nouns.get(view.lower[verb], ()) if len(words) == 1}
    if "dismissal" in acts and acts & ENDING <= {"acquittal"}:
        return False  # "The mayor, X, condemned it. He was dismissed"
    heads = [(name, name_head(view, name)) for name in speakers]
    heads = [(n, view.head[h] if view.dep[h] == "appos" else h) for n, h in heads]
    apart = all(serves(view, n, h) or bool(owners_of(view, h)) or lawyer(resolver, n) for n, h in heads)
    there = not CELLS.isdisjoint(own) and bool(acts & IN_CELLS)
    if may_tell(view, act, TAKEN) and (there or acts & ENDING or "torture" in acts or ("since" in own and acts & CASE)):
        return True
    return apart and bool(acts & CASE)


def lawyer(resolver: Resolver, name: Name) -> bool:
    """Tell whether somebody is told of as a lawyer or official."""
    return resolver.cast.people[name.cluster].occupation in {"lawyer", "official"}
