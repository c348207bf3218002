"""Which of a sentence's dates can date an act: not the end of a stay, not the day of the act told next to it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Protocol

from pipeline.assemble.text.above import governor
from pipeline.assemble.text.common import FOUR_FIGURES
from pipeline.assemble.text.kinds import CUSTODY, ENDINGS, FACTUAL
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.when.tried_over import TRIED_FOR, of_protest
from pipeline.assemble.whether.unfulfilled import came_at_last
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention


HOURS = word_list("when.toml", "incident", "hours") | {"of", "early", "small"}
TALKS = noun_list("modality.toml", "papers", "talks")
ROUND = compiled(r"\bdecades? (?:ago|earlier|before)$", re.IGNORECASE)
OR = compiled(r",? or (?:(?:in|on|early|late) )?")
AND = " and "  # "on 14 and 15 May"
# "on 14 and 15 May, respectively"; "on 3 May and 4 May was a day of mourning"
EACH = compiled(r"[^.;\n]{0,12}\brespectively\b|\s(?:was|is|has|saw|became)\b")
NOT_UNTIL = compiled(r"\bnot until (?:\w+ )?$", re.IGNORECASE)
COUNTED = compiled(r"\b(?:ago|earlier|later|before|after)$", re.IGNORECASE)
JOINED = compiled(r",? (?:\((?:on |in |at )?|(?:on|in|at) (?:the )?)|, ")
NEXT = len(", the ")  # code points between a day and its weekday
ROUGHLY, NEARBY = timedelta(days=365), timedelta(days=7)


def exact(text: str, d: DateMention, told: list[DateMention], *, many: bool) -> DateMention:
    """Return the day that a phrase goes on to tell ("A month earlier, on 3 May, …"); "a decade ago" is a year about.

    And that whose weekday a phrase adds ("on 3 May of that year, a Friday"). An act that befell many was done on any of
    the days told ("forty were held on 3 and 4 May").
    """
    if d.precision == "day" and text.endswith((", a ", ", the "), 0, d.start) and d.text[-3:].lower() == "day":
        return next((e for e in told if e.precision == "day" and d.start - NEXT <= e.end < d.start), d)
    if (either := either_of(text, d, told, many=many)) is not None:
        return either
    if d.span is None or (d.precision == "day" and COUNTED.search(d.text) is None):
        return d
    if (plain := next((e for e in told if told_plainly(text, d, e)), None)) is not None:
        return plain
    for e in told:
        joined = e.start > d.start and JOINED.fullmatch(text, d.end, e.start) is not None
        if e.precision != "day" or e.span is None or not joined:
            continue
        if d.span[0] - NEARBY <= e.span[0] and e.span[1] <= d.span[1] + NEARBY:
            return e
    if ROUND.search(d.text):
        first, last = d.span[0] - ROUGHLY, d.span[1] + ROUGHLY
        return replace(d, span=(first, last), precision="range", edtf=f"{first.year}/{last.year}")
    return d


def told_plainly(text: str, counted: DateMention, plain: DateMention) -> bool:
    """Tell whether a date with its year says what a count means ("Two years earlier, in 2014, …", or before that)."""
    if COUNTED.search(counted.text) is None or COUNTED.search(plain.text) or not FOUR_FIGURES.search(plain.text):
        return False
    if counted.span and plain.span and plain.span[0] <= counted.span[0] and counted.span[1] <= plain.span[1]:
        return False  # "three days later, in May 2021": the day of the count
    if plain.start > counted.start:
        return JOINED.fullmatch(text, counted.end, plain.start) is not None
    # not "left in 2014, two years before X was held"
    return text[plain.end : counted.start] == ", " and text.startswith(",", counted.end)


def either_of(text: str, d: DateMention, told: list[DateMention], *, many: bool) -> DateMention | None:
    """Return the stretch that two dates give of which one is right ("in 2014 or 2015"), or both where many were met."""
    for e in told:
        if e.span is None or d.span is None or e.precision != d.precision:
            continue
        both = many and d.precision in {"day", "month"} and text[d.end : e.start] == AND and d.span[0] < e.span[0]
        both = both and not EACH.match(text, e.end)
        if not both and OR.fullmatch(text, d.end, e.start) is None:
            continue
        first, last = min(d.span[0], e.span[0]), max(d.span[1], e.span[1])
        edtf = f"{d.edtf}/{e.edtf}" if d.span[0] < e.span[0] else f"{e.edtf}/{d.edtf}"
        return replace(d, end=e.end, text=text[d.start : e.end], span=(first, last), precision="range", edtf=edtf)
    return None


class Spanned(Protocol):
    """Anything with a place in the text, `[start, end)`."""

    @property
    def start(self) -> int:
        """First code point."""
        ...

    @property
    def end(self) -> int:
        """One past the last code point."""
        ...

UNTIL = Gated(
    r"\b(?:until|till|through|up to)\s+(?:\w+ing on )?"
    r"(?:(?:at least|about|around|the|early|mid|late)[ -]+)*$",
    re.IGNORECASE,
)
BEFORE = compiled(
    r"\b(?:before|prior to|ahead of)\s+(?:(?:at least|about|around|the|early|mid|late)[ -]+)*$", re.IGNORECASE
)
AS_OF = Gated(r"\b(?:as of|by)\s+(?:(?:the|early|mid|late)[ -]+)*$", re.IGNORECASE)
AFTER = compiled(r"\bafter\s+(?:(?:the|early|mid|late)[ -]+)*$", re.IGNORECASE)
ON_OR_AFTER = compiled(
    r"\bon or (?:\w+ )?(?:after|before)\s+(?:\w+ )?$", re.IGNORECASE
)  # "on or shortly after 14 March"
HOUR = compiled(
    r"(?:mid(?:night|day)|noon|dawn|dusk|sun|day(?:break|light)|nightfall|first light|\d{1,2}(?::\d\d)? ?[ap]\.?m)",
    re.IGNORECASE,
)
HELD_BY = compiled(r"\b(?:by|as of)\s+(?:(?:at least|about|around|the end of|early|mid|late)[ -]+)*$", re.IGNORECASE)
LINK = compiled(r"(?:\b(?:until|till|through|to|and)\b|[-–—])\s*")  # between the two ends of a stretch
FULL = compiled(r"\d{4}-\d\d-\d\d")
PART = compiled(r"\d{4}(?:-\d\d){0,2}")
THEN = compiled(r",? (?:when|at which)\b")  # "no verdict came until May 2017, when the court …"
SINCE = compiled(r"\bsince\s+(?:\w+\s+)?$", re.IGNORECASE)
BRIEF = Gated(r"\b(?:for (?:[\w-]+ ){1,3}?(?:hours?|nights?)|overnight|for the night)\b", re.IGNORECASE)
STAYED_IN = compiled(r"\bfor (?:[\w-]+ ){1,3}?(?:days?|weeks?) in $", re.IGNORECASE)  # "kept X for 19 days in May"
LASTING = verb_list("verbs.toml", "remanded", "going_on")
PUT_OFF = compiled(
    rf"\b(?:{'|'.join(toml_table('when.toml')['court']['put_off'])})\b[^.;,]{{0,16}}? (?:to|for|until|till) (?:\w+ )?$"
)
_PART = rf"\b(?:{'|'.join(toml_table('when.toml')['incident']['parts_in'])}) (?:in|with) "
_PROTEST = rf"(?:[\w-]+ ){{0,4}}?(?:{'|'.join(toml_table('when.toml')['incident']['protests'])})"
# "held for his role in a protest on 10 March"; "sentenced over their part in rallies against the army on 10 March"
CAUSE = compiled(rf"{_PART}(?:an?|the|his|her|their) {_PROTEST}(?: (?:of|by|in) [^,.;]{{3,30}})?,? (?:on|in|of) $")
CAUSE_TRIED = compiled(
    rf"{_PART}(?:(?:an?|the|his|her|their) )?{_PROTEST}"
    r"(?: (?:of|by|in|at|near|outside|for|over|against) "
    r"(?:(?! and (?:was|were|is|had|has|went|then)\b)[^,.;]){3,80})?,? (?:on|in|of) $"
)
CAUSE_WITHIN = 150  # characters before a date
CLOSING = ENDINGS | {"conviction", "sentencing", "forced_return"}
GOING_ON = frozenset({"detention", "imprisonment", "house_arrest", "trial", "torture", "arrest"})
AND_ENDED = compiled(r",? and (?:then |finally |was |were )*")
JOINTS = {"and", "but", "then", ";"}
BEFORE_DATE = {"on", "in", "the", "then", "again", "later", "early", "around", "about"}
JUDGED = 5.0  # the same for the day of a trial that the verb before told ("held a trial on 3 May and sentenced X")
LIVES = 300  # years before a report in which what it tells was done
OTHERS = 3.0  # what a date costs more for an act when another act lays claim to it
LONGEST = 8  # tokens from a date to the verb that it opens


def lasts(view: DocView, token: int) -> bool:
    """Tell whether a verb tells of a stay that goes on ("continued to hold X", "X remained in custody")."""
    if BRIEF.search(view.text, view.end[token], view.end[token] + 60):
        return False  # "was kept for six hours on Thursday"
    return view.lower[token] in LASTING or (
        view.dep[token] in {"xcomp", "acomp", "oprd"} and view.lower[view.head[token]] in LASTING
    )


def can_date(view: DocView, event: Event, date: DateMention) -> bool:
    """Tell whether a date may be that on which an act was done."""
    if view.filed is not None and date.span is not None and view.filed.year - date.span[1].year > LIVES:
        return False  # a year of another calendar, or a report's number
    ended = event.modality in FACTUAL and ends(view, date)  # "freed until 5 October", but "freed before 5 October"
    denied = bool(view.kids(event.token, "neg")) and came_at_last(view, event.token)
    if ended and (denied or NOT_UNTIL.search(view.text, max(0, date.start - 16), date.start)):
        return True  # "was not held until 5 October"
    if ended and (event.act not in ENDINGS or told_before(view, date)):
        return False
    if event.act in CUSTODY and until(view, event, date):
        return False  # "held X until 21 May, when a court freed her"
    if event.modality in FACTUAL and PUT_OFF.search(view.text, max(0, date.start - 40), date.start):
        return False
    told = view.text[max(view.end[event.token], date.start - CAUSE_WITHIN) : date.start]
    told += "in " if date.precision != "day" and date.text.startswith("last ") else ""  # "in protests last year"
    if event.act in CUSTODY | TRIED_FOR and (CAUSE_TRIED if event.act in TRIED_FOR else CAUSE).search(told):
        return False  # "held or fined for his role in a protest on 10 March": the day of the protest
    if of_protest(event.act, told, date.precision):
        return False
    before = view.text[max(0, date.start - 16) : date.start]
    if event.modality in FACTUAL and up_to_then(view, event.token, date, before):
        return False  # "by 3 May twelve people had been killed": that is no day of theirs
    counted = event.victims.group is not None and not event.victims.people  # "by May police had arrested 40 people"
    if event.act in CUSTODY and not counted and date.start < view.start[event.token] and HELD_BY.search(before):
        return False  # "by August most were free, although X was held": since when, it does not tell
    if date.precision == "month" and STAYED_IN.search(view.text, view.end[event.token], date.start):
        return True
    return event.act not in CUSTODY or not lasts(view, event.token) or SINCE.search(before) is not None


def until(view: DocView, event: Event, day: DateMention) -> bool:
    """Tell whether a day is that until which a verb says that somebody was held."""
    if event.modality not in FACTUAL or event.rule.pos != "verb" or day.start < view.end[event.token]:
        return False
    return UNTIL.search(view.text, max(view.end[event.token], day.start - 32), day.start) is not None


def up_to_then(view: DocView, verb: int, day: DateMention, before: str) -> bool:
    """Tell whether a verb in the past perfect tells what had happened by a day, not by an hour of one."""
    if HELD_BY.search(before) is None or HOUR.match(day.text) is not None:
        return False
    above = view.head[verb] if view.dep[verb] == "conj" else verb
    return any(view.lower[c] in {"had", "'d", "’d"} for v in (verb, above) for c in view.kids(v, "aux"))


def counted_from_report(day: DateMention) -> bool:
    """Tell whether "two days earlier" was counted back from the report, for want of a day that it could be before."""
    return day.text.endswith((" earlier", " before")) and (day.anchor or "").startswith("publication")


def ends(view: DocView, date: DateMention) -> bool:
    """Tell whether a date is the end of something ("until 5 October", "before May") or what came before."""
    before = view.text[max(0, date.start - 32) : date.start]
    if ON_OR_AFTER.search(before) is not None:
        return False
    if BEFORE.search(before) is not None:
        return HOUR.match(date.text) is None  # "shortly before midnight on Monday" is on Monday
    if AFTER.search(before) is not None and HOUR.match(date.text) is None:
        follows = view.token_at(date.end - 1) + 1
        # not "after Monday's march", which was on Monday as far as anybody tells
        return follows >= len(view.words) or not view.tag[follows].startswith(("NN", "POS", "JJ"))
    return UNTIL.search(before) is not None and not THEN.match(view.text, date.end)


def as_of(view: DocView, date: DateMention) -> bool:
    """Tell whether a date is only that by which something had been done: no day of what is told after it."""
    return AS_OF.search(view.text, max(0, date.start - 32), date.start) is not None


def ended_when(view: DocView, event: Event, dates: Sequence[DateMention]) -> DateMention | None:
    """Return the end of a stretch that an act's clause follows ("held from May until June, when X freed him").

    Or the day that it describes, whatever stands before that ("fell ill weeks before 3 May, when X freed him"). None
    where no such stretch stands before the act's clause, or its end has no form of its own.
    """
    for d in dates:
        if d.precision != "range" and view.dep[event.token] == "relcl" and THEN.match(view.text, d.end):
            own = event.date is not None and event.date.start > d.end
            before = view.lower[view.token_at(d.start) - 1] in {"before", "until", "till"}
            if before and not own and d.start <= view.start[view.head[event.token]] < d.end:
                return d
        then = THEN.match(view.text, d.end) if d.precision == "range" and d.edtf else None
        if then is None or "/" not in (d.edtf or "") or d.span is None:
            continue
        when = view.token_at(then.end() - 1)
        if event.token != view.head[when] and view.head[when] not in view.climb(event.token):
            continue
        return end_of(view, d)
    return None


def end_of(view: DocView, d: DateMention) -> DateMention | None:
    """Return the end of a stretch as a day, month or year of its own; None where it has no such form."""
    last, links = str(d.edtf).rpartition("/")[2], list(LINK.finditer(d.text))
    if not links or PART.fullmatch(last) is None or d.span is None:
        return None
    precision = ("year", "month", "day")[last.count("-")]
    first = date.fromisoformat(last + "-01-01"[len(last) - 4 :])
    start = d.start + links[-1].end()
    return replace(d, start=start, text=view.text[start : d.end], span=(first, d.span[1]), precision=precision,
                   edtf=last, timex_value=last)  # fmt: skip


def ended_then(view: DocView, events: Sequence[Event], event: Event) -> DateMention | None:
    """Return the end of the stretch that went on, for what is told to end it ("tried from … and acquitted")."""
    d = event.date
    if event.act not in CLOSING or d is None or d.precision != "range" or "/" not in (d.edtf or ""):
        return None
    before = (e for e in events if e.date is d and e.token < event.token)
    on = next((e for e in before if e.act in GOING_ON), None)
    if on is None or d.start < view.start[on.token] or (on.act == "arrest" and not d.text.lower().startswith("from")):
        return None
    return end_of(view, d) if AND_ENDED.fullmatch(view.text, d.end, view.start[event.token]) else None


def so_far(event: Event, day: DateMention, filed: date | None) -> DateMention:
    """Return the first day of a stretch of custody yet to end ("remanded him last Thursday until 20 May")."""
    first = (day.edtf or "").partition("/")[0]
    link = LINK.search(day.text)
    ahead = filed is not None and day.precision == "range" and day.span is not None and day.span[1] > filed
    if event.act not in CUSTODY or not ahead or link is None or FULL.fullmatch(first) is None:
        return day
    text, one = day.text[: link.start()].rstrip(), date.fromisoformat(first)
    return replace(day, end=day.start + len(text), text=text, span=(one, one), precision="day", edtf=first,
                   timex_value=first)  # fmt: skip


def of_other_subject(view: DocView, act: int, when: int) -> bool:
    """Tell whether a date is told of a clause with a subject of its own, joined to one that an act only hangs on.

    "Kidnappers killed a trader they [took] hostage and police found the body on Friday."
    """
    above, of_date = view.climb(act), view.climb(when)
    if act in of_date:
        return False
    for verb in of_date:
        if verb in above:
            return False
        joined = view.dep[verb] == "conj" and view.tag[verb].startswith("VB") and view.head[verb] in above[1:]
        if joined and view.kids(verb, "nsubj", "nsubjpass"):
            return any(view.dep[k] == "relcl" for k in above[: above.index(view.head[verb])])
    return False


def told_before(view: DocView, date: DateMention) -> bool:
    """Tell whether something is told to be earlier than a date ("before 3 May"), not "on or before 3 May"."""
    before = view.text[max(0, date.start - 32) : date.start]
    return ON_OR_AFTER.search(before) is None and BEFORE.search(before) is not None


def claim(view: DocView, events: list[Event], event: Event, date: DateMention) -> float:
    """Return what a date costs more for an act because it opens the clause of another, or dates what that names.

    "Police detained X and the next day beat him"; "The court held a trial on 3 May and sentenced X on 5 June".
    """
    first = view.token_at(date.start)
    opened = opens(view, events, date)
    if opened is not None:
        return -OTHERS if opened == event.token else OTHERS if event.token < first else 0.0
    if first < event.token and freed_before(view, events, event, first):
        return OTHERS
    head = view.head[event.token]
    if view.dep[event.token] == "conj" and head < first < event.token and all(e.token != head for e in events):
        named = any(e.rule.pos == "noun" and governor(view, e.token) == head for e in events)
        return JUDGED if named else 0.0
    return 0.0


def freed_before(view: DocView, events: list[Event], event: Event, first: int) -> bool:
    """Tell whether a date is that of a release before "but" ("released A the next day but held B")."""
    if event.act not in CUSTODY:
        return False
    joint = next((k for k in range(event.token - 1, first, -1) if view.lower[k] == "but"), None)
    return joint is not None and any(e.act in ENDINGS and e.token < first < joint for e in events)


def opens(view: DocView, events: list[Event], date: DateMention) -> int | None:
    """Return the act whose verb's clause a date opens after "and", "but" or "then"."""
    first, last = view.ends_of(date)
    k = first - 1
    while k > 0 and (view.lower[k] in BEFORE_DATE | HOURS or view.lower[k] == ","):
        k -= 1  # "tried 3 May and, on 5 June, sentenced", "… and in the early hours of 5 June"
    if view.lower[k] not in JOINTS:
        return None
    if k == first - 1 and view.words[k - 1][:1].isdigit():
        return None  # "on 6 and 7 June"
    tokens = {e.token if e.rule.pos == "verb" else ordered(view, e): e.token for e in events}
    for t in range(last + 1, min(len(view.words), last + 1 + LONGEST)):
        if t in tokens:
            return tokens[t]
        aux = view.dep[t] in {"aux", "auxpass"}
        if view.lower[t] in {"and", "but", ";", "."} or (view.tag[t].startswith("VB") and not aux):
            return None
    return None


def ordered(view: DocView, event: Event) -> int | None:
    """Return the verb whose object an act's noun is ("ordered her release", "approved his arrest")."""
    t = event.token
    return view.head[t] if view.dep[t] in {"dobj", "nsubjpass"} and view.tag[view.head[t]].startswith("VB") else None


def talks(view: DocView, noun: int) -> bool:
    """Tell whether a noun is where something is said ("at a press conference on 3 May X said")."""
    return view.lower[noun] in TALKS


def of_remark(view: DocView, when: int, act: int) -> bool:
    """Tell whether a day stands below the verb that opens a bracket, and an act outside it: "fired X (held in May)"."""
    for verb in view.climb(when):
        if view.tag[verb] in {"VBN", "VBD"}:
            opening = verb - 1 if view.lower[verb - 1] == "(" else verb - 2
            return verb > 0 and view.lower[opening] == "(" and not verb <= act <= when and verb not in view.climb(act)
    return False
