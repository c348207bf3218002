"""`reviews.jsonl`: every decision ever made, in the order they were taken in; the last one about an incident holds."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from pipeline.records import stable_id
from pipeline.review.slots import Review, changes
from pipeline.write.folder import REVIEWS, current, locked
from pipeline.write.lines import encode
from pipeline.write.outputs import LineError, read_lines
from pipeline.write.private import create, replacing

_ZONES = timedelta(days=1)  # a day alone may be that of a place where it is tomorrow


class ReviewError(Exception):
    """A review, or a file of them, that cannot be used; the message is one line and names nobody."""


def read_reviews(folder: Path) -> list[Review]:
    """Return all reviews of an output folder, the oldest first; none where nobody reviewed.

    Raises:
        ReviewError: for a line that is no review.
    """
    path = current(folder, REVIEWS)
    if not path.is_file():
        return []
    reviews: list[Review] = []
    with path.open("rb") as file:
        try:
            for line in read_lines(file, REVIEWS):
                reviews.append(Review.model_validate(line))  # noqa: PERF401 (how far it came tells the line)
        except (LineError, ValidationError) as error:
            raise ReviewError(f"{REVIEWS}, line {len(reviews) + 1}: no review") from error
    return reviews


def latest(reviews: Iterable[Review]) -> list[Review]:
    """Return the decision that holds for each incident: the last one made, by when and then by where it stands.

    None where that one withdraws what a reviewer had added.
    """
    return [review for review in _last(reviews).values() if not _withdraws(review)]


def _last(reviews: Iterable[Review]) -> dict[str, Review]:
    """Return the last decision about each incident, by what it is about."""
    return {review.incident or review.id: review for review in sorted(reviews, key=lambda review: review.when)}


def _withdraws(review: Review) -> bool:
    """Tell whether it takes back what a reviewer had added, whose id it names as the incident's."""
    return review.incident is not None and review.incident.startswith("rev-")


class Added(NamedTuple):
    """What became of decisions that came in."""

    new: int
    """How many were not there yet."""
    contested: int
    """About how many of their incidents somebody else's last decision is another; who has no name is somebody else."""
    passed: int
    """How many do not hold, for what is there about their incidents is dated later."""
    ahead: int
    """How many bear a time that this machine's clock has not reached."""


def add_reviews(folder: Path, new: Iterable[Review], undated: Collection[str] = ()) -> Added:
    """Append reviews that are not there yet to a folder that nobody has locked, as `append_reviews` does."""
    with locked(folder):
        return append_reviews(folder, new, undated)


def append_reviews(folder: Path, new: Iterable[Review], undated: Collection[str] = ()) -> Added:
    """Append reviews that are not there yet, all of them or none, and return how many were.

    Args:
        folder: the output folder, locked by the caller.
        new: the reviews.
        undated: ids of those that nobody says the time of. One that its reviewer made before is there if it is their
            last about the incident; else they have gone back to it, and it is a decision of now, and never before one
            about its article that is there: a clock may have been wrong.

    Raises:
        ReviewError: if what is there is no file of reviews, or nobody added what a review withdraws.
        pipeline.write.folder.OutputError: if a run is writing to the folder.
        OSError: if the disk is full or failing.
    """
    there = read_reviews(folder)
    known = {review.id for review in there}
    last = {(review.incident, review.reviewer): review for review in sorted(there, key=lambda one: one.when)}
    about = {review.incident: review for review in there}  # that in the last line about each incident
    added, held = _added(there), _added(latest(there))
    fresh: dict[str, Review] = {}
    for review in _in_order(new, undated, there):
        if review.incident is None and review.decision == "rejected":
            fresh |= _withdrawn(review, added, held, known)
        elif review.id in known and review.decision == "added" and review.id in undated:
            if (taken := about.get(review.id)) and not _alike(review, held):
                again = review.model_copy(update={"id": stable_id("rev", review.id, taken.id, len(there))})
                fresh[again.id] = again
        elif review.id not in known:
            fresh[review.id] = review
        elif review.id in undated and review.incident is not None:
            before = last.get((review.incident, review.reviewer))
            if before is not None and _said(before) != _said(review):
                fresh[review.id] = review.model_copy(update={"id": stable_id("rev", review.id, before.id)})
    made = list(fresh.values())
    if made:
        with replacing(folder / REVIEWS) as path, create(path) as file:
            file.writelines(encode(review) + b"\n" for review in (*there, *made))
    ahead, holds, ids = datetime.now(UTC) + _ZONES, _last((*there, *made)), {review.id for review in made}
    return Added(
        len(made),
        _contested(there, made),
        passed=sum(holds[review.incident or review.id].id not in ids for review in made),
        ahead=sum(review.when > ahead for review in made),
    )


def _in_order(new: Iterable[Review], undated: Collection[str], there: list[Review]) -> Iterator[Review]:
    """Yield reviews, those of now at the time of the article's last decision where that is later: it is before them."""
    newest = {review.report: review for review in sorted(there, key=lambda one: one.when)}
    for review in new:
        before = newest.get(review.report) if review.id in undated else None
        late = before is not None and before.when > review.when
        yield review.model_copy(update={"decided": before.decided}) if before is not None and late else review


def _added(reviews: Iterable[Review]) -> dict[str, list[Review]]:
    """Return what was added, by its article."""
    found: dict[str, list[Review]] = defaultdict(list)
    for review in reviews:
        if review.decision == "added":
            found[review.report].append(review)
    return found


def _withdrawn(
    review: Review, added: dict[str, list[Review]], held: dict[str, list[Review]], known: Collection[str]
) -> dict[str, Review]:
    """Return the withdrawals of all incidents of these slots that were added to the article and still stand."""
    if not _alike(review, added):
        raise ReviewError("a row without `machine` is called wrong, but nobody has added an incident of its slots")
    found: dict[str, Review] = {}
    for one in _alike(review, held):
        made = review.model_copy(update={"id": stable_id("rev", review.id, one.id), "incident": one.id})
        if made.id not in known:
            found[made.id] = made
    return found


def _alike(review: Review, added: dict[str, list[Review]]) -> list[Review]:
    """Return what was added with the slots of a review to its article."""
    return [one for one in added.get(review.report, ()) if not changes(one.final(), review.final())]


def _contested(there: list[Review], fresh: list[Review]) -> int:
    told = {
        (review.incident, review.reviewer or review.id): (review.decision, json.dumps(review.reviewed, sort_keys=True))
        for review in sorted((*there, *fresh), key=lambda one: one.when)
    }
    said: dict[str | None, set[tuple[str, str]]] = defaultdict(set)
    for (incident, _), decision in told.items():
        said[incident].add(decision)
    return sum(len(said[incident]) > 1 for incident in {review.incident for review in fresh} - {None})


def _said(review: Review) -> dict[str, Any]:
    return review.model_dump(exclude={"id", "decided"})
