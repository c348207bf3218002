"""Settle two readings of real articles into gold: `python scripts/settle_real_gold.py corpus/annotated/real cecc`.

What both readers ask for is asked for; what only one of them found, or either called doubtful, is optional (neither
asked for nor punished). Acts are those that either reader accepts; a slot is kept
where either fills it, the shorter list of the two, but places only where both do. Documents are halved by a hash of
their id: `NAME.tune.gold.json` may be looked at, `NAME.test.gold.json` only measured. Counts of agreement and
difference go to standard output and into the files.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path
from typing import Any

from pipeline.evaluate.names import name_f1

Incident = dict[str, Any]
DATASETS = {"cecc": "cecc", "hrdsattack": "hrdsattack"}


def near(a: Incident, b: Incident) -> float:
    """Return how far two readers' incidents are one: 0 where they are not, else up to 2."""
    if not set(a["act"]) & set(b["act"]):
        return 0.0
    names = name_f1(a["victims"], b["victims"])
    if names < 0.5:
        return 0.0
    if "date" in a and "date" in b and (a["date"][0] > b["date"][1] or b["date"][0] > a["date"][1]):
        return 0.0
    return names + 0.5 * ("date" in a and a.get("date") == b.get("date")) + 0.2 * (a["act"][0] == b["act"][0])


def settled(a: Incident, b: Incident) -> Incident:
    """Make one gold incident of two readings of it."""
    out: Incident = {
        "act": list(dict.fromkeys([*a["act"], *b["act"]])),
        "victims": max(a["victims"], b["victims"], key=len),
    }
    countries = [
        c
        for r in (a, b)
        if r.get("country")
        for c in (r["country"] if isinstance(r["country"], list) else [r["country"]])
    ]
    if countries:
        out["country"] = countries[0] if len(set(countries)) == 1 else sorted(set(countries))
    if "date" in a and "date" in b:
        out["date"] = [max(a["date"][0], b["date"][0]), min(a["date"][1], b["date"][1])]
    elif "date" in a or "date" in b:
        out["date"] = a.get("date") or b["date"]
    for slot in ("charges", "penalty", "count"):
        told = [r[slot] for r in (a, b) if r.get(slot)]
        if told:
            out[slot] = min(told, key=len) if isinstance(told[0], list) else told[0]
    if a.get("places") and b.get("places"):
        out["places"] = min(a["places"], b["places"], key=len)
    for slot, name in (("authority", "authorities"), ("perpetrator", "perpetrators")):
        told = list(dict.fromkeys([*(a.get(slot) or []), *(b.get(slot) or [])]))
        if told:
            out[name] = told
    if a.get("case") is not None:
        out["case"] = a["case"]
    if a.get("optional") or b.get("optional"):
        out["optional"] = True
    return out


def alone(a: Incident) -> Incident:
    """Make an optional incident of what one reader found."""
    out = {
        k: v
        for k, v in a.items()
        if k in {"act", "victims", "country", "date", "charges", "places", "penalty", "count", "case"}
    }
    for slot, name in (("authority", "authorities"), ("perpetrator", "perpetrators")):
        if a.get(slot):
            out[name] = a[slot]
    return {**out, "optional": True}


def settle(first: list[Incident], second: list[Incident], count: dict[str, int]) -> list[Incident]:
    """Pair the incidents of one article greedily, nearest first."""
    pairs = sorted(((near(a, b), i, j) for i, a in enumerate(first) for j, b in enumerate(second)), reverse=True)
    used_a: set[int] = set()
    used_b: set[int] = set()
    out: list[Incident] = []
    for score, i, j in pairs:
        if score <= 0 or i in used_a or j in used_b:
            continue
        used_a.add(i)
        used_b.add(j)
        a, b = first[i], second[j]
        required = [not r.get("optional") for r in (a, b)]
        count["both ask" if all(required) else "both see, one doubts" if any(required) else "both doubt"] += 1
        out.append(settled(a, b))
    for reading, used in ((first, used_a), (second, used_b)):
        for i, r in enumerate(reading):
            if i not in used:
                count["one alone, doubting" if r.get("optional") else "one alone, asking"] += 1
                out.append(alone(r))
    for n, r in enumerate(out, 1):
        r["id"] = str(n)
    return out


def main(folder: Path, name: str) -> None:
    """Write both halves of one data set's gold."""
    readings = [json.loads((folder / f"{name}.{who}.json").read_text(encoding="utf-8"))["articles"] for who in "XY"]
    second = {a["id"]: a for a in readings[1]}
    count = dict.fromkeys(
        ["both ask", "both see, one doubts", "both doubt", "one alone, asking", "one alone, doubting"], 0
    )
    halves: dict[str, list[dict[str, Any]]] = {"tune": [], "test": []}
    for article in readings[0]:
        other = second.get(article["id"])
        if other is None:
            continue
        half = "tune" if hashlib.sha256(article["id"].encode()).digest()[0] % 2 else "test"
        incidents = settle(article["incidents"], other["incidents"], count)
        halves[half].append({"id": article["id"], "published": article["published"], "incidents": incidents})
    for half, articles in halves.items():
        gold = {"dataset": DATASETS[name], "note": "Facts only, settled from two readings.", "agreement": count,
                "articles": sorted(articles, key=lambda a: a["id"])}  # fmt: skip
        file = folder / f"{name}.{half}.gold.json"
        file.write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        print(
            file.name,
            len(articles),
            "articles",
            sum(not i.get("optional") for a in articles for i in a["incidents"]),
            "asked for",
        )
    print(count)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Settle two readings of real articles into gold.")
    parser.add_argument("folder", type=Path, help="where the readings lie, corpus/annotated/real")
    parser.add_argument("name", choices=sorted(DATASETS))
    told = parser.parse_args()
    main(told.folder, told.name)
