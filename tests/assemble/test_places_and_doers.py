"""Who finds a body did not kill; where somebody is put out is the country; camps and bodies are no towns."""

from __future__ import annotations

import pytest

from tests.assemble.test_register_style import Reader, read  # noqa: F401 - a fixture by its name


def test_who_finds_the_bodies_killed_nobody(read: Reader) -> None:  # noqa: F811
    text = "Hunters found the bodies of the surveyors Jon Arana and Luis Mamani in a ravine; both had been shot."
    (killing,) = [i for i in read(text) if i.act == "killing"]
    assert not [p for p in [*killing.people, *killing.organisations] if p.role == "perpetrator"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Bishop Luis Mamani, expelled from Nicaragua in May, said Mass in Miami.", "NI"),
        ("The singer Luis Mamani was deported from the Netherlands to Iran on 3 May.", "NL"),
        ("Germany deported the singer Luis Mamani to Iran on 3 May.", "DE"),
    ],
)
def test_who_is_put_out_is_put_out_of_a_country(read: Reader, text: str, country: str) -> None:  # noqa: F811
    (found,) = [i for i in read(text) if i.act == "forced_return"]
    assert found.country is not None
    assert found.country.alpha_2 == country


@pytest.mark.parametrize(
    "text",
    [
        "Guards beat the prisoner Luis Mamani in Camp No. 6.",
        "The Helsinki Foundation said that the editor Luis Mamani was arrested on 3 May.",
        "Police shut down the Helsinki Group on 3 May.",
    ],
)
def test_neither_a_camp_nor_a_body_named_after_a_town_tells_the_country(read: Reader, text: str) -> None:  # noqa: F811
    (found,) = [i for i in read(text) if i.modality == "reported"]
    assert found.country is None


def test_a_court_in_its_own_town_tells_the_country(read: Reader) -> None:  # noqa: F811
    (found,) = [i for i in read("A Helsinki court jailed the editor Luis Mamani.") if i.modality == "reported"]
    assert found.country is not None
    assert found.country.alpha_2 == "FI"


def test_a_clause_that_opens_with_a_court_names_the_court_alone(read: Reader) -> None:  # noqa: F811
    text = "Although the court cleared the editor Luis Mamani of defamation, he lost his job."
    (found,) = [i for i in read(text) if i.act == "acquittal"]
    assert [o.name for o in found.organisations if o.role == "authority"] == ["court"]
