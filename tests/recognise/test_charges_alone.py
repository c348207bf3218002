"""Charges that no verb licenses: beside a law, a term or a sum, or as the subject of "was the offence"."""

import pytest

from pipeline.recognise.charges import find_charges


@pytest.mark.parametrize(
    ("sentence", "charges"),
    [
        ("Publishing false news (s. 25, Radio Act 2011) and inciting to riot (s. 31).",
         ["Publishing false news", "inciting to riot"]),
        ("The court gave him seven years for financing terrorism.", ["financing terrorism"]),
        ("Incitement to hatred: two years.", ["Incitement to hatred"]),
        ("The magistrate fined her 300 euros for insulting the president.", ["insulting the president"]),
        ("Members of the choir are up on three heads: high treason, sedition and espionage.",
         ["high treason", "sedition", "espionage"]),
        ("He admitted organising an unauthorised assembly.", ["organising an unauthorised assembly"]),
        ("Her offence: insulting the president.", ["insulting the president"]),
        ("The charge, sedition, may come back.", ["sedition"]),
        ("She has a trial date on a sedition rap.", ["sedition"]),
        ("The army denied the allegations of torture.", []),
        ("After the riot at the prison, 177 inmates were moved.", []),
        ("He admitted visiting his aunt.", []),
    ],
)  # fmt: skip
def test_alone(sentence: str, charges: list[str]) -> None:
    assert [charge.text for charge in find_charges(sentence)[0]] == charges
