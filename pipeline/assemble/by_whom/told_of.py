"""Whose deeds the sentence of an act only speaks of, or tells of the victim's family before it: no doer of the act.

"X denounced beatings by officers and was arrested"; "X, whose father had been killed by rebels, was abducted".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.came_later import came_later
from pipeline.assemble.by_whom.denying import HAVING
from pipeline.assemble.by_whom.freed import NO_CASE
from pipeline.assemble.by_whom.neighbours import GROUNDS, of_aside
from pipeline.assemble.by_whom.onlookers import RAISED, onlookers
from pipeline.assemble.by_whom.sites import of_land
from pipeline.assemble.by_whom.tellers import ABOUT, WORKS
from pipeline.assemble.facts import within
from pipeline.assemble.text.asides import only_said
from pipeline.assemble.text.kinds import DEATHS, HARM_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.quoted import quotations
from pipeline.assemble.text.simple import has_no, may_tell, verb_above
from pipeline.assemble.text.wordlists import noun_list, verb_list
from pipeline.assemble.text.words import STATE, actor_type, people
from pipeline.assemble.when.described import YOUTH
from pipeline.assemble.when.times import NONE, meet

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView

BEFORE = frozenset({"after", "since", "before"})
BRINGING = verb_list("actors.toml", "told_of", "bringing")
MEANT = frozenset({"victims", "dead", "two", "three", "others", "them"})
MATTERS = noun_list("actors.toml", "told_of", "matters")
STANDING = verb_list("actors.toml", "told_of", "standing")
POSTS = frozenset({"compound", "nmod", "amod", "poss", "pobj", "prep"})


def only_told_of(view: DocView, event: Event, t: int) -> bool:
    """Tell whether police or gunmen stand in the sentence of an act with another deed alone, of which it only speaks.

    Args:
        view: the article.
        event: the act.
        t: head of the phrase that names them.
    """
    if wanted_by(view, t) or calls_somebody(view, t) or only_if(view, t) or of_land(view, t):
        return True
    if post_of_another(view, t) or only_quoted(view, event, t):
        return True
    if view.sentence_at[t] != event.sentence:
        return in_defence(view, t) or came_later(view, event, t) or (event.act in HARM_ACTS and brings_case(view, t))
    if ever_since(view, event, t) or (event.act in HARM_ACTS and lacks_proof(view, t)):
        return True
    if only_said(view, t, event.token):
        return True  # "X was arrested after she said that police had beaten a cook"
    if of_work(view, event, t):
        return True
    while view.dep[t] in {"compound", "nmod", "poss", "amod", "conj"} and view.head[t] != t:
        t = view.head[t]
    by = view.head[t]
    deed = view.head[by]
    if view.dep[t] != "pobj" or view.lower[by] != "by" or deed == event.token:
        return False
    if view.dep[deed] in {"acl", "amod"} and view.lower[deed] in STANDING:
        return True  # "held, though of a church recognised by the government"
    gerund = view.tag[deed] == "VBG" and view.dep[deed] in {"pcomp", "dobj", "pobj"}
    whom = view.head[deed]
    if view.dep[deed] == "acl" and view.lower[whom] in people().nouns and view.lower[view.head[whom]] in GROUNDS:
        return event.token in view.climb(whom)  # "arrested at a vigil for pupils shot by soldiers"
    if view.tag[deed].startswith("VB") and not gerund:  # "denounced trafficking by officers", hung on the verb
        return view.lower[deed] in RAISED and any(deed < o < by for o in view.kids(deed, "dobj"))
    if not gerund and not view.tag[deed].startswith("NN"):
        return False
    above = view.climb(deed)[1:]
    if event.token in above:
        between = above[: above.index(event.token)]
        # "arrested for denouncing torture by soldiers", "killed in a raid launched after an ambush by rebels"
        return any(view.tag[k].startswith("VB") and view.dep[k] in {"pcomp", "acl"} for k in between)
    verb = next((k for k in above if view.tag[k].startswith("VB")), None)
    return verb is not None and view.lower[verb] in RAISED


def calls_somebody(view: DocView, t: int) -> bool:
    """Tell whether a word only says what somebody named right after it is ("kin of the rebel field commander X").

    Of police it says who did it: "Police chief X said that ten people were held".
    """
    if actor_type([view.lower[t]]) in STATE:
        return False
    k = t
    while view.dep[k] in {"compound", "nmod", "amod"} and t <= view.head[k] and view.name_at[k] < 0:
        k = view.head[k]
    return k > t and view.person_at(k) and view.name_at[t] < 0


def post_of_another(view: DocView, t: int) -> bool:
    """Tell whether a force only says which post somebody has of whom a verb tells something, and who does nothing.

    "They named one of the dead as X, a driver for an army unit". "X, of the police, said that ten people were held"
    says whose story it is.
    """
    k = t
    while view.dep[k] in POSTS and view.head[k] != k and not view.tag[view.head[k]].startswith("VB"):
        k = view.head[k]
    named = view.head[k]
    if k == t or view.dep[k] != "appos" or not view.person_at(named):
        return False
    return view.dep[named] in {"pobj", "dobj", "nsubjpass"} and view.lower[view.head[named]] != "by"


def only_quoted(view: DocView, event: Event, t: int) -> bool:
    """Tell whether a force stands in what somebody says, and the act in what a text says of the speaker.

    "“The army must not rule us,” said X, who was arrested".
    """
    quoted = quotations(view)
    if view.sentence_at[t] != event.sentence or quoted[t] < 0 or quoted[event.token] >= 0:
        return False
    says = next((k for k in view.climb(event.token)[1:] if view.lower[k] in onlookers().saying), None)
    return says is not None and any(view.dep[k] == "relcl" for k in view.climb(event.token))


def only_if(view: DocView, t: int) -> bool:
    """Tell whether somebody stands only in what is to happen first ("they go free if this rebel turns himself in")."""
    verb = view.head[t]
    return view.dep[t] == "nsubj" and any(view.lower[m] in {"if", "unless"} for m in view.kids(verb, "mark"))


def ever_since(view: DocView, event: Event, t: int) -> bool:
    """Tell whether somebody is only told to have done something ever since an act, in which nobody takes them up.

    "Gangs have held the port since the murder of X"; of "They have held it since they shot X" it is their deed.
    """
    path = view.climb(event.token)
    for k, above in pairwise(path):
        phrase = view.dep[k] == "pobj" and view.lower[above] == "since"
        marks = [m for m in view.kids(k, "mark", "prep") if view.lower[m] == "since" and m < event.token]
        if not phrase and not (view.dep[k] == "advcl" and marks):
            continue
        inside = view.subtree(k)
        main = view.head[t]
        taken_up = any(view.lower[w] in {"they", "their", "them", "it", "its"} for w in inside)
        perfect = any(view.lower[a] in {"have", "has", "had", "'ve"} for a in view.kids(main, "aux"))
        return view.dep[t] == "nsubj" and main in path and t not in inside and perfect and not taken_up
    return False


def harms_others(view: DocView, facts: Facts, event: Event, t: int) -> bool:
    """Tell whether armed men of another sentence are told there as harming others, on a day that is not the act's.

    "Two farmers were killed on 14 March. On 20 March rebels abducted villagers in Osh": nobody says who killed the two.
    """
    n, verb, day = view.sentence_at[t], verb_above(view, t), event.date
    if day is None or day.span is None or n in event.sentences:
        return False
    if verb is None or not may_tell(view, verb, HARM_ACTS | LIBERTY_ACTS):
        return False
    whom = [k for k in view.kids(verb, "dobj", "nsubjpass") if k != t and view.lower[k] in people().plurals]
    told = {view.lower[k] for k in range(*view.sentences[event.sentence])}
    if not whom or any(view.lower[k] in told | MEANT or view.kids(k, "poss") for k in whom):
        return False
    days = [d for d in within(facts.own_days(), *view.sentence_span(n)) if d.start != day.start]
    after = view.kids(verb, "conj")  # "abducted nurses and freed them four days later"
    days = [d for d in days if verb_above(view, view.token_at(d.start)) not in after]
    return bool(days) and not any(meet(d, day, NONE) for d in days)


def wanted_by(view: DocView, t: int) -> bool:
    """Tell whether a state only wants somebody whom another may hold ("was wanted by the Tajik authorities")."""
    deed = view.head[view.head[t]]
    return view.dep[t] == "pobj" and view.lower[view.head[t]] == "by" and view.lower[deed] in {"wanted", "sought"}


def lacks_proof(view: DocView, t: int) -> bool:
    """Tell whether somebody is only told to have nothing against a victim ("tortured; the police had no evidence").

    Whoever held him may have had none; who hurt him it does not tell.
    """
    verb = view.head[t]
    things = view.kids(verb, "dobj") if view.dep[t] == "nsubj" and view.lower[verb] in HAVING else []
    return any(view.lower[o] in NO_CASE and has_no(view, o) for o in things)


def brings_case(view: DocView, t: int) -> bool:
    """Tell whether a body is only told to bring a case or claim ("claims were brought against him by the Bureau")."""
    while view.dep[t] in {"compound", "nmod", "conj"} and view.head[t] != t:
        t = view.head[t]
    verb = view.head[view.head[t]] if view.dep[t] == "pobj" and view.lower[view.head[t]] == "by" else view.head[t]
    matters = view.kids(verb, "dobj", "nsubjpass") if view.lower[verb] in BRINGING and view.dep[t] != "dobj" else []
    return any(view.lower[k] in MATTERS for k in matters)


def of_work(view: DocView, event: Event, t: int) -> bool:
    """Tell whether somebody owns, opens or makes the inquiry or statement that an act is the matter of.

    "Police opened an inquiry into the torture of X", "the army's statement about the torture of X".
    """
    about = view.head[event.token]
    if view.dep[event.token] != "pobj" or view.lower[about] not in ABOUT:
        return False
    above = view.head[about]
    for work in (above, *view.kids(above, "dobj")):
        if view.lower[work] in WORKS:
            makers = view.kids(view.head[work], "nsubj") if view.dep[work] == "dobj" else []
            return t in (*view.kids(work, "poss"), *makers)
    return False


def in_defence(view: DocView, t: int) -> bool:
    """Tell whether a force only says that others attacked it ("police said that rioters had stoned officers")."""
    verb = view.head[t]
    whom = view.kids(verb, "dobj") if view.dep[t] == "nsubj" else []
    if not any(view.lower[o] in {"them", "us"} or actor_type([view.lower[o]]) in STATE for o in whom):
        return False
    says = next((k for k in view.climb(verb)[1:] if view.lower[k] in onlookers().saying), None)
    who = [] if says is None else [w for s in view.kids(says, "nsubj") for w in (s, *view.kids(s, "compound", "nmod"))]
    return any(actor_type([view.lower[w]]) in STATE for w in who)


def of_assault(view: DocView, events: list[Event], event: Event) -> bool:
    """Tell whether a raid is one in which others than a force of the state kill or abduct, as far as is told.

    "Gunmen killed three people in a raid on a church, police said": the raid is not the police's.
    """
    if event.act != "raid":
        return False
    above = view.climb(event.token)[1:]
    harms = [e for e in events if e.act in DEATHS | {"abduction"} and e.sentence == event.sentence and e.token in above]
    return bool(harms) and not any(a.kind in STATE for e in harms for a in e.actors)


def of_others_alone(view: DocView, event: Event, others: list[Event], t: int) -> bool:
    """Tell whether an actor stands in a clause that tells a harm to other people, or to the victim's family, alone."""
    return of_aside(view, event, others, t) or of_family(view, event, others, t)


