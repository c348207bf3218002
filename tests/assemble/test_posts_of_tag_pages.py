"""Whom and when posts of a campaigner's blog tell of, where several people, bodies and times stand side by side."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, names, who

DAY = "2024-10-11"
# text, and each act told as done with each of its victims, a group by its words
PEOPLE = {
    # a relative clause with a verb of one is told of the last of a list, by its second verb too
    "Ana Bor, Ivo Reis and the nurse Luis Mora, who had been tortured in 2015 and was tried in absentia, were fined.":
        {("torture", "Luis Mora"), ("trial", "Luis Mora"), ("fine", "Ana Bor"), ("fine", "Ivo Reis"),
         ("fine", "Luis Mora")},
    "Ana Bor and Ivo Reis, who had been tortured in 2015 and were tried in absentia, were fined.":
        {(a, v) for a in ("torture", "trial", "fine") for v in ("Ana Bor", "Ivo Reis")},
    # whose director: of a firm that nobody told of belongs to
    "Luis Mora was beaten by guards in May. The company's director was arrested in June.":
        {("ill_treatment", "Luis Mora")},
    "Luis Mora, editor of the newspaper Versos, was beaten in May. The newspaper's editor was arrested in June.":
        {("attack", "Luis Mora"), ("arrest", "Luis Mora")},
    "The village's mayor, Luis Mora, was beaten in May. The village's mayor was arrested in June.":
        {("attack", "Luis Mora"), ("arrest", "Luis Mora")},
    # his own arrest or trial, of whoever is the subject
    "Luis Mora survived the attack. The head of security, a Peruvian, fled from his house arrest.":
        {("attack", "Luis Mora")},
    "Luis Mora survived the attack. The bank's director was arrested in May and his trial is still to start.":
        {("attack", "Luis Mora")},
    "Luis Mora was released on Monday. The prosecutor regretted his arrest.":
        {("release", "Luis Mora"), ("arrest", "Luis Mora")},
    # one of those told of, and not whom the next sentence names
    "A court found seven men guilty of the murder of Ana Bor, and acquitted one. Luis Mora, who was there, survived.":
        {("killing", "Ana Bor")},
    # others are told of since
    "On Monday six strikers were arrested, and 64 women were driven to a camp. One of them, Amina Sow, was beaten.":
        {("arrest", "six strikers"), ("attack", "Amina Sow")},
    "On Monday six strikers were arrested in front of 200 onlookers. One of them, Amina Sow, was freed on Tuesday.":
        {("arrest", "Amina Sow"), ("arrest", "six strikers"), ("release", "Amina Sow")},
    # whom somebody is accused of hurting
    "Tariq Nadim is in jail. He was charged with insulting a nurse; the court acquitted him and fined him 60 dinars.":
        {("imprisonment", "Tariq Nadim"), ("acquittal", "Tariq Nadim"), ("fine", "Tariq Nadim")},
    # of a body, which those told of need not be
    "Ana Bor was arrested in May with two friends. A court refused to lift the travel ban on its members.":
        {("arrest", "Ana Bor"), ("arrest", "two friends")},
    "Ana Bor and Ivo Reis were arrested in May. The union's leaders were beaten.":
        {("arrest", "Ana Bor"), ("arrest", "Ivo Reis")},
    "Ana Bor and Ivo Reis, leaders of the union, were arrested in May. The union's leaders were beaten.":
        {(a, v) for a in ("arrest", "attack") for v in ("Ana Bor", "Ivo Reis")},
    "Ana Bor and Ivo Reis were arrested in May. The leaders were beaten.":
        {(a, v) for a in ("arrest", "attack") for v in ("Ana Bor", "Ivo Reis")},
    "Ana Bor is charged with fraud together with ten others. The firm laid off 900 workers, including almost all of "
    "the union's leaders.":
        {("charge", "Ana Bor"), ("charge", "ten others"), ("dismissal", "900 workers")},
    # who goes on to tell or to do something
    "The student Chen Bao was beaten by soldiers. He told us that he had last seen Ivo Reis in a cell with blood on "
    "his head. He has since left the country.":
        {("attack", "Chen Bao"), ("exile", "Chen Bao")},
    "Ana Bor visited Ivo Reis in prison. He has since been released.": {("release", "Ivo Reis")},
    # the subject of the sentence, rather than of whom it is told
    "Ana Bor was freed. Zoe Reis, who replaced her, was arrested in April; she is in prison, charged with treason.":
        {("release", "Ana Bor"), ("arrest", "Zoe Reis"), ("charge", "Zoe Reis")},
    "Ivo Reis was arrested in May. Ana Bor, who defended him, was there. He was sentenced to five years.":
        {("arrest", "Ivo Reis"), ("sentencing", "Ivo Reis")},
    "The judge pardoned the journalist Ana Bor. The daily reports that its former correspondent in Osh, Ivo Reis, who "
    "disappeared on 22 July 2016, is still missing.":
        {("pardon", "Ana Bor"), ("enforced_disappearance", "Ivo Reis")},
    # a list of what befell one, and what befell those beside him
    "Ivo Reis was arrested in May with four neighbours, tortured, and sentenced to life imprisonment.":
        {("arrest", "Ivo Reis"), ("arrest", "four neighbours"), ("torture", "Ivo Reis"), ("sentencing", "Ivo Reis")},
    # what has to be done is not done
    "Ivo Reis was jailed in 2010. The committee decided in 2016 that Ivo Reis had been tortured and had to be freed.":
        {("imprisonment", "Ivo Reis"), ("torture", "Ivo Reis")},
    "Ivo Reis was jailed in 2010. A court ruled in 2016 that Ivo Reis had to be freed.":
        {("imprisonment", "Ivo Reis"), ("release", "Ivo Reis")},
    "Ivo Reis was jailed in 2010. He had to be freed for lack of evidence.":
        {("imprisonment", "Ivo Reis"), ("release", "Ivo Reis")},
    # some of us
    "“The guards opened fire at the gate. Six of us were wounded,” says Ana Bor.": {("attack", "Six of us")},
    "“None of us was arrested,” says Ana Bor.": set(),
    # no "not" of another clause
    "Luis Mora was not so lucky and is still in prison.": {("imprisonment", "Luis Mora")},
    "Luis Mora was not surprised and is now under house arrest.": {("house_arrest", "Luis Mora")},
    "Luis Mora is not under arrest and lives in Osh.": set(),
    "Luis Mora was not arrested and charged.": set(),
}  # fmt: skip


@pytest.mark.parametrize(("text", "told"), PEOPLE.items())
def test_whom_an_act_befell(extractor: Extractor, text: str, told: set[tuple[str, str]]) -> None:
    """Each act is told of those whom the sentences mean, and of nobody beside them."""
    found = facts_told(extractor, text, published=DAY)
    named = {(i.act, v) for i in found for v in who(i, "victim")}
    assert named | {(i.act, i.group.text) for i in found if i.group is not None} == told


def test_among_those_of_one_term(extractor: Extractor) -> None:
    """Those named among the ones who got life are not of the set that got fifteen years."""
    text = ("On 1 October the court sentenced 41 people to life imprisonment. Nine others received 15 years. Among "
            "those who got life are the teacher Ana Bor and the lawyer Tariq Nadim.")  # fmt: skip
    terms = {p: i.penalty.kind for i in facts_told(extractor, text, published=DAY) if i.penalty
             for p in names(i, "victim")}  # fmt: skip
    assert terms == {"Ana Bor": "life", "Tariq Nadim": "life"}


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Ana Bor was arrested in February 2022. In December she was sentenced to four years.", "2022-12-01"),
        ("Ana Bor was arrested on 23 February 2022 and in December she was sentenced to four years.", "2022-12-01"),
        ("Ana Bor was arrested in March 2022. In January she was sentenced to four years.", "2023-01-01"),
        ("Ana Bor was arrested in March 2022. In January she had been sentenced to four years.", "2022-01-01"),
    ],
)
def test_a_sentence_comes_after_the_arrest(extractor: Extractor, text: str, start: str) -> None:
    """A month without its year that a court's step is told of is the next one after the month of an arrest."""
    (day,) = [i.date for i in facts_told(extractor, text, published=DAY) if i.act == "sentencing"]
    assert day is not None
    assert day.start == start


