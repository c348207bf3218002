"""Terms as penalties: "12 years in prison", "three years, suspended for four", "between 3 and 7 years", life."""

import re
from typing import Final

from pipeline.recognise.penalties.knowledge import Knowledge
from pipeline.recognise.penalties.mention import PenaltyMention, Status, left_bound, status_at
from pipeline.recognise.penalties.numbers import NUMBER, parse_number
from pipeline.recognise.penalties.terms import TERM, TERM_RE, Term, build_term, parse_term
from pipeline.records import PenaltyKind

_NO_PENALTY: Final = re.compile(
    r"[’'`´]?s?[-\s]*(?:old|ago|later|earlier|younger|older|apart|prior|into|of age|in (?:power|office|hospital"
    r"|business|a row|hiding|opposition|advance|journalism|politics|the making)"
    r"|(?:after|before|since|following)\b(?!\s+(?:pleading|being|a (?:court|trial|judge|closed)|he|she|they|appeal))"
    r"|reign|rule|war|history|anniversary|mandate|presidency|investigation|interrogation|trial|visa|contract"
    r"|degree|ceasefire|conflict|struggle|campaign|experience|career|delay"
    r"|(?:from|until|to) (?:now|then|today|when)|deadline|hunger strike|school|limit)\b",
    re.IGNORECASE,
)
_BEFORE_NO: Final = re.compile(
    r"\b(?:aged?|age of|past|last|next|within|every|each|first|only after|under the age of|for the (?:past|last)"
    r"|after|than|nearly|"
    r"until|since|in (?:the )?(?:last|past)|days?|over|took|lasted|more than|for more than|for over|for nearly"
    r"|for about|per)\s+$",
    re.IGNORECASE,
)
_SUSPENDED: Final = re.compile(
    rf"(?P<words>\s*,?\s*\(?\s*(?:(?:but|and|which|that|of which|though|with|all|is|was|were|to be|has been|have "
    rf"been|had been|execution|the sentences?|it|both|his sentence|the term|later)\s+)*"
    rf"(?:conditional(?:ly)?\s+)?(?:suspended|suspension|on (?:a )?suspen\w+|reprieved)(?:\s+(?:sentence|term|for"
    rf"|on)?\s*(?:for|of|on)?\s*(?:(?:a|an|up to|a period of|a further|the duration of)\s+)*(?P<for>{TERM}"
    rf"|(?:{NUMBER})(?!\s*\w*(?:%|people)))?)?"
    rf"|\s*,?\s*with\s+(?:an?\s+)?(?P<with>{TERM})[’'`´]?s?[-\s]+(?:of\s+)?(?:a\s+)?(?:suspension|reprieve"
    rf"|probation(?:ary|al)?\s+period|probationary term|trial period)|\s*,?\s*with (?:a|an) (?:reprieve"
    rf"|probation(?:ary)? period of {TERM})|\s+suspended\b)",
    re.IGNORECASE,
)
_CONDITIONAL: Final = re.compile(r"\b(?:suspended|conditional(?:ly)?|non-custodial)\b", re.IGNORECASE)
_CONDITIONAL_BEFORE: Final = re.compile(
    r"\b(?:suspended|conditional|conditionally\s+sentenced)(?:\s+(?:prison|jail))?(?:\s+(?:sentences?|terms?"
    r"|imprisonment|punishment))?(?:\s+(?:of|to|for))?\s+(?:an?\s+)?$",
    re.IGNORECASE,
)
_PARTLY: Final = re.compile(
    r"(?:with|of which|including|the (?:first|last|final)|and)\s+(?:the (?:first|last|final)\s+)?$|suspended\s+for\s+$",
    re.IGNORECASE,
)
_SUSPENDED_FOR: Final = re.compile(
    r"\bsuspended\s+(?:for\s+)?(?:an?\s+)?$|\breprieve\s+of\s+(?:an?\s+)?$", re.IGNORECASE
)
_PARTLY_AFTER: Final = re.compile(
    r"\s+(?:of (?:it|them|which|that|the (?:term|sentence))\s+)?(?:(?:is|are|was|were|being)\s+)?suspended\b",
    re.IGNORECASE,
)
_LIFE: Final = re.compile(
    rf"(?:(?:{NUMBER})\s+)?(?:(?:consecutive|concurrent|full|whole|aggravated|mandatory|fixed)[\s-]+)*(?<!\bhis "
    rf")(?<!\bher )(?<!\btheir )\blife(?:\s+(?:imprisonment|prison\b|in\s+(?:a\s+)?(?:\w+[\s-])?(?:prison|jail"
    rf"|custody)|behind\s+bars)|[\s-](?:sentence|term|prison term|jail term)s?)"
    rf"(?:\s+without\s+(?:the\s+possibility\s+of\s+)?(?:parole|release))?|(?<=to )life\b(?!\s+(?!in\b|with\b"
    rf"|plus\b|if\b|as\b|when\b|without\b|on\b|for\b|after\b|over\b|by\b|and\b|under\b"
    rf"|at\b)\w)(?:\s+without\s+(?:the\s+possibility\s+of\s+)?parole)?"
    rf"|(?:imprisonment|imprisoned|jailed|prison|incarceration) for life\b",
    re.IGNORECASE,
)
_LIST: Final = re.compile(rf"(?:(?:{NUMBER})(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*,\s*or\s+))+$", re.IGNORECASE)
_ITEM: Final = re.compile(rf"(?<![\w.]){NUMBER}", re.IGNORECASE)
_SENT_TO: Final = re.compile(
    r"\b(?:sentenc\w+|sent|condemn\w+|order\w+|given"
    r"|committed)\b[^;.]{0,80}\bto\s+(?:[\w-]+\s+){0,4}(?:for\s+)?[^.;]{0,20}$|\b(?:sentence|term|imprisonment"
    r"|detention|arrest)\s+for\s+[^.;]{0,20}$",
    re.IGNORECASE,
)
_HELD: Final = re.compile(r"pre-?trial|remand|custody|\bheld\b", re.IGNORECASE)
_TO_DO: Final = re.compile(r"\s+(?:to\s+[a-z]|of\s+(?!prison|jail|imprison|hard|forced|labou?r)[a-z]+|notice)")
_TIME_OF: Final = re.compile(
    r"\s+of\s+(?:\w+\s+)?(?:incarceration|imprisonment|confinement|prison|jail)\b(?!\s+(?:term|sentence))",
    re.IGNORECASE,
)
_TO: Final = re.compile(r"\bto\s*(?:(?:serve|spend|spending)\s*)?$")
_PENAL: Final = re.compile(r"administrative|punitive|disciplinary", re.IGNORECASE)
_SHARE_BEFORE: Final = re.compile(r"(?:[:,]|\band)\s+$")
_SHARE_AFTER: Final = re.compile(r"\s+for\s+[A-Z]")  # "18 years for Anwar and 13 years for Basim"
_UNIT_WORD: Final = re.compile(r"(?:year|yr|month|mos\b|week|day|hour)s?\b", re.IGNORECASE)
_FROM: Final = re.compile(r"\bfrom\s+$")
_UNIT: Final = re.compile(r"year|month|week|day|hour", re.IGNORECASE)
_DATE_BEFORE: Final = re.compile(
    r"(?:\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?|\b(?:in|on|since|aged?|all|the))\s+$",
    re.IGNORECASE,
)
_NAMED_ITEM: Final = re.compile(
    r"(?:(?:^|[:;,(]|\band\b)\s*(?:and\s+)?(?-i:[A-Z])[^:;]{0,90}?|\beach)[,:–-]\s+$", re.IGNORECASE
)
_ITEM_AFTER: Final = re.compile(r"\s*(?:each\b|[;.,)(]|and\b|$)", re.IGNORECASE)
_JOINED_AFTER: Final = re.compile(
    r"[’'`´]?\s*(?:[;.,:)(]|and\b|or\b|for\b|on\s+(?:charges|suspicion)|in\s+(?:absentia|19|20)|respectively|each"
    r"|if\b|under\b|suspended|$)",
    re.IGNORECASE,
)
_TO_PRISON: Final = re.compile(
    r"\bsentenc\w+\b[^;]{0,160}\bto\s+(?:\w+\s+){0,2}(?:imprisonment|prison|terms|jail|RTL|\d)", re.IGNORECASE
)
_JOIN: Final = re.compile(
    r"\s*(?:,|and|or|plus|,\s*and|,\s*or|followed by|with|,\s*followed by|as well as|,\s*plus|to be followed by"
    r"|and/or|and to|,\s*and to|or to)\s*$",
    re.IGNORECASE,
)
_SERVED_AFTER: Final = re.compile(
    r"[’'`´]?s?\s+(?:of (?:his|her|their|a|an|the|that)\b|in\b|behind\b|there\b|inside\b)", re.IGNORECASE
)
_UPPER: Final = re.compile(
    r"\b(?:up to|as (?:much|many|long) as|a maximum(?: term)? of|the maximum(?: term)? of|no more than)\s+$",
    re.IGNORECASE,
)
_KEEP_LEAD: Final = re.compile(
    r"(?:up to|between|from|at least|more than|nearly|a total of|about|almost|over)\s+(?:an?\s+)?$", re.IGNORECASE
)
_PRETRIAL: Final = re.compile(r"pre-?trial|remand|custody", re.IGNORECASE)
_PUNITIVE: Final = re.compile(r"sentenc|prison|jail|imprison|penal|labou?r|RTL", re.IGNORECASE)


