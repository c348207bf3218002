"""Terms as penalties: "12 years in prison", "three years, suspended for four", "between 3 and 7 years", life."""

import re
from typing import Final

from pipeline.kept import compiled
from pipeline.late import Late
from pipeline.recognise.hints import has_any
from pipeline.recognise.penalties.between import spanning
from pipeline.recognise.penalties.candidates import candidates
from pipeline.recognise.penalties.changes import ITEM, LIST, changed, item_value, listed_terms
from pipeline.recognise.penalties.knowledge import Knowledge, data
from pipeline.recognise.penalties.licence import JOIN, PENAL, PRETRIAL, Length, licence
from pipeline.recognise.penalties.mention import PARTLY, PenaltyMention, left_bound, status_at
from pipeline.recognise.penalties.numbers import AND_LATER, NUMBER, opens_clause
from pipeline.recognise.penalties.terms import TERM, Term, parse_term
from pipeline.records import PenaltyKind, PenaltyStatus

_NO_PENALTY: Final = compiled(
    r"[’'`´]?s?[-\s]*(?:old|ago|later|earlier|younger|older|apart|prior|into|of age|in "
    rf"(?:{'|'.join(data()['terms']['spent_in'])})"
    r"|(?:after|before|since|following)\b"
    r"(?!\s+(?:pleading|being|a (?:court|trial|judge|closed)|(?:he|she|they)\b|appeal))"
    rf"|(?:past|beyond)\s+(?:his|her|their|the|its)|{'|'.join(data()['terms']['lengths_of'])}"
    rf"|{AND_LATER}"
    r"|(?:from|until|to) (?:now|then|today|when)|deadline|hunger strike|school|limit)\b",
    re.IGNORECASE,
)
_SUSPENDED: Final = Late(
    # "; suspended lawyer Y was absent" is of another
    r"(?P<words>(?:\s+(?:each|apiece|too|as\s+well)\b)?\s*(?:;\s+(?=(?:the\s+(?:sentence|term)s?|both|it)\s+(?:is|was|were)\s|suspended\s*(?:[.;)]|$))|,?)"
    r"\s*\(?\s*(?:(?:but|and|which|that|of which|though|with|all|likewise|fully|wholly|entirely"
    rf"|also|enforcement|is|was|were|to be|has been|have "
    rf"been|had been|execution|the sentences?|it|both|his sentence|the term|later)\s+)*"
    rf"(?:conditional(?:ly)?\s+)?(?:suspended|suspension|on (?:a )?suspen\w+|reprieved)(?:\s+(?:sentence|term|for"
    rf"|on)?\s*(?:for|of|on)?\s*(?:(?:a|an|up to|a period of|a further|the duration of)\s+)*(?P<for>{TERM}"
    rf"|(?:{NUMBER})(?!\s*\w*(?:%|people)))?)?"
    rf"|\s*,?\s*with\s+(?:an?\s+)?(?P<with>{TERM})[’'`´]?s?[-\s]+(?:of\s+)?(?:a\s+)?(?:suspension|reprieve"
    rf"|probation(?:ary|al)?\s+period|probationary term|trial period)|\s*,?\s*(?:each,?\s*)?(?:with sursis"
    rf"|remitted)\b|\s*,?\s*with (?:an? )?(?:reprieve"
    rf"|probation(?:ary)? period of {TERM})|\s+suspended\b)",
    re.IGNORECASE,
)
_SUSPENDED_HINTS: Final = ("suspen", "repriev", "probation", "trial", "sursis", "remitted")  # one is in any that fits
_CONDITIONAL: Final = compiled(r"\b(?:suspended|conditional(?:ly)?|non-custodial)\b", re.IGNORECASE)
_BEFORE: Final = 135  # characters before a term in which what tells it begins
_CONDITIONAL_BEFORE: Final = compiled(
    r"\b(?:suspended|conditional|conditionally\s+sentenced)(?:\s+(?:prison|jail))?(?:\s+(?:sentences?|terms?"
    r"|imprisonment|punishment))?(?:\s+(?:of|to|for))?\s+(?:an?\s+)?$",
    re.IGNORECASE,
)
_SUSPENDED_END: Final = compiled(
    r"[’'`´]?\s*,?\s*(?:(?:all|wholly|fully|both|each|but|and|too,?|likewise|entirely|also|enforcement|execution)\s+){0,3}"
    r"(?:(?:conditionally\s+)?suspended|remitted|with\s+(?:sursis|(?:an?\s+)?reprieve))\b",
    re.IGNORECASE,
)
_TAKEN_OFF: Final = compiled(r"\b(?:sentence|term) (?:reduction|remission|cut)s?,? (?P<to>to|of|totall?ing) $")
_REDUCED_BY: Final = compiled(r"\bby\s+(?:\w+\s+){0,3}$")
# "reduced the sentences of both | by up to 20 months": what was taken off, whatever word stands between
_CUT_BY: Final = compiled(
    rf"\b(?:{'|'.join(data()['terms']['cutting'])})(?:e|es|ed|ing|s|t|ted|ting|med)?\b[^.;]{{1,90}}?"
    r"\b(?:sentences?|terms?)\s+(?:(?:was|were|is|are|been|each)\s+)?by\s+(?:(?:up|as|much|to|about|a|another|further|total|of"
    r"|at|least|more|than)\s+){0,4}$",
    re.IGNORECASE,
)
_HARD: Final = compiled(r"\s*,?\s*with hard labou?r\b", re.IGNORECASE)
_REGIME: Final = compiled(
    rf"\s+\((?-i:RI|SI|RTL)\)|,?\s+(?:under|in|with)\s+(?:an?\s+)?(?:{'|'.join(data()['terms']['regimes'])})"
    r"[\s-]regime\b(?!\s+\w*(?:colony|prison))"
    rf"|\s+with\s+(?:(?:{'|'.join(data()['terms']['labours'])})\s+)?(?:labou?r|work|internment)\b"
    r"|\s+without\s+(?:the\s+possibility\s+of\s+)?parole\b"
    r"|\s+(?:or more|of the same|inside)\b|,\s+colony\s+of\s+\w+\s+regime\b",
    re.IGNORECASE,
)
_DAY_FINE: Final = compiled(r"[’']\s+fine\b")
# "sentenced X after a [two-day]…": of what, a teaser does not tell
_BROKEN_OFF: Final = compiled(r"\s*(?:…|\.\.\.)")
# "jailed the writer Ana Bor for two years after a secret trial": a term, whoever is told between
_JAILED_FOR: Final = compiled(
    r"\b(?:(?:jailed|imprisoned|sentenced)\s+(?:for|to)|given|gets?|got|handed"
    r"|(?:jailed|imprisoned|gaoled)\s+(?:him|her|them|both|(?:(?!for\b)[\w-]+\s+){0,3}?(?-i:[A-Z])[\w’'-]*"
    r"(?:\s+(?:and|(?-i:[A-Z])[\w’'-]*)){0,6})\s+for)\s+(?:(?:for|to|up)\s+)*(?:an?\s+)?$",
    re.IGNORECASE,
)
_WITHIN: Final = compiled(r"\bwithin\s+(?:an?\s+)?$", re.IGNORECASE)
# "cut from five years to two | the prison term of X": what was cut
_OBJECT: Final = compiled(r"\s+(?:the|his|her|their)\s+(?!same\b)", re.IGNORECASE)
_OF_LINK: Final = compiled(r"\s*(?:of|for)$", re.IGNORECASE)
# kinds of which the noun is told with how long they last ("house arrest for a year")
_NAMED_FOR: Final = frozenset({"ban", "house_arrest", "labour", "probation", "other"})
_ARTICLE: Final = compiled(r"(?:(?:an?|the|his|her|their|same)[\s-]+)+", re.IGNORECASE)
_PARTLY: Final = compiled(
    r"(?:with|of which|including|the (?:first|last|final)|and)\s+(?:the (?:first|last|final)\s+)?$|suspended\s+for\s+$",
    re.IGNORECASE,
)
# "suspended the term for | three years": how long it is suspended
_SUSPENDED_FOR: Final = compiled(
    r"\bsuspended\s+(?:(?:(?:the|his|her|their|both|all|it|them)\s+)+(?:(?:prison|jail)\s+)?(?:(?:sentence|term|punishment)s?\s+)?"
    r"for\s+|for\s+)?(?:an?\s+)?$|\breprieve\s+of\s+(?:an?\s+)?$",
    re.IGNORECASE,
)
_PARTLY_AFTER: Final = compiled(
    r"\s+(?P<of>of (?:it|them|which|that|the (?:term|sentence))\s+)?(?:(?:is|are|was|were|being)\s+)?suspended\b",
    re.IGNORECASE,
)
# "suspended six months | of the sentence"
_PART_OF: Final = compiled(r"\s+of\s+(?:it|them|the\s+(?:\w+\s+)?(?:terms?|sentences?|punishment))\b", re.IGNORECASE)
_PART_NEXT: Final = Late(
    rf"\s*,?\s*(?:(?:but|and|which|later|also|was|were)\s+)*suspended\s+(?:{TERM}|(?:half|part|one|two|three)\b)"
    rf"{_PART_OF.pattern}",
    re.IGNORECASE,
)
_TIME_OF: Final = compiled(
    r"\s+of\s+(?:\w+\s+)?(?:incarceration|imprisonment|confinement|prison|jail)\b(?!\s+(?:term|sentence))",
    re.IGNORECASE,
)
# "punishment in form of | 4 years of imprisonment": what is imposed
_PUNISHED: Final = compiled(
    r"\b(?:punishment|penalty)\s+(?:of|in)\s+(?:(?:the\s+|a\s+)?form\s+of\s+)?(?:an?\s+)?$", re.IGNORECASE
)
# "twelve years | were demanded for X by the prosecutor"
_DEMANDED: Final = compiled(
    r"(?:\s+(?:for|against)\s+[^.;,]{1,40}?)?\s+(?:is|was|were|are|has been|have been|had been|being)\s+(?:also\s+)?"
    r"(?:requested|demanded|sought|asked\s+for|proposed|recommended)\b",
    re.IGNORECASE,
)
_CUT: Final = compiled(r"\s+(?:reductions?|commutations?|remissions?|cuts?)\b")  # "a six-month sentence reduction"
_TIMES: Final = compiled(
    rf"(?<![\w-]){NUMBER}\s+(?:{'|'.join(data()['terms']['one_after_another'])})\s+$", re.IGNORECASE
)
_KEEP_LEAD: Final = compiled(
    r"(?:at least|(?:not|no) less than|more than|nearly|a total of|about|almost|over)\s+$", re.IGNORECASE
)


