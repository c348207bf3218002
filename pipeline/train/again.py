"""Whether a training that is started again goes on with what it left: only on what it began with, and as it began."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pipeline.write.private import create_text, replacing

_OF = "of"
_LEFT = ("checkpoint.pt", "weights.pt")


def fingerprint(rows: Sequence[Mapping[str, Any]], base: Path, how: str) -> str:
    """Return a hash of what is learned, of the weights that it starts from and of how it is learned."""
    told = hashlib.sha256((base / "model.onnx").read_bytes() + how.encode())
    for row in rows:
        told.update(json.dumps([row["text"], row["spans"]], sort_keys=True).encode())
    return told.hexdigest()


def begin(folder: Path, of: str) -> bool:
    """Make the folder of a training, for its owner alone; return whether it drops what one of another fingerprint left.

    Weights that learned other documents, or at another rate, would be taken for finished, and these never be learned.
    """
    for each in (folder.parent, folder):  # each by itself: parents that are made in passing have the usual mode
        each.mkdir(mode=0o700, parents=True, exist_ok=True)
    note = folder / _OF
    if note.is_file() and note.read_text(encoding="utf-8") == of:
        return False
    left = [folder / name for name in _LEFT if (folder / name).exists()]
    for path in left:
        path.unlink()
    with replacing(note) as made, create_text(made) as file:
        file.write(of)
    return bool(left)
