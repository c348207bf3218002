"""The constructions that license a charge: "charged with", "the charge is", "an extortion conviction"."""

import re
from functools import cache
from typing import Final

from pipeline.kept import compiled
from pipeline.recognise.charges.alone import find_alone
from pipeline.recognise.charges.beside import find_beside_laws, with_laws
from pipeline.recognise.charges.classify import data, known_charge
from pipeline.recognise.charges.deeds import find_deeds, find_fronted
from pipeline.recognise.charges.gerunds import is_gerund
from pipeline.recognise.charges.items import OFFENCE, Item, strip_untold
from pipeline.recognise.charges.laws import find_laws
from pipeline.recognise.charges.mentions import ChargeMention, LawMention
from pipeline.recognise.charges.nexts import charged_next
from pipeline.recognise.charges.numbers import find_bare
from pipeline.recognise.charges.take import take
from pipeline.recognise.hints import has_any

_HINTS: Final = tuple(data()["hints"]["any"])
_DEED_HINTS: Final = tuple(data()["hints"]["deeds"])
_NOUN_HINTS: Final = tuple(data()["hints"]["nouns"])
_OBJECT: Final = (
    r"(?:\s+(?!(?:with|of|for|under|that|by|must|should|pay|has|have|connection|to|responsible|who|prisoners?\s+of)\b)[^\s;:()]+){0,9}?"
)


@cache
def _cues() -> list[tuple[str, float, tuple[str, ...], re.Pattern[str]]]:
    return [
        (
            c["name"],
            float(c["confidence"]),
            tuple(c["words"]),
            compiled(c["pattern"].replace("{object}", _OBJECT), re.IGNORECASE),
        )
        for c in data()["cue"]
    ]


