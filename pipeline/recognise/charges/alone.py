"""Charges that no verb licenses: before a law in brackets, before a term or sum, after one, "X was the offence"."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.kept import compiled
from pipeline.recognise.charges.classify import data, known_charge
from pipeline.recognise.charges.gerunds import is_gerund
from pipeline.recognise.charges.items import Item, strip_untold
from pipeline.recognise.charges.mentions import LawMention
from pipeline.recognise.charges.take import take
from pipeline.recognise.hints import has_any

_TERM: Final = (
    r"(?:\d[\d.,]*|an?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen"
    r"|\w*(?:twen|thir|for|fif)ty)"
    r"(?:[\s-](?:and a half|calendar|\w+))?[\s-](?:years?|yrs?|months?|days?|weeks?|decades?)\b"
)
_SUM: Final = (
    r"(?:[A-Z]{1,3}\.?\s?)?[$€£₦]?\d[\d.,]*\s?(?:MCI|million|thousand|[a-z]+s)\b|[$€£₦]\d[\d,.]*"
    r"|\w+ (?:hundred|thousand|million) [a-z]+"
)
_BEFORE_TERM: Final = compiled(
    rf"(?:^|[;:.|]\s+|\),\s+|[a-z],\s+)[“\"‘']?(?P<words>[A-Za-z][^.;:,()|“”\"]{{3,70}}?)[”\"’']?\s*(?:\([^()]{{2,40}}\))?"
    rf"(?::|,|;|\s[–—])\s+(?=(?:{_TERM}|{_SUM}|life\b|death\b)(?!\s+(?:ago|later|old)))"
)
_AFTER_TERM: Final = compiled(
    r"\b(?:years?|yrs|months?|days?|weeks?|decade|life|death|strokes(?:\s+of\s+the\s+\w+)?|lashes|MCI|"
    rf"{'|'.join(data()['court']['sums'])}|imprisonment|labou?r|jail|prison|sentence)"
    r"[’']?(?:\s+(?:each|apiece|in\s+(?:jail|prison|absentia)|behind\s+bars|suspended|inside))*,?\s+(?:for|over)\s+"
    r"(?:allegedly\s+|the\s+|his\s+|her\s+|an?\s+)*(?=[“\"‘'a-z])",
)
_OFFENCE_IS: Final = compiled(
    r"(?:^|[.;:]\s+)[“\"‘']?(?P<words>[A-Z][^.;:“”\"]{4,110}?)[”\"’']?\s+(?:was|is|were)\s+(?:the|his|her|their|its)\s+"
    r"(?:\w+\s+)?(?:offen[cs]e|crime|charge|accusation|count)s?\b"
)
_VERB: Final = compiled(
    r"\b(?:is|are|was|were|has|have|had|will|would|he|she|they|said|says|got|gets|did|does|who|which|that|told"
    r"|asked|sentenced|convicted|jailed|fined|after|before|in|at|benefit)\b",
    re.IGNORECASE,
)
_BOUND: Final = compiled(
    r"(?:,|;|:|[–—(]|\b(?:and|for|with|over|plus|initially|as|of|to|with"
    r"|on))\s+(?:one\s+of\s+)?",
    re.IGNORECASE,
)
_HARD: Final = compiled(r"[;:.(–—|]\s*|[“”\"]|,\s+(?:and\s+)?|\band\s+")
_ARTICLE: Final = compiled(r"(?:an?|the|plus|one of|in addition|initially|also|partly)\s+", re.IGNORECASE)
# "five years in prison and [a fine of 300 francs for] fraud (Article 8)"
_PENALTY_FOR: Final = compiled(
    rf"[^.;:]{{0,200}}\b(?:{'|'.join(data()['court']['before_for'])})\b"
    r"[^.;:]{0,200}?\b(?:for|(?:on|over)\s+(?:the\s+)?(?:suspicions?|charges?|accusations?|grounds)\s+of)\s+",
    re.IGNORECASE,
)
_QUOTED: Final = compiled(r"[“\"]([^“”\"]{3,120})[”\"]\s*$")
_COURT: Final = (*data()["court"]["words"], *data()["court"]["beside_charges"])
_PENAL: Final = compiled("|".join(data()["court"]["beside_gerunds"]), re.IGNORECASE)
# "arrested under the country's blasphemy laws", "tried under outmoded defamation/sedition legislation"
_UNDER_LAWS: Final = compiled(
    rf"\b(?:{'|'.join(data()['court']['under_laws'])})\w*\b[^;.()]{{0,80}}?"
    r"\bunder\s+(?P<words>[^;.,()“”\"]{3,70}?)\s+(?:laws?|legislation|statutes?)\b"
)
# how old the laws are, no offence
_ERA: Final = compiled(r"\bera\b|colonial|wartime|century|\b(?:old|older|ancient|archaic|emergency)\b", re.IGNORECASE)
_UNCHARGED: Final = compiled(
    r"\b(?:not|never|without|n[’']t)\s+(?:\w+\s+){0,3}?charg(?:ed?|es|ing)\b|\bno\s+(?:\w+\s+)?charges?\b",
    re.IGNORECASE,
)
_PARTS: Final = compiled(r"[^/]+")
_WORDS: Final = compiled(r"(?<![\w’'-])[a-zé][\wé’-]*")
_OWNED: Final = compiled(r"\w+[’']s\b")
_ANTI: Final = compiled(r"anti|counter", re.IGNORECASE)
_KEPT: Final = frozenset({"", "criminal "})  # "criminal defamation" is another offence than defamation
_LAW_WORDS: Final = 3  # of what a law is called by
_SURE: Final = 1.4
_KNOWN: Final = 1.0
_BACK: Final = 130
_LONGEST: Final = 12  # words
_LEAST: Final = 3  # letters

type Found = list[tuple[Item, str, float]]


def find_alone(text: str, low: str, laws: Sequence[LawMention], found: Found) -> None:
    """Add the charges of `text` (`low` in small letters) that stand beside a law, a term or a sum."""
    for number, law in enumerate(laws):
        before = text[: law.start].rstrip()
        if before.endswith("("):
            _before(text, len(before) - 1, laws[number - 1].end if number else 0, found)
    if " under " in low and (" law" in low or " legislation" in low or " statute" in low):
        _under_laws(text, laws, found)
    if not has_any(low, _COURT):
        return
    for match in _BEFORE_TERM.finditer(text):
        words = match["words"]
        skip = strip_untold(words) if not is_gerund(words, 0) else 0
        known = known_charge(words)
        if (
            known is not None
            and known[2] >= _SURE
            and not skip
            and len(words.split()) <= _LONGEST
            and not _VERB.search(words)
        ):
            found.append((Item(*match.span("words"), quoted=False), "before term", 0.7))
    for match in _AFTER_TERM.finditer(text):
        start = match.end()
        quoted = text[start] in "“\"‘'"
        known = known_charge(text[start : start + 40])
        deed = is_gerund(text, start) and (text.startswith("having ", start) or _PENAL.search(text) is not None)
        if quoted or deed or (known is not None and known[2] >= _SURE):
            take(text, start, "for:term", 0.75, found)
    for match in _OFFENCE_IS.finditer(text):
        if known_charge(match["words"]) is not None and not _VERB.search(match["words"]):
            found.append((Item(*match.span("words"), quoted=False), "offence is", 0.75))


def _under_laws(text: str, laws: Sequence[LawMention], found: Found) -> None:
    """Add what the laws that somebody is held under are against, as the words before "laws" tell it."""
    if _UNCHARGED.search(text):
        return
    for match in _UNDER_LAWS.finditer(text):
        start, end = match.span("words")
        if any(law.start < match.end() and start < law.end for law in laws):
            continue
        if _ERA.search(text, start, end):
            continue
        for part in _PARTS.finditer(text, start, end):
            words = list(_WORDS.finditer(text, *part.span()))[-_LAW_WORDS:]
            starts = (w.start() for w in words if not _OWNED.match(text, w.start()))
            told = (s for s in starts if (k := known_charge(text[s : part.end()])) and k[2] >= _SURE)
            first = next((s for s in told if text[s : s + strip_untold(text[s : part.end()])] in _KEPT), None)
            if first is not None and not _ANTI.match(text, first):
                found.append((Item(first, part.end(), quoted=False), "under laws", 0.75))


def _before(text: str, bracket: int, floor: int, found: Found) -> None:
    """Add the charge whose law stands in the bracket at `bracket`: "deteriorating order (s. 31)"."""
    end = len(text[:bracket].rstrip())
    begin = max(floor, end - _BACK)
    if quote := _QUOTED.search(text, begin, end):
        if any(item.start < quote.start() and quote.end(1) <= item.end and is_gerund(text, item.start)
               for item, _, _ in found):  # fmt: skip
            return  # "fined for sharing “extremist materials” (art. 19.11)": read with its verb
        found.append((Item(*quote.span(1), quoted=True), "before law", 0.8))
        return
    starts = [m.end() for m in _BOUND.finditer(text, begin, end)]
    gerunds = [s for s in starts if is_gerund(text, s)]
    if gerunds:
        start = gerunds[-1]
    else:
        hard = [m.end() for m in _HARD.finditer(text, begin, end)]
        start = hard[-1] if hard else begin
        if start == begin and begin:
            return
        if (penalty := _PENALTY_FOR.match(text, start, end)) and known_charge(text[penalty.end() : end]) is not None:
            start = penalty.end()
        while article := _ARTICLE.match(text, start, end):
            start = article.end()
        known = known_charge(text[start:end])
        if known is None or known[2] < _KNOWN or strip_untold(text[start:end]):
            return
    words = text[start:end]
    if len(words) > _LEAST and len(words.split()) <= _LONGEST and not _VERB.search(words):
        found.append((Item(start, end, quoted=False), "before law", 0.78))
