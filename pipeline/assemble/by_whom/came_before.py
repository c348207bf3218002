"""Who "they" are where the sentence before only tells that they came ("Masked men came to her home. They beat her")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.by_whom.courts import Actor
from pipeline.assemble.by_whom.phrase import dressed
from pipeline.assemble.text.clause import is_passive
from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.simple import noun_for_people, person_names
from pipeline.assemble.text.words import ARMED, STATE, actor_type

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

KINDS: Final = STATE | ARMED | {"unknown"}
BEFORE: Final = ("compound", "amod", "nmod", "nummod")
SEVERAL: Final = frozenset({"NNS", "NNPS"})


def those_who_came(view: DocView, n: int) -> Actor | None:
    """Return the armed or unknown people who are all that sentence `n` tells of in the plural, as its subject.

    Nobody where it tells of others, too, whom "they" may mean ("Police stopped the protesters. They threw stones").
    """
    if n < 0:
        return None
    first, last = view.sentences[n]
    told = [k for k in range(first, last) if view.dep[k] == "nsubj" and view.dep[view.head[k]] == "ROOT"]
    if len(told) != 1 or view.name_at[told[0]] >= 0 or view.kids(told[0], "conj"):
        return None
    who, verb = told[0], view.head[told[0]]
    if (view.tag[who] not in SEVERAL and view.lower[who] != "police") or view.tag[verb] not in FINITE:
        return None
    if is_passive(view, verb) or view.kids(verb, "neg", "aux") or view.lower[verb] in SPEECH:
        return None
    lo = min([who, *(c for c in view.kids(who, *BEFORE) if first <= c < who)])
    kind = actor_type(view.lower[lo : who + 1])
    own = view.subtree(who)
    several = [k for k in range(first, last) if k not in own and view.tag[k] in SEVERAL]
    others = [k for k in several if noun_for_people(view, k) or actor_type([view.lower[k]]) is not None]
    names = {x.cluster for x in person_names(view, first, last)}
    if kind not in KINDS or kind is None or others or len(names) > 1:
        return None
    begin, end = view.start[lo], dressed(view, view.end[who])
    return Actor(view.text[begin:end], begin, end, kind, "perpetrator")
