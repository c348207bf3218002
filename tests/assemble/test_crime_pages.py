"""What crime and court pages tell: judges, remands, quashed cases, who answers for a harm, each act in its town."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, acts, told, who


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a judge who does two things to one person
        (
            "District judge Omar Sabri on Monday acquitted and freed Rita Haddad, a teacher.",
            {("acquittal", "Rita Haddad"), ("release", "Rita Haddad")},
        ),
        ("The magistrate, Ms Ada Mensah, tried and fined reporter Kofi Anan.", {("fine", "Kofi Anan")}),
        # custody that a court orders
        ("Clerk Pavel Rudin was placed on a three-day remand by a court in Osh.", {("detention", "Pavel Rudin")}),
        (
            "The magistrate Omar Sabri ordered that Rita Haddad and Ven. Lobsang Norbu be further remanded till 8 May.",
            {("detention", "Rita Haddad"), ("detention", "Lobsang Norbu")},
        ),
        ("The lawyers demanded that Rita Haddad be remanded at home.", set()),
        # cases lodged, quashed, thrown out
        (
            (
                "A case under sections 3 and 9 of the Press Act has been lodged with the Central Police Station "
                "against Tomas Varga."
            ),
            {("charge", "Tomas Varga")},
        ),
        (
            "The court on Monday quashed proceedings under the sedition law against cleric Tomas Varga.",
            {("acquittal", "Tomas Varga")},
        ),
        (
            "A libel suit filed against Tomas Varga in 2020 was thrown out by a court in March 2022.",
            {("charge", "Tomas Varga"), ("acquittal", "Tomas Varga")},
        ),
        ("Lecturer Jan Novak was discharged by a court in the riots case on Friday.", {("acquittal", "Jan Novak")}),
        ("Patient Jan Novak was discharged from hospital on Friday.", set()),
        # names after what they are called
        (
            "Three men identified as Sedat, Murat and Selim were flogged in a square on Thursday.",
            {("torture", "Sedat"), ("torture", "Murat"), ("torture", "Selim")},
        ),
        (
            "Soldiers detained Ana Rosca and Rosca's 15-year-old brother Emil on Monday.",
            {("arrest", "Ana Rosca"), ("arrest", "Emil")},
        ),
        # whose relatives, lawyers and friends only speak
        (
            "Relatives of Jan Novak, allegedly taken away by agents on 5 March, blocked a road.",
            {("arrest", "Jan Novak")},
        ),
        ("Lawyers of activist Jan Novak, held since January, said she was ill.", {("detention", "Jan Novak")}),
        # the dead, and others than those told of
        ("Editor Jan Novak was charged for printing a picture of the slain rebel leader.", {("charge", "Jan Novak")}),
        (
            "Jan Novak and Ana Rosca were arrested on Monday. Witnesses said fighters struck the marchers with cables.",
            {("arrest", "Jan Novak"), ("arrest", "Ana Rosca")},
        ),
        # things, and death in their hands
        ("The house of a teacher, Jan Novak, was set on fire on Friday.", {("property_destruction", "Jan Novak")}),
        (
            "A vendor, Jan Novak, breathed his last in the lock-up of a police station.",
            {("death_in_custody", "Jan Novak")},
        ),
        (
            "Student Jan Novak, who was abducted on 3 March, returned to his family on Friday.",
            {("abduction", "Jan Novak"), ("release", "Jan Novak")},
        ),
    ],
)
def test_whom_it_befell(read: Reader, text: str, expected: set[tuple[str, str]]) -> None:
    assert acts(told(read, text)) == expected


@pytest.mark.parametrize(
    ("text", "harmed"),
    [
        (
            "Policemen, among them inspector Jan Novak, were arrested on Monday over the custodial death of Emil Rus.",
            "Emil Rus",
        ),
        (
            (
                "Emil Rus died in custody on Sunday after policemen beat him. A case was opened and two of them, "
                "constable Jan Novak and constable Ion Pop, were arrested."
            ),
            "Emil Rus",
        ),
        (
            "Poet Emil Rus was shot in 2019, a crime for which two men, Jan Novak and Ion Pop, were jailed for life.",
            "Emil Rus",
        ),
        (
            (
                "A mob lynched baker Emil Rus on Saturday. Police said 27 people had been arrested and a case "
                "registered against 200 unidentified villagers."
            ),
            "Emil Rus",
        ),
    ],
)
def test_who_answers_for_a_harm_suffers_none(read: Reader, text: str, harmed: str) -> None:
    assert {v for i in read(text) for v in who(i, "victim") or {""}} == {harmed}


def test_many_held_after_a_march_are_no_suspects(read: Reader) -> None:
    found = read("Police filed a case against 300 unidentified protesters and arrested 25 people after Sunday's march.")
    assert {i.act for i in found} == {"charge", "arrest"}


def test_each_act_in_its_own_town(read: Reader) -> None:
    found = read("Jan Novak was picked up in Brno on Monday; Emil Rus was shot dead in Ostrava on Tuesday.")
    assert {i.act: [p.text for p in i.places] for i in found} == {"arrest": ["Brno"], "killing": ["Ostrava"]}


def test_a_killer_need_not_have_sent_the_threats(read: Reader) -> None:
    found = read("Teacher Jan Novak was killed by gunmen on Monday. He had received threats.")
    assert [who(i, "perpetrator") for i in found if i.act == "threat"] == [set()]


def test_insisting_that_it_was_done(read: Reader) -> None:
    found = read("His relatives insist that Jan Novak was taken from a shop by agents on Monday night.")
    assert [(i.act, i.modality) for i in found] == [("arrest", "alleged")]


def test_days_of_cases_and_of_hours_in_custody(read: Reader) -> None:
    kept = read("Jan Novak was kept at a police station for six hours on 3 May 2020.")[0]
    tried = read("A court indicted nine leaders of the party on 3 May 2020 in the June riots case.")[0]
    assert [i.date.edtf if i.date else None for i in (kept, tried)] == ["2020-05-03", "2020-05-03"]