_UNTOLD_FOR: Final = compiled(
    rf"\b(?:{'|'.join(data()['offences']['untold'])})\s+(?:\w+\s+)?(?:charges?|accusations?)\s+for\s+$", re.IGNORECASE
)
_ACCUSED: Final = compiled(
    r"\baccus(?:ed?|es|ing)(?:(?P<by>\s+by\s+[^;,.]{2,50}?)|\s+(?:in|on)\s+[A-Z\d][^;,.]{1,25}?)?"
    rf"(?P<object>{_OBJECT})(?:,\s+among\s+other\s+things,)?\s+of\s+",
    re.IGNORECASE,
)
_GROUND_OF: Final = compiled(r"\b(?:for|by) (?:having |publicly |falsely |wrongly )?$", re.IGNORECASE)
_STATE: Final = compiled(rf"\b(?:{'|'.join(data()['state']['charging'])})\b", re.IGNORECASE)
_STATE_ACCUSED: Final = compiled(
    rf"\b(?:{'|'.join(data()['state']['accused'])})\b"
    r"(?:\s+(?:has|have|had|was|were|is|are|been|also|of|being|repeatedly|long|\w+ly|[A-Z]\w+)){0,5}\s*$",
    re.IGNORECASE,
)
_DIGIT: Final = compiled(r"\d")
_DIGITS: Final = compiled(
    r"[(|]\s?\d{2}|\d \(|(?:nder|to|king|ting|of) \d{2,3}[-.]|(?:^|[;:”\"],? )\d{2,3}[-.,( A-Z]|[–—] \d{2,3}[,: (]"
)
_QUOTE: Final = compiled(r"[“\"‘']\w")
_OPENED: Final = compiled(r"(?:^|\s)[“‘\"](?=\w)(?=[^”’\"]*$)")
_LATER_OF: Final = compiled(r"\sof\s+")
_OF: Final = compiled(r"\s(?:of|for|in|at|on)\s")
_SURE: Final = 1.3
_ARTICLE: Final = 4  # characters of "the "
_LAWS: Final = compiled(r"\b(?:laws?|acts?|code|decree|ordinance|legislation|statute)$")
_NEXT: Final = 3  # characters between a charge and its gloss
_BRACKETED: Final = compiled(r"\(\s*(?P<quote>[“\"])?(?P<words>[a-z][^()“”\"]{3,80}?)[”\"]?\s*\)")
# of which charges one before is made up: "crimes against humanity (namely | murder and deportation)"
_MADE_UP: Final = compiled(r"\(\s*(?:namely|specifically|that is|i\.\s?e\.)[,:]?\s+(?=[a-z])")
# "charged under the Act | for working with | X"
_FOR_WITH: Final = compiled(r"\bfor (?:[a-z]+ly )?[a-z]+ing(?: [a-z]+){0,3} with\s+$")
_COURT: Final = compiled("|".join(data()["court"]["beside_quotes"]), re.IGNORECASE)
_LAST_WORD: Final = compiled(rf"(?:{'|'.join(data()['offences']['opening'])})\s+$", re.IGNORECASE)
_QUALIFYING: Final = compiled(rf"(?<![\w-])(?:{'|'.join(data()['untold']['qualifying'])})\s+", re.IGNORECASE)
_NOUN: Final = compiled(
    r"(?:^|[\s-])(?:related\s+)?(?P<noun>charges?|convictions?|offen[cs]es|accusations?|counts?"
    r"|indictments?|(?P<loose>(?:law)?suits?|raps?|files?|probes?|investigations?|cases?|complaints?|trial))\b(?!\s+sheets?)",
    re.IGNORECASE,
)
# an offence of several words before its noun: "obstruction of justice charges"
_OF_OFFENCE: Final = compiled(
    rf"(?:{OFFENCE.pattern})\s+(?:of|to|with)\s+(?!(?:an?|the|his|her|their)\b)[a-z-]+(?:\s[a-z-]+)?$|\babuse\s+of\s+[a-z]+$"
)
_BACK: Final = 40
# "a unit that | handles terrorism | cases": whose work it is about; not so "tried in three theft cases"
_DEALING: Final = compiled(
    rf"\b(?:{'|'.join(data()['offences']['dealing'])})\s+(?:(?:\w+ly|the|all|most|many|some)\s+)?"
    r"(?:(?!which\b|that\b|who\b|in\b)[\w’'-]+,?[\s-]+){0,4}[\w’'-]+(?:[\s-]related)?$",
    re.IGNORECASE,
)
_MANY: Final = frozenset({"cases", "offences", "offenses", "investigations", "trials", "complaints"})
_THEIRS: Final = compiled(r"\s+(?:against|in\s+which)\b")
# what is "of" a thing, before two things of which the second is a charge's
_OF_THING: Final = compiled(
    r"\b(?:handling|management|mismanagement|coverage|treatment|rejection|conduct|investigation) of (?:the )?$",
    re.IGNORECASE,
)
_NOUN_CUT: Final = compiled(
    r"[,;:.()]\s|\b(?:on|of|with|for|by|to|in|under|against|from|over|is|was|were|are|be|been|that|into|as"
    r"|face[sd]?|facing|facing|bring\w*|brought|drop(?:p\w+|s)?|dismiss(?:ed|es|ing)?|withdr[ae]wn?|withdrawing|(?:thr[eo]wn?|throw(?:s|ing)|str(?:uck|ikes?|iking))\s+out|filed?|filing|press(?:ed|ing)?|laid|den(?:y|ied|ies)"
    r"|avoid\w*|through|between|after|before|at|had|has|have|fight\w*|fought|contest\w*|battl\w*|hear\w*|heard|reject\w*|quash\w*"
    r"|overturn\w*|upheld|uphold\w*|then|just|the|an?|his|her|their|its|this|these|those|fabricat\w+(?=\s+a\b)"
    r"|call(?:s|ed)?|describ\w+|deem(?:s|ed)?|dubb?(?:s|ed)?|claim(?:s|ed)|sa(?:id|ys)"
    r"|add(?:ed|ing)?|level(?:l?ed)?|faced|multiple|without|must|should|not|become|becoming)(?:[\s,]+|$)|[’']s\s",
    re.IGNORECASE,
)


