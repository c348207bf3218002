"""The charges of those who are charged after the first, the verb left out."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.recognise.charges import find_charges
from tests.assemble.readings import facts_told, victims


@pytest.mark.parametrize(
    ("text", "charges"),
    [
        ("Petr Novak was charged with treason and Hassan Jaber with spying.", ["treason", "spying"]),
        ("They charged Petr Novak with spying and Hassan Jaber with treason.", ["spying", "treason"]),
        (
            "Petr Novak was charged with spying, Hassan Jaber with treason and Marta Silva with sedition.",
            ["spying", "treason", "sedition"],
        ),
        ("Petr Novak was charged with treason and Hassan Jaber with his lawyer left the court.", ["treason"]),
    ],
)
def test_each_with_one(text: str, charges: list[str]) -> None:
    assert [c.text for c in find_charges(text)[0]] == charges


def test_each_bears_their_own(extractor: Extractor) -> None:
    text = "Prosecutors charged Petr Novak with treason and Hassan Jaber with spying."
    found = {(*victims(i), *(c.text for c in i.charges)) for i in facts_told(extractor, text)}
    assert found == {("Petr Novak", "treason"), ("Hassan Jaber", "spying")}
