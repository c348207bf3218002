"""The constructions that license a charge, and the laws that go with it."""

import re
from functools import cache
from typing import Final

from pipeline.recognise.charges.classify import classify_charge, data, known_charge
from pipeline.recognise.charges.items import Item, is_gerund, read_items, strip_untold
from pipeline.recognise.charges.laws import find_laws, law_category
from pipeline.recognise.charges.mentions import ChargeMention, LawMention
from pipeline.recognise.hints import has_any
from pipeline.records import ChargeCategory

_HINTS: Final = (
    "charg", "accus", "convict", "guilty", "indict", "prosecut", "sentenc", "arrest", "detain", "jail", "imprison",
    "fine", "suspi", "suspect",
    "investigat", "acquit", "cleared", "wanted", "crime of", "offen", "trial", "tried", "punish", "execut",
    "under ", "held ", "summon",
    "case", "question", "violat", "condemn", "lash", "flog", "expel", "count", "grounds",
    "months for", "years for", "days for",
)  # fmt: skip

_DEED_HINTS: Final = (
    "sentenc", "jail", "prison", "incarcerat", "fine", "fining", "condemn", "punish", "execut", "hanged", "flog",
    "lash", "serving", "bars", "arrest",
    "detain", "detention", "held ", "summon", "question", "interrogat", "apprehend", "custody", "raided",
    "picked up", "rounded up", "expelled",
    "dismissed", "suspended", "deported", "disbarred", "blocked",
    "given", "handed", "got ", "gets ", "gave ", "receive",
)  # fmt: skip
_NOUN_HINTS: Final = ("charge", "conviction", "offen", "accusation", " count", "indictment")
_OBJECT: Final = (
    r"(?:\s+(?!(?:with|of|for|under|that|by|must|should|pay|has|have|connection|to|responsible|who)\b)[^\s;:()]+){0,9}?"
)


@cache
def _cues() -> list[tuple[str, float, tuple[str, ...], re.Pattern[str]]]:
    return [
        (
            c["name"],
            float(c["confidence"]),
            tuple(c["words"]),
            re.compile(c["pattern"].replace("{object}", _OBJECT), re.IGNORECASE),
        )
        for c in data()["cue"]
    ]


