"""People who are counted and not named: how many, who of them is named, who is left, and who has a lot of their own."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.recognise.counts import find_counts
from tests.assemble.readings import facts_told, in_numbers

COUNTED = {
    "A crew of 12 sailors was kidnapped.": ("A crew of 12 sailors", 12, 12),
    "The team of at least four doctors was abducted.": ("The team of at least four doctors", 4, None),
    "An 8-strong group of monks was arrested.": ("An 8-strong group of monks", 8, 8),
    "A five-member family was killed.": ("A five-member family", 5, 5),
    "No fewer than nine and no more than 12 men fled.": ("No fewer than nine and no more than 12 men", 9, 12),
    "Judges freed seven (7) nurses.": ("seven (7) nurses", 7, 7),
    "At least one hundred (100) herders fled.": ("At least one hundred (100) herders", 100, None),
    "Forty-odd villagers were arrested.": ("Forty-odd villagers", 40, 40),
    "40 or so villagers were arrested.": ("40 or so villagers", 40, 40),
    "The army arrested a crew and 12 sailors.": ("12 sailors", 12, 12),
    "At least nine and 12 people were killed.": ("12 people", 12, 12),
    "The family of 20 detainees wept.": ("20 detainees", 20, 20),
}


@pytest.mark.parametrize(("text", "expected"), COUNTED.items())
def test_a_word_that_gathers_people_is_counted_with_them(text: str, expected: tuple[str, int, int | None]) -> None:
    assert expected in [(c.text, c.min, c.max) for c in find_counts(text)]


def line(extractor: Extractor, text: str) -> str:
    """Return the facts of a text as acts with named victims and the bounds of the group."""
    return ", ".join(sorted(map(in_numbers, facts_told(extractor, text))))


BOUNDED = {
    "Up to 30": "-30", "Fewer than 30": "-29", "No more than ten": "-10", "As many as 30": "-30", "Nearly 30": "-30",
    "Over 30": "30-", "30 or more": "30-", "No fewer than ten": "10-", "Not fewer than ten": "10-",
    "About 30": "30-30", "Only 30": "30-30",
    "Between 20 and 25": "20-25", "20 to 25": "20-25", "20-25": "20-25", "Three or four": "3-4", "Some 30": "30-30",
}  # fmt: skip


@pytest.mark.parametrize("of", ["", " of them"])
def test_a_number_without_a_noun_has_the_bounds_that_it_would_have_with_one(extractor: Extractor, of: str) -> None:
    """"Fewer than 30 were jailed" told of thirty or more, "up to 30" of thirty, "between 20 and 25" of twenty."""
    texts = [f"Police in Osh held 60 students. {told}{of} were jailed." for told in BOUNDED]
    read = [next(i for i in facts_told(extractor, text) if i.act == "imprisonment").group for text in texts]
    bounds = [f"{g.min if g.min is not None else ''}-{g.max if g.max is not None else ''}" for g in read if g]
    assert dict(zip(BOUNDED, bounds, strict=True)) == BOUNDED
    assert all(g.text.startswith(told) for g, told in zip(read, BOUNDED, strict=True) if g)


TOLD = {
    # a named member of a counted set, and the set
    "Ana Bor was among 30 people arrested in Osh.": "arrest Ana Bor 30-30",
    "Ana Bor was one of six teachers dismissed in May.": "dismissal Ana Bor 6-6",
    "Among the 20 people arrested was Luis Mora.": "arrest Luis Mora 20-20",
    "Among the 20 people arrested was a student.": "arrest 20-20",
    "Among the 20 people who wrote to us was Luis Mora.": "",
    "Ana Bor was not among the 30 people arrested in Osh.": "arrest 30-30",
    "Among those arrested were three lawyers.": "arrest 3-3",
    "Three lawyers were among those arrested.": "arrest 3-3",
    "Three lawyers were not among those arrested.": "",
    "Three lawyers were among those who protested.": "",
    # the whole, not those included in it
    "Soldiers killed 22, including eight children.": "killing 22-22",
    "Soldiers arrested 22, including Ana Bor.": "arrest Ana Bor 22-22",
    "Fourteen people, all of them Hazara, were shot dead.": "killing 14-14",
    "Nine men, all Tajik, were arrested.": "arrest 9-9",
    "Three men, Ivo Reis, Tariq Nadim and Luis Mora, were arrested.": "arrest Ivo Reis Tariq Nadim Luis Mora",
    # who is left
    "Ten monks were arrested. Seven were freed and the rest were fined.": "arrest 10-10, fine 3-3, release 7-7",
    "Ten monks were arrested. Seven were freed. The other three were fined.": "arrest 10-10, fine 3-3, release 7-7",
    "About ten monks were arrested. Seven were freed and the rest were fined.": "arrest 10-10, release 7-7",
    "Ten monks were arrested. Some were freed and the rest were fined.": "arrest 10-10",
    "Ten monks were arrested. Seven were freed and the others are still held.": "arrest 10-10, release 7-7",
    "Police arrested 30 people. All but four were later released.": "arrest 30-30, release 26-26",
    "Police arrested 30 people in Osh and 12 in Naryn. All but four of them were released.": (
        "arrest 12-12, arrest 30-30, release -"
    ),
    "The 13 who remain in custody were fined.": "detention 13-13, fine 13-13",
    "Ana Bor, Ivo Reis and Luis Mora were arrested. The three, who are from Osh, were fined.": (
        "arrest Ana Bor Ivo Reis Luis Mora, fine Ana Bor Ivo Reis Luis Mora"
    ),
    # who was with whom
    "Ana Bor was released with two others.": "release Ana Bor 2-2",
    "Ana Bor was released along with two other women.": "release Ana Bor 2-2",
    "Four men who were arrested with Luis Mora were freed.": "arrest Luis Mora 4-4, release 4-4",
    "Three men were arrested with Ana Bor's book.": "arrest 3-3",
    "Three men were arrested with Luis Mora still at large.": "arrest 3-3",
    # "their" lot
    "Eighteen women staged a hunger strike after their arrest.": "arrest 18-18",
    "Eighteen women wept after the arrest of Ana Bor.": "arrest Ana Bor",
    "Ana Bor and Ivo Reis were arrested. Eighteen women wept after their arrest.": "arrest Ana Bor Ivo Reis",
    # statistics
    "One in five prisoners was tortured.": "",
    "Over the past decade 250 activists were killed.": "",
    "250 activists were killed over the past decade.": "",
    "Over the past decade Ana Bor was arrested three times.": "arrest Ana Bor",
    "Over the past decade he wrote songs, and in May 2019 police killed 12 people.": "killing 12-12",
    # lines that list what befell so many each
    "Two protesters dead, 14 arrested in Conakry": "arrest 14-14",
    "Four civilians dead, nine hurt in shelling of Kharkiv.": "attack 9-9",
    "Conakry: 20 arrested, 14 killed, guard beats boy": "arrest 20-20, killing 14-14",
    "Two students shot dead, 14 arrested in Conakry": "arrest 14-14, killing 2-2",
    "Four clerks killed, nine hurt in shelling of Kharkiv.": "attack 9-9, killing 4-4",
    "Four soldiers killed, two arrested Ana Bor in Osh.": "arrest Ana Bor",
    # parts and ranks of a set
    "Not all of the 40 detainees were released.": "",
    "Not all 40 detainees were released.": "",
    "Not both of the men were charged.": "",
    "Not only Ana Bor was arrested.": "arrest Ana Bor",
    "A third of the 60 detainees were released.": "release 20-20",
    "A third man was arrested.": "arrest 1-1",
    "A husband and wife were shot dead in Jos.": "killing 2-2",
    "A singer and poet was arrested in Osh.": "arrest 1-1",
    "Ana Bor was arrested with two of her children.": "arrest Ana Bor 2-2",
    "Ana Bor walked with two of her children.": "",
    "Four in ten women in the camp were raped.": "",
    "Police arrested 25 people in Kano, 14 in Jos and six in Lagos.": "arrest 14-14, arrest 25-25, arrest 6-6",
    "Police arrested 25 people in Kano, Jos and Lagos.": "arrest 25-25",
    "Police arrested nine in two villages.": "arrest 9-9",
}


@pytest.mark.parametrize(("text", "expected"), TOLD.items())
def test_whom_a_count_tells(extractor: Extractor, text: str, expected: str) -> None:
    assert line(extractor, text) == expected


TERMS = {
    "Five men were sentenced to death and eleven to life in prison.": {(5, "death", None), (11, "life", None)},
    "The court sentenced five to death and eleven to life in prison.": {(5, "death", None), (11, "life", None)},
    "The court jailed three men for five years and two for seven.": {
        (3, "imprisonment", "P5Y"), (2, "imprisonment", "P7Y"),
    },
    "Three men were sentenced to five years in prison and another two to seven years.": {
        (3, "imprisonment", "P5Y"), (2, "imprisonment", "P7Y"),
    },
    "Three men were sentenced to five years and a fine of 300 dollars.": {(3, "imprisonment", "P5Y")},
    "Three men were sentenced to two years in prison and 100 to 200 lashes.": {(3, "imprisonment", "P2Y")},
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TERMS.items())
def test_who_is_counted_next_has_a_term_of_their_own(
    extractor: Extractor, text: str, expected: set[tuple[int, str, str | None]]
) -> None:
    found = {
        (i.group.min, i.penalty.kind, i.penalty.term.iso if i.penalty.term else None)
        for i in facts_told(extractor, text)
        if i.group is not None and i.penalty is not None
    }
    assert found == expected


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Twenty people were killed in Kano, 14 in Jos and six in Lagos.",
            {(20, "Kano"), (14, "Jos"), (6, "Lagos")},
        ),
        (
            "Nine people were killed in Kano; three in Jos; 11 women in Lagos and five near the town of Yola.",
            {(9, "Kano"), (3, "Jos"), (11, "Lagos"), (5, "Yola")},
        ),
        (  # a place may stand in a wider one, and the same number may be of other people
            "Five were shot dead in Bukavu, one in Goma, one in Masisi in Rutshuru, and one in Bunia.",
            {(5, "Bukavu"), (1, "Goma"), (1, "Masisi"), (1, "Bunia")},
        ),
    ],
)
def test_each_count_keeps_its_place(extractor: Extractor, text: str, counts: set[tuple[int, str]]) -> None:
    found = {(i.group.min if i.group else None, i.places[0].text) for i in facts_told(extractor, text)}
    assert found == counts


def test_things_counted_by_place_are_nobody(extractor: Extractor) -> None:
    told = facts_told(extractor, "Raiders killed 25 people in Kano, and burned 14 cars in Jos and six shops in Lagos.")
    assert {i.group.min for i in told if i.act == "killing" and i.group} == {25}


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Two dead, 14 arrested in Conakry protest", {("arrest", 14)}),
        ("Two dead, 14 arrested in Conakry protest.\n\nThe news came on Tuesday.", {("arrest", 14)}),
        ("Five dead, 20 wounded as police fire on protesters\n\nThe news came on Tuesday.", {("attack", 20)}),
    ],
)
def test_the_dead_of_a_toll_are_not_those_told_next(extractor: Extractor, text: str, others: set[tuple[str, int]]):
    counted = {(i.act, i.group.min) for i in facts_told(extractor, text) if i.group is not None}
    assert counted - {("killing", 2), ("killing", 5)} == others


def test_one_of_a_set_held_before_does_not_date_those_named_since(extractor: Extractor) -> None:
    told = facts_told(
        extractor,
        "Police took more than 30 people from a hall in Brenka on 12 September 2018.\n\n"
        "Tomas Verin was among over a dozen workers detained in September 2016.\n\n"
        "Three people were detained: Tomas Verin, Ilka Sandor and Petra Moll.",
    )
    days = {len([p for p in i.people if p.role == "victim"]): i.date and i.date.start for i in told if i.people}
    assert days == {1: "2016-09-01", 3: "2018-09-12"}
