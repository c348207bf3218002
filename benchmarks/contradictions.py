"""Records of a run that contradict the rest of their case: `python -m benchmarks.contradictions OUT` prints them.

No gold is needed: of two acts in two countries, a release before any arrest, or what befalls somebody after their
death, one is often wrong. It prints ids, acts and days, never names or sentences; `habeas dashboard` shows what they
rest on.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

type Record = Mapping[str, Any]
DEATHS = frozenset({"killing", "execution", "death_in_custody"})
TAKEN = frozenset({"arrest", "detention", "imprisonment", "sentencing", "abduction"})
ABROAD = frozenset({"exile", "forced_return", "travel_ban"})
LASTING = frozenset({"harassment", "threat", "censorship", "property_destruction"})  # these may follow a death
ONCE = frozenset({"release", "acquittal", "abduction"})


def contradictions(records: Iterable[Record]) -> Iterator[tuple[str, Record, Record]]:
    """Yield a kind and two records of one person in one article that contradict each other.

    Args:
        records: lines of `incidents.jsonl`, in any order.
    """
    people: dict[tuple[Any, ...], list[Record]] = defaultdict(list)
    for record in records:
        report = record["report"]
        for person in record["people"]:
            if person["role"] == "victim":
                people[report["id"], report["article"], person["name"]].append(record)
    for own in people.values():
        taken = [start for r in own if r["act"] in TAKEN and (start := day(r, "start"))]
        for one, other in combinations(own, 2):
            for kind in kinds(one, other, min(taken, default="")):
                yield kind, one, other


def kinds(one: Record, other: Record, taken: str) -> Iterator[str]:
    """Yield in what two records of one person contradict each other; `taken` is the first day of any custody."""
    acts = {one["act"], other["act"]}
    for dead, later in ((one, other), (other, one)):
        end, start = day(dead, "end"), day(later, "start")
        if dead["act"] in DEATHS and later["act"] not in DEATHS | LASTING and end and start > end:
            yield "after their death"
    if acts <= DEATHS:
        yield "two deaths"
    here, there = (r["country"]["alpha_2"] if r["country"] else None for r in (one, other))
    if here and there and here != there and not acts & ABROAD:
        yield "two countries"
    same = day(one, "start") and day(one, "start") == day(other, "start")
    terms = [(r["penalty"] or {}).get("text") for r in (one, other)]
    if same and acts == {"sentencing"} and terms[0] != terms[1]:
        yield "two sentences on one day"
    if same and acts == {"sentencing", "acquittal"}:
        yield "acquitted and sentenced on one day"
    if len(acts) == 1 and acts <= ONCE:
        yield f"twice {one['act']}"
    for freed, held in ((one, other), (other, one)):
        if freed["act"] == "release" and held["act"] in TAKEN and day(freed, "end") and day(freed, "end") < taken:
            yield "freed before any custody"


def day(record: Record, key: str) -> str:
    """Return the first or last day of a record, empty where none is told."""
    return str((record["date"] or {}).get(key) or "")


def main(arguments: list[str] | None = None) -> None:
    """Print the pairs of a run's outputs by kind."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.contradictions", description=__doc__)
    parser.add_argument("out", type=Path, help="the folder of a run")
    file = parser.parse_args(arguments).out / "incidents.jsonl"
    if not file.is_file():
        parser.error(f"no {file}: run habeas extract first")
    found: dict[str, list[str]] = defaultdict(list)
    with file.open(encoding="utf-8") as lines:
        for kind, one, other in contradictions(json.loads(line) for line in lines):
            told = " ~ ".join(f"{r['id']} {r['act']} {day(r, 'start') or '–'}" for r in (one, other))
            if told not in found[kind]:
                found[kind].append(told)
    for kind, pairs in sorted(found.items(), key=lambda item: -len(item[1])):
        print(f"{kind}: {len(pairs)}", *(f"  {pair}" for pair in pairs), sep="\n")
    print(f"{sum(map(len, found.values()))} pairs")


if __name__ == "__main__":
    main()
