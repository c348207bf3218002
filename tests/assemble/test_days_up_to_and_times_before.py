"""What had happened by a day, or on a former occasion, is not dated by the day, and no part of what is told now."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told

read = partial(facts_told, published="2021-06-01")


def days(records: list[Incident], act: str) -> list[str | None]:
    """Return the first days of the records of an act, None for one without a date."""
    return [None if r.date is None else r.date.start for r in records if r.act == act]


@pytest.mark.parametrize(
    ("text", "act", "group", "last"),
    [
        ("By 27 February 2021 eight bakers had been killed in Torsk.", "killing", "eight bakers", "2021-02-27"),
        ("By 27 February eight had been killed in Torsk.", "killing", "eight", "2021-02-27"),
        ("By 2 March 12 had been arrested.", "arrest", "12", "2021-03-02"),
        ("By the end of May 2021, three weavers had been arrested in Torsk.", "arrest", "three weavers", "2021-05-31"),
        ("At least 20 miners had been killed by 3 May 2021.", "killing", "At least 20 miners", "2021-05-03"),
        ("As of 3 May 2021, 12 weavers had been arrested in Torsk.", "arrest", "12 weavers", "2021-05-03"),
    ],
)
def test_by_a_day_is_not_on_it(extractor: Extractor, text: str, act: str, group: str, last: str) -> None:
    (record,) = [r for r in read(extractor, text) if r.act == act]
    assert record.group is not None
    assert record.group.text == group
    assert record.date is not None
    assert (record.date.start, record.date.end) == (None, last)


@pytest.mark.parametrize(
    ("text", "act", "span"),
    [
        ("By 3 May 2021 police had arrested Mina Horvat.", "arrest", (None, "2021-05-03")),
        ("By 3 May 2021, police said, soldiers had killed Mina Horvat.", "killing", (None, "2021-05-03")),
        ("Police had beaten Mina Horvat by 3 May 2021.", "attack", (None, "2021-05-03")),
        ("By March 2021 a court had sentenced Mina Horvat to a year in prison.", "sentencing", (None, "2021-03-31")),
        ("Police arrested the nurse Mina Horvat on 1 May 2021. By 10 May she had been charged with treason.", "charge",
         ("2021-05-01", "2021-05-10")),
        ("Police arrested the teacher Mina Horvat on 1 May 2021. By 10 May she had been freed.", "release",
         ("2021-05-01", "2021-05-10")),
    ],
)  # fmt: skip
def test_what_had_happened_by_a_day_ends_there(
    extractor: Extractor, text: str, act: str, span: tuple[str | None, str]
) -> None:
    ends = [(r.date.start, r.date.end) for r in read(extractor, text) if r.act == act and r.date is not None]
    assert ends == [span]


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("By nightfall on 3 May 2021 two weavers had been shot dead in Torsk.", "killing", "2021-05-03"),
        ("On 3 May 2021 soldiers had killed two weavers by noon.", "killing", "2021-05-03"),
        ("Goran Pavic had been arrested on 3 May 2021 by officers in Torsk.", "arrest", "2021-05-03"),
        ("On 3 May 40 were arrested in Torsk.", "arrest", "2021-05-03"),
        ("On 5 May two died in custody.", "death_in_custody", "2021-05-05"),
    ],
)
def test_a_day_of_its_own_stays(extractor: Extractor, text: str, act: str, day: str) -> None:
    assert days(read(extractor, text), act) == [day]


NOW = "Mina Horvat was arrested on 3 May 2021 in Prague. "
BEATEN = "Mina Horvat was beaten on 3 May 2021 in Prague. "


@pytest.mark.parametrize(
    ("text", "act", "places"),
    [
        (NOW + "She had once before been arrested in Brno.", "arrest", [["Prague"], ["Brno"]]),
        (NOW + "She has been arrested three times before.", "arrest", [["Prague"], []]),
        (NOW + "She was arrested in the past for graffiti.", "arrest", [["Prague"], []]),
        (BEATEN + "She had been beaten before.", "attack", [["Prague"], []]),
        (BEATEN + "She had previously been beaten in Brno.", "attack", [["Prague"], ["Brno"]]),
        (BEATEN + "She had been beaten on two earlier occasions.", "attack", [["Prague"], []]),
        ("Mina Horvat, who had twice already been arrested, was arrested on 3 May 2021 in Prague.", "arrest",
         [[], ["Prague"]]),
        ("Mina Horvat, twice arrested in the past, was arrested on 3 May 2021 in Prague.", "arrest", [[], ["Prague"]]),
        ("Mina Horvat had previously been arrested in Brno. On 3 May 2021 she was arrested in Prague.", "arrest",
         [["Brno"], ["Prague"]]),
        (NOW + "She had earlier been arrested in Brno.", "arrest", [["Prague"], ["Brno"]]),
        (NOW + "She had been arrested earlier in Brno.", "arrest", [["Prague"], ["Brno"]]),
        ("Mina Horvat, who had earlier been arrested in Brno, was arrested on 3 May 2021 in Prague.", "arrest",
         [["Brno"], ["Prague"]]),
        ("Mina Horvat was arrested twice before police arrested her in Prague on 3 May 2021.", "arrest",
         [[], ["Prague"]]),
        ("Mina Horvat had been arrested three times before she was arrested in Prague on 3 May 2021.", "arrest",
         [[], ["Prague"]]),
    ],
)  # fmt: skip
def test_a_former_occasion_is_another(extractor: Extractor, text: str, act: str, places: list[list[str]]) -> None:
    records = [r for r in read(extractor, text) if r.act == act]
    assert [[p.text for p in r.places] for r in records] == places
    assert sorted(map(str, days(records, act))) == ["2021-05-03", "None"]


def test_a_former_shot_is_no_part_of_the_killing(extractor: Extractor) -> None:
    text = "Mina Horvat was shot dead on 3 May 2021 in Prague. She had been shot at once before in Brno."
    assert [(r.act, [p.text for p in r.places]) for r in read(extractor, text)] == [
        ("killing", ["Prague"]), ("attempted_killing", ["Brno"])
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        NOW + "She had been arrested before the vote.",
        NOW + "She had been arrested earlier that day, her lawyer said.",
        NOW + "She had been arrested shortly before she was to speak.",
        NOW + "She had been arrested the day before, her lawyer said.",
        NOW + "Her arrest was the second of a weaver.",
        "Mina Horvat was held. She had been arrested on 3 May 2021, before dawn.",
    ],
)
def test_before_something_is_no_former_occasion(extractor: Extractor, text: str) -> None:
    assert len([r for r in read(extractor, text) if r.act == "arrest"]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "After a fall two days earlier, Mina Horvat was arrested in Torsk.",
        "After a rally two days earlier, police arrested Mina Horvat in Torsk.",
        "Mina Horvat fell from a ladder two days earlier. She was arrested in Torsk.",
        "Mina Horvat, who had fallen off a cart on Friday last week, was arrested in Torsk.",
    ],
)
def test_the_day_of_what_came_before_is_not_the_arrests(extractor: Extractor, text: str) -> None:
    [arrest] = [r for r in read(extractor, text) if r.act == "arrest"]
    assert arrest.date is None or arrest.date.precision == "range"


def test_a_rally_on_a_day_leads_to_an_arrest_on_it(extractor: Extractor) -> None:
    records = read(extractor, "After a rally on 3 May 2021, police arrested Mina Horvat.")
    assert days(records, "arrest") == ["2021-05-03"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mina Horvat was injured in a fall some days before she went on trial.", 0),
        ("Two weavers were injured in a fall.", 0),
        ("Mina Horvat was injured by police in a fall from a balcony on 3 May 2021.", 1),
        ("Mina Horvat was injured in the fall of 2020 by soldiers.", 1),
    ],
)
def test_a_fall_is_no_attack(extractor: Extractor, text: str, count: int) -> None:
    assert len([r for r in read(extractor, text) if r.act == "attack"]) == count
