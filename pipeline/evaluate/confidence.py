"""What confidences are worth: do right records have higher ones, and does 0.9 mean nine in ten?"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.evaluate.figures import Table

type Rated = tuple[float, bool]
"""A confidence, 0 to 1, and whether the record is right."""


def auroc(rated: Sequence[Rated]) -> float | None:
    """Return the chance that a right record has the higher confidence of a right and a wrong one; ties count half."""
    right = [value for value, ok in rated if ok]
    wrong = [value for value, ok in rated if not ok]
    if not right or not wrong:
        return None
    wins = sum((a > b) + 0.5 * (a == b) for a in right for b in wrong)
    return wins / (len(right) * len(wrong))


def calibration_error(rated: Sequence[Rated], bins: int = 10) -> float | None:
    """Return the expected calibration error over equal bins: mean gap of confidence and share right, 0 to 1."""
    if not rated:
        return None
    gap = 0.0
    for number in range(bins):
        inside = [(value, ok) for value, ok in rated if min(int(value * bins), bins - 1) == number]
        if inside:
            gap += abs(sum(value for value, _ in inside) - sum(ok for _, ok in inside))
    return gap / len(rated)


def confidence_table(rated: Sequence[Rated], least: float = 0.9) -> Table:
    """Return AUROC, calibration error, and what is kept and right at `least` and above."""
    kept = [ok for value, ok in rated if value >= least]
    area, gap = auroc(rated), calibration_error(rated)
    return Table(
        "confidence",
        ["", "value", "n"],
        [
            ["AUROC, right against wrong", "–" if area is None else f"{area:.3f}", str(len(rated))],
            ["expected calibration error", "–" if gap is None else f"{gap:.3f}", str(len(rated))],
            [
                f"precision at {least} and above %",
                f"{100 * sum(kept) / len(kept):.1f}" if kept else "–",
                str(len(kept)),
            ],
            [f"kept at {least} and above %", f"{100 * len(kept) / len(rated):.1f}" if rated else "–", str(len(rated))],
        ],
    )