def find_prison(known: Knowledge, text: str, deaths: list[PenaltyMention] | None = None) -> list[PenaltyMention]:
    """Return the penalties of `text` that are told as a term or as life, and `deaths` less those since commuted."""
    found: list[PenaltyMention] = []
    waiting = list(deaths or [])
    busy = 0
    for start, end, high_start, low in _candidates(known, text):
        while waiting and waiting[0].start < start:
            found.append(waiting.pop(0))
            busy = max(busy, found[-1].end)
        if start < busy:
            continue
        mention = _read(known, text, start, end, high_start, low, found)
        if mention is None:
            continue
        found.extend(_listed(text, start, mention))
        found.append(mention)
        suspended = _SUSPENDED.match(text, mention.end)
        busy = max(mention.end, suspended.end() if suspended else 0)
    return found + waiting


def _candidates(known: Knowledge, text: str) -> list[tuple[int, int, int, str | None]]:
    """Return (start, end, start of the upper end, lower end's words) of every term, range and life in `text`."""
    out: list[tuple[int, int, int, str | None]] = []
    windows = _windows(text)
    for match in (m for a, b in windows for m in known.range.finditer(text, a, b)):
        if not _is_range(text, match):
            continue
        link = text[match.end("low") : match.start("high")].lower()
        if " and " in f" {link.strip()} " and not re.search(
            r"\bbetween\s+(?:an?\s+)?$", text[max(0, match.start() - 12) : match.start()], re.IGNORECASE
        ):
            continue
        if (
            re.match(r"\s*-?\s*(?:and|or)\s*$", link)
            and parse_term(match["low"]) is not None
            and "or" not in link
            and "between" not in text[max(0, match.start() - 12) : match.start()].lower()
        ):
            continue
        out.append((match.start(), match.end(), match.start("high"), match["low"]))
    spans = [(a, b) for a, b, _, _ in out]
    found = [m for a, b in windows for m in TERM_RE.finditer(text, a, b)]
    if "life" in text.lower():
        found += _LIFE.finditer(text)
    for match in found:
        if not any(a < match.end() and match.start() < b for a, b in spans):
            out.append((match.start(), match.end(), match.start(), None))
            spans.append(match.span())
    return sorted(out)


