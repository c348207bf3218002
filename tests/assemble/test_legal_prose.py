"""Complaints, letters, judgments and affidavits: roles for names, what a party submits, days of offences, oaths."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.records import Incident
from tests.assemble.readings import all_told


def told(extractor: Extractor, text: str, act: str) -> list[Incident]:
    """Return the records of an act that a text tells as done, or as alleged to be."""
    found = all_told(extractor, text)
    return [i for i in found if i.act == act and i.modality in FACTUAL]


def victims(record: Incident) -> list[str]:
    """Return the names of the victims of a record."""
    return [p.name for p in record.people if p.role == "victim"]


def day(record: Incident) -> str | None:
    """Return the first day that a record may have happened on."""
    return None if record.date is None else str(record.date.start)


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        ("The author of the communication is Oleg Bor. On 6 July 2013 the author was seized by police officers.",
         "arrest", ["Oleg Bor"]),
        ("The applicant, Ana Bor, lives in Osh. On 3 May 2019 the applicant was arrested by soldiers.",
         "arrest", ["Ana Bor"]),
        ("The applicant, a nurse, submits that she was arrested on 3 May 2019. The applicant, Ms. Ana Bor, is 40.",
         "arrest", ["Ana Bor"]),
        ("The complainant is Y.S., a farmer. In September 2009 the complainant was arrested by soldiers.",
         "arrest", ["Y.S."]),
        (("Rosa Bor (the “petitioner”) wrote for her sister, Luz Bor Paz (the “alleged victim”). "
         "On 3 May 2019 the alleged victim was arrested by soldiers."), "arrest", ["Luz Bor Paz"]),
        (("The first and second applicants, Ana Bor and Dan Rusu, live in Osh. On 3 May 2019 the second applicant was "
         "arrested by police."), "arrest", ["Dan Rusu"]),
        ("The applicants, Ana Bor and Dan Rusu, live in Osh. On 3 May 2019 the applicants were arrested by police.",
         "arrest", ["Ana Bor", "Dan Rusu"]),
        (("Proceedings against Dan Rusu opened in May 2019. Officer Ivan Belov gave evidence. "
         "The defendant was arrested on 3 June 2019."), "arrest", ["Dan Rusu"]),
        ("The State v. Dan Rusu: on 3 May 2019 the accused was beaten by officers.", "attack", ["Dan Rusu"]),
        ("The applicant, Mr. Dan Rusu (hereinafter “D.R.”), was held in May 2014. D.R. died in prison on 2 June 2014.",
         "death_in_custody", ["Dan Rusu"]),
        (("The first applicant, Dan Rusu, is a farmer. The first applicant alleged that he had been kicked by officers "
         "at the police station."), "ill_treatment", ["Dan Rusu"]),
        ("The complainant, Ana Bor, says that her brother, Ivan Bor, was arrested on 3 May 2019.",
         "arrest", ["Ivan Bor"]),
        ("The applicant’s lawyer, Dan Rusu, was arrested on 3 May 2019. The applicant was not informed.",
         "arrest", ["Dan Rusu"]),
    ],
)  # fmt: skip
def test_a_role_leads_to_the_one_named(extractor: Extractor, text: str, act: str, whom: list[str]) -> None:
    assert [victims(i) for i in told(extractor, text, act)] == [whom]


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        ("Mr. Ivan Belov and Ms. Ana Belov live in Osh. Ms. Belov was arrested on 3 May 2019.", "arrest", "Ana Belov"),
        ("Ms. Ana Belov and Mr. Ivan Belov live in Osh. Ms. Belov was arrested on 3 May 2019.", "arrest", "Ana Belov"),
        ("Mr. Ivan Belov was held. His wife, Ms. Ana Belov, was fined. Mr. Belov was tortured.", "torture",
         "Ivan Belov"),
    ],
)  # fmt: skip
def test_a_title_tells_two_of_a_surname_apart(extractor: Extractor, text: str, act: str, whom: str) -> None:
    assert [victims(i) for i in told(extractor, text, act)] == [[whom]]


@pytest.mark.parametrize(
    ("text", "act", "how"),
    [
        ("7. The source states that Ana Bor was arrested on 3 May 2019.", "arrest", "alleged"),
        ("7. The source reports that Ana Bor was held. She was arrested by soldiers on 3 May 2019.", "arrest",
         "alleged"),
        ("7. The source reports that Ana Bor is a nurse.\n8. She was arrested by soldiers on 3 May 2019.", "arrest",
         "reported"),
        ("The State party submits that Ana Bor was released on 3 May 2019.", "release", "alleged"),
        ("The petitioners indicate that Ana Bor was arrested on 3 May 2019.", "arrest", "alleged"),
        (("According to the information received:\nOn 3 May 2019, Ana Bor was arrested.\nWithout prejudging the "
         "accuracy of this, we remind your Government of its duties."), "arrest", "alleged"),
        ("2. The Committee finds that Ana Bor was tortured in May 2019.", "torture", "reported"),
        ("The Commission was convinced that Ana Bor was tortured by soldiers.", "torture", "reported"),
        ("The mayor was convinced that Ana Bor was tortured by soldiers.", "torture", "alleged"),
        ("Police said that Ana Bor was arrested on 3 May 2019.", "arrest", "reported"),
        ("A source said that Ana Bor was arrested on 3 May 2019.", "arrest", "reported"),
    ],
)  # fmt: skip
def test_what_a_party_submits_is_its_word(extractor: Extractor, text: str, act: str, how: str) -> None:
    assert [i.modality for i in told(extractor, text, act)] == [how]


@pytest.mark.parametrize(
    ("text", "act", "when"),
    [
        ("Dan Rusu is accused of having published a text inciting hatred on 3 May 2019.", "charge", None),
        ("Dan Rusu is accused of having, on 3 May 2019, published a text inciting hatred.", "charge", None),
        ("On 5 June 2019 prosecutors charged Dan Rusu with having, on 3 May 2019, insulted the king.", "charge",
         "2019-06-05"),
        ("Dan Rusu was convicted of having insulted the king in May 2018 and sentenced to two years on 4 June 2019.",
         "sentencing", "2019-06-04"),
        ("Having been arrested on 3 May 2019, Dan Rusu was charged with sedition.", "arrest", "2019-05-03"),
    ],
)  # fmt: skip
def test_the_day_of_an_offence_is_not_its_charges(
    extractor: Extractor, text: str, act: str, when: str | None
) -> None:
    records = told(extractor, text, act)
    assert [day(i) for i in records] == [when]
    assert all(c.text != "having" for i in records for c in i.charges)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Dan Rusu was held in Osh with a view to his extradition to Iran.", "forced_return"),
        ("The investigator, Captain O. Lysak, refused to allow visits by the family.", "ill_treatment"),
        ("At the hearing Dan Rusu was brought into the courtroom in handcuffs.", "arrest"),
        (("Dan Rusu died in custody on 3 May 2019. He had been beaten by Sub-Inspector A. Roy. The Sub-Inspector was "
         "suspended."), "dismissal"),
        ("Soldiers raped Ana Bor. One of the soldiers, Corporal Ivan Belov, was arrested. He was released in May.",
         "release"),
        ("Ana Bor, a journalist, was stopped by police while she was filming an unauthorised assembly.", "dispersal"),
    ],
)  # fmt: skip
def test_no_record_of_these(extractor: Extractor, text: str, act: str) -> None:
    assert told(extractor, text, act) == []


def test_counsel_has_lost_no_appeal(extractor: Extractor) -> None:
    text = "On 3 May 2019 the Osh City Court dismissed the appeal of Dan Rusu and his lawyer, Ana Bor."
    assert [victims(i) for i in told(extractor, text, "appeal_rejected")] == [["Dan Rusu"]]


def test_who_wants_somebody_does_not_send_them_back(extractor: Extractor) -> None:
    text = "Dan Rusu was extradited on 6 May 2012. He was wanted by the Tajik authorities."
    (record,) = told(extractor, text, "forced_return")
    assert [p.name for p in (*record.people, *record.organisations) if p.role != "victim"] == []


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        ("I, Ana Bor, aged 29, of Osh, do solemnly affirm:\n1. I was arrested on 14 April 2014 by soldiers.",
         "arrest", "Ana Bor"),
        (("Statement of Witness 7 (name withheld). “On 11 August 2020 soldiers arrested me. A guard, Petr, laughed. "
         "I was released on 14 August 2020.”"), "release", "Witness 7"),
        ("I am the wife of Dan Rusu. My husband was arrested by soldiers on 4 May 2019.", "arrest", "Dan Rusu"),
        ("1. I am the mother of the deceased, Dan Rusu.\n2. That on 17 July 2021 the deceased was arrested by police.",
         "arrest", "Dan Rusu"),
        ("Witness 12 told the inquiry that soldiers came. The witness fled to Mexico in January 1983.", "exile",
         "Witness 12"),
        ("A.B., 34, a driver, was arrested by soldiers in June 2013.", "arrest", "A.B."),
    ],
)  # fmt: skip
def test_who_gives_a_statement(extractor: Extractor, text: str, act: str, whom: str) -> None:
    assert [victims(i) for i in told(extractor, text, act)] == [[whom]]


def test_whoever_complains_was_wronged_whatever_the_charge(extractor: Extractor) -> None:
    text = (
        "1. The applicant, Dan Rusu, complains of a violation of Article 3.\n"
        "2. On 3 May 2011 the applicant was arrested on suspicion of theft."
    )
    assert [victims(i) for i in told(extractor, text, "arrest")] == [["Dan Rusu"]]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        (("In May 2016 Ana Bor was fined for slander by the Osh Court. The fine was upheld by the Regional Court in "
         "June 2016."), "Ana Bor"),
        ("On 3 May 2019 Ana Bor was placed in provisional detention.", "Ana Bor"),
        ("A judge ordered Ana Bor’s placement in preventive detention for six months.", "Ana Bor"),
    ],
)  # fmt: skip
def test_words_of_courts(extractor: Extractor, text: str, whom: str) -> None:
    act = "appeal_rejected" if "upheld" in text else "detention"
    assert [victims(i) for i in told(extractor, text, act)] == [[whom]]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Dan Rusu was beaten by private guards of a mine on 3 May 2019.", "attack"),
        ("Dan Rusu was beaten by prison guards on 3 May 2019.", "ill_treatment"),
        ("Dan Rusu was seized by police on 6 May 2019 and taken to the police department, where he was beaten.",
         "ill_treatment"),
    ],
)  # fmt: skip
def test_in_whose_hands(extractor: Extractor, text: str, act: str) -> None:
    assert [victims(i) for i in told(extractor, text, act)] == [["Dan Rusu"]]


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Ana Bor was pushed to the ground by one of the gendarmes on 3 May 2019.", "attack", "one of the gendarmes"),
        ("Dan Rusu was detained by a patrol of the Army in Osh on 3 May 1990.", "arrest", "patrol of the Army"),
        ("Dan Rusu was picked up on 3 February 2018 by operatives of the Special Anti-Robbery Squad.", "arrest",
         "operatives of the Special Anti-Robbery Squad"),
    ],
)  # fmt: skip
def test_who_did_it_is_the_force(extractor: Extractor, text: str, act: str, who: str) -> None:
    (record,) = told(extractor, text, act)
    assert [(p.name, p.actor_type) for p in (*record.people, *record.organisations) if p.role != "victim"] == [
        (who, "state_security")
    ]


def test_the_author_of_a_communication_is_no_writer(extractor: Extractor) -> None:
    (record,) = told(extractor, "2.1 On 3 May 2019 the author, Ana Bor, was arrested by soldiers.", "arrest")
    assert [p.occupation for p in record.people if p.role == "victim"] == [None]
