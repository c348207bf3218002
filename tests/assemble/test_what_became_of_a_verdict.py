"""What a higher court does with a sentence or conviction, however it is told: one incident, no second conviction."""

import pytest

from tests.assemble.readings import Reader, acts, terms, told, victims

UNDONE = ("quashed", "overturned", "annulled", "vacated", "set aside", "thrown out", "struck down", "revoked", "voided")
FRAMES = (
    "The {} of Ivo Reis was {} in May.",
    "Ivo Reis's {} was {} in May.",
    "The {} against Ivo Reis was {} by the Supreme Court.",
    "On appeal, the {} of Ivo Reis was {}.",
)


@pytest.mark.parametrize("thing", ["conviction", "death sentence", "five-year sentence"])
@pytest.mark.parametrize("done", UNDONE)
def test_what_is_undone(read: Reader, thing: str, done: str):
    for frame in FRAMES:
        text = frame.format(thing, done) + " Rights groups welcomed it."
        assert acts(told(read, text)) == {("sentence_overturned", "Ivo Reis")}, frame


@pytest.mark.parametrize("kept", ["upheld", "confirmed"])
@pytest.mark.parametrize(
    "frame",
    [*FRAMES, "Judges in Osh {1} the {0} against Ivo Reis.", "Ivo Reis had his {0} {1} on appeal."],
)
def test_what_is_upheld(read: Reader, frame: str, kept: str):
    text = frame.format("conviction", kept) + " Rights groups condemned it."
    assert acts(told(read, text)) == {("appeal_rejected", "Ivo Reis")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ivo Reis had his conviction quashed on appeal.", {("sentence_overturned", "Ivo Reis")}),
        ("Ivo Reis had his sentence reversed on appeal.", {("sentence_overturned", "Ivo Reis")}),
        ("Ivo Reis's conviction quashed on appeal\n\nThey welcomed it.", {("sentence_overturned", "Ivo Reis")}),
        ("Ivo Reis's appeal dismissed\n\nRights groups condemned it.", {("appeal_rejected", "Ivo Reis")}),
        ("Judges upheld the sentence handed down to Ivo Reis in May.",
         {("appeal_rejected", "Ivo Reis"), ("sentencing", "Ivo Reis")}),
        ("The conviction of blogger Ivo Reis, handed down in March, was vacated in May.",
         {("sentence_overturned", "Ivo Reis")}),
        ("A fine against Ivo Reis was cancelled.", {("sentence_overturned", "Ivo Reis")}),
        ("The appeal of Ivo Reis was upheld by the court.", {("sentence_overturned", "Ivo Reis")}),
        ("Ivo Reis's appeal against his dismissal was heard in May.", {("dismissal", "Ivo Reis")}),
        ("The prosecutor's appeal was upheld, the lawyer of Ivo Reis said.", set()),
        ("Bail for Ivo Reis was refused.", {("detention", "Ivo Reis")}),
        ("Bail was denied to Ivo Reis.", {("detention", "Ivo Reis")}),
        ("The conviction of Ivo Reis in May was a blow to the press.", {("conviction", "Ivo Reis")}),
        ("The conviction of Ivo Reis drew protests, and the ban was overturned in May.", {("conviction", "Ivo Reis")}),
    ],
)  # fmt: skip
def test_told_otherwise(read: Reader, text: str, expected: set[tuple[str, str]]):
    assert acts(told(read, text)) == expected


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Ivo Reis's sentence was raised from two to five years.", "P5Y"),
        ("The court increased the sentence of Ivo Reis from two years to five on 3 May 2021.", "P5Y"),
        ("The court cut the sentence of Ivo Reis from five years to two.", "P2Y"),
        ("Ivo Reis, whose sentence was extended from three to four years in May, is ill.", "P4Y"),
    ],
)
def test_a_term_that_was_changed_is_the_last(read: Reader, text: str, term: str):
    assert terms(told(read, text)) == {term}


def test_what_a_law_raises_is_nobodys_sentence(read: Reader):
    assert told(read, "Parliament raised the maximum sentence for libel from two to five years.") == []


@pytest.mark.parametrize("name", ["Radu Reis", "Ana Bor", "Zoe Reis"])
def test_on_whom_a_ban_is_imposed_is_a_person(read: Reader, name: str):
    (ban,) = told(read, f"A travel ban was imposed on {name} on 3 May 2021.")
    assert (ban.act, victims(ban)) == ("travel_ban", {name})


def test_a_town_under_a_curfew_is_nobody(read: Reader):
    assert told(read, "A curfew was imposed on Kara Suu on 3 May 2021.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Supreme Court may overturn Ivo Reis's conviction.",
        "The conviction of Ivo Reis was not overturned.",
        "The conviction of Ivo Reis should be overturned.",
    ],
)
def test_what_is_not_undone_stands(read: Reader, text: str):
    assert acts(told(read, text + " The union spoke about it.")) == {("conviction", "Ivo Reis")}


def test_a_court_that_refuses_to_overturn_a_conviction_rejects_an_appeal(read: Reader):
    text = "The Supreme Court refused to overturn Ivo Reis's conviction. The union spoke about it."
    assert acts(told(read, text)) == {("conviction", "Ivo Reis"), ("appeal_rejected", "Ivo Reis")}
