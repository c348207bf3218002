"""The time that a document may take, on a machine that others use too."""

import time
from pathlib import Path

_DAY = 86_400.0


def held_up(process: int | None = None) -> float:
    """Return the seconds that a process, or this thread, has waited for a processor; 0 where the system keeps none."""
    try:
        path = Path("/proc/thread-self/schedstat" if process is None else f"/proc/{process}/schedstat")
        return int(path.read_bytes().split()[1]) / 1e9
    except (OSError, ValueError, IndexError):
        return 0.0


class Clock:
    """Runs out after so many seconds, of which those that the process waits for a processor do not count.

    A process that sleeps or spins runs out when it should; one that others keep from working gets the time it needs.
    """

    def __init__(self, seconds: float, process: int | None = None) -> None:
        """Start for a process by its number, which has one thread, or for this thread."""
        self._process = process
        self._held = held_up(process)
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds until it is worth looking whether it is over, never less than 0 nor more than the system can wait."""
        return min(_DAY, max(0.0, self._end - time.monotonic()))

    @property
    def over(self) -> bool:
        """Whether the time is over."""
        if time.monotonic() <= self._end:
            return False
        held = held_up(self._process)
        self._end += held - self._held
        self._held = held
        return time.monotonic() > self._end
