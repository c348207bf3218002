"""What runs wrote, known by its name and how it begins where no folder of outputs is around it: copies, archives."""

from __future__ import annotations

import re

from pipeline.records import RejectReason

_TEXT = rb'"(?:[^"\\]|\\.)*"'
_BEGIN = (  # names as they stand at the end of a path; files of others may have them too
    (r"reports\.jsonl", rb'\{"id":"rep-[^"]+","source":%b,"source_id":(?:null|%b),"sha256":' % (_TEXT, _TEXT)),
    (r"(?:incidents|reviews)\.jsonl", rb'\{"schema_version":"[\d.]+","id":"(?:inc|rev)-'),
    (
        r"rejects\.jsonl",
        rb'\{"source":%b,"source_id":(?:null|%b),"line":(?:null|\d+),"article":(?:null|\d+),"sha256":' % (_TEXT, _TEXT),
    ),
    (r"forgotten\.jsonl", rb'\{"when": "[^"]+", "who": (?:null|"[^"]+"), "how": "'),
    (r"deltas/\d{6,}\.jsonl", rb'\{"op":"(?:added|changed|removed|replaced)","id":"inc-'),
    (r"run\.json", rb'\{\s+"schema_version": "[\d.]+",\s+"(?:habeas|outputs)": '),
)
HEAD = 4096
"""How many bytes of a file are looked at."""


def of_a_run(name: str) -> re.Pattern[bytes] | None:
    """Return how a file of this name begins if a run wrote it, or None if runs write none of that name."""
    return next((re.compile(begin) for end, begin in _BEGIN if re.search(rf"(?:^|/){end}\Z", name)), None)


def problem_of(name: str) -> tuple[RejectReason, str] | None:
    """Return why what a run wrote is not read: None for what tells nothing that its reports do not."""
    if not name.endswith("reports.jsonl"):
        return None
    return "duplicate", "a run wrote this from reports that it read; to read its texts, name the (unpacked) file itself"
