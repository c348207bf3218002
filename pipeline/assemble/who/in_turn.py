"""Whether "he" may be either of two alike befallen: "X was held on Monday and Y on Tuesday. He was beaten"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.kinds import FREEING, HARM_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.simple import may_tell
from pipeline.assemble.who.names import name_head

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

PAIR = 2
BACK = 2  # sentences to one who is held before another is harmed


def one_in_turn(resolver: Resolver, person: int, t: int, gender: str) -> bool:
    """Tell whether the sentence before brings in two of a pronoun's sex to whom the like was done, and nobody else.

    Not where only one has a name of its sex, nor where the text has told of one of the two before.

    Args:
        resolver: what is known of the article so far.
        person: number of whom the pronoun was taken for.
        t: the pronoun.
        gender: its sex.
    """
    view, here = resolver.view, resolver.view.sentence_at[t]
    if view.dep[t] != "nsubjpass" or here == 0 or view.parted(here, here - 1):
        return False
    first, last = view.sentences[here - 1]
    named = [n for n in view.names if n.label == "PERSON" and n.cluster >= 0 and n.last < last]
    pair = {n.cluster for n in named if n.first >= first}
    if person not in pair or len(pair) != PAIR or any(n.cluster in pair and n.first < first for n in named):
        return False
    people = [resolver.cast.people[p] for p in sorted(pair)]
    sexes = [{p.gender, p.likely} - {None} for p in people]
    if sexes not in ([set(), set()], [{gender}, {gender}]):
        return False
    return all(befallen(view, n) or left_out(view, n, first) for n in named if n.cluster in pair)


def other_held(resolver: Resolver, person: int, t: int, gender: str) -> bool:
    """Tell whether whoever "was released" may be another, held a sentence earlier, than one who was only harmed.

    "X was arrested on Monday. His brother Y was beaten. He was released": X or Y.

    Args:
        resolver: what is known of the article so far.
        person: number of whom the pronoun was taken for.
        t: the pronoun.
        gender: its sex.
    """
    view, here = resolver.view, resolver.view.sentence_at[t]
    freed = view.dep[t] == "nsubjpass" and may_tell(view, view.head[t], FREEING)
    if not freed or here < BACK or any(view.parted(here, here - n) for n in range(1, BACK + 1)):
        return False
    named = [n for n in view.names if n.label == "PERSON" and n.cluster >= 0 and n.last < t]
    own = [n for n in named if n.cluster == person]
    near = bool(own) and all(view.sentence_at[n.last] == here - 1 for n in own)
    if not near or not all(befallen(view, n, HARM_ACTS) and not befallen(view, n, LIBERTY_ACTS) for n in own):
        return False
    return any(
        view.sentence_at[n.last] == here - BACK
        and befallen(view, n, LIBERTY_ACTS)
        and {resolver.cast.people[n.cluster].sex, resolver.cast.people[n.cluster].likely} <= {None, gender}
        for n in named
    )


def left_out(view: DocView, name: Name, first: int) -> bool:
    """Tell whether a name stands after "and" with a day or place of its own, the one verb before it not told again."""
    verbs = [k for k in range(first, view.sentences[view.sentence_at[first]][1]) if view.tag[k].startswith("VB")]
    main = [k for k in verbs if view.dep[k] not in {"aux", "auxpass"}]
    joined = any(view.lower[k] == "and" and k > main[0] for k in range(first, name.first)) if len(main) == 1 else False
    after = [w for w in view.lower[name.last + 1 : name.last + 3] if w != ","]
    return joined and after[:1] in (["on"], ["in"], ["at"])


def befallen(view: DocView, name: Name, acts: frozenset[str] = LIBERTY_ACTS | HARM_ACTS) -> bool:
    """Tell whether what was done to somebody is told where they are named, also as one of several."""
    head = name_head(view, name)
    while view.dep[head] in {"appos", "compound"} or (view.dep[head] == "conj" and view.name_at[view.head[head]] >= 0):
        head = view.head[head]
    if view.dep[head] in {"conj", "nsubj"} and not view.tag[view.head[head]].startswith("VB"):
        head = view.head[head]
    verb = view.head[head]
    return view.dep[head] in {"nsubjpass", "dobj"} and may_tell(view, verb, acts)
