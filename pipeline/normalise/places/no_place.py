"""Mentions that are no place: a plain word at the head of a sentence, or somebody who is called like one."""


from pipeline.kept import compiled
from pipeline.normalise.places.evidence import Evidence
from pipeline.normalise.places.gazetteer import gazetteer

_GENERAL_NEXT = compiled(
    r"\s+(?:the|a|an|his|her|their|its|this|that|these|about|from|through|between|aloud|is|was)\b"
)
_COAST = compiled(r"[ -]coast\b")
_SHORT = 6  # letters of a title's short form with its stop ("Capt.", "Prof."), at most
_WITHIN = frozenset({"in", "across", "throughout", "inside", "within", "outside"})
_AGE = compiled(r",? (?:\(?(?:aged )?\d{2}\)?(?:[,)]| (?![A-Z]))|aged \d)|, (?:a|an) \d\d-year-old\b")


def is_no_place(text: str, start: int, end: int, found: Evidence, surnames: dict[str, bool]) -> bool:
    """Tell whether a mention is a plain word ("Reading the verdict") or a person ("Jordan, 34, was held")."""
    word = text[start:end].lower()
    words = gazetteer().known.words
    if word in words["plain"]:
        before = text[max(0, start - 8) : start].rstrip(" \t")
        if before[-1:] in {"", ".", "!", "?", "\n", "“", '"'} and _GENERAL_NEXT.match(text, end):
            return True
    if word not in words["personal"]:
        return False
    before_words = text[max(0, start - 16) : start].split()
    if before_words and called(before_words[-1]) in words["titles"] and "\n" not in text[max(0, start - 2) : start]:
        return True
    if before_words and before_words[-1].lower() in _WITHIN:
        return False  # "In Chad, 60 miners were held"
    if _AGE.match(text, end):
        return True
    name = text[start:end]
    if name not in surnames:
        surnames[name] = _is_surname(text, name, found)
    return surnames[name]


def is_paper_or_coast(text: str, start: int, end: int) -> bool:
    """Tell whether a name is a paper's called by its town ("El Sol de Osh"), or a sea's of which a coast is told."""
    word, words = text[start:end].lower(), gazetteer().known.words
    if word in words["coasts"]:
        return _COAST.match(text, end) is not None
    return any(word.startswith(f"{paper} ") for paper in words["papers"])


def called(word: str) -> str:
    """Return a title without the stop of its short form; not what ends a sentence ("insulted the president. Chad")."""
    short = word[:1].isupper() and len(word) <= _SHORT
    return word.lower().rstrip(".") if short else word.lower()


def _is_surname(text: str, name: str, found: Evidence) -> bool:
    """Tell whether a text writes a given name before a country's ("Michael Jordan") and says nothing else of it."""
    words = gazetteer().known.words
    code = gazetteer().country(name)
    if code is None or any(hit.code == code and hit.end - hit.start != len(name) for hit in found.hits):
        return False
    no_name = words["no_given_name"] | words["direction"] | words["subdivision"] | words["town"] | words["feature"]
    at = text.find(" " + name)
    while at >= 0:
        given = text[max(0, at - 16) : at].split()
        after = at + 1 + len(name)
        if given and given[-1].isalpha() and given[-1].istitle() and not text[after : after + 1].isalpha():
            word = given[-1]
            plain = word.lower() in no_name or f" {word.lower()} " in text  # "Is China …", where "is" stands too
            if not plain and not gazetteer().country(word):
                return True
        at = text.find(" " + name, at + 1)
    return False
