"""From words to the encoder's input: word pieces and a letter-case class for each word."""

from pathlib import Path

from tokenizers import Tokenizer

from pipeline.kept import compiled
from pipeline.letters import bare
from pipeline.paths import table_lines

# Letter case reaches the uncased encoder through its token-type table; the order is part of the weights.
CASES = ("lower", "capitalised", "upper", "initial", "mixed", "digits", "mark", "edge")
_LOWER, _CAPITALISED, _UPPER, _INITIAL, _MIXED, _DIGITS, _MARK, EDGE = range(len(CASES))

# No word gives more pieces than this: what follows is an address or a string of codes.
MAX_PIECES = 8

_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
)

# The mark in an Uzbek o‘ or g‘ is part of the letter: cut there, "To‘lqin" begins with the word "to".
_LETTER = compiled(r"(?<=[oOgG])['’‘ʼʻ`´](?=[a-z]{2})")


def case_of(word: str) -> int:
    """Class of a word's letter case, an index into ``CASES``."""
    if word.islower():
        return _DIGITS if any(c.isdigit() for c in word) else _LOWER
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return _DIGITS if any(c.isdigit() for c in word) else _MARK
    capitals = sum(c.isupper() for c in letters)
    if capitals == 0:  # a script without letter case
        return _LOWER
    if len(letters) == 1:
        return _INITIAL
    if capitals == len(letters):
        return _UPPER
    if capitals == 1 and letters[0].isupper():
        return _CAPITALISED
    return _MIXED


# What a word is known as: place (no, part of a name, small, big) times two, plus one for a person's name.
KNOWN = 8


def fold(word: str) -> str:
    """Lower case without accents: the form in which words are looked up."""
    return bare(word.lower())


def read_words(path: Path) -> dict[str, int]:
    """Known words and their class: lines of a class, a tab, and its words."""
    words: dict[str, int] = {}
    for line in table_lines(path):
        kind, members = line.split("\t")
        words.update(dict.fromkeys(members.split(" "), int(kind)))
    return words


class Pieces:
    """Word pieces and the class of words, remembered by the hash of the word.

    A class joins letter case and what the word is known as: ``case + len(CASES) * known``.
    """

    def __init__(self, tokenizer: Path, words: Path | None = None, *, remember: int = 50_000) -> None:
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self.start = self._special("[CLS]")
        self.end = self._special("[SEP]")
        self.unknown = self._special("[UNK]")
        self._words = read_words(words) if words else {}
        self._remember = remember
        self.known: dict[int, tuple[list[int], int]] = {}

    def _special(self, piece: str) -> int:
        number = self._tokenizer.token_to_id(piece)
        if number is None:
            raise ValueError(f"the tokenizer has no piece {piece}")
        return int(number)

    def of(self, key: int, word: str) -> tuple[list[int], int]:
        """Return the pieces' ids and the class of a word whose hash is ``key``.

        There are one to ``MAX_PIECES`` pieces, or none for white space.
        """
        found = self.known.get(key)
        if found is None:
            case = case_of(word)
            if case in (_CAPITALISED, _UPPER, _MIXED):
                word = _LETTER.sub("", word)
            ids = self._tokenizer.encode(word.translate(_PLAIN), add_special_tokens=False).ids[:MAX_PIECES]
            if not ids and not word.isspace():
                ids = [self.unknown]
            if case in (_CAPITALISED, _UPPER, _MIXED):
                case += len(CASES) * self._words.get(fold(word), 0)
            found = (ids, case)
            if len(self.known) >= self._remember:
                self.known.clear()
            self.known[key] = found
        return found
