"""Words near those of plain speech, of two people and of times beside each other that mean something else."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told


def told(extractor: Extractor, text: str, published: str | None = None) -> list[Incident]:
    return facts_told(extractor, text, published=published)


ACTS = {
    # who leaves prison is free, whatever follows
    "Ana Kor left prison in May 2020.": ["release"],
    "Ana Kor left jail in good health on Monday.": ["release"],
    "The court left Ana Kor in jail.": [],
    "Ana Kor was left in jail with no food for three days.": [],
    # out of the country, and out of what is none
    "Ana Kor was booted out of Qatar.": ["exile"],
    "They booted Ana Kor out of Parliament.": [],
    "Ana Kor was kicked out of Labour.": [],
    "Ana Kor was booted out of Big Brother.": [],
    "Ana Kor was booted out of the Qatar Open.": [],
    # shots are fired at somebody, too
    "Ana Kor was fired on Monday over a post.": ["dismissal"],
    "Ana Kor was fired at after an interview.": [],
    "Ana Kor was fired upon after the speech.": [],
    # who gives the boot, and who lets go
    "Voters gave Ana Kor the boot in 2020.": [],
    "Ana Kor was let go by the bank robbers.": [],
    "Ana Kor was let go by the company after two hours of questioning by police.": ["release"],
    # charges that are paid
    "The police slapped fresh charges on Ana Kor.": ["charge"],
    "The bank slapped overdraft charges on Ana Kor.": [],
    "The airline slapped extra charges on Ana Kor for her bag.": [],
    "She heaped charges of treason on Ana Kor in her novel.": [],
    # what is examined again, and who is taken home to be tried again
    "Judges returned Ana Kor's file to prosecutors for re-examination.": [],
    "Doctors sent Ana Kor for re-examination.": [],
    "The school sent Ana Kor for re-examination in maths.": [],
    "Ana Kor was extradited and returned to Togo for retrial.": ["forced_return"],
    # what rots, and where
    "Ana Kor was left to languish behind bars.": ["detention"],
    "Ana Kor was left to rot in the rain.": [],
    "Ana Kor left food to rot in jail.": [],
}


@pytest.mark.parametrize("text", ACTS)
def test_which_acts_are_told(extractor: Extractor, text: str) -> None:
    assert [i.act for i in told(extractor, text)] == ACTS[text]


DOERS = {
    "The man who killed Ana Kor was no police officer.": ["man"],
    "The man who killed Ana Kor was hardly a soldier.": ["man"],
    "The man who killed Ana Kor was once a soldier.": ["man"],
    "The people who killed Ana Kor were police informers.": ["people"],
    "The man who killed Ana Kor was an officer of the bank.": ["man"],
    "The man who killed Ana Kor was Ivo Kent or Petr Sadyk.": ["man"],
    "Ana Kor was killed by one of the soldiers on 3 May 2019.": ["one of the soldiers"],
    "The man who killed Ana Kor was either a soldier or a rebel.": ["man"],
    "Prosecutors say Ivo Kent was the one who killed Ana Kor.": [],
    "The men who killed Ana Kor were soldiers.": ["soldiers"],
}


@pytest.mark.parametrize("text", DOERS)
def test_whom_a_copula_does_not_accuse(extractor: Extractor, text: str) -> None:
    (killing,) = told(extractor, text)
    assert [p.name for p in [*killing.people, *killing.organisations] if p.role == "perpetrator"] == DOERS[text]


BESIDE = [
    "Ana Bor was arrested at the home of Ivo Kent, killed in a raid.",
    "Ana Bor was arrested at the house of Ivo Kent, murdered in custody.",
    "Ana Bor was charged in the case of Ivo Kent, killed on 3 May 2020.",
]


@pytest.mark.parametrize("text", BESIDE)
def test_what_befell_the_owner_of_a_home_is_laid_at_nobodys_door(extractor: Extractor, text: str) -> None:
    (killing,) = [i for i in told(extractor, text) if i.act == "killing"]
    assert [(p.name, p.role) for p in killing.people] == [("Ivo Kent", "victim")]


MASKED = {
    "Masked officers beat Ana Bor.": "state_security",
    "Masked police officers beat Ana Bor.": "state_security",
    "Masked bank officers beat Ana Bor.": "unknown",
    "Uniformed men beat Ana Bor.": "unknown",
    "Uniformed officers beat Ana Bor.": "state_security",
    "Uniformed gunmen beat Ana Bor.": "armed_non_state",
    "A uniformed driver beat Ana Bor.": "private",
    "Masked officers of the union beat Ana Bor.": "unknown",
    "Unidentified agents of a foreign power killed Ana Bor.": "unknown",
}


@pytest.mark.parametrize("text", MASKED)
def test_whose_the_masked_officers_are(extractor: Extractor, text: str) -> None:
    (harm,) = told(extractor, text)
    doers = [p.actor_type for p in [*harm.people, *harm.organisations] if p.role == "perpetrator"]
    assert doers == [MASKED[text]]


KILLED = {
    "Petr Sadyk was a poet. Daniel Reed was his driver when he was assassinated.": "Petr Sadyk",
    "Petr Sadyk was a poet. Daniel Reed had left him when he was killed.": "Petr Sadyk",
    "Petr Sadyk was a poet. Daniel Reed was distraught when he was killed.": "Petr Sadyk",
    "Daniel Reed was on his way home when he was killed.": "Daniel Reed",
    "Petr Sadyk was killed in 2010. Daniel Reed was the police chief when he was killed.": "Petr Sadyk",
    "Petr Sadyk was killed in 2010. Daniel Reed was the only witness when he was killed.": "Petr Sadyk",
}


@pytest.mark.parametrize("text", KILLED)
def test_who_was_killed_while_another_was_beside_them(extractor: Extractor, text: str) -> None:
    (killing,) = told(extractor, text)
    assert [p.name for p in killing.people if p.role == "victim"] == [KILLED[text]]


def test_a_half_that_suspends_something_is_no_term(extractor: Extractor) -> None:
    text = "Ana Bor was sentenced to three years in prison, and half suspended her hunger strike."
    (sentenced,) = told(extractor, text)
    assert sentenced.penalty is not None
    assert sentenced.penalty.also == []


def test_who_pleads_for_somebody_hurt_was_not_tortured(extractor: Extractor) -> None:
    found = told(extractor, "Ivo Kent was beaten. The journalist Daniel Reed demanded justice for his torture.")
    assert {p.name for i in found for p in i.people if p.role == "victim"} == {"Ivo Kent"}


DAYS = {
    "Ana Bor was arrested on Monday. The next day she is to appear in court.": "2021-05-03",
    "Ana Bor was arrested on Monday and told the next day would be her last.": "2021-05-03",
    "Ana Bor was arrested on Monday and released the next day.": "2021-04-26",
}


@pytest.mark.parametrize("text", DAYS)
def test_a_day_to_come_moves_no_arrest(extractor: Extractor, text: str) -> None:
    (arrest,) = [i for i in told(extractor, text, "2021-05-03") if i.act == "arrest"]
    assert arrest.date is not None
    assert str(arrest.date.start) == DAYS[text]


def test_who_is_held_where_they_live_is_held_there(extractor: Extractor) -> None:
    (jailed,) = told(extractor, "Ana Bor lives in Paris, where she was jailed for insulting the ambassador of Gabon.")
    assert jailed.country is not None
    assert jailed.country.alpha_2 == "FR"


def test_who_is_still_leaving_is_not_gone(extractor: Extractor) -> None:
    (arrest,) = told(extractor, "Ana Bor was leaving Lagos and was arrested at the airport.")
    assert [p.text for p in arrest.places] == ["Lagos"]
