"""Terms of several people told at once, who is left of a matter, and custody that is announced or served out."""

from __future__ import annotations

import pytest

from tests.assemble.test_register_style import Reader, of, read, starts, terms  # noqa: F401 - a fixture by its name


@pytest.mark.parametrize(
    "words",
    [
        "prison terms ranging from 1 year and 3 months (suspended for 2 years) to 4 years (suspended for 6 years)",
        "terms ranging from two years in jail to five years in jail",
        "between 14 months in prison and six years in prison",
    ],
)
def test_a_range_is_nobodys_term(read: Reader, words: str) -> None:  # noqa: F811
    found = read(
        f"On 7 May 2014 the Oruro Court sentenced two miners, Luis Choque and Ana Mamani, to {words} for riot."
    )
    for name in ("Luis Choque", "Ana Mamani"):
        assert of(found, name, "sentencing"), name
        assert not terms(of(found, name, "sentencing")), name


def test_a_range_of_terms_that_name_whose_they_are(read: Reader) -> None:  # noqa: F811
    found = read(
        "On 7 May 2014 the Oruro Court sentenced two miners, Luis Choque and Ana Mamani: two years in jail for Choque "
        "and five years in jail for Mamani."
    )
    assert terms(of(found, "Luis Choque", "sentencing")) == {"P2Y"}
    assert terms(of(found, "Ana Mamani", "sentencing")) == {"P5Y"}


MINERS = (
    "Police in Oruro arrested five miners, Luis Choque, Ana Mamani, Hugo Rojas, Rita Vargas and Juan Condori, on 9 May "
    "2012. "
)


@pytest.mark.parametrize(
    ("text", "left", "term"),
    [
        (
            (
                "On 6 July 2013 the Oruro Court sentenced Condori to 9 years in jail, and the remaining four to "
                "unknown terms."
            ),
            ("Luis Choque", "Ana Mamani", "Hugo Rojas", "Rita Vargas"),
            set(),
        ),
        (
            (
                "In May 2013 Rojas reportedly died in custody. On 6 July 2013 the Oruro Court sentenced Condori to "
                "9 years in jail, and the remaining three to two years each."
            ),
            ("Luis Choque", "Ana Mamani", "Rita Vargas"),
            {"P2Y"},
        ),
    ],
)
def test_the_remaining_are_who_is_left(read: Reader, text: str, left: tuple[str, ...], term: set[str]) -> None:  # noqa: F811
    found = read(MINERS + text)
    assert terms(of(found, "Juan Condori", "sentencing")) == {"P9Y"}
    for name in left:
        told = of(found, name, "sentencing")
        assert starts(told) == {"2013-07-06"}, name
        assert terms(told) == term, name
    assert "Hugo Rojas" in left or not of(found, "Hugo Rojas", "sentencing")


def test_the_remaining_of_another_number_are_nobody_named(read: Reader) -> None:  # noqa: F811
    found = read(
        MINERS + "On 6 July 2013 the Oruro Court sentenced Condori to 9 years in jail, and the remaining eleven to two "
        "years each."
    )
    assert {p.name for i in found if i.act == "sentencing" for p in i.people if p.role == "victim"} == {"Juan Condori"}


def test_he_after_they_is_whom_the_story_is_about(read: Reader) -> None:  # noqa: F811
    found = read(
        "Luis Choque is one of 600 miners of Oruro. He and two other miners, Hugo Rojas and Juan Condori, shut a gate "
        "in May 2012. Police in Oruro arrested all three men on 9 May 2012. They were tried on 2 June 2012, and he was "
        "given six years in prison on 8 June for riot."
    )
    assert terms(of(found, "Luis Choque", "sentencing")) == {"P6Y"}
    assert not of(found, "Juan Condori", "sentencing")


def test_he_after_they_is_no_other_than_the_most_often_named(read: Reader) -> None:  # noqa: F811
    found = read(
        "Police in Oruro arrested Luis Choque and Juan Condori on 9 May 2012. Condori writes songs. Condori sells tea. "
        "They were tried on 2 June 2012, and he was given six years in prison on 8 June for riot."
    )
    assert not of(found, "Luis Choque", "sentencing")


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("The police announced that Choque would serve 12 days of administrative detention for a banner.", "P12D"),
        ("A note indicated that Luis Choque was held for a banner and that he would be detained for 20 days.", "P20D"),
    ],
)
def test_custody_announced_is_imposed(read: Reader, text: str, term: str) -> None:  # noqa: F811
    found = read(f"Police in Oruro detained Luis Choque on 9 May 2012. {text}")
    told = of(found, "Luis Choque", "arrest", "detention")
    assert terms(told) == {term}
    assert {i.modality for i in told} == {"reported"}


@pytest.mark.parametrize(
    "text",
    [
        "His lawyer said that Choque would serve 12 days of administrative detention if he did not pay.",
        "His lawyer feared that Choque would be detained for 20 days.",
    ],
)
def test_custody_feared_is_not(read: Reader, text: str) -> None:  # noqa: F811
    found = read(f"Police in Oruro detained Luis Choque on 9 May 2012. {text}")
    assert not terms([i for i in of(found, "Luis Choque", "arrest", "detention") if i.modality == "reported"])


@pytest.mark.parametrize(
    "text",
    [
        "Guards released him on 4 June 2014, following the completion of a 2 year and 1 month prison sentence.",
        (
            "It is unclear whether a court tried and sentenced Choque, but guards freed him on 4 June 2014, following "
            "the completion of a 2 year and 1 month prison sentence."
        ),
        "Choque was freed on 4 June 2014 after a 2 year and 1 month prison term.",
    ],
)
def test_a_sentence_that_was_served(read: Reader, text: str) -> None:  # noqa: F811
    found = read(f"Police in Oruro detained Luis Choque on 9 May 2012. {text}")
    assert terms(of(found, "Luis Choque", "imprisonment")) == {"P2Y1M"}
    assert starts(of(found, "Luis Choque", "release")) == {"2014-06-04"}


def test_a_sentence_appealed_is_not_served(read: Reader) -> None:  # noqa: F811
    found = read("Police in Oruro freed Luis Choque on 4 June 2014, following an appeal against a 2 year prison term.")
    assert not of(found, "Luis Choque", "imprisonment")
