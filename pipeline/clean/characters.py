"""Characters of cleaned text: what a typesetter, a browser or a wrong decoder left in is repaired or taken out.

This comes before anything has an offset; all offsets are into the text that leaves here.
"""

import html
import re
import unicodedata

import ftfy

from pipeline.clean.dashes import with_dashes
from pipeline.clean.notes import without_notes
from pipeline.clean.parted import parted
from pipeline.kept import compiled

# Lead bytes of UTF-8 as Windows-1252 or Windows-1251 shows them, before another non-ASCII character: a sign of
# mojibake that ftfy then judges.
_MOJIBAKE = compiled("[\u00c2-\u00f4\u0420\u0421\u0432][^\x00-\x7f]")
_C1 = compiled("[\x80-\x9f]")
_C0 = compiled("[\x00-\x08\x0e-\x1b\x7f]")
_ENTITY = compiled(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z]{2,8}\d{0,2});")
_LETTER = compiled(
    r"&(?:#\d{3,5}|#[xX][0-9a-fA-F]{2,4}|[a-zA-Z](?:acute|grave|circ|uml|tilde|cedil|caron|ring|slash|lig)|[lr][sd]quo|[mn]dash|nbsp);"
)
_NEWLINE = compiled("\r\n?|[\x0b\x85\u2028\u2029]")
_SOFT = compiled("\u00ad(?:[ \t]*+\n?+[ \t]*+(?=\\w))?+")
_SPACE = compiled("[\t\x1c-\x1f\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000]")
_GONE = compiled(
    "[\x00-\x08\x0e-\x1b\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
# what chooses the form of a letter, tags but those of a flag, fillers: no eye sees them in a name, and a search does
_UNSEEN = compiled(
    "(?<=[^\\W\\d_]|[\u0300-\u036f])[\u034f\u17b4\u17b5\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]+"
    "|(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0000-\U000e007f]+|[\u115f\u1160\u3164\uffa0]"
)
_JOINER = compiled("(?<=[\x00-\u024f])[\u200c\u200d]|[\u200c\u200d](?=[\x00-\u024f])|[\u200c\u200d]$")
# hyphens of typesetters; a minus between two letters is one
_HYPHEN = compiled("[\u2010\u2011]|(?<=[^\\W\\d_])\u2212(?=[^\\W\\d_])")
_SURROGATE = compiled("[\ud800-\udfff]")
# ligatures, and letters and figures of another width or weight ("Ｉｖａｎ", "𝗜𝘃𝗮𝗻"): plain ones are what is meant
_LIGATURE = compiled("[\ufb00-\ufb06\uff0d\uff0e\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff]")
_DATELINE = compiled("(?<=[A-Z]{3})\uff0d")  # "BEIJING－A court": a dash
_ODD = compiled(
    "[\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f"
    "\u205f-\u206f\u2800\u3000\u3164\ud800-\udfff\ufb00-\ufb06\uff0d\uff0e\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff"
    "\U0001d400-\U0001d7ff\U000e0000-\U000e01ef]"
)
_MIXED_WORD = compiled(
    "(?<![A-Za-z\u0370-\u04ff])(?:[A-Za-z]++[\u0370-\u04ff]|[\u0370-\u04ff]++[A-Za-z])[A-Za-z\u0370-\u04ff]*+"
)
# Cyrillic and Greek letters that look like Latin ones, in a word that is otherwise Latin.
_LOOKALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТХУаеѕіјорсухԁһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧον", "ABESIJKMHOPCTXYaesijopcyxdhqwABEZHIKMNOPTYXov"
)


def clean_characters(text: str, *, entities: bool = False) -> str:
    """Return text in NFC with LF line ends and plain spaces, without soft hyphens and invisible characters.

    Mojibake is undone, the lookalikes of another script inside a Latin word become Latin, marks of footnotes go,
    sentences that were run together have a space between them, a hyphen round an aside is a dash. With `entities`, HTML
    entities that stand in plain text are resolved too, those of letters that were escaped twice as well. Runs of spaces
    and line breaks stay.
    """
    if entities and "&" in text and _ENTITY.search(text):
        text = html.unescape(text)
        if "&" in text:  # "&amp;eacute;": escaped twice on its way
            text = _LETTER.sub(lambda m: html.unescape(m[0]), text)
    if not text.isascii() and (_C1.search(text) or _MOJIBAKE.search(text)):
        text = _repair(_C0.sub("", text))  # else what is left of mojibake is undone when it is cleaned again
    stray = _C1.search(text)
    if not text.isascii():
        text = _HYPHEN.sub("-", text)
    if _ODD.search(text):
        text = _NEWLINE.sub("\n", text).replace("\x0c", "\n\n")
        text = _SOFT.sub("", text)
        text = _SPACE.sub(" ", text)
        text = _SURROGATE.sub("\ufffd", text)
        text = _GONE.sub("", text)
        text = _UNSEEN.sub("", text)
        text = _JOINER.sub("", text)
        if stray and _MOJIBAKE.search(text):
            return clean_characters(text)  # beside a stray one nothing of its line was undone
        if _LIGATURE.search(text):
            text = _DATELINE.sub(" – ", text)
            text = _LIGATURE.sub(lambda m: unicodedata.normalize("NFKC", m[0]), text)
    text = parted(without_notes(text))
    if " - " in text:
        text = with_dashes(text)
    if not text.isascii() and _MIXED_WORD.search(text):  # once nothing stands between the letters of a word
        text = _MIXED_WORD.sub(_latin, text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _repair(text: str) -> str:
    # line by line: one file may mix encodings
    return "\n".join(
        ftfy.fix_encoding(line) if _C1.search(line) or _MOJIBAKE.search(line) else line for line in text.split("\n")
    )


def _latin(match: re.Match[str]) -> str:
    word = match[0].translate(_LOOKALIKES)
    return word if word.isascii() else match[0]


def one_line(text: str) -> str:
    """Return text with every run of white space as one space, without any at its ends."""
    return " ".join(text.split())
