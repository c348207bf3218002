"""Terms told without a verb: "Four years, the judge read", "Incitement: two years", "Ana Rey, a welder, one month"."""

import re
from typing import Final

from pipeline.kept import compiled
from pipeline.paths import toml_table
from pipeline.recognise.charges.classify import data, known_charge
from pipeline.recognise.hints import has_any
from pipeline.recognise.penalties.numbers import AND_LATER, NUMBER

_COURT: Final = (*data()["court"]["words"], *data()["court"]["beside_terms"])
_AFTER_COMMA: Final = (
    r"(?:suspended|of which|with|without|for\b|in absentia|in (?:a|the|prison|jail|colony)|plus|each|apiece|to be"
    r"|no parole|to run|concurrent|and\b|or\b|likewise|fully|wholly|under|minus|half of it|(?:the|said) (?:\w+ ){0,3}"
    r"(?:judge|court|magistrate|bench|chamber|president)|remitted|commuted|converted|changeable|followed|enforcement"
    rf"|conditionally|replaced|colony|term\b|third time|served|(?:{NUMBER})\b)"
)
_CLOSED: Final = compiled(
    rf"[’'`´]?\s*(?:each\b|apiece\b)?\s*(?:[.;|)!?”\"](?!\d)|$|\+|(?:at most|at the top end)\b"
    rf"|,\s+{_AFTER_COMMA}|,\s+[“\"]|\s[–—-]\s|:"
    r"|\s+(?:each|apiece|suspended|in absentia|behind bars|plus|without parole|and\s+[“\"(]?[\d$€£]"
    r"|with (?:sursis|reprieve))\b)",
    re.IGNORECASE,
)
_FOR: Final = compiled(
    r"[’'`´]?\s*,?\s+(?:each\s+|apiece\s+)?for\s+(?:(?:having|alleged|allegedly|the|an?|his|her|their)\s+)*"
    r"(?:[“\"‘]|(?-i:[A-Z])|[a-z-]+ing\b|[a-z]+(?:ion|ism|tion|ment|ance|ence|ery|son|cy|ty|ft|er)\b)",
    re.IGNORECASE,
)
_OPEN: Final = compiled(
    r"(?:^[\s“\"‘'*•–—-]*(?:(?:then|hence|result|so)\W*\s+)?|[;|]\s+|[^\d\W]\)?[”\"’*)]?:\*?\s+[“\"]?|\w\s[–—]\s+|\+\s+"
    r"|(?:^|[;:]\s+)[“\"]?for\s+(?:[“\"]|[a-z])[^.;:]{5,90},\s+)(?:(?:an?|a total of|another|up to|at least|full"
    r"|just|only)\s+)?$",
    re.IGNORECASE,
)
_ITEM: Final = compiled(r"(?:[a-zà-ÿ][”\"’)]?|\)),\s+$")
_NO_ITEM: Final = compiled(
    r"(?:\b(?:ago|old|later|aged|last|next|after|since|for|in|of|is|are|was|were|be|years?|months?|days?)|\d),\s+$",
    re.IGNORECASE,
)
_TIMES: Final = compiled(
    r"[’'`´]?s?,?\s+(?:ago|later|earlier|before|after|since|until|old|on\b|into|have|has|had|is|was|from now"
    rf"|running|{AND_LATER})\b",
    re.IGNORECASE,
)
_OWNED: Final = compiled(r"(?:\b(?:his|her|their|whose)|[’']s)\s+$", re.IGNORECASE)
_CHANGED: Final = compiled(
    r"\s+(?:(?:were|was|are|is|have been|has been)\s+)?"
    rf"(?:{'|'.join(toml_table('penalties.toml')['terms']['told_of_terms'])})\b",
    re.IGNORECASE,
)
# "a further three years | were added"
_ADDED: Final = compiled(
    r"[’'`´]?\s+(?:were|was|has been|have been)\s+(?:(?:later|then|also|since)\s+)?(?:imposed\b|handed down\b|added\b"
    r"(?! to (?:his|her|their|the|its) (?!(?:\w+ )?(?:sentence|term|time|punishment)\b)))",
    re.IGNORECASE,
)
# "on the first count he got three years, on the second | a year"
_NEXT_COUNT: Final = compiled(
    r"(?:[,;]|\band)\s+(?:on|for)\s+the\s+(?:second|third|fourth|fifth|sixth|latter|last)"
    r"(?:\s+(?:count|charge|offen[cs]e|case))?,?\s+$",
    re.IGNORECASE,
)
_SURE: Final = 1.3
_BACK: Final = 110


def speaks_of_court(text: str) -> bool:
    """Return whether `text` speaks of a court, an offence or a prison."""
    return has_any(text.lower(), _COURT)


def fragment(text: str, start: int, end: int) -> str | None:
    """Return a cue where the term at `[start, end)` stands by itself, as in minutes, tables and headlines."""
    if _TIMES.match(text, end):
        return None
    back = max(0, start - _BACK)
    if _OPEN.search(text, back, start):
        return "fragment" if _CLOSED.match(text, end) or _FOR.match(text, end) else None
    if _OWNED.search(text, back, start) and _CHANGED.match(text, end):
        return "owned"
    if _ADDED.match(text, end) or (_NEXT_COUNT.search(text, back, start) and _CLOSED.match(text, end)):
        return "fragment"
    if _ITEM.search(text, back, start) and not _NO_ITEM.search(text, back, start) and _CLOSED.match(text, end):
        charge = known_charge(text[back:start])
        return "item" if speaks_of_court(text) or (charge is not None and charge[2] >= _SURE) else None
    return None
