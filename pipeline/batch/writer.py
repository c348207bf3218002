"""Shards into the output folder, in order; what workers made into the store; everything counted."""

from __future__ import annotations

import time

from pipeline.batch.counts import Counts
from pipeline.batch.logs import Log, token_of
from pipeline.batch.pack import has_failed, pack, unpack
from pipeline.batch.plan import Shard
from pipeline.batch.store import Seen, Store
from pipeline.records import Reject
from pipeline.work import Outcome, Result, turned_away
from pipeline.write.folder import OutputFolder
from pipeline.write.lines import encode


class Writer:
    """Writes shards in order, keeps what workers made, and counts."""

    def __init__(self, folder: OutputFolder, store: Store, counts: Counts, log: Log) -> None:
        self._folder = folder
        self._store = store
        self._counts = counts
        self._log = log
        self._seen = Seen()

    def close(self) -> None:
        """Forget which articles were written."""
        self._seen.close()

    def write(self, shard: Shard, result: Result | None) -> None:
        """Write the lines of a shard, with what its worker made of the reports that nobody had worked on."""
        started, counts = time.perf_counter(), self._counts
        fresh = iter(result.outcomes if result else ())
        for slot in shard.slots:
            if isinstance(slot, Reject):
                self._reject(slot)
                continue
            if slot.print is None:
                outcome = next(fresh)
                self._store.keep(slot.report, pack(outcome), failed=has_failed(outcome))
                counts.worked_on += 1
            else:
                data = self._store.piece(slot.report, slot.print)
                outcome = unpack(data) if data else []
            counts.reports += not slot.gone
            self._lines(outcome, gone=slot.gone)
        self._store.commit()
        counts.sources_done += shard.sources
        counts.shards += bool(shard.slots)  # the last may only say that its sources are done
        for stage, seconds in result.seconds.items() if result else ():
            counts.spend(stage, seconds)
        counts.model = (result and result.model) or counts.model
        counts.spend("write", time.perf_counter() - started)
        self._log(
            "shard.done",
            shard=shard.number,
            reports=len(shard.slots),
            worked_on=len(result.outcomes) if result else 0,
            sources_done=counts.sources_done,
            incidents=counts.incidents.total(),
            rejects=counts.rejects.total(),
            seconds={stage: round(spent, 3) for stage, spent in result.seconds.items()} if result else {},
        )

    def _lines(self, outcome: Outcome, *, gone: bool) -> None:
        counts = self._counts
        for item in outcome:
            if isinstance(item, Reject):
                self._reject(item)
            elif not self._seen.add(item.id):  # ids are keys downstream
                if not gone:
                    detail = f"the same article as {item.id}, written before"
                    self._reject(turned_away(item, "duplicate", detail))
            else:
                self._folder.reports.write(item.report)
                for act, line in item.incidents:
                    self._folder.incidents.write(line)
                    counts.incidents[act] += 1
                counts.articles += 1
                counts.words += item.words
                counts.withheld.update(item.withheld)
                counts.days_unread += item.day_unread

    def _reject(self, reject: Reject) -> None:
        self._folder.rejects.write(encode(reject))
        self._counts.rejects[reject.reason] += 1
        self._log(
            "report.rejected",
            source=token_of(reject.source),
            sha256=reject.sha256,
            line=reject.line,
            article=reject.article,
            reason=reject.reason,
        )
