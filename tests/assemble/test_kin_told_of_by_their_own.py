"""Relatives without a name, of whom whoever's they are tells: it befell them, and it is a party's word."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("Her husband was arrested in May. She says he was tortured.", "torture alleged Her husband"),
        ("Mira Solt's husband was arrested in May. She says he was tortured.", "torture alleged Mira Solt's husband"),
        ("Mira Solt lives in Osh. Her brother was jailed in 2020. Solt said he had been tortured.",
         "torture alleged Her brother"),
        ("Mira Solt lives in Osh. Her brother was jailed in 2020. Solt said they had tortured him.",
         "torture alleged Her brother"),
        ("Mira Solt fled Bor. Her brother was jailed in 2020. According to Solt, he was beaten in custody.",
         "ill_treatment alleged Her brother"),
        # nor of the same sex
        ("Mira Solt lives in Osh. Her sister was jailed in 2020. Solt said she had been tortured.",
         "torture alleged Mira Solt"),
        # whom it may have befallen themselves, and others who tell of themselves
        ("Mira Solt was jailed in 2019. Her sister was jailed in 2020. Solt said she had been tortured.",
         "torture alleged Mira Solt"),
        ("Ilko Drem was arrested in May. His brother visited him. Drem says he was tortured.",
         "torture alleged Ilko Drem"),
        ("Mira Solt lives in Osh. Her brother is a teacher. Ilko Drem said police had beaten him.",
         "attack alleged Ilko Drem"),
        ("Mira Solt was arrested in May. Her husband says she was tortured.", "torture alleged Mira Solt"),
    ],
)  # fmt: skip
def test_whom_it_befell(read: Reader, text: str, harm: str) -> None:
    told = [r for r in read(text) if r.act in {"torture", "ill_treatment", "attack"}]
    whom = [[*(p.name for p in r.people if p.role == "victim"), *([r.group.text] if r.group else [])] for r in told]
    assert [f"{r.act} {r.modality} {' '.join(names)}" for r, names in zip(told, whom, strict=True)] == [harm]
