"""Penalties in a sentence: terms, fines, death, bans and the rest, with what was imposed told from what is possible."""

import re
from typing import Final

from pipeline.recognise.penalties.amounts import FineValue
from pipeline.recognise.penalties.knowledge import knowledge
from pipeline.recognise.penalties.mention import PenaltyMention
from pipeline.recognise.penalties.others import find_bans, find_death, find_fines, find_lashes, find_named
from pipeline.recognise.penalties.prison import find_prison

__all__ = ["FineValue", "PenaltyMention", "find_penalties"]

_OF: Final = re.compile(
    r"\s*(?:of|for|,|:|to|from|totall?ing|lasting)\s*(?:(?:up|to|at|least|an?|between)\s+)*$", re.IGNORECASE
)
_TERM_HINTS: Final = ("year", "month", "day", "week", "hour", "life", "lives")
_HINTS: Final = (
    "sentenc", "prison", "jail", "imprison", "bars", "labor", "labour", "rtl", "detention", "arrest", "probation",
    "penal", "punish",
    "suspended", "serv", "life", "court", "judge", "tribunal", "commut", "reduc", "ban", "bar", "depriv",
    "surveillance", "condemn", "given", "custody",
    "incarcerat", "exile",
    "confine", "restrict",
)  # fmt: skip


def find_penalties(sentence: str, country: str | None = None) -> list[PenaltyMention]:
    """Return the penalties of one sentence, first to last; they do not overlap.

    Args:
        sentence: the text; offsets are into it.
        country: ISO 3166-1 alpha-2 code of the place, which decides what "rupees" or "pesos" are.

    Usage:
        >>> [(p.kind, p.term_iso, p.status) for p in find_penalties("She was jailed for two years.")]
        [('imprisonment', 'P2Y', 'imposed')]
    """
    low = sentence.lower()
    if (
        not any(hint in low for hint in _HINTS)
        and " fine" not in low
        and "lash" not in low
        and "death" not in low
        and " pay" not in low
    ):
        return []
    known = knowledge()
    out: list[PenaltyMention] = []
    if "death" in low or "capital" in low or "hang" in low or "executed" in low or "execution" in low:
        out += find_death(known, sentence)
    if "ban" in low or "bar" in low or "prohib" in low or "rights" in low or "disqual" in low or "from" in low:
        out += find_bans(known, sentence)
    if any(hint in low for hint in _TERM_HINTS):
        out = _merge(
            find_prison(known, sentence, [m for m in out if m.kind == "death"]), [m for m in out if m.kind != "death"]
        )
    if "fine" in low or "fining" in low or " pay" in low or "penalt" in low:
        out = _merge(out, find_fines(known, sentence, country))
    if (
        "lash" in low
        or "flog" in low
        or "caning" in low
        or "stroke" in low
        or "whip" in low
        or "amputat" in low
        or "corporal" in low
    ):
        out = _merge(out, find_lashes(known, sentence))
    named = [m for m in find_named(known, sentence) if not _begins(sentence, m, out)]
    return sorted(_merge(out, named), key=lambda m: m.start)


def _begins(text: str, named: PenaltyMention, told: list[PenaltyMention]) -> bool:
    """Whether `named` is only the beginning of one that is told: "a suspended sentence" of "two years"."""
    return any(named.end <= m.start <= named.end + 30 and _OF.match(text, named.end, m.start) for m in told)


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
