"""When an undated step of a case was taken: after the step before it, and before the next or the report.

"Arrested in March 2020 … charged with fraud …", in a report of June 2020: the charge lies between the two.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from pipeline.assemble.text.kinds import FACTUAL, FREEING, JUDGED
from pipeline.assemble.text.words import people
from pipeline.assemble.when.recent import stretch
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

STEPS = {
    "arrest": 1, "detention": 1, "abduction": 1, "house_arrest": 1,
    "charge": 2, "trial": 3, "conviction": 4, "sentencing": 4, "acquittal": 4,
    "appeal_rejected": 5, "sentence_overturned": 5,
}  # fmt: skip
LONGER = STEPS["appeal_rejected"]  # a term made longer, on appeal or in a second case
IN_CUSTODY = {"torture", "ill_treatment", "sexual_violence"}  # after the arrest, before the release
MATTER = timedelta(days=500)  # steps further apart may be of two cases
LAST = 9
ONE_DAY = timedelta(days=1)
SOON = compiled(r" (?:just |only |some |a few |several )?(hours|days|weeks) (?:later|afterwards)\b")
SPANS = {"hours": timedelta(days=2), "days": timedelta(days=31), "weeks": timedelta(days=92)}
NEAR = 40  # characters after an act in which its lag ends
LONGEST = timedelta(days=366)  # a longer stretch says nothing worth having


def bound_steps(view: DocView, events: list[Event], cases: list[int]) -> None:
    """Give undated steps of a case the stretch that the dated steps and the report leave for them."""
    published = view.filed
    given: list[tuple[Event, date, date]] = []
    steps = STEPS.keys() | FREEING
    days = [
        (STEPS.get(e.act, LAST), e.date.span, e, c)
        for e, c in zip(events, cases, strict=True)
        if e.act in steps and e.modality in FACTUAL and e.date is not None and e.date.span is not None
    ]
    for event, case in zip(events, cases, strict=True):
        step = LONGER if event.act == "sentencing" and event.anew else STEPS.get(event.act, 2)
        if event.date is not None or event.implied or event.modality not in FACTUAL or not event.victims:
            continue
        if event.former and event.act in JUDGED:
            continue  # "were arrested in May; they had been convicted before"
        if event.act == "charge" and event.anew:
            continue  # in a new case
        if event.act not in steps | IN_CUSTODY or event.act == "trial" or event.rule.pos != "verb":
            continue
        if any(e.former and not event.former and beside(event, e) for e in events):
            continue  # "had previously been held for fraud, but a court cleared her"
        if any(e.sentence == event.sentence and on_its_ground(view, event.token, e.token) for e in events):
            continue
        dated = [(n, d, e) for n, d, e, c in days if (c == case and of_same(event, e)) or same_group(event, e)]
        again = [d[1] for n, d, e in dated if event.act in FREEING and e.anew and e.token > event.token]
        before = [span for n, span, e in dated
                  if n < step and span[1] not in again and not of_whom(view, event.token, e.token)]  # fmt: skip
        after = [span[1] for n, span, e in dated if n > step and event.act not in FREEING]
        after += again  # "was freed on bail and arrested again on 5 May"
        last = min([*after, *([published] if published is not None else [])], default=None)
        if not before or last is None or max(s[0] for s in before) - min(s[0] for s in before) > MATTER:
            continue
        since = any(view.lower[c] == "since" for c in view.kids(event.token, "advmod"))  # "have since been freed"
        first = max(s[1] + ONE_DAY if since and s[0] == s[1] else s[0] for s in before)
        if (soon := SOON.match(view.text, view.end[event.token], view.end[event.token] + NEAR)) is not None:
            last = min(last, max(s[1] for s in before) + SPANS[soon[1]])
        if first <= last <= first + LONGEST:
            given.append((event, first, last))
    for event, first, last in given:
        event.date = stretch(view, event.tokens[0], first, last)
        event.reasons["date"] = "after the step of the case before it, and before the next or the report"


def of_whom(view: DocView, act: int, step: int) -> bool:
    """Tell whether a participle says of whom a step is told ("Three nuns sentenced to prison were arrested on 5 May").

    What it tells was done before the step.
    """
    subject = view.dep[act] == "acl" and view.dep[view.head[act]] in {"nsubj", "nsubjpass"}
    return subject and step in view.climb(view.head[act])


def on_its_ground(view: DocView, act: int, step: int) -> bool:
    """Tell whether a clause on a step's ground tells an act, done before it ("held over a ruling that fined her")."""
    ground = view.head[act]
    if view.dep[act] not in {"relcl", "acl"} or view.dep[ground] != "pobj" or view.name_at[ground] >= 0:
        return False
    return step < ground and step in view.climb(ground) and view.lower[ground] not in people().nouns


def beside(event: Event, other: Event) -> bool:
    """Tell whether another act, a step of a matter too, is told before an act in its sentence, of the same people."""
    told = other.sentence == event.sentence and other.token < event.token and other.act in STEPS
    return told and of_same(event, other)


def of_same(event: Event, other: Event) -> bool:
    """Tell whether the people of an act, with names, are among those of another."""
    return bool(event.victims.people) and set(event.victims.people) <= set(other.victims.people)


def same_group(event: Event, other: Event) -> bool:
    """Tell whether two acts befell the people of one count ("279 girls were abducted in May and later freed")."""
    ours, theirs = event.victims.group, other.victims.group
    return ours is not None and theirs is not None and not event.victims.people and ours.start == theirs.start
