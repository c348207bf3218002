"""Words that a line's end breaks: whether they keep the hyphen there ("well-¶known") or are whole without it."""

import re
from collections.abc import Mapping

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
HALF = re.compile(r"([^\W\d_]+)-$")
LAST = re.compile(r"[^\W\d_]+$")
# words that keep their hyphen where a line breaks at it, unless the document writes them as one
_HYPHENATED = frozenset(
    {
        "self", "ex", "vice", "non", "anti", "pro", "co", "well", "so", "long", "high", "low", "half", "cross", "multi",
        "semi", "al", "el", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    }
)  # fmt: skip
# of these, what no word begins with that is broken there ("ex-¶ecuted", "so-¶cial")
_HYPHENATED_ALWAYS = _HYPHENATED - {"ex", "non", "anti", "pro", "co", "so", "multi", "semi", "al", "el"}


def keeps_hyphen(first: str, following: str, words: Mapping[str, int], *, breaks: bool = False) -> bool:
    """Tell whether a word that breaks at a hyphen is written with it.

    Args:
        first: what stands before the hyphen.
        following: the next line, or its first word.
        words: how often the document has which word in the midst of its lines, in lower case.
        breaks: whether a syllable may stand before the hyphen as well as a word.
    """
    rest = WORD.match(following)
    one, two = (words.get(f"{first}{sign}{rest[0] if rest else ''}".casefold(), 0) for sign in ("", "-"))
    hyphenated = _HYPHENATED_ALWAYS if breaks else _HYPHENATED
    return following[:1].isupper() or two > one or (not one and first.casefold() in hyphenated)