def test_two_stays(extractor: Extractor) -> None:
    """A length of the first of two stays is no bound of their times."""
    text = "Tariq Nadim was first detained for eleven days in 2013 and again in July 2014."
    days = {i.date.start for i in facts_told(extractor, text, published=DAY) if i.act == "detention" and i.date}
    assert days == {"2013-01-01", "2014-07-01"}


@pytest.mark.parametrize(
    ("text", "charge"),
    [
        ("The court convicted ten activists of the group Green River of plotting a coup.", "plotting a coup"),
        ("The court acquitted a leader of the dockers' union of inciting unrest.", "inciting unrest"),
        ("The court convicted Ana Bor of membership of a banned group.", "membership of a banned group"),
    ],
)
def test_charge_after_whose_members(extractor: Extractor, text: str, charge: str) -> None:
    """What somebody is a member of is no part of the charge."""
    (found,) = facts_told(extractor, text, published=DAY)
    assert [c.text for c in found.charges] == [charge]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Ana Bor was sentenced to six years in 2021. In May 2022 the appeals chamber increased this to nine years.",
         {"P6Y", "P9Y"}),
        ("Ana Bor was sentenced to six years in 2021. This was raised to nine years on appeal in May 2022.",
         {"P6Y", "P9Y"}),
        ("Ana Bor was sentenced to six years in 2021. Parliament increased this to nine years for all such deeds.",
         {"P6Y"}),
    ],
)  # fmt: skip
def test_a_longer_sentence(extractor: Extractor, text: str, terms: set[str]) -> None:
    """A term that a court makes longer is a sentence of its own."""
    found = facts_told(extractor, text, published=DAY)
    assert {i.penalty.term.iso for i in found if i.penalty and i.penalty.term} == terms


