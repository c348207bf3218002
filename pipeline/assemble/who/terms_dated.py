"""The day of each verdict where a sentence gives several people terms, with a day beside each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention
    from pipeline.recognise.penalties import PenaltyMention

# between a term and its day
TO_DAY: Final = compiled(r"(?:,? in [A-Z][\w-]+)?,? (?:on|in) (?:the )?")
FOR: Final = compiled(r",? (?:for|on (?:a )?charges? of) ")
AND_ON: Final = compiled(r"(?:\band|[,;])(?: and)? (?:on|in) (?:the )?$")
TO_NAME: Final = compiled(r",? (?:(?!and |or )[a-z]+ ){0,4}")
REACH: Final = 40  # characters from a term to the end of its day


def date_terms(view: DocView, facts: Facts, parts: Sequence[Event]) -> None:
    """Give each part of a verdict the day right behind its own term, where the terms have days of their own.

    "Sentenced A to five years on 3 May and B to three years on 7 June": B on 7 June. So is a day right before a name:
    "on 3 May sentenced A to five years and on 7 June B to three years".

    Args:
        view: the article.
        facts: its values.
        parts: the verdicts on each, told by one verb.
    """
    own = [day_behind(view, facts, p.penalties[0]) if len(p.penalties) == 1 else None for p in parts]
    ahead = [day_ahead(view, facts, part) for part in parts]
    if len({d.start for d in own if d is not None}) < 2 and not any(ahead):
        return
    own = [behind or before for behind, before in zip(own, ahead, strict=True)]
    for part, day in zip(parts, own, strict=True):
        if day is not None:
            part.date = day
            part.reasons["date"] = "beside the term"


def day_behind(view: DocView, facts: Facts, term: PenaltyMention) -> DateMention | None:
    """Return the day right behind a term, or behind its charge ("to five years on 3 May", "for libel on 3 May")."""
    charges = within(facts.charges, term.end, term.end + REACH)
    end = next((c.end for c in charges if FOR.fullmatch(view.text, term.end, c.start)), term.end)
    days = [d for d in within(facts.dates, end, end + REACH) if d.gives_real_days]
    return next((d for d in days if TO_DAY.fullmatch(view.text, end, d.start)), None)


def on_other_days(view: DocView, facts: Facts, terms: Iterable[PenaltyMention]) -> bool:
    """Tell whether like terms have days of their own ("A to five years on 3 May and B to five years on 7 June")."""
    return len({d.span for t in terms if (d := day_behind(view, facts, t)) is not None}) > 1


def day_ahead(view: DocView, facts: Facts, part: Event) -> DateMention | None:
    """Return the day right before the one name of a part, after an "and" ("and on 7 June B to three years")."""
    if len(part.victims.people) != 1:
        return None
    a, b = view.sentence_span(part.sentence)
    named = (n for n in view.names if n.label == "PERSON" and n.cluster == part.victims.people[0])
    starts = [view.start[n.first] for n in named if a <= view.start[n.first] < b]
    days = [d for d in within(facts.dates, a, b) if d.gives_real_days]
    return next(
        (
            d for d in days for start in starts[:1]
            if TO_NAME.fullmatch(view.text, d.end, start) and AND_ON.search(view.text, max(a, d.start - REACH), d.start)
        ),
        None,
    )  # fmt: skip