def of_family(view: DocView, event: Event, others: list[Event], t: int) -> bool:
    """Tell whether an actor stands in a clause that tells what befell the family of an act's victim.

    "X, whose father soldiers killed in 1990, was arrested"; "Raised by nuns after rebels killed her mother, X was
    abducted". Not where one clause tells both.
    """
    if not event.victims.people or view.sentence_at[t] != event.sentence or event.act in DEATHS:
        return False
    if not all(e.act in HARM_ACTS and kin_of(view, event, e) for e in others):
        return False
    below = view.climb(t)
    below = below[: below.index(event.token)] if event.token in below else below
    return any(view.dep[k] == "relcl" or (view.dep[k] == "advcl" and after(view, k)) for k in below)


def after(view: DocView, verb: int) -> bool:
    """Tell whether a clause opens with "after" or the like; "when" after "Orphaned"."""
    first, _ = view.sentences[view.sentence_at[verb]]
    words = {view.lower[c] for c in view.kids(verb, "mark", "prep", "advmod")}
    return bool(words & BEFORE) or (view.lower[first] in YOUTH and "when" in words)


def kin_of(view: DocView, event: Event, other: Event) -> bool:
    """Tell whether an act befell a relative alone, by name or not, not the victim of another act."""
    if set(other.victims.people) & set(event.victims.people):
        return False
    head = other.victims.head
    return head >= 0 and view.lower[head] in people().relatives and bool(view.kids(head, "poss"))
