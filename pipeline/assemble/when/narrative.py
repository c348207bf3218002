"""The day of a story: what is told in the sentences after a dated one happened that day, as any reader takes it.

"On 3 May police broke up the march. Two students were beaten." "The court gave X two years on 3 May. His brother
received six months." A diary's entry ("17 November: …") dates all of its sentences.
"""

from __future__ import annotations

import re
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from pipeline.assemble.event import open_to_day
from pipeline.assemble.facts import within
from pipeline.assemble.merge import episode, later_deed
from pipeline.assemble.text.kinds import COURT_ACTS, CUSTODY, JUDGED
from pipeline.assemble.text.quoted import apart_in_quote, quotations
from pipeline.assemble.text.simple import in_perfect, in_pluperfect, of_later_verb
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import assemblies
from pipeline.assemble.when import counted_back, dating, timing
from pipeline.assemble.when.companions import APPEAL
from pipeline.assemble.when.during import DURING, planned
from pipeline.assemble.when.hurt_in_falls import of_fall
from pipeline.assemble.when.likewise import clause_of, leading
from pipeline.assemble.when.met_attackers import day_met
from pipeline.assemble.when.opened import aside
from pipeline.assemble.when.other_matter import turns
from pipeline.assemble.when.over_days import backdrop, is_heading, over_bullets, over_post, stands_alone
from pipeline.assemble.when.recent import ELSEWHEN, main_clause, narrated, opening_of
from pipeline.assemble.when.soon import lag, soon_after
from pipeline.assemble.when.spans import counted_from_report, lasts
from pipeline.assemble.when.untold import led_to_later
from pipeline.assemble.when.verdicts import of_verdict
from pipeline.assemble.where.recalled import by_name
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

REACH = 2  # sentences from a dated one to what it still dates
OPENS = 3  # words that may stand before the day of a sentence that opens with it ("In the night of 3 May")
COURT_REACH = 5  # the same from a judgment to what it gave the others
ENTRY_HEAD = compiled(r"(?:, [^.:;\n]{1,40})?[.:|]|\s+[-–—|]\s")  # what ends the date of a diary's entry
ORDERED = 3  # entries of which one can tell that their days follow one another
NONFINITE = {"xcomp", "advcl", "conj"}
ADVERBIAL = {"npadvmod", "tmod", "pobj", "nummod"}
RELEASED = word_list("when.toml", "accusing", "released")
THEN = compiled(r"(?<!\bthe)(?<!\bsince)(?<!\buntil)(?<!\bby) then (?=[a-z])")  # "the men then beat X" goes on
# "in the bloodiest week since the rallies began": tells no other time
MOST_SINCE = compiled(r"\b(?:first|worst|most|\w{3,}est)\b[^.;,]{0,40}? since\b", re.IGNORECASE)
DOERS = CUSTODY | {
    "abduction", "killing", "attack", "torture", "ill_treatment", "sexual_violence", "property_destruction",
}  # fmt: skip
BEATING = frozenset({"attack", "ill_treatment", "torture", "property_destruction", "threat"})
COURTS_ABOVE = tuple(toml_table("when.toml")["judgments"]["above"])
TRIED = verb_list("when.toml", "happening", "tried")
BEGAN = word_list("when.toml", "upheavals", "began")
HELD_FOR = compiled(r"\b(?:for|after|spent)\b[^.]{0,40}\b(?:hours?|days?|weeks?|months?|years?)\b", re.IGNORECASE)
COURT_WORDS = word_list("when.toml", "court", "words")


