"""What columns of records hold of groups, bodies and names: numbers as told, whole words, whole names, types."""

from __future__ import annotations

import pytest

from pipeline.assemble.edges import whole_words
from pipeline.normalise.people import closed, cluster_people
from tests.assemble.readings import Reader, in_a_line, told


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("More than half of the 60 defendants were convicted in Osh.", "More than half of the 60 defendants 30-"),
        ("Nearly half of the 40 monks were arrested in Osh.", "Nearly half of the 40 monks -20"),
        ("At least a third of the 30 nuns were beaten by police in Osh.", "At least a third of the 30 nuns 10-"),
        ("Half of the 24 teachers were arrested in Osh.", "Half of the 24 teachers 12-12"),
        ("At least one person was killed by police in Osh.", "At least one person 1-"),
        ("One person was killed by police in Osh.", "One person 1-1"),
        ("Okello's wife was arrested in Gulu.", "Okello's wife 1-1"),
        ("At least one brother of Ana Bor was killed by soldiers.", "At least one brother of Ana Bor 1-"),
        ("One brother of Ana Bor was killed by soldiers.", "One brother of Ana Bor 1-1"),
        ("The son and daughter of Ana Bor were killed by soldiers.", "The son and daughter of Ana Bor 2-"),
        ("Police arrested Okello's parents in Gulu.", "Okello's parents 2-"),
        ("Ana Bor, her 12-year-old son and a clerk were arrested in Osh.", "her 12-year-old son and a clerk 2-2"),
        ("Police arrested Ana Bor, a singer, and six others in Osh on 4 June.", "six others 6-6"),
        ("Ana Bor, a singer, and six others were arrested in Osh.", "six others 6-6"),
        ("Ana Bor, 34, and two colleagues were beaten by police in Osh.", "two colleagues 2-2"),
        ("A clerk was held. The editor of Radar, Omar Said, and his cashier Lea Roy were fined in Osh.", "A clerk 1-1"),
        ("Police killed a farmer, a trader, and six others in Osh.", "a farmer, a trader, and six others 8-8"),
        ("Soldiers killed Ana Bor, his wife, and six others in Osh.", "his wife, and six others 7-7"),
        ("Police fired on rock-throwing protesters in Osh.", "rock-throwing protesters -"),
        ("Police dispersed anti-war protesters in Osh.", "anti-war protesters -"),
        ("Police fired tear gas to disperse more than 300 marchers in Osh.", "more than 300 marchers 300-"),
        ("The court jailed the relatives of Dalia Safwat, a clerk with the Nile Desk, for a year.",
         "the relatives of Dalia Safwat -"),
    ],
)  # fmt: skip
def test_a_group_holds_the_words_and_numbers_of_the_text(read: Reader, text: str, group: str) -> None:
    groups = [i.group for i in told(read, text) if i.group is not None]
    assert [f"{g.text} {g.min or ''}-{g.max or ''}" for g in groups] == [group]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Army snipers killed Omar Said in Osh.", {("Army snipers", "state_security")}),
        ("Rebel snipers killed Omar Said in Osh.", {("Rebel snipers", "armed_non_state")}),
        ("Anti-government gunmen killed Omar Said in Osh.", {("Anti-government gunmen", "armed_non_state")}),
        ("Anti-army snipers killed Omar Said in Osh.", {("Anti-army snipers", "armed_non_state")}),
        ("Pro-government gunmen killed Omar Said in Osh.", {("Pro-government gunmen", "armed_with_state")}),
        ("Anti-terrorist police killed Omar Said in Osh.", {("Anti-terrorist police", "state_security")}),
        ("A fighter jet escorted the plane, and after landing the reporter Omar Said was arrested.", set()),
        ("Fighter jets killed 12 civilians in Osh.", {("Fighter jets", "state_security")}),
        ("Rebel fighters killed 12 civilians in Osh.", {("Rebel fighters", "armed_non_state")}),
        ("Two men, identified by police as Nestor Balba and Eddie Roxas, beat the reporter Ana Bor in Osh.",
         {("Nestor Balba", "private"), ("Eddie Roxas", "private")}),
        ("Police Inspector Nestor Balba beat the reporter Ana Bor in Osh.", {("Nestor Balba", "state_security")}),
    ],
)  # fmt: skip
def test_who_did_it_is_of_the_type_that_the_words_tell(read: Reader, text: str, doers: set[tuple[str, str]]) -> None:
    (found,) = told(read, text)
    acting = {(p.name, p.actor_type) for p in (*found.people, *found.organisations) if p.actor_type is not None}
    assert {(name.lower(), kind) for name, kind in acting} == {(name.lower(), kind) for name, kind in doers}


