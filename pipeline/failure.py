"""What becomes of an error that nobody foresaw: one reject, that names its kind and its place and never its words."""

from __future__ import annotations

import re
from pathlib import Path

from pipeline.paths import broken_pattern
from pipeline.records import Reject, RejectReason


def failed(source: str, stage: str, error: Exception, **where: str | int | None) -> Reject:
    """Return the reject of something that a stage fell over."""
    # libraries that are no Python's own say it in words
    starved = isinstance(error, MemoryError) or "bad_alloc" in str(error) or "failed to allocate" in str(error).lower()
    reason: RejectReason = "out_of_memory" if starved else "crashed"
    return Reject.model_validate({"source": source, "reason": reason, "detail": whereabouts(error, stage), **where})


def whereabouts(error: Exception, stage: str) -> str:
    """Return the kind of an error and where it happened, never its message: that may quote a report.

    Of a pattern that is none, as a person's edit leaves it, its place in the models folder.
    """
    if isinstance(error, re.error) and (told := broken_pattern()) is not None:
        return told
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    place = f" at {Path(frame.tb_frame.f_code.co_filename).name}:{frame.tb_lineno}" if frame else ""
    return f"{type(error).__name__} in {stage}{place}"
