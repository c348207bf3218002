"""The day on which a judgment was given, told of the judgment itself: what it gave to whom is of that day.

"They deplore the verdicts pronounced on 26 May. X and Y each received three years"; "the judgment handed down on
Tuesday by the court, which jailed X".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.event import last_telling
from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import COURT_ACTS, FREEING
from pipeline.assemble.text.simple import verb_above
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.when.dating import to_come
from pipeline.assemble.when.opened import aside, in_past
from pipeline.assemble.when.recent import NEWS
from pipeline.assemble.when.tellings import GIVING, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

ORDERS: Final = VERDICTS | word_list("when.toml", "judgments", "orders")
DECIDED: Final = COURT_ACTS | {"organisation_shutdown", "censorship", "asset_freeze"}
RULED: Final = COURT_ACTS | FREEING
DATING: Final = word_list("when.toml", "judgments", "dating") | GIVING
REACH: Final = 2  # sentences from an opening to the day of the decision that it tells


def of_verdict(view: DocView, when: int) -> bool:
    """Tell whether a day is that on which a judgment, told by its noun, was given."""
    verb = verb_above(view, when)
    if verb is None or view.lower[verb] not in GIVING or view.dep[verb] not in {"acl", "relcl"}:
        return False
    return view.lower[view.head[verb]] in VERDICTS


def named(view: DocView, when: int) -> int | None:
    """Return the judgment that a day names ("the verdict of the Osh City Court of 21 May")."""
    for t in view.climb(when)[1:]:
        if view.lower[t] in VERDICTS:
            return t
        if not (view.tag[t].startswith("NN") or view.lower[t] == "of"):
            return None
    return None


def in_order(view: DocView, when: int, act: int) -> bool:
    """Tell whether a day is that of the paper by which an act was decided ("In an order dated 3 May, X was freed")."""
    dated = view.head[when] if view.lower[view.head[when]] in {"on", "of"} else when
    paper = view.head[dated]
    if view.lower[paper] in DATING and view.dep[paper] == "acl":
        paper = view.head[paper]
    by = view.head[paper]
    return view.lower[paper] in ORDERS and view.lower[by] in {"in", "by", "through"} and view.head[by] == act


def date_judgments(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Give what an opening tells as just decided the day that the next sentences tell of the decision.

    "The court has jailed X … Thursday's judgment also …"; "The judgment dates from 7 October".
    """
    for event in events:
        if event.reasons.get("date") != NEWS or event.act not in DECIDED:
            continue
        n = last_telling(event, max(event.sentences))
        last = min(len(view.sentences) - 1, n + REACH)
        if view.parted(n, last):
            continue
        days = [d for d in within(attacher.facts.dates, view.sentence_span(n)[0], view.sentence_span(last)[1])
                if d.gives_real_days and d.precision == "day"
                and (of_verdict(view, attacher.head_of(d)) or of_its_day(view, attacher.head_of(d)))]  # fmt: skip
        if len(days) == 1 and (event.date is None or event.date.span is None or within_span(days[0], event.date)):
            event.date, event.lent = days[0], True
            event.reasons["date"] = "the day of the decision, told after it"


def of_its_day(view: DocView, when: int) -> bool:
    """Tell whether a day is told as a judgment's own ("Thursday's judgment", "the judgment dates from 7 October")."""
    head = view.head[when]
    if view.dep[when] == "poss":
        return view.lower[head] in VERDICTS
    verb = view.head[head]
    if view.dep[when] != "pobj" or view.lower[head] != "from" or view.lower[verb] not in {"dates", "date", "dated"}:
        return False
    return any(view.lower[k] in VERDICTS for k in view.kids(verb, "nsubj"))


def within_span(day: DateMention, other: DateMention) -> bool:
    """Tell whether a day lies in another date."""
    if day.span is None or other.span is None:
        return False
    return other.span[0] <= day.span[0] and day.span[1] <= other.span[1]


def verdict_day(
    view: DocView, attacher: Attacher, event: Event, days: Sequence[DateMention]
) -> DateMention | None:
    """Return the day of the judgment that a sentence tells, for what it goes on to say that the court gave."""
    if event.act not in RULED or event.apart or not in_past(view, event.token):
        return None
    for d in days:
        if d.precision == "day" and in_order(view, attacher.head_of(d), event.token):
            return d
    if event.act not in COURT_ACTS:
        return None
    for d in days:
        noun = named(view, attacher.head_of(d))
        if noun is not None and d.precision == "day" and event.token in view.subtree(noun):
            return d  # "left in force the verdict of 21 May by which he was jailed"
    given = [d for d in days if d.precision == "day" and d.end <= view.start[event.token]
             and of_verdict(view, attacher.head_of(d))]  # fmt: skip
    others = [d for d in days if d not in given and not aside(view, attacher.head_of(d), event.token)]
    return given[0] if len(given) == 1 and not others else None


def decision_day(
    view: DocView, attacher: Attacher, event: Event, told: Sequence[DateMention]
) -> DateMention | None:
    """Return the day told of the decision that an act stands below ("Monday's ruling that jailed X")."""
    noun = view.head[event.token]
    decided = event.act in DECIDED | RULED and view.dep[event.token] in {"acl", "relcl"} and view.lower[noun] in ORDERS
    for d in told if decided else ():
        if to_come(d, attacher.published):
            continue  # "should lift Monday's order banning X", which the demand dates in the week to come
        when = attacher.head_of(d)
        by = view.head[when]
        beside = by == noun and view.dep[when] in {"poss", "compound", "nmod"}
        if d.precision == "day" and (beside or (view.lower[by] in {"on", "of"} and view.head[by] == noun)):
            return d
    return None
