"""Who had somebody charged or did a thing, which is no part of the charge: "libel | on the complaint of the mayor"."""

import re
from typing import Final

from pipeline.kept import compiled
from pipeline.recognise.charges.classify import data
from pipeline.recognise.charges.gerunds import is_gerund

_ASKED: Final = compiled(
    r"\s+(?:(?:up)?on\s+(?:the|an?)\s+(?:\w+\s+)?complaint"
    rf"|(?P<done>at)\s+the\s+(?:{'|'.join(data()['court']['asked'])})"
    r"|in\s+(?:the|an?)\s+(?:\w+\s+)?(?:complaint|(?:law)?suit|case)\s+(?:brought|filed|lodged|initiated|made))\b"
)
# "sharing a story [published] | by a paper", "lyrics [deemed] | as": what only goes on where a charge ends
_HANGING: Final = compiled(
    r"(?<!\bbeing)(?<!\bwas)(?<!\bwere)(?<!\bbeen)(?<!\bhaving)(?<!\bgot)\s+"
    rf"(?!(?:{'|'.join(data()['offences']['told_of_things'])})\b)(?:\w{{2,}}ed|given|made|written|held|sung|shown|sent)$"
)
_BY: Final = compiled(r"\s+(?:by|as)\s")
# "espionage | near Osh", "sedition | outside the mosque": after a bare offence where it was; not "filming near Osh"
_NEAR: Final = compiled(rf"\b(?:{'|'.join(data()['offences']['words'])})(?=\s+(?:near|outside)\s)", re.IGNORECASE)
_ASKING: Final = 12  # characters of "initiated"


def before_asked(text: str, start: int, end: int) -> int:
    """Return where a charge ends that may end in who asked for it.

    A deed may be done at somebody's request ("photographing a base at the request of a foreign state").
    """
    asked = _ASKED.search(text, start, end + _ASKING)
    if asked is None or (asked["done"] and is_gerund(text, start)):
        return end
    return min(end, asked.start())


def before_doer(text: str, start: int, end: int) -> int:
    """Return where a charge ends that may end in a participle of what somebody else did ("a story published | by")."""
    hanging = _HANGING.search(text, start, end) if _BY.match(text, end) and " " in text[start:end] else None
    return end if hanging is None else hanging.start()


def before_place(text: str, start: int, end: int) -> int:
    """Return where a charge ends that may end in where somebody was held for it."""
    near = None if is_gerund(text, start) else _NEAR.search(text, start, end)
    return end if near is None else near.end()
