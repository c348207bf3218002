"""Digests of rights groups in English that follows Russian: no articles, posts before names, arrest by a court."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.clean import article_from_text
from pipeline.records import Incident


def read(extractor: Extractor, text: str) -> list[Incident]:
    found = next(iter(extractor.extract([article_from_text(text, published="2023-05-10")])))[1]
    return [i for i in found if i.modality in {"reported", "alleged"}]


def victims(incident: Incident) -> set[str]:
    named = {p.name for p in [*incident.people, *incident.organisations] if p.role == "victim"}
    return named or ({incident.group.text} if incident.group else set())


def told(found: list[Incident], act: str) -> list[set[str]]:
    return [victims(i) for i in found if i.act in act.split("|")]


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        # who somebody is, with the name of a body before their own, or with only a year before it
        ("Director of the public foundation Marat Sadyk, in whose flat books lay, was fined.", "fine", "Sadyk"),
        ("In 2021 leader of the movement Ivan Belov, who wrote a letter, was fined.", "fine", "Belov"),
        (
            "In 2020 head of a chess circle in Osh, Pavel Ilyich Sova, was put by court in psychiatric hospital.",
            "psychiatric_confinement",
            "Sova",
        ),
        # a relative whom commas name after whose they are
        ("The brother of Oleg Kim, Nazar, was led out by guards, and the court fined him.", "fine", "Nazar"),
        # a pronoun after a clause on the subject that names somebody else
        (
            (
                "Guards beat Taras Sydor in March. Anton Kravets, 31, who lived in one room with Sydor, will not tell "
                "anything. On 3 May he was found dead."
            ),
            "killing|death_in_custody",
            "Kravets",
        ),
        # an office alone is nobody's name
        (
            (
                "Taras Sydor is held in SIZO-2. Food was taken away from him, until the Ombudsman came. In January he "
                "spent five days in the punishment cell."
            ),
            "detention|ill_treatment",
            "Sydor",
        ),
        ("The court gave Oleg Kim three years conditionally.", "sentencing", "Kim"),
        ("The city court arrested Ivan Belov for 15 days.", "sentencing", "Belov"),
        ("We remind that the reporter Oleg Kim was detained on 24 May 2022.", "arrest", "Kim"),
        ("Police freed nine cooks. And on Monday 46 tailors received the order on their dismissal.", "dismissal", "46"),
        ("Two hundred bakers stood on the square. Police dispersed them with gas.", "dispersal", "Two hundred bakers"),
    ],
)
def test_who_is_meant(extractor: Extractor, text: str, act: str, expected: str) -> None:
    found = [" ".join(sorted(whom)) for whom in told(read(extractor, text), act)]
    assert len(found) == 1
    assert expected in found[0]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The wife of the baker Ivan Belov was fined on 3 May.", "fine"),
        ("We remind the ministry that Ivan Belov must be released.", "release"),
        ("We remind the ministry to free Ivan Belov.", "release"),
        ("The court gave Ivan Belov three years conditionally.", "parole"),
        ("Police outside the court arrested Ivan Belov for 15 days.", "sentencing"),
        ("Two hundred soldiers marched past. Gunmen dispersed them with shots.", "dispersal"),
    ],
)
def test_who_is_not_meant(extractor: Extractor, text: str, act: str) -> None:
    assert all({"Ivan Belov", "Two hundred soldiers"}.isdisjoint(whom) for whom in told(read(extractor, text), act))


def test_a_day_since_which_somebody_was_held_is_not_that_of_the_verdict(extractor: Extractor) -> None:
    text = "Maria Olova, who had been under house arrest since June, got three years of restriction of freedom."
    days = {i.act: i.date and i.date.end for i in read(extractor, text)}
    assert str(days["house_arrest"]) == "2022-06-30"
    assert str(days["sentencing"]) != "2022-06-30"
