"""Words and sentences: the tokeniser every later step counts in, and a rule-based sentence splitter.

The splitter finds candidate ends with one expression over the whole text and judges each by the word
before it and the word after it; the words it knows stand in ``models/abbreviations.toml``.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from pipeline.kept import compiled
from pipeline.paths import toml_table

# So many characters without white space are no word. They stay one token: spaCy would take quadratic time over them.
_NO_WORD = compiled(r"\S{500}")

# Brackets inside a word: "174(1)", "spokesman.[12]The".
_BRACKETS = r"(?<=[\w)\]])[\[\]()](?=[\w\[(])"

# A dash glued to a closing quotation mark or bracket: "in their 70s”—were"; one behind a year: "4 May 2023–Police".
_DASHES = r"(?<=(?:19|20)\d\d)[–-](?=[A-ZÀ-Ž][a-zà-ž]|[“\"])|(?<=[”’\"'\)\]\w])(?:—|--)(?=[\w“‘\"'(])|[”\")](?=—|--)"

_EMOTICON = compiled(r"[()\[\]]|^[^\w\s'’—]+$")

_OPENERS = "\"'“‘«„([{"
_CLOSERS = "\"'”’»)]}"
_BULLET = r"(?:[•●▪■◦‣⁃∙·*»►→✓-]|[–—]|\(?[0-9]{1,3}[.)]|\(?[a-zA-Z][.)]|\(?[ivx]{1,5}[.)])"

# A line end; or a full stop with what closes around it (quotes, brackets, note numbers), then a space;
# or a full stop glued to the next word; or a bullet or a "WHEREAS" inside a line.
_CANDIDATE = compiled(
    r"(?=[\s.!?…])(?![ \t\xa0](?!WHEREAS)\w)(?:(?P<line>[ \t\xa0]*\n\s*)"  # most places are passed over at one look
    # (a run of stops is tried once, from its first, so that time stays linear)
    rf"|(?P<stop>(?<![.!?…])[.!?…]++[{re.escape(_CLOSERS)}]*+(?:\[[0-9a-z]{{1,3}}\])*)[ \t\xa0]+(?=\S)"
    rf"|(?P<glued>(?<=[a-z]{{3}})[.!?][{re.escape(_CLOSERS)}]*)(?=(?P<glued_word>[A-Z][a-z]*)[ ,])"
    r"|(?<=\S)[ \t\xa0]+(?=[•●▪■◦‣]\s)"
    r"|(?<=\S)[ \t\xa0]+(?=WHEREAS[ ,]))"  # a recital of a resolution, told in a row
)
_WORD_BEFORE = compiled(r"[^\s\"“”‘«»()\[\],;:/—–]+$")
_WORD_AFTER = compiled(rf"[{re.escape(_OPENERS)}\s]*(?P<word>[^\W\d_]+|\d+)")
_STARTS_BULLET = compiled(rf"\s*{_BULLET}\s")
_NUMBERED = compiled(r"(?:^|\n)\s*\(?(?:[0-9]{1,3}|[a-zA-Z]|[ivxIVX]{1,5})$")
_NUMBER_OR_BRACKET = compiled(r"[(\[]?\s*(?:[0-9§]|[IVXLC]+\b)")

# A wrapped text breaks its lines at about this many characters, in mid-sentence.
_WRAP_MIN, _WRAP_MAX = 50, 140


class _Abbreviations(NamedTuple):
    never: frozenset[str]
    before_number: frozenset[str]
    either: frozenset[str]
    starters: frozenset[str]
    address: frozenset[str]


@cache
def _abbreviations() -> _Abbreviations:
    lists = toml_table("abbreviations.toml")
    lists = {**lists, "never": [*lists["never"], *lists["address"]]}
    return _Abbreviations(**{name: frozenset(lists[name]) for name in _Abbreviations._fields})


def addresses() -> frozenset[str]:
    """Return the abbreviated forms of address that the recogniser's weights do not know."""
    return _abbreviations().address


def make_nlp() -> Language:
    """Return a blank English pipeline with the project's tokeniser.

    The rules are those of spaCy's English models, which split words at hyphens between letters; brackets
    inside a word are split off too. Building takes about 0.1 s.
    """
    nlp = spacy.blank("en")
    nlp.tokenizer = tokenizer_of(nlp)
    return nlp


def tokenizer_of(nlp: Language) -> Tokenizer:
    """Return the project's tokeniser for an English pipeline, made in one go: setting its rules anew takes 0.1 s."""
    defaults = nlp.Defaults
    return Tokenizer(
        nlp.vocab,
        # reports hold no emoticons: "):" is a bracket and a colon
        rules={word: parts for word, parts in defaults.tokenizer_exceptions.items() if not _EMOTICON.search(word)},
        prefix_search=compile_prefix_regex(defaults.prefixes or ()).search,
        suffix_search=compile_suffix_regex(defaults.suffixes or ()).search,
        infix_finditer=compile_infix_regex([*(defaults.infixes or ()), _BRACKETS, _DASHES]).finditer,
        token_match=_NO_WORD.match,
        url_match=defaults.url_match,
    )


