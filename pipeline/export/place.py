"""Where an export goes: made in a private folder beside its place, moved there whole, readable by its owner alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.export.read import ExportError
from pipeline.write.folder import among_exports, of_a_run
from pipeline.write.private import EXPORTING, make_folder, staged, sync


@contextmanager
def placed(
    target: Path, *, folder: bool, ours: frozenset[str] = frozenset(), made: Callable[[Path], bool] | None = None
) -> Iterator[Path]:
    """Yield a path to write to; when the block ends well it becomes `target`, else nothing changes.

    Folders are 0700 and files 0600. A file replaces the one before at once, which must be empty or `made` so; a folder
    is swapped for the one before, which must hold nothing but files named in `ours`.

    Args:
        target: where the export is to stand.
        folder: whether it is a folder of files; the yielded one exists and is empty. A file does not exist yet.
        ours: names of the files that an export of this kind writes.
        made: says whether a file that stands there is an export of this kind; what lies in `export/` is.

    Raises:
        ExportError: if `target` is in the way.
        OSError: if the disk is full or failing.
    """
    _look(target, folder, ours)
    known = folder or made is None or not target.exists() or not target.stat().st_size or among_exports(target)
    if not (known or (made and made(target))):
        raise ExportError(f"{target} is in the way: it is no export of this form; choose another --out")
    make_folder(target.parent)
    with staged(target.parent, EXPORTING) as staging:
        work = staging / "new"
        if folder:
            work.mkdir(mode=0o700)
        yield work
        for file in work.iterdir() if folder else [work]:
            _finish(file)
        if folder and target.exists():
            _look(target, folder, ours)
            target.rename(staging / "old")
        work.replace(target)
        sync(target.parent)


def _look(target: Path, folder: bool, ours: frozenset[str]) -> None:
    if not target.exists() and not target.is_symlink():
        return
    if of_a_run(target):
        raise ExportError(f"{target} is in the way: a run wrote it; choose another --out")
    if target.is_symlink() or not (target.is_dir() if folder else target.is_file()):
        raise ExportError(f"{target} is in the way: it is no {'folder' if folder else 'file'}")
    if folder and (strange := sorted(path.name for path in target.iterdir() if path.name not in ours)):
        raise ExportError(f"{target} holds {len(strange)} files that are no export; choose another --out")


def _finish(file: Path) -> None:
    file.chmod(0o600)
    sync(file)
