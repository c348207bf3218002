"""Whether a "who" tells of somebody's followers or of whom they follow."""

import pytest

from tests.assemble.readings import Reader, doers, told, victims


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Supporters of the president, who beat Ana Bor on 3 May, denied it.", "Supporters"),
        ("It was supporters of the president who beat Ana Bor on 3 May.", "supporters"),
        ("Bodyguards of the mayor who beat Ana Bor on 3 May were freed.", "Bodyguards"),
        ("Followers of Ivo Reis, who beat Ana Bor on 3 May, denied it.", "Followers"),
    ],
)
def test_followers_do_it(read: Reader, text: str, who: str) -> None:
    (one,) = told(read, text)
    assert doers(one) == {who}


@pytest.mark.parametrize(
    "text",
    [
        "Supporters of Ana Bor, who was arrested on 3 May, denied it.",
        "Relatives of Ana Bor, who died in custody on 3 May, marched in Osh.",
        "Colleagues of Ana Bor, who died in custody on 3 May, marched in Osh.",
        "Lawyers for Ana Bor, who remains in custody in Osh, protested.",
    ],
)
def test_it_befalls_whom_they_follow(read: Reader, text: str) -> None:
    (one,) = told(read, text)
    assert victims(one) == {"Ana Bor"}


@pytest.mark.parametrize(
    "text",
    [
        "Lawyers for Ivo Reis, who killed Ana Bor on 3 May, appealed.",
        "Friends of Colonel Ivo Reis, who beat Ana Bor on 3 May, denied it.",
        "Relatives of Ivo Reis, who shot Ana Bor on 3 May, marched in Osh.",
    ],
)
def test_lawyers_and_relatives_did_not_do_it(read: Reader, text: str) -> None:
    assert all(doers(one) <= {"Ivo Reis"} for one in told(read, text))


def test_it_befalls_followers_told_as_several(read: Reader) -> None:
    (one,) = told(read, "Relatives of Ana Bor, who were beaten by soldiers on 3 May, marched in Osh.")
    assert victims(one) == set()
    assert one.group is not None
