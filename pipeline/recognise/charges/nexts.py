"""Where the next one who is tried begins, with a charge or term of their own, and no charge of the first."""

import re
from typing import Final

from pipeline.kept import compiled
from pipeline.recognise.charges.classify import known_charge

#: The next one who is tried: "blasphemy and [the singer Ali Ba to] ten years".
_TRIED: Final = compiled(
    r"(?:(?:the|an?|his|her|their|another)\s+(?:(?-i:[a-z\d-]+)\s+){1,4}(?:(?-i:[A-Z])[\w’'-]+\s+){0,4}|(?:(?-i:[A-Z])[\w’'-]+\s+){2,4})to\s+"
    r"(?:\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|twenty|life|death|prison)\b)"
    r"|(?:the|an?|his|her|their)\s+(?:(?-i:[a-z-]+)\s+){1,3}(?:(?-i:[A-Z])[\w’'-]+\s+){1,4}(?:of|for|with)\s+(?-i:[a-z])",
    re.IGNORECASE,
)
# "sedition and [singer Ana Costa for] libel", not "killing a guard and [singer Ana Costa for] their land"
_NAMED: Final = compiled(
    r"(?:(?!\w+ing\b)[a-z]{4,}\s+)?(?:[A-Z][\w’'-]+\s+){2,3}(?:of|for)\s+(?!the\b)(?P<told>[a-z](?:(?!\sand\b)[^,.;:()]){2,60})"
)

# "libel under Article 5, [the editor Ana Costa with] sedition"; not "promoting Ana Costa with leaflets"
_CHARGED: Final = compiled(
    r"(?:(?:the )?(?:former|latter|first|second|third|other) |"
    r"(?:(?!\w+ing\b|(?:of|in|to|for|on|by|at|from|against|and|or)\b)[a-z][\w’'-]* ){0,4}(?:[A-Z][\w’'-]+ ){2,4})"
    r"with (?=[a-z])"
)

_OWN: Final = compiled(r"(?:his|her|their|its)\b")  # "and Ana Costa with her lawyer"
_AND: Final = compiled(r"(?:,|;)? and |(?:,|;) ")


def after_next(text: str, start: int, end: int) -> int:
    """Return where a charge begins, past who else is charged with it."""
    named = _CHARGED.match(text, start, end)
    return start if named is None else named.end()


def charged_next(text: str, end: int) -> int | None:
    """Return where the charge of whoever is charged next begins after one that ends, the verb left out.

    "Charged with treason | and Ana Costa with | spying".
    """
    joint = _AND.match(text, end)
    named = _CHARGED.match(text, joint.end()) if joint is not None else None
    return None if named is None or _OWN.match(text, named.end()) else named.end()


def next_tried(text: str, pos: int) -> bool:
    """Tell whether somebody else begins here, of whom a term or an offence is told."""
    if _TRIED.match(text, pos):
        return True
    named = _NAMED.match(text, pos)
    return named is not None and known_charge(named["told"]) is not None
