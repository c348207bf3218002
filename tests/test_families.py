"""Families of words: what stands in lists and patterns where a family is named."""

from __future__ import annotations

import re

import pytest

from pipeline.families import family_table, filled, unfilled
from pipeline.nouns import noun_forms, plural
from pipeline.paths import models_dir, toml_table, with_families

CLERKS = family_table({"clerk": ["clerk", "bank teller", "watchman", "porter-boy", "schoolchild"]})


def test_a_pattern_finds_each_word_in_either_number() -> None:
    pattern = re.compile(filled(r"\bby (?:\w+ ){0,2}?{clerks}\b", CLERKS))
    for phrase in ("by clerks", "by two watchmen", "by a bank teller", "by the schoolchildren", "by porter-boys"):
        assert pattern.search(phrase), phrase
    assert not pattern.search("by clerkly men")


def test_a_pattern_finds_the_singular_alone() -> None:
    pattern = re.compile(filled(r"\b{clerk}\b", CLERKS))
    assert pattern.search("a watchman")
    assert not pattern.search("the watchmen")


def test_a_list_takes_the_words_in() -> None:
    assert filled(["baker", "{clerk}"], CLERKS)[1:3] == ["clerk", "bank teller"]
    assert filled(["baker", "{clerks}"], CLERKS)[-1] == "schoolchildren"


def test_a_name_may_have_a_hyphen_a_figure_or_a_blank() -> None:
    for name in ("co-clerk", "clerk_2", "bank clerk"):
        table = family_table({name: ["teller"]})
        assert filled(f"by {{{name}}}", table) == "by (?:teller)"
        assert unfilled(f"by {{{name}}}") == name


def test_other_braces_stay() -> None:
    assert filled(r"\d{1,2} {harm}", CLERKS) == r"\d{1,2} {harm}"


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("gunman", "gunmen"), ("triggerman", "triggermen"), ("child", "children"), ("german", "germans"),
        ("east german", "east germans"), ("non-human", "non-humans"), ("superhuman", "superhumans"),
    ],
)  # fmt: skip
def test_plurals(one: str, many: str) -> None:
    assert plural(one) == noun_forms(one)[1] == many


def test_every_family_named_is_known() -> None:
    families = toml_table("families.toml")
    patterns = {"harm", "wounds", "spoke", "object", "vehicle", "make", "country", *toml_table("acts.toml")["said"]}
    known = {*families, *map(plural, families), *patterns}
    for file in models_dir().glob("*.toml"):
        if file.name != "families.toml":
            assert set(re.findall(r"\{([a-z]+)\}", file.read_text(encoding="utf-8"))) <= known, file.name


def test_the_rules_know_their_words() -> None:
    assert re.search(with_families(r"\b{soldiers}\b"), "two paratroopers")


def test_a_family_that_there_is_not_is_found() -> None:
    assert unfilled({"a": ["baker"], "b": {"c": [r"by {soldierz}\b"]}}) == "soldierz"
    assert unfilled(["{soldierz}"]) == "soldierz"
    assert unfilled(filled(["{clerks}", r"\d{2,3} {clerk}", "{object}"], CLERKS)) is None  # "{object}" a rule fills
