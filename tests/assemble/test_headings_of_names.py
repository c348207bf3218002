"""Names told one a line under a heading that says what befell them all, and headings that say it of others."""

import pytest

from tests.assemble.readings import Reader, told, victims

LINES = "\n\n1. Ana Bor, lawyer\n2. Ivo Reis, teacher\n3. Luis Mora, 27, nurse\n\nThe union asks for an inquiry."
ALL = {"Ana Bor", "Ivo Reis", "Luis Mora"}


@pytest.mark.parametrize(
    ("heading", "act"),
    [
        ("Arrested on 3 May:", "arrest"),
        ("Killed on 3 May:", "killing"),
        ("Sentenced to five years in prison on 3 May:", "sentencing"),
        ("The victims of the 3 May killing are:", "killing"),
        ("Currently in prison:", "imprisonment"),
        ("Political prisoners:", "imprisonment"),
    ],
)
def test_a_heading_is_told_of_all_under_it(read: Reader, heading: str, act: str) -> None:
    (one,) = told(read, f"The union published a statement.\n\n{heading}{LINES}")
    assert (one.act, victims(one)) == (act, ALL)


@pytest.mark.parametrize(
    "heading",
    [
        "Reactions to the killing:",
        "Signed in Osh on 3 May:",
        "Families of the victims of the killing:",
        "Lawyers of the victims of the killing are:",
        "The lawyers of the detainees:",
        "Not arrested on 3 May:",
        "Prison staff:",
    ],
)
def test_another_heading_is_not(read: Reader, heading: str) -> None:
    assert not any(ALL & victims(one) for one in told(read, f"The union published a statement.\n\n{heading}{LINES}"))
