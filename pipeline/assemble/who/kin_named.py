"""The relative whom a phrase leaves unnamed, where another sentence names them as such, or as one of two siblings."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.text.clause import is_passive
from pipeline.assemble.text.common import HAS, SEX_OF
from pipeline.assemble.text.kinds import DEATHS, FACTUAL
from pipeline.assemble.text.simple import people_named
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.who.companions import owned_by
from pipeline.assemble.who.leads import OPENING, first_of_body
from pipeline.assemble.who.suited import noun_of

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.party import GroupRef
    from pipeline.assemble.text.view import DocView

OWNERS = frozenset({"his", "her", "their", "'s", "’s", "my", "whose"})
SIBLINGS = {"brothers": "brother", "sisters": "sister"}
OWN = {"brother": "his", "sister": "her"}
OPENED_BY = frozenset({"the", "two", "both"})
# after "brothers" these tell of whom or what ("brothers of the poet", "sisters' sons", "sisters-in-law")
OF_OTHERS = frozenset({"of", "in", "at", "to", "'", "’", "'s", "’s", "-", "and"})
MANY = frozenset({"they", "we", "police", "army", "military", "militia", "mob", "crowd", "gang"})
CAUSING = HAS | word_list("verbs.toml", "causing", "ordering")
PAST = frozenset({"late", "then", "former", "ex", "first", "second", "new", "foster", "estranged"})
IN_ORDERS = word_list("people.toml", "beside", "orders")


def name_relatives(view: DocView, events: list[Event]) -> None:
    """Name the relatives who are told without a name where another sentence names them."""
    name_kin(view, events)
    name_sibling(view, events)


def name_sibling(view: DocView, events: list[Event]) -> None:
    """Name the other of two siblings ("the brothers X and Y were held. … X saw guards beat his brother")."""
    known: set[tuple[str, int, int]] | None = None
    for event in events:
        group = event.victims.group
        if group is None or not group.owned or group.max != 1 or event.victims.people or event.modality not in FACTUAL:
            continue
        if noun_of(group.text) not in OWN or "-in-law" in group.text.lower():
            continue
        known = pairs(view) if known is None else known
        told = {(min(a, b), max(a, b)) for noun, a, b in known if noun == noun_of(group.text)}
        first = view.sentences[event.sentence][0]
        here = people_named(view, first, view.token_at(group.start))
        others = [b if a in here else a for a, b in told if len({a, b} & here) == 1]
        if any(dead_before(event, e) for e in events if not {*e.victims.people}.isdisjoint(others)):
            continue
        if len(told) == len(others) == len(here) == 1 and its_owner(view, event, noun_of(group.text), *here):
            event.victims.people, event.victims.group = others, None
            event.victims.trust = min(event.victims.trust, 0.75)
            event.reasons["victims"] += "; the other of two siblings"


def its_owner(view: DocView, event: Event, noun: str, person: int) -> bool:
    """Tell whether "his brother" is the brother of a subject ("X saw guards beat his brother"), who did not do it.

    Not where somebody else stands as a subject between them ("X said a farmer beat his brother").
    """
    group = event.victims.group
    own = view.token_at(group.start) if group is not None else 0
    if view.lower[own] != OWN[noun] or any(a.person == person for a in event.actors):
        return False
    inside = view.subtree(view.head[own])
    for verb in [k for k in view.climb(own) if view.tag[k].startswith("VB")]:
        by = [s for s in view.kids(verb, "nsubj", "nsubjpass") if s not in inside]
        if any(view.person_at(s) and view.names[view.name_at[s]].cluster == person for s in by):
            alone = not any(view.kids(s, "conj") for s in by)  # "X and a guard said": whose brother?
            return alone and view.lower[verb] not in CAUSING and (verb != event.token or is_passive(view, verb))
        one = (view.tag[s] in {"NN", "NNP", "PRP", "WP"} and view.lower[s] not in MANY for s in by)
        if any(one) or view.dep[verb] not in {"ccomp", "advcl", "xcomp", "conj", "pcomp"}:
            return False
    return False


def dead_before(death: Event, other: Event) -> bool:
    """Tell whether a death is of a day before another act: whom that befell is not whose death it is."""
    if death.act not in DEATHS or other.act in DEATHS or death.date is None or other.date is None:
        return False
    ends, begins = death.date.span, other.date.span
    return ends is not None and begins is not None and ends[1] < begins[0]


def pairs(view: DocView) -> set[tuple[str, int, int]]:
    """Return what two named people are told to be to each other, and the two ("brothers X and Y", "X and Y, two …")."""
    found = set[tuple[str, int, int]]()
    for a, b in pairwise(view.names):
        if a.label != "PERSON" or b.label != "PERSON" or view.lower[a.last + 1 : b.first] != ["and"]:
            continue
        before, after = a.first - 1, b.last + 1
        first, last = view.sentences[view.sentence_at[a.first]]
        if not IN_ORDERS.isdisjoint(view.lower[first:last]):
            continue  # "Sisters X and Y of the convent"
        own = before > 0 and view.lower[before - 1] in OWNERS  # "his brothers X and Y": there is a third
        titled = before > first and view.words[before][:1].isupper()
        third = before > first and (view.tag[before - 1].startswith("NN") or view.lower[before - 1] == "-")
        third = third or (before > first and view.tag[before - 1] == "CD" and view.lower[before - 1] != "two")
        if before >= 0 and view.lower[before] in SIBLINGS and not (own or titled or third):
            found.add((SIBLINGS[view.lower[before]], a.cluster, b.cluster))
        after += view.lower[after : after + 1] == [","]
        after += after < len(view.words) and view.lower[after] in OPENED_BY
        listed = before > 0 and view.lower[before] == "," and view.name_at[before - 1] >= 0
        listed = listed or not OF_OTHERS.isdisjoint(view.lower[after + 1 : after + 2])
        if b.last + 1 < after < len(view.words) and view.lower[after] in SIBLINGS and not listed:
            found.add((SIBLINGS[view.lower[after]], a.cluster, b.cluster))
    return found


def name_kin(view: DocView, events: list[Event]) -> None:
    """Name the relative of an opening whom a later sentence names as such ("hurting her son. … Her son, X, …")."""
    known: dict[tuple[str, str], set[int]] | None = None
    for event in events:
        group = event.victims.group
        if group is None or not group.owned or group.max != 1 or event.victims.people or event.modality not in FACTUAL:
            continue
        if event.sentence >= OPENING + first_of_body(view):
            continue
        if known is None:
            known = {}
            for name in view.names:
                if name.label == "PERSON" and (told := owned_by(view, name)) is not None:
                    known.setdefault(told, set()).add(name.cluster)
        sex = SEX_OF.get(group.text.split(" ", 1)[0].lower(), "")
        one = known.get((noun_of(group.text), sex), set())
        if len(one) == 1 and not of_another(view, one, group):
            whole = next((e.victims.people for e in events if e.act == event.act and one < set(e.victims.people)), one)
            event.victims.people, event.victims.group = list(whole), None
            event.victims.trust = min(event.victims.trust, 0.75)
            event.reasons["victims"] += "; named as such later"


def of_another(view: DocView, one: set[int], group: GroupRef) -> bool:
    """Tell whether a relative named before need not be meant: "her" may be another's, or it is "her late husband"."""
    first = next((n for n in view.names_of(one) if view.end[n.last] <= group.start), None)
    if first is None:
        return False
    persons = [n for n in view.names if n.label == "PERSON" and view.end[n.last] <= group.start]
    owner = next((n.cluster for n in reversed(persons) if n.last < first.first), -1)
    others = any(n.last > first.last and n.cluster not in one | {owner} for n in persons)
    return others or not PAST.isdisjoint(group.text.lower().split())
