"""Who passes a warning on threatens nobody; who says what they themselves, or their like, would do does."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import doers_to, facts_told

read = partial(facts_told, published="2021-06-01")


@pytest.mark.parametrize(
    ("text", "warner"),
    [
        (
            "Activist Jorge Lima said he was warned by a friend in the police that he would be killed by a militia.",
            "friend",
        ),
        ("Judge Pedro Lanza was warned by police that gang members wanted to kill him.", "police"),
        ("Reporter Ana Sol was warned by a colleague that soldiers would kidnap her.", "colleague"),
        ("A neighbour warned lawyer Omar Said that the militia was going to murder him.", "neighbour"),
    ],
)
def test_who_warns_of_others_threatens_nobody(extractor: Extractor, text: str, warner: str) -> None:
    records = read(extractor, text)
    assert not [x.name for r in records for x in (*r.people, *r.organisations) if warner in x.name]
    assert not [r for r in records if r.act == "harassment"]


@pytest.mark.parametrize(
    ("text", "victim", "by"),
    [
        ("Reporter Ana Sol was warned by police that she would be killed if she did not leave.", "Ana Sol", "police"),
        ("Reporter Ana Sol was warned by gunmen that they would kill her.", "Ana Sol", "gunmen"),
        ("The militia warned lawyer Omar Said that it would murder him.", "Omar Said", "militia"),
    ],
)
def test_who_warns_of_their_own_deeds_does(extractor: Extractor, text: str, victim: str, by: str) -> None:
    assert doers_to(read(extractor, text), victim, "threat") == {by}