def _windows(text: str) -> list[tuple[int, int]]:
    """Return the stretches of `text` that can hold a term: the words about each unit of time."""
    out: list[tuple[int, int]] = []
    for unit in _UNIT_WORD.finditer(text):
        start, end = max(0, unit.start() - 45), min(len(text), unit.end() + 18)
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], end)
        else:
            while start and text[start - 1].isalnum():
                start -= 1
            out.append((start, end))
    return out


def _is_range(text: str, match: re.Match[str]) -> bool:
    """Whether the lower end is one, not a date or an age ("on May 3 to 10 years", "Li, 33, to 4 years")."""
    number, unit = parse_number(match["low"]), _UNIT.search(match["high"])
    if number is None or unit is None:
        return number is None
    high = parse_term(match["high"])
    low = build_term(**{unit.group().lower() + "s": number}) if number < 100 else None
    if low is None or low.days is None:
        return False
    if (
        high is not None
        and high.days is not None
        and low.days >= high.days
        and not _FROM.search(text, 0, match.start())
    ):
        return False
    return not _DATE_BEFORE.search(text, max(0, match.start() - 14), match.start())


def _read(
    known: Knowledge, text: str, start: int, end: int, high_start: int, low: str | None, found: list[PenaltyMention]
) -> PenaltyMention | None:
    words = text[high_start:end]
    life = "life" in words.lower()
    term = parse_term(words)
    if term is None:
        return None
    bound = left_bound(text, start)
    listed = _LIST.search(text, max(0, start - 80), start) if low is None else None
    if listed and all((parse_number(item.group()) or 100) < 100 for item in _ITEM.finditer(listed.group())):
        lead = listed.start()
    else:
        lead = start
    before = text[max(bound, lead - 110) : lead]
    right = known.right.match(text, end)
    noun = right["noun"] if right else ""
    kind, _ = known.kind_of(noun) if noun else (None, False)
    left = None if kind else known.left.search(before)
    left_kind, left_custody = known.kind_of(left["noun"]) if left else (None, False)
    left_custody = left_custody and not (left and _PENAL.search(left["noun"]))
    link = left["link"].strip(" ,:(").lower() if left else ""
    status = status_at(known, text, lead)
    if not life and kind is None and _NO_PENALTY.match(text, end):
        return None
    if _PARTLY_AFTER.match(text, end) and _PARTLY.search(before):
        return None
    if kind in {None, "death"} and not noun and _SUSPENDED_FOR.search(before):
        return None
    cue = _licence(known, text, lead, end, life, noun, kind, left_kind, left_custody, status, found, before, link)
    if cue is None:
        return None
    previous = found[-1] if found else None
    if (
        kind is None
        and left_kind is not None
        and left is not None
        and (link != "for" or cue.startswith("noun:"))
        and not (left_custody and _PRETRIAL.search(left["noun"]))
    ):
        kind, start = left_kind, max(bound, lead - 110) + left.start("noun")
    elif keep := _KEEP_LEAD.search(text, max(bound, start - 14), start):
        start = keep.start()
    if right is not None and (kind is not None or noun):
        end = right.end()
    if life:
        kind = "life"
    if kind is None:
        same = (
            previous is not None
            and _JOIN.search(text[previous.end : start])
            and previous.kind not in {"fine", "death", "life", "other"}
        )
        kind = previous.kind if same and previous is not None else _default_kind(text, term, cue)
    name = status.status if status else "served" if right and _TIME_OF.match(right.group()) else "imposed"
    suspended = _SUSPENDED.match(text, end)
    conditional = (
        _CONDITIONAL.search(noun)
        or _CONDITIONAL_BEFORE.search(text, max(bound, start - 50), start)
        or (left and _CONDITIONAL.search(left["noun"]))
    )
    if name in {"imposed", "requested"} and (suspended or conditional):
        name = "suspended" if name == "imposed" else name
    from_term = _changed(text, start, low, status, found)
    iso, days = term.iso, term.days
    if low is not None and from_term is None and name not in {"maximum", "requested"}:
        iso = days = None
    if (
        low is None
        and status is not None
        and status.status == "reduced"
        and re.search(r"\bby\s+(?:\w+\s+){0,2}$", before)
    ):
        iso = days = None
    return PenaltyMention(start, end, text[start:end], kind, name, iso, days, None, from_term, cue)


