"""Who opens a paragraph by telling what befell them ("X, a student, told the prosecutor that officers had hit him").

Whoever the paragraphs before told of is another matter: a lawyer, an official or a witness alone tells of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import ANY_SUBJECT
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.shared_words import FLEEING
from pipeline.assemble.text.simple import people_named
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import STATE, actor_type
from pipeline.assemble.who.companions import owned_by
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.own_clause import WATCHING
from pipeline.assemble.who.speaking import BENCHES
from pipeline.assemble.who.unnamed import SAYING

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

ANYONE: Final = word_list("people.toml", "victims", "anyone")
UNDERGOING: Final = frozenset({"nsubjpass", "dobj", "dative"})
# who ask those concerned, not those who heard of it
ASKING: Final = BENCHES | noun_list("people.toml", "beside", "asking")
PLAIN: Final = frozenset({"student", "artist", "other"})
SEXES: Final = {"he": "male", "him": "male", "she": "female", "her": "female"}
FEW: Final = 3  # words before the name that a paragraph opens with ("The student X")


def opening_teller(resolver: Resolver, t: int) -> Party | None:
    """Return who tells, in the sentence that opens a paragraph, what was done to the one whom a pronoun means."""
    view = resolver.view
    verb = view.head[t]
    fled = view.dep[t] == "nsubj" and view.lower[verb] in FLEEING  # "that she fled the country"
    if (view.dep[t] not in UNDERGOING and not fled) or view.lower[t] not in SEXES:
        return None
    passive = fled or view.dep[t] == "nsubjpass"
    doers = {view.lower[c] for c in view.kids(verb, *ANY_SUBJECT)} if not passive else set[str]()
    while view.dep[verb] == "conj" and view.tag[view.head[verb]].startswith("VB"):
        verb = view.head[verb]
    saying = view.head[verb]
    if view.dep[verb] != "ccomp" or view.lower[saying] not in SAYING or not doers.isdisjoint(SEXES):
        return None
    name = next((view.names[view.name_at[c]] for c in view.kids(saying, "nsubj") if view.person_at(c)), None)
    if name is None or people_named(view, name.last + 1, t) or not (opens(view, name) or only_somebody(view, name)):
        return None
    entry = resolver.cast.people[name.cluster]
    gender = SEXES[view.lower[t]]
    if (entry.sex or gender) != gender or entry.likely not in {None, gender} or view.names[entry.names[0]] is not name:
        return None
    hearers = view.kids(saying, "dobj", "dative")
    asked = not ASKING.isdisjoint(view.lower[c] for c in hearers)
    asked = asked or (only_somebody(view, name) and any(view.name_at[c] >= 0 for c in hearers))
    if not asked or not concerned(view, name, entry.occupation, saying):
        return None
    if entry.relative or owned_by(view, name) is not None or looks_on(view, name, saying):
        return None
    return Party(people=[name.cluster], how=["pronoun"], head=t, trust=0.75)


def opens(view: DocView, name: Name) -> bool:
    """Tell whether a paragraph below another begins with a name, a word or two before it aside."""
    first = view.sentences[view.sentence_at[name.first]][0]
    line = view.line_start(name.first)
    return line > 0 and view.start[first] >= line and view.text[line : view.start[name.first]].count(" ") <= FEW


def concerned(view: DocView, name: Name, occupation: str | None, saying: int) -> bool:
    """Tell whether nothing makes somebody one who saw, treated or speaks for others ("an expert, who met X")."""
    words = view.lower[name.last + 1 : saying]
    if not {"who", "fellow"}.isdisjoint(words):
        return False
    told = [k for k in view.kids(name_head(view, name), "appos") if view.tag[k].startswith("NN")]
    told = [k for k in told if view.lower[k] not in ANYONE]
    return occupation in PLAIN or (occupation is None and not told)


def only_somebody(view: DocView, name: Name) -> bool:
    """Tell whether nothing is said of somebody but sex, age and home ("X, a 30-year-old woman from Osh, told …")."""
    told = [k for k in view.kids(name_head(view, name), "appos") if view.tag[k].startswith("NN")]
    return bool(told) and all(view.lower[k] in ANYONE for k in told)


def looks_on(view: DocView, name: Name, saying: int) -> bool:
    """Tell whether somebody is called a witness, a friend or a servant of the state before the verb of saying."""
    first = view.sentences[view.sentence_at[name.first]][0]
    called = [*view.lower[first : name.first], *(view.lower[c] for c in view.kids(name_head(view, name), "appos"))]
    return not WATCHING.isdisjoint(view.lower[first:saying]) or actor_type(called) in STATE
