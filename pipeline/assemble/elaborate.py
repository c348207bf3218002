"""Names that follow a counted group: "detained five monks. The monks are A, B …"; "six men: A, B …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.words import people

if TYPE_CHECKING:
    from pipeline.assemble.events import Event
    from pipeline.assemble.resolve import Resolver
    from pipeline.assemble.view import DocView

REACH = 3  # sentences between a group and its names
NAMING = {"are", "were", "include", "included", "includes", "is", "was", "identified", "named", "as", "being"}


def name_in_sentence(view: DocView, resolver: Resolver, events: list[Event]) -> None:
    """Give a group the names that its own sentence lists after a colon, a dash or a bracket."""
    for event in events:
        if event.victims.group is None or event.victims.people or (event.victims.group.min or 2) < 2:
            continue
        after = event.victims.group.end
        last = view.sentences[event.sentence][1]
        for t in range(view.token_at(after), last):
            i = view.name_at[t]
            if i < 0 or view.names[i].label != "PERSON" or view.names[i].first != t:
                continue
            lead = t - 1
            if (
                view.lower[lead] in {":", "(", "—", "–", "namely", "including"}
                or view.lower[lead] == "-"
                and view.text[view.start[t] - 1] == " "
            ):
                add(view, resolver, event, i, "named after the group")
            break


def name_in_next(view: DocView, resolver: Resolver, earlier: list[Event], sentence: int, here: list[Event]) -> None:
    """Give a group of the sentences before the names that this sentence lists ("They are …", "The monks include …")."""
    runs = []
    first, last = view.sentences[sentence]
    t = first
    while t < last:
        i = view.name_at[t]
        if i >= 0 and view.names[i].label == "PERSON" and view.names[i].first == t:
            runs.append(i)
            break
        t += 1
    if not runs:
        return
    name = view.names[runs[0]]
    taken = {p for e in here for p in e.victims.people}
    if name.cluster in taken or not announces(view, first, name.first):
        return
    for event in reversed(earlier):
        if sentence - event.sentence > REACH:
            break
        if event.victims.group is not None and not event.victims.people and (event.victims.group.min or 2) > 1:
            text = event.victims.group.text
            for other in earlier:
                if (
                    other.sentence == event.sentence
                    and other.victims.group is not None
                    and other.victims.group.text == text
                ):
                    add(view, resolver, other, runs[0], "named in a later sentence")
                    if sentence not in other.sentences:
                        other.sentences.append(sentence)
            break


def announces(view: DocView, first: int, name: int) -> bool:
    """Tell whether what stands before a list of names says whose names they are."""
    lead = view.lower[first:name]
    if (
        not lead
        or len(lead) > 14
        or not (set(lead[-4:]) & (NAMING | {":", "nuns", "monks"}) or lead[-1] in people().plurals)
    ):
        return False
    return any(w in people().plurals or w in {"they", "those", "them", "names"} for w in lead)


def add(view: DocView, resolver: Resolver, event: Event, name: int, how: str) -> None:
    """Add a name and the others of its list to the victims of an event."""
    run = resolver.lists.get(name, [name])
    for i in run[run.index(name) :]:
        cluster = view.names[i].cluster
        if cluster not in event.victims.people:
            event.victims.people.append(cluster)
    event.victims.plural = len(event.victims.people) > 1
    event.victims.trust = min(event.victims.trust, 0.8)
    event.reasons["victims"] += f"; {how}"