def date_story(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Give undated acts the day of their diary's entry, or of the dated sentence that they go on from."""
    days = [d for d in attacher.facts.own_days() if not counted_from_report(d)]
    if not days:
        return
    entries, opening = diary(view, days), opening_of(view)
    quoted = quotations(view)
    for event in events:
        a, b = view.sentence_span(event.sentence)
        if stay := counted_back.of_arrest(view, events, event, within(attacher.facts.dates, a, b)):
            event.date = None
            event.reasons.pop("date", None)
        if not open_to_day(event):
            continue
        if (stayed := counted_back.after_stay(view, events, event, within(attacher.facts.dates, a, b))) is not None:
            event.date, event.reasons["date"] = stayed, "the length of the stay after its first day"
            continue
        if stay or day_met(view, attacher, opening, event):
            continue
        for token in event.tokens:
            if (day := of_entry(view, days, entries, token)) is not None:
                event.date, event.reasons["date"] = day, "the day of its entry"
                break
            if apart_in_quote(quoted, events, event):
                continue
            found = of_story(view, attacher, days, events, event, token)
            later = found is not None and led_to_later(view, attacher, event, found[0])
            if found is not None and not later and not of_other(found[0], event, events):
                soon = lag(view, attacher, token)
                event.date, event.carried = found[0] if soon is None else soon_after(view, found[0], soon), True
                event.reasons["date"] = f"the day of the story, told {found[1]} sentences before"
                break


def of_other(day: DateMention, event: Event, events: list[Event]) -> bool:
    """Tell whether a day is that of one told apart from a set ("A and B were charged. A was charged on 3 June")."""
    if event.act in JUDGED and any(e.begun and e.date is day for e in events):
        return True  # "The trial of X opened on 3 May. The court sentenced her to four years"
    if any(e.date is day and event.no_part_of_term(e) for e in events):
        return True
    people = set(event.victims.people)
    return any(
        e is not event and e.act == event.act and e.date is day and event.sentence in e.sentences
        and bool(e.victims.people) and people.isdisjoint(e.victims.people) and e.sentence != event.sentence
        for e in events
    )  # fmt: skip


def diary(view: DocView, days: Sequence[DateMention]) -> list[tuple[int, int, DateMention]]:
    """Return the entries of a diary: first and last code point, and the day that begins its line or stands above it."""
    heads, above, dated = [], [], []
    for d in days:
        a, _ = view.sentence_span(view.sentence_of(d))
        lead = view.text[a : d.start].strip(" -–—*•|\t")
        if d.precision != "day":
            continue
        if is_heading(view, d):
            above.append(d)
        elif stands_alone(view, d):
            dated.append(d)
        elif d.start >= view.title_end and not lead and ENTRY_HEAD.match(view.text, d.end):
            heads.append(d)
    if not above and follow_each_other(dated):
        above = dated
    found = []
    ordered = in_order(heads)
    for d, after in zip_longest(heads, heads[1:]):
        line = view.text.find("\n", d.end)
        end = min(len(view.text) if line < 0 else line, len(view.text) if after is None else after.start)
        found.append((d.start, after.start if ordered and after is not None else end, d))
    if len(found) < 2:
        found = []
    if len(above) == 1 and not over_bullets(view, above[0]):
        return found  # the day of publication
    return [*found, *((d.start, len(view.text) if after is None else after.start, d)
                      for d, after in zip_longest(above, above[1:]))]  # fmt: skip


def in_order(heads: Sequence[DateMention]) -> bool:
    """Tell whether the days of a diary follow one another, first or last day first: its entries may run on."""
    spans = [d.span for d in heads if d.span is not None]
    return len(spans) >= ORDERED and sorted(spans) in (spans, spans[::-1])


def follow_each_other(days: Sequence[DateMention]) -> bool:
    """Tell whether several days that stand alone are a chronicle's: each later than the one before, as no byline is."""
    spans = [d.span for d in days if d.span is not None]
    return len(spans) > 1 and all(a < b for a, b in pairwise(spans))


def of_entry(
    view: DocView, days: Sequence[DateMention], entries: list[tuple[int, int, DateMention]], token: int
) -> DateMention | None:
    """Return the day of the entry that a token stands in, if it is told as done that day."""
    if timing.tried_for(view, token):
        return None  # "3 May: A court convicted two officers for killing X"
    at = view.start[token]
    entry = max((e for e in entries if e[0] <= at < e[1]), key=lambda e: e[0], default=None)
    # "Police arrest X", in the present, may be read as a noun
    noun = view.tag[token] == "NN" and view.head[token] == token and not view.kids(token, "det", "poss", "amod")
    if entry is None or not (noun or view.tag[token].startswith("VB")):
        return None
    if view.filed is not None and entry[2].span is not None and entry[2].span[0] > view.filed:
        return None  # of a year that the entry does not tell
    if over_post(view, entry[2]) and (view.tag[token] == "VBG" or backdrop(view, token)):
        return None
    a, b = view.sentence_span(view.sentence_at[token])
    other = any(m[0].lower() != "again" for m in ELSEWHEN.finditer(view.text, max(a, entry[2].end), b))
    if other or in_pluperfect(view, token):
        return None
    if view.lower[token] in RELEASED and HELD_FOR.search(view.text, a, b):
        return None
    return entry[2] if goes_with(view, days, entry[2], token) else None


def goes_with(view: DocView, days: Sequence[DateMention], head: DateMention, token: int) -> bool:
    """Tell whether an act of an entry's later paragraphs is its story's: in the past, with no other day before it."""
    begin = view.line_start(token)
    if begin <= head.start or is_heading(view, head) or stands_alone(view, head):
        return True
    end = view.sentence_span(view.sentence_at[token])[1]
    if any(d.span != head.span and (d.precision == "day" or d.start >= begin) for d in within(days, head.end, end)):
        return False
    verb, *above = view.climb(token)
    while above and view.dep[verb] in NONFINITE and view.tag[verb] in {"VB", "VBG"}:
        verb, *above = above  # "used force to disperse a march, beating two"
    return narrated(view, verb) and not any(in_perfect(view, k) for k in above)


def of_story(
    view: DocView, attacher: Attacher, days: list[DateMention], events: list[Event], event: Event, token: int
) -> tuple[DateMention, int] | None:
    """Return the day that the sentences before an act tell, if the act goes on from them, and how many they are."""
    n = view.sentence_at[token]
    a, b = view.sentence_span(n)
    if event.rule.pos == "noun" and (leads := leading(view, token)) is not None and of_told(view, leads):
        token = leads  # "This led to the arrest of X"
    if (first := done_before(view, event, token)) is not None:
        a, token = view.end[first], view.head[view.head[token]]  # "They stole a radio before abducting X"
        if ELSEWHEN.search(view.text, a, b) or ELSEWHEN.search(view.text, view.sentence_span(n)[0], view.start[first]):
            return None
        a = view.sentence_span(n)[0]
    elif elsewhen(view, event, token, a, b):
        return None
    if a < view.title_end or not view.tag[token].startswith("VB"):
        return None
    if any(not dating.attributive(view, attacher.head_of(d), d) and not aside(view, attacher.head_of(d), token)
           and not of_later_verb(view, attacher.head_of(d), token) for d in within(days, a, b)):
        return None
    if timing.had_done(view, token) or not narrated(view, token):
        return None
    if event.act == "release" and HELD_FOR.search(view.text, a, b):
        return None
    if by_name(view, token):
        return None
    reach = COURT_REACH if event.act in COURT_ACTS else REACH
    for gap in range(1, min(reach, n) + 1):
        c, d = view.sentence_span(n - gap)
        if c < view.title_end or view.parted(n, n - gap):
            return None
        here = [
            x
            for x in within(days, c, d)
            if not dating.of_law(view, view.token_at(x.start), view.token_at(x.end - 1))
            and not dating.attributive(view, attacher.head_of(x), x)
            and not attacher.cited(x, c)
            and not of_fall(view, x, event)
        ]
        told = [x for x in here if on_main_verb(view, attacher, x)]
        if event.act in COURT_ACTS:
            told = [x for x in here if of_verdict(view, attacher.head_of(x))] or told
        if not told:
            if not goes_on(view, n - gap):
                return None
            continue
        judged = [x for x in told if any(e.date is x and e.act == event.act for e in events)]
        if event.act in COURT_ACTS and len(judged) == 1:
            told = judged  # "tried A on 5 May and sentenced her on 7 May. … The court also sentenced B"
        one = told[-1]
        fits = (
            len(told) == 1
            and one.precision in {"day", "week", "month"}
            and not attacher.of_saying(one, [])
            and not attacher.in_dateline(one)
            and same_episode(view, events, event, one, n - gap)
            and not turns(view, attacher, event, one, n)
            and not lasts(view, token)
            and not of_appeal(view, event, token, view.text[c:d])
            and not (DURING.match(view.text, a, b) and planned(view, attacher.head_of(one)))
        )
        return (one, gap) if fits else None
    return None


def done_before(view: DocView, event: Event, token: int) -> int | None:
    """Return the "before" after which a verb tells what its doers went on to do ("stole a car before abducting X")."""
    before = view.head[token]
    active = view.tag[token] == "VBG" and view.dep[token] == "pcomp" and not view.kids(token, "auxpass", "aux")
    deed = event.act not in COURT_ACTS and event.act in DOERS
    return before if active and deed and view.lower[before] == "before" and view.dep[before] == "prep" else None


def of_appeal(view: DocView, event: Event, token: int, told: str) -> bool:
    """Tell whether an act is a court of appeal's, of which the sentence with the day tells nothing."""
    appeal = event.act in COURT_ACTS and APPEAL.search(clause_of(view, token)) is not None
    return appeal and APPEAL.search(told) is None and all(word not in told.lower() for word in COURTS_ABOVE)


def elsewhen(view: DocView, event: Event, token: int, start: int, end: int) -> bool:
    """Tell whether a sentence speaks of another time, not only with what is joined to the first verb of it."""
    words = MOST_SINCE.sub(" ", view.text[start:end])
    if ELSEWHEN.search(THEN.sub(" ", words) if event.act in BEATING else words) is None:
        return False
    first = view.dep[token] == "ROOT" and event.act not in COURT_ACTS  # a term "later cut" was of no told day
    return not first or ELSEWHEN.search(MOST_SINCE.sub(" ", clause_of(view, token))) is not None


def of_told(view: DocView, verb: int) -> bool:
    """Tell whether a verb's subject is what was just told ("This was followed by the arrest of X")."""
    subjects = view.kids(verb, "nsubj", "nsubjpass")
    told = any(view.lower[s] in {"this", "that", "it", "these"} for s in subjects)
    return told and view.sentences[view.sentence_at[verb]][0] == min(subjects)


def goes_on(view: DocView, sentence: int) -> bool:
    """Tell whether a sentence between goes on with the story, in the past."""
    first, last = view.sentences[sentence]
    if view.lower[first] in {"among", "of"} and view.lower[first + 1] in {"those", "these", "them"}:
        return True  # "Among those jailed is X"
    return any(view.tag[t] == "VBD" and view.dep[t] in {"ROOT", "auxpass", "aux", "ccomp"} for t in range(first, last))


def on_main_verb(view: DocView, attacher: Attacher, d: DateMention) -> bool:
    """Tell whether a day belongs to what its sentence tells as done: the verb of its main clause, in the past."""
    t = attacher.head_of(d)
    first, last = view.sentences[view.sentence_at[t]]
    if view.token_at(d.start) <= first + OPENS:
        return any(view.dep[k] == "ROOT" and in_past(view, k) for k in range(first, last))
    for _ in range(6):
        head = view.head[t]
        if head == t:
            return False
        if view.tag[head].startswith("VB"):
            above = view.head[head]  # "tried to stage a protest on 3 May"
            verb = above if view.dep[head] == "xcomp" and view.lower[above] in TRIED else head
            return in_past(view, verb) and main_clause(view, verb)
        wire = view.dep[head] in {"nsubj", "nsubjpass"} and head < t < view.head[head]  # "police on Monday shot"
        met = view.dep[head] == "dobj" and view.lower[head] in assemblies()  # "staged a protest in Cali on 3 May"
        if not (wire or met) and view.tag[head].startswith("NN") and view.dep[head] not in ADVERBIAL:
            return False
        t = head
    return False


def in_past(view: DocView, verb: int) -> bool:
    """Tell whether a verb stands in the simple past, and does not only tell that something long began."""
    return view.lower[verb] not in BEGAN and (
        view.tag[verb] == "VBD" or any(view.lower[c] in {"was", "were"} for c in view.kids(verb, "auxpass", "aux"))
    )


def same_episode(view: DocView, events: list[Event], event: Event, told: DateMention, sentence: int) -> bool:
    """Tell whether a dated sentence and an act are of one part of a case: both of a court, or neither."""
    dated = [e for e in events if e.date is told and sentence in e.sentences]
    if dated:
        alike = [e for e in dated if episode(e.act) == episode(event.act) and not later_deed(event.act, e.act, told)]
        if event.anew:  # "arrested on 9 March. … He was remanded for a month": a court sits on a day of its own
            alike = [e for e in alike if e.act not in {"arrest", event.act}]
        other = all(e.act != event.act and e.victims.people and not set(e.victims.people) & set(event.victims.people)
                    for e in alike)  # fmt: skip
        return bool(alike) and not (other and event.victims.people and told.precision != "day")
    if told.precision != "day":
        return False
    first, last = view.sentences[sentence]
    here = view.lower[first:last]
    words = {w for w, after in zip_longest(here, here[1:]) if (w, after) != ("tried", "to")}
    return (event.act in COURT_ACTS) == bool(COURT_WORDS & words)
