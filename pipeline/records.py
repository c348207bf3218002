"""The contract: what is read, what stands between the stages, and what is written.

The pydantic models (`Incident`, `ReportLine`, `Reject`) own the JSON Schema of the outputs. The plain dataclasses
(`RawReport`, `Article` …) travel between the stages and are not written as they are. Offsets are Unicode code points.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION: Literal["1.0"] = "1.0"

Act = Literal[
    "arrest", "detention", "house_arrest", "abduction", "enforced_disappearance", "imprisonment",
    "psychiatric_confinement", "charge", "trial", "conviction", "sentencing", "fine", "acquittal",
    "sentence_overturned", "appeal_rejected", "release", "parole", "pardon", "killing", "attempted_killing",
    "execution", "death_in_custody", "torture", "ill_treatment", "attack", "sexual_violence", "travel_ban",
    "forced_return", "exile", "organisation_shutdown", "censorship", "raid", "dismissal", "harassment", "threat",
    "dispersal", "asset_freeze", "property_destruction",
]  # fmt: skip
Modality = Literal["reported", "alleged", "denied", "demanded", "threatened", "planned", "hypothetical"]
Role = Literal["victim", "perpetrator", "authority", "lawyer", "relative", "source", "other"]
Occupation = Literal[
    "human_rights_defender", "journalist", "blogger", "lawyer", "trade_unionist", "activist", "politician",
    "religious", "academic", "student", "artist", "health_worker", "soldier", "official", "other",
]  # fmt: skip
ActorType = Literal[
    "state_security", "state_other", "armed_with_state", "armed_non_state", "private", "regional_organisation",
    "unknown",
]  # fmt: skip
ChargeCategory = Literal[
    "extremism", "terrorism", "incitement", "false_information", "defamation", "treason", "state_security",
    "unauthorised_assembly", "unregistered_organisation", "foreign_agent", "public_order", "disobedience",
    "corruption", "fraud", "extortion", "drugs", "violence", "weapons", "morality", "religion", "cyber", "border",
    "other",
]  # fmt: skip
PenaltyKind = Literal[
    "imprisonment", "detention", "labour", "probation", "house_arrest", "fine", "death", "life", "ban", "other"
]
PenaltyStatus = Literal["imposed", "suspended", "requested", "maximum", "reduced", "served"]
DatePrecision = Literal["day", "week", "month", "season", "year", "decade", "range", "unknown"]
PlaceKind = Literal[
    "country", "territory", "region", "city", "locality", "adjective", "institution", "feature", "unknown"
]
CountryBasis = Literal["place", "institution", "nationality", "section", "report"]
Label = Literal[
    "PERSON", "ORGANISATION", "PLACE", "NATIONALITY", "DATE", "DURATION", "CHARGE", "LAW", "PENALTY", "ACT", "COUNT"
]
ZoneKind = Literal["title", "dateline", "caption", "heading", "list_item", "quote"]
IsoDate = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]


# --------------------------------------------------------------------------- between the stages

@dataclass(slots=True)
class RawReport:
    """One report as read: decoded content, not yet cleaned.

    `source` is the path relative to the input it was found under; `source_id` the row's own `id`; `published` ISO or
    None; `day_unread`: a day is told and not understood; `markup` says what `content` is; `sha256` is of the original
    bytes (JSONL: the line's) or the canonical JSON of a CSV row, an array's element or a feed's entry; `paged`: our
    HTML, where `<span data-page="N">` begins page N; `opening`: of a later part, the book's first pages, which date it.
    """

    source: str
    content: str
    markup: Literal["text", "markdown", "html"]
    sha256: str
    source_id: str | None = None
    title: str | None = None
    published: str | None = None
    url: str | None = None
    paged: bool = False
    opening: str = ""
    day_unread: bool = False


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the cleaned text that is not running prose, `[start, end)`."""

    kind: ZoneKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PageSpan:
    """A stretch of the cleaned text that stands on page `number` of its file, `[start, end)`."""

    number: int
    start: int
    end: int


@dataclass(slots=True)
class Article:
    """One article of a report, cleaned.

    `text` begins with the title where there is one; the offsets of `zones` and `pages` are into `text`. `pages` is
    empty where the file has no pages, else covers the text without a gap.
    """

    id: str
    source: str
    sha256: str
    index: int
    text: str
    title: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    source_id: str | None = None
    zones: list[Zone] = field(default_factory=list)
    pages: list[PageSpan] = field(default_factory=list)


def stable_id(prefix: str, *parts: object) -> str:
    """Return `prefix-` and 16 hex digits that depend on `parts` alone, the same on every machine and run."""
    sha = hashlib.sha256("\x1f".join(["" if p is None else str(p) for p in parts]).encode("utf-8", "surrogatepass"))
    return f"{prefix}-{sha.hexdigest()[:16]}"


# --------------------------------------------------------------------------- written: incidents.jsonl


class Record(BaseModel):
    """Base of everything written: unknown fields are refused, values are checked, every key is always written."""

    model_config = ConfigDict(extra="forbid", json_schema_serialization_defaults_required=True)


class TextSpan(Record):
    """A stretch of the article's text: `text == article.text[start:end]`."""

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    text: str


class ReportRef(Record):
    """The article an incident was read in."""

    id: str
    source: str
    source_id: str | None = None
    article: int
    title: str | None = None
    published: IsoDate | None = None
    url: str | None = None
    language: str | None = None
    sha256: str


class Person(Record):
    """Someone named in an incident, under the fullest name that the text gives."""

    name: str
    role: Role
    aliases: list[str] = []
    descriptors: list[str] = []
    occupation: Occupation | None = None
    age: int | None = None
    gender: Literal["male", "female"] | None = None
    actor_type: ActorType | None = None
    mentions: list[TextSpan] = []


class Organisation(Record):
    """An organisation, court, police force or other body in an incident."""

    name: str
    role: Role
    aliases: list[str] = []
    actor_type: ActorType | None = None
    mentions: list[TextSpan] = []


class Group(Record):
    """Victims without names: `min` and `max` bound their number where the text does."""

    text: str
    min: int | None = None
    max: int | None = None


class Charge(Record):
    """What someone is accused of, in the text's words, with its category, ICCS v1.0 code and article of law."""

    text: str | None
    category: ChargeCategory
    iccs: str | None = None
    law: str | None = None
    mentions: list[TextSpan] = []


class Term(Record):
    """A length of time: ISO 8601 duration and its days (365.2425 a year)."""

    iso: str
    days: int


class Fine(Record):
    """An amount of money; equal `min` and `max` where one sum is told; `stated_conversion` as the text gives it."""

    min: float | None = None
    max: float | None = None
    currency: str | None = None
    stated_conversion: str | None = None


class PenaltyPart(Record):
    """One penalty of a sentence."""

    kind: PenaltyKind
    text: str
    term: Term | None = None
    status: PenaltyStatus = "imposed"
    fine: Fine | None = None


class Penalty(PenaltyPart):
    """The main penalty; further ones of the same sentence stand in `also`."""

    also: list[PenaltyPart] = []


class When(Record):
    """When it happened: the whole span that the text allows, first and last day included."""

    text: str
    start: IsoDate | None
    end: IsoDate | None
    precision: DatePrecision
    edtf: str | None


class Place(Record):
    """Where it happened."""

    text: str
    name: str
    kind: PlaceKind
    country: str | None = None
    claimed: str | None = None
    geonames_id: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    from_context: bool = False
    mentions: list[TextSpan] = []


class Country(Record):
    """The country where the act took place; `claimed` names the disputed territory whose code our policy gave."""

    alpha_2: str
    alpha_3: str
    name: str
    basis: CountryBasis
    claimed: str | None = None


class Producer(Record):
    """What made the record."""

    version: str
    model: str


class Explanation(Record):
    """Why a slot holds what it holds (`--explain`): the rule or score behind it."""

    slot: str
    reason: str


class Incident(Record):
    """One act done to one set of victims: a line of `incidents.jsonl`."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    id: str
    report: ReportRef
    case: str
    act: Act
    modality: Modality
    summary: str
    people: list[Person] = []
    organisations: list[Organisation] = []
    group: Group | None = None
    charges: list[Charge] = []
    penalty: Penalty | None = None
    date: When | None = None
    places: list[Place] = []
    country: Country | None = None
    evidence: list[TextSpan]
    confidence: Annotated[float, Field(ge=0, le=1)]
    producer: Producer
    explain: Annotated[list[Explanation] | None, Field(exclude_if=lambda value: value is None)] = None


# --------------------------------------------------------------------------- written: reports.jsonl, rejects.jsonl


class ZoneLine(Record):
    """A zone of the text."""

    kind: ZoneKind
    start: int
    end: int


class PageLine(Record):
    """A stretch of the text that stands on one page of a PDF."""

    number: int
    start: int
    end: int


class Timex(Record):
    """TIMEX3 type and value of a date or duration."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    mod: str | None = None


class Entity(Record):
    """A mention with its normal form; which of the optional fields are filled depends on `label`."""

    label: Label
    start: int
    end: int
    text: str
    name: str | None = None
    act: Act | None = None
    modality: Modality | None = None
    category: ChargeCategory | None = None
    iccs: str | None = None
    law: str | None = None
    timex3: Timex | None = None
    span_start: IsoDate | None = None
    span_end: IsoDate | None = None
    precision: DatePrecision | None = None
    edtf: str | None = None
    anchor: str | None = None
    refused: str | None = None
    country: str | None = None
    claimed: str | None = None
    geonames_id: int | None = None
    from_context: bool | None = None
    penalty: PenaltyPart | None = None
    min: int | None = None
    max: int | None = None


class ReportLine(Record):
    """One article: a line of `reports.jsonl`."""

    id: str
    source: str
    source_id: str | None = None
    sha256: str
    article: int
    title: str | None = None
    published: IsoDate | None = None
    url: str | None = None
    language: str | None = None
    text: str
    zones: list[ZoneLine] = []
    pages: list[PageLine] = []
    entities: list[Entity] = []
    incidents: list[str] = []


RejectReason = Literal[
    "unreadable", "empty", "binary", "unsupported_format", "encrypted", "needs_ocr", "too_large", "too_deep",
    "truncated", "malformed", "bad_row", "other_language", "no_text", "unsafe_path", "timeout", "out_of_memory",
    "crashed", "duplicate",
]  # fmt: skip


class Reject(Record):
    """Something that could not be turned into an article, with its reason: a line of `rejects.jsonl`.

    `detail` is one line for a person, without names or report text.
    """

    source: str
    source_id: str | None = None
    line: int | None = None
    article: int | None = None
    sha256: str | None = None
    reason: RejectReason
    detail: str
