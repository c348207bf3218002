"""Who did what a passive leaves open: the police, soldiers or gunmen that the same story tells of elsewhere.

"X was arrested on Friday. … Police said he had incited violence": the arrest is the police's. Nothing is taken from
another story: the actor stands in the act's own sentence, in another act of the same case, or in a sentence beside it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.blame import hears
from pipeline.assemble.by_whom.by_force import FORCE, by_force
from pipeline.assemble.by_whom.carrying import (
    BORDER_ACTS,
    HELD_ACTS,
    jails,
    kin,
    met_inside,
    of_other_item,
    of_others,
    of_they,
    only_frees,
    outside_dated,
    sent_before,
    sentenced_since,
    taken_then_gone,
)
from pipeline.assemble.by_whom.courts import Actor, is_bench
from pipeline.assemble.by_whom.forces_told import Told, actors_told, at_home, in_whole, sent_by_others, together
from pipeline.assemble.by_whom.kidnapped import kidnapped_by_others
from pipeline.assemble.by_whom.liable import judges
from pipeline.assemble.by_whom.neighbours import (
    again,
    at_another_time,
    at_one_time,
    doer_told,
    looked_on,
    of_another_state,
    of_state,
    only_there,
    other_clause,
    outside_whose,
    same_victims,
    where_next,
)
from pipeline.assemble.by_whom.onlookers import looks_on, sits_there, strangers
from pipeline.assemble.by_whom.told_aside import told_aside
from pipeline.assemble.by_whom.told_of import harms_others, of_assault, of_others_alone, only_told_of
from pipeline.assemble.by_whom.trying import (
    NO_BENCH,
    asked_whose,
    decides_beside,
    judged_by_others,
    of_earlier_case,
    of_other_years,
    reviewed,
    trying_court,
)
from pipeline.assemble.by_whom.two_scenes import named_apart, sent_first, two_scenes
from pipeline.assemble.event import abroad
from pipeline.assemble.law.grounds import two_verdicts
from pipeline.assemble.text.common import DONE_TO
from pipeline.assemble.text.gerunds_under import avenged
from pipeline.assemble.text.kinds import CUSTODY, FACTUAL, GRACE, HARM_ACTS, IN_CUSTODY, LIBERTY_ACTS, TRIED, VANISHED
from pipeline.assemble.text.protested import protested
from pipeline.assemble.text.quoted import quotations
from pipeline.assemble.text.view import overlap
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.text.words import ARMED, STATE, actor_type
from pipeline.assemble.what.harmed import slain_doer
from pipeline.assemble.when.due_form import handed_on
from pipeline.assemble.whether.doubted import supposed
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.where.country import Where

TOWNS = frozenset(toml_table("where.toml")["parts"])
DOERS = ARMED | {"state_security", "state_other", "private"}
HELD_REACH = 2  # sentences between an arrest and the police of its story
REACH = 1  # sentences between an act and the sentence that tells who did it
CASE_REACH = 8  # the same between two acts of one case
# where these stand, each side tells of the other: neither is shown to have done it
QUARREL = verb_list("actors.toml", "scenes", "quarrel")
BESIDE = "who is told of "


def tell_actors(view: DocView, facts: Facts, where: Where, events: list[Event], cases: list[int]) -> None:
    """Give each act without an actor the one that its story ties to it, with the sentence that tells it."""
    told = actors_told(view, events)
    others = [x for e in events if e.counted for x in e.actors]
    free = [x for x in told if all(x.actor.end <= y.start or y.end <= x.actor.start for y in others)]
    free = [x for x in free if view.dep[x.token] != "conj" or view.lower[x.token - 1] != "or"]  # "police or rebels"
    by_unit = {n: [x for x in free if view.unit_at[x.sentence] == n] for n in {view.unit_at[x.sentence] for x in free}}
    quarrels = {n for n, (a, b) in enumerate(view.sentences) if not QUARREL.isdisjoint(view.lower[a:b])}
    quoted = quotations(view)
    where.hear(events)
    by_case = of_cases(events, cases)
    ties = Ties(view, events, cases)
    tell_court(view, events, cases, ties, lambda event, one: at_home(facts, one, home(where, event)))
    given: list[tuple[Event, Told, str]] = []
    for event, case in zip(events, cases, strict=True):
        if event.modality not in FACTUAL or event.actors or event.implied or event.counted:
            continue  # "a month before he was killed by soldiers, he was threatened"
        role, kinds = asked(view, event)
        if avenged(view, event.token) or told_aside(view, event.token):
            continue  # "a mob lynched X for killing Y": not the mob
        if role is None or kidnapped_by_others(view, events, event) or of_assault(view, events, event):
            continue
        country, told_else = home(where, event), doer_told(view, event)
        there = by_unit.get(view.unit_at[event.sentence], [])
        own = [x for x in there if not (told_else or at_another_time(view, event, x.token)
                                       or outside_dated(view, event, x.token) or of_other_item(view, events, event, x)
                                       or of_another(view, events, event, x.actor)
                                       or (x.sentence == event.sentence and (of_another_state(view, event, x.actor)
                                                                             or protested(view, event.token)
                                                                             or looked_on(view, event, x.actor)))
                                       or only_told_of(view, event, x.token) or only_feared(events, event, x.actor)
                                       or looks_on(view, event, x.token, quoted))]  # fmt: skip
        if given_over := any(handed_on(view, event, x.token, [x.actor]) for x in own):
            own = [x for x in own if x.sentence in event.sentences and not handed_on(view, event, x.token, [x.actor])]
        here = [x for x in own if at_home(facts, x, country) and not of_town(view, event, x.token)]
        never = event.first or event.act == "threat"  # "was first arrested", "had received threats"
        near = [x for x in here if not (never or harms_others(view, facts, event, x.token))]
        calm = near if event.act in HELD_ACTS else [x for x in near if x.sentence not in quarrels]
        asked_of = DOERS if kinds == ARMED else kinds
        found = (
            in_sentence(view, event, here, kinds) or of_they(view, event, here)
            or by_force(view, event, [x for x in here if ties.tied(event, case, x)])
            or (None if told_else or given_over else in_case(view, event, by_case[case], events, asked_of))
            or beside(event, [x for x in calm if (ties.tied(event, case, x) and not only_there(view, event, x.token))
                              or again(view, events, event, x.actor)], kinds)
        )  # fmt: skip
        if found is not None:
            given.append((event, found[0], found[1]))
    # first who has the act of its own sentence: it may be that act alone
    for event, one, why in sorted(given, key=lambda x: x[1].sentence != x[0].sentence):
        if why.startswith(BESIDE) and of_another(view, events, event, one.actor):
            continue
        if event.act in BORDER_ACTS and sent_by_others(facts, events, one, home(where, event)):
            continue
        role = asked(view, event)[0] or "authority"
        event.actors += [replace(in_whole(events, a), role=role) for a in together(view, events, free, one.actor)]
        event.reasons["authority" if role == "authority" else "perpetrator"] = why
        event.sentences = sorted({*event.sentences, one.sentence})
    for event in events:
        if event.act in TRIED:  # "was jailed by police", and sentenced by others
            event.actors = [a for a in event.actors if a.kind != "state_security"]
        if event.act in VANISHED:  # "was last seen when officers put him into a car"
            event.actors = [a if is_bench(a) else replace(a, role="perpetrator") for a in event.actors]


def of_cases(events: list[Event], cases: list[int]) -> dict[int, list[Event]]:
    """Return the acts of each case."""
    return {case: [e for e, c in zip(events, cases, strict=True) if c == case] for case in dict.fromkeys(cases)}


def of_another(view: DocView, events: list[Event], event: Event, actor: Actor) -> bool:
    """Tell whether an actor is told as who did another thing alone: at another time, or in another office."""
    if jails(event, actor):
        return True
    every = [e for e in events if e is not event and any(overlap(x, actor) for x in e.actors)]
    owners = [e for e in every if e.modality in FACTUAL] or every  # "threatened to kill X": a threat alone
    if only_frees(owners) or any(met_inside(view, event, e, in_whole([e], actor)) for e in owners):
        return True  # "Authorities released X, who was jailed in 2019"
    here, t = [e for e in owners if e.sentence in event.sentences], view.token_at(actor.start)
    if here and event.act in BORDER_ACTS:
        there = {"where", "there"} & set(view.lower[event.token : view.sentences[event.sentence][1]])
        if there and not any(e.token < event.token or e.act in BORDER_ACTS | LIBERTY_ACTS for e in here):
            return True  # "sent back to Chad, where police beat him"
    if outside_whose(view, event.token, t) or where_next(view, event, t) or (here and sent_before(view, event, here)):
        return True
    if here and (of_others_alone(view, event, here, t) or of_state(view, event, here)):
        return True
    if here:
        return named_apart(view, event, here) or all(
            other_clause(view, event, e) or of_others(view, event, e) or not at_one_time(event, e) for e in here
        )
    return bool(owners) and not any(kin(event, e) and at_one_time(event, e) and not abroad(event, e) for e in owners)


def home(where: Where, event: Event) -> str | None:
    """Return the country of an act, where the text tells it."""
    return country[0] if (country := where.country(event)) is not None else None


def tell_court(
    view: DocView, events: list[Event], cases: list[int], ties: Ties, fits: Callable[[Event, Told], bool]
) -> None:
    """Give each trial, verdict and sentence without a court the one court that the article names for its case."""
    by_case = of_cases(events, cases)
    courts, last = trying_court(view, events)
    if not courts:
        return
    told = [Told(view.sentence_of(c), view.token_at(c.start), c) for c in courts]
    sat = [e for e in events if any(a.text in {c.text for c in courts} for a in e.actors)]
    for event, case in zip(events, cases, strict=True):
        if event.act not in TRIED or event.modality not in FACTUAL or event.implied or event.sentence > last:
            continue
        if any(x.role == "authority" and x.text.rsplit(" ", 1)[-1].lower() not in NO_BENCH for x in event.actors):
            continue
        if judged_by_others(view, event) or asked_whose(view, event):
            continue
        own = [x for x in told if not sits_there(view, x.actor, event.victims.people)]
        freeing = [e for e in events if e.act == "acquittal" or (e.act in GRACE and e.sentence != event.sentence)]
        own = [x for x in own if not any(reviewed(e, x.actor, event) for e in freeing)]
        own = [x for x in own if x.sentence != event.sentence or not decides_beside(view, x.actor, event, events)]
        found = next((x for x in own if ties.names(event, case, x) and fits(event, x)), None)
        other = of_earlier_case(event, sat) or of_other_years(by_case[case], sat)
        other = other or any(two_verdicts(view, event, e) for e in sat)
        if found is not None and not other:
            event.actors.append(found.actor)
            event.reasons["authority"] = "the one court that the article names"
            event.sentences = sorted({*event.sentences, found.sentence})


class Ties:
    """Which sentences of an article tell of which case."""

    def __init__(self, view: DocView, events: list[Event], cases: list[int]) -> None:
        self.cases_at: dict[int, set[int]] = {}
        for event, case in zip(events, cases, strict=True):
            if event.modality in FACTUAL:
                for n in event.sentences:
                    self.cases_at.setdefault(n, set()).add(case)
        self.one = len(set().union(*self.cases_at.values())) == 1 if self.cases_at else False
        self.people_at: dict[int, set[int]] = {}
        for name in view.names:
            if name.label == "PERSON":
                self.people_at.setdefault(view.sentence_at[name.first], set()).add(name.cluster)

    def names(self, event: Event, case: int, told: Told) -> bool:
        """Tell whether the sentence that names a court tells of an act, of its victims, or of its case and nobody else.

        One beside the act may name others of its case.
        """
        if abs(told.sentence - event.sentence) <= REACH:
            return self.tied(event, case, told)
        people, here = self.people_at.get(told.sentence, set()), self.cases_at.get(told.sentence, set())
        own = people & set(event.victims.people) if people else case in here or (self.one and not here)
        return told.sentence in event.sentences or bool(own)

    def tied(self, event: Event, case: int, told: Told) -> bool:
        """Tell whether a sentence that tells of an actor tells of an act's case or its victims, or of no other case."""
        here = self.cases_at.get(told.sentence, set())
        if case in here or self.people_at.get(told.sentence, set()) & set(event.victims.people):
            return True
        return not here and (self.one or event.act not in HELD_ACTS)


