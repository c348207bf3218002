"""Who only speaks, and who is spoken to or tells of themselves: whom "he" and "she" mean after a verb of saying."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import ANY_SUBJECT, THEY
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import STATE, actor_type, people
from pipeline.assemble.who.names import name_head

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

BENCHES: Final = noun_list("actors.toml", "courts", "words")
WARNING: Final = verb_list("people.toml", "beside", "warning")
WRITING: Final = word_list("people.toml", "beside", "writing")


CASES: Final = word_list("people.toml", "beside", "cases")
SAYING_SO: Final = word_list("people.toml", "beside", "saying_so")
WORDS_OF: Final = noun_list("people.toml", "beside", "words_of")
ABOUT: Final = frozenset({"about", "on", "of"})
TOLD_IN: Final = noun_list("people.toml", "beside", "told_in")


def hears(view: DocView, t: int) -> bool:
    """Tell whether somebody is warned, not who warns ("warned X upon her release that …")."""
    return view.dep[t] == "dobj" and view.lower[view.head[t]] in WARNING


def authored(resolver: Resolver, number: int, verb: int, gender: str) -> bool:
    """Tell whether somebody wrote a work, and so speaks of nobody ("X also wrote articles. He was tried").

    Not where something befell another of the sex before, and not the author ("Maria was held. Ana wrote poems. She was
    tortured"); a work on somebody may leave him or her the one meant, unless all befell the author.
    """
    view, people = resolver.view, resolver.cast.people
    befell = resolver.victims_so_far.get(number)
    others = any(p != number and people[p].sex in {None, gender} for p in resolver.victims_so_far)
    if others and not befell:
        return False
    works = [c for c in view.kids(verb, "dobj") if view.lower[c] not in TOLD_IN]
    if others or not befell:
        works = [c for c in works if not any(on_somebody(view, p) for p in view.kids(c, "prep"))]
    return view.lower[verb] in WRITING and bool(works) and not view.kids(verb, "ccomp")


def on_somebody(view: DocView, prep: int) -> bool:
    """Tell whether a preposition names what a work is on; "for" only whom it is for ("articles for two weeklies")."""
    if view.lower[prep] != "for":
        return view.lower[prep] in ABOUT
    return any(view.person_at(k) or view.lower[k] in THEY | people().nouns for k in view.kids(prep, "pobj"))


def of_author(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return whose words a participle goes on with ("aired a confession by X, saying he turned himself in")."""
    view, verb = resolver.view, resolver.view.head[t]
    says = view.head[verb]
    if view.dep[t] not in ANY_SUBJECT or view.dep[verb] != "ccomp" or view.lower[says] not in SAYING_SO:
        return None
    i = view.name_at[says - 2] if says > 2 and view.lower[says - 1] == "," else -1
    if not view.is_person(i):
        return None
    prep = view.head[name_head(view, view.names[i])]
    own = view.lower[prep] in {"by", "from", "of"} and view.lower[view.head[prep]] in TOLD_IN | WORDS_OF
    who = resolver.cast.people[view.names[i].cluster]
    if not own or (who.sex or gender) != gender:
        return None
    return Party(people=[view.names[i].cluster], how=["pronoun"], head=t, trust=0.75)


def own_case(view: DocView, head: int) -> bool:
    """Tell whether a name owns a step of a case ("after postponing X's trial, the court sentenced him")."""
    return view.dep[head] == "poss" and view.lower[view.head[head]] in CASES


def testifies(resolver: Resolver, head: int, number: int, gender: str) -> bool:
    """Tell whether somebody to whom something was done tells judges of themselves ("X told the court that she …").

    Somebody of the sex of the pronoun and of no calling: an inspector tells a court of whom he arrested, a nurse or a
    witness of whom she saw.
    """
    view, person = resolver.view, resolver.cast.people[number]
    verb = view.head[head]
    if view.lower[verb] not in {"told", "tells"} or view.dep[head] != "nsubj":
        return False
    if person.occupation is not None or person.sex != gender:
        return False
    if BENCHES.isdisjoint(view.lower[c] for c in view.kids(verb, "dobj", "dative")):
        return False
    names = (view.names[n] for n in person.names)
    before = [view.lower[max(0, n.first - 2) : n.first] for n in names]
    called = any("witness" in words or actor_type(words) in STATE for words in before)
    return bool(resolver.victims_so_far.get(number)) and not called
