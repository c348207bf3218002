"""Files of one's own: 0600, whole or not there."""

import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.write.private import EXPORTING, STAGING, create, create_text, make_folder, put_together, replacing, staged


def test_only_the_owner_may_read(tmp_path: Path) -> None:
    with create(tmp_path / "a") as file:
        file.write(b"x")
    with create_text(tmp_path / "b", newline="") as text:
        text.write("é\n")
    assert [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in "ab"] == [0o600, 0o600]
    assert (tmp_path / "b").read_bytes() == "é\n".encode()
    with pytest.raises(FileExistsError):
        create(tmp_path / "a")


def test_folders_above_are_private_too_and_those_that_are_there_keep_their_mode(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir(mode=0o755)
    make_folder(tmp_path / "there" / "a" / "b")
    make_folder(tmp_path / "there" / "a" / "b")
    modes = [stat.S_IMODE((tmp_path / one).stat().st_mode) for one in ("there", "there/a", "there/a/b")]
    assert modes == [0o755, 0o700, 0o700]
    (tmp_path / "file").write_bytes(b"")
    for below in ("file", "file/a"):
        with pytest.raises(OSError, match=r"File exists|Not a directory"):
            make_folder(tmp_path / below)


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


@pytest.mark.parametrize("prefix", [STAGING, EXPORTING])
def test_what_killed_commands_left_is_swept_and_what_is_in_use_is_not(tmp_path: Path, prefix: str) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path; from pipeline.write.private import staged\n"
        "with staged(Path(sys.argv[1]), sys.argv[2]) as made:\n"
        "    (made / 'half').write_text('a name'); os.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path), prefix], check=False)
    assert done.returncode == -signal.SIGKILL
    assert len(list(tmp_path.iterdir())) == 1
    with staged(tmp_path, prefix) as mine, replacing(tmp_path / "told") as made:
        assert {path.name for path in tmp_path.iterdir()} == {mine.name, made.parent.name}
        assert stat.S_IMODE(mine.stat().st_mode) == 0o700
        create(made).close()
    assert [path.name for path in tmp_path.iterdir()] == ["told"]


@pytest.mark.parametrize("at", ["labels", "weights"])
def test_files_that_only_fit_each_other_are_never_two_of_one_and_one_of_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    put_together(tmp_path / "made", {"labels": b"1", "weights": b"1"})
    move = Path.replace

    def killed(made: Path, target: Path) -> Path:
        if made.name == at:
            raise OSError(5, "Input/output error")
        return move(made, target)

    with monkeypatch.context() as patch, pytest.raises(OSError, match="Input"):
        patch.setattr(Path, "replace", killed)
        put_together(tmp_path / "made", {"labels": b"2", "weights": b"2"})
    assert [path.name for path in (tmp_path / "made").iterdir()] == ["labels"]
    put_together(tmp_path / "made", {"labels": b"3", "weights": b"3"})
    assert {path.name: path.read_bytes() for path in (tmp_path / "made").iterdir()} == {"labels": b"3", "weights": b"3"}


def test_a_full_disk_leaves_files_that_fit_each_other_as_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    put_together(tmp_path / "made", {"labels": b"1", "weights": b"1"})
    monkeypatch.setattr("pipeline.write.private.sync", full)
    with pytest.raises(OSError, match="No space"):
        put_together(tmp_path / "made", {"labels": b"2", "weights": b"2"})
    assert {path.name: path.read_bytes() for path in (tmp_path / "made").iterdir()} == {"labels": b"1", "weights": b"1"}
