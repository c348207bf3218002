"""Reports of several cases: who tells of others, whose part is another's, and what takes nothing back."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import acts, facts_told, of, victims


def read(extractor: Extractor, text: str, published: str) -> list[Incident]:
    return facts_told(extractor, text, published=published)


@pytest.mark.parametrize(
    ("said", "whom"),
    [
        ("Ivo Reis, a doctor, told the commission that guards had tortured him.", "Luis Mora"),
        ("Ivo Reis, a priest who visited the prison, told the court that guards had tortured him.", "Luis Mora"),
        ("Ivo Reis, an expert on torture, told the court that he had been tortured.", "Luis Mora"),
        ("Ivo Reis, a senator, told the commission that guards had tortured him.", "Luis Mora"),
        ("Pastor Ivo Reis said that guards had tortured him.", "Luis Mora"),
    ],
)
def test_who_tells_of_another(extractor: Extractor, said: str, whom: str) -> None:
    found = read(extractor, f"Luis Mora, a student, was arrested in Aswan on 2 March.\n\n{said}", "2021-05-27")
    assert {v for i in found if i.act == "torture" for v in victims(i)} == {whom}


@pytest.mark.parametrize(
    "who",
    [
        "Two doctors who examined them said",
        "Two researchers said",
        "Two people close to them said",
        "Three activists told the court",
        "Two senators said",
    ],
)
def test_several_who_tell_of_others(extractor: Extractor, who: str) -> None:
    text = f"Luis Mora and Ivo Reis were arrested in July. {who} that they had been tortured."
    found = read(extractor, text, "2022-01-13")
    assert {v for i in found if i.act == "torture" for v in victims(i)} == {"Luis Mora", "Ivo Reis"}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        (
            "Ivo Reis was held on 3 May after a complaint by Luis Mora. Mora's lawyer said he was charged with libel.",
            "Ivo Reis",
        ),
        (
            "Ivo Reis was held on 3 May. The lawyers of Minister Luis Mora said that he had been charged with libel.",
            "Ivo Reis",
        ),
        (
            "Luis Mora was jailed over the murder of Ivo Reis. Reis's family said that he had been freed too early.",
            "Luis Mora",
        ),
        (
            "Luis Mora was held over the murder of Ivo Reis. The family of Reis said that he was sentenced on 9 May.",
            "Luis Mora",
        ),
    ],
)
def test_whose_lawyer_speaks_has_another_part_in_the_story(extractor: Extractor, text: str, whom: str) -> None:
    found = read(extractor, text, "2021-05-27")
    assert {v for i in found if i.act in {"charge", "sentencing", "release"} for v in victims(i)} <= {whom}


def test_each_has_a_term_of_their_own(extractor: Extractor) -> None:
    text = "The union condemned the sentencing of Ana Bor to two years and of Ivo Reis to four years."
    (found,) = read(extractor, text, "2022-12-09")
    assert (victims(found), found.places) == ({"Ana Bor"}, [])


def test_whose_kin_was_held_is_not_who_was_beaten(extractor: Extractor) -> None:
    text = "Luis Mora's brother, Ivo Reis, was arrested. Mora's wife said that he was beaten."
    found = read(extractor, text, "2021-05-27")
    assert {v for i in found for v in victims(i)} == {"Ivo Reis"}


@pytest.mark.parametrize(
    "text",
    [
        "In the suit of Mayor Luis Mora for defamation, the defendant was fined 500 dollars.",
        "At the hearing on the complaint of Mayor Luis Mora, the defendant was sentenced to two years in prison.",
        "In the first trial for conspiracy against President Luis Mora, the accused was jailed for ten years.",
    ],
)
def test_who_complains_is_no_defendant(extractor: Extractor, text: str) -> None:
    assert not [i for i in read(extractor, text, "2020-07-03") if "Luis Mora" in victims(i)]


@pytest.mark.parametrize("town", ["Osh", "Kabul", "Parliament"])
def test_a_participle_after_a_town_tells_of_the_subject(extractor: Extractor, town: str) -> None:
    found = read(extractor, f"Luis Mora left {town}, badly beaten, on 9 August.", "2022-04-12")
    assert {("attack", "Luis Mora")} == acts(found)


@pytest.mark.parametrize(
    "text",
    [
        "The court heard of the torture of Ana Bor and of Officer Luis Mora, who did it.",
        "The film tells of the arrest of Ana Bor and of Judge Luis Mora who freed her.",
        "The union spoke of the murder of Ana Bor, of the work of Ivo Reis and of Luis Mora.",
        "The book tells of the murder of Ana Bor and of Ivo Reis, her killer.",
    ],
)
def test_a_second_of_names_no_doer(extractor: Extractor, text: str) -> None:
    found = read(extractor, text, "2022-12-09")
    assert {v for i in found for v in victims(i)} == {"Ana Bor"}


@pytest.mark.parametrize(
    "second",
    [
        "Her husband was not detained.",
        "She was never imprisoned before.",
        "She has not been jailed yet and waits for her trial.",
    ],
)
def test_what_is_not_so_of_another_takes_nothing_back(extractor: Extractor, second: str) -> None:
    found = read(extractor, f"We wrote last week that Amina Sow was arrested on 3 May. {second}", "2023-12-11")
    assert of(found, "Amina Sow", "arrest")


def test_her_other_students_are_not_those_counted_before(extractor: Extractor) -> None:
    text = "Zoe Reis was arrested on 3 May with five students. Her other students were expelled on 5 May."
    assert not [i for i in read(extractor, text, "2019-11-05") if i.act == "dismissal" and i.group]


@pytest.mark.parametrize("freed", ["Four were freed", "Four detainees were freed", "Three people were freed"])
def test_some_of_those_held_were_held(extractor: Extractor, freed: str) -> None:
    text = f"On 9 August police arrested nine people in Minsk. {freed} on 10 August, among them Zoe Reis."
    assert of(read(extractor, text, "2022-09-15"), "Zoe Reis", "arrest")


def test_who_is_returned_to_parliament_is_not_sent_abroad(extractor: Extractor) -> None:
    assert read(extractor, "Voters returned Ivo Reis to Parliament despite his appeal.", "2022-01-13") == []
