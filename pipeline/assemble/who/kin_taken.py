"""Whom "she" means after what was done to somebody's daughter: "Police took away his daughter. She was beaten"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SEX_OF
from pipeline.assemble.text.kinds import CUSTODY, DEATHS, HARM_ACTS
from pipeline.assemble.text.simple import acts_told
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.party import Party
    from pipeline.assemble.who.resolve import Resolver

BEFELL: Final = (CUSTODY | HARM_ACTS) - DEATHS  # who was killed is not tried after
TAKING: Final = frozenset({"took", "taken", "take"})
PLACES: Final = frozenset({"nsubj", "nsubjpass", "poss"})
LOST: Final = word_list("people.toml", "relatives", "lost")
MISSING: Final = word_list("people.toml", "relatives", "missing") | LOST
AWAY: Final = 6  # tokens from "took" to "away"


def kin_taken(resolver: Resolver, t: int, sex: str) -> Party | None:
    """Return the unnamed relative whom an act befell in the sentence before a pronoun of their sex.

    Whose relative they are is of the other sex, or of one that nothing tells; nobody else is named since. One of the
    same sex only by whereabouts, where nobody was missing before ("police held Ana's sister. Her whereabouts are").
    """
    view, n = resolver.view, resolver.view.sentence_at[t]
    if view.dep[t] not in PLACES or n == 0 or view.parted(n, n - 1):
        return None
    kin = people().relatives & (people().male if sex == "male" else people().female)
    for k in range(t - 1, view.sentences[n - 1][0] - 1, -1):
        if view.person_at(k) and not (view.dep[k] == "poss" and view.lower[view.head[k]] in kin):
            return None
        if view.lower[k] not in kin or view.dep[k] not in {"dobj", "nsubjpass"} or not resolver.singular(k):
            continue
        owner = view.kids(k, "poss")
        if not owner or others_named(resolver, owner[0], sex, n):
            return None
        verb = view.head[k]
        acts = acts_told(view, verb)
        if view.lower[verb] in TAKING and "away" in view.lower[verb + 1 : verb + AWAY]:
            acts = set(CUSTODY)
        if resolver.names_beside(k, depth=1) or BEFELL.isdisjoint(acts) or not acts.isdisjoint(DEATHS):
            return None
        entry = resolver.cast.people[view.names[view.name_at[owner[0]]].cluster] if view.person_at(owner[0]) else None
        whose = SEX_OF.get(view.lower[owner[0]], sex) if entry is None else entry.gender or entry.likely
        lost = view.lower[view.head[t]] in LOST and not acts.isdisjoint(CUSTODY)
        lost = lost and any(party.head == k for _, party in resolver.told)  # an act befell them, by the rules
        if whose == sex and not (lost and MISSING.isdisjoint(view.lower[resolver.floor : k])):
            return None
        return resolver.party(k, depth=1)
    return None


def kin_lost(resolver: Resolver, t: int, sex: str) -> Party | None:
    """Return the unnamed relative just taken whose whereabouts are told, though "her sister" names her owner before."""
    return kin_taken(resolver, t, sex) if resolver.view.lower[resolver.view.head[t]] in LOST else None


def others_named(resolver: Resolver, owner: int, sex: str, n: int) -> bool:
    """Tell whether the two sentences before name somebody of a sex, but for whose relative it is: she may be meant."""
    view = resolver.view
    i = view.name_at[owner]
    mine = {view.names[i].cluster} if i >= 0 else {*resolver.party(owner, depth=2).people}
    first = view.sentences[max(0, n - 2)][0]
    others = {m.cluster for m in view.names
              if m.label == "PERSON" and first <= m.first < view.sentences[n][0] and m.cluster not in mine}  # fmt: skip
    entries = [resolver.cast.people[c] for c in others]
    return any((e.gender or e.likely) == sex for e in entries)
