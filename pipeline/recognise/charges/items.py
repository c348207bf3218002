"""From where a list of charges begins to its items: "extortion, bribery and tax evasion" is three."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.recognise.charges.asked import before_asked, before_doer, before_place
from pipeline.recognise.charges.classify import bare_deed, data, known_charge
from pipeline.recognise.charges.gerunds import is_gerund
from pipeline.recognise.charges.named import past_name, within_name
from pipeline.recognise.charges.nexts import after_next, next_tried

_NOT: Final = compiled(r"(?:not|never|neither)\s")
_HAVING: Final = compiled(r"(?:not\s+)?having\s+\w+")
_PAUSE: Final = compiled(r"[,;:()?!]|\.(?=\s|$)|[”\"]")
_TELLING: Final = compiled(rf"(?:{'|'.join(data()['gerunds']['telling'])})\b")
_SAYING: Final = compiled(rf"(?:{'|'.join(data()['gerunds']['saying'])})\b", re.IGNORECASE)
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_DAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_VERB: Final = (
    r"(?:is|are|was|were|has|(?<!to )have|had|(?<!at )will|would|could|can|may|might|faced"
    r"|(?<!refusing to )(?<!refusal to )(?<!failing to )(?<!failure to )(?<!unwilling to )serves?"
    rf"|(?:did|does)(?:n[’']t)?|faces?(?!\s+(?:{'|'.join(data()['offences']['of_faces'])})\b)"
    r"|served|remains?|said|says|told|began|came|spent|resumed?|continued|denied|den(?:y|ies)|pleaded|appeared"
    r"|walked|fled|died|went|insisted|(?<!to )carr(?:y|ies|ied)|including being|imposed"
    r"|opened(?!\s+fire)|opens|started|starts|ended|lasted|collapsed|concluded"
    r"|along\s+with|together\s+with|by\s+means\s+of)"
)
# "involvement in a deadly attack": what somebody had part in belongs to the charge
_OUTSIDE: Final = (
    r"(?<!\bpart )(?<!\brole )(?<!involved )(?<!involvement )(?<!complicity )(?<!participation )(?<!participating )"
)
#: Not the stop of a form of address or initial: "defaming Mr. Sen"
_UNTITLED: Final = r"(?<!\bM[rs])(?<!\bMrs)(?<!\b[DS]r)(?<!\bProf)(?<!\bRev)(?<!\bGen)(?<!\bCol)(?<!\b[A-Z])"
_STOP: Final = compiled(  # where a charge ends
    rf"[;:()\[\]!?\n]|\s[-–—]+\s|\s[–—](?=\w)|—|{_UNTITLED}\.(?=\s|$|[”\"’'])|(?<=\d)\.(?!\d)|,?\s+(?:who|whom|whose|which|where|when|while"
    rf"|whereas|although|though|but|(?<!ccessory )[Aa]fter|[Bb]efore|[Ff]ollowing|since|because|"
    r"until|unless|if|[Dd]espite|[Aa]mid|during|throughout|via|according|said|says|told|reported|so|then|later|referring\s+to"
    rf"|that(?!\s+(?:\w+ly\s+)?(?:{'|'.join(data()['offences']['harm_done'])})\w*)|and\s+(?:the\s+(?:others?|latter|second|third)|another)(?=\s+(?:of\s+them\s+)?(?:for|with|over)\b)"
    r"|even|yet|whether|rather\s+than|instead|(?<!infringe )(?<!infringing )(?<!encroaching )upon"
    r"|contrary\s+to|within\s+(?:the\s+meaning\s+of|(?:[\w-]+\s+){0,2}?(?:minute|hour|day|week|month|year)s?\s+of\s+(?:his|her|their|being)\b)|as\s+(?:part|well\s+as\s+(?:sentenc|fin|being|order))|"
    rf"without\s+(?:a\s+)?(?:trial|charge)|{_OUTSIDE}in\s+(?:connection|relation|retaliation|response|absentia|court|what"
    rf"|which|order|addition|accordance|violation|contravention|breach|defiance|(?:early|mid|late)(?=[\s-](?:{_MONTH}|\d))|"
    r"(?:the|a|an|his|her|their|one|two|this|that)\s+(?:past|early|last|wake|first|second|(?:\w+\s+){0,2}"
    rf"(?:{'|'.join(data()['offences']['told_where'])})))"
    rf"|in\s+(?:{_MONTH}\b|\d+)|(?:between|from)\s+(?:{_MONTH}\b|(?:19|20)\d\d\b)"
    rf"|(?:on|since|until|by)\s+(?:or\s+about\s+)?(?:\d+|account\s+of|{_MONTH}\b|{_DAY}|the\s+(?:same"
    rf"|\d{{1,2}}(?:(?:st|nd|rd|th)(?!\s+[A-Z])|(?:st|nd|rd|th)?\s+{_MONTH}\b)|eve|night|morning|basis))"
    r"|(?:the\s+(?:same|next|following|previous)|that)\s+(?:day|night|morning|afternoon|evening|week|month|year)(?!['’]s)"
    r"|(?<!\bmore than )(?<!\bless than )(?<!\bfor )(?:an?(?:\s+few)?|one|two|three|four|five|six|some|several|\d+)\s+"
    r"(?:hour|day|week|month|year)s?\s+(?:later|earlier|after|before)|(?:hour|day|week|month|year)s\s+(?:after|before)|ahead\s+of"
    r"|t?here(?=\s(?:in|on|since)\b|[.,;]|$)|(?:overnight|last|this|next|earlier|yesterday|today"
    rf"|recently(?! [a-z]+(?:ed|en) )|{_DAY}(?=\s*(?:[,.;:)]|$|night|morning|evening"
    rf"|afternoon|after|by|in|at|for|over|with|and|as)))\b(?:\s+(?:week|month|year|{_MONTH}|{_DAY}))?"
    r"|by\s+(?:the|a|an|[A-Z][\w’'-]*|\w+ing\b|police|authorities|prosecutors|state|security|military|his|her"
    r"|their)|at\s+(?:the\s+|a\s+|an\s+)?(?:[A-Z][\w’'-]*|courts?|trial|hearing|time|end|airport|checkpoints?|roadblocks?|home|around"
    r"|about|least|\d+)|at\s+(?:the|an?|his|her|their)\s+(?:[\w-]+\s+){1,2}(?:hearing|trial|session|retrial|prison|jail|colony)\b"
    r"|(?:brought|laid|filed|levell?ed|pressed|pending)\s+(?:against|by)\b|(?:stemm|aris|dat)ing\s+(?:from|back|out)\b|"
    r"against\s+(?:[\w’'.-]+\s+){1,6}?(?:was|were|has|have|had)\s+(?:\w+\s+){0,3}?"
    rf"(?:{'|'.join(data()['offences']['undone'])})|"
    r"(?:handed|passed)\s+down\b|(?:(?:minute|hour|day|week|month|year)s|shortly|just)(?=\s+(?:after|before)\b)"
    r"|from\s+(?:then|the\s+former|[A-Z][\w’'-]*|\d+)|under\b(?!\s+the\s+influence)|pursuant|per\b(?!\s?cent)|(?<!ing\s)over\b"
    r"|over\b(?!\s+\d)|with\s+(?:a\s+(?:maximum|sentence|penalty|possible|potential)|up\s+to|which|(?:two|three|four|five|several|other)\b)"
    r"|to\s+(?:up\s+to|\d+|(?:two|three|four|five|six|seven|eight|nine|ten|life|death|prison|jail|pre-?trial"
    r"|a\s+(?:total|prison|jail|fine))\b)"
    r"|(?:(?<!posing )(?<!acting )(?<!working )(?<!operating )(?<!serving )"
    rf"as(?!\s+(?:an?\s+)?(?:{'|'.join(data()['offences']['listed_as'])}|[“\"]))|thus|thereby)\b"
    rf"|(?:solely|merely|simply|purely|only)(?=\s+(?:for|because|on|due|by|in\s+order)\b)|{_VERB})(?=[\s,.;:)”\"’'-]|$)",
)
_SEPARATOR: Final = compiled(
    r"\s*(?:,\s*(?:and(?:/or)?|or|as\s+well\s+as|along\s+with|but\s+also|nor)?|\s(?:and(?:/or)?|or|as\s+well\s+as"
    r"|along\s+with|plus))\s+(?:also\s+)?(?:(?:for|with|on|of|over)\s+(?=[a-z“\"‘]))?"
)
_QUOTED_COMMA: Final = compiled(r"(?<=,[”\"’'])\s+(?=[“\"‘'])")  # “insulting the king,” “inciting hatred”
_CLOSED: Final = compiled(r"[^“”\".;\n]{0,90}(?<![,\s])[”\"]")
_QUOTE_MARK: Final = compiled(r"[“”\"]")
OFFENCE: Final = compiled(rf"\b(?:{'|'.join(data()['offences']['words'])})\b", re.IGNORECASE)  # names one by itself
_AND_WITH: Final = compiled(r"\b(?:and|or)\s+(?:also\s+)?with\s+$")  # a second charge as plainly as the first
_FINITE: Final = compiled(rf",?\s+{_VERB}\b")
SO_CALLED: Final = (
    r"what\s+(?:[\w’'-]+\s+){1,5}?(?:call(?:s|ed)?|describ(?:es?|ed)\s+as|deem(?:s|ed)?"
    r"|(?:said|says?|claims?|claimed|alleged?|insist(?:s|ed)?)\s+(?:is|are|was|were|amount(?:s|ed)\s+to|constitut(?:es?|ed)))"
)
_LEAD: Final = compiled(
    r"(?:\s|(?:the|a|an|allegedly|reportedly|apparently|supposedly|alleged|suspected|supposed|being(?!\s+(?:an?|critical|in|part|members?|the|affiliated|linked|involved|associated|drunk|gay|links"
    r"|ties|contacts?|sex)\b|\s+[“\"‘])|both|either|also|his|her|their|its|"
    + SO_CALLED
    + r"|so-called|multiple|several"
    r"|various|unspecified|(?:all\s+)?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+(?:\w+\s+)?(?:"
    r"counts?|charges?|instances?)(?:\s+each)?\s+(?:of|for)|(?:range|number|series|variety|string)\s+of|counts?\s+of|(?:plus\s+)?(?:one|another)\s+of(?!\s+(?:the|them|his|her|their)\b)"
    rf"|(?:\w+-count\s+)?charges?\s+bordering\s+on)\s+|(?:the\s+)?(?:(?:{'|'.join(data()['offences']['degrees'])})"
    r"\s+)?(?:charges?|counts?|crimes?|offen[cs]es?|acts?|accusations?|allegations?"
    r"|violations?\s+that\s+include|reasons?|suspicions?|suspicion|things)\s+(?:of|such\s+as|including|like"
    r"|alleging|(?:connected|related|relating|linked|pertaining|tied|amounting)\s+to)\s+"
    r"|(?:the\s+)?[“\"‘'](?:crimes?|offen[cs]es?)[”\"’']\s+of\s+"
    rf"|(?:{'|'.join(data()['offences']['said_false'])})\s+(?:charges?\s+(?:of"
    r"|including|such\s+as)\s+)|(?:including|such\s+as|of|namely|like)\s+(?=[“\"‘'\w]))+"
)
_QUOTED_ARTICLE: Final = compiled(r"(?:an?|the)\s+(?=[a-z])")
_OPEN: Final = compiled(r"[“”\"„«‘'’]{1,2}(?=[\w])")
_CLOSE: Final = compiled(r"[”\"»“’']{1,2}(?![\w])")
_OWNING: Final = compiled(r"(?!(?:,|,?\s+(?:and|or))\s+[‘'“\"]).{0,58}?[”\"»“’']{1,2}(?!\w)")  # ‘the workers’ | unions’
_BOUNDARY_WORD: Final = compiled(
    rf"(?:(?:contrary\s+to|he|she|they|it|we|i|you|his|her|their|its|this|these|those|there|{_VERB}|also|then|later|sentenc\w+"
    rf"|jailed|fined|given|gave|gives|giving|threw|handed|ordered|let\s+(?:go|off|out)|escaped\s+with|set\s+free|freed|bailed|"
    r"transferred|released|remanded|placed|taken|detained|held|imprisoned|denied|pleaded|put|sent|received|got|be"
    r"|stripped|deported|barred|banned|(?:de-?|re-?)?arrested|charged|convicted|accused|"
    r"acquitted|den(?:y|ies|ied)|says?|insists?|rejects?|lives?|fled|died|left|who|not|innocent|guilty|must|only|subsequently"
    r"|immediately|but|two|three|four|five|six|seven|eight|nine|ten|several|others|another|\d|in\s+(?:19|20)\d\d)\b"
    r"|(?:beat|shot|hit|took|threw|led|told|drove|kept|hung|cut|bans|bars|forbids|orders|remands|sends|places|puts)\s+(?:him|her|them|his|their)\b|(?:shot|beaten|hung)(?=[.,;]|$|\s(?:dead|by|at|in|on|to|and|with|from|after)\b)|(?:a\s+(?:[a-z-]+\s+)?(?:fine\s+of|ban\s+from|(?:court|judge)\s+(?:gave|sent|\w+ed))|(?:the\s+)?(?:court"
    r"|judge|police|authorities|trial|case|prosecutors?))\b|\w+ed(?=\s*(?:[.,;]|$))|\w+ed\s+(?:an?|the|him|her|them|his|it|that|by|in|to"
    r"|on|into|from|out|away|off)\b)",
    re.IGNORECASE,
)
# what a fixed phrase cannot end with: "fake news [and sentenced] her", "property [and two] years"
_GOES_TO_VERB: Final = compiled(
    r"\band (?:(?!abetted|provoked)\w+ed|gave|two|three|four|five|six|seven|eight|nine|ten|was|were|is|are|has|had|put"
    r"|sent)$",
    re.IGNORECASE,
)
_OPEN_ENDED: Final = compiled(r"\b(?:of|to|against|towards?|with|for)\s*$", re.IGNORECASE)
_KEEP_IN: Final = compiled(rf"\b(?:{'|'.join(data()['offences']['kept_in'])})$", re.IGNORECASE)
_KEEP_FOR: Final = compiled(rf"(?:{'|'.join(data()['offences']['kept_for'])})$", re.IGNORECASE)
_IN_PLACE: Final = compiled(r"\s+in\s+(?:(?:neighbou?ring|nearby|adjacent|central|[nsew][a-z-]+ern)\s+)?(?=[A-Z])")
_FOR: Final = compiled(r"\s+for\s+")
# "accusations of espionage from the Lakeside Council": who makes them; not "embezzlement from the State Bank"
_FROM: Final = compiled(r"\s+from\s+the\s+(?=[A-Z])")
_KEEP_FROM: Final = compiled(rf"\s|(?:{'|'.join(data()['offences']['kept_from'])})$")
_TAIL: Final = compiled(
    r"[\s,“”\"'’‘.-]+$|\s+on an? un\w+ date$"
    r"|(?<=[- ]related)\s+offen[cs]es?$"
    r"|\s+(?:charges?|counts?|and|or|in|on|of|to|for|the|an?|with|at|by|from|during|early|late|again|alone|respectively)$"
)
LONGEST: Final = 150


@dataclass(frozen=True, slots=True)
class Item:
    """A charge's words, `[start, end)`; `quoted` where the text gives them in quotation marks."""

    start: int
    end: int
    quoted: bool


