"""The figure: processor seconds by size with the fitted lines, and words per processor second side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.fit import line_through
from benchmarks.runs import Compared, Sized


def plot(file: Path, sized: Mapping[str, Sequence[Sized]], compared: Mapping[str, Sequence[Compared]]) -> None:
    """Draw the figure as SVG.

    Args:
        file: where it goes.
        sized: runs by size, by what was run.
        compared: programs beside each other, by the texts they were given.
    """
    import matplotlib as mpl  # noqa: PLC0415 (it comes with the development install)

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "habeas"
    from matplotlib import pyplot as plt  # noqa: PLC0415
    from matplotlib.patches import Patch  # noqa: PLC0415

    figure, (left, right) = plt.subplots(1, 2, figsize=(11, 4.2), layout="constrained")
    for name, runs in sized.items():
        sizes, seconds = [run.megabytes for run in runs], [run.cost.cpu for run in runs]
        [points] = left.plot(sizes, seconds, "o", label=name)
        if line := line_through(sizes, seconds):
            steps = [min(sizes) * (max(sizes) / min(sizes)) ** (k / 40) for k in range(41)]
            left.plot(steps, [line.at(size) for size in steps], color=points.get_color(), linewidth=1)
    left.set(xscale="log", yscale="log", xlabel="input, MB", ylabel="processor seconds", title="Cost by size")
    left.legend(frameon=False)
    kinds = list(compared)
    for number, kind in enumerate(kinds):
        for place, one in enumerate(compared[kind]):
            if one.speed is not None:
                bar = right.bar(place + 0.4 * number, one.speed, 0.38, color=f"C{number}")
                right.bar_label(bar, fmt="{:,.0f}", fontsize=8)
    names = [one.system for one in compared[kinds[0]]]
    right.set_xticks([place + 0.2 * (len(kinds) - 1) for place in range(len(names))], names)
    right.set(title="Words per processor second")
    right.legend([Patch(color=f"C{n}") for n in range(len(kinds))], kinds, frameon=False, loc="upper right")
    for axes in (left, right):
        axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(file, metadata={"Date": None})
    plt.close(figure)
