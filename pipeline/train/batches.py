"""Batches: sentences packed into windows as at run time, sorted by length, padded to tensors."""

import random
from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor

from pipeline.recognise.encoder.features import CASES, EDGE, Pieces
from pipeline.train.sentences import Sentence

IGNORE = -100
Window = list[Sentence]


@dataclass
class Batch:
    """Windows of like length as tensors, padded: (windows, pieces) or (windows, words)."""

    ids: Tensor
    cases: Tensor
    valid: Tensor
    first: Tensor
    sentence: Tensor
    gold: dict[str, Tensor]
    weight: Tensor


def windows(sentences: list[Sentence], pieces: Pieces, rng: random.Random, *, limit: int, alone: float) -> list[Window]:
    """Neighbouring sentences of a document joined up to a drawn number of pieces; a share stands alone.

    Sets whose rows were shuffled give windows of one sentence.
    """
    found: list[Window] = []
    size, target, document = 0, 0, ""
    for sentence in sentences:
        length = sum(len(pieces.of(hash(w), w)[0]) for w in sentence.words)
        joins = (
            found
            and sentence.doc == document
            and size + length <= target
            and not sentence.source.startswith("crossner")
        )
        if joins:
            found[-1].append(sentence)
            size += length
        else:
            found.append([sentence])
            size = length
            target = 0 if rng.random() < alone else rng.randint(48, limit)
            document = sentence.doc
    return found


# Share of sentences, and of words, whose being known is hidden, so that the network reads the context too.
_HIDE_SENTENCE, _HIDE_WORD = 0.12, 0.08


def make(
    group: list[Window], pieces: Pieces, labels: dict[str, dict[str, int]], rng: random.Random, longest: int = 250
) -> Batch:
    """Tensors of a group of windows; words past ``longest`` pieces are left out."""
    rows = []
    for window in group:
        ids, cases = [pieces.start], [EDGE]
        first: list[int] = []
        sentence: list[int] = []
        gold: dict[str, list[int]] = {head: [] for head in [*labels, "head"]}
        weight: list[float] = []
        for number, item in enumerate(window):
            base, room = len(first), True
            hide = 1.0 if rng.random() < _HIDE_SENTENCE else _HIDE_WORD
            for word in item.words:
                found, case = pieces.of(hash(word), word)
                if len(ids) + len(found) > longest:
                    room = False
                    break
                if case >= len(CASES) and rng.random() < hide:
                    case %= len(CASES)
                first.append(len(ids))
                ids += found
                cases += [case] * len(found)
            kept = len(first) - base
            sentence += [number] * kept
            weight += [item.weight] * kept
            for head, known in labels.items():
                values = item.gold.get(head)
                gold[head] += [known.get(v, IGNORE) for v in values[:kept]] if values else [IGNORE] * kept
            heads = item.gold.get("head")
            gold["head"] += [h + base if h < kept else IGNORE for h in heads[:kept]] if heads else [IGNORE] * kept
            if not room:
                break
        rows.append(([*ids, pieces.end], [*cases, EDGE], first, sentence, gold, weight))
    return Batch(
        ids=_pad([r[0] for r in rows], 0),
        cases=_pad([r[1] for r in rows], EDGE),
        valid=_pad([[1] * len(r[0]) for r in rows], 0).bool(),
        first=_pad([r[2] for r in rows], 0),
        sentence=_pad([r[3] for r in rows], -1),
        gold={head: _pad([r[4][head] for r in rows], IGNORE) for head in [*labels, "head"]},
        weight=torch.nn.utils.rnn.pad_sequence([torch.tensor(r[5]) for r in rows], batch_first=True),
    )


def _pad(rows: list[list[int]], value: int) -> Tensor:
    width = max(1, *(len(r) for r in rows))
    return torch.tensor([r + [value] * (width - len(r)) for r in rows])


def epoch(
    items: list[Window],
    vary: Callable[[Window], Window],
    pieces: Pieces,
    rng: random.Random,
    *,
    room: int,
) -> list[list[Window]]:
    """Groups of windows of like length, each of at most ``room`` padded pieces, in random order."""
    varied = [vary(w) for w in items]
    lengths = [sum(len(pieces.of(hash(x), x)[0]) for s in w for x in s.words) for w in varied]
    order = sorted(range(len(varied)), key=lambda i: lengths[i] + rng.random() * 4)
    groups: list[list[Window]] = []
    for i in order:
        if not groups or (len(groups[-1]) + 1) * min(lengths[i], 250) > room:
            groups.append([])
        groups[-1].append(varied[i])
    rng.shuffle(groups)
    return groups
