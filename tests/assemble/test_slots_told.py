"""Date, country, places, charges and penalties of records, and values of mentions, as `slots_told.txt` lists them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.clean import article_from_text
from pipeline.evaluate.figures import FACTUAL

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor
    from pipeline.records import Entity, Incident, PenaltyPart, ReportLine

LINES = [
    line.split("\t")
    for line in Path(__file__).with_name("slots_told.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
PARTS = {"date": "|", "charge": "|", "place": "/", "country": "/", "penalty": " "}
ITEMS = {"charge": ";", "place": ";", "penalty": " ; "}


def penalty(part: PenaltyPart) -> str:
    told = [part.kind, part.status, part.term.iso if part.term else "-"]
    if (fine := part.fine) is not None:
        told += [f"{fine.min:.0f}-{fine.max:.0f}", fine.currency or "-", fine.stated_conversion or ""]
    return " ".join(told).strip()


def slot(kind: str, incident: Incident) -> str | None:
    """Return a field as the list writes it, or None where the record has none."""
    if kind == "date" and (d := incident.date) is not None:
        return f"{d.start}|{d.end}|{d.precision}|{d.edtf}"
    if kind == "country" and (c := incident.country) is not None:
        return "/".join([c.alpha_2, c.basis, *([c.claimed] if c.claimed else [])])
    if kind == "place":
        return ";".join(f"{p.name}/{p.kind}/{p.country or '-'}" for p in incident.places)
    if kind == "charge":
        return ";".join(f"{c.text or '-'}|{c.category}|{c.law or '-'}" for c in incident.charges)
    if kind == "penalty" and (p := incident.penalty) is not None:
        return " ; ".join(map(penalty, [p, *p.also]))
    return None


def value(e: Entity) -> str:
    """Return the normal form of a mention as the list writes it."""
    if e.timex3 is not None:
        return e.timex3.value
    if e.label == "COUNT":
        return f"{'' if e.min is None else e.min}-{'' if e.max is None else e.max}"
    return e.text if e.label == "LAW" else e.category or e.country or "-"


def is_told(kind: str, wanted: str, found: str) -> bool:
    apart = ITEMS.get(kind, "\n")
    one, other = wanted.split(apart), found.split(apart)
    if kind != "penalty":  # whose first is the main one
        one, other = sorted(one), sorted(other)
    parts = [(x.split(PARTS[kind]), y.split(PARTS[kind])) for x, y in zip(one, other, strict=False)]
    return len(one) == len(other) and all(a in {"*", b} for x, y in parts for a, b in zip(x, y, strict=False))


def read(extractor: Extractor, text: str) -> tuple[ReportLine, list[Incident]]:
    article = article_from_text(text.replace(" ¶ ", "\n\n"), published="2024-05-06")
    line, incidents = next(iter(extractor.extract([article])))
    return line, [i for i in incidents if i.modality in FACTUAL]


@pytest.mark.parametrize(("kind", "wanted", "text"), LINES, ids=[f"{kind}: {text}" for kind, _, text in LINES])
def test_what_a_sentence_tells(extractor: Extractor, kind: str, wanted: str, text: str) -> None:
    line, incidents = read(extractor, text)
    kind, _, act = kind.partition(":")
    label, _, told = wanted.partition("=")
    if kind == "norecord":
        assert incidents == []
    elif kind == "ent":
        assert [value(e) for e in line.entities if e.label == label] == [told]
    elif kind == "zone":
        zones = [line.text[z.start : z.end] for z in line.zones if z.kind == label]
        assert zones if told == "*" else told in zones
    else:
        slots = [found for i in incidents if act in {"", i.act} and (found := slot(kind, i))]
        first = slots[0] if slots else "-"
        assert is_told(kind, wanted, first), first
