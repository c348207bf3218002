"""The day of what was done "during the raids", where the sentences before tell when these were made.

"On 9 and 10 May police raided a shop and several homes. During the raids they held X and Y."
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import CUSTODY, FACTUAL, HARM_ACTS
from pipeline.assemble.text.simple import verb_above
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.when.spans import ends
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

DURING: Final = compiled(
    r"\b(?:During|In the course of) (?:the|these|those|this|that|both) (?:same )?"
    rf"(?P<deed>{'|'.join(toml_table('when.toml')['incident']['during'])})(?:s|es|y|ies)?\b"
)
REACH: Final = 3  # sentences back to the one that tells the day
BOTH: Final = 2
BESIDE: Final = compiled(r",? (?:and|or) (?:on )?")
# what is done about a protest on another day than its own
PLANNED: Final = verb_list("when.toml", "happening", "planned")
FEW: Final = 7  # days of a range on which all of it was done


def date_during(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Give undated custody and harm of a sentence that opens with "during the raids" the day told of these."""
    for event in events:
        due = event.act in CUSTODY | HARM_ACTS and event.modality in FACTUAL and not (event.implied or event.counted)
        if event.date is not None or not due or event.rule.pos != "verb":
            continue
        a, b = view.sentence_span(event.sentence)
        deed = DURING.match(view.text, a, view.start[event.token])
        if deed is None or any(d.kind == "DATE" for d in within(attacher.facts.dates, a, b)):
            continue
        day = day_of_deed(view, attacher, event.sentence, deed["deed"])
        if day is not None:
            event.date, event.reasons["date"] = day, f"the day of the {deed['deed']} during which it was done"


def day_of_deed(view: DocView, attacher: Attacher, sentence: int, deed: str) -> DateMention | None:
    """Return the one day, or few days, of the nearest sentence before that tells of the deed by its verb or noun."""
    for n in range(sentence - 1, max(-1, sentence - 1 - REACH), -1):
        if view.parted(sentence, n):
            return None
        first, last = view.sentences[n]
        if not any(word.startswith(deed) for word in view.lower[first:last]):
            continue
        if any(view.lower[k].startswith(deed) and planned(view, k) for k in range(first, last)):
            return None
        a, b = view.sentence_span(n)
        days = [d for d in within(attacher.facts.dates, a, b)
                if d.gives_real_days and not attacher.cited(d, a)
                and not attacher.of_saying(d, []) and not ends(view, d)
                and not planned(view, attacher.head_of(d))]  # fmt: skip
        day = days[0] if len(days) == 1 else joined(view, days)
        return day if day is not None and day.span is not None and (day.span[1] - day.span[0]).days < FEW else None
    return None


def planned(view: DocView, token: int) -> bool:
    """Tell whether a noun or a date stands under a verb of announcing, or a verb under one of planning to do it."""
    if view.tag[token].startswith("VB") and view.dep[token] != "xcomp":
        return False
    verb = verb_above(view, token)
    return verb is not None and view.lower[verb] in PLANNED


def joined(view: DocView, days: list[DateMention]) -> DateMention | None:
    """Return two days that stand side by side ("on March 23 and 24, 2012") as the stretch from one to the other."""
    if len(days) != BOTH or not BESIDE.fullmatch(view.text, days[0].end, days[1].start):
        return None
    one, other = days
    if one.span is None or other.span is None or not one.span[0] <= other.span[1]:
        return None
    first, last = one.span[0], other.span[1]
    return replace(
        one, end=other.end, text=view.text[one.start : other.end], span=(first, last), precision="range",
        edtf=f"{first.isoformat()}/{last.isoformat()}",
    )  # fmt: skip
