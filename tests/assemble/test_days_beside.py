"""Days of an act's own sentence or the one beside it: whose day it is, and what is told of no day at all."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.test_told_when import read, when

NOTE = "A note from Lira\n\n"


@pytest.mark.parametrize(
    ("text", "act", "who", "expected"),
    [
        (
            ("The Luna Hall bombing was an attack on 13 May 1984 at the Luna hall in Via Larga, Lisbon, Portugal that "
            "killed nine people and wounded 40."),
            "killing", "nine people", ("1984-05-13", "1984-05-13"),
        ),
        (
            "Ivo Pek is not suspected of a part in the May 3, 2018, attack, which wounded forty dancers.",
            "attack", "forty dancers", ("2018-05-03", "2018-05-03"),
        ),
        (
            "In 2019, Ivo Pek, a critic of the king, was lured from Paris to Osh, where he was abducted.",
            "abduction", "Ivo Pek", ("2019-01-01", "2019-12-31"),
        ),
        (
            "On Tuesday Ivo Pek was taken to a police station in Osh, where officers beat him.",
            "ill_treatment", "Ivo Pek", ("2021-06-08", "2021-06-08"),
        ),
        (
            "Ivo Pek was held by soldiers at his farm on 18 April, freed on 13 May, and deported to Peru soon after.",
            "forced_return", "Ivo Pek", ("2021-05-13", "2021-05-27"),
        ),
        (
            ("Ivo Pek wrote about the blackout during the rallies of November 2019.\n\nPek was immediately dismissed "
            "from his post at the Lira Times."),
            "dismissal", "Pek", ("2019-11-01", "2019-11-30"),
        ),
        (
            "In a ruling dated 2 March 2021, a court in Osh freed Ivo Pek.",
            "release", "Ivo Pek", ("2021-03-02", "2021-03-02"),
        ),
        (
            ("In 2020 Ivo Pek moved to Osh. On 15 March 2021 Ivo Pek was arrested there. After spending seven days "
            "behind bars, he was charged with treason."),
            "charge", "Ivo Pek", ("2021-03-22", "2021-03-22"),
        ),
        (
            NOTE + "Earlier this week Ivo Pek, a weaver, died in a prison in Osh.",
            "death_in_custody", "Ivo Pek", ("2021-06-07", "2021-06-10"),
        ),
        (
            NOTE + "Nearly 4,000 weavers, among them minors, have been arrested since January.",
            "arrest", "4,000 weavers", ("2021-01-01", "2021-06-10"),
        ),
        (
            ("Rosa Pek is a guerrilla sentenced for the murder of a judge in 1980, the kidnapping of a banker in "
            "1982, and other crimes."),
            "abduction", "banker", ("1982-01-01", "1982-12-31"),
        ),
        (
            NOTE + "Officers held Ivo Pek on 3 May 2021 in Osh. They released him shortly thereafter.",
            "release", "Ivo Pek", ("2021-05-03", "2021-05-17"),
        ),
    ],
)  # fmt: skip
def test_the_day_of_an_act_told_beside_it(
    extractor: Extractor, text: str, act: str, who: str, expected: tuple[str, str]
) -> None:
    assert when(read(extractor, text), act, who) == expected


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("In 2015 Ivo Pek fled to Osh, where he was arrested.", "arrest", "Ivo Pek"),
        (
            ("Diary\n\n3 May 2021: A court in Osh convicted two guards for killing two masons, Ivo Pek and Jan Lot.\n\n"
            "5 May 2021: Police shot a weaver, Ada Lot."),
            "killing", "Ivo Pek",
        ),
        (
            "Eight weavers sacked by a mill, Lira Cloth, were held in Osh today during a sit-in.",
            "dismissal", "Eight weavers",
        ),
        (
            "Ivo Pek wrote of the attack on 3 May 2019 and of a bombing that killed nine masons.",
            "killing", "nine masons",
        ),
    ],
)  # fmt: skip
def test_a_day_beside_an_act_that_is_not_its_own(extractor: Extractor, text: str, act: str, who: str) -> None:
    assert when(read(extractor, text), act, who) is None


@pytest.mark.parametrize(
    ("text", "act", "who", "expected"),
    [
        (
            NOTE + "The editor Ivo Pek was called in.\n\n#Peru: Ivo Pek, of the Lira Times, was charged today with "
            "sedition over leaked\n\npapers in a story. — Press Guard (@PressGuard) May 27, 2021",
            "charge", "Ivo Pek", ("2021-05-27", "2021-05-27"),
        ),
        (
            NOTE + "The pastor Ivo Pek was arrested on 2 April in Osh. His whereabouts are unknown.",
            "enforced_disappearance", "Ivo Pek", ("2021-04-02", "2021-04-02"),
        ),
        (
            NOTE + "Ivo Pek, a weaver, was wrongly imprisoned for 40 years until 2019.",
            "imprisonment", "Ivo Pek", ("1979-01-01", "2019-12-31"),
        ),
        (
            NOTE + "The pastor Ivo Pek was arrested on 2 April. A day after his arrest, four police officers came to "
            "Grace Church, where they confiscated 40 books.",
            "raid", "Grace Church", ("2021-04-03", "2021-04-03"),
        ),
        (
            NOTE + "On 20 January 2021 gunmen raided the Lira Times in Osh. On hearing that the owner had left, the "
            "gunmen then brutally beat the editors Ivo Pek and Jan Lot.",
            "attack", "Ivo Pek", ("2021-01-20", "2021-01-20"),
        ),
        (
            NOTE + "The year was hard for weavers.\n\nSince the start of the coup in February, 90 weavers have been "
            "seized and 37 are still detained, a union says.",
            "detention", "37", ("2021-02-01", "2021-06-10"),
        ),
        (
            ("Diary\n\n3 May 2021: Weavers marched in Osh.\n\nA guard, Ivo Pek, was shot in Lira.\n\n5 May 2021: The "
            "union called a strike.\n\n7 May 2021: The mill gave way."),
            "attack", "Ivo Pek", ("2021-05-03", "2021-05-03"),
        ),
    ],
)  # fmt: skip
def test_the_day_of_what_goes_on_from_a_dated_act(
    extractor: Extractor, text: str, act: str, who: str, expected: tuple[str, str]
) -> None:
    assert when(read(extractor, text), act, who) == expected


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Ivo Pek became mayor in 2008 after five years in prison for his views.", "imprisonment", "Ivo Pek"),
        (
            ("Ivo Pek, who became mayor in 2008 after five years in prison for his views, was shot and badly "
            "wounded on 6 May 2021 in Osh."),
            "imprisonment", "Ivo Pek",
        ),
        (
            ("Ivo Pek was arrested and charged in 2012 over a song. Just months later, after an appeal, he was "
            "sentenced to ten years."),
            "sentencing", "Ivo Pek",
        ),
    ],
)  # fmt: skip
def test_a_time_that_nobody_tells_borrows_no_date(extractor: Extractor, text: str, act: str, who: str) -> None:
    assert when(read(extractor, text), act, who) is None
