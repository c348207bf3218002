"""How steady records are when a text is told in other words: `python -m benchmarks.rewordings DATA_FOLDER`.

What a text tells stays the same where a surname stands for another or "columnist" for "journalist". So should its
records, but for the word itself. How many do not shows how far rules hang on the words of the texts that their writers
read. Real articles are taken (HRDsAttack, case summaries of CECC), without those whose gold is held back, since
`--out` shows texts.

    $ python -m benchmarks.rewordings ../shared/benchmarks --kinds trades saying --turn 1 --out changed.jsonl
"""

from __future__ import annotations

import argparse
import json
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.assemble.pipeline import Extractor
from pipeline.clean import article_from_text
from pipeline.evaluate.datasets import cecc_article, hrdsattack_article
from pipeline.records import Article, Incident
from pipeline.write.private import create_text, replacing

WORDS = Path(__file__).with_suffix(".toml")
HELD_BACK = Path("corpus/annotated/real")
SUMMARIES = 200  # case summaries that are read, at most
SURNAMES = "surnames"
#: Surnames of many lands, which stand for those of a text.
OTHERS = (
    "Mwale", "Tessema", "Hadari", "Benslimane", "Rahimov", "Yermolenko", "Grzelak", "Dimitriu", "Haxhiu", "Castellanos",
    "Quiroga", "Pinheiro", "Barreto", "Wiranata", "Rathore", "Chaudhuri", "Gunasekara", "Thapaliya", "Orazov",
    "Demirkan", "Hakobyan", "Beridze", "Mammadli", "Ndiaye", "Mutombo", "Phiri", "Odhiambo", "Kiplagat", "Mugisha",
    "Warsame", "Mansouri", "Khoury", "Zaidan", "Lindqvist", "Hartmann", "Delacroix", "Santoro", "Petrakis", "Novotny",
    "Szabo",
)  # fmt: skip

type Swap = Callable[[str], str]
type Told = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Steadiness:
    """One kind of rewording: the articles that it changed, their records, and how many of these changed."""

    kind: str
    articles: int
    records: int
    changed: int

    @property
    def percent(self) -> float | None:
        """Changed records among all."""
        return round(100 * self.changed / self.records, 1) if self.records else None


def word_swap(words: dict[str, list[str]], turn: int) -> Swap:
    """Return a swap of words by the ones that stand for them, the case of the first letter kept.

    Args:
        words: those that take its place, by the word in small letters.
        turn: which of them, counted round.
    """
    longest = sorted(words, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b", re.IGNORECASE)

    def put(match: re.Match[str]) -> str:
        others = words[match[0].lower()]
        other = others[turn % len(others)]
        if match[0].isupper():
            return other.upper()
        return other[0].upper() + other[1:] if match[0][0].isupper() else other

    return lambda text: pattern.sub(put, text)


def surname_swap(records: Sequence[Incident], turn: int) -> Swap:
    """Return a swap of the surnames of all whose name has two words; each surname has one in its place."""
    names = {p.name for r in records for p in r.people}
    elsewhere = {p.text for r in records for p in r.places} | {o.name for r in records for o in r.organisations}
    other = {word for text in elsewhere for word in text.split()}
    first = {word for name in names for word in name.split()[:-1]}
    last = {name.split()[-1] for name in names if len(name.split()) == 2}
    own = sorted(w for w in last - first - other if w[:1].isupper() and w.isalpha() and len(w) > 2)
    standing = {word: OTHERS[(turn + n) % len(OTHERS)] for n, word in enumerate(own[: len(OTHERS)])}
    if not standing:
        return lambda text: text
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, standing))})\b")
    return lambda text: pattern.sub(lambda match: standing[match[0]], text)


def told(record: Incident, swap: Swap = str) -> Told:
    """Return what a record tells, in the words that a swap leaves; confidence and offsets are left out."""
    people = sorted((swap(p.name), p.role) for p in record.people)
    bodies = sorted((swap(o.name), o.role) for o in record.organisations)
    return (
        record.act,
        record.modality,
        *people,
        *bodies,
        swap(record.group.text) if record.group else None,
        *sorted(swap(c.text or "") for c in record.charges),
        (record.date.start, record.date.end) if record.date else None,
        *sorted(swap(p.text) for p in record.places),
        record.country.alpha_2 if record.country else None,
    )


