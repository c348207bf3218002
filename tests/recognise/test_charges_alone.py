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
        ("The bench fined her 90 crowns for “mocking the flag” (art. 40 of the Code of Administrative Offences).",
         ["mocking the flag"]),
        ("Jan Kral, tailor – thirty months, for having lent his van", ["having lent his van"]),
        ("For hosting a reading without a permit, a judge fined her 90 crowns.",
         ["hosting a reading without a permit"]),
        ("For theft, the court jailed her for a year.", ["theft"]),
        ("For more than a decade, courts have jailed bloggers.", []),
        ("For this, a court fined her.", []),
        ("For cleaning the yard, she was praised.", []),
        ("Her printer was ordered to pay 90 crowns for breaching the curfew.", ["breaching the curfew"]),
        ("He was jailed for rehabilitation of Nazism.", ["rehabilitation of Nazism"]),
        ("She was convicted of printing, storing and selling banned books.",
         ["printing, storing and selling banned books"]),
        ("She was charged with kidnapping, stealing and threatening a clerk.",
         ["kidnapping", "stealing and threatening a clerk"]),
        ("The army denied the allegations of torture.", []),
        ("After the riot at the prison, 177 inmates were moved.", []),
        ("He admitted visiting his aunt.", []),
    ],
)  # fmt: skip
def test_alone(sentence: str, charges: list[str]) -> None:
    assert [charge.text for charge in find_charges(sentence)[0]] == charges
