"""Charges that a court drops before it goes on: "dropped the treason charge but ordered that X stand trial"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.common import DONE_TO
from pipeline.assemble.text.wordlists import noun_list, verb_list

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.charges import ChargeMention

DROPPING: Final = verb_list("actors.toml", "freeing_courts", "dropping")
ACCUSATIONS: Final = noun_list("actors.toml", "freeing_courts", "accusations")
GONE_ON: Final = frozenset({"trial", "conviction", "sentencing", "fine"})
HELD: Final = frozenset({"arrest", "charge"})  # "arrested her for extortion, dropping the theft charge"


def drop_charges(view: DocView, facts: Facts, events: list[Event]) -> None:
    """Take from a trial, or what came of it, the charges that its own sentence tells as dropped before."""
    for event in (e for e in events if e.charges and e.act in GONE_ON | HELD):
        told = within(facts.charges, *view.sentence_span(event.sentence))
        gone = {c.text.casefold() for c in told if dropped(view, c, event)}
        gone -= {c.text.casefold() for c in told if not dropped(view, c, event)}  # dropped for others, or once
        if gone:
            event.charges = [c for c in event.charges if c.text.casefold() not in gone]


def dropped(view: DocView, charge: ChargeMention, event: Event) -> bool:
    """Tell whether a charge is what a verb before an act, or one beside it, drops, by itself or as "charges of" it."""
    t = view.outer(*view.ends_of(charge))
    for k in view.climb(t):
        above = view.head[k]
        if view.dep[k] in DONE_TO and view.tag[above].startswith("VB"):
            done = view.tag[above] != "VB" and not view.kids(above, "neg")  # not "refused to drop"
            at_once = view.tag[above] == "VBG" and view.dep[above] == "advcl" and view.head[above] == event.token
            before = above < event.token and event.act not in HELD
            return done and (before or at_once) and view.lower[above] in DROPPING
        if view.tag[k].startswith("VB") or (view.tag[above].startswith("NN") and view.lower[above] not in ACCUSATIONS):
            return False
    return False
