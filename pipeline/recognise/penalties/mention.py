"""What a penalty mention holds, and the reading of the words before it."""

import re
from dataclasses import dataclass
from typing import Final

from pipeline.kept import compiled
from pipeline.recognise.penalties.amounts import FineValue
from pipeline.recognise.penalties.knowledge import STATUSES, Knowledge, data
from pipeline.records import PenaltyKind, PenaltyStatus


@dataclass(frozen=True, slots=True)
class PenaltyMention:
    """A penalty in a sentence, `text == sentence[start:end]`.

    `kind` and `status` are those of the record. `term_iso` and `term_days` are None for life, for ranges that were
    imposed on several people and where no term is told; `from_term` is what stood before ("P8Y", "life", "death")
    where the penalty was changed. `cue` is the word that licensed it.
    """

    start: int
    end: int
    text: str
    kind: PenaltyKind
    status: PenaltyStatus
    term_iso: str | None
    term_days: int | None
    fine: FineValue | None
    from_term: str | None
    cue: str


PARTLY: Final = "part of the term"  # cue of what is suspended of another penalty
OTHERS: Final = "of another"  # cue of a term that is told of somebody else than the one before it
NAMED_BAN: Final = "ban of a name"  # cue of a ban that names who is barred ("barred X from teaching for a year")
BEFORE: Final = "passed before"  # cue of a term in whose place another came ("not [the year] imposed in May")
SHORT: Final = "short"  # cue of a term whose unit a sentence before tells
WINDOW: Final = 260
_SENTENCING = compiled(rf"^(?:re-?)?(?:{'|'.join(data()['beside']['sentencing'])})")
_SHORT_GAP = compiled(
    r"^\s*(?:(?:a|an|the|his|her|their|its|up|to|of|fewer|less|no|last|past|first|next|about|nearly|over|more"
    r"|than|almost|at|least|some|only|just|total|full|around|all|another|in)\s+)*$",
    re.IGNORECASE,
)
_ALSO: Final = compiled(r"\b(?:and|or|and/or)\s+$")
# from a penalty's name to another in its stead ("prison sentences | or | death", "jail | term or the | death penalty")
_OR: Final = compiled(r"^(?:\s+(?:terms?|sentences?|time))?,?\s+(?:or|and/or)\s+(?:even\s+)?(?:the\s+|an?\s+)?$")
# what follows the noun "sentences" where it tells of a length, and what stands between a verb and that noun
_OF_LENGTH: Final = compiled(r"^\s+(?:of|ranging|between|that|as|up)\b")
_NEXT: Final = compiled(r"(?:\s+(?!and\b|or\b|to\b)[\w-]+){0,4}\s+\Z")
_MAXIMUM_WORD: Final = compiled(r"^(?:maximum|minimum)", re.IGNORECASE)
_BREAK = compiled(r";|(?<=[a-z0-9”\"')]{2})\.\s+(?=[A-Z“\"])")


@dataclass(frozen=True, slots=True)
class Status:
    """A status with the cue that says so, its end in the sentence."""

    status: PenaltyStatus
    cue: str
    end: int

    @property
    def sentencing(self) -> bool:
        """Whether the cue is a court's deed, not any giving or placing."""
        return self.status in {"maximum", "requested", "reduced"} or bool(_SENTENCING.match(self.cue))


def left_bound(text: str, start: int) -> int:
    """Return where the words that can speak of `start` begin: at most `WINDOW` back, after `;` or a full stop."""
    bound = max(0, start - WINDOW)
    for match in _BREAK.finditer(text, bound, start):
        bound = match.end()
    return bound


def status_at(known: Knowledge, text: str, start: int) -> Status | None:
    """Return the status that the words before `start` give a penalty there, None where none speaks of it."""
    matches = list(known.status.finditer(text, left_bound(text, start), start))
    for position in range(len(matches) - 1, -1, -1):
        match = matches[position]
        status = next(s for s in STATUSES if match[s] is not None)
        cue = match.group().strip().lower()
        gap = text[match.end() : start]
        if status == "served" and not _SHORT_GAP.match(gap):
            continue
        if status == "requested" and len(gap) > 120:
            continue
        if status == "maximum" and _MAXIMUM_WORD.match(cue) and position:
            before = matches[position - 1]
            if before["imposed"] is not None and match.start() - before.end() <= 60:
                return Status("imposed", before.group().strip().lower(), before.end())
        if status == "imposed" and position and (_ALSO.search(text, 0, match.start()) or _OR.match(gap)):
            before = matches[position - 1]  # "may be imprisoned for a year and fined …", "carries jail or death"
            if before["maximum"] is not None and match.start() - before.end() <= 60:
                status = "maximum"
        if status == "imposed" and position and cue == "sentences" and _OF_LENGTH.match(gap):
            before = matches[position - 1]  # "could result in sentences of up to ten years"
            if before["maximum"] is not None and _NEXT.match(text, before.end(), match.start()):
                status = "maximum"
        return Status(status, cue, match.end())
    return None
