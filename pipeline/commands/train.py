"""`habeas train`: a recogniser of one's own from one's own annotations, with the figures before and after."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

from pipeline.paths import models_dir

NEEDED = ("torch", "onnx", "safetensors", "tqdm")
MISSING = "training needs {}: install the extra `train` in an environment of its own (docs/how-to/own-labels.md)"
UNREHEARSED = (
    "habeas: there is no corpus here to learn again beside your documents, so what the recogniser knew may fade; "
    "--rehearse names one"
)


class TrainingUnavailableError(RuntimeError):
    """The environment lacks what training needs."""


def train_command(
    data: Path, out: Path, *, epochs: int, rate: float, seed: int, threads: int, repeat: int, rehearse: Path | None
) -> int:
    """Say what `data` holds, train on it, write the recogniser to `out`, print its figures and return 0.

    Raises:
        TrainingUnavailableError: if torch or onnx is not installed.
        AnnotationError: if the annotations cannot be used, or `out` lies among them.
    """
    from pipeline.train.annotations import AnnotationError, annotations_of  # noqa: PLC0415 (heavy)

    if out.resolve().is_relative_to(data.resolve()):  # its own files would be read as annotations by the next training
        raise AnnotationError(f"--out {out} lies in --data {data}: choose a folder outside")

    for line in annotations_of(data).told():  # also where nothing can be learned yet: so they are checked in time
        print(line)
    if missing := [name for name in NEEDED if importlib.util.find_spec(name) is None]:
        raise TrainingUnavailableError(MISSING.format(", ".join(missing)))
    from pipeline.train.fit import Recipe  # noqa: PLC0415 (heavy)
    from pipeline.train.run import train_further  # noqa: PLC0415

    rehearse = rehearsal(rehearse, models_dir())
    recipe = Recipe(epochs=epochs, rate=rate, seed=seed, threads=threads, repeat={"user": repeat})
    done = train_further(data, out, recipe, rehearse=rehearse)
    where = f"{done.held_out} documents kept back" if done.held_out else "the training documents themselves (too few)"
    print(f"trained on {done.documents} documents; figures on {where}, before → after:")
    for name, score in done.after.items():
        before = done.before.get(name)
        print(f"  {name:<14} F1 {before.f1 if before else 0:5.1f} → {score.f1:5.1f}   n {score.gold}")
    print(f"recogniser: {done.folder}")
    return 0


def rehearsal(asked: Path | None, models: Path) -> Path | None:
    """Return the annotations to learn again: those asked for, or our corpus beside the `models` of a checkout.

    Where there are neither, as in an install that is no checkout, a line on standard error says so.
    """
    corpus = models.parent / "corpus" / "annotated" / "corpus.jsonl"
    if asked is None and not corpus.is_file():
        print(UNREHEARSED, file=sys.stderr)
        return None
    return asked or corpus
