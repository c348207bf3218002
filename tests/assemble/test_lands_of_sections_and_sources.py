"""The country of an act: sections that end, who only says so, who is abroad by their name, where a clause puts it."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader
from tests.assemble.test_where_it_was_done import lands

OPENING = "Free word in May\n\nEgypt’s endless purge\n\nThe poet Samir Adly was jailed in Cairo.\n\n"
SECOND = "Bahrain: No end of trials\n\nThe singer Ali Nasser was fined by a court.\n\n"


def test_a_line_that_gathers_short_news_ends_the_section_of_a_land(read: Reader) -> None:
    rest = "Arrests go on in Tunisia. The cook Leila Sassi was arrested on Sunday.\n\nIn Kuwait, Omar Said was freed."
    assert lands(read, OPENING + SECOND + "In Brief\n\n" + rest, "arrest") == {"TN"}
    assert lands(read, OPENING + SECOND + "Background\n\n" + rest, "arrest") == {"BH"}


def test_a_line_that_ends_as_a_sentence_heads_no_land(read: Reader) -> None:
    told = "\n\nThe cook Leila Sassi was arrested on Sunday."
    assert lands(read, OPENING + SECOND + "Deported from southern Jordan in May 2009." + told, "arrest") == {"BH"}
    assert lands(read, OPENING + SECOND + "New arrests in southern Jordan" + told, "arrest") == {"JO"}
    assert lands(read, OPENING + SECOND + "New arrests in Jordan, in the south above all." + told, "arrest") == {"JO"}


def test_a_line_of_the_form_of_those_heading_a_land_heads_a_region(read: Reader) -> None:
    start = ("Held for a word\n\nAna Bello, Ghana\n\nAna Bello was arrested on Monday.\n\nJon Reed, Kenya\n\n"
             "Jon Reed was fined on Tuesday.\n\n")  # fmt: skip
    body = "During his time in jail Azad Rashid was beaten by guards."
    assert lands(read, start + "Azad Rashid, Kurdistan\n\n" + body, "ill_treatment") == {"IQ"}
    assert lands(read, start + "A third case\n\n" + body, "ill_treatment") == {"KE"}


def test_an_adjective_of_a_people_of_a_state_tells_the_state(read: Reader) -> None:
    text = ("Gaza mourns. Gaza and Rafah were dark. An Iraqi Kurdish court sentenced the poet Azad Rashid to "
            "six years in prison.")  # fmt: skip
    assert lands(read, text, "sentencing") == {"IQ"}


@pytest.mark.parametrize(
    ("text", "act", "country"),
    [
        # a body abroad that only says so, and one of the state that does
        (("Ana Bello has been held in Turkey. Turkey said nothing. Turkey lies.\n\nThe American Circle for Prayer, a "
          "law firm, said she has been charged with treason."), "charge", "TR"),
        (("Bread is dear in Ghana. Ghana is poor.\n\nThe Togolese police said the singer Ana Bello has been charged "
          "with treason. Togo is calm."), "charge", "TG"),
        # troops who speak of a blast elsewhere
        (("A blast shook the market of Baghdad. Iraq is in mourning.\n\nThe U.S. military said eight people "
          "were killed."),
         "killing", "IQ"),
        # who is abroad by their name
        ("Gunmen opened fire in Jordan on Sunday. A man and a woman visiting from Norway were killed.",
         "killing", "JO"),
        ("Gunmen opened fire in Jordan on Sunday. A guard and a tourist from Norway were killed.", "killing", "JO"),
        # a body that somebody was of, and the guards of a land's prisons
        ("He was a member of the Royal Rifles in Toronto who was beaten by Saudi prison guards.",
         "ill_treatment", "SA"),
        # where a clause puts it, though another land is told nearer
        (("Sudan wants her. Sudan jails critics. In May, the poet Mona Rasti was tricked into a trip to Chad, where "
          "she was abducted and later sent back to Sudan."), "abduction", "TD"),
        (("Sudan wants her. Sudan jails critics. In May, the poet Mona Rasti was tricked into a trip to Chad, where "
          "she was abducted and later sent back to Sudan."), "forced_return", "TD"),
    ],
)  # fmt: skip
def test_the_country_of_an_act(read: Reader, text: str, act: str, country: str) -> None:
    assert lands(read, text, act) == {country}