def find_prison(
    known: Knowledge, text: str, deaths: list[PenaltyMention] | None = None, court: bool = False
) -> list[PenaltyMention]:
    """Return the penalties of `text` that are told as a term or as life, and `deaths` less those since commuted."""
    found: list[PenaltyMention] = []
    waiting = list(deaths or [])
    busy = 0
    for start, end, high_start, low in candidates(known, text):
        while waiting and waiting[0].start < start:
            found.append(waiting.pop(0))
            busy = max(busy, found[-1].end)
        if start < busy:
            continue
        mention = _read(known, text, start, end, high_start, low, found, court)
        if mention is None:
            continue
        found.extend(listed_terms(text, start, mention))
        found.append(mention)
        suspended = _suspended(text, mention.end)
        busy = max(mention.end, suspended.end() if suspended else 0)
    return spanning(text, found) + waiting


def _suspended(text: str, end: int) -> re.Match[str] | None:
    """Return the words behind a term that say it is suspended, the whole of it."""
    if _PART_NEXT().match(text, end):
        return None  # "gave X two years and suspended one year of the term"
    return _SUSPENDED().match(text, end) if has_any(text[end:].lower(), _SUSPENDED_HINTS) else None


def _read(
    known: Knowledge,
    text: str,
    start: int,
    end: int,
    high_start: int,
    low: str | None,
    found: list[PenaltyMention],
    court: bool,
) -> PenaltyMention | None:
    """Return the penalty that a length of time is, None where it is none or part of one told already."""
    words = text[high_start:end]
    life = "life" in words.lower()
    term = parse_term(words)
    if term is None:
        return None
    bound = left_bound(text, start)
    listed = LIST.search(text, max(0, start - 80), start) if low is None else None
    if listed and all((item_value(item) or 100) < 100 for item in ITEM.finditer(listed.group())):
        lead = listed.start()
    else:
        lead = start
    times = None if life else _TIMES.search(text, max(bound, start - _BEFORE), start)
    lead = times.start() if times is not None and lead == start else lead
    before = text[max(bound, lead - _BEFORE) : lead]
    if _WITHIN.search(before):
        return None  # "sentenced within a month of his arrest"
    right = known.right.match(text, end)
    noun = right["noun"] if right else ""
    if not noun and "-" in words and _BROKEN_OFF.match(text, end):
        return None
    kind, _ = known.kind_of(noun) if noun else (None, False)
    left = None if kind else known.left.search(before)
    left_kind, left_custody = known.kind_of(left["noun"]) if left else (None, False)
    left_custody = left_custody and not (left and PENAL.search(left["noun"]))
    link = left["link"].strip(" ,:(").lower() if left else ""
    status = status_at(known, text, lead)
    if not life and kind is None and (barred := _NO_PENALTY.match(text, end)):
        since = barred.group().strip("’'` -").lower() in {"after", "following", "since", "before"}
        passed = barred.group().strip("’'` ").lower().startswith("and ")
        if not (since and _JAILED_FOR.search(before)) and (not passed or opens_clause(text, start)):
            return None
    if (partly := _PARTLY_AFTER.match(text, end)) and (partly["of"] or _PARTLY.search(before)):
        return _part(text, start, partly.end(), term, found)
    struck = False
    if before.lower().endswith("suspended ") and (partly := _PART_OF.match(text, end)):
        part = _part(text, start, partly.end(), term, found)
        if part is not None or found:
            return part
        end, struck = partly.end(), True  # "suspended six months of the sentence": the whole is told later, if at all
    if not struck and kind in {None, "death"} and not noun and _SUSPENDED_FOR.search(before):
        return None
    length = Length(lead, end, life, noun, kind, left_kind, left_custody, link, status, before, court)
    cue = licence(known, text, length, found)
    if cue is None:
        return None
    by_left = left is not None and (link != "for" or cue.startswith("noun:"))
    if kind is None and by_left and not (left_custody and left is not None and PRETRIAL.search(left["noun"])):
        kind = left_kind
    if lead == start:
        start = _head(known, text, start, max(bound, lead - _BEFORE))
    if right is not None and (kind is not None or noun):
        end = end if _OBJECT.match(right.group()) else right.end()
        if _CUT.match(text, end):
            return None
    if life and low is not None and (status is None or status.status not in {"maximum", "requested"}):
        life, kind = False, "imprisonment"  # "terms of between three years and life": nobody's own
    kind = "life" if life else kind or _like_last(text, start, found) or _default_kind(text, term, cue)
    spent = right and _TIME_OF.match(right.group()) and not _PUNISHED.search(before)
    name = status.status if status else "served" if spent else "imposed"
    if name == "imposed" and _DEMANDED.match(text, end):
        name = "requested"
    suspended = struck or _suspended(text, end)
    conditional = (
        _CONDITIONAL.search(noun)
        or any(_CONDITIONAL_BEFORE.search(text, max(bound, t - 50), t) for t in {start, lead})
        or (left and _CONDITIONAL.search(left["noun"]))
    )
    if name in {"imposed", "requested"} and (suspended or conditional):
        name = "suspended" if name == "imposed" else name
    from_term = changed(text, start, low, status, found)
    if from_term is not None and low is not None:
        start = high_start  # "from four years to 18 months": the latter
    reduced = status is not None and status.status == "reduced"
    name, iso, days = _length_told(term, name, before, of_range=low is not None, in_place=from_term is not None,
                                   reduced=reduced)  # fmt: skip
    if kind == "imprisonment" and (hard := _HARD.match(text, end)):
        end = hard.end()
    if times is not None:
        several = parse_term(text[times.start() : end])
        if several is not None and iso is not None:
            start, iso, days = times.start(), several.iso, several.days
    if regime := _REGIME.match(text, end):
        end = regime.end()
    if kind == "imprisonment" and (day_fine := _DAY_FINE.match(text, end)):
        kind, end = "fine", day_fine.end()
    if (tail := _SUSPENDED_END.match(text, end)) and not _PART_NEXT().match(text, end):
        end = tail.end()
    return PenaltyMention(start, end, text[start:end], kind, name, iso, days, None, from_term, cue)


