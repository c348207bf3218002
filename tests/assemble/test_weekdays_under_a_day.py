"""A weekday told under a day that is a line of its own is the one before it; in a story it is the next."""

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told

ENTRIES = (
    "Raids in Minsk\n\n12 March 2019\n\nPolice arrested Ana Bor in Minsk on Monday. She was taken to a station.\n\n"
    "14 March 2019\n\nPolice arrested Ivo Reis in Brest on Wednesday. He was taken to a station."
)


def test_entries_look_back_from_their_day(extractor: Extractor):
    found = facts_told(extractor, ENTRIES)
    days = {i.people[0].name: str(i.date and i.date.start) for i in found if i.act == "arrest"}
    assert days == {"Ana Bor": "2019-03-11", "Ivo Reis": "2019-03-13"}


def test_a_story_goes_on(extractor: Extractor):
    text = "On 12 March 2019 the group held a rally in Minsk. On Monday police arrested Ana Bor."
    (arrest,) = facts_told(extractor, text)
    assert str(arrest.date and arrest.date.start) == "2019-03-18"
