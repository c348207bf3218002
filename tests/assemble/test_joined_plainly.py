"""Plain sentences that join common things: a demand and a fact, a return and what came after it, a number and names."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told, facts_told, land, names, victims


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The president pardoned 75 prisoners, among them bloggers Odo Lind and Ivo Kral, to mark the day.", True),
        ("The king freed 75 prisoners on Friday. Among them were bloggers Odo Lind and Ivo Kral.", True),
        ("Police held 12 protesters on Friday. Among them were student leaders Odo Lind and Ivo Kral.", True),
        ("Police held 12 protesters. Thousands marched. Among them were student leaders Odo Lind and Ivo Kral.", False),
        ("Three senators were held. Among them were critics. Lawyers Odo Lind and Ivo Kral protested.", False),
    ],
)
def test_who_is_named_as_among_those_counted(extractor: Extractor, text: str, people: bool) -> None:
    (record,) = [r for r in facts_told(extractor, text) if r.group is not None]
    assert victims(record) == ({"Odo Lind", "Ivo Kral"} if people else set())


@pytest.mark.parametrize(
    ("text", "act", "country"),
    [
        ("Kenya deported Odo Lind to Uganda, where he was held and has since been tried for treason.", "trial", "UG"),
        ("Kenya deported Odo Lind to Uganda, where he was held. He was later convicted of fraud.", "conviction", "UG"),
        ("Kenya handed Odo Lind to Uganda in March; he was charged with treason a week later.", "charge", "UG"),
        ("Kenya deported Odo Lind to Uganda on 3 May. He had been held and charged with fraud.", "charge", "KE"),
        ("Kenya deported Odo Lind to Uganda after he was convicted of fraud.", "conviction", "KE"),
        ("Kenya deported Odo Lind to Uganda. He was later charged by Kenyan prosecutors.", "charge", "KE"),
        ("Kenya deported Odo Lind to Uganda because he was convicted of fraud.", "conviction", "KE"),
        ("Before Kenya deported Odo Lind to Uganda, he was beaten and later fined.", "fine", "KE"),
        ("Kenya tried to deport Odo Lind to Uganda. He was later charged with illegal entry.", "charge", "KE"),
        ("A Kenyan court ordered Odo Lind deported to Uganda; he was convicted in March of fraud.", "conviction", "KE"),
    ],
)
def test_what_followed_a_return_was_in_the_next_land(extractor: Extractor, text: str, act: str, country: str) -> None:
    (record,) = [r for r in facts_told(extractor, text) if r.act == act]
    assert land(record) == country


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The committee called on Belarus to release Odo Lind.", "demanded"),
        ("The lawyers appealed to Belarus to release Odo Lind.", "demanded"),
        ("Rights groups called for Belarus to free Odo Lind, who was jailed in March, and to end torture.", "demanded"),
        ("The crowd called on police to arrest the minister, Odo Lind.", "demanded"),
        ("Police called at the house to arrest Odo Lind.", "planned"),
    ],
)
def test_whom_somebody_is_called_on_to_free(extractor: Extractor, text: str, modality: str) -> None:
    (record,) = [r for r in all_told(extractor, text) if r.modality in {"demanded", "planned"}]
    assert record.modality == modality
    assert names(record, "authority", "perpetrator") == ({"Police"} if modality == "planned" else set())


def test_a_penalty_that_is_to_be_abolished_is_not_his(extractor: Extractor) -> None:
    text = "The UN asked Nor to free Odo Lind, who is serving a 20-year sentence, and to abolish the death penalty."
    (record,) = [r for r in facts_told(extractor, text) if r.penalty is not None]
    assert record.penalty is not None
    assert record.penalty.kind == "imprisonment"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The reporter Odo Lind and his cook, Said Warsame, were arrested in Mogadishu on Sunday.", {"Said Warsame"}),
        ("His brother, Said, was arrested in Mogadishu on Sunday.", {"Said"}),
    ],
)
def test_said_behind_a_comma_is_a_name(extractor: Extractor, text: str, people: set[str]) -> None:
    (record,) = facts_told(extractor, text)
    assert people <= victims(record)
    assert not names(record, "source")


@pytest.mark.parametrize(
    "text",
    ["Four women told police they had been raped by soldiers.", "Two nurses told the paper they were raped in Tula."],
)
def test_what_somebody_told_had_befallen_them(extractor: Extractor, text: str) -> None:
    (record,) = facts_told(extractor, text)
    assert (record.act, record.modality, record.group is None) == ("sexual_violence", "alleged", False)


@pytest.mark.parametrize(
    ("deed", "by"),
    [
        ("simultaneous police raids", "police"),
        ("a pre-dawn police raid", "police"),
        ("a joint army operation", "army"),
        ("a secret police raid", "secret police"),
        ("a deadly Israeli military raid", "Israeli military"),
        ("a suspected rebel attack", "suspected rebel"),
        ("a Dawn militia attack", "Dawn militia"),
    ],
)
def test_how_a_raid_was_is_no_part_of_whose_it_was(extractor: Extractor, deed: str, by: str) -> None:
    (record,) = facts_told(extractor, f"Two farmers were killed in {deed} on 7 March.")
    assert names(record, "perpetrator") == {by}


@pytest.mark.parametrize(
    ("text", "people", "group"),
    [
        ("Nearly 200 people, including 12 children, were arrested in Minsk on Sunday.", set(), "Nearly 200 people"),
        ("Almost 90 people, including lawyers Odo Lind and Ivo Kral, were jailed in Minsk on Sunday.",
         {"Odo Lind", "Ivo Kral"}, "Almost 90 people"),
    ],
)  # fmt: skip
def test_a_number_not_quite_reached_is_the_whole(
    extractor: Extractor, text: str, people: set[str], group: str
) -> None:  # fmt: skip
    (record,) = facts_told(extractor, text)
    assert (victims(record), record.group and record.group.text) == (people, group)


@pytest.mark.parametrize(
    ("text", "places", "country"),
    [
        ("Moscow critic Odo Lind was shot dead in Berlin on Monday.", ["Berlin"], "DE"),
        ("Kremlin critic Odo Lind was poisoned in 2015.", [], "RU"),
        ("Lagos lawyer Odo Lind was arrested on Monday.", ["Lagos"], "NG"),
    ],
)
def test_whom_somebody_criticises_is_no_place(
    extractor: Extractor, text: str, places: list[str], country: str
) -> None:  # fmt: skip
    (record,) = facts_told(extractor, text)
    assert ([p.text for p in record.places], land(record)) == (places, country)


def test_a_day_beyond_a_semicolon_is_not_of_what_had_been_before(extractor: Extractor) -> None:
    text = "The house of Odo Lind was set on fire on 2 May 2021; he had received threats from a company's guards."
    (threat,) = [r for r in facts_told(extractor, text) if r.act == "threat"]
    assert threat.date is None


@pytest.mark.parametrize("doer", ["A guard", "A teacher"])
def test_who_killed_a_prisoner_is_not_the_dead(extractor: Extractor, doer: str) -> None:
    (killing,) = [r for r in facts_told(extractor, f"{doer} who killed a prisoner was sacked.") if r.act == "killing"]
    assert killing.group is not None
    assert killing.group.text == "a prisoner"


def test_he_is_not_whom_he_accused(extractor: Extractor) -> None:
    text = "A blogger who accused a senator of theft was found dead on Tuesday, a week after he went missing."
    assert {r.group.text for r in facts_told(extractor, text) if r.group is not None} == {"A blogger"}


@pytest.mark.parametrize("served", ["in a penal colony", "in a Siberian colony", "at a high-security prison", "there"])
def test_where_a_term_is_served_is_no_part_of_the_charge(extractor: Extractor, served: str) -> None:
    (record,) = facts_told(extractor, f"Odo Lind is serving nine years for treason {served}.")
    assert [c.text for c in record.charges] == ["treason"]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Protesters threw stones at police, who responded with live fire, killing two people.", {"police"}),
        ("Villagers attacked soldiers, who opened fire, killing three of them.", {"soldiers"}),
        ("Gunmen attacked a convoy of monks, who were praying, killing ten.", {"Gunmen"}),
    ],
)
def test_who_answers_with_fire_is_who_killed(extractor: Extractor, text: str, by: set[str]) -> None:
    (record,) = facts_told(extractor, text)
    assert names(record, "perpetrator") == by
