"""Whom a description takes up who was first told of as doing harm: "a spectator struck X … the spectator was held"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import is_passive
from pipeline.assemble.text.common import ONE
from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import number_of, people
from pipeline.assemble.who.unnamed import part_in_telling

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

CHILD: Final = word_list("people.toml", "children", "called")
KIN: Final = word_list("people.toml", "children", "kin", "male", "female")
GIRLS: Final = word_list("people.toml", "children", "female")
BOYS: Final = word_list("people.toml", "children", "male")
YOUNG: Final = word_list("people.toml", "children", "young")  # "her five-year-old child"
GROWN: Final = 20
BACK: Final = 3
"""Sentences back to whoever did it."""


def did_it_before(resolver: Resolver, t: int) -> bool:
    """Tell whether a description with "the" means somebody without a name who did harm in the sentences before it."""
    view = resolver.view
    if view.lower[t - 2 : t] == ["co", "-"]:
        return True  # "X and his co-defendant": not the defendant told of before
    if not any(view.lower[c] in {"the", "this", "that"} for c in view.kids(t, "det")):
        return False
    first = max(resolver.floor, view.sentences[max(0, view.sentence_at[t] - BACK)][0])
    same = [k for k in range(first, t) if view.lower[k] == view.lower[t] and view.name_at[k] < 0]
    return any(unnamed_doer(view, k) and not named_since(resolver, k, t) for k in same)


def named_since(resolver: Resolver, k: int, t: int) -> bool:
    """Tell whether "the protester" may be somebody named after an unnamed one ("police arrested X, a protester")."""
    view = resolver.view
    since = [x for x in view.names if x.label == "PERSON" and k < x.first < t]
    called = {d for x in since if x.cluster >= 0 for d in resolver.cast.people[x.cluster].descriptors}
    told_of = (x for x in since if not part_in_telling(view, x))  # not who says something of it
    return any(view.sentence_at[x.first] > view.sentence_at[k] for x in told_of) or view.lower[t] in called


def is_kin_before(resolver: Resolver, t: int) -> bool:
    """Tell whether "the boy" is somebody's child told of just before without a name ("because her son had …").

    So is "the brother" after "his brother was jailed".
    """
    view = resolver.view
    word = view.lower[t]
    definite = any(view.lower[c] in {"the", "this"} for c in view.kids(t, "det"))
    if not definite or (word not in CHILD and word not in people().relatives):
        return False
    first = max(resolver.floor, view.sentences[max(0, view.sentence_at[t] - BACK + 1)][0])
    if word not in CHILD:
        return any(view.lower[k] == word and without_name(view, k) for k in range(first, t))
    near = {x.cluster for x in view.names if x.label == "PERSON" and first <= x.first < t and x.cluster >= 0}
    if any((resolver.cast.people[p].age or GROWN) < GROWN for p in near):
        return False  # a child who is named: "the boy" is no brother of his
    other = GIRLS if word in BOYS else BOYS if word in GIRLS else frozenset()
    return any(
        view.lower[k] in KIN - other
        and {view.lower[c] for c in view.kids(k, "amod")} <= YOUNG
        and without_name(view, k)
        for k in range(first, t)
    )


def without_name(view: DocView, k: int) -> bool:
    """Tell whether a word is somebody's relative who is not named beside it."""
    return bool(view.kids(k, "poss")) and not view.kids(k, "appos") and view.name_at[k] < 0 and view.name_at[k + 1] < 0


def doers_counted(resolver: Resolver, t: int, number: int) -> bool:
    """Tell whether "the three" are those who harmed somebody just before ("was beaten by three corporals")."""
    view = resolver.view
    first = max(resolver.floor, view.sentences[max(0, view.sentence_at[t] - BACK)][0])
    return any(
        does_harm(view, k) and any(number_of(view.lower[c]) == number for c in view.kids(k, "nummod"))
        for k in range(first, t)
    )


def does_harm(view: DocView, k: int) -> bool:
    """Tell whether a noun is told to do harm to somebody: the subject of its verb, or after "by"."""
    verb = view.head[k]
    if view.dep[k] == "nsubj":
        whom = view.kids(verb, "dobj")
        return view.lower[verb] in striking() and not is_passive(view, verb) and any(somebody(view, o) for o in whom)
    by = view.dep[k] == "pobj" and view.lower[verb] == "by" and view.dep[verb] == "agent"
    return by and view.lower[view.head[verb]] in striking()


def somebody(view: DocView, k: int) -> bool:
    """Tell whether a token is a person: named, a pronoun, or by a noun for people."""
    return view.person_at(k) or view.tag[k] == "PRP" or view.lower[k] in people().nouns


@cache
def striking() -> frozenset[str]:
    """Return the forms of verbs that tell a harm whatever stands beside them ("beat", "shoot", "stab")."""
    return frozenset(
        w for w, told in lexicon().verbs.items() if any(r.act in HARM_ACTS and not (r.after or r.before) for r in told)
    )


def unnamed_doer(view: DocView, k: int) -> bool:
    """Tell whether a noun with "a" and without a name is who does harm to somebody ("a man stabbed X", "by a man")."""
    if not any(view.lower[c] in ONE for c in view.kids(k, "det")) or view.kids(k, "appos"):
        return False
    return does_harm(view, k)


def brought_in_before(resolver: Resolver, t: int) -> bool:
    """Tell whether "the girl" was brought in without a name just before ("A 12-year-old girl was rescued")."""
    view = resolver.view
    if not any(view.lower[c] in {"the", "this"} for c in view.kids(t, "det")):
        return False
    first = max(resolver.floor, view.sentences[max(0, view.sentence_at[t] - BACK)][0])
    same = (k for k in range(first, t) if view.lower[k] == view.lower[t] and view.name_at[k] < 0)
    return any(
        any(view.lower[c] in ONE for c in view.kids(k, "det"))
        and not view.kids(k, "appos")
        and not resolver.names_beside(k, depth=1)
        for k in same
    )