@cache
def _no_charge() -> re.Pattern[str]:
    return compiled("|".join(data()["untold"]["deeds"]), re.IGNORECASE)


@cache
def _patterns() -> tuple[Gated, re.Pattern[str]]:
    told = data()
    fixed = Gated(rf"(?:{'|'.join(told['fixed']['phrases'])})(?!\w)", re.IGNORECASE)
    degree = r"(?!\w+[\s-]degree\b)"  # "first-degree murder" is another offence than murder
    words = "|".join(told["untold"]["adjectives"])
    untold = compiled(rf"(?:{degree}(?:{words})(?:[\s,-]+|$))+", re.IGNORECASE)
    return fixed, untold


def in_fixed(text: str, start: int, end: int) -> bool:
    """Tell whether `[start, end)` stands within a phrase that is one charge whatever joins it."""
    return any(m.start() < start and end < m.end() for m in _patterns()[0].finditer(text))


def strip_untold(text: str) -> int:
    """Return how many leading characters of `text` tell no offence ("trumped-up ", "three new ")."""
    match = _patterns()[1].match(text)
    return match.end() if match else 0


def untold(words: str) -> bool:
    """Tell whether words that stand for a charge tell none ("fabricated", "exercising his rights", "persecution")."""
    if bare_deed().fullmatch(words) is not None or _no_charge().match(words) is not None:
        return True
    return strip_untold(words) == len(words)


