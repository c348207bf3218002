"""Whom a pronoun or "the brother" means where the text has gone on to somebody else: rather nobody."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told

read = partial(facts_told, published="2021-06-01")


def charges(extractor: Extractor, text: str, victim: str) -> set[str | None]:
    own = [r for r in read(extractor, text) if victim in {p.name for p in r.people if p.role == "victim"}]
    assert own
    return {c.text for r in own for c in r.charges}


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("Journalist Amir Latif was arrested on 4 May 2021. Minister Karim Zaki resigned. He was accused of bribery.",
         "Amir Latif"),
        ("Poet Ines Sol was arrested on 4 May 2021. Mayor Ana Zaki resigned. She was accused of theft.", "Ines Sol"),
        ("Police arrested editor Bola Ade on 3 May 2021. Governor Musa Dan sued a rival. He was accused of defamation.",
         "Bola Ade"),
        ("Poet Ola Karimi was jailed in May. President Hamid Deso flew to Rome. He was charged with libel.",
         "Ola Karimi"),
    ],
)  # fmt: skip
def test_who_is_told_of_between_may_be_meant(extractor: Extractor, text: str, victim: str) -> None:
    assert not charges(extractor, text, victim)


@pytest.mark.parametrize(
    ("text", "victim", "charge"),
    [
        ("Journalist Amir Latif was arrested on 4 May 2021. Mayor Karim Zaki condemned it. He was charged with libel.",
         "Amir Latif", "libel"),
        ("Poet Ines Sol was arrested on 4 May 2021. Her lawyer, Ana Zaki, came to her. She was accused of sedition.",
         "Ines Sol", "sedition"),
        ("Poet Amir Latif was held on 4 May 2021. Minister Karim Zaki resigned. Latif was accused of bribery.",
         "Amir Latif", "bribery"),
    ],
)  # fmt: skip
def test_who_only_speaks_of_it_is_not_meant(extractor: Extractor, text: str, victim: str, charge: str) -> None:
    assert charge in charges(extractor, text, victim)


def test_the_brother_is_the_brother(extractor: Extractor) -> None:
    text = "Poet Ali Fez was arrested in 2015. He fled and his brother was jailed. A court freed the brother in 2021."
    found = read(extractor, text)
    assert "imprisonment" in {r.act for r in found}
    freed = [p for r in found if r.act == "release" for p in r.people]
    assert not [p for p in freed if p.name == "Ali Fez" and p.role == "victim"]


def test_one_more_of_a_trade_is_another(extractor: Extractor) -> None:
    text = "Police arrested reporter Bo Ade on 3 May 2021. A court jailed a reporter on 5 May 2021."
    assert {p.name for r in read(extractor, text) if r.act == "imprisonment" for p in r.people} == set()