def asked(view: DocView, event: Event) -> tuple[str | None, frozenset[str]]:
    """Return the role that an act leaves open and the types of actor that can fill it."""
    if event.act == "house_arrest" and view.tag[event.token] in {"VBZ", "VBP"}:
        return None, frozenset()  # "X, who is under house arrest, said that officers had broken his camera"
    if event.act in HELD_ACTS:
        return "authority", STATE
    if event.act in IN_CUSTODY:
        return "perpetrator", STATE
    if event.act == "sexual_violence" and cell(view, event):
        return "perpetrator", STATE
    if event.act in HARM_ACTS and event.act != "death_in_custody":
        return "perpetrator", ARMED
    return None, frozenset()


def cell(view: DocView, event: Event) -> bool:
    """Tell whether the sentence of an act says that somebody was in custody then ("in police custody")."""
    first, last = view.sentences[event.sentence]
    cells = [k for k in range(first, last) if view.lower[k] in {"custody", "detention"}]
    return any("in" in view.lower[max(first, k - 3) : k] for k in cells)


def in_sentence(view: DocView, event: Event, told: list[Told], kinds: frozenset[str]) -> tuple[Told, str] | None:
    """Return the actor of a suitable type that stands nearest in the act's own sentences.

    Not one of a clause behind where the act only describes somebody ("X, held in May, fled before police came").
    """
    here = [x for x in told if x.sentence in event.sentences and x.actor.kind in kinds]
    if view.dep[event.token] == "acl" and view.person_at(view.head[event.token]):
        own = view.subtree(event.token)
        here = [x for x in here if x.token < event.token or x.token in own or view.dep[view.head[x.token]] != "advcl"]
    if not here:
        return None
    return min(here, key=lambda x: min(abs(x.token - t) for t in event.tokens)), "who the sentence tells of"


