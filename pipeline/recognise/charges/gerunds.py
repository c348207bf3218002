"""Whether a deed begins at a place: "posting …", "allegedly organising …", "sending a message"."""

import re
from typing import Final

from pipeline.kept import compiled
from pipeline.recognise.charges.classify import data

_GERUND: Final = compiled(r"(?:(?:[a-z]+ly|not)\s+)?(?P<ing>[a-z-]+ing)\b", re.IGNORECASE)
_BEING: Final = compiled(
    r"being\s+(?:an?|critical|in|part|members?|the|affiliated|linked|involved|associated|drunk|gay)\b|being\s+[“\"‘]"
    r"|(?:not\s+)?having\s+(?:(?:not|also|allegedly|been)\s+)?(?:links|ties|contacts?|sex|an?\b|\w+(?:ed|en|nt|ught|ld|wn|id)\b)",
    re.IGNORECASE,
)
# deeds at the head of a charge; in its course such words tell what the court did ("fraud, sending him to prison")
_DEED_FIRST: Final = compiled(
    r"(?:calling\s+(?:for|on)|(?:sending|giving|making|bringing|building|leaving)\s+(?!(?:him|her|them|it|up|way|birth|sure|rise|a\s+living)\b)[a-z\d])",
    re.IGNORECASE,
)
_NOT_GERUND: Final = frozenset(data()["gerunds"]["no_deed"])

#: When or where, between "having" and its participle: "accused of having, on 3 May 2019, published a text".
_ASIDE: Final = compiled(
    r"having,?\s+(?:on|in|at|with|between|during|since|from|around|on\s+or\s+about)\s[^,;.]{2,60},\s+(?=[a-z]+(?:ed|en|nt|ught|ld|wn|id|de|t)\b)"
)


def past_aside(text: str, start: int) -> int:
    """Return where the participle stands of a deed whose "having" an aside parts from it; `start` where none does."""
    aside = _ASIDE.match(text, start)
    return start if aside is None else aside.end()


def is_gerund(text: str, start: int) -> bool:
    """Whether a deed begins at `start`: "posting …", "allegedly organizing …"."""
    match = _GERUND.match(text, start)
    return match is not None and (match["ing"].lower() not in _NOT_GERUND or _BEING.match(text, start) is not None)


def begins_deed(text: str, start: int) -> bool:
    """Whether what is told after "for" or "with" begins with a deed: a gerund, or "sending a message"."""
    return is_gerund(text, start) or _DEED_FIRST.match(text, start) is not None
