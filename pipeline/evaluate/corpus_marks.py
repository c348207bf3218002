"""Marked texts of the annotated corpus as typed records: sources, marks and incidents.

Offsets are Unicode code points into title + blank line + body. The format is `corpus/annotated/GUIDELINES.md`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, get_args

import pycountry
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from pipeline.evaluate.figures import EvaluationError
from pipeline.letters import bare
from pipeline.records import Act, ActorType, ChargeCategory, IsoDate, Label, Modality, PenaltyKind, PenaltyStatus

_PREFIX: dict[str, str] = {
    "PERSON": "p", "ORGANISATION": "o", "PLACE": "l", "DATE": "d", "ACT": "a", "CHARGE": "c", "LAW": "w",
    "PENALTY": "n", "COUNT": "g",
}  # fmt: skip
_ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "NATIONALITY": ("type",), "ACT": ("type",), "CHARGE": ("type",), "PENALTY": ("type", "status", "value"),
    "COUNT": ("min", "max"),
}  # fmt: skip
_TOKEN = re.compile(r"\[\[([A-Z]+)((?: [^\s|\[\]]+)*)\||\]\]|\[\[")
_TERM = re.compile(r"(?:P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?|PT\d+H)$")
_MONEY = re.compile(r"\d+(?:\.\d+)?(?:-\d+(?:\.\d+)?)?([A-Z]{3})$")
_KEY = re.compile(r"[a-z]\d+$")
_WORD = re.compile(r"\w+")


class Span(BaseModel):
    """A mark: `text == document.text[start:end]`; `type` is the act, charge category, penalty kind or country."""

    model_config = ConfigDict(extra="forbid")
    start: int
    end: int
    label: Label
    key: str | None = None
    type: str | None = None
    status: PenaltyStatus | None = None
    value: str | None = None
    min: int | None = None
    max: int | None = None
    text: str


class GoldDate(BaseModel):
    """When an incident happened: the mark that tells it and the whole span of days that the text allows."""

    model_config = ConfigDict(extra="forbid")
    mark: str | None
    start: IsoDate | None
    end: IsoDate | None


class GoldIncident(BaseModel):
    """An incident in keys of marks; those without a name are quoted as the text has them."""

    model_config = ConfigDict(extra="forbid")
    act: Act
    modality: Modality
    told: Annotated[list[str], Field(min_length=1)]
    victims: list[str] = []
    group: str | None = None
    authorities: list[str] = []
    perpetrators: list[str] = []
    actor_type: ActorType | None = None
    date: GoldDate | None = None
    places: list[str] = []
    country: str | None = None
    charges: list[str] = []
    penalty: str | None = None
    also: list[str] = []
    case: int | None = None

    def quoted(self) -> Iterator[str]:
        """Yield those without a name, in the text's words."""
        yield from (who for who in [*self.victims, *self.authorities, *self.perpetrators] if not _KEY.match(who))

    def pointers(self) -> Iterator[tuple[str, str]]:
        """Yield (letters a key may begin with, key) of everything the incident points at."""
        yield from (("anc", key) for key in self.told)
        yield from (("po", key) for key in self.victims if _KEY.match(key))
        yield from (("g", key) for key in [self.group] if key)
        yield from (("pol", key) for key in [*self.authorities, *self.perpetrators] if _KEY.match(key))
        yield from (("d", key) for key in [self.date.mark if self.date else None] if key)
        yield from (("l", key) for key in self.places)
        yield from (("c", key) for key in self.charges)
        yield from (("n", key) for key in [self.penalty, *self.also] if key)


@dataclass(slots=True)
class Document:
    """A report of the corpus; `spans` and `incidents` are None until it is annotated."""

    id: str
    format: str
    countries: list[str]
    published: str | None
    title: str
    hard: list[str]
    no_incident: bool
    text: str
    spans: list[Span] | None = None
    incidents: list[GoldIncident] | None = None
    errors: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def people(self) -> set[str]:
        """Return every form of a person's name in the text, folded."""
        return {fold(span.text) for span in self.spans or () if span.label == "PERSON"}


def fold(text: str) -> str:
    """Return `text` without case, accents and punctuation."""
    return " ".join(_WORD.findall(bare(text).casefold()))


