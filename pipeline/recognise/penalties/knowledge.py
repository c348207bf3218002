"""`penalties.toml`, read and compiled once."""

import re
from functools import cache
from typing import Any, Final

from pipeline.kept import compiled
from pipeline.paths import toml_table
from pipeline.recognise.penalties.numbers import NUMBER
from pipeline.recognise.penalties.terms import HALF, TERM
from pipeline.records import PenaltyKind, PenaltyStatus

STATUSES: Final[tuple[PenaltyStatus, ...]] = ("maximum", "requested", "reduced", "served", "imposed")

_LEAD = (
    r"(?:up to|as (?:much|many|long) as|a total of|a combined|another|an additional|a further|an extra|additional"
    r"|at least"
    r"|more than|less than|no less than|"
    r"not less than|no more than|not exceeding|not more than|nearly|over|under|about|around|almost|only|just"
    r"|approximately|some|a maximum(?: term)? of|the maximum(?: term)? of|"
    r"a minimum of|an|a|the|each|between|from|terms? of|a (?:\w+ )?(?:term|sentence|period) of|(?:prison|jail) "
    r"terms? of|"
    r"sentences of|imprisonment (?:for|of)|a prison (?:term|sentence) of|periods? of)"
)


class Knowledge:
    """Patterns of penalties; the attributes are compiled regular expressions."""

    def __init__(self, data: dict[str, Any]) -> None:
        kinds: list[dict[str, Any]] = data["kind"]
        self.kinds = [
            (k["kind"], bool(k.get("custody")), compiled(rf"\b(?:{'|'.join(k['nouns'])})\b", re.IGNORECASE))
            for k in kinds
        ]
        adjective, words = data["nouns"]["adjectives"], data["nouns"]["sentence_words"]
        nouns = "|".join(n for k in kinds for n in k["nouns"] if k["kind"] != "death")
        named = rf"(?:{adjective}[\s-]+){{0,4}}(?:{nouns})\b(?:[\s-]+{words}\b)?"
        named += r"(?:\s+with\s+(?:hard|menial|forced|heavy)\s+labou?r\b)?"
        self.hardship = compiled(r"(?<=\w)\s+with\s+(?:hard|menial|forced|heavy)\s+labou?r$", re.IGNORECASE)
        self.right = compiled(
            rf"[’'`´]?s?(?:\s+(?:of|in|behind|under|to|at|on|for)\b(?:\s+(?:a|an"
            rf"|the))?)?[\s-]+[“\"‘'’]?(?P<noun>{named}|(?:{adjective}[\s-]+){{0,3}}{words}\b"
            rf"(?:\s+(?:of|in)\s+(?:{adjective}[\s-]+){{0,2}}(?:{nouns})\b)?)",
            re.IGNORECASE,
        )
        self.left = compiled(
            rf"(?<!\w)(?P<noun>(?:{adjective}[\s-]+){{0,3}}(?:(?:{nouns})(?:[\s-]+{words})?|{words}))"
            rf"(?P<link>\s*[,:(]?\s*(?:of|for|from|ranging|lasting|totall?ing|between|term of)?)\s+(?:{_LEAD}\s+)*$",
            re.IGNORECASE,
        )
        self.before_alone = compiled(
            rf"(?:\b(?:{'|'.join(data['terms']['how_long'])}|{adjective})[\s-]+){{1,4}}$",
            re.IGNORECASE,
        )
        self.alone = compiled(
            rf"\b(?<!non-)(?<!non )(?:(?:{'|'.join(data['terms']['without_length'])})[\s-]+(?:terms?|sentences?)"
            r"|probation|house arrest|imprisonment|hard labou?r|(?:community|forced|compulsory"
            r"|corrective)[\s-](?:service|labou?r|works?)|(?:prison|jail)(?: time)?|RTL"
            r"|(?:re-?education|rehabilitation)[\s-]through[\s-]labou?r|administrative (?:detention|arrest)"
            r"|time served|restricted freedom|internal exile)\b",
            re.IGNORECASE,
        )
        self.lead = compiled(rf"(?:\b{_LEAD}\s+)+$", re.IGNORECASE)
        names = "|".join(rf"(?P<{s}>{'|'.join(data['status'][s])})" for s in STATUSES)
        self.status = compiled(rf"(?<![\w-])(?:{names})\b", re.IGNORECASE)
        to, direct = "|".join(data["bare"]["to"]), "|".join(data["bare"]["direct"])
        self.bare_to = compiled(rf"\b(?:{to})\b", re.IGNORECASE)
        self.direct = compiled(rf"\b(?:{direct})\s+(?:{_LEAD}\s+)*$", re.IGNORECASE)
        loose = "|".join(data["bare"]["loose"])
        self.loose = compiled(rf"\b(?:{loose})\s+(?:{_LEAD}\s+)*$", re.IGNORECASE)
        self.range = compiled(
            rf"(?P<low>{TERM}|{NUMBER}{HALF}?)[’'`´]?s?(?:\s*(?:to|and|or)(?:\s+up\s+to)?\s*[-–]?\s*"
            rf"|\s*[-–—]\s*(?:to[-\s]+)?)(?P<high>{TERM}|life\b)",
            re.IGNORECASE,
        )

    def kind_of(self, noun: str) -> tuple[PenaltyKind | None, bool]:
        """Return the kind that `noun` names and whether it may be mere custody; (None, False) for none."""
        noun = self.hardship.sub("", noun)
        for kind, custody, pattern in self.kinds:
            if pattern.search(noun):
                return kind, custody
        return None, False


@cache
def data() -> dict[str, Any]:
    """Return `penalties.toml`."""
    return toml_table("penalties.toml")


@cache
def knowledge() -> Knowledge:
    """Return the compiled knowledge, read at the first call."""
    return Knowledge(data())