def _licence(
    known: Knowledge, text: str, start: int, end: int, life: bool, noun: str, kind: PenaltyKind | None,
    left_kind: PenaltyKind | None, left_custody: bool, status: Status | None, found: list[PenaltyMention],
    before: str, link: str,
) -> str | None:  # fmt: skip
    """Return the cue by which the term at `start` is a penalty, None where nothing says that it is."""
    ordered = status is not None and status.sentencing
    if kind == "detention" and not _PENAL.search(noun):
        if not ordered or (_PRETRIAL.search(noun) and not re.search(r"sentenc", status.cue if status else "")):
            return None
        return f"noun:{noun.lower()}"
    if kind is not None and kind != "death":
        return f"noun:{noun.lower()}"
    if noun:
        word = noun.lower()
        if "sentence" in word or ((status is not None or life) and _PUNITIVE.search(text)):
            return f"noun:{word}"
    held = left_custody and _HELD.search(before) and not (status and status.cue.startswith("sentenc"))
    licensed = left_kind is not None and (not left_custody or ordered) and not held
    if licensed and (link != "for" or _SENT_TO.search(before)):
        return f"noun:{left_kind}"
    if life and _LIFE_NOUN.search(text[start:end]):
        return "life"
    direct = known.direct.search(before)
    if direct and not (direct.group().lower().startswith("g") and _TO_DO.match(text, end)):
        return direct.group().strip().lower()
    if status is not None and status.status == "served" and _SERVED_AFTER.match(text, end) and _PUNITIVE.search(text):
        return status.cue
    bare = next(reversed(list(known.bare_to.finditer(text, 0, start))), None)
    stem = re.sub(known.lead, "", text[max(0, start - 60) : start])
    if (
        bare is not None
        and not bare.group().lower().startswith(("sent", "cond", "jail", "impr", "rese"))
        and not _PUNITIVE.search(text)
    ):
        bare = None
    if (bare is not None and _TO.search(stem) and ";" not in text[bare.end() : start]) or (
        bare is not None and _TO.search(stem) and found
    ):
        return bare.group().lower()
    if (
        text[start - 1 : start] in {"(", "["}
        and re.search(r"sentenc", text[:start], re.IGNORECASE)
        and re.match(r"\s*[),;\]]|\s*,", text[end : end + 3])
    ):
        return "sentenced"
    if _NAMED_ITEM.search(text[:start][-100:]) and _ITEM_AFTER.match(text, end) and _TO_PRISON.search(text[:start]):
        return "sentenced"
    if (
        found
        and found[-1].kind != "fine"
        and _JOIN.search(text[found[-1].end : start] if len(text[found[-1].end : start]) < 25 else "x")
        and not _BEFORE_NO.search(before)
        and _JOINED_AFTER.match(text, end)
    ):
        return found[-1].cue
    return None