_UNTOLD_FOR: Final = re.compile(
    r"\b(?:trumped[- ]up|motivated|fabricated|unsubstantiated|baseless|bogus|spurious|retaliatory|false|similar"
    r"|unspecified|dubious)\s+(?:\w+\s+)?(?:charges?|accusations?)\s+for\s+$",
    re.IGNORECASE,
)
_ACCUSED: Final = re.compile(
    rf"\baccus(?:ed|es|ing)(?:\s+by\s+[^;,.]{{2,50}}?)?(?P<object>{_OBJECT})\s+of\s+", re.IGNORECASE
)
_STATE: Final = re.compile(
    r"\b(?:courts?|police|prosecut\w+|authorit\w+|governments?|officials?|ministr\w+|security|state|regime"
    r"|indictment|procurat\w+|judges?|officers?|army|military|intelligence|commission|bureau|investigators?"
    r"|tribunal|junta|administration|president|gendarm\w+|militia|service|department|agents?|embassy|minister)\b",
    re.IGNORECASE,
)
_STATE_ACCUSED: Final = re.compile(
    r"\b(?:police|governments?|authorities|officials|army|security forces|officers|soldiers|regime|military"
    r"|forces|state|president|prosecutors?|ministry|prison guards|troops|rebels|militia\w*|judiciary|country"
    r"|administration|company|guards)\b"
    r"(?:\s+(?:has|have|had|was|were|is|are|been|also|of|being|repeatedly|long|\w+ly|[A-Z]\w+)){0,5}\s*$",
    re.IGNORECASE,
)
_DEED: Final = re.compile(
    r"\b(?P<verb>sentenc(?:ed|ing|es|e)|jail(?:ed|ing|s)?|imprison(?:ed|ing|ment)|incarcerated|fin(?:ed|es|ing)"
    r"|condemn(?:ed|ing)(?=(?:\s+[\w’'-]+){0,4}\s+to\s)|punished|executed|hanged|flogged|lashes|prison|serving"
    r"|behind bars"
    r"|(?:given|handed|g[eo]ts?|gave|receive[ds]?)(?=(?:\s+[\w’'-]+){1,4}\s+(?:years?|months?|days?|suspended)\b)"
    r"|(?P<arrest>arrest(?:ed|ing|s)?|detain(?:ed|ing|s)?|detention|held(?!\s+(?:an?|the|its|his|elections?|talks"
    r"|\w*\s*accountable|\w*\s*responsible)\b)|summoned|questioned|interrogated|apprehended|custody|raided"
    r"|picked up|rounded up|expelled|dismissed|suspended|deported|disbarred|blocked))\b",
    re.IGNORECASE,
)
_FOR: Final = re.compile(
    r"\s(?:for|over|on)\s+(?:(?:allegedly|reportedly|supposedly|apparently|simply|merely|just|only|having"
    r"|what\s+\w+\s+called)\s+)*",
    re.IGNORECASE,
)
_NOT_FOR: Final = re.compile(
    r"(?:\d|account\b|behalf\b|the\s+(?:first|second|third|last|past|next|rest|time|same|purpose|sake)|(?:an?|one|two|three|four"
    r"|five|six|seven|eight|nine|ten|several|many|some|more|up|at|about|nearly|over|almost|least|another|life"
    r"|months|years|days|weeks|hours|questioning|interrogation|bail|trial|now|good|example|instance|him|her|them"
    r"|their\s+(?:release|own|safety)|treatment)\b)",
    re.IGNORECASE,
)
_OTHER_FOR: Final = re.compile(
    r"\b(?:call\w*|appeal\w*|ask\w*|wait\w*|responsib\w+|known|need\w*|search\w*|used|fight\w*|campaign\w*|demand\w*|reason\w*"
    r"|pay\w*|accountable|warrants?|[a-z]+ing)$",
    re.IGNORECASE,
)
_QUOTE: Final = re.compile(r"[“\"‘']\w")
_LATER_OF: Final = re.compile(r"\sof\s+")
_CLAUSE_END: Final = re.compile(r";|\.\s")
_REASON: Final = re.compile(
    r"(?:(?:his|her|their|its|the)\s+)?(?:alleged\s+|peaceful\s+|critical\s+|suspected\s+|supposed\s+"
    r"|purported\s+)*(?P<core>(?:role|involvement|participation|part|membership|attendance|links?|ties"
    r"|connections?|activism|reporting|articles?|posts?|tweets?|comments?|criticism|speech(?:es)?|writings?"
    r"|journalism|work|attempt\w*|refusal|failure|possession|support|association|religious activit\w+|human "
    r"rights (?:work|activism|activities)|social media (?:posts?|activity)|\w+ (?:posts?|tweets?|articles?"
    r"|comments?|videos?|interviews?))\b)",
    re.IGNORECASE,
)
_NOUN: Final = re.compile(
    r"(?:^|[\s-])(?:related\s+)?(?P<noun>charges?|convictions?|offen[cs]es|accusations?|counts?"
    r"|indictments?)\b(?!\s+sheets?)",
    re.IGNORECASE,
)
_NOUN_CUT: Final = re.compile(
    r"[,;:.()]\s|\b(?:on|of|with|for|by|to|in|under|against|from|over|is|was|were|are|be|been|that|into|as"
    r"|face[sd]?|facing|facing|bring\w*|brought|dropp\w+|filed?|filing|press(?:ed|ing)?|laid|den(?:y|ied|ies)"
    r"|avoid\w*|through|between|after|before|at|had|has|have|fight\w*|hear\w*|heard|reject\w*|quash\w*"
    r"|overturn\w*|upheld|uphold\w*|then|just|the|an?|his|her|their|its|this|these|those|fabricat\w+(?=\s+a\b)"
    r"|add(?:ed|ing)?|level(?:l?ed)?|faced|multiple|without)(?:\s+|$)|[’']s\s",
    re.IGNORECASE,
)
_LAW_CUE: Final = re.compile(
    r"\b(?:charg\w+|convict\w+|prosecut\w+|sentenc\w+|accus\w+|tried|trial|case|investigat\w+|arrest\w+|detain\w+"
    r"|indict\w+|booked|guilty|charges|jailed|imprison\w+|fined|held|complaint|FIR)\b[^;.]{0,110}$",
    re.IGNORECASE,
)
_LAW_LINK: Final = re.compile(
    r"(?:\b(?:under|of|with|to|for|for violating|violating|violated|breaching|violation of|in violation of"
    r"|breach of|pursuant to|based on|per|using|contravening|against|on the basis of|invoking|according to|in "
    r"accordance with|accused of violating)\s+(?:the\s+|its\s+|their\s+|[A-Z]\w+[’']s?\s+|the\s+\w+[’']s?\s+"
    r"|controversial\s+|draconian\s+|notorious\s+)*)$"
)
_NO_OFFENCE: Final = re.compile(
    r"Convention|Covenant|Constitution|Declaration|Charter\b|convention|covenant|constitution\b|declaration", re.DOTALL
)
_ACTIVITY: Final = re.compile(
    r"(?:work|reporting|journalism|activism|articles?|writings?|criticism|human rights)\b", re.IGNORECASE
)
_CRITIQUE: Final = re.compile(
    r"(?:\w+ly\s+)?(?:exercis|defend|practi[cs]|do|express|speak|voic)ing\b.*\b(?:rights?|freedoms?|jobs?|work"
    r"|dut(?:y|ies)|opinions?|views?|minds?|out|faith|beliefs?)\b",
    re.IGNORECASE,
)
_LAW_AFTER: Final = re.compile(
    r"^[\s”\"’'),.]*(?:\(\s*|,\s*)?(?:(?:an?|the)?\s*(?:crime|offen[cs]e|charge|violation|act"
    r"|count)s?\s+)?(?:(?:prohibited|punishable|defined|banned|stipulated|provided for|criminali[sz]ed|prosecuted"
    r"|described|outlawed|specified|listed)\s+)?(?:under|in violation of|pursuant to|as defined (?:in|by)|in|by"
    r"|of|per|based on|contrary to|in accordance with|according to|violating)?\s*(?:the\s+|[A-Z]\w+[’']s?\s+)*$"
)
_LAW_BEFORE: Final = re.compile(
    r"^\s*(?:[,(–-]\s*)?(?:for|with|of|on|which (?:punishes|criminali[sz]es|prohibits|covers)|:|dealing with"
    r"|concerning|relating to)?\s*(?:allegedly\s+|the\s+|charges of\s+)*[(\"“”‘']?\s*$"
)
_TASKS: Final = re.compile(
    r"(?:human rights (?:abuses|violations)|the (?:same|following)|(?:him|her|them|us|me|it)\b|two others|others\b"
    r"|(?:sole |main |primary )?task|by\b|behalf|(?:imprisonment|detention|arrest)$|\d{2,}|.*\bcases?$)",
    re.IGNORECASE,
)


