"""What newswire articles tell beside an act: who lives on, who only looks for a relative, who solved the crime."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, told, who

RIVALS = (
    "Kim Jae-ho ran against Nora Yun. Ada Moon, Bo Rim and Ira Song praised Yun. Tae Han and Moon wrote. Song and Rim "
    "agreed. The leader of the Justice Party is Kim Min-su. Police arrested Kim on Monday."
)
LISTED = (
    "Kim Jae-ho was jailed on Monday. The others jailed were Ada Moon, Bo Rim, Ira Song, Tae Han, Eun Cho, Hyo Ban and "
    "Kim Min-su. Police had arrested Kim in May."
)


def acts(read: Reader, text: str) -> set[tuple[str, str]]:
    """Return act and victim of all that a text reports."""
    return {(i.act, v) for i in told(read, text) for v in who(i, "victim")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # who did not answer is not silenced
        ("The Velna University press office could not be reached for comment.", set()),
        ("The Dobra Gazette could not be reached by telephone.", set()),
        ("The Ministry of Health could not be reached on Sunday.", set()),
        ("Since Monday the Dobra Gazette website cannot be reached without a VPN.", {("censorship", "Dobra Gazette")}),
        # the air is no crowd
        ("The mayor cleared the air with the striking teachers at a meeting.", set()),
        ("Riot police cleared the air base of protesters.", {("dispersal", "protesters")}),
        # a rebuke dismisses nobody
        ("Two students who were disciplined for handing out leaflets face a risk of dismissal.", set()),
        ("The lecturer Ina Falk was disciplined for her post and dismissed.", {("dismissal", "Ina Falk")}),
        # a natural death of an old woman, whose relative was taken
        ("Ana Ruiz died on Friday at the age of 88, years after meeting her nephew, seized after he was born in jail.",
         {("arrest", "her nephew")}),
        ("Karim Aden was abducted in March. He died at the age of 81.", {("abduction", "Karim Aden")}),
        ("Karim Aden died at the age of 81 in Evin Prison.", {("death_in_custody", "Karim Aden")}),
        ("Karim Aden died after two years in prison.",
         {("death_in_custody", "Karim Aden"), ("imprisonment", "Karim Aden")}),
        ("Elena Brandt searched for years for her sister, kidnapped in 1979.", {("abduction", "her sister")}),
        ("Iva Roth met the minister, accused of graft.", set()),
        # no bounded people
        ("Grandmothers bring them up because their father is in jail.", set()),
        ("She fled, she said, as so many villagers were being killed.", set()),
        # accounts
        ("Singer Omar Vell's channel was taken down on 4 May.", {("censorship", "Omar Vell")}),
        ("Mila Ash was fined. Overnight, her live-streaming room and accounts were erased.",
         {("fine", "Mila Ash"), ("censorship", "Mila Ash")}),
        ("The bank accounts of the trader Leon Haas were shut down.", set()),
        # the recogniser's victim is no object of another verb
        ("Last year soldiers murdered the son of Ines Paz, Dario Luna.", {("killing", "Dario Luna")}),
    ],
)  # fmt: skip
def test_what_befell_whom(read: Reader, text: str, found: set[tuple[str, str]]) -> None:
    assert acts(read, text) == found


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Amina Sow's execution was hampered by a lack of drugs.", "planned"),
        ("The execution of Amina Sow was complicated by the storm.", "planned"),
        ("The execution of Amina Sow was filmed.", "reported"),
        ("The judge ordered she be hanged.", "demanded"),
        ("Chiefs met following accusations he sexually assaulted the clerk Amina Sow.", "alleged"),
        ("Following claims police beat Amina Sow, the minister resigned.", "alleged"),
        ("There are rumours about who killed Amina Sow.", "reported"),
        ("There are rumours about why Amina Sow was arrested.", "reported"),
        ("There were rumours Amina Sow was arrested.", "alleged"),
    ],
)
def test_how_real(read: Reader, text: str, modality: str) -> None:
    assert {i.modality for i in read(f"Amina Sow lives in Zomba. {text}")} == {modality}


@pytest.mark.parametrize(
    "text",
    [
        "Police solved the murder of Sami Rao and arrested five men. Rao was abducted and tortured.",
        "Police cracked the case and held the killers of Sami Rao. Rao had been tortured.",
        "Police arrested the main suspect in the murder of Sami Rao. Rao had been tortured.",
    ],
)
def test_who_solves_a_crime_did_not_do_it(read: Reader, text: str) -> None:
    [torture] = [i for i in told(read, text) if i.act == "torture"]
    assert who(torture, "perpetrator", "authority") == set()


def test_whoever_holds_somebody_may_torture_them(read: Reader) -> None:
    [torture] = [i for i in told(read, "Police arrested Sami Rao on Monday. He was tortured.") if i.act == "torture"]
    assert who(torture, "perpetrator") == {"Police"}


def test_a_colleague_of_the_dead_is_another(read: Reader) -> None:
    text = ("Police in Torsk held the suspect in the murder of a campaigner, a colleague of slain leader Alma Reyes. "
            "Tomas Luna was shot dead by two men near Lomas.")  # fmt: skip
    found = {v: who(i, "perpetrator") for i in told(read, text) for v in who(i, "victim") if i.act == "killing"}
    assert found["Tomas Luna"] == {"two men"}
    assert set(found) == {"Tomas Luna", "Alma Reyes"}


@pytest.mark.parametrize(
    ("doer", "name"),
    [("law enforcement agents", "law enforcement agents"), ("state security officers", "state security officers")],
)
def test_a_doer_has_his_whole_name(read: Reader, doer: str, name: str) -> None:
    [killing] = told(read, f"Last year 40 people were killed by {doer}.")
    assert who(killing, "perpetrator", "authority") == {name}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Ana Pell was shot dead in Santa Rita, 75 miles north of Tegucigalpa.", ["Santa Rita"]),
        ("Ana Pell was shot dead in the Santa Rita region, 75 miles (120 km) north of the capital Tegucigalpa.",
         ["Santa Rita"]),
        ("Police arrested Ana Pell in a village 20 km south of Managua.", ["Managua"]),
        ("Ana Pell took refuge in Algeria.", []),
        ("Ana Pell fled Bolivia for Argentina in 2019.", ["Bolivia"]),
    ],
)  # fmt: skip
def test_where(read: Reader, text: str, places: list[str]) -> None:
    [incident] = told(read, text)
    assert [p.text for p in incident.places] == places


def test_the_land_of_asylum_did_not_sentence(read: Reader) -> None:
    found = told(read, "Raul Corda was granted asylum in Argentina after being sentenced.")
    assert [i.country for i in found] == [None, None]


def test_prison_without_a_length_is_the_term_told_beside_it(read: Reader) -> None:
    text = ("Teacher Ho Wai was jailed for 14 days on 3 May 2021 for insulting the king. The magistrate said that she "
            "had no choice but sentencing Ho to imprisonment.")  # fmt: skip
    [sentencing] = told(read, text)
    assert sentencing.penalty is not None
    assert sentencing.penalty.term is not None
    assert sentencing.penalty.term.iso == "P14D"


def test_another_term_of_another_year_stays(read: Reader) -> None:
    text = "Ola Kern was sentenced to five years on 3 May 2021. In 2015 Kern was sentenced to prison."
    assert len(told(read, text)) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bo Jian was persuaded to leave his hotel in Hong Kong.", set()),
        ("Ola Kern was ready to leave her house.", set()),
        ("Sara Meles was driven to leave her village by soldiers.", {("exile", "Sara Meles")}),
        ("Rosa Lunes at last met her grandson, snatched as a baby by soldiers.",
         {("abduction", "her grandson")}),
        ("Rosa Lunes was in captivity for two years.", {("abduction", "Rosa Lunes")}),
    ],
)  # fmt: skip
def test_who_left_or_was_held(read: Reader, text: str, found: set[tuple[str, str]]) -> None:
    assert acts(read, text) == found


def test_a_threat_is_not_where_its_victim_was_killed(read: Reader) -> None:
    text = "Berta Cruz was shot dead at her home in Zacapa. Cruz, who had received death threats, won a prize."
    [threat] = [i for i in told(read, text) if i.act == "threat"]
    assert threat.places == []


@pytest.mark.parametrize("charge", ["over the murder of mayor Ivo Dann", "with five gang members"])
def test_a_person_is_no_charge(read: Reader, charge: str) -> None:
    for incident in told(read, f"Police arrested the blogger Ola Kern {charge} on 3 May."):
        assert {c.text for c in incident.charges}.isdisjoint({"mayor Ivo Dann", "five gang members", "gang members"})


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (RIVALS, "Kim Min-su"),
        (LISTED, "Kim Jae-ho"),
    ],
)
def test_whose_surname(read: Reader, text: str, name: str) -> None:
    [arrest] = [i for i in told(read, text) if i.act == "arrest"]
    assert who(arrest, "victim") == {name}
