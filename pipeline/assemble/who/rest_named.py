"""Members of a counted set whom a text names as what is left of it, or as some of it, beside another act.

"Seven were arrested. Four were freed. The other three, X, Y and Z, were charged"; "Two of the five journalists arrested
in May, X and Y, have been released."
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import CUSTODY, FACTUAL
from pipeline.assemble.text.words import number_of
from pipeline.assemble.who.open_sets import add
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

REACH: Final = 2  # sentences back to the set
NTH: Final = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
REST: Final = compiled(
    r"(?:(?P<opens>The)|(?:;| and| while| but) the) (?:(?:other|remaining) (?P<n>\w+)(?: [a-z]+)?"
    r"|(?P<nth>second|third|fourth|fifth|sixth)|(?P<other>other)|others), (?=[A-Z])"
)


def name_left(view: DocView, resolver: Resolver, events: list[Event], sentence: int) -> None:
    """Name those of a set that was held whom a sentence calls the rest of it, or some of it.

    Args:
        view: the article.
        resolver: its resolver.
        events: the acts told so far.
        sentence: the sentence that may name them.
    """
    first, end = view.sentence_span(sentence)
    for told in REST.finditer(view.text, first, end):
        if told["opens"] and told.start() > first:
            continue
        i, near = named_at(view, told.end()), sets_before(events, sentence, view.token_at(told.start()))
        if i < 0 or not near:
            continue
        run = resolver.lists.get(i, [i])
        many = len({view.names[k].cluster for k in run[run.index(i) :]})
        size = max(e.victims.group.min or 0 for e in near if e.victims.group is not None)
        left = number_of(told["n"].lower()) if told["n"] else 1 if told["nth"] or told["other"] else many
        fits = size == NTH[told["nth"]] if told["nth"] else size == 1 + many if told["other"] else size > many
        if left == many and fits:
            for event in near:
                if event.victims.group is not None and event.victims.group.min == size:
                    add(view, resolver, event, i, "the rest of the set, named later")
                    event.sentences = sorted({*event.sentences, sentence})
    for event in events:
        if event.sentence == sentence and counted(event) and (i := some_named(view, event)) >= 0:
            add(view, resolver, event, i, "some of them, told beside")


def named_at(view: DocView, start: int) -> int:
    """Return the name of a person that begins at a character, -1 where none does."""
    i = view.name_at[t := view.token_at(start)]
    return i if view.is_person(i) and view.names[i].first == t else -1


def sets_before(events: list[Event], sentence: int, t: int) -> list[Event]:
    """Return the acts shortly before a token by which so many unnamed people were held."""
    return [e for e in events if counted(e) and e.token < t and 0 <= sentence - e.sentence <= REACH]


def counted(event: Event) -> bool:
    """Tell whether exactly so many people, none of them named, were taken into custody."""
    group = event.victims.group
    exact = group is not None and (group.min or 0) > 1 and group.min == group.max
    return exact and event.act in CUSTODY and event.modality in FACTUAL and not event.victims.people


def some_named(view: DocView, event: Event) -> int:
    """Return the first of some of a set who are named beside their number ("two of the five held in May, X and Y,")."""
    t = event.victims.head
    of = view.head[t] if t >= 0 and view.dep[t] == "pobj" else -1
    some = view.head[of] if of >= 0 and view.lower[of] == "of" else -1
    group, number = event.victims.group, number_of(view.lower[some]) if some >= 0 else None
    if group is None or not number or number >= (group.min or 0):
        return -1
    beside = (view.name_at[k] for k in view.kids(some, "appos", "conj") if k > event.token and view.person_at(k))
    return next((i for i in beside if view.lower[view.names[i].first - 1] == ","), -1)
