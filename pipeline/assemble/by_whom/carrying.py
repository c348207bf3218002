"""Which act can be of the hand that did another: what may be carried over from one to the other, and what may not.

"Police arrested X and beat him" is the police twice; whoever sets X free need not have jailed X.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.neighbours import same_victims
from pipeline.assemble.text.clause import is_passive, subject
from pipeline.assemble.text.common import YEAR_TOLD
from pipeline.assemble.text.kinds import BODILY, FACTUAL, FREEING, HARM_ACTS, IN_CUSTODY, LIBERTY_ACTS, VANISHED
from pipeline.assemble.text.wordlists import noun_list, verb_list
from pipeline.assemble.text.words import actor_type, people
from pipeline.late import Late
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.by_whom.forces_told import Told
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

HELD_ACTS = LIBERTY_ACTS | {"raid", "dispersal", "travel_ban", "forced_return"}
BORDER_ACTS = frozenset({"forced_return", "travel_ban"})
BANS, WORDS_ALONE = frozenset({"travel_ban"}), frozenset({"threat", "harassment"})
JUDGED = frozenset({"conviction", "imprisonment", "psychiatric_confinement", "sentencing", "trial"})
OFFICES = frozenset({"authorities", "officials"})  # of all kinds
FREED = FREEING | {"acquittal"}
GONE = verb_list("actors.toml", "got_away", "verbs")
HANDED = 2  # sentences from an arrest to the disappearance that it was
VEHICLE = Late(rf"\b(?:{'|'.join(toml_table('mishaps.toml')['vehicles'])})(?: in .+)?$", re.IGNORECASE)
FOUND = verb_list("actors.toml", "found_dead", "verbs") | noun_list("actors.toml", "found_dead", "nouns")
THEY = frozenset({"they", "he", "she", "it"})
GUARDS = frozenset({"guard", "guards"})
INSIDE = GUARDS | noun_list("actors.toml", "jailers", "words", "within", "lone")
CLAUSES = frozenset({"relcl", "advcl", "ccomp"})
JAILERS = noun_list("actors.toml", "jailers", "words", "keeping") | frozenset(
    f"{where} {who}" for where in ("prison", "jail")
    for who in noun_list("actors.toml", "jailers", "of_prison", "officials") | {"staff", "authorities"}
)  # fmt: skip


def jails(event: Event, actor: Actor) -> bool:
    """Tell whether an actor only keeps whom others took: staff and guards of a prison send nobody there.

    Nor is what a truck or a jet did to one any hint of who harmed another.
    """
    if VEHICLE().search(actor.text):
        return True
    if event.act in {"imprisonment", "arrest"} and actor.text.lower() in GUARDS:
        return True
    return event.act in HELD_ACTS and actor.text.lower() in JAILERS


def met_inside(view: DocView, event: Event, other: Event, actor: Actor) -> bool:
    """Tell whether those who ill-treated somebody in custody need not have taken them there.

    "Was seized in Osh. A guard broke two of his teeth", "detectives at a police station lashed him": one or few, and
    those who keep and question. Police, soldiers or agents who beat somebody arrested may well have arrested them.
    """
    if event.act not in HELD_ACTS or other.act not in IN_CUSTODY:
        return False
    if other.sentence in {view.sentence_at[t] for t in event.tokens} and view.dep[other.token] not in CLAUSES:
        return False
    words = actor.text.lower().split()
    if event.act == "detention" and not GUARDS.isdisjoint(words):
        return False  # guards keep those who are held
    if not INSIDE.isdisjoint(words) or ("at" in words and "station" in words):
        return True
    t = next((k for k in view.tokens_of(actor) if view.lower[k] in people().nouns), view.token_at(actor.end - 1))
    few = any(view.dep[c] == "nummod" for c in view.kids(t, "nummod"))
    return few or (view.tag[t] == "NN" and (view.lower[t] in people().nouns or view.lower[t].endswith("officer")))


def sent_before(view: DocView, event: Event, owners: list[Event]) -> bool:
    """Tell whether who sent somebody back or bans them need not be who did the other acts of a sentence to them.

    "Was deported to X and is in the hands of its police", "police put her on a plane; she was held on landing". But
    "was deported after police arrested him". Nor need those who searched somebody's home have kept them from leaving.
    """
    if event.act in BANS:
        return not any(e.act in BORDER_ACTS for e in owners)
    if event.act in LIBERTY_ACTS:
        return all(e.act == "forced_return" and e.token < event.token for e in owners)
    later = all(e.act in LIBERTY_ACTS | IN_CUSTODY and e.token > event.token for e in owners)
    before = any(view.lower[m] == "after" for e in owners for k in view.climb(e.token) for m in view.kids(k, "mark"))
    return event.act == "forced_return" and later and not before


def kin(a: Event, b: Event) -> bool:
    """Tell whether the first act can be of the hand that did the second: both custody, both harm, or in custody."""
    unlike = BANS & {a.act, b.act} or a.act == "threat" or b.act in WORDS_ALONE  # who warned need not have burned
    since = b.act == "arrest" and a.token > b.token and a.act in HARM_ACTS  # "was arrested again and beaten"
    if (a.anew != b.anew and not since) or (a.act != b.act and unlike):
        return False  # a court that prolongs custody, soldiers who arrest somebody, who threatened: not the rest
    if a.apart and a.sentence != b.sentence and a.act in IN_CUSTODY:
        return False  # "has since been denied medicine"
    if b.act == "forced_return" and a.act != b.act and a.token > b.token:
        return False  # whoever sent them back did not seize them there
    if a.act == "forced_return" and a.act != b.act and b.token > max(a.tokens):
        return False  # nor did whoever seized them there send them
    held_a, held_b = a.act in HELD_ACTS or a.act in IN_CUSTODY, b.act in HELD_ACTS or b.act in IN_CUSTODY
    harm_a, harm_b = a.act in HARM_ACTS, b.act in HARM_ACTS
    outside = a.act in BODILY or b.act in BODILY  # who abused somebody in a cell need not have shot them in the street
    inside = a.act in IN_CUSTODY or b.act in IN_CUSTODY
    if a.act in VANISHED | BORDER_ACTS | {"imprisonment"} and b.act in IN_CUSTODY:
        return False  # nor need whoever beat them in a cell have taken them there
    return (held_a and held_b) or (harm_a and harm_b and not (outside and inside))


def taken_then_gone(view: DocView, case: list[Event], event: Event, other: Event) -> bool:
    """Tell whether somebody disappeared in the hands of who took them, told just before ("The army denies it").

    Not where they got away since ("He escaped and has not been seen since"), or others had them.
    """
    if event.act != "enforced_disappearance" or other.act != "arrest":
        return False
    if not 0 <= event.sentence - other.sentence <= HANDED or event.victims.people != other.victims.people:
        return False
    told = [e for e in case if e.sentence <= event.sentence]
    hands = {a.text for a in other.actors}
    others = any(a.text not in hands for e in told if e.sentence >= other.sentence for a in e.actors)
    if not event.victims.people or others or any(e.act in FREED for e in told):
        return False
    since = view.lower[other.token : view.sentences[event.sentence][1]]
    return GONE.isdisjoint(since) and ("got", "away") not in pairwise(since)


def sentenced_since(case: list[Event], event: Event, other: Event) -> bool:
    """Tell whether a trial or prison is told between an arrest and what somebody suffered in custody, by others then.

    "Police arrested X. … A court jailed her for six years. … She was denied a doctor": not by those police, but maybe
    by "the authorities".
    """
    if event.act not in IN_CUSTODY or other.act not in HELD_ACTS:
        return False
    if any(a.kind == "state_other" and not OFFICES.isdisjoint(a.text.casefold().split()) for a in other.actors):
        return False  # "the Chadian authorities", not "state security officials"
    return any(
        other.sentence < n < event.sentence
        for e in case if e.act in JUDGED and same_victims(e, event) for n in e.sentences
    )  # fmt: skip


def only_frees(owners: list[Event]) -> bool:
    """Tell whether all that an actor is told to have done is to set people free."""
    return bool(owners) and all(e.act in FREED and e.modality in FACTUAL for e in owners)


def outside_dated(view: DocView, event: Event, actor: int) -> bool:
    """Tell whether an act has its own month or year in a clause on whom it befell, and an actor stands outside of it.

    "Police arrested X, who was abducted in January": nothing says that police did that too. A day alone may be that of
    all that the sentence tells ("Soldiers killed X, who was taken on Monday"). Not "X, whom they abducted in January".
    """
    if not THEY.isdisjoint(view.lower[k] for k in view.kids(event.token, "nsubj")):
        return False
    here = view.sentence_at[actor] == event.sentence
    if not (event.beside and here) or event.date is None or event.carried or not long_ago(event.date):
        return False
    clause = next((k for k in view.climb(event.token) if view.dep[k] == "relcl"), -1)
    within = view.subtree(clause) if clause >= 0 else []
    return view.token_at(event.date.start) in within and actor not in within


def of_they(view: DocView, event: Event, told: list[Told]) -> tuple[Told, str] | None:
    """Return the actor whom "they" means: the one subject of the sentence before, which tells of no other people.

    "Soldiers moved into Osh. They raided homes and killed five teachers."
    """
    who, before = subject(view, event.token), event.sentence - 1
    if who is None or view.lower[who] != "they" or is_passive(view, event.token) or before < 0:
        return None
    if paragraph(view, before) != paragraph(view, event.sentence):
        return None
    found = [x for x in told if x.sentence == before and view.dep[x.token] == "nsubj"
             and view.dep[view.head[x.token]] == "ROOT"]  # fmt: skip
    if len(found) != 1:
        return None
    a, b = view.sentences[before]
    own = view.subtree(found[0].token)
    others = any(view.lower[k] in people().plurals or view.person_at(k) or actor_type([view.lower[k]]) is not None
                 for k in range(a, b) if k not in own)  # fmt: skip
    return None if others else (found[0], "whom “they” means")


def of_other_item(view: DocView, events: list[Event], event: Event, one: Told) -> bool:
    """Tell whether an actor is told of in another paragraph, which names none of the act's victims and has other days.

    "On 3 May A was shot at. Rebels had … / On 9 May B was killed": two items of a list.
    """
    mine, other = paragraph(view, event.sentence), paragraph(view, one.sentence)
    if mine == other:
        return False
    named = {n.cluster for n in view.names if n.label == "PERSON" and other[0] <= view.start[n.first] < other[1]}
    group = event.victims.group
    if event.victims.people and (not named or not named.isdisjoint(event.victims.people)):
        return False
    if not event.victims.people and (group is None or not mine[0] <= group.start < mine[1]):
        return False  # "the five" of the paragraph before
    days = [{e.date.span for e in events if e.date is not None and e.date.precision == "day" and not e.carried
             and a <= e.date.start < b} for a, b in (mine, other)]  # fmt: skip
    return all(days) and days[0].isdisjoint(days[1])


def paragraph(view: DocView, sentence: int) -> tuple[int, int]:
    """Return where the paragraph of a sentence begins and ends in the text, titles and lines being such, too."""
    at = view.sentence_span(sentence)[0]
    end = view.text.find("\n", at)
    return view.text.rfind("\n", 0, at) + 1, end if end >= 0 else len(view.text)


def long_ago(day: DateMention) -> bool:
    """Tell whether a time is told as one of the past and not of the news: no day, or one with its year."""
    return day.precision != "day" or YEAR_TOLD.search(day.text) is not None


def of_others(view: DocView, event: Event, other: Event) -> bool:
    """Tell whether an act told elsewhere befell others than those in prison, or is guards' on whom others arrested.

    Or people who are only found dead ("X was raped by soldiers, and her brother was found murdered").
    """
    if view.lower[event.token] in FOUND and not same_victims(event, other):
        return True
    later = event.act in HELD_ACTS and event.sentence != other.sentence and other.act in IN_CUSTODY
    if later and any(a.text.lower() in GUARDS for a in other.actors):
        return True  # "were rounded up in Oran. … One said that guards had broken his arm"
    apart = event.act == "imprisonment" and event.sentence != other.sentence
    return apart and not same_victims(event, other)
