"""What gold must look like before anything is scored against it, so that a slip in it is told by its place."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, NotRequired, TypedDict

from pydantic import AfterValidator, Field, TypeAdapter, ValidationError

from pipeline.evaluate.figures import EvaluationError

Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$"), AfterValidator(lambda day: date.fromisoformat(day) and day)]
Names = list[str]


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
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
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
