"""Whose arrest it is "after" which somebody was hit: "a vigil for X, reportedly shot by police after his arrest"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import CASE_ACTS, CUSTODY, HARM_ACTS
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.simple import may_tell, noun_may_tell
from pipeline.assemble.text.words import OTHER_SEX
from pipeline.assemble.who.sexes import sex_told

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

WHEN: Final = frozenset({"after", "before", "since", "following", "during", "upon"})
ACTS: Final = HARM_ACTS | CASE_ACTS


def done_to_before(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return whose name stands right before a participle that tells what was done to them after "his arrest".

    "A vigil for X, reportedly shot by police after his arrest": X, whatever the parse hangs the participle on. Not
    where it has a subject or an auxiliary of its own ("X fled, and Y was shot").
    """
    view = resolver.view
    noun = view.head[t]
    when = view.head[noun]
    verb = view.head[when]
    if view.dep[t] != "poss" or view.dep[noun] != "pobj" or view.lower[when] not in WHEN or not t > when > verb:
        return None
    told = noun_may_tell(view, noun, CUSTODY) and view.tag[verb] == "VBN" and may_tell(view, verb, ACTS)
    if not told or view.kids(verb, "nsubj", "nsubjpass", "aux", "auxpass", "mark"):
        return None
    at = name_before(view, verb)
    if at < 0 or view.sentence_at[at] != view.sentence_at[t]:
        return None
    if not view.person_at(at):  # "a funeral for Abu Bakir", whose name was taken for that of a place
        return Party(head=t) if view.dep[at] == "pobj" and view.lower[view.head[at]] == "for" else None
    person = view.names[view.name_at[at]].cluster
    entry = resolver.cast.people[person]
    if sex_told(resolver, person) == OTHER_SEX[gender] or entry.likely == OTHER_SEX[gender]:
        return None
    return Party(people=[person], how=["pronoun"], head=t, trust=0.8)


def name_before(view: DocView, verb: int) -> int:
    """Return the last token of the name right before a participle, adverbs and a comma aside, or -1."""
    k = verb - 1
    while k > 0 and view.tag[k] in {"RB", "RP"}:
        k -= 1
    if view.lower[k] == ",":
        k -= 1
    return k if k >= 0 and view.name_at[k] >= 0 else -1