def of_town(view: DocView, event: Event, t: int) -> bool:
    """Tell whether a phrase only says who holds or left a place ("in Osh, which rebels left", "a town held by X")."""
    verb = view.head[t] if view.dep[t] == "nsubj" else view.head[view.head[t]] if view.dep[t] == "pobj" else t
    if view.dep[verb] not in {"relcl", "acl"} or any(view.lower[c] == "where" for c in view.kids(verb, "advmod")):
        return False
    if view.lower[verb] in FORCE or event.token == verb:
        return False
    i = view.name_at[place := view.head[verb]]
    return view.lower[place] in TOWNS if i < 0 else view.names[i].label == "PLACE"


def in_case(
    view: DocView, event: Event, case: list[Event], events: list[Event], kinds: frozenset[str]
) -> tuple[Told, str] | None:
    """Return the actor of the nearest act on the same people, or told in the same sentence."""
    best: tuple[int, Told] | None = None
    beside_it = [e for e in events if set(e.sentences) & set(event.sentences)]
    for other in [*case, *beside_it]:
        if other is event or other.counted or other.modality not in FACTUAL:
            continue
        if supposed(other) and event.modality == "reported":
            continue  # who is charged with one deed, or believed to have done it, is not told to have done another
        if other.first and not event.first and event.act in HARM_ACTS:
            continue  # "was murdered in May. He had been shot at before by strangers"
        same = not event.no_part_of_term(other) and (kin(event, other) or taken_then_gone(view, case, event, other))
        if not same or not at_one_time(event, other) or strangers(event, other):
            continue
        if one_of_them(event, other) or sent_first(view, event, other):
            continue  # "nine people were killed. … Police shot one of them"
        if of_others(view, event, other) or abroad(event, other) or handed_on(view, event, other.token, other.actors):
            continue
        if slain_doer(event, other):
            continue
        if sentenced_since(case, event, other):
            continue
        if event.act == "enforced_disappearance" and other.act not in CUSTODY:
            continue  # "was beaten by police. … She has been missing since": nobody is told to have taken her
        if event.sentence == other.sentence and (other_clause(view, event, other) or of_state(view, event, [other])
                                                 or protested(view, event.token)
                                                 or two_scenes(view, event, other)):  # fmt: skip
            continue
        gap = min(abs(a - b) for a in event.sentences for b in other.sentences)
        for actor in other.actors:
            if actor.person is not None and HARM_ACTS & {event.act, other.act}:  # whom one hurt others may have held
                continue
            t = view.token_at(actor.end - 1)
            if view.dep[t] in DONE_TO and view.head[t] == event.token:
                continue  # "The judge who jailed X, Y, was arrested": not by the judge
            if any(view.dep[k] == "agent" and view.head[view.head[k]] == t for k in view.climb(event.token)):
                continue  # "a crowd angered by the killing of X burned …"
            group = event.victims.group
            if actor.kind in STATE and group is not None and actor_type(group.text.lower().split()) in STATE:
                continue  # police took no policemen hostage
            if jails(event, actor) or met_inside(view, event, other, actor) or by_law(view, event, actor, t):
                continue
            if event.act == "arrest" and other.act != "arrest" and (is_bench(actor) or judges(view, t)):
                continue  # "was arrested. A court sent him to jail"
            if view.tag[view.token_at(actor.start)] == "PRP$" and not same_victims(event, other):
                continue  # "Eight were found dead. Two nuns were killed by their families": those of the nuns
            apart = at_another_time(view, event, t) or outside_whose(view, event.token, t)
            apart = apart or outside_dated(view, event, t)
            apart = apart or (event.sentence == other.sentence and where_next(view, event, t))
            if apart or of_others_alone(view, event, [other], view.token_at(actor.start)):
                continue
            if actor.kind in kinds and gap <= CASE_REACH and (best is None or gap < best[0]):
                best = (gap, Told(other.sentence, other.token, actor))
    return None if best is None else (best[1], "who did the rest of it to the same people")


