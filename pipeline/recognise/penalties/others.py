"""Penalties that are no term: fines, death, flogging, bans, and those told by their name alone."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.late import Late
from pipeline.recognise.penalties.amounts import FineValue, find_money
from pipeline.recognise.penalties.fragments import fragment
from pipeline.recognise.penalties.knowledge import Knowledge, data
from pipeline.recognise.penalties.licence import JOIN
from pipeline.recognise.penalties.mention import NAMED_BAN, PenaltyMention, Status, left_bound, status_at
from pipeline.recognise.penalties.numbers import NUMBER, parse_number
from pipeline.recognise.penalties.terms import TERM, parse_term
from pipeline.records import PenaltyKind, PenaltyStatus

_FINE_BEFORE: Final = compiled(
    rf"\b(?:fin(?:e(?! (?:{'|'.join(data()['fines']['fine_things'])})\b)|ed|es|ing)|financial penalt(?:y|ies))\b"
    rf"(?:(?!\b(?:{'|'.join(data()['fines']['other_money_between'])})\b)[^;]){{0,80}}$",
    re.IGNORECASE,
)
_FINE_AFTER: Final = compiled(
    rf"[’'`´]?s?[-\s]*(?:in\s+|as\s+a\s+)?(?:(?:{'|'.join(data()['fines']['called'])})\s+)?fines?\b", re.IGNORECASE
)
_PAY: Final = compiled(
    r"\b(?:order(?:ed|ing|s)?|sentenc(?:ed|ing)|told|required|forced|obliged|must|ha[sd]|have|condemned"
    r"|instructed|to)\b[^;.]{0,80}\b(?:to )?pay\b[^;.]{0,40}$",
    re.IGNORECASE,
)
_DAMAGES_BEFORE: Final = compiled(rf"\b(?:{'|'.join(data()['fines']['owed_before'])})\b[^;.]{{0,25}}$", re.IGNORECASE)
_DAMAGES: Final = compiled(
    rf"[^;.]{{0,60}}?\b(?:in|as|for|of)\s+(?:\w+[\s-]){{0,3}}(?:{'|'.join(data()['fines']['owed_after'])})\b",
    re.IGNORECASE,
)
_NO_FINE: Final = compiled(
    rf"\b(?:{'|'.join(data()['beside']['no_fine'])})\b[^;.]{{0,40}}$", re.IGNORECASE
)
_NO_FINE_AFTER: Final = compiled(
    r"\s*(?:\([^)]*\)\s*)?(?:in|as|for|of|worth of)?\s*(?:his |her |their )?"
    rf"(?:{'|'.join(data()['fines']['other_money_after'])})\b",
    re.IGNORECASE,
)
_DAMAGES_TAIL: Final = compiled(
    rf"\s+(?:in|as|by way of|towards)\s+(?:\w+\s+){{0,2}}(?:{'|'.join(data()['fines']['owed_within'])})"
    r"(?:\s+and\s+interest)?\b",
    re.IGNORECASE,
)
_FINE_OF: Final = compiled(
    r"\bfines?\s+of\s+(?P<n>(?:\d{1,3}(?:,\d{3})+|(?:\w+[\s-]){0,3}(?:hundred|thousand|million)))(?=\s*(?:[.,;)](?!\d)|$|\s(?:or|and|for|each)\b))",
    re.IGNORECASE,
)
# "cut the fine to [50,000]"
_FINE_TO: Final = compiled(
    r"\b(?:cut|reduc\w+|lower\w+|rais\w+|halv\w+|increas\w+)\s+(?:(?:the|his|her|their|its)\s+)?fines?\b"
    r"(?:(?!\band\b|\bfor (?:19|20)\d\d)[^;.]){0,40}?\bto\s+"
    r"(?P<n>(?:\d{1,3}(?:,\d{3})+|(?:\w+[\s-]){0,3}(?:hundred|thousand|million)))(?=\s*(?:[.,;)](?!\d)|$|\s(?:or|and|for|each)\b))",
    re.IGNORECASE,
)
_PAID: Final = compiled(
    r"\b(?:docked|cough(?:ed)?\s+(?:up|out)|fork(?:ed)?\s+(?:out|over)|shell(?:ed)?\s+out|bound\s+over\s+in|relieved\s+of"
    r"|(?:had|has|have|must|made|told|ordered|forced)\s+to\s+(?:hand\s+over|pay|part\s+with)|(?:got|gets|came|come)\s+away\s+with"
    r"|let\s+off\s+with|(?:must|will|shall|jointly|each)\s+pay|penalt(?:y|ies)\s+(?:of|:)|money\s+penalty:|and\s+pay"
    r"|mulcted\s+in|set\s+back|costs:|damages:|drew|slapped\s+with|hit\s+with)\s+(?:(?:an?|jointly|about|some|nearly|over|up\s+to|the\s+sum\s+of)\s+)*$",
    re.IGNORECASE,
)
_JOINED_FAR: Final = compiled(
    r"^[’']?\s*(?:each|apiece|suspended)?,?\s*(?:(?:for|to|on|in|suspended)\b[^;.:]{0,70}?)?,?\s+(?:and|or|plus|with|along\s+with|together\s+with)"
    r"\s+(?:(?:an?|up\s+to|a\s+further|another)\s+)*$",
    re.IGNORECASE,
)
_HELD_BACK: Final = compiled(r"(?:suspended|conditional)\b", re.IGNORECASE)  # "a suspended fine of $100"
_PRICE: Final = compiled(rf"\b(?:{'|'.join(data()['fines']['prices'])})\b[^;]{{0,60}}$", re.IGNORECASE)
#: The noun that a sum belongs to: "a joint [fine of up to 5 million francs]".
_NOUN_OF: Final = compiled(
    rf"\b(?:(?:{'|'.join(data()['fines']['kinds'])})\s+)*(?:{'|'.join(data()['fines']['nouns'])})\s+(?:of|amounting to"
    r"|totall?ing|worth|ranging from|as high as|not exceeding|up to)\s+"
    r"(?:(?:up to|as (?:much|high) as|not exceeding|at least|no (?:less|more) than|not (?:less|more) than"
    r"|between|from|more than"
    r"|about|around|nearly|almost|over|approximately|some)\s+)*$",
    re.IGNORECASE,
)
_NEXT: Final = 15  # characters between a term and the sum that is joined to it
_FINE_WORD: Final = Gated(
    r"\bfined\b|(?:\b(?:an?|the|and|or|with|to|of|by|heavy|hefty|large|small|huge|steep|administrative|pay|paid"
    r"|court|imposed?|issued|their|his|her|multiple|several|repeated|exorbitant|monetary|criminal)\s+"
    rf"(?:(?:{'|'.join(data()['fines']['adjectives'])})\s+)*)(?P<noun>fines?)\b(?!\s+"
    rf"(?:{'|'.join(data()['fines']['fine_otherwise'])}))",
    re.IGNORECASE,
)
_DEATH: Final = compiled(
    rf"\bdeath(?:\s+(?:sentences?|penalt(?:y|ies)))(?:\s+by\s+(?:{'|'.join(data()['deaths']['manners'])}))?"
    r"|\bcapital punishment\b"
    r"|(?:(?<=seeks )|(?<=sought )|(?<=allows )|(?<=either )|(?<=for which )|(?<=punished by )"
    r"|(?<=punishable by ))death\b"
    rf"|(?<=\bto )(?:death|be\s+(?:{'|'.join(data()['deaths']['ways'])})|hang\b"
    rf"|die\b(?!\s+(?:in(?!\s+(?:\d|(?-i:[A-Z])))|of|from|there|alone|slowly|if|unless|because|without|at|like)\b)|execution)(?:\s+by\s+(?:{'|'.join(data()['deaths']['manners'])}))?",
    re.IGNORECASE,
)
_DEATH_VERB: Final = compiled(
    r"\b(?:sentenc(?:ed|es|ing)|condemn(?:ed|s|ing)|prosecut\w+|commut\w+|faces?)\b(?:(?!\b"
    rf"(?:{'|'.join(data()['deaths']['killed_otherwise'])})\b)[^;]){{0,200}}$",
    re.IGNORECASE,
)
# "condemned the cook to | die", not "sentenced for letting her go out to die"
_DEATH_STRAIGHT: Final = compiled(
    r"\b(?:sentenc(?:ed|es|ing)|condemn(?:ed|s|ing))\b"
    r"(?:(?!\b(?:to|for|after|because|who|which|when|while|over|but|went|had|was|were|and(?!\s(?-i:[A-Z])))\b)[^.;])"
    r"{0,80}\bto\s$",
    re.IGNORECASE,
)
_LOOSE: Final = ("die", "be shot")  # what tells a penalty only right after who gives it
# "prison is a | death sentence | for the sick": nobody's
_LIKE: Final = compiled(
    r"(?:\b(?:is|are|be|being|been|like|becomes?|means?|amount(?:s|ed)? to)\s+(?:\w+ly\s+|nothing\s+but\s+)?"
    r"|\bcall(?:s|ed|ing)?\b(?!\s+(?:for|on)\b)[^.;]{1,50}\s|\bdescrib(?:e|es|ed|ing)\b[^.;]{1,50}\bas\s+)an?\s+$",
    re.IGNORECASE,
)
_FOR_THEM: Final = compiled(
    r"s?\s+for\s+(?=[a-z])(?!\w+ing\b|(?:\S+\s+)?(?:murder|killing|treason|apostasy|blasphemy|adultery|rape|robbery"
    r"|spying|espionage|terror\w*|drugs?)\b)"
)
_DEATH_ASKED: Final = compiled(r"\b(?:seeks|sought|allows|either|for which|punish(?:ed|able) by)\s$", re.IGNORECASE)
_REPRIEVE: Final = Late(
    rf"\s*,?\s*(?:\(?with\s+)?(?:an?\s+)?(?:{TERM}[’'`´]?s?[-\s]+)?(?:of\s+)?(?:reprieve|suspension"
    rf"|suspended)(?:\s+(?:of|for)\s+(?:{TERM}))?|\s*,?\s*suspended\s+for\s+{TERM}",
    re.IGNORECASE,
)
_LASHES: Final = Late(
    rf"(?<![\d,])\b(?:\d{{1,3}},\d{{3}}|{NUMBER})\s+(?:\w+\s+)?(?:lashes|whip\s?lashes"
    rf"|strokes(?:\s+of\s+(?:the\s+|a\s+)?(?:{'|'.join(data()['deaths']['rods'])}))?|canings?|floggings?)\b"
    rf"|\b(?:public\s+)?(?:{'|'.join(data()['deaths']['blows'])})\b|\bflogged\b",
    re.IGNORECASE,
)
_NAME: Final = r"(?-i:[A-Z])[\w’'-]+(?:\s+(?-i:[A-Z])[\w’'-]+){0,3}"
_BAN: Final = Late(
    rf"\b(?:{'|'.join(data()['bans']['verbs'])})\s+(?:(?:him|her"
    rf"|them|each|by\s+(?:the|an?)\s+(?:[\w-]+\s+)?(?:court|judge|tribunal|commission)"
    rf"|(?P<whom>(?<!prevented )(?:(?:the\s+)?(?:[a-z-]+\s+){{1,2}})?{_NAME}(?:\s+and\s+{_NAME})?))\s+)?"
    r"(?:from|for|(?<=forbidden )to)\b"
    rf"(?P<what>(?:(?!\b(?:after|because|when|who|which|but|since|said)\b"
    rf"|(?:\band|,) (?:(?:was|were|later|then|also|has|had|been) )*(?:{'|'.join(data()['bans']['other_steps'])})"
    r"\w*\b)[^;.]){0,110}?)(?:(?<=for)|\bfor)\s+(?:(?:up to|at least"
    rf"|a period of|the next|a further|another)\s+)*(?P<term>{TERM}|life\b)"
    rf"|\b(?:depriv(?:ed|ing)|stripp(?:ed|ing)|depriv\w+)\s+(?:(?:him|her|them)\s+)?of\s+(?:(?:his|her|their"
    rf"|all)\s+)?(?:political|civil|civic)(?:\s+and\s+\w+)?\s+rights(?:\s+for\s+(?:(?:up to|a period "
    rf"of)\s+)*(?P<term2>{TERM}|life\b))?"
    rf"|\b(?:deprivation|loss)\s+of\s+(?:his |her |their )?(?:political|civil)\s+rights\s+for\s+life\b"
    rf"|\bban(?:ned)?\s+(?:on|from)\s+(?P<what3>[^;.,]{{3,80}}?)\s+for\s+(?:(?:up to|a period of)\s+)*(?P<term3>{TERM}"
    rf"|life\b)"
    rf"|\b(?P<bare>(?:{'|'.join(data()['bans']['kinds'])})[\s-]ban)\b",
    re.IGNORECASE,
)
_SUSPENSION: Final = Late(
    r"\b(?:(?:is|are|was|were|been|be|being)\s+(?:\w+ly\s+)?(?:suspended|shut\s+down|(?:ordered|taken)\s+off\s+the\s+air)"
    rf"|suspended(?=\s+(?:the\s+)?(?:{'|'.join(data()['bans']['bodies'])}))"
    rf"|(?:{'|'.join(data()['bans']['shutting'])})\s+(?:shut|closed|suspended)\b)"
    rf"(?:(?!\bfor\b)[^.;:]){{0,70}}?\s+for\s+(?:a\s+period\s+of\s+)?(?P<term>{TERM})(?!\s+of\b)",
    re.IGNORECASE,
)
_COURT: Final = compiled("|".join(data()["beside"]["of_court"]), re.IGNORECASE)
_ALONE_AFTER: Final = compiled(
    rf"\s+(?:(?:were|was|been|being|that|which|is|are)\s+)*(?:{'|'.join(data()['beside']['given_after'])})\b",
    re.IGNORECASE,
)
_ALONE_LINK: Final = compiled(r"^[^;.]{0,90}\bto\b[^;.]{0,45}$", re.IGNORECASE)
_GIVEN: Final = compiled(rf"^(?:{'|'.join(data()['beside']['given'])})", re.IGNORECASE)
_CHANGED_TO: Final = compiled(r"^\s*(?:to|into|for|with)\s+(?:an?\s+)?$")  # "commuted to house arrest"
_NEAR: Final = compiled(r"^(?:[^;.,]|,(?=\s*(?:and|or|\w+ed)\b)){0,45}$")


def find_fines(
    known: Knowledge, text: str, country: str | None, told: Sequence[PenaltyMention] = (), court: bool = False
) -> list[PenaltyMention]:
    """Return the fines and ordered payments of `text`, those without a sum too.

    `told` are the terms of the sentence: a sum joined to one is a fine ("one year, and 2 million dinars").
    """
    out: list[PenaltyMention] = []
    for money in find_money(text, country):
        before = text[left_bound(text, money.start) : money.start]
        if _NO_FINE.search(before) or _NO_FINE_AFTER.match(text, money.whole):
            continue
        after = _FINE_AFTER.match(text, money.end) or _FINE_AFTER.match(text, money.whole)
        fine, pay = _FINE_BEFORE.search(before), _PAY.search(before)
        joined = any(m.end <= money.start <= m.end + _NEXT and JOIN.match(text, m.end, money.start) for m in told)
        alone = court and not (after or fine or pay or joined) and _alone(text, money.start, money.whole, before, told)
        if not (after or fine or pay or joined or alone):
            continue
        damages = not after and (_DAMAGES.match(text, money.whole) if not fine else _DAMAGES_BEFORE.search(before))
        if not (after or fine or joined or alone) and not _COURT.search(text) and "ordered" not in before.lower():
            continue
        end = after.end() if after else money.end
        status = status_at(known, text, money.start)
        kind: PenaltyKind = "other" if damages else "fine"
        cue = "fine" if after or fine or joined or alone else "pay"
        head = _NOUN_OF.search(text, max(0, money.start - 90), money.start) if not after else None
        if damages and not head and (tail := _DAMAGES_TAIL.match(text, end)):
            end = tail.end()
        out.append(_mention(text, head.start() if head else money.start, end, kind, status, cue, fine=money.value))
    for match in (*_FINE_OF.finditer(text), *_FINE_TO.finditer(text)):
        start, end = match.span("n" if match.re is _FINE_TO else 0)
        if not any(m.start < end and start < m.end for m in out):
            status = status_at(known, text, start)
            value = parse_number(match["n"])
            sum_told = FineValue(value, value, None) if value else None
            out.append(_mention(text, start, end, "fine", status, "fine", fine=sum_told))
    for match in _FINE_WORD.finditer(text):
        start, end = match.span("noun") if match["noun"] else match.span()
        if any(m.kind == "fine" and (m.start - 90 <= start <= m.end + 12) for m in out):
            continue
        status = status_at(known, text, start)
        if match["noun"]:
            if (
                status is None
                or not (status.sentencing or "fin" in status.cue or status.cue == "issued")
                or not re.match(r"^[^;.]{0,90}$", text[status.end : start])
            ):
                continue
        elif start and re.search(r"\b(?:be|get)\s+$", text[:start]) is None:
            status = (
                status if status and status.status in {"maximum", "requested"} and start - status.end < 20 else None
            )
        out.append(_mention(text, start, end, "fine", status, "fine"))
    return [_with_status(m, "suspended") if m.status == "imposed" and _HELD_BACK.match(m.text) else m for m in out]


def _alone(text: str, start: int, end: int, before: str, told: Sequence[PenaltyMention]) -> bool:
    """Whether a sum is a penalty by its verb or by standing alone: "was docked 30,000 roubles", "poaching: 20 MCI"."""
    if _PAID.search(before):
        return True
    if any(_JOINED_FAR.match(text[m.end : start]) for m in told if m.end < start):
        return True
    return fragment(text, start, end) is not None and not _PRICE.search(before)


def find_death(known: Knowledge, text: str) -> list[PenaltyMention]:
    """Return the death sentences of `text`."""
    out: list[PenaltyMention] = []
    for match in _DEATH.finditer(text):
        start, end = match.span()
        before = text[left_bound(text, start) : start]
        status = status_at(known, text, start)
        words = match.group().lower()
        if not words.startswith(("death s", "death p", "capital")):
            asked = _DEATH_STRAIGHT if words in _LOOSE else _DEATH_VERB
            if not (asked.search(before) or _DEATH_ASKED.search(before)):
                continue
            start += len("be ") if words.startswith("be ") else 0  # "sentenced to be | hanged"
        elif is_figure(text, start, end):
            continue
        elif words.startswith(("death p", "capital")):
            near = status is not None and status.sentencing and len(text[status.end : start]) <= 90
            if not near:
                continue
        reprieve = _REPRIEVE().match(text, end)
        mention = _mention(text, start, reprieve.end() if reprieve else end, "death", status, "death")
        if reprieve or re.search(r"\bsuspended\s+$", before):
            mention = _with_status(mention, "suspended")
        out.append(mention)
    return out


def is_figure(text: str, start: int, end: int) -> bool:
    """Tell whether a death sentence is only what something is like ("prison is a | death sentence | for the sick")."""
    return _LIKE.search(text, left_bound(text, start), start) is not None and _FOR_THEM.match(text, end) is not None


def find_lashes(known: Knowledge, text: str) -> list[PenaltyMention]:
    """Return floggings and other corporal punishment that a court or law gives."""
    out: list[PenaltyMention] = []
    for match in _LASHES().finditer(text):
        status = status_at(known, text, match.start())
        counted = match.group()[0].isdigit() or " " in match.group()
        if (status is not None and (status.sentencing or status.cue == "administered")) or (
            counted and _COURT.search(text)
        ):
            out.append(_mention(text, *match.span(), "other", status, "corporal"))
    return out


def find_bans(known: Knowledge, text: str, *, court: bool = False) -> list[PenaltyMention]:
    """Return bans and lost rights that a court gives, with their term where told; `court` says that one was told of."""
    court = court or _COURT.search(text) is not None
    out: list[PenaltyMention] = []
    for match in _BAN().finditer(text):
        if not (court or match["term2"]):  # who takes away political rights for two years is a court
            continue
        status = status_at(known, text, match.start())
        words = match["term"] or match["term2"] or match["term3"] or ""
        if match["bare"] and (
            status is None or not status.sentencing or not _NEAR.match(text[status.end : match.start()])
        ):
            continue
        if status is not None and status.status in {"served", "reduced"}:
            status = None
        term = parse_term(words) if words and words.lower() != "life" else None
        mention = _mention(text, *match.span(), "ban", status, NAMED_BAN if match["whom"] else "ban")
        if term:
            mention = _with_term(mention, term.iso, term.days)
        out.append(mention)
    return out


def find_suspensions(known: Knowledge, text: str) -> list[PenaltyMention]:
    """Return how long a paper, party or lawyer is kept from working: "suspended from the bar for [a month]"."""
    out: list[PenaltyMention] = []
    for match in _SUSPENSION().finditer(text):
        start = match.start("term")
        status = status_at(known, text, match.start())
        if status is not None and status.status not in {"maximum", "requested"}:
            status = None
        term = parse_term(match["term"])
        if term is not None:
            mention = _mention(text, start, match.end("term"), "ban", status, "suspended")
            out.append(_with_term(mention, term.iso, term.days))
    return out


def find_named(known: Knowledge, text: str) -> list[PenaltyMention]:
    """Return penalties told by name alone: "given short jail sentences", "sentenced to prison", "faces jail"."""
    out: list[PenaltyMention] = []
    for match in known.alone.finditer(text):
        start, end = match.span()
        if adjectives := known.before_alone.search(text, max(0, start - 60), start):
            start = adjectives.start()
        words = text[start:end].lower()
        status = status_at(known, text, start)
        named = words.endswith(("sentence", "sentences", "term", "terms"))
        if status is None:
            if not (named and _ALONE_AFTER.match(text, end)):
                continue
        else:
            gap = text[status.end : start]
            court = status.cue.startswith(("sentenc", "condemn", "resentenc"))
            if not (
                (court and _ALONE_LINK.match(gap))
                or (named and _GIVEN.match(status.cue) and _NEAR.match(gap))
                or (
                    not named
                    and words not in {"prison", "jail"}
                    and _GIVEN.match(status.cue)
                    and re.match(r"^\s*(?:\w+\s+)?(?:to\s+)?(?:\w+\s+)?$", gap)
                )
                or (
                    status.status == "maximum"
                    and not status.cue.startswith(("maximum", "possible", "potential", "minimum"))
                    and re.match(r"^[^;.,]{0,30}$", gap)
                )
                or (named and _ALONE_AFTER.match(text, end))
                or (status.status == "reduced" and _CHANGED_TO.match(gap))
            ):
                continue
            if status.status == "served" and not named and words != "time served":
                continue
        start += len(words) - len(words := re.sub(r"^(?:(?:a|an|the|his|her|their|same)\s+)+", "", words))
        kind = known.kind_of(words)[0]
        mention = _mention(text, start, end, kind or "imprisonment", status, words)
        if (
            re.search(r"suspended|conditional|probational", words)
            and mention.status == "imposed"
            and kind != "probation"
        ):
            mention = _with_status(mention, "suspended")
        if words == "time served":
            mention = _with_status(mention, "served")
        out.append(mention)
    return out


def _mention(
    text: str, start: int, end: int, kind: PenaltyKind, status: Status | None, cue: str, fine: FineValue | None = None
) -> PenaltyMention:
    name = status.status if status else "imposed"
    return PenaltyMention(start, end, text[start:end], kind, name, None, None, fine, None, cue)


def _with_status(m: PenaltyMention, status: PenaltyStatus) -> PenaltyMention:
    return PenaltyMention(m.start, m.end, m.text, m.kind, status, m.term_iso, m.term_days, m.fine, m.from_term, m.cue)


def _with_term(m: PenaltyMention, iso: str | None, days: int | None) -> PenaltyMention:
    return PenaltyMention(m.start, m.end, m.text, m.kind, m.status, iso, days, m.fine, m.from_term, m.cue)
