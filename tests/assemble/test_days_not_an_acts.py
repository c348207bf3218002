"""Days that are not an act's: of a clause on who did it, of how things stood, of what has nothing to do with it."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import Reader, all_told


@pytest.fixture
def read(extractor: Extractor) -> Reader:
    """Return a reader of one text of 1 June 2021 through the whole pipeline."""
    return lambda text: all_told(extractor, text, published="2021-06-01")


def day(read: Reader, text: str, act: str, who: str) -> tuple[str, str] | None:
    """Return the first and last day of an act on somebody in a text."""
    found = [r for r in read(text) if r.act == act]
    [one] = [r for r in found if any(p.name == who for p in r.people) or (r.group is not None and r.group.text == who)]
    return None if one.date is None else (one.date.start[:10], one.date.end[:10])


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        # the day of a clause on the subject
        ("The officer who shot a farmer on 3 May 2019 arrested Lina Karsh.", "arrest", "Lina Karsh"),
        ("The officer who shot a farmer on 3 May arrested Lina Karsh.", "arrest", "Lina Karsh"),
        ("The judge who freed Ivo Tann on 3 May jailed Lina Karsh.", "imprisonment", "Lina Karsh"),
        (
            "The same panel that jailed Pavel Oren on 3 May sentenced Lina Karsh to two years.",
            "sentencing", "Lina Karsh",
        ),
        # how things stood on a day
        ("As of 12 March Pavel Oren was jailed in Gomel.", "imprisonment", "Pavel Oren"),
        ("As of 12 March Pavel Oren was held in prison.", "imprisonment", "Pavel Oren"),
        # what has nothing to do with it
        ("The town was founded on 3 March. Lina Karsh has since been arrested.", "arrest", "Lina Karsh"),
        (
            "Pavel Oren was born in Gomel in March 2021. His uncle Ivo Tann was subsequently detained.",
            "arrest", "Ivo Tann",
        ),
        ("A storm hit Gomel on 12 March. Three reporters have since been detained.", "arrest", "Three reporters"),
        (
            "The army shot dead a farmer on 3 May. Since the killing of the mayor, 60 people have been arrested.",
            "arrest", "60 people",
        ),
    ],
)  # fmt: skip
def test_no_day_of_something_else(read: Reader, text: str, act: str, who: str) -> None:
    found = day(read, text, act, who)
    assert found is None or found[0] not in {"2021-05-03", "2021-03-12", "2021-03-03", "2021-03-01", "2019-05-03"}


@pytest.mark.parametrize("said", ["announced", "banned"])
def test_a_protest_is_not_of_the_day_on_which_it_was_announced(read: Reader, said: str) -> None:
    found = day(read, f"The protest was {said} on 3 May. During the protest police beat Oren.", "attack", "Oren")
    assert found is None or found[0] < found[1]  # at most some time between that day and the report


@pytest.mark.parametrize(
    ("text", "act", "who", "first"),
    [
        ("The Gomel court, chaired by Ivo Tann, on 3 May jailed Lina Karsh.", "imprisonment", "Lina Karsh", "05-03"),
        ("As of 12 March the bureau detained Pavel Oren.", "arrest", "Pavel Oren", "03-12"),
        ("Police beat Pavel Oren on 3 May. He has since been arrested.", "arrest", "Pavel Oren", "05-03"),
        (
            "The army shot dead a farmer on 3 May. Since the killing of the farmer, 60 people have been arrested.",
            "arrest", "60 people", "05-03",
        ),
        (
            "Workers held a protest in Gomel on 3 May. During the protest officers beat Pavel Oren.",
            "attack", "Pavel Oren", "05-03",
        ),
    ],
)  # fmt: skip
def test_the_day_of_what_it_goes_on_from(read: Reader, text: str, act: str, who: str, first: str) -> None:
    found = day(read, text, act, who)
    assert found is not None
    assert found[0] == f"2021-{first}"


def test_no_day_of_a_clause_on_who_did_it_in_a_text_without_a_day_of_its_own(extractor: Extractor) -> None:
    text = "The officer who shot a farmer on 3 May 2019 arrested Lina Karsh."
    found = all_told(extractor, text)
    assert [r.date for r in found if r.act == "arrest"] == [None]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A panel ruled in 2018 that the detention of Lina Karsh was arbitrary.", "detention"),
        ("Experts of the UN concluded in 2018 that the imprisonment of Lina Karsh was unlawful.", "imprisonment"),
        ("A court found on 3 May that the arrest of Lina Karsh was a mistake.", "arrest"),
    ],
)
def test_the_day_of_a_finding_is_not_that_of_what_it_finds(read: Reader, text: str, act: str) -> None:
    assert day(read, text, act, "Lina Karsh") is None


def test_who_was_executed_was_not_attacked_beside(read: Reader) -> None:
    records = read("Soldiers executed Lina Karsh on 11 May. She was shot in the square.")
    assert [r.act for r in records] == ["execution"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Pavel Oren is the only writer still jailed since 2019.", "2019-01-01"),
        ("Pavel Oren, the last dissident imprisoned since 2003, was freed.", "2003-01-01"),
    ],
)
def test_the_day_since_when_somebody_alone_is_held_is_that_of_the_act(read: Reader, text: str, first: str) -> None:
    assert day(read, text, "imprisonment", "Pavel Oren") == (first, first[:4] + "-12-31")


def test_the_first_since_a_year_was_not_arrested_in_it(read: Reader) -> None:
    assert day(read, "Pavel Oren is the first writer arrested since 2019.", "arrest", "Pavel Oren") is None


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Pavel Oren was beaten within a week of his arrest on 3 March.", "attack"),
        ("Pavel Oren was beaten days after his arrest on 3 March.", "attack"),
        ("Lina Karsh was sentenced to two years following her arrest in 2015 at a protest.", "sentencing"),
    ],
)
def test_the_day_of_an_arrest_is_not_that_of_what_came_some_time_after(read: Reader, text: str, act: str) -> None:
    assert day(read, text, act, "Pavel Oren" if "Pavel" in text else "Lina Karsh") is None


@pytest.mark.parametrize("when", ["took office in June of 2020", "came back from Gomel in June 2020"])
def test_the_day_from_which_the_dead_are_counted_is_nobody_s(read: Reader, when: str) -> None:
    text = f"Pavel Oren is the fourth writer to be killed since President Ruta Volk {when}."
    assert day(read, text, "killing", "Pavel Oren") is None


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("was kidnapped a few months ago", None),
        ("was kidnapped some years earlier", None),
        ("was kidnapped weeks ago", None),
        ("was kidnapped a few days later", ("2021-05-29", "2021-06-01")),
        ("was kidnapped", ("2021-05-29", "2021-05-29")),
    ],
)
def test_what_was_done_some_time_ago_was_not_done_on_the_day_told_before(
    read: Reader, told: str, expected: tuple[str, str] | None
) -> None:
    text = f"Lina Karsh was shot dead in Gomel on Saturday. Her son Ivo Karsh {told}."
    assert day(read, text, "abduction", "Ivo Karsh") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # nobody dies some time after their own death
        ("Lina Karsh was killed in March. Her murder came a month after the death of Ivo Tann, a cook.",
         ("2021-03-01", "2021-03-31")),
        (("Ivo Tann was killed in March. Lina Karsh was killed on a road. Her murder came a month after the death of "
         "Ivo Tann."), ("2021-04-01", "2021-04-30")),
        # a deed called by its day, and who is another's kin
        (("A bomb killed the judge Lina Karsh in Gomel. Friday's blast is the latest of many murders. The brother "
         "of the speaker was gunned down on Thursday."), ("2021-05-28", "2021-05-28")),
        ("A gunman killed Lina Karsh. The attack on Friday was the third in a month.", ("2021-05-28", "2021-05-28")),
        ("A gunman killed Lina Karsh. Friday's attack on a mosque drew protests.", ("2021-05-02", "2021-06-01")),
        ("A gunman killed Lina Karsh. Friday's attack wounded four guards.", ("2021-05-02", "2021-06-01")),
    ],
)  # fmt: skip
def test_the_day_of_a_death(read: Reader, text: str, expected: tuple[str, str]) -> None:
    assert day(read, text, "killing", "Lina Karsh") == expected
