"""A straight line through cost by size, and how far the points lie from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Line:
    """`seconds = start + slope * size`; `off` is the largest distance of a point from it, as a share of the point."""

    start: float
    slope: float
    off: float

    def at(self, size: float) -> float:
        """Return what the line says of a size."""
        return self.start + self.slope * size


def line_through(sizes: Sequence[float], costs: Sequence[float]) -> Line | None:
    """Return the line with the least relative squares, None of fewer than two points.

    Relative, because sizes go in steps of ten: else the largest alone would draw it.
    """
    if len(set(sizes)) < 2:
        return None
    x, y = np.asarray(sizes, float), np.asarray(costs, float)
    start, slope = np.linalg.lstsq(np.column_stack([1 / y, x / y]), np.ones(len(y)), rcond=None)[0]
    return Line(float(start), float(slope), float(np.max(np.abs(start + slope * x - y) / y)))
