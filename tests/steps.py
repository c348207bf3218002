"""Work counted in steps, not in seconds."""

import sys
from collections.abc import Callable
from types import FrameType, ModuleType
from typing import Any


def steps(module: ModuleType, act: Callable[[], object]) -> int:
    """Return how many lines and calls of a module's own code `act` runs, a line of a loop each time round."""
    count = 0

    def trace(frame: FrameType, _event: str, _arg: Any) -> Any:
        nonlocal count
        if frame.f_code.co_filename != module.__file__:
            return None
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        act()
    finally:
        sys.settrace(before)
    return count
