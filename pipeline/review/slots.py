"""What of an incident is reviewed and compared: its slots, flat, in the words of the contract."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError, field_validator, model_validator

from pipeline.records import Act, ChargeCategory, IsoDate, Modality, PenaltyKind, Record

Line = dict[str, Any]
Decision = Literal["confirmed", "corrected", "rejected", "added", "unsure"]
ROLES = {"victims": "victim", "perpetrators": "perpetrator", "authorities": "authority"}
"""Slots of names, and the role that they stand for."""
LISTS = (*ROLES, "places", "charges")


class Slots(Record):
    """The slots of one incident; names as the report has them, dates as the whole span."""

    act: Act
    modality: Modality = "reported"
    victims: list[str] = Field(default_factory=list)
    perpetrators: list[str] = Field(default_factory=list)
    authorities: list[str] = Field(default_factory=list)
    start: IsoDate | None = None
    end: IsoDate | None = None
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")] | None = None
    places: list[str] = Field(default_factory=list)
    charges: list[ChargeCategory] = Field(default_factory=list)
    penalty: PenaltyKind | None = None
    term_days: Annotated[int, Field(ge=0)] | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Slots:
        if self.start and self.end and self.start > self.end:
            raise ValueError("start is after end")
        return self


class Span(Record):
    """A mention as a reviewer marked it, in code points of the article's text."""

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=1)]
    label: str


class Review(Record):
    """One decision of one person about one incident: a line of `reviews.jsonl`.

    `machine` is what the machine had said and never changes; `reviewed` holds the slots that the reviewer gave another
    value, and for an incident that the machine missed (`added`) all of them.
    """

    schema_version: Literal["1.0"] = "1.0"
    id: str
    incident: str | None
    report: str
    source: str | None = None
    source_id: str | None = None
    article: int | None = None
    decision: Decision
    machine: Slots | None
    reviewed: dict[str, Any] = Field(default_factory=dict)
    spans: list[Span] | None = None
    """All mentions of the article as the reviewer left them, where the tool shows them."""
    reviewer: str | None
    decided: str
    """When, ISO 8601; UTC where it has no offset."""
    reason: str | None = None

    @field_validator("decided")
    @classmethod
    def _instant(cls, value: str) -> str:
        datetime.fromisoformat(value)
        return value

    @model_validator(mode="after")
    def _values(self) -> Review:
        if self.machine is None and self.decision != "added":
            raise ValueError("only an added incident has no machine's value")
        self.final()
        return self

    @property
    def when(self) -> datetime:
        """The instant of `decided`."""
        told = datetime.fromisoformat(self.decided)
        return told if told.tzinfo else told.replace(tzinfo=UTC)

    def final(self) -> Slots:
        """Return the slots as the reviewer left them.

        Raises:
            pydantic.ValidationError: if a reviewed slot does not exist or cannot have its value.
        """
        said = self.machine.model_dump() if self.machine else {}
        return Slots.model_validate(said | self.reviewed)

    def final_of(self, line: Line) -> Slots:
        """Return the slots of an incident that this is about: all as they were left, unless its article changed.

        Of an article with other bytes nobody has seen what the machine reads there now: only what the reviewer gave
        another value is kept.
        """
        if self.machine is None or self.report == line["report"]["id"]:
            return self.final()
        try:
            return Slots.model_validate(slots_of(line).model_dump() | self.reviewed)
        except ValidationError:  # a start after the new end
            return self.final()

    def settles(self, line: Line) -> bool:
        """Tell whether the machine says nothing of an incident that the reviewer has neither seen nor given."""
        if self.machine is None or self.report == line["report"]["id"]:
            return True
        return changes(self.machine, slots_of(line)).keys() <= self.reviewed.keys()


def slots_of(line: Mapping[str, Any]) -> Slots:
    """Return the slots of an incident."""
    parties = [*line["people"], *line["organisations"]]
    when, penalty = line["date"] or {}, line["penalty"] or {}
    named = {slot: _distinct(p["name"] for p in parties if p["role"] == role) for slot, role in ROLES.items()}
    return Slots(
        act=line["act"],
        modality=line["modality"],
        **named,
        start=when.get("start"),
        end=when.get("end"),
        country=(line["country"] or {}).get("alpha_2"),
        places=_distinct(place["name"] for place in line["places"]),
        charges=_distinct(charge["category"] for charge in line["charges"]),
        penalty=penalty.get("kind"),
        term_days=(penalty.get("term") or {}).get("days"),
    )


def changes(before: Slots, after: Slots) -> dict[str, Any]:
    """Return the slots that differ with their values in `after`; the order of names is no difference."""
    old, new = before.model_dump(), after.model_dump()
    return {slot: new[slot] for slot in new if unordered(old[slot]) != unordered(new[slot])}


def unordered(value: Any) -> Any:
    """Return a value as it is compared: the order of names is no difference."""
    return sorted(value) if isinstance(value, list) else value


def _distinct[T](items: Iterable[T]) -> list[T]:
    return list(dict.fromkeys(items))
