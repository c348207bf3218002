"""Decisions as tools hand them back, made into reviews or refused with their reason."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from pydantic import ValidationError

from pipeline.normalise.places import gazetteer
from pipeline.records import stable_id
from pipeline.review.slots import Review, Slots, changes

_ODD = (ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError)


class RefusedError(ValueError):
    """What cannot be taken in; the message is for the user and quotes nothing, for any value may be a name."""


@dataclass(frozen=True, slots=True)
class Decided:
    """One row or task that came back: where it stood, and what reads it.

    `read` returns `incident`, `report`, `source`, `source_id`, `article`, `machine` (slots or None), `slots` (those
    that the reviewer left), `decision` (None if only the slots tell), `reason`, `reviewer`, `decided` and perhaps
    `spans`.
    """

    where: str
    read: Callable[[], dict[str, Any]]


@dataclass(slots=True)
class Taken:
    """What became of a file: reviews, how many items nobody had decided, and what was refused and why."""

    reviews: list[Review] = field(default_factory=list)
    undated: set[str] = field(default_factory=set)
    """Ids of the reviews of which the tool does not say when they were decided."""
    where: dict[str, str] = field(default_factory=dict)
    """Where each review stood in the file, by its id."""
    untouched: int = 0
    refused: list[str] = field(default_factory=list)


def take(items: Iterable[Decided], *, reviewer: str | None, now: datetime | None = None) -> Taken:
    """Make reviews of what came back.

    Args:
        items: what a tool gave.
        reviewer: who decided, where the tool does not say.
        now: when, where the tool does not say.
    """
    taken = Taken()
    for item in items:
        try:
            told = item.read()
            review = _review(told, reviewer, now or datetime.now(UTC))
        except ValidationError as error:
            # Never the value: it may be a name.
            slots = {str(one["loc"][0]) for one in error.errors() if one["loc"]} or {"start or end"}
            taken.refused.append(f"{item.where}: {', '.join(sorted(slots))} cannot have this value")
        except _ODD as error:
            said = str(error) if isinstance(error, RefusedError) else f"{type(error).__name__} in what was handed back"
            taken.refused.append(f"{item.where}: {said}")
        else:
            if review is None:
                taken.untouched += 1
            else:
                taken.reviews.append(review)
                taken.where[review.id] = item.where
                if not told["decided"]:
                    taken.undated.add(review.id)
    return taken


def _review(told: dict[str, Any], reviewer: str | None, now: datetime) -> Review | None:
    machine = Slots.model_validate(told["machine"]) if told["machine"] else None
    decision = told["decision"]
    if machine is None:
        if decision != "added" and (decision != "rejected" or told["incident"]):
            raise RefusedError("a row without `machine` is new: say so in `decision`")
        final = Slots.model_validate(told["slots"])
        reviewed = final.model_dump(mode="json")
        if decision == "rejected":  # of what was added before: it is withdrawn
            machine = final
    else:
        final = Slots.model_validate(machine.model_dump() | told["slots"])
        reviewed = changes(machine, final)
    if machine is not None and decision == "added":
        raise RefusedError("an incident that the machine found is not new")
    if reviewed and decision in {None, "confirmed"}:
        decision = "corrected"
    if decision is None and told.get("spans") is None:
        return None
    if decision in {"rejected", "unsure"}:
        reviewed = {}
    if reviewed.get("term_days") is not None and final.penalty is None:
        raise RefusedError("term_days without a penalty")
    if reviewed.get("country"):
        _known_country(reviewed["country"])
    if not told["report"]:
        raise RefusedError("`report` is empty")
    said = {
        **{name: told[name] for name in ("incident", "report", "source", "source_id", "article", "reason")},
        "decision": decision or "unsure",
        "machine": machine and machine.model_dump(mode="json"),
        "reviewed": reviewed,
        "spans": told.get("spans"),
        "reviewer": told["reviewer"] or reviewer,
    }
    if not told["machine"]:
        said["incident"] = None
    # Without the tool's own time the same decision taken in twice is one.
    identity = stable_id("rev", json.dumps(said, sort_keys=True, ensure_ascii=False), told["decided"])
    when = told["decided"] or now.isoformat(timespec="seconds")
    return Review.model_validate(said | {"id": identity, "decided": when})


def _known_country(code: str) -> None:
    try:
        gazetteer().country_record(code)
    except KeyError:
        raise RefusedError("country is no ISO 3166-1 alpha-2 code") from None