def find_charges(sentence: str) -> tuple[list[ChargeMention], list[LawMention]]:
    """Return the charges and the laws of one sentence, each first to last; charges do not overlap.

    Usage:
        >>> [c.text for c in find_charges("She was convicted of extortion, bribery and tax evasion.")[0]]
        ['extortion', 'bribery', 'tax evasion']
    """
    laws = find_laws(sentence)
    low = sentence.lower()
    if not has_any(low, _HINTS):
        return [], laws
    found: list[tuple[Item, str, float]] = []
    for cue, base, words, pattern in _cues():
        if has_any(low, words):
            for match in pattern.finditer(sentence):
                if cue == "charged with" and match["object"].strip():
                    _take(sentence, match.end(), "charging with", base - 0.05, found)
                elif cue == "on charges of" and _UNTOLD_FOR.search(sentence[max(0, match.start() - 40) : match.end()]):
                    _take(sentence, match.end(), "reason:charges", 0.4, found)
                else:
                    _take(sentence, match.end(), cue, base, found)
    if "accus" in low:
        _accused(sentence, found)
    if has_any(low, _DEED_HINTS) and (" for " in low or " over " in low or " on " in low):
        _deeds(sentence, found)
    if has_any(low, _NOUN_HINTS):
        _nouns(sentence, found)
    if not found and not laws:
        return [], laws
    return _with_laws(sentence, found, laws), laws


