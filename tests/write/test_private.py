"""Files of one's own: 0600, whole or not there."""

import stat
from pathlib import Path

import pytest

from pipeline.write.private import create, create_text, replacing


def test_only_the_owner_may_read(tmp_path: Path) -> None:
    with create(tmp_path / "a") as file:
        file.write(b"x")
    with create_text(tmp_path / "b", newline="") as text:
        text.write("é\n")
    assert [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in "ab"] == [0o600, 0o600]
    assert (tmp_path / "b").read_bytes() == "é\n".encode()
    with pytest.raises(FileExistsError):
        create(tmp_path / "a")


def test_replacing_is_all_or_nothing(tmp_path: Path) -> None:
    target = tmp_path / "told"
    target.write_bytes(b"before")
    with pytest.raises(RuntimeError, match="in the middle"), replacing(target) as made, create(made) as file:
        file.write(b"half")
        raise RuntimeError("in the middle")
    assert target.read_bytes() == b"before"
    with replacing(target) as made, create(made) as file:
        file.write(b"after")
    assert target.read_bytes() == b"after"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["told"]
