"""How tribunals, committees and resolutions tell: who is a party, who speaks for one, and recitals in a row."""

import pytest

from tests.assemble.readings import Reader, all_told, suffered, told, who

HEADED = "Amal Sesay - Plaintiff\n\nv.\n\nRepublic of Liberia....Defendant\n\nKofi B. Doe for the Plaintiff\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{HEADED}1. The plaintiff teaches at a school. On 4 March 2007 he was arrested by soldiers.",
         {("arrest", "Amal Sesay")}),
        (f"{HEADED}1. According to the plaintiff, his paper ran a list on 1 March 2007. Days later he was arrested.",
         {("arrest", "Amal Sesay")}),
        ("AMAL SESAY ........ APPLICANT\n\nP. K. Weah for the Respondent\n\nThe Applicant was tortured by guards.",
         {("torture", "Amal Sesay")}),
        ("The applicant is a teacher. Peter Weah for the State.\n\nOn 4 May 2004 the applicant was arrested.", set()),
        ("The plaintiff teaches. Peter Weah appears for the Defendant.\n\nThe plaintiff says he was held.", set()),
        ("Peter Banda, counsel for the applicant, was arrested in May 2004 in Zambia.", {("arrest", "Peter Banda")}),
    ],
)  # fmt: skip
def test_counsel_is_not_the_party(read: Reader, text: str, expected: set[tuple[str, str]]) -> None:
    assert suffered(read, text) == expected


def test_he_after_what_belongs_to_a_party(read: Reader) -> None:
    text = (
        "1. The Complainant Tendai Moyo is a lawyer. On 4 May 2004 he met a client, Mr. Peter Banda. Mr. Peter Banda "
        "is a Member of Parliament in Zambia.\n\n2. The Complainant's diary and phone were taken and he was slapped by "
        "an officer."
    )
    assert ("attack", "Tendai Moyo") in suffered(read, text)
    assert "Peter Banda" not in {v for _, v in suffered(read, text)}


def test_the_deceased_is_whose_killing_is_told(read: Reader) -> None:
    text = (
        "The Director condemned the killing of journalist Omar Salih in Tripoli, Libya.\nThe deceased wrote for the "
        "newspapers Al-Safira, Akhbar Lahja, and Al-Barid.\nHe was reportedly shot dead along with two of his cousins."
    )
    assert {v for _, v in suffered(read, text)} == {"Omar Salih", "two of his cousins"}


def test_employers_of_a_reporter_are_no_people(read: Reader) -> None:
    text = "Dario Espina, a reporter for Teleradio and Hoy Mismo in San Pedro Sula, was killed on July 20."
    assert suffered(read, text) == {("killing", "Dario Espina")}
    text = "Dario Espina, a reporter for Teleradio, and Pedro Mora in San Pedro Sula were killed on July 20."
    assert suffered(read, text) == {("killing", "Dario Espina"), ("killing", "Pedro Mora")}
    text = (
        "Carlos Iván Mena Ortiz, who worked in the sales department of Radio Sol, the radio station of the Company of "
        "Mary in El Roble, Honduras, was murdered on April 11."
    )
    assert suffered(read, text) == {("killing", "Carlos Iván Mena Ortiz")}


def test_recitals_in_a_row_are_sentences(extractor) -> None:
    text = (
        "WHEREAS since May, nine reporters have been murdered WHEREAS Ramón Soto Paz, a host in La Ceiba, Honduras, "
        "was murdered on August 4 WHEREAS Luis Medina Cruz, who worked in Encarnación, Paraguay, was killed on April 12"
    )
    found = {next(iter(who(i, "victim"))): i for i in all_told(extractor, text, published="2014-10-22")}
    days = {name: str(i.date.start) for name, i in found.items() if i.date is not None}
    assert days["Ramón Soto Paz"] == "2014-08-04"
    assert days["Luis Medina Cruz"] == "2014-04-12"
    assert {i.country.alpha_2 for name, i in found.items() if name == "Luis Medina Cruz" and i.country} == {"PY"}


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("We urge the authorities to immediately and unconditionally release Nadir Aziz.", False),
        ("The Committee called on the government to promptly and fully release Nadir Aziz.", False),
        ("The soldiers came to quickly and quietly arrest Nadir Aziz, who was later released.", True),
    ],
)
def test_two_adverbs_between_to_and_its_verb(read: Reader, text: str, *, done: bool) -> None:
    assert ("release" in {i.act for i in told(read, text)}) is done
