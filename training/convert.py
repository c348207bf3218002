"""Our own annotated documents as training sentences: names, any further heads, and silver syntax.

``python -m training.convert --data FILE --heads "law=CHARGE,LAW;penalty=PENALTY" --out FILE`` in the product's
environment. FILE is JSONL with ``text`` and ``spans`` of ``start``, ``end``, ``label`` (code points).
"""

import argparse
from pathlib import Path

from pipeline.recognise.tokens import make_nlp
from training import data, silver

_NAMES = ("PERSON", "ORGANISATION", "PLACE")


def heads_of(text: str) -> dict[str, tuple[str, ...]]:
    """Read "law=CHARGE,LAW;penalty=PENALTY" into labels by head; names are always there."""
    pairs = (part.split("=") for part in text.split(";") if part)
    return {"ner": _NAMES} | {head.strip(): tuple(labels.split(",")) for head, labels in pairs}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, nargs="+", required=True)
    parser.add_argument("--heads", default="")
    parser.add_argument("--split", default="train", help="documents whose `split` is another are left out")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    nlp = make_nlp()
    heads = heads_of(options.heads)
    sentences = [s for path in options.data for s in data.annotated(path, nlp, heads, options.split)]
    silver.label(sentences, silver.teacher())
    data.write(options.out, sentences)
    print(f"{len(sentences)} sentences, {sum(len(s.words) for s in sentences)} words")


if __name__ == "__main__":
    main()
