"""Which language a text is in: a count of English function words first, a trained identifier only in doubt."""


from pipeline.kept import compiled

ENGLISH = "en"
_SAMPLE = 2000
_WORD = compiled(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
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
# beyond the first plane: letters of scripts that the identifier does not know (Adlam, Hanifi Rohingya), and Han
_LETTERS = (
    "\u0370-\u1fff\u2c80-\u2dff\u3040-\ud7ff\uf900-\ufdff\ufe70-\ufefe\U00010280-\U00011fff\U0001e800-\U0001eeff"
    "\U00020000-\U0003ffff"
)
_SCRIPT = compiled(f"[{_LETTERS}]")
_RUN = compiled(f"[{_LETTERS}](?:[{_LETTERS}]|[\\W\\d]){{14,}}")
_RUNS = 2  # of a text that quotes; more are columns whose lines were run together
_UNKNOWN = compiled("[\U00010280-\U00011fff\U0001e800-\U0001eeff]")
_LATIN = compiled("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_FEW = 6  # words: fewer say nothing
_SOME = 3  # words of another language that names bring along ("de la Cruz")
_FEW_SMALL = 2  # such words of another language: a clause of it has more
_SENTENCE = 8  # words: fewer are no sentence to read
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
    other = 0 if sample.isascii() else other_letters(sample)
    if other and other > (latin := len(_LATIN.findall(sample))) // 2:
        if other <= 2 * latin and plainly_english(sample) and len(_RUN.findall(sample)) <= _RUNS:
            return "en"  # an English sentence with a law, a quotation or its own wording in another script
        return "und" if len(_UNKNOWN.findall(sample)) * 2 > other else _identify(sample, script=True)
    words = _WORD.findall(sample)
    if len(words) < _FEW:
        return "en"
    english, foreign = _counted(words)
    if english > foreign and english * 5 >= len(words):
        return "en"
    if english > 1 and english * 12 >= len(words) and english * 2 >= foreign:
        return "en"
    told = [word for word in words if word.islower()]
    rest = [word for word in told if word not in _ENGLISH and word not in _FOREIGN]
    if not sample.isupper() and len(rest) * 4 <= len(words) and len({*rest}) * 8 <= len(words):
        return "en"  # a list of names, and hardly a word but what they bring along
    named = len(words) < _SHORT and len(told) * 2 < len(words)
    if named and not (foreign > max(english, _SOME) and foreign * 8 >= len(words)):
        return "en"  # a headline full of names
    return _identify(sample.lower() if sample.isupper() else sample)


def plainly_english(text: str) -> bool:
    """Tell whether the words in Latin letters are English prose, at least a sentence of it."""
    words = [word for word in _WORD.findall(text) if _LATIN.match(word)]
    english, foreign = _counted(words)
    return len(words) >= _SENTENCE and english * 6 >= len(words) and english > foreign


def wholly_english(text: str) -> bool:
    """Tell, without the identifier, whether a text is English and holds no clause in another language: most are.

    Words that are written small count, for names bring others along ("Na", "Nguyễn", "de la Cruz").
    """
    if not text.isascii() and _SCRIPT.search(text):
        return False
    words = _WORD.findall(text)
    english, _ = _counted(words)
    if english * 5 < max(len(words), 1):
        return False
    small = [word for word in words if word.islower() and (word in _FOREIGN or not word.isascii())]
    return len(small) <= _FEW_SMALL


def has_english(text: str) -> bool:
    """Tell whether any word of a text is one that is common in English and in no other language."""
    return _counted(_WORD.findall(text))[0] > 0


def other_letters(text: str) -> int:
    """Count the letters of other scripts than Latin."""
    return len(_SCRIPT.findall(text))


def likelier(title: str, code: str) -> bool:
    """Tell whether a title, short as it may be, is likelier in the language of `code` than in English."""
    if other_letters(title) > len(_LATIN.findall(title)):
        return True
    from py3langid import rank  # noqa: PLC0415  (slow to load, seldom needed)

    scores = dict(rank(title.lower()))
    return code in scores and scores[code] > scores[ENGLISH]


def _counted(words: list[str]) -> tuple[int, int]:
    """Count the words that are English alone, and those that are not English."""
    folded = [word.lower() for word in words]
    return len([word for word in folded if word in _ENGLISH]), len([word for word in folded if word in _FOREIGN])


def _identify(sample: str, *, script: bool = False) -> str:
    """Ask the trained identifier; English unless another language is likelier by far, or the script is not its own."""
    from py3langid import rank  # noqa: PLC0415  (slow to load, seldom needed)

    scores = rank(sample)
    code, best = scores[0]
    if script:
        return "und" if code == "en" else str(code)
    margin = best - dict(scores)["en"]
    return str(code) if margin > min(_SURE * len(sample), _ENOUGH) else "en"
