"""Training sentences: the open sets and plain texts brought to one form, in the tokens the product uses."""

import html
import json
import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.recognise.tokens import make_nlp, sentence_spans

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


@dataclass
class Sentence:
    """One sentence: words with the space after each, and gold by head.

    ``gold`` maps a head's name to one label per word (``tag``, and every BIO head), or to integers
    (``head``: index of the governor within the sentence, itself for the root). A head that is missing
    there gives no loss.
    """

    doc: str
    source: str
    words: list[str]
    spaces: list[bool]
    gold: dict[str, list[Any]] = field(default_factory=dict)
    weight: float = 1.0

    def text(self) -> str:
        return "".join(w + (" " if s else "") for w, s in zip(self.words, self.spaces, strict=True))


def write(path: Path, sentences: Iterable[Sentence]) -> None:
    temporary = path.with_suffix(".tmp")
    with temporary.open("w", encoding="utf-8") as file:
        for sentence in sentences:
            file.write(json.dumps(asdict(sentence), ensure_ascii=False) + "\n")
    temporary.replace(path)


def read(path: Path) -> list[Sentence]:
    with path.open(encoding="utf-8") as file:
        return [Sentence(**json.loads(line)) for line in file]


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


def spans_of(tags: list[str]) -> list[tuple[int, int, str]]:
    """Spans of a BIO sequence, as half-open token ranges."""
    spans: list[tuple[int, int, str]] = []
    start, label = -1, ""
    for i, tag in enumerate([*tags, "O"]):
        if start >= 0 and (tag == "O" or tag.startswith("B-") or tag[2:] != label):
            spans.append((start, i, label))
            start = -1
        if tag != "O" and start < 0:
            start, label = i, tag[2:]
    return spans


def bio(doc: Doc, spans: Iterable[tuple[int, int, str]]) -> list[str] | None:
    """BIO tags of character spans, or None where a span cuts a token."""
    tags = ["O"] * len(doc)
    for start, end, label in spans:
        span = doc.char_span(start, end)
        if span is None:
            return None
        for token in span:
            tags[token.i] = ("B-" if token.i == span.start else "I-") + label
    return tags


def split(doc: Doc, gold: dict[str, list[str]], name: str, source: str) -> Iterator[Sentence]:
    """Cut a document with labels per token into sentences, dropping white-space tokens."""
    for start, end in sentence_spans(doc):
        kept = [i for i in range(start, end) if not doc[i].is_space]
        if kept:
            yield Sentence(
                name,
                source,
                [doc[i].text for i in kept],
                [bool(doc[i].whitespace_) or doc[min(i + 1, len(doc) - 1)].is_space for i in kept],
                {head: [labels[i] for i in kept] for head, labels in gold.items()},
            )


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


def annotated(path: Path, nlp: Language, heads: Mapping[str, Sequence[str]], split_name: str) -> Iterator[Sentence]:
    """Our own documents (`text`, `spans` with `start`, `end`, `label`): one BIO sequence per head.

    ``heads`` maps a head's name to the labels it knows; of spans of one head that overlap the longer stays.
    Documents of another split are left out.
    """
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file):
            row = json.loads(line)
            if row.get("split", split_name) != split_name:
                continue
            doc = nlp(row["text"])
            gold = {}
            for head, labels in heads.items():
                chosen: list[tuple[int, int, str]] = []
                spans = [s for s in row["spans"] if s["label"] in labels]
                for s in sorted(spans, key=lambda s: s["start"] - s["end"]):
                    span = doc.char_span(s["start"], s["end"], alignment_mode="expand")
                    if span is not None and all(span.end_char <= a or span.start_char >= b for a, b, _ in chosen):
                        chosen.append((span.start_char, span.end_char, s["label"]))
                tags = bio(doc, chosen)
                if tags is not None:
                    gold[head] = tags
            yield from split(doc, gold, str(row.get("id", f"{path.stem}-{number}")), path.stem)


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
