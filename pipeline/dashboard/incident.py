"""One incident as HTML: its slots, its case, and the article with everything marked in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from pipeline.dashboard.article import Marked, render
from pipeline.dashboard.words import safe, said, span

type Line = Mapping[str, Any]

LONG = 60_000
"""Characters of an article beyond which the page shows the surroundings of the evidence first."""


def heading(line: Line) -> str:
    """Return the page's first heading: the act, and to whom."""
    return f"<h1>{safe(said(line.get('act')))}: {safe(whom(line))}</h1>"


def whom(line: Line) -> str:
    """Return the victims' names, or the words for a group without names."""
    everyone = [*(line.get("people") or []), *(line.get("organisations") or [])]
    names = [str(one.get("name")) for one in everyone if one.get("role") == "victim"]
    group = (line.get("group") or {}).get("text")
    return ", ".join([*names, *([str(group)] if group else [])]) or "victim not named"


def slots(line: Line) -> str:
    """Return the record's slots as a list of terms; empty slots say so."""
    report = line.get("report") or {}
    pairs = [
        ("What was done", _act(line)),
        ("When", _when(line.get("date"))),
        ("Country", _country(line.get("country"))),
        ("Places", _many(_place(one) for one in line.get("places") or [])),
        ("Charges", _many(_charge(one) for one in line.get("charges") or [])),
        ("Penalty", _penalties(line.get("penalty"))),
        ("Group", _group(line.get("group"))),
        ("Confidence", f"{float(line.get('confidence') or 0):.2f} of 1"),
        ("Summary", safe(line.get("summary") or "")),
        ("Report", safe(report.get("title") or "untitled")),
        ("Published", safe(report.get("published") or "unknown")),
        ("Source", safe(" · ".join(str(report[key]) for key in ("source", "source_id", "url") if report.get(key)))),
        ("Record", f"<code>{safe(line.get('id'))}</code>"),
    ]
    terms = "".join(f"<dt>{name}</dt><dd>{value or _NONE}</dd>" for name, value in pairs)
    return f"<dl>{terms}</dl>"


_NONE = '<span class="soft">none told</span>'


def cast(line: Line) -> str:
    """Return everyone in the incident as a table, or an empty string."""
    everyone = [*(line.get("people") or []), *(line.get("organisations") or [])]
    if not everyone:
        return ""
    head = ("Name", "Role", "Also called", "Described as", "About")
    rows = "".join(
        f'<tr><th scope="row">{safe(one.get("name"))}</th><td>{safe(said(one.get("role")))}</td>'
        f"<td>{safe(', '.join(one.get('aliases') or []))}</td><td>{safe(', '.join(one.get('descriptors') or []))}</td>"
        f"<td>{safe(_about(one))}</td></tr>"
        for one in everyone
    )
    titles = "".join(f'<th scope="col">{title}</th>' for title in head)
    return (
        '<div class="scroll whole"><table><caption class="aloud">People and bodies in this incident</caption>'
        f"<thead><tr>{titles}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def explanation(line: Line) -> str:
    """Return why each slot holds what it holds, where the run wrote that down, or an empty string."""
    told = line.get("explain") or []
    items = "".join(f"<dt>{safe(said(one.get('slot')))}</dt><dd>{safe(one.get('reason'))}</dd>" for one in told)
    return f"<dl>{items}</dl>" if items else ""


def article(line: Line, report: Line, *, whole: bool) -> tuple[str, bool]:
    """Return the article with its mentions and the incident's evidence marked, and whether that is all of it.

    Of an article longer than `LONG` only what stands around the evidence is shown, unless `whole`.
    """
    text = str(report.get("text") or "")
    proof = [(int(one["start"]), int(one["end"])) for one in line.get("evidence") or []]
    first, last = 0, len(text)
    if len(text) > LONG and not whole:
        at = min((start for start, _ in proof), default=0)
        first = max(0, at - LONG // 4)
        last = min(len(text), first + LONG)
    mentions = [_marked(one, first) for one in report.get("entities") or []]
    shown = render(text[first:last], mentions, [(start - first, end - first) for start, end in proof])
    lang = safe(report.get("language") or "en")
    return f'<div class="text" lang="{lang}">{shown}</div>', last - first == len(text)


def _marked(entity: Line, first: int) -> Marked:
    keys = ("name", "act", "category", "law", "edtf", "country", "modality")
    note = ", ".join(str(entity[key]).replace("_", " ") for key in keys if entity.get(key))
    return Marked(int(entity["start"]) - first, int(entity["end"]) - first, str(entity.get("label")), note)


def _act(line: Line) -> str:
    modality = line.get("modality")
    return safe(said(line.get("act")) + ("" if modality == "reported" else f" ({modality})"))


def _when(when: Line | None) -> str:
    if not when:
        return ""
    words = span(_day(when.get("start")), _day(when.get("end")), when.get("precision"))
    return f"{safe(words)} {_said_as(when.get('text'))}"


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _said_as(text: str | None) -> str:
    return f'<span class="soft">“{safe(text)}”</span>' if text else ""


def _country(country: Line | None) -> str:
    if not country:
        return ""
    claimed = f", the text says {country['claimed']}" if country.get("claimed") else ""
    told = f"told by: {country.get('basis')}{claimed}"
    return f"{safe(country.get('name'))} <span class='soft'>({safe(told)})</span>"


def _place(place: Line) -> str:
    more = [str(place[key]) for key in ("kind", "country", "claimed") if place.get(key)]
    return f"{safe(place.get('name'))} <span class='soft'>({safe(', '.join(more))})</span>"


def _charge(charge: Line) -> str:
    more = [said(charge.get("category")), *(str(charge[key]) for key in ("law",) if charge.get(key))]
    if charge.get("iccs"):
        more.append(f"ICCS {charge['iccs']}")
    return f"{safe(charge.get('text') or charge.get('law') or '')} <span class='soft'>({safe(', '.join(more))})</span>"


def _penalties(penalty: Line | None) -> str:
    return _many(_penalty(one) for one in (penalty, *(penalty.get("also") or []))) if penalty else ""


def _penalty(penalty: Line) -> str:
    more = [said(penalty.get("kind")), str(penalty.get("status"))]
    if term := penalty.get("term"):
        more.append(f"{int(term['days']):,} days")
    if fine := penalty.get("fine"):
        told = [fine[key] for key in ("min", "max") if fine.get(key) is not None]
        sums = dict.fromkeys(f"{one:,.2f}".removesuffix(".00") for one in told)
        more.append(f"{' to '.join(sums)} {fine.get('currency') or ''}".strip())
    return f"{safe(penalty.get('text'))} <span class='soft'>({safe(', '.join(more))})</span>"


def _group(group: Line | None) -> str:
    if not group:
        return ""
    bounds = [f"{word} {group[key]:,}" for word, key in (("at least", "min"), ("at most", "max")) if group.get(key)]
    return safe(str(group.get("text"))) + (f" <span class='soft'>({safe(', '.join(bounds))})</span>" if bounds else "")


def _about(one: Line) -> str:
    parts: Sequence[str | None] = [
        said(one["occupation"]) if one.get("occupation") else None,
        f"{one['age']} years" if one.get("age") is not None else None,
        one.get("gender"),
        said(one["actor_type"]) if one.get("actor_type") else None,
    ]
    return ", ".join(part for part in parts if part)


def _many(items: Iterable[str]) -> str:
    return "<br>".join(items)