def _like_last(text: str, start: int, found: list[PenaltyMention]) -> PenaltyKind | None:
    """Return the kind of the penalty before, which a length joined to it shares ("two years of labour and three")."""
    if not found or found[-1].kind in {"fine", "death", "life", "other"}:
        return None
    return found[-1].kind if JOIN.search(text[found[-1].end : start]) else None


def _length_told(
    term: Term, name: PenaltyStatus, before: str, *, of_range: bool, in_place: bool, reduced: bool
) -> tuple[PenaltyStatus, str | None, int | None]:
    """Return status, ISO duration and days of a term; no length where only a range, or what was taken off, is told.

    Args:
        term: the length as its words tell it.
        name: the status so far.
        before: the words before it.
        of_range: it is the upper bound of a range ("three to five years").
        in_place: it went in the place of another ("from four years to 18 months").
        reduced: a word beside it says that it was reduced.
    """
    if name in {"imposed", "reduced"} and _CUT_BY.search(before):
        return "reduced", None, None
    unsaid = of_range and not in_place and name not in {"maximum", "requested"}
    unsaid = unsaid or (not of_range and reduced and _REDUCED_BY.search(before) is not None)
    if name == "imposed" and (cut := _TAKEN_OFF.search(before)):
        name = "reduced"
        unsaid = unsaid or cut["to"] != "to"  # "a sentence reduction of 5 months": what was taken off
    return (name, None, None) if unsaid else (name, term.iso, term.days)


