"""How many an attack "left dead" and wounded, and vague numbers without a noun: all are told."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.recognise.counts import find_counts
from tests.assemble.readings import facts_told

read = partial(facts_told, published="2026-05-20")


def groups(extractor: Extractor, text: str) -> set[tuple[str, str]]:
    return {(r.act, r.group.text) for r in read(extractor, text) if r.group is not None}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The bombing left 12 dead.", {("killing", "12")}),
        ("An attack on the village left three dead and five injured.", {("killing", "three"), ("attack", "five")}),
        ("The bombing left 12 people dead and 30 wounded.", {("killing", "12 people"), ("attack", "30")}),
        (
            "The clashes left at least 12 people dead and scores injured.",
            {("killing", "at least 12 people"), ("attack", "scores")},
        ),
        ("Police left three students injured and 20 arrested.", {("attack", "three students"), ("arrest", "20")}),
        ("Clashes left dozens dead and hundreds injured.", {("killing", "dozens"), ("attack", "hundreds")}),
        (
            "Soldiers opened fire, leaving two dead and dozens wounded.",
            {("killing", "two"), ("attack", "dozens")},
        ),
        ("An earthquake left 40 dead.", set()),
        ("The crash left ten dead and five injured.", set()),
        ("He left two children and a wife.", set()),
        ("Soldiers killed three clerks and injured dozens.", {("killing", "three clerks"), ("attack", "dozens")}),
        ("Soldiers fired, killing three and injuring dozens more.", {("killing", "three"), ("attack", "dozens more")}),
        ("Police arrested Hassan Jaber and dozens more on Saturday.", {("arrest", "dozens more")}),
        ("A suicide bomber killed himself and eight worshippers in Kano.", {("killing", "eight worshippers")}),
        ("A guard killed himself.", set()),
        ("Two men died in a car crash and four were hurt when police fired on a school.", {("attack", "four")}),
        ("Soldiers rounded up hundreds in a raid on Monday.", {("arrest", "hundreds")}),
    ],
)
def test_each_number_has_its_act(extractor: Extractor, text: str, told: set[tuple[str, str]]) -> None:
    assert groups(extractor, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Police injured dozens on Friday.", [("dozens", 24)]),
        ("Police arrested Hassan Jaber and hundreds more.", [("hundreds more", 200)]),
        ("The court jailed Hassan Jaber and blocked dozens more sites.", []),
        ("They burned hundreds of homes.", []),
    ],
)
def test_vague_numbers_without_a_noun(text: str, told: list[tuple[str, int]]) -> None:
    assert [(c.text, c.min) for c in find_counts(text)] == told


def test_a_number_with_its_own_day_and_town_is_another_deed(extractor: Extractor) -> None:
    records = read(
        extractor,
        "Two people were killed with a knife in Lima. The police held a man. He is being questioned. His name is not "
        "known. It was the second such attack. In March a shooting in Bogotá left two dead and 18 injured.",
    )
    told = {(r.act, r.group.text, *(p.name for p in r.places)) for r in records if r.group is not None}
    assert {("killing", "Two people", "Lima"), ("killing", "two", "Bogotá"), ("attack", "18", "Bogotá")} <= told


def test_dozens_dead_and_dozens_hurt_are_two(extractor: Extractor) -> None:
    text = "A crackdown in May left dozens dead. On Saturday dozens were wounded in clashes with soldiers in Lima."
    assert groups(extractor, text) == {("killing", "dozens"), ("attack", "dozens")}
