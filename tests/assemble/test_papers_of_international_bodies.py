"""How tribunals, committees and resolutions tell: who is a party, who speaks for one, and recitals in a row."""

import pytest

from pipeline.assemble.pipeline import Extractor
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
        (("[2] Kofi Doe with Ama Weah (Mrs) and Sola Bello appeared\nfor the plaintiff.\n[3] The plaintiff came to the "
         "Court, seeking:\n(a) A declaration that his detention by the police on 11 July 2006 is unlawful."), set()),
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


def test_recitals_in_a_row_are_sentences(extractor: Extractor) -> None:
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


def test_each_is_killed_where_their_name_is_placed(read: Reader) -> None:
    text = "Three reporters have been killed this year: Luis Prado (Colombia); and Max Solano and Iris Mora (Mexico)."
    lands = {v: i.country.alpha_2 for i in told(read, text) for v in who(i, "victim") if i.country is not None}
    assert lands == {"Luis Prado": "CO", "Max Solano": "MX", "Iris Mora": "MX"}
    text = "Eva Ek (Sweden) and Ivo Bos (Netherlands) were arrested in Minsk in May."
    assert [who(i, "victim") for i in told(read, text)] == [{"Eva Ek", "Ivo Bos"}]


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("The Inter-American Commission said, citing the American Convention, that Juan Sosa was beaten.", None),
        ("American officials said that Juan Sosa was beaten by guards.", "US"),
        ("Juan Sosa was detained by the Honduran army “for his ties with the Frente Popular of El Salvador.”", "HN"),
    ],
)  # fmt: skip
def test_lands_in_names_of_treaties_and_of_ties(read: Reader, text: str, land: str | None) -> None:
    (incident,) = told(read, text)
    assert (incident.country.alpha_2 if incident.country is not None else None) == land


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Sami Karim was arrested on 28 March 2013. A court issued an opinion on 6 July 2016 stating that he is held.",
         "2013-03-28"),
        ("In a submission of 29 May 1998, they claim that on 11 and 12 April 1996, one of them, Julio Ram, was beaten.",
         "1996-04-11"),
        ("On 5 March 1997 and 6 March 1997 Julio Ramos was tortured by guards.", "1997-03-05"),
    ],
)  # fmt: skip
def test_the_day_of_a_paper_is_not_that_of_the_deed(read: Reader, text: str, day: str) -> None:
    assert {str(i.date.start) for i in told(read, text) if i.date is not None} == {day}


def test_what_follows_a_law_and_no_charge(read: Reader) -> None:
    text = "Le Minh was jailed for ten years under article 88, following flawed judicial proceedings."
    (incident,) = told(read, text)
    assert [(c.text, c.law) for c in incident.charges] == [(None, "article 88")]


def test_one_alone_is_not_lawyers(read: Reader) -> None:
    text = "The Rapporteur on judges and lawyers Gabi Knoll said that Adel Hamdi was tried by a court in Bahrain."
    assert all(who(i, "lawyer") == set() for i in told(read, text))
    text = "Lawyers Gabi Knoll and Tom Ek said that Adel Hamdi was tried by a court in Bahrain."
    assert {v for i in told(read, text) for v in who(i, "lawyer")} == {"Gabi Knoll", "Tom Ek"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Juan Pardo has been subject to intimidation and harassment since 2016.", {("harassment", "Juan Pardo")}),
        ("Juan Pardo is subject to the harassment laws.", set()),
        ("A mission will look into several cases, including last year's attacks on deputies Kong Seila and Nhem Rith.",
         {("attack", "Kong Seila"), ("attack", "Nhem Rith")}),
        ("The complainant is G.I, who lives in Lahore. In June 2008 the mullah verbally threatened the complainant.",
         {("threat", "G.I")}),
    ],
)  # fmt: skip
def test_told_in_words_of_committees(read: Reader, text: str, expected: set[tuple[str, str]]) -> None:
    assert suffered(read, text) == expected


def test_drop_is_no_part_of_a_charge(extractor: Extractor) -> None:
    text = "Rights groups urged the army to drop defamation charges against Ann Chai."
    assert {c.text for i in all_told(extractor, text) for c in i.charges} == {"defamation"}
