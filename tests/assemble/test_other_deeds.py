"""What somebody is accused of where the sentence tells of a harm too: the harm, or what was said or hidden about it."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader
from tests.assemble.test_who_did_not_do_it import doers


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        # protest, speech and writing
        (
            (
                "Activist Hawa Jalloh was arrested for protesting against the killing of market trader Foday Kanu by "
                "police."
            ),
            "killing",
            ["police"],
        ),
        ("Elmer Tzul was jailed for denouncing the killing of elder Abel Quib by guards.", "killing", ["guards"]),
        ("Tailor Igor Zotov was arrested for marching against the torture of prisoner Gleb Anin.", "torture", []),
        ("Vendor Lucy Adoyo was detained for a post about the killing of fisherman Ken Were.", "killing", []),
        ("Three men were jailed over a video of the torture of student Ada Roe.", "torture", []),
        ("Pastor Joel Nkosi was charged with organising a vigil over the murder of miner Vusi Dube.", "killing", []),
        ("Blogger Ines Pinto was jailed for saying that police killed student Rui Faria.", "killing", ["police"]),
        # help and hiding
        ("Cook Sam Poe pleaded guilty to helping the men who kidnapped reporter Zoe Hart flee.", "abduction", ["men"]),
        ("Cook Tarek Zidan was convicted of hiding the gunmen who shot judge Nadia Salem.", "attack", ["gunmen"]),
        ("Officer Ken Abe pleaded guilty to hiding evidence of the torture of tailor Joe Mori.", "torture", []),
        ("A policeman was arrested on charges of covering up the killing of trader Musa Bello.", "killing", []),
        # and what stays theirs
        ("Policeman Ivo Lang was convicted of beating and killing student Uwe Kern.", "killing", ["Ivo Lang"]),
        ("Guard Pablo Gil pleaded guilty to throwing a grenade that killed farmer Luis Paz.", "killing", ["Pablo Gil"]),
        ("Officer Bo Lind pleaded guilty to helping kidnap teacher Eva Holm.", "abduction", ["Bo Lind"]),
        ("Colonel Juan Vega was convicted of leading the men who killed priest Ivo Gil.", "killing", ["Juan Vega"]),
        ("Captain Luis Soto was jailed for carrying out the murder of activist Rosa Mena.", "killing", ["Luis Soto"]),
        ("Cadet Beto Cruz was arrested over the killing of councillor Elsa Ruiz.", "killing", ["Beto Cruz"]),
    ],
)
def test_only_the_deed_accused_is_theirs(
    read: Reader,
    text: str,
    act: str,
    who: list[str],
) -> None:
    """Who is held for what they said, wrote or hid about a harm has not done it."""
    assert doers(read, text, act) == who


@pytest.mark.parametrize(
    ("text", "act", "modality", "who"),
    [
        # a wrong label does not take back what was done to its bearer
        ("Trader Musa Gana was wrongly suspected of theft and lynched by a mob.", "killing", "reported", ["mob"]),
        (
            "Tutor Ana Rey was mistakenly identified as a spy and shot dead by rebels.",
            "killing",
            "reported",
            ["rebels"],
        ),
        ("Farmer Ali Riad, wrongly believed to be a spy, was executed by rebels.", "killing", "reported", ["rebels"]),
        (
            "Nurse Eva Sol was originally described as a witness but was arrested by police.",
            "arrest",
            "reported",
            ["police"],
        ),
        (
            "Herder Omar Taha was falsely suspected of spying and tortured by soldiers.",
            "torture",
            "reported",
            ["soldiers"],
        ),
        (
            "The killing of nurse Ema Rox by rebels was initially described as an accident.",
            "killing",
            "reported",
            ["rebels"],
        ),
        ("Clerk Leo Mba was accused of stealing and shot dead by soldiers.", "killing", "reported", ["soldiers"]),
        # what was thought, and was not so
        ("Tailor Ada Obi was mistakenly believed to have been killed by bandits.", "killing", "denied", ["bandits"]),
        (
            "It was initially believed that cook Ravi Das had been kidnapped by rebels.",
            "abduction",
            "denied",
            ["rebels"],
        ),
        ("Singer Leo Vance was originally thought to have been arrested by police.", "arrest", "denied", ["police"]),
    ],
)
def test_a_wrong_label_takes_back_no_harm(
    read: Reader,
    text: str,
    act: str,
    modality: str,
    who: list[str],
) -> None:
    """Only what was thought at first is no act, not what was done to somebody beside."""
    found = [r for r in read(text) if r.act == act]
    assert [r.modality for r in found] == [modality]
    told = [p.name for r in found for p in (*r.people, *r.organisations) if p.role in {"perpetrator", "authority"}]
    assert told == who


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        # whose raid it was, where nothing else tells who struck
        ("Nurse Ada Cole was killed in an army raid on 3 May 2021.", "killing", ["army"]),
        ("Baker Ali Noor was wounded in a rebel attack on 3 May 2021.", "attack", ["rebel"]),
        ("Hostage Jean Roux was killed in an army raid to free him; his captors shot him.", "killing", []),
        ("Cook Rosa Gil was killed in a police operation when robbers opened fire on officers.", "killing", []),
        ("Two children were killed during a police raid when a suspect blew himself up.", "killing", []),
        ("Clerk Ana Paz was killed in a military operation to rescue her from rebels.", "killing", []),
        ("Tailor Ema Poe was killed in a police rescue operation in Lagos.", "killing", []),
        ("Angler Al Grey was killed during a navy operation as smugglers shot at a boat.", "killing", []),
        ("Baker Ali Noor was wounded in a rebel attack, and troops shot back.", "attack", ["rebel"]),
        # who harmed those for whom others protest has not arrested these
        (
            (
                "Activist Hawa Jalloh was arrested for protesting against the killing of market trader Foday Kanu by "
                "police."
            ),
            "arrest",
            [],
        ),
        ("Monk Tenzin Dorje was detained for praying for herder Lobsang, killed by police.", "arrest", []),
        ("Ines Pinto was arrested by police for protesting against the death of Rui Faria.", "arrest", ["police"]),
        # on whose orders, and on whose not
        ("Blogger Anil Rao was arrested on the orders of a judge, not of the minister.", "arrest", ["judge"]),
        ("Editor Ravi Nair was arrested on the orders of the minister and not the governor.", "arrest", ["minister"]),
        ("Editor Hana Kim was arrested not on the orders of the president but on those of a mayor.", "arrest", []),
        (
            "Poet Sam Roe was arrested on the orders of the governor and the police chief.",
            "arrest",
            ["governor", "police chief"],
        ),
        ("Baker Ian Bo was beaten by guards and not the police.", "ill_treatment", ["guards"]),
        ("Tutor Lea Sy was killed not by rebels but by soldiers.", "killing", ["soldiers"]),
        # from whom threats come, and from where
        ("Judge Elena Ruiz received threats from prison and letters from the Defence Ministry.", "threat", []),
        ("Blogger Mona Fahmy received threats from Egypt and lives in Berlin.", "threat", []),
        ("Imam Musa Diallo received threats from Kenya and Somalia after his sermon.", "threat", []),
        ("Reporter Ann Oz received threats from the Kenyan government.", "threat", ["Kenyan government"]),
        ("Singer Leo Cid received threats and insults from supporters of the mayor.", "threat", ["supporters"]),
        ("Judge Ema Ray received threats from a militia and letters from readers.", "threat", ["militia"]),
        # whom a court decided for, and whom against
        ("Singer Rami Zaher was freed after the court rejected his appeal.", "release", []),
        ("Student Omid Rad was freed after a court dismissed his complaint against the police.", "release", []),
        ("Poet Wen Hua was freed after the judge ordered him to pay a fine.", "release", []),
        ("Lawyer Tariq Omar was released after the president ordered an inquiry into his arrest.", "release", []),
        ("Tutor Nasser Qadri was released after a court had ruled that he must serve in full.", "release", []),
        ("Poet Ivo Lem was freed after a court found no case against him.", "release", ["court"]),
        ("Poet Ivo Lem was freed after a judge ordered his release.", "release", ["judge"]),
        ("Cook Ana Fry was released after a court dismissed the charges against her.", "release", ["court"]),
        ("Tutor Jo Kay was released after a court rejected the prosecutors' appeal.", "release", ["court"]),
        ("Tutor Jo Kay was released after a court ruled that her detention was unlawful.", "release", ["court"]),
        ("Tutor Jo Kay was released after a judge found her not guilty.", "release", ["judge"]),
        ("Tutor Jo Kay was freed after the High Court ruled in her favour.", "release", ["High Court"]),
    ],
)
def test_only_who_did_it_is_told(
    read: Reader,
    text: str,
    act: str,
    who: list[str],
) -> None:
    """A raid, an order, a "from" and a court tell who did it only where they do."""
    assert doers(read, text, act) == who


def test_who_claims_it_before_a_semicolon(read: Reader) -> None:
    """What one side claims and the other denies is alleged."""
    text = "Editor Tia Mol was arrested under orders from the army, the opposition claimed; the army denied it."
    assert [r.modality for r in read(text) if r.act == "arrest"] == ["alleged"]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        # associations that call themselves brigades, and the brigades of an army
        ("The government dissolved the Village Youth Brigade, a farmers' association.", ["organisation_shutdown"]),
        ("The League of Peasant Brigades was outlawed by a court in Asunción.", ["organisation_shutdown"]),
        ("The court banned the White Helmets Task Force, an aid group, in Idlib.", ["organisation_shutdown"]),
        ("The government disbanded the Special Anti-Robbery Brigade.", []),
        ("The president dissolved the 4th Infantry Brigade in Kelmar.", []),
        # what is said of a harm is none
        ("Vendor Lucy Adoyo was detained for a post about the killing of fisherman Ken Were.", ["arrest", "killing"]),
        ("Nine women were arrested for a vigil over the murder of nurse Ada Kim.", ["arrest", "killing"]),
        # attacks in words, and whom the text calls by their faith
        ("Seven people were arrested for attacks on the government in online posts in Kigali.", ["arrest"]),
        ("Six men were arrested for attacks on the king in articles in Amman.", ["arrest"]),
        ("Eleven Baha'is were arrested in connection with a bomb attack they deny.", ["arrest"]),
        ("Nine people were arrested in connection with the blast in Osh.", []),
        # a board's finding against a critic
        ("Doctor Pia Voss was found guilty of misconduct by a board for treating protesters.", ["conviction"]),
        ("Trader Ron Mace was found guilty of gross misconduct by the exchange.", []),
        # what others do to a march, and what police do to it
        ("Rebels hijacked a march in Gao and police dispersed it, killing student Moussa Ag Ali.",
         ["dispersal", "killing"]),
        ("Nationalists hijacked the march in Osh on 3 May 2021.", []),
    ],
)  # fmt: skip
def test_what_only_looks_like_no_act(read: Reader, text: str, acts: list[str]) -> None:
    """Associations, critics and the faithful keep the acts that befell them."""
    assert sorted(r.act for r in read(text)) == acts