def sentence_spans(doc: Doc, hard_breaks: Sequence[int] = ()) -> list[tuple[int, int]]:
    """Split a document into sentences.

    Args:
        doc: the tokenised text; nothing but its tokens' offsets is read.
        hard_breaks: character offsets at which a sentence must start (zones such as the title's end).

    Returns:
        Half-open token ranges, in order, covering every token; white-space tokens end the sentence they follow.
    """
    count = len(doc)
    if not count:
        return []
    text = doc.text
    starts, blank = np.asarray(doc.to_array(["IDX", "IS_SPACE"]), dtype=np.int64).T
    inked = np.flatnonzero(blank == 0)
    offsets = set(_boundaries(text))
    offsets.update(hard_breaks)
    indices = np.unique(np.searchsorted(starts, np.fromiter(offsets, np.int64, len(offsets))))
    firsts, last = [0], 0
    # A boundary is counted from the first token that is no white space.
    for at in np.searchsorted(inked, indices).tolist():
        if last < at < len(inked):
            firsts.append(int(inked[at]))
            last = at
    return list(pairwise([*firsts, count]))


def _boundaries(text: str) -> list[int]:
    """Character offsets at which a new sentence starts."""
    wrapped = _is_wrapped(text)
    found: list[int] = []
    for match in _CANDIDATE.finditer(text):
        end = match.end()
        if match["line"] is not None:
            cut = _ends_at_line(text, match, wrapped=wrapped)
        elif match["stop"] is not None:
            cut = _ends_at_stop(text, match.start(), end)
        elif match["glued"] is not None:
            cut = match["glued_word"].lower() in _abbreviations().starters
        else:
            cut = True
        if cut:
            found.append(end)
    return found


def _is_wrapped(text: str) -> bool:
    """Whether lines end in mid-sentence, as in mail and text files of fixed width."""
    if "\n" not in text:
        return False
    lines = text.split("\n")
    running = sum(
        1
        for line, following in pairwise(lines)
        if _WRAP_MIN <= len(line) <= _WRAP_MAX and following[:1].islower() and line[-1] not in ".!?:;"
    )
    return running >= 2 and running * 5 >= sum(1 for line in lines if line.strip())


def _ends_at_line(text: str, match: re.Match[str], *, wrapped: bool) -> bool:
    start, end = match.span()
    if match[0].count("\n") > 1 or end == len(text):
        return True
    if _STARTS_BULLET.match(text, end):
        return True
    line_start = text.rfind("\n", 0, start) + 1
    last = text[start - 1 : start]
    following = text[end]
    if last in ".!?…:;" or (last in _CLOSERS and text[start - 2 : start - 1] in ".!?…"):
        return last != "." or _ends_at_stop(text, start - 1, end) or not wrapped
    if following.islower() or last in ",-–—(":
        return False
    # A heading or a line of a list stands alone; a line of wrapped text is as wide as its neighbours.
    return not (wrapped and start - line_start >= _WRAP_MIN)


def _ends_at_stop(text: str, start: int, end: int) -> bool:
    """Judge a full stop at ``start`` whose next word begins at ``end``."""
    words = _abbreviations()
    after = _WORD_AFTER.match(text, end)
    word = after["word"] if after else ""
    if word[:1].islower():
        return False
    mark = text[start]
    if mark != "." or (text[start + 1 : start + 2] in "!?…" and text[start + 1 : start + 2]):
        return True
    if text.startswith("..", start):
        return word[:1].isupper()
    if not word and end < len(text) and text[end] in ",;:":
        return False
    before = _WORD_BEFORE.search(text, max(0, start - 30), start)
    if before is None:
        return True
    return _ends_after_word(text, before[0].lstrip("'’"), word, start, end, words)


def _ends_after_word(text: str, before: str, word: str, start: int, end: int, words: _Abbreviations) -> bool:
    lower = before.lower()
    opens = word.lower() in words.starters
    if _NUMBERED.search(text, max(0, start - 8), start) and (start < 8 or "\n" in text[start - 8 : start]):
        return False  # "1. Something" opens a list item
    quoted = text[end] in _OPENERS
    if len(before) == 1 and before.isalpha() and before.isupper():
        return opens and before != "I" and not quoted  # an initial, unless a sentence's first word follows
    if not words.before_number.isdisjoint({lower, before}) and _NUMBER_OR_BRACKET.match(text, end):
        return False
    if lower in words.never and (before[:1].isupper() or not before.isalpha() or lower not in words.before_number):
        return lower in {"v", "b", "d", "min", "sh"} and opens and len(before) > 1
    if lower in words.either or _is_dotted(before):
        return opens or quoted or not word
    return True


def _is_dotted(word: str) -> bool:
    """Whether a word is initials with stops between them: "U.S", "J.R.R"."""
    parts = word.split(".")
    return len(parts) > 1 and all(len(part) == 1 and part.isalpha() for part in parts)
