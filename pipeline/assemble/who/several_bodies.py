"""Several bodies meant by a plural: "fined A and B and froze their accounts", "Both groups were closed"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.wordlists import noun_list
from pipeline.assemble.text.words import actor_type, bodies_counted, people
from pipeline.assemble.who.bodies import body_meant
from pipeline.assemble.who.pronouns import pronoun

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

PLURAL: Final = frozenset({"they", "them", "their"})
PAIR: Final = 2
# what people have, and no body: "A and B wrote about the farmers. Soldiers burned their houses"
OF_PEOPLE: Final = noun_list("people.toml", "bodies", "of_people")


def pronoun_of_bodies(resolver: Resolver, t: int) -> Party:
    """Return whom a pronoun means where it may mean bodies: people, or the bodies that the last act befell.

    Only bodies that this sentence or the one before it tells of, nobody else being told of in the plural since.
    """
    found = pronoun(resolver, t)
    view = resolver.view
    if view.lower[t] not in PLURAL or found.group is not None:
        return found
    at, last = resolver.told[-1] if resolver.told else (-1, Party())
    if not near(resolver, at, t):
        at, last = subjects_before(resolver, t)
    if len(last.orgs) + len(last.people) < PAIR or not last.orgs or last.group is not None:
        return found
    if not set(found.people) <= set(last.people):
        return found
    if any(at < head < t and not set(them.people) <= set(last.people) for head, them in resolver.plurals):
        return found
    if view.lower[view.head[t]] in OF_PEOPLE or any(others_told(view, k) for k in range(at + 1, t)):
        return found
    begin = view.sentences[view.sentence_at[t]][0]
    others = {n.cluster for n in view.names if n.label == "ORGANISATION" and max(begin, at) <= n.first < t}
    if len(others - set(last.orgs)) >= PAIR:
        return found  # "fined A and B. C and D said that they had been threatened"
    doers = view.kids(view.head[t], "nsubj") if view.dep[t] != "nsubj" else []
    if any(view.tag[k] in {"NNS", "NNPS"} and begin <= k < t and view.lower[k] != "authorities" for k in doers):
        return found  # "the owners sold their shares"
    return Party(people=list(last.people), orgs=list(last.orgs), how=["pronoun"], head=t, plural=True, trust=0.7)


def others_told(view: DocView, t: int) -> bool:
    """Tell whether a plural is of people or bodies whom "they" may mean: "the BBC and CNN showed the churches".

    Not "fined A and B for insulting officers and froze their accounts".
    """
    if view.dep[t] == "dobj" and view.tag[t] == "NNS" and view.lower[t] in bodies_counted():
        return not view.kids(t, "poss")
    if view.lower[t] not in people().plurals or actor_type([view.lower[t]]) not in {None, "private"}:
        return False
    above = view.head[t]
    ground = view.dep[t] == "dobj" and view.dep[above] == "pcomp"
    return not ground and view.dep[t] not in {"compound", "nmod", "agent"}


def body_or_bodies(resolver: Resolver, t: int) -> Party | None:
    """Return the body that a noun means, or the two that "both groups" or "the two groups" means."""
    view = resolver.view
    word, dets = view.lower[t], {view.lower[k] for k in view.kids(t, "det", "predet", "nummod")}
    if word in bodies_counted() and view.tag[t] in {"NNS", "NNPS"} and ("both" in dets or {"the", "two"} <= dets):
        at, last = resolver.told[-1] if resolver.told else (-1, Party())
        if near(resolver, at, t) and len(last.orgs) == PAIR and not last.people and last.group is None:
            return Party(orgs=list(last.orgs), how=["description"], head=t, plural=True, trust=0.7)
    return body_meant(resolver, t)


def near(resolver: Resolver, at: int, t: int) -> bool:
    """Tell whether a token stands before another, in its sentence or the one before."""
    view = resolver.view
    return resolver.floor <= at < t and view.sentence_at[t] - view.sentence_at[at] <= 1


def subjects_before(resolver: Resolver, t: int) -> tuple[int, Party]:
    """Return the bodies that are the subject of the sentence before, nobody being named there, and where they stand."""
    view, n = resolver.view, resolver.view.sentence_at[t] - 1
    if n < 0 or view.sentences[n][0] < resolver.floor:
        return -1, Party()
    here = [name for name in view.names if view.sentence_at[name.first] == n]
    if any(name.label == "PERSON" for name in here):
        return -1, Party()
    bodies = [name for name in here if name.label == "ORGANISATION" and name.cluster >= 0]
    first = next((name for name in bodies if view.dep[name.last] in SUBJECTS), None)
    if first is None:
        return -1, Party()
    chain = set(resolver.chain(first.last))
    return first.last, Party(orgs=list(dict.fromkeys(name.cluster for name in bodies if name.last in chain)))