def only_feared(events: list[Event], event: Event, actor: Actor) -> bool:
    """Tell whether somebody is only feared to have harmed those of an act ("fears that X, missing, was shot by")."""
    feared = (e for e in events if e.modality == "hypothetical" and e.act in HARM_ACTS | {"abduction"})
    return any(same_victims(event, e) and any(overlap(x, actor) for x in e.actors) for e in feared)


def one_of_them(event: Event, other: Event) -> bool:
    """Tell whether another act befell only so many "of them", an act those who are counted."""
    some, them = other.victims.group, event.victims.group
    if some is None or them is None or other.victims.people or some.max is None or (them.min or 0) <= some.max:
        return False
    return some.text.casefold().endswith(" of them")


def beside(event: Event, told: list[Told], kinds: frozenset[str]) -> tuple[Told, str] | None:
    """Return the nearest actor that the sentences around an act tell of, police and soldiers first."""
    if event.act == "imprisonment":
        return None  # years in prison are not the doing of the police of another sentence
    reach = HELD_REACH if event.act in HELD_ACTS else REACH
    gaps = [(min(abs(x.sentence - n) for n in event.sentences), x) for x in told]
    near = [(gap, x) for gap, x in gaps if gap <= reach]
    kinds = kinds & {"state_security"} if event.act in IN_CUSTODY else kinds
    near = [(g, x) for g, x in near if x.actor.kind in kinds]
    if not near or (event.act not in HELD_ACTS and len({x.actor.kind for _, x in near}) != 1):
        return None
    gap, found = min(near, key=lambda pair: (pair[1].actor.kind != "state_security", pair[0]))
    return found, f"{BESIDE}{gap} sentences away"


def by_law(view: DocView, event: Event, actor: Actor, t: int) -> bool:
    """Tell whether an actor is a court, judge or prosecutor, who may order an arrest and tortures nobody by that."""
    if event.act not in HARM_ACTS:
        return False
    return is_bench(actor) or judges(view, t) or any(hears(view, k) for k in range(view.token_at(actor.start), t + 1))
