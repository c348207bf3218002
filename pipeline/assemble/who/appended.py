"""Whom a list adds that the parse takes for a description: "X, his wife and two guards", "six women, four boys and".

Not whom the words between commas only describe ("X, a singer, and six others").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import FINITE, HIS, SUBJECTS
from pipeline.assemble.text.party import ANYBODY
from pipeline.assemble.text.shared_words import TELLING
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import FORCES, actor_type, number_of, people
from pipeline.assemble.who.unnamed import SAYING

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

SEVERAL = 2
OF_THEIRS = (["of", "his"], ["of", "her"], ["of", "their"])
CHILDREN = word_list("people.toml", "children", "either")


def appended(view: DocView, t: int) -> list[int]:
    """Return those whom a list adds and the parse takes for a description ("X, his wife and their two children")."""
    found = []
    for c in view.kids(t, "appos"):
        others = [k for k in view.kids(c, "conj") if view.kids(k, "det", "poss", "nummod") or view.name_at[k] >= 0]
        kin = (view.lower[c] in people().relatives and bool(view.kids(c, "poss"))) or own_staff(view, t, c)
        several = any(view.tag[k] == "NNS" and view.kids(k, "nummod") for k in others)
        several = several and bool(view.kids(c, "det")) and not all_counted(view, t, [c, *others])
        several = several or (bool(others) and one_beside_several(view, t, c))
        if others and view.name_at[c] < 0 and (kin or several or more_counted(view, t, [c, *others])):
            found += others if not kin and only_describes(view, t, c, others) else [c]
        named = [n for n in view.kids(c, "appos") if view.name_at[n] >= 0 and view.kids(c, "poss")]
        found += [k for n in named for k in view.kids(n, "conj") if goes_on_kin(view, k)]
        found += beside_body(view, t, c)
        also = view.kids(c, "conj") if view.tag[t] == "NN" and view.person_at(c) else []
        also = [*also, c] if view.person_at(t) else also  # "X, two of his guards"; "the judge, X, his wife and cook"
        found += [k for k in also if view.name_at[k] < 0 and (of_theirs(view, k) or (k != c and view.kids(k, "poss")))]
    return found


def of_theirs(view: DocView, t: int) -> bool:
    """Tell whether a number counts some of somebody's ("two of his guards")."""
    return view.tag[t] == "CD" and view.lower[t] != "one" and view.lower[t + 1 : t + 3] in OF_THEIRS


def own_staff(view: DocView, t: int, noun: int) -> bool:
    """Tell whether a noun is for one of those of somebody just named ("X, her cook and two guards were fined").

    Not "X, her cook and a friend, was", nor where another is told of before ("Y was freed; X, her cook, and Z were").
    """
    own = any(view.lower[p] in {"his", "her"} for p in view.kids(noun, "poss"))
    if own and view.dep[t] == "dobj" and view.person_at(t) and view.lower[noun] in people().nouns:
        after = max(view.subtree(noun)) + 1  # "killed X, her cook and two guests", not "…, her cook and two said"
        return view.lower[noun + 1] == "and" and FINITE.isdisjoint(view.tag[after : after + 1])
    if not own or view.lower[noun] not in people().nouns or view.dep[t] not in SUBJECTS or not view.person_at(t):
        return False
    first, verb = view.sentences[view.sentence_at[t]][0], view.head[t]
    name = view.names[view.name_at[t]]
    first = 0 if "," in view.lower[noun + 1 : noun + 2] else first  # "Y fled. X, his lawyer, and two guards were"
    others = any(n.label == "PERSON" and n.cluster != name.cluster for n in view.names if first <= n.last < name.first)
    first = view.sentences[view.sentence_at[t]][0]
    alone = not others and not any(view.tag[k] in {"PRP", "PRP$"} for k in range(first, name.first))
    return alone and any(view.lower[k] in {"were", "are"} for k in view.kids(verb, "auxpass"))


def beside_body(view: DocView, t: int, c: int) -> list[int]:
    """Return the people joined to the name behind a body's noun ("the newspaper X and its editor, Y").

    Not "raided the newspaper X, and its editor, Y, fled".
    """
    i = view.name_at[c]
    body = view.names[i].label == "ORGANISATION" if i >= 0 else view.lower[t] in people().body_nouns
    if not body or view.tag[t] != "NN" or (view.names[i].first if i >= 0 else view.subtree(c)[0]) != t + 1:
        return []
    found = [k for k in view.kids(c, "conj") if view.person_at(k) or view.lower[k] in people().nouns]
    return [k for k in found if view.dep[t] in SUBJECTS or not finite_after(view, k)]


def finite_after(view: DocView, t: int) -> bool:
    """Tell whether a phrase is followed by a verb, and so is its subject."""
    after = max(view.subtree(t)) + 1
    after += view.lower[after : after + 1] == [","]
    return not FINITE.isdisjoint(view.tag[after : after + 1])


