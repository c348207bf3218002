"""Annotated documents as training sentences: names, any further heads, and silver syntax.

``python -m training.convert --data FILE --out FILE`` in the product's environment. FILE is JSONL with ``spans`` of
``start``, ``end``, ``label`` (code points) and ``text``, or ``dataset`` and ``id`` of a document in the benchmarks.
"""

import argparse
import json
from pathlib import Path
from typing import Any

from pipeline.evaluate.corpus_gold import row_article
from pipeline.recognise.tokens import make_nlp
from pipeline.train.sentences import HEADS, annotated, write
from training import silver


def rows_of(path: Path, splits: list[str]) -> list[dict[str, Any]]:
    """Documents of the wanted splits, with their text; a document without a split is wanted."""
    rows = [json.loads(line) for line in path.open(encoding="utf-8")]
    rows = [row for row in rows if row.get("split", splits[0]) in splits]
    return [row | {"text": row_article(row, path).text} for row in rows]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, nargs="+", required=True)
    parser.add_argument("--heads", nargs="*", default=list(HEADS), help="heads to train, of " + ", ".join(HEADS))
    parser.add_argument("--split", nargs="+", default=["train"], help="documents of another split are left out")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    nlp = make_nlp()
    heads = {head: HEADS[head] for head in options.heads}
    sentences = [
        s for path in options.data for s in annotated(rows_of(path, options.split), nlp, heads, path.parent.name)
    ]
    silver.label(sentences, silver.teacher())
    write(options.out, sentences)
    print(f"{len(sentences)} sentences, {sum(len(s.words) for s in sentences)} words")


if __name__ == "__main__":
    main()
