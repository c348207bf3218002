"""Universal parts of speech from Penn tags and relations, as spaCy's English models assign them."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from spacy.strings import StringStore
from spacy.symbols import IDS

_TAGS_OF = {
    "ADJ": "AFX JJ JJR JJS",
    "ADP": "IN RP",
    "ADV": "RB RBR RBS",
    "AUX": "MD",
    "CCONJ": "CC",
    "DET": "DT PDT",
    "INTJ": "UH",
    "NOUN": "NN NNS",
    "NUM": "CD",
    "PART": "POS TO",
    "PRON": "EX PRP PRP$ WDT WP WP$",
    "PROPN": "NNP NNPS",
    "PUNCT": "`` '' , -LRB- -RRB- . : HYPH NFP",
    "SCONJ": "WRB",
    "SPACE": "_SP",
    "SYM": "$ SYM",
    "VERB": "VB VBD VBG VBN VBP VBZ",
    "X": "ADD FW LS XX",
}
_BY_TAG = {tag: pos for pos, tags in _TAGS_OF.items() for tag in tags.split()}
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
        self._verb, self._aux, self._adp, self._sconj = (IDS[n] for n in ("VERB", "AUX", "ADP", "SCONJ"))
        self._is_aux = np.array([r in ("aux", "auxpass") for r in relations])
        self._is_mark = np.array([r == "mark" for r in relations])
        store = StringStore()
        self._be = frozenset(store.add(word) for word in _BE)

    def of(self, tags: Ints, relations: Ints, keys: Hashes) -> Ints:
        """Part of speech of each word from its tag index, relation index and the hash of its text."""
        found = self.by_tag[tags]
        verbs = np.flatnonzero(found == self._verb)
        be = [key in self._be for key in keys[verbs].tolist()]
        found[verbs[self._is_aux[relations[verbs]] | np.array(be, np.bool_)]] = self._aux
        found[(found == self._adp) & self._is_mark[relations]] = self._sconj
        return found
