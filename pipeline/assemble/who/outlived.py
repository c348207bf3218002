"""Whom a pronoun cannot mean: who acts after the death it tells, who takes another's place, whom it acts on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import BE
from pipeline.assemble.text.common import ANY_SUBJECT
from pipeline.assemble.text.simple import in_pluperfect, people_named, verb_or_self
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

DYING: Final = verb_list("people.toml", "victims", "slaying") | word_list("people.toml", "victims", "ending")
DEATHS: Final = noun_list("people.toml", "victims", "deaths")
REPLACING: Final = verb_list("people.toml", "victims", "replacing")
BEING: Final = verb_list("people.toml", "victims", "at_the_time")
MOVED: Final = word_list("people.toml", "victims", "moved")
OBJECT: Final = {"he": "him", "his": "him", "him": "him", "she": "her", "her": "her"}
OWN: Final = {"him": "his", "her": "her"}
CROWD: Final = word_list("people.toml", "counted", "out")
AFTER: Final = frozenset({"after", "since", "following", "upon", "when"})


def outlived(resolver: Resolver, t: int) -> set[int]:
    """Return the people who act after what a pronoun tells of another ("X held a vigil for Y after she was killed").

    Of a death, or of any act where they took the other's place ("X replaced Y after her arrest").
    """
    view = resolver.view
    told = view.head[t]
    dies = view.lower[told] in (DYING if view.dep[t] in ANY_SUBJECT else DEATHS)
    if view.dep[t] not in {*ANY_SUBJECT, "poss"}:
        return set()
    up = view.climb(told)
    marked = [{view.lower[v], *(view.lower[c] for c in view.kids(v, "mark", "advmod"))} & AFTER for v in up]
    after = next((n for n, here in enumerate(marked) if here), len(up))
    found: set[int] = set()
    for v in up[after + 1 :]:
        named = {view.names[view.name_at[s]].cluster for s in view.kids(v, "nsubj") if s < t and view.person_at(s)}
        own = dies and marked[after] == {"when"} and at_the_time(view, v, t)
        # "Y was killed in 2010. X was the police chief when he was killed", but not "X was 34"
        hurt = resolver.dead | resolver.harmed
        own = own and (hurt <= named or not hurt.isdisjoint(named) or aged(view, v))
        if (dies and not own) or replaces(view, v):
            found.update(named)
    return found


def aged(view: DocView, verb: int) -> bool:
    """Tell whether somebody's age is told ("X was 34 when he was killed")."""
    told = [*view.kids(verb, "attr"), *view.kids(verb, "acomp")]
    return any(view.tag[k] == "CD" or view.lower[k] == "old" for k in told)


def at_the_time(view: DocView, verb: int, t: int) -> bool:
    """Tell whether a verb tells what somebody was or did just then ("X was 34, was on the way home, had left").

    Not of who is told of beside another whom the pronoun is: "X was his deputy", "had left him", "was distraught".
    """
    same = OBJECT.get(view.lower[t], "")
    if any(view.lower[k] == same and view.tag[k] == "PRP" for k in range(verb + 1, t)):
        return False
    called = view.kids(verb, "attr")
    if any(view.lower[k] == OWN.get(same) for c in called for k in view.kids(c, "poss")):
        return False
    if any(view.lower[c] in MOVED for c in view.kids(verb, "acomp")):
        return False
    helped = {view.lower[c] for c in view.kids(verb, "aux")}
    going = view.tag[verb] == "VBG" or "had" in helped
    if view.lower[verb] in BE or (view.lower[verb] in BEING and not helped):
        return True
    return going and bool(helped & (BE | {"had"}))


def replaces(view: DocView, verb: int) -> bool:
    """Tell whether somebody took another's place, or took over from them."""
    if view.lower[verb] in REPLACING:
        return True
    over = any(view.lower[c] == "over" for c in view.kids(verb, "prt"))
    return over and view.lower[verb] in {"took", "takes", "take"}


def of_sex_since(view: DocView, last: int, t: int, gender: str) -> bool:
    """Tell whether somebody of a sex is told of without a name since a name ("X married Y's son while he was …")."""
    own = people().male - people().female if gender == "male" else people().female - people().male
    return any(view.lower[k] in own and view.dep[k] in {"dobj", "nsubj", "nsubjpass"} for k in range(last + 1, t))


def named_below(resolver: Resolver, t: int) -> set[int]:
    """Return the people named after a subject pronoun in its own clause, whom it cannot mean ("he hit X")."""
    view = resolver.view
    if view.dep[t] not in {"nsubj", "nsubjpass"}:
        return set()
    last = view.sentences[view.sentence_at[t]][1]
    first = view.sentences[view.sentence_at[t]][0]
    before = people_named(view, first, t)
    found = {view.name_at[k] for k in range(view.head[t] + 1, last) if view.name_at[k] >= 0}
    below = set(view.subtree(view.head[t]))
    named = {view.names[i].cluster for i in found if view.names[i].label == "PERSON" and view.names[i].last in below}
    return named - before


def outlived_by_crowd(view: DocView, death: int, t: int) -> bool:
    """Tell whether "the protesters" outlived a set told before ("killed two farmers. … The protesters were beaten").

    Not where they are told to have died, or of what had been before.

    Args:
        view: the article.
        death: the word that tells what befell the set.
        t: the noun of the crowd.
    """
    verb = verb_or_self(view, view.head[t])
    died_before = view.lower[t] in CROWD and view.lower[death] in DYING
    return died_before and view.lower[verb] not in DYING and not in_pluperfect(view, verb)
