"""Universal parts of speech from Penn tags and relations, as spaCy's English models assign them."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from spacy.strings import StringStore
from spacy.symbols import IDS

_BY_TAG = {
    "$": "SYM", "''": "PUNCT", ",": "PUNCT", "-LRB-": "PUNCT", "-RRB-": "PUNCT", ".": "PUNCT", ":": "PUNCT", "ADD": "X", "AFX": "ADJ",
    "CC": "CCONJ", "CD": "NUM", "DT": "DET", "EX": "PRON", "FW": "X", "HYPH": "PUNCT", "IN": "ADP", "JJ": "ADJ", "JJR": "ADJ",
    "JJS": "ADJ", "LS": "X", "MD": "AUX", "NFP": "PUNCT", "NN": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "NNS": "NOUN", "PDT": "DET",
    "POS": "PART", "PRP": "PRON", "PRP$": "PRON", "RB": "ADV", "RBR": "ADV", "RBS": "ADV", "RP": "ADP", "SYM": "SYM", "TO": "PART",
    "UH": "INTJ", "VB": "VERB", "VBD": "VERB", "VBG": "VERB", "VBN": "VERB", "VBP": "VERB", "VBZ": "VERB", "WDT": "PRON", "WP": "PRON",
    "WP$": "PRON", "WRB": "SCONJ", "XX": "X", "_SP": "SPACE", "``": "PUNCT",
}  # fmt: skip
_BE = (
    "be",
    "am",
    "is",
    "are",
    "was",
    "were",
    "been",
    "being",
    "'s",
    "’s",
    "'re",
    "’re",
    "'m",
    "’m",
    "Is",
    "Are",
    "Was",
    "Were",
    "Be",
)

Hashes = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]


class PartsOfSpeech:
    """A table from tag and relation indices to spaCy's part-of-speech numbers."""

    def __init__(self, tags: Sequence[str], relations: Sequence[str]) -> None:
        self.by_tag = np.array([IDS[_BY_TAG[tag]] for tag in tags], np.int64)
        self.space: int = IDS["SPACE"]
        self._verb, self._aux, self._adp, self._sconj, self._adv = (
            IDS[n] for n in ("VERB", "AUX", "ADP", "SCONJ", "ADV")
        )
        self._is_aux = np.array([r in ("aux", "auxpass") for r in relations])
        self._is_mark = np.array([r == "mark" for r in relations])
        self._is_adverb = np.array([tag == "WRB" for tag in tags])
        self._be = np.array([StringStore().add(w) for w in _BE], np.uint64)

    def of(self, tags: Ints, relations: Ints, keys: Hashes) -> Ints:
        """Part of speech of each word from its tag index, relation index and the hash of its text."""
        found = self.by_tag[tags]
        verb = found == self._verb
        found[verb & (self._is_aux[relations] | np.isin(keys, self._be))] = self._aux
        found[(found == self._adp) & self._is_mark[relations]] = self._sconj
        return found
