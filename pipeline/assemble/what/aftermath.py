"""What follows a crime or a death: the arrest of its suspects, and acts that cannot be the dead one's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.event import all_victims
from pipeline.assemble.text.absolutes import befallen
from pipeline.assemble.text.clause import prepositional
from pipeline.assemble.text.kinds import CHARGED, DEATHS, FACTUAL, HARM_ACTS, LAW_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.shared_words import UNDOING
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import NO_STATE, actor_type
from pipeline.assemble.what.crimes import ABUSE
from pipeline.assemble.what.culprits import deed_in_charge, of_culprit, of_doers, only_suspected
from pipeline.assemble.what.either import may_be_alive, may_be_doer
from pipeline.assemble.what.in_exile import without_sources
from pipeline.assemble.what.of_the_dead import of_the_dead
from pipeline.assemble.what.suspects import HARMLESS, guilty_before
from pipeline.assemble.when.occasions import in_two_lands
from pipeline.assemble.when.step_order import order_steps
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

CONDEMNED = word_list("actors.toml", "cleared", "condemned")
REACH = 3  # sentences between a crime and the arrest for it
FEW = 10
BLAMED = 3  # sentences from who is blamed for a harm to the arrest of one of them
BLAMING = compiled(
    rf"\b(?:{'|'.join(toml_table('actors.toml')['slayers']['blaming'])})\w+\b[^.;]*?\b(?:as (?:the |his |her |their )?"
    rf"(?:{'|'.join(toml_table('actors.toml')['slayers']['blamed'])})|"
    r"of (?:the |ordering |carrying out |attacking |shooting |killing |beating )|for the )[^.;]*",
    re.IGNORECASE,
)
CRIMES = frozenset({"killing", "attempted_killing", "attack", "abduction", "property_destruction", "sexual_violence"})
HELD_FOR = frozenset({"arrest", "detention", "charge"})
TRIED = HELD_FOR | {"trial", "conviction", "sentencing", "imprisonment"}  # of nobody by name, for nothing else told
WIDE = frozenset({"country", "territory", "adjective"})
ANYBODY = compiled(
    rf"(?:\b(?:{'|'.join(toml_table('actors.toml')['slayers']['anybody'])})|\d-year-olds?)(?: of them)?$", re.IGNORECASE
)
MOB = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['scenes']['mobs'])})\b", re.IGNORECASE)
PULLED_DOWN = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['scenes']['pulled_down'])})\b", re.IGNORECASE)
FORCES = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['slayers']['no_mob'])})\b", re.IGNORECASE)
DETECTIVES = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['slayers']['detectives'])})\b", re.IGNORECASE)
ELSE = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['scenes']['no_crime'])})\b", re.IGNORECASE)
MISSING = compiled(r"\bmissing\b", re.IGNORECASE)
ARMED = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['slayers']['takers'])})\b", re.IGNORECASE)
JUDGES = word_list("actors.toml", "courts", "titled")
POSTHUMOUS = frozenset({"acquittal", "sentence_overturned", "pardon"})
CHARGES = "|".join(sorted(word_list("actors.toml", "cleared", "charges")))
GONE = "|".join(sorted(word_list("actors.toml", "cleared", "dropped")))
DROPPED = compiled(
    rf"\b(?:but|though|although|before|and)\b[^.;]{{0,20}}\b(?:the|those|these|all) (?:{CHARGES})"
    rf"(?: against (?:him|her|them))? (?:was|were|has been|have been|had been) (?:later |soon |then )?(?:{GONE})\b",
    re.IGNORECASE,
)
# charges that fall so clear nobody
BENT = compiled(rf"\b(?:{'|'.join(sorted(word_list('actors.toml', 'cleared', 'bent')))})\w*\b", re.IGNORECASE)
WRONGLY = word_list("actors.toml", "cleared", "falsely")
INNOCENT = compiled(
    r"\b(?:(?:as|is|was|were|been|found|proven|proved|declared) innocent|exonerat\w+|wrongful\w*|wrongly)\b",
    re.IGNORECASE,
)
# with an added entry in the sentence whoever did the harm that is told was hurt in the act
FIRED_BACK = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['slayers']['fired_back'])})\b", re.IGNORECASE)
WOUNDS = frozenset({"attack", "killing", "attempted_killing"})
GUILTY = frozenset({"conviction", "sentencing", "imprisonment"})
BURIED = compiled(r"\b(?:posthumous\w*|in absentia|after (?:his|her|their) deaths?)\b", re.IGNORECASE)


def drop_aftermath(view: DocView, cast: Cast, events: list[Event], dropped: list[Event]) -> list[Event]:
    """Leave out the arrest of a crime's unnamed suspects, and what is told of somebody after their death."""
    order_steps(view, events)
    clear_innocent(view, events, dropped)  # once more: some were named as culprits since
    crimes = [e for e in events if not befallen(view, e.token)]  # "both guards killed, the men fled. Police held X"
    held = [e for e in events if of_suspects(view, cast, e, crimes)]
    suspects = all_victims(held)
    kept = [
        e
        for e in without_sources(view, events)
        if not any(e is x for x in held)
        and not further_held(e, held, suspects)
        and not after_death(view, e, events)
        and not mistaken(view, cast, e)
        and not of_culprit(view, cast, e, events)
        and not of_doers(e, events)
        and not guilty_before(view, cast, e)
        and not may_be_doer(view, cast, e, events)
        and not may_be_alive(view, cast, e, events)
        and not deed_in_charge(view, cast, e, events, dropped)
        and not missing_from_mob(view, e, events)
        and not of_the_dead(view, e, events)
        and not brought_home(e, events)
        and not died_serving(view, cast, e, [*events, *dropped])
        and not accused_by_killers(e, events)
        and not stopped_in_the_act(view, e, events)
    ]
    return [e for e in kept if not freed_culprit(e, kept, events, dropped)]


