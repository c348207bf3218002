"""Days of work and terms of office are no custody, wounds are, and whose town, seat or suit a clause tells."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import acts, all_told, facts_told, victims

DAY = "2022-03-25"


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Reis served 90 days for the navy.",
        "Ana Bor served ten days for the relief agency in Kano.",
        "Luis Mora served ten days for his club as interim coach.",
        "Luis Mora served ten days over the summer as a lifeguard.",
        "Two years were added to Ivo Reis's term as dean.",
        "Ivo Reis received an extra year for good work.",
        "Luis Mora, a teacher, received an additional year's salary.",
        "The term of the rector, Ana Bor, was extended by two years.",
        "Judge Ana Bor's term was extended by two years.",
    ],
)
def test_days_of_work_and_of_office_hold_nobody(extractor: Extractor, text: str) -> None:
    assert not {a for a, _ in acts(facts_told(extractor, text, "Kano", DAY))} & {"detention", "sentencing"}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The activist Ana Bor served 15 days for taking part in an unauthorised rally.", "detention"),
        ("The activist Ivo Reis served 30 days over the tweet.", "detention"),
        ("The activist Ivo Reis got an additional month for his escape.", "sentencing"),
        ("The term of detention of the activist Ivo Reis was extended by two months on Monday.", "detention"),
        ("The activist Ivo Reis died in a cell opposite the police station on Monday.", "death_in_custody"),
        ("The activist Ivo Reis, who died of his wounds, was beaten in custody in 2019.", "death_in_custody"),
        ("The activist Ivo Reis, who died in hospital, was detained in 2019.", "death_in_custody"),
        ("Ivo Reis attempted suicide years ago and died when police shot him on Monday.", "killing"),
        ("Ivo Reis, whose brother hanged himself, was beaten by police and died on Monday.", "killing"),
    ],
)
def test_what_held_or_killed_somebody_does_still(extractor: Extractor, text: str, act: str) -> None:
    assert act in {a for a, _ in acts(facts_told(extractor, text, "Minsk", DAY))}


def test_a_passport_that_a_thief_takes_is_no_travel_ban(extractor: Extractor) -> None:
    assert not facts_told(extractor, "The passport of Ana Bor, a tourist, was taken by a thief in Rome.", None, DAY)


def test_who_calls_a_book_extremist_has_not_banned_it(extractor: Extractor) -> None:
    assert not facts_told(extractor, "A blogger declared the article of Ana Bor extremist.", "Minsk", DAY)


@pytest.mark.parametrize(
    ("text", "act", "there"),
    [
        ("Activists were arrested in Minsk; those arrested include Ana Bor and Ivo Reis.", "arrest", {"Minsk"}),
        ("Ana Bor, who vanished in 2018; Ivo Reis, who vanished in Gomel in 2019.", "enforced_disappearance", set()),
        ("Senators met as police arrested the reporters Ana Bor (Lagos) and Ivo Reis (Kano).", "arrest",
         {"Lagos", "Kano"}),
        ("Police arrested two MPs, Ana Bor (Kampala Central) and Ivo Reis (Gulu), on Monday.", "arrest", set()),
        ("Ivo Reis was beaten in Minsk; Ana Bor was beaten and robbed there.", "attack", {"Minsk"}),
        ("Ivo Reis was detained in Minsk on Monday; Ana Bor was detained too.", "arrest", {"Minsk"}),
        ("Three deputies, Luis Mora (Brest), Ivo Reis (Gomel) and Ana Bor (Minsk), were beaten.", "attack", set()),
        ("The jailed journalist Ana Bor died in Evin prison on Monday.", "imprisonment", {"Evin"}),
    ],
)  # fmt: skip
def test_whose_town_a_clause_tells(extractor: Extractor, text: str, act: str, there: set[str]) -> None:
    found = [i for i in facts_told(extractor, text, None, DAY) if i.act == act and "Ana Bor" in victims(i)]
    assert [{p.text for p in i.places} for i in found] == [there]


def test_who_is_tried_in_a_town_of_their_own_is_no_suspect(extractor: Extractor) -> None:
    text = (
        "The lawyer Ana Bor was killed by unknown men on Monday. Four people were convicted.\n"
        "In other news, six people were sentenced to three years in Minsk in 2020."
    )
    assert "sentencing" in {i.act for i in facts_told(extractor, text, None, DAY)}


def test_she_may_be_the_prosecutor(extractor: Extractor) -> None:
    text = "She brought charges of violence against three activists on Monday. Zoe Reis is a district prosecutor."
    assert "charge" in {i.act for i in facts_told(extractor, text, "Baku", DAY)}


def test_who_is_only_called_rearrested_was_arrested_once(extractor: Extractor) -> None:
    text = "Ana Bor was arrested in Minsk on 3 May 2019. The rearrested activist was beaten."
    assert [i.act for i in facts_told(extractor, text, None, DAY)].count("arrest") == 1


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ana Bor filed a complaint against police for the arrest of her son, Ivo Reis, in Minsk.", "arrest"),
        ("Ana Bor filed a petition against Kenya for the detention of Ivo Reis for two months in 2019.", "detention"),
        ("Ana Bor sued the ministry for the closure of the newspaper Nasha Zora.", "organisation_shutdown"),
        ("The ministry won its suit for the liquidation of the Gomel Centre.", "organisation_shutdown"),
        ("The lawsuit for the liquidation of the Gomel Centre was satisfied on Monday.", "organisation_shutdown"),
    ],
)
def test_what_somebody_goes_to_law_about_or_wins_was_done(extractor: Extractor, text: str, act: str) -> None:
    assert {i.modality for i in all_told(extractor, text, None, DAY) if i.act == act} == {"reported"}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Prosecutors petitioned a court for the arrest of the activist Ivo Reis.", "arrest"),
        ("The ministry sued for the liquidation of the Gomel Centre.", "organisation_shutdown"),
        ("Zoe Reis sued the ministry for the release of Ivo Reis.", "release"),
    ],
)
def test_what_a_court_is_asked_for_is_not(extractor: Extractor, text: str, act: str) -> None:
    assert {i.modality for i in all_told(extractor, text, None, DAY) if i.act == act} == {"demanded"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Four men suspected of being gay were arrested in Bauchi on 12 June.", {("arrest", "Four men")}),
        ("Three suspects were arrested for sodomy in Bauchi on 12 June.", {("arrest", "Three suspects")}),
        ("The suspects, Ivo Reis and Ana Bor, were arrested on 4 May. They were charged with sedition.",
         {("arrest", "Ivo Reis"), ("arrest", "Ana Bor"), ("charge", "Ivo Reis"), ("charge", "Ana Bor")}),
        ("Two homosexuals were arrested in Bauchi on 12 June.", {("arrest", "Two homosexuals")}),
        ("Ana Bor was charged with apostasy, punishable by beheading.", {("charge", "Ana Bor")}),
        ("The suspects, Ivo Reis and Ana Bor, were arrested on 4 May. They were charged with robbery.", set()),
        ("Two suspects were arrested on 4 May. They are accused of sodomy of a boy.", set()),
        ("Two men suspected of raping gay men were arrested in Kano on 4 May.", set()),
    ],
)  # fmt: skip
def test_suspects_of_what_harms_nobody_are_whom_the_law_wrongs(
    extractor: Extractor, text: str, told: set[tuple[str, str]]
) -> None:
    found = [i for i in facts_told(extractor, text, None, DAY) if i.confidence >= 0.5]
    assert {(i.act, v) for i in found for v in (victims(i) or {i.group.text if i.group else ""})} == told


def test_how_a_deed_may_be_punished_befell_nobody(extractor: Extractor) -> None:
    text = "Ana Bor and Ivo Reis were held over blasphemy, which is punishable by being put to death."
    assert {i.act for i in facts_told(extractor, text, None, DAY)} == {"detention"}
    assert {i.act for i in facts_told(extractor, "Ivo Reis was punished by being flogged.", None, DAY)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Saudi authorities beheaded Ivo Reis on Tuesday.", "execution"),
        ("The interior ministry said that Ivo Reis was beheaded in Jeddah on Tuesday.", "execution"),
        ("Ivo Reis, convicted of smuggling drugs into the kingdom, was beheaded on Tuesday.", "execution"),
        ("Rebels fighting the authorities beheaded Ivo Reis on Monday.", "killing"),
        ("The interior ministry said that Ivo Reis was beheaded by rebels.", "killing"),
        ("Gunmen killed Ivo Reis; the interior ministry said he was beheaded.", "killing"),
    ],
)
def test_whom_a_state_beheads_is_executed(extractor: Extractor, text: str, act: str) -> None:
    assert {i.act for i in facts_told(extractor, text, None, DAY)} - {"conviction"} == {act}


@pytest.mark.parametrize(
    ("text", "lands"),
    [
        ("Ana Bor told of Ivo Reis, a London resident who was held on 7 June while visiting kin in Algeria.", {"DZ"}),
        ("Ivo Reis, a Gweru resident, was beaten on 7 June.", {"ZW"}),
        ("The army court has charged 32 supporters of the opposition National Unity Party.", {None}),
        ("Ivo Reis was arrested in Unity State on 7 June.", {"SS"}),
    ],
)
def test_whose_home_and_what_name_tell_no_land(extractor: Extractor, text: str, lands: set[str | None]) -> None:
    found = facts_told(extractor, text, None, DAY)
    assert {i.country.alpha_2 if i.country else None for i in found} == lands


def test_what_a_seized_passport_keeps_somebody_from_befalls_nobody_else(extractor: Extractor) -> None:
    text = "Officials took the passport of a Malian activist and critic of Ivo Reis, preventing her from travelling."
    (found,) = facts_told(extractor, text, None, DAY)
    assert found.group is not None
    assert not victims(found)


def test_who_was_hanged_weeks_before_another_is_not_that_one(extractor: Extractor) -> None:
    text = "Singapore yesterday hanged a man for trafficking. Three weeks ago, Ivo Reis, 46, was hanged for murder."
    assert [victims(i) for i in facts_told(extractor, text, None, DAY) if i.act == "execution"] == [set(), {"Ivo Reis"}]
