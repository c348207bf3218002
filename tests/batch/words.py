"""A small extractor that stands behind the loop's protocol, in this process or in others, and misbehaves on demand.

What a report's text says is what happens: `FAULT-exit`, `FAULT-abort`, `FAULT-hang`, `FAULT-hoard`, `FAULT-raise`.
"""

import ctypes
import os
import re
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import jsonlines

from pipeline.records import Article, Incident, Person, Producer, ReportLine, ReportRef, TextSpan, stable_id
from pipeline.run import Counts, Options, run_extract
from pipeline.settings import Settings
from pipeline.write.folder import INCIDENTS, REJECTS, REPORTS

FILES = (INCIDENTS, REPORTS, REJECTS)
ARREST = re.compile(r"arrested (\w+)")


class Words:
    """An arrest for each "arrested NAME"; `version` goes into ids, `delay` is slept an article."""

    model_name = "words"

    def __init__(self, version: str = "1", delay: float = 0.0) -> None:
        self.version = version
        self.delay = delay

    def extract(self, articles: Sequence[Article]) -> Iterator[tuple[ReportLine, list[Incident]]]:
        for article in articles:
            misbehave(article.text)
            time.sleep(self.delay)
            head = {n: getattr(article, n) for n in ("id", "source", "source_id", "title", "published", "sha256")}
            incidents = [self.incident(article, head, match) for match in ARREST.finditer(article.text)]
            line = ReportLine(**head, article=article.index, text=article.text, incidents=[i.id for i in incidents])
            yield line, incidents

    def incident(self, article: Article, head: dict[str, Any], match: re.Match[str]) -> Incident:
        return Incident(
            id=stable_id("inc", article.id, match.start(), self.version),
            report=ReportRef(**head, article=article.index),
            case=stable_id("case", article.id),
            act="arrest",
            modality="reported",
            summary=match[0],
            people=[Person(name=match[1], role="victim")],
            evidence=[TextSpan(start=match.start(), end=match.end(), text=match[0])],
            confidence=0.5,
            producer=Producer(version=self.version, model=self.model_name),
        )


def misbehave(text: str) -> None:
    if "FAULT-exit" in text:
        os._exit(7)
    if "FAULT-abort" in text:
        ctypes.string_at(0)  # a segmentation fault
    if "FAULT-hang" in text:
        time.sleep(3600)
    if "FAULT-hoard" in text:
        hoard = []
        while True:
            hoard.append(bytes(10_000_000))
    if "FAULT-raise" in text:
        raise ZeroDivisionError(text)


def load(_settings: Settings) -> Words:
    if "HABEAS_TEST_DONE" in os.environ:
        raise AssertionError("nothing was left to work on")
    return Words(os.environ.get("HABEAS_TEST_VERSION", "1"), float(os.environ.get("HABEAS_TEST_DELAY", "0")))


def load_next_version(_settings: Settings) -> Words:
    return Words("2")


def report(number: int, more: str = "") -> str:
    return (
        f"Report number {number} of the committee. In the morning the police arrested Teacher{number} of the village "
        f"school and her family was told nothing about it for two days. {more}\n"
    )


def fill(folder: Path, count: int, first: int = 0) -> Path:
    """Write `count` reports, each a file of its own."""
    folder.mkdir(exist_ok=True)
    for number in range(first, first + count):
        (folder / f"{number:04d}.txt").write_text(report(number), encoding="utf-8")
    return folder


AGAIN = ("fresh", "prune", "retry_failed", "expect", "log", "watch", "scheduler", "shared")


def run(inputs: Path, out: Path, *, loader: Any = load, **options: Any) -> Counts:
    """Run in this process, unless `workers` or `isolate` are given."""
    again = {name: options.pop(name) for name in AGAIN if name in options}
    options.setdefault("isolate", "workers" in options)
    return run_extract([str(inputs)], out, Settings(**options), load=loader, options=Options(**again))


def data(out: Path) -> dict[str, bytes]:
    return {name: (out / name).read_bytes() for name in FILES}


def lines(path: Path) -> list[dict[str, Any]]:
    with jsonlines.open(path) as reader:
        return list(reader)


if __name__ == "__main__":  # a run in a process of its own, to be killed
    import words  # by its own name, as the tests import it, so that the fingerprint is theirs

    words.run(Path(sys.argv[1]), Path(sys.argv[2]), loader=words.load, workers=int(sys.argv[3]))