def stopped_in_the_act(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether somebody was hurt as he harmed others himself ("an officer wounded X while trading gunfire")."""
    people = set(event.victims.people)
    if event.act not in WOUNDS or not people or FIRED_BACK.search(view.sentence_text(event.sentence)) is None:
        return False
    real = FACTUAL if event.act == "attack" else {"reported"}  # the dead may be killed for what is only said of them
    harms = (e for e in events if e.act in HARM_ACTS and e.modality in real and e is not event)
    return people <= {a.person for e in harms for a in e.actors if a.role == "perpetrator" and a.kind in NO_STATE}


def freed_culprit(event: Event, kept: list[Event], events: list[Event], dropped: list[Event]) -> bool:
    """Tell whether a release is of those whose arrest alone was told, and left out as that of who harmed others.

    So is the same arrest, told again without a charge ("On the arrest of General X").
    """
    people, again = set(event.victims.people), told_again(event)
    if not (event.act in {"release", "parole"} or again) or not people:
        return False
    apart = [e for e in kept if e is not event and not told_again(e) and e.act not in {"release", "parole"}]
    if any(people & set(e.victims.people) for e in apart):
        return False
    told = [e for e in [*events, *dropped] if e.rule.pos == "verb"] if again else events
    taken = [e for e in told if e.act in LIBERTY_ACTS - {"release", "parole"} and people <= set(e.victims.people)]
    return bool(taken) and not any(any(e is k for k in kept) for e in taken)


def told_again(event: Event) -> bool:
    """Tell whether a bare noun names an arrest, without a charge."""
    return event.act in HELD_FOR - {"charge"} and event.rule.pos == "noun" and not event.charges


def died_serving(view: DocView, cast: Cast, event: Event, events: list[Event]) -> bool:
    """Tell whether those who died in prison are convicted in the same sentence of a harm that the article tells."""
    if event.act != "death_in_custody" or not event.victims.people or view.says(ABUSE, event.sentence):
        return False
    tried = (e for e in events if e.sentence == event.sentence and e.act in {"conviction", "sentencing"})
    own = (e for e in tried if set(e.victims.people) == set(event.victims.people))
    return any(of_culprit(view, cast, e, events) for e in own)


def accused_by_killers(event: Event, events: list[Event]) -> bool:
    """Tell whether what somebody was accused of is the ground of those who had killed them, no charge at law."""
    if event.act != "charge" or event.actors or not event.reasons["act"].endswith("“accuse”"):
        return False
    group = event.victims.group
    for e in events:
        near = e.act in DEATHS and e.modality in FACTUAL and 0 <= event.sentence - e.sentence <= REACH
        if near and e.actors and all(a.kind in NO_STATE for a in e.actors):
            own, theirs = set(event.victims.people), e.victims.group
            alike = group is not None and theirs is not None and group.start == theirs.start
            if alike or own & set(e.victims.people):
                return True
    return False


def brought_home(event: Event, events: list[Event]) -> bool:
    """Tell whether a flight is that of somebody home from captors who let them go, no deportation by any rule."""
    if event.act != "forced_return" or not event.learned:
        return False
    own = [e for e in events if e.victims.people and set(e.victims.people) == set(event.victims.people)]
    freed = any(e.act == "release" and abs(e.sentence - event.sentence) <= REACH for e in own)
    return freed and any(e.act == "abduction" for e in own)


def clear_acquitted(view: DocView, events: list[Event], dropped: list[Event]) -> None:
    """Take those whom a court acquitted from the acts that only an accusation puts on them."""
    clear_innocent(view, events, dropped)
    cleared = [e.victims for e in [*events, *dropped] if e.act == "acquittal" and e.modality == "reported"]
    people = {p for party in cleared for p in party.people}
    groups = {party.group.start for party in cleared if party.group is not None and not party.people}
    for event in events:
        if event.modality == "alleged" and event.act in HARM_ACTS and event.actors:
            event.actors = [a for a in event.actors if a.person not in people and a.start not in groups]
            span = view.sentence_span(event.sentence)
            if (
                event.reasons["modality"] == CHARGED
                and DROPPED.search(view.text, *span)
                and not BENT.search(view.text, *span)
            ):
                # "charged with killing X, but the charges were dropped": who stands before the act is charged with it
                event.actors = [a for a in event.actors if a.start >= view.start[event.token]]


def clear_innocent(view: DocView, events: list[Event], dropped: list[Event]) -> None:
    """Take from harms the people whom a court found not to have done them after all."""
    told = [*events, *dropped]
    innocent = [e for e in told if e.modality == "reported" and found_innocent(view, e)]
    for event in events if innocent else ():
        if event.modality in FACTUAL and event.act in HARM_ACTS:
            event.actors = [a for a in event.actors if not exonerated(view, a.person, event, innocent, told)]


def found_innocent(view: DocView, event: Event) -> bool:
    """Tell whether an act of a court says that somebody did not do it: an acquittal, a verdict quashed."""
    if event.act == "acquittal":
        return not any(view.lower[c] in WRONGLY for c in view.kids(event.token, "advmod"))
    if event.act == "sentence_overturned":
        return view.lower[event.token] in UNDOING
    return event.act == "pardon" and view.says(INNOCENT, event.sentence)


def exonerated(view: DocView, person: int | None, event: Event, innocent: list[Event], told: list[Event]) -> bool:
    """Tell whether somebody is found innocent of a harm after all, with no later verdict against them.

    Not where the sentence that clears them tells of another harm than this one, or of another verdict on them.
    """
    for e in innocent:
        if person not in e.victims.people:
            continue
        above = view.climb(event.token)
        other = e.sentence == event.sentence and bool(prepositional(view, e.token, "of"))
        if (other and any(view.lower[k] in CONDEMNED for k in above)) or not of_this(view, e, event):
            continue  # "convicted Y of torturing X but acquitted him of fraud"
        beside = [x for x in told if x.sentence == e.sentence and x.act in HARM_ACTS]
        guilty = [x for x in told if x.act in GUILTY and x.modality == "reported" and person in x.victims.people]
        half = bool(prepositional(view, e.token, "of"))  # "convicted of murder and acquitted of theft"
        again = any(x.token > e.token or (half and x.sentence == e.sentence != event.sentence) for x in guilty)
        own = not beside or any(x is event or x.victims.people == event.victims.people for x in beside)
        if own and not again:
            return True
    return False


def of_this(view: DocView, cleared: Event, harm: Event) -> bool:
    """Tell whether a court may have cleared somebody of a harm: not before it, nor of something else ("of fraud")."""
    if cleared.date and harm.date and cleared.date.span and harm.date.span and cleared.date.span[1] < harm.date.span[0]:
        return False
    charge = [k for of in prepositional(view, cleared.token, "of") for k in view.subtree(of)]
    inside = [view.names[view.name_at[k]] for k in charge if view.name_at[k] >= 0]
    named = {n.cluster for n in inside if n.label == "PERSON"}
    if named and named.isdisjoint(harm.victims.people):
        return False  # "acquitted of the murder of another"
    told = {view.lower[k] for k in charge}
    if not told or told & {"all", "charges", "wrongdoing", "crime", "it"}:
        return True
    kinds = DEATHS | {"attempted_killing"} if harm.act in DEATHS else HARM_ACTS
    table = lexicon()
    acts = {r.act for word in told for r in table.verbs.get(word, ())}
    acts |= {r.act for word in told for _, r in table.nouns.get(word, ())}
    return bool(acts & kinds)


def of_suspects(view: DocView, cast: Cast, event: Event, events: list[Event]) -> bool:
    """Tell whether people of whom nothing else is told were arrested right after a crime of nobody of the state."""
    group = event.victims.group
    steps = HELD_FOR if event.victims.people or event.charges else TRIED
    if event.act not in steps or event.victims.orgs or event.modality not in FACTUAL:
        return False
    if event.charges and all(c.category in HARMLESS for c in event.charges):
        return False  # "His brother was killed. Police charged X with treason"
    if event.victims.people:
        if group is not None or not only_suspected(view, cast, event):
            return False
    elif group is None or ((group.min or FEW) > FEW and not after_mob(view, event, events)):
        return False
    blamed = group is not None and named_as_attackers(view, event, group.text)
    if group is not None and not blamed and not ANYBODY.search(group.text):
        return False
    if ELSE.search(view.text, *view.sentence_span(event.sentence)):
        return False
    if any(not DETECTIVES.search(a.text) for a in event.actors):
        return False
    own = set(event.victims.people)
    only_judged = event.act not in HELD_FOR  # in a town of its own, it may be for anything
    return any(
        0 <= event.sentence - e.sentence <= (BLAMED + 1 if blamed else REACH)
        and e.token < event.token
        and e.unit == event.unit
        and of_crime(view, e)
        and not (only_judged and has_town(event) and not has_town(e))
        and not own & set(e.victims.people)
        and not (own and (e.sentence == event.sentence or earlier(event, e) or in_two_lands(event, e)))
        and not (event.act not in HELD_FOR and e.sentence == event.sentence)  # "X was shot, and four were given life"
        for e in events
    )


def has_town(event: Event) -> bool:
    """Tell whether an act is told with a place finer than a country."""
    return any(p.value is None or p.value.kind not in WIDE for p in event.places)


def further_held(event: Event, held: list[Event], suspects: set[int]) -> bool:
    """Tell whether an act is what courts did next to a suspect whose arrest was left out ("He was remanded")."""
    people = event.victims.people
    if event.act not in HELD_FOR or not people or not suspects.issuperset(people):
        return False
    return any(e.unit == event.unit and e.token < event.token and event.sentence - e.sentence <= 1 for e in held)


def after_mob(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether a sentence before an arrest tells of a mob's crime, of which many may be suspects."""
    before = (e for e in events if 0 <= event.sentence - e.sentence <= REACH and of_crime(view, e))
    return any(MOB.search(a.text) for e in before for a in e.actors)


def named_as_attackers(view: DocView, event: Event, group: str) -> bool:
    """Tell whether a sentence just before blames a harm on those of whom one is held ("named three of his guards")."""
    noun = group.rsplit(" ", 1)[-1].lower().removesuffix("s")
    first = max(0, event.sentence - BLAMED)
    told = (view.sentence_text(n) for n in range(first, event.sentence))
    return any(noun in m.group().lower() for x in told for m in BLAMING.finditer(x))


def earlier(event: Event, crime: Event) -> bool:
    """Tell whether an arrest is dated before a crime."""
    if event.date is None or event.date.span is None or crime.date is None or crime.date.span is None:
        return False
    return event.date.span[1] < crime.date.span[0]


def of_crime(view: DocView, event: Event) -> bool:
    """Tell whether an act is a crime of people outside the state, by who did it or by a sentence without its forces."""
    if event.act not in CRIMES or event.modality not in FACTUAL or not event.victims:
        return False
    text = view.sentence_text(event.sentence)
    if ELSE.search(text) and event.victims.group is not None:
        return False  # a march broken up
    if event.act == "property_destruction" and PULLED_DOWN.search(text):
        return False
    return all(a.kind in NO_STATE for a in event.actors) if event.actors else not FORCES.search(text)


def missing_from_mob(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether somebody is only missing after what private people did, with nothing told of forces or gunmen."""
    if event.act != "enforced_disappearance" or event.actors:
        return False
    a, b = view.sentence_span(event.sentence)
    if not MISSING.search(view.text, a, b) or FORCES.search(view.text, a, b) or ARMED.search(view.text, a, b):
        return False
    before = [e for e in events if e.act in HARM_ACTS and 0 <= event.sentence - e.sentence <= REACH and e.actors]
    return any(all(x.kind == "private" for x in e.actors) for e in before if e is not event)


OF_LIVING = frozenset({"dismissal", "threat"})


def after_death(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether a case at law or a threat is dated after the death of the one whom it is said to befall."""
    if event.act not in LAW_ACTS | LIBERTY_ACTS | OF_LIVING or event.act in POSTHUMOUS or event.date is None:
        return False
    if "name" in event.victims.how or event.date.span is None or len(event.victims.people) != 1:
        return False
    if BURIED.search(view.text, *view.sentence_span(event.sentence)):
        return False
    return any(
        e.act in DEATHS
        and e.modality == "reported"
        and e.victims.people == event.victims.people
        and e.token < event.token
        and e.date is not None
        and e.date.span is not None
        and e.date.span[1] < event.date.span[0]
        for e in events
    )


def mistaken(view: DocView, cast: Cast, event: Event) -> bool:
    """Tell whether a judge was taken for the judged, or a police chief for somebody not in office."""
    party = event.victims
    i = view.name_at[party.head] if party.head >= 0 else -1
    if i >= 0 and event.act in LAW_ACTS | LIBERTY_ACTS and event.reasons["victims"].startswith("recipient"):
        first = view.names[i].first
        if first > 0 and view.lower[first - 1] in JUDGES:
            return True  # "Judge X refused bail"
    if party.how != ["description"] or len(party.people) != 1 or party.head < 0 or i >= 0:
        return False
    head = party.head
    own = [c for c in view.kids(head, "compound", "amod") if c < head and view.name_at[c] < 0]
    kind = actor_type([*(view.lower[c] for c in own), view.lower[head]])
    entry = cast.people[party.people[0]]
    if kind != "state_security" or entry.occupation in {"soldier", "official", "politician"}:
        return False
    return not any(actor_type(d.split()) is not None for d in entry.descriptors)