_LIFE_NOUN: Final = re.compile(
    r"imprisonment|imprisoned|jail|prison|behind|sentence|term|custody|parole|incarceration", re.IGNORECASE
)


def _default_kind(text: str, term: Term, cue: str) -> PenaltyKind:
    if (
        term.days is not None
        and term.days <= 60
        and re.search(r"administrative|detention|arrest for", text, re.IGNORECASE)
        and "jail" not in cue
    ):
        return "detention"
    return "imprisonment"


def _changed(text: str, start: int, low: str | None, status: Status | None, found: list[PenaltyMention]) -> str | None:
    """Return what the penalty was before it was changed, and take that one out of `found`."""
    if status is None or not re.match(
        r"reduc|commut|cut|shorten|lower|slash|halv|lessen|increas|extend|replac|soften|mitigat|decreas|chang",
        status.cue,
    ):
        return None
    if low is not None:
        return _iso(low, text, start)
    if found and re.match(
        r"(?:(?!\bwhile\b|\band (?:then|was|a|the)\b)[^;.]){0,90}\bto\b[^;.]{0,30}$",
        text[found[-1].end : start],
        re.IGNORECASE,
    ):
        was = found[-1]
        if was.start > status.end or not re.search(
            r"\b(?:sentenced|given|handed|jailed|received|imposed|got)\b", text[: was.start], re.IGNORECASE
        ):
            found.pop()
        return was.term_iso or was.kind
    return None


def _iso(low: str, text: str, start: int) -> str | None:
    term = parse_term(low)
    if term is None:  # "from 8 to 6 years": the unit stands at the upper end
        number, unit = parse_number(low), _UNIT.search(text, start)
        if number is None or unit is None:
            return None
        term = build_term(**{unit.group().lower() + "s": number})
    return term.iso if term else None


def _listed(text: str, start: int, mention: PenaltyMention) -> list[PenaltyMention]:
    """Return the terms that lend their unit from the last of a list: "3, 5 and 7 years"."""
    listed = _LIST.search(text, max(0, start - 80), start)
    unit = _UNIT.search(text, start, mention.end)
    if listed is None or unit is None or mention.kind in {"life", "fine"}:
        return []
    out: list[PenaltyMention] = []
    for item in _ITEM.finditer(text, listed.start(), listed.end()):
        number = parse_number(item.group())
        term = build_term(**{unit.group().lower() + "s": number}) if number else None
        if term is not None:
            out.append(
                PenaltyMention(
                    item.start(),
                    item.end(),
                    item.group(),
                    mention.kind,
                    mention.status,
                    term.iso,
                    term.days,
                    None,
                    None,
                    mention.cue,
                )
            )
    return out
