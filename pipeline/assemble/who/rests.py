"""How many "the rest" are of a counted set of which some were told apart: "Ten were held. Seven were freed, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import IS_WAS, SUBJECTS
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.party import GroupRef, Party
from pipeline.assemble.text.shared_words import UNDERGOING
from pipeline.assemble.text.simple import after_of
from pipeline.assemble.text.words import actor_type
from pipeline.assemble.who.excepted import BOUNDS
from pipeline.assemble.who.nameless import DYING, bare_number, value

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

REACH: Final = 2  # sentences back to the set
STAYING: Final = frozenset(verb_forms("hold") + verb_forms("keep") + verb_forms("detain"))  # the arrest of all goes on
PRIVATE: Final = frozenset({None, "private"})
UNDERGONE: Final = UNDERGOING | DYING | IS_WAS


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
    for name in view.names:
        head = name.last if name.label == "PERSON" and first < name.first < last else -1
        head = view.head[head] if head >= 0 and view.dep[head] == "appos" else head
        does = head >= 0 and view.dep[head] == "nsubj" and view.lower[view.head[head]] not in UNDERGONE
        if head >= 0 and not does and view.dep[head] in SUBJECTS and view.tag[head] not in {"NNS", "CD"}:
            found.add(name.cluster)
    return found


def of_time(view: DocView, t: int) -> bool:
    """Tell whether a number counts years or days, or is a year or a day itself."""
    head = view.head[t]
    return (view.dep[t] == "nummod" and view.lower[head].rstrip("s") in {"year", "month", "week", "day", "hour"}) or (
        view.dep[t] == "pobj" and view.lower[head] in {"in", "since", "on"}
    )