def find_charges(sentence: str) -> tuple[list[ChargeMention], list[LawMention]]:
    """Return the charges and the laws of one sentence, each first to last; charges do not overlap.

    Usage:
        >>> [c.text for c in find_charges("She was convicted of extortion, bribery and tax evasion.")[0]]
        ['extortion', 'bribery', 'tax evasion']
    """
    laws = find_laws(sentence)
    if _DIGIT.search(sentence) and _DIGITS.search(sentence) and (bare := find_bare(sentence, laws)):
        laws = sorted([*laws, *bare], key=lambda law: law.start)
    low = sentence.lower()
    if not laws and not has_any(low, _HINTS):
        return [], laws
    found: list[tuple[Item, str, float]] = []
    for cue, base, words, pattern in _cues():
        for word in words:  # a loop of its own: thirty calls a sentence less
            if word in low:
                break
        else:
            continue
        for match in pattern.finditer(sentence):
            if cue == "charged with" and _FOR_WITH.search(sentence, match.start(), match.end()):
                continue
            if cue == "charged with" and match["object"].strip():
                take(sentence, match.end(), "charging with", base - 0.05, found)
                _charged_after(sentence, base - 0.05, found)
            elif cue == "charges for" and _UNTOLD_FOR.search(sentence[max(0, match.start() - 40) : match.end()]):
                take(sentence, match.end(), "reason:charges", 0.4, found)
            else:
                take(sentence, match.end(), cue, base, found)
                if cue == "charged with":
                    _charged_after(sentence, base, found)
    if "accus" in low:
        _accused(sentence, found)
    if has_any(low, _DEED_HINTS) and (" for " in low or " over " in low or " on " in low):
        find_deeds(sentence, found)
    if "For " in sentence and has_any(low, _DEED_HINTS):
        find_fronted(sentence, found)
    if has_any(low, _NOUN_HINTS):
        _nouns(sentence, found)
    if laws:
        found = [f for f in found if not any(_in_its_name(f[0], f[1], law) for law in laws)]
        find_beside_laws(sentence, laws, found)
    find_alone(sentence, low, laws, found)
    if "(" in sentence:
        _bracketed(sentence, laws, found)
    if not found and not laws:
        return [], laws
    return with_laws(sentence, found, laws), laws


def _charged_after(text: str, base: float, found: list[tuple[Item, str, float]]) -> None:
    """Take the charges of those who are charged after the first, the verb left out."""
    known = -1
    while found and len(found) != known and (at := charged_next(text, found[-1][0].end)) is not None:
        known = len(found)
        take(text, at, "charged with", base - 0.05, found)


def _in_its_name(item: Item, cue: str, law: LawMention) -> bool:
    """Tell whether what was taken for a charge is only words of a law's name.

    "The State | Offences | (Special Courts) Act"; "jailed under the Law on | Assemblies and the Port Law".
    """
    if cue.startswith("noun:"):
        return law.start <= item.start and item.end < law.end
    return cue.startswith("for:") and law.start < item.start < law.end < item.end


def _accused(text: str, found: list[tuple[Item, str, float]]) -> None:
    for match in _ACCUSED.finditer(text):
        before = text[max(0, match.start() - 200) : match.start()]
        accused = match["object"].strip()
        if match["by"]:
            if not _of_state(f"{match['by']} {accused}"):
                continue  # what a neighbour says is no charge, nor a policeman's wife
            accused = ""
        passive = not accused and re.search(
            r"\b(?:was|were|been|being|is|are|stands?|stood|who|those|people|and|be|men|women|man|woman|get"
            r"|got)\s+(?:\w+ly\s+|also\s+|falsely\s+)?$|,\s*$|[a-z]\s+$|^$",
            before,
            re.IGNORECASE,
        )
        if passive:
            if not _STATE_ACCUSED.search(before):
                take(text, match.end(), "accused of", 0.65, found)
        elif _GROUND_OF.search(before):
            continue  # "jailed for accusing a mayor of theft": the mayor's, whatever came of it
        elif accused and _STATE.search(before) and not _STATE_ACCUSED.search(accused):
            at = match.end()  # "accused employees of the firm of plotting": the last "of" begins the charge
            if not (is_gerund(text, at) or _QUOTE.match(text, at)) and (later := _LATER_OF.search(text, at, at + 60)):
                at = later.end() if is_gerund(text, later.end()) or _QUOTE.match(text, later.end()) else at
            take(text, at, "accusing", 0.55, found)


def _of_state(phrase: str) -> bool:
    """Tell whether a phrase for who accuses ends in a word for the state, before what it is of ("officers of X")."""
    head = _OF.split(phrase.strip(), maxsplit=1)[0].strip()
    return any(m.end() == len(head) for m in _STATE.finditer(head))


