"""What the site is made of: links that hold on both sides, pages from the code, nothing from outside."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
from typer.testing import CliRunner

from pipeline import records
from pipeline.cli import app
from pipeline.evaluate.kinds import KINDS
from pipeline.export.tables import COLUMNS
from pipeline.settings import Settings

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "scripts"))
pytest.importorskip("mkdocs")

import docs_hooks  # noqa: E402
import docs_reference  # noqa: E402


@pytest.mark.parametrize(
    ("page", "link", "there"),
    [
        ("how-to/load.md", "protect.md", "protect.md"),
        ("how-to/load.md", "../../SCHEMA.md#act", "../reference/records.md#act"),
        ("index.md", "../PRIVACY.md", "explanation/privacy.md"),
        ("explanation/privacy.md", "SECURITY.md", "security.md"),
        ("contributing/index.md", "training/README.md", "training.md"),
        ("explanation/limits.md", "../../README.md#how-well-it-does", "../reference/figures.md#how-well-it-does"),
        ("index.md", "https://example.org/page.md", "https://example.org/page.md"),
    ],
)
def test_links_hold_in_the_site(page: str, link: str, there: str) -> None:
    assert docs_hooks.relinked(f"see [it]({link}).", page) == f"see [it]({there})."


@pytest.mark.parametrize("page", [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))], ids=lambda p: p.name)
def test_links_hold_in_the_repository(page: Path) -> None:
    made = set(docs_reference.PAGES)
    for link in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        target = (page.parent / link).resolve()
        assert target.exists() or str(target.relative_to(ROOT / "docs")) in made, link


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<script src="https://cdn.example/a.js"></script>', ["https://cdn.example/a.js"]),
        ("<link rel=stylesheet href=//fonts.example/a.css>", ["//fonts.example/a.css"]),
        ("@font-face{src:url(https://fonts.example/a.woff)}", ["https://fonts.example/a.woff"]),
        ('<img alt="" src="http://example.org/a.png">', ["http://example.org/a.png"]),
        ('<a href="https://example.org">a link asks nothing</a><script src="../a.js"></script>', []),
        ('<link rel="canonical" href="https://example.org/">', []),
    ],
)
def test_what_a_browser_would_fetch(html: str, found: list[str]) -> None:
    assert docs_hooks.fetched(html) == found


@pytest.mark.parametrize(("added", "code"), [("", 0), ("\n[see](confidence.md#nowhere)\n", 1)])
def test_a_dead_link_stops_the_build(added: str, code: int, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    with (tmp_path / "docs/explanation/limits.md").open("a", encoding="utf-8") as page:
        page.write(added)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(config.replace("scripts/", f"{ROOT}/scripts/"), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean"]  # as `make docs` does
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr


def test_the_figures_of_the_readme_are_a_page() -> None:
    page = docs_hooks.figures((ROOT / "README.md").read_text(encoding="utf-8"))
    assert page.startswith("# How well it does\n")
    assert "| what | figure |" in page
    assert "## " not in page


def test_the_reference_has_every_command_and_option() -> None:
    page = docs_reference.command_page()
    help_text = CliRunner().invoke(app, ["--help"]).output
    named = re.findall(r"^  (\w+)  ", help_text.partition("Commands:")[2], flags=re.MULTILINE)
    assert len(named) > 8
    assert all(f"`habeas {name}" in page for name in named)
    assert "`habeas review import`" in page
    assert "--min-confidence" in page
    assert "--key-file" in page


def test_the_reference_has_every_setting_field_and_kind() -> None:
    settings = docs_reference.settings_page()
    names = {"act" if name == "acts" else name for name in Settings.model_fields} - {"limits"}
    assert [name for name in names if f"| `{name}` |" not in settings] == []
    types = docs_reference.types_page()
    fields = {name for model in (records.Incident, records.ReportLine, records.Reject) for name in model.model_fields}
    assert [name for name in fields if f"| `{name}` |" not in types] == []
    assert all(f"`{act}`" in types for act in get_args(records.Act))
    assert all(f"## `{kind}`" in docs_reference.evaluation_page() for kind in KINDS)


def test_the_reference_has_every_column_of_the_tables() -> None:
    page = docs_reference.tables_page()
    parts = dict(re.findall(r"^## `(\w+)`\n(.*?)(?=^## |\Z)", page, flags=re.MULTILINE | re.DOTALL))
    assert list(parts) == list(COLUMNS)
    for table, columns in COLUMNS.items():
        assert re.findall(r"^\| `(\w+)` \|", parts[table], flags=re.MULTILINE) == list(columns)


def test_the_reference_shows_signatures_as_they_are() -> None:
    page = docs_reference.python_page()
    assert "published: str | None = None,\n" in page
    assert "folder: str | Path = 'outputs',\n    *,\n    reviewed: bool = False,\n) -> Tables" in page
