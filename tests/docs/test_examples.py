"""Every example of the README, of PRIVACY and of docs/ runs, and prints what the page shows."""

from __future__ import annotations

import contextlib
import gzip
import io
import json
import os
import re
import secrets
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.run import run_extract
from pipeline.settings import Settings
from tests.docs.examples import NOT_RUN, PRINTS, Example, agrees, examples

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = [ROOT / "README.md", ROOT / "PRIVACY.md", *sorted((ROOT / "docs").rglob("*.md"))]
STATEMENT = ROOT / "corpus/reports/statements/karaganda-four-years-on-miners-advocate-still-be.txt"
SHELL = {"sh", "console"}
WHOLE = {ROOT / "README.md", ROOT / "docs/tutorial/index.md"}
"""Pages whose commands run as they do for a reader, each in processes of its own; the others share the models."""
PLAIN = re.compile(r"(?:habeas (?:'[^'\n]*'|[^|;&<>$*`'\n\\]|\\\n)*\n)+")
QUIET = {"OMP_NUM_THREADS": "1", "MPLBACKEND": "agg", "COLUMNS": "100"}


def in_shell(command: list[str], folder: Path) -> tuple[int, str]:
    """Run a command as a reader would, with the interpreter's own `habeas` first on the path."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("HABEAS_")}
    environment |= {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", **QUIET}
    done = subprocess.run(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout if done.returncode == 0 else done.stdout + done.stderr


def here(command: str) -> tuple[int, str]:
    """Run lines of plain `habeas` in this process, which loads the models once for all pages."""
    told = ""
    for line in command.replace("\\\n", " ").splitlines():
        done = CliRunner().invoke(app, shlex.split(line)[1:])
        told += done.stdout if done.exit_code == 0 else done.output
        if done.exit_code != 0:
            return done.exit_code, told
    return 0, told


def python_here(body: str) -> tuple[int, str]:
    with contextlib.redirect_stdout(io.StringIO()) as told:
        exec(compile(body, "<example>", "exec"), {"__name__": "__main__"})
    return 0, told.getvalue()


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the pages take for granted: a few reports in the usual places, and the outputs of a run over `reports`."""
    folder = tmp_path_factory.mktemp("desk")
    page = ROOT / "docs/tutorial/tag-page.html"
    for name in ("reports", "archive/2020", "my"):
        (folder / name).mkdir(parents=True)
    for copy in ("tag-page.html", "reports/tag-page.html", "archive/2020/page.html"):
        shutil.copy(page, folder / copy)
    shutil.copy(STATEMENT, folder / "my/statement.txt")
    row = {"id": "a-1", "published": "2021-03-05", "text": "Police in Kisumu arrested blogger Grace Atieno on 2 March."}
    with gzip.open(folder / "feed.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps(row) + "\n")
    (folder / "key").write_text(secrets.token_hex(32), encoding="utf-8")
    # in this process, like the runs of the pages after it: what is remembered is remembered for this very code
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("HABEAS_DEBUG", "1")
        code, told = here("habeas extract reports --quiet")
    assert code == 0, told
    return folder


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_examples_of(page: Path, desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HABEAS_DEBUG", "1")  # all in this process; the commands of WHOLE do not see it
    for name, value in QUIET.items():
        monkeypatch.setenv(name, value)
    found = examples(page)
    if not any(one.language in SHELL | {"python"} and one.not_run is None for one in found):
        pytest.skip("no example to run")
    shutil.copytree(desk, tmp_path, dirs_exist_ok=True)
    for one, after in zip(found, [*found[1:], None], strict=True):
        if one.is_file:
            (tmp_path / one.title).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / one.title).write_text(one.body, encoding="utf-8")
        elif one.not_run is not None:
            continue
        elif one.language in SHELL:
            for command, shown in one.commands():
                if page not in WHOLE and PLAIN.fullmatch(command):
                    done = here(command)
                else:
                    done = in_shell(["bash", *(["-e"] if one.language == "sh" else []), "-c", command], tmp_path)
                check(f"{page}:{one.line}", *done, shown)
        elif one.language == "python":
            shown = after.body if after is not None and after.title == PRINTS else "…"
            whole = page in WHOLE
            done = in_shell([sys.executable, "-c", one.body], tmp_path) if whole else python_here(one.body)
            check(f"{page}:{one.line}", *done, shown)


def test_the_record_of_the_readme_is_what_comes_out(tmp_path: Path) -> None:
    found = examples(ROOT / "README.md")
    [page] = [one for one in found if one.title == "release.txt"]
    [shown] = [json.loads(one.body) for one in found if one.language == "json"]
    (tmp_path / page.title).write_text(page.body, encoding="utf-8")
    run_extract([str(tmp_path / page.title)], tmp_path / "out", Settings(isolate=False, quiet=True))
    made = [json.loads(line) for line in (tmp_path / "out/incidents.jsonl").read_text(encoding="utf-8").splitlines()]
    assert sorted(one["act"] for one in made) == ["arrest", "sentencing"]
    [record] = [one for one in made if one["act"] == "sentencing"]
    assert record["confidence"] == pytest.approx(shown["confidence"], abs=0.2)
    assert {**record, "confidence": 0} == {**shown, "confidence": 0}


NOT_RUN_HERE = [(page, one) for page in PAGES for one in examples(page) if one.not_run is not None]


@pytest.mark.parametrize(
    "why", [pytest.param(one.not_run, id=f"{page.name}:{one.line}") for page, one in NOT_RUN_HERE]
)
def test_what_is_not_run_says_why(why: str) -> None:
    assert len(why) > 5
    pytest.skip(why)


def check(where: str, code: int, printed: str, shown: str) -> None:
    assert code == 0, f"{where} ended with {code}:\n{printed}"
    assert agrees(shown, printed), f"{where}\nshows:\n{shown}\nprints:\n{printed}"


def commands(one: Example) -> list[str]:
    """The calls of `habeas` in a block, also in those that are not run."""
    text = one.body.replace("\\\n", " ")
    return re.findall(r"(?:^|[|&;$] ?|/)habeas ((?:[a-z]+)(?: (?:[^|&;\n'#]|'[^']*')*)?)", text, flags=re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_option_exists(page: Path) -> None:
    for one in examples(page):
        if one.language not in SHELL:
            continue
        for call in commands(one):
            words = call.split()
            path = words[:2] if words[0] == "review" else words[:1]
            help_text = CliRunner().invoke(app, [*path, "--help"]).output
            known = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", help_text))
            used = set(re.findall(r"(?<!\S)--?[a-z][a-z-]*", call))
            assert used <= known, f"{page}:{one.line}: {used - known}"


def test_blocks_are_of_a_kind_that_is_known() -> None:
    told = {(one.language, one.title) for page in PAGES for one in examples(page) if not one.is_file}
    runnable = {language for language, _ in told}
    assert runnable <= {"sh", "console", "python", "text", "json", "toml", "sql", "ini", "xml"}
    titles = {title for _, title in told if title}
    assert all(title == PRINTS or title.startswith(NOT_RUN) for title in titles), titles


@pytest.mark.parametrize(
    ("shown", "printed", "right"),
    [
        ("12 incidents\n", "12 incidents\n", True),
        ("12 incidents\n", "13 incidents\n", False),
        ("in … s\n", "in 3.1 s  \n", True),
        ("a\n…\nz\n", "a\nb\nc\nz\n", True),
        ("a\n…\nz\n", "a\nz\n", True),
        ("a\n…\n", "b\n", False),
        ("", "something\n", False),
        ("…\n", "", True),
    ],
)
def test_what_an_ellipsis_lets_pass(shown: str, printed: str, right: bool) -> None:
    assert agrees(shown, printed) is right


def test_a_page_is_read_block_by_block(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        '# A\n\n```console\n$ habeas a \\\n    --b\nc\n$ d\n```\n<!--\n```sh\nby hand\n```\n-->\n'
        '```toml title="habeas.toml"\nx = 1\n```\n   ```sh title="not run: no Docker"\n   y\n   ```\n',
        encoding="utf-8",
    )
    first, hand, file, untold = examples(page)
    assert first.commands() == [("habeas a \\\n    --b\n", "c\n"), ("d\n", "")]
    assert (hand.commands(), hand.line) == ([("by hand\n", "…\n")], 10)
    assert (file.is_file, file.body) == (True, "x = 1\n")
    assert (untold.not_run, untold.body) == ("no Docker", "y\n")
