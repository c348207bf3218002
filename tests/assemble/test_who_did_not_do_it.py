"""Who stands near a harm and did not do it: who only says it, the other side of a fight, the harmed themselves."""

from __future__ import annotations

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import Reader


def doers(read: Reader, text: str, act: str) -> list[str]:
    """Return who is named as the doer of an act in a text."""
    found = [r for r in read(text) if r.act == act and r.modality in FACTUAL]
    assert found, text
    return [p.name for r in found for p in (*r.people, *r.organisations) if p.role in {"perpetrator", "authority"}]


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        # who only says it, where the verb after was read as theirs
        (
            (
                "Togolese police detained 60 people at protests for the jailed politician Kossi Ameyo on Saturday, the "
                "monitoring group Vigie-Droits said, and beat several of them with batons in Sokode."
            ),
            "attack",
            ["Togolese police"],
        ),
        (
            (
                "The Lome League for Detainees (LLD) estimated by August 9, that the army has now killed at least 126 "
                "people, arrested 627, issued warrants for 84 and is still holding 25 in detention."
            ),
            "arrest",
            ["army"],
        ),
        # and whoever says it and does it
        ("Guards stormed in, said that the shop was shut and beat the clerk Ivo Kral.", "attack", ["Guards"]),
        ("A monitor said that soldiers searched the shop and beat the clerk Ivo Kral.", "attack", ["soldiers"]),
    ],
)
def test_who_only_tells_of_it(read: Reader, text: str, act: str, who: list[str]) -> None:
    assert doers(read, text, act) == who


def test_a_lawyer_who_tells_of_blows_did_not_deal_them(read: Reader) -> None:
    text = (
        "Student Veljko Prodan, 21, appeared in court with his arm in a sling. His lawyer, Ljuba Stanic, said that he "
        "was thrown down some steps by officers of the gendarmerie on Sunday night, kicked, and called names on "
        "account of his long hair."
    )
    assert "Ljuba Stanic" not in doers(read, text, "attack")


@pytest.mark.parametrize(
    ("text", "act", "victim", "who"),
    [
        # the other side of a fight, or who did another thing in the same sentence
        (
            (
                "A day after gunmen shot dead inspector Altaf Mir and his wife, government forces killed three "
                "suspected rebels in a gun battle in which a civilian, Irfan Dar, 17, was also killed."
            ),
            "killing",
            "Irfan Dar",
            [],
        ),
        (
            (
                "The herder Bourema Dicko was found dead near Djiba on Monday. Jihadists had attacked the army "
                "post of the town a week before."
            ),
            "killing",
            "Bourema Dicko",
            [],
        ),
        (
            "In the town of Al-Rab, a car bomb killed the teacher Mona Darwish on Sunday. Rebels control the town.",
            "killing",
            "Mona Darwish",
            [],
        ),
        # and the side that is told as attacking
        (
            ("Bandits who from Rija killed eight people and took away 14, and soldiers who pursued them shot dead a "
            "motorcyclist, Sani Umar, by mistake, the army admitted."),
            "killing",
            "Sani Umar",
            ["soldiers"],
        ),
        (
            "The teacher Mona Darwish was killed on Sunday when rebels attacked the village of Al-Rab.",
            "killing",
            "Mona Darwish",
            ["rebels"],
        ),
        (
            "Soldiers killed the herder Bourema Dicko and wounded his son Ali on Monday near Djiba.",
            "attack",
            "Ali",
            ["Soldiers"],
        ),
    ],
)
def test_the_other_side_of_a_fight(read: Reader, text: str, act: str, victim: str, who: list[str]) -> None:
    found = [r for r in read(text) if r.act == act and any(p.name == victim and p.role == "victim" for p in r.people)]
    assert found, text
    assert [p.name for r in found for p in (*r.people, *r.organisations) if p.role == "perpetrator"] == who


def test_who_killed_some_need_not_have_killed_the_others_of_the_sentence(read: Reader) -> None:
    text = "A blast killed 21 people at a bakery in Baido, hours after foreign troops shot dead two civilians there."
    found = {r.group.text: r for r in read(text) if r.act == "killing" and r.group}
    assert [p.role for p in found["21 people"].people] == []
    assert not [p for p in found["21 people"].organisations if p.role == "perpetrator"]
    assert [p.name for p in found["two civilians"].organisations if p.role == "perpetrator"] == ["foreign troops"]


