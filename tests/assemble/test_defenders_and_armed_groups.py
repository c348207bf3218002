"""News of defenders, villagers and armed groups: whose deed and whose fate it is when several stand side by side."""

from __future__ import annotations

import pytest

from tests.assemble import readings
from tests.assemble.readings import Reader


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        # ever since an act in which nobody takes them up
        ("Gangs have tightened their grip on the port since the murder of Mayor Alan Petit.", "killing", set()),
        ("Rebels have taken three towns since the killing of the priest Alan Petit in May.", "killing", set()),
        ("The militia has ruled the valley since Alan Petit was murdered in March.", "killing", set()),
        # and taken up, or fleeing after it
        ("Armed men have held the farm since they shot Alan Petit in March.", "attack", {"Armed men"}),
        ("Gunmen fled to the hills after the murder of Mayor Alan Petit.", "killing", {"Gunmen"}),
        ("Gunmen stormed the town hall during the murder of Mayor Alan Petit.", "killing", {"Gunmen"}),
    ],
)
def test_what_gangs_have_done_ever_since(read: Reader, text: str, act: str, who: set[str]) -> None:
    assert [readings.doers(r) for r in readings.told(read, text) if r.act == act] == [who]
