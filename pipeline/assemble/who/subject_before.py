"""Whom the subject of the sentence before means, a pronoun: "He met X and Y. Police held him" tells of "him" alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.simple import people_named
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.who.unnamed import SAYING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pipeline.assemble.text.party import Party
    from pipeline.assemble.who.resolve import Resolver

ACCUSING: Final = verb_list("verbs.toml", "law", "ones_own")


def subject_before(
    resolver: Resolver, t: int, genders: Mapping[str, str], meaning: Callable[[Resolver, int], Party]
) -> list[int]:
    """Return whom the pronoun means that is the subject of the sentence before, if it is of the sex of another.

    Nobody where that sentence names somebody whom an act befell before ("He visited X in jail. Guards beat him"), nor
    where it tells what "he" said of others or accused them of: they may be meant as well.

    Args:
        resolver: of the article.
        t: the pronoun.
        genders: the pronouns of one person, with their sex.
        meaning: what tells whom a pronoun means.
    """
    view, here = resolver.view, resolver.view.sentence_at[t]
    if here == 0 or view.parted(here, here - 1):
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
        if view.lower[verb] in ACCUSING:
            return []
        if k not in resolver.meant:
            resolver.meant[k] = meaning(resolver, k)
        return resolver.meant[k].people if len(resolver.meant[k].people) == 1 else []
    return []
