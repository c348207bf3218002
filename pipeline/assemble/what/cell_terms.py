"""What a cell of a row imposes: the term that opens it ("7 years", "12y 6m", "life"), or a fine."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from pipeline.assemble.facts import within
from pipeline.assemble.what.rows import ASKED, IMPOSED, NO_TERM, TERM
from pipeline.assemble.who.terms_beside import beside
from pipeline.kept import compiled
from pipeline.normalise.terms import parse_term
from pipeline.paths import toml_table
from pipeline.recognise.penalties import PenaltyMention
from pipeline.recognise.penalties.terms import TERM_RE, build_term

if TYPE_CHECKING:
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView

CELL: Final = "a cell of a table"  # why an event or a penalty is one
NOT_IMPOSED: Final = compiled(  # "5 years requested", "5 years to Dan Rusu", "awaiting sentence"
    r"(?:,? (?:imprisonment|in (?:prison|jail)))?[ (,]{0,2}(?:(?:was |were )?(?:requested|sought|asked|demanded|ago)\b"
    r"|to (?-i:[A-Z])|not (?:yet )?sentenced|awaiting|(?:if|when) convicted)", re.IGNORECASE,
)
LIFE: Final = compiled(r"(?:life|death)\b", re.IGNORECASE)
JOINED: Final = compiled(r"(?:[\s,;+&]|\b(?:and|plus|with|a|an|fines?|fined|of)\b)+$")
EITHER: Final = compiled(r"\bor\b")
BRACKET: Final = compiled(r"(?<=\w)[,.]? ?\((?=[^()]*\d{4}\))")
# "7y", "12y 6m": a whole cell
SHORT: Final = compiled(r"(?:(?P<years>\d{1,2}) ?y\.?)?(?: ?(?P<months>\d{1,2}) ?m\.?)?", re.IGNORECASE)
# before what lasts so long as a term and is none that a court gave: "detained for three hours"
LASTED: Final = compiled(rf"\b(?:{'|'.join(toml_table('penalties.toml')['beside']['lasted'])})\b", re.IGNORECASE)
GIVEN: Final = compiled(r"\b(?:sentence[ds]?|convict\w*|jailed|imprisoned|court|judge|verdict)\b", re.IGNORECASE)


def penalty_of(
    view: DocView, facts: Facts, cell: tuple[int, int], *, prose: bool = False
) -> PenaltyMention | None:
    """Return what a cell imposes: the term that opens it, or one that it goes on to, or a fine.

    Args:
        view: the article.
        facts: what was found in it.
        cell: the span of the cell.
        prose: whether it is of a column of notes, where a term that does not open it must be said to be given.
    """
    cell = (cell[0], min((m.start() for m in BRACKET.finditer(view.text, *cell)), default=cell[1]))  # " (16 May 2022)"
    if not prose and (whole_life := LIFE.match(view.text, *cell)) is not None:
        return of_life(view.text, whole_life.start(), cell[1])
    term = TERM.match(view.text, *cell)
    if NOT_IMPOSED.match(view.text, cell[0] if term is None else term.end(), cell[1]):
        return None
    if term is not None and NO_TERM.match(view.text, term.end(), cell[1]) is not None:
        return None  # "7 years old", "2 days later"
    told = view.text[slice(*cell)]
    if term is not None and (opening := parse_term(term[0])) is not None:
        return beside(term.start(), told, opening)
    if (short := SHORT.fullmatch(told.strip())) is not None and short[0]:
        term_told = build_term(years=int(short["years"] or 0), months=int(short["months"] or 0))
        return beside(cell[0], told, term_told) if term_told is not None else None
    asked = ASKED.search(view.text, *cell) is not None
    if not asked and _given(told, prose=prose) and (whole := parse_term(told)) is not None:
        return beside(cell[0], told, whole)
    return next((p for p in within(facts.penalties, *cell) if p.kind == "fine" and p.status in IMPOSED), None)


def _given(told: str, *, prose: bool) -> bool:
    """Tell whether the first length of time in a cell is a term that was given."""
    term = TERM_RE.search(told)
    lead = told[: term.start() if term is not None else None]
    return GIVEN.search(lead) is not None or not (prose or LASTED.search(lead) is not None)


def with_further(facts: Facts, penalty: PenaltyMention) -> list[PenaltyMention]:
    """Return what a cell imposes, each penalty of another kind apart ("9 years in prison and 3 years' probation")."""
    more = [
        p for p in within(facts.penalties, penalty.start, penalty.end)
        if p.kind != penalty.kind and p.status == "imposed" and p.start > penalty.start
    ]  # fmt: skip
    if not more or penalty.kind == "fine" or EITHER.search(penalty.text, 0, more[0].start - penalty.start):
        return [penalty]
    text = JOINED.sub("", penalty.text[: more[0].start - penalty.start])
    return [replace(penalty, text=text, end=penalty.start + len(text)), *more]


def of_life(text: str, start: int, end: int) -> PenaltyMention:
    """Return the penalty of a cell that opens with "life" or "death"."""
    kind: Literal["life", "death"] = "life" if text[start : start + 4].lower() == "life" else "death"
    return PenaltyMention(
        start=start, end=end, text=text[start:end], kind=kind, status="imposed", term_iso=None, term_days=None,
        fine=None, from_term=None, cue=CELL,
    )  # fmt: skip
