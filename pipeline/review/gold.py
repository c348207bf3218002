"""What reviewers settled, as gold for `habeas evaluate incidents` and as annotations for `habeas train`.

An article is gold when somebody decided about each of its incidents and nobody is unsure, or added one where the
machine had found none, for else gold would know nothing of what was missed whole; it is training when somebody went
through its mentions (Label Studio, Prodigy). Both are rows of `text` and `spans`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from pipeline.review.apply import Reviews
from pipeline.review.correct import added_line, decided_line
from pipeline.review.slots import Line, Review
from pipeline.review.store import latest, read_reviews
from pipeline.review.tasks import Task, lines, tasks
from pipeline.write.folder import REPORTS, together

_HELD_BACK = 5  # every fifth article or so of a training file is split `test`


def gold_rows(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield a row for each article all of whose incidents were decided, with those that hold; last those without any.

    An article is left out too where a reviewer gave a victim a name that its text does not have: gold is marks in text.

    Raises:
        FileNotFoundError: if no run wrote into `folder`.
        pipeline.review.store.ReviewError: if its reviews are none.
    """
    reviews = Reviews.load(folder)
    seen: set[str] = set()
    for article in _articles(folder):
        seen.add(article[0].report["id"])
        decided, added = reviews.of([task.incident for task in article])
        unsure = any(
            review.decision == "unsure" or (review.decision != "rejected" and not review.settles(task.incident))
            for task in article
            if (review := decided.get(task.incident["id"]))
        )
        if unsure or len(decided) < len(article):
            continue
        report = article[0].report
        held = [_final(task.incident, decided[task.incident["id"]]) for task in article]
        held += [added_line(article[0].incident["report"], article[0].incident["producer"], one) for one in added]
        yield from _gold(report, held)
    with together(folder, REPORTS) as files:
        for report in lines(files[REPORTS], REPORTS):
            if report["id"] not in seen and (alone := reviews.added_alone(report)):
                yield from _gold(report, alone)


def _gold(report: Line, held: Iterable[Line | None]) -> Iterator[dict[str, Any]]:
    marks = _Marks(report["text"])
    incidents = [marks.incident(line) for line in held if line is not None]
    if not marks.astray:
        yield {**_row(report, marks.spans), "incidents": incidents}


def train_rows(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield a row for each article whose mentions somebody went through, as they left them.

    About a fifth, by a hash of the article's id, is split `test`, to measure with what was not trained on.

    Raises:
        FileNotFoundError: if no run wrote into `folder`.
        pipeline.review.store.ReviewError: if its reviews are none.
    """
    marked: dict[str, Review] = {}
    for review in latest(read_reviews(folder)):
        if review.spans is not None and (
            review.report not in marked or review.when >= marked[review.report].when
        ):
            marked[review.report] = review
    for article in _articles(folder):
        report = article[0].report
        found = marked.get(report["id"])
        if found is not None and found.spans is not None:
            spans = [
                {"start": one.start, "end": one.end, "label": one.label, "text": report["text"][one.start : one.end]}
                for one in found.spans
                if one.start < one.end <= len(report["text"])
            ]
            share = hashlib.sha256(report["id"].encode()).digest()[0] % _HELD_BACK
            yield {**_row(report, spans), "split": "test" if share == 0 else "train"}


def _articles(folder: Path) -> Iterator[list[Task]]:
    for _, group in groupby(tasks(folder), key=lambda task: task.report["id"]):
        yield list(group)


def _final(line: Line, review: Review) -> Line | None:
    return None if review.decision == "rejected" else decided_line(line, review)


def _row(report: Line, spans: list[dict[str, Any]]) -> dict[str, Any]:
    return {**{name: report[name] for name in ("id", "title", "published", "text")}, "spans": spans}


class _Marks:
    """The spans of one article, each with the key that the incidents name it by."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans: list[dict[str, Any]] = []
        self.astray = False
        """Whether a victim's name does not stand in the text."""
        self._keys: dict[tuple[str, str], str | None] = {}

    def incident(self, line: Line) -> dict[str, Any]:
        """Return an incident as gold, its parts marked."""
        parties = [*line["people"], *line["organisations"]]
        labels = {id(one): "PERSON" for one in line["people"]}
        named: dict[str, list[str | None]] = {}
        for role in ("victim", "perpetrator", "authority"):
            named[role] = [
                self._key(labels.get(id(one), "ORGANISATION"), one["name"], one["mentions"])
                for one in parties
                if one["role"] == role
            ]
        self.astray = self.astray or None in named["victim"]
        when, penalty = line["date"] or {}, line["penalty"]
        charges = [
            self._key("CHARGE" if c["text"] else "LAW", c["text"] or c["law"], c["mentions"])
            for c in line["charges"]
            if c["text"] or c["law"]
        ]
        places = [self._key("PLACE", place["text"], place["mentions"]) for place in line["places"]]
        fined = penalty and self._key("PENALTY", penalty["text"], [], value=(penalty["term"] or {}).get("iso"))
        told: dict[str, Any] = {
            "act": line["act"],
            "modality": line["modality"],
            "victims": [key for key in named["victim"] if key],
            "perpetrators": [key for key in named["perpetrator"] if key],
            "authorities": [key for key in named["authority"] if key],
            "country": (line["country"] or {}).get("alpha_2"),
            "case": line["case"],
            "date": {"start": when["start"], "end": when["end"] or when["start"]} if when.get("start") else None,
            "charges": [key for key in charges if key],
            "places": [key for key in places if key],
            "penalty": fined,
            "group": self._group(line["group"]),
        }
        return told

    def _group(self, group: Line | None) -> str | None:
        if group is None:
            return None
        return self._key("COUNT", group["text"], [], min=group["min"], max=group["max"])

    def _key(self, label: str, name: str, mentions: list[Line], **more: Any) -> str | None:
        if (label, name) not in self._keys:
            at = self.text.find(name)
            told = mentions or ([{"start": at, "end": at + len(name), "text": name}] if at >= 0 else [])
            key = f"{label.lower()}{len(self._keys) + 1}" if told else None
            self._keys[label, name] = key
            given = {name: value for name, value in more.items() if value is not None}
            for one in told:
                self.spans.append({**{k: one[k] for k in ("start", "end", "text")}, "label": label, "key": key} | given)
        return self._keys[label, name]
