"""Who it was not: forms of address, courts that uphold, lawyers who speak, gatherings, masses, prisons of the dead."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, told, who


@pytest.mark.parametrize("title", ["Atty.", "Engr.", "Brgy. Capt.", "Lcdo.", "Xrpq."])
def test_a_form_of_address_ends_no_sentence(read: Reader, title: str) -> None:
    [killing] = told(read, f"In Cebu, soldiers killed {title} Ruben Salonga on 2 May 2021.")
    assert who(killing, "victim") == {"Ruben Salonga"}
    assert who(killing, "perpetrator") == {"soldiers"}
    assert killing.date is not None
    assert killing.date.edtf == "2021-05-02"


def test_a_short_name_may_end_a_sentence(read: Reader) -> None:
    found = told(read, "In Madrid, police arrested Zuko. Elena Prieto was beaten by soldiers on 3 May.")
    assert {(i.act, *who(i, "victim")) for i in found} == {("arrest", "Zuko"), ("attack", "Elena Prieto")}


@pytest.mark.parametrize(
    ("ruling", "doer"),
    [
        ("upheld the life sentence of a former mayor for ordering the murder", "former mayor"),
        ("upheld the 20-year sentence of colonel Davi Prado for ordering the murder", "Davi Prado"),
        ("confirmed the verdict against colonel Davi Prado for the murder", "Davi Prado"),
    ],
)
def test_a_court_that_upholds_a_sentence_did_no_harm(read: Reader, ruling: str, doer: str) -> None:
    [killing] = [i for i in told(read, f"In Brazil, the Court of Appeals {ruling} of radio host Caio Leme.")
                 if i.act == "killing"]  # fmt: skip
    assert who(killing, "perpetrator", "authority") == {doer}


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("Police in Douala held Paul Mbida on 2 May. According to his lawyer, Barrister Jean Fokam, he was tortured.",
         "Paul Mbida"),
        ("Rosa Inca was detained in Lima in May. Her lawyer, Ana Toro, has not seen the file. She was tortured.",
         "Rosa Inca"),
        ("Rosa Inca was detained in Lima in May. Her lawyer, Ana Toro, was arrested in June. She was tortured.",
         "Ana Toro"),
        ("Rosa Inca was detained in Lima in May. Her father came to the gate. He was tortured by guards.",
         "Her father"),
        ("Ivan Orlov was detained in Perm in May. His wife waits at home. She was tortured by guards.", "His wife"),
    ],
)  # fmt: skip
def test_a_pronoun_after_his_lawyer_or_her_father(read: Reader, text: str, victim: str) -> None:
    assert [who(i, "victim") for i in told(read, text) if i.act in {"torture", "ill_treatment"}] == [{victim}]


@pytest.mark.parametrize(
    "text",
    [
        "In Ghana, riot police broke up a sit-in on 16 March and arrested the organisers.",
        "In Ghana, riot police broke up a sit-in on 16 March. The demonstrators were beaten on the bus.",
        "In Ghana, riot police broke up a sit-in on 16 March. They were beaten on the bus.",
    ],
)
def test_a_gathering_is_only_dispersed(read: Reader, text: str) -> None:
    assert {i.act for i in told(read, text)} == {"dispersal"}


def test_a_death_in_prison_tells_no_imprisonment(read: Reader) -> None:
    assert {i.act for i in told(read, "In Iran, Hadi Azadi was hanged in Urmia Prison on 3 May.")} == {"execution"}
    assert {i.act for i in told(read, "In Iran, Hadi Azadi is in Urmia Prison.")} == {"imprisonment"}


def test_a_mass_over_a_year_is_no_incident(read: Reader) -> None:
    assert not told(read, "In Mali, dozens of activists have been arrested since the coup.")
    assert not told(read, "Police in Peru killed hundreds of young men in 2021.")
    assert told(read, "Police in Peru arrested dozens of activists on 3 May.")
    both = "Iran executed scores of prisoners in 2021 for drug offences. Hadi Azadi was executed on 6 May."
    [execution] = told(read, both)
    assert not execution.charges


@pytest.mark.parametrize(
    ("text", "act", "victims"),
    [
        ("In Masaya, police arrested 13 youths on 14 May.", "arrest", {"13 youths"}),
        ("In May, 53 polling agents were abducted by armed men in Uganda.", "abduction", {"53 polling agents"}),
        ("Police detained 20 people in Kigali on 2 May. All were freed the next day.", "release", {"20 people"}),
        ("Police in Lira held Eva Apio and Tom Okech on 6 May. A judge released both on bail on 12 May.", "release",
         {"Eva Apio", "Tom Okech"}),
        ("In Managua, police broke up a sit-in on 2 May and hauled off 107 people.", "arrest", {"107 people"}),
        ("The Nicaraguan government expelled Costa Rican academic Ana Solano in May.", "forced_return",
         {"Ana Solano"}),
        ("A university in Tehran expelled Kurdish student Hiwa Karimi in May.", "dismissal", {"Hiwa Karimi"}),
    ],
)  # fmt: skip
def test_counted_and_idiomatic(read: Reader, text: str, act: str, victims: set[str]) -> None:
    assert [who(i, "victim") for i in told(read, text) if i.act == act] == [victims]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Police arrested 230 demonstrators in Tbilisi on 2 December 2019, 40 percent of them students.",
         "230 demonstrators"),
        ("Forty percent of voters stayed at home; police arrested 23 monks in Conakry.", "23 monks"),
        ("Two policemen who had refused to fire on protesters were sentenced to ten years in Naypyidaw.",
         "Two policemen"),
        ("The detainees, four students, were beaten by guards in Homs on 3 May.", "four students"),
        ("The suspects, four students who had handed out leaflets, were held for two weeks in Kinshasa.",
         "four students"),
    ],
)  # fmt: skip
def test_groups_beside_cues_of_statistics_and_suspects_are_told(read: Reader, text: str, group: str) -> None:
    assert any(group in who(i, "victim") for i in told(read, text))


def test_a_share_without_a_day_is_a_statistic(read: Reader) -> None:
    assert told(read, "Police arrested 230 demonstrators that year, 40 percent more than before.") == []
