"""Whether others were told of since somebody whom a plural pronoun may mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.party import Party
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver


def others_nearer(resolver: Resolver, head: int, party: Party, t: int) -> bool:
    """Tell whether "they" are others, whom the sentence puts nearer than those to whom nothing has happened.

    "X and Y told the hostages to kneel … begging for their release".
    """
    view = resolver.view
    if party.people and others_told(view, head, t):
        return True
    if not party.people or any(resolver.victims_so_far.get(p) for p in party.people):
        return False
    if acted_on_since(resolver, head, t):
        return True
    first = max(view.sentences[view.sentence_at[t]][0], head + 1)
    return any(
        view.dep[k] in {"dobj", "dative"}
        and view.tag[k] == "NNS"
        and view.lower[k] in people().plurals
        and bool({view.lower[c] for c in view.kids(k, "det", "amod")} & {"the", "these", "those", "other"})
        for k in range(first, t)
    )


def others_told(view: DocView, head: int, t: int) -> bool:
    """Tell whether a sentence tells of "others" before "their" ("Others were beaten and their phones taken")."""
    first = max(view.sentences[view.sentence_at[t]][0], head + 1)
    return any(view.lower[k] == "others" and view.dep[k] in {"nsubj", "nsubjpass"} for k in range(first, t))


def acted_on_since(resolver: Resolver, head: int, t: int) -> bool:
    """Tell whether, since the sentence of a list of names, an act befell a plural ("police rounded up traders")."""
    view = resolver.view
    first, last = view.sentences[view.sentence_at[head]][1], view.sentences[view.sentence_at[t]][0]
    return any(
        view.tag[k] == "NNS"
        and view.lower[k] in people().plurals
        and view.dep[k] in {"dobj", "nsubjpass"}
        and view.lower[view.head[k]] in lexicon().verbs
        for k in range(first, last)
    )
