"""What is told aside is not the sentence's: another day's harm has not its doer, nor what somebody was its day."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import all_told

read = partial(all_told, published="2021-08-20")


def who(records: list[Incident], act: str, *roles: str) -> set[str]:
    """Return the names of those of some roles in the records of an act, with the words for those without names."""
    own = [r for r in records if r.act == act]
    named = {x.name for r in own for x in (*r.people, *r.organisations) if x.role in roles}
    return named | {r.group.text for r in own if r.group is not None and "victim" in roles}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Gunmen on Friday killed Omar Sabri, threatened a week earlier.", "threat"),
        ("The army abducted Omar Sabri, beaten in May, from his home.", "attack"),
    ],
)
def test_what_befell_them_before_has_no_doer(extractor: Extractor, text: str, act: str) -> None:
    records = read(extractor, text)
    assert who(records, act, "victim") == {"Omar Sabri"}
    assert not who(records, act, "perpetrator")


def test_who_shot_them_did_not_hold_them_before(extractor: Extractor) -> None:
    records = read(extractor, "Soldiers shot Omar Sabri, detained in May and released in June.")
    assert who(records, "arrest", "victim") == {"Omar Sabri"}
    assert not who(records, "arrest", "authority", "perpetrator")


@pytest.mark.parametrize(
    ("text", "act", "doers"),
    [
        ("A court acquitted Omar Sabri, beaten by police in May.", "attack", {"police"}),
        ("Police arrested Omar Sabri, beat and robbed him.", "attack", {"Police"}),
        ("Soldiers killed Omar Sabri, shot in the head in his car.", "killing", {"Soldiers"}),
    ],
)
def test_a_doer_that_is_told_stays(extractor: Extractor, text: str, act: str, doers: set[str]) -> None:
    assert who(read(extractor, text), act, "perpetrator") == doers


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Police arrested Omar Sabri, wanted since 2019.", None),
        ("Police arrested Omar Sabri, sought since 2019.", None),
        ("Police arrested Omar Sabri, wanted since 2019, on Monday.", "2021-08-16"),
        ("Police on Monday arrested Omar Sabri, wanted since 2019.", "2021-08-16"),
    ],
)
def test_since_when_somebody_was_sought_is_no_day_of_the_arrest(
    extractor: Extractor, text: str, day: str | None
) -> None:
    (arrest,) = (r for r in read(extractor, text) if r.act == "arrest")
    assert (arrest.date.start if arrest.date else None) == day


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("Rebels came to the house of his brother and beat him.", {"his brother"}),
        ("Omar Sabri was arrested. Rebels then came to his brother's house and beat him.", {"his brother"}),
        ("Ana Ruiz was arrested. Rebels then came to her brother's house and beat her.", {"Ana Ruiz"}),
        ("Omar Sabri was arrested. Rebels then came to his house and beat him.", {"Omar Sabri"}),
    ],
)
def test_who_was_hit_at_a_relatives_home(extractor: Extractor, text: str, victims: set[str]) -> None:
    assert who(read(extractor, text), "attack", "victim") == victims


def test_rebels_at_a_brothers_home_did_not_kill(extractor: Extractor) -> None:
    text = "Omar Sabri was killed in Kidal on Friday. Rebels then came to his brother's house and beat him."
    assert not who(read(extractor, text), "killing", "perpetrator")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Three women were detained in Minsk. The nurses, Olga Rudko and Vera Sidak, were fined.", set[str]()),
        ("Three women were detained in Minsk. The women, Olga Rudko, Vera Sidak and Ina Bel, were fined.",
         {"Olga Rudko", "Vera Sidak", "Ina Bel"}),
        ("Two activists were detained in Minsk. The women, Olga Rudko and Vera Sidak, were fined.",
         {"Olga Rudko", "Vera Sidak"}),
        ("Four journalists were detained in Minsk. The reporters, Olga Rudko, Vera Sidak and Ina Bel, are from Lida.",
         {"Olga Rudko", "Vera Sidak", "Ina Bel"}),
    ],
)  # fmt: skip
def test_names_behind_another_noun_are_those_counted_only_where_as_many(
    extractor: Extractor, text: str, named: set[str]
) -> None:
    records = [r for r in read(extractor, text) if r.act == "arrest"]
    assert {p.name for r in records for p in r.people if p.role == "victim"} == named


@pytest.mark.parametrize(
    ("text", "act", "count"),
    [
        ("Three men were killed in Lahore. The army denied it. Three men were killed in Karachi in May.", "killing", 2),
        (
            "A student was arrested in Lahore in May. Rain fell. A student was arrested in Karachi.",
            "arrest",
            2,
        ),
        (
            "Three men were killed in Lahore. It rained. The three men were killed in Pakistan in May.",
            "killing",
            1,
        ),
        (
            "A journalist was killed in Lahore. The journalist was shot in the Model Town district.",
            "killing",
            1,
        ),
    ],
)
def test_people_counted_anew_in_another_town_are_others(extractor: Extractor, text: str, act: str, count: int) -> None:
    assert len([r for r in read(extractor, text) if r.act == act]) == count


@pytest.mark.parametrize(("between", "count"), [(2, 1), (14, 2)])
def test_one_brought_in_far_behind_another_is_somebody_else(extractor: Extractor, between: int, count: int) -> None:
    rain = "Rain fell on the hills. "
    text = f"{rain * 5}A man was beaten by soldiers. {rain * between}A man was beaten by soldiers."
    assert len([r for r in read(extractor, text) if r.act == "attack"]) == count
    named = text.replace("A man was", "Omar Sabri and a guard were")
    assert len([r for r in read(extractor, named) if r.act == "attack"]) == 1
