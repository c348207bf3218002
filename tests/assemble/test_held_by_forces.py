"""Whom forces hold, whatever stands between them and the verb."""

import pytest

from tests.assemble.readings import Reader, acts, told

CONDEMNED = " Rights groups condemned her detention in Lagos."


@pytest.mark.parametrize(
    "text",
    [
        "Police then held Ana Bor in Lagos on 3 May 2020.",
        "Police have held Ana Bor in Lagos.",
        "Police who held Ana Bor in Lagos on 3 May 2020 denied it.",
        "Police later held the lawyer Ana Bor in Lagos.",
        "Soldiers have held Ana Bor in Lagos.",
        "The army has held Ana Bor in a camp.",
        "The military have once again held Ana Bor in Lagos.",
    ],
)
def test_whom_forces_hold_is_detained(read: Reader, text: str):
    assert ("detention", "Ana Bor") in acts(told(read, text + CONDEMNED))


@pytest.mark.parametrize(
    "text",
    [
        "The military later held elections in Lagos.",
        "Police who held the door for Ana Bor smiled.",
        "The authorities held Ana Bor responsible for the fire.",
        "Soldiers have held their positions near Lagos.",
        "Authorities later held a ceremony for Ana Bor.",
        "Police who held Ana Bor back let the crowd through.",
        "Police have held a press conference with Ana Bor.",
        "The authorities have held Ana Bor in high regard.",
    ],
)
def test_what_else_forces_hold_is_no_detention(read: Reader, text: str):
    assert not told(read, text)
