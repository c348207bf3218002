"""`habeas export`: an output folder in a form that others load."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, cast

from pipeline.commands import failure, many, say
from pipeline.export.job import default_place, export
from pipeline.export.read import ExportError
from pipeline.write.outputs import NoOutputsError

if TYPE_CHECKING:
    from pipeline.protect.coarsen import Dates, Places
    from pipeline.protect.mask import Protection


def export_command(
    folder: Path,
    to: str,
    out: Path | None,
    *,
    reviewed: bool = False,
    protect: str | None = None,
    key_file: Path | None = None,
    dates: str | None = None,
    places: str | None = None,
) -> int:
    """Export, say what was written, and return the exit code: 0 done, 2 usage, 3 failed."""
    try:
        protection = make_protection(protect, key_file, dates, places)
        target = out or default_place(folder, to, protected=protection is not None)
        counts = export(folder, to, target, reviewed=reviewed, protection=protection)
    except (ExportError, NoOutputsError) as error:
        return say(str(error), 2)
    except OSError as error:
        return say(f"{failure(error)}; nothing was exported", 3)
    print(f"{many(counts['incidents'], 'incident')} of {many(counts['reports'], 'article')}: {target}")
    if counts["lost_reviews"]:
        print(f"{counts['lost_reviews']:,} reviews belong to no incident of these outputs and were not applied.")
    if reviewed and not counts["reviews"]:
        print(f"No reviews in {folder} yet: the incidents are as they were read.")
    return 0


def make_protection(
    protect: str | None, key_file: Path | None, dates: str | None, places: str | None
) -> Protection | None:
    """Return what the options ask for; None where they ask for no protection.

    Raises:
        ExportError: for a value that does not exist, an option without `--protect`, or no key or a weak one.
    """
    for name, value, known in (
        ("--protect", protect, ("victims", "all")),
        ("--coarsen-dates", dates, ("month", "year")),
        ("--coarsen-places", places, ("region", "country")),
    ):
        if value is not None and value not in known:
            raise ExportError(f"{name} is {' or '.join(known)}, not {value!r}")
    if protect is None:
        given = {"--coarsen-dates": dates, "--coarsen-places": places, "--key-file": key_file}
        if lone := next((name for name, value in given.items() if value is not None), None):
            raise ExportError(f"{lone} needs --protect victims or --protect all")
        return None
    from pipeline.protect.key import VARIABLE, KeyRefusedError, find_key  # noqa: PLC0415 (few exports need it)
    from pipeline.protect.mask import Protection, Who  # noqa: PLC0415

    try:
        key = find_key(key_file, os.environ.get(VARIABLE))
    except KeyRefusedError as error:
        raise ExportError(str(error)) from error
    return Protection(cast("Who", protect), key, cast("Dates | None", dates), cast("Places | None", places))
