"""What runs keep to go faster, without a forgotten person: the records of sources that are gone live there alone."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from pipeline.batch.pack import pack, unpack
from pipeline.records import Reject
from pipeline.work import Written
from pipeline.write.folder import INCIDENTS, REJECTS, REPORTS
from pipeline.write.lines import escaped

Line = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Memory:
    """A `Mending` of the store: `line(file, line)` and `named(source, articles)` say what stays of them."""

    line: Callable[[str, Line], Line | None]
    named: Callable[[str, Iterable[str]], str]

    def piece(self, data: bytes) -> bytes:
        """Return a packed outcome without the person."""
        before = unpack(data)
        after = [self._reject(item) if isinstance(item, Reject) else self._written(item) for item in before]
        return data if after == before else pack(after)

    def reject(self, data: bytes) -> bytes:
        """Return an encoded reject without the person."""
        return self._changed(REJECTS, data) or data

    def name(self, name: str, pieces: Iterable[bytes]) -> str:
        """Return the name of a source without the person."""
        return self.named(name, (item.id for data in pieces for item in unpack(data) if isinstance(item, Written)))

    def _written(self, item: Written) -> Written:
        report = self._changed(REPORTS, item.report) or item.report  # first: offsets of incidents count into its text
        told = json.loads(report)
        incidents = [(act, self._changed(INCIDENTS, line)) for act, line in item.incidents]
        return replace(
            item,
            source=told["source"],
            source_id=told["source_id"],
            report=report,
            incidents=[(act, line) for act, line in incidents if line is not None],
        )

    def _reject(self, item: Reject) -> Reject:
        return Reject.model_validate(self.line(REJECTS, item.model_dump(mode="json")))

    def _changed(self, file: str, raw: bytes) -> bytes | None:
        line = json.loads(raw)
        new = self.line(file, line)
        return None if new is None else raw if new == line else encoded(new)


def told(piece: bytes) -> Iterator[Line]:
    """Yield the lines of a packed outcome."""
    for item in unpack(piece):
        if isinstance(item, Reject):
            yield item.model_dump(mode="json")
        else:
            yield from map(json.loads, (item.report, *(line for _, line in item.incidents)))


def encoded(line: Line) -> bytes:
    """Return a line of an output that was changed, without its line feed."""
    return escaped(json.dumps(line, ensure_ascii=False, separators=(",", ":"))).encode()
