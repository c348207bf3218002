"""What those in the dock accuse others of, which is no charge of theirs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.charges import ChargeMention

WHO_ACCUSES: Final = re.compile(
    r"\bwho (?:had |has |have |also |once |\w+ly )*accus(?:ed?|es)\b[^,;.]*"
    # "after they threatened to file official complaints about extortion", not "complaints against her for libel"
    r"|\b(?:fil|lodg|submit|writ|wrot|mak|mad|sen[dt])\w* (?:[\w-]+ ){0,3}?complaints? "
    r"(?:about|over)\b(?![^,;.]* against )[^,;.]*"
    r"|\bcomplain(?:ed|ing|s)? (?:\w+ ){0,4}?(?:about|of)\b[^,;.]*",
    re.IGNORECASE,
)


def by_victim(view: DocView, sentence: int, charge: ChargeMention) -> bool:
    """Tell whether a charge is what somebody in the dock accuses others of ("X, who accused ministers of theft, …")."""
    a, b = view.sentence_span(sentence)
    return any(m.start() <= charge.start < m.end() for m in WHO_ACCUSES.finditer(view.text, a, b))
