"""Reading and cleaning alone, row by row: `python -m benchmarks.cleaning ROWS.jsonl` prints the words that came out."""

from __future__ import annotations

import argparse
from pathlib import Path

from pipeline.clean import split_articles
from pipeline.read import Limits, find_sources, read_source
from pipeline.records import Article, RawReport


def cleaned_words(file: str) -> int:
    """Return how many words of articles a file holds."""
    words = 0
    for source in find_sources([file]):
        for report in read_source(source, Limits()):
            if isinstance(report, RawReport):
                words += sum(len(a.text.split()) for a in split_articles(report) if isinstance(a, Article))
    return words


def main(arguments: list[str] | None = None) -> None:
    """Print the words."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cleaning", description=__doc__)
    parser.add_argument("rows", type=Path, help="a file of reports, such as JSON lines with a text each")
    file = parser.parse_args(arguments).rows
    if not file.is_file():
        parser.error(f"no file {file}")
    print(cleaned_words(str(file)))


if __name__ == "__main__":
    main()
