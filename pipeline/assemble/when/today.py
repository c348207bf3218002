"""The day of the news for acts of its kind that the rest of a short report tells without one.

"Police raided the party's offices on Friday … Its secretary had been arrested too, a spokesman said."
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from pipeline.assemble.event import open_to_day
from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import COURT_ACTS, CUSTODY, FACTUAL, FREEING
from pipeline.assemble.text.lexicon import forms_of
from pipeline.assemble.text.quoted import apart_in_quote, quotations
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.simple import in_perfect, in_pluperfect, verb_above
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.when import dating
from pipeline.assemble.when.likewise import done, told_after
from pipeline.assemble.when.recent import ELSEWHEN, main_clause, narrated, opening_of, stretch
from pipeline.assemble.when.spans import lasts
from pipeline.assemble.when.tellings import sweep
from pipeline.assemble.when.warned import threatened_before
from pipeline.assemble.where.recalled import by_name
from pipeline.assemble.whether.sources import QUOTED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

FRESH: Final = timedelta(days=3)  # from the day of the news to the report
REASONS: Final = frozenset({"because", "although", "though", "since"})
BESIDE: Final = 2  # sentences after an opening that still tell its news
OLD: Final = timedelta(days=10)  # a date farther back is one of the background
WILL: Final = frozenset({"will", "would", "’ll", "'ll", "shall"})
MEANING: Final = forms_of("intend", "plan", "mean", "aim", "hope")
NEWS: Final = word_list("where.toml", "speaking", "news")
AFTER: Final = frozenset({"after", "following"})
COURT_WORDS: Final = word_list("when.toml", "court", "words")
DEEDS: Final = word_list("where.toml", "recalled", "nouns")
KINDS: Final = (
    CUSTODY | {"raid", "release", "threat"},
    frozenset({"killing", "attempted_killing", "attack", "dispersal", "arrest", "abduction", "property_destruction"}),
)


def date_today(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Give undated acts the days from that of the opening's news to the report, where nothing tells another time."""
    published = view.filed
    if published is None:
        return
    news = [*fresh(view, events, published), *swept(view, attacher, published)]
    quoted = quotations(view)
    for event in events:
        token = event.tokens[0]
        if not open_to_day(event):
            continue
        goes_on = narrated(view, token) or done(view, token) or has_been(view, token) or told_after(view, token)
        stays = lasts(view, token) and event.act != "raid"  # "kept his laptop"
        if stays or not goes_on or to_be_freed(view, token) or apart_in_quote(quoted, events, event):
            continue
        if by_name(view, token) or looks_back(view, token) or threatened_before(view, event) or aside(view, event):
            continue
        first = next((day for act, day in news if any({act, event.act} <= kind for kind in KINDS)), None)
        first = first or last_day(view, attacher, event, published)
        if first is None or background(view, attacher, events, token, published):
            continue
        if only_freed(view, events, event, first):
            continue
        event.date = stretch(view, token, first, published)
        event.reasons["date"] = "of one kind with the news of the opening, and of no other time"


def fresh(view: DocView, events: list[Event], published: date) -> Iterator[tuple[str, date]]:
    """Yield the acts of an opening that happened within days of the report, each with its day."""
    opening = opening_of(view)
    for event in events:
        if event.date is None or event.date.span is None or event.date.precision != "day":
            continue
        if opening.isdisjoint(event.sentences) or event.modality not in FACTUAL:
            continue
        if published - FRESH <= event.date.span[0] <= published:
            yield event.act, event.date.span[0]


def swept(view: DocView, attacher: Attacher, published: date) -> Iterator[tuple[str, date]]:
    """Yield the day within days of the report on which a head of it says that "the operations" took place."""
    head = view.sentences[: max(opening_of(view), default=-1) + 1 + BESIDE]
    for t in (t for first, end in head for t in range(first, end)):
        if not sweep(view, t):
            continue
        for d in within(attacher.facts.own_days(), *view.sentence_span(view.sentence_at[t])):
            told = t in view.climb(attacher.head_of(d)) or verb_above(view, attacher.head_of(d)) == view.head[t]
            if told and d.span is not None and d.precision == "day" and published - FRESH <= d.span[0] <= published:
                yield "raid", d.span[0]


def looks_back(view: DocView, token: int) -> bool:
    """Tell whether an act is a reason for what is told, or what somebody "had alleged" before it."""
    while view.dep[token] == "conj" and view.tag[view.head[token]].startswith("VB"):
        token = view.head[token]
    if view.dep[token] == "advcl":
        return any(view.lower[c] in REASONS for c in view.kids(token, "mark"))
    verb = view.head[token]
    return view.dep[token] == "ccomp" and in_pluperfect(view, verb)


def aside(view: DocView, event: Event) -> bool:
    """Tell whether a speaker is only said to have fled, or the like, after something else ("X, who fled after a vote").

    Who "was arrested after the rally" was so in the news.
    """
    token = event.tokens[0]
    clause = next((k for k in view.climb(token) if view.dep[k] == "relcl"), None)
    if clause is None or any(event.act in kind for kind in KINDS):
        return False
    verb = next((k for k in view.climb(clause)[1:] if view.tag[k].startswith("VB")), None)
    if verb is None or view.lower[verb] not in SPEECH:
        return False
    return any(view.lower[p] in AFTER and view.kids(p, "pobj") for p in view.subtree(token))


