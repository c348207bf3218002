"""What follows "no sooner had … than" was done; "had she … they would have" was not."""

import pytest

from tests.assemble.readings import Reader, told


@pytest.mark.parametrize(
    "text",
    [
        "No sooner had Ana Bor spoken than police arrested her.",
        "Hardly had Ana Bor spoken when police arrested her.",
        "Scarcely had Ana Bor left the hall when police arrested her.",
    ],
)
def test_it_was_done(read: Reader, text: str) -> None:
    assert [i.act for i in told(read, text)] == ["arrest"]


def test_had_she_been_is_a_condition(read: Reader) -> None:
    assert not told(read, "Had police arrested Ana Bor, there would have been protests.")
