"""The map of each room of `pipeline/assemble`, in its `__init__`, names every module of it and no other."""

import re
from pathlib import Path

import pytest

from pipeline import assemble

ASSEMBLE = Path(assemble.__file__).parent
ROOMS = sorted(path.parent for path in ASSEMBLE.glob("**/__init__.py"))


@pytest.mark.parametrize("room", ROOMS, ids=[room.name for room in ROOMS])
def test_the_map_of_a_room_names_its_modules(room: Path) -> None:
    told = re.findall(r"`([a-z_]+)`", (room / "__init__.py").read_text(encoding="utf-8"))
    there = {path.stem for path in room.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert sorted(set(told) - {"__init__"}) == sorted(there - {"__init__"})
    assert len(told) == len(set(told)), "a module answers one question"
