"""Where "he" may be whoever did a harm: "Sergeant X beat Y. He was suspended on Friday" is no suspension of Y.

What befalls doers, and not whom they harmed: losing a post with the state, answering for the harm itself, and
whatever the law does to the living where the other one is dead. Which of the two is told of is left open: no record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.kinds import (
    COURT_ACTS,
    DEATHS,
    FACTUAL,
    FREEING,
    HARM_ACTS,
    HELD,
    IN_CUSTODY,
    LAW_ACTS,
    LIBERTY_ACTS,
)
from pipeline.assemble.text.simple import in_agent
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import NO_STATE, STATE, actor_type, number_of, people
from pipeline.assemble.what.culprits import AHEAD, AT_OFFICERS, DEED_TOLD, GROUND, RANKS, REACH
from pipeline.assemble.who.described import BLAMED
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.nearer import FORMS_SEX, LIVING
from pipeline.assemble.who.unnamed import part_in_telling

if TYPE_CHECKING:
    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

PURSUING: Final = (LAW_ACTS | LIBERTY_ACTS | {"dismissal"}) - FREEING
POSTHUMOUS: Final = frozenset({"acquittal", "sentence_overturned"})
LIVING_ACTS: Final = PURSUING | FREEING | {"exile", "raid", "travel_ban", "forced_return"}
PUNISHED: Final = (COURT_ACTS - POSTHUMOUS - {"house_arrest", "appeal_rejected"}) | {"imprisonment"}
EMPLOYERS: Final = word_list("actors.toml", "either", "employers")
LENGTHS: Final = frozenset({"a", "an", "life", "at", "up", "more", "several"})  # "jailed for [a] year", "for [life]"
OWNED: Final = 2  # tokens from the end of a name to its "'s"


def may_be_doer(view: DocView, cast: Cast, event: Event, events: list[Event]) -> bool:
    """Tell whether a pronoun read as one harmed, or as one who tells of it, may be the one doer of the harm."""
    if event.act not in PURSUING | {"exile"} or event.modality not in FACTUAL or "pronoun" not in event.victims.how:
        return False
    if len(event.victims.people) != 1 or event.victims.group is not None or gone_back(view, event.token):
        return False
    person = event.victims.people[0]
    told = [e for e in reversed(events) if harmed_before(e, event)]
    harm = next((e for e in told if person in e.victims.people), next(iter(told), None))
    if harm is None:
        return False
    doers = [a for a in harm.actors if a.role == "perpetrator"]
    if len(doers) != 1 or doers[0].person == person or not is_one(view, doers[0]):
        return False
    sex, own = FORMS_SEX.get(view.lower[event.victims.head]), sex_of(view, cast, doers[0])
    if sex is None or own not in {None, sex}:
        return False  # "Sergeant Anna X beat Y. He was arrested"
    harmed = person in harm.victims.people
    if not (goes_unnamed if harmed else only_told)(view, cast, person, harm, event):
        return False
    if event.act == "exile" and not in_grave(event, harm, harmed=harmed):
        return not harmed or leads(view, event, harm, doers[0])
    if harmed and event.act in PUNISHED and at_large(event, harm, events):
        return judged_for_harm(view, event, harm, doers[0])
    return befalls(view, event, harm, doers[0], harmed=harmed)


def may_be_alive(view: DocView, cast: Cast, event: Event, events: list[Event]) -> bool:
    """Tell whether "her office" may be that of somebody named since the death of the one it is read to mean.

    "X was killed. The mayor, Y, condemned it. Her office was searched": X's or Y's.
    """
    if event.act not in LIVING_ACTS or "pronoun" not in event.victims.how or len(event.victims.people) != 1:
        return False
    person, sex = event.victims.people[0], FORMS_SEX.get(view.lower[event.victims.head])
    death = next((e for e in events if harmed_before(e, event) and e.victims.people == [person]
                  and in_grave(event, e, harmed=True)), None)  # fmt: skip
    if death is None or sex is None or gone_back(view, event.token) or dated_before(event, death):
        return False
    first = view.sentences[death.sentence][1]
    since = (n for n in view.names if n.label == "PERSON" and first <= n.first < event.token and n.cluster != person)
    return any(
        subject_of_clause(view, n) and {cast.people[n.cluster].gender, cast.people[n.cluster].likely} <= {None, sex}
        for n in since
    )


def subject_of_clause(view: DocView, name: Name) -> bool:
    """Tell whether a name, or the noun that it explains, is a subject."""
    head = name_head(view, name)
    head = view.head[head] if view.dep[head] == "appos" else head
    return view.dep[head] in SUBJECTS


def befalls(view: DocView, event: Event, harm: Event, doer: Actor, *, harmed: bool) -> bool:
    """Tell whether an act is one that befalls the doer of a harm rather than whom it befell."""
    b = view.sentence_span(event.sentence)[1]
    after = view.text[view.start[event.token] : min(b, view.end[event.token] + AHEAD)]
    ground = GROUND.search(after)
    of_harm = DEED_TOLD.search(after)
    if of_harm is not None and AT_OFFICERS.match(after, of_harm.end()) is None:
        return event.act != "dismissal" or doer.kind in STATE
    if ground is not None or event.charges:
        return False  # "He was fired for supporting the strike"
    if in_grave(event, harm, harmed=harmed):
        return event.act not in POSTHUMOUS and not dated_before(event, harm)
    if event.act == "dismissal":
        return doer.kind in STATE and not by_employer(view, event.token)
    return event.act in HELD and (doer.kind in NO_STATE or leads(view, event, harm, doer))


def at_large(event: Event, harm: Event, events: list[Event]) -> bool:
    """Tell whether nothing up to an act tells that the law deals with whom a harm befell: they are on no trial."""
    since = PURSUING - PUNISHED  # "was hit by an officer. She was arrested and fined"
    told = (e for e in events if e is not event and (
        e.sentence <= harm.sentence or (e.token < event.token and e.act in since)))
    pursued = PURSUING - {"dismissal"} | IN_CUSTODY
    return harm.act not in IN_CUSTODY and not any(
        e.act in pursued and not {*e.victims.people}.isdisjoint(event.victims.people) for e in told
    )


def judged_for_harm(view: DocView, event: Event, harm: Event, doer: Actor) -> bool:
    """Tell whether a court may punish the doer of a harm ("Officer X beat Y. He was sentenced to three years").

    Not where it tells another ground ("He was fined for libel"), nor of what was before the harm.
    """
    if (event.charges or ground_told(view, event)) and not befalls(view, event, harm, doer, harmed=True):
        return False
    return not dated_before(event, harm)


def ground_told(view: DocView, event: Event) -> bool:
    """Tell whether a ground of an act is told right after it, no term alone ("jailed for two years")."""
    b = view.sentence_span(event.sentence)[1]
    after = view.text[view.start[event.token] : min(b, view.end[event.token] + AHEAD)]
    next_words = [after[m.end() :].lower().split()[:1] for m in GROUND.finditer(after)]
    return any(w and number_of(w[0]) is None and w[0] not in LENGTHS for w in next_words)


def leads(view: DocView, event: Event, harm: Event, doer: Actor) -> bool:
    """Tell whether both a doer and a pronoun are subjects ("X beat Y. He was arrested", not "police held him")."""
    return doer.end <= view.start[harm.token] and view.dep[event.victims.head] in SUBJECTS


def in_grave(event: Event, harm: Event, *, harmed: bool) -> bool:
    """Tell whether a harm told before an act killed the one whom the act is read to befall."""
    return harmed and harm.act in DEATHS and harm.modality == "reported" and event.sentence > harm.sentence


def sex_of(view: DocView, cast: Cast, actor: Actor) -> str | None:
    """Return the sex that an actor's name, or the noun for who did it, tells."""
    if actor.person is not None:
        return cast.people[actor.person].sex
    words = set(view.lower[view.token_at(actor.start) : view.token_at(max(actor.start, actor.end - 1)) + 1])
    sexes = [x for x, nouns in (("male", people().male), ("female", people().female)) if words & nouns]
    return sexes[0] if len(sexes) == 1 else None


