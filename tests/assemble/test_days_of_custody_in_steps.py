"""Whose day it is: a source's, a next step's, that of "that date", of some of those taken in a sweep of two days."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import acts, facts_told, names, of, who


def days(extractor: Extractor, text: str, name: str, *acts: str) -> list[str]:
    """Return the first days of what befell somebody, in order; an empty one where none is told."""
    own = of(facts_told(extractor, text), name, *acts)
    return sorted(str(i.date.start or "") if i.date is not None else "" for i in own)


@pytest.mark.parametrize(
    ("text", "name", "act", "day"),
    [
        (
            (
                "According to Radio Lido (12 June 18) and RTV (12 June 18 (Spanish); 14 June 18; 2 July 18), on "
                "June 11, 2018, police in Quito detained student Ana Bor as she walked along a street."
            ),
            "Ana Bor", "arrest", "2018-06-11",
        ),
        (
            (
                "According to the Lisbon Herald (4 May 19), TV Norte (4 May 19 (in Portuguese), 6 May 19 (in "
                "English)), on May 3, 2019, officers in Beira arrested teacher Ivo Reis at his school."
            ),
            "Ivo Reis", "arrest", "2019-05-03",
        ),
        (
            (
                "According to Radio Sol (8 January 16 (Spanish); 9 January 16), gunmen shot dead trade unionist "
                "Luis Mora in Tegucigalpa on January 7, 2016."
            ),
            "Luis Mora", "killing", "2016-01-07",
        ),
        (
            (
                "Citing Kanal 5 (21 September 14 (Turkish), 22 September 14 (Kurdish)), the report said "
                "gendarmes in Van beat and detained journalist Mina Dor on September 20, 2014."
            ),
            "Mina Dor", "attack", "2014-09-20",
        ),
        (
            "On March 3, 2011 (Radio Lido, 4 March 11 (Italian); TVN, 5 March 11), police in Tunis arrested Ana Bor.",
            "Ana Bor", "arrest", "2011-03-03",
        ),
        (
            (
                "According to Accra Mail (26 February 17 (Twi); 27 February 17), police in Kumasi detained "
                "trader Kofi Ado for selling banned books."
            ),
            "Kofi Ado", "arrest", "",
        ),
        (
            "Police in Osh arrested Ana Bor (a teacher (of French), held since 3 May 2012).",
            "Ana Bor", "arrest", "2012-05-03",
        ),
        (
            "A court jailed Ana Bor (Article 82 (incitement); sentenced on 3 May 2012) for two years.",
            "Ana Bor", "sentencing", "2012-05-03",
        ),
        (
            "Ivo Reis was sentenced (City Court (criminal bench), 3 May 2020) to two years in prison.",
            "Ivo Reis", "sentencing", "2020-05-03",
        ),
    ],
)  # fmt: skip
def test_days_of_sources_in_brackets_within_brackets(
    extractor: Extractor, text: str, name: str, act: str, day: str
) -> None:
    assert days(extractor, text, name, act) == [day]


@pytest.mark.parametrize(
    ("text", "name", "act", "day"),
    [
        (
            (
                "Police detained artist Ana Bor in Lima on April 24, 2004. She had been set free by May 9, "
                "2008. On that date, soldiers entered her home and detained Ana and two students."
            ),
            "Ana Bor", "arrest", ["2004-04-24", "2008-05-09"],
        ),
        (
            "Tariq Nadim was to appear in court on June 5, 2018. On that date, agents took him from his house.",
            "Tariq Nadim", "arrest", ["2018-06-05"],
        ),
        (
            "Luis Mora left Quito on May 3, 2015. Soldiers arrested his brother Ivo Mora that same date.",
            "Ivo Mora", "arrest", ["2015-05-03"],
        ),
        (
            "The union chief said on May 3, 2015 that date palms were cut. Police arrested Ana Bor on June 2, 2015.",
            "Ana Bor", "arrest", ["2015-06-02"],
        ),
        (
            (
                "On May 31, 2016, police took into custody Hue-based petitioner and rights advocate Zoe Reis, "
                "formally arresting her on June 3 for subversion."
            ),
            "Zoe Reis", "arrest", ["2016-05-31", "2016-06-03"],
        ),
        (
            "On May 31, 2016, soldiers took into custody London-born editor and poet Ivo Reis at a checkpoint.",
            "Ivo Reis", "arrest", ["2016-05-31"],
        ),
        (
            (
                "On April 14, 2015, police in Hue summoned Ivo Reis. Officers took him into custody, formally "
                "arresting him on April 15."
            ),
            "Ivo Reis", "arrest", ["2015-04-14", "2015-04-15"],
        ),
        (
            (
                "On April 14, 2015, Ivo Reis gave a speech in Hue. Officers took him into custody, charging him "
                "on April 15 with subversion."
            ),
            "Ivo Reis", "arrest", ["2015-04-14"],
        ),
        (
            "Ivo Reis was held on May 3, 2015. Soldiers arrested Ana Bor on the same date in 2017.",
            "Ana Bor", "arrest", ["2017-01-01"],
        ),
        ("Police arrested Ivo Reis, charging him with sedition, on May 5, 2015.", "Ivo Reis", "arrest", ["2015-05-05"]),
        ("Police arrested Ana Bor in Minsk, releasing her on July 4, 2016.", "Ana Bor", "arrest", [""]),
        ("Police raided the paper in Minsk, arresting Ana Bor on July 4, 2016.", "Ana Bor", "raid", ["2016-07-04"]),
        (
            (
                "On 3 and 4 March 2020 police in Quito detained four students. On 4 March around noon, Ana Bor "
                "and Zoe Reis sat down before the court. Officers detained them and drove them off."
            ),
            "Ana Bor", "arrest", ["2020-03-04"],
        ),
        (
            (
                "On May 1 and 2, 2019, soldiers arrested six teachers in Bamenda. On May 1, teachers Kofi Ado "
                "and Amina Sow held up a banner. Soldiers arrested them. On May 2, teachers Zoe Reis and Ana "
                "Bor chanted slogans at the gate. Soldiers took them away."
            ),
            "Zoe Reis", "arrest", ["2019-05-02"],
        ),
    ],
)  # fmt: skip
def test_each_step_has_its_own_day(extractor: Extractor, text: str, name: str, act: str, day: list[str]) -> None:
    assert days(extractor, text, name, act) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Police detained nine people involved in printing on May 3, 2012, a book.", None),
        ("Police detained nine people involved in burning a flag on May 3, 2012.", "2012-05-03"),
    ],
)
def test_a_day_right_after_a_gerund_is_of_what_people_did(extractor: Extractor, text: str, day: str | None) -> None:
    (arrest,) = facts_told(extractor, text)
    assert (arrest.date.start if arrest.date is not None else None) == day


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Police arrested Lagos, Nigeria, journalist Kofi Ado on May 2, 2014.", {("arrest", "Kofi Ado")}),
        ("Agents abducted Goma, North Kivu, human rights defender Ivo Reis in May 2014.", {("abduction", "Ivo Reis")}),
        (
            "On May 9, 2011, police in Hanoi detained Hue, Thua Thien province, lawyer Zoe Reis.",
            {("arrest", "Zoe Reis")},
        ),
        (
            "A court in Minsk sentenced Brest, Belarus, blogger Ana Bor to two years on May 2, 2014.",
            {("sentencing", "Ana Bor")},
        ),
        (
            "Police arrested Kano, Nigeria, residents Kofi Ado and Ivo Reis on May 2, 2014.",
            {("arrest", "Kofi Ado"), ("arrest", "Ivo Reis")},
        ),
        ("Lagos, Nigeria, journalist Kofi Ado was arrested on May 2, 2014.", {("arrest", "Kofi Ado")}),
        ("Lagos, Nigeria, police arrested journalist Kofi Ado on May 2, 2014.", {("arrest", "Kofi Ado")}),
        ("Soldiers shelled Aleppo, Syria, doctor Tariq Nadim told reporters on May 2, 2014.", set()),
        ("Gunmen attacked Cali, Colombia, teacher Luis Mora said on May 2, 2014.", set()),
    ],
)
def test_whose_town_stands_first(extractor: Extractor, text: str, told: set[tuple[str, str]]) -> None:
    assert acts(facts_told(extractor, text)) == told


THREE = "Ana Bor, Ivo Reis and Zoe Bell live in Hue. On October 13, 2015, "


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("five students went to Hanoi, where police seized them.", {"five students"}),
        ("five students marched through Hanoi, and police seized them.", {"five students"}),
        ("two of them went to Hanoi, where police seized them.", set()),
        ("the other five went to Hanoi, where police seized them.", set()),
        ("the same three went to Hanoi to petition, where police seized them.", {"Ana Bor", "Ivo Reis", "Zoe Bell"}),
        ("the three went to Hanoi and police seized them.", {"Ana Bor", "Ivo Reis", "Zoe Bell"}),
        ("three men came to the shop and beat them.", {"Ana Bor", "Ivo Reis", "Zoe Bell"}),
        ("five soldiers came to the shop, where they beat them.", {"Ana Bor", "Ivo Reis", "Zoe Bell"}),
        ("a school with five tutors opened and police seized them.", {"Ana Bor", "Ivo Reis", "Zoe Bell"}),
        ("they met five students and police seized them.", {"Ana Bor", "Ivo Reis", "Zoe Bell"}),
        ("they had two sons and police seized them.", {"Ana Bor", "Ivo Reis", "Zoe Bell"}),
        ("their firm employed ten drivers and police seized them.", {"Ana Bor", "Ivo Reis", "Zoe Bell"}),
        ("four lawyers spoke and the court jailed them for a year.", {"Ana Bor", "Ivo Reis", "Zoe Bell"}),
    ],
)
def test_them_after_others_counted_in_the_sentence(extractor: Extractor, text: str, whom: set[str]) -> None:
    assert {victim for _, victim in acts(facts_told(extractor, THREE + text))} == whom


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Soldiers killed Ana Bor, her 12-year-old daughter, and a neighbour.", {"Ana Bor": None}),
        ("Police held Ivo Reis, Ana Bor, their 2-year-old son and two students.", {"Ivo Reis": None, "Ana Bor": None}),
        ("Police arrested Ana Bor, his 30-year-old wife and colleague, at a rally.", {"Ana Bor": 30}),
        ("Luis Mora, her 50-year-old brother, was shot in Cali.", {"Luis Mora": 50}),
    ],
)
def test_the_age_of_a_child_listed_after_a_name(extractor: Extractor, text: str, ages: dict[str, int | None]) -> None:
    found = facts_told(extractor, text)
    assert {p.name: p.age for i in found for p in i.people if p.name in names(i, "victim")} == ages


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "On June 2, 2019, some 20 students marched through Managua. Police arrested the students.",
            {("some 20 students", "2019-06-02")},
        ),
        (
            (
                "A group of 15 men tried to stage a sit-in in a square in Aleppo on March 8, 2011. Agents "
                "apprehended the protestors. Tariq Nadim, a teacher from Idlib, was one of the protestors "
                "charged with unlawful assembly."
            ),
            {("15 men", "2011-03-08"), ("Tariq Nadim", "2011-03-08")},
        ),
        (
            "Police arrested two nurses in Cali. Ten students marched on July 3, 2012. Police detained the students.",
            {("two nurses", ""), ("Ten students", "2012-07-03")},
        ),
        ("Twelve farmers met in Cali on July 3. Ana Bor spoke to students there. Police seized the students.", set()),
        ("Twelve lawyers criticised the law in Cali on July 3, 2012. Police arrested the protesters.", set()),
        ("Twelve men marched in Cali for the strikers held there. Police beat the strikers on July 3, 2012.", set()),
        ("Twelve men marched in Cali in 2009. Three years later, police arrested the protesters.", set()),
        ("Twelve lawyers watched a march in Cali on July 3, 2012. Police arrested the marchers.", set()),
        ("Twelve students visited Cali on July 3, 2012. Police arrested the students who had thrown stones.", set()),
        ("Twelve men attacked a shop in Cali on July 3, 2012. Police seized the men.", set()),
        (
            "On May 1, 2019, police arrested 20 students. Luis Mora, the father of one of them, was charged on May 3.",
            {("20 students", "2019-05-01")},
        ),
        (
            "On May 1, 2019, police arrested 20 students. Ana Bor, a lawyer for two of them, was charged on May 3.",
            {("20 students", "2019-05-01")},
        ),
        (
            "On May 1, 2019, police arrested 20 students. Ana Bor, one of them, was charged on May 3.",
            {("20 students", "2019-05-01"), ("Ana Bor", "2019-05-01")},
        ),
    ],
)
def test_who_was_of_a_set_that_was_taken(extractor: Extractor, text: str, told: set[tuple[str, str]]) -> None:
    found = [i for i in facts_told(extractor, text) if i.act == "arrest"]
    days_of = {(v, str(i.date.start) if i.date is not None else "") for i in found for v in who(i, "victim")}
    assert days_of == told


@pytest.mark.parametrize(
    ("text", "act", "told"),
    [
        (
            (
                "In early 2010 police in Hue detained 3 people from a paper: owner Ana Bor (female, age 30, "
                "detained 3 March 10); editor Ivo Reis (male, day not known); and typist Zoe Reis (female, 17, "
                "detained 6 February 10)."
            ),
            "arrest",
            {"Ana Bor": "2010-03-03", "Ivo Reis": "2010-01-01", "Zoe Reis": "2010-02-06"},
        ),
        (
            (
                "Gunmen killed three miners in Oruro in 2017: Luis Mora (killed 3 May), Kofi Ado (killed 5 "
                "June) and Odo Lind (killed 9 July)."
            ),
            "killing",
            {"Luis Mora": "2017-05-03", "Kofi Ado": "2017-06-05", "Odo Lind": "2017-07-09"},
        ),
        (
            (
                "Authorities in Hue released three monks: Chen Bao (released 2 January 14), Ivo Reis (released "
                "5 February 14) and Odo Lind (released 9 March 14)."
            ),
            "release",
            {"Chen Bao": "2014-01-02", "Ivo Reis": "2014-02-05", "Odo Lind": "2014-03-09"},
        ),
    ],
)
def test_each_of_a_list_has_the_day_in_its_own_bracket(
    extractor: Extractor, text: str, act: str, told: dict[str, str]
) -> None:
    found = [i for i in facts_told(extractor, text) if i.act == act]
    days_of = [(v, str(i.date.start) if i.date is not None else "") for i in found for v in who(i, "victim")]
    assert sorted(days_of) == sorted(told.items())
