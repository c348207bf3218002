"""A name inside the description of somebody else is not whom an act befell; a cause's aim is not what happened."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import acts, facts_told, victims

OTHER = " Rights groups condemned it."


@pytest.mark.parametrize(
    "text",
    [
        "The editor of a paper owned by Ana Bor was fined in Osh.",
        "The driver of a car belonging to Ana Bor was shot dead by police.",
        "The author of a book about Ana Bor was deported.",
        "The organiser of a rally for Ana Bor was abducted by gunmen.",
        "The clerk of a firm named after Ana Bor was arrested in Osh on Monday.",
        "Four members of a club named after Ana Bor were charged with sedition.",
        "Two reporters of a school named after Ana Bor were shot dead in Osh on Monday.",
        "The nurse who had treated Ana Bor went on trial in Osh on Monday.",
        "The nurse who had treated Ana Bor has been detained in Osh on Monday.",
        "The manager of a fund set up by the late poet Ana Bor was beaten by police.",
    ],
)
def test_who_is_named_in_a_description_did_not_suffer_it(extractor: Extractor, text: str):
    assert all("Ana Bor" not in victims(i) for i in facts_told(extractor, text + OTHER))


@pytest.mark.parametrize(
    "text",
    [
        "A man by the name of Ana Bor was arrested in Osh.",
        "A woman known as Ana Bor was arrested in Osh.",
        "The head of the union Ana Bor was arrested in Osh.",
        "The leader of a banned party, Ana Bor, was arrested in Osh.",
        "Activists like Ana Bor were arrested in Osh.",
        "A convoy with Ana Bor was attacked in Osh.",
    ],
)
def test_who_is_called_so_did(extractor: Extractor, text: str):
    assert any("Ana Bor" in victims(i) for i in facts_told(extractor, text + OTHER))


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("The editor of a paper owned by Ana Bor was arrested in Osh.", "arrest", "The editor"),
        ("Police arrested the author of a book on the war in Osh.", "arrest", "the author"),
        ("Gunmen abducted the driver of a bus near Osh on Monday.", "abduction", "the driver"),
    ],
)
def test_who_is_of_something_new_is_one_person(extractor: Extractor, text: str, act: str, who: str):
    (told,) = [r for r in facts_told(extractor, text + OTHER) if r.act == act]
    assert told.group is not None
    assert told.group.text.startswith(who)
    assert told.group.min == told.group.max == 1


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A campaign to free Ana Bor was launched on Monday.", "release"),
        ("The rally to free Ana Bor drew a thousand people.", "release"),
        ("A member of a committee set up to free Ana Bor was dismissed.", "release"),
        ("She joined a fund to free Ana Bor.", "release"),
        ("A campaign aimed at deporting Ana Bor was launched.", "forced_return"),
        ("The raid was aimed at arresting Ana Bor.", "arrest"),
        ("Soldiers were bent on killing Ana Bor.", "killing"),
        ("A rally for pardoning Ana Bor was held.", "pardon"),
    ],
)
def test_what_something_is_for_did_not_happen(extractor: Extractor, text: str, act: str):
    assert act not in {told for told, _ in acts(facts_told(extractor, text + OTHER))}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Police set Ana Bor free on Monday.", "release"),
        ("Ana Bor was set free on Monday.", "release"),
        ("A rally was held against the police for beating Ana Bor.", "attack"),
        ("The minute he left the court Ana Bor was arrested.", "arrest"),
    ],
)
def test_what_did_happen_stays(extractor: Extractor, text: str, act: str):
    assert act in {told for told, _ in acts(facts_told(extractor, text + OTHER))}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("It was a guard at the house of Ana Bor who was arrested on Monday.", "arrest"),
        ("It was a nurse who had treated Ana Bor who was beaten on Monday.", "attack"),
        ("The union demands the release of the editor of a paper owned by Ana Bor, held since May.", "detention"),
        ("Among those arrested was a lawyer representing Ana Bor.", "arrest"),
    ],
)
def test_the_clause_behind_a_name_tells_of_whom_it_describes(extractor: Extractor, text: str, act: str):
    (told,) = [r for r in facts_told(extractor, text + OTHER) if r.act == act]
    assert told.group is not None
    assert not {"Ana Bor"} & victims(told)
    assert "lawyer" not in {p.role for p in told.people}


@pytest.mark.parametrize(
    "text",
    [
        "It was Ana Bor who was arrested on Monday.",
        "It was the editor Ana Bor who was arrested on Monday.",
        "Among those arrested was a nurse named Ana Bor.",
        "Among those arrested was a nurse, Ana Bor.",
        "The union demands the release of the editor Ana Bor, held since May.",
    ],
)
def test_it_tells_of_whom_it_names(extractor: Extractor, text: str):
    assert any("Ana Bor" in victims(i) for i in facts_told(extractor, text + OTHER))


def test_one_of_a_set_told_just_before_is_no_second_record(extractor: Extractor):
    told = facts_told(extractor, "Police arrested 20 people in Osh on Monday. Among those arrested was a lawyer.")
    assert len([r for r in told if r.act == "arrest"]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The head of a group that helps nurses, Ana Bor, was arrested in Osh.",
        "The head of a club which was set up by monks, Ana Bor, was arrested in Osh.",
    ],
)
def test_the_name_before_its_verb_is_whom_it_tells_of(extractor: Extractor, text: str):
    (told,) = [r for r in facts_told(extractor, text + OTHER) if r.act == "arrest"]
    assert victims(told) == {"Ana Bor"}


def test_the_name_right_behind_is_found(extractor: Extractor):
    told = facts_told(extractor, "The killing of the driver of a bus, Ivo Reis, was condemned." + OTHER)
    assert any("Ivo Reis" in victims(r) for r in told)


def test_a_thing_filmed_is_whom_nobody_shot(extractor: Extractor):
    told = facts_told(extractor, "The man who shot the video Ivo Reis was arrested." + OTHER)
    assert {r.act for r in told} == {"arrest"}


def test_who_is_named_in_a_cleft_did_it(extractor: Extractor):
    told = facts_told(extractor, "It was a policeman named Ivo Reis who shot Ana Bor." + OTHER)
    assert "Ivo Reis" in {p.name for r in told for p in r.people if p.role == "perpetrator"}


def test_who_came_to_free_somebody_did_not_do_so(extractor: Extractor):
    told = facts_told(extractor, "The gunmen who had come to free Ana Bor shot dead two guards." + OTHER)
    assert "release" not in {r.act for r in told}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Police shot dead 12 people in Osh on Friday. Among those killed was a doctor.", "killing"),
        ("Ana Bor, Ivo Reis and Zoe Reis were arrested on Friday. Among those arrested was a doctor.", "arrest"),
        ("Ivo Reis disappeared on Friday. The owner of a small shop was arrested by soldiers.", "arrest"),
        ("Police arrested Ivo Reis on Monday. The owner of a bakery was tortured in custody.", "torture"),
        ("The murder of Ana Bor shook the town. The editor of a weekly was shot dead in May.", "killing"),
    ],
)
def test_one_told_of_again_is_no_second_record(extractor: Extractor, text: str, act: str):
    told = [r for r in facts_told(extractor, text + OTHER) if r.act == act]
    assert not [r for r in told if r.group is not None and r.group.min == 1]


@pytest.mark.parametrize(
    "text",
    [
        "The leader of the movement against the dam Luis Mora was arrested.",
        "The student living next door Luis Mora was arrested.",
        "The man injured in the raid Luis Mora was arrested.",
    ],
)
def test_a_name_behind_a_thing_is_no_part_of_its_phrase(extractor: Extractor, text: str):
    assert any("Luis Mora" in victims(r) for r in facts_told(extractor, text + OTHER))


@pytest.mark.parametrize(
    "text",
    [
        "The head of an aid group and her husband were arrested.",
        "Neither the editor of a weekly nor its owner was arrested.",
        "The leader of a gang was arrested.",
        "The leader of a rebel group was arrested.",
        "Gunmen abducted the leader of a union of miners, Luis Mora, and his son.",
        "Gunmen abducted the leader of a union of miners, Luis Mora.",
    ],
)
def test_one_of_two_named_or_lawless_is_nobody_new(extractor: Extractor, text: str):
    told = facts_told(extractor, text + OTHER)
    assert not [r for r in told if r.group is not None and r.group.text.lower().startswith("the ")]
