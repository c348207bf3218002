"""Texts that the teacher reads for the small network: what it finds there is silver gold (`training.teach`).

``python -m training.plain --benchmarks DIR --sentences W/sentences.jsonl --reports W/reports.jsonl --out W`` in the
product's environment writes ``plain.jsonl`` (sentences of the open sets that tell of violence or justice, with their
neighbours, and case summaries: no gold, every head is asked), ``unnamed.jsonl`` (a share of our passages: names alone
are asked, gold of other heads stays) and ``rest.jsonl``, what is left of the reports.
"""

import argparse
import json
import random
import re
from pathlib import Path

from pipeline.recognise.tokens import make_nlp
from pipeline.train.sentences import Sentence, read, split, write

TELLING = re.compile(
    r"arrest|kill|murder|imprison|sentenc|jail|execut|convict|detain|assassin|kidnap|abduct|tortur|exile|deport|rape|raid"
    r"|banned|\bshot\b|beaten|hostage|expelled|prison|charged|indict|trial|massacre|evict|threaten|attack|wounded|acquit"
    r"|pardon|dismissed|censor|hanged|lynch|stabbed|assault",
    re.IGNORECASE,
)
SILVER = "silver"
SUMMARIES, PASSAGES = 0.45, 0.3
"""Shares of the case summaries and of the passages that are read."""
MEASURED = ("7", "8", "9")
"""Last digits of the ids of case summaries that are measured only."""


def near_tellings(sentences: list[Sentence]) -> list[Sentence]:
    """Sentences of the open sets with a word of violence or justice, and the one before and after each."""
    found = [s for s in sentences if "ner" in s.gold]
    hits = {i for i, s in enumerate(found) if TELLING.search(s.text())}
    kept = sorted({j for i in hits for j in (i - 1, i, i + 1) if 0 <= j < len(found)})
    return [Sentence(found[j].doc, SILVER, found[j].words, found[j].spaces) for j in kept]


def summaries(file: Path, known: set[str], rng: random.Random) -> list[Sentence]:
    """A share of the distinct case summaries, but those that are measured or that have our marks."""
    rows = [json.loads(line) for line in file.open(encoding="utf-8")]
    kept_back = {row["text"] for row in rows if row["id"][-1] in MEASURED or row["id"] in known}
    texts = sorted({row["text"] for row in rows} - kept_back)
    nlp = make_nlp()
    chosen = rng.sample(texts, int(len(texts) * SUMMARIES))
    return [s for number, text in enumerate(chosen) for s in split(nlp(text), {}, f"summary-{number}", SILVER)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--benchmarks", type=Path, required=True)
    parser.add_argument("--sentences", type=Path, required=True, help="of all sets (training.prepare)")
    parser.add_argument("--reports", type=Path, required=True, help="our corpus, marks and passages (training.convert)")
    parser.add_argument("--marks", type=Path, nargs="*", default=[], help="marked or measured documents, left out")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=7)
    o = parser.parse_args()
    rng = random.Random(o.seed)
    known = {str(row["id"]) for path in o.marks for row in _rows(path)}
    plain = near_tellings(read(o.sentences)) + summaries(o.benchmarks / "cecc" / "dev.jsonl", known, rng)
    reports = read(o.reports)
    unnamed = sorted({s.doc for s in reports if s.source == "passages"})
    chosen = set(rng.sample(unnamed, int(len(unnamed) * PASSAGES)))
    write(o.out / "plain.jsonl", plain)
    write(o.out / "unnamed.jsonl", [s for s in reports if s.doc in chosen])
    write(o.out / "rest.jsonl", [s for s in reports if s.doc not in chosen])
    print(f"{len(plain)} plain sentences, {len(chosen)} of {len(unnamed)} passages")


def _rows(path: Path) -> list[dict[str, object]]:
    if path.name.endswith(".gold.json"):
        return list(json.loads(path.read_bytes())["articles"])
    return [json.loads(line) for line in path.open(encoding="utf-8")]


if __name__ == "__main__":
    main()
