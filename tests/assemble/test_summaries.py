"""Case summaries and pages about one prisoner: whose term, whose court, which year, and what is nobody's act."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told


def read(extractor: Extractor, text: str, published: str = "2024-05-06") -> list[Incident]:
    return facts_told(extractor, text, published=published)


def told(found: list[Incident], act: str) -> dict[frozenset[str], Incident]:
    """Return the incidents of an act by the names of their victims."""
    return {frozenset(p.name for p in i.people if p.role == "victim"): i for i in found if i.act == act}


def term(incident: Incident) -> str | None:
    return incident.penalty.term.iso if incident.penalty and incident.penalty.term else None


@pytest.mark.parametrize(
    "text",
    [
        "In Hanoi, the court gave Le Van Hai 9 years in prison, Pham Thi Lan 7 years and Do Van Minh 4 years.",
        "In Hanoi, Le Van Hai got 9 years in prison, his wife Pham Thi Lan 7 years, and Do Van Minh 4 years.",
    ],
)
def test_a_term_right_after_a_name_is_that_persons(extractor: Extractor, text: str):
    found = told(read(extractor, text), "sentencing")
    terms = {name: term(i) for names, i in found.items() for name in names}
    assert terms == {"Le Van Hai": "P9Y", "Pham Thi Lan": "P7Y", "Do Van Minh": "P4Y"}


def test_a_length_of_time_after_a_name_is_no_term(extractor: Extractor):
    text = "In Hanoi, the court gave Le Van Hai 9 years in prison for sheltering Pham Thi Lan 7 years ago."
    assert set(told(read(extractor, text), "sentencing")) == {frozenset({"Le Van Hai"})}


def test_a_judge_who_gives_a_term_does_not_get_it(extractor: Extractor):
    text = (
        "Reza Kamali was arrested in Shiraz in 2022. Branch 3 of the Revolutionary Court of Shiraz, presided over by "
        "Judge Sadeghi, handed him six years for propaganda and one year for insult."
    )
    found = told(read(extractor, text), "sentencing")
    assert set(found) == {frozenset({"Reza Kamali"})}
    assert term(found[frozenset({"Reza Kamali"})]) == "P6Y"


def test_a_surname_in_ich_is_that_of_a_woman_too(extractor: Extractor):
    text = (
        "Darya Astapovich was detained in Minsk on 14 February 2023. On 30 June 2023 the Minsk City Court sentenced "
        "her to three years in prison."
    )
    assert set(told(read(extractor, text), "sentencing")) == {frozenset({"Darya Astapovich"})}


def test_years_of_a_term_that_are_suspended_dismiss_nobody(extractor: Extractor):
    found = read(extractor, "Reza Kamali was given three years in Shiraz in May 2023, of which two were suspended.")
    assert {i.act for i in found} == {"sentencing"}


def test_whom_a_lawyer_defended_is_no_incident(extractor: Extractor):
    found = read(extractor, "Elnur Mammadli, who has defended dozens of jailed editors, was disbarred in Baku in 2019.")
    assert {i.act for i in found} == {"dismissal"}


def test_jail_years_before_an_abduction_is_no_abduction(extractor: Extractor):
    text = (
        "Elnur Mammadli was taken from his Baku office on 30 April by six masked men. He previously spent 22 months "
        "behind bars: arrested in August 2014, he was sentenced the following April to six years."
    )
    found = read(extractor, text)
    days = [i.date.start for i in found if i.act == "abduction" and i.date]
    assert days == ["2024-04-30"]
    assert "arrest" in {i.act for i in found}


def test_a_court_does_not_try_what_was_years_before(extractor: Extractor):
    text = (
        "On 2 May 2024, the Khatai District Court in Baku remanded Elnur Mammadli in custody for four months. In April "
        "2015 he was sentenced to six years for tax evasion."
    )
    (sentence,) = told(read(extractor, text), "sentencing").values()
    assert not [o for o in (*sentence.organisations, *sentence.people) if o.role == "authority"]


def test_the_day_of_an_arrest_is_not_that_of_a_sentence_after_a_semicolon(extractor: Extractor):
    text = "Ihar Salei was arrested on 19 April 2022 in Minsk; Hanna Moroz was sentenced to three years."
    found = read(extractor, text)
    assert told(found, "sentencing")[frozenset({"Hanna Moroz"})].date is None


def test_three_verbs_in_a_row_share_the_day_after_them(extractor: Extractor):
    text = (
        "Tendai Gumbo was arrested by police in Harare on Saturday. She was abducted, tortured and dumped at a "
        "roadside in 2020."
    )
    found = read(extractor, text)
    assert {i.act: i.date.start[:4] for i in found if i.date} | {"release": "2020"} == {
        "arrest": "2024", "abduction": "2020", "torture": "2020", "release": "2020",
    }  # fmt: skip


def test_names_beside_the_church_of_a_counted_set(extractor: Extractor):
    text = (
        "Pastor Haile Berhane and two elders of the Mehrete Yesus congregation, Yonas Tesfay and Dawit Kidane, were "
        "arrested in Asmara on 23 May 2004."
    )
    assert set(told(read(extractor, text), "arrest")) == {frozenset({"Haile Berhane", "Yonas Tesfay", "Dawit Kidane"})}


def test_a_year_is_no_part_of_who_acted(extractor: Extractor):
    text = "In 2021 Ada Obol was fined for a poem mocking the king, and in 2018 police officers beat her in Lira."
    found = read(extractor, text)
    assert {i.act for i in found} == {"fine", "attack"}
    assert not any("2018" in x.name for i in found for x in (*i.people, *i.organisations))
    assert [c.text for i in found for c in i.charges] == ["poem mocking the king"]


@pytest.mark.parametrize("who", ["the editor Yonas Tesfay", "two editors, Ali Nur and Yonas Tesfay,"])
def test_whom_police_held(extractor: Extractor, who: str):
    found = told(read(extractor, f"Police held {who} in Asmara on 23 May 2004."), "detention")
    assert any("Yonas Tesfay" in names for names in found)


@pytest.mark.parametrize("what", ["talks with Yonas Tesfay", "back Yonas Tesfay", "Yonas Tesfay to be the leader"])
def test_what_else_police_hold(extractor: Extractor, what: str):
    assert not told(read(extractor, f"Police held {what} in Asmara on 23 May 2004."), "detention")
