"""Inputs as a user names them (files, folders, globs, `-`) to single sources with unique names."""

from __future__ import annotations

import errno
import functools
import glob
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from io import BufferedReader
from pathlib import Path

from pipeline.records import RejectReason


class InputError(ValueError):
    """An input that names nothing; the message is one line for the user."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file, or standard input.

    Attributes:
        path: where it lies; None for standard input.
        name: path relative to the input it was found under, with `/`; the file's name for a single file;
            `stdin` for `-`.
        problem: why it must not be opened, as reason and detail; `read_source` makes the reject of it.
    """

    path: Path | None
    name: str
    problem: tuple[RejectReason, str] | None = None


def find_sources(inputs: Sequence[str]) -> list[Source]:
    """Return the sources under `inputs`, in their order, folders walked in sorted order.

    Hidden files and folders are skipped inside folders. A symbolic link that leaves its folder, or that in which a
    pattern begins, comes back with a `problem`; so does a folder that cannot be opened. A file found twice is returned
    once; two files of one name get names of their own.

    Raises:
        InputError: if a path does not exist or a pattern matches nothing.
    """
    found: dict[object, Source] = {}
    for item in inputs:
        for source in _expand(item):
            found.setdefault(source.path and os.path.abspath(source.path), source)  # noqa: PTH100  (links stay)
    return _unique(list(found.values()))


def _expand(item: str) -> Iterator[Source]:
    if item == "-":
        yield Source(None, "stdin")
        return
    if not item:  # an unset variable, which would else name the current folder
        raise InputError("an empty name is no input; . is the current folder")
    path = Path(item)
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        if not glob.has_magic(item):
            raise InputError(f"no such file or folder: {item}") from None
        yield from _glob(item)
    except PermissionError:  # of a folder on the way to it
        yield _file(path, path.name)
    else:
        yield from _walk(path) if _is(Path.is_dir, path) else (_file(path, path.name),)


def _glob(pattern: str) -> Iterator[Source]:
    parts = Path(pattern).parts
    first = next(place for place, part in enumerate(parts) if glob.has_magic(part))
    base = Path(*parts[:first])
    lies = _Lying(base)
    matching = _Matching(base, parts[first:], lies)
    matches = matching.found()
    if pattern.endswith("/"):
        matches = [path for path in matches if _is(Path.is_dir, path)]
    matches.sort(key=lambda path: (lies.behind_a_link(path), str(path)))
    seen: set[Path] = set()
    walked: set[Path] = set()
    for path in matches:
        below = path.relative_to(base)
        place = lies.at(path)
        if not lies.inside(path):
            found: Iterable[Source] = [_refused(path, base)]
        elif not _is(Path.is_dir, path):
            found = [_file(path, below.as_posix())]
        elif walked.isdisjoint((place, *place.parents)):
            walked.add(place)
            found = (replace(source, name=(below / source.name).as_posix()) for source in _walk(path))
        else:
            continue  # with the folder around it
        for source in found:
            spot = lies.at(source.path) if source.path else None
            if spot is not None and spot not in seen:
                seen.add(spot)
                yield source
    yield from (source for source in matching.shut if source.path and lies.at(source.path) not in seen)
    if not seen and not matching.shut:
        raise InputError(f"nothing matches the pattern: {pattern}")


class _Matching:
    """The paths that a pattern matches below the folder it begins in, and those on the way that cannot be gone into.

    It reads as Python's `glob` does, with three differences: a folder that cannot be opened is told (`shut`), a link
    that leads out is told and not followed, and no folder is gone through twice, however links cross.
    """

    def __init__(self, base: Path, parts: Sequence[str], lies: _Lying) -> None:
        self._base = base
        self._parts = parts
        self._lies = lies
        self._later: list[tuple[Path, int]] = []
        self.shut: list[Source] = []

    def found(self) -> list[Path]:
        """Return the matches in no order."""
        matches: list[Path] = []
        now, been = [(self._base, 0)], set[tuple[Path, int]]()
        while now or self._later:
            if not now:  # behind links: what lies elsewhere too is found there
                now, self._later = sorted(self._later), []
            folder, place = now.pop()
            try:
                if (spot := (folder.resolve(), place)) in been:
                    continue
                been.add(spot)
                for path, after in self._step(folder, place):
                    if after == len(self._parts):
                        matches.append(path)
                    elif self._enters(path):
                        (self._later if _is(Path.is_symlink, path) else now).append((path, after))
            except (FileNotFoundError, NotADirectoryError):
                continue  # the folder that the pattern begins in, or one that is gone meanwhile
            except OSError as error:
                self.shut.append(_unopened(error, folder, self._base))
        return matches

    def _step(self, folder: Path, place: int) -> Iterator[tuple[Path, int]]:
        """Yield what the part at `place` takes in a folder, with the place of the part that comes next."""
        part, last = self._parts[place], place == len(self._parts) - 1
        if part == "**":
            yield folder, place + 1
            if last:
                return  # with all below it
        elif not glob.has_magic(part):
            with suppress(FileNotFoundError, NotADirectoryError):
                (folder / part).lstat()
                yield folder / part, place + 1
            return
        with os.scandir(folder) as entries:
            for name in [entry.name for entry in entries]:
                if hidden(name) and not part.startswith(name[0]):
                    continue
                if part == "**":
                    yield folder / name, place
                elif fnmatchcase(name, part):
                    yield folder / name, place + 1

    def _enters(self, path: Path) -> bool:
        """Say whether a path is a folder to go into."""
        try:
            if not stat.S_ISDIR(path.stat().st_mode):
                return False
        except FileNotFoundError:
            return False
        except OSError:
            self.shut.append(_file(path, path.relative_to(self._base).as_posix()))
            return False
        if not self._lies.inside(path):
            self.shut.append(_refused(path, self._base))
            return False
        return True


