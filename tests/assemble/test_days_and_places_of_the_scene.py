"""When and where something was done whose day, court or prison its story tells by another word or sentence."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told, who

FILED = "2021-03-08"
DAYS = [
    # in a raid or attack: the day of what was done in it
    ("Police arrested Zoe Reis in raids on her homes on 3 May 2019.", "raid", "Zoe Reis", "2019-05-03 2019-05-03"),
    ("On 3 May 2019, Zoe Reis was arrested in a raid on her office.", "raid", "Zoe Reis", "2019-05-03 2019-05-03"),
    ("Zoe Reis was arrested on 3 May 2019 in a raid on her home.", "raid", "Zoe Reis", "2019-05-03 2019-05-03"),
    ("Zoe Reis lost two laptops in a raid on her home on 3 May 2019.", "raid", "Zoe Reis", "2019-05-03 2019-05-03"),
    ("Zoe Reis told a court on 3 May 2019 of a raid on her office.", "raid", "Zoe Reis", ""),
    ("Zoe Reis was charged on 3 May 2019 after a raid on her home.", "raid", "Zoe Reis", ""),
    ("Zoe Reis, who was held in a raid on her shop, was charged on 3 May 2019.", "raid", "Zoe Reis", ""),
    ("Zoe Reis was freed on 3 May 2019. She had been held in a raid on her shop.", "raid", "Zoe Reis", ""),
    # what has been done to many after something long ago
    ("Police have arrested 40 people after parliament banned the party on 3 May 2019.", "arrest", "40 people",
     "2019-05-03 2021-03-08"),
    ("Police have arrested 40 people after the president took office on 3 May 2019.", "arrest", "40 people",
     "2019-05-03 2021-03-08"),
    ("At least 60 people have been detained after protesters clashed with police on Wednesday.", "arrest",
     "At least 60 people", "2021-03-03 2021-03-03"),
    ("The court declared the church extremist on 3 May 2019. Since the ban, more than 600 members have been charged.",
     "charge", "more than 600 members", "2019-05-03 2021-03-08"),
    # as of a day
    ("Security forces killed 20 herders as of 5 October, a monitor said.", "killing", "20 herders", " 2020-10-05"),
    ("Settlers killed one man and wounded 103 as of 5 October, a monitor said.", "attack", "103", " 2020-10-05"),
    ("Zoe Reis was still held as of 5 October.", "detention", "Zoe Reis", ""),
    # some time before or after what was told before
    ("On February 26, gunmen kidnapped 40 girls in Zamfara. Another 27 boys were freed a day after the abduction.",
     "release", "Another 27 boys", "2021-02-27 2021-02-27"),
    ("On February 26, gunmen killed a priest in Jos. Two nurses were abducted a day before the killing.",
     "abduction", "Two nurses", "2021-02-25 2021-02-25"),
    ("On February 26, police arrested 12 students. Ivo Reis was beaten a day after the arrests.",
     "attack", "Ivo Reis", "2021-02-27 2021-02-27"),
    # where a sentence says that it took place
    ("This murder took place in Karo in June 2017. The victim was Tariq Nadim. Four men took part in killing Nadim.",
     "killing", "Tariq Nadim", "2017-06-01 2017-06-30"),
    # in the past perfect: before the day told, or on it
    ("On February 26, gunmen kidnapped 40 girls. They had stormed the school at night and killed a guard.",
     "killing", "a guard", ""),
]  # fmt: skip
PLACES = [
    ("Zoe Reis was arraigned at the Barnaba Magistrate's Court in Kaduna.", "charge", "Barnaba Magistrate's Court"),
    ("Luis Mora was tried at Ain Zitoun Court of First Instance.", "trial", "Ain Zitoun Court of First Instance"),
    ("The trial of Luis Mora opened at Ain Zitoun Court on Monday.", "trial", "Ain Zitoun Court"),
    ("Agents arrested Luis Mora outside the Marlow Crown Court.", "arrest", "Marlow Crown Court"),
    ("Soldiers broke up a rally held outside the Marlow Press Club on Monday.", "dispersal", "Marlow Press Club"),
    ("Gunmen stormed Marlow College in Kagara on Monday. A guard was killed at the school.", "killing",
     "Marlow College"),
    ("Luis Mora was moved to Marlow Prison in May. Guards beat him and denied him medicine.", "ill_treatment",
     "Marlow Prison"),
]  # fmt: skip
NOT_THERE = [
    ("Luis Mora was convicted in the Supreme Court.", "conviction", "Supreme Court"),
    ("A man admitted threatening Zoe Reis at Marlow Crown Court on Monday.", "threat", "Marlow Crown Court"),
    ("Luis Mora was arrested after he lost a case in the Ain Zitoun Court.", "arrest", "Ain Zitoun Court"),
    ("Luis Mora was freed after a hearing at the Ain Zitoun Court.", "release", "Ain Zitoun Court"),
    ("Luis Mora, a judge at the Ain Zitoun Court, was arrested on Monday.", "arrest", "Ain Zitoun Court"),
    ("Ivo Reis teaches at Marlow College. His wife was killed at the school of their son.", "killing",
     "Marlow College"),
    ("Luis Mora was held in Marlow Prison in May. He had been tortured at a police station.", "torture",
     "Marlow Prison"),
    ("Luis Mora was sent to Marlow Prison in May. He was freed in June. Police beat him.", "ill_treatment",
     "Marlow Prison"),
    ("Luis Mora was held in Marlow Prison in May. His wife, Ana Bor, was beaten by police.", "attack",
     "Marlow Prison"),
]  # fmt: skip


def told_of(extractor: Extractor, text: str, act: str) -> list[Incident]:
    """Return what a text tells of a kind of act."""
    return [i for i in facts_told(extractor, text, published=FILED) if i.act == act]


@pytest.mark.parametrize(("text", "act", "victim", "days"), DAYS)
def test_the_day_of_a_scene(extractor: Extractor, text: str, act: str, victim: str, days: str) -> None:
    """An act has the days of the scene that it was part of, as the story tells them, and no others."""
    found = [i for i in told_of(extractor, text, act) if victim in who(i, "victim")]
    dates = {f"{i.date.start or ''} {i.date.end}" if i.date is not None else "" for i in found}
    assert dates == {days}


@pytest.mark.parametrize(("text", "act", "place"), PLACES)
def test_the_place_of_a_scene(extractor: Extractor, text: str, act: str, place: str) -> None:
    """A court, club, school or prison that the story tells is where an act was done."""
    found = told_of(extractor, text, act)
    assert found
    assert all(place in {p.text for p in i.places} for i in found)


@pytest.mark.parametrize(("text", "act", "place"), NOT_THERE)
def test_a_place_told_of_something_else(extractor: Extractor, text: str, act: str, place: str) -> None:
    """Where somebody works or was judged, or what a court is alone by its kind, is not where another act was done."""
    assert all(place not in {p.text for p in i.places} for i in told_of(extractor, text, act))


@pytest.mark.parametrize(
    "text",
    [
        "Iran hanged a man on Saturday. Ivo Reis was put to death in 2019.",
        "A lawyer was killed in Karo on Saturday, police said.\n\nIvo Reis was killed at his home in 2019.",
        "Two men were executed on Friday. Ivo Reis and Luis Mora were executed in 2018.",
    ],
)
def test_the_dead_of_another_year(extractor: Extractor, text: str) -> None:
    """Who died years before is not the one whose death the opening tells."""
    named = [i for i in facts_told(extractor, text, published=FILED) if "Ivo Reis" in who(i, "victim")]
    assert [i.date.start[:4] for i in named if i.date is not None and i.date.start] == [text.rstrip(".")[-4:]]


@pytest.mark.parametrize("around", ["a day after", "after", "days before", "during"])
def test_the_arrests_of_others(extractor: Extractor, around: str) -> None:
    """Somebody who was beaten after "the arrests" of others was not arrested."""
    text = f"On February 26, police arrested 12 students. Ivo Reis was beaten {around} the arrests."
    assert all("Ivo Reis" not in who(i, "victim") for i in told_of(extractor, text, "arrest"))


def test_a_report_on_a_year_counts_within_it(extractor: Extractor) -> None:
    """What a yearbook counts "as of" a day was done in the year of that day."""
    text = "World Report 2021: Gabon\n\nPolice used force.\n\nSecurity forces killed 20 protesters as of October 5."
    [death] = facts_told(extractor, text, published="2020-12-15")
    assert death.date is not None
    assert (death.date.start, death.date.end) == ("2020-01-01", "2020-10-05")
