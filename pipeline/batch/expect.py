"""What a run is expected to give: `incidents>=100`, `rejects.crashed==0`, `removed<50`."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import get_args

from pipeline.records import Act, RejectReason
from pipeline.settings import SettingsError

_SIGNS: dict[str, Callable[[float, float], bool]] = {
    ">=": operator.ge, "<=": operator.le, "==": operator.eq, "!=": operator.ne, ">": operator.gt, "<": operator.lt,
}  # fmt: skip
_FORM = re.compile(r"\s*([a-z_.]+)\s*(>=|<=|==|!=|>|<)\s*(\d+(?:\.\d+)?)\s*")
NAMES = (
    "sources", "reports", "articles", "words", "incidents", "rejects", "withheld", "worked_on", "days_unread",
    "added", "changed", "removed", "replaced",
)  # fmt: skip


class ExpectationError(RuntimeError):
    """A run gave other than was expected; the outputs of the run before stand untouched."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """A bound on one figure of a run."""

    name: str
    sign: str
    bound: float

    def holds(self, figures: Mapping[str, float]) -> bool:
        """Say whether the figures of a run keep to it; a figure that is not there is 0."""
        return _SIGNS[self.sign](figures.get(self.name, 0), self.bound)

    def __str__(self) -> str:
        return f"{self.name}{self.sign}{self.bound:g}"


def expectation(text: str) -> Expectation:
    """Read one expectation.

    Raises:
        SettingsError: if it has another form or names an unknown figure.
    """
    match = _FORM.fullmatch(text)
    if match is None:
        raise SettingsError(f"expect: {text!r} is no NAME>=NUMBER (or <=, ==, !=, >, <)")
    name, kind = match[1], match[1].partition(".")
    known = kind[2] in get_args({"incidents": Act, "rejects": RejectReason}.get(kind[0], Act)) if kind[1] else None
    if name not in NAMES and not (kind[0] in {"incidents", "rejects"} and known):
        raise SettingsError(
            f"expect: no figure {name!r}; there are {', '.join(NAMES)}, incidents.ACT and rejects.REASON"
        )
    return Expectation(name, match[2], float(match[3]))


def check(expectations: Iterable[Expectation], figures: Mapping[str, float]) -> None:
    """Compare a run with what was expected of it.

    Raises:
        ExpectationError: naming every expectation that does not hold, with the figure.
    """
    broken = [f"{one} (found {figures.get(one.name, 0):g})" for one in expectations if not one.holds(figures)]
    if broken:
        raise ExpectationError("not as expected: " + ", ".join(broken))
