"""Of what the text calls somebody the head, owner or editor ("the head of the union, X"), by the order of words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.party import Party
from pipeline.assemble.text.words import people
from pipeline.assemble.who.names import name_head

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import PersonEntry
    from pipeline.assemble.who.resolve import Resolver

PHRASE: Final = 10  # tokens of "the head of the union of nurses" at most
WITHIN: Final = ("NN", "JJ", "DT", "VBN", "POS", "HYPH", "CD")  # tags of a noun phrase, but for its "of"
ABOUT: Final = frozenset({"about", "of", "on"})  # whom something is told of
RULING: Final = frozenset({"official", "politician", "soldier"})
BEFORE: Final = (*WITHIN, "CC")  # "the founder and head"


def is_called(view: DocView, person: PersonEntry, t: int) -> bool | None:
    """Tell whether a description with an "of" is what stands in commas beside a name; None where nothing like it does.

    "Police arrested the head of the union, X. The head of the union was tortured": X; "the head of the mission": not X.

    Args:
        view: the article.
        person: whose names before the description are looked at.
        t: head of the description.
    """
    names = [view.names[i] for i in person.names if view.names[i].last < t]
    spots = (beside(view, name, before=side) for name in names for side in (True, False))
    told = [phrase for k in spots if k >= 0 and view.lower[k] == view.lower[t] and (phrase := whose(view, k))]
    owners = view.kids(t, "poss")  # "the newspaper's editor": of the newspaper, or of the one body that is named
    own = whose(view, t) or owners
    noun = next((view.lower[k] for k in reversed(own) if view.tag[k].startswith("NN")), "")  # no "guilty" after it
    if owners and view.name_at[owners[0]] < 0 and any(view.body_at(k) for phrase in told for k in phrase):
        return True
    return any(noun in {view.lower[k] for k in phrase} for phrase in told) if told else None


def other_here(resolver: Resolver, t: int, person: PersonEntry) -> Party | None:
    """Return a party of nobody where a description rather means another, of whom its sentence speaks.

    "The firm sacked X. … It took down mentions of Y and barred praise of the organiser, who was jailed": not X.
    """
    view = resolver.view
    first = view.sentences[view.sentence_at[t]][0]
    category = people().occupation.get(people().one_of(view.lower[t]))
    if category == person.occupation or any(first <= view.names[n].first < t for n in person.names):
        return None
    for name in view.names:
        if name.label != "PERSON" or not first <= name.first < t:
            continue
        head = name_head(view, name)
        about = view.dep[head] == "pobj" and view.lower[view.head[head]] in ABOUT
        if about and resolver.cast.people[name.cluster].occupation not in RULING:
            return Party(head=t)
    return None


def beside(view: DocView, name: Name, *, before: bool) -> int:
    """Return the noun with an "of" that stands right before or after a name and a comma, or -1."""
    comma = name.first - 1 if before else name.last + 1
    first, last = view.sentences[view.sentence_at[name.first]]
    if not first < comma < last - 1 or view.lower[comma] != ",":
        return -1
    if before:
        k = comma
        while k > max(first, comma - PHRASE) and (within(view, k - 1) or view.lower[k - 1] == "of"):
            k -= 1
    else:
        k = comma + 1
    of = next((j for j in range(k, min(last, k + PHRASE)) if view.lower[j] == "of"), -1)
    plain = of > k and all(view.tag[j].startswith(BEFORE) for j in range(k, of)) and view.tag[of - 1].startswith("NN")
    joined = view.tag[k] == "CC" or (not before and names_next(view, of))  # "X, and the owner of the café, Y"
    return of - 1 if plain and not joined else -1


def names_next(view: DocView, of: int) -> bool:
    """Tell whether the phrase after an "of" and a comma bring in another name."""
    k = of + 1
    while k < len(view.words) - 1 and within(view, k):
        k += 1
    return view.lower[k] == "," and view.person_at(k + 1)


def whose(view: DocView, t: int) -> list[int]:
    """Return the words of the phrase after a noun's "of" without articles ("the head of the miners' union")."""
    k = t + 2
    if view.lower[t + 1 : k] != ["of"]:
        return []
    while k < min(len(view.words), t + PHRASE) and within(view, k):
        k += 1
    return [j for j in range(t + 2, k) if view.tag[j] != "DT"]


def within(view: DocView, k: int) -> bool:
    """Tell whether a token may stand within a noun phrase without an "of"."""
    return view.tag[k].startswith(WITHIN) or view.lower[k] in {"'", "’"}
