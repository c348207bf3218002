"""`habeas doctor`: the examination of this installation, printed."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from pipeline.doctor import examine

_SIGNS = {"ok": "ok", "wrong": "WRONG", "optional": "-"}


def doctor_command(out: Path) -> int:
    """Print what was found; return 0 where Habeas can work, 1 where something needed is missing or wrong."""
    checks = examine(out)
    for group, found in groupby(checks, key=lambda check: check.group):
        print(group)
        for check in found:
            print(f"  {_SIGNS[check.verdict]:<8} {check.name:<34} {check.found}")
    wrong = [check.name for check in checks if check.verdict == "wrong"]
    print(f"Not ready: {', '.join(wrong)}" if wrong else "Ready.")
    return int(bool(wrong))
