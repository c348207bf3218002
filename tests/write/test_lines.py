"""Lines: what is written is one line of JSON that reads back as the same record."""

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import Explanation, Incident, Producer, Reject, ReportRef
from pipeline.write.lines import LineFile, encode

ODD = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def incident(summary: str = "He was arrested.", explain: list[Explanation] | None = None) -> Incident:
    return Incident(
        id="inc-1",
        report=ReportRef(id="rep-1", source="a.txt", article=1, sha256="0"),
        case="case-1",
        act="arrest",
        modality="reported",
        summary=summary,
        evidence=[],
        confidence=0.5,
        producer=Producer(version="1", model="m"),
        explain=explain,
    )


@given(ODD)
def test_one_line_that_reads_back(text: str) -> None:
    line = encode(incident(text))
    assert len(line.decode("utf-8").splitlines()) == 1
    assert Incident.model_validate_json(line) == incident(text)


def test_line_separators_of_unicode_are_escaped() -> None:
    line = encode(Reject(source="a\u2028b\u2029c\x85d", reason="empty", detail="d"))
    assert b"a\\u2028b\\u2029c\\u0085d" in line


def test_keys_stand_in_the_order_of_the_model_and_explain_only_when_there() -> None:
    assert list(json.loads(encode(incident()))) == [name for name in Incident.model_fields if name != "explain"]
    told = encode(incident(explain=[Explanation(slot="act", reason="verb")]))
    assert list(json.loads(told)) == list(Incident.model_fields)


def test_the_file_counts_and_hashes_what_it_holds(tmp_path: Path) -> None:
    with LineFile(tmp_path / "a.jsonl") as file:
        for n in range(3):
            file.write(encode(incident(str(n))))
        told = file.finish()
    data = (tmp_path / "a.jsonl").read_bytes()
    assert told == {"lines": 3, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    assert data.endswith(b"}\n")
    assert b"\n\n" not in data


def test_a_file_in_the_way_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("x", encoding="utf-8")
    with pytest.raises(FileExistsError):
        LineFile(tmp_path / "a.jsonl")
