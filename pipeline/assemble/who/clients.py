"""Whom a lawyer speaks for: "Dan Rusu's counsel said his client had been beaten" tells of Dan Rusu."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import REVIEWS
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast
    from pipeline.assemble.who.resolve import Resolver

CLIENT: Final = frozenset({"client", "clients"})
OWN: Final = frozenset({"my", "our"})
FOR: Final = frozenset({"for", "of", "to"})
SPEAKING: Final = verb_list("people.toml", "lawyers", "representing")
ACTING: Final = verb_list("people.toml", "lawyers", "acting")
APPEALING: Final = verb_list("people.toml", "lawyers", "appealing")
REACH: Final = 2  # sentences between the lawyer and the client


def client_of(resolver: Resolver, t: int) -> Party | None:
    """Return who "his client" is, by the nearest words before it that say whose lawyer somebody is.

    "My client" also by those after the quotation (“My client was beaten,” said Y, a lawyer for X).
    """
    view = resolver.view
    if view.lower[t] not in CLIENT or view.lower[max(0, t - 2) : t] == ["co", "-"]:
        return None
    first = view.sentences[max(0, view.sentence_at[t] - REACH)][0]
    for k in range(t - 1, first - 1, -1):
        for head in spoken_for(resolver, k):
            party = resolver.party(head, depth=2) if head < t else Party()
            if party.people:
                return Party(people=party.people, how=["whose lawyer speaks"], head=t, plural=party.plural, trust=0.75)
    own = any(view.lower[c] in OWN for c in view.kids(t, "poss"))
    for k in range(t + 1, view.sentences[view.sentence_at[t]][1] if own else t):
        for head in spoken_for(resolver, k) if resolver.quoted[k] < 0 else ():
            party = resolver.party(head, depth=2) if view.person_at(head) else Party()
            if party.people:
                return Party(people=party.people, how=["whose lawyer speaks"], head=t, plural=party.plural, trust=0.75)
    return Party(head=t) if view.lower[t] == "clients" else None  # not the two lawyers who speak of theirs


def without_clients(resolver: Resolver, head: int, party: Party) -> Party:
    """Return whom an act befell without those harmed before whose lawyer it was ("detained X, Y and Z's lawyer, V")."""
    view = resolver.view
    if len(party.people) < 2 or party.group is not None:
        return party
    last = max([head, *(k for k in view.subtree(head) if view.dep[k] == "conj" and view.person_at(k))])
    noun = next((k for k in view.kids(last, "compound") if view.lower[k] in people().lawyers), -1)
    whose = [p for k in (last, noun) if k >= 0 for p in view.kids(k, "poss") if view.person_at(p)]
    plural = any(view.lower[k] == "were" for k in view.kids(view.head[head], "auxpass"))
    if noun < 0 or not whose or plural or not view.person_at(last):
        return party
    lawyer, client = (view.names[view.name_at[k]].cluster for k in (last, whose[0]))
    held = [p for p in party.people if p not in {lawyer, client}]
    if lawyer not in party.people or not all(resolver.victims_so_far.get(p) for p in held):
        return party
    return replace(party, people=[lawyer], head=last, plural=False)


def spoken_for(resolver: Resolver, k: int) -> list[int]:
    """Return the heads of the phrases that name for whom the lawyer or the verb at a token stands."""
    view = resolver.view
    word = view.lower[k]
    if word in SPEAKING and view.tag[k].startswith("VB"):
        return view.kids(k, "dobj")
    preps = [c for c in view.kids(k, "prep") if view.lower[c] in FOR]
    if word in ACTING and view.tag[k].startswith("VB"):
        return [p for c in preps if view.lower[c] == "for" for p in view.kids(c, "pobj")]
    if people().one_of(word) not in people().lawyers or not view.tag[k].startswith("NN"):
        return []
    return [*view.kids(k, "poss"), *(p for c in preps for p in view.kids(c, "pobj"))]


def whose_matter(view: DocView, t: int, verb: int) -> list[int]:
    """Return whose matter one has appealed: "her lawyer, X, appealed the sentence" tells of her.

    A relative, or a lawyer who is told of as nobody's, has appealed for nobody told, and lost what may be his own.
    """
    told = [t, *view.kids(t, "appos"), *([view.head[t]] if view.dep[t] == "appos" else [])]
    lawyers = people().lawyers
    rest = view.lower[verb : view.sentences[view.sentence_at[verb]][1]]
    if "own" in rest and rest[rest.index("own") - 2] in {"against", view.lower[verb]}:
        return [t]  # "lost an appeal against his own jailing"
    if owned := [p for k in told if view.lower[k] in lawyers for p in view.kids(k, "poss")]:
        return owned
    if view.lower[verb] not in APPEALING:
        return [t]
    titled = any(view.lower[c] in lawyers for k in told for c in (k, *view.kids(k, "compound", "amod")))
    speaking = any(view.lower[r] in SPEAKING | ACTING for k in told for r in view.kids(k, "relcl"))
    kin = any(view.lower[k] in people().relatives and view.kids(k, "poss") for k in told)
    return [] if titled or speaking or kin else [t]


def spare_counsel(view: DocView, cast: Cast, events: list[Event]) -> None:
    """Take from whose appeal was decided the lawyer who brought it with them ("the appeal of X and his lawyer, Y")."""
    for event in events:
        if event.act not in REVIEWS or len(event.victims.people) < 2:
            continue
        rest = [p for p in event.victims.people if not own_counsel(view, cast, p, event.sentence)]
        if rest:
            event.victims.people = rest


def own_counsel(view: DocView, cast: Cast, person: int, sentence: int) -> bool:
    """Tell whether a sentence names somebody as the lawyer of another of it ("his lawyer, Y")."""
    for i in cast.people[person].names:
        first = view.names[i].first
        if view.sentence_at[first] != sentence:
            continue
        before = [w for w in view.lower[max(0, first - 5) : first] if w != ","]
        before = [w for w in before if w in people().lawyers or w.rstrip(".") not in people().titles]
        if len(before) > 1 and before[-1] in people().lawyers and before[-2] in {"his", "her", "their"}:
            return True
    return False