def read_source(file: Path) -> Document:
    """Read the header, title and body of a text.

    Raises:
        EvaluationError: if the header lacks a field or is no header.
    """
    head, _, body = file.read_text(encoding="utf-8").partition("\n\n")
    fields = {key: value.strip() for key, colon, value in (line.partition(":") for line in head.splitlines()) if colon}
    if missing := {"id", "format", "country", "title"} - fields.keys():
        raise EvaluationError(f"{file.name}: header lacks {', '.join(sorted(missing))}")
    if fields["id"] != file.stem:
        raise EvaluationError(f"{file.name}: header has another id")
    return Document(
        id=fields["id"],
        format=fields["format"],
        countries=[code.strip() for code in fields["country"].split(",") if code.strip()],
        published=fields.get("published") or None,
        title=fields["title"],
        hard=[item.strip() for item in fields.get("hard", "").split(",") if item.strip()],
        no_incident=fields.get("no_incident") == "true",
        text=f"{fields['title']}\n\n{body.strip()}",
    )


def unmark(marked: str) -> tuple[str, list[Span], list[str]]:
    """Take the marks out of a text.

    Returns:
        The bare text, the spans in the order of their beginnings (outer first), and what is wrong with the marks.
    """
    bare: list[str] = []
    spans: list[Span] = []
    faults: list[str] = []
    stack: list[tuple[int, str, list[str]]] = []
    length = last = 0
    for token in _TOKEN.finditer(marked):
        piece = marked[last : token.start()]
        bare.append(piece)
        length += len(piece)
        last = token.end()
        if token[1]:
            stack.append((length, token[1], token[2].split()))
        elif token[0] == "]]" and stack:
            start, label, attributes = stack.pop()
            text = "".join(bare)[start:]
            try:
                spans.append(_span(start, length, label, attributes, text))
            except EvaluationError as error:
                faults.append(f"{error}: [[{' '.join([label, *attributes])}|{text}]]")
        else:
            faults.append(f"stray {token[0]} after ...{''.join(bare)[-30:]!r}")
    bare.append(marked[last:])
    faults += [f"mark never closed: {label} {' '.join(attributes)}" for _, label, attributes in stack]
    spans.reverse()  # they closed inner first
    return "".join(bare), sorted(spans, key=lambda span: (span.start, -span.end)), faults


def _span(start: int, end: int, label: str, attributes: list[str], text: str) -> Span:
    if label not in get_args(Label):
        raise EvaluationError("unknown label")
    values = list(attributes)
    prefix = _PREFIX.get(label)
    key = values.pop(0) if prefix and values else None
    if prefix and not (key and key[0] == prefix and _KEY.match(key)):
        raise EvaluationError(f"{label} needs a key like {prefix}1")
    names = _ATTRIBUTES.get(label, ())
    if len(values) != len(names):
        raise EvaluationError(f"{label} takes {len(names)} attributes ({' '.join(names)}), not {len(values)}")
    given: dict[str, Any] = {n: None if v == "-" else v for n, v in zip(names, values, strict=True)}
    allowed = {"ACT": get_args(Act), "CHARGE": get_args(ChargeCategory), "PENALTY": get_args(PenaltyKind)}.get(label)
    if allowed and given["type"] not in allowed:
        raise EvaluationError(f"unknown {label.lower()} type")
    if label == "NATIONALITY" and not is_country(given["type"]):
        raise EvaluationError("unknown country")
    if label == "PENALTY" and (value := given["value"]) and not _amount(value):
        raise EvaluationError("neither an ISO 8601 duration nor an amount")
    if not text or text != text.strip() or "\n\n" in text:
        raise EvaluationError("a mark begins and ends on a word and stays in its paragraph")
    try:
        return Span(start=start, end=end, label=label, key=key, text=text, **given)  # type: ignore[arg-type]
    except ValidationError as error:
        raise EvaluationError(f"bad {error.errors()[0]['loc'][0]}") from None


def _amount(value: str) -> bool:
    if money := _MONEY.match(value):
        return pycountry.currencies.get(alpha_3=money[1]) is not None
    return all(_TERM.match(part) for part in value.split("-"))


def is_country(code: str | None) -> bool:
    """Return whether `code` is ISO 3166-1 alpha-2, or XK."""
    return code == "XK" or bool(code and len(code) == 2 and pycountry.countries.get(alpha_2=code))