def one_beside_several(view: DocView, t: int, noun: int) -> bool:
    """Tell whether those counted behind one name are others, as one is not several ("X, two editors and a nurse")."""
    alone = view.person_at(t) and view.dep[t] != "conj" and not view.kids(t, "conj")
    after = max(view.subtree(noun)) + 1
    tell = after < len(view.lower) and view.lower[after] in TELLING  # "soldiers shot X, two sons and a cousin said"
    return alone and view.tag[noun] == "NNS" and counted_as(view, noun) > 1 and not tell


def only_describes(view: DocView, t: int, noun: int, others: list[int]) -> bool:
    """Tell whether a noun between commas says who somebody just named is ("X, a singer, and six others")."""
    if len(others) != 1 or not view.person_at(t) or view.tag[noun] != "NN" or view.lower[noun] not in people().nouns:
        return False
    first = view.subtree(others[0])[0]
    return view.lower[first - 2 : first] == [",", "and"]


def more_counted(view: DocView, t: int, others: list[int]) -> bool:
    """Tell whether those whom commas add cannot be those counted first ("six women, four boys and three men").

    "Five people, three women and two men," are five.
    """
    first, more = counted_as(view, t), [counted_as(view, k) for k in others]
    the = any(view.lower[k] == "the" for k in view.kids(t, "det")) and view.lower[t] in people().occupation
    if the and view.tag[t] == "NN" and any(n > 1 for n in more):
        return all(more)  # "the headmaster, two teachers and eleven pupils"
    if not first or not all(more):
        return False
    if sum(more) > first:
        return True
    end = max(k for c in others for k in view.subtree(c)) + 1
    theirs = any(view.lower[p] in HIS for k in others for p in view.kids(k, "poss"))
    plain = view.lower[t] not in ANYBODY and not any(of_sort(people().one_of(view.lower[t])))
    if sum(more) == first and theirs and plain and view.tag[end : end + 1] in (["VBD"], ["VBP"]):
        return True  # "two reporters, an interpreter and their driver were": not "…, an editor and a cameraman were"
    words = {view.lower[k] for k in others}
    sexed = people().female | people().male | ANYBODY
    return sum(more) < first and view.lower[t] not in ANYBODY and words.isdisjoint(sexed)


def all_counted(view: DocView, t: int, others: list[int]) -> bool:
    """Tell whether those whom commas add are as many as those counted first ("five poets, a baker and four clerks,").

    Anybody's sex or age is told again so, and no soldiers': "five soldiers, a nurse and four farmers" are ten.
    """
    first, more = counted_as(view, t), [counted_as(view, k) for k in others]
    if first < SEVERAL or not all(more) or sum(more) != first:
        return False
    if view.lower[t] in ANYBODY:
        return True
    end = max(k for c in others for k in view.subtree(c))
    verb = next((k for k in range(end + 1, view.sentences[view.sentence_at[t]][1]) if view.tag[k] in FINITE), t)
    sort = of_sort(view.lower[t])
    if view.lower[end + 1 : end + 2] != [","] or view.lower[verb] in SAYING:
        return False  # "held three activists, a lawyer and two students, police said"
    if actor_type([view.lower[t]]) in FORCES:
        return False
    return not any(sort) or all(of_sort(view.lower[k]) in (sort, (False, False, False)) for k in others)


def of_sort(noun: str) -> tuple[bool, bool, bool]:
    """Tell whether a noun is of women, of men, of the young."""
    return noun in people().female, noun in people().male, noun in CHILDREN


def counted_as(view: DocView, t: int) -> int:
    """Return how many people a noun counts, 0 where it counts nobody."""
    own = view.lower[t] in people().relatives or any(view.lower[k] in HIS for k in view.kids(t, "poss"))
    if own and view.kids(t, "poss") and people().called(view.lower[t]):
        return int(view.tag[t] == "NN")  # "a girl and her mother", "two reporters, a cook and their driver"
    if not people().called(view.lower[t]):
        return 0
    told = next((number_of(view.lower[c]) for c in view.kids(t, "nummod")), None)
    return told or int(any(view.lower[c] in {"a", "an", "one"} for c in view.kids(t, "det", "nummod")))


def goes_on_kin(view: DocView, t: int) -> bool:
    """Tell whether a noun goes on after a relative of the same person ("X's wife and son", "… and their son")."""
    above = view.head[t]
    if view.name_at[above] >= 0 and view.dep[above] == "appos":
        above = view.head[above]  # "X, his wife Y and their son"
    after = max(view.subtree(t)) + 1
    if view.kids(t, "nummod") and view.lower[t] in people().plurals and view.tag[after : after + 1] == ["VBD"]:
        return view.dep[t] == "conj"  # "X, his wife Y and two guests were"
    more = () if view.kids(t, "poss") else ("nummod", "amod")  # "and their two sons"
    alone = view.dep[t] == "conj" and not view.kids(t, "det", "compound", *more)
    shared = all(view.lower[k] == "their" for k in view.kids(t, "poss"))
    return alone and shared and view.lower[above] in people().relatives and bool(view.kids(above, "poss"))
