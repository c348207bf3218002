"""Stories of somebody without a name beside somebody who has one: what befalls him is never told of the other."""

from __future__ import annotations

from itertools import product

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, victims

LAW = ("He was released a week later.", "His trial opened in June.", "A court fined him in June.", "He is in prison.")
HARM = ("He was later killed.", "Soldiers shot him in June.", "He was tortured.", "The man was found dead in June.")
HARMED = (
    "One of {}'s students was shot in May.",
    "The man who had sheltered {} was beaten in May.",
    "A young man visited {} in May.",
    "A farmer had asked {} for help.",
    "A witness who spoke for {} was attacked in May.",
    "Gunmen abducted the driver of {} in May.",
    "A thief who robbed {} was beaten by a mob.",
)
PURSUED = (
    "A detainee was visited by {} in May.",
    "A blogger was questioned by Inspector {} in May.",
    "A teacher was accused by Minister {} of spying.",
    "A prisoner wrote to {} in May.",
    "The lawyer {} visited a detained teacher in May.",
    "{}, a lawyer, represents a teacher who was arrested in May.",
    "Minister {} ordered the arrest of a teacher in May.",
    "The editor, {}, said that a reporter had been detained in May.",
    "A clerk dismissed for meeting {} was arrested in May.",
    "A student, the son of {}, was beaten in May.",
    "{} published a poem by a student. The student was arrested in May.",
    "Police arrested a man who had phoned {}; they beat him.",
)
ROWS = [*product(HARMED, HARM), *product(PURSUED, LAW)]


@pytest.mark.parametrize(("first", "after"), ROWS)
def test_nothing_is_told_of_the_name(extractor: Extractor, first: str, after: str) -> None:
    text = f"{first.format('Ivo Reis')} {after}"
    assert not [r.act for r in facts_told(extractor, text) if "Ivo Reis" in victims(r)]


ALONE = (
    "A man detained for carrying a portrait of Ivo Reis was beaten to death.",
    "A reporter beaten while interviewing Ivo Reis died in May.",
    "A man shot while he was walking with Ivo Reis was arrested in hospital.",
    "A student holds a portrait of Ivo Reis in Gweru.\n\nThe student was arrested in May. He was tortured.",
    "Lawyer for Ivo Reis detained\n\nThe lawyer was detained on Friday.",
    "A lawyer said a cellmate of Ivo Reis had been beaten. “He was tortured.”",
)


@pytest.mark.parametrize("text", ALONE)
def test_nor_in_one_sentence_or_a_headline(extractor: Extractor, text: str) -> None:
    assert not [r.act for r in facts_told(extractor, text) if "Ivo Reis" in victims(r)]


@pytest.mark.parametrize("deed", ["attacked", "stabbed", "had threatened"])
def test_who_harmed_somebody_is_harmed(extractor: Extractor, deed: str) -> None:
    text = f"A man who {deed} Ivo Reis was shot by police. He died in hospital."
    acts = {r.act for r in facts_told(extractor, text) if "Ivo Reis" in victims(r)}
    assert acts == ({"threat"} if "threat" in deed else {"attack"})


STILL = [
    ("A gunman attacked Ivo Reis in May. He died in hospital.", "killing"),
    ("Ivo Reis was beaten by a man in May. He was later killed.", "killing"),
    ("Gunmen abducted Ivo Reis at the home of a friend. He was tortured.", "torture"),
    ("A judge remanded Ivo Reis in custody in May. He was acquitted in June.", "acquittal"),
    ("Ivo Reis was visited by a lawyer in May. He was released in June.", "release"),
    ("A diplomat visited Ivo Reis in prison in May. He was released in June.", "release"),
    ("A letter was sent to Ivo Reis. He was arrested in June.", "arrest"),
    ("A reporter was refused an interview with Ivo Reis. He was beaten in his cell.", "ill_treatment"),
    ("Ivo Reis wrote about a farmer who had been arrested. He was charged with defamation in June.", "charge"),
    ("Ivo Reis wrote about a farmer who had been arrested. He was shot dead in June.", "killing"),
    ("Ivo Reis was arrested in May. A colleague protested. He was beaten in custody.", "ill_treatment"),
    ("Ivo Reis was detained in May. A lawyer asked for bail. Police tortured him.", "torture"),
    ("Ivo Reis was arrested in May, a friend said. He died in custody in June.", "death_in_custody"),
    ("Ivo Reis was arrested in May for defending a teacher. He was beaten in custody.", "ill_treatment"),
    ("A man in the case, the musician Ivo Reis, was acquitted. He spent two months in prison.", "imprisonment"),
    ("Ivo Reis was held in May. Police questioned a brother of Reis. His detention ended in June.", "detention"),
]


@pytest.mark.parametrize(("text", "act"), STILL)
def test_the_one_with_a_name(extractor: Extractor, text: str, act: str) -> None:
    assert any(r.act == act and "Ivo Reis" in victims(r) for r in facts_told(extractor, text))


def test_a_pronoun_that_is_asked_for_itself_is_nobody(extractor: Extractor) -> None:
    text = "Police arrested Arman Sadykov on 3 May 2020.\n\nHis brother, including his, was killed in June."
    facts = facts_told(extractor, text)
    assert any("Arman Sadykov" in victims(one) for one in facts if one.act == "arrest")
    assert not any("Arman Sadykov" in victims(one) for one in facts if one.act == "killing")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # another one suffers between an opening and a background case
        (
            ("Lima police have arrested a blogger. They said on Thursday that Mario Quispe, a doctor, was arrested on "
            "Wednesday over his posts. March saw the arrest of Ana Rojas under similar circumstances."),
            {("2024-05-08", "Mario Quispe"), ("2024-03", "Ana Rojas")},
        ),
        # what is told of another day by the same words
        (
            ("Another Peruvian blogger stabbed\n\nAnother Peruvian blogger was stabbed to death on Monday in Lima. "
            "On 26 February Juan Tello, a blogger, was stabbed to death in Cusco."),
            {("2024-02-26", "Juan Tello")},
        ),
        # whom a sentence introduces by how it came about
        (
            ("A blogger was shot dead in Peru on Tuesday.\n\nThe attack happened as Mario Quispe, 32, left home.\n\n"
            "The blogger Juan Tello was killed in Lima in 2022."),
            {("2024-05-07", "Mario Quispe"), ("2022", "Juan Tello")},
        ),
        (
            ("A blogger was shot dead in Peru on Tuesday.\n\nThe incident occurred when police officer Mario Quispe "
            "tried to stop the men."),
            set(),
        ),
    ],
)
def test_whom_an_opening_leaves_unnamed(extractor: Extractor, text: str, wanted: set[tuple[str, str]]) -> None:
    found = facts_told(extractor, text, published="2024-05-09")
    told = {(i.date.edtf or "" if i.date else "", p.name) for i in found for p in i.people
            if p.role == "victim" and i.act in {"arrest", "killing"}}  # fmt: skip
    assert told == wanted
