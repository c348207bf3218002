"""Whom the subject of the sentence before means, a pronoun: "He met X and Y. Police held him" tells of "him" alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.heads import of_something
from pipeline.assemble.text.kinds import LIBERTY_ACTS
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.simple import in_pluperfect, may_tell, people_named, up_to, verb_above
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.text.words import people
from pipeline.assemble.who.own_clause import MEETING
from pipeline.assemble.who.unnamed import COLLECTIVE, SAYING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

ACCUSING: Final = verb_list("verbs.toml", "law", "ones_own")
OWNED: Final = frozenset({"of", "on", "against"})
ONE: Final = frozenset({"he", "him", "his", "she", "her"})
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


def of_own_subject(resolver: Resolver, t: int) -> Party | None:
    """Return whom "his" or "he" means by the subject of its own clause, or by "since"; None where neither says it."""
    return (of_its_subject if resolver.view.dep[t] == "poss" else since_then)(resolver, t)


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
    while verb is not None and view.dep[verb] == "conj" and view.head[verb] < verb:
        if not own and view.kids(verb, *SUBJECTS):
            break
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
