"""Keys that could be guessed are refused, and what a key makes is stable with it and means nothing without it."""

import base64
import secrets
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.protect.key import Key, KeyRefusedError, find_key

GOOD = bytes.fromhex("8f1d3ca07be94426d59a01f7c8623be5dd70129ea4cb0f5836e79d42b81c66fa")


@given(st.binary(min_size=32, max_size=32).filter(lambda b: len(set(b)) > 24), st.text(max_size=30))
def test_one_key_one_pseudonym_two_keys_two(other: bytes, name: str) -> None:
    try:
        key = Key(other)
    except KeyRefusedError:
        return  # hypothesis likes patterns
    assert key.pseudonym("person", name) == Key(other).pseudonym("person", name)
    assert key.pseudonym("person", name) != Key(GOOD).pseudonym("person", name) or other == GOOD
    assert key.pseudonym("person", name)[7:] != key.pseudonym("organisation", name)[13:]


def test_random_keys_pass_in_every_form(tmp_path: Path) -> None:
    for _ in range(2000):
        Key(secrets.token_bytes(32))
    want = Key(GOOD).pseudonym("person", "x")
    for held in (GOOD.hex(), GOOD.hex().upper() + "\n", base64.b64encode(GOOD).decode(),
                 base64.urlsafe_b64encode(GOOD).decode().rstrip("=")):  # fmt: skip
        assert find_key(None, held).pseudonym("person", "x") == want
        (tmp_path / "key").write_text(held, encoding="utf-8")
        assert find_key(tmp_path / "key", "ignored").pseudonym("person", "x") == want
    (tmp_path / "key").write_bytes(GOOD)
    assert find_key(tmp_path / "key", None).pseudonym("person", "x") == want


@pytest.mark.parametrize(
    "weak",
    [
        "",
        "hunter2",
        "00" * 32,
        "ab" * 32,
        "0123456789abcdef" * 4,
        "0123456789abcdef" * 16,
        bytes(range(32)).hex(),
        bytes(range(0, 96, 3)).hex(),
        bytes(range(100, 68, -1)).hex(),
        (GOOD[:16] + GOOD[:16]).hex(),
        (GOOD[:16] + GOOD[:16][::-1]).hex(),
        GOOD[:31].hex(),
        base64.b64encode(GOOD[:24]).decode(),
        "correct horse battery staple correct horse battery staple",
        "correcthorsebatterystaplecorrecthorsebatterystaple",
        "CorrectHorseBatteryStapleCorrectHorseBatteryStapleCorrectHorseBatteryStaple",
        "ünicode" * 8,
        "İnsanların güvenliği için uzun bir parola cümlesi",
        "我们要保护每一个人的名字不让任何坏人看到它们",
    ],
)
def test_weak_keys_are_refused_without_being_quoted(weak: str, tmp_path: Path) -> None:
    for file in (None, tmp_path / "key"):
        (tmp_path / "key").write_text(weak, encoding="utf-8")
        with pytest.raises(KeyRefusedError, match="key") as told:
            find_key(file, weak)
        assert not weak or weak not in str(told.value)


def test_a_key_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(KeyRefusedError, match="cannot be read"):
        find_key(tmp_path / "none", GOOD.hex())
    with pytest.raises(KeyRefusedError, match="no key: give --key-file FILE or set HABEAS_KEY"):
        find_key(None, None)
