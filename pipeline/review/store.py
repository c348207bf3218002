"""`reviews.jsonl`: every decision ever made, in the order they were taken in; the last one about an incident holds."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from pipeline.records import stable_id
from pipeline.review.slots import Review, changes
from pipeline.write.folder import REVIEWS, current, locked
from pipeline.write.lines import encode
from pipeline.write.outputs import LineError, read_lines
from pipeline.write.private import create, replacing


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
    held: dict[str, Review] = {}
    for review in sorted(reviews, key=lambda review: review.when):
        held[review.incident or review.id] = review
    return [review for review in held.values() if not _withdraws(review)]


def _withdraws(review: Review) -> bool:
    """Tell whether it takes back what a reviewer had added, whose id it names as the incident's."""
    return review.incident is not None and review.incident.startswith("rev-")


def add_reviews(folder: Path, new: Iterable[Review], undated: Collection[str] = ()) -> int:
    """Append reviews that are not there yet, all of them or none, and return how many were.

    Args:
        folder: the output folder.
        new: the reviews.
        undated: ids of those that nobody says the time of. One that its reviewer made before is there if it is their
            last about the incident; else they have gone back to it, and it is a decision of now.

    Raises:
        ReviewError: if what is there is no file of reviews, or nobody added what a review withdraws.
        pipeline.write.folder.OutputError: if a run is writing to the folder.
        OSError: if the disk is full or failing.
    """
    with locked(folder):
        there = read_reviews(folder)
        known = {review.id for review in there}
        last = {(review.incident, review.reviewer): review for review in sorted(there, key=lambda one: one.when)}
        fresh: dict[str, Review] = {}
        for review in new:
            if review.incident is None and review.decision == "rejected":
                fresh |= _withdrawn(review, there, known)
            elif review.id in known and review.decision == "added" and review.id in undated:
                if (taken := [one for one in there if one.incident == review.id]) and not _standing(review, there):
                    again = review.model_copy(update={"id": stable_id("rev", review.id, taken[-1].id, len(there))})
                    fresh[again.id] = again
            elif review.id not in known:
                fresh[review.id] = review
            elif review.id in undated and review.incident is not None:
                before = last.get((review.incident, review.reviewer))
                if before is not None and _said(before) != _said(review):
                    fresh[review.id] = review.model_copy(update={"id": stable_id("rev", review.id, before.id)})
        if fresh:
            with replacing(folder / REVIEWS) as made, create(made) as file:
                file.writelines(encode(review) + b"\n" for review in (*there, *fresh.values()))
        return len(fresh)


def _withdrawn(review: Review, there: list[Review], known: Collection[str]) -> dict[str, Review]:
    """Return the withdrawals of all incidents of these slots that were added to the article and still stand."""
    found: dict[str, Review] = {}
    old = [one for one in there if one.decision == "added" and one.report == review.report]
    like = [one for one in old if not changes(one.final(), review.final())]
    if not like:
        raise ReviewError("a row without `machine` is called wrong, but nobody has added an incident of its slots")
    for one in _standing(like[0], there):
        made = review.model_copy(update={"id": stable_id("rev", review.id, one.id), "incident": one.id})
        if made.id not in known:
            found[made.id] = made
    return found


def _standing(review: Review, there: list[Review]) -> list[Review]:
    """Return what was added with the slots of a review to its article and is not withdrawn."""
    held = [one for one in latest(there) if one.decision == "added" and one.report == review.report]
    return [one for one in held if not changes(one.final(), review.final())]


def _said(review: Review) -> dict[str, Any]:
    return review.model_dump(exclude={"id", "decided"})
