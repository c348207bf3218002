"""The country of an act: not that of a later court, of who did it from afar, or of those whom it befell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pipeline.clean import article_from_text
from pipeline.records import Zone
from tests.assemble.readings import Reader, land

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor


def lands(read: Reader, text: str, act: str) -> set[str | None]:
    """Return the countries of the records of an act in a text."""
    found = [r for r in read(text) if r.act == act]
    assert found, text
    return {land(r) for r in found}


@pytest.mark.parametrize(
    ("text", "act", "country"),
    [
        # the harm's own words, before those of the court
        ("The trial of Ivo Kral over the murder of Ana Bello opened in Koblenz. She was shot dead in Mali.",
         "killing", "ML"),
        ("Ivo Kral was convicted in Denver of killing the reporter Ana Bello near Monrovia.", "killing", "LR"),
        # another harm to the same people
        (
            ("Ivo Kral pleaded guilty in federal court in Denver to the murder of Ana Bello. "
            "Bello was abducted in Mali in 2019."),
            "killing",
            "ML",
        ),
        # the crimes that a court abroad tries, told elsewhere
        (("Ivo Kral is one of two men charged with torturing hostages in Mali. A hearing is set for Friday in a court "
         "in Denver. The indictment in Denver accuses Kral of the kidnapping of the reporter Ana Bello."),
         "abduction", "ML"),
        # where nothing else is told, the court's country is as good a guess as any
        ("Ivo Kral pleaded guilty in federal court in Denver to the murder of Ana Bello.", "killing", "US"),
        ("A court in Harare convicted Ivo Kral of the murder of Ana Bello. She was shot dead in Gweru.",
         "killing", "ZW"),
        # one trial among other matters: what has no part in it is not told to be there
        (("Nurses marched in Gweru. Zimbabwe is poor. The nurse Ana Bello was beaten on Friday. Soldiers went home. "
         "A court in Harare charged Ivo Kral with fraud. Gunmen had killed his brother in Zambia."), "attack", "ZW"),
        # two lands are told: neither is chosen for those of whom nothing is
        (("Ivo Kral was charged in Denver with the murder of Ana Bello. He held hostages in Mali. "
         "He held hostages in Chad."), "killing", "US"),
    ],
)  # fmt: skip
def test_a_crime_was_done_where_it_was_and_not_where_it_is_tried(
    read: Reader, text: str, act: str, country: str
) -> None:  # fmt: skip
    assert lands(read, text, act) == {country}


def test_a_town_of_the_court_is_no_place_of_the_crime_it_tries_in_another_land(read: Reader) -> None:
    text = "Ivo Kral was convicted in Denver of killing the reporter Ana Bello near Monrovia."
    [harm] = [r for r in read(text) if r.act == "killing"]
    assert [p.text for p in harm.places] == ["Monrovia"]


def test_a_land_told_elsewhere_gives_no_town(read: Reader) -> None:
    text = (
        "Ivo Kral pleaded guilty on Monday in federal court in Denver to the murder of Ana Bello. Kral admits all."
        "\n\nThe cook Ana Bello was abducted near Mopti, Mali, in May 2013."
    )
    [harm] = [r for r in read(text) if r.act == "killing"]
    assert (land(harm), [p.text for p in harm.places]) == ("ML", [])


@pytest.mark.parametrize(
    ("text", "act", "country"),
    [
        ("Musa Keita was killed in an American drone strike. He had led a gang in Mali. Mali has many gangs.",
         "killing", "ML"),
        ("Musa Keita died in a U.S. military operation last May. Mali was at war. The gangs of Mali had grown.",
         "killing", "ML"),
        ("Nurse Awa Keita was killed by Malian police. Mali was at war. The gangs of Mali had grown. Chad is near.",
         "killing", "ML"),
    ],
)  # fmt: skip
def test_a_strike_from_afar_was_not_in_the_land_of_who_flew_it(
    read: Reader, text: str, act: str, country: str
) -> None:  # fmt: skip
    assert lands(read, text, act) == {country}


@pytest.mark.parametrize(
    ("text", "act", "country"),
    [
        ("Two Chadian reporters sought asylum in Norway after threats. Norway has said nothing.", "exile", "TD"),
        ("Two Chadian reporters fled to Norway after threats. Norway has said nothing.", "exile", "TD"),
        # the land that they left is told
        ("Two Chadian reporters fled Niger after threats. Norway has said nothing.", "exile", "NE"),
    ],
)
def test_an_exile_began_at_home(read: Reader, text: str, act: str, country: str) -> None:
    assert lands(read, text, act) == {country}


def test_the_owner_of_a_mission_is_not_where_it_stands(read: Reader) -> None:
    text = "Two clerks were killed at Ghana's High Commission in Togo. Ghana's press was silent. Ghana has sent men."
    assert lands(read, text, "killing") == {"TG"}
    text = "Iranian agents beat the exile Arash Sor in Ankara's consulate on 3 May 2021."
    assert lands(read, text, "attack") == {"TR"}
    text = "Two clerks were killed at Ghana's largest market. Togo was silent."
    assert lands(read, text, "killing") == {"GH"}


def test_citizens_told_before_do_not_say_where_the_next_act_was(read: Reader) -> None:
    text = "A gang in Haiti is feared.\n\nThe group has 12 U.S. citizens. The driver Jean Bello was abducted on Monday."
    assert lands(read, text, "abduction") == {"HT"}


def test_each_of_a_list_has_the_land_told_before_him(read: Reader) -> None:
    text = ("Editors such as Egyptian freelance editor and teacher Samir Adly and Russian historian Ivan Belov "
            "were sentenced to ten and 15 years in prison, respectively.")  # fmt: skip
    found = {p.name: land(r) for r in read(text) if r.act == "sentencing" for p in r.people if p.role == "victim"}
    assert found == {"Samir Adly": "EG", "Ivan Belov": "RU"}
    text = "The Egyptian editor Samir Adly was sentenced on Monday."
    assert lands(read, text, "sentencing") == {"EG"}


def test_one_captivity_was_in_one_land(read: Reader) -> None:
    text = ("Canada mourns. Canada has sent men. The Canadian nurse Ana Bello was abducted in Mali in 2014. Canada "
            "prayed.\n\nThree years of waiting went by. The leader of the gang murdered the Canadian nurse Ana "
            "Bello, the minister said.")  # fmt: skip
    assert lands(read, text, "killing") == {"ML"}
    text = ("Canada mourns. Canada has sent men. The Canadian nurse Ana Bello was abducted in Mali in 2014. Canada "
            "prayed.\n\nThe leader of the gang murdered the Canadian cook Jon Reed, the minister said.")  # fmt: skip
    assert lands(read, text, "killing") == {"CA"}


def test_who_was_at_work_somewhere_at_the_time_was_taken_there(read: Reader) -> None:
    text = ("A man found guilty in the kidnapping of Ana Bello gave up his appeal. Canada's press and Canada's judges "
            "were glad. Canada mourned.\n\nBello, who was working as a reporter near Mogadishu at the time, thanked "
            "her friends.")  # fmt: skip
    assert lands(read, text, "abduction") == {"SO"}
    text = "The kidnapping of Ana Bello shook Canada. She mourns for Bello, who was working near Mogadishu in 2001."
    assert lands(read, text, "abduction") == {"CA"}


def test_a_headline_on_another_people_ends_the_section_of_a_land(extractor: Extractor) -> None:
    start = "A week of strikes\n\nNurses on strike in Ghana\n\nNurses in Ghana downed tools.\n\n"
    start += "Miners on the march in Chad\n\nMiners in Chad marched for higher pay on Monday.\n\n"
    body = "Last week, 15 workers were arrested and nine of them jailed."
    for head, code in (("Malian cooks continue sit-in", "ML"), ("Malian teachers", "TD"), ("Cooks continue", "TD")):
        article = article_from_text(start + head + "\n\n" + body, published="2021-03-25")
        at = article.text.index(head)
        zones = (*article.zones, Zone("heading", at, at + len(head)))
        [(_, found)] = extractor.extract([replace(article, zones=zones)])
        assert {land(r) for r in found if r.act == "arrest"} == {code}, head
