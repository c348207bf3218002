"""A surname alone after somebody who only told of a relative who bears it is the relative's."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told


def victims_of(extractor: Extractor, text: str, act: str) -> list[list[str]]:
    """Return the victims of each incident of one act."""
    return [[p.name for p in i.people if p.role == "victim"] for i in facts_told(extractor, text) if i.act == act]


@pytest.mark.parametrize(
    ("text", "act", "victim"),
    [
        (("Amina Sow told reporters that her brother Tariq Sow was taken from his home in May 2018. "
         "Police beat Sow in custody."), "ill_treatment", "Tariq Sow"),
        (("According to a video from Amina Sow, a student living in Oslo, in May 2017 her brother Tariq Sow, a baker, "
         "left for Turkey. After Sow came back in June, police arrested him."), "arrest", "Tariq Sow"),
        (("According to Zoe Reis, her husband, Ivo Reis, left for Turkey in 2016. A court sentenced Reis to ten years "
         "in prison."), "sentencing", "Ivo Reis"),
        (("Luis Mora, who lives in Norway, said his sister, Ana Mora, was arrested on 4 May 2019. Mora was released in "
         "June."), "release", "Ana Mora"),
        (("Luis Mora said police had come for his father, Hugo Mora, in April. Mora was held for ten days and died in "
         "custody."), "death_in_custody", "Hugo Mora"),
        (("The sister of Tariq Sow, Amina Sow, said that he had been detained in May. Sow was beaten by guards, she "
         "said."), "ill_treatment", "Tariq Sow"),
        ("Lin Bora told Reuters that her brother Lin Dao was taken in May 2018. Lin was given five years in prison.",
         "sentencing", "Lin Dao"),
        ("Zoe Reis confirmed that her mother, Ana Reis, 62, had been released. Reis was fined 500 dollars.",
         "fine", "Ana Reis"),
        ("The brother of Luis Mora, Ivo Mora, was arrested in May. Mora was released in June.", "release", "Ivo Mora"),
        ("Luis Mora said police took his wife, Zoe Mora, on 4 May. Mora was beaten and her phone was seized.",
         "attack", "Zoe Mora"),
    ],
)  # fmt: skip
def test_it_is_the_relative_told_of(extractor: Extractor, text: str, act: str, victim: str) -> None:
    assert victims_of(extractor, text, act) == [[victim]]


@pytest.mark.parametrize(
    ("text", "act", "victim"),
    [
        ("Luis Mora, who was jailed in 2018, said his brother Ivo Mora fled. Mora was released in June.",
         "release", "Luis Mora"),
        (("Luis Mora was arrested in May 2018. Mora told reporters that his brother Ivo Mora was at home. Mora was "
         "sentenced to two years in prison."), "sentencing", "Luis Mora"),
        (("Amina Sow told reporters that her brother Tariq Sow was taken in May 2018. Sow said guards had threatened "
         "her."), "threat", "Amina Sow"),
        (("Luis Mora told the court that his wife, Zoe Mora, was at work when police arrested him. Mora was sentenced "
         "to two years in prison."), "sentencing", "Luis Mora"),
        (("Police arrested Luis Mora, who told a guard that his brother Ivo Mora was a judge. Mora was released in "
         "June."), "release", "Luis Mora"),
        ("Luis Mora, a reporter, wrote about his uncle, Hugo Mora. Mora was arrested in May for the article.",
         "arrest", "Luis Mora"),
        ("Luis Mora reported on a protest led by his sister Ana Mora. Police arrested Mora for his reporting.",
         "arrest", "Luis Mora"),
        ("Judge Hugo Mora told his son Luis Mora to leave. Mora was shot dead by soldiers in May 2016.",
         "killing", "Hugo Mora"),
        ("Luis Mora said his father, Hugo Mora, was a judge. Mora was arrested in May 2018 for his articles.",
         "arrest", "Luis Mora"),
        (("Activist Luis Mora said police questioned his wife, Zoe Mora. Mora was then charged with sedition and his "
         "office was raided."), "charge", "Luis Mora"),
        ("Luis Mora said soldiers had beaten his son, Hugo Mora. Officers threatened Mora and his wife in May.",
         "threat", "Luis Mora"),
        ("Luis Mora said soldiers had beaten his son, Hugo Mora. Officers threatened Mora over his complaint.",
         "threat", "Luis Mora"),
        ("The aunt of Ana Bor, Zoe Bor, said that she was watched. Bor was threatened in May.", "threat", "Zoe Bor"),
        ("The widow of Ivo Reis, Zoe Reis, said soldiers killed him. Reis was arrested in May.", "arrest", "Zoe Reis"),
        ("Luis Mora said his son Hugo Mora had visited him in prison. Mora was beaten by guards in May.",
         "ill_treatment", "Luis Mora"),
        (("Reporter Luis Mora said soldiers had beaten his father, Hugo Mora. Mora was fined 500 dollars for the "
         "report."),
         "fine", "Luis Mora"),
        (("Amina Sow said police took her husband, Tariq Sow, on 4 May. Sow was later threatened and her shop was "
         "raided."), "threat", "Amina Sow"),
    ],
)  # fmt: skip
def test_who_tells_is_told_of_too(extractor: Extractor, text: str, act: str, victim: str) -> None:
    assert victims_of(extractor, text, act) == [[victim]]
