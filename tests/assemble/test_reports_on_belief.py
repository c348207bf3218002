"""What reports on belief, minorities and the death penalty tell, and whose each act, day and country is."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import Reader, all_told, doers_to, facts_told, suffered, told, victims, who


@pytest.mark.parametrize(
    ("text", "whose", "not_whose"),
    [
        ("Dara Nouri was jailed in May. Omid Salehi's home was searched and he was arrested.", "Omid Salehi", "arrest"),
        ("Dara Nouri was arrested. Omid Salehi's case was heard and he was fined.", "Omid Salehi", "fine"),
        ("Dara Nour was held. Omid Salehi's court case was heard on Monday and he was fined.", "Omid Salehi", "fine"),
        ("Dara Nouri was held. Judge Omid Salehi's ruling was quashed and he was released.", "Dara Nouri", "release"),
    ],
)
def test_he_is_whose_house_or_case_the_clause_before_tells_of(
    read: Reader, text: str, whose: str, not_whose: str
) -> None:
    found = [i for i in told(read, text) if i.act == not_whose]
    assert [victims(i) for i in found] == [{whose}]
    assert not any("court" in name.lower() for i in found for name in who(i, "authority"))


def test_who_was_killed_is_not_acquitted_later_by_they(read: Reader) -> None:
    text = "Gil Tan, Hao Wu and Ren Ito were sentenced to death for the 1994 murder of Abe Mori and Kei Mori in Osaka. "
    found = told(read, f"{text}They were acquitted in 2010.")
    assert suffered(read, text) == {("killing", "Abe Mori"), ("killing", "Kei Mori")}
    assert {i.act for i in found} == {"killing"}
    assert not any(who(i, "perpetrator") for i in found)
    assert ("release", "Abe Mori") in suffered(read, "Police arrested Abe Mori and Kei Mori. They were released.")


@pytest.mark.parametrize(
    "text",
    [
        "The soldiers dragged two cooks into the yard and beat them.",
        "Officers pushed two cooks from their beds and began beating them.",
    ],
)
def test_those_counted_whom_the_doer_dealt_with_are_them(read: Reader, text: str) -> None:
    assert suffered(read, text) == {("attack", "two cooks")}


def test_things_and_other_people_are_not_them(read: Reader) -> None:
    assert suffered(read, "The officers took two cameras and smashed them.") == set()
    assert suffered(read, "The officers took two cooks to the clerks and beat them.") == set()


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("A pastor was beaten by Muslims on Sunday in Kaduna.", "Muslims"),
        ("A convert was stabbed by radical Buddhists.", "radical Buddhists"),
    ],
)
def test_followers_of_a_faith_are_who_did_it(read: Reader, text: str, doer: str) -> None:
    (incident,) = told(read, text)
    assert who(incident, "perpetrator") == {doer}


def test_a_home_ransacked_is_raided(read: Reader) -> None:
    assert suffered(read, "Ms. Lin's home has been ransacked by officers many times.") == {("raid", "Lin")}
    assert suffered(read, "The home of Ravi Rao was burned by a mob.") == {("property_destruction", "Ravi Rao")}


def test_what_somebody_is_called_after_their_age_is_nobody_else(read: Reader) -> None:
    text = "On 3 May, the day after the feast, Sonam (pen name: Ri Bho), 26, a nun from Serta Monastery was detained."
    assert suffered(read, text) == {("arrest", "Sonam")}


def test_the_year_of_a_law_is_no_years_of_days(extractor: Extractor) -> None:
    def days(text: str) -> list[str | None]:
        return [i.date and str(i.date.start) for i in facts_told(extractor, text)]

    assert days("Under a 1998 law Timur Aliev was arrested on 18 July.") == [None]
    assert days("The 2008 Press Act was cited. Timur Aliev was arrested on 18 July.") == [None]
    assert days("In the 2008 crackdown Timur Aliev was arrested on 18 July.") == ["2008-07-18"]


def test_money_a_fine_is_turned_into_is_of_no_country(extractor: Extractor) -> None:
    def lands(text: str) -> list[str | None]:
        return [i.country and i.country.alpha_2 for i in all_told(extractor, text)]

    assert lands("Timur Aliev was fined two monthly wages (some 60 Norwegian kroner or 7 euros).") == [None]
    assert lands("Timur Aliev was fined 900 Kyrgyz soms (1,200 Norwegian kroner).") == ["KG"]
    assert lands("Kari Lund (a Norwegian national) was arrested.") == ["NO"]


def test_who_reports_before_the_colon_is_no_victim(read: Reader) -> None:
    text = "Zamba Rights Forum (ZRF); July 9, 2023: Adil Butt and Nasir Shah were hanged in Multan Central Prison."
    (incident,) = told(read, text)
    assert victims(incident) == {"Adil Butt", "Nasir Shah"}


def test_addresses_and_languages_are_no_places(read: Reader) -> None:
    text = "(Lichtweg.org) Ms. Gao was held in Serta (Ch: Seda) County, Sichuan Province, on 3 May 2012."
    (incident,) = told(read, text)
    assert {p.text for p in incident.places}.isdisjoint({"Lichtweg.org", "Ch"})
    assert doers_to([incident], "Gao") == set()


def test_a_part_of_a_page_about_many_lands_is_of_none_that_it_does_not_name(extractor: Extractor) -> None:
    parts = [
        ("Li Wen Sentenced to 20 Months", "Li Wen is no stranger to arrests. He has gone far to share what he knows."),
        ("Teacher Faces Ten Years", "Aram Petrosian is a citizen of Armenia who was jailed in Iran in August 2023."),
        ("Verdict Expected for Priest", "Father Petro Bondar of Ukraine was seized by Russian forces in May 2023."),
    ]
    page = "\n\n".join(f"  • {head}\n    Photo: Church Aid\n\n    {body}" for head, body in parts)
    found = facts_told(extractor, page, title="Detained and Arrested")
    assert [i.country and i.country.alpha_2 for i in found if "Li Wen" in victims(i)] == [None]
    alone = "Kenya: what happened\n\nBackground\n\nLi Wen was sentenced to 20 months.\n\nArrests\n\nTwo men were held."
    assert {i.country.alpha_2 for i in facts_told(extractor, alone) if i.country} == {"KE"}


def test_some_of_a_count_below_a_heading_are_who_was_sentenced(read: Reader) -> None:
    text = (
        "Crimea: cooks fined\n\nThree of seven cooks from Kerch in eastern Crimea who would not pay fines for holding "
        "an open-air meeting were, in May 2014, sentenced to 30 hours of labour each."
    )
    assert suffered(read, text) == {("sentencing", "Three of seven cooks")}


def test_a_day_of_the_reason_is_not_that_of_the_deed(extractor: Extractor) -> None:
    text = "Ana Kol was jailed because she refused to pay the dues and chose to leave in 2015."
    assert [i.date for i in facts_told(extractor, text)] == [None]
    text = "Ana Kol was arrested when she left her home and tried to board a bus on 3 May 2019."
    assert [str(i.date.start) for i in facts_told(extractor, text) if i.date] == ["2019-05-03"]


def test_also_takes_no_day_of_anothers_past_ones_own(extractor: Extractor) -> None:
    text = (
        "On July 18, Dara Nouri was sentenced to four months in prison. On July 22, Omid Salehi was arrested. He was "
        "sentenced to ten years in prison. He was also sentenced to two years of exile."
    )
    found = [i for i in facts_told(extractor, text, published="2018-07-31") if "Omid Salehi" in victims(i)]
    assert all(i.date is None or str(i.date.start) >= "2018-07-22" for i in found)