def _take(text: str, start: int, cue: str, base: float, found: list[tuple[Item, str, float]]) -> int:
    """Add the charges that begin at `start` and return where their reading stopped."""
    items, stop = read_items(text, start)
    for number, item in enumerate(items):
        words = text[item.start : item.end]
        skip = 0 if item.quoted or is_gerund(words, 0) else strip_untold(words)
        rest = words[skip:].strip(' ,-“”"')
        if skip and (len(rest) < 3 or not rest):
            continue
        if skip and ((told := known_charge(words)) is None or told[2] < 1):
            continue
        if _TASKS.match(words) or len(words) < 3 or not re.search(r"[^\W\d_]{3}", words):
            continue
        known = known_charge(words)
        confident = base
        if known is None and not item.quoted:
            listed = number and len(words.split()) <= 3 and number < len(items) - 1
            if (number and not listed and not is_gerund(words, 0)) or not (
                listed
                or is_gerund(words, 0)
                or cue.startswith("reason:")
                or cue in {"convicted of", "charged with", "guilty of", "accused of", "on charges of"}
            ):
                continue
            confident -= 0.1 if is_gerund(words, 0) or cue.startswith("reason:") else 0.2
            if (words[0].isupper() and not cue.startswith("reason:")) or len(words.split()) > 12:
                continue
        if not item.quoted and _CRITIQUE.match(words):  # what the reporter says it was for, no court
            found.append((item, cue if cue.startswith("reason:") else f"reason:{cue}", min(confident, 0.4)))
            continue
        found.append((item, cue, confident))
    return stop


def _accused(text: str, found: list[tuple[Item, str, float]]) -> None:
    for match in _ACCUSED.finditer(text):
        before, accused = text[max(0, match.start() - 200) : match.start()], match["object"].strip()
        passive = not accused and re.search(
            r"\b(?:was|were|been|being|is|are|stands?|stood|who|those|people|and|be|men|women|man|woman|get"
            r"|got)\s+(?:\w+ly\s+|also\s+|falsely\s+)?$|,\s*$|[a-z]\s+$|^$",
            before,
            re.IGNORECASE,
        )
        if passive:
            if not _STATE_ACCUSED.search(before):
                _take(text, match.end(), "accused of", 0.65, found)
        elif accused and _STATE.search(before) and not _STATE_ACCUSED.search(accused):
            at = match.end()  # "accused employees of the firm of plotting": the last "of" begins the charge
            if not (is_gerund(text, at) or _QUOTE.match(text, at)) and (later := _LATER_OF.search(text, at, at + 60)):
                at = later.end() if is_gerund(text, later.end()) or _QUOTE.match(text, later.end()) else at
            _take(text, at, "accusing", 0.55, found)


def _deeds(text: str, found: list[tuple[Item, str, float]]) -> None:
    """Add what someone was sentenced, fined or arrested for."""
    for deed in _DEED.finditer(text):
        reach = _CLAUSE_END.search(text, deed.end(), deed.end() + 170)
        end = reach.start() if reach else deed.end() + 170
        arrest, done = (deed["arrest"] or "").lower(), 0
        for match in _FOR.finditer(text, deed.end(), end):
            start = match.end()
            if match.start() < done or _NOT_FOR.match(text, start) or _OTHER_FOR.search(text, 0, match.start()):
                continue
            if arrest and match.start() - deed.end() > 70:
                break
            word = match.group().split()[0].lower()
            if word == "on" and (arrest or text.startswith("hunger", start)):
                continue
            ground = _ground(text, start, word, deed["verb"].lower(), arrest)
            if ground is not None:
                at, cue, base = ground
                done = _take(text, at, cue, base, found)
                if arrest:
                    break


def _ground(text: str, start: int, word: str, verb: str, arrest: str) -> tuple[int, str, float] | None:
    """Return where the ground of a deed begins after "for", "over" or "on", with its cue and confidence."""
    cue = f"reason:{arrest}" if arrest else f"for:{verb}"
    if word == "for" and is_gerund(text, start):
        return start, f"for+gerund:{arrest}" if arrest else cue, 0.6 if arrest else 0.75
    if word != "over" and _QUOTE.match(text, start):
        return start, cue, 0.5 if arrest else 0.75
    items, _ = read_items(text, start)
    known = known_charge(text[items[0].start : items[0].end]) if items else None
    sure = known is not None and known[2] >= 1.4 and items[0].start - start < 30
    if sure and not arrest:
        return start, cue, 0.75
    if word != "on" and (reason := _REASON.match(text, start)):
        return reason.start("core"), f"reason:{arrest or verb}", 0.4
    return (start, cue, 0.5) if sure else None


