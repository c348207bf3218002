"""Case files in clipped style, and dates that are another act's, a story's, or counted back from a day."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told


def read(extractor: Extractor, text: str, title: str | None = None) -> list[Incident]:
    return facts_told(extractor, text, title=title, published="2024-05-06")


def told(found: list[Incident], act: str) -> tuple[list[str], str | None]:
    [one] = [i for i in found if i.act == act]
    return [p.name for p in one.people if p.role == "victim"], one.date.edtf if one.date else None


def country(found: list[Incident], act: str) -> str | None:
    one = next(i for i in found if i.act == act)
    return one.country.alpha_2 if one.country else None


@pytest.mark.parametrize(
    "text",
    [
        "Ihar Lomats. Welder. Detained in Brest on 3 June 2022.",
        "Ihar Lomats. Born 1979. Detained in Brest 03.06.2022.",
        "Ihar Lomats, 44. 03.06.2022 detained in Brest.",
        "Ihar Lomats. 03/06/2022: detained in Brest.",
        "Name: Ihar Lomats\n\nDate of arrest: 3 June 2022",
        "Ihar Lomats. Arrested 3 June 2022 by police in Brest.",
    ],
)
def test_notes_are_told_of_the_name_that_heads_them(extractor: Extractor, text: str) -> None:
    assert told(read(extractor, text), "arrest") == (["Ihar Lomats"], "2022-06-03")


def test_a_field_for_a_day_to_come_tells_no_act(extractor: Extractor) -> None:
    text = "Name: Ihar Lomats\n\nDate of arrest: 3 June 2022\n\nDate of release: 3 June 2031"
    assert {i.act for i in read(extractor, text)} == {"arrest"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("KISUMU, Kenya - Six teachers were sentenced to a year in prison on Friday.", "KE"),
        ("In Chad, 70 farmers were arrested on 2 November 2023.", "TD"),
        ("In Kenya 70 farmers were arrested on 2 November 2023.", "KE"),
    ],
)
def test_countries_of_datelines_and_before_numbers(extractor: Extractor, text: str, code: str) -> None:
    found = read(extractor, text)
    assert [i.group.text if i.group else None for i in found] in (["Six teachers"], ["70 farmers"])
    assert country(found, found[0].act) == code


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("Ali Sow was arrested in Kindia on 11 March 2022. His trial opened in June. He was freed in July.",
         "release", "2022-07"),
        ("In 2019 the writer Ali Sow was killed in Kindia on 6 July.", "killing", "2019-07-06"),
        ("Ali Sow was seized in Kindia in March 2017 and later jailed for life.", "sentencing", None),
        ("Ali Sow was shot dead in Kindia on 28 April. He had been threatened by text message.", "threat", None),
        ("Two nuns taken hostage by rebels last year were freed on Wednesday.", "release", "2024-05-01"),
        ("A soldier was acquitted on Tuesday of killing the nurse Ali Sow in 2021.", "killing", "2021"),
        ("Monday marks two years since the writer Ali Sow was arrested in Kindia.", "arrest", "2022-05"),
        ("It has been three years since the writer Ali Sow was arrested in Kindia.", "arrest", "2021"),
        ("Ali Sow was arrested in Kindia on 22 November 2022. He was released after three weeks.",
         "release", "2022-12-13"),
        ("Ali Sow was arrested near Kindia on 9 May 2021. A tribunal gave him three years in prison.",
         "sentencing", None),
        ("Police in Chad fined 22 worshippers. The verdicts were pronounced on 13 February 2024.",
         "fine", "2024-02-13"),
        ("Ali and Omar Sow were arrested in Kindia in May. Both were freed in June.", "arrest", "2023-05"),
    ],
)  # fmt: skip
def test_days_of_other_acts_and_of_the_story(extractor: Extractor, text: str, act: str, day: str | None) -> None:
    assert told(read(extractor, text), act)[1] == day


@pytest.mark.parametrize(
    ("text", "act", "code"),
    [
        ("Luis Paz, a Guatemalan judge, fled to Costa Rica in May after police raided his home.", "raid", "GT"),
        ("Ivan Lomats was tried in Minsk. He got three years, and walked through a swamp into Lithuania.",
         "sentencing", "BY"),
        ("Hungary has handed over to Azerbaijan a blogger wanted in Baku on fraud charges.", "forced_return", "HU"),
        ("Relatives in Istanbul say imam Ali Qurban died in police custody in Ghulja in 2018.",
         "death_in_custody", "CN"),
        ("The senator Luis Paz spoke on Bolivian radio. In 2020 Paz was detained for nine days in Trinidad.",
         "detention", "BO"),
    ],
)  # fmt: skip
def test_where_somebody_fled_or_speaks_is_not_where_it_was(
    extractor: Extractor, text: str, act: str, code: str
) -> None:
    assert country(read(extractor, text), act) == code


def test_one_of_many_towns_of_a_name_lies_in_the_country_spoken_of(extractor: Extractor) -> None:
    found = read(extractor, "Luis Paz, a farmer of Punta Gorda, was gunned down on 28 April.", title="Honduras")
    assert country(found, "killing") == "HN"
