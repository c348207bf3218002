"""Headlines, captions, items of lists, texts of one line: who undergoes what they tell, and who only speaks of it."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import facts_told

read = partial(facts_told, published="2021-06-01")


AFTER = "\n\nThe union said on Monday that it follows the case."


def told(extractor: Extractor, text: str) -> list[tuple[str, list[str]]]:
    """Return the act and whom it befell, by name or as counted, of each incident that the extractor reads."""
    found = []
    for r in read(extractor, text):
        names = [p.name for p in r.people if p.role == "victim"]
        found.append((r.act, names or [r.group.text if r.group else ""]))
    return found


@pytest.mark.parametrize(
    ("line", "act", "whom"),
    [
        ("Journalist Aida Toktar shot dead in Osh", "killing", "Aida Toktar"),
        ("Zambia: Moses Tembo beaten in custody", "ill_treatment", "Moses Tembo"),
        ("Poet Aida Toktar found dead in cell", "death_in_custody", "Aida Toktar"),
        ("Blogger Aida Toktar on trial for sedition", "trial", "Aida Toktar"),
        ("Police Arrest Student Leader Moses Tembo", "arrest", "Moses Tembo"),
        ("Five held over Osh protest", "detention", "Five"),
    ],
)
def test_a_text_of_one_line_is_read_as_a_headline(extractor: Extractor, line: str, act: str, whom: str) -> None:
    assert told(extractor, line) == [(act, [whom])]


def test_items_of_a_list_are_read_as_headlines(extractor: Extractor) -> None:
    text = "What happened this week in Zambia:\n\n- Aida Toktar shot dead in Lusaka\n- Moses Tembo beaten in custody"
    assert {(act, *whom) for act, whom in told(extractor, text)} == {
        ("killing", "Aida Toktar"),
        ("ill_treatment", "Moses Tembo"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Moses Tembo shot three soldiers",
        "Soldier Moses Tembo killed in action",
        "Five held talks in Osh",
        "Five killed in bus crash near Osh",
        "Aida Toktar beaten in chess final",
        # a noun alone in a line within a text is nobody told of before
        "Aida Toktar and Moses Tembo spoke to the press in Osh on Monday.\n\nRead: Village leader arrested",
    ],
)
def test_lines_that_tell_no_act(extractor: Extractor, text: str) -> None:
    assert not told(extractor, text)


@pytest.mark.parametrize(
    ("line", "act", "whom"),
    [
        ("Aida Toktar condemns killing of Moses Tembo", "killing", "Moses Tembo"),
        ("Aida Toktar mourns killing of Moses Tembo", "killing", "Moses Tembo"),
        ("Aida Toktar defends beating of Moses Tembo", "attack", "Moses Tembo"),
        ("Minister Aida Toktar defends jailing of Moses Tembo", "imprisonment", "Moses Tembo"),
    ],
)
@pytest.mark.parametrize("after", ["", AFTER])
def test_who_speaks_of_a_deed_neither_did_nor_suffered_it(
    extractor: Extractor, line: str, act: str, whom: str, after: str
) -> None:
    records = read(extractor, line + after)
    assert [(r.act, [p.name for p in r.people if p.role == "victim"]) for r in records] == [(act, [whom])]
    assert not [p for r in records for p in r.people if p.role in {"perpetrator", "authority"}]


def test_a_gerund_with_an_object_stays_a_deed(extractor: Extractor) -> None:
    text = "Moses Tembo was accused of killing the reporter Aida Toktar in Osh. Rights groups follow the case."
    assert ("killing", ["Aida Toktar"]) in told(extractor, text)


@pytest.mark.parametrize("line", ["Aida Toktar murder: two charged", "Aida Toktar murder: five arrested"])
@pytest.mark.parametrize("after", ["", AFTER])
def test_whom_a_label_names_is_not_who_was_held_for_it(extractor: Extractor, line: str, after: str) -> None:
    assert told(extractor, line + after) == [("killing", ["Aida Toktar"])]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Aida Toktar case: two jailed", ("imprisonment", ["two"])),
        ("Osh protests: five arrested", ("arrest", ["five"])),
        ("Aida Toktar killing: five protesters arrested", ("arrest", ["five protesters"])),
    ],
)
def test_a_number_behind_a_label_is_who_it_befell(
    extractor: Extractor, line: str, expected: tuple[str, list[str]]
) -> None:
    assert expected in told(extractor, line + AFTER)


def test_a_second_number_is_not_the_first(extractor: Extractor) -> None:
    text = "About 100 abducted from Kano school; 11 rescued" + AFTER
    assert ("release", ["About 100"]) not in told(extractor, text)


@pytest.mark.parametrize(
    "text",
    [
        "Aida Toktar murder trial opens",
        "The Aida Toktar murder trial opened in Osh on Monday. Rights groups follow the case.",
        "Moses Tembo to testify in Aida Toktar murder trial",
    ],
)
def test_a_trial_over_a_harm_is_of_nobody_that_its_name_tells(extractor: Extractor, text: str) -> None:
    assert "trial" not in {act for act, _ in told(extractor, text)}


@pytest.mark.parametrize("charge", ["treason", "sedition"])
def test_a_trial_for_a_charge_is_its_owners(extractor: Extractor, charge: str) -> None:
    text = f"The Aida Toktar {charge} trial opened in Osh on Monday. Rights groups follow the case."
    assert told(extractor, text) == [("trial", ["Aida Toktar"])]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ines Prado, the sister of blogger Moses Tembo, who was arrested in May, said she was worried.", "arrest"),
        ("Ivo Kral, the brother of reporter Aida Toktar, who was killed in Osh in 2015, wants a trial.", "killing"),
    ],
)
def test_who_after_a_relative_is_whom_they_are_of(extractor: Extractor, text: str, act: str) -> None:
    whom = "Moses Tembo" if "Moses" in text else "Aida Toktar"
    assert (act, [whom]) in told(extractor, text)


def test_who_after_an_office_stays_its_holder(extractor: Extractor) -> None:
    text = "Ivo Kral, the editor of Daybreak, who was arrested in May, said he was well. Rights groups met him."
    assert ("arrest", ["Ivo Kral"]) in told(extractor, text)


@pytest.mark.parametrize("line", ["UN: RELEASE AIDA TOKTAR", "UN: Release Aida Toktar"])
def test_a_release_asked_for_in_one_line_is_none(extractor: Extractor, line: str) -> None:
    assert "release" not in {r.act for r in read(extractor, line) if r.modality in FACTUAL}


def test_a_count_of_a_headline_is_called_what_the_story_calls_it(extractor: Extractor) -> None:
    text = "Two arrested at Osh rally\n\nTwo protesters were arrested at a rally in Osh on Monday, police said."
    assert told(extractor, text) == [("arrest", ["Two protesters"])]


@pytest.mark.parametrize(
    "line",
    [
        "Friend of Rosa Quispe Mamani Detained in Manila",
        "Son of reporter Moses Tembo arrested",
        "Lawyer for Aida Toktar Freed in Manila",
    ],
)
def test_whose_friend_was_held_was_not(extractor: Extractor, line: str) -> None:
    assert not [p for r in read(extractor, line + AFTER) for p in r.people if p.role == "victim"]


def test_who_stands_beside_somebody_in_a_caption_was_not_held_with_them(extractor: Extractor) -> None:
    assert told(extractor, "Moses Tembo, arrested in May, with Aida Toktar in Osh") == [("arrest", ["Moses Tembo"])]


def test_who_was_held_with_somebody_was(extractor: Extractor) -> None:
    text = "Moses Tembo was arrested in Osh on Monday with the reporter Aida Toktar."
    assert told(extractor, text) == [("arrest", ["Moses Tembo", "Aida Toktar"])]


@pytest.mark.parametrize(
    ("line", "act"),
    [
        ("Moses Tembo in jail over tweet", "imprisonment"),
        ("Zambia: Moses Tembo behind bars", "detention"),
        ("Aida Toktar shot dead in Osh. Her union met on Monday.", "killing"),
        ("Aida Toktar beaten in custody. Her union met on Monday.", "ill_treatment"),
    ],
)
def test_lines_without_a_verb_or_its_auxiliary(extractor: Extractor, line: str, act: str) -> None:
    assert act in {a for a, whom in told(extractor, line) if whom in (["Moses Tembo"], ["Aida Toktar"])}


@pytest.mark.parametrize(
    "line",
    [
        "Moses Tembo in prison drama",
        "Minister Moses Tembo in custody row",
        "Aida Toktar works in prison",
        "Aida Toktar shot dead two soldiers in Osh.",
    ],
)
def test_lines_of_a_prison_that_holds_nobody_told_of(extractor: Extractor, line: str) -> None:
    assert not told(extractor, line)


def test_whom_a_body_holds_is_held_by_a_body(extractor: Extractor) -> None:
    text = "Moses Tembo was deported on 22 July and has been in the hands of the General Intelligence Service since."
    assert "General Intelligence Service" in {o.name for r in read(extractor, text) for o in r.organisations}