def test_who_is_arrested_did_not_arrest_himself(read: Reader) -> None:
    text = (
        "Wanjiru Maina, a defender of tenants, was found dead on Monday. Her husband, a police officer, was arrested."
    )
    [arrest] = [r for r in read(text) if r.act == "arrest"]
    assert [p.name for p in (*arrest.people, *arrest.organisations) if p.role == "authority"] == []


def test_a_gang_rape_names_no_gang(read: Reader) -> None:
    assert doers(read, "The gang rape of a nurse in Hatpur on Sunday led to protests.", "sexual_violence") == []
    assert doers(read, "The rape of a nurse by a gang led to protests.", "sexual_violence") == ["gang"]


def test_the_same_man_is_the_one_told_of_before(read: Reader) -> None:
    text = (
        "Journalist Arben Leka was threatened by an official of the town hall on Monday. Another journalist, Mira "
        "Gashi, was threatened by the same man in April."
    )
    found = [r for r in read(text) if any(p.name == "Mira Gashi" and p.role == "victim" for p in r.people)]
    assert "same man" not in [p.name for r in found for p in (*r.people, *r.organisations)]


@pytest.mark.parametrize(
    ("text", "act", "name"),
    [
        # an official or an officer who opens the next sentence is not the one told of before
        (
            (
                "In 2014 another cleric was shot, and many accused the police. The county commissioner, Rose Mwende, "
                "urged calm."
            ),
            "attack",
            "Rose Mwende",
        ),
        (
            (
                "A mob set fire to a post in Kana on Monday after officers released a man suspected of blasphemy. "
                "Constable Audu Bello died in the fire."
            ),
            "release",
            "Audu Bello",
        ),
        # nor is who shot somebody, nor who is only accused of watching
        (
            (
                "Sergei Bubkin, a soldier, was sentenced to life for the murder of four members of the Kotenko family, "
                "whom he and another soldier, Anton Sopov, shot in their home in Volnova in 2023, investigators said."
            ),
            "killing",
            "Anton Sopov",
        ),
        (
            (
                "An Assam villager who went to look for his cow was beaten to death by a mob in Tinsuk, police said "
                "Sunday, as the family accused two constables, named as Dipen Gogoi and Babul Dutta, of it."
            ),
            "killing",
            "Dipen Gogoi",
        ),
    ],
)
def test_who_stands_by_was_not_harmed(read: Reader, text: str, act: str, name: str) -> None:
    found = [r for r in read(text) if r.act == act]
    assert name not in [p.name for r in found for p in r.people if p.role == "victim"]
    assert "Sergei Bubkin" not in [p.name for r in found for p in r.people if p.role == "victim"]


def test_who_opens_the_next_sentence_may_be_the_one_harmed(read: Reader) -> None:
    text = "A cleric was shot in Mombasa on Monday. Daud Salimu, 42, was hit in the leg as he left the mosque."
    assert [p.name for r in read(text) if r.act == "attack" for p in r.people if p.role == "victim"] == ["Daud Salimu"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            (
                "A court in Nairo has found officer Fred Lelim guilty of the murder of lawyer Willy Kiman, who "
                "was seized in 2016. Kiman had accused another officer of shooting him at a traffic stop."
            ),
            ["Fred Lelim"],
        ),
        ("Fred Lelim was found guilty of the murder of lawyer Willy Kiman.", ["Fred Lelim"]),
        ("A court found Fred Lelim not guilty of the murder of lawyer Willy Kiman.", []),
    ],
)
def test_who_is_found_guilty_of_it_did_it(read: Reader, text: str, who: list[str]) -> None:
    assert doers(read, text, "killing") == who


def test_who_prosecutes_it_did_not_do_it(read: Reader) -> None:
    text = (
        "Prosecutors in Guatemala on Monday sought 30 years for ex-colonel Juan Chirro, accused of ordering troops to "
        "fire on protesters of the 48 Cantones in 2012."
    )
    found = [p.name for r in read(text) if r.act == "dispersal" for p in (*r.people, *r.organisations)]
    assert not [name for name in found if "rosecutors" in name]
    text = "Prosecutors say that Colonel Juan Chirro ordered troops to fire on protesters of the 48 Cantones in 2012."
    assert not [p for r in read(text) for p in r.organisations if "rosecutors" in p.name and p.role == "authority"]
