"""What runs that were cut short, or gave other than was expected, have left of a person beside the outputs."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Sequence
from pathlib import Path

from pipeline.batch.store import STORE, held, mend
from pipeline.batch.store import forget as forget_store
from pipeline.protect.memory import Memory, told
from pipeline.protect.redact import Target, strings
from pipeline.write.folder import DELTAS, EXPORTS, INCIDENTS, KEPT, RUN, OutputError, is_of_runs
from pipeline.write.private import staged, sweep

_SHARDS = "shards"


def clear_shared(folder: Path, named: Sequence[str] = ()) -> int:
    """Delete what runs on a cluster left for the runs into `folder`, and return how many files that was.

    Args:
        folder: the output folder, locked by the caller.
        named: folders of `--shared`; without them those that the output folder knows of.

    Raises:
        OutputError: if one cannot be reached.
        OSError: if the disk is failing.
    """
    count = 0
    if (folder / KEPT / _SHARDS).is_dir():
        for path in (folder / KEPT / _SHARDS).iterdir():
            path.unlink()
            count += 1
    if not named and not (folder / KEPT / "shared.json").exists():
        return count
    try:
        from pipeline.batch.shared import SharedFolder, noted, place_of, unnote  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise OutputError("what a cluster left needs the extra cluster: pip install 'habeas[cluster]'") from error
    places = noted(folder)
    for place in [place_of(one, folder) for one in named] or places:
        try:
            count += SharedFolder(place, make=False).clear()
        except Exception as error:
            why = error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__
            known = "" if named else f", name it with --shared, or delete {folder / KEPT / 'shared.json'} if it is gone"
            raise OutputError(
                f"what a run on a cluster left in {place} cannot be reached ({why}): bring the folder back{known}"
            ) from error
    for place in places:
        unnote(folder, place)
    return count


def refuse_unreached(folder: Path, target: Target) -> None:
    """Refuse a folder of which `forget` would not reach all: what lies behind a link, or is called so, keeps the name.

    Raises:
        OutputError: if exports, deltas, what runs keep or a file of JSON Lines is a link, but to a file of the folder,
            or if such a file is called after the person.
    """
    home = folder.resolve()
    called = sum(target.inside(str(path.relative_to(folder))) for path in folder.rglob("*.jsonl"))
    if called:
        raise OutputError(f"{called} of the JSON Lines in {folder} bear the name in their own: rename them first")
    for path in (*(folder / name for name in (EXPORTS, DELTAS, KEPT, RUN)), *folder.rglob("*.jsonl")):
        if path.is_symlink() and not (path.is_file() and path.resolve().is_relative_to(home)):
            raise OutputError(f"{path} is a link, and what it leads to would keep the name: put that in its place")


def runs_below(folder: Path) -> list[Path]:
    """Return the folders below that runs wrote into, exports apart; not those below one of these."""
    found: list[Path] = []
    for path in sorted(folder.rglob(INCIDENTS)):
        inner, parts = path.parent, path.relative_to(folder).parts
        ours = len(parts) == 1 or parts[0] == EXPORTS or any(part.startswith(".") for part in parts)
        if not ours and is_of_runs(inner) and not any(one in inner.parents for one in found):
            found.append(inner)
    return found


def unsearched(folder: Path) -> int:
    """Return how many files put beside the outputs are no JSON Lines, such as review sheets: they are not searched."""
    files = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return sum(
        one.suffix != ".jsonl" and one.name != RUN and not any(part.startswith(".") for part in one.parts)
        for one in files
        if EXPORTS not in one.parts
    )


def drop_old_exports(folder: Path) -> int:
    """Delete exports that are older than the outputs, which may name whom these do not, and return how many.

    JSON Lines stay: they are searched. A time that has not come says nothing, for a clock was wrong.

    Raises:
        OSError: if the disk is failing.
    """
    count, made = 0, (folder / RUN).stat().st_mtime_ns if (folder / RUN).is_file() else None
    if (folder / EXPORTS).is_dir():
        sweep(folder / EXPORTS)
        for path in (folder / EXPORTS).iterdir():
            if path.suffix != ".jsonl" and (made is None or not made < _written(path) <= time.time_ns()):
                shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
                count += 1
    return count


def _written(export: Path) -> int:
    """Return when the oldest file of an export was written: what a reader puts beside it makes it no younger."""
    files = [one for one in export.rglob("*") if one.is_file()] if export.is_dir() and not export.is_symlink() else []
    return min(one.lstat().st_mtime_ns for one in (*files, export))


def goes(export: Path) -> bool:
    """Tell whether there is more to an export than JSON Lines, which stay."""
    return any(one.is_file() and one.suffix != ".jsonl" for one in (export, *export.rglob("*")))


def holds(folder: Path, target: Target) -> bool:
    """Tell whether what the runs into `folder` keep names a person.

    Raises:
        OSError: if the disk is failing.
    """
    for piece, reject, name in held(folder):
        lines = told(piece) if piece else [json.loads(reject)] if reject else [{"source": name}]
        if any(target.inside(text) for line in lines for text in strings(line)):
            return True
    return False


def drop(folder: Path, token: str, memory: Memory) -> None:
    """Take out of what runs keep all that the outputs of the run `token` do not hold.

    Raises:
        OSError: if the disk is full or failing.
    """
    if not (folder / INCIDENTS).is_file():
        forget_store(folder)
        return
    with staged(folder) as staging:
        made = staging / STORE.name
        mend(folder, made, token, memory)
        forget_store(folder)
        if made.is_file():
            made.replace(folder / STORE)
