"""Sets of which the text has named nobody yet: how they are told, how many they are, and how their names are given."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import is_passive
from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.text.words import number_of, people
from pipeline.assemble.who.excepted import all_but
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

# "; two monks (", "; and three women who had sung: ", "; brother and sister ": what opens the next item of a list
NEXT_ITEM: Final = compiled(
    r"(?:,? (?:aged? )?\d{1,2}| \((?:aged? )?\d{1,2}\))?(?: \([^()]*\))?[^;:()]{0,40}(?:\)?; (?:and )?|\),? and )"
    r"(?P<lead>[^;:()]{3,90}?)(?P<opens>: | \(| )"
)
RELATIVE: Final = compiled(r"\b(?:who|whom|whose|that)\b")
DEFINITE: Final = frozenset({"the", "these", "those", "all"})
WATCHING: Final = verb_list("people.toml", "watching", "verbs")
ASIDE: Final = 9  # tokens of an aside behind a name
BEING: Final = frozenset({"is", "are", "was", "were", "be", "been"})


def open_set(event: Event) -> bool:
    """Tell whether an act befell several people none of whom is named yet."""
    group = event.victims.group
    several = event.pending or (group is not None and (group.min or 2) > 1)
    return several and not event.victims.people and not all_but(event)


def group_text(event: Event) -> str:
    """Return the words of an event's group, empty where it has none."""
    return event.victims.group.text if event.victims.group is not None else ""


def add(view: DocView, resolver: Resolver, event: Event, name: int, how: str) -> None:
    """Add a name and the others of its list to the victims of an event."""
    run = resolver.lists.get(name, [name])
    known = event.victims.people
    run = [*run[run.index(name) :], *next_items(view, resolver, run[-1])]
    known.extend(c for c in dict.fromkeys(view.names[i].cluster for i in run) if c not in known)
    event.victims.plural = len(event.victims.people) > 1
    event.victims.trust = min(event.victims.trust, 0.8)
    event.reasons["victims"] += f"; {how}"


def next_items(view: DocView, resolver: Resolver, last: int) -> list[int]:
    """Return the names of the items that go on with a list after its name ("two boys (A and B); and two monks (C, D)").

    An item opens with a word for several people, at most with what these did ("three women who had sung: C, D, E").
    """
    found: list[int] = []
    end = view.sentences[view.sentence_at[view.names[last].first]][1]
    for i, name in enumerate(view.names):
        if name.label != "PERSON" or not view.names[last].last < name.first < end or i in found:
            continue
        opened = NEXT_ITEM.fullmatch(view.text, view.end[view.names[last].last], view.start[name.first])
        if opened is None or not of_people(view, opened):
            break
        run = resolver.lists.get(i, [i])
        found += run[run.index(i) :]
        last = found[-1]
    return found


def of_people(view: DocView, opened: re.Match[str]) -> bool:
    """Tell whether what opens an item of a list counts people, and tells nothing else of them than "who" they are."""
    first, last = view.token_at(opened.start("lead")), view.token_at(opened.end("lead") - 1)
    who = RELATIVE.search(opened["lead"])
    told = last if who is None else view.token_at(opened.start("lead") + who.start()) - 1
    if any(view.tag[k] in FINITE for k in range(first, told + 1)) or (who is not None and opened["opens"] != ": "):
        return False
    words = set(view.lower[first : told + 1])
    return bool(words & people().plurals) or len(words & people().relatives) > 1


def of_that_number(view: DocView, first: int, name: int, near: list[Event], named: int) -> list[Event]:
    """Return the acts without those of sets of another number than the one that announces names ("The nine are").

    Nor does a bare singular mean several who are named ("mayor freed").

    "Police held nine farmers who had spoken against the arrest of three others. … The nine detainees were: A, B …".
    All are kept where no set is of just that number.
    """
    near = [e for e in near if named == 1 or not of_one(view, e)]
    lead = view.lower[first:name]
    size = next((n for a, b in pairwise(lead) if a in DEFINITE and (n := number_of(b))), None)
    if size is None or not any(open_set(e) and counts(e) == size for e in near):
        return near
    return [e for e in near if not open_set(e) or counts(e) in {None, size}]


def counts(event: Event) -> int | None:
    """Return how many an act befell, where its group says just how many."""
    group = event.victims.group
    return group.min if group is not None and group.min == group.max else None


def busy(view: DocView, first: int, last: int) -> bool:
    """Tell whether some told of do something themselves ("Two men, A and B, filmed it"): they may be others."""
    verbs = (view.head[t] for t in range(first, last) if view.dep[t] == "nsubj")
    return any(view.tag[v].startswith("VB") and view.lower[v] not in BEING for v in verbs)


def watching(view: DocView, first: int, last: int) -> bool:
    """Tell whether some told of only look on at what befell the set ("Two men, A and B, filmed it")."""
    verbs = [view.head[t] for t in range(first, last) if view.dep[t] == "nsubj"]
    if any(is_passive(view, c) for v in verbs for c in view.kids(v, "conj")):
        return False  # "saw the massacre and were tortured"
    return any(view.lower[v] in WATCHING and view.kids(v, "dobj", "ccomp") for v in verbs)


def of_one(view: DocView, event: Event) -> bool:
    """Tell whether an act befell somebody whom a bare singular means, and who is nowhere counted ("mayor freed")."""
    t = event.victims.head
    if event.victims or event.victims.group is not None or t in {-1, event.token}:
        return False
    return view.tag[t] in {"NN", "NNP"} and view.lower[t] in people().nouns


def another_lot(view: DocView, k: int, last: int) -> bool:
    """Tell whether an aside says that those named are others than those told of ("X and Y, two other cooks")."""
    if k + 2 >= last or view.lower[k] not in {",", "("}:
        return False
    close = next((t for t in range(k + 1, min(last, k + ASIDE)) if view.lower[t] in {",", ")"}), k)
    words = view.lower[k + 1 : close]
    first = words[1:2] if words and (number_of(words[0]) or words[0] in {"the", "some", "several"}) else words[:1]
    return first in (["other"], ["others"], ["another"]) and "of" not in words  # "X, another of the three"
