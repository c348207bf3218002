"""Letters as one compares names by: without accents and case.

`pipeline.normalise.places.fold` alone does it by itself: its keys are those that the gazetteer was built with.
"""

import unicodedata

SPECIAL = {
    "ı": "i", "İ": "i", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th",
    "Þ": "th", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ə": "a", "Ə": "a", "ħ": "h", "ŋ": "n",
}  # fmt: skip
"""Letters that have no accent to lose, and how they are written plainly."""
_SPECIAL = str.maketrans(SPECIAL)


_SPELT = str.maketrans({
    "ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "đ": "dj",
    "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Å": "Aa", "Ø": "Oe", "Đ": "Dj",
})  # fmt: skip


def spelt(text: str) -> str:
    """Return a text with two letters for each that is written so where it is missing: "Öztürk" → "Oeztuerk"."""
    return text if text.isascii() else unicodedata.normalize("NFC", text).translate(_SPELT)


def bare(text: str) -> str:
    """Return a text without accents: "Şükrü" → "Sukru"."""
    if text.isascii():
        return text
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


def folded(text: str) -> str:
    """Return a text without accents and case, and with plain letters for those that have no accent: "Łuŋ" → "lun"."""
    return text.lower() if text.isascii() else bare(text.translate(_SPECIAL)).casefold()
