"""What a higher court does with a sentence or conviction, however it is told: one incident, no second conviction."""

import pytest

from tests.assemble.readings import Reader, acts, told

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
        ("Ivo Reis's conviction quashed on appeal\n\nRights groups welcomed it.", {("sentence_overturned", "Ivo Reis")}),
        ("Ivo Reis's appeal dismissed\n\nRights groups condemned it.", {("appeal_rejected", "Ivo Reis")}),
        ("Judges upheld the sentence handed down to Ivo Reis in May.",
         {("appeal_rejected", "Ivo Reis"), ("sentencing", "Ivo Reis")}),
        ("The conviction of blogger Ivo Reis, handed down in March, was vacated in May.",
         {("sentence_overturned", "Ivo Reis")}),
        ("The conviction of Ivo Reis in May was a blow to the press.", {("conviction", "Ivo Reis")}),
        ("The conviction of Ivo Reis drew protests, and the ban was overturned in May.", {("conviction", "Ivo Reis")}),
    ],
)  # fmt: skip
def test_told_otherwise(read: Reader, text: str, expected: set[tuple[str, str]]):
    assert acts(told(read, text)) == expected
