"""Decisions held beside the articles that they are about, as these stand in the outputs now.

A spreadsheet may have changed what an article is called ("007" is 7 there), and whom `habeas forget` took out is not to
come back with a sheet of before.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from itertools import chain
from pathlib import Path

from pipeline.letters import folded
from pipeline.review.decide import Taken
from pipeline.review.slots import ROLES, Line, Review, Slots, slots_of
from pipeline.review.store import ReviewError
from pipeline.write.folder import FORGOTTEN, INCIDENTS, REPORTS, current, together
from pipeline.write.outputs import is_record, read_lines

_BLACK = "█"
_ID = re.compile(rb'\{"id":"([^"\\]+)"')
_PLACE = ("source", "source_id", "article")
_REFUSED = "it names whom its article no longer does, somebody taken out (habeas forget) perhaps: export it anew"


def hold_beside(folder: Path, taken: Taken) -> int:
    """Give each decision the place of its article, and refuse those that name whom it does not name any more.

    Returns how many are about articles that are not there: of another folder, deleted, or changed since.

    Refused is only where somebody was ever taken out of the folder: what gives a victim, perpetrator or authority a
    name that the article and its incidents, if it is blacked out, or every article of the source, if it is gone, lack;
    and what is about a source that no article has any more, for its own name may tell who it was.

    Args:
        folder: the output folder.
        taken: what came back; it is changed.

    Raises:
        ReviewError: if a line of `reports.jsonl` is no record.
        OSError: if it cannot be read.
    """
    wanted = {review.report for review in taken.reviews}
    careful = current(folder, FORGOTTEN).is_file()
    there: dict[str, Line] = {}
    for line in _articles(folder, wanted):
        black = careful and _BLACK in line["text"]
        there[line["id"]] = {key: line[key] for key in _PLACE} | {"said": _plain(line["text"]) if black else None}
    masked = {report for report, line in there.items() if line["said"] is not None}
    for report, slots in _incidents(folder, masked) if masked else ():
        there[report]["said"] += "".join(_given(slots))  # "Gade (Gande) Court" stands so in no text
    back = _brought_back(folder, taken.reviews, there) if careful else set()
    taken.refused += [f"{taken.where[review.id]}: {_REFUSED}" for review in taken.reviews if review.id in back]
    kept = [review for review in taken.reviews if review.id not in back]
    place = {report: {key: held[key] for key in _PLACE} for report, held in there.items()}
    taken.reviews = [review.model_copy(update=place.get(review.report, {})) for review in kept]
    return sum(review.report not in there for review in kept)


def _brought_back(folder: Path, reviews: Iterable[Review], there: dict[str, Line]) -> set[str]:
    """Return the ids of the decisions with a name that its article, blacked out or gone, has not."""
    found: set[str] = set()
    gone: dict[str | None, list[Review]] = defaultdict(list)
    for review in reviews:
        if review.report not in there:
            gone[review.source].append(review)
        elif (said := there[review.report]["said"]) is not None:
            found |= {review.id for name in _names(review) if name not in said}
    seen: set[str | None] = set()
    left: dict[str | None, dict[str, set[str]]] = {source: defaultdict(set) for source in gone}  # names by first word
    for source, name in ((source, name) for source, of_it in gone.items() for one in of_it for name in _names(one)):
        left[source][name.split()[0]].add(name)
    for line in _articles(folder) if gone else ():
        seen.add(line["source"])
        names = left.get(line["source"], {})
        said = _plain(line["text"]) if names else ""
        for word in names.keys() & set(said.split()):
            names[word] = {name for name in names[word] if name not in said}
    for source, of_it in gone.items():
        lacking = set().union(*left[source].values())
        found |= {review.id for review in of_it if source not in seen or not lacking.isdisjoint(_names(review))}
    return found


def _names(review: Review) -> set[str]:
    """Return the names that a decision gives, or says that the machine gave, as `_plain` writes them."""
    said = chain.from_iterable(review.reviewed.get(slot, ()) for slot in ROLES)
    return ({_plain(name) for name in said} | (_given(review.machine) if review.machine else set())) - {_plain("")}


def _given(slots: Slots) -> set[str]:
    return {_plain(name) for slot in ROLES for name in getattr(slots, slot)}


def _plain(text: str) -> str:
    """Return the words of a text with a blank before, between and after them: a name stands whole in it or not."""
    return f" {' '.join(''.join(char if char.isalnum() else ' ' for char in folded(text)).split())} "


def _incidents(folder: Path, wanted: Container[str]) -> Iterator[tuple[str, Slots]]:
    """Yield the article and the slots of each incident of the articles `wanted`."""
    with together(folder, INCIDENTS) as files:
        for line in read_lines(files[INCIDENTS], INCIDENTS) if INCIDENTS in files else ():
            if line["report"]["id"] in wanted:
                yield line["report"]["id"], slots_of(line)


def _articles(folder: Path, wanted: Container[str] | None = None) -> Iterator[Line]:
    """Yield the lines of `reports.jsonl`, or those of the ids `wanted`; the others are not looked at."""
    with together(folder, REPORTS) as files:
        for number, raw in enumerate(files.get(REPORTS, ()), 1):
            name = _ID.match(raw)
            if wanted is not None and name and name[1].decode() not in wanted:
                continue
            try:
                line = json.loads(raw)
            except (ValueError, RecursionError):
                line = None
            if not is_record(REPORTS, line):
                raise ReviewError(f"{REPORTS}, line {number}: not a record")
            yield line
