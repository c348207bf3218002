"""Bytes to text: UTF-8, UTF-16 with or without a byte order mark, Windows pages, Macintosh, ISO 2022, and mixtures."""

import codecs
import re
from contextlib import suppress

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE, _SAMPLE16 = 100_000, 4096
_FIRST, _SOME = 2000, 20_000  # bytes that statistics see
XML_DECLARED = re.compile(rb"""\s{0,99}<\?xml[^>]{0,100}encoding=["']([\w.:-]{1,40})""")
# no page or message is written in these, and some take time that grows with the square of the text
_NOT_DECLARED = {"utf-8", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"}
_HIGH = re.compile(rb"[\x80-\xff]+")
_CYRILLIC_RUN = re.compile(rb"[\xa8\xb3\xb4\xb8\xba\xbf\xc0-\xff]{3,}")
# What Windows-1252 shows where it cannot stand, and the page in which it can: quotation marks and apostrophes of an old
# Macintosh, "Wi¶niewski", "Micha³owski", "Iaºi", "Güneþ" (Icelandic has a thorn there too, beside others: "Jón")
_ELSEWHERE = (
    (re.compile(rb"[a-z]\xd5[a-z]{1,2}\b|[ \n(]\xd2[A-Za-z][^\xd2]{1,200}[a-z.,!?]\xd3(?![a-zA-Z])"), "mac_roman"),
    (re.compile(rb"[A-Za-z][\xb1\xb6][a-z\x80-\xff]|\xa6[a-z]"), "iso8859-2"),
    (re.compile(rb"[A-Za-z][\xb3\xb9\xba\xbf\x9f][a-z\x80-\xff]|\xa3[a-z\xf3]|\x8f[a-z]"), "cp1250"),
    (re.compile(rb"[A-Za-z\xfc\xf6\xe7]\xfe|\xfd[A-Za-z]*\xfd|[A-Za-z]\xf0[A-Za-z]*\xfc"), "cp1254"),
)
_ICELANDIC = re.compile(rb"[\xe1\xe6\xed\xf3\xfa]|Al\xfei")
_CARON, _WESTERN = re.compile(rb"[\x8a\x8e\x9a\x9e]"), re.compile(rb"[\xe3\xf1\xf5]")
# pages of Latin letters, which statistics cannot tell apart by a few names in English
_LATIN = re.compile(r"cp125[024578]|cp775|cp85\d|mac_|latin|iso8859_(?:1|2|3|4|9|10|13|14|15|16)$")
_ESCAPED = ("iso2022_jp", "iso2022_kr")
_GOOD_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    """Decode the offending byte as Windows-1252, so that one bad quote does not cost the document."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    byte = error.object[error.start : error.start + 1]
    return byte.decode("cp1252", "replace"), error.start + 1


codecs.register_error("habeas-mixed", _as_windows_1252)


def utf16_guess(head: bytes) -> str | None:
    """Name the UTF-16 variant of text without a byte order mark, by where its zero bytes lie, or None."""
    sample = head[: len(head) // 2 * 2][:_SAMPLE16]
    half = len(sample) // 2
    if half < 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.05:
        return "utf-16-be"
    return None


def bom_of(head: bytes) -> tuple[int, str] | None:
    """Return the length of a byte order mark and the encoding it stands for, or None."""
    return next(((len(mark), name) for mark, name in _BOMS if head.startswith(mark)), None)


def decode(data: bytes, declared: str | None = None) -> str:
    """Return `data` as text. Never fails: what fits no encoding becomes U+FFFD.

    A byte order mark is believed, then zero bytes that betray UTF-16, UTF-8 if it fits or with some foreign bytes
    in it, the declared encoding (of an HTML page), and last the Windows page that the bytes look like.
    """
    if mark := bom_of(data):
        length, name = mark
        return data[length:].decode(name, "habeas-mixed" if name == "utf-8" else "replace")
    if b"\0" in data[:_SAMPLE16] and (name16 := utf16_guess(data)):
        return data.decode(name16, "replace")
    if b"\x1b$" in data:
        for name7 in _ESCAPED:
            with suppress(UnicodeDecodeError):
                return data.decode(name7)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    high = _HIGH.findall(data, 0, len(data))
    total = sum(map(len, high))
    good = sum(len(match) for match in _GOOD_UTF8.findall(data))
    if good * 2 >= total:
        return data.decode("utf-8", "habeas-mixed")
    if declared:
        try:
            if codecs.lookup(declared).name not in _NOT_DECLARED:
                return data.decode(declared)
        except (LookupError, ValueError):
            pass
    return data.decode(_code_page(data, total), "replace")


def _code_page(data: bytes, high: int) -> str:
    """Guess the 8-bit page: Cyrillic letters come in words, the accents of Latin script alone."""
    sample = data[:_SAMPLE] if high and any(b > 127 for b in data[:_SAMPLE]) else data
    runs = b"".join(_CYRILLIC_RUN.findall(sample))
    letters = sum(len(part) for part in _HIGH.findall(sample))
    if letters * 2 > len(sample) and (page := _likeliest(sample[:_FIRST])):
        return page  # none of it is English: which page says which language it is
    if len(runs) * 2 > letters:
        # lower case is the rule: it lies at E0-FF in Windows-1251 and at C0-DF in KOI8-R
        upper = sum(b >= 0xE0 for b in runs)
        return "cp1251" if upper * 2 >= len(runs) else "koi8-r"
    if letters * 20 > len(sample):  # so many accents that the language is not English: let statistics tell
        page = _likeliest(sample[:_SOME])
        if page is not None and not _LATIN.match(page):
            return page
    for sign, page in _ELSEWHERE:
        if sign.search(sample) and not (page == "cp1254" and _ICELANDIC.search(sample)):
            return page
    dense = letters * 20 > len(sample)
    return "cp1250" if dense and _CARON.search(sample) and not _WESTERN.search(sample) else "cp1252"


def _likeliest(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415  (rarely needed, slow to load)

    best = from_bytes(sample, steps=5, chunk_size=512).best()
    return best.encoding if best is not None else None