def to_be_freed(view: DocView, token: int) -> bool:
    """Tell whether a participle says of whom it is told that they will be freed ("60 men held would be")."""
    verb = view.head[view.head[token]]
    subject = view.dep[token] == "acl" and view.dep[view.head[token]] in {"nsubj", "nsubjpass"}
    return subject and any(view.lower[c] in {"will", "would", "to"} for c in view.kids(verb, "aux"))


def only_freed(view: DocView, events: list[Event], event: Event, day: date) -> bool:
    """Tell whether all that a day is told for, in other paragraphs, is that somebody was freed: no arrest was then."""
    theirs = [e for e in events if e.date is not None and e.date.span == (day, day) and e.modality in FACTUAL]
    if any(e.date is not None and "\n" not in view.text[e.date.end : view.start[event.token]] for e in theirs):
        return False
    freed = {p for e in theirs if e.act in FREEING for p in e.victims.people}
    others = [e for e in theirs if e.act not in FREEING and not (freed and set(e.victims.people) <= freed)]
    return event.act in CUSTODY | {"charge"} and bool(freed) and not others


def last_day(view: DocView, attacher: Attacher, event: Event, published: date) -> date | None:
    """Return the day told last before an act, if it is that of the news and of what its sentence tells as done.

    No deed is of the day on which somebody stood before a court for it.
    """
    token = event.tokens[0]
    a = view.sentence_span(view.sentence_at[token])[0]
    before = [d for d in days_of(view, attacher) if view.title_end <= d.start < a and not attacher.in_dateline(d)]
    if not before or before[-1].span is None or before[-1].precision != "day":
        return None
    d = before[-1]
    verb = verb_above(view, attacher.head_of(d))
    # what papers tell was before they did
    papers = verb is not None and any(view.lower[s] in NEWS for s in view.kids(verb, "nsubj"))
    papers = papers or (verb is not None and view.lower[verb] in QUOTED)
    told = verb is not None and narrated(view, verb) and not papers and not says_ahead(view, verb)
    said = verb is not None and view.lower[verb] in SPEECH
    if said and event.act in COURT_ACTS and dated_there(attacher, d):
        return None  # "judges jailed 15 people this week, lawyers said on Sunday. Nine got a year": not on Sunday
    heard = range(*view.sentences[view.sentence_of(d)])
    if event.act in KINDS[1] - CUSTODY and any(view.lower[k] in COURT_WORDS for k in heard):
        return None
    return before[-1].span[0] if told and published - FRESH <= before[-1].span[0] <= published else None


def dated_there(attacher: Attacher, day: DateMention) -> bool:
    """Tell whether the sentence of a day on which somebody spoke tells another time of what they told."""
    span = attacher.view.sentence_span(attacher.view.sentence_of(day))
    others = [d for d in within(attacher.facts.dates, *span) if d is not day and d.gives_real_days]
    return any(not attacher.of_saying(d, ()) and not attacher.in_dateline(d) for d in others)


def says_ahead(view: DocView, verb: int) -> bool:
    """Tell whether all that is said on a day is what is yet to come ("said on Monday that it will hang a man")."""
    said = view.kids(verb, "ccomp")
    ahead = [k for k in said if view.lower[k] in MEANING or any(view.lower[c] in WILL for c in view.kids(k, "aux"))]
    return bool(said) and len(ahead) == len(said)


def days_of(view: DocView, attacher: Attacher) -> list[DateMention]:
    """Return the dates of an article that are no words of a noun's name."""
    return [d for d in attacher.facts.dates if d.gives_real_days
            and not dating.attributive(view, attacher.head_of(d), d)]  # fmt: skip


def has_been(view: DocView, token: int) -> bool:
    """Tell whether an act of a main clause is told in the present perfect."""
    if any(view.lower[s].removesuffix("s") in DEEDS for s in view.kids(token, "nsubj")):
        return False  # "the bombings have killed 200": since they were
    return in_perfect(view, token) and main_clause(view, token)


def background(view: DocView, attacher: Attacher, events: list[Event], token: int, published: date) -> bool:
    """Tell whether an act's sentence, or the last date before it, speaks of another time than the news.

    What somebody said had been done goes with the news, whatever dates of no act stand between ("X said that Y had
    been held, too").
    """
    n = view.sentence_at[token]
    a, b = view.sentence_span(n)
    if ELSEWHEN.search(view.text, a, b):
        return True
    told = days_of(view, attacher)
    here = [d for d in told if a <= d.start < b and not attacher.of_saying(d, [token])]
    before = [d for d in told if d.start < a]
    if (done(view, token) and not narrated(view, token)) or told_after(view, token):
        acts = {m for e in events for m in e.sentences}
        before = [d for d in before if view.sentence_of(d) in acts
                  and d.span is not None and d.span[1] < published]  # fmt: skip
    return bool(here) or (bool(before) and before[-1].span is not None and before[-1].span[0] < published - OLD)
