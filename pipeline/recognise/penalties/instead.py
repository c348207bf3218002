"""What a term was changed to where no bare length tells it: "from ten years to a fine of 500 euros"."""

import re
from dataclasses import replace
from typing import Final

from pipeline.kept import compiled
from pipeline.late import Late
from pipeline.recognise.penalties.knowledge import data
from pipeline.recognise.penalties.mention import PenaltyMention
from pipeline.recognise.penalties.numbers import NUMBER
from pipeline.recognise.penalties.terms import TERM, parse_term

_CHANGE: Final = compiled(rf"\b(?:{'|'.join(data()['terms']['converting'])})", re.IGNORECASE)
# what may stand between: no other clause, nor what a law allows
_GAP: Final = (
    r"(?:(?!\b(?:from|and|but|while|who|which|that|after|when|maximum|minimum|(?:penalt(?:y|ies)|punishments?)\s+for)\b)"
    r"[^.;:,]){0,90}?"
)
# "from ten years to | a fine", "to | three to five years", "to | 50 lashes"; not "to | three years"
_MORE: Final = (
    rf"(?:{NUMBER})(?=\s+(?:to|lashes|strokes|blows|hours|consecutive|concurrent)\b)|(?!{NUMBER}|half\b)[a-z$€£“\"]"
)
_FROM: Final = Late(
    rf"{_CHANGE.pattern}\w*\s{_GAP}\s?(?P<old>from\s+(?P<was>{TERM})"
    rf"(?:\s+(?:in\s+(?:prison|jail)|behind\s+bars|(?:of\s+)?imprisonment))?)\s+to\s+(?:just\s+|only\s+)?(?={_MORE})",
    re.IGNORECASE,
)
# "commuted X's four-year prison term to | house arrest"
_INTO: Final = Late(
    rf"{_CHANGE.pattern}\w*(?P<old>\s{_GAP}\s?(?P<was>{TERM})[’']?[-\s](?:(?:prison|jail|custodial)\s+)?(?:sentence|term)"
    r"(?:\s+(?:of|against|for)(?:\s+[\w’'.-]+){1,5}?)?)\s+(?:in)?to\s+(?:just\s+|only\s+)?"
    rf"(?=(?:an?\s+(?:[\w-]+\s+)?)?(?:{'|'.join(data()['terms']['milder'])}))",
    re.IGNORECASE,
)
_END: Final = compiled(r"[.;,]")


def without_old(text: str) -> tuple[str, str | None, int]:
    """Return a sentence with what a term was blanked out, where it was changed to something told in more words.

    Also that term as ISO 8601 and where what it was changed to begins; the sentence as it is, None and 0 elsewhere.
    """
    told = _CHANGE.search(text) is not None
    match = _FROM().search(text) if told and "from " in text else None
    match = _INTO().search(text) if match is None and told and "to " in text else match
    was = parse_term(match["was"]) if match is not None else None
    if match is None or was is None or was.iso is None:
        return text, None, 0
    a, b = match.span("old")
    return text[:a] + " " * (b - a) + text[b:], was.iso, match.end()


def with_old(text: str, told: list[PenaltyMention], was: str, start: int) -> list[PenaltyMention]:
    """Return `told` with the term that the first penalty from `start` on is told to have come in place of."""
    new = min((m for m in told if m.start >= start), key=lambda m: m.start, default=None)
    if new is None or _END.search(text, start, new.start):
        return told
    status = new.status if new.status == "suspended" else "reduced"
    return [replace(m, status=status, from_term=was) if m is new else m for m in told]
