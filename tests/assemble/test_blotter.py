"""Police blotters and pages of the courts: those held and tried in them are nobody's victims; cases of ours stay."""

from __future__ import annotations

import pytest

from pipeline.assemble.what.reported_crime import grave, story
from tests.assemble.readings import Reader, acts, told


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Hribar, 40, was arrested in Maribor on Monday for stealing three bicycles. He was released on bail.",
        "A Leeds woman was given a suspended sentence for benefit fraud. Carol Whitby, 51, was seen dancing at a pub.",
        "Three cousins were fined for a brawl outside a chip shop. Declan Burke, 22, was jailed for affray.",
        "Deputies arrested Dale Hutchins after a traffic stop turned up meth. His bond was set at $10,000.",
        "The film star Rhea Kale was booked for drunk driving. She was released on bail on Friday.",
        "A woman who ran a brothel was given two years. Jana Bell pleaded guilty. Detectives found cash at her flat.",
        "Kerry Shaw, 30, was jailed at Leicester Crown Court for wounding a barmaid. The jury convicted her on Friday.",
        "A retired teacher was acquitted of shoplifting on Friday.",
        "Nadia Rossi, 49, was fined in federal court for hiding cash sales. She pleaded guilty to tax fraud.",
    ],
)
def test_nobody_of_a_crime_story(read: Reader, text: str) -> None:
    assert {act for act, _ in acts(told(read, text))} <= {"attack"}


def test_harm_of_a_crime_story_stays(read: Reader) -> None:
    text = (
        "Striker Pedro Luz was arrested after a brawl at a nightclub in Porto. Two men stabbed the waiter Rui Melo. "
        "Luz was released on bail."
    )
    assert acts(told(read, text)) == {("attack", "Rui Melo")}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The shopkeeper Askar Nurov was arrested for shoplifting after he hung a banner in his shop.", "arrest"),
        ("A nurse, Ewa Lis, was charged with fraud after she warned that her hospital had no masks.", "charge"),
        ("Police arrested the singer Tendai Moyo for drunk driving. He had mocked the president.", "arrest"),
        ("The journalist Pablo Rojas was arrested for drunk driving. The police report said he was drunk.", "arrest"),
        ("Former mayor Ilir Duka was arrested on corruption charges. Detectives took cash and credit cards.", "arrest"),
        ("Six men were arrested at a nightclub by detectives for having sex with each other.", "arrest"),
        ("A maid, Rima Begum, was jailed for stealing jewellery. Her employer had locked her in.", "imprisonment"),
        ("A court sentenced Rahim Saad to death for 2 kilos of heroin. His accomplice got life.", "sentencing"),
        ("Ivan Petrenko was sentenced to three years for tax evasion. His bank account is frozen.", "sentencing"),
        ("A man was jailed for two years for a post about tap water. The court heard he was drunk.", "sentencing"),
        ("Thirty protesters were charged with assault. Bond was set at $500 at the county court.", "charge"),
        ("Two Roma brothers were arrested for shoplifting in a supermarket in Kosice.", "arrest"),
        ("Bank clerk Wei Min was sentenced to three years for picking quarrels and fraud.", "sentencing"),
    ],
)  # fmt: skip
def test_cases_of_ours_stay(read: Reader, text: str, act: str) -> None:
    assert act in {x.act for x in told(read, text)}


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("He was caught shoplifting.", True),
        ("He was held for tax evasion. His bank account is empty.", False),
        ("He was caught shoplifting. The minister was told.", False),
        ("He was caught shoplifting. The minister was told. Detectives studied CCTV.", True),
    ],
)
def test_words_weigh(text: str, plain: bool) -> None:
    told_of = story(text)
    assert told_of is not None
    assert told_of.plain == plain


def test_no_crime_no_crime_story() -> None:
    assert story("She was arrested on Monday.") is None


def test_grave_words_are_no_names_of_crimes() -> None:
    assert grave("He was held for insulting the king.")
    assert not grave("The public defender said he had a false name.")


def test_a_name_is_no_short_for_drunk_driving(read: Reader) -> None:
    text = "From Dui Hua, a register. Peng was sentenced to life in prison on June 21, 1989 by the Zenda court."
    assert [i.act for i in told(read, text)] == ["sentencing"]
