"""Other spellings of a name in brackets are aliases of its bearer, and nobody else is held with them."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, victims

ROWS = [
    ("Xi Da (Tse Ga?)", {"Xi Da": ["Tse Ga"]}),
    ("Xi Da (possibly Tse Ga)", {"Xi Da": ["Tse Ga"]}),
    ("a man identified as “Donu” (possibly Donna or Dorn)", {"Donu": ["Donna", "Dorn"]}),
    ("Luis Mora, Ivo Reis and “Gonzo Je” (or Gonzo Gil)", {"Luis Mora": [], "Ivo Reis": [], "Gonzo Je": ["Gonzo Gil"]}),
    ("Losan Sangi (or Sangai (RFA), Sangyol (RFI))", {"Losan Sangi": ["Sangai", "Sangyol"]}),
    ('"Yelda" (RFI: Yeldo; spelling uncertain)', {"Yelda": ["Yeldo"]}),
    ("Xiaro Dajo (Tserin Taga?) and Samuda (Samte)", {"Xiaro Dajo": ["Tserin Taga"], "Samuda": ["Samte"]}),
    ("Dunko (or Dungko) Dorme and Tsir Wang", {"Dunko (or Dungko) Dorme": [], "Tsir Wang": []}),
    ("Luis Mora (possibly Kano)", {"Luis Mora": []}),
    ("Luis Mora (May?)", {"Luis Mora": []}),
    ("Luis Mora (Muslim?)", {"Luis Mora": []}),
    ("“Donu” (possibly a nickname)", {"Donu": []}),
    ("Luis Mora (Reuters, AFP)", {"Luis Mora": []}),
    ("Ana Bor (RFI: Anna Bor)", {"Ana Bor": ["Anna Bor"]}),
    ("Ana Bor (Kyrgyz: Anna Bor)", {"Ana Bor": ["Anna Bor"]}),
    ("Ana Bor (Photo: Anna Bor)", {"Ana Bor": []}),
    ("Ana Bor (Sister: Anna Bor)", {"Ana Bor": []}),
    ("Ana Bor (Zoe Bor, Iris Bor)", {"Ana Bor": []}),
    ("Luis Mora (also Syrian)", {"Luis Mora": []}),
    ("Luis Mora (also Chairman)", {"Luis Mora": []}),
    ("Luis Mora (also a poet)", {"Luis Mora": []}),
]  # fmt: skip


@pytest.mark.parametrize(("names", "held"), ROWS, ids=[names for names, _ in ROWS])
def test_who_is_held_and_called_what(extractor: Extractor, names: str, held: dict[str, list[str]]) -> None:
    found = facts_told(extractor, f"Police detained {names} on 4 May 2012.")
    assert {p.name: p.aliases for i in found for p in i.people if p.role == "victim"} == held


def test_whom_a_bracket_calls_otherwise_is_no_second_person(extractor: Extractor) -> None:
    text = "Police detained Losan (or Sherap), a monk, on 4 May 2012. In June Sherap was fined 90 dollars."
    assert [victims(i) for i in facts_told(extractor, text)] == [{"Losan"}, {"Losan"}]
