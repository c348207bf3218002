"""Questions that many rules ask of the same place of a text: each is answered once."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.assemble.text.view import DocView


def once[*Asked, R](question: Callable[[DocView, *Asked], R]) -> Callable[[DocView, *Asked], R]:
    """Return a question that keeps its answers with the view that it is asked of.

    For what reads the words, the tree and the names of a settled view alone, not what rules change later (events,
    people, places), and what takes longer than a look into a dict. Arguments are hashable and given by position;
    whoever gets an answer does not change it.
    """

    @wraps(question)
    def answer(view: DocView, /, *asked: *Asked) -> R:
        answers: dict[tuple[*Asked], R] | None = view.answers.get(question)
        if answers is None:
            answers = view.answers[question] = {}
        if asked not in answers:
            answers[asked] = question(view, *asked)
        return answers[asked]

    return answer


@once
def vocabulary(view: DocView) -> frozenset[str]:
    """Return the words of a text in lower case: a rule whose words are not among them has nothing to say of it."""
    return frozenset(view.lower)
