"""Names that follow a counted group: "detained five monks. The monks are A, B …"; "six men: A, B …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.words import people

if TYPE_CHECKING:
    from pipeline.assemble.events import Event
    from pipeline.assemble.resolve import Resolver
    from pipeline.assemble.view import DocView

REACH = 5  # sentences between a group and its names
OPENERS = {":", "—", "–", "namely", "including"}
NAMING = {"are", "were", "include", "included", "includes", "is", "was", "identified", "named", "as", "being"}


def name_in_sentence(view: DocView, resolver: Resolver, events: list[Event]) -> None:
    """Give a group the names that its own sentence lists after a colon, a dash or a bracket."""
    for event in events:
        if not open_set(event):
            continue
        after = event.victims.group.end if event.victims.group is not None else view.end[event.token]
        last = view.sentences[event.sentence][1]
        for t in range(view.token_at(after), last):
            i = view.name_at[t]
            if i < 0 or view.names[i].label != "PERSON" or view.names[i].first != t:
                continue
            start = view.token_at(after)
            lead = view.lower[max(start, t - 6) : t]
            verbs = any(
                view.tag[k].startswith("VB") for k in range(max(start, t - 6) + 1, t) if view.lower[k] != "including"
            )
            if not verbs and (OPENERS & set(lead) or ("(" in lead and t - start <= 3)):
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
        if open_set(event):
            text = group_text(event)
            for other in [e for e in earlier if e.sentence == event.sentence and open_set(e) and group_text(e) == text]:
                add(view, resolver, other, runs[0], "named in a later sentence")
                if sentence not in other.sentences:
                    other.sentences.append(sentence)
            break


def open_set(event: Event) -> bool:
    """Tell whether an act befell several people none of whom is named yet."""
    group = event.victims.group
    return not event.victims.people and (event.pending or (group is not None and (group.min or 2) > 1))


def group_text(event: Event) -> str:
    """Return the words of an event's group, empty where it has none."""
    return event.victims.group.text if event.victims.group is not None else ""


def announces(view: DocView, first: int, name: int) -> bool:
    """Tell whether what stands before a list of names says whose names they are."""
    lead = view.lower[first:name]
    if (
        not lead
        or len(lead) > 18
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
