"""Terms that leave their unit out: "sentenced X to three years and Y to [five]", "cut from seven years to [two]"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pipeline.kept import compiled
from pipeline.late import Late
from pipeline.recognise.penalties.knowledge import data
from pipeline.recognise.penalties.mention import OTHERS, PARTLY, SHORT, PenaltyMention
from pipeline.recognise.penalties.numbers import NUMBER, parse_number
from pipeline.recognise.penalties.terms import TERM, build_term, parse_term
from pipeline.records import PenaltyStatus


def _n(key: str) -> str:
    return rf"(?P<n{key}>{NUMBER}(?:\s+and\s+a\s+half)?)"


_END = r"(?=\s*(?:[.,;)](?!\d)|$))"
# not "to five years and two, the brothers X and Y, were freed"
_NOT_SOME: Final = r"(?!\s*,\s+(?:the|an?|both|all|among|including|one|(?-i:[A-Z])))"
# "at Bor prison", "in the Bor penal colony"
_AT: Final = (
    r"(?:\s+(?:at|in)\s+(?:the\s+)?(?:(?-i:[A-Z])[\w’'-]*\s+){1,3}(?:[a-z]+\s+)?"
    rf"(?:{'|'.join(data()['terms']['sites'])}))?"
)
_SHORT: Final = compiled(
    rf"\b(?:in)?to\s+{_n('1')}(?=\s*(?:[.,;)](?!\d)|$)|\s+(?:for|each|in absentia|by|since|when|after|because"
    rf"|instead|at|on)\b)"
    rf"|(?<=\w )\((?P<in>\d{{1,2}})\)"
    rf"|(?:^|(?<=[a-z”\"’)])|(?<=years))(?:,|;|:| and| plus|, and)\s+{_n('2')}{_END}{_NOT_SOME}"
    rf"|\b(?:and|plus)\s+{_n('3')}(?=\s+of\s+(?:{'|'.join(data()['terms']['second_kinds'])}))"
    rf"|\b{_n('4')}(?=\s+more(?:\s*[.,;]|\s+(?:for|on|under|after)\b|$))"
    rf"|\bof\s+which\s+{_n('9')}(?P<all>\s+(?:is|are|was|were|being)\s+suspended\b)"
    rf"|(?:,|\(|\band|\bwith|\bincluding)\s+{_n('6')}(?P<rest>\s+of\s+(?:them|which|it|those)\s+"
    r"(?:(?:is|are|was|were|to\s+be|being)\s+)?suspended\b)"
    rf"|\b(?:including|with)\s+{_n('10')}(?P<so>\s+suspended)(?=\s*(?:[.,;)]|$)|\s+(?:and|or|but|for|on|by|in|after)\b)"
    rf"|(?:[;:]|^)\s*{_n('5')}(?=\s+for\s+(?:the\s+)?[a-zA-Z])"
    r"|(?:[,;]|\band|\bwhile)\s+(?:(?:on|for)\s+)?the\s+(?:second|third|fourth|fifth|sixth|latter)"
    rf"(?:\s+(?:{'|'.join(data()['terms']['second_of'])}))?,?\s+(?:to\s+)?{_n('7')}{_END}"
    r"|(?:[,;]|\band)\s+(?:(?:the|an?|his|her|their|its)\s+[\w’'-]+|(?-i:[A-Z])[\w’'.-]+(?:\s+(?-i:[A-Z])[\w’'.-]+){0,3})\s+for\s+"
    rf"{_n('8')}{_END}"
    rf"|\b(?:19|20)\d\d,?\s+and\s+(?:then\s+|again\s+|to\s+)*{_n('11')}(?={_AT}\s+(?:again\s+)?in\s+(?:(?-i:[A-Z])[a-z]+\s+)?"
    r"(?:19|20)\d\d\s*(?:[.,;)]|$))",
    re.IGNORECASE,
)
# "two years [in] 2003": nothing but a prison and the month stands between a term and the year it was passed
_MANY: Final = compiled(r"\b(?:were|are|have|they|them|each|both|all)\b", re.IGNORECASE)
_IN_YEAR: Final = compiled(rf"{_AT}\s+in\s+(?:[A-Z][a-z]+\s+)?", re.IGNORECASE)
_VERB: Final = compiled(
    rf"\b(?P<ask>asked for|pressed for|argued for|pushed for|held out for|requested|sought|wanted|demanded)\s+"
    rf"(?:the\s+(?=full\s))?(?P<n>(?:full\s+)?{NUMBER}(?:\s+and\s+a\s+half)?)"
    r"(?=\s*(?:[.,;)](?!\d)|$)|\s+(?:but|and the)\b)"
    r"|\b(?:g[ae]ve(?:\s+(?:him|her|them|(?-i:[A-Z])\w+))?|given|g[eo]ts?|received|add(?:s|ed)|piled on|drew"
    r"|handed(?: down)?"
    rf"|faces?)\s+(?P<m>{NUMBER}(?:\s+and\s+a\s+half)?)(?=\s*(?:[.,;)](?!\d)|$)|\s+(?:for\s+[a-z]+ing|on appeal"
    rf"|and (?:learned|was|is))\b)"
    r"|\b(?:jail(?:ed|s)|imprison(?:ed|s)|sentenc(?:ed|es)|condemn(?:ed|s))"
    r"(?:\s+(?:him|her|them|(?-i:[A-Z])[\w’'-]+(?:\s+(?-i:[A-Z])[\w’'-]+){0,3}))?\s+(?:for|to)\s+"
    rf"(?P<given>{NUMBER}(?:\s+and\s+a\s+half)?){_END}(?!,?\s+(?:and\s+)?(?:then\s+|later\s+)?(?:freed|released|paroled)\b)"
    r"|\b(?:(?:sentence|term|punishment)\s+(?:was|is|has\s+been|had\s+been)\s+(?:\w+\s+)?(?:cut|reduced|lowered|shortened)"
    r"|(?:cut|reduced?s?|lower(?:ed|s)|shorten(?:ed|s))\s+(?:the|his|her|their|that|this)\s+(?:(?:prison|jail)\s+)?"
    r"(?:sentence|term|punishment))"
    rf"\s+to\s+(?P<cut>{NUMBER}(?:\s+and\s+a\s+half)?){_END}",
    re.IGNORECASE,
)
# "X was given ten years. [X was jailed for] five and let out": no other verdict, unless a court is told of
_SAME: Final = compiled(
    r"\W*(?P<who>(?-i:[A-Z])[\w’'-]*(?:\s+(?-i:[A-Z])[\w’'-]+){0,3})\s+(?:was|were|is|has been|had been)\s+"
    r"(?:(?:later|then|first|finally|eventually|only)\s+)?(?:jailed|imprisoned|sentenced|condemned)\s+(?:for|to)\s+$",
    re.IGNORECASE,
)
_COURT: Final = compiled(r"\b(?:court|judge|tribunal|appeal)", re.IGNORECASE)
_PRONOUNS: Final = frozenset({"he", "she", "they"})
_GAVE: Final = compiled(r"g[ai]ven?\b|handed\b", re.IGNORECASE)
_ALONE: Final = compiled(
    rf"(?<!\bage)(?<!\baged)(?<!children)(?<!score):\s+(?P<n>{NUMBER}(?:\s+and\s+a\s+half)?)(?P<more>\s+more)?"
    r"(?=\s*[.;]?\s*$|,\s+(?:suspended|effective|conditional|with|plus|of which|in absentia)\b)",
    re.IGNORECASE,
)
_IN_BRACKETS: Final = compiled(r"\(\d{1,2}(?: years?| months?)?\)[^()]{1,40}$")
# "gave X nine years and in 2020 another court cut the sentence to six"
_CUT_TO: Final = compiled(
    rf"\b(?:{'|'.join(data()['terms']['cut_to'])})\w*\s+(?:(?:(?:the|his|her|their|this|that)\s+)?(?:(?:prison"
    r"|jail)\s+)?"
    r"(?:sentences?|terms?|punishment|it)\s+)?$",
    re.IGNORECASE,
)
_PARTS: Final = {"n6": "rest", "n9": "all", "n10": "so"}  # the words that say of a part that it is suspended
# "requested ten years, but the court sentenced him to four"
_PASSED: Final = compiled(rf"\b(?:{'|'.join(data()['terms']['passed'])})\b", re.IGNORECASE)
_ONLY_ASKED: Final = compiled(r"\b(?:if|unless|could|would|may|might|faces?|facing|up\s+to|maximum)\b", re.IGNORECASE)
# "for two years with three others, including one suspended": one of them
_OF_PEOPLE: Final = compiled(rf"\b(?:{'|'.join(data()['terms']['of_people'])})\b", re.IGNORECASE)
_OF_COUNT: Final = compiled(r"\W*(?:and\s+|while\s+)?(?:on|for)\s+the\b", re.IGNORECASE)
_AGE: Final = compiled(r"[A-Z][\w’'-]+,\s+(?:1[6-9]|[2-9]\d),$")
_NAME: Final = 40  # letters of a name before an age
_UNIT: Final = compiled(r"\b(year|month|week|day)s?\b", re.IGNORECASE)
_SHORT_UNIT: Final = compiled(r"P\d+([YMWD])$")
_LETTERS: Final = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_HALF: Final = compiled(r"\s+and\s+a\s+half$", re.IGNORECASE)
_REACH: Final = 130
_MOST: Final = 60
_TERMS: Final = frozenset({"imprisonment", "detention", "labour", "house_arrest", "probation"})
_CHANGED: Final = compiled(
    r"(?:reduc|cut|halv|commut|stretch|rais|turn|lower|shorten|increas|convert)\w*\s+(?:to|in)$"
)

_TO: Final = compiled(r"\b(?:to|from)\s+(?:an?\s+)?$")
_RAISED: Final = compiled(r"\b(?:rais|increas|extend|stretch|lengthen)\w*\b[^.;]{0,90}\bfrom\s+$", re.IGNORECASE)


# a term that is cut or raised, as far as "from"
_ALTER: Final = (
    rf"\b(?P<how>(?:{'|'.join(data()['terms']['altering'])})\w*|"
    r"(?:scaled|whittled|brought|brings?|bringing)(?=[^.;]{0,60}\bdown\b))[,\s]"
    r"(?:(?!\b(?:from|fine)\b)[^.;]){0,90}?\bfrom\s+"
)
_FOR_ALL: Final = compiled(rf"\b(?:{'|'.join(data()['terms']['by_law'])})\b", re.IGNORECASE)
_CHANGED_FROM: Final = compiled(_ALTER, re.IGNORECASE)
# "reduced the sentence of X from 10 years to [four]", "cut from 10 years to [four] the term of X"
_FROM: Final = Late(
    rf"{_ALTER}(?:\w+\s)?(?P<was>{NUMBER})\s+(?P<unit>year|month|week|day)s?\s+to\s+(?:just\s+|only\s+)?(?P<n>{NUMBER})\b"
    rf"(?!\s+(?:and\s+(?:an?|the|{NUMBER})|years?|months?|weeks?|days?|hours?|lashes|strokes|blows|to|consecutive|concurrent"
    r"|per|times)\b|[-%])",
    re.IGNORECASE,
)
# "reduced the sentence of X from six years to [four years]", "from six to [four years]"
_FROM_TO: Final = Late(
    rf"{_ALTER}(?P<was>{TERM}|{NUMBER})(?:\s+(?:in (?:prison|jail)|(?:of )?imprisonment))?\s+to\s+(?:just\s+|only\s+)?"
    rf"(?P<now>{TERM})",
    re.IGNORECASE,
)
# "reduced the sentence of X by six months, to [four years]"
_CUT_BY: Final = compiled(r"\b(?:reduc|cut|lower|shorten|slash|trim|lighten)\w*[,\s]", re.IGNORECASE)
_BY_TO: Final = Late(
    rf"{_CUT_BY.pattern}(?:(?!\bfine\b)[^.;]){{0,120}}?\bby\s+"
    rf"(?:a\s+further\s+)?(?P<off>{TERM})\s*[,–—]?\s*(?:and\s+)?(?:down\s+)?to\s+(?:just\s+|only\s+)?(?P<now>{TERM})",
    re.IGNORECASE,
)
# "cut the ten years imposed on X to [six]", "the ten years given to X were raised to [twelve years]"
_WHEN: Final = r"(?=\s*(?:[.,;)](?!\d)|$)|\s+(?:on|in|by|after|last|this)\b)"
_NOW: Final = rf"to\s+(?:just\s+|only\s+)?(?P<now>{TERM}|{NUMBER}{_WHEN})"
_CUTTING: Final = (
    r"reduc|cut|lower|shorten|slash|commut|halv|trim|"
    r"(?:brought|bring|scal|whittl|knock)(?=[^.;]{0,80}\bdown\s+to\b)"
)
_CUT_HOW: Final = compiled(r"reduc|cut|lower|shorten|slash|commut|halv|trim|br[io]|scal|whittl|knock", re.IGNORECASE)
_CHANGING: Final = rf"\b(?P<how>{_CUTTING}|rais|increas|extend|lengthen)\w*"
# what may stand between: no other clause ("five years in prison where visits were reduced to two")
_OTHERWISE: Final = (
    r"(?:(?!\b(?:fine|from|off|and|but|while|where|who|whom|whose|which|that|as|because|since|when|after|before|if)\b)"
    r"[^.;:,])"
)
# "cut X's ten-year term, [imposed by the Y Court in May,] to six"
_ASIDE: Final = r"(?:,\s+(?:imposed|given|handed|passed|pronounced)\b[^.;,]{0,90},)?"
_THE_TERM: Final = (
    Late(
        rf"{_CHANGING}\s+{_OTHERWISE}{{0,40}}?\b(?P<was>{TERM}){_OTHERWISE}{{0,80}}?{_ASIDE}\s{_NOW}",
        re.IGNORECASE,
    ),
    Late(
        rf"\b(?P<was>{TERM}){_OTHERWISE}{{0,80}}?\b(?:was|were|been|being)\s+(?:\w+ly\s+|later\s+|then\s+)?"
        rf"{_CHANGING}\s+(?:\w+\s+){{0,4}}?{_NOW}",
        re.IGNORECASE,
    ),
)
_CHANGES: Final = compiled(rf"{_CHANGING}\b[^.;]{{0,160}}?\bto\b", re.IGNORECASE)
# "[asked a court to] raise the six years imposed on X to ten"
_ASKED_TO: Final = compiled(rf"\b(?:{'|'.join(data()['terms']['asked_to'])})\w*\b[^.;]{{0,60}}\bto\s+$", re.IGNORECASE)
_GIVEN: Final = compiled(r"\b(?:imposed|given|handed|sentence|term|imprison|prison|jail|serv)", re.IGNORECASE)
_PASSED_ON: Final = compiled(r"\b(?:imposed|given|handed|passed)\b[^.;]*\bby\b", re.IGNORECASE)
_OF_TERM: Final = compiled(r"\b(?:sentence|term|punishment|imprisonment|prison|jail)", re.IGNORECASE)


def cut_down(text: str, told: list[PenaltyMention]) -> list[PenaltyMention]:
    """Return `told` with the terms that sentences were cut to, their unit left out, in place of what they had been."""
    out = list(told)
    changed_from = _CHANGED_FROM.search(text) is not None
    for match in _FROM().finditer(text) if changed_from else ():
        start, end = match.span("n")
        was, value = parse_number(match["was"]), parse_number(match["n"])
        if not was or not value or value > _MOST or _OF_TERM.search(text) is None:
            continue
        here = [m for m in out if m.start < end and start < m.end]
        bare = all(m.start == start and m.status == "imposed" and m.from_term is None for m in here)
        if not bare or raised_for_all(text, match):
            continue  # told so already
        unit = match["unit"].lower() + "s"
        before, term = build_term(**{unit: was}), build_term(**{unit: value})
        if before is None or term is None:
            continue
        out = [m for m in out if m not in here and not (m.start < match.end("unit") and match.start("was") < m.end)]
        out.append(PenaltyMention(start, end, text[start:end], "imprisonment", changed(match), term.iso, term.days,
                                  None, before.iso, "cut"))  # fmt: skip
    for match in _FROM_TO().finditer(text) if changed_from else ():
        start, end = match.span("now")
        unit_of = _UNIT.search(text, start, end + 1)
        was_words = match["was"] if _UNIT.search(match["was"]) else f"{match['was']} {unit_of[1] if unit_of else ''}"
        was_term, now = parse_term(was_words), parse_term(match["now"])
        told_so = any(m.start <= start < m.end and m.status == "reduced" for m in out) or raised_for_all(text, match)
        if told_so or _OF_TERM.search(text) is None or was_term is None or now is None or now.iso is None:
            continue
        out = [m for m in out if not (m.start < end and match.start("was") < m.end)]
        out.append(PenaltyMention(start, end, text[start:end], "imprisonment", changed(match), now.iso, now.days, None,
                                  was_term.iso, "cut"))  # fmt: skip
    for match in _BY_TO().finditer(text) if _CUT_BY.search(text) is not None else ():
        start, end = match.span("now")
        now = parse_term(match["now"])
        if now is None or now.iso is None or _OF_TERM.search(text) is None:
            continue
        out = [m for m in out if not (m.start < end and match.start("off") < m.end)]
        out.append(PenaltyMention(start, end, text[start:end], "imprisonment", "reduced", now.iso, now.days, None,
                                  None, "cut"))  # fmt: skip
    for pattern in _THE_TERM if _CHANGES.search(text) is not None and _GIVEN.search(text) is not None else ():
        for match in pattern().finditer(text):
            out = changed_to(text, match, out)
    return out


def changed(match: re.Match[str]) -> PenaltyStatus:
    """Return what a term is that another was changed to: reduced, or imposed anew where it was raised."""
    return "reduced" if _CUT_HOW.match(match["how"]) is not None else "imposed"


def raised_for_all(text: str, match: re.Match[str]) -> bool:
    """Tell whether a law raises what may be given ("raised the maximum term from two to five years")."""
    return changed(match) == "imposed" and _FOR_ALL.search(text) is not None


def changed_to(text: str, match: re.Match[str], told: list[PenaltyMention]) -> list[PenaltyMention]:
    """Return `told` with what a term was changed to, in place of what it had been, where nothing told so yet."""
    start, end = match.span("now")
    was, unit = parse_term(match["was"]), _UNIT.search(match["was"])
    value = None if _UNIT.search(match["now"]) else _number(match["now"])
    words = f"{match['now']} {unit[1].lower()}s" if value and unit else match["now"]
    now = parse_term(words)
    if was is None or now is None or now.iso is None or (value or 0) > _MOST:
        return told
    if _ASKED_TO.search(text, 0, match.start("how")) is not None:
        return told
    if any((m.start <= start < m.end and m.from_term) or (m.start > end and m.kind in _TERMS) for m in told):
        return told  # told so, or of somebody else next ("were cut to six, and Y's term was raised to eight years")
    cut = _CUT_HOW.match(match["how"]) is not None
    old = [m for m in told if m.start < end and match.start("was") < m.end]
    status: PenaltyStatus = "reduced" if cut else "imposed"
    status = "suspended" if any(m.status == "suspended" for m in old) else status
    new = PenaltyMention(start, end, text[start:end], "imprisonment", status, now.iso, now.days, None, was.iso, "cut")
    out = [m for m in told if m not in old]
    passed = _PASSED_ON.search(text, match.end("was"), start) is not None
    if old and passed:  # the former verdict is told beside it
        return [*out, replace(old[0], status="imposed"), replace(new, from_term=None)]
    return [*out, new]


def shortened(text: str, told: Sequence[PenaltyMention]) -> list[PenaltyMention]:
    """Return `told` with the terms of `text` that take their unit from one of them.

    What was reduced "from seven years to two" is the first term of the second, no penalty any more.
    """
    out = list(told)
    for match in _SHORT.finditer(text):
        key = next(k for k in ("in", "n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8", "n9", "n10", "n11") if match[k])
        start, end = match.span(key)
        if key == "in" and not _IN_BRACKETS.search(text, 0, match.start()):
            continue  # "(8 years), Zhu (5)"
        if key == "n2" and _AGE.search(text, max(0, start - _NAME), min(end + 1, len(text))):
            continue  # "his brother Sami Bahri, 34, received four"
        reach = _REACH if key in {"n1", "in", "n5", "n7", "n8"} else 60
        before = [m for m in out if m.end <= match.start() + 1 <= m.end + reach and m.kind in _TERMS]
        value = _number(match[key])
        if not before or not value or value > _MOST or any(m.start < end and start < m.end for m in out):
            continue
        last = max(before, key=lambda m: m.start)
        if key == "n8" and not text.endswith(" for ", 0, last.start):
            continue
        if key == "n2" and text[last.end : match.start()].strip(" ,;:") and ";" not in text[last.end : start]:
            continue  # a list of terms alone, or the next item of one
        alone = _IN_YEAR.fullmatch(text, last.end, match.start()) and not _MANY.search(text, 0, last.start)
        if key == "n11" and not alone:
            continue  # "Ten men got two years in 2003, and three in 2006": three of them, or years
        if key == "n1" and match[key].lower() == "one" and not _TO.search(text, 0, last.start):
            continue  # "hands down two years to one" of several people
        unit = _UNIT.search(text, last.start, last.end + 8) or _SHORT_UNIT.match(last.term_iso or "")
        between = text[last.end : start]
        loose = key in {"n2", "n5"} or (key == "n1" and _CHANGED.search(text, 0, match.start() + 2))
        if unit is None or re.search(r"[?!]|\.\s" if loose else r"[;?!]|\.\s", between):
            continue
        term = build_term(**{_LETTERS.get(unit[1], unit[1].lower()) + "s": value})
        if key == "n10" and _OF_PEOPLE.search(between):
            continue
        if term is not None and key in _PARTS:
            end = match.end(_PARTS[key])
            out.append(replace(last, start=start, end=end, text=text[start:end], status="suspended", term_iso=term.iso,
                               term_days=term.days, from_term=None, cue=PARTLY))  # fmt: skip
        elif term is not None:
            cut = key == "n1" and _CUT_TO.search(text, last.end, match.start()) is not None
            other = last.status == "reduced" or _RAISED.search(text, 0, last.start) is not None
            was = last.term_iso if other and not text[last.end : match.start()].strip() else None
            if was is not None:
                out.remove(last)
            cue = OTHERS if key in {"n7", "n8"} and not _OF_COUNT.match(match[0]) else last.cue
            status = "reduced" if cut else last.status
            asked = last.status in {"requested", "maximum", "served"} and _PASSED.search(between) is not None
            asked = asked and _ONLY_ASKED.search(between) is None
            out.append(replace(last, start=start, end=end, text=text[start:end], term_iso=term.iso, term_days=term.days,
                               status="imposed" if asked else status, from_term=was, cue=cue))  # fmt: skip
    return out


def unit_told(text: str, told: Sequence[PenaltyMention]) -> str | None:
    """Return the unit of the last term of `told`, which the next sentence may leave out."""
    for mention in reversed(told):
        if mention.kind in _TERMS and (unit := _UNIT.search(text, mention.start, mention.end + 8)):
            return unit[1].lower()
    return None


def without_unit(text: str, unit: str | None, told: Sequence[PenaltyMention]) -> list[PenaltyMention]:
    """Return the terms of `text` that take their unit from a sentence before: "The prosecutor had wanted [nine]".

    After a term of its own they take that of the term ("sought ten months; the judge gave her [five]").
    """
    out: list[PenaltyMention] = []
    for match in (*_VERB.finditer(text), *_ALONE.finditer(text)):
        alone = match.re is _ALONE
        start, end = match.span("n" if alone else next(key for key in ("n", "m", "given", "cut") if match[key]))
        value = _number(text[start:end])
        if not value or value > _MOST or any(m.start < end and start < m.end for m in [*told, *out]):
            continue
        status: PenaltyStatus = "imposed" if alone or not match["ask"] else "requested"
        status = "reduced" if not alone and match["cut"] else status
        if alone and match["more"]:
            end = match.end("more")
        before = [m for m in told if m.end <= start]
        own = None if alone else unit_told(text, before)
        if own and match["m"] and _GAVE.match(match[0]) is None and before[-1].status != "requested":
            continue  # "was jailed for two years, and the party received five"; not "sought two, but X got one"
        lent = own or unit
        term = build_term(**{f"{lent}s": value}) if lent else None
        if term is not None:
            words = text[start:end]
            out.append(
                PenaltyMention(start, end, words, "imprisonment", status, term.iso, term.days, None, None, SHORT)
            )
    return out


def as_before(sentence: str, mention: PenaltyMention, former: str) -> bool:
    """Tell whether a term without its unit tells again of whom the sentence before (`former`) told a verdict."""
    same = _SAME.match(sentence[: mention.start]) if mention.cue == SHORT else None
    if same is None or _COURT.search(sentence, mention.end):
        return False
    who = same["who"].split()[-1]
    return who.lower() in _PRONOUNS or re.search(rf"\b{re.escape(who)}\b", former) is not None


def passed(told: Sequence[PenaltyMention]) -> bool:
    """Tell whether the last term of `told` is one that a court gave, not one asked for."""
    return next((m.status == "imposed" for m in reversed(told) if m.kind in _TERMS), False)


def _number(words: str) -> float | None:
    value = parse_number(_HALF.sub("", words).removeprefix("full "))
    return value + 0.5 if value and _HALF.search(words) else value
