"""Where, when and to whom an act was done, beside what its sentence tells of another time, body or deed."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.clean import article_from_text
from pipeline.records import Incident

FILED = "2020-04-28"
PLACES = [
    ("Since last May police have arrested two lawyers who met in Gweru in early March.", "arrest", ""),
    ("Police arrested two lawyers who had marched in Gweru.", "arrest", "Gweru"),
    ("Ana Bor saw her sons in Gweru on Monday, three weeks after she was freed from prison.", "release", ""),
    ("Ana Bor was arrested in Gweru on Monday, three weeks after she had been freed.", "arrest", "Gweru"),
    ("Ana Bor, a former consulate clerk in Harare, was arrested during a trip to Gweru.", "arrest", "Gweru"),
    ("Ana Bor, a former teacher in Gweru, was arrested in May.", "arrest", ""),
    ("Ana Bor was arrested for her coverage of the floods in Gweru.", "arrest", ""),
    ("Ana Bor was arrested for protesting in Gweru.", "arrest", "Gweru"),
    ("Ana Bor was arrested in Gweru over an article on the floods in Harare.", "arrest", "Gweru"),
    ("According to Bellwatch.org, a U.S.-based website, Zora Lind was arrested on 3 May 2018.", "arrest", ""),
    ("A court charged Ana Bor with fraud as crowds marched in Gweru.", "charge", ""),
    ("Ana Bor was sentenced in Gweru while her sons waited in Harare.", "sentencing", "Gweru"),
    ("Ana Bor was shot dead as troops stormed Gweru.", "killing", "Gweru"),
    ("A girl was shot in Chicago on Monday. The killing of Tom Bor in Minnesota shook all.", "killing", "Minnesota"),
    ("Tom Bor was killed in Texas in May. The attack took place in Houston.", "killing", "Houston, Texas"),
    ("Police shot three men dead. Police opened fire on a crowd in Gweru, witnesses said.", "killing", "Gweru"),
]
DAYS = [
    ("Tom Bor was beaten on 10 May 2019. Less than a week later, at noon on 16 May 2019, soldiers abducted Ana Reis.",
     "abduction", "2019-05-16"),
    ("Ana Bor was held on 10 May 2019. Two weeks later, at noon on 23 May, she was freed.", "release", "2019-05-23"),
    ("Ana Bor was fired at the beginning of May 2019.", "dismissal", "2019-05-01"),
    ("Ana Bor was killed in 2014. The May 3, 2014 attack shook all.", "killing", "2014-05-03"),
    ("The 2014 abduction of 43 boys shook all. The kidnapping on May 3, 2014 is unsolved.", "abduction", "2014-05-03"),
    ("Soldiers killed 20 men in 2014. The May 3, 2014 killing shook all.", "killing", "2014-01-01"),
    ("Zoe Reis was killed in 2014. The May 3, 2014 killing of Tom Bor shook all.", "killing", "2014-01-01"),
    ("Ana Bor was tried on Monday.\n\nShe was held on 1 March.\n\nSoldiers killed two boys the previous day.",
     "killing", "2020-04-26"),
    ("Ana Bor was tried on Monday.\n\nShe was held on 1 March.\n\nThe previous day, soldiers had shot two boys dead.",
     "killing", "2020-02-29"),
    ("Ana Bor denied it on the opening day of her trial in Gweru on Monday.", "trial", "2020-04-27"),
    ("Ana Bor recalled on Monday the first day of her trial.", "trial", None),
    ("While 2018 saw few arrests, three nurses were killed during the year.", "killing", "2018-01-01"),
    ("Ana Bor was killed on her last day at work.", "killing", "2020-03-29"),
]  # fmt: skip
TOLD = [
    ("Ana Bor was arrested in May. She was held in a jail and released a fortnight later.", "release", "Ana Bor"),
    ("Ana Bor was seized in May. She was held and released a fortnight or so later.", "release", "Ana Bor"),
    ("Ana Bor from Gweru was fired at the start of the month.", "dismissal", "Ana Bor"),
    ("Ana Bor was fired at by soldiers.", "dismissal", None),
    ("Zoe Bor defended Ana Bello, who was arrested last year. She was freed on Monday.", "release", "Ana Bello"),
    ("Zoe Bor is the lawyer of Ana Bello, who was arrested last year. She was tried on Monday.", "trial", "Ana Bello"),
    ("Ana Bello was arrested after Zoe Bor wrote to police. She was tried on Monday.", "trial", "Ana Bello"),
    ("Ana Bello, who had defended Zoe Bor, was held in May. She was freed on Monday.", "release", "Ana Bello"),
    ("I had a picture of Tom Bor. My brother was afraid. He was killed in May.", "killing", "My brother"),
    ("My brother, Tom Bor, wrote a book. He was killed in May.", "killing", "Tom Bor"),
    ("Tom Bor was held in May. He was freed. Police found the body of a cook after men beat him.", "attack", None),
    ("Ana Bor spoke. She was the victim of an assault on Monday.", "attack", "Ana Bor"),
    ("Ana Bor spoke. She was the victim of a cyber attack.", "attack", None),
    ("Ana Bor was pinned against a tree by several men.", "attack", "Ana Bor"),
    ("Ana Bor's detention and the constant harassment of her sons broke the law.", "detention", "Ana Bor"),
    ("The arrest and the torture of Ana Bor were condemned.", "torture", "Ana Bor"),
    ("The arrest and torture of Ana Bor were condemned.", "arrest", "Ana Bor"),
    ("Ana Bor was a graduate who was tortured to death in 2016.", "killing", "Ana Bor"),
    ("Ana Bor met a graduate who was tortured to death in 2016.", "killing", "a graduate"),
    ("The National Union of Dockers (NUD) stewards were suspended last year.", "organisation_shutdown", None),
    ("The Dock Workers Union (DWU) was suspended last year.", "organisation_shutdown", "Dock Workers Union"),
]
CHARGES = [
    ("Ana Bor was convicted as a result of a plea deal, in return for the possibility of release.", []),
    ("Ana Bor was convicted of defamation.", ["defamation"]),
]


@pytest.mark.parametrize(("text", "act", "where"), PLACES, ids=[row[0] for row in PLACES])
def test_the_place_of_another_time_is_not_the_acts(extractor: Extractor, text: str, act: str, where: str) -> None:
    found = of(extractor, text, act)
    assert [", ".join(place.text for place in record.places) for record in found] == [where]


@pytest.mark.parametrize(("text", "act", "day"), DAYS, ids=[row[0] for row in DAYS])
def test_the_day_told_outright_is_taken(extractor: Extractor, text: str, act: str, day: str | None) -> None:
    days = [str(record.date.start) for record in of(extractor, text, act) if record.date]
    assert days[:1] == ([] if day is None else [day])


@pytest.mark.parametrize(("text", "act", "who"), TOLD, ids=[row[0] for row in TOLD])
def test_an_act_is_told_of_whom_it_befell(extractor: Extractor, text: str, act: str, who: str | None) -> None:
    told = [
        [x.name for x in (*record.people, *record.organisations) if x.role == "victim"]
        or ([record.group.text] if record.group else [])
        for record in of(extractor, text, act)
    ]
    assert told == ([] if who is None else [[who]])


@pytest.mark.parametrize(("text", "charges"), CHARGES, ids=[row[0] for row in CHARGES])
def test_what_a_conviction_came_of_is_no_charge(extractor: Extractor, text: str, charges: list[str]) -> None:
    assert [charge.text for record in told_in(extractor, text) for charge in record.charges] == charges


def of(extractor: Extractor, text: str, act: str) -> list[Incident]:
    """Return the records of an act in a text."""
    return [record for record in told_in(extractor, text) if record.act == act]


def told_in(extractor: Extractor, text: str) -> list[Incident]:
    """Return the records of a text."""
    ((_, found),) = extractor.extract([article_from_text(text, published=FILED)])
    return found
