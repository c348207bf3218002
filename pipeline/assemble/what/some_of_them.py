"""Whether an act befell some of those of whom its sentence tells another: "shot nine, two of whom, X and Y, died"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.words import number_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.party import Party
    from pipeline.assemble.text.view import DocView

OF_THEM: Final = frozenset({"whom", "them"})


def some_of_them(view: DocView, event: Event, other: Event, events: Sequence[Event]) -> bool:
    """Tell whether an act is told of so many "of whom" or "of them", counted right after those whom another befell.

    Args:
        view: the article.
        event: the act.
        other: what befell those counted.
        events: the acts of the article: nobody of another set may be told between.
    """
    whole = other.victims.group
    if whole is None or other.sentence != event.sentence or not other.token < event.token:
        return False
    last = view.token_at(whole.end - 1)
    counted = (
        k for k in range(last + 1, event.token - 2)
        if view.lower[k + 1] == "of" and takes_up(view, k + 2, last) and few_of(view.lower[k], whole.min)
    )  # fmt: skip
    part = next(counted, None)
    if part is None or any(view.tag[k].startswith("VB") for k in range(part, event.token) if view.dep[k][:3] != "aux"):
        return False  # "one of whom said that X died"
    groups = (e.victims.group for e in events if e.victims.group is not None)
    return not any(whole.end <= g.start < view.start[part] for g in groups)


def takes_up(view: DocView, t: int, noun: int) -> bool:
    """Tell whether "them", "whom" or "the boys" means those whom a noun called before."""
    return view.lower[t] in OF_THEM or (view.lower[t] == "the" and view.lower[t + 1] == view.lower[noun])


def few_of(word: str, whole: int | None) -> bool:
    """Tell whether a word is a number of less than a whole."""
    number = 1 if word == "one" else number_of(word) or 0
    return 0 < number < (whole or 0)


def more_than(whole: Party, part: Party) -> bool:
    """Tell whether an act befell more people than another that befell some of them."""
    fewer = max(len(part.people), part.group.max or 0 if part.group is not None else 0)
    beside = whole.group is not None and (whole.group.owned or whole.group.text.lower().startswith("another "))
    if beside and part.people and part.group is None and whole.people:
        return set(part.people) <= set(whole.people)  # "X and his driver were shot. X died"
    return whole.group is not None and 0 < fewer < (whole.group.min or 0)