def read_items(text: str, start: int) -> tuple[list[Item], int]:
    """Return the charges that begin at `start` and where the reading stopped."""
    items: list[Item] = []
    pos = start
    while len(items) < 12:
        lead = _LEAD.match(text, pos)
        begin = lead.end() if lead else pos
        item, after = _one(text, begin)
        if item is None:
            break
        items += _parts(text, item) if item.quoted else [item]
        pos = after
        after = pos = past_name(text, item.start, after)
        separator = _SEPARATOR.match(text, after) or (_QUOTED_COMMA.match(text, after) if item.quoted else None)
        if separator is None:
            break
        if not _goes_on(text, separator.end(), text[item.start : item.end], item.quoted):
            break
        if "or" in separator.group().split() and _NOT.match(text, item.start, item.end):
            break  # "not carrying a pass or wearing a mask": the second was not done either
        pos = separator.end()
    return items, pos


def _parts(text: str, item: Item) -> list[Item]:
    """Return the charges that one quotation lists: “unlawful gathering, arson and assault”."""
    words = text[item.start : item.end]
    fixed = [m.span() for m in _patterns()[0].finditer(words)]
    cuts = [m for m in _SEPARATOR.finditer(words) if not any(a < m.start() < b for a, b in fixed)]
    edges = [0, *(edge for m in cuts for edge in m.span()), len(words)]
    parts = [Item(item.start + a, item.start + b, True) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    told = (known_charge(text[p.start : p.end]) for p in parts)
    if len(parts) > 1 and all(known is not None and known[2] >= 1 for known in told) and not is_gerund(words, 0):
        return parts
    return [item]


def _quoted(text: str, begin: int) -> tuple[int, int, int] | None:
    opening = _OPEN.match(text, begin)
    if opening is None:
        return None
    double = opening.group()[0] in '“”"„«' or len(opening.group()) > 1
    for closing in _CLOSE.finditer(text, opening.end()):
        if closing.group()[0] in "’'" and (
            double or (text[closing.start() - 1] == "s" and _OWNING.match(text, closing.end()))
        ):
            if double and len(closing.group()) > 1:
                return opening.end(), closing.start(), closing.end()
            continue
        return opening.end(), closing.start(), closing.end()
    return None


def _one(text: str, begin: int) -> tuple[Item | None, int]:
    """Return the item at `begin` and where it ends, closing quote included."""
    quote = _quoted(text, begin)
    if quote is not None and quote[1] - quote[0] <= LONGEST:
        start, end, after = quote
        if article := _QUOTED_ARTICLE.match(text, start, end):
            start = article.end()
        end -= len(text[start:end]) - len(text[start:end].rstrip(" ,.;"))
        tail = re.match(r"(?:[\s-]+related)?(?:\s+(?:charges?|offen[cs]es?|crimes?))?", text[after:])
        words = re.match(
            r"\s+(?!and\b|or\b|(?:an?|in|on|by|for|under|at|after|as|with|when|during|charges?|offen\w+|crimes?"
            r"|convictions?|accusations?|was|were|to|but|who|while|following|because|through|over|online|before"
            r"|against|which|that|last|this|is|are|has|had|according|via|using|sentenc\w+|said)\b)[A-Za-z]",
            text[after:],
        )
        if (
            words
            and " " not in text[start:end]
            and is_gerund(text, start)
            and (stop := _end(text, after)) - start <= LONGEST
            and "'" not in text[after:stop]
        ):
            return _plain(text, begin, stop), stop
        return Item(start, end, True), after + (tail.end() if tail else 0)
    if (opening := _OPEN.match(text, begin)) is not None:
        begin = opening.end()
    stop = _end(text, begin)
    return (item := _plain(text, begin, stop)), stop if item is None else max(stop, item.end)


def _plain(text: str, start: int, end: int) -> Item | None:
    start, end = after_next(text, start, end), before_asked(text, start, end)
    while tail := _TAIL.search(text, start, end):
        end = tail.start()
    if related := re.search(r"[-\s](?:related|linked)$", text[start:end]):
        end = start + related.start()
    end = before_place(text, start, before_doer(text, start, end))
    if _open_quotation(text[start:end]) and (closing := _CLOSED.match(text, end)) is not None:
        end = closing.end()  # 'receiving funds "that | could harm the state"'
    return Item(start, end, False) if end - start >= 3 else None


def phrase_at(text: str, begin: int) -> Item | None:
    """Return the one charge that begins at `begin`, whatever words of it stand in quotation marks."""
    return _plain(text, begin, _end(text, begin))


def _open_quotation(words: str) -> bool:
    """Whether a quotation that begins in `words` does not end there."""
    return words.count('"') % 2 == 1 or words.count("“") > words.count("”")


def _end(text: str, begin: int) -> int:
    """Return where the words of one unquoted charge end: at a stop, or before the next charge of the list."""
    stop, verb = _bound(text, begin)
    fixed = [m.span() for m in _patterns()[0].finditer(text, begin, stop) if not _GOES_TO_VERB.search(m.group())]
    for match in _SEPARATOR.finditer(text, begin, stop):
        if match.start() == begin or any(a < match.start() < b for a, b in fixed) or within_name(text, begin, match):
            continue
        comma = "," in match.group()
        before = text[begin : match.start()]
        if (
            all(" " not in w.strip() and is_gerund(w.strip(), 0) for w in before.split(","))
            and not OFFENCE.search(before)
            and is_gerund(text, match.end())
        ):
            continue  # "defaming, insulting or threatening the king"
        if not comma and _OPEN_ENDED.search(before):
            continue  # "undermining the authority of or insulting the president"
        if (
            not (comma or " " in before.strip() or is_gerund(before, 0) or _BOUNDARY_WORD.match(text, match.end()))
            and known_charge(before) is None
        ):
            continue  # "bank and wire fraud"
        if _goes_on(text, match.end(), before, False):
            return match.start()
        after = text[match.end() : stop]
        if (
            comma
            or not after
            or after[0].isupper()
            or after[0].isdigit()
            or _BOUNDARY_WORD.match(after)
            or next_tried(text, match.end())
            or re.match(r"[“\"‘„«]", after)
        ):
            return match.start()
        if verb:
            return match.start()
    return stop


def _bound(text: str, begin: int) -> tuple[int, bool]:
    """Return where the words that can belong to a charge at `begin` end, and whether a finite verb ends them."""
    having = _HAVING.match(text, begin)  # "having carried them": its verb ends nothing
    match = _STOP.search(text, having.end() if having else begin)
    if match is not None and match.group().strip() == "that" and _TELLING.match(text, begin):
        match = _PAUSE.search(text, match.end())  # "saying that a mine had poisoned the well"
    stop = min(match.start() if match else len(text), begin + LONGEST)
    verb = match is not None and _FINITE.match(match.group()) is not None
    for quote in _QUOTE_MARK.finditer(text, begin, stop):
        if quote.group() == "“" or (quote.group() == '"' and text[quote.start() - 1 : quote.start()].isspace()):
            break
        stop, verb = quote.start(), False  # the end of a quotation that began before the charge
        break
    for pattern, keep in ((_IN_PLACE, _KEEP_IN), (_FOR, _KEEP_FOR), (_FROM, _KEEP_FROM)):
        for cut in pattern.finditer(text, begin, stop):
            if not keep.search(text, begin, cut.start()):
                stop, verb = cut.start(), False
                break
    return stop, verb


def _goes_on(text: str, pos: int, before: str, quoted: bool) -> bool:
    """Whether another charge begins at `pos`, after `before` and a comma or conjunction."""
    if next_tried(text, pos):
        return False
    pos = lead.end() if (lead := _LEAD.match(text, pos)) else pos
    if _OPEN.match(text, pos) and _quoted(text, pos):
        return True
    if pos >= len(text) or _BOUNDARY_WORD.match(text, pos):
        return False
    gerund = is_gerund(text, pos)
    if not gerund and _SAYING.match(text, pos) and text[:pos].rstrip().endswith(","):
        return False  # "charged with fraud, alleging he took the money": what the one who charges says
    before = before.strip()
    deed = is_gerund(before, 0) and not (" " not in before and OFFENCE.search(before))  # "kidnapping" is no lone deed
    if gerund:
        if deed:
            return quoted or " " in re.sub(r"^[a-z]+ly\s+", "", before)
        words = text[pos : _bound(text, pos)[0]]
        return known_charge(words) is not None or (
            " and " in text[max(0, pos - 14) : pos] and " " in words and known_charge(before) is not None
        )
    head = _head(text, pos)
    if not head or (head[0].isupper() and known_charge(" ".join(head.split()[:2])) is None):
        return False
    found = known_charge(head)
    if not deed and _AND_WITH.search(text, max(0, pos - 12), pos):
        return True
    if found is None and " " not in head:
        head = re.split(r"\s*,", text[pos : _bound(text, pos)[0]])[0]
        found = known_charge(head) if len(head.split()) <= 5 else None
    if found is None and _closes(text, pos, head):
        return not deed
    if found is None or found[2] < 1:
        return False
    if deed and not quoted:
        return found[2] >= 1.4 and OFFENCE.search(head) is not None and len(head.split()) <= 5
    return True


def _closes(text: str, pos: int, head: str) -> bool:
    """Whether `head`, itself unknown, is followed in the list by a charge: "murder, retaliation, and arson"."""
    if len(head.split()) > 3 or not re.fullmatch(r"[a-z][a-z -]+", head):
        return False
    after = _SEPARATOR.match(text, pos + len(text[pos:].split(head, maxsplit=1)[0]) + len(head))
    if after is None or not re.search(r"\b(?:and|or)\b", after.group()):
        return False
    return is_gerund(text, after.end()) or known_charge(_head(text, after.end())) is not None


def _head(text: str, pos: int) -> str:
    end = min(_bound(text, pos)[0], pos + 70)
    cut = _SEPARATOR.search(text, pos + 1, end)
    return text[pos : cut.start() if cut else end].strip()
