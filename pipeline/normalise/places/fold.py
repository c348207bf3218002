"""How place names are spelt alike: the keys under which the index and every look-up file a name.

Standard library alone, because the index is built with this module in an environment of its own:
a key made at build time and a key made at run time are the same by construction.
"""

import unicodedata
from functools import lru_cache
from hashlib import blake2b

from pipeline.kept import compiled

_SPECIAL = str.maketrans(
    {
        "ı": "i", "İ": "I", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D",
        "þ": "th", "Þ": "Th", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ə": "a", "Ə": "A",
        "ħ": "h", "Ħ": "H", "ŋ": "n", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ɛ": "e", "ɔ": "o", "ẞ": "SS",
        "Ŋ": "N", "Ɓ": "B", "Ɗ": "D", "Ƙ": "K", "Ɛ": "E", "Ɔ": "O",
        "'": None, "’": None, "‘": None, "`": None, "´": None, "ʼ": None, "ʻ": None, "ʿ": None, "ʾ": None,
        "ʹ": None, "ʺ": None, "″": None, "′": None, "ˈ": None, '"': None, "“": None, "”": None,
        "&": " and ",
    }
)  # fmt: skip
_DOT_BEFORE_WORD = compiled(r"\.(?=[^\W\d_]{3})")
_NO_WORD = compiled(r"[^\w]+|_")
_ABBREVIATED = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Return the lower-case ASCII key of a name: "Ust’-Kamenogorsk" → "ust kamenogorsk", "U.S." → "us".

    Accents, apostrophes and a leading "the" go; hyphens are spaces; "Saint" is "St". A text with no
    letter of the Latin alphabet keeps its own letters.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_SPECIAL)).translate(_SPECIAL)
        text = "".join(char for char in text if not unicodedata.combining(char))
    else:
        text = text.replace("'", "").replace("`", "").replace('"', "").replace("&", " and ")
    if "." in text:
        text = _DOT_BEFORE_WORD.sub(" ", text).replace(".", "")
    words = _NO_WORD.sub(" ", text.lower()).split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return " ".join([_ABBREVIATED.get(word, word) for word in words])


_ARTICLE = compiled(r"^(?:a[ltdnrsz]|el|es|ash|ad|ul|l)(?: )(?=\w{3})")
_INNER_ARTICLE = compiled(r"(?<=\w) (?:a[ltdnrsz]|el|ash|ul|ol) ")
_LETTERS = (
    ("shch", "sh"), ("tsch", "ch"), ("tch", "ch"), ("dsch", "j"), ("dzh", "j"), ("dj", "j"), ("zh", "j"),
    ("sch", "sh"), ("tz", "ts"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"),
    ("ck", "k"), ("q", "k"), ("x", "ks"), ("w", "v"),
    ("eou", "u"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ey", "i"), ("yo", "e"), ("ay", "ai"), ("uy", "ui"),
)  # fmt: skip
_IOTA = compiled(r"i?y(?=[aeu])|(?<=[a-z])y|iy|ij|ii")
_HARD_C = compiled(r"c(?![hei])")
_SOFT_C = compiled(r"c(?=[ei])")
_DOUBLED = compiled(r"(.)\1+")
_ENDING = compiled(r"(?:ah|eh|a|e|i?yeh|iyah)$")


def skeleton(key: str) -> str:
    """Return what the usual transliterations of one name share: "kharkov", "harkov"; "al hasakah", "hasake".

    Args:
        key: a folded name.

    Returns:
        The skeleton, or "" where too little is left to tell names apart.
    """
    text = _ARTICLE.sub("", key)
    text = _INNER_ARTICLE.sub(" ", text).replace(" ", "")
    for old, new in _LETTERS:
        if old in text:
            text = text.replace(old, new)
    text = _SOFT_C.sub("s", _HARD_C.sub("k", text))
    text = _IOTA.sub("i", text)
    text = _DOUBLED.sub(r"\1", text)
    text = _ENDING.sub("a", text)
    return text if len(text) >= 4 else ""


def name_hash(key: str) -> int:
    """Return the unsigned 64-bit key of a folded name in the index."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "little")
