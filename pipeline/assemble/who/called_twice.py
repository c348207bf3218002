"""Whether who is named beside what they are is one and not two: "her sister, Ana Ruiz, and two lodgers"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.assemble.text.party import GroupRef, Party
    from pipeline.assemble.text.view import DocView

OF_ONE: Final = frozenset({"was", "is", "has"})
ENDING: Final = frozenset({",", ")", ";", ".", "—", "–"})
JOINING: Final = frozenset({"and", "with"})


def others_beside(view: DocView, token: int, party: Party, groups: list[GroupRef]) -> list[GroupRef]:
    """Return those of some unnamed ones beside named people who are none of these.

    Whoever is named behind "and" is one of several, whom "they" may mean next.

    Args:
        view: the article.
        token: head of the phrase.
        party: those whom it names.
        groups: those without a name whom it tells.
    """
    people = party.people
    if not people or not groups:
        return groups
    if len(people) == 1 and one_alone(view, token) and all(g.min == g.max == 1 for g in groups):
        return []  # "X, his niece and a cook, was held"
    others = [g for g in groups if not named_next(view, g, people)]
    party.plural = party.plural or len(others) < len(groups)
    return others


def one_alone(view: DocView, token: int) -> bool:
    """Tell whether a subject's verb is that of one ("was held"), though the phrase seems to list several."""
    verb = view.head[token]
    return view.dep[token] in SUBJECTS and any(
        view.lower[k] in OF_ONE and view.lower[k - 1] == ","  # "X and his driver was held" is bad grammar for two
        for k in (verb, *view.kids(verb, "aux", "auxpass")) if k > token
    )  # fmt: skip


def named_next(view: DocView, group: GroupRef, people: Iterable[int]) -> bool:
    """Tell whether the name between commas behind one without a name is theirs ("and a co-defendant, X, were freed").

    Only behind "and" or "with", or where it is somebody's ("her mother-in-law, X, and two lodgers"): in a list of
    three the name would be another's.
    """
    if group.min != 1 or group.max != 1:
        return False
    first, comma = view.token_at(group.start), view.token_at(group.end - 1) + 1
    comma += 4 if view.lower[comma : comma + 4] == ["-", "in", "-", "law"] else 0
    i = view.name_ahead(comma + 1)
    if view.lower[comma : comma + 1] != [","] or not view.is_person(i) or view.names[i].cluster not in people:
        return False
    owned = view.tag[first] == "PRP$" or any(view.tag[k] == "POS" for k in range(first, comma))
    after = view.names[i].last + 1
    closed = view.lower[after : after + 1] == [] or view.lower[after] in ENDING
    return closed and (owned or view.lower[max(0, first - 1)] in JOINING)