@pytest.mark.parametrize(
    "text",
    [
        "The League condemns the decision of the City Council, Japan, to dismiss teacher Hiro Tanabe.",
        "The League denounced the move by Osaka University, Japan, to expel student Hiro Tanabe.",
    ],
)
def test_who_condemns_a_decision_did_not_take_it(read: Reader, text: str) -> None:
    assert "League" not in {o.name for i in read(text) for o in i.organisations if o.role == "perpetrator"}


def test_a_name_is_whole_and_without_marks_of_the_editor(read: Reader) -> None:
    text = "A court in Puebla on Tuesday sentenced Uriel “N” to 32 years in prison for blasphemy."
    assert in_a_line(read(text)) == "sentencing Uriel “N”"
    assert [closed(n) for n in ("Uriel “N", 'Abdi "Joe', "Ali ‘Bo", "Peter [Obi]")] == [
        "Uriel “N”", 'Abdi "Joe"', "Ali ‘Bo’", "Peter Obi",
    ]  # fmt: skip
    assert [closed(n) for n in ("Seán O’Brien", "To‘lqin Obi", "Wei “Paul” Bo")] == [
        "Seán O’Brien", "To‘lqin Obi", "Wei “Paul” Bo",
    ]  # fmt: skip
    text = "Our son, Peter [Obi], was killed. Peter Obi was 18."
    assert [c.name for c in cluster_people(text, [(9, 20), (34, 43)])] == ["Peter Obi"]


def test_who_is_at_least_one_may_be_named_next(read: Reader) -> None:
    text = "At least one person was killed when police opened fire in Osh. The victim, Ana Bor, was a nurse."
    assert in_a_line(read(text)) == "killing Ana Bor"


def test_the_end_of_a_bodys_name_is_nobody(read: Reader) -> None:
    text = "The court gave a journalist, Gloire Mapendo of Radio Sauti ya Ituri, three years in prison for false news."
    assert in_a_line(read(text)) == "sentencing Gloire Mapendo"


@pytest.mark.parametrize(
    ("text", "cut", "whole"),
    [
        ("beat stone-throwing boys", "throwing boys", "stone-throwing boys"),
        ("her sister-in-law fled", "her sister", "her sister-in-law"),
        ("held 20-25 men", "25 men", "25 men"),
        ("a raid - men fled", "men", "men"),
        ("ZENDA/OSH-A group of men fled", "A group", "A group"),
        ("OSH-Two men fled", "Two men", "Two men"),
    ],
)
def test_a_hyphened_word_is_told_whole(text: str, cut: str, whole: str) -> None:
    start, end = whole_words(text, text.index(cut), text.index(cut) + len(cut))
    assert text[start:end] == whole


def test_the_age_of_a_child_of_two_who_are_listed_is_neither_ones(read: Reader) -> None:
    text = (
        "Police detained Chen, Luo, their 3-year-old daughter, 2 pupils, and 5 more believers in Jining on 3 May. "
        "Chen Bo and Luo Mei are artists."
    )
    (arrest,) = told(read, text)
    assert [(p.name, p.age, p.descriptors) for p in arrest.people] == [("Chen Bo", None, []), ("Luo Mei", None, [])]
