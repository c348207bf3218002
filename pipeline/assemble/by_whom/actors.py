"""Who did it, as the clause of an act tells: by whom, which subject, who is accused, convicted or blamed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.allegiance import on_part, through_hands
from pipeline.assemble.by_whom.blame import accused_heads, blamed_on, claimed_by, ordered_by
from pipeline.assemble.by_whom.cited_first import past_sources
from pipeline.assemble.by_whom.cleared import but_cleared, but_pursuers, nobody, opens_clause
from pipeline.assemble.by_whom.courts import PARTS, Actor
from pipeline.assemble.by_whom.denying import denies_custody, holds_nobody
from pipeline.assemble.by_whom.dismissing import but_arresters
from pipeline.assemble.by_whom.freed import but_keepers, freed_after
from pipeline.assemble.by_whom.hands import (
    TAKEN,
    acting,
    by_afar,
    by_clause,
    in_fray,
    known_as,
)
from pipeline.assemble.by_whom.liable import attack_on, judges
from pipeline.assemble.by_whom.onlookers import behind, found_so, lifeless, onlookers, perishes
from pipeline.assemble.by_whom.otherwise import (
    at_behest,
    behind_it,
    below_object,
    dealt_by,
    employer,
    from_whom,
    had_it_done,
    in_operation,
    made_by,
    of_sweep,
    shared_agent,
)
from pipeline.assemble.by_whom.phrase import CAPTURING, actor_at, wielder
from pipeline.assemble.by_whom.sites import but_sites
from pipeline.assemble.by_whom.steering import but_steering
from pipeline.assemble.by_whom.tellers import but_accusers, but_authors, but_callers, but_tellers, but_warners
from pipeline.assemble.by_whom.told_aside import told_aside
from pipeline.assemble.by_whom.told_to_be import told_to_be
from pipeline.assemble.by_whom.trying import but_reviewers
from pipeline.assemble.text.above import governor, order_above
from pipeline.assemble.text.asked_actor import by_above, left_open, office_saying
from pipeline.assemble.text.clause import agent, is_passive, prepositional
from pipeline.assemble.text.heads import labels
from pipeline.assemble.text.kinds import BODILY, GRACE, HARM_ACTS, LAW_ACTS
from pipeline.assemble.text.no_acts import taken_to_care
from pipeline.assemble.text.quoted import runs_in
from pipeline.assemble.text.shared_words import SLAYERS
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import FORCES, STATE, actor_type, courts
from pipeline.assemble.what.harmed import only_revealed

if TYPE_CHECKING:
    from pipeline.assemble.text.lexicon import Trigger
    from pipeline.assemble.text.party import Party
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.what.frames import Finder

SUFFERING = verb_list("verbs.toml", "light", "suffering")
POSING = word_list("actors.toml", "faceless", "posing")
WORN = word_list("actors.toml", "guards", "worn")
GRANTING = verb_list("actors.toml", "letting_go", "granting")
PROLONGING = verb_list("actors.toml", "letting_go", "prolonging")
GETTING = verb_list("actors.toml", "letting_go", "getting")
REMAND = frozenset({"detention", "house_arrest"})
ORDERED = frozenset({"arrest", "forced_return"})  # "the minister ordered X deported"
UNKNOWING = verb_list("actors.toml", "denying", "unknowing")
MANNERS = (["gang", "rape"], ["gang", "rapes"], ["mob", "violence"], ["gang", "violence"])  # how, not by whom
TITLED = word_list("actors.toml", "courts", "titled")
BENCH = word_list("actors.toml", "courts", "short")  # "Lume HC": a high court


def describes(view: DocView, t: int, actor: Actor, victims: Party) -> bool:
    """Tell whether a phrase taken for who acts is, or only describes, the victim ("found elected leader X")."""
    first, last = view.ends_of(actor)
    group = victims.group
    if (
        first <= antecedent(view, victims.head) <= last  # "a school teacher who lost her job"
        or actor.org in victims.orgs
        or (
            group is not None
            and group.start <= actor.start < group.end
            and not group.start <= view.start[t] < group.end
        )
    ):
        return True
    if actor.person is not None:
        return False
    told = view.tag[t].startswith("VB") and actor.kind in FORCES  # not "the murder by soldiers of X"
    theirs = [view.name_at[p] for p in prepositional(view, last, "of")] if told else []
    if any(view.is_person(i) and view.names[i].cluster in victims.people for i in theirs):
        return True  # "the troops of X", capturing X
    kids = (c for t in range(first, last + 1) for c in view.kids(t, "appos"))
    after = last + 1 + (view.lower[last + 1 : last + 2] == [","])
    named = [view.name_at[c] for c in kids] + view.name_at[after : after + 1]
    return any(view.is_person(i) and view.names[i].cluster in victims.people for i in named)


def same_people(view: DocView, finder: Finder, actor: Actor, victims: Party) -> bool:
    """Tell whether a phrase taken for who acts means those it befell ("the women were charged with faking their …")."""
    if actor.person is not None or actor.org is not None or not victims.people or actor.kind != "private":
        return False
    found = finder.resolver.party(view.token_at(actor.end - 1))
    return bool(found.people) and set(found.people) <= set(victims.people)


def actors_of(view: DocView, finder: Finder, t: int, rule: Trigger) -> list[Actor]:
    """Return those who act, with their type; who acts by law is an authority, who does harm a perpetrator."""
    if rule.act == "enforced_disappearance" and (view.lower[t] in UNKNOWING or denies_custody(view, t)):
        return []  # "her parents did not know where she was", "the army denies holding her"
    out: list[Actor] = []
    harm = rule.act in HARM_ACTS
    helped = harm and (found_so(view, t) or taken_to_care(view, t))
    if helped or left_open(view, t) or runs_in(view, t) or told_aside(view, t):
        return []  # "villagers found his body", "found dead by police", "taken to hospital by police with cuts"
    made = [h for p in made_by(view, t) for h in finder.resolver.chain(p)] if rule.act == "threat" else []
    blamed = accused_heads(view, finder, t) if harm and not made else []
    if rule.pos == "noun" and view.lower[t] in SLAYERS and not blamed:
        return []  # "rebels executed the assassin of X": not theirs
    heads = blamed or made or (at_hands(view, t) if view.lower[governor(view, t) or t] in SUFFERING else [])
    heads = heads or through_hands(view, t, but_tellers(view, finder, t, finder.actors(t, rule))) or at_hands(view, t)
    if harm and view.tag[governor(view, t) or t] == "VBG":  # "the court upheld his term for ordering the murder of X"
        heads = [h for h in heads if not judges(view, h)]
    if harm:
        heads = [h for h in heads if not (only_revealed(view, t, h) or labels(view, h) or perishes(view, t)
                                          or view.lower[h : h + 2] in MANNERS)]  # fmt: skip
    if harm and all(view.lower[antecedent(view, h)] in onlookers().attacks for h in heads):
        heads = blamed_on(view, t) or claimed_by(view, t) or ordered_by(view, t) or heads
    if not heads:
        heads = [*dealt_by(view, t), *granted_by(view, t, rule.act)]
    shared = [] if heads or rule.pos == "noun" else shared_agent(view, t)
    heads = heads or [h for one in [*shared, *by_afar(view, finder, t, rule.pos)] for h in finder.resolver.chain(one)]
    if not heads:
        told = from_whom(view, t, rule.act) or employer(view, t, rule.act) or at_behest(view, t)
        heads = [h for p in told or had_it_done(view, t, harm=harm) for h in finder.resolver.chain(p)]
    if (harm or rule.act in {"harassment", "raid"}) and not heads and is_passive(view, t):
        heads = [h for p in below_object(view, t) if acting(view, finder, p) for h in finder.resolver.chain(p)]
    heads = [h for p in of_sweep(view, t) for h in finder.resolver.chain(p)] or heads
    if (harm or (rule.act == "arrest" and view.lower[t] in TAKEN)) and not heads:
        heads = by_clause(view, finder, t) or (in_operation(view, t) if rule.act in BODILY else [])
    if harm or rule.act == "dispersal":
        heads = but_accusers(view, t, heads)
    heads = but_warners(view, finder, t, heads, rule.act)
    if rule.act in GRACE:
        heads = but_keepers(view, t, heads, [p for p in freed_after(view, t) if ruling(view, p)])
    heads = but_steering(view, finder, t, but_cleared(view, t, heads), rule.act)
    if rule.act in LAW_ACTS | CAPTURING:
        heads = but_pursuers(view, t, heads)
    if rule.act == "dismissal":
        heads = but_arresters(view, t, heads)
    if rule.pos == "noun":
        heads = but_sites(view, rule.act, t, but_authors(view, finder, t, heads))
    heads = but_callers(view, finder, t, but_reviewers(view, t, rule.act, past_sources(view, finder, t, heads)))
    heads = [h for h in heads if not (nobody(view, h) or opens_clause(view, h) or in_fray(view, t, h))]
    if rule.act == "enforced_disappearance":
        heads = [h for h in heads if not holds_nobody(view, t, h)]
    for head, called in known_as(view, finder, heads):
        noun = told_to_be(view, behind_it(view, behind(view, antecedent(view, head))))
        if noun is None:
            continue
        mute = lifeless(view, t, noun, rule.act) and wielder(view, noun) is None
        actor = None if mute else actor_at(view, finder, noun, rule.act, called)
        if actor is not None and not any(a.person == actor.person is not None for a in out):
            if blamed and actor.kind == "unknown" and actor.person is not None:
                actor.kind = "private"  # somebody without office
            court = actor.kind == "state_other" and (not harm or judges(view, noun))
            if not (shared and court):  # who was arrested and tried by a court
                out.append(actor)
    return out


def granted_by(view: DocView, t: int, act: str) -> list[int]:
    """Return which court or official set somebody free ("got bail from the court") or kept them ("renewed her remand").

    Args:
        view: the article.
        t: token of the act.
        act: what was done.
    """
    verb = t if view.tag[t].startswith("VB") else governor(view, t)
    above = None if verb is None else order_above(view, verb)
    if verb is None or not (act in GRACE | REMAND or (act in ORDERED and above is not None and verb == t)):
        return []
    if above is not None:
        verb = above  # "the court ordered him held"
    if view.lower[verb] in (GRANTING if act in GRACE else PROLONGING):
        one = agent(view, verb)
        found = [] if one is None else [one]
    else:
        found = prepositional(view, verb, "from") if view.lower[verb] in GETTING and act in GRACE else []
    told = found or (freed_after(view, verb) if act in GRACE else [])
    return [p for p in told if any(ruling(view, k) for k in (p, *view.kids(p, "appos"))) or orders(view, p, act)]


def orders(view: DocView, one: int, act: str) -> bool:
    """Tell whether a person with a title before the name has somebody arrested ("Governor X ordered Y arrested")."""
    i = view.name_at[one]
    titled = view.is_person(i) and view.names[i].first > 0 and view.head[view.names[i].first - 1] == one
    return act in ORDERED and titled


def ruling(view: DocView, head: int) -> bool:
    """Tell whether a noun names a court, a judge or an office of state."""
    i = view.name_at[head]
    if view.is_person(i) and view.lower[view.names[i].first - 1] in TITLED:
        return view.names[i].first > 0  # "Judge X ordered him held"
    words = view.lower[view.names[i].first : view.names[i].last + 1] if i >= 0 else [view.lower[head]]
    return actor_type(words) in STATE or words[-1] in BENCH | PARTS | courts()


def at_hands(view: DocView, t: int) -> list[int]:
    """Return at whose hands an act was suffered, or in whose hands or captivity somebody was."""
    above = [view.head[t]] if view.dep[t] == "dobj" and view.lower[view.head[t]] in SUFFERING else []
    told = [p for k in (t, *above, *view.kids(t, "dobj", "npadvmod")) for p in prepositional(view, k, "at", "in")]
    found = on_part(view, t) + [o for p in (t, *told) if view.lower[p] == "hands" for o in prepositional(view, p, "of")]
    for p in (t, *told):
        before = view.kids(p, "compound", "amod", "poss") if view.lower[p] == "captivity" else []
        found += [c for c in before if actor_type([view.lower[c]]) in FORCES or view.name_at[c] >= 0]
    return found


def antecedent(view: DocView, head: int) -> int:
    """Return the noun that a relative pronoun, or a dateline read as the subject, stands for ("gunmen who shot X")."""
    i = view.name_at[head]
    first = min(view.subtree(head))
    if first > 2 and view.lower[first - 1] == "as" and view.lower[first - 2] in POSING:
        return first - 3  # "assailants posing as police officers stabbed X"
    if view.lower[head] in WORN and view.dep[head] == "pobj" and view.tag[view.head[view.head[head]]].startswith("NN"):
        return view.head[view.head[head]]  # "people in black fatigues forcing X into a car"
    if view.lower[head] == "they":
        return by_above(view, head)
    if view.lower[head] == "it":
        return office_saying(view, head)
    if i >= 0 and view.names[i].label == "PLACE":
        own = (c for c in view.kids(head, "appos") if view.name_at[c] < 0 and actor_type([view.lower[c]]) is not None)
        return next(own, head)
    verb = view.head[head]
    if view.tag[head] not in {"WP", "WDT"} or view.dep[verb] != "relcl":
        return head
    noun = view.head[verb]
    return head if view.person_at(noun) else attack_on(view, noun, onlookers().attacks)
