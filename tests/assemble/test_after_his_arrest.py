"""Who was held before they were shot or sent home, by whom, and who was free until then."""

import pytest

from tests.assemble.readings import Reader, doers_to, told, victims

BEFORE = "President Abram Mansur called a vote in Zenda for 21 May.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "A vigil was held in Osh on Monday for Otto Kern, reportedly shot dead by police after his arrest.",
        "Women lit candles in Osh for Otto Kern, tortured by guards after his arrest.",
        "A march was held in Osh in honour of Otto Kern, jailed for life a year after his arrest.",
    ],
)
def test_it_is_the_arrest_of_whom_the_deed_befell(read: Reader, text: str) -> None:
    arrests = [i for i in told(read, BEFORE + text) if i.act == "arrest"]
    assert [victims(i) for i in arrests] == [{"Otto Kern"}]


def test_it_is_nobodys_arrest_where_the_name_was_taken_for_a_place(read: Reader) -> None:
    text = "A burial march was held today in Idlib for Khalid al-Bayush, allegedly killed by troops after his arrest."
    assert not any("Abram Mansur" in victims(i) for i in told(read, BEFORE + text))


def test_it_is_the_subjects_where_no_name_stands_before(read: Reader) -> None:
    (arrest,) = [i for i in told(read, "Otto Kern was shot by guards in Osh after his arrest.") if i.act == "arrest"]
    assert victims(arrest) == {"Otto Kern"}


@pytest.mark.parametrize(
    "text",
    [
        "Otto Kern was arrested in Baku after Ukraine deported him.",
        "Officials in Baku said they had detained Otto Kern after Ukraine extradited him.",
    ],
)
def test_who_sends_somebody_away_does_not_hold_them_there(read: Reader, text: str) -> None:
    records = told(read, text)
    assert "Ukraine" not in doers_to(records, "Otto Kern", "arrest")
    assert "Ukraine" in doers_to(records, "Otto Kern", "forced_return")


def test_who_holds_may_send_away(read: Reader) -> None:
    records = told(read, "Ukraine detained Otto Kern on Monday and deported him on Friday.")
    assert "Ukraine" in doers_to(records, "Otto Kern", "arrest")


@pytest.mark.parametrize(
    "text",
    [
        "Nobody heard from Otto Kern after 17 May, which was the last day that he was a free man.",
        "It was the last summer that Otto Kern was a free man.",
        "Otto Kern wrote the book while he was a free man.",
        "Otto Kern is still a free man.",
    ],
)
def test_who_is_free_as_yet_is_not_released(read: Reader, text: str) -> None:
    assert not [i for i in told(read, text) if i.act == "release"]


def test_who_is_free_at_last_is(read: Reader) -> None:
    text = "Otto Kern was jailed in May 2019. On 3 June 2020 he was a free man again."
    assert [victims(i) for i in told(read, text) if i.act == "release"] == [{"Otto Kern"}]
