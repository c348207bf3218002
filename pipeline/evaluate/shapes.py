"""What gold must look like before anything is scored against it, so that a slip in it is told by its place."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any, Literal, NotRequired, TypedDict

from pydantic import AfterValidator, Field, TypeAdapter, ValidationError

from pipeline.evaluate.figures import EvaluationError

Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$"), AfterValidator(lambda day: date.fromisoformat(day) and day)]
Names = list[str]
Offset = Annotated[int, Field(ge=0, strict=True)]
Identity = Annotated[str | int, Field(union_mode="left_to_right")]


class GoldIncident(TypedDict):
    """An incident as gold of a report or of a data set tells it."""

    act: Annotated[Names, Field(min_length=1)]
    victims: Names
    country: NotRequired[str | Names | None]
    date: NotRequired[tuple[Day, Day]]
    charges: NotRequired[Names]
    penalty: NotRequired[Annotated[str, Field(pattern=r"\w")]]
    places: NotRequired[Names]
    count: NotRequired[Annotated[int, Field(ge=0)] | None]
    perpetrators: NotRequired[Names | None]
    authorities: NotRequired[Names | None]


class GoldArticle(TypedDict):
    """An article of such gold."""

    incidents: list[GoldIncident]


class Mark(TypedDict):
    """A mention marked in a row of the annotated corpus."""

    label: str
    start: Offset
    end: Offset
    text: NotRequired[str]
    key: NotRequired[str | None]
    value: NotRequired[str | None]
    min: NotRequired[int | None]
    max: NotRequired[int | None]


class MarkedDate(TypedDict):
    """When a marked incident was."""

    start: NotRequired[Day | None]
    end: NotRequired[Day | None]


class MarkedIncident(TypedDict):
    """An incident of such a row, which names marks by their keys."""

    act: str
    modality: NotRequired[str | None]
    victims: NotRequired[Names | None]
    country: NotRequired[str | Names | None]
    date: NotRequired[MarkedDate | None]
    charges: NotRequired[Names | None]
    places: NotRequired[Names | None]
    penalty: NotRequired[str | None]
    group: NotRequired[str | None]
    perpetrators: NotRequired[Names | None]
    authorities: NotRequired[Names | None]


class MarkedRow(TypedDict):
    """A row of the annotated corpus, with its own text or the data set that has it."""

    id: str | int
    spans: list[Mark]
    text: NotRequired[str]
    dataset: NotRequired[str]
    title: NotRequired[str | None]
    published: NotRequired[Day | None]
    incidents: NotRequired[list[MarkedIncident] | None]


class NamedText(TypedDict):
    """A row of `ner`."""

    text: str
    ents: list[tuple[Offset, Offset, str]]


class Timex(TypedDict):
    """An expression of time."""

    start: Offset
    end: Offset
    type: NotRequired[str | None]
    value: NotRequired[str | None]
    text: NotRequired[str | None]


class DatedText(TypedDict):
    """A row of `dates`."""

    id: Identity
    dct: Annotated[str, AfterValidator(lambda day: date.fromisoformat(day[:10]) and day)]
    text: str
    timexes: list[Timex]


class PlaceMention(TypedDict):
    """A mention of a place and the country that it is in."""

    text: Annotated[str, Field(min_length=1)]
    start: Offset
    country: str | None
    kind: NotRequired[str | None]


class PlacedText(TypedDict):
    """A row of `places`."""

    doc: Identity
    text: str
    mentions: list[PlaceMention]


class Register(TypedDict):
    """What a prisoner register knows of somebody."""

    name: str
    date_of_detention: NotRequired[str | None]
    sentence_date: NotRequired[str | None]
    sentence: NotRequired[dict[str, Any] | Literal[""] | None]
    sentence_court: NotRequired[str | None]


class RegisterRow(TypedDict):
    """A row of `cecc`."""

    id: Identity
    text: str
    gold: Register
    stated_in_text: dict[str, Any]


Sample = TypedDict(
    "Sample",
    {"Input.GLOBALEVENTID": Identity, "Input.article_interface": str, "Input.title": NotRequired[str | None]},
)


class Answered(TypedDict):
    """One annotator's answers."""

    annotation: dict[str, Any]


class AttackRow(TypedDict):
    """A sample of HRDsAttack."""

    sample: Sample
    annotations: Annotated[list[Answered], Field(min_length=1)]


NAMED_TEXT: TypeAdapter[Any] = TypeAdapter(NamedText)
DATED_TEXT: TypeAdapter[Any] = TypeAdapter(DatedText)
PLACED_TEXT: TypeAdapter[Any] = TypeAdapter(PlacedText)
REGISTER_ROW: TypeAdapter[Any] = TypeAdapter(RegisterRow)
ATTACK_ROW: TypeAdapter[Any] = TypeAdapter(AttackRow)
ARTICLE: TypeAdapter[Any] = TypeAdapter(GoldArticle)
ROW: TypeAdapter[Any] = TypeAdapter(MarkedRow)


def check(shape: TypeAdapter[Any], value: object, where: str) -> None:
    """Make sure that a value has a shape.

    Raises:
        EvaluationError: if not; the message says where and quotes nothing.
    """
    try:
        shape.validate_python(value)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        place = ".".join(str(part) for part in first["loc"]) or "it"
        raise EvaluationError(f"{where}: {place} cannot be scored ({first['type'].replace('_', ' ')})") from None


def misplaced(marks: Iterable[tuple[str, int, int, str | None]]) -> list[str]:
    """Return a note where marks (text, start, end, what is told to stand there) do not stand so; else nothing."""
    count = sum(not start < end <= len(text) or told not in {None, text[start:end]} for text, start, end, told in marks)
    return [f"{count} marks of the gold do not stand where it says: their offsets are of another text"] * bool(count)
