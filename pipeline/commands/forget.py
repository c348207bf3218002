"""`habeas forget`: one person taken out of an output folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from pipeline.commands import failure, many, say
from pipeline.protect.forget import PartlyForgottenError, forget
from pipeline.protect.key import VARIABLE, KeyRefusedError, find_key
from pipeline.protect.leftovers import unsearched
from pipeline.write.folder import FORGOTTEN
from pipeline.write.outputs import NoOutputsError


def forget_command(
    name: str, folder: Path, *, remove: bool, key_file: Path | None, shared: Sequence[str] = ()
) -> int:
    """Forget, say in counts what was done, and return the exit code: 0 done, 1 nobody found, 2 usage, 3 failed."""
    try:
        held = os.environ.get(VARIABLE)
        key = find_key(key_file, held) if key_file or held else None
        done = forget(folder, _one_name() if name == "-" else name, remove=remove, key=key, shared=shared)
    except (KeyRefusedError, NoOutputsError, ValueError) as error:
        return say(str(error), 2)
    except PartlyForgottenError as error:
        return say(f"{error}; {folder} itself is done", 3)
    except OSError as error:
        return say(f"{failure(error)}; nothing was changed", 3)
    if done.unfinished:
        print("No output holds that name; what unfinished runs had kept of it was deleted.")
    elif not done.changed and not done.removed:
        print("Nobody of that name was found.")
    else:
        removed = f", {done.removed.total():,} removed" if done.removed else ""
        lines, articles = many(done.changed.total(), "line"), many(done.reports, "article")
        print(f"{lines} of {articles} changed{removed}; see {folder / FORGOTTEN}")
    if done.shared:
        print(f"Deleted: {many(done.shared, 'file')} that runs on a cluster had left.")
    if done.exports:
        print(f"Deleted: {many(done.exports, 'export')} made before; export again.")
    if others := unsearched(folder):
        print(f"Not searched: {many(others, 'file')} beside the outputs, such as review sheets and exports.")
    if done.partly:
        print(f"Left as they are, with a part of the name: {many(len(done.partly), 'other article')}")
        print("\n".join(f"  {identity}" for identity in done.partly[:20]))
    return 0 if done.changed or done.removed or done.unfinished else 1


def _one_name() -> str:
    """Return the name that stands on standard input.

    Raises:
        ValueError: if there are several: of two spellings the second would stay without a word.
    """
    names = [line.strip() for line in sys.stdin if line.strip()]
    if len(names) > 1:
        raise ValueError(f"{len(names)} lines on standard input: one name at a time")
    return names[0] if names else ""
