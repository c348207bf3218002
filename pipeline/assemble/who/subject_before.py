"""Whom the subject of the sentence before means, a pronoun: "He met X and Y. Police held him" tells of "him" alone.

So too of a noun: "A blogger was arrested for insulting X. He was fined" tells of the blogger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.heads import of_something
from pipeline.assemble.text.kinds import LIBERTY_ACTS
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.simple import in_pluperfect, may_tell, people_named, up_to, verb_above
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.text.words import people
from pipeline.assemble.who.dead import DIED
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.nearer import SLAYING
from pipeline.assemble.who.own_clause import MEETING
from pipeline.assemble.who.unnamed import COLLECTIVE, SAYING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

ACCUSING: Final = verb_list("verbs.toml", "law", "ones_own")
OWNED: Final = frozenset({"of", "on", "against"})
ONE: Final = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}
GETTING_AWAY: Final = verb_list("verbs.toml", "law", "getting_away")
ARMED: Final = frozenset({"official", "soldier"})


def subject_before(
    resolver: Resolver, t: int, genders: Mapping[str, str], meaning: Callable[[Resolver, int], Party]
) -> list[int]:
    """Return whom the pronoun means that is the subject of the sentence before, if it is of the sex of another.

    Nobody where that sentence names somebody whom an act befell before ("He visited X in jail. Guards beat him"), nor
    where it tells what "he" said of others or accused them of, or did to them ("He treated X. Guards had beaten him")
    but meet them, nor of who holds an office or arms: others may be meant as well.

    Args:
        resolver: of the article.
        t: the pronoun.
        genders: the pronouns of one person, with their sex.
        meaning: what tells whom a pronoun means.
    """
    view, here = resolver.view, resolver.view.sentence_at[t]
    if here == 0 or view.parted(here, here - 1) or in_pluperfect(view, view.head[t]):
        return []
    span = view.sentences[here - 1]
    if any(resolver.victims_so_far.get(p) for p in people_named(view, *span)):
        return []
    for k in range(*span):
        if genders.get(view.lower[k]) != genders[view.lower[t]] or view.dep[k] not in {"nsubj", "nsubjpass"}:
            continue
        verb = view.head[k]
        says = view.lower[verb] in SAYING and bool(view.kids(verb, "ccomp"))
        if view.dep[verb] not in {"ROOT", "ccomp"} or says or resolver.quoted[k] >= 0:
            continue
        if view.lower[verb] in ACCUSING or (view.lower[verb] not in MEETING and deals_with(view, verb)):
            return []
        if k not in resolver.meant:
            resolver.meant[k] = meaning(resolver, k)
        meant = resolver.meant[k].people
        return meant if len(meant) == 1 and resolver.cast.people[meant[0]].occupation not in ARMED else []
    return []


def unnamed_subject(resolver: Resolver, t: int) -> Party | None:
    """Return the one without a name whom the acts of the sentence before befell, where it names people only below them.

    "X's driver was arrested. He was fined", "a man who had voted for X was beaten. He died": not X, who is only told of
    by the way. Nobody where the pronoun's own sentence names somebody before it.
    """
    view, here = resolver.view, resolver.view.sentence_at[t]
    if (own := (of_its_subject if view.dep[t] == "poss" else since_then)(resolver, t)) is not None:
        return own
    if here == 0 or view.parted(here, here - 1) or resolver.quoted[t] >= 0 or view.lower[t] not in ONE:
        return None
    span = view.sentences[here - 1]
    befell = [(k, p) for k, p in resolver.told if span[0] <= k < span[1]]
    if not befell or any(p.people or p.orgs or p.plural or p.group is None for _, p in befell):
        return None
    token, party = befell[-1]
    head, group = party.head, party.group
    if group is None or group.min != 1 or group.max not in {1, None} or view.lower[head] in COLLECTIVE:
        return None
    if people_named(view, view.sentences[here][0], t) or not (view.tag[head] == "NN" or view.lower[head] in ONE):
        return None
    if view.lower[head] in people().of_other_sex(ONE[view.lower[t]]) or in_pluperfect(view, view.head[t]):
        return None
    if view.dep[t] == "poss" and view.lower[view.head[t]] in {"whereabouts", "fate"}:
        return None  # asked of kin elsewhere: "X fled. Soldiers seized X's brother. His whereabouts are unknown"
    again = view.lower[head] in view.lower[view.sentences[here][0] : t]
    if again or view.lower[token] in SLAYING | DIED or "late" in view.lower[slice(*span)]:
        return None  # "The mother of X was killed. She was arrested"; "The brother said that rebels killed him"
    names = [n for n in view.names if n.label == "PERSON" and span[0] <= n.first < span[1]]
    known = Party(group=group, how=["pronoun for an unnamed person"], head=head, trust=0.6)
    if view.lower[head] in ONE:  # "A blogger was held for insulting X. Guards beat him. He was freed"
        same = ONE[view.lower[head]] == ONE[view.lower[t]]
        first = view.sentence_at[view.token_at(group.start)]
        alone = not any(p.people for k, p in resolver.told if view.sentence_at[k] == first)
        return known if same and alone and party.how == known.how and not names else None
    return known if names and all(below_act(view, name_head(view, n), token, head) for n in names) else None


def of_its_subject(resolver: Resolver, t: int) -> Party | None:
    """Return nobody known for "his" of whoever is the subject of its clause and has no name.

    "The head of security fled his house arrest", "The bank's director was arrested, and his trial is to start": nobody
    named before. Not "the judge regretted his arrest".
    """
    view = resolver.view
    if view.lower[t] not in {"his", "her"}:
        return None
    verb = verb_above(view, t)
    own = verb is not None and view.head[t] in view.kids(verb, *SUBJECTS)
    while verb is not None and view.dep[verb] == "conj" and (own or not view.kids(verb, *SUBJECTS)):
        verb, own = view.head[verb], False
    k = next((s for s in view.kids(verb, *SUBJECTS) if s < t), None) if verb is not None and not own else None
    if verb is None or k is None or view.tag[k] != "NN" or view.name_at[k] >= 0 or people_named(view, k, t):
        return None
    if view.lower[k] not in people().nouns or view.lower[k] in COLLECTIVE or not of_something(view, k):
        return None
    kind = people().occupation.get(view.lower[k])
    if any(view.lower[k] in d.split() or (kind and kind == p.occupation) for p in resolver.cast.people
           for d in p.descriptors or [""]):  # fmt: skip
        return None  # somebody is called so
    taken = bool(view.kids(verb, "auxpass")) and may_tell(view, verb, LIBERTY_ACTS)
    return Party(head=t) if taken or view.lower[verb] in GETTING_AWAY else None


def since_then(resolver: Resolver, t: int) -> Party | None:
    """Return who has done or suffered something "since", where the sentence before is told of the same "he".

    "He told the press that he had last seen X in a cell. He has since left the country": not X.
    """
    view, verb, here = resolver.view, resolver.view.head[t], resolver.view.sentence_at[t]
    if view.dep[t] not in SUBJECTS or view.lower[t] not in ONE or here == 0 or view.parted(here, here - 1):
        return None
    if all(view.lower[c] != "since" for c in view.kids(verb, "advmod")):
        return None
    span = range(*view.sentences[here - 1])
    before = [k for k in span if view.lower[k] == view.lower[t] and view.dep[k] in SUBJECTS]
    k = next((k for k in before if view.dep[view.head[k]] == "ROOT" and resolver.quoted[k] < 0), None)
    party = (resolver.meant.get(k) or resolver.party(k, depth=1)) if k is not None else None
    return Party(people=party.people[:], group=party.group, how=["pronoun"], head=t, trust=0.75) if party else None


def below_act(view: DocView, name: int, act: int, victim: int) -> bool:
    """Tell whether a name stands below an act's victim, or below the act without being its subject or object."""
    above = view.climb(name)
    if victim in above:
        return view.dep[name] != "appos" or view.head[name] != victim  # not "the driver, X, was arrested"
    own = view.head[name] == act and view.dep[name] in {*SUBJECTS, "dobj", "dative"}
    return act in above and not own


def deals_with(view: DocView, verb: int) -> bool:
    """Tell whether somebody named is the object of a verb, or the owner of it ("ordered a raid on the home of X").

    Not whom it is meant for ("wrote a letter to X").
    """
    for k in view.kids(verb, "dobj"):
        for x in (x for x in view.subtree(k) if view.person_at(x)):
            preps = [view.lower[p] for p in up_to(view.climb(x), k) if view.dep[p] == "prep"]
            if OWNED.issuperset(preps):
                return True
    return False
