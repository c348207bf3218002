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
