"""What a semicolon parts, which year a month means in a case, and whose is the day that stands beside two acts."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, names, victims

WRITTEN = "2024-12-05"


def told(extractor: Extractor, text: str) -> dict[str, str | None]:
    """Return the acts told in a text of 5 December 2024 with their dates in EDTF."""
    return {r.act: r.date.edtf if r.date else None for r in facts_told(extractor, text, published=WRITTEN)}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Odo Lind died in Ngaba on 26 March; police detained his brother and two monks.", {"arrest"}),
        ("Odo Lind set himself on fire on 26 March and died; police later detained two fellow monks.", {"arrest"}),
        ("Odo Lind was hit by a bus on 26 March and died at the scene; police detained the driver.", set()),
        ("Odo Lind hanged himself in his cell on 3 May; his family found bruises on his body.", {"death_in_custody"}),
    ],
)
def test_what_stands_past_a_semicolon_is_another_act(extractor: Extractor, text: str, acts: set[str]) -> None:
    assert set(told(extractor, text)) == acts


def test_a_subject_stays_before_its_semicolon(extractor: Extractor) -> None:
    text = (
        "Four villagers who refused to give up their fields to a sugar company were charged with trespass; "
        "one, Odo Lind, spent five months in pre-trial detention."
    )
    found = {r.act: r for r in facts_told(extractor, text)}
    assert found["charge"].group is not None
    assert found["charge"].group.text == "Four villagers"
    assert victims(found["detention"]) == {"Odo Lind"}


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Odo Lind was arrested in November and sentenced to two years in March.", ("2023-11", "2024-03")),
        ("Odo Lind was arrested in November. On 3 March 2024 he was jailed for two years.", ("2023-11", "2024-03-03")),
        ("Odo Lind was jailed for two years on 3 March. He had been arrested in November.", ("2023-11", "2024-03-03")),
        ("Odo Lind was jailed for two years on 3 March after being arrested in November.", ("2023-11", "2024-03-03")),
        ("Odo Lind was jailed for two years on 3 March. He was arrested again in November.", ("2024-11", "2024-03-03")),
        ("Odo Lind, jailed in March for two years in absentia, was arrested in November.", ("2024-11", "2024-03")),
        ("Odo Lind was arrested in January and sentenced to two years in March.", ("2024-01", "2024-03")),
        (
            "Odo Lind was arrested in November to serve a two-year term to which he was sentenced in May.",
            ("2024-11", "2024-05"),
        ),
        (
            "Odo Lind was arrested in November, months after he was sentenced in May to two years in his absence.",
            ("2024-11", "2024-05"),
        ),
        (
            "Odo Lind and Ida Obi were arrested on 12 November. Odo Lind was jailed for two years in May.",
            ("2023-11-12", "2024-05"),
        ),
    ],
)
def test_a_month_lies_before_the_next_step(extractor: Extractor, text: str, dates: tuple[str, str]) -> None:
    found = told(extractor, text)
    assert (found["arrest"], found["sentencing"]) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "Odo Lind was arrested on 5 November. Two days later he was charged with libel. In March he was convicted.",
            {"arrest": "2023-11-05", "charge": "2023-11-07", "conviction": "2024-03"},
        ),
        (
            "Police raided the home of Ida Obi on 5 November and arrested her. She was jailed for a year on 3 March.",
            {"raid": "2023-11-05", "arrest": "2023-11-05", "sentencing": "2024-03-03"},
        ),
        (
            "Odo Lind was jailed for two years in November. His appeal was rejected in May.",
            {"sentencing": "2023-11", "appeal_rejected": "2024-05"},
        ),
        (
            "Police arrested Odo Lind in November. In March, he was released after four years in prison.",
            {"arrest": "2024-11", "release": "2024-03"},
        ),
    ],
)
def test_what_was_done_then_goes_back_with_its_month(
    extractor: Extractor, text: str, dates: dict[str, str | None]
) -> None:
    found = told(extractor, text)
    assert {act: found[act] for act in dates} == dates


@pytest.mark.parametrize("verb", ["had been arrested", "was detained"])
def test_nobody_is_taken_after_their_death(extractor: Extractor, verb: str) -> None:
    found = told(extractor, f"Odo Lind died in prison on 19 April. He {verb} in December at the airport.")
    assert found == {"death_in_custody": "2024-04-19", "arrest": "2023-12"}


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "Police arrested Ida Obi on 3 May and a court sentenced her to two years in prison.",
            {"arrest": "2024-05-03", "sentencing": "2024-05-03/2024-12-05"},
        ),
        (
            "Troops arrested Ida Obi on 3 May and a military court immediately sentenced her to death.",
            {"arrest": "2024-05-03", "sentencing": "2024-05-03"},
        ),
        (
            "Ida Obi has been arrested and her home was searched on 3 May.",
            {"arrest": "2024-05-03", "raid": "2024-05-03"},
        ),
        ("Ida Obi has been threatened, and her home was searched in 2019.", {"threat": None, "raid": "2019"}),
        (
            "Ida Obi was arrested and tortured, and she died from her wounds on 16 May.",
            {"arrest": None, "torture": None, "killing": "2024-05-16"},
        ),
        (
            "Ida Obi was arrested on 3 March. She was freed on bail and arrested again on 5 May.",
            {"release": "2024-03-03/2024-05-05", "arrest": "2024-05-05"},
        ),
        ("Ida Obi was sacked and, on 9 May, beaten by unknown men.", {"dismissal": None, "attack": "2024-05-09"}),
        ("Ida Obi was sacked and on 9 May beaten by unknown men.", {"dismissal": None, "attack": "2024-05-09"}),
        ("Ida Obi was beaten by police and then, on 9 May, arrested.", {"attack": None, "arrest": "2024-05-09"}),
        ("Ida Obi was arrested in 2019 and jailed for a year in 2021.", {"arrest": "2019", "sentencing": "2021"}),
        (
            "Ida Obi had her sentence overturned in June and was freed on 1 December.",
            {"sentence_overturned": "2024-06", "release": "2024-12-01"},
        ),
        ("Ida Obi was killed by a bullet fired by police in Accra on 21 May.", {"killing": "2024-05-21"}),
        (
            "Two refugees were shot dead and a third, Ida Obi, was wounded when coastguards fired on them on 7 May.",
            {"killing": "2024-05-07", "attack": "2024-05-07"},
        ),
        (
            "Ida Obi was arrested on 5 May. Police searched her flat on 9 May.",
            {"arrest": "2024-05-05", "raid": "2024-05-09"},
        ),
        (
            "The bodies of Ida Obi and Odo Lind, both taken from home by men in masks in March, were found on 7 May.",
            {"abduction": "2024-03", "killing": "2024-05-07"},
        ),
        (
            "The body of student Ida Obi, who had been picked up by troops at a college in March, was found on 7 May.",
            {"arrest": "2024-03", "killing": "2024-05-07"},
        ),
    ],
)
def test_each_act_has_its_own_day(extractor: Extractor, text: str, dates: dict[str, str | None]) -> None:
    assert told(extractor, text) == dates


def test_who_used_batons_hurt_those_who_had_blocked_a_road(extractor: Extractor) -> None:
    text = "Police used batons and pepper spray against teachers who had blocked a road on Thursday, injuring 12."
    (record,) = [r for r in facts_told(extractor, text) if r.act == "attack"]
    assert names(record, "perpetrator") == {"Police"}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ida Obi was told not to leave the country.", "travel_ban"),
        ("Investigators told Ida Obi not to leave the city.", "travel_ban"),
        ("Ida Obi was forced to leave the country.", "exile"),
        ("Ida Obi was beaten by presidential guards as she left a press conference.", "attack"),
        ("Ida Obi was beaten by prison guards.", "ill_treatment"),
    ],
)
def test_words_that_turn_an_act(extractor: Extractor, text: str, act: str) -> None:
    assert set(told(extractor, text)) == {act}


def test_a_count_joined_to_a_name_suffers_with_them(extractor: Extractor) -> None:
    text = "The editor of Vox Libre, Odo Lind, and two of his reporters were arrested in Osh on Friday."
    (record,) = facts_told(extractor, text)
    assert victims(record) == {"Odo Lind"}
    assert record.group is not None
    assert record.group.text == "two of his reporters"


def test_those_told_of_there_may_study(extractor: Extractor) -> None:
    (record,) = facts_told(extractor, "Police arrested Odo Lind and beat students in Cairo on 7 February 2020.")[:1]
    assert [p.text for p in record.places] == ["Cairo"]


def test_where_somebody_studies_is_no_place_of_what_befell_them(extractor: Extractor) -> None:
    text = "Odo Lind, a student in Bologna, was arrested in Cairo on 7 February 2020, beaten, and released in 2021."
    assert {r.country.alpha_2 for r in facts_told(extractor, text) if r.country} == {"EG"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("He was slapped, said the lawyer of Odo Lind, a student leader detained in Oran since May.", {"Odo Lind"}),
        ("He was slapped, said the lawyer of Odo Lind, a poet jailed in Oran since 14 May.", {"Odo Lind"}),
    ],
)
def test_what_befell_stands_after_what_one_is_called(extractor: Extractor, text: str, who: set[str]) -> None:
    (record,) = [r for r in facts_told(extractor, text) if r.act in {"detention", "imprisonment"}]
    assert victims(record) == who


def test_leave_from_prison_is_no_sentence(extractor: Extractor) -> None:
    assert not told(extractor, "Ida Obi was given a three-day leave on 21 July after 46 days on hunger strike.")
