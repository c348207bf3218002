"""What contradicts the rest of a case is found in records as they are written, without a name or a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.contradictions import contradictions, main
from pipeline import extract


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Ana Bor was killed on 3 May 2020. Ana Bor was arrested on 5 June 2021.", ["after their death"]),
        ("Ana Bor was freed on 3 May 2020. Ana Bor was arrested on 5 June 2021.", ["freed before any custody"]),
        ("Ana Bor was arrested in Osh on 3 May 2020. Ana Bor was tried in Lima on 5 June 2021.", ["two countries"]),
        ("Ana Bor was arrested in Osh on 3 May 2020. Ana Bor was freed in Osh on 5 June 2021.", []),
    ],
)
def test_what_contradicts_what(text: str, kinds: list[str]) -> None:
    records = [incident.model_dump(mode="json") for incident in extract(text)]
    assert [kind for kind, _, _ in contradictions(records)] == kinds


def test_the_command_prints_ids_and_no_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = extract("Ana Bor was killed on 3 May 2020. Ana Bor was arrested on 5 June 2021.")
    (tmp_path / "incidents.jsonl").write_text("".join(i.model_dump_json() + "\n" for i in found), encoding="utf-8")
    main([str(tmp_path)])
    told = capsys.readouterr().out
    assert "after their death: 1" in told
    assert all(i.id in told for i in found)
    assert "Bor" not in told


def test_a_folder_without_a_run_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([str(tmp_path)])
    assert "run habeas extract first" in capsys.readouterr().err
