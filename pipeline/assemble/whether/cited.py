"""Whom a clause cites beside itself: "according to X", "per X", "as told by X", "in the words of X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.simple import in_agent, in_phrases
from pipeline.assemble.text.wordlists import noun_list, verb_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

TELLING: Final = (
    verb_list("modality.toml", "claims", "saying") | verb_list("modality.toml", "verbs", "alleged") | {"reported"}
)
PUTTING: Final = frozenset({"put", "puts", "has", "had"})  # "as X has it"
ACCOUNTS: Final = noun_list("modality.toml", "citing", "nouns")
FROM: Final = frozenset({"in", "by", "from", "on"})


def cited(view: DocView, verb: int) -> list[int]:
    """Return the words for whom the clause of a verb cites, in text order; a possessive for whom it stands for.

    Only who is cited: how far they are to be believed, or concerned themselves, is for others to tell.
    """
    found: list[int] = []
    for c in phrases(view, verb):
        if view.dep[c] == "advcl":
            found += told_as(view, c)
        elif view.lower[c] == "according":
            found += in_phrases(view, c)
        elif view.lower[c] == "per":
            found += view.kids(c, "pobj")
        elif view.lower[c] in FROM:
            found += [k for p in view.kids(c, "pobj") if view.lower[p] in ACCOUNTS for k in tellers(view, p)]
    found += [c for c in view.kids(verb, "dep") if c < verb and ":" in view.lower[c : max(view.subtree(c)) + 2]]
    return found + [s for c in said_beside(view, verb) for s in view.kids(c, "nsubj")]


def said_beside(view: DocView, verb: int) -> list[int]:
    """Return the verbs of saying that stand behind a clause, read as an aside to it ("X was beaten, a guard says")."""
    behind = (c for c in view.kids(verb, "parataxis") if c > verb)
    return [c for c in behind if view.lower[c] in TELLING and ends_so(view, c)]


def ends_so(view: DocView, said: int) -> bool:
    """Tell whether a verb of saying has nothing that it tells beside it, before it or after."""
    return not view.kids(said, "ccomp", "dobj", "xcomp", "auxpass", "neg", "mark")


def phrases(view: DocView, verb: int) -> list[int]:
    """Return what may cite somebody for a clause: on its verb, in commas on its subject, or behind all its verbs.

    "Officers, per her lawyer, beat X"; "X was beaten and robbed, per her lawyer".
    """
    found = view.kids(verb, "prep", "agent", "advcl")
    for who in view.kids(verb, "nsubj", "nsubjpass"):
        found += [c for c in view.kids(who, "prep", "advcl") if c > who and view.lower[c - 1] == ","]
    last = verb
    while further := [c for c in view.kids(last, "conj") if c > last and not view.kids(c, "nsubj", "nsubjpass")]:
        last = further[-1]
        behind = [c for c in view.kids(last, "prep", "advcl") if c > last]
        found += [c for c in behind if view.lower[min(view.subtree(c)) - 1] == ","]
    return found


def told_as(view: DocView, verb: int) -> list[int]:
    """Return who tells in a clause with "as" ("as reported by X", "as X tells it", "as X put it")."""
    if view.lower[verb] not in TELLING | PUTTING:
        return []
    if not any(view.lower[c] == "as" for c in view.kids(verb, "mark", "advmod")):
        return []
    if by := in_agent(view, verb):
        return by
    said = view.kids(verb, "dobj", "ccomp", "nsubjpass")
    if view.lower[verb] in PUTTING and not said:
        return []
    return view.kids(verb, "nsubj") if all(view.lower[c] == "it" for c in said) else []


def tellers(view: DocView, account: int) -> list[int]:
    """Return whose an account is ("his wife's account", "the words of his wife")."""
    of = (c for c in view.kids(account, "prep") if view.lower[c] in {"of", "by"})
    return [*view.kids(account, "poss"), *(p for c in of for p in view.kids(c, "pobj"))]
