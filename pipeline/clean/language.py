"""Which language a text is in: a count of English function words first, a trained identifier only in doubt."""

import re

_SAMPLE = 2000
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Words that are common in English and in no other language of Latin script.
_ENGLISH_WORDS = (
    "the of and to was for that with by in is as his he from at on were which it had are not this have been after who "
    "their has they an or be its her said more than but also when she you all about into up out two against over under "
    "between during while where there these those would could should them him our other some any only because since "
    "before did does being both through"
)
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_FOREIGN_WORDS = (
    # es, fr, pt, it, de, nl, tr, pl, id, uz, az …: frequent, and no English words
    "el los las del una por con para que como más fue está sus les des du dans est une sur pour qui avec au aux pas "
    "ont été ses leur cette ces uma não os dos das pelo são foi il che di per della nel sono gli alla dei der die das "
    "und den von zu mit ist nicht ein eine auf für im dem des het een van niet zijn dat ve bir bu için ile olarak "
    "da na nie się jest przez oraz yang dan untuk dengan dari tidak pada ini itu va bilan uchun hám en och att som är "
    "ja oli ei og af til la le de"
)
_FOREIGN = frozenset(_FOREIGN_WORDS.split())
_SCRIPT = re.compile("[\u0370-\u1fff\u2c80-\u2dff\u3040-\ud7ff\uf900-\ufdff\ufe70-\ufefe]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_FEW = 6  # words: fewer say nothing
_SHORT = 40  # words: a text of a headline or two
# Log-likelihood over English: single sentences of 37 languages had 1.4 and more a character, English ones full of
# foreign names 0.14 and less.
_SURE, _ENOUGH = 0.5, 150


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of the language that most of the text is in; English in doubt.

    Looks at the first 2,000 characters and as many from the middle.
    """
    sample = text[:_SAMPLE]
    if len(text) > 3 * _SAMPLE:
        middle = len(text) // 2
        sample += "\n" + text[middle : middle + _SAMPLE]
    words = _WORD.findall(sample)
    other = len(_SCRIPT.findall(sample))
    if not other or other <= len(_LATIN.findall(sample)) // 2:
        if len(words) < _FEW:
            return "en"
        folded = [word.lower() for word in words]
        english = sum(word in _ENGLISH for word in folded)
        foreign = sum(word in _FOREIGN for word in folded)
        if english > foreign and english * 5 >= len(words):
            return "en"
        if english > 1 and english * 12 >= len(words) and english * 2 >= foreign:
            return "en"
        if len(words) < _SHORT and sum(word.islower() for word in words) * 2 < len(words):
            return "en"  # a headline full of names
    return _identify(sample)


def _identify(sample: str) -> str:
    """Ask the trained identifier; English unless another language is likelier by far."""
    from py3langid import rank  # noqa: PLC0415  (slow to load, seldom needed)

    scores = rank(sample)
    code, best = scores[0]
    margin = best - dict(scores)["en"]
    return str(code) if margin > min(_SURE * len(sample), _ENOUGH) else "en"
