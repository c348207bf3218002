"""A ban told before another penalty does not take its term."""

import pytest

from tests.assemble.readings import Reader, told


@pytest.mark.parametrize(
    "text",
    [
        "Ana Bor, who was banned from travelling abroad in May, was jailed for five years in June.",
        "Ana Bor, banned from public office, was jailed for five years.",
        "Ana Bor was banned from travelling abroad in May, and jailed for five years in June.",
    ],
)
def test_the_term_is_that_of_prison(read: Reader, text: str) -> None:
    (one,) = (i for i in told(read, text) if i.act == "sentencing")
    assert one.penalty is not None
    assert one.penalty.kind == "imprisonment"
    assert one.penalty.term is not None
    assert one.penalty.term.iso == "P5Y"
