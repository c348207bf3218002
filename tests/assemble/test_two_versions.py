"""What two sides say of one harm: alleged where they name other doers, told as before where they agree."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import doers_to, facts_told

read = partial(facts_told, published="2021-06-01")


@pytest.mark.parametrize(
    ("text", "victim", "by"),
    [
        ("The ministry said Sona Abarian was attacked by drunk fans, but her lawyer said policemen had attacked her.",
         "Sona Abarian", {"drunk fans", "policemen"}),
        ("The ruling party said Saidou Bah was stabbed by opposition members; the union said miners stabbed him.",
         "Saidou Bah", {"opposition members", "miners"}),
        ("Relatives say police shot Duvan Oreja, but the commissioner insisted that he was killed by gang members.",
         "Duvan Oreja", {"police", "gang members"}),
        ("Rights groups say soldiers killed Aminata Diop. The army says she was killed in crossfire.",
         "Aminata Diop", {"soldiers"}),
        ("The army says militants killed nurse Ada Mo. Monitors say that troops killed her.", "Ada Mo",
         {"militants", "troops"}),
    ],
)  # fmt: skip
def test_two_versions_are_alleged(extractor: Extractor, text: str, victim: str, by: set[str]) -> None:
    records = read(extractor, text)
    assert doers_to(records, victim) == by
    assert {r.modality for r in records} == {"alleged"}


@pytest.mark.parametrize(
    "text",
    [
        "Monitors said soldiers tortured Ali Noor. The UN said that police had tortured him as well.",
        "Monitors said soldiers killed Ali Noor. The UN said that the army killed him.",
        "Gunmen killed nurse Ada Mo. Police said militants had killed her.",
        "Rights groups say soldiers killed Ada Mo. The army says she was killed in Goma.",
    ],
)
def test_who_only_adds_to_it_makes_no_version(extractor: Extractor, text: str) -> None:
    assert {r.modality for r in read(extractor, text)} == {"reported"}
