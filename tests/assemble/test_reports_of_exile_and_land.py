"""Reports of exile media, land and belief: who comments, who is remembered, whose day and whose charge it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assemble.readings import doers, of, suffered, told, who

if TYPE_CHECKING:
    from tests.assemble.readings import Reader

WIFE = (
    "A woman was sentenced to death in Kadugli in May. Amira Hassan, the head of the women's unit, called the ruling"
    " unfair. Her husband had reported her for adultery, which led to her arrest."
)
UNION = "A student was beaten in Osh. Aida Bekova, head of the union, condemned the attack. Her mother was held."
MILL = "“Last month a woman from this mill was attacked. Why do they arrest us?” – Ingrid Maler, a union activist"
AIRPORT = (
    "Activists Arrested at Airport\n\nThe group says that four campaigners were arrested at Lusaka airport on Monday."
    " The lawyers Mary Banda, Peter Phiri and John Zulu only had access to their clients after five hours."
)
EVENING = (
    "The evening will begin with remarks from opposition leader Anna Kurbat and Senator Paul Jensen on political"
    " imprisonment. Experts will ask how to help political prisoners and advance their release."
)
NOBODY = [
    (WIFE, "Amira Hassan"),
    (UNION, "Aida Bekova"),
    (MILL, "Ingrid Maler"),
    (AIRPORT, "Mary Banda"),
    (EVENING, "Paul Jensen"),
]


@pytest.mark.parametrize(("text", "name"), NOBODY)
def test_who_comments_signs_or_defends_is_not_whom_it_befell(read: Reader, text: str, name: str) -> None:
    assert name not in {v for i in told(read, text) for v in who(i, "victim")}


def test_those_whom_it_befell_stay_so(read: Reader) -> None:
    text = "Three lawyers were arrested. The lawyers, Mary Banda, Peter Phiri and John Zulu, were taken to Lusaka."
    assert {"Mary Banda", "Peter Phiri", "John Zulu"} <= {v for _, v in suffered(read, text)}
    text = "Six people were arrested on Monday. They are the lawyers Mary Banda and Peter Phiri."
    assert ("arrest", "Peter Phiri") in suffered(read, text)
    text = "A court jailed a blogger. Editor Vera Stoyan called the verdict a disgrace. She was arrested the next day."
    assert ("arrest", "Vera Stoyan") in suffered(read, text)
    text = "Anna Kurbat and Paul Jensen are in prison. Campaigners who help political prisoners demand their release."
    assert ("imprisonment", "Paul Jensen") in suffered(read, text)


def test_families_are_not_those_who_were_hanged(read: Reader) -> None:
    text = "Rahim Hosni and Ali Karam were hanged on Saturday. Officials threatened the families with arrest."
    assert not [i for i in told(read, text) if i.act == "threat" and who(i, "victim") & {"Rahim Hosni", "Ali Karam"}]


def test_what_somebody_named_is_called_did_nothing(read: Reader) -> None:
    text = (
        "Relatives of the poet Timur Asan were abducted, and so were those of rebel field commander Ruslan Akay. No"
        " one goes home unless a rebel gives himself up."
    )
    assert not any("rebel" in d.lower() for i in told(read, text) for d in doers(i))
    (only,) = told(read, "Lume Police Chief Dan Cray said that 127 people were arrested overnight.")
    assert len(doers(only)) == 1
    text = "Rebel commander Ruslan Akay abducted the mayor, Ivan Petrov."
    assert doers(told(read, text)[0]) == {"Ruslan Akay"}


@pytest.mark.parametrize(
    ("text", "charges"),
    [
        ("Murad Ali is held in a centre of the Directorate, which investigates organised crime and terrorism.", set()),
        ("Murad Ali was held by a unit that handles cases of treason, and was tried for libel.", {"libel"}),
        ("Murad Ali was detained by the Committee, which investigates him for extremism.", {"extremism"}),
        ("The court, which tried Murad Ali for extremism, sentenced him to two years.", {"extremism"}),
    ],
)
def test_nobody_is_charged_with_what_a_body_deals_with(read: Reader, text: str, charges: set[str]) -> None:
    assert {c.text for i in told(read, text) for c in i.charges} == charges


def starts(read: Reader, text: str, name: str, act: str) -> list[str | None]:
    return [i.date and i.date.start for i in of(told(read, text), name, act)]


def test_what_is_remembered_or_told_before_gives_no_year(read: Reader) -> None:
    text = (
        "Police in Lume held activists on a square where they met to commemorate people shot by soldiers in 2011 and in"
        " December 1986.\n\nAlso on December 16, police detained the reporter Erlan Sabit."
    )
    assert starts(read, text, "Erlan Sabit", "arrest") == [None]
    text = "On 3 May 2014 police arrested Erlan Sabit at a rally for the victims of June 2005. On 7 June he was freed."
    assert starts(read, text, "Erlan Sabit", "release") == ["2014-06-07"]
    text = "Sami Haddad was jailed in 2015. He had been arrested two years earlier. On 4 March he was freed."
    assert starts(read, text, "Sami Haddad", "release") == ["2015-03-04"]
    text = "He had previously been arrested in the summer of 2012.\n\nThe writer Behruz Fath was freed on August 20th."
    assert starts(read, text, "Behruz Fath", "release") == [None]
    text = (
        "On 7 March 2013 a paper quoted him.\n\nA monk is missing since his arrest earlier this month.\n\nOn 11"
        " March, the day after an anniversary, Tashi Gyal was detained."
    )
    assert starts(read, text, "Tashi Gyal", "arrest") == ["2013-03-11"]
    text = "Nima Rahim had first been arrested on 3 May 2012. On 7 June he was charged with libel."
    assert starts(read, text, "Nima Rahim", "charge") == ["2012-06-07"]


def test_a_day_that_opens_a_sentence_is_its_main_verbs(read: Reader) -> None:
    text = "On May 3, 2021, two monks sentenced for treason were released."
    dates = {i.act: i.date for i in told(read, text)}
    assert dates["sentencing"] is None
    assert dates["release"] is not None
    text = "On May 3, 2021, Ali Haddad was convicted of libel and fined."
    assert all(i.date is not None for i in told(read, text))


def test_since_a_day_in_a_report_of_no_known_day_has_no_end(read: Reader) -> None:
    (only,) = told(read, "Thirty people have been killed since 22 May 2014.")
    assert only.date is not None
    assert (only.date.start, only.date.end, only.date.edtf) == ("2014-05-22", None, "2014-05-22/..")
    assert told(read, "Dozens of nuns have been tortured since 2010.") == []
    text = "Guards have detained Ana Bor 13 times since May 2014. On 8 June 2015 guards detained her again in Tela."
    assert "2015-06-08" in starts(read, text, "Ana Bor", "arrest")


def test_each_of_two_has_the_day_told_after_their_home(read: Reader) -> None:
    text = (
        "Police arrested Tran Van Khanh, 31, from Lume province on April 9, 2017 and Le Hieu Minh, 44, of Dong Ha"
        " district in Lume on April 2, 2017 for their articles."
    )
    assert starts(read, text, "Tran Van Khanh", "arrest") == ["2017-04-09"]
    assert starts(read, text, "Le Hieu Minh", "arrest") == ["2017-04-02"]


def test_years_in_brackets_before_a_clause_are_an_age(read: Reader) -> None:
    text = "Grace Moyo (38 years), Tendai Siba (37 years) and Rudo Ncube (31 years) were detained on Monday."
    assert {i.act for i in told(read, text)} == {"arrest"}
    text = "The monks jailed are: Tenzin Gyal (8 years), Lobsang Dhond (5 years) and Jampa Tsering (3 years)."
    assert [i.penalty and i.penalty.text for i in told(read, text)] == ["8 years", "5 years", "3 years"]


def test_a_town_in_a_quotation_or_where_somebody_lives_places_nothing_else(read: Reader) -> None:
    text = (
        "Omar Saleh was taken into custody in Manama.\n\n“The people of Sitra know you,” he wrote.\n\nOn 27 June"
        " the activist Zainab Saleh was hurt when police fired a canister at her."
    )
    assert all(p.text != "Sitra" for i in told(read, text) for p in i.places)
    text = "“They beat him in Osh,” his wife said of Azamat Bekov. Bekov was then shot dead by police."
    assert [p.text for i in told(read, text) for p in i.places] == ["Osh"]
    text = "Hany Fath was arrested at the airport as he came home from Kuwait, where he works."
    assert [(i.country, i.places) for i in told(read, text)] == [(None, [])]
    text = "Hany Fath was arrested in Kuwait, where he works as a nurse."
    assert [i.country and i.country.alpha_2 for i in told(read, text)] == ["KW"]


def test_fire_set_to_oneself_harms_nobody_else(read: Reader) -> None:
    text = "Samten Gyal is the third nun to burn herself since a monk named Jampa set fire to himself on 3 May 2010."
    assert told(read, text) == []
    text = "A monk succumbed to burns in hospital on 2 May after he committed self-immolation over a ban."
    assert told(read, text) == []
    text = "A monk died on 2 May after police beat him following his self-immolation."
    assert [(i.act, doers(i)) for i in told(read, text)] == [("killing", {"police"})]
    text = "Jampa's house was set alight by a mob."
    assert suffered(read, text) == {("property_destruction", "Jampa")}


def test_a_day_of_mourning_or_of_what_befell_the_mourners_is_the_storys_own(read: Reader) -> None:
    for first in (
        "Police arrested Erlan Sabit as he paid tribute to a poet on 13 July 2017.",
        "Police in Lume arrested mourners on 13 July 2017.",
        "Victims of a flood were beaten by police on 13 July 2017.",
        "Erlan Sabit was arrested in Lume, 13 July 2017\n\n",
    ):
        assert starts(read, f"{first} On 20 July Erlan Sabit was freed.", "Erlan Sabit", "release") == ["2017-07-20"]


def test_a_text_may_end_with_where(read: Reader) -> None:
    for end in ("where", "where he"):
        assert told(read, f"Hany Fath was arrested as he came home from Kuwait, {end}")


def test_what_has_no_known_end_is_set_beside_other_days(read: Reader) -> None:
    text = (
        "Thirty people have been killed since 22 May 2014. Two were killed on 3 June 2014. Dozens have been tortured"
        " since 2010. Hundreds have been arrested since 22 May 2014."
    )
    assert "2014-05-22/.." in {i.date and i.date.edtf for i in told(read, text)}


def test_an_office_is_that_of_who_was_told_of_last(read: Reader) -> None:
    text = "A teacher was beaten in Osh. Aida Bekova condemned the attack. Her office was raided on Monday."
    assert ("raid", "Aida Bekova") in suffered(read, text)
