"""One person called a nurse and then "a priest" of whom the same is told: two people, unless a word fits both."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told

APART = [
    ("abduction", "The mayor of Kherson was kidnapped. Later prosecutors accused soldiers of kidnapping a journalist."),
    ("killing", "Gunmen killed a police officer in Osh on Friday. On the same day soldiers killed one student."),
    ("arrest", "A nurse was arrested in Osh on Monday. Police also arrested a teacher."),
    ("arrest", "A nurse was arrested in Osh. A priest was arrested too."),
    ("attack", "Police beat a photographer in Osh. They beat an elderly farmer at the market."),
    ("arrest", "A lawyer was detained in Baku. Later a student was detained."),
    ("sentencing", "A monk was sentenced to five years. A nun was sentenced to five years."),
    ("arrest", "Two nurses were arrested in Osh on Monday. Police also arrested two teachers on Monday."),
    ("killing", "Troops killed a 15-year-old herder in Osh on Friday. On Sunday gunmen killed an officer in Bor."),
    ("killing", "Troops killed a girl in Osh on Friday. Rebels killed an official at the bridge, witnesses said."),
    ("killing", "A man was shot dead in Osh on Friday. A woman was shot dead at the bridge."),
]
TOGETHER = [
    ("abduction", "A journalist was kidnapped in Kherson. The mayor said that the reporter was kidnapped by soldiers."),
    ("arrest", "Nurse arrested in Osh\nA health worker was arrested in Osh on Monday, her union said."),
    ("arrest", "Activist arrested in Osh\nA lawyer was arrested in Osh on Monday, her union said."),
    ("killing", "A man was shot dead in Osh on Friday. Soldiers shot dead a teacher near the bridge, witnesses said."),
    ("arrest", "A journalist was arrested in Osh on Friday. Police arrested the reporter near the bridge, some said."),
    ("arrest", "An activist was arrested in Osh on Friday. Police arrested a lawyer near the bridge, witnesses said."),
    ("arrest", "A blogger was arrested in Osh on Friday. A journalist was arrested over his posts, the union said."),
    ("killing", "A police officer was killed in Osh on Friday. Gunmen killed a policeman at the gate, witnesses said."),
    ("killing", "A 15-year-old pupil was killed in Osh on Friday. Police killed a student at the bridge, some said."),
    ("killing", "A nurse was killed in Osh on Friday. Police killed the woman at the bridge."),
]


@pytest.mark.parametrize(
    ("act", "text", "count"), [*((a, t, 2) for a, t in APART), *((a, t, 1) for a, t in TOGETHER)], ids=str
)
def test_two_of_other_callings_are_two_people(extractor: Extractor, act: str, text: str, count: int) -> None:
    assert len([r for r in facts_told(extractor, text) if r.act == act]) == count


@pytest.mark.parametrize("whom", ["weaver", "16-year-old"])
def test_of_two_unnamed_of_a_sentence_one_is_who_is_named_then(extractor: Extractor, whom: str) -> None:
    told = facts_told(
        extractor,
        f"Troops killed a {whom} in Osh on Thursday, a day after an attack killed an officer, officials said. "
        "Timur Aliev was killed by a bullet, doctors said. The army said two gunmen killed the officer on Wednesday.",
    )
    named = [i for i in told if i.act == "killing" and any(p.name == "Timur Aliev" for p in i.people)]
    hands = [{x.name for x in (*i.people, *i.organisations) if x.role == "perpetrator"} for i in named]
    assert hands == [{"Troops"}]
