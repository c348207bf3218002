"""The error report: each miss and each extra with its sentence, by cause, for the next person to push at.

It quotes reports, so it goes to the user's terminal and to a file that only the user can read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from pipeline.evaluate.causes import grouped
from pipeline.evaluate.figures import EvaluationError, Fault
from pipeline.write.private import create_text, make_folder, replacing

_HEAD = b'{"benchmark": '


def error_lines(faults: Sequence[Fault], most: int = 40) -> Iterator[str]:
    """Yield the faults by kind and cause, `most` of each group, then a table of the counts."""
    groups = grouped(faults)
    for kind, cause, members in groups:
        yield f"{kind.upper()} · {cause} · {len(members)}"
        for fault in members[:most]:
            yield f"  {fault.document}  {fault.what}" + (f"\n      {fault.sentence}" if fault.sentence else "")
        if len(members) > most:
            yield f"  … and {len(members) - most} more in the file"
        yield ""
    yield f"errors by cause ({len(faults)})"
    for kind, cause, members in groups:
        yield f"  {len(members):5d}  {kind:5s}  {cause}"


def errors_place(folder: Path = Path("outputs")) -> Path:
    """Return the file that the faults go to.

    Raises:
        EvaluationError: if something else is there, which is not replaced.
    """
    path = folder / "errors.jsonl"
    if path.exists():
        ours = path.is_file()
        if ours and path.stat().st_size:
            with path.open("rb") as file:
                ours = file.read(len(_HEAD)) == _HEAD
        if not ours:
            raise EvaluationError(f"{path} is in the way: it is no report of errors")
    return path


def write_errors(kind: str, faults: Sequence[Fault], folder: Path = Path("outputs")) -> Path:
    """Write every fault to `errors.jsonl` in `folder`, readable by its owner alone, whole or not at all.

    Raises:
        EvaluationError: if something else is there.
    """
    path = errors_place(folder)
    make_folder(folder)
    with replacing(path) as made, create_text(made) as out:
        for fault in faults:
            out.write(json.dumps({"benchmark": kind, **asdict(fault)}, ensure_ascii=False) + "\n")
    return path
