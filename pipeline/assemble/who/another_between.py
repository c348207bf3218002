"""Who else the same befell between one told of without a name and a name: "A monk got … A nun got … X was held"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import LATER_ONES
from pipeline.assemble.text.kinds import CASE_ACTS
from pipeline.assemble.text.simple import has_a
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.who.suited import noun_of
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.party import GroupRef
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import PersonEntry

SAID: Final = {"male": {"he", "him", "his", "himself"}, "female": {"she", "her", "hers", "herself"}}
FAITHS: Final = word_list("names.toml", "no_bodies", "believers")
BY_LAW: Final = CASE_ACTS | {"forced_return"}
INDEFINITE: Final = compiled(r"(?:an?|one|another) ", re.IGNORECASE)

NAMED_NEXT: Final = "; the name that opens what follows"  # how one told of without a name was named


def one_more(group: GroupRef) -> bool:
    """Tell whether a group is one more than others who were told of ("a third man was acquitted", "a fellow nun")."""
    return not (LATER_ONES | {"fellow"}).isdisjoint(group.text.lower().split())


def one_between(view: DocView, events: Sequence[Event], event: Event, name: int) -> bool:
    """Tell whether an act is told of somebody else unnamed before the sentence of a name, which so may be theirs.

    Or the law befell two who are brought in one after the other ("A Baptist was jailed. A Sikh was fined. X, …").
    """
    own = event.victims.group
    if own is None:
        return False
    alike = (e for e in events if e.act == event.act and event.sentence < e.sentence < name)
    return any(is_another(e, own) for e in alike) or any(brought_in_apart(view, e, event, name) for e in events)


def brought_in_apart(view: DocView, other: Event, event: Event, name: int) -> bool:
    """Tell whether another act of the law befell somebody whom its own sentence brings in by another noun."""
    if not {other.act, event.act} <= BY_LAW or other.sentence >= name:
        return False
    heads = (other.victims.head, event.victims.head)
    if other.sentence == event.sentence or min(heads) < 0 or view.lower[heads[0]] == view.lower[heads[1]]:
        return False
    if other.act == event.act and not {view.text[view.start[h] : view.end[h]] for h in heads} <= FAITHS:
        return False  # "A woman got a year. A student got two. X …": X is the last of them
    body = all(view.sentence_span(e.sentence)[0] >= view.title_end for e in (other, event))
    return body and all(has_a(view, h) and not view.person_at(h) for h in heads)


def of_other_sex(view: DocView, person: PersonEntry, first: int, last: int) -> bool:
    """Tell whether sentences that name nobody tell of the other sex alone ("hit a driver. He was … Mrs X was")."""
    a, b = view.sentences[first][0], view.sentences[last][0]
    if any(n.label == "PERSON" and a <= n.first < b for n in view.names):
        return False
    words = set(view.lower[a:b])
    sexes = {sex for sex, said in SAID.items() if words & said}
    return person.gender is not None and len(sexes) == 1 and person.gender not in sexes


def is_another(event: Event, one: GroupRef) -> bool:
    """Tell whether the one whom an act befell is brought in as another than one told of before ("a nun", "another")."""
    group = event.victims.group
    if event.reasons.get("victims", "").endswith(NAMED_NEXT):
        return True
    if group is None or INDEFINITE.match(group.text) is None:
        return False
    return one_more(group) or noun_of(group.text) != noun_of(one.text)
