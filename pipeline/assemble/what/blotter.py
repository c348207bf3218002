"""Plain crime stories, police blotters, pages of the courts: whom the law deals with in them is no victim of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import HARM_ACTS, LAW_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.words import NO_STATE
from pipeline.assemble.what.crimes import ABUSE, PROTECTED, PROTECTED_GROUPS
from pipeline.assemble.what.justice import WRONGED, of_calling
from pipeline.assemble.what.reported_crime import grave, story, without_crimes
from pipeline.assemble.what.suspects import POLITICAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast
    from pipeline.recognise.charges import ChargeMention

OF_LAW: Final = LAW_ACTS | LIBERTY_ACTS | {"raid", "asset_freeze", "forced_return", "travel_ban", "dismissal"}
BY_STATES: Final = frozenset({
    "execution", "torture", "death_in_custody", "enforced_disappearance", "censorship", "dispersal",
    "organisation_shutdown",
})  # fmt: skip
FOR_WHAT_THEY_SAY: Final = POLITICAL | {"religion", "terrorism"}
# of these callings too some shoplift and drive drunk
OF_NOTE: Final = frozenset({"artist", "student", "academic"})
OUTSPOKEN: Final = frozenset({"human_rights_defender", "journalist", "blogger", "trade_unionist", "activist"})
OFFICE: Final = frozenset({"official"})


def without_blotter(view: DocView, cast: Cast, facts: Facts, events: list[Event]) -> list[Event]:
    """Leave out what the law does to people in an article that is nothing but a crime story.

    The harm that it tells stays.

    Args:
        view: the article.
        cast: its people.
        facts: its charges.
        events: every act of the article.
    """
    if not any(e.act in OF_LAW for e in events) or by_state(events) or any(for_speech(c) for c in facts.charges):
        return events
    if any(p.occupation in OUTSPOKEN for p in cast.people):
        return events
    if any(weighty(view.sentence_text(n)) for n in range(len(view.sentences))):
        return events  # most reports on rights say so in their first lines
    told = story(without_names(view))
    if told is None or not told.plain:
        return events
    named, unnamed = (PROTECTED, PROTECTED_GROUPS) if told.petty else (PROTECTED | OFFICE, PROTECTED_GROUPS)
    if told.petty:
        named, unnamed = named - OF_NOTE, unnamed - OF_NOTE
    return [e for e in events if e.act not in OF_LAW or spared(cast, e, named, unnamed)]


def without_names(view: DocView) -> str:
    """Return the text with the full names of people left out: "Li Gang" tells of no gang."""
    parts, at = [], 0
    for name in view.names:
        if name.label == "PERSON" and name.last > name.first and view.start[name.first] >= at:
            parts.append(view.text[at : view.start[name.first]])
            at = view.end[name.last]
    return " ".join([*parts, view.text[at:]])


def weighty(sentence: str) -> bool:
    """Tell whether a sentence has a word by which a case may be more than a common crime."""
    return grave(sentence) or any(x.search(sentence) and x.search(without_crimes(sentence)) for x in (ABUSE, WRONGED))


def for_speech(charge: ChargeMention) -> bool:
    """Tell whether a charge is one that critics and believers are given; not "an offensive weapon"."""
    return charge.category in FOR_WHAT_THEY_SAY and without_crimes(charge.text) == charge.text


def by_state(events: Sequence[Event]) -> bool:
    """Tell whether an article tells of harm that the state did, or of what states do to those they persecute."""
    return any(e.act in BY_STATES or (e.act in HARM_ACTS and e.by_state) for e in events)


def spared(cast: Cast, event: Event, named: set[str], unnamed: set[str]) -> bool:
    """Tell whether an act befell somebody of a calling that is persecuted, or was done by others than the state."""
    if any(cast.people[p].occupation in named for p in event.victims.people):
        return True
    if event.actors and all(a.kind in NO_STATE and a.role == "perpetrator" for a in event.actors):
        return True
    group = event.victims.group
    return group is not None and not event.victims.people and of_calling(group.text, unnamed)
