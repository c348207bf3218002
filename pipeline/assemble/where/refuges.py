"""Where those have fled whom their own state tries, or whose kin and belongings it seizes: that is not done there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.asides import REFUGE
from pipeline.assemble.text.kinds import CUSTODY, LAW_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people
from pipeline.kept import compiled
from pipeline.normalise.places import resolve_places

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.party import GroupRef
    from pipeline.assemble.text.view import DocView

SEATS: Final = word_list("where.toml", "off_scene", "seats")
LIVING: Final = word_list("where.toml", "home", "living")
OF_THE_STATE: Final = LAW_ACTS | {"asset_freeze", "property_destruction"}
OF_KIN: Final = LAW_ACTS | CUSTODY | LIBERTY_ACTS
CAPITALISED: Final = compiled(r"[A-Z][\w’'-]+")


def kept_abroad(view: DocView, event: Event, t: int) -> bool:
    """Tell whether a place is the refuge of somebody whose own state tried them, or harmed what or who is theirs.

    "X, exiled in Madrid, was sentenced in absentia", "the brother of X, exiled in Madrid, was arrested".
    """
    prep = view.head[t]
    if event.act in OF_KIN and home_of_kin(view, event, t):
        return True
    if view.dep[t] != "pobj" or view.lower[prep] != "in":
        return False
    if view.lower[prep - 1] in REFUGE:
        group = event.victims.group
        kin = event.act in OF_KIN and group is not None and exiled_within(view, group, prep)
        if not (kin or event.act in OF_THE_STATE):
            return False
        a, b = view.sentences[event.sentence]
        return "there" not in view.lower[a:b] and not done_by_refuge(view, event, t)
    absent = event.act in LAW_ACTS and "absentia" in view.lower[slice(*view.sentences[event.sentence])]
    return absent and view.lower[view.head[prep]] in LIVING


def home_of_kin(view: DocView, event: Event, t: int) -> bool:
    """Tell whether a place is where somebody lives or works whose relatives an act befell.

    "Police arrested the brother of X, who lives in Madrid", "the mother of X, a journalist in Madrid".
    """
    for k in view.climb(t):
        who = view.head[k]
        if view.dep[k] in {"appos", "relcl", "acl"} and view.person_at(who):
            lives = view.dep[k] == "appos" or view.lower[k] in LIVING
            own = view.is_of(view.name_at[who], event.victims.people)
            of = view.head[who]
            whose = view.head[of] if view.dep[who] == "pobj" and view.lower[of] == "of" else of
            return lives and not own and view.dep[who] in {"pobj", "poss"} and view.lower[whose] in people().relatives
    return False


def kin_abroad(view: DocView, facts: Facts, event: Event, code: str) -> bool:
    """Tell whether a land is told of only as where those live whose relatives, without names, an act befell."""
    if event.act not in OF_KIN or event.victims.group is None or event.victims.people:
        return False
    if people().relatives.isdisjoint(event.victims.group.text.lower().split()):
        return False
    mine = [(p, view.token_at(p.end - 1)) for p in facts.places if p.value is not None and p.value.country == code]
    return bool(mine) and all(
        p.label == "PLACE" and (
            view.lower[view.head[view.head[t]]] in LIVING or (p.text.lower() in SEATS and home_of_kin(view, event, t))
        ) for p, t in mine
    )  # fmt: skip


def done_by_refuge(view: DocView, event: Event, t: int) -> bool:
    """Tell whether those of the refuge itself did it ("X, exiled in Berlin, was tried by a German court")."""
    actors = [m.span() for a in event.actors for m in CAPITALISED.finditer(view.text, a.start, a.end)]
    values = resolve_places(view.text, [*actors, (view.start[t], view.end[t])]) if actors else []
    lands = [None if v is None else v.country for v in values]
    return bool(lands) and lands[-1] is not None and lands[-1] in lands[:-1]


def exiled_within(view: DocView, group: GroupRef, prep: int) -> bool:
    """Tell whether an exile is said of somebody whose a group is ("the brother of X, exiled in Madrid")."""
    named = [n for n in view.names if n.label == "PERSON" and group.start <= view.start[n.first] < group.end]
    return bool(named) and any(view.start[n.first] < view.start[prep] for n in named)
