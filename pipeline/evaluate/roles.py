"""Who is accused, and which incidents are one case: judged on answered incidents whose gold tells it.

Gold may add `perpetrators` and `authorities` (names or the text's words; an empty list says that none is told) and
`case` (any value that the incidents of one matter share in their article).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import Any

from pipeline.evaluate.figures import Counts, Record, Share, Table, parties, party_name, percent_text
from pipeline.evaluate.names import same_name, text_hit
from pipeline.evaluate.slots import Gold

type Answered = tuple[Gold, Gold, Record]
"""Article, incident and the record that answers it."""

_ROLES = {"perpetrators": "perpetrator", "authorities": "authority"}


def accusations(answered: Sequence[Answered]) -> dict[str, Counts]:
    """Count perpetrators and authorities one by one, where the gold tells them."""
    counts = {key: Counts() for key in _ROLES}
    for _, incident, record in answered:
        for key, role in _ROLES.items():
            if key not in incident:
                continue
            left = list(incident[key])
            for party in parties(record, role):
                name = party_name(party)
                hit = next((gold for gold in left if same_name(gold, name) or text_hit(gold, name)), None)
                if hit is None:
                    counts[key].fp += 1
                else:
                    left.remove(hit)
                    counts[key].tp += 1
            counts[key].fn += len(left)
    return counts


def case_links(answered: Sequence[Answered]) -> Counts:
    """Count the pairs of incidents of an article that both the gold and the records link, and those that one does."""
    by_article: dict[int, list[tuple[Any, Any]]] = defaultdict(list)
    for article, incident, record in answered:
        if incident.get("case") is not None:
            by_article[id(article)].append((incident["case"], record.get("case")))
    links = Counts()
    for members in by_article.values():
        for (gold_a, ours_a), (gold_b, ours_b) in combinations(members, 2):
            in_gold, in_ours = gold_a == gold_b, ours_a is not None and ours_a == ours_b
            links.tp += in_gold and in_ours
            links.fp += in_ours and not in_gold
            links.fn += in_gold and not in_ours
    return links


def link_cells(links: Counts) -> list[str]:
    """Return the cells of linked pairs: P of ours, R of the gold's, the share that both link, and all of them."""
    both = Share(links.tp, links.tp + links.fp + links.fn)
    return [percent_text(links.precision), percent_text(links.recall), *both.cells()]


def role_table(answered: Sequence[Answered]) -> Table | None:
    """Return the table of roles and cases; None where the gold tells neither."""
    rows = [
        [key, *counts.cells()] for key, counts in accusations(answered).items() if counts.tp + counts.fp + counts.fn
    ]
    links = case_links(answered)
    if links.tp + links.fp + links.fn:
        rows.append(["linked pairs of a case; %: both link", *link_cells(links)])
    return Table("who is accused, and what is one case", ["", "P", "R", "F1 / %", "n"], rows) if rows else None
