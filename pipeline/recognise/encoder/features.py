"""From words to the encoder's input: word pieces and a letter-case class for each word."""

from pathlib import Path

from tokenizers import Tokenizer

# Letter case reaches the uncased encoder through its token-type table; the order is part of the weights.
CASES = ("lower", "capitalised", "upper", "initial", "mixed", "digits", "mark", "edge")
_LOWER, _CAPITALISED, _UPPER, _INITIAL, _MIXED, _DIGITS, _MARK, EDGE = range(len(CASES))

# No word gives more pieces than this: what follows is an address or a string of codes.
MAX_PIECES = 8

_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
)


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


class Pieces:
    """Word pieces and case of words, remembered by the hash of the word."""

    def __init__(self, tokenizer: Path, *, remember: int = 200_000) -> None:
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self.start: int = self._tokenizer.token_to_id("[CLS]")
        self.end: int = self._tokenizer.token_to_id("[SEP]")
        self.unknown: int = self._tokenizer.token_to_id("[UNK]")
        self._remember = remember
        self.known: dict[int, tuple[list[int], int]] = {}

    def of(self, key: int, word: str) -> tuple[list[int], int]:
        """Return the pieces' ids and the case class of a word whose hash is ``key``.

        There are one to ``MAX_PIECES`` pieces, or none for white space.
        """
        found = self.known.get(key)
        if found is None:
            ids = self._tokenizer.encode(word.translate(_PLAIN), add_special_tokens=False).ids[:MAX_PIECES]
            if not ids and not word.isspace():
                ids = [self.unknown]
            found = (ids, case_of(word))
            if len(self.known) >= self._remember:
                self.known.clear()
            self.known[key] = found
        return found