def by_employer(view: DocView, verb: int) -> bool:
    """Tell whether somebody outside the state is told to dismiss ("sacked by the paper", "her school fired her")."""
    agents = in_agent(view, verb) or view.kids(verb, "nsubj")
    phrases = ([*(view.lower[c] for c in view.kids(k, "compound", "amod")), view.lower[k]] for k in agents)
    return any(phrase[-1] in EMPLOYERS or actor_type(phrase) not in STATE for phrase in phrases)


def harmed_before(harm: Event, event: Event) -> bool:
    """Tell whether an act is a harm told as a fact in one of the sentences before another act."""
    near = 0 < event.sentence - harm.sentence <= REACH and harm.unit == event.unit
    return near and harm.act in HARM_ACTS and harm.modality in FACTUAL and bool(harm.victims)


def gone_back(view: DocView, token: int) -> bool:
    """Tell whether an act is told as earlier than what is told around it ("he had been arrested in May")."""
    verb = next((k for k in (token, *view.climb(token)) if view.tag[k].startswith("VB")), token)
    return any(view.lower[c] in {"had", "has", "been"} for c in view.kids(verb, "aux", "auxpass"))


def is_one(view: DocView, actor: Actor) -> bool:
    """Tell whether an actor is a single person: one by name, "a policeman", "his cousin"."""
    if actor.person is not None:
        return True
    first, last = view.ends_of(actor)
    words = {view.lower[k] for k in range(first, last + 1) if view.tag[k] in {"NN", "NNP"}} - people().plurals
    return not all(words.isdisjoint(nouns) for nouns in (people().nouns, BLAMED, RANKS))


def names_between(view: DocView, cast: Cast, person: int, harm: Event, event: Event) -> list[Name]:
    """Return the mentions of a person after the sentence of a harm and before an act."""
    first = view.sentences[harm.sentence][1]
    return [n for n in (view.names[i] for i in cast.people[person].names) if first <= n.first < event.token]


def goes_unnamed(view: DocView, cast: Cast, person: int, harm: Event, event: Event) -> bool:
    """Tell whether one harmed is only named since as an owner, and not told to be in hospital or to recover."""
    owner = all("’s" in x or "'s" in x for x in (
        view.lower[n.last + 1 : n.last + 1 + OWNED] for n in names_between(view, cast, person, harm, event)))
    return owner and LIVING.search(view.text, view.sentence_span(harm.sentence)[1], view.start[event.token]) is None


def only_told(view: DocView, cast: Cast, person: int, harm: Event, event: Event) -> bool:
    """Tell whether somebody is named since a harm, and never before, as whose lawyer or witness tells of it."""
    names = [view.names[i] for i in cast.people[person].names if view.names[i].first < event.token]
    since = names_between(view, cast, person, harm, event)
    lawyer = cast.people[person].occupation == "lawyer"
    return bool(since) and len(since) == len(names) and all(lawyer or part_in_telling(view, n) for n in since)


def dated_before(event: Event, death: Event) -> bool:
    """Tell whether an act has a date that is not told to be after that of a death.

    A weekday alone tells nothing of it: stories go forward ("on Monday … on Friday").
    """
    if event.date is None or event.date.span is None or not any(c.isdigit() for c in event.date.text):
        return False
    return death.date is None or death.date.span is None or event.date.span[0] < death.date.span[0]