def _part(text: str, start: int, end: int, term: Term, found: list[PenaltyMention]) -> PenaltyMention | None:
    """Return the part of the term before it that is suspended: "two years, of which [12 months are suspended]"."""
    whole = found[-1] if found else None
    if whole is None or whole.kind not in {"imprisonment", "detention", "labour"}:
        return None
    if whole.term_days is None or term.days is None or term.days >= whole.term_days:
        return None
    return PenaltyMention(start, end, text[start:end], whole.kind, "suspended", term.iso, term.days, None, None, PARTLY)


def _head(known: Knowledge, text: str, start: int, bound: int) -> int:
    """Return where the words of a term begin: at its noun ("[sentence of up to two years]") or its bound."""
    left = known.left.search(text, bound, start)
    linked = left is not None and (_OF_LINK.match(left["link"]) or "not exceeding" in text[left.end("noun") : start])
    if (
        left is not None
        and linked
        and (
            "of" in left["link"].lower()
            or not left["link"].strip()
            or left["noun"].lower().endswith("imprisonment")
            or known.kind_of(left["noun"])[0] in _NAMED_FOR
        )
    ):
        article = _ARTICLE.match(left["noun"])
        return left.start("noun") + (article.end() if article else 0)
    keep = _KEEP_LEAD.search(text, max(bound, start - 14), start)
    return keep.start() if keep else start


def _default_kind(text: str, term: Term, cue: str) -> PenaltyKind:
    if "would be held" in cue or "would be detained" in cue or "would be kept" in cue:
        return "detention"
    if (
        term.days is not None
        and term.days <= 60
        and re.search(r"administrative|detention|arrest for", text, re.IGNORECASE)
        and "jail" not in cue
    ):
        return "detention"
    return "imprisonment"
