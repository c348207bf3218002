"""What MkDocs asks while it builds the site (mkdocs.yml): the pages made from code, and pages that lie elsewhere.

Pages of the root (SCHEMA and so on) enter the site as they are, of the README the section with its figures alone; links
between files of the repository work on both sides, since a link is looked up from where its page really lies. At the
end the site is searched for anything that a browser would fetch from outside.
"""

from __future__ import annotations

import logging
import posixpath
import re
import sys
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

import docs_reference  # noqa: E402 (the path is needed first)

ELSEWHERE = {
    "SCHEMA.md": "reference/records.md",
    "models/MODEL_CARD.md": "reference/model-card.md",
    "models/gazetteer/README.md": "reference/gazetteer.md",
    "corpus/DATASHEET.md": "reference/samples.md",
    "corpus/annotated/DATASHEET.md": "reference/corpus.md",
    "CHANGELOG.md": "reference/changelog.md",
    "PRIVACY.md": "explanation/privacy.md",
    "SECURITY.md": "explanation/security.md",
    "CONTRIBUTING.md": "contributing/index.md",
    "training/README.md": "contributing/training.md",
}
"""File of the repository to its page in the site."""
FIGURES = "reference/figures.md"
"""Page of the README's section on how well it does, the only one that other pages link to."""
_LINK = re.compile(r"(?<=\]\()([^)\s#:]+\.md)(?=[)#])")
_FETCHED = re.compile(
    r"""<(?:script|img|iframe|source|video|audio)\b[^>]*\bsrc=["']?((?:https?:)?//[^"'\s>]+)"""
    r"""|<link\b(?=[^>]*\brel=["']?(?:stylesheet|preconnect|preload|icon))[^>]*\bhref=["']?((?:https?:)?//[^"'\s>]+)"""
    r"""|url\(["']?((?:https?:)?//[^"')]+)""",
    re.IGNORECASE,
)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Let warnings through: `--quiet` drops them, and `strict` cannot count what is dropped."""
    logging.getLogger("mkdocs").setLevel(min(logging.WARNING, logging.getLogger("mkdocs").level))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are made from code and those that lie elsewhere."""
    files.append(File.generated(config, FIGURES, content=figures((ROOT / "README.md").read_text(encoding="utf-8"))))
    for name, page in ELSEWHERE.items():
        files.append(File.generated(config, page, content=(ROOT / name).read_text(encoding="utf-8")))
    for page, make in docs_reference.PAGES.items():
        files.append(File.generated(config, page, content=make()))
    return files


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Point links at files of the repository to their pages."""
    return relinked(markdown, page.file.src_uri)


def on_post_build(config: MkDocsConfig) -> None:
    """Refuse a site that would fetch something from outside.

    Raises:
        PluginError: naming the page and the address.
    """
    for file in sorted(one for one in Path(config.site_dir).rglob("*") if one.suffix in {".html", ".css"}):
        if found := fetched(file.read_text(encoding="utf-8")):
            raise PluginError(f"{file.name} would fetch {found[0]}")


def figures(readme: str) -> str:
    """Return the README's section "How well it does" as a page.

    Raises:
        PluginError: where it has none.
    """
    found = re.search(r"^#(# How well it does\n.*?)(?=^## |\Z)", readme, flags=re.MULTILINE | re.DOTALL)
    if found is None:
        raise PluginError("README.md has no section `How well it does`")
    return found[1]


def relinked(markdown: str, page: str) -> str:
    """Return a page's text with links that hold in the site.

    Args:
        markdown: the text; its links are relative to where the page lies in the repository.
        page: its path in the site.
    """
    homes = {there: name for name, there in ELSEWHERE.items()} | {FIGURES: "README.md"}
    here = homes.get(page, f"docs/{page}")

    def link(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(here), match[0]))
        there = FIGURES if target == "README.md" else ELSEWHERE.get(target) or target.removeprefix("docs/")
        return posixpath.relpath(there, posixpath.dirname(page) or ".")

    return _LINK.sub(link, markdown)


def fetched(html: str) -> list[str]:
    """Return the addresses outside that a browser would fetch to show a page or apply a style sheet."""
    return [next(filter(None, groups)) for groups in _FETCHED.findall(html)]
