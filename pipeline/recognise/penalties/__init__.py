"""Penalties in a sentence: terms, fines, death, bans and the rest, with what was imposed told from what is possible."""

import re
from typing import Final

from pipeline.kept import compiled
from pipeline.recognise.hints import has_any
from pipeline.recognise.penalties.amounts import FineValue
from pipeline.recognise.penalties.fragments import speaks_of_court
from pipeline.recognise.penalties.halves import halved
from pipeline.recognise.penalties.instead import with_old, without_old
from pipeline.recognise.penalties.knowledge import data, knowledge
from pipeline.recognise.penalties.mention import BEFORE, NAMED_BAN, OTHERS, PARTLY, PenaltyMention
from pipeline.recognise.penalties.not_given import given
from pipeline.recognise.penalties.others import (
    find_bans,
    find_death,
    find_fines,
    find_lashes,
    find_named,
    find_suspensions,
)
from pipeline.recognise.penalties.prison import find_prison
from pipeline.recognise.penalties.sanctions import find_sanctions
from pipeline.recognise.penalties.shortened import as_before, cut_down, passed, shortened, unit_told, without_unit

__all__ = ["BEFORE", "NAMED_BAN", "OTHERS", "PARTLY", "FineValue", "PenaltyMention", "as_before", "find_penalties",
           "passed", "speaks_of_court", "unit_told"]  # fmt: skip

_IN: Final = compiled(r"\s+in\s+(?:(?:an?|the)\s+)?(?:[\w-]+\s+){0,2}")
_OF: Final = compiled(
    r"\s*(?:of|for|,|:|to|from|totall?ing|lasting)\s*(?:(?:up|to|at|least|an?|between)\s+)*$", re.IGNORECASE
)
_SUM_AFTER: Final = compiled(r"\s*,?\s*(?:and|plus|or|;)\s+(?:(?:an?|up|to)\s+)*(?:\d|[^\w\s]|[A-Z]{1,3}[$\d ])")
_TERM_HINTS: Final = ("year", "decade", "month", "day", "week", "hour", "life", "yrs")
_SANCTION_HINTS: Final = tuple(data()["hints"]["sanctions"])
# What may make a sum a penalty without the word "fine".
_MONEY: Final = compiled(
    rf"\b(?:{'|'.join(data()['fines']['told_otherwise'])})\b"
    r"|[:;|+]\s+[“\"]?(?:[A-Z]{1,3}\.?\s?)?[$€£\d]"
    r"|(?:^|[:;,]\s|\band\s|\bor\s|\bwith\s)(?:(?:an?|half a|one|two|three|four|five|six|ten"
    r"|\w+ty)[\s-]+)*(?:hundred|thousand|million)\b"
    r"|^(?:[A-Z]{1,3}\.?\s?)?[$€£]?\d",
    re.IGNORECASE,
)
_CORPORAL_HINTS: Final = tuple(data()["hints"]["corporal"])
_KEPT_HINTS: Final = tuple(data()["hints"]["kept"])
_BAN_HINTS: Final = tuple(data()["hints"]["bans"])
_DEATH_HINTS: Final = tuple(data()["hints"]["deaths"])
_NAMED_HINTS: Final = tuple(data()["hints"]["named"])
# Words without which nothing is a penalty; the second line of them speaks only beside a length of time.
_HINTS: Final = (*data()["hints"]["any"], *_CORPORAL_HINTS)
_TIMED_HINTS: Final = tuple(data()["hints"]["timed"])


def find_penalties(
    sentence: str, country: str | None = None, court: bool | None = None, unit: str | None = None
) -> list[PenaltyMention]:
    """Return the penalties of one sentence, first to last; they do not overlap.

    Args:
        sentence: the text; offsets are into it.
        country: ISO 3166-1 alpha-2 code of the place, which decides what "rupees" or "pesos" are.
        court: whether the sentence or those before it speak of a court; None reads it from the sentence alone.
        unit: of the terms before it, which the sentence may leave out ("year").

    Usage:
        >>> [(p.kind, p.term_iso, p.status) for p in find_penalties("She was jailed for two years.")]
        [('imprisonment', 'P2Y', 'imposed')]
    """
    sentence, was, now = without_old(sentence)
    if was is not None:
        return with_old(sentence, find_penalties(sentence, country, court, unit), was, now)
    low = sentence.lower()
    timed = has_any(low, _TERM_HINTS)
    if court is None:
        court = speaks_of_court(sentence)
    if court and unit and (short := without_unit(sentence, unit, ())) and not timed:
        return short
    money = court and _MONEY.search(sentence) is not None
    if (
        not has_any(low, _HINTS)
        and not (timed and (court or has_any(low, _TIMED_HINTS)))
        and not (court and (money or has_any(low, _SANCTION_HINTS)))
    ):
        return []
    known = knowledge()
    out: list[PenaltyMention] = []
    if has_any(low, _DEATH_HINTS):
        out += find_death(known, sentence)
    if has_any(low, _BAN_HINTS):
        out += find_bans(known, sentence)
    if timed:
        deaths = [m for m in out if m.kind == "death"]
        out = _merge(find_prison(known, sentence, deaths, court), [m for m in out if m.kind != "death"])
    if timed and not out and has_any(low, _KEPT_HINTS):
        out = find_suspensions(known, sentence)
    if timed:
        out = cut_down(sentence, shortened(sentence, out) if out else out)
        out = halved(sentence, out) if out and "suspended" in low else out
    if court and (unit or out):
        out += without_unit(sentence, unit, out)
    joined = any(_SUM_AFTER.match(sentence, m.end) for m in out)
    if joined or money or "fine" in low or "fining" in low or " pay" in low or "penalt" in low:
        out = _merge(out, find_fines(known, sentence, country, out, court))
    if has_any(low, _CORPORAL_HINTS):
        out = _merge(out, find_lashes(known, sentence))
    if court:
        out = _merge(out, find_sanctions(known, sentence, low))
    if has_any(low, _NAMED_HINTS):
        apart = (m for m in find_named(known, sentence) if not _begins(sentence, m, out))
        out = _merge(out, [m for m in apart if not _served_in(sentence, m, out)])
    return sorted(given(sentence, out), key=lambda m: m.start)


def _begins(text: str, named: PenaltyMention, told: list[PenaltyMention]) -> bool:
    """Whether `named` is only the beginning of one that is told: "a suspended sentence" of "two years"."""
    return any(named.end <= m.start <= named.end + 30 and _OF.match(text, named.end, m.start) for m in told)


def _served_in(text: str, named: PenaltyMention, told: list[PenaltyMention]) -> bool:
    """Whether `named` is only where a term that is told is served: "ten days of arrest in | jail"."""
    return any(m.term_days is not None and _IN.fullmatch(text, m.end, named.start) for m in told)


def _merge(first: list[PenaltyMention], second: list[PenaltyMention]) -> list[PenaltyMention]:
    """Return both lists, of two that overlap the longer (the one with a term or sum before one without)."""
    kept = list(first)
    for mention in second:
        rivals = [m for m in kept if m.start < mention.end and mention.start < m.end]
        if all(_rank(mention) > _rank(m) for m in rivals):
            kept = [m for m in kept if m not in rivals]
            kept.append(mention)
    return kept


def _rank(mention: PenaltyMention) -> tuple[bool, int]:
    return mention.kind in {
        "death",
        "ban",
    } or mention.term_days is not None or mention.fine is not None, mention.end - mention.start
