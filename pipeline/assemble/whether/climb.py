"""Where the climb from an act's word to the root of its sentence stands, and what it has found so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

Modality = tuple[str, str]
"""How real an act is told to be, and the reason."""

STOP: Final[Modality] = ("", "")
"""What ends the climb: whatever stands further above says nothing of how real the act is."""


@dataclass(slots=True)
class Climb:
    """A climb from an act's word up the parse.

    Attributes:
        view: the article.
        token: the act's word.
        negated_act: the act is told by a negation of its own word ("not allowed to leave"), which is then no denial.
        duty: the act is what its victim has to do ("she must serve six years"), which somebody imposed.
        charge: the act is a charge or any act at all, of which nothing may be known.
        t: where the climb stands.
        first: whether that is the word that tells the act.
        beside: whether it is one that the clause of the act is only coordinated with.
        dep: its relation to what stands above it.
        head: what stands above it.
        alleged: why the act is alleged at least, if it is.
        settled: it stands in a reason or concession, a fact whatever is planned or asked for above.
        pending: why it is only planned, if nothing further above says more.
    """

    view: DocView
    token: int
    negated_act: bool
    duty: bool
    charge: bool
    t: int
    alleged: str | None
    pending: str | None = None
    settled: bool = False
    first: bool = True
    beside: bool = False
    dep: str = ""
    head: int = -1

    def go_to(self, token: int) -> None:
        """Go on at another token."""
        self.t, self.first = token, False
