"""Those counted who did something, taken up by a noun: "Twenty nurses marched. Police held the nurses"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.party import Party
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.simple import acts_for_state, in_phrases
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import STATE, actor_type, assemblies, people
from pipeline.assemble.what.answering import overpowering
from pipeline.assemble.who.sets import WITH_HARM

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

OUT: Final = word_list("people.toml", "counted", "out")
ASSEMBLED: Final = word_list("people.toml", "counted", "assembled")
STAGING: Final = verb_list("people.toml", "counted", "staging")
BACK: Final = 2  # sentences from those who turned out to what was done to them
TWO: Final = 2
NARROWING: Final = ("acl", "relcl", "poss", "amod", "compound", "nummod")
SEVERAL: Final = frozenset({"NNS", "NNPS"})


def turned_out(resolver: Resolver, t: int) -> Party | None:
    """Return the counted subject of a sentence just before whom "the nurses" or "the protesters" takes up.

    Not those who did harm, nor where somebody else is told of in the plural since.
    """
    view, word = resolver.view, resolver.view.lower[t]
    here = view.sentence_at[t]
    if view.tag[t] != "NNS" or view.dep[t] not in {"dobj", "nsubjpass"} or view.kids(t, *NARROWING):
        return None
    if any(view.lower[p] in {"of", "from", "with"} for p in view.kids(t, "prep")):
        return None
    for n in range(here - 1, max(-1, here - 1 - BACK), -1):
        if view.parted(here, n):
            return None
        first, last = view.sentences[n]
        for k in range(first, last):
            if view.dep[k] != "nsubj" or view.dep[view.head[k]] != "ROOT":
                continue
            them = [k, *(o for p in view.kids(k, "prep") if view.lower[p] == "of" for o in view.kids(p, "pobj"))][-1]
            count, verb = resolver.count_at(them) or resolver.count_at(k), view.head[k]
            office = acts_for_state(view, them)
            if count is None or (count.min or 0) < TWO or view.tag[them] not in SEVERAL:
                continue
            if office or view.kids(verb, "neg") or view.lower[verb] in overpowering() | WITH_HARM | SPEECH:
                return None
            met = word in OUT and took_part(view, verb) and not told_else(view, word, {*view.subtree(k)}, first, t)
            same = word == view.lower[them]
            own = {them, *view.subtree(k)}
            others = any(view.lower[x] in people().plurals and view.lower[x] != word for x in range(them + 1, t)
                         if x not in own and actor_type([view.lower[x]]) not in STATE)  # fmt: skip
            if not (same or met) or (others and not same):
                return None
            party = resolver.party(k)
            known = party.group is not None and (party.group.min or 0) >= TWO
            return Party(people=list(party.people), group=party.group, how=["description"], head=t, plural=True,
                         trust=0.7) if known else None  # fmt: skip
    return None


def told_else(view: DocView, word: str, own: set[int], first: int, t: int) -> bool:
    """Tell whether a noun may mean others ("marched for the strikers held. … The strikers"), or is of another time."""
    here = view.sentences[view.sentence_at[t]][0]
    return "later" in view.lower[here:t] or any(view.lower[k] == word for k in range(first, t) if k not in own)


def took_part(view: DocView, verb: int) -> bool:
    """Tell whether a verb tells of turning out ("tried to stage a sit-in"), not of watching others do so."""
    for v in (verb, *view.kids(verb, "conj", "xcomp")):
        objects = view.kids(v, "dobj")
        if view.lower[v] in ASSEMBLED and not objects:
            return True
        things = {view.lower[k] for x in (v, *objects) for k in in_phrases(view, x)} | {view.lower[k] for k in objects}
        if "slogans" in things or (view.lower[v] in STAGING and not assemblies().isdisjoint(things)):
            return True
    return False