def differing(before: Sequence[Incident], after: Sequence[Incident], swap: Swap) -> tuple[list[Told], list[Told]]:
    """Return what is told before and no longer, and what is told anew."""
    was, now = Counter(told(r, swap) for r in before), Counter(told(r) for r in after)
    return [*(was - now).elements()], [*(now - was).elements()]


def articles(folder: Path) -> Iterator[Article]:
    """Yield the articles of the data sets, without those whose gold is held back."""
    held = {
        str(article["id"])
        for file in HELD_BACK.glob("*.test.gold.json")
        for article in json.loads(file.read_text(encoding="utf-8"))["articles"]
    }
    for part in ("train", "dev"):
        for sample in json.loads((folder / "hrdsattack" / f"{part}.json").read_text(encoding="utf-8")):
            if str(sample["sample"]["Input.GLOBALEVENTID"]) not in held:
                yield hrdsattack_article(sample)[0]
    rows: dict[str, dict[str, Any]] = {}
    for line in (folder / "cecc" / "dev.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if str(row["id"]) not in held:
            rows.setdefault(row["text"], row)
    yield from map(cecc_article, [*rows.values()][:SUMMARIES])


def reworded(article: Article, swap: Swap) -> Article:
    """Return an article in other words, from its cleaned text."""
    title = swap(article.title) if article.title else None
    body = article.text.removeprefix(article.title or "").lstrip("\n")
    return article_from_text(swap(body), title=title, published=article.published)


def read(extractor: Extractor, texts: Sequence[Article]) -> list[list[Incident]]:
    """Return the records of articles, those that are told as facts or claims."""
    return [[r for r in found if r.modality in {"reported", "alleged"}] for _, found in extractor.extract(texts)]


def measure(
    extractor: Extractor, texts: Sequence[Article], kinds: Sequence[str], turn: int
) -> Iterator[tuple[Steadiness, list[dict[str, object]]]]:
    """Yield each kind's figures and its changed records."""
    words = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    plain = [reworded(article, str) for article in texts]
    before = read(extractor, plain)
    for kind in kinds or [SURNAMES, *words]:
        swaps = [
            surname_swap(found, turn + n) if kind == SURNAMES else word_swap(words[kind], turn + n)
            for n, found in enumerate(before)
        ]
        changed = [n for n, article in enumerate(plain) if swaps[n](article.text) != article.text]
        after = read(extractor, [reworded(texts[n], swaps[n]) for n in changed])
        shown: list[dict[str, object]] = []
        count = 0
        for n, found in zip(changed, after, strict=True):
            lost, new = differing(before[n], found, swaps[n])
            count += len(lost)
            if lost or new:
                shown.append({"kind": kind, "article": texts[n].source_id, "lost": lost, "new": new})
        yield Steadiness(kind, len(changed), sum(len(before[n]) for n in changed), count), shown


def main() -> None:
    """Print a line of JSON for each kind."""
    parser = argparse.ArgumentParser(description="How steady records are when a text is told in other words.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kinds", nargs="*", default=[], help="sections of rewordings.toml, or surnames; all if none")
    parser.add_argument("--turn", type=int, default=0, help="another number takes other words and names")
    parser.add_argument("--out", type=Path, help="where the changed records go, one article a line")
    options = parser.parse_args()
    if not (options.folder / "hrdsattack" / "train.json").is_file():
        parser.error(f"no hrdsattack/train.json in {options.folder}")
    lines: list[str] = []
    for figures, shown in measure(Extractor.load(), list(articles(options.folder)), options.kinds, options.turn):
        told_of = {"kind": figures.kind, "articles": figures.articles, "records": figures.records}
        print(json.dumps({**told_of, "changed": figures.changed, "percent": figures.percent}), flush=True)
        lines += [json.dumps(row, ensure_ascii=False) for row in shown]
    if options.out is not None:
        with replacing(options.out) as made, create_text(made) as file:  # sentences of reports: its owner's alone
            file.writelines(f"{line}\n" for line in lines)


if __name__ == "__main__":
    main()
