"""Regular expressions that few articles need: compiled when one first does, so that a run starts sooner."""

import re

from pipeline.kept import compiled


class Late:
    """A regular expression compiled at its first use: `Late(r"…")().search(text)`."""

    __slots__ = ("_flags", "_pattern", "source")

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source = source
        self._flags = flags
        self._pattern: re.Pattern[str] | None = None

    def __call__(self) -> re.Pattern[str]:
        """Return the pattern, compiled once."""
        if self._pattern is None:
            self._pattern = compiled(self.source, self._flags)
        return self._pattern
