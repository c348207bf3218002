"""What the next sentence of a report adds: charges, bail, kin, co-defendants, and what it leaves as it was."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import Reader, all_told


def told(read: Reader, text: str) -> set[tuple[str, str]]:
    """Return act and victim of what a text reports."""
    found = [i for i in read(text) if i.modality in FACTUAL]
    return {(i.act, p.name) for i in found for p in [*i.people, *i.organisations] if p.role == "victim"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ((
            'Editor Luc Mballa is in jail in Gabon. "Luc could have gone," said Omar Diallo, a columnist who left the '
            "country in 2021 after he was sentenced to ten years."
         ), ("sentencing", "Omar Diallo")),
        ("Scores of bloggers were tried in Uganda. One of them, the writer Luc Mballa, was arrested in May.",
         ("arrest", "Luc Mballa")),
        ((
            "A court sentenced Luc Mballa to nine years. His co-defendant, the accountant Mina Saleh, received five "
            "years; a driver, Omar Diallo, got two years. All three are barred from leaving Gabon."
         ), ("travel_ban", "Mina Saleh")),
        ((
            "The mother of jailed editor Luc Mballa visits each month. She was told that her son had been moved to a "
            "punishment cell."
         ), ("ill_treatment", "Luc Mballa")),
        ((
            "Luc Mballa was held in Gabon in May. His late father's Rolleiflex has not come back. In custody he was "
            "given electric shocks."
         ), ("torture", "Luc Mballa")),
        ("Luc Mballa has been held in a jail in Gabon since March 2021. In 2017 he was beaten by a private guard.",
         ("attack", "Luc Mballa")),
        ((
            "Two men stabbed Luc Mballa in Gabon on 3 May, an attack in which his publisher, Omar Diallo, lost "
            "his life."
         ), ("killing", "Omar Diallo")),
    ],
)  # fmt: skip
def test_whom_it_befell(read: Reader, text: str, expected: tuple[str, str]) -> None:
    assert expected in told(read, text)
    assert not any(act == expected[0] and len(told(read, text)) == 1 and who != expected[1]
                   for act, who in told(read, text))  # fmt: skip


@pytest.mark.parametrize(
    ("text", "act", "charges"),
    [
        ((
            "On 3 May a court jailed Mina Saleh for six years. The charge, calls for the seizure of power, related "
            "to eleven posts."
         ), "sentencing", ["calls for the seizure of power"]),
        ((
            "Luc Mballa was brought before Judge Omar Diallo in Libreville on 3 May. The prosecutor accused him of "
            "inciting crime."
         ), "trial", ["inciting crime"]),
        ("A court tried the economist Luc Mballa. It found the 41-year-old guilty of smuggling currency.", "conviction",
         ["smuggling currency"]),
    ],
)  # fmt: skip
def test_charges_of_the_next_sentence(read: Reader, text: str, act: str, charges: list[str]) -> None:
    assert [c.text for i in read(text) if i.act == act for c in i.charges] == charges


def test_bail_and_the_walk_out_are_one_release(read: Reader) -> None:
    text = (
        "Luc Mballa walked through the gate of Kondengui jail in Cameroon on 9 May 2021. "
        "The High Court had granted him bail on 5 May 2021."
    )
    freed = [i for i in read(text) if i.act == "release"]
    assert [i.date.text for i in freed if i.date] == ["9 May 2021"]


def test_killers_not_found_deny_no_killing(read: Reader) -> None:
    found = read("Luc Mballa was shot dead in Gabon on 3 May. His killers have not been identified.")
    assert {(i.act, i.modality) for i in found} == {("killing", "reported")}


def test_a_place_left_behind_is_not_where_later_acts_are(read: Reader) -> None:
    found = read("Mina Saleh returned home to Uganda in 1999 after ten years in Sweden. She was arrested in 2023.")
    assert [(i.act, i.country.alpha_2) for i in found if i.country] == [("arrest", "UG")]


def test_soon_after_an_old_day_is_no_news(extractor: Extractor) -> None:
    text = "In 2015 the activist Mina Saleh published a list. The ministry dismissed her within the month."
    found = all_told(extractor, text, published="2024-05-06")
    assert [i.date.edtf for i in found if i.date] == ["2015"]


def test_a_date_is_no_part_of_who_did_it(read: Reader) -> None:
    found = read("Luc Mballa was held in Gabon in August 2020. The following May masked men pulled him out of a car.")
    assert "masked men" in {p.name for i in found for p in [*i.people, *i.organisations]}
