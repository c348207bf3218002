"""What stands before a name and says who that is: "the Teachers Union (TU) leader X", "Air Force General X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.gaps import of_noun
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

LONGEST = 6  # tokens from a body's name or what is in brackets after it to the name


def leads_to_one(view: DocView, t: int) -> bool:
    """Tell whether words go on after a token, past a remark in brackets, to a person's name without comma or verb."""
    k, last = t + 1, view.sentences[view.sentence_at[t]][1]
    if k < last and view.lower[k] == "(":
        closing = next((j for j in range(k, min(last, k + LONGEST)) if view.lower[j] == ")"), last)
        k = closing + 1
    for j in range(k, min(last, k + LONGEST)):
        i = view.name_at[j]
        if view.is_person(i):
            return True
        if i < 0 and not view.tag[j].startswith(("NN", "JJ", "HYPH")) and not of_noun(view, j):
            return False
    return False


def own_members(view: DocView, run: list[int]) -> list[int]:
    """Return the names of a list without those that only say who the next is, or whom it is told by."""
    members = [i for i in run if view.names[i].label == "PERSON" or not leads_to_one(view, view.names[i].last)]
    if members and view.names[members[0]].label != "PERSON":
        source = view.names[members[0]].first
        if view.lower[source - 2 : source] == ["according", "to"]:
            return members[1:]
    return [i for i in members if view.names[i].label == "PERSON" or not of_those_next(view, view.names[i].last)]


def of_those_next(view: DocView, t: int) -> bool:
    """Tell whether a body or town is whose several people are, named after a comma ("the mayors of A and B, X and Y").

    Of relatives it may be a person's name, read otherwise.
    """
    while view.dep[t] == "conj" and view.head[t] < t:
        t = view.head[t]
    of = view.head[t]
    several = view.head[of]
    if view.dep[t] != "pobj" or view.lower[of] != "of" or view.tag[several] != "NNS":
        return False
    if view.lower[several] not in people().plurals or view.lower[several] in people().relatives:
        return False
    last = max([t, *(k for k in view.subtree(t) if view.name_at[k] >= 0 and not view.person_at(k))])
    return view.lower[last + 1 : last + 2] == [","] and view.person_at(min(last + 2, len(view.words) - 1))


def heads_list(view: DocView, token: int, chain: list[int], lists: dict[int, list[int]]) -> int:
    """Return the name whose list a phrase stands for: what its head or one beside that names, else its head.

    "Activist and blogger X, Y and Z", "the poet X, Y and Z": X, whatever the parse made the head. In "the brother of X,
    Y, and Z" it is not the Z that the parse joins to the brother: X, whose brother it is, opens that list.
    """
    if view.name_at[token] >= 0:
        return token
    beside = token + 1 < len(view.words) and view.person_at(token + 1)
    found = token + 1 if beside else next((t for t in chain if view.name_at[t] >= 0), token)
    name = view.name_at[found]
    return found if beside or name < 0 or lists.get(name, [name])[0] == name else token
