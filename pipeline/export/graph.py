"""FollowTheMoney entities (`ftm`): what investigators load into Aleph, OpenAleph or Yente. Needs the extra `export`.

An incident is an `Event`, its matter a `CourtCase` where the law acts, an article an `Article` that proves it, and
everyone in it a `Person`, `Organization` or `PublicBody` that an `UnknownLink` or `CourtCaseParty` ties to it by role.
People of one name are one entity within an article and never across articles: that would be a claim of identity.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from typing import Any, cast

import orjson  # followthemoney brings it
from followthemoney import model
from followthemoney.types import registry

from pipeline.export.sink import Sink, first_lines
from pipeline.export.tables import Line
from pipeline.records import stable_id
from pipeline.write.private import create_text

LAW = frozenset(
    {"charge", "trial", "conviction", "sentencing", "fine", "acquittal", "sentence_overturned", "appeal_rejected"}
)
_DATED = {"day": 10, "month": 7, "year": 4}  # characters of a date that are known

Entity = dict[str, Any]


class FtmSink(Sink):
    """A file of entities, one JSON object a line, each with values as the library takes them."""

    def __init__(self, file: Path) -> None:
        """Create the file."""
        self._file = create_text(file)
        self._report = ""
        self._held: list[Line] = []  # the incidents of one article, which stand together

    @staticmethod
    def made(file: Path) -> bool:
        """Say whether a file begins with an article, as each of ours does."""
        return first_lines(file)[0].startswith(b'{"id":"rep-')

    def report(self, line: Line) -> None:
        """Write an article."""
        self._write(article(line))

    def incident(self, line: Line) -> None:
        """Hold an incident until those of its article are together."""
        if line["report"]["id"] != self._report:
            self._flush()
            self._report = line["report"]["id"]
        self._held.append(line)

    def finish(self) -> None:
        """Write what is held and close."""
        self._flush()
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _flush(self) -> None:
        for entity in entities(self._held):
            self._write(entity)
        self._held = []

    def _write(self, entity: Entity) -> None:
        self._file.write(orjson.dumps(entity).decode() + "\n")


def article(line: Line) -> Entity:
    """Return the entity of a line of `reports.jsonl`."""
    return _entity(
        "Article", line["id"], title=line["title"], fileName=line["source"], publishedAt=line["published"],
        sourceUrl=line["url"], language=line["language"], bodyText=line["text"],
    )  # fmt: skip


def entities(incidents: Iterable[Line]) -> Iterator[Entity]:
    """Yield the entities of one article's incidents: parties once each, events, matters and the links between."""
    lines = list(incidents)
    parties: dict[str, dict[str, Any]] = {}
    for line in lines:
        for party in chain(line["people"], line["organisations"]):
            identity = party_id(line, party)
            merged = parties.setdefault(identity, {"schema": _schema(party), "alias": [], "position": []})
            merged["name"] = party["name"]
            merged["gender"] = merged.get("gender") or party.get("gender")
            merged["alias"] += party["aliases"]
            merged["position"] += [*(party.get("descriptors") or ()), *filter(None, [party.get("occupation")])]
    for identity, party in parties.items():
        schema = party.pop("schema")
        told = party if schema == "Person" else {"name": party["name"], "alias": party["alias"]}
        yield _entity(schema, identity, **told)
    yield from _matters(lines)
    for line in lines:
        yield _event(line)
        for party in chain(line["people"], line["organisations"]):
            identity = party_id(line, party)
            link = stable_id("link", line["id"], identity, party["role"])
            yield _entity("UnknownLink", link, subject=identity, object=line["id"], role=party["role"], **_dates(line))


def party_id(line: Line, party: dict[str, Any]) -> str:
    """Return the identity of someone or something named in an article."""
    return stable_id("party", line["report"]["id"], party["name"].casefold(), "descriptors" in party)


