"""Acts as desks tell them that translate from Spanish and Portuguese: "linked to process", "left without effect"."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, acts, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nurse Alba Quiroga was linked to process on 6 May for abuse of authority.", ("charge", "Alba Quiroga")),
        ("On 6 May a judge bound nurse Alba Rey over to trial for illicit association.", ("charge", "Alba Rey")),
        ("The prosecutor imputed to reporter Hugo Paz the crime of terrorism.", ("charge", "Hugo Paz")),
        ("Reporter Hugo Paz was denounced by the Public Ministry on 3 May for slander.", ("charge", "Hugo Paz")),
        ("An order of capture weighs against the former magistrate Daniel Tzul.", ("charge", "Daniel Tzul")),
        ("On 6 May the judge dictated preventive prison against the mayor, Ada Leiva.", ("detention", "Ada Leiva")),
        ("The watchman Julio Cerda spent eight hours inside a patrol car.", ("detention", "Julio Cerda")),
        ("Teacher Abel Mejia completed on Monday two years in the prison of Izalco.", ("imprisonment", "Abel Mejia")),
        ("Judge Delia Ortiz will await the trial under house arrest.", ("house_arrest", "Delia Ortiz")),
        ("The judge sent the teacher Abel Mejia home with an electronic bracelet.", ("house_arrest", "Abel Mejia")),
        ("The court left without effect the sentence of 20 years against Tirso Luna.",
         ("sentence_overturned", "Tirso Luna")),
        ("Tirso Luna hugged his children on Tuesday after three years in prison.", ("release", "Tirso Luna")),
        ("From the same street they took his colleague Jorge Paz on 3 May.", ("arrest", "Jorge Paz")),
        ("Hooded men took lawyer Norma Botero from a meeting on 3 May.", ("abduction", "Norma Botero")),
        ("Nothing is known of the whereabouts of lawyer Norma Botero.", ("enforced_disappearance", "Norma Botero")),
        ("Rosa Luna is searching for her son, Uriel Paz, disappeared in 2019.",
         ("enforced_disappearance", "Uriel Paz")),
        ("Reporter Hilario Sosa was deprived of his life on 2 May.", ("killing", "Hilario Sosa")),
        ("The life of the ranger Josué Ramos was taken on 2 May by gunmen.", ("killing", "Josué Ramos")),
        ("The body of the weaver Olga Mesa appeared on Saturday in a ditch with her hands tied.",
         ("killing", "Olga Mesa")),
        ("The watchman Julio Cerda received a blow with a rifle butt on the head.", ("attack", "Julio Cerda")),
        ("The farmer Wilson Paz came out unhurt from a grenade attack in 2022.", ("attempted_killing", "Wilson Paz")),
        ("Men fired eleven times against the house of the farmer Ana Reis do Prado.",
         ("attempted_killing", "Ana Reis do Prado")),
        ("An official of Migration informed reporter Camila Oms that she could not board the aeroplane.",
         ("travel_ban", "Camila Oms")),
        ("The regime put nurse Aura Paz in an aeroplane with 21 other prisoners.", ("exile", "Aura Paz")),
        ("The clerk Byron Luna crossed the river on foot and has asked for refuge.", ("exile", "Byron Luna")),
        ("The portal Rio Vivo was ordered by a judge on 5 May to take down two reports.", ("censorship", "Rio Vivo")),
        ("The news site Marea Alta reports on prisons. In January the state company blocked the site.",
         ("censorship", "Marea Alta")),
        ("Somebody left at the door of the teacher Ofelia Campos a funeral wreath.", ("threat", "Ofelia Campos")),
        ("The Maasai elder James Ole Santi was arrested on 3 May.", ("arrest", "James Ole Santi")),
    ],
)  # fmt: skip
def test_told(read: Reader, text: str, expected: tuple[str, str]) -> None:
    assert expected in acts(told(read, text))


@pytest.mark.parametrize(
    "text",
    [
        "The engineer Ana Ruiz linked the fault to process errors.",
        "Critics imputed dishonesty to the writer Ana Ruiz.",
        "The lawyer Ana Ruiz asked the judge to replace preventive prison with house arrest.",
        "Officer Juan Gil spent two nights in the patrol car on his round.",
        "The pianist Ana Ruiz completed two years in the prison of Izalco as chaplain.",
        "The volunteers returned the lost child Ana Ruiz safe and sound to her parents.",
        "The body of the swimmer Ana Ruiz appeared on Saturday on the beach, without signs of violence.",
        "The boxer Juan Gil received a blow to the head in the second round of the bout.",
        "The nurse Ana Ruiz received two shots in the arm of the vaccine.",
        "The writer Ana Ruiz emerged unscathed from attacks by the press.",
        "The airline told Ana Ruiz at the check-in that she could not board, for the flight was overbooked.",
        "The hiker Ana Ruiz crossed the river on foot and asked for water.",
        "Five years in prison for insulting Ana Ruiz.",
        "They took the portrait of Ana Ruiz from her house.",
    ],
)
def test_not_told(read: Reader, text: str) -> None:
    assert acts(told(read, text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Farmer Wilmer Quintana, “Mito”, 34 years old, was threatened in May. Mito was arrested on 3 June.",
        "Farmer Wilmer Quintana, known as “Mito”, was threatened in May. Mito was arrested on 3 June.",
        "Farmer Wilmer Quintana, 53, “Don Wil” to his neighbours, was threatened. Don Wil was arrested on 3 June.",
    ],
)
def test_a_nickname_is_its_bearer(read: Reader, text: str) -> None:
    assert ("arrest", "Wilmer Quintana") in acts(told(read, text))


def test_a_body_by_the_end_of_its_name(read: Reader) -> None:
    text = (
        "The ministry closed the Asociación de Mujeres Semilla y Sol on 5 May. Police broke the locks of the "
        "headquarters of Semilla y Sol in Matagalpa on 6 May."
    )
    assert ("raid", "Asociación de Mujeres Semilla y Sol") in acts(told(read, text))


def test_those_named_among_a_number(read: Reader) -> None:
    text = (
        "The ministry cancelled the legal status of nine organisations, among these the Fundación Aguas Altas, with "
        "20 years of work, and the Fundación Pinos."
    )
    closed = {("organisation_shutdown", "Fundación Aguas Altas"), ("organisation_shutdown", "Fundación Pinos")}
    assert closed <= acts(told(read, text))


def test_two_people_are_not_one(read: Reader) -> None:
    text = "Police detained Maria Freitas, Dona Rita, and Pedro Gil on 3 May. Dona Rita was released on 5 May."
    assert ("release", "Maria Freitas") not in acts(told(read, text))


def test_who_is_accused_before_no_judge(read: Reader) -> None:
    text = "Teacher Abel Mejia has spent two years in prison without seeing a judge, accused of sabotage."
    assert ("charge", "Abel Mejia") in acts(told(read, text))


def test_the_term_that_opens_a_page(read: Reader) -> None:
    text = "Five years of deprivation of liberty for the weaver Yasiel Luna: so a court made known on 5 May 2023."
    found = [i for i in told(read, text) if i.act == "sentencing"]
    assert ("sentencing", "Yasiel Luna") in acts(found)
    assert [str(i.date.start) for i in found if i.date] == ["2023-05-05"]
