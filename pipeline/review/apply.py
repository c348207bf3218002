"""Reviews applied to incidents: what was rejected goes, what was corrected says so, what was missed is there."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from pathlib import Path
from typing import Any

from pipeline import __version__
from pipeline.batch.deltas import successors
from pipeline.records import ReportRef
from pipeline.review.correct import added_line, decided_line
from pipeline.review.match import matched, parts
from pipeline.review.slots import Line, Review, Slots, slots_of, unordered
from pipeline.review.store import ReviewError, latest, read_reviews
from pipeline.write.folder import REPORTS, together
from pipeline.write.outputs import LineError, read_lines

Place = tuple[str, str | None, int]
"""Source, id in it and number of an article: what stays when its bytes change. Rows without an id share one."""


class Reviews:
    """The decisions that hold in a folder, found again in its incidents even where a later run gave them new ids."""

    def __init__(
        self, reviews: Iterable[Review], articles: Iterable[Line], replaced: Iterable[tuple[str, str, str]] = ()
    ) -> None:
        """Take the decisions that hold, one an incident.

        A decision about an article that is gone goes to the one that took its place as `replaced` tells (a post that
        stands lower on its page now); else to the one at its place, if no other article is there and, without victims,
        if the source has no other. What was added goes along if the text has a victim's name or, without victims, if
        the source has no other article.

        Args:
            reviews: the decisions.
            articles: all articles of the outputs, each with `id`, `source`, `source_id` and `article`.
            replaced: ids of incidents, those that took their places, and the reports of these, in order.
        """
        self._by_report: dict[str, list[Review]] = defaultdict(list)
        self._by_place: dict[Place, list[Review]] = defaultdict(list)
        self._all: list[Review] = []
        for review in reviews:
            self._all.append(review)
            self._by_report[review.report].append(review)
            if review.source is not None and review.article is not None:
                self._by_place[review.source, review.source_id, review.article].append(review)
        self._used: set[str] = set()
        at: dict[Place, set[str]] = {place: set() for place in self._by_place}
        texts: dict[str, str | None] = {}  # of the articles that a decision may go to
        posts = dict.fromkeys((place[:2] for place in at), 0)
        later = _later(self._all, replaced)
        wanted = self._by_report.keys() | set(chain.from_iterable(later.values()))
        for article in articles if self._all else ():
            if (place := _place(article)) in at:
                at[place].add(article["id"])
            if place in at or article["id"] in wanted:
                texts[article["id"]] = article.get("text")
            if place[:2] in posts:
                posts[place[:2]] += 1
        there = texts.keys() & wanted
        followed: set[str] = set()
        for report in [one for one in later if one not in there]:
            if len(now := later[report] & there) == 1:
                (name,) = now
                followed |= {report}
                for one in self._by_report[report]:
                    lone = one.source is not None and posts.get((one.source, one.source_id)) == 1
                    if one.decision != "added" or _about_it(one, texts[name], lone=lone):
                        self._by_report[name].append(one)
        for place, ids in at.items():
            left = [one for one in self._by_place[place] if len(ids) == 1 and one.report not in there | followed]
            lone = posts[place[:2]] == 1
            self._by_place[place] = [one for one in left if _about_it(one, texts[min(ids)], lone=lone)]

    @classmethod
    def load(cls, folder: Path) -> Reviews:
        """Read those of an output folder.

        Raises:
            pipeline.review.store.ReviewError: if its file holds something else, or `reports.jsonl` does.
        """
        with together(folder, REPORTS) as files:
            articles = (line for file in files.values() for line in read_lines(file, REPORTS))
            try:
                return cls(latest(read_reviews(folder)), articles, successors(folder))
            except LineError as error:
                raise ReviewError(str(error)) from error

    def __len__(self) -> int:
        return len(self._all)

    @property
    def lost(self) -> int:
        """How many belong to no incident that has been seen since `apply` began last."""
        return len(self._all) - len(self._used)

    def of(self, lines: list[Line]) -> tuple[dict[str, Review], list[Review]]:
        """Return the review of each incident of one article by its id, and the incidents that reviewers added."""
        report = lines[0]["report"]
        held, passed = _last(self._about(report))
        if not held:
            return {}, []
        added = [review for review in held if review.decision == "added"]
        old: dict[str, Slots] = {}
        by_id: dict[str, Review] = {}
        for review in held:
            if review.incident is not None and review.machine is not None:
                by_id[review.incident] = review
                old[review.incident] = review.machine
        new = {line["id"]: slots_of(line) for line in lines}
        pairs = matched(old, new)
        # a later model may say by itself what the reviewer had to correct
        met = set(pairs.values())
        left = {key: by_id[key].final() for key in old if key not in met}
        rest = {key: slots for key, slots in new.items() if key not in pairs}
        pairs |= {b: a for b, a in matched(left, rest).items() if b not in pairs}
        # and find what the reviewer had to add
        ours = {review.id: review.final() for review in added}
        rest = {key: slots for key, slots in new.items() if key not in pairs}
        found = matched(ours, rest)
        reviews = {b: by_id[a] for b, a in pairs.items()}
        named = {review.id: review for review in added}
        reviews |= {b: named[a] for b, a in found.items()}
        now = {line["id"]: line for line in lines}
        reviews = {b: one for b, one in reviews.items() if one.decision != "confirmed" or one.settles(now[b])}
        self._used |= {review.id for review in (*reviews.values(), *added, *passed)}
        met = set(found.values())
        return reviews, [review for review in added if review.id not in met]

    def apply(self, lines: Iterable[Line], reports: Iterable[Line] = ()) -> Iterator[Line]:
        """Yield incidents as reviewers left them, with `review` and `reviewer`.

        Args:
            lines: the incidents, those of an article together.
            reports: the articles; without them nothing is added to an article in which the machine found nothing.
        """
        self._used = set()
        for _, group in groupby(lines, key=lambda line: line["report"]["id"]):
            article = list(group)
            reviews, added = self.of(article)
            for line in article:
                review = reviews.get(line["id"])
                if review is None:
                    yield line
                elif review.decision != "rejected":
                    said = {"review": review.decision, "reviewer": review.reviewer}
                    yield decided_line(line, review) | said
            for review in added:
                made = added_line(article[0]["report"], article[0]["producer"], review)
                yield made | {"review": "added", "reviewer": review.reviewer}

        waiting = {review.id for review in self._all if review.decision == "added"} - self._used
        for report in reports if waiting else ():
            for review in self._about(report):
                if review.id in waiting:
                    self._used.add(review.id)
                    yield _alone(report, review) | {"review": "added", "reviewer": review.reviewer}

    def added_alone(self, report: Line) -> list[Line]:
        """Return what reviewers added to an article in which the machine found nothing."""
        return [_alone(report, review) for review in self._about(report) if review.decision == "added"]

    def counts(self) -> Counter[str]:
        """Return how many of each decision there are."""
        return Counter(review.decision for review in self._all)

    def _about(self, report: dict[str, Any]) -> list[Review]:
        return [*self._by_report.get(report["id"], ()), *self._by_place.get(_place(report), ())]


def _later(reviews: Iterable[Review], replaced: Iterable[tuple[str, str, str]]) -> dict[str, set[str]]:
    """Return in which reports the incidents decided on stood later, by the report in which they were decided on."""
    stems: dict[str, set[str]] = defaultdict(set)
    for review in reviews:
        if review.incident is not None:
            stems[review.incident].add(review.report)
    later: dict[str, set[str]] = defaultdict(set)
    for was, identity, report in replaced if stems else ():
        for stem in stems.get(was, ()):
            later[stem].add(report)
            stems[identity].add(stem)
    return later


def _alone(report: Line, review: Review) -> Line:
    ref = {name: report[name] for name in ReportRef.model_fields}
    return added_line(ref, {"version": __version__, "model": "review"}, review)


def _last(held: list[Review]) -> tuple[list[Review], list[Review]]:
    """Part decisions into those that hold and those that a later one about the same incident took the place of.

    That one goes by another id where the article's bytes changed between the two; it is the same incident if of each
    version one alone says just this.
    """
    alike: dict[str, list[Review]] = defaultdict(list)
    for review in held:
        if review.machine is not None:
            said = {slot: unordered(value) for slot, value in review.machine.model_dump().items()}
            alike[json.dumps(said)].append(review)
    passed: list[Review] = []
    for same in alike.values():
        if len({review.report for review in same}) == len(same):
            passed += sorted(same, key=lambda review: review.when)[:-1]
    gone = {review.id for review in passed}
    return [review for review in held if review.id not in gone], passed


def _about_it(review: Review, text: str | None, *, lone: bool) -> bool:
    """Tell whether a decision can be about the article at its place, which is the only one of its source if `lone`.

    Of a post that rolled off its page another has the place now. `matched` finds those out by their victims, but of
    what was added the text must name one.
    """
    victims = (review.machine or review.final()).victims
    if text is None or not victims:
        return lone or text is None
    return review.decision != "added" or not parts(victims).isdisjoint(parts([text]))


def _place(article: dict[str, Any]) -> Place:
    return article["source"], article["source_id"], article["article"]
