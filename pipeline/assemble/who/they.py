"""Whom "they" and "them" mean: several told of before, all of a counted set, or nobody in particular."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE, SUBJECTS
from pipeline.assemble.text.met import meets
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.shared_words import IN_CELLS, TELLING
from pipeline.assemble.text.simple import after_of, people_named, person_names
from pipeline.assemble.text.words import people
from pipeline.assemble.who.companions import company
from pipeline.assemble.who.defending import forces_themselves, leads_force
from pipeline.assemble.who.named_with_others import named_with_others
from pipeline.assemble.who.nameless import part_telling
from pipeline.assemble.who.nearer import lives
from pipeline.assemble.who.others_since import counted_here, counted_object, others_nearer, part_dealt_with
from pipeline.assemble.who.plurals import UNCOUNTED, all_of_them, along_with, reach
from pipeline.assemble.who.sets import counted_subject, gathered, receivers, tellers
from pipeline.assemble.who.several_tell import several_tell
from pipeline.assemble.who.topic import done_by_named
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.who.resolve import Resolver

TOLD_APART: Final = compiled(
    r"(?: (?:was|has been) [a-z]+)?(?: guilty)? (?P<link>of|with|in|at|to|from|for|by) [^;:.()]{2,60}?,? and "
    r"(?:[a-z][\w-]* ){0,3}"
)


def they(resolver: Resolver, t: int) -> Party:
    """Return whom a plural pronoun means, without who only met them ("ten men whom Ana Reis met said they …")."""
    party, view = told_before(resolver, t), resolver.view
    first = view.sentences[view.sentence_at[t]][0]
    here = [view.names[i] for i in {*view.name_at[first:t]} - {-1}]
    met = {n.cluster for n in here if n.label == "PERSON" and meets(view, n.last)}
    if met.isdisjoint(party.people):
        return party
    return replace(party, people=[p for p in party.people if p not in met])


def told_before(resolver: Resolver, t: int) -> Party:
    """Return the last plural told of near enough before a pronoun; a generic party where that is nobody."""
    view = resolver.view
    if forces_themselves(view, t):
        return Party(head=t, generic=True)
    if prisoners_anywhere(resolver, t) or of_those_described(resolver, t) or of_those_handled(resolver, t):
        return Party(head=t, generic=True)
    some = who_say(resolver, t) or part_telling(resolver, t) or part_dealt_with(resolver, t)
    some = some or several_tell(resolver, t) or counted_object(resolver, t) or receivers(resolver, t)
    some = some or gathered(resolver, t) or named_with_others(resolver, t)
    if some is not None:
        return some
    near, above, last = reach(resolver, t), view.climb(t), t
    dealt_with = view.dep[t] == "nsubjpass"
    dead = resolver.dead if lives(view, t) else set[int]()
    if done_by_named(view, t):
        last = view.sentences[view.sentence_at[t]][0]  # they were told of before
    told = (*resolver.plurals, *told_each_apart(resolver, t))
    before = [x for x in told if x[0] < last and view.sentence_at[t] - view.sentence_at[x[0]] <= near
              and x[1].head not in above  # "dispersed the rally at which they were held"
              and not (dealt_with and leads_force(view, x[0])) and not meets(view, x[0])]  # fmt: skip
    # "jailed for killing X and Y. They were freed"
    before = [x for x in before if not x[1].people or not dead.issuperset(x[1].people)]
    head, party = max(before, key=lambda x: x[0], default=(-1, Party()))
    if (counted := all_of_them(resolver, head, t)) is not None:
        return replace(counted, how=["pronoun"], head=t, plural=True, trust=0.7)
    if not UNCOUNTED.isdisjoint(party.how):
        return Party(head=t, generic=True)
    near_by = head >= 0 and view.sentence_at[t] - view.sentence_at[head] <= 1
    if (walked_out := (counted_here if near_by else counted_subject)(resolver, t)) is not None:
        return walked_out
    if before and not others_nearer(resolver, head, party, t):
        meant = [*dict.fromkeys([*along_with(resolver, head), *party.people])]
        return Party(people=meant, group=party.group, how=["pronoun"], head=t, plural=True, trust=0.7)
    return Party(head=t, generic=True) if before else (
        company(resolver, t) or several_tell(resolver, t, alone=True) or tellers(resolver, t)
    )


def told_each_apart(resolver: Resolver, t: int) -> list[tuple[int, Party]]:
    """Return the two, here or in the sentence before, of whom the second is told by the verb of the first alone.

    "The court convicted X of treason and Y of libel and fined them": by the same preposition.
    """
    view, n = resolver.view, resolver.view.sentence_at[t]
    named = person_names(view, view.sentences[max(0, n - 1)][0], t)
    out: list[tuple[int, Party]] = []
    for one, other in pairwise(named):
        between = TOLD_APART.fullmatch(view.text, view.end[one.last], view.start[other.first])
        if between is None or not view.text.startswith(f" {between['link']} ", view.end[other.last]):
            continue
        first = view.token_at(between.start("link"))
        if one.cluster != other.cluster and FINITE.isdisjoint(view.tag[first : other.first]):
            pair = [one.cluster, other.cluster]
            out.append((other.last, Party(people=pair, head=other.last, plural=True, how=["list"])))
    return out


def who_say(resolver: Resolver, t: int) -> Party | None:
    """Return those of whom a clause says that they tell of themselves ("A and B, who say they were beaten")."""
    view = resolver.view
    told = view.head[t]
    verb = view.head[told]
    said = view.dep[told] == "ccomp" and view.dep[verb] == "relcl" and view.lower[verb] in TELLING
    if view.dep[t] not in SUBJECTS or not said or not any(view.lower[k] == "who" for k in view.kids(verb, "nsubj")):
        return None
    those = view.head[verb]
    party = resolver.party(those) if those < t else Party()
    several = len(party.people) > 1 or (party.group is not None and (party.group.min or 0) > 1)
    if not several or not (party.people or party.group):
        return None
    return Party(people=party.people, group=party.group, how=["pronoun"], head=t, plural=True, trust=0.7)


def prisoners_anywhere(resolver: Resolver, t: int) -> bool:
    """Tell whether "their" means prisoners as such, whom its sentence speaks of before it, and nobody told of.

    "X and Y gave talks. Speakers asked how to help political prisoners and win their release". Where something befell X
    and Y it may mean them.
    """
    view = resolver.view
    first = view.sentences[view.sentence_at[t]][0]
    if view.dep[t] != "poss" or people_named(view, first, t):
        return False
    held = [k for k in range(first, t) if view.tag[k] == "NNS" and people().one_of(view.lower[k]) in IN_CELLS]
    bare = bool(held) and not view.kids(held[-1], "det", "nummod", "poss")
    return bare and not any(k < first and (p.people or p.group is not None) for k, p in resolver.told)


def of_those_handled(resolver: Resolver, t: int) -> bool:
    """Tell whether "them" means some people, nobody told of, to whom the same doer did another thing just before.

    "X and Y are suspects. Guards are seen kicking nuns and beating them"; not "kicked the nuns and beat them".
    """
    view = resolver.view
    verb = view.head[t]
    if view.dep[t] != "dobj" or view.dep[verb] != "conj" or view.kids(verb, *SUBJECTS):
        return False
    objects = view.kids(view.head[verb], "dobj")
    return view.head[verb] < verb and any(
        view.tag[k] == "NNS" and people().one_of(view.lower[k]) in people().nouns and view.name_at[k + 1] < 0
        and not view.kids(k, "det", "nummod", "poss", "amod", "relcl", "acl", "prep")
        for k in objects
    )  # fmt: skip


def of_those_described(resolver: Resolver, t: int) -> bool:
    """Tell whether "their" means some people whom its clause describes by what others had done to theirs.

    "X is one of a group of farmers who protested after soldiers burned their homes". Not who "demanded their release".
    """
    view = resolver.view
    above = view.climb(t)
    clause = next((k for k in above if view.dep[k] == "relcl"), None)
    if view.dep[t] != "poss" or clause is None or not any(view.lower[k] == "who" for k in view.kids(clause, "nsubj")):
        return False
    ground = any(view.dep[k] == "advcl" and view.kids(k, "nsubj") for k in above[: above.index(clause)])
    described = [view.head[clause], *after_of(view, view.head[clause])]  # "a group of farmers who"
    return ground and any(
        view.tag[k] == "NNS" and people().one_of(view.lower[k]) in people().nouns
        and not view.kids(k, "det", "nummod", "poss")
        for k in described
    )  # fmt: skip
