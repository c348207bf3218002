"""What the news of a day tells beside abuses: accidents, words called attacks, kidnappers, charges not yet proved."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told, doers, facts_told, victims

NOTHING = [
    "As she was trying to move a branch, Ana Bor was struck by a Ford Focus, driven by Ivo Reis.",
    "A 2008 Ford driven by Ivo Reis left the road. His passenger, Luis Mora, reportedly received serious injuries.",
    "The Toyota went off the side of the road. Luis Mora was ejected from the vehicle. Mora received serious injuries.",
    '"The leak was an attack against me," said the senator, Ana Bor.',
    "Ana Bor called the article an attack on her.",
    "Ana Bor denounced the ruling as an attack on her.",
    '"This is no mere squabble, not just an attack on my party," Ana Bor said.',
    "Ana Bor was practically kidnapped by her boyfriend in May.",
    "Luis Mora said a church secretary lived nearby, but was not at the scene of the shooting.",
    "Ivo Reis was away when the shooting began.",
    "A nurse was near the scene of the attack.",
    "Ivo Reis stood with them in the fight against terror after the Sept. 11 attacks, particularly on trade.",
    "The Lima job fell vacant when Luis Mora received the sack after his side's cup elimination.",
    "Reis served several posts in the farmers' league, two of them unpaid.",
    "At first, police believed Ivo Reis committed the robbery, then kidnapped Ana Bor and made her drive him to Porto.",
    "Police at first thought Ana Bor had been kidnapped.",
    "Luis Mora, 23, a member of the Army National Guard, was killed when the washer he was using short-circuited.",
]
TOLD = [
    ('"It was an attack on me," said Ana Bor, showing the bandage.', "attack", {"Ana Bor"}),
    ("The shooting was an attack on Ana Bor, a journalist.", "attack", {"Ana Bor"}),
    ('Two soldiers beat Ana Bor. "It was not only an attack on me," she said.', "attack", {"Ana Bor"}),
    ("Ivo Reis was thrown from the car by two gunmen and beaten.", "attack", {"Ivo Reis"}),
    ("Soldiers in a jeep ran Ivo Reis off the road and beat him.", "attack", {"Ivo Reis"}),
    ("Ivo Reis was the victim of the attack.", "attack", {"Ivo Reis"}),
    ("Ivo Reis stood trial in May.", "trial", {"Ivo Reis"}),
    ("The minister Luis Mora received the sack in May.", "dismissal", {"Luis Mora"}),
    ("Zoe Reis served four months for contempt.", "imprisonment", {"Zoe Reis"}),
    ("Ivo Reis was fatally stabbed in the chest on Monday.", "killing", {"Ivo Reis"}),
    ("Luis Mora, a member of the Army National Guard, was killed in May when soldiers fired at him.", "killing",
     {"Luis Mora"}),
    # who tells what the people of somebody else did
    ("Ivo Reis told the court that an associate of Luis Mora attacked him with an iron bar.", "attack", {"Ivo Reis"}),
    ("Ivo Reis told police that the guards of Luis Mora beat him.", "attack", {"Ivo Reis"}),
    ("Ana Bor told the court that an associate of Luis Mora attacked her.", "attack", {"Ana Bor"}),
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_nobody_did(extractor: Extractor, text: str) -> None:
    assert facts_told(extractor, text) == []


@pytest.mark.parametrize(("text", "act", "whom"), TOLD, ids=[text for text, _, _ in TOLD])
def test_whom_it_befell(extractor: Extractor, text: str, act: str, whom: set[str]) -> None:
    assert [victims(i) for i in facts_told(extractor, text) if i.act == act] == [whom]


@pytest.mark.parametrize(
    ("text", "trade"),
    [
        ("Sheriff Luis Mora told reporters Ms Bor was arrested in Lima.", None),
        ("Police told foreign journalists Ivo Reis had been arrested on Monday in Porto.", None),
        ("FBI Director Luis Mora was arrested in Cairo.", None),
        ("Film director Luis Mora was arrested in Cairo.", "artist"),
        ("Police arrested journalist Ivo Reis.", "journalist"),
    ],
)
def test_what_a_word_before_a_name_says(extractor: Extractor, text: str, trade: str | None) -> None:
    (one,) = facts_told(extractor, text)
    assert [p.occupation for p in one.people if p.role == "victim"] == [trade]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Gunmen shot 35-year-old Ana Bor and 39-year-old Ivo Reis in Lima.", {"Ana Bor": 35, "Ivo Reis": 39}),
        ("Gunmen murdered Amir Bor and Ivo Bor, their 42-year-old aunt and her husband, Chen Bao, 33, in a flat.",
         {"Amir Bor": None, "Ivo Bor": None, "Chen Bao": 33}),
    ],
)  # fmt: skip
def test_each_has_the_age_told_of_them(extractor: Extractor, text: str, ages: dict[str, int | None]) -> None:
    (one,) = facts_told(extractor, text)
    assert {p.name: p.age for p in one.people if p.role == "victim"} == ages


@pytest.mark.parametrize(
    ("text", "act", "role", "name"),
    [
        ("Charles Mora is being held in jail, Prosecutor Zoe Mora said. Mora is accused of killing Ana Bor.", "killing",
         "perpetrator", "Charles Mora"),
        ("Luis Mora was arrested, said Sheriff Zoe Mora. Mora said he was well. Mora was beaten in his cell.",
         "ill_treatment", "victim", "Luis Mora"),
        ("Minister Zoe Mora said the law was good. Mora was arrested in May.", "arrest", "victim", "Zoe Mora"),
        ("Minister Zoe Mora said that Luis Mora was ill. Mora was arrested in May.", "arrest", "victim", "Luis Mora"),
    ],
)  # fmt: skip
def test_a_surname_alone_is_not_that_of_the_official_who_tells(
    extractor: Extractor, text: str, act: str, role: str, name: str
) -> None:
    (one,) = [i for i in facts_told(extractor, text) if i.act == act]
    assert [p.name for p in one.people if p.role == role] == [name]


def test_who_fled_before_a_murder_came_to_light_was_not_murdered(extractor: Extractor) -> None:
    text = ("The murder had come to light after three of the gang's members — Ivo Reis, Luis Mora and Chen Bao — tried "
            "to burn themselves outside the court on 28 April.")  # fmt: skip
    assert facts_told(extractor, text) == []


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("A mason was arraigned on Tuesday on charges he sexually assaulted a pupil of nine.", "alleged"),
        ("Ivo Reis appeared in court on charges that he beat Ana Bor in Lima.", "alleged"),
        ("Officers face charges that they tortured Luis Mora in May.", "alleged"),
        ("Ivo Reis was convicted on charges he beat Ana Bor in Lima.", "reported"),
        ("Ivo Reis pleaded guilty to charges that he killed Ana Bor.", "reported"),
        ("Police suspected that gunmen stopped the car, then shot Ana Bor.", "alleged"),
    ],
)
def test_what_is_only_charged_or_thought(extractor: Extractor, text: str, how: str) -> None:
    harms = {"attack", "killing", "sexual_violence", "torture"}
    assert [i.modality for i in all_told(extractor, text) if i.act in harms] == [how]


def test_who_finds_that_somebody_was_captured_did_not_capture_him(extractor: Extractor) -> None:
    text = ("Ivo Reis, a mine expert, was abducted by guerrillas in March 1996 in Cambodia. In January 1998, police "
            "concluded he had been killed soon after being captured.")  # fmt: skip
    found = facts_told(extractor, text)
    assert [(i.act, doers(i)) for i in found] == [("abduction", {"guerrillas"}), ("killing", {"guerrillas"})]
    assert found[1].date is None


def test_soldiers_who_capture_somebody_do(extractor: Extractor) -> None:
    text = "Ivo Reis was abducted by guerrillas in March 1996. Soldiers captured Ivo Reis in May 1998."
    assert ("arrest", {"Soldiers"}) in [(i.act, doers(i)) for i in facts_told(extractor, text)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("At least 82 people were killed in Kenya, officials said as night fell on Saturday.", None),
        ("Two boys were shot in Lima as dawn broke on Saturday, police said.", ("1998-08-08", "1998-08-08")),
        ("Police said Luis Mora was beaten as he left home on 3 May 1998.", ("1998-05-03", "1998-05-03")),
        ("Ivo Reis has been arrested in several provinces since 1990.", ("1990-01-01", "1998-08-08")),
        ("Ivo Reis has been arrested in Lima since March.", ("1998-03-01", "1998-03-31")),
        ("Police forced Ivo Reis into a 2008 Toyota and arrested him.", ("1998-07-09", "1998-08-08")),
        ("In 1998 Ford fired Ana Bor over her strike.", ("1998-01-01", "1998-12-31")),
        # a crime called by its year
        ("Ivo Reis, an activist, is charged in the 1996 stadium bombing.", None),
        ("Ivo Reis, an activist, was charged in 1997 with the 1996 bombing in Porto.", ("1997-01-01", "1997-12-31")),
        ("Ivo Reis was killed in the 1996 stadium bombing in Porto.", ("1996-01-01", "1996-12-31")),
        ("Ivo Reis has been held since the 1996 bombing.", ("1996-01-01", "1996-12-31")),
        ("Ivo Reis, an activist, was convicted at a May 1996 hearing.", ("1996-05-01", "1996-05-31")),
    ],
)
def test_which_day_it_is(extractor: Extractor, text: str, days: tuple[str, str] | None) -> None:
    (one,) = facts_told(extractor, text, published="1998-08-08")
    assert (None if one.date is None else (str(one.date.start), str(one.date.end))) == days


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Six women were found dead. Of the six, three were stabbed, two were strangled and one was beaten to death.",
         ["Six women"]),
        ("In May 258 people were killed in Nairobi and Lima. Of those killed, 11 were killed in Lima.", ["258 people"]),
        ("Ten protesters were killed in Lima in May. Of the ten, three were shot by police.",
         ["Ten protesters", "three"]),
        ("Ten protesters were held in Lima in May. Of the ten, three were beaten.", ["Ten protesters", "three"]),
    ],
)  # fmt: skip
def test_how_some_of_the_dead_died_is_no_second_killing(extractor: Extractor, text: str, groups: list[str]) -> None:
    assert [i.group.text for i in facts_told(extractor, text) if i.group is not None] == groups


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Kenya expelled five Iraqis and a Libyan. Five Iraqis were also deported, the newspaper said.",
         ["five Iraqis and a Libyan"]),
        ("Police arrested two students and three nurses on 3 May 2020. Two students were arrested on 4 June 2020.",
         ["two students and three nurses", "Two students"]),
    ],
)  # fmt: skip
def test_a_part_of_those_joined_is_told_again(extractor: Extractor, text: str, groups: list[str]) -> None:
    assert [i.group.text for i in facts_told(extractor, text) if i.group is not None] == groups


def test_nobody_is_sentenced_where_he_lives_as_a_fugitive(extractor: Extractor) -> None:
    (one,) = facts_told(extractor, "Ivo Reis, sentenced to three years in May, lives as a fugitive in Belgium.")
    assert one.country is None


def test_the_day_of_telling_is_that_of_none_of_those_told(extractor: Extractor) -> None:
    text = "At least 82 people were killed in Kenya and 300 injured, officials said as dawn broke Saturday."
    assert [i.date for i in facts_told(extractor, text, published="1998-08-08")] == [None, None]
