"""Lines from which a person is not only blacked out but taken out: `forget --remove`."""

from __future__ import annotations

from typing import Any

from pipeline.protect.names import Words, telling

Line = dict[str, Any]
_CAST = ("victims", "perpetrators", "authorities")  # slots of names, in what was decided and in tasks of reviews
_SAID = ("machine", "reviewed", "meta")


def is_person(name: str, marked: Words) -> bool:
    """Tell whether a name is the person's: nothing of it would be left. A brother's given name would."""
    return all(map(marked.has, telling(name)))


def has_victims(line: Line, people: list[Line]) -> bool:
    """Tell whether an incident whose people are these has anybody whom it befell."""
    parties = [*people, *line["organisations"]]
    return line["group"] is not None or any(party["role"] == "victim" for party in parties)


def decides(review: Line, marked: Words) -> bool:
    """Tell whether a review is about an incident that has no other victim."""
    said = (review.get("machine") or {}) | (review.get("reviewed") or {})
    return bool(said.get("victims")) and all(is_person(one, marked) for one in said["victims"])


def without(line: Line, marked: Words) -> Line:
    """Return a line without the person among its people and mentions, and among the names that a review gives."""
    kept = dict(line)
    if isinstance(line.get("people"), list):
        kept["people"] = [one for one in line["people"] if not is_person(one["name"], marked)]
    if isinstance(line.get("entities"), list):
        told = line["entities"]
        kept["entities"] = [one for one in told if one["label"] != "PERSON" or not is_person(one["text"], marked)]
    for key in _SAID:
        if isinstance(said := line.get(key), dict):
            kept[key] = {slot: _others(names, marked) if slot in _CAST else names for slot, names in said.items()}
    return kept


def _others(names: Any, marked: Words) -> Any:
    if not isinstance(names, list):
        return names
    return [one for one in names if not (isinstance(one, str) and is_person(one, marked))]
