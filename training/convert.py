"""Annotated documents as training sentences for the span heads.

``python -m training.convert --data FILE... --out FILE`` in the product's environment. FILE is JSONL with ``spans`` of
``start``, ``end``, ``label`` (code points) and ``text``, or ``dataset`` and ``id`` of a document in the benchmarks; or
passages with marks (``.txt``).
"""

import argparse
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from pipeline.evaluate.corpus_gold import row_article
from pipeline.evaluate.datasets import benchmarks_dir
from pipeline.recognise.tokens import make_nlp
from pipeline.train.sentences import Sentence, annotated, write
from training.data import open_text
from training.passages import NAMES, heads_for, read_passages, typed, with_told


def rows_of(path: Path, splits: list[str]) -> tuple[str, list[dict[str, Any]]]:
    """Documents of the wanted splits, with their text, and of what kind they are; without a split they are wanted."""
    if path.suffix == ".txt":
        return "told", list(read_passages(path))
    rows = [json.loads(line) for line in path.open(encoding="utf-8")]
    rows = [row for row in rows if row.get("split", splits[0]) in splits]
    rows = [row | {"text": text_of(row, path)[: row.get("read_to")]} for row in rows]
    kind = path.name.split(".")[-2]
    add = {"corpus": with_told, "told": typed}.get(kind, dict)
    return kind, [add(row) for row in rows]


def text_of(row: dict[str, Any], path: Path) -> str:
    """Text that a row's offsets are into: its own, a document's of the data sets, or one of the open sets (`rows`).

    Raises:
        ValueError: if it is another text than was marked, or the data sets are not here.
    """
    if "rows" not in row:
        return row_article(row, path).text
    folder = benchmarks_dir(path)
    if folder is None:
        raise ValueError(f"{path}: the open sets are not here")
    text = open_text(folder, row["dataset"], row["rows"], row["id"])
    if row["dataset"] == "wikievents":
        text = text[: row["read_to"]]
    if sha256(text.encode()).hexdigest() != row["sha256"]:
        raise ValueError(f"{row['dataset']} {row['id']}: another text than was marked")
    return text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, nargs="+", required=True)
    parser.add_argument("--split", nargs="+", default=["train"], help="documents of another split are left out")
    parser.add_argument("--without", type=Path, nargs="*", default=[], help="gold whose documents are left out")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    nlp = make_nlp()
    kept_back = {str(a["id"]) for path in options.without for a in json.loads(path.read_bytes())["articles"]}
    sentences: list[Sentence] = []
    for path in options.data:
        kind, rows = rows_of(path, options.split)
        rows = [row for row in rows if str(row["id"]) not in kept_back]
        source = path.parent.name if kind != "told" else "passages" if path.suffix == ".txt" else "real"
        named = [row for row in rows if row.get("names")]
        sentences += annotated(named, nlp, heads_for(kind) | NAMES, source)
        sentences += annotated([row for row in rows if not row.get("names")], nlp, heads_for(kind), source)
    write(options.out, sentences)
    print(f"{len(sentences)} sentences, {sum(len(s.words) for s in sentences)} words")


if __name__ == "__main__":
    main()
