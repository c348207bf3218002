"""Step 1 of training: read the sets, add silver syntax, write one JSONL of sentences.

Runs in the product's environment: ``python -m training.prepare --benchmarks DIR --out FILE``.
"""

import argparse
from collections import Counter
from pathlib import Path

from pipeline.train.sentences import write
from training import data, silver


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--benchmarks", type=Path, required=True, help="folder with ner/, hrdsattack/, cecc/")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=13)
    options = parser.parse_args()
    sentences = data.collect(options.benchmarks, seed=options.seed)
    silver.label(sentences, silver.teacher())
    options.out.parent.mkdir(parents=True, exist_ok=True)
    write(options.out, sentences)
    words = Counter[str]()
    for sentence in sentences:
        words[sentence.source] += len(sentence.words)
    print(f"{len(sentences)} sentences, words by source: {dict(words)}")


if __name__ == "__main__":
    main()
