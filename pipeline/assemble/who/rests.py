"""How many "the rest" are of a counted set of which some were told apart: "Ten were held. Seven were freed, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import IS_WAS, SUBJECTS
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.party import GroupRef, Party
from pipeline.assemble.text.shared_words import UNDERGOING
from pipeline.assemble.text.simple import after_of, noun_for_people, people_named
from pipeline.assemble.text.words import actor_type, number_of
from pipeline.assemble.who.excepted import BOUNDS
from pipeline.assemble.who.nameless import DYING, bare_number, value
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

REACH: Final = 2  # sentences back to the set
OTHERS_REACH: Final = 2  # the same, of "the others"
STAYING: Final = frozenset(verb_forms("hold") + verb_forms("keep") + verb_forms("detain"))  # the arrest of all goes on
PRIVATE: Final = frozenset({None, "private"})
PART_OF: Final = compiled(r"(?P<part>[\w-]+) of (?:the|these|those|his|her|their|its) (?P<whole>[\w-]+) [^\W\d_]")
UNDERGONE: Final = UNDERGOING | DYING | IS_WAS


def the_others(resolver: Resolver, t: int) -> Party:
    """Return who "the others" are: those of a named set whom its own telling leaves, or so many of a counted one.

    "Police held A, B and C. A was freed, the others were charged"; "Two of the five nurses, A and B, were freed; the
    others were charged". Nobody in particular where neither the names nor the number of the whole set are told.
    """
    view = resolver.view
    here = view.sentence_at[t]
    for n in range(here, max(-1, here - OTHERS_REACH), -1):
        first = view.sentences[n][0]
        apart = people_named(view, first, t)
        for head, party in sorted(resolver.plurals, key=lambda x: -x[0]):
            rest = [p for p in party.people if p not in apart]
            near = head < first and here - view.sentence_at[head] <= OTHERS_REACH + 1
            if not near or not apart or len(rest) == len(party.people) or not apart <= set(party.people):
                continue
            group = party.group if party.group is not None and counted_beside_names(party.group) else None
            if group is not None and counted_apart(view, first, t):
                continue  # "X and two students were jailed; the others": not all five students
            if group is not None or (rest and party.group is None):
                many = len(rest) > 1 or group is not None
                return Party(people=rest, group=group, how=["description"], head=t, plural=many, trust=0.65)
        found = PART_OF.search(view.text, view.start[first], view.start[t])
        part, whole = (number_of(found[k].lower()) for k in ("part", "whole")) if found else (None, None)
        if part and whole and part < whole:
            lo, left = view.start[t - 1], whole - part
            group = GroupRef(view.text[lo : view.end[t]], lo, view.end[t], left, left)
            return Party(group=group, how=["counted group"], head=t, plural=left > 1, trust=0.7)
    return the_rest(resolver, t) or Party(head=t, generic=True)


def counted_apart(view: DocView, first: int, last: int) -> bool:
    """Tell whether some are counted within a span of tokens ("two were fined", "and two students")."""
    numbers = (k for k in range(first, last) if view.tag[k] == "CD")
    return any(view.dep[k] in {*SUBJECTS, "dobj", "conj"} or noun_for_people(view, view.head[k]) for k in numbers)


def counted_beside_names(group: GroupRef) -> bool:
    """Tell whether a group is so many people of no force, none of them named ("X and three other students")."""
    words = group.text.lower().split()
    return group.min is not None and group.min == group.max and actor_type(words) in PRIVATE


def the_rest(resolver: Resolver, t: int) -> Party | None:
    """Return who "the rest" are, where the one set before is counted exactly and so are all that were told apart.

    Nobody where the number of any other is told, or where the rest only stay where all were.
    """
    view = resolver.view
    if after_of(view, t) or view.dep[t] not in {"nsubjpass", "dobj"} or view.lower[view.head[t]] in STAYING:
        return None
    parts, whole = 0, view.sentences[max(0, view.sentence_at[t] - REACH)][0]
    for k in range(t - 1, whole - 1, -1):
        if view.tag[k] != "CD" or view.tag[view.head[k]].startswith("NNP") or of_time(view, k):
            continue
        if view.lower[k + 1 : k + 3] == ["of", "them"] and view.dep[view.head[k]] == "appos":
            continue  # "nine people, six of them women, were held"
        count = resolver.count_at(view.head[k]) if view.dep[k] == "nummod" else None
        if count is not None and " of " not in count.text:
            private = actor_type(count.text.lower().split()) in PRIVATE
            exact = count.min == count.max and BOUNDS.isdisjoint(count.text.lower().split())
            parts += len(told_apart(view, view.token_at(count.end), t))
            left = (count.min or 0) - parts if exact and private and parts else 0
            group = GroupRef(view.text[view.start[t - 1] : view.end[t]], view.start[t - 1], view.end[t], left, left)
            how = ["who is left"]
            return Party(group=group, how=how, head=t, plural=left > 1, trust=0.7) if left > 0 else None
        alone = bare_number(view, k)
        number = value(view.lower[k]) if alone is not None and alone.min == alone.max else None
        if not number:
            return None
        parts += number
    return None


def told_apart(view: DocView, first: int, last: int) -> set[int]:
    """Return whom a clause between two tokens tells of by name ("the leader, X, is held, the rest").

    Not who does something: "two were jailed; Judge X freed the rest".
    """
    found = set()
    joined = view.climb(view.head[last]) if view.dep[last] == "dobj" else []
    for name in view.names:
        head = name.last if name.label == "PERSON" and first < name.first < last else -1
        head = view.head[head] if head >= 0 and view.dep[head] == "appos" else head
        does = head >= 0 and view.dep[head] == "nsubj" and view.lower[view.head[head]] not in UNDERGONE
        if head >= 0 and not does and view.dep[head] in SUBJECTS and view.tag[head] not in {"NNS", "CD"}:
            found.add(name.cluster)
        elif head >= 0 and view.dep[head] == "dobj" and view.head[head] in joined:
            found.add(name.cluster)  # "it jailed X and acquitted the rest"
    return found


def of_time(view: DocView, t: int) -> bool:
    """Tell whether a number counts years or days, or is a year or a day itself."""
    head = view.head[t]
    return (view.dep[t] == "nummod" and view.lower[head].rstrip("s") in {"year", "month", "week", "day", "hour"}) or (
        view.dep[t] == "pobj" and view.lower[head] in {"in", "since", "on"}
    )
