"""Whom an act befell: names that are none, people who are others, and those whom the law pursues for harm done."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told


def read(extractor: Extractor, text: str, published: str | None = "2020-08-29") -> list[Incident]:
    return facts_told(extractor, text, published=published)


def named(incidents: list[Incident]) -> set[str]:
    return {x.name for i in incidents for x in i.people if x.role == "victim"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # a newspaper is no person, whoever opens the next sentence
        ("Soldiers killed a farmer in Lume. The newspaper Nowa Trybuna published a video of it.", set()),
        # the name beside a leader is the leader's
        ("Men with clubs attacked a blogger and critic of the country's leader, Omar Saleh.", set()),
        # the name before a noun only says which police
        ("After the shootings of Ada Obi and Tariq Mansour, Arlington police promised.", {"Ada Obi", "Tariq Mansour"}),
        # names that a list introduces are people only where it lists people
        ("Athletes were jailed under him. The dictator wrote both plays and four novels, including Nadira.", set()),
        # the dead are not those who were arrested
        (
            "Nine people were killed while six others were arrested. The slain victims were Ada Obi and Tariq Mansour.",
            {"Ada Obi", "Tariq Mansour"},
        ),
        ("Lina Haddad accused soldiers of abducting her 75-year-old father.", set()),
        # who speaks of an arrest is not who was arrested
        ("Pablo Ruiz died in a cell. A police officer, Samuel Okoro, said he was arrested in May.", {"Pablo Ruiz"}),
    ],
)  # fmt: skip
def test_whom_an_act_did_not_befall(extractor: Extractor, text: str, who: set[str]):
    assert named([i for i in read(extractor, text) if i.act in {"killing", "arrest", "attack", "imprisonment",
                                                                "abduction", "death_in_custody"}]) <= who  # fmt: skip


def test_the_dead_of_a_list_are_killed_and_not_arrested(extractor: Extractor):
    text = "Nine people were killed while six others were arrested. The slain victims were Ada Obi and Tariq Mansour."
    found = read(extractor, text)
    assert named([i for i in found if i.act == "killing"]) == {"Ada Obi", "Tariq Mansour"}
    assert named([i for i in found if i.act == "arrest"]) == set()


def test_a_first_name_met_before_the_full_one_is_the_same_person(extractor: Extractor):
    text = "Police arrested Tariq on Monday. Tariq Mansour, a mechanic, was arrested at his garage. Tariq is 30."
    assert named(read(extractor, text)) == {"Tariq Mansour"}


def test_an_initial_is_no_lone_name(extractor: Extractor):
    text = "Writer S. Kuznetsova was fined in May. Police arrested Samir on Monday."
    assert named(read(extractor, text)) == {"S. Kuznetsova", "Samir"}


def test_a_call_for_somebody_to_be_released_says_that_he_is_held(extractor: Extractor):
    found = read(extractor, "The government is calling for journalist Roman Kovalenko to be released immediately.")
    assert [(i.act, named([i])) for i in found] == [("detention", {"Roman Kovalenko"})]


@pytest.mark.parametrize(
    "text",
    [
        "Boris Malek pleaded guilty to a role in the kidnapping of aid worker Ada Obi. Malek is imprisoned in Oslo.",
        "Boris Malek and Igor Petrov were both charged with felonies. Malek is being held in the county jail.",
        "Boris Malek stood trial for money laundering. Malek's trial opened on 9 December.",
    ],
)
def test_the_law_pursuing_a_wrongdoer_is_no_incident(extractor: Extractor, text: str):
    assert "Boris Malek" not in named(read(extractor, text))


@pytest.mark.parametrize(
    "text",
    [
        "Journalist Boris Malek was charged with robbery. Malek is being held in the county jail.",
        "Boris Malek was jailed on trumped-up charges of theft. Malek is being held in the county jail.",
    ],
)
def test_a_persecuted_calling_or_a_word_of_abuse_keeps_the_case(extractor: Extractor, text: str):
    assert "Boris Malek" in named(read(extractor, text))


@pytest.mark.parametrize(
    "text",
    [
        "The other three workers were held hostage at the office.",
        "Five nurses were abducted by bandits in May. The nurses spent two months in captivity.",
        "A gang is holding 17 members of a missionary group.",
        "Ada Obi was kidnapped on Monday. Her family demanded the release of Obi.",
        "Militants detained Ada Obi at a roadblock.",
    ],
)
def test_who_is_held_by_captors_was_abducted(extractor: Extractor, text: str):
    found = read(extractor, text)
    assert {i.act for i in found} == {"abduction"}


@pytest.mark.parametrize(
    "text",
    [
        "Police detained Ada Obi on Monday. She is held in a prison.",
        "Soldiers abducted Ada Obi from her home. She was held at a military prison for 34 days.",
    ],
)
def test_who_is_held_by_the_state_is_detained(extractor: Extractor, text: str):
    assert {i.act for i in read(extractor, text)} & {"arrest", "detention"}


def test_blows_by_police_of_somebody_they_hold_are_ill_treatment(extractor: Extractor):
    found = read(extractor, "Police detained writer Omar Saleh for five days and beat him.")
    assert "ill_treatment" in {i.act for i in found}
    assert "attack" not in {i.act for i in found}


def test_a_percentage_elsewhere_in_the_sentence_makes_no_statistic(extractor: Extractor):
    text = "Police arrested 46 students of Lume University who were protesting against a 15 per cent tuition increase."
    assert [i.act for i in read(extractor, text)] == ["arrest"]
    assert read(extractor, "Arrests of 46 students a year, up 15 per cent compared with 2018, were recorded.") == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The body of reporter Ada Obi was found in a river on Monday.", {"Ada Obi"}),
        ("The body of Ada Obi was found after the avalanche.", set()),
    ],
)
def test_a_body_that_is_found_tells_a_killing(extractor: Extractor, text: str, who: set[str]):
    assert named([i for i in read(extractor, text) if i.act == "killing"]) == who


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Still in detention are baker Joel Malek and teacher Ada Obi.", "detention",
         {"Joel Malek", "Ada Obi"}),
        ("One of those arrested in August, Tariq Mansour, is a writer.", "arrest", {"Tariq Mansour"}),
        ("Zeynab Karimi was moved to four different prisons last year.", "imprisonment", {"Zeynab Karimi"}),
    ],
)  # fmt: skip
def test_who_is_said_to_be_one_of_a_set(extractor: Extractor, text: str, act: str, who: set[str]):
    assert named([i for i in read(extractor, text) if i.act == act]) == who


@pytest.mark.parametrize(
    "text",
    [
        # others of the kind, told by their own words
        "Deputies Pablo Ruiz and Ada Obi spoke. Soldiers arrested the activists of Bayanihan in Lume in 2019.",
        "Pablo Ruiz and Ada Obi spoke. The report condemns attacks on all peaceful protesters.",
        # who is accused of a kidnapping was not kidnapped
        "Ada Obi was among the respondents in the kidnapping and illegal detention cases.",
        # who slaps is not who is slapped
        "A guard spoke. One of them hit him hard on the cheek.",
        # no freedom yet
        "The release of Ada Obi was being negotiated by the church with her kidnappers.",
    ],
)
def test_others_told_of_and_what_is_not_done(extractor: Extractor, text: str):
    found = [i for i in read(extractor, text) if i.act != "abduction" or "cases" in text]
    assert named(found) == set()
    assert "attack" not in {i.act for i in found}


def test_a_nickname_in_quotes_is_no_other_person(extractor: Extractor):
    text = "Randy Okafor was killed in May. Randall “Ka Randy” Okafor was found dead at his home."
    found = read(extractor, text)
    assert len(named(found)) == 1


def test_a_lone_surname_is_rather_the_man_than_his_daughter(extractor: Extractor):
    text = "Gunmen kidnapped Elie Okafor and his daughter Irma Okafor in Lume. Okafor was beaten by the gunmen."
    (blow,) = [i for i in read(extractor, text) if i.act in {"attack", "ill_treatment", "torture"}]
    assert named([blow]) == {"Elie Okafor"}


def test_the_head_of_an_entry_is_whom_the_entry_tells_of(extractor: Extractor):
    text = (
        "Ten cases\n\n4. Pavel Sokolov (Russia)\n\nThe editor and founder of news site Sochi Notes was arrested on "
        "January 19, 2018.\n\n5. Ada Obi (Kenya)\n\nThe reporter was arrested on 3 May."
    )
    assert [named([i]) for i in read(extractor, text) if i.act == "arrest"] == [{"Pavel Sokolov"}, {"Ada Obi"}]


def test_he_is_not_natalie(extractor: Extractor):
    text = "Samuel Okoro spoke at a rally. Natalie Brown stood beside him. He was arrested on Monday."
    found = [i for i in read(extractor, text) if i.act == "arrest"]
    assert named(found) == {"Samuel Okoro"}
    brown = [p for i in found for p in i.people if p.name == "Natalie Brown"]
    assert all(p.gender is None for p in brown), "a first name alone tells no sex in a record"


def test_some_of_the_latest_to_be_killed(extractor: Extractor):
    text = "Women such as Ada Obi, Lina Haddad and Maria Petrenko were some of the first to be killed near Lume."
    assert named(read(extractor, text)) == {"Ada Obi", "Lina Haddad", "Maria Petrenko"}
