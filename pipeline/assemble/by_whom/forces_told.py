"""Which phrases of an article name police, soldiers, gunmen or authorities as those who act.

"Soldiers of the Third Brigade searched the village", "an officer of the City Police", a "spokesman for the army".
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.courts import Actor
from pipeline.assemble.by_whom.neighbours import (
    named_word,
    owns,
    suffering,
    tokens_of,
)
from pipeline.assemble.by_whom.onlookers import leaves_it
from pipeline.assemble.by_whom.phrase import DRESSED, dressed
from pipeline.assemble.facts import within
from pipeline.assemble.text.above import said_not
from pipeline.assemble.text.asked_actor import left_open
from pipeline.assemble.text.common import NOUNS, SPANS, VERBAL
from pipeline.assemble.text.kinds import HARM_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.simple import noun_for_people, noun_may_tell, verb_or_self
from pipeline.assemble.text.spoken import HOLDING
from pipeline.assemble.text.view import overlap
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import ARMED, STATE, actor_type, actors, criticising, officers_things, people
from pipeline.assemble.whether.claims import claims

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView

NOT_ACTING = word_list("actors.toml", "guards", "former")
MET = word_list("actors.toml", "forces", "met")  # one of them need not have done it
APART = SPANS - {"minutes"}  # "shot dead minutes after soldiers opened fire"
ALLIED = {"state_security", "armed_with_state"}  # police and a militia of theirs, told as one
BACKED = frozenset({"backed", "supported", "aided", "assisted", "accompanied", "joined", "helped"})
GOVERNING, LONGEST = frozenset({"government", "regime", "state"}), 5
SPEAKERS = word_list("actors.toml", "forces", "speakers")
THEIRS = word_list("actors.toml", "forces", "theirs")  # "a raid of the army"
NOMINAL = NOUNS | {"JJ", "JJR", "JJS"}
ACTING = frozenset({"ROOT", "nsubj", "pobj", "conj", "compound", "nmod", "poss", "amod"})  # relations of one who acts
HANDING = verb_list("actors.toml", "forces", "handing")
ASKING = frozenset({"should", "must", "ought", "shall"})
VAGUE = word_list("actors.toml", "forces", "vague")
KEPT = word_list("actors.toml", "forces", "kept")
FLYING = noun_list("actors.toml", "forces", "flying")


@dataclass(frozen=True, slots=True)
class Told:
    """A noun phrase of a sentence that names police, soldiers, gunmen and the like."""

    sentence: int
    token: int
    actor: Actor


def actors_told(view: DocView, events: list[Event]) -> list[Told]:
    """Return the phrases of an article that name police, soldiers, gunmen, authorities, in text order."""
    suffered = suffering(view, events) | {t for e in events if e.victims.group is not None for t in tokens_of(view, e)}
    out: list[Told] = []
    for n, (a, b) in enumerate(view.sentences):
        if n and VERBAL.isdisjoint(view.tag[a:b]):
            continue  # "V. Abuse by Armed Groups", the heading of what comes next
        for t in range(a, b):
            if view.tag[t] not in NOMINAL or view.dep[t] not in ACTING or t in suffered:
                continue
            if of_harmed(view, t):
                continue
            if view.lower[view.head[t]] in SPEAKERS:
                continue  # "a rebel spokesman"
            found = named_at(view, a, b, t) if view.name_at[t] >= 0 else phrase_at(view, a, b, t)
            if found is None:
                continue
            above = verb_or_self(view, t)
            if not (left_open(view, above) or set_aside(view, t) or at_a_distance(view, above)):
                out.append(Told(n, t, found))
    return out


def at_a_distance(view: DocView, verb: int) -> bool:
    """Tell whether a verb tells what something else came some time after or before ("a week after troops had fled")."""
    marks = view.kids(verb, "mark") if view.dep[verb] in {"advcl", "pcomp"} else []
    return any(view.lower[m] in {"after", "before"} and m > 0 and view.lower[m - 1] in APART for m in marks)


def of_harmed(view: DocView, t: int) -> bool:
    """Tell whether a noun only says whose people were harmed ("the abduction of relatives of rebels")."""
    people_between = False
    while view.dep[t] == "pobj" and view.lower[view.head[t]] == "of":
        t = view.head[view.head[t]]
        if not noun_for_people(view, t):
            return people_between and noun_may_tell(view, t, HARM_ACTS | LIBERTY_ACTS)
        people_between = True
    return people_between and view.dep[t] == "nsubjpass"


def in_whole(events: list[Event], actor: Actor) -> Actor:
    """Return an actor with all its words where another act has them ("agents": "agents of the Ministry of X")."""
    longer = (a for e in events for a in e.actors if a.start <= actor.start and actor.end < a.end)
    return next((replace(actor, text=a.text, start=a.start, end=a.end) for a in longer if a.person is None), actor)


def together(view: DocView, events: list[Event], told: list[Told], one: Actor) -> list[Actor]:
    """Return an actor with those who are joined to it ("in a raid of the army and the police").

    Those joined before it only where they are the forces whose militia it is ("when police and a militia stormed").
    """
    first = view.token_at(one.end - 1)
    begin, end = view.sentence_span(view.sentence_at[first])
    out = [one]
    for x in [*(t.actor for t in told), *(a for e in events for a in e.actors)]:
        if x.person is not None or any(overlap(x, a) for a in out):
            continue
        t = view.token_at(x.end - 1)
        allied = {x.kind, one.kind} == ALLIED
        if out[-1].end <= x.start < end and (x.kind == one.kind or allied):
            out += [x] if view.dep[t] == "conj" and view.head[t] == first else []
        elif begin <= x.start < one.start and allied and beside_forces(view, first, t):
            out.insert(0, x)
    return out


def beside_forces(view: DocView, militia: int, forces: int) -> bool:
    """Tell whether a militia is joined to forces, or told to back them ("soldiers, backed by militiamen, fired")."""
    by = view.head[militia]
    if view.dep[militia] == "conj":
        return by == forces
    backed = view.head[by]
    theirs = view.head[backed] == forces or (view.dep[forces] == "nsubj" and view.head[forces] == view.head[backed])
    return view.lower[by] == "by" and view.lower[backed] in BACKED and theirs


def set_aside(view: DocView, t: int) -> bool:
    """Tell whether a noun names only who says something in a clause on somebody ("X, who the army says led rebels")."""
    said = view.head[t]
    return view.dep[t] == "nsubj" and view.dep[said] == "parataxis" and view.lower[said] in HOLDING


def named_at(view: DocView, first: int, last: int, t: int) -> Actor | None:
    """Return the police force, army or agency that a name ending at a token names."""
    name = view.names[view.name_at[t]]
    if name.label != "ORGANISATION" or t != name.last:
        return None
    kind = actor_type(view.lower[name.first : name.last + 1])
    if kind != "state_security" or not acts(view, first, last, t):
        return None
    org = name.cluster if name.cluster >= 0 else None
    return Actor(name.text, view.start[name.first], view.end[name.last], kind, "authority", None, org)


def phrase_at(view: DocView, first: int, last: int, t: int) -> Actor | None:
    """Return the actor that a noun names, be it the head of its phrase or what a spokesman or cell belongs to."""
    if not acts(view, first, last, t):
        return None
    if t + 1 < last and view.person_at(t + 1):
        return None  # "police officer X"
    if owns(view, t, last) or (view.lower[t] in DRESSED and t + 1 < last and view.tag[t + 1].startswith("NN")):
        return None  # "plainclothes officers": they are
    start = t
    vague = view.lower[t] in VAGUE and (view.words[t - 1][:1].islower() or view.lower[t - 1] in {"a", "an"})
    whole = view.lower[t] in VAGUE and view.head[t] == t + 1 and " ".join(view.lower[t : t + 2]) in actors()
    t += whole  # "security forces", not "security"
    while start > first and t - start < LONGEST and view.tag[start - 1].startswith(("NN", "JJ", "VBN", "HYPH")):
        start -= 1
    words = view.lower[start : t + 1]
    if not NOT_ACTING.isdisjoint(words) or view.lower[t] in FLYING or view.lower[t] in people().titles:
        return None
    kind = actor_type(words)
    if kind is None or kind not in STATE | ARMED:
        return None
    known = next((k for k in range(start, t + 1) if " ".join(view.lower[k : t + 1]) in actors()), None)
    if known is None:
        return None
    if kind == "state_other" and view.lower[t] not in {"authorities", "junta"} | GOVERNING:
        return None
    if kind == "state_other" and called_on(view, t):
        return None
    if vague and (whole or known == t):
        return None  # "dark forces", "An agent"
    while known > start and (
        named_word(view, known - 1)
        or view.lower[known - 1] in KEPT
        or " ".join(view.lower[known - 1 : known + 1]) in actors()  # "public security officials"
    ):
        known -= 1
    a, b = view.start[known], view.end[t]
    b = dressed(view, b)
    return Actor(view.text[a:b], a, b, kind, "authority")


def called_on(view: DocView, t: int) -> bool:
    """Tell whether somebody is only told what to do ("The authorities should free him"), whoever held him."""
    verb = view.head[t]
    if view.dep[t] != "nsubj" or not any(view.lower[c] in ASKING for c in view.kids(verb, "aux")):
        return False
    after = range(verb + 1, view.sentences[view.sentence_at[t]][1])
    return not any(view.lower[k] in {"they", "it"} and view.dep[k] == "nsubj" for k in after)  # "why they held him"


def gives_up(view: DocView, verb: int) -> bool:
    """Tell whether somebody hands a person to others, who hold them from then on ("The army handed X to police")."""
    if view.lower[verb] not in HANDING or not any(view.person_at(o) for o in view.kids(verb, "dobj")):
        return False
    to = [p for c in view.kids(verb, "prep", "dative") if view.lower[c] == "to" for p in view.kids(c, "pobj")]
    kinds = {actor_type([view.lower[k] for k in (*view.kids(p, "compound", "amod", "nmod"), p)]) for p in to}
    return not kinds.isdisjoint(STATE | ARMED)  # not to his family


def faults(view: DocView, verb: int) -> bool:
    """Tell whether a verb only faults an arrest or a harm ("The army condemned the arrest of X"): others did it."""
    deeds = HARM_ACTS | LIBERTY_ACTS
    return view.lower[verb] in criticising() and any(noun_may_tell(view, o, deeds) for o in view.kids(verb, "dobj"))


def acts(view: DocView, first: int, last: int, t: int) -> bool:
    """Tell whether a noun stands where one who acts does: subject, "by" whom, owner of a crackdown or a cell."""
    dep, head = view.dep[t], view.head[t]
    if dep not in ACTING or (view.tag[t] == "JJ" and dep != "amod"):
        return False
    if dep == "nsubj":  # not "The interior ministry called that groundless"
        does = view.lower[t] != "ministry" and view.lower[head] not in claims().rejecting and not leaves_it(view, t)
        does = does and not gives_up(view, head) and not faults(view, head)
    elif dep == "pobj":
        above = view.lower[head]
        done = above == "by" and not view.kids(view.head[head], "neg")  # not "never claimed by rebels"
        does = done or (above == "of" and view.lower[view.head[head]] in THEIRS)
    elif dep == "conj":
        does = first <= head < t and acts(view, first, last, head)
    elif dep == "ROOT":
        does = True
    elif head < t or view.dep[head] == "nsubjpass":
        does = False  # "Coast guard officers have not been charged"
    elif view.lower[head] in MET and view.dep[head] in {"pobj", "dobj"}:
        does = acts(view, first, last, head)  # not "a bribe to a police officer"
    else:
        does = view.lower[head] in officers_things() or (t + 1 < last and view.lower[t + 1] in officers_things())
    return does and not said_not(view, t)


def at_home(facts: Facts, told: Told, country: str | None) -> bool:
    """Tell whether a body is of the country of the act; of a government that alone is enough to tie it."""
    own = {p.value.country for p in within(facts.places, told.actor.start, told.actor.end) if p.value is not None}
    if told.actor.text.rsplit(" ", 1)[-1].lower() in GOVERNING:
        return country in own
    return not own - {None} or country in own


def sent_by_others(facts: Facts, events: list[Event], told: Told, country: str | None) -> bool:
    """Tell whether a body is of another land than that out of which somebody was sent, so that others sent them.

    "Deported from Kenya on Monday, X was beaten by police in Ankara".
    """
    return country is not None and not at_home(facts, replace(told, actor=in_whole(events, told.actor)), country)
