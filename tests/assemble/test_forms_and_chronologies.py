"""What forms of violations, columns of what people are, entries of chronologies and notices to kin tell."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.records import Incident
from tests.assemble.readings import all_told

FORM = (
    "CASE 12\nVICTIM: Idris Kamal\nAGE: 33\n{job}: trade unionist\nVIOLATION: {what}\nDATE: 17 April 2012\n"
    "PLACE: Moundou, Chad\nALLEGED PERPETRATORS: Soldiers"
)
TABLE = "Name | Age | Occupation | Sex | Arrested | Status\nIda Obi | 21 | {job} | F | 9 October 2020 | {status}"


def read(extractor: Extractor, text: str) -> list[Incident]:
    return [r for r in all_of(extractor, text) if r.modality in FACTUAL]


def all_of(extractor: Extractor, text: str) -> list[Incident]:
    return all_told(extractor, text)


def told(extractor: Extractor, text: str) -> set[tuple[str, str | None, str | None]]:
    return {
        (r.act, next((p.name for p in r.people if p.role == "victim"), None), r.date.start if r.date else None)
        for r in read(extractor, text)
    }


@pytest.mark.parametrize("job", ["PROFESSION", "OCCUPATION", "JOB"])
@pytest.mark.parametrize(
    ("what", "acts"),
    [
        ("Torture", {"torture"}),
        ("Arbitrary arrest and torture", {"arrest", "torture"}),
        ("Beating; death threats", {"attack", "threat"}),
        ("Attack and defence in chess", set()),
    ],
)
def test_the_day_of_a_form_is_that_of_its_violations(
    extractor: Extractor, job: str, what: str, acts: set[str]
) -> None:
    found = read(extractor, FORM.format(job=job, what=what))
    assert {r.act for r in found} == acts
    assert {r.date.start if r.date else None for r in found} <= {"2012-04-17"}
    assert {p.occupation for r in found for p in r.people} <= {"trade_unionist"}
    assert {p.age for r in found for p in r.people} <= {33}


def test_facts_of_a_form_are_read(extractor: Extractor) -> None:
    text = FORM.format(job="WORK", what="Arrest") + "\nFACTS: Idris Kamal was freed on 25 April 2012 without charge."
    assert told(extractor, text) == {
        ("arrest", "Idris Kamal", "2012-04-17"), ("release", "Idris Kamal", "2012-04-25"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("job", "occupation"),
    [("poet", "artist"), ("student", "student"), ("lawyer and former judge", "lawyer"), ("unknown", None)],
)
def test_columns_tell_what_people_are(extractor: Extractor, job: str, occupation: str | None) -> None:
    found = read(extractor, TABLE.format(job=job, status="In custody"))
    assert {(p.occupation, p.age, p.gender) for r in found for p in r.people} == {(occupation, 21, "female")}


def test_a_form_of_a_person_alone_tells_what_they_are(extractor: Extractor) -> None:
    text = "Sara Tesfu was arrested in Asmara on 4 March 2023.\nName: Sara Tesfu\nGender: f\nOccupation: teacher"
    found = read(extractor, text)
    assert [(r.act, p.gender, p.occupation) for r in found for p in r.people] == [("arrest", "female", "academic")]


@pytest.mark.parametrize(
    ("status", "charge"),
    [("Charged with rebellion", "rebellion"), ("Indicted for sedition", "sedition"), ("In custody", None)],
)
def test_a_status_tells_a_charge(extractor: Extractor, status: str, charge: str | None) -> None:
    found = read(extractor, TABLE.format(job="poet", status=status))
    assert [c.text for r in found if r.act == "charge" for c in r.charges] == ([charge] if charge else [])


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Chronology\n3 May 2016: Musa Kell is arrested.\n20 June 2016: His trial opens.", "reported"),
        ("Timeline\n3 May 2016 – Musa Kell is arrested.\n20 June 2016 – Kell goes on trial.", "reported"),
        ("Hearings\n3 May 2026: The trial of Musa Kell opens.\n5 May 2026: Ana Bor goes on trial.", "planned"),
        ("Musa Kell was arrested on 3 May. His trial opens on 20 June 2016.", "planned"),
    ],
)
def test_a_trial_opens_in_an_entry_of_a_chronology(extractor: Extractor, text: str, modality: str) -> None:
    out = all_of(extractor, text)
    assert {r.modality for r in out if r.act == "trial"} == {modality}


@pytest.mark.parametrize(
    "how", ["informed that her son had died in custody", "notified that her son Taras was in pre-trial detention"]
)
def test_who_is_told_is_not_who_is_held(extractor: Extractor, how: str) -> None:
    found = read(extractor, f"Taras Mel was arrested on 5 April 2004. On 7 April 2004, Oksana Mel was {how}.")
    assert not [r for r in found for p in r.people if p.role == "victim" and p.name == "Oksana Mel"]


@pytest.mark.parametrize(
    ("text", "records"),
    [
        (
            "Ms. Sara Hadd has been detained since 11 April 2011 at Jaw prison, and Mr. Omar Nass since 3 May 2011.",
            {("detention", "Sara Hadd", "2011-04-11"), ("detention", "Omar Nass", "2011-05-03")},
        ),
        (
            "Sara Hadd has been held since 11 April 2011, and Omar Nass has led the union since 3 May 2011.",
            {("detention", "Sara Hadd", "2011-04-11")},
        ),
        (
            "The blogger Omar Nass has been held since 13 June 2016, much of the time in solitary confinement.",
            {("detention", "Omar Nass", "2016-06-13")},
        ),
        (
            "Sara Hadd was arrested on 2 June 1986. At the station an officer suffocated her with a wet bag.",
            {("arrest", "Sara Hadd", "1986-06-02"), ("torture", "Sara Hadd", "1986-06-02")},
        ),
    ],
)
def test_held_since(extractor: Extractor, text: str, records: set[tuple[str, str, str]]) -> None:
    assert {r for r in told(extractor, text) if r[2] is not None} == records


@pytest.mark.parametrize(
    ("case", "kept"),
    [
        ("a court sentenced officer Bohdan Krav to three years' imprisonment for exceeding his authority", False),
        ("a court convicted two policemen, Ivan Hor and Bohdan Krav, of torture", False),
        ("Sergeant Bohdan Krav was charged with manslaughter and held for a week", False),
        ("Bohdan Krav, a prison guard, was given two years for abuse of power", False),
        ("the blogger Bohdan Krav was given two years for insulting a police officer", True),
    ],
)
def test_an_officer_tried_for_the_harm_is_no_victim(extractor: Extractor, case: str, kept: bool) -> None:
    found = read(extractor, f"On 5 April 2004 the activist Taras Mel was beaten to death. On 30 June 2005, {case}.")
    assert any(p.name == "Bohdan Krav" and p.role == "victim" for r in found for p in r.people) == kept
    assert [r.act for r in found if any(p.name == "Taras Mel" for p in r.people)] == ["killing"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The group has documented the arrest of more than 2,000 journalists in 60 countries.", False),
        ("In 2020, 50 journalists were killed worldwide.", False),
        ("Police arrested 40 journalists in Lima, and protests were held in 30 countries.", True),
        ("Police in two countries arrested 40 journalists in May 2020.", True),
    ],
)
def test_what_is_counted_all_over_the_world_is_no_incident(extractor: Extractor, text: str, kept: bool) -> None:
    assert bool(read(extractor, text)) == kept


@pytest.mark.parametrize(
    ("told", "by"),
    [
        ("The authorities should free him at once.", set()),
        ("The government must drop the case.", set()),
        ("The authorities took him from his home.", {"authorities"}),
    ],
)
def test_who_is_called_on_need_not_have_done_it(extractor: Extractor, told: str, by: set[str]) -> None:
    text = f"Dan Seit was sentenced to four years in prison. {told} Dan Seit was arrested on 19 August 2021."
    found = read(extractor, text)
    assert {o.name for r in found if r.act == "arrest" for o in r.organisations} == by


LISTS = [
    (
        ("Reporters arrested in 2012\n1. Hussein Gedi, Radio Daljir, 4 March, Bosaso, held for 3 days\n"
        "2. Amina Yusuf, freelance reporter, 17 June, Hargeisa, released on bail on 20 June"),
        {("arrest", "Hussein Gedi", "2012-03-04"), ("arrest", "Amina Yusuf", "2012-06-17"),
         ("release", "Amina Yusuf", "2012-06-20")},
    ),
    (
        ("Human rights report\nActivists detained in May 2021:\n- Carmen Rodriguez, teacher, 3 May, Cali\n"
        "- Luis Martinez (34), nurse, 5 May, Quito"),
        {("arrest", "Carmen Rodriguez", "2021-05-03"), ("arrest", "Luis Martinez", "2021-05-05")},
    ),
    (
        "Reporters killed in 2012\n1. Hussein Gedi, Radio Daljir, 4 March, Bosaso, shot by gunmen",
        {("killing", "Hussein Gedi", "2012-03-04")},
    ),
    ("Players released in May 2021\n- Carmen Rodriguez, striker, 3 May, Cali", set()),
    ("Students killed in the earthquake of May 2021\n- Carmen Rodriguez, teacher, 3 May, Cali", set()),
    (
        "TIMELINE\nMay 2019\n3 – Police arrest Carmen Rodriguez in Cali.\nJune 2019\n9: She is charged with rebellion.",
        {("arrest", "Carmen Rodriguez", "2019-05-03"), ("charge", "Carmen Rodriguez", "2019-06-09")},
    ),
    (
        "TIMELINE\n2014\n2 March – Gunmen on a motorcycle shoot dead Carmen Rodriguez, a teacher.",
        {("killing", "Carmen Rodriguez", "2014-03-02")},
    ),
    (
        ("Prisoner: Abdulla Saidov\nOffence – treason\nSentence – 7 years\nDate of sentence – 22 May 2010\n\n"
        "Prisoner: Munira Hakim\nOffence – membership of a banned organisation\nSentence – 4 years\n"
        "Date of sentence – 1 October 2010"),
        {("sentencing", "Abdulla Saidov", "2010-05-22"), ("sentencing", "Munira Hakim", "2010-10-01")},
    ),
    ("Name - Abdulla Saidov\nPosition - captain\nSentence - the new grammar book\nCourt - tennis club", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "records"), LISTS)
def test_lines_under_a_heading(extractor: Extractor, text: str, records: set[tuple[str, str, str]]) -> None:
    assert told(extractor, text) == records


def test_a_cell_imposes_more_than_one_penalty(extractor: Extractor) -> None:
    text = "Name: Tran Quoc Bao\nArrested: 11 November 2018\nSentence: 9 years in prison and 3 years' probation"
    found = [r.penalty for r in read(extractor, text) if r.act == "sentencing"]
    assert [(p.text, [q.kind for q in p.also]) for p in found if p] == [("9 years in prison", ["probation"])]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The alleged torture of Hawa Dial drew protests.", "alleged"),
        ("We have received information on the arrest and alleged torture of Hawa Dial.", "alleged"),
        ("The torture of Hawa Dial drew protests.", "reported"),
        ("The alleged torture of Hawa Dial drew protests. Hawa Dial was tortured with cables.", "reported"),
    ],
)
def test_what_is_called_alleged(extractor: Extractor, text: str, modality: str) -> None:
    assert {r.modality for r in all_of(extractor, text) if r.act == "torture"} == {modality}


def test_an_act_alleged_to_be_wrongful_is_a_fact(extractor: Extractor) -> None:
    (found,) = read(extractor, "They petitioned over the alleged wrongful conviction of the teacher Hawa Dial.")
    assert (found.act, found.modality) == ("conviction", "reported")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The reporter Dawit Tesf was arrested in 2001 and died in custody at Asmara prison in 2008.", None),
        ("The reporter Dawit Tesf was arrested in Keren in 2001 and died in Asmara in 2008.", "Keren"),
        ("The reporter Dawit Tesf was arrested on 3 May 2001 and held in Asmara for three days.", "Asmara"),
    ],
)
def test_a_town_told_years_later_is_not_the_arrests(extractor: Extractor, text: str, place: str | None) -> None:
    found = [r for r in read(extractor, text) if r.act == "arrest"]
    assert [[p.text for p in r.places][:1] for r in found] == [[place] if place else []]


@pytest.mark.parametrize(
    ("text", "occupation"),
    [
        ("Police raided the paper El Faro. Its director, Carmen Rodriguez, was arrested on 3 May 2020.", None),
        ("The newspaper's director, Carmen Rodriguez, was arrested on 3 May 2020.", "journalist"),
        ("The film's director, Carmen Rodriguez, was arrested on 3 May 2020.", "artist"),
    ],
)
def test_whose_director(extractor: Extractor, text: str, occupation: str | None) -> None:
    found = [p for r in read(extractor, text) if r.act == "arrest" for p in r.people]
    assert [p.occupation for p in found] == [occupation]


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        (("I, Gus Reyna, declare: I saw men in uniform drag the editor, Al Luna, off. They put him in a truck. His "
         "body was found two days later."), {"Al Luna"}),
        ("My name is Gus Reyna. Soldiers arrested Al Luna on 4 May 1990. He was tortured in barracks.", {"Al Luna"}),
        ("I, Gus Reyna, declare: Soldiers arrested me on 4 May 1990. They beat me.", {"Gus Reyna"}),
    ],
)  # fmt: skip
def test_he_is_not_who_says_i(extractor: Extractor, text: str, victims: set[str]) -> None:
    assert {p.name for r in read(extractor, text) for p in r.people if p.role == "victim"} == victims


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The monk Jig Dorj was held for 20 days in Chamdo, where he was beaten with rods.", "ill_treatment"),
        ("The monk Jig Dorj was beaten in Chamdo, where he was held for 20 days.", "attack"),
        ("The monk Jig Dorj lives in Chamdo, where he was beaten in May.", "attack"),
    ],
)
def test_beaten_where_held(extractor: Extractor, text: str, act: str) -> None:
    assert [r.act for r in read(extractor, text) if r.act in {"attack", "ill_treatment"}] == [act]


@pytest.mark.parametrize(
    ("case", "kept"),
    [
        ("for a murder committed when he was 16", True),
        ("for murder. The execution of juvenile offenders is a crime", False),
        ("for the murder of a shopkeeper", False),
    ],
)
def test_who_was_a_child_then(extractor: Extractor, case: str, kept: bool) -> None:
    found = read(extractor, f"Nabil Haraz was sentenced to ten years in prison on 2 February 2017 {case}.")
    assert bool(found) == kept


def test_contempt_of_court_is_no_court(extractor: Extractor) -> None:
    (found,) = read(extractor, "On 20 February 2013 the editor Josa Rok was convicted of contempt of court.")
    assert found.act == "conviction"
    assert not found.organisations


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("1. The Trial of Ana Kor, by Luz Paz, 2021, 240 pp.", False),
        ("The Killing of Ana Kor, by Luz Paz (2019)", False),
        ("Killing of Ana Kor by soldiers in Cali", True),
    ],
)
def test_titles_of_books_tell_no_act(extractor: Extractor, line: str, kept: bool) -> None:
    assert bool(read(extractor, f"Received\n{line}\n2. Letters from the North, by Ed Moro, 2018")) == kept


def test_who_else_was_fined_is_no_part_of_an_officers_case(extractor: Extractor) -> None:
    text = (
        "On 2 October 2012 Luka Duk was shot dead by a police officer, S.T. On 11 March 2014 a court convicted S.T. of "
        "manslaughter. On 3 May 2013 his mother, Ivana Duk, had been fined 300 euros for insulting a prosecutor."
    )
    assert ("fine", "Ivana Duk", "2013-05-03") in told(extractor, text)


def test_where_a_complaint_was_lodged(extractor: Extractor) -> None:
    text = "A complaint filed in Madrid says that soldiers killed six priests on 16 November 1989."
    assert [[p.text for p in r.places] for r in read(extractor, text)] == [[]]
