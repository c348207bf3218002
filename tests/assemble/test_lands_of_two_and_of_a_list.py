"""Who is a citizen of two lands is told to be in neither; a list of cases has each in its own land."""

import pytest

from tests.assemble.readings import Reader, land, told

LIST = """Two escapees returned
Two North Koreans were forcibly returned to North Korea, where they may be tortured.
Boy held
Bahraini boy Yusuf Jaber was arrested on 26 August 2013.
Critic in prison
Cuban poet Ivan Despaigne was arrested on 30 July. He was sentenced on 2 August to three years in prison."""
OF_ONE = """Thai police have held refugees in Bangkok for weeks.
Lao poet Somphone Keo was arrested on Monday. Cambodian writer Sok Dara was arrested on Tuesday."""


@pytest.mark.parametrize(
    ("text", "lands"),
    [
        ("Ksenia Arlova, who holds both Canadian and Russian citizenship, was accused of treason.", {None}),
        ("Ksenia Arlova, a dual Canadian-Russian citizen, was arrested on Monday.", {None}),
        ("Chilean-Peruvian singer Elvira Quispe was arrested on Monday.", {None}),
        ("Chilean-Peruvian singer Elvira Quispe was arrested. Peruvian police said she had incited a riot.", {"PE"}),
        ("African-American pastor Joe Bell was arrested on Monday.", {"US"}),
        ("Tunisian-French editor Karim Said was arrested in Sfax on Monday.", {"TN"}),
        (LIST, {None, "BH", "CU"}),  # sent back to North Korea: from where is not told
        (OF_ONE, {"TH"}),
    ],
)
def test_the_land_of_each(read: Reader, text: str, lands: set[str | None]) -> None:
    assert {land(i) for i in told(read, text)} == lands
