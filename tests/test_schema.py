"""The contract: the schema is a valid draft 2020-12 schema, and SCHEMA.md explains every field of it."""

import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from pipeline import records
from pipeline.records import SCHEMA_VERSION, Record
from pipeline.write.schema import DIALECT, MODELS, json_schema

PAGE = (Path(__file__).parent.parent / "SCHEMA.md").read_text(encoding="utf-8")
QUOTED = set(re.findall(r"`([^`\s]+)`", PAGE))


def everything() -> list[type[Record]]:
    """Every model that an output may hold."""
    return [kind for kind in vars(records).values() if isinstance(kind, type) and issubclass(kind, Record)]


@pytest.mark.parametrize("kind", MODELS)
def test_the_schema_is_one(kind: str) -> None:
    schema = json_schema(kind)
    assert schema["$schema"] == DIALECT == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("kind", MODELS)
def test_every_key_is_promised_but_explain(kind: str) -> None:
    schema = json_schema(kind)
    for part in [schema, *schema.get("$defs", {}).values()]:
        if "properties" in part:
            assert set(part["properties"]) - set(part["required"]) <= {"explain"}
            assert part["additionalProperties"] is False


def test_the_schema_refuses_what_the_contract_forbids(line: dict[str, Any]) -> None:
    check = Draft202012Validator(json_schema("incident"))
    assert check.is_valid(line)
    wrong: list[dict[str, Any]] = [
        {**line, "act": "jaywalking"},
        {**line, "confidence": 1.2},
        {**line, "unknown": 1},
        {key: value for key, value in line.items() if key != "group"},
        {**line, "date": {"text": "x", "start": "2012", "end": None, "precision": "year", "edtf": None}},
    ]
    assert [check.is_valid(one) for one in wrong] == [False] * len(wrong)


@pytest.fixture
def line() -> dict[str, Any]:
    return {
        "schema_version": "1.0",
        "id": "inc-1",
        "report": {
            "id": "rep-1", "source": "a.txt", "source_id": None, "article": 1, "title": None, "published": None,
            "url": None, "language": "en", "sha256": "0",
        },
        "case": "case-1", "act": "arrest", "modality": "reported", "summary": "s", "people": [], "organisations": [],
        "group": None, "charges": [], "penalty": None, "date": None, "places": [], "country": None, "evidence": [],
        "confidence": 0.5, "producer": {"version": "0", "model": "m"},
    }  # fmt: skip


def test_the_page_explains_every_field() -> None:
    fields = {name for model in everything() for name in model.model_fields}
    assert len(fields) > 80
    assert sorted(fields - QUOTED) == []


def test_the_page_lists_every_value_of_every_vocabulary() -> None:
    names = [
        "Act", "Modality", "Role", "Occupation", "ActorType", "ChargeCategory", "PenaltyKind", "PenaltyStatus",
        "DatePrecision", "PlaceKind", "CountryBasis", "Label", "ZoneKind", "RejectReason",
    ]  # fmt: skip
    values = {value for name in names for value in get_args(getattr(records, name))}
    assert len(values) > 150
    assert sorted(values - QUOTED) == []


def test_the_page_names_the_version() -> None:
    assert f"now **{SCHEMA_VERSION}**" in PAGE


def test_the_record_in_the_readme_is_one() -> None:
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    [shown] = re.findall(r"```json\n(.*?)```", readme, flags=re.DOTALL)
    Draft202012Validator(json_schema("incident")).validate(json.loads(shown))
