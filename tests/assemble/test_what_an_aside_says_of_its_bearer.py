"""A year or place in what commas say of somebody ("owner of a shop burnt in 2016") is not when or where they were."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, victims

REST = " Rights groups condemned it."


@pytest.mark.parametrize(
    "said",
    [
        "a critic of a law passed in 2019",
        "owner of a shop burnt down in 2016",
        "elected to parliament in 2018",
        "a teacher trained in the 1990s",
    ],
)
@pytest.mark.parametrize("deed", ["was deported", "was fined", "was beaten by police"])
def test_a_year_in_an_aside_dates_nothing(extractor: Extractor, said: str, deed: str):
    own = [i for i in facts_told(extractor, f"Ana Bor, {said}, {deed}.{REST}") if "Ana Bor" in victims(i)]
    assert own
    assert all(i.date is None for i in own)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Ana Bor, a teacher, was in May 2016 deported.", "2016-05-01"),
        ("Ana Bor, arrested in May 2016, was beaten by police.", "2016-05-01"),
        ("In May 2016 Ana Bor, a teacher, was deported.", "2016-05-01"),
        ("Ana Bor, a teacher, was deported in May 2016.", "2016-05-01"),
        ("According to the radio (4 June 2016), on an unknown day in May 2016, police arrested Ana Bor.", "2016-05-01"),
    ],
)
def test_its_own_year_dates_an_act(extractor: Extractor, text: str, start: str):
    assert start in {i.date.start for i in facts_told(extractor, text + REST) if i.date and i.date.start}


@pytest.mark.parametrize("said", ["an expert on Tibet", "author of a novel set in Cairo", "author of a book on Sudan"])
def test_what_somebody_writes_about_is_no_place_of_an_act(extractor: Extractor, said: str):
    (told,) = facts_told(extractor, f"Ana Bor, {said}, was arrested in Osh on Monday.{REST}")
    assert [p.text for p in told.places] == ["Osh"]
    assert told.country is not None
    assert told.country.alpha_2 == "KG"
