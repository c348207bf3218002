"""What reports call those who do it, in every frame: who it is, of what type, and nobody beside them."""

from __future__ import annotations

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import Reader

FRAMES = (
    "The journalist Mirela Donchin was killed by {} on 3 March 2021.",
    "The journalist Mirela Donchin died on 3 March 2021 after torture at the hands of {}.",
    "The family accused {} of killing the journalist Mirela Donchin on 3 March 2021.",
    "The report describes the murder of the journalist Mirela Donchin by {} on 3 March 2021.",
    "The family recalled Mirela Donchin's killing by {} on 3 March 2021.",
)


def doers(read: Reader, text: str) -> set[tuple[str, str | None]]:
    """Return the names and types of those whom a text tells as having done a harm."""
    found = (i for i in read(text) if i.modality in FACTUAL)
    told = (s for i in found for s in (*i.people, *i.organisations))
    return {(s.name, s.actor_type) for s in told if s.role == "perpetrator"}


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(
    ("doer", "name", "kind"),
    [
        ("police", "police", "state_security"),
        ("state agents", "state agents", "state_security"),
        ("gang leaders", "gang leaders", "armed_non_state"),
        ("Colonel Darko Velim", "Darko Velim", "state_security"),
        ("the Islamic State group", "Islamic State", "armed_non_state"),
        ("the Taliban", "Taliban", "armed_non_state"),
        ("members of the Anti-Terror Squad", "members of the Anti-Terror Squad", "state_security"),
        ("the Criminal Investigation Department", "Criminal Investigation Department", "state_security"),
        ("the Tatmadaw", "Tatmadaw", "state_security"),
        ("the Allied Democratic Forces", "Allied Democratic Forces", "armed_non_state"),
        ("agents of the State Security Committee", "agents of the State Security Committee", "state_security"),
    ],
)
def test_who_did_it(read: Reader, frame: str, doer: str, name: str, kind: str) -> None:
    assert doers(read, frame.format(doer)) == {(name, kind)}


@pytest.mark.parametrize(
    ("doer", "kind"),
    [("former Colonel Darko Velim", "state_security"), ("rebel Colonel Darko Velim", "state_security")],
)
def test_a_rank_is_not_enough(read: Reader, doer: str, kind: str) -> None:
    found = doers(read, FRAMES[0].format(doer))
    assert {n for n, _ in found} == {"Darko Velim"}
    assert kind not in {k for _, k in found}


@pytest.mark.parametrize(
    ("by", "who"),
    [
        ("guards of the Orelia mining company, who also broke her camera", {"guards"}),
        ("officers from the Lurin police station, who broke her camera", {"officers from the Lurin police station"}),
        ("neo-Nazis, who also broke her camera", {"neo-Nazis"}),
        ("her ex-husband, who also broke her camera", {"her ex-husband"}),
    ],
)
def test_who_goes_on_doing_it(read: Reader, by: str, who: set[str]) -> None:
    found = doers(read, f"The journalist Mirela Donchin was beaten on 3 March 2021 by {by}.")
    assert {n for n, _ in found} == who
