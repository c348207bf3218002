"""Whom the subject of the sentence before means, a pronoun: "He met X and Y. Police held him" tells of "him" alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.simple import in_pluperfect, people_named, up_to
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.who.own_clause import MEETING
from pipeline.assemble.who.unnamed import SAYING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pipeline.assemble.text.party import Party
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

ACCUSING: Final = verb_list("verbs.toml", "law", "ones_own")
OWNED: Final = frozenset({"of", "on", "against"})
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
