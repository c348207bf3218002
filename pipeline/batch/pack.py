"""Outcomes as compressed bytes and back: what the store keeps and what travels from a cluster's workers.

The form is plain: a line of JSON with what is counted of each item, then the items' own lines as they will be written.
"""

from __future__ import annotations

import json
import zlib
from collections import Counter

from pipeline.records import Reject
from pipeline.work import Outcome, Written
from pipeline.write.lines import encode

FAILURES = {"crashed", "timeout", "out_of_memory"}
"""Reasons of rejects that say more about the run than about the report; `--retry-failed` does these again."""


def pack(outcome: Outcome) -> bytes:
    """Return an outcome as bytes, the same for the same outcome."""
    heads: list[dict[str, object]] = []
    lines: list[bytes] = []
    for item in outcome:
        if isinstance(item, Reject):
            heads.append({})
            lines.append(encode(item))
            continue
        heads.append(
            {
                "id": item.id,
                "source": item.source,
                "source_id": item.source_id,
                "article": item.article,
                "sha256": item.sha256,
                "words": item.words,
                "acts": [act for act, _ in item.incidents],
                "withheld": dict(item.withheld),
                "day_unread": item.day_unread,
            }
        )
        lines.append(item.report)
        lines.extend(line for _, line in item.incidents)
    return zlib.compress(b"\n".join([json.dumps(heads).encode(), *lines]), 1)


def unpack(data: bytes) -> Outcome:
    """Return the outcome that `pack` made bytes of.

    Raises:
        ValueError: if the bytes are no packed outcome.
    """
    try:
        head, *lines = zlib.decompress(data).split(b"\n")
    except zlib.error as error:
        raise ValueError("no packed outcome") from error
    rest = iter(lines)
    outcome: Outcome = []
    for item in json.loads(head):
        if not item:
            outcome.append(Reject.model_validate_json(next(rest)))
            continue
        acts = item.pop("acts")
        withheld = Counter(item.pop("withheld"))
        report = next(rest)
        incidents = [(act, next(rest)) for act in acts]
        outcome.append(Written(**item, report=report, incidents=incidents, withheld=withheld))
    return outcome


def has_failed(outcome: Outcome) -> bool:
    """Say whether part of a report was lost to a crash, a hang or a lack of memory."""
    return any(isinstance(item, Reject) and item.reason in FAILURES for item in outcome)
