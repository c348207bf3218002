"""Country reports, surveys and statements: the year they tell of, who tells of whom, and whose case a line is of."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import acts, doers, facts_told, names, of, starts, victims


def read(extractor: Extractor, text: str, published: str | None = None, title: str | None = None) -> list[Incident]:
    return facts_told(extractor, text, title, published)


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("Chad 2022 Report on Religious Freedom\n\nOn 3 March, police beat Ivo Reis.", "2023-04-20", "2022-03-03"),
        ("Attacks on Reporters in 2019: Turkey\n\nPolice detained Ivo Reis on 8 January.", "2020-02-11", "2019-01-08"),
        ("Violations of media rights in Chad in 2021\n\nOn 3 March, police beat Ivo Reis.", "2022-05-02", "2021-03-03"),
        (
            "On 21 January, police held Ivo Reis. The charges had not been withdrawn by the end of the year.",
            "2020-06-18",
            "2019-01-21",
        ),
        (
            "On 21 January, police held Ivo Reis. The trial is expected to open by the end of the year.",
            "2020-06-18",
            "2020-01-21",
        ),
        (
            "On 21 January, police held Ivo Reis. In 2011 he had been a student, and was in exile at year's end.",
            "2020-06-18",
            "2020-01-21",
        ),
    ],
)
def test_months_are_of_the_year_that_a_report_looks_back_on(
    extractor: Extractor, text: str, published: str, day: str
) -> None:
    assert day in starts(read(extractor, text, published))


@pytest.mark.parametrize(
    ("second", "year"),
    [
        ("On 27 April he was convicted of incitement.", "2023"),
        ("The court refused him bail on 28 January.", "2023"),
        ("In April police had searched his home.", "2022"),
        ("Two of his colleagues were released on 14 March.", "2022"),
        ("On 27 April a court sentenced his brother to five years.", "2022"),
    ],
)
def test_what_a_court_did_is_of_the_year_after_an_arrest(extractor: Extractor, second: str, year: str) -> None:
    found = read(extractor, f"Ivo Reis was arrested on 14 June 2022. {second}", "2023-08-28")
    assert {day[:4] for day in starts(found)} == {"2022", year}


TOLD_BEFORE = "Luis Mora, held in Aswan since 2018, was found dead in his cell on 2 March.\n\n"


@pytest.mark.parametrize(
    ("said", "whom"),
    [
        ("Tariq Nadim, a student, told the prosecutor that officers had given him electric shocks.", "Tariq Nadim"),
        ("Tariq Nadim, his lawyer, told the court that officers had given him electric shocks.", "Luis Mora"),
        ("Inspector Tariq Nadim told the court that officers had given him electric shocks.", "Luis Mora"),
        ("The wife of Tariq Nadim said that he had been tortured.", "Tariq Nadim"),
        ("Tariq Nadim's lawyer said that he had been tortured.", "Tariq Nadim"),
    ],
)
def test_who_opens_a_paragraph_or_is_named_as_whose_kin_speaks(extractor: Extractor, said: str, whom: str) -> None:
    found = read(extractor, TOLD_BEFORE + said, "2021-05-27")
    assert {v for i in found if i.act == "torture" for v in victims(i)} == {whom}


@pytest.mark.parametrize(
    ("said", "whom"),
    [
        ("Lea Karim, a 31-year-old woman from Basra, told Rights Watch that she was beaten in 2018.", "Lea Karim"),
        ("Lea Karim, a 31-year-old woman, told Rights Watch that she fled Iraq in May 2018.", "Lea Karim"),
        ("Lea Karim, her lawyer, told Rights Watch that she was beaten in 2018.", "Salma Azi"),
        ("Lea Karim, a woman who lives next door, told Rights Watch that she was beaten in 2018.", "Salma Azi"),
        ("Lea Karim, a 31-year-old nurse, told Rights Watch that she was beaten in 2018.", "Salma Azi"),
    ],
)
def test_who_is_told_of_by_sex_and_age_alone_tells_of_themselves(extractor: Extractor, said: str, whom: str) -> None:
    found = read(extractor, f"Salma Azi, a woman of 20, was threatened in 2020. {said}", "2022-01-13")
    assert {v for i in found if i.act in {"attack", "exile"} for v in victims(i)} == {whom}


@pytest.mark.parametrize(
    ("said", "whom"),
    [
        ("Three teachers told the court that they had been tortured in Moshi.", "Three teachers"),
        ("Three co-accused told the court that they had been tortured in Moshi.", "Three co-accused"),
        ("Their lawyers told the court that they had been tortured in Moshi.", "Luis Mora"),
        ("Two relatives told the court that they had been tortured in Moshi.", "Luis Mora"),
    ],
)
def test_several_who_tell_of_themselves(extractor: Extractor, said: str, whom: str) -> None:
    found = read(extractor, f"Luis Mora and ten others were arrested in July. {said}", "2022-01-13")
    assert ("torture", whom) in acts(found)


def test_she_herself_is_who_says_so(extractor: Extractor) -> None:
    said = "Counsel for Mr Reis, Ms Amina Sow, said that she herself had received threats."
    found = read(extractor, f"Zoe Reis was detained on 1 June. {said}", "2020-07-03")
    assert [victims(i) for i in found if i.act == "threat"] == [{"Amina Sow"}]


@pytest.mark.parametrize(
    ("case", "whom"),
    [
        ("In an earlier case, against Luis Mora, the defendant was", {"Luis Mora"}),
        (
            "In two earlier cases, against the rapper Luis Mora and the teacher Tariq Nadim, the defendants were",
            {"Luis Mora", "Tariq Nadim"},
        ),
    ],
)
def test_defendants_are_those_of_the_case_named(extractor: Extractor, case: str, whom: set[str]) -> None:
    text = f"Ana Bor and Ivo Reis are charged with contempt. {case} sentenced to two years in prison."
    assert [victims(i) for i in read(extractor, text, "2020-07-03") if i.act == "sentencing"] == [whom]


@pytest.mark.parametrize(
    "text",
    [
        "The union condemned the arrest of Ana Bor, editor of the site Slova, and of its director, Zoe Reis.",
        "The union condemned the arrest of Ana Bor and of Zoe Reis on 3 May.",
        "Police arrested Ana Bor and member of parliament Zoe Reis on 3 May.",
        "In May police held at least 24 activists. Among those held were Ana Bor and member of parliament Zoe Reis.",
    ],
)
def test_both_are_told(extractor: Extractor, text: str) -> None:
    found = read(extractor, text, "2022-12-09")
    assert {v for i in found for v in victims(i)} == {"Ana Bor", "Zoe Reis"}


def test_a_second_of_that_is_of_something_else(extractor: Extractor) -> None:
    found = read(extractor, "The court heard of the arrest of Ana Bor and of the role of Ivo Reis in it.")
    assert {v for i in found for v in victims(i)} == {"Ana Bor"}


def test_colleagues_taken_up_again(extractor: Extractor) -> None:
    text = "Zoe Reis was detained on 23 May with two colleagues, Ivo Reis and Luis Mora. Her colleagues were freed."
    freed = [victims(i) for i in read(extractor, text, "2019-11-05") if i.act == "release"]
    assert freed == [{"Ivo Reis", "Luis Mora"}]


def test_colleagues_of_another_are_not_hers(extractor: Extractor) -> None:
    text = "Zoe Reis was held on 23 May. In June police held two colleagues of Ana Bor. Her colleagues were freed"
    text = f"{text} in July."
    assert not [i for i in read(extractor, text, "2019-11-05") if i.act == "release" and i.group]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("On 11 June police dispersed a march of about 40 women in Osh.", 40),
        ("On 11 June police broke up a protest by 30 workers.", 30),
        ("On 11 June police dispersed a march of more than two hours in Osh.", None),
        ("On 11 June police dispersed a protest against the killing of two boys.", None),
        ("On 11 June police dispersed the funeral of two miners in Osh.", None),
        ("On 11 June police broke up a march of 12 slain students in Osh.", None),
    ],
)
def test_people_of_an_assembly_are_counted(extractor: Extractor, text: str, people: int | None) -> None:
    groups = [i.group for i in read(extractor, text, "2023-03-20") if i.act == "dispersal"]
    assert [g.min for g in groups if g] == [people]


def test_bodies_counted_are_all_named(extractor: Extractor) -> None:
    text = "On 2 May the ministry shut down two organisations, the Women's Forum and the NGO Platform."
    (found,) = read(extractor, text, "2021-06-20")
    assert {o.name for o in found.organisations if o.role == "victim"} == {"Women's Forum", "NGO Platform"}


@pytest.mark.parametrize(
    "text",
    [
        "Corrections: In last week's round-up we wrote that Amina Sow had been arrested. She came as a witness.",
        "In our last issue we wrote that Amina Sow had been arrested on 3 May. She was asked to come and not detained.",
    ],
)
def test_what_is_taken_back_is_no_arrest(extractor: Extractor, text: str) -> None:
    assert not of(read(extractor, text, "2023-12-11"), "Amina Sow", "arrest")


def test_what_follows_an_arrest_takes_nothing_back(extractor: Extractor) -> None:
    text = "Last week we wrote that Amina Sow had been arrested. She was not released until Friday."
    assert of(read(extractor, text, "2023-12-11"), "Amina Sow", "arrest")


@pytest.mark.parametrize(
    "text",
    [
        "Union leader abducted: Luis Mora, head of the miners' union, was taken from his home on 14 September.",
        "Unionists killed: Luis Mora and Ivo Reis, two miners, were shot dead on 14 September.",
    ],
)
def test_a_heading_names_no_doer(extractor: Extractor, text: str) -> None:
    found = read(extractor, text, "2020-06-18")
    assert found
    assert not [d for i in found for d in doers(i)]


def test_a_dateline_with_its_state_is_no_place_of_the_act(extractor: Extractor) -> None:
    text = "Washington, DC—The Commission deplores the death in State custody of Luis Mora, a teacher in Nicaragua."
    (found,) = read(extractor, text, "2022-02-16")
    assert [p.name for p in found.places] == ["Nicaragua"]


def test_a_participle_set_off_tells_of_the_object(extractor: Extractor) -> None:
    found = read(extractor, "On 9 August, three armed men left Luis Mora, badly beaten, in a field.", "2022-04-12")
    assert {("attack", "Luis Mora")} == acts(found)


def test_those_freed_as_their_own_set_were_not_held_as_another(extractor: Extractor) -> None:
    text = (
        "On 9 August police picked up at least 18 people in Minsk.\n\nNine people served their terms in full and were"
        " freed, among them the student Zoe Reis."
    )
    assert not of(read(extractor, text, "2022-09-15"), "Zoe Reis", "arrest")


def test_a_day_of_the_month_is_no_part_of_a_charge(extractor: Extractor) -> None:
    text = "On 22 May activist Luis Mora was arrested. He was charged with treason on the 24th and freed on the 30th."
    assert {c.text for i in read(extractor, text, "2021-06-20") for c in i.charges} == {"treason"}


def test_a_letter_that_numbers_a_heading_names_nobody(extractor: Extractor) -> None:
    found = read(extractor, "C. TORTURE\nNGOs alleged that on 25 May gendarmes beat Ivo Reis.", "2022-04-12")
    assert {n for i in found for n in names(i, "victim")} == {"Ivo Reis"}


def test_a_stay_told_beside_a_name_dates_no_sentence(extractor: Extractor) -> None:
    found = read(extractor, "Luis Mora, held since 2016, was sentenced to ten years.", "2020-07-03")
    assert [i.date for i in found if i.act == "sentencing"] == [None]


def test_a_courts_town_is_that_of_all_who_were_tried_there(extractor: Extractor) -> None:
    text = (
        "The Gweru Regional Court sentenced Ana Bor to two years on 3 May.\n\nIvo Reis, her co-defendant, was given"
        " four years on 9 May.\n\nLuis Mora, the third defendant, was fined on 12 May.\n\nThe court added a year to the"
        " term of Zoe Reis on 20 May."
    )
    found = read(extractor, text, "2022-06-15")
    assert [{p.text for p in i.places} for i in found] == [{"Gweru"}] * 4


def test_refugees_returned_without_a_hearing(extractor: Extractor) -> None:
    text = "In May soldiers returned four refugees to Burundi without any legal process."
    found = read(extractor, text, "2022-01-13")
    assert [i.act for i in found] == ["forced_return"]
    assert read(extractor, "In May the embassy returned four passports to Burundi without legal advice.") == []


@pytest.mark.parametrize(
    ("second", "published", "day"),
    [
        ("The curfew was extended until the end of the year.", "2020-06-18", "2020-05-21"),
        ("He was hoping to finish his studies by the end of the year.", "2020-06-18", "2020-05-21"),
        ("At the end of the year she was elected head of the union.", "2020-08-18", "2020-05-21"),
        ("Eleven reporters remained in prison at year's end, the union said.", "2020-06-18", "2020-05-21"),
        ("He remained in custody at year's end.", "2020-03-18", "2019-05-21"),
        ("The trial had not begun by year's end.", "2020-07-18", "2019-05-21"),
    ],
)
def test_what_was_to_be_by_the_end_of_the_year_tells_of_no_year_before(
    extractor: Extractor, second: str, published: str, day: str
) -> None:
    found = read(extractor, f"On 21 May, police held Ivo Reis in Osh. {second}", published)
    assert day in {d for i in found for d in starts([i]) if "Ivo Reis" in victims(i)}


@pytest.mark.parametrize(
    "title",
    [
        "Union says attacks on reporters rose in 2022",
        "Zambia: Threats to editor in 2022 go unpunished",
        "Editor held for report on executions in 2022",
        "Police seize 2022 report on torture",
    ],
)
def test_a_year_in_a_headline_is_not_that_of_its_days(extractor: Extractor, title: str) -> None:
    found = read(extractor, f"{title}\n\nOn 1 May, police beat Ana Bor in Osh.", "2023-05-03")
    assert starts(found) == {"2023-05-01"}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Bor was arrested on 14 June 2022. On 27 April Ivo Reis was convicted.",
        "Police arrested Ana Bor on 14 June 2022, weeks after she was released on 27 April.",
        "Ana Bor was rearrested on 14 June 2022. She was first arrested on 3 March and released on 27 April.",
    ],
)
def test_what_befell_others_or_before_is_not_of_the_year_after(extractor: Extractor, text: str) -> None:
    assert {d[:4] for d in starts(read(extractor, text, "2023-08-28"))} == {"2022"}
