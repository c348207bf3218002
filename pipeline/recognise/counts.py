"""Counted people: "at least seven people" (7 or more), "dozens of activists", "a 17-year-old boy", "his family"."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from pipeline.kept import compiled
from pipeline.nouns import plural
from pipeline.paths import toml_table
from pipeline.recognise.count_edges import YEAR, past_day
from pipeline.recognise.counted_alone import told_alone
from pipeline.recognise.gathered import gathered
from pipeline.recognise.penalties.numbers import WORD, parse_number


@dataclass(frozen=True, slots=True)
class CountMention:
    """People told by number, `text == sentence[start:end]`; `min` or `max` is None where the text sets no bound."""

    start: int
    end: int
    text: str
    min: int | None
    max: int | None
    noun: str


_NOUNS: Final = toml_table("counts.toml")["nouns"]
_DIGITS: Final = r"\d{1,3}(?:[, ]\d{3})+|\d{1,6}"
_SCALED: Final = rf"(?:{WORD}|\d+(?:\.\d+)?)[\s-]+(?:thousand|hundred|million)"
_NUMBER: Final = rf"(?:(?:{_SCALED}|{WORD})\s?\(\d{{1,6}}\)|{_SCALED}|{_DIGITS}|{WORD})"  # "six (6)"
_LOWER: Final = r"at least|no fewer than|not fewer than|no less than|not less than|a minimum of|as many as at least"
_ABOVE: Final = r"more than|above|(?<!hand )(?<!handed )(?<!handing )(?<!turned )over|upwards of|in excess of"
_UPPER: Final = r"up to|at most|as many as|no more than|not more than|a maximum of"
_BELOW: Final = r"fewer than|less than|under|nearly|almost|close to"
_ABOUT: Final = (
    r"about|around|approximately|roughly|some|an estimated|an? (?:additional|further)|another|the other|all|the"
    r"|these|those|other|only|just|his|her|their"
)
_PRE: Final = (
    rf"(?:(?P<lower>{_LOWER})|(?P<above>{_ABOVE})|(?P<upper>{_UPPER})|(?P<below>{_BELOW})|(?P<about>{_ABOUT}))"
)
_ADJ: Final = (
    r"(?!(?:of|and|or|in|on|to|for|by|with|from|year|years|month|months|day|days|hours?|percent|times|were|was"
    r"|are|is|who|that|which|as|than|like|so|have|had|has|cases?|against|between|after|before|when|while|because"
    r"|until|where|during|killed|points?|carrying|transporting|ferrying"
    rf"|(?:{'|'.join(_NOUNS['no_people'])})s)\b)(?!(?:under(?!\s+age)|over|at(?!\s+risk)|into|upon|per|through|within|without)\s)[A-Za-zÀ-ÿ][\w’'-]*\+?"
    r"(?:(?<=current)\s+(?:and|or)\s+former|(?<=former)\s+(?:and|or)\s+(?:current|serving)|(?<=serving)\s+and\s+former)?"
)
#: "spoke about the two men", "anger over those three nurses": no rough number
_OF_KNOWN: Final = r"(?!(?:about|around|over|above|under)\s+(?:the|these|those|his|her|their)\s)"
_SIDE: Final = rf"(?:{'|'.join(_NOUNS['sides'])})"  # "three local and foreign reporters", not "ten cars and armed men"
_SIDES: Final = rf"{_SIDE}(?:,\s+{_SIDE})*,?\s+(?:and|or)\s+{_SIDE}"
#: Whose people they are: "nine United Nations (UN) staff", "seven Médecins Sans Frontières nurses".
_BODY: Final = r"(?-i:(?:\s+(?:of\s+|for\s+|the\s+|and\s+)?[A-ZÀ-Þ][\w’'&.-]*){1,6}(?:\s+\([A-Z][\w.-]*\))?)"
_NOT_NUMBER: Final = compiled(rf"\b(?:{'|'.join(_NOUNS['numbered'])})\s+$", re.IGNORECASE)
_OF_TWO: Final = frozenset(("couple",))
_SEXED: Final = frozenset(("women", "men", "female", "male"))  # said of whom the noun after it counts
_NEXT: Final = compiled(rf"\s+(?:(?:{'|'.join(_NOUNS['after_sexed'])})\s+){{0,2}}([A-Za-zÀ-ÿ]+)")
#: A second number or article within a match, which counts by itself: "two blasts hurt four nurses".
_AGAIN: Final = compiled(rf"\s+(?=(?:{_NUMBER})\s)", re.IGNORECASE)
_ARTICLE: Final = compiled(r"(?<!\bof)\s+(?=(?:an?|another)\s)", re.IGNORECASE)
_BEFORE_PART: Final = frozenset((
    "of", "the", "his", "her", "its", "their", "these", "those", "other", "more", "between",
))  # fmt: skip
#: "June 9", neither "on 4 June nine members" nor "in June nine members".
_MONTH_BEFORE: Final = compiled(
    r"(?<!\d\s)\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+$",
    re.IGNORECASE,
)
MOST_PEOPLE: Final = 10_000_000_000  # more than there are; a higher number counts nobody
_LEAD: Final = 40  # characters of a month and what stands before it
#: "In April 12 journalists were held": a month that a preposition of months stands before has no day
_WITHIN_MONTH: Final = compiled(r"\b(?:in|during|since)\s+(?:early\s+|mid-|late\s+)?\w+\s+$", re.IGNORECASE)
#: "On 16 July eleven", "in 2009 at least two": what stands before the number that counts.
_DAY: Final = compiled(
    r"\d{1,2}(?=\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
    rf"|(?:19|20)\d\d(?=\s+(?:to\s+(?!\d{{4}}|\d,\d{{3}}))?(?:(?i:{_LOWER}|{_ABOVE}|{_UPPER}|{_BELOW}|{_ABOUT})\s+){{0,2}}(?i:{_NUMBER})\b)"
)
_MONTH_AFTER: Final = compiled(
    r"\s*(?:january|february|march|april|may|june|july|august|september|october|november|december)\b", re.IGNORECASE
)
#: What members belong to: "five members of a reading club", "two staff of the Women's Front".
_WHOLE: Final = compiled(
    r"\s+of\s+(?:(?:(?:an?|the|one)\s+(?:same|single)|one(?!\s+of\b)|an?|the|his|her|their|its|our)\s+)?"
    r"(?:(?:[A-Z][\w’'-]*|[a-z]+-[a-z]+)(?:\s+[A-Z][\w’'-]*)*"
    rf"(?:\s+(?:{'|'.join(_NOUNS['of_named'])}))?"
    rf"|(?:(?:{'|'.join(_NOUNS['of_such'])})\s+){{1,2}}"
    rf"[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*(?:\s+(?:{'|'.join(_NOUNS['of_banned'])}))?"
    rf"|[a-z][\w’'-]*(?:\s+(?:{'|'.join(_NOUNS['of_unnamed'])}))?)(?![\w’'-])"
)
#: "one of at least six men": those of whom it is one
_OF_SOME: Final = compiled(rf"\bof\s+(?:{_LOWER}|{_ABOVE}|{_UPPER}|{_BELOW}|{_ABOUT})$", re.IGNORECASE)
_EVERY: Final = ("every ", "Every ")  # "every one of the six men"
_COMPOUND: Final = compiled(r"[A-Za-z]+(?:-[a-z]+)+")  # "whistle-blowers", "sixth-formers"
_TOKEN: Final = compiled(r"[A-Za-zÀ-ÿ]+(?:[’'][a-zà-ÿ]+)?|\d+")
_ARTICLES: Final = frozenset(("a", "an", "another", "one"))
_OTHERS: Final = frozenset(("others", "them", "us", "whom", "those"))
_QUANTITIES: Final = frozenset(re.findall(r"[a-z]{3,}", WORD)) - {"and"} | {"thousand", "million", "dozen", "dozens"}
_REACH: Final = 110
_KIN_BEFORE: Final = compiled(
    rf"\b(?:his|her|their|my)\s+(?:(?:{'|'.join(toml_table('counts.toml')['kin']['described'])}"
    r"|(?P<n>two|three|four|five|six)|minor|teenage|own|former)\s+){0,2}$",
    re.IGNORECASE,
)
_SOME_OF: Final = compiled(rf"(?:{_NUMBER}|several|some|many|most|half)\s+of\s+$", re.IGNORECASE)
# "convicted 31 of 35 defendants": those of them
_PART_BEFORE: Final = compiled(
    rf"(?<![\w.,/$€£-])(?P<n>{_NUMBER})\s+(?:out\s+)?of\s+(?:the\s+|its\s+|all\s+)?$", re.IGNORECASE
)
# "Eleven of [those] jailed", not "of those houses", "of those held, X and Y", "of those held were named as X"
_HARMED: Final = compiled(r"\s+(?:arrested|detained|held|jailed|killed)\b(?!, [A-Z]|.{,60} (?:identifi|nam|list)ed )")
_OTHERS_BEFORE: Final = compiled(
    rf"(?<![\w.,/-])(?:{_PRE}\s+){{0,2}}(?P<n>{_NUMBER}(?! dozen)|(?P<vague>dozens|scores|hundreds"
    rf"|several dozen|several|half a dozen|a dozen|many))\s+(?:of\s+|more\s+)?$",
    re.IGNORECASE,
)
# "a couple hundred"
_ONE_AFTER: Final = compiled(rf"[’'-]|\s+(?:dozen|hundred|thousand|{'|'.join(_NOUNS['of_bodies'])})\b")
_EACH: Final = compiled(r"\d[^.;,]{0,20} (?:a|per) $")  # "1,000 francs a head"
_NOUN_AFTER: Final = compiled(
    r"\s+(?!who\b|was\b|were\b|in\b|for\b|from\b|and\b|to\b|at\b|by\b|on\b|with\b|is\b|are\b|has\b|have\b|had\b"
    r"|after\b|when\b|working\b|of\b|or\b|said\b|under\b|during\b|while\b|near\b|as\b|over\b|into\b|before\b"
    r"|because\b|but\b|if\b|so\b|until\b|where\b|which\b|than\b|although\b|though\b|despite\b|without\b|against\b"
    r"|since\b|living\b|held\b|arrested\b|detained\b|killed\b|that\b|whose\b|\w+ed\b)[a-z]"
)


class _Counts:
    def __init__(self, data: dict[str, Any]) -> None:
        nouns = data["nouns"]
        irregular = {pair[0]: pair[1] for pair in nouns["irregular"]}
        self.one = {n.split()[-1].lower() for n in nouns["regular"]} | {n.split()[-1].lower() for n in irregular}
        regular = [n for n in nouns["regular"] if irregular.get(n, n) == n]  # "youth" is one or many, "youths" many
        self.many = {n.split()[-1].lower() + "s" for n in regular} | {
            n.split()[-1].lower() for pair in nouns["irregular"] for n in pair[1:]
        }
        table = toml_table("people.toml")
        trades = {w.split()[-1] for words in table["occupation"].values() for w in words} - set(nouns["no_trades"])
        self.one |= trades | set(table["nouns"]["counted"])
        self.many |= {plural(w) for w in trades | set(table["nouns"]["counted"])}
        self.adjectives = set(nouns["adjectives"])
        ends = "|".join(map(re.escape, nouns["endings"]))
        self.endings = tuple(nouns["endings"])
        self.endings_many = tuple(f"{end}s" for end in nouns["endings"])
        self.ending_one = compiled(rf"[a-z]{{3,}}(?:{ends})")
        self.ending_many = compiled(rf"[a-z]{{3,}}(?:{ends})s")
        self.vague: dict[str, list[int]] = data["vague"]
        self.quantities = _QUANTITIES | {w for v in self.vague for w in v.split()} - {"a", "of"}
        self.single = set(table["relatives"]["single"])
        self.kin = self.single | {n.split()[-1].lower() for n in data["kin"]["nouns"]}
        self.words, self.ends = self.kin | self.many | self.one, self.endings + self.endings_many
        self.belonging = set(data["nouns"]["belonging"])
        self.fellows, self.before_fellows = set(nouns["fellows"]), tuple(nouns["before_fellows"])
        self.statues = compiled("|".join(nouns["statues"]), re.IGNORECASE)
        self.alone = {"dozens", "scores", "hundreds", "thousands"}
        vague = "|".join(sorted(map(re.escape, self.vague), key=len, reverse=True))
        middle = (
            rf"(?:\s+of)?(?:\s+(?:the|his|her|their|its|other|more))?(?:\s+(?:{_SIDES}|{_ADJ}|,|\d+[\s-]years?[\s-]old)){{0,4}}?{_BODY}?\s+(?:co-)?"
        )
        number = (
            rf"(?:(?:between|(?P<floor>{_LOWER}))\s+(?P<from>{_NUMBER})\s+and\s+(?(floor)(?:possibly\s+)?(?:{_UPPER})\s+)(?P<to>{_NUMBER})|(?P<from2>{_NUMBER})"
            rf"(?:(?<=\d)\s*[-–]\s*(?=\d)|\s+[-–]\s+|\s+(?:to|or)\s+)(?P<to2>{_NUMBER})"
            rf"|(?P<dozen>{_NUMBER})\s+dozen|(?P<vague>{vague})|(?P<n>{_NUMBER}))(?:(?P<least>\s+or\s+more|\+)|\s+or\s+so|-odd)?"
        )
        self.before_many = compiled(rf"(?<![\w.,/$€£-]){_OF_KNOWN}(?:{_PRE}\s+){{0,2}}{number}{middle}$", re.IGNORECASE)
        self.before_one = compiled(
            rf"(?<![\w-])(?:an?|another|one(?:\s+other)?"
            rf"|the(?=[^.]*?years?[\s-]old))\s+(?:(?:{_NUMBER})[\s-]years?[\s-]old[\s-]+)?(?:(?!the\b){_ADJ}\s+){{0,3}}?(?"
            rf":(?:{_NUMBER})[\s-]years?[\s-]old[\s-]+)?(?:(?!the\b){_ADJ}\s+){{0,3}}?(?:co-)?$",
            re.IGNORECASE,
        )

    def counted(self, word: str) -> bool:
        """Tell whether a word is a plural for people."""
        if word in self.many:
            return True
        return word.endswith(self.endings_many) and self.ending_many.fullmatch(word) is not None

    def single_one(self, word: str) -> bool:
        """Tell whether a word is a singular for somebody."""
        return word in self.one or (word.endswith(self.endings) and self.ending_one.fullmatch(word) is not None)

    def people(self, word: str) -> bool:
        """Tell whether a word is for people, kin included."""
        return word in self.words or (word.endswith(self.ends) and (self.counted(word) or self.single_one(word)))


@cache
def _counts() -> _Counts:
    return _Counts(toml_table("counts.toml"))


def find_counts(sentence: str) -> list[CountMention]:
    """Return the people told by number or kinship in one sentence, first to last.

    Usage:
        >>> [(c.text, c.min, c.max) for c in find_counts("At least seven people were fined.")]
        [('At least seven people', 7, None)]
    """
    known, out = _counts(), []
    done, quantity, article = 0, -_REACH, -_REACH  # nothing seen yet lies out of reach
    for part in _TOKEN.finditer(sentence):
        start, end = part.span()
        hyphen = sentence[end : end + 1] == "-"
        if not hyphen and _idle(sentence[start:end]):
            continue
        token = _whole_word(known, sentence, part) if hyphen else part
        word = token.group().lower()
        if word in known.quantities or word[0].isdigit():
            quantity = token.end()
        mention = None
        if word in _ARTICLES or (word == "old" and sentence[token.start() - 1 : token.start()] in {"-", " "}):
            article = token.end()
        if known.people(word):
            reach = max(done, token.start() - _REACH)
            mention = _at(known, sentence, token, word, (done, quantity > reach, article > reach))
        elif word in _OTHERS and (word != "those" or _HARMED.match(sentence, token.end())):
            mention = _others(known, sentence, token, done)
        elif word in known.alone and (until := told_alone(sentence, *token.span())):
            mention = CountMention(start, until, sentence[start:until], known.vague[word][0], None, "")
        if mention is not None:
            out.append(mention)
            done = mention.end
    return gathered(sentence, out, CountMention)


@lru_cache(maxsize=16384)
def _idle(token: str) -> bool:
    """Tell whether a token, as most, neither counts nor is counted."""
    known, word = _counts(), token.lower()
    told = word in known.quantities or word in _ARTICLES or word in _OTHERS or word in known.alone or word == "old"
    return not (told or word[0].isdigit() or known.people(word))


def _whole_word(known: _Counts, sentence: str, part: re.Match[str]) -> re.Match[str]:
    """Return the word for people that a token begins and a hyphen goes on with ("whistle-blowers"), or the token."""
    whole = _COMPOUND.match(sentence, part.start())
    return whole if whole is not None and known.people(whole.group().lower()) else part


def _at(
    known: _Counts, text: str, token: re.Match[str], word: str, seen: tuple[int, bool, bool]
) -> CountMention | None:
    """Return the count that ends in `token`; `seen`: where the last ended, whether number and article precede."""
    done, quantity, article = seen
    before = word not in known.fellows or text.lower().endswith(known.before_fellows, 0, token.start())
    if not before or (word in known.fellows and known.statues.search(text)):
        return None  # "four accused him"
    begin = max(done, token.start() - _REACH)
    window = text[begin : token.start()]
    if word in known.kin and (kin := _KIN_BEFORE.search(window)) and not _SOME_OF.search(window, 0, kin.start()):
        n = 1 if word in known.single else _whole(kin["n"].lower() if kin["n"] else None)
        start = begin + kin.start()
        return CountMention(start, token.end(), text[start : token.end()], n, n, word)
    if word in known.adjectives and _NOUN_AFTER.match(text, token.end()):
        return None
    trade = _NEXT.match(text, token.end()) if word in _SEXED else None
    if trade is not None and known.counted(of := trade[1].lower()) and of not in known.fellows:
        return None  # "two women doctors": the doctors are counted, unlike "two women accused of it"
    match = known.before_many.search(window) if quantity and known.counted(word) else None
    while match is not None and (past := _past_other(known, text, begin, match)) is not None:
        begin = past  # "on 16 July convicted eleven students", "on March 3 police held two students"
        window = text[begin : token.start()]
        match = known.before_many.search(window)
    if match is not None:
        start = begin + match.start()
        number = match["n"]
        if _MONTH_AFTER.match(text, match.end("n") + begin if number else start):
            return None
        if number and _NOT_NUMBER.search(text, 0, start):
            return None
        low, high = _bounds(known, match)
        if number and (part := _part_before(text, start, high)) is not None:
            low = high = _whole(part["n"].lower())
            start = part.start("n")
        if low is not None or high is not None:
            end = token.end()
            if word in known.belonging and (whole := _WHOLE.match(text, end)):
                end = whole.end()
            return CountMention(start, end, text[start:end], low, high, word)
    if (
        article
        and known.single_one(word)
        and not (word == "head" and _EACH.search(text, 0, token.start()))
        and not _ONE_AFTER.match(text, token.end())
        and (match := known.before_one.search(window))
    ):
        while (again := _ARTICLE.search(match.group(), 1)) is not None:
            if (later := known.before_one.search(window, match.start() + again.end())) is None:
                break
            match = later
        start = begin + match.start()
        one = 2 if word in _OF_TWO else 1
        return CountMention(start, token.end(), text[start : token.end()], one, one, word)
    return None


def _part_before(text: str, start: int, size: int | None) -> re.Match[str] | None:
    """Return the number of whom a counted set only tells the rest ("31 of 35 defendants"); no day or year is one."""
    part = _PART_BEFORE.search(text, max(0, start - _REACH), start)
    if part is None or YEAR.match(part["n"]) or _MONTH_BEFORE.search(text, 0, part.start("n")):
        return None  # "the arrest on June 5 of nine clerks"
    if text.endswith(_EVERY, 0, part.start("n")):
        return None
    number = _whole(part["n"].lower())
    return part if number is not None and (size is None or number <= size) else None


def _anew(known: _Counts, match: re.Match[str]) -> int | None:
    """Return where a second number starts in a match, past words that the first counts ("two blasts hurt four …")."""
    told = match.group()
    first = max(match.end(g) for g in ("n", "vague", "dozen", "to", "to2") if match[g]) - match.start()
    for again in _AGAIN.finditer(told, first):
        between = told[first : again.start()].lower().split()
        if _OF_SOME.search(told, first, again.start()):
            continue
        if not between and told[:first].lower().endswith((" group of", " number of")):
            return again.end()  # "a group of eight students"
        if between and between[-1] not in known.quantities | _BEFORE_PART:
            return again.end()
    return None


def _past_other(known: _Counts, text: str, begin: int, match: re.Match[str]) -> int | None:
    """Return where a number ends that is the day or year of a date and counts nobody, if a match opens with one.

    Or where the number starts that counts after another in the match.
    """
    if (again := _anew(known, match)) is not None:
        return begin + match.start() + again
    if (day := _DAY.match(match.group())) is not None:
        return begin + match.start() + day.end()
    if (told := past_day(text, begin, match)) is not None:
        return told
    number, at = match["n"], begin + match.start()
    if number and text.endswith(_EVERY, 0, at):
        return begin + match.end("n")  # "every one of the six men"
    if not number or not number[0].isdigit():
        return None
    dated = _MONTH_BEFORE.search(text, 0, at) is not None and not _WITHIN_MONTH.search(text, max(0, at - _LEAD), at)
    return begin + match.end("n") if YEAR.match(number) or dated else None


def _others(known: _Counts, text: str, token: re.Match[str], done: int) -> CountMention | None:
    begin = max(done, token.start() - 40)
    match = _OTHERS_BEFORE.search(text[begin : token.start()])
    word = token.group().lower()
    if match is None or (word != "others" and "of" not in match.group().split()):
        return None
    start = begin + match.start()
    vague = known.vague[match["vague"].lower()][0] if match["vague"] else None
    low, high = (vague, None) if vague is not None else _range(_whole(match["n"].lower()), match)
    if (low is None and high is None) or (word == "those" and (start or low in {None, 1})):
        return None  # "One of those arrested was X", "all but two of those arrested"
    return CountMention(start, token.end(), text[start : token.end()], low, high, "")


def _whole(text: str | None) -> int | None:
    return number if text and (number := _told(text)) is not None and number <= MOST_PEOPLE else None


def _told(text: str) -> int | None:
    if text[0].isdigit() and not re.search(r"[a-z]", text, re.IGNORECASE):
        return int(re.sub(r"\D", "", text))
    scaled = re.match(r"^([\d.]+)[\s-]+(thousand|hundred|million)$", text.lower())
    if scaled:
        return round(float(scaled[1]) * {"hundred": 100, "thousand": 1000, "million": 1_000_000}[scaled[2]])
    value = parse_number(text.partition("(")[0])
    return None if value is None else int(value)


def _bounds(known: _Counts, match: re.Match[str]) -> tuple[int | None, int | None]:
    if match["from"] or match["from2"]:
        a, b = _whole((match["from"] or match["from2"]).lower()), _whole((match["to"] or match["to2"]).lower())
        return (a, b) if a is not None and b is not None and a <= b else (None, None)
    if match["vague"]:
        low, high = known.vague[match["vague"].lower()]
        return low, None if high < 0 or match["above"] or match["lower"] else high
    if match["dozen"]:
        n = _whole(match["dozen"].lower())
        return _range(n * 12 if n else None, match)
    n = _whole(match["n"].lower())
    return (n, None) if match["least"] else _range(n, match)


def _range(n: int | None, match: re.Match[str]) -> tuple[int | None, int | None]:
    if not n:
        return None, None
    if match["lower"] or match["above"]:
        return n, None
    if match["upper"]:
        return None, n
    if match["below"]:
        return None, n if match["below"].lower() in {"nearly", "almost", "close to"} else n - 1
    return n, n
