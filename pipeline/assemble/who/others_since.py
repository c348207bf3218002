"""Whether others were told of since somebody whom a plural pronoun may mean."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.simple import after_of, in_pluperfect, may_tell
from pipeline.assemble.text.words import STATE, actor_type, number_of, people
from pipeline.assemble.when.came_there import CAME
from pipeline.assemble.who.nameless import PART, counted

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

TWO: Final = 2
BEGINNING: Final = frozenset({"began", "begin", "started", "start", "kept", "continued", "proceeded"})


def others_nearer(resolver: Resolver, head: int, party: Party, t: int) -> bool:
    """Tell whether "they" are others, whom the sentence puts nearer than those to whom nothing has happened.

    "X and Y told the hostages to kneel … begging for their release".
    """
    view = resolver.view
    if party.people and others_told(view, head, t):
        return True
    if not party.people or any(resolver.victims_so_far.get(p) for p in party.people):
        return False
    if acted_on_since(resolver, head, t):
        return True
    first = max(view.sentences[view.sentence_at[t]][0], head + 1)
    return any(
        view.dep[k] in {"dobj", "dative"}
        and view.tag[k] == "NNS"
        and view.lower[k] in people().plurals
        and bool({view.lower[c] for c in view.kids(k, "det", "amod")} & {"the", "these", "those", "other"})
        for k in range(first, t)
    )


def counted_here(resolver: Resolver, t: int) -> Party | None:
    """Return others than those told before, counted in the clause that "them" takes up: nobody where it names none.

    "A, B and C live in Osh. On 3 May five cooks went to Jos, where police held them"; "men met five cooks and held …".
    """
    view = resolver.view
    verb, first = view.head[t], view.sentences[view.sentence_at[t]][0]
    head, party = max((x for x in resolver.plurals if x[0] < t), key=lambda x: x[0], default=(-1, Party()))
    if view.dep[t] not in {"dobj", "nsubjpass"} or not 0 <= head < first or len(party.people) < TWO or party.group:
        return None
    doers = view.kids(verb, "nsubj")
    main = view.head[verb] if view.dep[verb] == "conj" else came_to(view, verb)
    if not first <= main < verb or any(view.tag[k] == "PRP" for k in doers) or in_pluperfect(view, verb):
        return None
    if view.dep[verb] == "conj" and doers and view.lower[main] not in CAME:
        return None  # "it employed five cooks, and police held them"
    if any(view.tag[k] == "PRP" for k in view.kids(main, "nsubj")):
        return None  # "they met five cooks, and police held them": all of them, or some
    came = view.lower[main] in CAME and (doers or view.dep[t] == "nsubjpass")
    for k in view.kids(main, "dobj", *(["nsubj"] if came else [])):
        several = view.tag[k] == "NNS" and view.lower[k] in people().plurals
        count = resolver.count_at(k)
        number = (count.min or 0) if count is not None else number_of(view.lower[k]) or 0
        of = after_of(view, k)
        bare = view.tag[k] == "CD" and view.name_at[k] < 0 and all(view.tag[o] == "PRP" for o in of)
        others = number > 1 and number != len(party.people) and actor_type([view.lower[k]]) not in STATE
        if k < t and (several or bare) and others:
            found = resolver.party(k) if several else Party()
            known = found.group is not None and not found.people
            return replace(found, how=["pronoun"], head=t, plural=True, trust=0.7) if known else Party(head=t)
    return None


def part_dealt_with(resolver: Resolver, t: int) -> Party | None:
    """Return the counted part with which something was done before ("after questioning two of them, freed them").

    Not one that was harmed, of whom the rest may be meant ("after shooting two of them, freed them").
    """
    view = resolver.view
    verb = view.head[t]
    for k in range(view.sentences[view.sentence_at[t]][0], t) if view.dep[t] in {"dobj", "nsubjpass"} else ():
        count = resolver.count_at(k) if view.tag[k] == "CD" else None
        if count is None or (count.min or 0) < TWO or not PART.search(count.text):
            continue
        way = view.climb(k)
        under = way[: way.index(verb)] if verb in way else []
        if any(view.lower[w] == "after" for w in under) and not any(may_tell(view, w, HARM_ACTS) for w in under):
            return counted(view, count)
    return None


def counted_object(resolver: Resolver, t: int) -> Party | None:
    """Return the counted people whom the doer dealt with just before ("took two cooks into the yard and beat them").

    Also "pushed two cooks down and began beating them"; not where the words between name anybody else.
    """
    view = resolver.view
    verb = view.head[t]
    if view.lower[t] != "them" or view.dep[t] != "dobj":
        return None
    if view.dep[verb] == "xcomp" and view.lower[view.head[verb]] in BEGINNING:
        verb = view.head[verb]
    others = [k for k in view.kids(verb, "nsubj", "nsubjpass", "dobj") if k != t]
    if view.dep[verb] != "conj" or not view.head[verb] < verb or others:
        return None
    found = [k for k in view.kids(view.head[verb], "dobj") if k < verb]
    count = resolver.count_at(found[0]) if len(found) == 1 else None
    if count is None or (count.min or 0) < TWO or view.tag[found[0]] != "NNS":
        return None
    noun = view.lower[found[0]]
    whom = noun in people().plurals and actor_type([noun]) not in STATE
    between = range(found[0] + 1, t)
    if not whom or any(view.person_at(k) or view.lower[k] in people().plurals for k in between):
        return None
    party = resolver.party(found[0])
    told = party.group is not None and not party.people
    return replace(party, how=["pronoun"], head=t, plural=True, trust=0.7) if told else None


def came_to(view: DocView, verb: int) -> int:
    """Return the verb of coming whose place or end a clause with "where" follows; -1 for none."""
    if view.dep[verb] != "relcl" or all(view.lower[c] != "where" for c in view.kids(verb, "advmod")):
        return -1
    above = (k for k in view.climb(verb)[1:] if view.tag[k].startswith("VB"))
    return next((k for k in above if view.tag[k] in FINITE), -1)


def others_told(view: DocView, head: int, t: int) -> bool:
    """Tell whether a sentence tells of "others" before "their" ("Others were beaten and their phones taken")."""
    first = max(view.sentences[view.sentence_at[t]][0], head + 1)
    return any(view.lower[k] == "others" and view.dep[k] in {"nsubj", "nsubjpass"} for k in range(first, t))


def acted_on_since(resolver: Resolver, head: int, t: int) -> bool:
    """Tell whether, since the sentence of a list of names, an act befell a plural ("police rounded up traders")."""
    view = resolver.view
    first, last = view.sentences[view.sentence_at[head]][1], view.sentences[view.sentence_at[t]][0]
    return any(
        view.tag[k] == "NNS"
        and view.lower[k] in people().plurals
        and view.dep[k] in {"dobj", "nsubjpass"}
        and view.lower[view.head[k]] in lexicon().verbs
        for k in range(first, last)
    )
