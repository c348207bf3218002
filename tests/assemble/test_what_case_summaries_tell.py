"""Summaries of one case: several custodies of one person, each with its own day, term, charge and country."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import acts, facts_told, victims, who

HELD = "Police in Osh, Kyrgyzstan, detained Ana Bor on May 3, 2015. "
SPYING = "Police arrested Ana Bor in May 2017 on a charge of spying. "
CLAIMED = (
    "On a day that nobody noted (perhaps early in April 2012), officers detained Ana Bor, a 20-year-old "
    "employee of a club, after she claimed to have seen a sign."
)
TEACHER = "Ivo Bor was a teacher. "

# who is somebody's relative alone is not arrested with them
KIN = [
    ("Police arrested Ana Bor, mother of Ivo Bor and Zoe Bor, and Luis Mora, uncle of Ivo Bor.", "Ana Bor, Luis Mora"),
    ("Police arrested Ana Bor, the mother of Ivo Bor and Zoe Bor, on Monday.", "Ana Bor"),
    ("Ana Bor, mother of Ivo Bor and Zoe Bor, and Luis Mora were arrested on Monday.", "Ana Bor, Luis Mora"),
    ("Police arrested Ana Bor, mother of Ivo Reis, and Luis Mora.", "Ana Bor, Luis Mora"),
    ("Police arrested Ivo Reis and Zoe Reis, children of Ana Reis and Luis Mora.", "Ivo Reis, Zoe Reis"),
]
# act, and the first day of its date or None
DAYS = [
    ("Authorities sentenced Ana Bor to 2 years in prison, releasing her in December 2016.",
     {"sentencing": None, "release": "2016-12-01"}),
    ("Police arrested Ana Bor, freeing her on 3 May 2016.", {"arrest": None, "release": "2016-05-03"}),
    ("Police arrested Ana Bor on 3 May 2016, deporting her two days later.",
     {"arrest": "2016-05-03", "forced_return": "2016-05-05"}),
    ("Police arrested Ana Bor and searched her home, seizing computers on 3 May 2016.",
     {"arrest": "2016-05-03", "raid": "2016-05-03"}),
    ("In April 1998, Ana Bor was detained, and in May 1998 a court ordered her release.",
     {"arrest": "1998-04-01", "release": "1998-05-01"}),
    ("In April 1998, Ana Bor was put under house arrest, and in May 1998 prosecutors approved her arrest.",
     {"house_arrest": "1998-04-01", "arrest": "1998-05-01"}),
    ("In April 1998, Ana Bor was detained, and in June 1998 police carried out a raid on her home.",
     {"arrest": "1998-04-01", "raid": "1998-06-01"}),
    ("In a January 18, 2012, press conference, Ana Bor detailed how police beat her.", {"attack": None}),
    ("At a press conference on 3 May 2015, Ana Bor said police had beaten her.", {"attack": None}),
    ("On 3 May 2015, Ana Bor described how police beat her.", {"attack": None}),
    ("At a press conference on 3 May 2015 police arrested Ana Bor.", {"arrest": "2015-05-03"}),
    ("Witnesses described how police beat Ana Bor on 3 May 2015.", {"attack": "2015-05-03"}),
]  # fmt: skip
# the land of a release is that of the custody, whatever the detained took part in
LANDS = [
    (HELD + "She had taken part in the Minsk protests. She was released on June 11, 2016.", "KG"),
    (HELD + "Her arrest came amid a crackdown on those who supported the Minsk protests. She was freed in 2016.", "KG"),
    (HELD + "She was moved to a prison in Almaty, Kazakhstan. She was released on June 11, 2017.", "KZ"),
    (HELD + "Ivo Reis was held in Minsk, Belarus, in 2014. Reis was released on June 11, 2017.", "BY"),
]
# how many charges the sentence has
CHARGES = [
    (SPYING + "Authorities previously sentenced her to serve two years in prison.", 0),
    (SPYING + "Previously, officers had held her and ordered her to serve three years of labor.", 0),
    (SPYING + "In 2019 a court sentenced her to serve two years in prison.", 1),
    (SPYING + "She had earlier been sentenced in absentia to two years in prison.", 1),
]
# whom the last sentence befell
HIM = [
    (TEACHER + "He met Luis Mora and Tariq Nadim in 2005. Police detained him on December 6.", "Ivo Bor"),
    (TEACHER + "He met Luis Mora in 2005. Police detained him on December 6.", "Ivo Bor"),
    (TEACHER + "He acted at the behest of his neighbours Luis Mora and Tariq Nadim. Police detained him.", "Ivo Bor"),
    (TEACHER + "He wrote a letter to Luis Mora and Tariq Nadim. He was arrested on Monday.", "Ivo Bor"),
    (TEACHER + "He accused Luis Mora of theft. Police detained him on Monday.", "Luis Mora"),
    ("Ana Bor is a poet. She was with Zoe Reis and Amina Sow. Sow was hit. Soldiers arrested her.", "Amina Sow"),
]
DEATHS = [
    ("Another monk, Chen Bao, burned himself and later died in front of the police station.", False),
    ("Ana Bor died outside the prison in Osh of a heart attack.", False),
    ("Ana Bor died outside the prison after being tortured in custody.", True),
    ("Ana Bor died near the police station where she had been detained.", True),
    ("Ana Bor died in a prison near Osh.", True),
    ("Ana Bor died of wounds in front of other inmates in her prison cell.", True),
]


# victims of the last act told, a group by its words
THEM = [
    ("42 petitioners traveled to Osh, and authorities detained them on November 17, 2009.", "42 petitioners"),
    ("Forty farmers, among them Ivo Reis, marched to Osh, and police beat them.", "Forty farmers, Ivo Reis"),
    ("42 petitioners, including Chen Bao, went to Osh. Authorities detained them in 2009.", "42 petitioners, Chen Bao"),
    ("Three women stood outside the court, and two officers detained them.", "Three women"),
    ("Three lawyers met Ana Bor, and police arrested them.", ""),
    ("Three lawyers met five miners, and police arrested them.", ""),
    ("Three gunmen attacked a bus, and police killed them.", ""),
    ("Ana Bor was questioned along with Ivo Reis and Zoe Reis. A court tried them.", "Ana Bor, Ivo Reis, Zoe Reis"),
    ("Ana Bor met with Ivo Reis and Zoe Reis. Police arrested them.", "Ivo Reis, Zoe Reis"),
    ("Ana Bor was replaced by Ivo Reis and Zoe Reis. Police arrested them.", "Ivo Reis, Zoe Reis"),
]
TRADES = [
    ("Police held Ana Bor on May 8, 2010, outside the home of jailed writer and rights activist Ivo Reis.", "Ana Bor"),
    ("Police arrested Ana Bor, a friend of writer and singer Ivo Reis.", "Ana Bor"),
    ("Police arrested Ana Bor on 3 May 2015 with writer and activist Ivo Reis.", "Ana Bor, Ivo Reis"),
    ("Police arrested Ana Bor, a poet, and singer Ivo Reis.", "Ana Bor, Ivo Reis"),
    ("Police arrested Ana Bor on 3 May and poet Ivo Reis.", "Ana Bor, Ivo Reis"),
]
GROUNDS = [
    ('Authorities detained Ana Bor in connection with "public calm" efforts before the fair.', ""),
    ('Police arrested Ana Bor in connection with "hooliganism" on Monday.', "hooliganism"),
    (CLAIMED, ""),
]


@pytest.mark.parametrize(("text", "whom"), KIN)
def test_whose_parent_somebody_is_was_not_taken(extractor: Extractor, text: str, whom: str) -> None:
    [arrest] = facts_told(extractor, text)
    assert ", ".join(sorted(victims(arrest))) == whom


@pytest.mark.parametrize(("text", "days"), DAYS)
def test_each_act_has_the_day_of_its_own_clause(extractor: Extractor, text: str, days: dict[str, str | None]) -> None:
    found = {i.act: str(i.date.start) if i.date else None for i in facts_told(extractor, text)}
    assert found == days


@pytest.mark.parametrize(("text", "land"), LANDS)
def test_who_is_freed_was_held_in_that_land(extractor: Extractor, text: str, land: str) -> None:
    release = next(i for i in facts_told(extractor, text) if i.act == "release")
    assert release.country is not None
    assert release.country.alpha_2 == land


@pytest.mark.parametrize(("text", "charges"), CHARGES)
def test_a_former_sentence_has_no_charge_of_the_case(extractor: Extractor, text: str, charges: int) -> None:
    sentence = next(i for i in facts_told(extractor, text) if i.act == "sentencing")
    assert len(sentence.charges) == charges


@pytest.mark.parametrize(("text", "whom"), HIM)
def test_he_is_of_whom_the_sentence_before_is(extractor: Extractor, text: str, whom: str) -> None:
    arrest = next(i for i in facts_told(extractor, text) if i.act == "arrest")
    assert victims(arrest) == {whom}


@pytest.mark.parametrize(("text", "held"), DEATHS)
def test_who_dies_at_its_gates_was_not_in_prison(extractor: Extractor, text: str, held: bool) -> None:
    assert any(act == "death_in_custody" for act, _ in acts(facts_told(extractor, text))) is held


@pytest.mark.parametrize(("text", "whom"), THEM)
def test_they_are_those_of_whom_it_is_told(extractor: Extractor, text: str, whom: str) -> None:
    found = facts_told(extractor, text)
    assert ", ".join(sorted(who(found[-1], "victim") if found else set())) == whom


@pytest.mark.parametrize(("text", "whom"), TRADES)
def test_two_trades_are_of_one(extractor: Extractor, text: str, whom: str) -> None:
    arrest = next(i for i in facts_told(extractor, text) if i.act in {"arrest", "detention"})
    assert ", ".join(sorted(victims(arrest))) == whom


@pytest.mark.parametrize(("text", "charges"), GROUNDS)
def test_what_the_police_did_is_no_charge(extractor: Extractor, text: str, charges: str) -> None:
    [arrest] = facts_told(extractor, text)
    assert ", ".join(c.text for c in arrest.charges) == charges


@pytest.mark.parametrize("kept", ["house arrest", "residential surveillance"])
def test_what_somebody_is_put_under_is_no_second_act(extractor: Extractor, kept: str) -> None:
    text = f"Police searched the shop on May 2, 2009, and prosecutors placed Ana Bor under {kept} on May 5, 2009."
    [held] = [i for i in facts_told(extractor, text) if i.act == "house_arrest"]
    assert held.date is not None
    assert held.date.start == "2009-05-05"


def test_an_arrest_before_is_its_own(extractor: Extractor) -> None:
    text = "Police arrested Ana Bor in May 2009, two years after her arrest in 2007."
    assert len(facts_told(extractor, text)) == len(("2009", "2007"))


def test_money_given_is_no_age(extractor: Extractor) -> None:
    text = "Police detained Ana Bor on March 6, 2014. In March 2014, an official gave Bor 10,000 yuan as compensation."
    [arrest] = facts_told(extractor, text)
    assert [p.age for p in arrest.people if p.role == "victim"] == [None]


def test_providing_information_is_no_upper_limit(extractor: Extractor) -> None:
    text = (
        "Ana Bor was arrested in May 2010. She was convicted of unlawfully providing information to foreign "
        "firms and got a sentence of 10 years in prison."
    )
    sentence = next(i for i in facts_told(extractor, text) if i.act == "sentencing")
    assert sentence.penalty is not None
    assert sentence.penalty.status == "imposed"
