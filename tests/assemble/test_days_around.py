"""Days that stand around an act: with who condemns it, in a dateline, in the next sentence, beside a description."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told

PUBLISHED = "2021-06-10"  # a Thursday


read = partial(facts_told, published=PUBLISHED)


def when(extractor: Extractor, text: str, act: str) -> tuple[str, str] | None:
    day = next(i for i in read(extractor, text) if i.act == act).date
    return None if day is None else (day.start[:10], day.end[:10])


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("We condemn the arrest of journalist Omar Diallo in Thies on 22 April.", "arrest", "04-22"),
        ("We condemn the arrest on 22 April of Omar Diallo in Thies.", "arrest", "04-22"),
        ("The union expresses concern at the detention of Omar Diallo in Thies on 22 April.", "detention", "04-22"),
        ("The union has welcomed the release of Omar Diallo on 2 May.", "release", "05-02"),
        ("On 30 April a court in Ganja extended the detention of editor Rauf Aliyev by a month.", "detention", "04-30"),
        ("The High Court has sentenced Bongani Zulu to 25 years. The ruling came on 15 April.", "sentencing", "04-15"),
        (
            "The High Court has jailed Bongani Zulu for 25 years. Handing down the term on 15 April, the judge spoke.",
            "sentencing", "04-15",
        ),
        (
            "Editor Solo Rabe was given a ten-month term, eight of which were suspended, by a court on 13 April.",
            "sentencing", "04-13",
        ),
        ("LIRA, 26 April 2021 - Police yesterday arrested the editor John Opio.", "arrest", "04-25"),
        ("His shop was sealed on 24 May, a day after Nadir Amara was arrested at home at midnight.", "arrest", "05-23"),
        ("The trial of six men who hoisted a flag in Sorong last December opened on Tuesday.", "trial", "06-08"),
        (
            "Gunmen shot dead Rodel Santos in Masbate, police said. He was going home on Monday when two men fired.",
            "killing", "06-07",
        ),
        ("Gunmen killed reporter Ida Obi in Lagos. The incident occurred on 2 June.", "killing", "06-02"),
        ("Rebels freed a farmer on 8 May. Nine days prior, 42 people were kidnapped in Kano.", "abduction", "04-29"),
    ],
)  # fmt: skip
def test_the_day_of_an_act(extractor: Extractor, text: str, act: str, day: str):
    assert when(extractor, text, act) == (f"2021-{day}", f"2021-{day}")


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May the union condemned the arrest of Omar Diallo.",
        "In a statement on 3 May the union condemns the arrest of Omar Diallo.",
    ],
)
def test_the_day_of_a_reaction_is_not_the_acts(extractor: Extractor, text: str):
    day = when(extractor, text, "arrest")
    assert day is None or day[0] < day[1]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A court in Nairobi acquitted six teachers on 3 May. The nurse Eve Otieno was held for a week.", "detention"),
        ("Ali Omar was arrested in March 2009. Sara Farah was executed.", "execution"),
    ],
)
def test_a_day_is_not_that_of_other_people(extractor: Extractor, text: str, act: str):
    day = when(extractor, text, act)
    assert day is None or day[0] not in {"2021-05-03", "2009-03-01"}


def test_a_court_that_extends_custody_is_named(extractor: Extractor):
    text = "On 30 April a court in Ganja extended the detention of editor Rauf Aliyev by three months."
    (detention,) = read(extractor, text)
    assert [o.name for o in detention.organisations if o.role == "authority"] == ["court in Ganja"]
