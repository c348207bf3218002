"""Who "they" are in what a number of people tell of themselves ("Three teachers told the court that they were beaten").

Not those spoken of before, unless relatives, lawyers, officials or onlookers tell it, who tell of others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.party import Party
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import ARMED, STATE, actor_type, people
from pipeline.assemble.who.opening_teller import ASKING
from pipeline.assemble.who.own_clause import WATCHING

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

UNDERGOING: Final = frozenset({"nsubjpass", "dobj", "dative"})
OF_OTHERS: Final = frozenset(
    {"official", "lawyer", "health_worker", "human_rights_defender", "politician", "activist"}
)
HEARING: Final = noun_list("people.toml", "beside", "hearing")
IN_CUSTODY: Final = word_list("people.toml", "victims", "fellows") | word_list("people.toml", "victims", "detained")


def several_tell(resolver: Resolver, t: int, *, alone: bool = False) -> Party | None:
    """Return the counted subject of the verb of saying below which "they" or "them" undergo something.

    They are held, or tell it to a court or to who inquires; or no others are told of there or in the sentence before.

    Args:
        resolver: the article being read.
        t: the pronoun.
        alone: ask whether they are alone, for nobody told of before may be meant.
    """
    view = resolver.view
    verb = view.head[t]
    if view.lower[t] not in {"they", "them"} or view.dep[t] not in UNDERGOING:
        return None
    while view.dep[verb] == "conj" and view.tag[view.head[verb]].startswith("VB"):
        verb = view.head[verb]
    saying = view.head[verb]
    if view.dep[verb] != "ccomp" or view.lower[saying] not in SPEECH or view.kids(saying, "conj"):
        return None
    subject = next((s for s in view.kids(saying, "nsubj") if s < t), None)
    if subject is None or view.tag[subject] not in {"NNS", "CD"} or view.kids(subject, "poss"):
        return None
    if not {"them", "their", "case"}.isdisjoint(view.lower[subject:saying]):
        return None  # "two people close to them"
    asked = any(view.lower[c] in ASKING | HEARING or view.name_at[c] >= 0 for c in view.kids(saying, "dobj", "dative"))
    asked = asked or (alone and not others_told(view, subject, t))
    noun = next((p for c in view.kids(subject, "prep") for p in view.kids(c, "pobj")), subject)
    called = {people().one_of(view.lower[k]) for k in (subject, noun)} | {view.lower[subject]}
    trades = {people().occupation.get(word) for word in called}
    if actor_type(sorted(called)) in STATE or not trades.isdisjoint(OF_OTHERS):
        return None
    if not (WATCHING | people().relatives | {"witness"}).isdisjoint(called):
        return None
    if not asked and IN_CUSTODY.isdisjoint({view.lower[subject], view.lower[noun]}):
        return None  # "two researchers said that they had been tortured"
    party = resolver.party(subject)
    if party.people or party.group is None or (party.group.min or 0) < 2:
        return None
    return Party(group=party.group, how=["pronoun"], head=t, plural=True, trust=0.7)


def others_told(view: DocView, subject: int, t: int) -> bool:
    """Tell whether other people than a subject are told of before a pronoun, there or in the sentence before."""
    first = view.sentences[max(0, view.sentence_at[t] - 1)][0]
    return any(
        k != subject and (view.person_at(k) or (view.tag[k] == "NNS" and view.lower[k] in people().plurals
                                               and actor_type([view.lower[k]]) not in STATE | ARMED))
        for k in range(first, t)
    )  # fmt: skip
