"""Of whom a named person's relatives or lawyer tell, or are told: "X was held. The wife of Y said that he was beaten".

A relative of the pronoun's own sex, and a friend, may tell of themselves or of somebody else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import ANY_SUBJECT, SEX_OF
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.shared_words import SLAYING
from pipeline.assemble.text.simple import has_the, people_named, person_names
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import OTHER_SEX, people
from pipeline.assemble.who.own_account import OTHERS
from pipeline.assemble.who.suited import suits
from pipeline.assemble.who.unnamed import SAYING

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

SELVES: Final = frozenset({"himself", "herself"})
INFORMING: Final = verb_list("people.toml", "of_others", "informing") | {"told"}
BEFORE: Final = 3  # sentences before in which another part is looked for
FAMILY: Final = word_list("people.toml", "relatives", "family")


def whose_speaks(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return the one named as whose relative or lawyer says, or is told, what a singular pronoun stands in."""
    view = resolver.view
    for verb in view.climb(t)[1:]:
        told = bool(view.kids(verb, "auxpass"))
        if view.lower[verb] not in (INFORMING if told else SAYING) or not view.tag[verb].startswith("VB"):
            continue
        for s in view.kids(verb, "nsubjpass" if told else "nsubj"):
            owner = whose_teller(view, s, gender, after=t)
            if owner is None or t in view.subtree(s) or (s > t and view.lower[view.head[t]] in SLAYING):
                continue  # not "“He was shot,” said Y, a lawyer for X", who may have shot him
            cluster = view.names[view.name_at[owner]].cluster
            others = people_named(view, view.sentences[view.sentence_at[t]][0], t) - {cluster}
            if others or not may_be(resolver, cluster, gender) or told_otherwise(resolver, cluster, verb):
                return None
            return Party(people=[cluster], how=["pronoun"], head=t, trust=0.75)
        return None
    return None


def whose_teller(view: DocView, teller: int, gender: str, after: int) -> int | None:
    """Return who is named as whose lawyer or kin tells, by the subject itself, or by what stands beside a name.

    "The wife of X said"; behind what is told only lawyers: "“…”, said Y, a lawyer for X", "“…”, X's lawyer said".
    """
    if teller < after:
        return named_owner(view, teller) if tells_of_another(view, teller, gender) else None
    nouns = (k for k in (teller, *view.kids(teller, "appos")) if view.lower[k] in people().lawyers)
    return next((owner for k in nouns if (owner := named_owner(view, k)) is not None), None)


def described_whose(resolver: Resolver, t: int) -> Party | None:
    """Return whom "the activist" means as told by one close to somebody named ("A relative of X said the activist").

    Lawyers, kin, friends and staff tell of the one whose they are; nobody else is named up to there.
    """
    view = resolver.view
    trade = people().occupation.get(view.lower[t])
    if trade is None or trade in OTHERS or not has_the(view, t) or not resolver.singular(t):
        return None
    verb = next((v for v in view.climb(t)[1:] if view.lower[v] in SAYING and view.tag[v].startswith("VB")), None)
    for s in view.kids(verb, "nsubj") if verb is not None and verb < t else ():
        owner = named_owner(view, s) if view.lower[s] in people().nouns else None
        if owner is None or people().occupation.get(view.lower[s]) == trade:
            continue
        cluster = view.names[view.name_at[owner]].cluster
        alone = people_named(view, view.sentences[view.sentence_at[t]][0], t) == {cluster}
        cast = resolver.cast.people
        fits = cast[cluster].occupation in {None, trade, "activist"} and suits(resolver.cast, cluster, view.lower[t])
        if alone and fits and not any(p.occupation == trade for k, p in enumerate(cast) if k != cluster):
            return Party(people=[cluster], how=["description"], head=t, trust=0.75)
    return None


def told_otherwise(resolver: Resolver, person: int, verb: int) -> bool:
    """Tell whether somebody is an official, or has another part in what is told before.

    Whose brother was held ("X's brother Y"), who brought it about ("after a complaint by X"), who was harmed by the one
    told of ("over the murder of X").
    """
    view = resolver.view
    if resolver.cast.people[person].occupation in {"official", "soldier", "politician"}:
        return True
    here = view.sentence_at[verb]
    first, last = view.sentences[max(0, here - BEFORE)][0], view.sentences[here][0]
    own = [n for n in person_names(view, first, last) if n.cluster == person]
    kin = people().relatives
    return any(
        view.dep[n.last] in {"pobj", "agent"}
        or (view.dep[n.last] == "poss" and not kin.isdisjoint(view.lower[n.last + 1 : n.last + 4]))
        for n in own
    )


def says_of_self(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return who says what befell "she herself" ("Counsel for X, Ms Y, said that she herself had been beaten").

    Or "she", where whose lawyer or relative she is, is a man ("his lawyer, Ms Y, said she had been threatened").
    """
    view = resolver.view
    beside = {view.lower[k] for k in range(t + 1, min(len(view.lower), t + 4)) if k <= view.head[t]}
    if view.dep[t] not in ANY_SUBJECT or (SELVES.isdisjoint(beside) and not of_other_owner(resolver, t, gender)):
        return None
    for verb in view.climb(t)[1:]:
        if view.lower[verb] not in SAYING or not view.tag[verb].startswith("VB"):
            continue
        for s in view.kids(verb, "nsubj") if verb < t else ():
            named = people_named(view, min(view.subtree(s)), verb)  # "Counsel for Mr X, Ms Y, said": Y of the two
            fitting = [p for p in named if may_be(resolver, p, gender)]
            if len(fitting) == 1:
                return Party(people=fitting, how=["pronoun"], head=t, trust=0.75)
        return None
    return None


def of_other_owner(resolver: Resolver, t: int, gender: str) -> bool:
    """Tell whether the lawyer or relative who says what a pronoun stands in is one of somebody of the other sex."""
    view = resolver.view
    verb = next((v for v in view.climb(t)[1:] if view.lower[v] in SAYING and view.tag[v].startswith("VB")), t)
    for s in view.kids(verb, "nsubj") if verb < t else ():
        for owner in view.kids(s, "poss") if view.lower[s] in people().lawyers | people().relatives else ():
            named = view.name_at[owner] if view.person_at(owner) else -1
            sex = resolver.cast.people[view.names[named].cluster].sex if named >= 0 else SEX_OF.get(view.lower[owner])
            if sex == OTHER_SEX[gender]:
                return True
    return False


def may_be(resolver: Resolver, person: int, gender: str) -> bool:
    """Tell whether nothing says that somebody is of the other sex than a pronoun."""
    entry = resolver.cast.people[person]
    return (entry.sex or gender) == gender and entry.likely in {None, gender}


def tells_of_another(view: DocView, noun: int, gender: str) -> bool:
    """Tell whether a noun is for a lawyer, for kin of the other sex than the pronoun's, or for a whole family."""
    word = view.lower[noun]
    return word in people().lawyers or word in FAMILY or word in people().relatives & people().of_other_sex(gender)


def named_owner(view: DocView, noun: int) -> int | None:
    """Return who is named as whose a relative or lawyer is ("X's wife", "the family of X")."""
    owners = [*view.kids(noun, "poss")]
    owners += [p for c in view.kids(noun, "prep") if view.lower[c] in {"of", "for"} for p in view.kids(c, "pobj")]
    return owners[0] if len(owners) == 1 and view.person_at(owners[0]) and not view.kids(owners[0], "conj") else None