def _schema(party: dict[str, Any]) -> str:
    if "descriptors" in party:
        return "Person"
    return "PublicBody" if str(party["actor_type"]).startswith("state_") else "Organization"


def _event(line: Line) -> Entity:
    victims = [party["name"] for party in chain(line["people"], line["organisations"]) if party["role"] == "victim"]
    group = (line["group"] or {}).get("text")
    whom = ", ".join(victims or filter(None, [group]))
    act = line["act"].replace("_", " ")
    return _entity(
        "Event", line["id"], name=f"{act}: {whom}" if whom else act, keywords=[line["act"], line["modality"]],
        summary=line["summary"], description=[span["text"] for span in line["evidence"]],
        country=(line["country"] or {}).get("alpha_2"), location=[place["name"] for place in line["places"]],
        involved=[party_id(line, party) for party in chain(line["people"], line["organisations"])],
        proof=line["report"]["id"], recordId=line["case"], **_dates(line),
    )  # fmt: skip


def _matters(lines: list[Line]) -> Iterator[Entity]:
    by_case: dict[str, list[Line]] = {}
    for line in lines:
        if line["act"] in LAW:
            by_case.setdefault(line["case"], []).append(line)
    for case, told in by_case.items():
        parties = [(party, line) for line in told for party in chain(line["people"], line["organisations"])]
        victims = dict.fromkeys(party["name"] for party, _ in parties if party["role"] == "victim")
        courts = [p["name"] for p, _ in parties if p["role"] == "authority" and _is_court(p["name"])]
        yield _entity(
            "CourtCase", case, name=f"Case of {', '.join(victims)}" if victims else "Case",
            category=[charge["category"] for line in told for charge in line["charges"]],
            summary=[charge["text"] for line in told for charge in line["charges"]], court=courts,
            status=told[-1]["act"], country=[(line["country"] or {}).get("alpha_2") for line in told],
            proof=told[0]["report"]["id"],
        )  # fmt: skip
        seen = {(party_id(line, party), party["role"]) for party, line in parties}
        for identity, role in sorted(seen):
            link = stable_id("party", case, identity, role)
            yield _entity("CourtCaseParty", link, case=case, party=identity, role=role)


def _is_court(name: str) -> bool:
    return "court" in name.lower() or "tribunal" in name.lower()


def _dates(line: Line) -> dict[str, str | None]:
    when = line["date"] or {}
    start, end = when.get("start"), when.get("end")
    if not start and not end:
        return {}
    if known := _DATED.get(when["precision"]):
        return {"date": (start or end or "")[:known]}
    return {"startDate": start, "endDate": end}


def _entity(schema: str, identity: str, **values: Any) -> Entity:
    """Return an entity with the values as the library cleans them; what it refuses (a URL that is none) is left out."""
    properties: dict[str, list[str]] = {}
    for name, value in values.items():
        several = value if isinstance(value, list) else [value]
        cleaned = dict.fromkeys(_clean(schema, name, one) for one in several if one is not None)
        if kept := [one for one in cleaned if one is not None]:
            properties[name] = kept
    for name in _required(schema):
        properties.setdefault(name, [identity])  # a name of punctuation alone
    return {"id": identity, "schema": schema, "properties": properties}


def _clean(schema: str, name: str, value: str) -> str | None:
    kind, clean = _cleaner(schema, name)
    if kind == "entity":
        return value  # an id of ours
    return clean(value) if kind == "text" else _clean_short(kind, value)


@cache
def _cleaner(schema: str, name: str) -> tuple[str, Callable[[str], str | None]]:
    kind = cast("Any", model.get(schema)).get(name).type
    return kind.name, kind.clean


@lru_cache(maxsize=32768)
def _clean_short(kind: str, value: str) -> str | None:
    return cast("Any", registry.get(kind)).clean(value)  # type: ignore[no-any-return]


@cache
def _required(schema: str) -> tuple[str, ...]:
    return tuple(cast("Any", model.get(schema)).required)
