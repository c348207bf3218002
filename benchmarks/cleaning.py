"""Reading and cleaning alone, row by row: `python -m benchmarks.cleaning ROWS.jsonl` prints the words that came out."""

from __future__ import annotations

import sys

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


if __name__ == "__main__":
    print(cleaned_words(sys.argv[1]))
