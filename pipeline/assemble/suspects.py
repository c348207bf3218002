"""Whom a text calls suspects: those of a crime, or, in the words of the police, whoever was held at a protest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within

if TYPE_CHECKING:
    from pipeline.assemble.facts import Facts

# beside these a common crime is what critics are charged with too ("money laundering and conspiracy against the State")
POLITICAL = {"defamation", "extremism", "false_information", "foreign_agent", "incitement", "state_security", "treason",
             "unauthorised_assembly", "unregistered_organisation"}  # fmt: skip
HARMLESS = POLITICAL | {"public_order", "disobedience", "religion"}
HELD_AS = re.compile(r"\b(?:the )?suspects\b", re.IGNORECASE)
NOTHING = re.compile(r"(?!)")  # matches nowhere
SUSPECTS = re.compile(
    r"(?<![“\"])\b(?:suspects?(?! (?:him|her|them|of|that)\b)|"
    r"suspected (?:of(?! [“\"‘'])|to|kidnapper|killer|member)|mastermind\w*|"
    r"who (?:ordered|carried out|killed|kidnapped))\b",
    re.IGNORECASE,
)
PEACEABLE = re.compile(  # suspected of what is done by speaking or writing, so of no harm to others
    r"\b(?:suspected|accused) of (?:[\w-]+ ){0,3}?(?:(?:distribut|handing|print|post|publish|writ|paint|"
    r"shout|sing|pray|protest|petition|criticis|criticiz|teach|preach|display)\w*|(?:provid|send|leak|shar|spread)\w* "
    r"(?:\S+ ){0,3}?(?:information|images|photos?|photographs|news|videos?|reports|rumou?rs))",
    re.IGNORECASE,
)


def suspects_of(facts: Facts, a: int, b: int) -> re.Pattern[str]:
    """Return the words of a stretch that make nobody a wrongdoer: "suspects" of what harms no one are those held."""
    told = within(facts.charges, a, b)
    return HELD_AS if told and all(c.category in HARMLESS for c in told) else NOTHING


def suspected(sentence: str, so_called: re.Pattern[str]) -> bool:
    """Tell whether a sentence speaks of those suspected of a crime, past the words that call nobody so."""
    return SUSPECTS.search(so_called.sub("", sentence)) is not None and PEACEABLE.search(sentence) is None
