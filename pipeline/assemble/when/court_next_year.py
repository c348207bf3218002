"""Months without a year that come after a day with one: "arrested on 14 June 2022. On 27 April she was convicted".

What a court does to somebody in custody comes after the arrest, so in the year after.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FOUR_FIGURES, HIS
from pipeline.assemble.text.simple import in_pluperfect, people_named, verb_above
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from datetime import date

    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

TAKING: Final = verb_list("when.toml", "court_next_year", "taking")
COURT: Final = verb_list("when.toml", "court_next_year", "court")
PRONOUNS: Final = frozenset({"he", "she", "they", "him", "her", "them"})
BEFORE: Final = frozenset({"again", "rearrested", "first", "second", "third", "twice", "earlier", "previous"})
ANCHOR: Final = "narrative:"


def court_in_next_year(view: DocView, dates: list[DateMention], published: date | None) -> list[DateMention]:
    """Put into the year after what a court did, told after the day with its year on which somebody was taken.

    What goes on from there ("… On 1 May she was freed") goes along.
    """
    out: list[DateMention] = []
    moved: set[str] = set()
    taken: DateMention | None = None
    for d in dates:
        anchor = (d.anchor or "").removeprefix(ANCHOR) if (d.anchor or "").startswith(ANCHOR) else None
        bare = d.gives_days and d.precision in {"day", "month"} and anchor is not None
        after = bare and (anchor in moved or (taken is not None and told_earlier_in_year(view, taken, d)))
        later = in_next_year(d) if after else None
        if later is not None and later.span is not None and (published is None or later.span[0] <= published):
            moved.add(d.timex_value)
            d = later  # noqa: PLW2901
        out.append(d)
        told = d.gives_days and d.precision in {"day", "month"}
        if told and FOUR_FIGURES.search(d.text) and takes(view, d):
            taken = d
        elif told and FOUR_FIGURES.search(d.text):
            taken = None
    return out


def takes(view: DocView, d: DateMention) -> bool:
    """Tell whether somebody was arrested on a day, or has been held since it."""
    verb = verb_above(view, view.token_at(d.start))
    return verb is not None and view.lower[verb] in TAKING


def told_earlier_in_year(view: DocView, taken: DateMention, d: DateMention) -> bool:
    """Tell whether a month that stands before that of an arrest, in its year, is told of what a court then did."""
    if taken.span is None or d.span is None or d.span[0] >= taken.span[0]:
        return False
    if d.span[0].year < taken.span[0].year - 1:
        return False  # the month before an arrest that lies nearest to it may be in the year before
    when = view.token_at(d.start)
    then, here = (view.sentences[view.sentence_at[k]] for k in (view.token_at(taken.start), when))
    if view.sentence_at[when] - view.sentence_of(taken) > 1:
        return False
    if not people_named(view, *here) <= people_named(view, *then):
        return False  # of somebody else, who may have been tried before
    if not BEFORE.isdisjoint(view.lower[then[0] : here[1]]):
        return False  # "arrested again on 14 June 2022. She was released on 27 April after her first arrest"
    verb = verb_above(view, when)
    if verb is None or in_pluperfect(view, verb) or view.dep[verb] in {"relcl", "acl", "advcl", "ccomp"}:
        return False
    return view.lower[verb] in COURT and of_the_same(view, verb)


def of_the_same(view: DocView, verb: int) -> bool:
    """Tell whether a verb is told of whoever was named, by a pronoun or "his trial"; not of "two of his colleagues"."""
    for c in view.kids(verb, "nsubj", "nsubjpass", "dobj", "dative"):
        within = any(view.lower[k] in PRONOUNS for k in view.kids(c, "nsubj"))  # "refused him bail", read as one
        if view.lower[c] in PRONOUNS or view.person_at(c) or within:
            return True
        if view.lower[c] not in people().nouns and any(view.lower[k] in HIS for k in view.kids(c, "poss")):
            return True
    return False


def in_next_year(d: DateMention, years: int = 1) -> DateMention | None:
    """Return a day or month some years on; None for 29 February."""
    if d.span is None:
        return None
    try:
        days = (d.span[0].replace(year=d.span[0].year + years), d.span[1].replace(year=d.span[1].year + years))
    except ValueError:
        return None
    old, new = str(d.span[0].year), str(days[0].year)
    return replace(
        d, span=days, timex_value=d.timex_value.replace(old, new, 1), edtf=d.edtf and d.edtf.replace(old, new, 1)
    )
