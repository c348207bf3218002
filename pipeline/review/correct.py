"""A record of the contract with the slots that a reviewer gave it; what they did not touch stays as it was."""

from __future__ import annotations

from calendar import monthrange
from typing import Any

from pipeline.normalise.places import gazetteer
from pipeline.records import DatePrecision, Incident, stable_id
from pipeline.review.slots import ROLES, Line, Review, Slots, changes, slots_of

_BODIES = frozenset({"authority"})  # a new name in this role is a body's, in the others a person's


def corrected_line(line: Line, final: Slots) -> Line:
    """Return an incident with the slots of `final`, valid by the contract; its id stays.

    Raises:
        pydantic.ValidationError: if the incident was not valid.
    """
    before = slots_of(line)
    made = {key: value for key, value in line.items() if key not in {"review", "reviewer"}}
    made |= {"act": final.act, "modality": final.modality}
    for slot, role in ROLES.items():
        if set(getattr(final, slot)) != set(getattr(before, slot)):
            made |= _parties(made, role, getattr(final, slot), final)
    if (final.start, final.end) != (before.start, before.end):
        made["date"] = _when(final, (line["date"] or {}).get("text"))
    if final.country != before.country:
        made["country"] = _country(final.country)
    if set(final.places) != set(before.places):
        known = {place["name"]: place for place in line["places"]}
        new = {"kind": "unknown", "country": final.country}
        made["places"] = [known.get(name) or {"text": name, "name": name} | new for name in final.places]
    if set(final.charges) != set(before.charges):
        kept = [charge for charge in line["charges"] if charge["category"] in final.charges]
        told = {charge["category"] for charge in kept}
        made["charges"] = kept + [{"text": None, "category": one} for one in final.charges if one not in told]
    if (final.penalty, final.term_days) != (before.penalty, before.term_days):
        made["penalty"] = _penalty(line["penalty"], final)
    return Incident.model_validate(made).model_dump(mode="json")


def decided_line(line: Line, review: Review) -> Line:
    """Return an incident as a reviewer left it who did not reject it."""
    if review.decision == "unsure":
        return line
    final = review.final_of(line)
    same = review.decision == "confirmed" and not changes(slots_of(line), final)
    return line if same else corrected_line(line, final)


def added_line(report: Line, producer: Line, review: Review) -> Line:
    """Return an incident that the machine had missed in an article."""
    final = review.final()
    bare = {
        "id": stable_id("inc", review.id), "report": report, "case": stable_id("case", review.id), "act": final.act,
        "modality": final.modality, "summary": final.act.replace("_", " "), "evidence": [],
        "confidence": 1.0, "producer": producer,
    }  # fmt: skip
    whole = Incident.model_validate(bare).model_dump(mode="json")
    return corrected_line(whole, final)


def _parties(line: Line, role: str, names: list[str], final: Slots) -> Line:
    """Return `people` and `organisations` in which exactly these names have the role; others that they keep stay."""
    made: Line = {}
    stay = {other: set(getattr(final, slot)) for slot, other in ROLES.items() if other != role}
    missing = set(names) - {party["name"] for party in line["people"] + line["organisations"] if party["role"] == role}
    for kind in ("people", "organisations"):
        kept = []
        for party in line[kind]:
            named, both = party["name"] in names, party["name"] in stay.get(party["role"], ())
            if both or (named and party["role"] == role) or (not named and party["role"] != role):
                kept.append(party)
            if party["name"] in missing:
                missing.discard(party["name"])
                kept.append(party | {"role": role})
        made[kind] = kept
    new = [{"name": name, "role": role} for name in names if name in missing]
    made["organisations" if role in _BODIES else "people"] += new
    return made


def _when(final: Slots, text: str | None) -> Line | None:
    start, end = final.start, final.end
    if start is None and end is None:
        return None
    precision, edtf = _precision(start, end)
    return {"text": text or edtf or "", "start": start, "end": end, "precision": precision, "edtf": edtf}


def _precision(start: str | None, end: str | None) -> tuple[DatePrecision, str]:
    if start is None or end is None:
        return "range", f"{start or '..'}/{end or '..'}"
    if start == end:
        return "day", start
    last = monthrange(int(start[:4]), int(start[5:7]))[1]
    if start[:7] == end[:7] and (start[8:], end[8:]) == ("01", f"{last:02}"):
        return "month", start[:7]
    if start[:4] == end[:4] and (start[5:], end[5:]) == ("01-01", "12-31"):
        return "year", start[:4]
    return "range", f"{start}/{end}"


def _country(code: str | None) -> Line | None:
    if code is None:
        return None
    known = gazetteer().country_record(code)
    return {"alpha_2": known.alpha_2, "alpha_3": known.alpha_3, "name": known.name, "basis": "report"}


def _penalty(penalty: Line | None, final: Slots) -> Line | None:
    if final.penalty is None:
        return None
    kept: dict[str, Any] = dict(penalty or {"text": final.penalty.replace("_", " ")})
    same = (kept.get("term") or {}).get("days") == final.term_days
    term = {"iso": f"P{final.term_days}D", "days": final.term_days} if final.term_days is not None else None
    return kept | {"kind": final.penalty, "term": kept.get("term") if same else term}
