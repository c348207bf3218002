"""People and their terms or dates listed in step: "A and B were given five and seven years, respectively"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.kinds import CUSTODY, FREEING
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.lists import SOURCED
from pipeline.assemble.text.remarks import ALL, bounds, opening, within_remarks
from pipeline.assemble.text.view import overlap
from pipeline.assemble.who.after_unnamed import after_unnamed
from pipeline.assemble.who.in_items import ITEM_DAY, alone_between_semicolons, opening_day
from pipeline.assemble.who.part import first_name_in, part_of
from pipeline.assemble.who.respective import around, in_unknown_step, sums_with_bodies
from pipeline.assemble.who.several_times import TERM_ACTS, TO_TERM, of_one_time, then_to, times_of, towns_of
from pipeline.assemble.who.terms_beside import (
    AGE_ASIDE,
    GIVEN_OUT,
    UP_TO_TERM,
    days_of_each,
    fine_after,
    hand_on,
    of_both,
    of_one_kind,
    own_terms,
    sums_beside,
)
from pipeline.assemble.who.terms_dated import date_terms, on_other_days
from pipeline.kept import compiled
from pipeline.recognise.penalties import PARTLY, PenaltyMention

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.when.spans import Spanned
    from pipeline.normalise.dates import DateMention

EACH_ON = FREEING | {"trial", "charge", "attack", "killing", "execution", "abduction", "forced_return", "dismissal"}
TERM_KINDS = {"imprisonment", "detention", "fine", "labour", "probation", "life", "death"}
JOINING = compiled(r"(?: ?\([^()]*\)| ?[“\"][^”\"]*[”\"])?(?:,|;)? ?(?:and |& )?(?:[a-z][\w-]+ ){0,3}")
_TOLD = (
    r"(?:(?:who )?(?:was |were |had been )?"
    r"(?P<verb>detained|arrested|seized|taken into custody|taken away|held|sentenced|convicted"
    r"|killed|executed|abducted|kidnapped|released|freed|charged|tried) )?"
    r"(?:(?:on|in|around|about|from|since|early on) )*(?:the (?:morning|afternoon|evening|night) of )?(?=\d|[A-Z])"
)
# ", 24, from Lume province in Karadia, "
HOME = r"(?:,? \d{1,3},?)?(?: (?:from|of|in) [A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+){0,3}(?: [a-z]+)?){1,2},? "
DATED_NAME = (
    compiled(rf"(?: ?(?!{SOURCED})(?P<bracket>\()(?:[^()]{{0,60}}?[,;] )?(?:\d\d?, )?)" + _TOLD),
    compiled(rf"(?P<bracket>\b\B)?(?:{HOME}|(?: ?\([^()]{{1,80}}\),?|\)| ?[–—]|,)? ?)" + _TOLD),
)
LEAD = 16  # characters to the end of a day that opens a sentence
BESIDE_VERBS = (", detained", ", arrested", ", detained on", ", arrested on", "(detained", "(arrested")
UNKNOWN_DAY = compiled(r"; (?:and )?(?:on|at) an? (?:un\w+) (?:date|day|time),? (?:[a-z][\w-]* ){0,5}$")
ONCE = frozenset({"killed", "executed", "abducted", "kidnapped", "released", "freed", "charged", "tried"})
REACH = 30  # characters before a charge
BY = compiled(r" by\b")
FOR_TERM = compiled(rf"(?:{AGE_ASIDE.pattern})? (?:for|to) (?:an? )?")  # "X for three years, Y for two"
AND_FOR = compiled(r"\band,? (?:for|on (?:a |the )?charges? of) [“\"]?$")  # before the next verdict's charge
IN_ROW = compiled(r"(?:,? and|,|;) (?:(?:and|on|in|the|of|from|around) )*")  # between two days or places of a list


def split_in_step(view: DocView, facts: Facts, here: list[Event]) -> list[Event]:
    """Give each of several people their own term or date where a sentence lists both in step."""
    out: list[Event] = []
    for event in here:
        first, last = bounds(view, event.token, 0, len(view.text))  # "X (given two years each) are in prison"
        event.penalties = [p for p in event.penalties if first <= p.start < last] or event.penalties
        termed = after_unnamed(view, facts, event) or by_term(view, facts, event, hand_on(view, event, here))
        date_terms(view, facts, termed)
        if not termed and in_unknown_step(event, *around(view, event), view.text):
            event.penalties = []
        for part in termed or by_charge(view, event) or [in_brackets(view, event)]:
            dated = by_date(view, facts, part) or by_own_date(view, facts, part) or by_occasion(view, facts, part)
            out.extend(dated or by_place(view, part) or [part])
    return [part for event in out for part in by_days(view, event) or [event]]


def in_brackets(view: DocView, event: Event) -> Event:
    """Leave out of what brackets tell after a name who is named after them ("held X (sentenced to a year) and Y")."""
    t, people = event.token, event.victims.people
    if len(people) < 2 or view.tag[t] not in {"VBN", "NN", "IN"} or (opens := opening(view, t)) < 1:
        return event
    if view.name_at[opens - 1] < 0 or any(k > opens for k in view.kids(t, *SUBJECTS)):
        return event
    close = next((k for k in range(t, view.sentences[event.sentence][1]) if view.lower[k] == ")"), t)
    own = [p for p in people if first_name_in(view, p, event.sentence) < close]
    beside = view.names[view.name_at[opens - 1]].cluster
    goes_on = len(own) < len(people) or ")" in view.lower[first_name_in(view, own[0], event.sentence) : opens]
    if beside in own and goes_on and ALL.isdisjoint(view.lower[opens:close]):
        own = [beside]  # "X (held 3 May), Y (held 4 May)", "X, Y (held 4 May), and Z"
    return part_of(event, own) if own and len(own) < len(people) else event


def by_term(view: DocView, facts: Facts, event: Event, others_told: set[int]) -> list[Event]:
    """Split by terms: in brackets after each name, or as many terms as people; some have a verb of their own."""
    people = event.victims.people
    if event.act not in TERM_ACTS | {"appeal_rejected"} and not any(p.kind == "detention" for p in event.penalties):
        return []
    a, b = view.sentence_span(event.sentence)
    if "respectively" in view.text[a:b] and (parts := sums_with_bodies(view, event) or in_order(view, event)):
        word = view.text.find("respectively", a, b)
        others = [(p, t) for p, t in own_terms(view, event) if p not in people and t.start > word]
        return parts + by_like_term(view, event, others)  # "A and B to five and two years, respectively, and C to ten"
    terms_of = {p: t for p, t in own_terms(view, event) if p not in others_told}
    colon, apart = view.text.find(": ", view.start[event.token], b), not set(terms_of) & set(people)
    if apart and len(terms_of) > 1 and 0 < colon < min(p.start for p in event.penalties or terms_of.values()):
        return by_like_term(view, event, list(terms_of.items()))  # "jailed two Baptists: A for six years, B for five"
    if not people and event.victims.orgs:
        return [event, *by_like_term(view, event, sums)] if (sums := sums_beside(event, terms_of)) else []
    names = [n for n in view.names if n.label == "PERSON"]
    told = [n for n in names if not view.tag[n.first - 1].startswith(("VB", "IN"))]  # not "for hiding Y for two years"
    after = [UP_TO_TERM.match(view.text, view.end[n.last]) for n in names]
    ends = {m.end() for m in (*after, *(FOR_TERM.match(view.text, view.end[n.last]) for n in told)) if m is not None}
    bare = all(t.start in ends or not t.term_iso or t.text.isalpha() or t.text.isdigit() for t in terms_of.values())
    one = len({t.start for t in terms_of.values()}) == 1
    if people and apart and terms_of and (one or bare or ";" in view.text[a:b]):
        return with_others(view, event, terms_of, bare=bare)
    if not terms_of or one or (people and apart):
        return in_order(view, event) or (with_others(view, event, terms_of, bare=bare) if one else [])
    rest = [p for p in people if p not in terms_of]
    parts = by_like_term(view, event, list(terms_of.items()))
    if len(parts) == 1 and not rest:
        if set(terms_of) <= set(people):
            return []
        if on_other_days(view, facts, terms_of.values()):
            return [part_of(event, [p], penalties=[t]) for p, t in terms_of.items()]
    theirs = [p for p in event.penalties if not any(overlap(p, t) for t in terms_of.values())]
    return parts + ([part_of(event, rest, penalties=theirs)] if rest else [])


def by_days(view: DocView, event: Event) -> list[Event]:
    """Split by the days of administrative detention in brackets after each name ("A (5 days), B (9 days)")."""
    if len(days := days_of_each(view, event)) < 2:
        return []
    rest = [p for p in event.victims.people if p not in days]
    return by_like_term(view, event, list(days.items())) + ([part_of(event, rest, penalties=[])] if rest else [])


def with_others(view: DocView, event: Event, terms_of: dict[int, PenaltyMention], *, bare: bool) -> list[Event]:
    """Split off those to whom the sentence gives terms beside that of others, some `bare` of a verb or unit.

    "Him to 18 years and X to 2"; "A received a 5-year sentence; B, 4-year sentence; and C, 3-year sentence".
    """
    given = terms_of.values()
    rest = [p for p in event.penalties if not any(overlap(p, t) for t in given)]
    people = [p for p in event.victims.people if p not in terms_of]
    if not rest or not people or (len(rest) == len(event.penalties) and not bare):
        return []
    named = [view.start[first_name_in(view, p, event.sentence)] for p in terms_of if p in event.victims.people]
    if any(at < p.end for at in named for p in rest):
        return []  # "A and B to ten years, of which B, 34, must serve two"
    return [part_of(event, people, penalties=rest), *by_like_term(view, event, list(terms_of.items()))]


def in_order(view: DocView, event: Event) -> list[Event]:
    """Split by as many terms as people, in their order."""
    if len(people := event.victims.people) < 2:
        return []
    a, b = around(view, event)
    given = sorted(event.penalties, key=lambda p: p.start)
    given = [p for p in given if p.status in GIVEN_OUT and p.cue != PARTLY and a <= p.start < b]
    word = view.text.find("respectively", a, b)
    long = {"fine", "life", "death"}  # without a length: "three years … and moved to prison" is one term of both
    terms = [p for p in given if p.kind in TERM_KINDS and (p.term_iso or p.kind in long or word >= 0)]
    if len(step := [t for t in terms if t.start < word]) == len(people):
        terms = step  # "A and B to 15 and 14 years, respectively, and two others to ten": theirs alone
    step = [t for t in given if t.start < word]
    every = len(step) == len(people) and word - step[-1].end < LEAD  # "ten years' exile and 30 lashes, respectively"
    terms = step if every else [] if word < 0 and of_both(view, terms) else terms
    if len(terms) == len(people) and (every or len({t.kind == "fine" for t in terms}) == 1):
        order = as_named(view, people, event.sentence)
        return by_like_term(view, event, list(zip(order, of_one_kind(terms), strict=True)))
    return []


def by_charge(view: DocView, event: Event) -> list[Event]:
    """Split by charges told in the order of the people ("A and B were jailed for spying and fraud, respectively")."""
    people, charges = event.victims.people, sorted(event.charges, key=lambda c: c.start)
    if len(people) < 2 or len(charges) != len(people) or event.victims.group is not None:
        return []
    a, b = around(view, event)
    word = view.text.find("respectively", a, b)
    ends = [c.end for c in charges]
    if word < 0 or not a <= charges[0].start < ends[-1] <= word or view.text[ends[-1] : word].strip(" ,"):
        return []
    parts = [part_of(event, [p]) for p in as_named(view, people, event.sentence)]
    for part, charge in zip(parts, charges, strict=True):
        part.charges = [charge]
    return parts


def as_named(view: DocView, people: list[int], sentence: int) -> list[int]:
    """Return people in the order in which a sentence names them all: this one, or the last before it.

    "A and B were tried. They got ten and two months, respectively, so that B was freed": not B first.
    """
    for n in range(sentence, -1, -1):
        at = {p: first_name_in(view, p, n) for p in people}
        if max(at.values()) < len(view.words):
            return sorted(people, key=lambda p: at[p])
    return people


def by_like_term(view: DocView, event: Event, pairs: list[tuple[int, PenaltyMention]]) -> list[Event]:
    """Split an event by term: the same term by the same court is one incident."""
    alike: dict[tuple[object, ...], list[tuple[int, list[PenaltyMention]]]] = {}
    for person, term in pairs:
        own = [term, *fine_after(view, event, term, [t for _, t in pairs])]
        like = tuple((p.kind, p.term_iso, p.fine, p.status == "suspended") for p in own)
        alike.setdefault(like, []).append((person, own))
    return [part_of(event, [p for p, _ in group], penalties=group[0][1]) for group in alike.values()]


def by_date(view: DocView, facts: Facts, event: Event) -> list[Event]:
    """Split by dates where the sentence says "respectively"."""
    people = event.victims.people
    a, b = around(view, event)
    word = view.text.find("respectively", a, b)
    if len(people) < 2 or word < 0:
        return []
    dates = [d for d in within(facts.dates, a, b) if d.gives_days]
    told = [d for d in dates if d.end <= word]
    before = told[-len(people) :]
    if before and (len(told) == len(before) or not view.text[before[-1].end : word].strip(" ,")):
        dates = before  # "in May and June 2018, respectively (RFA, 8 October 2019)"
    if len(dates) != len(people) or any(not IN_ROW.fullmatch(view.text, d.end, e.start) for d, e in pairwise(dates)):
        return []  # "arrested in May and sentenced in June to five and seven years respectively"
    opens = event.date is not None and event.date.end <= a + LEAD and alone_before(view, event, dates[0])
    if not opens and (event.date is None or event.date.start not in {d.start for d in dates}):
        return []  # "arrested in May, were freed on 5 and 9 June, respectively": when they were freed
    order = as_named(view, people, event.sentence)
    parts = []
    for p, d in zip(order, dates, strict=True):
        parts.append(part_of(event, [p]))
        parts[-1].date = d
    return parts


def alone_before(view: DocView, event: Event, day: DateMention) -> bool:
    """Tell whether no verb stands between an act and a day after it ("In 2019, they held A and B on 1 and 2 June")."""
    between = range(event.token + 1, view.token_at(day.start))
    return view.end[event.token] <= day.start and not any(view.tag[k].startswith("VB") for k in between)


def by_occasion(view: DocView, facts: Facts, event: Event) -> list[Event]:
    """Split what befell one person at several times ("held in 2008 and 2012", "two years in 2003, five in 2012")."""
    parts, times = [], times_of(view, facts, event)
    for day, terms in times:
        parts.append(part_of(event, event.victims.people, penalties=terms or None))
        parts[-1].date, parts[-1].places = day, towns_of(event, times, day)
    begins = [min([day.start, *(p.start for p in terms)]) for day, terms in times]
    if parts and of_one_time(view, event, begins):  # "for slander in 2010 and for libel …"
        for part, begin, end in zip(parts, [0, *begins[1:]], [*begins[1:], len(view.text)], strict=True):
            part.charges = [c for c in event.charges if begin <= charge_begins(view, c, begins) < end]
    if parts and BY.match(view.text, times[-1][0].end):  # "by police in 1998 and in May 2001 by the army"
        parts[-1].actors = [a for a in event.actors if a.start >= times[-1][0].end]
    if not parts and (second := then_to(view, facts, event)) is not None:
        day, term = second
        if event.date is not None and event.date.start >= day.start:
            return []
        parts = [part_of(event, event.victims.people, penalties=own) for own in (
            [p for p in event.penalties if p.end <= day.start] or None, [term])]  # fmt: skip
        parts[0].charges = [c for c in event.charges if c.start < day.start]
        parts[1].date, parts[1].charges = day, within(facts.charges, term.end, view.sentence_span(event.sentence)[1])
    return parts


def charge_begins(view: DocView, charge: Spanned, begins: list[int]) -> int:
    """Return where a charge is told, the term after it for one told before that ("and, [for libel], to three")."""
    before = view.text[max(0, charge.start - REACH) : charge.start]
    term = next((b for b in begins if b >= charge.end), charge.start)
    ahead = TO_TERM.fullmatch(view.text, charge.end, term) is not None and AND_FOR.search(before) is not None
    return term if ahead else charge.start


def by_place(view: DocView, event: Event) -> list[Event]:
    """Split by places where the sentence says "respectively" ("A and B were held in Gweru and Karo, respectively")."""
    people, places = event.victims.people, sorted(event.places, key=lambda p: p.start)
    if len(people) < 2 or len(places) != len(people):
        return []
    a, b = around(view, event)
    if "respectively" not in view.text[a:b]:
        return []
    if any(not IN_ROW.fullmatch(view.text, p.end, q.start) for p, q in pairwise(places)):
        return []
    parts = []
    for person, place in zip(sorted(people, key=lambda p: first_name_in(view, p, event.sentence)), places, strict=True):
        parts.append(part_of(event, [person]))
        parts[-1].places = [place]
    return parts


def by_own_date(view: DocView, facts: Facts, event: Event, sentence: int | None = None) -> list[Event]:
    """Split by dates that stand beside the names: "X (detained 3 May) and Y (4 May)", "X on 3 May and Y on 4 May".

    Args:
        view: the article.
        facts: its values.
        event: the act.
        sentence: the sentence that names the people, where it is not that of the act.
    """
    if len(event.victims.people) < 2 or event.act not in CUSTODY | TERM_ACTS | EACH_ON:
        return []
    dates = own_dates(view, facts, event, event.sentence if sentence is None else sentence)
    if len({d.span for d in dates.values()}) < 2 and len(dates) < 2 and not told_beside(view, dates):
        return []
    verb = view.start[event.token]
    days = {d.span for d in dates.values()}
    if len(days) == 1 and event.date is not None and event.date.span in days:
        n = event.sentence if sentence is None else sentence
        named = [at for p in event.victims.people if (at := first_name_in(view, p, n)) < len(view.words)]
        a, b = view.start[min(named, default=0)], view.sentence_span(n)[1]
        if not within_remarks(view, [d for d in within(facts.dates, a, b) if d.span is not None], a, b):
            return []  # "X was arrested together with Y and Z on 3 May": the day of all
    if event.date is not None and all(d.start < verb < event.date.start for d in dates.values()):
        return []  # "tried X and Y on 3 May and sentenced them on 5 June"
    taken = {d.start for d in dates.values()}
    parts: list[Event] = []
    for span in dict.fromkeys(d.span for d in dates.values()):
        own = [p for p in event.victims.people if p in dates and dates[p].span == span]
        part = part_of(event, own)
        part.date, part.reasons["date"] = dates[own[0]], "beside the name"
        parts.append(part)
    if rest := [p for p in event.victims.people if p not in dates]:
        part = part_of(event, rest)
        if part.date is not None and part.date.start in taken:
            part.date = None
        parts.extend(without_day(view, part, event.sentence if sentence is None else sentence))
    return parts


def without_day(view: DocView, event: Event, sentence: int) -> list[Event]:
    """Part from an act those of whom a list says that the day is unknown ("; and on an unknown date, his son X")."""
    lost = [n.cluster for n in view.names if n.label == "PERSON" and view.sentence_at[n.first] == sentence
            and n.cluster in event.victims.people
            and UNKNOWN_DAY.search(view.text, max(0, view.start[n.first] - 80), view.start[n.first])]  # fmt: skip
    known = [p for p in event.victims.people if p not in lost]
    if not lost or event.date is None:
        return [event]
    parts = [part_of(event, people) for people in (known, lost) if people]
    parts[-1].date, parts[-1].counted = None, True  # nor is that of the others its day
    return parts


def told_beside(view: DocView, dates: dict[int, DateMention]) -> bool:
    """Tell whether the one date beside a name has a verb of its own ("A, B and his wife, C, detained 2 May").

    Or opens its item of a list.
    """
    before = [view.text[max(0, d.start - 60) : d.start] for d in dates.values()]
    return any(x.rstrip().endswith(BESIDE_VERBS) or ITEM_DAY.search(x) for x in before)


def own_dates(view: DocView, facts: Facts, event: Event, sentence: int) -> dict[int, DateMention]:
    """Return the dates beside the names of a sentence's victims; one after several joined names is that of each."""
    a, b = view.sentence_span(sentence)
    first, last = (a, b) if event.sentence != sentence else bounds(view, event.token, a, b)
    days = {d.start: d for d in within(facts.dates, first, last) if d.gives_days}
    found: dict[int, DateMention] = {}
    waiting: list[int] = []
    last_end = -1
    for name in view.names:
        if name.label != "PERSON" or view.sentence_at[name.first] != sentence:
            continue
        gap = view.text[last_end : view.start[name.first]] if last_end >= 0 else ""
        if gap == " (" and view.text.startswith(")", view.end[name.last]):
            continue  # "X (Y)": another name of X
        if not JOINING.fullmatch(gap) or {"(", ";"} <= {*gap}:  # "X (day unknown); and Y (held 3 May)"
            waiting = []
        last_end = view.end[name.last]
        if name.cluster not in event.victims.people:
            continue
        if (day := opening_day(view, days, view.start[name.first])) is not None:
            found[name.cluster] = day
            waiting = []
            continue
        waiting.append(name.cluster)
        for m in (p.match(view.text, last_end, min(b, last_end + 160)) for p in DATED_NAME):
            day = next((d for s, d in days.items() if m and s <= m.end() < d.end), None)
            if m is None or day is None or (m["verb"] and not fitting(m["verb"], event.act)):
                continue
            apart = m["bracket"] and not alone_between_semicolons(view, a, view.start[name.first], m.end())
            for person in waiting if not apart else [name.cluster]:
                found.setdefault(person, day)
            waiting = []
    return found


def fitting(verb: str, act: str) -> bool:
    """Tell whether the verb beside a name tells the act of the sentence."""
    if verb in ONCE or act in EACH_ON:
        return verb in ONCE and any(rule.act == act for rule in lexicon().verbs.get(verb, ()))
    return verb.startswith(("sentenc", "convict")) == (act in TERM_ACTS)
