"""The examples of a page: fenced blocks in the order of the page, and what each is to a test.

    ```sh                          run by bash; it must end with 0
    ```console                     lines of `$ command`, each followed by what it prints
    ```python                      run by Python; a block ```text title="prints" after it is what it prints
    ```toml title="habeas.toml"    a file; the title names it
    ```sh title="not run: why"     shown to readers as such and skipped by the tests

`…` stands for any text in a line, or, alone on a line, for any lines. A block in an HTML comment is run, not shown: it
does what a person would do by hand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_FENCE = re.compile(r"^( *)```(\w+)(?: title=\"([^\"]*)\")?\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
NOT_RUN = "not run: "
PRINTS = "prints"


@dataclass(frozen=True, slots=True)
class Example:
    """One block of a page."""

    language: str
    title: str
    body: str
    line: int

    @property
    def not_run(self) -> str | None:
        """Why it is not run, or None."""
        return self.title.removeprefix(NOT_RUN) if self.title.startswith(NOT_RUN) else None

    @property
    def is_file(self) -> bool:
        return bool(self.title) and " " not in self.title and "." in self.title

    def commands(self) -> list[tuple[str, str]]:
        """Commands with what they print, of a `console` block; or the whole `sh` block, which prints what it likes."""
        if self.language == "sh":
            return [(self.body, "…\n")]
        found: list[tuple[str, str]] = []
        for line in self.body.splitlines(keepends=True):
            if line.startswith("$ "):
                found.append((line[2:], ""))
            elif found and found[-1][0].endswith("\\\n"):
                found[-1] = (found[-1][0] + line, "")
            else:
                found[-1] = (found[-1][0], found[-1][1] + line)
        return found


def examples(page: Path) -> list[Example]:
    """Return the blocks of a page in order."""
    text = page.read_text(encoding="utf-8")
    return [
        Example(
            match[2],
            match[3] or "",
            re.sub(rf"^{match[1]}", "", match[4], flags=re.MULTILINE) if match[1] else match[4],
            text.count("\n", 0, match.start()) + 1,
        )
        for match in _FENCE.finditer(text)
    ]


def agrees(shown: str, printed: str) -> bool:
    """Say whether a page shows what was printed, `…` standing for anything; spaces at line ends do not count."""
    lines = [line.rstrip() for line in shown.strip("\n").splitlines()]
    pattern = "".join(
        r"(?:.*\n)*?" if line == "…" else ".*?".join(map(re.escape, line.split("…"))) + r"\n" for line in lines
    )
    told = "".join(f"{line.rstrip()}\n" for line in printed.strip("\n").splitlines())
    return re.fullmatch(pattern, told) is not None
