"""Two people whom a headline parts by a comma alone suffer the same; an apposition stays one."""

import pytest

from tests.assemble.readings import Reader, acts, told

BOTH = {"Luis Mora", "Zoe Reis"}


@pytest.mark.parametrize(
    ("title", "act", "whom"),
    [
        ("Luis Mora, Zoe Reis arrested", "arrest", BOTH),
        ("Arrested: Luis Mora, Zoe Reis", "arrest", BOTH),
        ("LUIS MORA, ZOE REIS ARRESTED IN OSH", "arrest", BOTH),
        ("Luis Mora, Zoe Reis freed after 10 days", "release", BOTH),
        ("Luis Mora, Osh lawyer, arrested", "arrest", {"Luis Mora"}),
        ("Luis Mora, Zoe Reis's lawyer, arrested", "arrest", {"Luis Mora"}),
        ("Luis Mora, Zoe Reis condemn arrest of Ana Bor", "arrest", {"Ana Bor"}),
    ],
)
def test_two_in_a_headline(read: Reader, title: str, act: str, whom: set[str]):
    found = told(read, f"{title}\n\nThe news came on Tuesday.")
    assert acts(found) == {(act, name) for name in whom}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Blogger Ivo Reis Handed Five-Year Prison Term", {("sentencing", "Ivo Reis")}),
        ("Luis Mora Given Suspended Sentence", {("sentencing", "Luis Mora")}),
        ("Luis Mora Kidnapped, Freed Hours Later", {("abduction", "Luis Mora"), ("release", "Luis Mora")}),
        ("Uzbekistan: Writer Luis Mora Sentenced to Death", {("sentencing", "Luis Mora")}),
        ("Luis Mora's Sentence Cut to Two Years", {("sentence_overturned", "Luis Mora")}),
        ("Dozens Arrested at Protest in Osh", {("arrest", "Dozens")}),
        ("Judge Ana Bor Handed Five-Year Term to Luis Mora", {("sentencing", "Luis Mora")}),
    ],
)
def test_headlines_in_capitals(read: Reader, title: str, expected: set[tuple[str, str]]):
    body = "The news came on Tuesday. Rights groups follow the case closely."
    assert acts(told(read, f"{title}\n\n{body}")) == expected
