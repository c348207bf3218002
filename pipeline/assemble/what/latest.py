"""Shootings that the text tells as killings: the last of a number counted, or one of those who it says were killed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.what.custody import rename
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

AMONG = compiled(r"\b(?:among (?:them|whom|the dead|those)|including)\b")
LETHAL = word_list("verbs.toml", "harm", "lethal")
LATEST = compiled(
    r"\W*In (?:(?:the|one of the) (?:latest|most recent|last|worst|deadliest)|another|one)(?: such)?"
    rf"(?: (?:\w+ )?(?:{'|'.join(toml_table('when.toml')['incident']['latest'])}))?,",
)
DEATH_WORDS = compiled(rf"\b(?:{'|'.join(toml_table('verbs.toml')['harm']['deaths'])})\b")
# how the text goes on after a shooting: "… was shot on Friday; her death led to protests"
OWN_DEATH = compiled(r"\b(?:his|her) death\b(?! (?:threats?|sentence|penalty|warrant|row))")
SPARED = compiled(rf"\b(?:{'|'.join(toml_table('verbs.toml')['harm']['spared'])})\b")


def weigh_latest(view: DocView, events: list[Event]) -> list[Event]:
    """Return the events, a shooting as a killing that is the last of several ("in the latest, four were shot")."""
    for event in events:
        verb = event.reasons["act"].split("“")[-1].rstrip("”")
        if event.act != "attack" or event.modality not in FACTUAL or verb not in LETHAL or not event.victims:
            continue
        a, b = view.sentence_span(event.sentence)
        told = LATEST.match(view.text, a, b)
        if SPARED.search(view.text, a, b):
            continue
        if told is None:
            if one_of_killed(view, event, events) or death_told(view, event):
                rename(event, "killing", "perpetrator")
                event.reasons["act"] += ", of which they died"
            continue
        before = view.sentence_text(event.sentence - 1) if event.sentence else ""
        if "death" in told[0] or DEATH_WORDS.search(told[0]) or DEATH_WORDS.search(before):
            rename(event, "killing", "perpetrator")
            event.reasons["act"] += ", the last of killings told"
    return events


def death_told(view: DocView, event: Event) -> bool:
    """Tell whether the sentence of a shooting, or how the next one opens, speaks of the death of the one shot."""
    alone = len(event.victims.people) == 1 and event.victims.group is None
    last = min(event.sentence + 1, len(view.sentences) - 1)
    told = view.text[view.end[event.token] : view.sentence_span(event.sentence)[1]]
    opening = view.sentence_text(last) if last > event.sentence else ""
    opens = OWN_DEATH.match(opening[:1].lower() + opening[1:])
    return alone and (OWN_DEATH.search(told) is not None or opens is not None)


def one_of_killed(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether somebody shot is one of a number killed ("79 were killed, among them X, shot on his farm")."""
    return any(
        e.act == "killing" and e.modality in FACTUAL and e.sentence == event.sentence and e.token < event.token
        and (e.victims.group is not None and (e.victims.group.min or 0) > 1)
        and AMONG.search(view.text, view.end[e.token], view.start[event.token]) is not None
        for e in events
    )  # fmt: skip
