"""Forces that a state dissolves, and its offices that are "charged": nothing befalls an organisation of ours.

And whether fighters were killed in captivity, which is no death in combat.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.common import CALENDAR
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import STATE, actor_type, courts, people
from pipeline.assemble.who.bodies import TRIED
from pipeline.kept import compiled
from pipeline.late import Late
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

FORCE: Final = compiled(
    rf"\b(?:(?:{'|'.join(toml_table('actors.toml')['forces']['dissolved'])})|"
    # not "Workers' Brigade"
    rf"(?:{'|'.join(toml_table('actors.toml')['forces']['of_brigades'])}) (?:\S+ ){{0,3}}?"
    r"(?:brigades?|task force))$",
    re.IGNORECASE,
)
CAPTIVE: Final = compiled(rf"\b(?:{'|'.join(toml_table('verbs.toml')['law']['captive'])})\b")
ARMED: Final = Late(
    rf" ?, (?:an?|the) (?:[\w-]+ ){{0,3}}?(?:{'|'.join(toml_table('actors.toml')['forces']['armed_kinds'])}) "
    rf"(?:[\w-]+ )?(?:{'|'.join(toml_table('actors.toml')['forces']['armed_bodies'])})\b"
)


def of_force(view: DocView, cast: Cast, event: Event) -> bool:
    """Tell whether it is police, soldiers or armed men that are dissolved ("the end of the Night Robbery Squad")."""
    victims = event.victims
    if event.act != "organisation_shutdown" or not victims.orgs or victims.people or victims.group:
        return False
    return all(FORCE.search(cast.orgs[o].name) or called_armed(view, cast.orgs[o].names) for o in victims.orgs)


OTHERS: Final = compiled(r"\b(?:who|whom|accused|suspected|convicted)\b")
ARENAS: Final = word_list("actors.toml", "no_bench", "arenas")
AUDIENCES: Final = word_list("actors.toml", "no_bench", "audiences")
BENCH: Final = word_list("actors.toml", "no_bench", "unless")
PAYERS: Final = word_list("actors.toml", "no_bench", "payers")
OFFICES: Final = word_list("actors.toml", "parts", "of_office")


def of_state(name: set[str]) -> bool:
    """Tell whether a name is a government or a ministry by its words ("Health Ministry", no "Ministry of Grace")."""
    return bool(name & PAYERS) and ("government" in name or name <= PAYERS | {"the"} or bool(name & OFFICES))


def of_office(view: DocView, cast: Cast, facts: Facts, event: Event) -> bool:
    """Tell whether a body alone is charged, tried or fined that is an office or force, or only given a task.

    "The Ministry was charged with the census", "UNICEF was charged with running the camps"; not "Radio X was charged
    with defamation". Nor is the state a victim that pays: "The court fined the Health Ministry".
    """
    victims = event.victims
    if event.act == "fine":
        alone = bool(victims.orgs) and not victims.people and victims.group is None
        return alone and all(of_state(set(cast.orgs[o].name.lower().split())) for o in victims.orgs)
    unnamed = victims.group is not None and view.lower[victims.head] in people().body_nouns
    if event.act not in TRIED or victims.people or not (victims.orgs or unnamed):
        return False
    for o in victims.orgs:
        words = cast.orgs[o].name.lower().split()
        if actor_type(words) in STATE or not courts().isdisjoint(words) or called_armed(view, cast.orgs[o].names):
            return True
    if by_no_court(view, facts, event):
        return True
    if view.lower[event.token] != "charged":
        return False  # "opened a case against Radio X"
    a, b = view.end[event.token], view.sentence_span(event.sentence)[1]
    others = OTHERS.search(view.text, a, b)  # "charged with tracing people accused of treason"
    told = within(facts.charges, a, b if others is None else others.start())
    return all(c.category == "other" for c in told)


def by_no_court(view: DocView, facts: Facts, event: Event) -> bool:
    """Tell whether no state or court tries a body ("tried in the press", "charged with treason by believers")."""
    last = view.sentences[event.sentence][1]
    told = view.lower[event.token : last]
    if not ARENAS.isdisjoint(told):
        return True
    charges = within(facts.charges, view.end[event.token], view.end[last - 1])
    for k in range(event.token + 1, last):
        own = view.head[k] == event.token or any(c.start <= view.start[k] <= c.end + 1 for c in charges)
        for by in view.kids(k, "pobj") if view.lower[k] == "by" and own else ():
            words = [view.lower[w] for w in view.subtree(by)]
            if view.tag[by] == "NN" and not view.kids(by, "det"):
                continue  # "by noon", "by mistake"
            bench = not courts().isdisjoint(words) or not BENCH.isdisjoint(words) or actor_type(words) in STATE
            if not AUDIENCES.isdisjoint(words) or not (bench or view.name_at[by] >= 0 or words[-1] in CALENDAR):
                return True
    return False


def called_armed(view: DocView, names: list[int]) -> bool:
    """Tell whether a body's name is followed by what arms it bears ("the Falcon Brigade, an armed group")."""
    return any(ARMED().match(view.text, view.end[view.names[i].last]) for i in names)


def captive(view: DocView, event: Event) -> bool:
    """Tell whether a sentence tells those whom an act befell to be taken, unarmed or put to death.

    Not others beside them ("nine soldiers were killed and six captured", "executed villagers after it lost two men").
    """
    group, (a, b) = event.victims.group, view.sentence_span(event.sentence)
    for found in CAPTIVE.finditer(view.text, a, b):
        t = view.token_at(found.start())
        whom = view.kids(t, "nsubjpass", "dobj") or [k for k in view.kids(t, "nsubj") if view.tag[k] == "CD"]
        others = [k for k in whom if view.tag[k] in {"CD", "NNS"}] if t != event.token else []
        if group is None or not others or any(group.start <= view.start[k] < group.end for k in others):
            return True
    return False
