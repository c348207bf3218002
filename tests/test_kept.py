"""Patterns that are kept compiled between runs are those that `re` makes, and no file of them is needed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import kept

SOURCES = [
    r"(?P<year>(?:19|20)\d\d)(?P<rest>[/–-]\d\d)?",
    r"\b(?:arrest|detain)(?:s|ed|ing)?\b(?! of)",
    r"(?<![\w.])(?P<n>\d{1,4})\s+(?:years?|months?)",
    r"(?-i:[A-ZÀ-Ž])\w+ (?i:of)",
    r"^[^.;]*?(?:, )?(\w+) \1$",
]
# compiles and keeps as many patterns as are worth a file; says how many it had to compile
RUN = """
from pipeline import kept
made = []
code_of = kept._code_of
kept._code_of = lambda source, flags: made.append(source) or code_of(source, flags)
found = [kept.compiled(rf"\\b{n} (?P<unit>years?)", 2).search(f"after {n} YEARS") for n in range(80)]
assert all(m and m["unit"] == "YEARS" for m in found)
kept.save()
print(len(made))
"""
# loads everything and says what was compiled or asked of patterns and tables, whatever the order
ASKED = """
import zlib
from pipeline import kept
from pipeline.engine import load_extractor
from pipeline.settings import Settings
load_extractor(Settings())
print(len(kept._STORE._asked), zlib.crc32(repr(sorted(kept._STORE._asked)).encode()))
"""


@pytest.fixture(autouse=True, scope="module")
def _own_store() -> Iterator[None]:
    """Neither leave what is made here to later runs nor take what earlier ones left."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kept, "_STORE", store := kept._Store())
        store._kept = {}
        yield


def run(cache: Path, *flags: str) -> int:
    """Return how many patterns a process of its own compiled, its compiled modules in that folder."""
    told = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONPYCACHEPREFIX": str(cache)}
    done = subprocess.run(
        [sys.executable, *flags, "-c", RUN], env=told, capture_output=True, text=True, check=True, timeout=120
    )
    return int(done.stdout)


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.IGNORECASE | re.DOTALL, re.MULTILINE])
@given(text=st.text(alphabet="aAfd 2019-.;,–nrestyihOof\nÉé", max_size=40))
def test_a_kept_pattern_finds_what_res_own_finds(source: str, flags: int, text: str) -> None:
    ours, theirs = kept.compiled(source, flags), re.compile(source, flags)
    assert ours == theirs
    assert [(m.span(), m.groups(), m.groupdict()) for m in ours.finditer(text)] == [
        (m.span(), m.groups(), m.groupdict()) for m in theirs.finditer(text)
    ]


def test_what_is_no_pattern_is_told_as_re_tells_it() -> None:
    with pytest.raises(re.error, match="unterminated"):
        kept.compiled("(?:a")


def test_a_second_run_compiles_nothing_and_a_damaged_file_is_made_anew(tmp_path: Path) -> None:
    assert (run(tmp_path), run(tmp_path)) == (80, 0)
    (file,) = tmp_path.rglob("*.patterns")
    assert [p.name for p in file.parent.iterdir() if file.name in p.name] == [file.name]
    whole = file.read_bytes()
    half = len(whole) // 2
    turned = whole[:half] + bytes([whole[half] ^ 1]) + whole[half + 1 :]
    for damage in (b"", whole[:-1000], b"\x00" * 100, b"not marshalled", turned):
        file.write_bytes(damage)
        assert (run(tmp_path), run(tmp_path)) == (80, 0)


def test_nothing_is_kept_where_python_writes_no_compiled_modules(tmp_path: Path) -> None:
    assert (run(tmp_path, "-B"), run(tmp_path, "-B")) == (80, 80)
    assert list(tmp_path.rglob("*.patterns")) == []


def test_an_answer_is_made_anew_when_what_makes_it_changes(tmp_path: Path) -> None:
    maker = tmp_path / "maker.py"
    made: list[str] = []

    def make() -> str:
        made.append(maker.read_text(encoding="utf-8"))
        return made[-1]

    for text in ("one", "one", "two", "two"):
        maker.write_text(text, encoding="utf-8")
        kept._state.cache_clear()  # as in a process of its own
        assert kept.answer("some (?:source|of it)", 0, make, str(maker)) == text
    assert made == ["one", "two"]
    maker.unlink()
    kept._state.cache_clear()
    assert kept.answer("some (?:source|of it)", 0, lambda: "none", str(maker)) == "none"


def test_a_folder_that_cannot_be_written_loses_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "no folder").write_text("")
    assert (run(tmp_path / "no folder"), run(tmp_path / "no folder")) == (80, 80)


def test_a_table_is_kept_at_once_and_what_earlier_versions_asked_is_thrown_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "_file", lambda: tmp_path / "kept.patterns")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(kept, "_LONG", 20_000)

    def run_of(*tables: str) -> set[str]:
        monkeypatch.setattr(kept, "_STORE", kept._Store())
        for name in tables:
            assert kept.answer(name, 0, lambda name=name: name * 1000, kept.__file__, table=True) == name * 1000
        kept.save()
        return {source for _, _, source in kept._read()}

    assert run_of("towns") == {"towns"}
    assert run_of("kings", "names") == {"towns", "kings", "names"}
    assert run_of("names", "roads") == {"names", "roads"}


def test_every_process_asks_the_same_patterns() -> None:
    told = [
        subprocess.run(
            [sys.executable, "-c", ASKED], env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, text=True,
            check=True, timeout=120,
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert int(told[0].split()[0]) > 1000
    assert told[0] == told[1]
