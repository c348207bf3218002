"""Inputs to sources: files, folders, patterns, standard input, and what must not be opened."""

import ast
import os
import pickle
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from pipeline.batch.plan import content_of
from pipeline.read import InputError, Source, find_sources, read_source
from pipeline.records import Reject


@pytest.fixture
def tree(tmp_path):
    for name in ("b.txt", "a.txt", "sub/c.txt", "sub/deep/d.md", ".hidden/e.txt", ".f.txt"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Police held an editor.")
    return tmp_path / "in"


def _names(*inputs):
    return [source.name for source in find_sources([str(i) for i in inputs])]


def test_folder_is_walked_in_order_without_hidden_files(tree):
    assert _names(tree) == ["a.txt", "b.txt", "sub/c.txt", "sub/deep/d.md"]


def test_single_file_and_standard_input(tree):
    assert _names(tree / "a.txt", "-") == ["a.txt", "stdin"]
    assert _names(tree / ".f.txt") == [".f.txt"]  # named by the user


def test_an_empty_name_is_not_the_current_folder(tree, monkeypatch):
    monkeypatch.chdir(tree)
    with pytest.raises(InputError, match="an empty name is no input"):
        find_sources([""])
    assert _names(".")[0] == "a.txt"


def test_patterns(tree):
    assert _names(f"{tree}/*.txt") == ["a.txt", "b.txt"]
    assert _names(f"{tree}/**/*.md") == ["sub/deep/d.md"]
    assert _names(f"{tree}/s*") == ["sub/c.txt", "sub/deep/d.md"]
    for everything in (f"{tree}/**", f"{tree}/**/", f"{tree}/**/*"):
        assert _names(everything) == ["a.txt", "b.txt", "sub/c.txt", "sub/deep/d.md"]


def test_a_pattern_over_all_folders_takes_those_that_match_whole(tree):
    (tree / "sub/2021/may").mkdir(parents=True)
    for name in ("sub/2021/a.txt", "sub/2021/may/2021.txt", "sub/x-2021.txt"):
        (tree / name).write_text("Police held an editor.")
    assert _names(f"{tree}/**/*2021*") == ["sub/2021/a.txt", "sub/2021/may/2021.txt", "sub/x-2021.txt"]
    assert _names(f"{tree}/**/2021") == ["sub/2021/a.txt", "sub/2021/may/2021.txt"]


def test_file_with_the_marks_of_a_pattern_in_its_name(tmp_path):
    (tmp_path / "a[1].txt").write_text("x")
    assert _names(tmp_path / "a[1].txt") == ["a[1].txt"]


@pytest.mark.parametrize("wrong", ["missing.txt", "missing/*.txt", "*.nothing"])
def test_what_names_nothing_is_an_error_of_one_line(tree, wrong):
    with pytest.raises(InputError) as error:
        find_sources([str(tree / wrong)])
    assert "\n" not in str(error.value)
    assert wrong in str(error.value)


def test_same_file_once_and_equal_names_told_apart(tree):
    (tree / "sub/a.txt").write_text("Police held another editor.")
    assert _names(tree / "a.txt", tree / "a.txt", tree) == ["a.txt", "b.txt", "sub/a.txt", "sub/c.txt", "sub/deep/d.md"]
    assert _names(tree / "a.txt", tree / "sub/a.txt") == ["in/a.txt", "sub/a.txt"]
    names = _names(tree, tree / "sub")
    assert len(names) == len(set(names))


def test_links_that_leave_the_folder_are_refused(tree, tmp_path):
    (tmp_path / "outside.txt").write_text("secret")
    (tmp_path / "elsewhere").mkdir()
    (tree / "link.txt").symlink_to(tmp_path / "outside.txt")
    (tree / "linked").symlink_to(tmp_path / "elsewhere")
    (tree / "sub/inner.txt").symlink_to(tree / "a.txt")
    (tree / "loop").symlink_to(tree)
    found = {source.name: source for source in find_sources([str(tree)])}
    refused = {name for name, source in found.items() if source.problem}
    assert refused == {"link.txt", "linked"}
    assert "sub/inner.txt" in found
    for name in refused:
        (out,) = read_source(found[name])
        assert isinstance(out, Reject)
        assert out.reason == "unsafe_path"


def test_patterns_refuse_links_as_folders_do(tree, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/outside.txt").write_text("secret")
    (tree / "link.txt").symlink_to(tmp_path / "elsewhere/outside.txt")
    (tree / "linked").symlink_to(tmp_path / "elsewhere")
    (tree / "sub/inner.txt").symlink_to(tree / "a.txt")
    (tree / "loop").symlink_to(tree)
    for pattern in ("*", "**", "**/*", "**/*.txt", "*/*.txt", "l*"):
        found = find_sources([f"{tree}/{pattern}"])
        outside = [s for s in found if s.path.resolve().is_relative_to(tmp_path / "elsewhere")]
        assert outside
        assert {s.problem and s.problem[0] for s in outside} == {"unsafe_path"}
    assert [s.name for s in find_sources([f"{tree}/**/*.txt"]) if not s.problem] == [
        "a.txt", "b.txt", "sub/c.txt", "sub/inner.txt",
    ]  # fmt: skip
    assert _names(f"{tree}/sub/in*") == ["inner.txt"]  # named by the user


@pytest.fixture
def locked(tree, monkeypatch):
    """A folder that cannot be opened; root opens all, so there the system call says what it says to others."""
    folder = tree / "sub/deep"
    folder.chmod(0)
    if os.access(folder, os.R_OK):
        scandir = os.scandir

        def refusing(path="."):
            if str(path).rstrip("/") == str(folder):
                raise PermissionError(13, "Permission denied", path)
            return scandir(path)

        monkeypatch.setattr(os, "scandir", refusing)
    yield folder
    folder.chmod(0o700)


def test_a_folder_that_cannot_be_opened_is_a_reject(tree, locked):
    for pattern in ("", "/**", "/**/*.txt", "/s*", "/*/*/*.txt", "/*b/deep/[d]*"):
        found = find_sources([f"{tree}{pattern}"])
        assert [s.name for s in found if s.problem] == ["sub/deep"]
        (out,) = read_source(next(s for s in found if s.problem))
        assert (out.reason, out.detail) == ("unreadable", "the folder cannot be opened: Permission denied")
    for alone in (str(locked), f"{locked}/*.txt"):
        (shut,) = find_sources([alone])
        assert (shut.name, shut.problem[0]) == (".", "unreadable")
    for pattern in ("/*.txt", "/*/*.txt", "/*/c*"):  # go into no folder that is shut
        assert not [s for s in find_sources([f"{tree}{pattern}"]) if s.problem]


def test_links_that_cross_end_and_what_they_lead_to_outside_is_not_gone_through(tree, tmp_path):
    for name in ("x", "y", "z"):
        (tree / name).mkdir()
        for number in range(3):
            (tree / name / f"up{number}").symlink_to("..")
    (tree / "x/round").symlink_to("round")
    (tmp_path / "elsewhere/deep").mkdir(parents=True)
    (tmp_path / "elsewhere/deep/outside.txt").write_text("secret")
    (tree / "out").symlink_to(tmp_path / "elsewhere")
    found = find_sources([f"{tree}/**/*.txt"])  # 6 ** 40 ways lead to a.txt
    assert [s.name for s in found if not s.problem] == ["a.txt", "b.txt", "sub/c.txt"]
    assert [(s.name, s.problem[0]) for s in found if s.problem] == [("out", "unsafe_path"), ("x/round", "unreadable")]


def test_what_is_named_in_a_folder_that_cannot_be_opened_is_a_reject():
    """In a process of another user, for root opens all."""
    told = (
        "import os, sys; from pipeline.read import find_sources\n"
        "if os.getuid() == 0: os.setuid(65534)\n"
        "print([(s.name, s.problem) for s in find_sources(sys.argv[1:])])"
    )
    with TemporaryDirectory() as base:
        shut = Path(base) / "shut"
        shut.mkdir()
        (shut / "a.txt").write_text("Police held an editor.")
        shut.chmod(0)
        listed = Path(base) / "listed"  # its names can be read, and nothing else
        (listed / "within").mkdir(parents=True)
        (listed / "b.txt").write_text("Police held an editor.")
        (Path(base) / "link.txt").symlink_to(shut / "a.txt")
        listed.chmod(0o444)
        Path(base).chmod(0o755)
        patterns = (f"{shut}/a.txt", f"{base}/*/a.txt", f"{base}/s*/*.txt", f"{base}/l*/*.txt", base)
        command = [sys.executable, "-c", told, *patterns]
        made = subprocess.run(command, capture_output=True, text=True, check=False)
        shut.chmod(0o700)
        listed.chmod(0o700)
    file = ("unreadable", "cannot be opened: Permission denied")
    folder = ("unreadable", "the folder cannot be opened: Permission denied")
    assert sorted(ast.literal_eval(made.stdout)) == [
        ("a.txt", file), ("link.txt", file), ("listed", folder), ("listed/b.txt", file), ("listed/within", folder),
        ("shut", folder),
    ]  # fmt: skip


def test_what_took_the_place_of_a_file_is_not_waited_for(tmp_path):
    """Between the time that a run looked at it and the time that it opens it."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zero").symlink_to("/dev/zero")
    for name in ("pipe", "zero"):
        source = Source(tmp_path / name, name)
        assert content_of(source) is None
        (out,) = read_source(source)
        assert (out.reason, out.detail) == ("unreadable", "cannot be opened: not a regular file")


def test_pipes_broken_links_and_unreadable_files_are_rejects(tree):
    os.mkfifo(tree / "pipe")
    (tree / "broken.txt").symlink_to(tree / "gone.txt")
    found = {source.name: source for source in find_sources([str(tree)])}
    for name in ("pipe", "broken.txt"):
        (out,) = read_source(found[name])
        assert isinstance(out, Reject)
        assert out.reason == "unreadable"


def test_names_are_valid_unicode_and_sources_pickle(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"Police held an editor.")
    (source,) = find_sources([str(tmp_path / "in")])
    assert source.name == "caf\ufffd.txt"
    (raw,) = read_source(pickle.loads(pickle.dumps(source)))
    assert raw.content == "Police held an editor."
