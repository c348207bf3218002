"""Training sentences: the open sets and plain texts brought to one form, in the tokens the product uses."""

import html
import json
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from spacy.language import Language

from pipeline.recognise.tokens import make_nlp
from pipeline.train.sentences import Sentence, bio, spans_of, split

_NO_SPACE_BEFORE = {
    ".",
    ",",
    ";",
    ":",
    "!",
    "?",
    ")",
    "]",
    "}",
    "%",
    "'s",
    "’s",
    "n't",
    "n’t",
    "'re",
    "'ve",
    "'ll",
    "'d",
    "'m",
    "'",
    "”",
    "’",
    "...",
    "…",
}
_NO_SPACE_AFTER = {"(", "[", "{", "$", "“", "‘", "#", "£", "€"}
_TIGHT = {"-", "/", "–", "—"}
_TYPES = {"PERSON": "PERSON", "ORG": "ORGANISATION", "PLACE": "PLACE", "ORGANISATION": "ORGANISATION"}


def detokenise(words: list[str]) -> tuple[str, list[int]]:
    """Join tokens of a corpus into plausible text; return it and each token's offset."""
    text, offsets, quote_open = "", [], False
    tight = True
    for i, word in enumerate(words):
        closing = word == '"' and quote_open
        following = words[i + 1] if i + 1 < len(words) else ""
        hyphen = (
            word in _TIGHT and i > 0 and following != "" and words[i - 1][-1:].isalnum() and following[:1].isalnum()
        )
        if not (tight or word in _NO_SPACE_BEFORE or closing or (hyphen and word in {"-", "/"})):
            text += " "
        offsets.append(len(text))
        text += word
        tight = word in _NO_SPACE_AFTER or (word == '"' and not quote_open) or (hyphen and word in {"-", "/"})
        if word == '"':
            quote_open = not quote_open
    return text, offsets


def bio_set(path: Path, nlp: Language) -> Iterator[Sentence]:
    """One of the open name sets (`tokens`, `tags` in BIO) in the product's tokens."""
    source = path.stem.removeprefix("train_")
    with path.open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            text, offsets = detokenise(row["tokens"])
            spans = [
                (offsets[a], offsets[b - 1] + len(row["tokens"][b - 1]), _TYPES[label])
                for a, b, label in spans_of(row["tags"])
            ]
            doc = nlp(text)
            tags = bio(doc, spans)
            if tags is not None:
                yield from split(doc, {"ner": tags}, row["doc"], source)


_BLOCK = re.compile(r"</(?:p|div|h\d|li|tr)>|<br\s*/?>", re.IGNORECASE)
_ELEMENT = re.compile(r"<[^>]+>")


def strip_html(page: str) -> str:
    """Text of an article's paragraphs, one a block."""
    text = html.unescape(_ELEMENT.sub(" ", _BLOCK.sub("\n\n", page)))
    return re.sub(r"\n\s*\n\s*", "\n\n", re.sub(r"[ \t\xa0]+", " ", text)).strip()


def articles(path: Path, nlp: Language) -> Iterator[Sentence]:
    """Plain text of news articles (a JSON list with HTML paragraphs), without gold."""
    for number, item in enumerate(json.loads(path.read_text(encoding="utf-8"))):
        title = item["sample"]["Input.title"]
        doc = nlp(f"{title}\n\n{strip_html(item['sample']['Input.article_interface'])}")
        yield from split(doc, {}, f"{path.parent.name}-{number}", path.parent.name)


def summaries(path: Path, nlp: Language, share: float, rng: random.Random) -> Iterator[Sentence]:
    """A share of the distinct texts of a JSONL of case summaries, without gold."""
    with path.open(encoding="utf-8") as file:
        texts = sorted({json.loads(line)["text"] for line in file})
    for number, text in enumerate(rng.sample(texts, int(len(texts) * share))):
        yield from split(nlp(text), {}, f"{path.parent.name}-{number}", path.parent.name)


def collect(benchmarks: Path, *, seed: int) -> list[Sentence]:
    """All training sentences of the first round: open name sets with gold, news and summaries without."""
    nlp = make_nlp()
    found: list[Sentence] = []
    for path in sorted((benchmarks / "ner").glob("train_*.jsonl")):
        found += bio_set(path, nlp)
    found += articles(benchmarks / "hrdsattack" / "train.json", nlp)
    found += summaries(benchmarks / "cecc" / "dev.jsonl", nlp, 1 / 3, random.Random(seed))
    return found


def open_text(benchmarks: Path, name: str, rows: Sequence[int], identity: str) -> str:
    """Text of rows of an open name set (neighbours on one line, others a paragraph each), or of a news document.

    Raises:
        FileNotFoundError: if the set is not in `benchmarks`.
        KeyError: if it has no such document.
    """
    if name == "wikievents":
        with (benchmarks / name / "dev.jsonl").open(encoding="utf-8") as file:
            return str({row["doc_id"]: row["text"] for row in map(json.loads, file)}[identity])
    lines = (benchmarks / "ner" / f"train_{name}.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [detokenise(json.loads(lines[i])["tokens"])[0] for i in rows]
    return (" " if list(rows) == list(range(rows[0], rows[-1] + 1)) else "\n\n").join(texts)
