"""Courts and police of a place that the text calls by two names, and courts told for several people at once."""

from __future__ import annotations

import pytest

from pipeline.assemble.by_whom.two_names import in_full
from tests.assemble.readings import Reader, of

SARNAT = "Guards of Sarnat (Sarnath) county, Olgur (Ulgur) Limbu and Kirat Autonomous Prefecture, took Mira Thapa away."


def courts(read: Reader, text: str, name: str, *acts: str) -> list[str]:
    """Return the authorities of somebody's records of these acts, each once."""
    found = of(read(text), name, *acts)
    assert found, text
    return list(dict.fromkeys(o.name for r in found for o in r.organisations if o.role == "authority"))


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("Sarnath County People's Court", "Sarnat (Sarnath) County People's Court"),
        ("Sarnat County People's Court", "Sarnat (Sarnath) County People's Court"),
        ("Sarnath (Sarnat) County People's Court", "Sarnat (Sarnath) County People's Court"),
        ("Ulgur Intermediate Court", "Olgur (Ulgur) Intermediate Court"),
        ("Sarnath County PSB", "Sarnat (Sarnath) County PSB"),
        ("Olgur Limbu & Kirat Autonomous Prefecture Court", "Olgur (Ulgur) Limbu & Kirat Autonomous Prefecture Court"),
        ("Sarnath county police", "Sarnat (Sarnath) county police"),
        # of another place, of no body, or already so
        ("Kirat County People's Court", "Kirat County People's Court"),
        ("Sarnath PSB", "Sarnath PSB"),
        ("Sarnath City Court", "Sarnath City Court"),
        ("Sarnath Olgur County Court", "Sarnath Olgur County Court"),
        ("Sarnath PSB Detention Center", "Sarnath PSB Detention Center"),
        ("Sarnath Teachers' Union", "Sarnath Teachers' Union"),
        ("Sarnat (Sarnath) County Court", "Sarnat (Sarnath) County Court"),
        ("Supreme Court", "Supreme Court"),
    ],
)
def test_body_bears_both_names_of_its_place(name: str, full: str) -> None:
    assert in_full(SARNAT, name) == full


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # a name that is another place's, an acronym, where it lies, or two other names
        ("Police in Sarnat (Texas) county held her.", "Texas District Court"),
        ("Police in Sarnat (Nepal) district held her.", "Nepal High Court"),
        ("The Northern Olgur Region (NOR) police held her.", "NOR Court"),
        ("The editor Mira (Mirai) Thapa lives in Sarnat county.", "Mirai Court"),
        ("Police in Sarnat (Sarnath) held her.", "Sarnath Court"),
        ("Sarnat (Sarnath) county and Sarnat (Serenat) city", "Sarnat County Court"),
        # a seat of the one court says nothing of another
        ("The Sarnat (Olgur) High Court freed her.", "Sarnat Labour Court"),
    ],
)
def test_brackets_that_tell_no_other_name(text: str, name: str) -> None:
    assert in_full(text, name) == name


def test_place_of_another_is_its_own() -> None:
    text = "Police in Olgur’s Karze (Karzey) township held her."
    assert in_full(text, "Karzey Township Police") == "Karze (Karzey) Township Police"
    assert in_full(text, "Olgur Police") == "Olgur Police"


def test_a_courts_own_brackets_name_it_where_the_rest_is_the_same() -> None:
    text = "The Sarnat (Sarnath) People's Court tried her. Later the Sarnath People's Court freed her."
    assert in_full(text, "Sarnath People's Court") == "Sarnat (Sarnath) People's Court"


def test_court_of_a_record_bears_both_names_and_keeps_its_mention(read: Reader) -> None:
    found = read(f"{SARNAT} In May the Sarnath County People's Court sentenced Mira Thapa to four years in prison.")
    [record] = of(found, "Mira Thapa", "sentencing")
    [court] = [o for o in record.organisations if o.role == "authority"]
    assert court.name == "Sarnat (Sarnath) County People's Court"
    assert court.aliases == ["Sarnath County People's Court"]
    assert [m.text for m in court.mentions] == ["Sarnath County People's Court"]


def test_two_writings_of_one_court_are_one_body(read: Reader) -> None:
    text = (
        "The Sarnath (Sarnat) County Court tried Mira Thapa on 3 May 2019. "
        "The Sarnat County Court sentenced Mira Thapa to four years in prison on 5 May 2019."
    )
    assert courts(read, text, "Mira Thapa", "trial", "sentencing") == ["Sarnath (Sarnat) County Court"]


ROW = (
    "On May 2, 2018, officials indicted teacher Mira Thapa for “riot” alongside 4 other farmers: Bina Rai, Hari Gurung "
    "and Nanda Limbu, all for riot; and Ketu Sunar, for arson. On June 9, the Olgur County Court sentenced Sunar to 8 "
    "years behind bars, and the remaining "
)


def test_the_remaining_are_those_listed_with_their_number(read: Reader) -> None:
    for name in ("Mira Thapa", "Bina Rai", "Nanda Limbu"):
        assert courts(read, f"{ROW}4 to unknown prison terms.", name, "sentencing") == ["Olgur County Court"]


def test_a_number_that_does_not_fit_those_listed_leaves_nobody(read: Reader) -> None:
    assert not of(read(f"{ROW}9 to unknown prison terms."), "Bina Rai", "sentencing")


HELD = (
    "On 30 April 2010 police in Olgur detained the petitioner Mira Thapa. In May 2010 officials ordered Thapa to serve "
    "two years in a labour camp for “disrupting order”. "
)


def test_court_that_judged_another_years_ago_did_not_send_her_to_a_camp(read: Reader) -> None:
    text = (
        f"{HELD}Thapa has petitioned since 2001, when the Sarnat Court sentenced her husband to nine years for theft."
    )
    assert courts(read, text, "Mira Thapa", "sentencing") == ["officials"]


def test_court_that_judged_her_is_that_of_her_term(read: Reader) -> None:
    text = "Police in Olgur detained Mira Thapa in March 2010. In May 2010 Thapa was sentenced to two years in prison. "
    found = courts(
        read,
        f"{text}The Sarnat Intermediate Court had tried Thapa for “riot” in April 2010.",
        "Mira Thapa",
        "sentencing",
    )
    assert found == ["Sarnat Intermediate Court"]
