"""Charges of something brought against somebody, and those of harm that the harmed press themselves."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, victims

BROUGHT = [
    ("Prosecutors brought charges of treason against Luis Mora.", {"Luis Mora"}),
    ("Prosecutors filed charges of defamation against the blogger Luis Mora.", {"Luis Mora"}),
    ("The state brought charges of treason against Luis Mora and Ana Bor.", {"Luis Mora", "Ana Bor"}),
    ("Police brought charges of disobedience against Ana Bor and 12 students on Monday.", {"Ana Bor"}),
    ("Charges of treason against Luis Mora were filed on Monday.", {"Luis Mora"}),
    ("Prosecutors brought treason charges against Luis Mora.", {"Luis Mora"}),
    ("Prosecutors filed charges of violence against women on Monday.", set()),
    ("Prosecutors filed charges of incitement against the state on Monday.", set()),
    ("Luis Mora faces charges of fraud against the union.", {"Luis Mora"}),
    ("Luis Mora faces two counts of assault against Ana Bor.", set()),
]
PRESSED = [
    ("Ana Bor went to court to press charges of rape against the presenter Luis Mora.", set()),
    ("Ana Bor pressed harassment charges against the presenter Luis Mora.", set()),
    ("Ana Bor, a student, filed sexual assault charges against her professor, Luis Mora.", set()),
    ("It is like the case of Ana Bor, who went to court to press sexual harassment charges against Luis Mora.", set()),
    ("A student filed rape charges against the journalist Luis Mora.", set()),
    ("The prosecutor, Ivo Reis, pressed sexual harassment charges against the journalist Luis Mora.", {"Luis Mora"}),
    ("Police filed assault charges against the journalist Luis Mora.", {"Luis Mora"}),
    ("The mayor, Ivo Reis, filed assault charges against the journalist Luis Mora.", {"Luis Mora"}),
    ("Ana Bor filed defamation charges against the journalist Luis Mora.", {"Luis Mora"}),
]


@pytest.mark.parametrize(("text", "who"), [*BROUGHT, *PRESSED], ids=[t for t, _ in [*BROUGHT, *PRESSED]])
def test_charges_brought_against(extractor: Extractor, text: str, who: set[str]) -> None:
    found = [r for r in facts_told(extractor, text, published="2021-04-21") if r.act == "charge"]
    assert {v for r in found for v in victims(r)} == who
