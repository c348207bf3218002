"""Marks of footnotes, which change the figure that they are glued to: out of what is read, before offsets begin."""

import re
from functools import cache

from pipeline.kept import compiled
from pipeline.paths import toml_table
from pipeline.read.raised import RAISED, raised

_FIGURE = compiled(f"[{RAISED}]")
_RUN = rf"[{RAISED}](?:[{RAISED}]|[,;–-] ?(?=[{RAISED}]))*+"
_RAISED = compiled(rf"(?<=[^\s{RAISED}])(?: (?P<free>{_RUN})(?!\w)|(?P<glued>{_RUN}))(?![/⁄])")
_TAGGED = compiled(r"<sup>(\d{1,3}(?:, ?\d{1,3}){0,5})</sup>", re.IGNORECASE)
_BRACKETED = compiled(
    r"(?<=[\w.,;:!?)\]”’\"'»…])(?:\[\[\d{1,3}\]\]\(#[^()\s]{0,200}\)|\[\^?\d{1,3}\]\(#[^()\s]{0,200}\)"
    r"|(?:\[\d{1,3}\]|\[\^[\w-]{1,30}\])(?![(:]))"
)
_NUMBERS = compiled(r"\d{1,3}(?:\s{0,2}[,;–-]\s{0,2}\d{1,3})*+")
_SIGNS = compiled(r"(?:\[[\w .]{1,20}\]|[*†‡\s])++")
_ADDRESS = compiled(r"#_{0,2}(?:fn|ftn|edn|foot|end|note|cite|ref|sdfoot|sdend)", re.IGNORECASE)
_POWER = compiled(r"[×x·] ?10$")
# the figure of a footnote as a PDF's text has it, glued to a word or quotation mark ("the Charter1 , said he")
_PLAIN = compiled(r"(?:(?P<word>[A-Za-zÀ-ÿ]{3,40})|(?<=[A-Za-zÀ-ÿ.,])[”»])(?P<n>[1-9]\d{0,2})(?![\w’'/%°-]|[.,:]\d)")
# and glued to the end of a sentence ("was held in Osh.14 The police"), which one alone shows
_ENDING = compiled(
    r"(?P<word>[A-Za-zÀ-ÿ]{4,40})(?P<end>[.!?][”»\"’]?)[1-9]\d{0,2}(?=\s*\Z|\s*\n|\s+[A-Z“«\"‘])"
)
# the sign behind a name that was changed ("Rosa* and Marco* were held"), and where words set between such signs begin
_STARRED = compiled(r"(?<![\w*])(?P<name>[^\W\d_a-z][\w’'-]{1,30})[*†‡]{1,2}(?![\w*])")
_SET_OFF = compiled(r"(?<![\w*])\*{1,2}(?=\w)[^*\n]*$")
_IN_ADDRESS = compiled(r"(?:://|\bwww\.|\.[a-z]{2,6}/|[@#=_])\S*$")  # "https://zenda.example/page1"
_FIRST = compiled(r"[A-Za-zÀ-ÿ”»]1(?!\w)")
_FEWEST = 3  # figures that count on from 1, each after another word
_LOOK_BACK = 60  # characters
_LONGEST_ADDRESS = 200


def note_mark(text: str, address: str | None) -> str | None:
    """Return what is left of an element that may be the mark of a footnote, None if it is none.

    Args:
        text: that of a `<sup>`, or of a link.
        address: where a link leads to, or the link in a `<sup>`. Without one, figures may be those of a power or of an
            article of law; they come back raised, for `without_notes` to judge.
    """
    text = text.strip()
    if _SIGNS.fullmatch(text):
        return ""
    if not _NUMBERS.fullmatch(text):
        return None
    return "" if address is not None and "#" in address else raised(text)


def leads_to_a_note(address: str | None) -> bool:
    """Tell whether a link leads to a footnote."""
    return address is not None and _ADDRESS.search(address) is not None


def without_notes(text: str) -> str:
    """Return text without the marks of footnotes that follow a word: raised figures, `[1]`, and figures that count on.

    Powers ("km²") stay, and the raised figures that belong to the number of an article of law ("Article 353¹").
    """
    if "<" in text:
        text = _TAGGED.sub(lambda match: raised(match[1]), text)
    if "[" in text:
        text = _BRACKETED.sub("", text)
    if "*" in text or "†" in text or "‡" in text:
        text = _STARRED.sub(_unless_set_off, text)
    text = _ENDING.sub(_unless_cited, _without_plain(text))
    return _RAISED.sub(_unless_meant, text) if not text.isascii() and _FIGURE.search(text) else text


def _without_plain(text: str) -> str:
    """Return text without plain figures glued to words, where they count on from 1 ("Charter1 … police2 … Parvez3")."""
    if _FIRST.search(text) is None:
        return text
    marks: list[re.Match[str]] = []
    words: set[str] = set()
    for match in _PLAIN.finditer(text):
        word = (match["word"] or "").lower()
        if int(match["n"]) != len(marks) + 1 or (word and word in words):
            continue
        if _IN_ADDRESS.search(text, max(0, match.start() - _LONGEST_ADDRESS), match.start()) is None:
            marks.append(match)
            words.add(word)
    if len(marks) < _FEWEST:
        return text
    pieces, at = [], 0
    for match in marks:
        pieces.append(text[at : match.start("n")])
        at = match.end("n")
    return "".join([*pieces, text[at:]])


def _unless_set_off(match: re.Match[str]) -> str:
    """Return a name without its sign; whole where the sign ends words set between two ("*the lawyer Rosa*")."""
    set_off = _SET_OFF.search(match.string, max(0, match.start() - _LONGEST_ADDRESS), match.start())
    return match[0] if set_off else match["name"]


def _unless_cited(match: re.Match[str]) -> str:
    """Return the end of a sentence without the figure of its note; whole after "para.", and in an address."""
    address = _IN_ADDRESS.search(match.string, max(0, match.start() - _LONGEST_ADDRESS), match.start())
    whole = address or match["word"].lower() in _cited_by_number()
    return match[0] if whole else match["word"] + match["end"]


@cache
def _cited_by_number() -> frozenset[str]:
    return frozenset(toml_table("boilerplate.toml")["raised"]["numbered"])


def _unless_meant(match: re.Match[str]) -> str:
    if match["glued"] is None:
        return ""
    text, at = match.string, match.start()
    if text[at - 1].isalpha():
        unit = _units().search(text, max(0, at - _LOOK_BACK), at)
        return match[0] if unit and match[0] in {"²", "³"} else ""
    figure = text[at - 1].isdecimal()
    power = figure and _POWER.search(text, max(0, at - 5), at)
    law = figure and _law().search(text, max(0, at - _LOOK_BACK), at)
    return match[0] if power or law else ""


@cache
def _units() -> re.Pattern[str]:
    return compiled(rf"(?<![^\W\d_])(?:{'|'.join(toml_table('boilerplate.toml')['raised']['units'])})$")


@cache
def _law() -> re.Pattern[str]:
    """What cites an article of law up to its last figure ("Articles 174¹, 12 and 24")."""
    words = "|".join(toml_table("laws.toml")["provision"]["words"])
    more = rf"[\d\s.,()/–-]|[{RAISED}]|[a-zA-Z](?![a-zA-Z])|and\b|or\b|to\b"
    return compiled(rf"(?:{words})\s?(?:{more})*+$", re.IGNORECASE)
