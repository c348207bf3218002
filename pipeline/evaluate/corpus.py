"""The annotated corpus: reads marked texts and their incidents, checks them, splits and compiles them.

`corpus/annotated/GUIDELINES.md` is the format. A source is `texts/<id>.txt` (header, blank line, body); its marks
are `marked/<id>.txt`, the title, a blank line and the body with `[[LABEL key attributes|text]]` around each mention;
its incidents are `incidents/<id>.json`. All offsets are Unicode code points into title + blank line + body.

    python -m pipeline.evaluate.corpus check [ID ...]     # every fault of these (or all) documents
    python -m pipeline.evaluate.corpus compile            # writes corpus.jsonl and the numbers of DATASHEET.md
    python -m pipeline.evaluate.corpus stats              # counts, as Markdown
    python -m pipeline.evaluate.corpus agree              # what a second, blind reading of a tenth says, as Markdown
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, get_args

from pipeline.evaluate.corpus_agreement import agreement
from pipeline.evaluate.corpus_check import FACTUAL, read_document
from pipeline.evaluate.corpus_marks import Document
from pipeline.evaluate.figures import EvaluationError
from pipeline.write.private import replacing

Split = Literal["train", "dev", "test"]
SPLITS: tuple[Split, ...] = get_args(Split)
RUN = 8  # words that no two splits may have in a row
_TESTED = "c"  # written and marked after every choice about the models that `a` and `b` served for
_HELD = "d041"  # from here on no report of the series `d` was read by those who write rules
_DEV = (0.7, 0.8)
_SALT = "corpus-225"  # of 400 the one that divides formats and sizes best; chosen before any model saw the corpus
_WORD = re.compile(r"\w+")
_NUMBERS = ("<!-- numbers -->\n", "<!-- /numbers -->")


def assign_splits(documents: Sequence[Document]) -> dict[str, Split]:
    """Give each document its split: series `c` is tested, the end of `d` and a tenth of the rest by hash are dev.

    Documents that share a person's name or eight words in a row go together; a group falls by a hash of its
    smallest id, so that a new document moves no other unless it ties two groups, and a group with a document of the
    test series is tested, never trained on.
    """
    parent = {document.id: document.id for document in documents}

    def root(identity: str) -> str:
        while parent[identity] != identity:
            identity = parent[identity]
        return identity

    first: dict[str, str] = {}
    for document in documents:
        for token in [*(f"name {name}" for name in document.people()), *runs(document.text)]:
            ends = sorted((root(document.id), root(first.setdefault(token, document.id))))
            parent[ends[1]] = ends[0]
    tested = {root(document.id) for document in documents if document.id.startswith(_TESTED)}
    held = {root(d.id) for d in documents if d.id.startswith(_HELD[0]) and d.id >= _HELD}
    return {
        d.id: "test" if root(d.id) in tested else "dev" if root(d.id) in held else _draw(root(d.id)) for d in documents
    }


def runs(text: str) -> set[str]:
    """Return every run of `RUN` words of `text`, without case and punctuation."""
    words = _WORD.findall(text.casefold())
    return {" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


def _draw(identity: str) -> Split:
    share = int(hashlib.sha256(f"{_SALT} {identity}".encode()).hexdigest()[:8], 16) / 16**8
    return "dev" if _DEV[0] <= share < _DEV[1] else "train"


# --------------------------------------------------------------------------- command


def load(root: Path, ids: Sequence[str] = ()) -> list[Document]:
    """Read these documents, or all of them, in order of id.

    Raises:
        EvaluationError: if a text is missing or its header is broken.
    """
    names = list(ids) or sorted(file.stem for file in (root / "texts").glob("*.txt"))
    return [read_document(root, name) for name in names]


def lines(documents: Sequence[Document]) -> Iterator[dict[str, Any]]:
    """Yield the rows of `corpus.jsonl`: the annotated documents without faults."""
    whole = [document for document in documents if document.spans is not None and not document.errors]
    splits = assign_splits(whole)
    for document in whole:
        yield {
            "id": document.id, "split": splits[document.id], "format": document.format,
            "country": document.countries, "published": document.published, "title": document.title,
            "hard": document.hard, "text": document.text,
            "spans": [span.model_dump(exclude_none=True) for span in document.spans or ()],
            "incidents": [incident.model_dump() for incident in document.incidents or ()],
        }  # fmt: skip


def stats(documents: Sequence[Document]) -> str:
    """Return the counts of the corpus as Markdown tables."""
    rows = list(lines(documents))
    groups = {name: [row for row in rows if row["split"] == name] for name in SPLITS} | {"all": rows}

    def table(head: str, count: Callable[[dict[str, Any]], Iterable[str]]) -> str:
        counted = {name: Counter[str](item for row in group for item in count(row)) for name, group in groups.items()}
        body = [
            f"| {item} | " + " | ".join(str(counted[name][item]) for name in groups) + " |"
            for item, _ in sorted(counted["all"].items(), key=lambda pair: (-pair[1], pair[0]))
        ]
        return "\n".join([f"| {head} | " + " | ".join(groups) + " |", "|---" * (len(groups) + 1) + "|", *body])

    def size(row: dict[str, Any]) -> Iterable[str]:
        factual = any(incident["modality"] in FACTUAL for incident in row["incidents"])
        words = ["words"] * len(row["text"].split())
        return ["documents", *words] if factual else ["documents", "documents without incident", *words]

    tables = (
        table("size", size),
        table("mark", lambda row: [span["label"] for span in row["spans"]]),
        table("incident", lambda row: [i["act"] for i in row["incidents"] if i["modality"] in FACTUAL]),
        table("modality", lambda row: [i["modality"] for i in row["incidents"]]),
        table("format", lambda row: [row["format"]]),
        table("country", lambda row: row["country"]),
    )
    return "\n\n".join(tables) + "\n"


def filled(sheet: str, numbers: str) -> str:
    """Return the datasheet with `numbers` between its two marks; without them it is returned as it is."""
    before, opening, rest = sheet.partition(_NUMBERS[0])
    _, closing, after = rest.partition(_NUMBERS[1])
    return f"{before}{opening}\n{numbers}\n{closing}{after}" if closing else sheet


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `check`, `compile`, `stats` or `agree`; the exit status is 1 where a document has errors."""
    parser = argparse.ArgumentParser(prog="python -m pipeline.evaluate.corpus", description="The annotated corpus.")
    parser.add_argument("job", choices=("check", "compile", "stats", "agree"))
    parser.add_argument("ids", nargs="*", metavar="ID")
    parser.add_argument("--root", type=Path, default=Path("corpus/annotated"))
    options = parser.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    if options.ids and options.job == "compile":
        parser.error("compile takes no ids: corpus.jsonl holds all documents")
    try:
        documents = load(options.root, options.ids)
        if documents and options.job == "agree":
            sys.stdout.write(agreement(documents, options.root / "second.jsonl"))
            return 0
    except (EvaluationError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if not documents:
        sys.stderr.write(f"{options.root / 'texts'}: no texts there\n")
        return 1
    if options.job == "stats":
        sys.stdout.write(stats(documents))
        return 0
    for document in documents:
        notes = [("error", note) for note in document.errors] + [("warning", note) for note in document.warnings]
        sys.stdout.writelines(f"{document.id} {kind}: {note}\n" for kind, note in notes)
    broken = sum(bool(document.errors) for document in documents)
    done = sum(document.spans is not None for document in documents)
    sys.stdout.write(f"{len(documents)} documents, {done} annotated, {broken} with errors\n")
    if options.job == "compile" and not broken:
        with replacing(options.root / "corpus.jsonl") as made:
            text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in lines(documents))
            made.write_text(text, encoding="utf-8")
        sheet = options.root / "DATASHEET.md"
        if sheet.is_file():
            sheet.write_text(filled(sheet.read_text(encoding="utf-8"), stats(documents)), encoding="utf-8")
    return int(broken > 0)


if __name__ == "__main__":
    raise SystemExit(main())
