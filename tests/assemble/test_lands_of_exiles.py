"""The land of an exile is the one left; that of a ban on leaving is not where somebody was to go."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, land


@pytest.mark.parametrize(
    ("text", "act", "code"),
    [
        ("Ana Bor, who lives in exile in Berlin, was threatened on Monday.", "exile", None),
        ("The exiled writer Ana Bor lives in Berlin.", "exile", None),
        ("Ana Bor, a Tunisian blogger exiled in France, was threatened on Monday.", "exile", "TN"),
        ("Ana Bor fled Tunisia in 2015 and lives in exile in Berlin.", "exile", "TN"),
        ("Border guards barred Ana Bor from travelling to Poland on 3 May.", "travel_ban", None),
        ("Polish border guards barred Ana Bor from entering Poland on 3 May.", "travel_ban", "PL"),
        ("Police at Cairo airport barred Ana Bor from travelling to Poland on 3 May.", "travel_ban", "EG"),
    ],
)
def test_neither_refuge_nor_goal_is_where_it_was_done(
    extractor: Extractor, text: str, act: str, code: str | None
) -> None:
    (found,) = [i for i in facts_told(extractor, text) if i.act == act]
    assert land(found) == code
