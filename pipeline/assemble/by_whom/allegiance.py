"""Whose the men are who did it, as what is said of them tells: "men believed to belong to a gang"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.clause import prepositional
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import ARMED, STATE, actor_type
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

TIE = compiled(
    r" (?:who (?:were|are|was|is) )?(?:"
    rf"(?:widely )?(?:{'|'.join(toml_table('actors.toml')['faceless']['thought_to_be'])}) (?:to (?:be|belong|have|work)"
    r"|of being)\b|"
    rf"(?:{'|'.join(toml_table('actors.toml')['faceless']['loyal'])}) (?:to|with)\b|"
    r"(?:wearing|in|with|bearing|displaying) (?:the |an? )?(?:[\w’'-]+ )?"
    rf"(?:{'|'.join(toml_table('actors.toml')['faceless']['signs'])}) of\b)"
)
PLAIN = word_list("actors.toml", "parts", "plain")
STAFF = word_list("actors.toml", "parts", "staff")
SIDES = {"hands": {"by", "from", "on"}, "hand": {"by", "at"}, "part": {"on", "by", "from"}, "side": {"from"}}
ORDERS = word_list("actors.toml", "parts", "orders")
WEAPONS = noun_list("actors.toml", "parts", "arms")
CAPTURING = frozenset({"arrest", "detention", "raid"})
LONGEST = 10  # tokens from the tie to whom it is to
STOPS = frozenset({",", ".", ";", ":", "(", "on", "who", "that", "and"})


def allegiance(view: DocView, hi: int) -> tuple[int, str] | None:
    """Return where the phrase that ties men to an armed group ends, and what type of actor that makes them.

    Args:
        view: the article.
        hi: end of the noun that they are called by.
    """
    tie = TIE.match(view.text, hi)
    if tie is None:
        return None
    first = view.token_at(tie.end() - 1) + 1
    last = min(first + LONGEST, view.sentences[view.sentence_at[first - 1]][1])
    for t in range(first, last):
        if view.lower[t] in STOPS:
            break
        kind = actor_type([view.lower[t]])
        after = actor_type([view.lower[t + 1]]) if t + 1 < last else None
        if kind in ARMED:
            end = t + 1 if after in ARMED or (t + 1 < last and view.tag[t + 1].startswith("NN")) else t
            return view.end[end], kind
    return None


def from_force(view: DocView, head: int) -> bool:
    """Tell whether people are of police or soldiers by a "from" behind them ("persons from the police station")."""
    if view.lower[head] not in PLAIN or view.lower[head + 1 : head + 2] != ["from"]:
        return False
    whence = (view.lower[head + 2 : p + 1] for p in view.kids(head + 1, "pobj"))
    return any(actor_type(words) == "state_security" for words in whence if words)


def of_staff(view: DocView, head: int, body: int, act: str, kind: str | None) -> str | None:
    """Return the type of those who are of a body, by what they are called alone or by its name.

    Whoever takes people for a body known by its initials is of its security ("detained by employees of the KDB"), and
    whoever does for another is not ("by employees of Borax").
    """
    i = view.name_at[body]
    initials = i >= 0 and view.names[i].label == "ORGANISATION" and view.words[view.names[i].last].isupper()
    if initials and act in CAPTURING and view.lower[head] in STAFF:
        return "state_security"
    return kind or ("unknown" if i >= 0 else None)


def on_part(view: DocView, t: int) -> list[int]:
    """Return on whose part something was done, or from whose hands or side ("threats by part of paramilitaries")."""
    hosts = [t]
    if view.dep[t] == "pobj" and view.lower[view.head[t]] == "of":
        hosts.append(view.head[view.head[t]])  # "object of threats by part of the guard"
    elif view.dep[t] == "dobj":
        hosts.append(view.head[t])  # "suffered aggressions on the part of policemen"
    told = (p for h in hosts for c in view.kids(h, "prep", "agent") for p in view.kids(c, "pobj"))
    return [o for p in told for o in whose_side(view, p)]


def whose_side(view: DocView, noun: int) -> list[int]:
    """Return whose hands, part or side a noun means after its preposition."""
    if view.lower[view.head[noun]] not in SIDES.get(view.lower[noun], ()):
        return []
    return [o for o in prepositional(view, noun, "of") if can_act(view, o)]


def through_hands(view: DocView, t: int, heads: list[int]) -> list[int]:
    """Return who acts, where "by the hands of", "by decision of" or what it was done with stands before them."""
    found = [o for h in heads for o in whose_side(view, h) or whose_order(view, h) or [h]]
    if found and all(view.lower[h] in WEAPONS for h in found):  # "killed by bullets by policemen"
        others = (p for c in view.kids(t, "agent", "prep") if view.lower[c] == "by" for p in view.kids(c, "pobj"))
        found = [p for p in others if p not in found and can_act(view, p)] or found
    return found


def whose_order(view: DocView, noun: int) -> list[int]:
    """Return whose decision a noun after "by" is ("was closed by decision of the court")."""
    if view.lower[noun] not in ORDERS or view.lower[view.head[noun]] != "by":
        return []
    return [o for o in prepositional(view, noun, "of") if actor_type([view.lower[o]]) in STATE]


def can_act(view: DocView, head: int) -> bool:
    """Tell whether a noun is for somebody who acts, or a name of a person or body."""
    i = view.name_at[head]
    return (i >= 0 and view.names[i].label != "PLACE") or actor_type([view.lower[head]]) is not None
