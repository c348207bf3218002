"""Whether a training that is started again goes on with what it left: only on the documents that it began with."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pipeline.write.private import create_text, replacing

_OF = "of"
_LEFT = ("checkpoint.pt", "weights.pt")


def fingerprint(rows: Sequence[Mapping[str, Any]], base: Path) -> str:
    """Return a hash of what is learned and of the weights that it starts from."""
    told = hashlib.sha256((base / "model.onnx").read_bytes())
    for row in rows:
        told.update(json.dumps([row["text"], row["spans"]], sort_keys=True).encode())
    return told.hexdigest()


def begin(folder: Path, of: str) -> bool:
    """Make the folder of a training on `of`, for its owner alone; return whether it drops what one on others left.

    Weights that learned other documents would be taken for finished, and the new documents never be learned.
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
