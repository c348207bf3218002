"""Who is told of without a name by what there is one of: "the mayor", "the editor of a paper"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.party import GroupRef, Party
from pipeline.assemble.text.simple import may_tell, verb_above
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import actor_type, people
from pipeline.late import Late
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

ENDS: Final = frozenset({",", ".", "–", "—", "and"})
NEAR: Final = 12  # tokens from an object to the name beside it
LAWLESS: Final = frozenset({"armed_non_state", "private"})  # "the leader of a gang"
PAIRED: Final = frozenset({"both", "either", "neither", "nor"})
KEEPERS: Final = word_list("people.toml", "companions", "holders") - {"neighbor", "neighbour", "landlord"}
HOLDERS: Final = word_list("people.toml", "offices", "one_at_a_time")
DRIVING: Final = word_list("people.toml", "offices", "driving")
VEHICLE: Final = Late(rf"\b(?:{'|'.join(toml_table('mishaps.toml')['vehicles'])})\b", re.IGNORECASE)


def only_holder(resolver: Resolver, t: int) -> GroupRef | None:
    """Return the one who holds an office, without a name, where the article names nobody who holds such a one.

    Or who is their kin ("the mayor's brother"), or of something new ("the editor of a paper", "the author of a book on
    the war").
    """
    view, word, owner = resolver.view, resolver.view.lower[t], whose(resolver.view, t)
    the = [c for c in view.kids(t, "det") if view.lower[c] == "the"]
    if owner is not None and of_new(view, t):
        owner = None  # "the brother of a mayor"
    elif owner is not None:
        the += [c for c in view.kids(owner, "det") if view.lower[c] in {"the", "a", "an"}]
        word = view.lower[owner] if word in people().relatives else word
    elif not (word in HOLDERS or of_new(view, t) or of_house(view, t) or aboard(view, t)) or view.kids(t, "poss"):
        return None
    if not the or resolver.told_as(word, Party(people=list(range(len(resolver.cast.people))))):
        return None
    if any(word in view.lower[max(0, n.first - 2) : n.last + 3] for n in view.names if n.label == "PERSON"):
        return None  # "Mayor X", "X, mayor of"
    lo, hi = view.start[min(the)], view.end[t if owner is None else max(t, owner)]
    return GroupRef(view.text[lo:hi], lo, hi, 1, 1)


def whose(view: DocView, t: int) -> int | None:
    """Return the noun without a name whose only one somebody is: "the council's chairman", "the brother of the mayor".

    A relative is that of whoever holds an office; None where nobody is told to be anyone's.
    """
    of = [k for p in view.kids(t, "prep") if view.lower[p] == "of" and p == t + 1 for k in view.kids(p, "pobj")]
    kin = view.lower[t] in people().relatives
    for p in [*view.kids(t, "poss"), *(of if kin else [])]:
        told = view.lower[p] in HOLDERS if kin else view.lower[t] in HOLDERS and view.lower[p] not in people().nouns
        if told and view.name_at[p] < 0 and view.tag[p] == "NN":
            return p
    return None


def of_new(view: DocView, t: int) -> bool:
    """Tell whether a noun for people is of something that is told of for the first time ("the driver of a bus").

    Not where a name stands between commas behind ("the head of a group that helps nurses, X, was"), nor of one of two
    ("the head of a group and her husband"), nor of what a person named just before is ("X was held on Monday. The owner
    of a shop was beaten").
    """
    paired = view.kids(t, "conj", "preconj") or not PAIRED.isdisjoint(view.lower[max(0, t - 3) : t])
    if paired or named_beside(view, t) or (view.dep[t] in SUBJECTS and named_before(view, t)):
        return False
    of = [k for p in view.kids(t, "prep") if view.lower[p] in {"of", "at"} and p == t + 1 for k in view.kids(p, "pobj")]
    news = [(k, d) for k in of for d in view.kids(k, "det") if view.lower[d] in {"a", "an", "another"}]
    kinds = [actor_type(view.lower[d + 1 : k + 1]) for k, d in news if view.name_at[k] < 0]
    return view.lower[t] in people().nouns and any(kind not in LAWLESS for kind in kinds)


def of_house(view: DocView, t: int) -> bool:
    """Tell whether a calling is told right after somebody's house or body ("stormed a church and beat the priest").

    So is who owns or drives a thing ("stopped a bus and beat the driver"). The verb is joined to what is done to that.
    """
    verb = view.head[t]
    keeps = view.lower[t] in KEEPERS
    if view.dep[t] != "dobj" or view.dep[verb] != "conj" or not (keeps or view.lower[t] in people().occupation):
        return False
    first = view.head[verb]
    things = [k for k in view.kids(first, "dobj") if first < k < verb]
    if keeps:
        return bool(things) and all(view.name_at[k] < 0 and view.lower[k] not in people().nouns for k in things)
    return any(body_like(view, k) or any(body_like(view, o) for o in owners(view, k)) for k in things)


def aboard(view: DocView, t: int) -> bool:
    """Tell whether one harmed drives what their sentence told of before ("fired on a bus, killing the driver")."""
    verb = verb_above(view, t)
    if view.lower[t] not in DRIVING or verb is None or not may_tell(view, verb, HARM_ACTS | {"abduction"}):
        return False
    return VEHICLE().search(view.text, view.sentence_span(view.sentence_at[t])[0], view.start[t]) is not None


def owners(view: DocView, t: int) -> list[int]:
    """Return whose a thing is told to be ("the office of X", "the paper's office")."""
    of = [k for p in view.kids(t, "prep") if view.lower[p] == "of" for k in view.kids(p, "pobj")]
    return [*view.kids(t, "poss"), *of]


def body_like(view: DocView, t: int) -> bool:
    """Tell whether a noun is a body, or a name is that of one."""
    i = view.name_at[t]
    return view.names[i].label == "ORGANISATION" if i >= 0 else view.lower[t] in people().body_nouns


def named_beside(view: DocView, t: int) -> bool:
    """Tell whether a name between commas stands between a subject and its verb, or soon after an object."""
    last = view.head[t] if view.head[t] > t else min(t + NEAR, view.sentences[view.sentence_at[t]][1] - 1)
    inside = (n for n in view.names if n.label == "PERSON" and t < n.first and n.last < last)
    # "the driver of a bus, X": found beside it
    inside = (n for n in inside if view.head[view.head[n.first - 2]] != t)
    return any(view.lower[n.first - 1] == "," and view.lower[n.last + 1] in ENDS for n in inside)


def named_before(view: DocView, t: int) -> bool:
    """Tell whether the sentence before names one person."""
    n = view.sentence_at[t] - 1
    if n < 0:
        return False
    first, last = view.sentences[n]
    return sum(i.label == "PERSON" and first <= i.first < last for i in view.names) == 1
