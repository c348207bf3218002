"""Values of what stands beside: the law of another charge, the year of a prize, the sum behind a name."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.clean import article_from_text
from tests.assemble.readings import Reader, all_told


@pytest.fixture
def read(extractor: Extractor) -> Reader:
    """Return a reader of one text of 15 September 2021 through the whole pipeline."""
    return lambda text: all_told(extractor, text, published="2021-09-15")


@pytest.mark.parametrize(
    ("text", "laws"),
    [
        (
            "Prosecutors charged Lina Karsh with insulting a judge (TCK 299), inciting hatred (Art. 216) and theft.",
            ["TCK 299", "Art. 216", None],
        ),
        (
            "Prosecutors charged Lina Karsh with holding radios, breaching the Export-Import Law and flouting rules.",
            [None, "Export-Import Law", None],
        ),
        (
            "A court jailed Lina Karsh for violating article 277 of the Criminal Law, “obstructing official business”.",
            ["article 277 of the Criminal Law"] * 2,
        ),
        (
            "A court jailed Lina Karsh for libel and sedition under articles 5 and 7 of the Code.",
            ["articles 5 and 7 of the Code"] * 2,
        ),
        (
            "Police arrested Lina Karsh under Section 5 of the IT Act and Section 7 of the Press Act.",
            ["Section 5 of the IT Act", "Section 7 of the Press Act"],
        ),
    ],
)
def test_a_law_is_of_the_charge_that_it_is_cited_for(read: Reader, text: str, laws: list[str | None]) -> None:
    [one] = read(text)
    assert [c.law for c in one.charges] == laws


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("on 3 May 2021 over the 2013 Osh protests", "2021-05-03"),
        ("over the 2013 Osh protests", None),
        ("on Tuesday, 10 August 2021", "2021-08-10"),  # a paragraph, and no date line
        ("on Tuesday (10 August 2021)", "2021-08-10"),
        ("on Good Friday 2019", "2019-04-19"),
        ("on 31 June 2021", None),  # a day that cannot be is not of the weeks before the report
    ],
)
def test_the_day_told_dates_an_act(read: Reader, told: str, day: str | None) -> None:
    [one] = read(f"Police arrested Lina Karsh {told}.")
    assert (one.date and one.date.start) == day


@pytest.mark.parametrize("calling", ["a 2019 Nobel laureate", "a 2018 fellow of the Press Institute"])
def test_the_year_of_a_prize_dates_no_act(read: Reader, calling: str) -> None:
    [one] = read(f"Police arrested Lina Karsh, {calling}.")
    assert one.date is None or one.date.start[:4] == "2021"
    [one] = read("Police arrested Lina Karsh, a poet, in 2019.")
    assert one.date is not None
    assert one.date.start == "2019-01-01"


@pytest.mark.parametrize("amount", ["EUR 500", "TL 5,000", "R5,000", "Sh200,000"])
def test_a_sum_is_no_part_of_a_name(read: Reader, amount: str) -> None:
    [one] = read(f"A court fined Hans Muller {amount} on 8 May 2021 for libel.")
    assert [p.name for p in one.people] == ["Hans Muller"]
    assert one.penalty is not None
    assert one.penalty.text == amount


def test_a_mention_has_its_own_value_and_no_longer_ones(extractor: Extractor) -> None:
    text = (
        "From 2012 to 2017 police held Lina Karsh. A court sentenced her to ten months and seven weeks in prison. "
        "She was in exile for more than 150 years."
    )
    ((line, _),) = extractor.extract([article_from_text(text, published="2021-09-15")])
    told = {e.text: e.timex3.value for e in line.entities if e.timex3 is not None}
    assert told["2012"] == "2012"
    assert told["2017"] == "2017"
    assert told["ten months and seven weeks"] == "P10M7W"
    assert told["more than 150 years"] == "P150Y"
    assert not {"ten months", "seven weeks", "more than", "150 years"} & told.keys()


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The Democratic Forces for the Liberation of Rwanda killed Lina Karsh in Goma, North Kivu, on 3 May 2021.",
         ["Goma", "North Kivu"]),
        ("The Supreme Court of Kenya in Nairobi jailed Lina Karsh on 3 May 2021.", ["Kenya", "Nairobi"]),
        # where somebody was only to go
        ("Police in Caracas turned back Lina Karsh, who was about to fly to Panama, on 3 May 2021.", ["Caracas"]),
        ("Officers in Lima barred Lina Karsh from travelling to Cusco and Arequipa on 3 May 2021.", ["Lima"]),
        ("Officers barred Lina Karsh from boarding a flight to Dakar on 3 May 2021.", ["Dakar"]),
    ],
)  # fmt: skip
def test_only_where_it_was_done_is_a_place_of_an_act(read: Reader, text: str, places: list[str]) -> None:
    [one] = read(text)
    assert [p.text for p in one.places] == places