def _nouns(text: str, found: list[tuple[Item, str, float]]) -> None:
    """Add what stands before its noun: "an extortion conviction", "terrorism-related charges"."""
    for match in _NOUN.finditer(text):
        end = match.start("noun")
        while end and text[end - 1] in " -":
            end -= 1
        begin = max(0, end - 70)
        for cut in _NOUN_CUT.finditer(text, begin, end):
            begin = cut.end()
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
        if related := re.search(r"[-\s](?:related|linked)$", words):
            end = begin + related.start()
            words = text[begin:end]
        begin += strip_untold(words)
        words = text[begin:end]
        if len(words) < 3 or words.count(" ") > 6:
            continue
        parts = re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+(?=[a-z“\"])|\s+or\s+", words)
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
            and known[2] >= 1
            and not re.match(r"(?:who|he|she|they|police|prosecutors?|court)\b", words)
        ):
            found.append((Item(begin, end, False), f"noun:{match['noun'].lower()}", 0.85))


def _with_laws(text: str, found: list[tuple[Item, str, float]], laws: list[LawMention]) -> list[ChargeMention]:
    """Return the charges without overlap, each with its law, and those of which only the law is told."""
    kept: list[tuple[Item, str, float]] = []
    for entry in sorted(found, key=lambda e: (-e[2], e[0].start - e[0].end)):
        if not any(k[0].start < entry[0].end and entry[0].start < k[0].end for k in kept):
            kept.append(entry)
    kept.sort(key=lambda e: e[0].start)
    law_of: dict[int, str] = {}
    used: set[int] = set()
    for number, law in enumerate(laws):
        for index, (item, cue, _) in enumerate(kept):
            inside = item.start <= law.start and law.end <= item.end
            after = item.end <= law.start and _LAW_AFTER.match(text[item.end : law.start])
            before = law.end <= item.start and _LAW_BEFORE.match(text[law.end : item.start])
            if index in law_of or not (inside or after or before):
                continue
            law_of[index] = law.text
            used.add(number)
            back = index - 1
            while (
                after
                and "(" not in text[item.end : law.start]
                and back >= 0
                and kept[back][1] == cue
                and back not in law_of
                and kept[back + 1][0].start - kept[back][0].end < 12
            ):
                law_of[back] = law.text
                back -= 1
    out: list[ChargeMention] = []
    for index, (item, cue, base) in enumerate(kept):
        words = text[item.start : item.end]
        category, iccs, sure = classify_charge(words)
        if cue.startswith("reason:") and _ACTIVITY.match(words):
            category, iccs, sure = "other", None, 0.5
        told = law_of.get(index)
        if category == "other" and sure < 0.9 and told and (by_law := _by_law(told)):
            category, iccs, sure = by_law
        out.append(
            ChargeMention(item.start, item.end, words, category, iccs, told, round(base * (0.75 + 0.25 * sure), 2), cue)
        )
    for number, law in enumerate(laws):
        if number in used or any(c.start < law.end and law.start < c.end for c in out):
            continue
        said = text[max(0, law.start - 140) : law.start]
        if (
            _LAW_LINK.search(said)
            and _LAW_CUE.search(said)
            and not _NO_OFFENCE.search(text[law.start : law.end + 45])
            and not re.search(r"\b(?:amount|constitut|permit|allow)\w*\b[^;.]{0,40}$", said)
        ):
            category, iccs, _ = _by_law(law.text) or ("other", None, 0.3)
            out.append(ChargeMention(law.start, law.end, law.text, category, iccs, law.text, 0.7, "under"))
    return sorted(out, key=lambda c: c.start)


def _by_law(law: str) -> tuple[ChargeCategory, str | None, float] | None:
    if category := law_category(law):
        example = classify_charge(category.replace("_", " "))
        return category, example[1] if example[0] == category else None, 0.8
    known = known_charge(law)
    return (known[0], known[1], 0.7) if known is not None and known[2] >= 1.4 else None
