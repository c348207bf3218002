"""Who "his mother" is where the text before told by name whose mother somebody is: "X is the mother of Y. … Y and his".

A father, mother, wife or husband is one; of brothers, sons and cousins there may be more, so that these are told of a
few sentences before at most, and no others of the kind are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.party import GroupRef, Party
from pipeline.assemble.text.simple import after_of, person_names
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.who.names import name_head
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

SINGLE: Final = frozenset(toml_table("people.toml")["relatives"]["single"])
ONLY: Final = word_list("people.toml", "relatives", "only")
PARENTS: Final = frozenset({"mother", "father", "parent"})
CHILDREN: Final = frozenset({"son", "daughter"})
BE: Final = frozenset({"is", "was"})
PAST: Final = frozenset({"late", "former", "ex", "first", "second", "new", "other", "another", "then"})
DEAD: Final = frozenset({"died", "dead", "killed", "murdered"})
REACH: Final = 3  # sentences back to a brother or son
ASIDE: Final = 3  # tokens between whose and the noun


def kin_by_name(resolver: Resolver, t: int, owner: int) -> Party | None:
    """Return the relative whom a noun and whose it is mean, as the text before names them.

    Args:
        resolver: the article's.
        t: the noun ("mother", "parents").
        owner: whose: a pronoun or a name.
    """
    view, noun = resolver.view, resolver.view.lower[t]
    parents = noun == "parents"
    if not parents and (noun not in SINGLE or not resolver.singular(t)):
        return None
    if any(view.lower[k] in PAST or view.tag[k].startswith("JJ") for k in range(owner, t)):
        return None
    if not SINGLE & {*view.lower[resolver.floor : owner]}:
        return None
    if view.kids(t, "prep") or told_of_unnamed(view, owner):
        return None
    names = [n for n in person_names(view, resolver.floor, owner) if told_as(view, n) is not None]
    if not DEAD.isdisjoint(view.lower[resolver.floor : owner]) or not names:
        return None
    whose = resolver.party(owner, depth=2).people
    if len(whose) != 1 or beside_another(view, owner, whose[0]):
        return None
    found: dict[int, None] = {}
    for name in names:
        k, owners = told_as(view, name) or (0, [])
        word = view.lower[k]
        theirs = {p for o in owners for p in resolver.party(o, depth=2).people}
        if parents and word in CHILDREN and name.cluster in whose:
            found.update(dict.fromkeys(sorted(theirs)))
        near = view.sentence_at[t] - view.sentence_at[name.first] <= REACH
        if whose[0] in theirs and (word in PARENTS if parents else word == noun and (noun in ONLY or near)):
            found[name.cluster] = None
    one = [p for p in found if p not in whose]
    if not one or len(one) > (2 if parents else 1):
        return None
    if not parents:
        several = noun not in ONLY and f"{noun}s" in view.lower[resolver.floor : t]
        return None if several else Party(people=one, how=["kin told of before"], head=t, trust=0.65)
    group = GroupRef(view.text[view.start[owner] : view.end[t]], view.start[owner], view.end[t], 2, None)
    return Party(people=one, group=None if len(one) > 1 else group, how=["kin told of before"], head=t, plural=True,
                 trust=0.65)  # fmt: skip


def told_of_unnamed(view: DocView, owner: int) -> bool:
    """Tell whether "his" may be of somebody unnamed of its sentence ("a guard said his wife was beaten")."""
    if not view.tag[owner].startswith("PRP"):
        return False
    first, unnamed = view.sentences[view.sentence_at[owner]][0], people().nouns
    subjects = (k for k in range(first, owner) if view.dep[k] in SUBJECTS and view.tag[k] == "NN")
    return any(view.lower[k] in unnamed and not any(view.person_at(c) for c in view.kids(k, "appos")) for k in subjects)


def beside_another(view: DocView, owner: int, whose: int) -> bool:
    """Tell whether somebody else stands right before ("shot Olga Bor and her husband", "the mayor, and his wife")."""
    k = owner - 1 if view.lower[owner - 1] in {"and", "with"} else owner
    k -= k > 0 and view.lower[k - 1] == ","
    if k < 1 or (k == owner and view.dep[view.head[owner]] != "conj"):
        return False
    i = view.name_at[k - 1]
    return view.names[i].cluster != whose if i >= 0 else view.tag[k - 1].startswith("NN")


def told_as(view: DocView, name: Name) -> tuple[int, list[int]] | None:
    """Return the noun for whose relative a name's bearer is, and whose ("X is the mother of Y", "his wife, X")."""
    k = name.first - 1
    k -= view.lower[k] == ","
    if not PAST.isdisjoint(view.lower[max(0, k - ASIDE) : k]):
        return None  # "her late husband, X"
    if k > 0 and view.lower[k] in SINGLE and view.sentence_at[k] == view.sentence_at[name.first]:
        whose = [p for p in view.kids(k, "poss") if p < k]
        whose = whose or [j for j in range(max(0, k - ASIDE), k) if view.tag[j] == "PRP$"]
        return (k, whose) if whose else None
    head = name_head(view, name)
    said = [c for c in view.kids(head, "appos") if c > name.last]
    if view.dep[head] == "nsubj" and view.lower[view.head[head]] in BE:
        said += view.kids(view.head[head], "attr")
    for c in said:
        for noun in (c, *view.kids(c, "conj")):
            if view.lower[noun] in SINGLE:
                whose = after_of(view, noun) or view.kids(noun, "poss")
                return (noun, whose) if whose else None
    return None
