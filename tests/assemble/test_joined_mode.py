"""Plain sentences that join a fact with a demand, fear, rumour or accusation, and several people, some only counted."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, in_numbers, names


def told(extractor: Extractor, text: str) -> list[str]:
    """Return what a text tells: act, names and how many have none, in the order of the alphabet."""
    return sorted(in_numbers(r) for r in facts_told(extractor, text, published="2021-06-15"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Odo Lind could be executed, as his brother Ivo Lind was in 2018.", ["execution Ivo Lind"]),
        ("Odo Lind could be arrested again, as he was in 2018.", ["arrest Odo Lind"]),
        ("Odo Lind was arrested as he was in pain.", ["arrest Odo Lind"]),
        ("Odo Lind fled to Peru as Ida Obi was in prison.", ["exile Odo Lind", "imprisonment Ida Obi"]),
        ("Rumours that Ida Obi had been executed proved to be false; she was beaten by soldiers.", ["attack Ida Obi"]),
        ("Odo Lind was arrested by police on 3 May, and his colleague Ana Bor fears being killed next.",
         ["arrest Odo Lind"]),
        ("Ida Obi escaped arrest, but Odo Lind was arrested in May and is at risk of torture.", ["arrest Odo Lind"]),
        ("PEN called on police to free Ana Bor, who was beaten by soldiers, and to drop charges against Ivo Bor.",
         ["charge Ivo Bor", "detention Ana Bor", "ill_treatment Ana Bor"]),
        ("The government plans to deport Odo Lind and has already expelled his brother.", ["forced_return 1-1"]),
        ("The authorities expelled three journalists.", ["forced_return 3-3"]),
        ("The authorities expelled three students from the university.", ["dismissal 3-3"]),
        ("Odo Lind was expelled in May by the Burundian authorities.", ["forced_return Odo Lind"]),
        ("Odo Lind was expelled by the church authorities.", ["dismissal Odo Lind"]),
        ("Soldiers arrested Odo Lind and to scare her beat her.", ["arrest Odo Lind", "attack Odo Lind"]),
        ("Odo Lind, due to be hanged on Friday, has received a stay.", []),
        ("Odo Lind was travelling to Osh to visit her mother when she was arrested by police.", ["arrest Odo Lind"]),
        ("Police uncovered a plan to kill Odo Lind when she was released.", ["detention Odo Lind"]),
        ("Odo Lind was on a train bound for Osh to buy a field when she was arrested by police.", ["arrest Odo Lind"]),
        # what nobody believes, is ruled out or proposed; and what is told beside such words
        ("Nobody believes that soldiers killed Odo Lind.", []),
        ("Few people think that Odo Lind was tortured by guards, and neither lawyer believes that Ida Obi was.",
         []),
        ("Nobody believes the claim that Odo Lind killed himself; soldiers killed him.", ["killing Odo Lind"]),
        ("Nobody doubts that soldiers killed Odo Lind.", ["killing Odo Lind"]),
        ("The police ruled out that Odo Lind had been tortured.", []),
        ("A judge ruled out bail for Odo Lind, who was arrested in May.", ["arrest Odo Lind"]),
        ("The court ruled that police had tortured Odo Lind.", ["torture Odo Lind"]),
        ("The mayor opposed a proposal that police arrest Odo Lind.", []),
        ("The news that police arrest Odo Lind each week spread.", ["arrest Odo Lind"]),
        ("In the event that Odo Lind was arrested, the group will act.", []),
        ("In the event, Odo Lind was arrested.", ["arrest Odo Lind"]),
        ("Suppose Odo Lind was placed under house arrest. Suppose a court in Osh convicted Ida Obi of blasphemy.", []),
        ("Suppose the man who killed Odo Lind goes free.", ["killing Odo Lind"]),
        ("The minister refused to comment on reports that Odo Lind had been tortured.", ["torture Odo Lind"]),
        ("The minister refused to believe reports that Odo Lind had been tortured.", []),
        # a question takes for granted what it asks the reason of
        ("“Why was the lawyer Odo Lind harassed by security agents?” asked Ida Obi.", ["harassment Odo Lind"]),
        ("“Was Odo Lind harassed by security agents?” asked Ida Obi.", []),
    ],
)  # fmt: skip
def test_what_is_a_fact(extractor: Extractor, text: str, wanted: list[str]) -> None:
    assert told(extractor, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ida Obi accuses the army of killing Odo Lind and the police of torturing Ana Bor.",
         [("killing", {"army"}), ("torture", {"police"})]),
        ("The club blamed the army for the killing of Odo Lind and the police for the torture of Ana Bor.",
         [("killing", {"army"}), ("torture", {"police"})]),
        ("Prosecutors charged Ivo Reis with killing Odo Lind and Jan Bor with hiding his body.",
         [("killing", {"Ivo Reis"})]),
        ("Nobody accuses the army of killing Odo Lind and the police of torturing Ana Bor.",
         [("killing", set()), ("torture", set())]),
        ("After Odo Lind was beaten by soldiers, a colleague, Ida Obi, was tortured.",
         [("attack", {"soldiers"}), ("torture", set())]),
        ("One man was shot dead by soldiers and another, Odo Lind, was arrested by police.",
         [("arrest", set()), ("killing", {"soldiers"})]),
    ],
)  # fmt: skip
def test_who_did_which(extractor: Extractor, text: str, wanted: list[tuple[str, set[str]]]) -> None:
    records = facts_told(extractor, text)
    assert sorted((r.act, names(r, "perpetrator")) for r in records) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Besides Odo Lind, police arrested three of his relatives.", ["arrest Odo Lind 3-3"]),
        ("In addition to Odo Lind, two lawyers were arrested.", ["arrest Odo Lind 2-2"]),
        ("Apart from Odo Lind, all of the six nurses were released.", ["release 6-6"]),
        ("Besides Odo Lind, nobody was arrested.", []),
        ("Odo Lind was shot dead in March 2020. In addition to Odo Lind, in May, Ida Obi was shot dead.",
         ["killing Ida Obi", "killing Odo Lind"]),
        ("Besides Odo Lind, who was arrested in March, police arrested Ida Obi in May.",
         ["arrest Ida Obi", "arrest Odo Lind"]),
        ("Odo Lind was arrested by police together with eleven other villagers.", ["arrest Odo Lind 11-11"]),
        ("Odo Lind was beaten by soldiers along with two of his sons.", ["attack Odo Lind 2-2"]),
        ("Odo Lind was beaten by police together with two of their informers.", ["attack Odo Lind"]),
        ("Odo Lind was killed by Ivo Reis together with Jan Bor.", ["killing Odo Lind"]),
        ("Odo Lind was abducted by gunmen along with militiamen.", ["abduction Odo Lind"]),
        ("A woman and two men were arrested. The men were released.", ["arrest 3-3", "release 2-2"]),
        ("Four men and two women were arrested. The women were released, and the men were fined.",
         ["arrest 6-6", "fine 4-4", "release 2-2"]),
        ("Two boys and five girls were abducted. The children were freed.", ["abduction 7-7", "release 7-7"]),
        ("Two days after Odo Lind was arrested by police, a third member of the group, Ida Obi, was tortured.",
         ["arrest Odo Lind", "torture Ida Obi"]),
        ("One of the two men, Odo Lind, was fined and the other was killed.", ["fine Odo Lind", "killing 1-1"]),
        ("One of the brothers was killed; the other was wounded.", ["attack 1-1", "killing 1-1"]),
        ("One of the trials was held in Lima and the other was suspended.", []),
        ("One man was shot dead by soldiers and another, Odo Lind, was arrested by police.",
         ["arrest Odo Lind", "killing 1-1"]),
        ("One man was killed and another, Odo Lind, was arrested on 4 May; a third fled.",
         ["arrest Odo Lind", "killing 1-1"]),
    ],
)  # fmt: skip
def test_who_and_how_many(extractor: Extractor, text: str, wanted: list[str]) -> None:
    assert told(extractor, text) == wanted