def test_where_somebody_studies(extractor: Extractor) -> None:
    """The town of a school is not where its student or teacher was arrested or tried."""
    text = "I wrote about Amina Sow, the student at Leeds who on a holiday at home was arrested and fined."
    for found in facts_told(extractor, f"Saudi Arabia: {text}", published=DAY):
        assert found.country is not None
        assert found.country.alpha_2 == "SA"
        assert not any(p.text == "Leeds" for p in found.places)
    text = "Nigeria: Police shot a student at Jos on Monday."
    assert [p.text for i in facts_told(extractor, text, published=DAY) for p in i.places] == ["Jos"]


def test_a_complaint_with_its_own_charge(extractor: Extractor) -> None:
    """A libel complaint that is dismissed clears nobody of another charge."""
    text = ("Luis Mora was arrested in 2022 and charged with spying in 2023. A libel complaint against Luis Mora was "
            "dismissed in May.")  # fmt: skip
    cleared = [i for i in facts_told(extractor, text, published=DAY) if i.act == "acquittal"]
    assert not any(c.text == "spying" for i in cleared for c in i.charges)


def test_who_ran_a_thing_are_those_told_of(extractor: Extractor):
    text = (
        "Ana Bor and Ivo Reis ran a nursery in Osh. Police arrested Ana Bor and Ivo Reis in May 2019 and closed "
        "the nursery. The nursery's operators were sentenced in June 2019 to five years in prison."
    )
    terms = [i for i in facts_told(extractor, text) if i.act == "sentencing"]
    assert [names(i, "victim") for i in terms] == [{"Ana Bor", "Ivo Reis"}]
