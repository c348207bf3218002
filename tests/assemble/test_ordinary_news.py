"""News of crime, offices and campaigns: what is none of ours in it, and what near words tell all the same."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import Reader, acts, all_told, told


@pytest.mark.parametrize(
    "text",
    [
        "Lawyers fought for the release of Ivan Kolar.",
        "Lawyers worked for years for Ivan Kolar's release.",
        "The law firm, which is working for Ivan Kolar's release, said he is ill.",
        "The embassy is working towards the release of Ivan Kolar.",
    ],
)
def test_a_release_only_worked_for(read: Reader, text: str) -> None:
    assert ("release", "Ivan Kolar") not in acts(told(read, text))


@pytest.mark.parametrize(
    "text",
    [
        "They celebrated the release of Ivan Kolar, for which they had worked for years.",
        "Ivan Kolar, who works for a charity, was released in May.",
    ],
)
def test_a_release_that_came(read: Reader, text: str) -> None:
    assert ("release", "Ivan Kolar") in acts(told(read, text))


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Ivan Kolar told the court he had been tortured by guards.", "alleged"),
        ("Ivan Kolar left the court, saying he had been tortured by guards.", "alleged"),
        ("Ivan Kolar wrote to the court and said that he had been tortured by guards.", "alleged"),
        ("His wife filed a complaint, saying that Ivan Kolar had been tortured by guards.", "alleged"),
        ("Guards tortured Ivan Kolar, saying he had lied.", "reported"),
        ("A rights group issued a report, saying guards had tortured Ivan Kolar.", "reported"),
        ("Ivan Kolar told the guard who had tortured him that he was ill.", "reported"),
    ],
)
def test_whose_word_a_participle_or_a_second_verb_tells(extractor: Extractor, text: str, modality: str) -> None:
    assert {r.modality for r in all_told(extractor, text) if r.act in {"torture", "attack", "ill_treatment"}} == {
        modality
    }


@pytest.mark.parametrize(
    "text",
    [
        "A Tarvo funeral director has been charged with robbing two banks.",
        "Ilir Rud, accused of organizing the embassy bombings, was arrested in May. The bombings killed 200 people.",
        "Since 1950, 427 fugitives have been taken into custody or located, the bureau said.",
        "Rona Post was fired as county manager in September 2008.",
        (
            '"This is not just an attack on me and my campaign, although it added to it," Ana Petrova said. '
            '"It is about our country."'
        ),
        (
            "The hearings involved Pat Orban (19) of 19 Bell Drive, who is accused of assault, and two breaches of the "
            "Public Order Act and Jim Delan (23) of 1 Carrow, who is also accused of a breach of the Public Order Act "
            "as well as assault causing harm and escaping from custody."
        ),
        (
            "President Omar Tash sent troops. Milan Dren, an activist, said some civilians set fire to their homes "
            "because they did not want the militias to take them over."
        ),
    ],
)
def test_nobody_by_name_or_of_a_crime_is_a_victim(read: Reader, text: str) -> None:
    assert {act for act, _ in acts(told(read, text))} <= {"killing"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three union leaders were charged with robbing a bank.", ("charge", "Three union leaders")),
        ("The inspector Ana Petrova was fired after she spoke of a grant.", ("dismissal", "Ana Petrova")),
        (
            '"The beating was an attack on me and on free speech," reporter Ana Petrova said.',
            ("attack", "Ana Petrova"),
        ),
        ("The imprisonment and torture of Ivan Kolar went on for a year.", ("torture", "Ivan Kolar")),
    ],
)
def test_near_words_of_ours(read: Reader, text: str, expected: tuple[str, str]) -> None:
    assert expected in acts(told(read, text))


DROVE = "Lazar Gom, 49, was found guilty of driving under the influence in 1997"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (f"The group spoke of human rights. Its report had 40 pages. Nobody was heard then. {DROVE}. He paid.", False),
        (f"A human rights group spoke of new cases. {DROVE}. He had led protests against the mine.", True),
        (f"A human rights group spoke of new cases. {DROVE.replace('Lazar', 'The dissident Lazar', 1)}.", True),
    ],
)
def test_offences_of_the_road_beside_words_of_rights(read: Reader, text: str, *, kept: bool) -> None:
    assert (("conviction", "Lazar Gom") in acts(told(read, text))) == kept


def test_what_a_driver_was_given_is_of_no_charge_before(read: Reader) -> None:
    text = (
        "Hayden Tarn was accused of pointing a gun at a motorist. He was convicted of reckless driving, a lesser "
        "charge. He was sentenced to 12 months on probation."
    )
    assert "sentencing" not in {r.act for r in told(read, text)}
    text = "Hayden Tarn was convicted of reckless driving. He was sentenced to a year for insulting the king."
    assert "sentencing" in {r.act for r in told(read, text)}


def test_a_gunman_stopped_as_he_fired(read: Reader) -> None:
    text = (
        "A gunman killed eight people at a home on Sunday. Robert Stell, 45, killed seven residents and a nurse, "
        "police said. Officer Justin Garn wounded Stell while trading gunfire in a hallway."
    )
    assert {who for act, who in acts(told(read, text)) if act == "attack"} <= {""}
    text = "Police shot the farmer Robert Stell. They said that he had traded gunfire with them."
    assert "Robert Stell" in {who for _, who in acts(told(read, text))}
