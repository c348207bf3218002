"""Deeds that a charge puts on somebody persecuted: a ground of their case, and no incident of its own.

"A journalist was sentenced to two years for slapping a police chief", "a poet convicted of murdering a guard on the
basis of a confession": the state's word against them, never a report that they did it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.by_whom.blame import ACCUSING, CHARGES, LINKING, VERDICTS, accused_heads
from pipeline.assemble.text.clause import subject
from pipeline.assemble.text.kinds import CHARGED, DEATHS, FACTUAL, HARM_ACTS, LAW_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.two_callings import ONE_OF_KIN
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import STATE, actor_type
from pipeline.assemble.what.crimes import ABUSE, PROTECTED_GROUPS
from pipeline.assemble.what.justice import of_calling, wronged

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.party import Party
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.what.frames import Finder

CASES: Final = LAW_ACTS | LIBERTY_ACTS | {"execution"}
CHARGEABLE: Final = (HARM_ACTS | {"harassment"}) - {"torture"}  # "charged with harassing X": of no persecuted doer
ARMED: Final = STATE | {"armed_non_state", "armed_with_state"}
GROUNDS: Final = CHARGES | VERDICTS | word_list("actors.toml", "plots", "grounds")
PLOTTING: Final = verb_list("actors.toml", "plots", "verbs")
RULERS: Final = word_list("actors.toml", "plots", "rulers")
MANY: Final = word_list("people.toml", "counted", "vague", "dozens") | {"most", "half", "others", "majority"}
STEPS: Final = 5  # from a deed up to the word of law that it grounds


def without_charged(view: DocView, finder: Finder, events: list[Event]) -> list[Event]:
    """Leave out the deeds that only a charge against somebody persecuted tells, and never call them its doer."""
    kept: list[Event] = []
    executed = {p for e in events if e.act == "execution" and e.modality in FACTUAL for p in e.victims.people}
    for event in events:
        if of_many_cases(view, event):
            continue
        if event.act not in CHARGEABLE or event.modality not in FACTUAL:
            kept.append(event)
            continue
        accused = in_the_case(view, finder, event, events)
        if accused is None or any(a.kind in ARMED for a in event.actors):
            kept.append(event)
            continue
        unfair = persecuted(view, finder, event, accused, executed)
        if against_state(finder, event.victims) or (unfair and not event.victims.people):
            continue
        if unfair and event.act not in DEATHS and in_office(finder, event.victims):
            continue  # "a journalist was charged with threatening the mayor, X"
        if event.act == "attempted_killing" and view.lower[event.token] in PLOTTING and rules(view, event.victims):
            continue  # "arrested on charges of plotting to kill President X"
        if unfair:
            event.actors = [a for a in event.actors if a.person not in accused.people]
            if event.act == "harassment" and event.modality == "reported":
                event.modality, event.reasons["modality"] = "alleged", CHARGED
        kept.append(event)
    return kept


def of_many_cases(view: DocView, event: Event) -> bool:
    """Tell whether a deed is one that many were accused of ("Many of them were convicted of killing a husband")."""
    t, group = event.token, event.victims.group
    if event.act not in HARM_ACTS or group is None or event.victims.people or view.dep[t] != "pcomp":
        return False
    verb = view.head[view.head[t]]
    if group.text.split(" ")[0].lower() not in {"a", "an"} or view.lower[verb] not in ACCUSING:
        return False
    if group.text.split(" ")[-1].lower() not in ONE_OF_KIN:
        return False  # "Many soldiers were convicted of killing a student": one deed that the text tells of
    whose = view.kids(verb, "nsubjpass")
    return any(view.lower[s] in MANY or any(view.lower[c] in MANY for c in view.kids(s, "amod")) for s in whose)


def in_the_case(view: DocView, finder: Finder, event: Event, events: list[Event]) -> Party | None:
    """Return whose case a deed grounds; None where it stands in none."""
    t = event.token
    cases = [e for e in events if e.sentence == event.sentence and e.act in CASES and e.token < t and e.victims]
    heads = accused_heads(view, finder, t)
    if not grounds(view, t, {e.token for e in cases}, means=against_state(finder, event.victims)):
        if event.modality == "alleged" and view.dep[t] == "advcl" and (doer := subject(view, t)) is not None:
            whom = finder.resolver.party(doer, depth=2)
            if any(set(e.victims.people) & set(whom.people) for e in cases):
                return whom  # "was arrested after she allegedly hit an officer"
        return None
    if heads:
        whom = finder.resolver.party(heads[0], depth=2)
        return whom if whom.people or not cases else cases[-1].victims
    return cases[-1].victims if cases else None


def grounds(view: DocView, t: int, cases: set[int], *, means: bool) -> bool:
    """Tell whether a deed stands under what somebody is accused, tried or punished for, or did with it as `means`."""
    while view.dep[t] == "conj" and view.tag[t] == view.tag[view.head[t]]:
        t = view.head[t]  # "for beating and injuring"
    if means and view.dep[t] == "relcl" and view.dep[view.head[t]] == "dobj":
        t = view.head[view.head[t]]  # "for throwing a bottle that injured an officer"
    link = view.head[t]
    if view.dep[t] not in {"pcomp", "pobj"} or view.lower[link] not in LINKING:
        return False
    k = view.head[link]
    for _ in range(STEPS):
        if k in cases or view.lower[k] in ACCUSING or view.lower[k] in GROUNDS:
            return True
        if view.dep[k] not in {"pobj", "prep", "nummod", "dobj", "attr"}:
            return False
        k = view.head[k]
    return False


def persecuted(view: DocView, finder: Finder, event: Event, accused: Party, executed: set[int]) -> bool:
    """Tell whether the accused are of a persecuted calling, were put to death, or may have been wronged."""
    cast = finder.resolver.cast.people
    if any(cast[p].occupation in {"official", "soldier"} for p in accused.people):
        return False
    if any(cast[p].occupation in PROTECTED_GROUPS or p in executed for p in accused.people):
        return True
    group = accused.group
    if group is not None and not accused.people and of_calling(group.text):
        return True
    return bool(ABUSE.search(view.text, *view.sentence_span(event.sentence))) or wronged(view, event.sentence)


def rules(view: DocView, harmed: Party) -> bool:
    """Tell whether those harmed are called who rules a state ("President X", "King X")."""
    titles = ((n, n.first if view.lower[n.first] in RULERS else n.first - 1) for n in view.names if n.first > 1)
    titled = {n.cluster for n, k in titles if view.lower[k] in RULERS and not view.tag[k - 1].startswith(("NN", "JJ"))}
    return bool(harmed.people) and set(harmed.people) <= titled


def in_office(finder: Finder, harmed: Party) -> bool:
    """Tell whether all those harmed are named people of the state ("the mayor, X")."""
    cast = finder.resolver.cast.people
    offices = {cast[p].occupation for p in harmed.people}
    return bool(offices) and offices <= {"official", "soldier", "politician"} and harmed.group is None


def against_state(finder: Finder, harmed: Party) -> bool:
    """Tell whether those harmed are unnamed people of the state ("two officers", "a police chief")."""
    group = harmed.group
    if group is None or harmed.people:
        return False
    words = group.text.casefold().split()
    return actor_type(finder.phrase(harmed.head)) in STATE or actor_type(words) in STATE
