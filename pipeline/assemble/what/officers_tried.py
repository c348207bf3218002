"""Officers and guards whom a sentence says were tried for what they did to the victims: no incidents of ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import FACTUAL, HARM_ACTS, LAW_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.wordlists import word_list
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView

_RANK: Final = rf"(?:{'|'.join(toml_table('actors.toml')['forces']['tried'])})"
FORMER: Final = compiled(r"(?:former|retired|ex)[ -](?:[\w-]+ ){0,3}$", re.IGNORECASE)  # before a rank
# whom somebody harmed: "for the murder of a soldier, X was sentenced", "For assault of a guard X got five years"
ON_OFFICER: Final = compiled(
    rf"\b(?:{'|'.join(toml_table('actors.toml')['forces']['done_to'])})\w* "
    r"(?:of |on |against |to )?(?:(?:an?|the|two|three|several) )?(?:[\w-]+ ){0,2}$", re.IGNORECASE,
)
CIVIL: Final = word_list("actors.toml", "forces", "civil")
FOR_BODY: Final = compiled(
    rf" (?:for|of|at|with) (?:the )?(?:{'|'.join(toml_table('people.toml')['protected']['for_bodies'])})"
)
BEFORE: Final = compiled(rf"(?i:\b(?P<rank>{_RANK}),?) (?:(?:named|called) )?(?:[A-Z][\w’'.-]*,? (?:and )?){{0,6}}$")
AFTER: Final = compiled(rf", (?:an?|the|then an?) (?:[a-z-]+ ){{0,2}}?{_RANK}\b")
HARMING: Final = Gated(
    r"\b(?:of|for|on charges? of|with) (?:the |his |her |their )?(?:\w+ )?"
    rf"(?:{'|'.join(toml_table('actors.toml')['forces']['harming'])})\b",
    re.IGNORECASE,
)
# with a victim told beside it
OFFICIAL: Final = Gated(
    rf"\b(?:{'|'.join(toml_table('actors.toml')['forces']['misuse'])}) (?:\w+ ){{0,2}}?"
    rf"(?:official |public )?(?:{'|'.join(toml_table('actors.toml')['forces']['offices'])})\b|"
    r"\b(?:negligence|misconduct in (?:public )?office)\b",
    re.IGNORECASE,
)


def ranked(view: DocView, name: Name) -> bool:
    """Tell whether a name is told as that of an officer or guard ("two policemen, X and Y", "X, a guard")."""
    a, b = view.sentence_span(view.sentence_at[name.first])
    told = BEFORE.search(view.text, a, view.start[name.first])
    if told is not None:
        ahead = view.text[a : told.start("rank")]
        own = FORMER.search(ahead) is None and ON_OFFICER.search(ahead) is None
        return own and CIVIL.isdisjoint(ahead.lower().split()[-2:])
    told = AFTER.match(view.text, view.end[name.last], b)
    if told is None or not CIVIL.isdisjoint(told[0].lower().split()):
        return False
    return FOR_BODY.match(view.text, told.end(), b) is None


def officers_tried(view: DocView, events: list[Event], name_of: dict[int, list[Name]]) -> set[int]:
    """Return the officers and guards whose own case tells that it is for what they did to somebody of the report.

    Args:
        view: the article.
        events: its acts.
        name_of: the names of each person.
    """
    law = [e for e in events if e.act in LAW_ACTS | LIBERTY_ACTS and e.modality in FACTUAL]
    out: set[int] = set()
    for event in law:
        if event.act == "acquittal" and any(beside(e, event) for e in events):
            at = event.sentence
            for p in event.victims.people:
                if any(ranked(view, n) for n in name_of.get(p, []) if view.sentence_at[n.first] == at):
                    out.add(p)
        harming = view.says(HARMING, event.sentence)
        if not (harming or view.says(OFFICIAL, event.sentence)):
            continue
        for person in event.victims.people:
            here = [n for n in name_of.get(person, []) if view.sentence_at[n.first] == event.sentence]
            others = any(
                e.act in HARM_ACTS and e.modality in FACTUAL and person not in e.victims.people and e.victims
                and e.sentence != event.sentence
                for e in events
            )
            if others and any(ranked(view, n) for n in here):
                out.add(person)
    return {p for p in out if not any(p in e.victims.people and e.act in HARM_ACTS for e in events)}


def beside(harm: Event, cleared: Event) -> bool:
    """Tell whether police or soldiers harmed others in the sentence of an acquittal: the officer was tried for it."""
    told = harm.act in HARM_ACTS and harm.modality in FACTUAL and harm.sentence == cleared.sentence
    others = bool(harm.victims) and set(cleared.victims.people).isdisjoint(harm.victims.people)
    return told and others and any(a.kind == "state_security" for a in harm.actors)