class _Lying:
    """Where the matches of a pattern really lie, seen from the folder that it begins in."""

    def __init__(self, base: Path) -> None:
        self._base = base
        self._real = base.resolve()
        self._folder = functools.cache(Path.resolve)

    def at(self, path: Path) -> Path:
        """Return the place of a match: links on the way to it resolved, not itself being one."""
        return self._real if path == self._base else self._folder(path.parent) / path.name

    def behind_a_link(self, path: Path) -> bool:
        """Tell whether a link stands on the way to a match."""
        return self.at(path) != self._real / path.relative_to(self._base)

    def inside(self, path: Path) -> bool:
        """Tell whether a match lies in the folder, or leads to what does."""
        place = path.resolve() if _is(Path.is_symlink, path) and path != self._base else self.at(path)
        return place.is_relative_to(self._real)


def _walk(root: Path) -> Iterator[Source]:
    real_root = root.resolve()
    shut: list[OSError] = []
    for folder, folders, files in os.walk(root, onerror=shut.append):
        here = Path(folder)
        folders[:] = sorted(name for name in folders if not hidden(name))
        for name in [name for name in folders if _is(Path.is_symlink, here / name)]:
            folders.remove(name)  # a link to a folder within is walked where it really lies
            if not (here / name).resolve().is_relative_to(real_root):
                yield _refused(here / name, root)
        for name in sorted(files):
            if hidden(name):
                continue
            path = here / name
            if _is(Path.is_symlink, path) and not path.resolve().is_relative_to(real_root):
                yield _refused(path, root)
            else:
                yield _file(path, path.relative_to(root).as_posix())
    yield from (_unopened(error, Path(os.fsdecode(error.filename)), root) for error in shut)


def hidden(name: str) -> bool:
    """Tell whether a file or folder of this name is passed over unless it is named (`.DS_Store`, `__MACOSX`)."""
    return name.startswith(".") or name == "__MACOSX"


def _is(kind: Callable[[Path], bool], path: Path) -> bool:
    """Tell whether a path is of a kind; what cannot be looked at is of none, and says so when it is opened."""
    try:
        return kind(path)
    except OSError:
        return False


def open_regular(path: Path) -> BufferedReader:
    """Open a file, if it still is one: to wait for a pipe or to read a device would take for ever.

    Raises:
        OSError: if it cannot be opened or is no regular file.
    """
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    file = os.fdopen(handle, "rb")
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        file.close()
        raise OSError(errno.EINVAL, "not a regular file")
    return file


def _unopened(error: OSError, path: Path, root: Path) -> Source:
    name = printable(path.relative_to(root).as_posix())
    return Source(path, name, ("unreadable", f"the folder cannot be opened: {error.strerror or 'unknown error'}"))


def _refused(path: Path, root: Path) -> Source:
    name = printable(path.relative_to(root).as_posix())
    return Source(path, name, ("unsafe_path", "a symbolic link that leads out of the input folder"))


def _file(path: Path, name: str) -> Source:
    name = printable(name)
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return Source(path, name, ("unreadable", f"cannot be opened: {error.strerror or 'unknown error'}"))
    if not stat.S_ISREG(mode):  # opening a pipe or a device could wait for ever
        return Source(path, name, ("unreadable", "not a regular file"))
    return Source(path, name)


def printable(name: str) -> str:
    """Return a file name as valid Unicode: bytes that are no UTF-8 become U+FFFD."""
    return os.fsencode(name).decode("utf-8", "replace")


def _unique(sources: list[Source]) -> list[Source]:
    """Tell sources of one name apart by their folders, and by a number where that does not do."""
    groups: dict[str, list[Source]] = {}
    for source in sources:
        groups.setdefault(source.name, []).append(source)
    taken = {name for name, group in groups.items() if len(group) == 1}
    names: dict[int, str] = {}
    for name, group in groups.items():
        if len(group) == 1:
            continue
        longer = [_with_parent(source) for source in group]
        for source, long in zip(group, longer, strict=True):
            wanted, number = (long if longer.count(long) == 1 else name), 1
            unique = wanted
            while unique in taken:
                number += 1
                unique = f"{wanted}#{number}"
            taken.add(unique)
            names[id(source)] = unique
    return [replace(source, name=names[id(source)]) if id(source) in names else source for source in sources]


def _with_parent(source: Source) -> str:
    if source.path is None:
        return source.name
    depth = source.name.count("/") + 2
    return printable("/".join(source.path.resolve().parts[-depth:]).lstrip("/"))