def _bracketed(text: str, laws: list[LawMention], found: list[tuple[Item, str, float]]) -> None:
    """Add the charges in brackets: a court's '("spying")', the gloss of one before it, '"contempt" (desacato)'."""
    ends = [item.end for item, _, _ in found]
    for opening in _MADE_UP.finditer(text):
        if any(0 <= opening.start() - end <= _NEXT for end in ends):
            take(text, opening.end(), "namely", 0.7, found)
    for match in _BRACKETED.finditer(text):
        if _MADE_UP.match(text, match.start()):
            continue
        known = known_charge(match["words"])
        cited = any(law.start <= match.start("words") + _ARTICLE and law.end >= match.end("words") for law in laws)
        if known is None or known[2] < _SURE or cited or any(law.start == match.start("words") for law in laws):
            continue  # "libel (art. 130 of the Code of Offences)": a law
        if _LAWS.search(match["words"]):
            continue  # "libel (the country’s cybercrime law)"
        gloss = any(0 <= match.start() - item.end <= _NEXT for item, _, _ in found)
        if gloss or (match["quote"] and _COURT.search(text, 0, match.start())):
            found.append((Item(*match.span("words"), quoted=True), "in brackets", 0.7))


def _nouns(text: str, found: list[tuple[Item, str, float]]) -> None:
    """Add what stands before its noun: "an extortion conviction", "terrorism-related charges"."""
    for match in _NOUN.finditer(text):
        end = match.start("noun")
        while end and text[end - 1] in " -":
            end -= 1
        begin = max(0, end - 70)
        whose = match["noun"].lower() in _MANY and _THEIRS.match(text, match.end("noun")) is None
        if whose and _DEALING.search(text, begin, end):
            continue
        for cut in _NOUN_CUT.finditer(text, begin, end):
            begin = cut.end()
        if (whole := _OF_OFFENCE.search(text, max(0, begin - _BACK), end)) and known_charge(whole[0]):
            begin = whole.start()  # "a contempt of court charge"
        if re.search(r"[”\"’»']$", text[:end]) and (
            opening := re.search(r"[“\"‘«„'”]([^“”\"‘«„]{3,70})[”\"’»']$", text[begin:end])
        ):
            words = opening[1]
            if strip_untold(words) < len(words) and (
                known_charge(words)
                or (len(words.split()) <= 5 and match["noun"].lower().startswith(("charge", "convic")))
            ):
                found.append(
                    (
                        Item(begin + opening.start(1), begin + opening.end(1), True),
                        f"noun:{match['noun'].lower()}",
                        0.85,
                    )
                )
            continue
        words = text[begin:end]
        if (quote := _OPENED.search(words)) is not None:  # "on what lawyers called “fabricated charges”"
            begin += quote.end()
            words = text[begin:end]
        if related := re.search(r"[-\s](?:related|linked)$", words):
            end = begin + related.start()
            words = text[begin:end]
        skip = strip_untold(words)
        if known_charge(words[skip:]) is None and (last := _LAST_WORD.search(words, 0, skip)):
            skip = last.start()  # "state secrets": "state" is part of it
        elif whole := next((m for m in _QUALIFYING.finditer(words) if m.end() == skip), None):
            skip = whole.start()  # "high treason", "human trafficking"
        begin += skip
        words = text[begin:end]
        if len(words) < 3 or words.count(" ") > 6:
            continue
        parts = re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+(?=[a-z“\"])|\s+or\s+", words)
        if len(parts) > 1 and _OF_THING.search(text, 0, begin) and known_charge(parts[-1]):
            parts = parts[-1:]  # "the handling of the epidemic and | fraud charges"
            begin, words = text.rindex(parts[0], begin, end), parts[0]
        if len(parts) > 1 and all(known_charge(p) for p in parts):
            at = begin
            for part in parts:
                at = text.index(part, at)
                found.append((Item(at, at + len(part), False), f"noun:{match['noun'].lower()}", 0.85))
                at += len(part)
            continue
        begin += len(words) - len(words.lstrip(" “\"‘'"))
        words = text[begin:end]
        known = known_charge(words)
        if (
            known is not None
            and (known[2] >= (1.4 if match["loose"] else 1) or (not match["loose"] and OFFENCE.fullmatch(words)))
            and not (match["loose"] and (words.count(" ") > 1 or not words.islower() or is_gerund(words, 0)))
            and not re.match(r"(?:who|he|she|they|police|prosecutors?|court)\b", words)
        ):
            if match["noun"].lower().startswith("offen") and not related and text[end - 1] != ",":
                end = match.end("noun")  # "drug offences"; a charge or conviction is no part of what it is for
            found.append((Item(begin, end, False), f"noun:{match['noun'].lower()}", 0.85))
