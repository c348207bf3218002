"""Several times at which one thing befell somebody: "held in 2008 and 2012", "two years in 2003 and five in 2012"."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.text.common import FINITE, SUBJECTS
from pipeline.assemble.text.kinds import CUSTODY
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention
    from pipeline.recognise.penalties import PenaltyMention

TERM_ACTS = {"sentencing", "fine", "imprisonment", "conviction"}
# what lies between two times at which one thing was done, and what may follow the last of them
NEXT_TIME = compiled(
    r"(?: for (?:about |over |nearly )?[\w-]+ (?:hours?|days?|weeks?|months?|years?)| \([^()]{1,30}\))?"
    r"(?:,? and|,),? (?:then )?(?:(?:then|again|once(?: more| again)?|also|later|(?:most recently|lastly|finally),?|"
    r"for (?:the|a) (?:second|third|last) time,?|the (?:second|third|last|other)(?: time)?(?: was)?,?) )?"
    r"(?:(?:on|in|around|early|late) )*"
    r"(?P<term>(?:to |an? )*)"
)
ANEW = compiled(r"\b(?:again|then|once|later|for the (?:second|third|last) time)\b")
LASTLY = compiled(r"\b(?:most recently|lastly|finally)\b")  # before a time told more exactly than those before it
# before a time with a term of its own after it ("…, and in 2001, to a year"), and between the two
AND_THEN = compiled(r",? and,? (?:(?:again|later|then) )?(?:on|in) $")
TO_TERM = compiled(r",? to (?:an? )?")
ON_DAY = compiled(r"(?: (?:at|in) (?:the )?(?:[A-Z]\S* ){1,3}(?:[a-z]+ )?[a-z]+)? (?:again )?(?:in|on|around) ")
GOES_ON = compiled(
    r"(?: \((?:[^()]*)\))?(?: for (?:about |over |nearly )?[\w-]+ (?:hours?|days?|weeks?|months?|years?))?"
    r"(?:[.;)]|$| (?:for|by|over|after|during|while|because|when|amid|due|as|with|without)\b|"
    r", (?:for|over) [“\"]|, (?:when|this time|each time|both times|accused|charged)\b|"
    r",? (?:and )?(?:together|along|alongside)\b)"
)
BOUNDS = compiled(
    r"\b(?:(?:between|from|since)(?: (?:the )?(?:[\w-]+ ){1,4}(?:of|in))? $|"
    r"(?:after|following|during|before(?!,)|until|for|over|who|which|that)\b)"
)
LENGTH = compiled(r"^ for (?:about |over |nearly )?[\w-]+ (?:hours?|days?|weeks?|months?|years?)\b")
IN_TOWN = compiled(r" (?:in|at|near|outside) (?:the )?$")  # before a place that stands between
GROUND = compiled(r",? (?:for|on (?:a |the )?charges? of|over) [“\"]?$")  # before a charge that stands between
UPON = compiled(r",? (?:(?:in|on|around|early|late|the) )*")
GOING_ON = frozenset({"still", "remained", "remains", "denied", "postponed"})  # one stay on several days
OFTEN = CUSTODY | {"attack", "raid", "torture", "ill_treatment", "trial", "charge", "forced_return",
         "travel_ban", "threat", "sentencing", "imprisonment"}


def times_of(view: DocView, facts: Facts, event: Event) -> list[tuple[DateMention, list[PenaltyMention]]]:
    """Return the several times at which something befell one person, each with its own terms, or nothing.

    Months or years that all follow each other may be one stay, such days one night.
    """
    first, people = event.date, event.victims.people
    if event.act not in OFTEN or first is None or first.span is None or len(people) != 1 or event.victims.group:
        return []
    b = view.sentence_span(event.sentence)[1]
    days = [d for d in within(facts.dates, first.start, b) if d.gives_days]
    terms = {d.start: own for d, own in zip(days, terms_between(event, days), strict=True)}
    row = [first]
    for d in days[1:]:
        end, own = row[-1].end, terms[d.start]
        begin = own[0].start if own else d.start
        last = LASTLY.search(view.text, end, begin) is not None
        apart = bool(d.span and row[-1].span and d.span[0].year > row[-1].span[1].year)  # "in 2001 and in July 2009"
        like = d.precision in {first.precision, row[-1].precision} or own or last or apart
        like = like and bool(own) == (event.act in TERM_ACTS)
        after = not own or ON_DAY.fullmatch(beyond_charges(view, event, own[-1].end, d.start))
        gap = NEXT_TIME.fullmatch(beyond_charges(view, event, end, begin))
        gap = gap or NEXT_TIME.fullmatch(beyond_towns(view, event, end, begin))
        if not (like and after and gap) or (gap["term"] and not own):
            break
        row.append(d)
    if len(row) > 1 and of_next_clause(view, event, row[-1]):
        row.pop()  # "arrested in 2010 for slander, and in 2012 for libel he was jailed"
    if first.start < view.start[event.token] or len(row) < 2:
        return []
    rest = beyond_towns(view, event, row[-1].end, b)
    if GOES_ON.match(rest) is None and not main_verb_after(view, event.token, row[-1].end):
        return []
    if BOUNDS.search(LENGTH.sub("", beyond_charges(view, event, view.end[event.token], first.start), count=1)):
        return []  # "arrested after protests in 2008 and 2010"
    anew = all(ANEW.search(view.text, d.end, e.start) for d, e in pairwise(row))
    if event.act not in TERM_ACTS and not (anew and event.act in CUSTODY) and of_other_thing(view, event, first):
        return []
    year = {d.span[0].year for d in row if d.span}
    if event.act == "trial" and first.precision == "day" and len(year) == 1:
        return []  # one trial sits on several days
    if view.lower[event.token].startswith("arrest") and first.precision == "year":
        return [(d, terms[d.start]) for d in row]  # nobody is arrested for two years, as one is held
    if anew:
        return [(d, terms[d.start]) for d in row]  # "in May and again in June"
    near = any if event.act == "trial" else all  # one trial goes on for months
    if near(e.span[0] - d.span[1] <= timedelta(days=1) for d, e in pairwise(row) if d.span and e.span):
        return []
    return [(d, terms[d.start]) for d in row]


def beyond_charges(view: DocView, event: Event, start: int, end: int) -> str:
    """Return a stretch of text without the charges that it gives for one of several times ("[for slander] and in")."""
    out, at = "", start
    for charge in sorted((c for c in event.charges if start < c.start and c.end <= end), key=lambda c: c.start):
        if ground := GROUND.search(view.text, at, charge.start):
            out += view.text[at : ground.start()]
            at = charge.end + len(view.text[charge.end : end]) - len(view.text[charge.end : end].lstrip('.,”"'))
    return out + view.text[at:end]


def beyond_towns(view: DocView, event: Event, start: int, end: int) -> str:
    """Return a stretch of text without the places of an act ("on 3 May [in Gweru] and on 9 June [in Karo]")."""
    out, at = "", start
    for place in sorted((p for p in event.places if start < p.start and p.end <= end), key=lambda p: p.start):
        if where := IN_TOWN.search(view.text, at, place.start):
            out, at = out + view.text[at : where.start()], place.end
    return out + view.text[at:end]


def towns_of(
    event: Event, times: list[tuple[DateMention, list[PenaltyMention]]], day: DateMention
) -> list[PlaceMention]:
    """Return the places of one of several times: those told with it where each has its own, else those of all."""
    days = [d for d, _ in times]
    if not any(days[0].end <= p.start < days[-1].start for p in event.places):
        return list(event.places)
    first = any(p.end <= days[0].start for p in event.places)  # "in Gweru on 3 May and in Karo on 9 June"
    ends = [0, *(d.end for d in days[:-1])] if first else [d.end for d in days]
    begins = [d.start for d in days] if first else [*(d.start for d in days[1:]), max(p.end for p in event.places) + 1]
    at = next(n for n, d in enumerate(days) if d is day)
    return [p for p in event.places if ends[at] <= p.start < begins[at]]


def of_next_clause(view: DocView, event: Event, day: DateMention) -> bool:
    """Tell whether a time is told of a verb after it ("in 2010 for slander, and [in 2012] for libel he was jailed")."""
    when = view.token_at(day.start)
    verb = next((k for k in view.climb(when)[1:] if view.tag[k].startswith("VB")), event.token)
    return verb > when and verb != event.token


def main_verb_after(view: DocView, act: int, end: int) -> bool:
    """Tell whether times close a clause that describes who the sentence is about ("X, held in 2018 and 2020, died")."""
    t = view.token_at(end)
    if view.lower[t] != "," or view.dep[act] not in {"relcl", "acl"} or view.tag[t + 1] not in FINITE:
        return False
    who = view.head[act]
    return view.dep[who] in SUBJECTS and view.head[who] > t


def then_to(view: DocView, facts: Facts, event: Event) -> tuple[DateMention, PenaltyMention] | None:
    """Return the day and term of a second verdict, the verb left out ("… in 1994 and, in 2001, to a year")."""
    if event.act != "sentencing" or len(event.victims.people) != 1 or event.date is None:
        return None
    verb, end = view.end[event.token], view.sentence_span(event.sentence)[1]
    terms = [p for p in within(facts.penalties, verb, end) if p.status == "imposed"]
    for day in within(facts.dates, verb, end):
        if day.kind != "DATE" or day.span is None or not any(p.end <= day.start for p in terms):
            continue
        term = next((p for p in terms if p.start >= day.end and TO_TERM.fullmatch(view.text, day.end, p.start)), None)
        if term is not None and AND_THEN.search(view.text, verb, day.start):
            return day, term
    return None


def of_other_thing(view: DocView, event: Event, first: DateMention) -> bool:
    """Tell whether the first of several times may be that of what an act was about, or of what still went on.

    "Charged with tax evasion in 2014 and 2016"; "held at a camp run by soldiers in …"; "was still in custody in …".
    """
    if any(c.end <= first.start and UPON.fullmatch(view.text, c.end, first.start) for c in event.charges):
        return True
    when, opening = view.token_at(first.start), view.sentences[event.sentence][0]
    if event.act in CUSTODY and not GOING_ON.isdisjoint(view.lower[opening:when]):
        return True
    prep = max((k for k in range(event.token, when) if view.tag[k] == "IN"), default=when)
    if view.dep[prep - 1] == "acl" and prep - 1 != event.token:
        return True  # "at a protest held in 1998 and in May 2001"
    above = view.climb(prep - 1)
    if event.token not in above or not view.tag[prep - 1].startswith("NN") or prep - 1 == event.token:
        return False
    between = above[1 : above.index(event.token)]  # "in connection with bombings in 2014", not "at his home in 2014"
    nested = [k for k in between if view.tag[k] in {"NN", "NNS"} and view.dep[k] not in {"dobj", "nsubjpass"}]
    at_place = view.tag[prep - 1].startswith("NNP")  # "at the airport in Gweru in 2014"
    return len(nested) > at_place or any(view.tag[k].startswith("VB") for k in between)


def terms_between(event: Event, days: list[DateMention]) -> list[list[PenaltyMention]]:
    """Return the terms of an act before each of some days, and after the day before it."""
    begins = [0, *(d.end for d in days)]
    return [
        sorted((p for p in event.penalties if at <= p.start < d.start), key=lambda p: p.start)
        for at, d in zip(begins, days, strict=False)
    ]


def of_one_time(view: DocView, event: Event, begins: list[int]) -> bool:
    """Tell whether the charges of an act of several times are of one time or another ("for libel in May and again in").

    Not "for libel in 2014 and 2016", nor "in 2014 and 2016 for libel": of both.
    """
    told = [c.start for c in event.charges]
    if not told or min(told) >= begins[-1]:
        return False
    return max(told) > begins[0] or " again " in view.text[begins[0] : begins[-1]]
