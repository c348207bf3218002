"""Who stands near an act whose doer is not told, and is none: who did another thing, or only is there.

"Gunmen shot dead X, and in a fight with soldiers Y was killed": the gunmen need not have killed Y.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.cleared import by_others, cleared
from pipeline.assemble.by_whom.doers import MANY, ONE
from pipeline.assemble.by_whom.onlookers import onlookers
from pipeline.assemble.text.above import days_off, governor, phrase_head
from pipeline.assemble.text.clause import agent, is_passive
from pipeline.assemble.text.common import CALENDAR, NOUNS, SUBJECTS, THEM
from pipeline.assemble.text.kinds import BODILY, BODY_ACTS, FREEING, HARM_ACTS, IN_CUSTODY, JOURNEYS
from pipeline.assemble.text.shared_words import SLAYERS
from pipeline.assemble.text.simple import has_the, in_pluperfect, may_tell, noun_for_people, two_passives, verb_above
from pipeline.assemble.text.view import overlap
from pipeline.assemble.text.wordlists import noun_list, verb_list
from pipeline.assemble.text.words import actor_type, people
from pipeline.assemble.what.harmed import held_for
from pipeline.assemble.when.times import dates_agree
from pipeline.nouns import noun_forms
from pipeline.recognise.penalties.numbers import parse_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

MACHINES = noun_list("actors.toml", "faceless", "machines")
PARTICLES = frozenset({"de", "del", "la", "las", "los", "da", "do", "dos", "di"})
# words between two harms of a sentence that part one clause from the other
PARTING = frozenset({"after", "before", "when", "while", "as", "which", "who", "whose", "since", "until", ";"})
FOUGHT = noun_list("actors.toml", "onlookers", "fought")  # by two sides
SINCE = frozenset({"after", "following", "since", "before", "over", "despite"})
WHILE_AFTER = [[w, "after"] for w in ("shortly", "soon", "minutes", "moments", "hours", "long")]
SPANS = frozenset(f for n in ("day", "week", "month", "year", "hour") for f in noun_forms(n))
GROUNDS = frozenset({"for", "over"})  # before what somebody is arrested for
SENDING = verb_list("actors.toml", "got_away", "sending")
STEPS = 6  # from a verb to the one that it is joined to, or a noun to the verb whose subject it is


def suffering(view: DocView, events: Iterable[Event]) -> set[int]:
    """Return the tokens that stand for those whom acts befell, with what else they are called.

    "Her husband, a police officer, was arrested": not by that officer.
    """
    heads = {e.victims.head for e in events}
    beside = {c for h in heads for c in view.kids(h, "appos")} if heads else set[int]()
    return heads | {k for c in beside for k in (c, *view.kids(c, "compound", "amod", "conj"))}


def doer_told(view: DocView, event: Event) -> bool:
    """Tell whether the text has a doer of its own for an act, though none that a record can name.

    A bulldozer, a blast, a bomber of whom no more is told: who sent them stands nowhere.
    """
    if event.rule.pos != "verb":
        # "The suspected murderer of X, Y, was shot dead by police", "shot the main suspect in the murder of X"
        return view.lower[event.token] in SLAYERS or held_for(view, event.token) is not None
    if cleared(view, event.token):
        return True  # "Officers acquitted of torturing X arrested him again"
    one = agent(view, event.token)
    if believed_doer(view, event.token):
        return True
    if one is None or view.lower[one] in MANY | ONE:  # "His captors": those told of before
        return False
    if view.lower[one] in MACHINES or by_others(view, one):
        return True
    active = not is_passive(view, event.token) and bool(view.kids(event.token, "dobj"))
    return event.act in HARM_ACTS and active and view.dep[one] == "nsubj" and view.tag[one].startswith("NN")


def believed_doer(view: DocView, t: int) -> bool:
    """Tell whether a participle says whom the text takes for who did it ("shot the man believed to have killed X")."""
    above = view.head[t]
    if view.dep[t] != "xcomp" or is_passive(view, t) or view.tag[above] not in {"VBN", "VBD"}:
        return False
    return view.lower[above - 1] in people().nouns and not view.kids(above, "aux", "auxpass")


def other_clause(view: DocView, event: Event, other: Event) -> bool:
    """Tell whether another harm of the same sentence, of other people, stands in a clause with a subject of its own."""
    if other.act == "property_destruction" and event.act in BODILY and some_while_off(view, event, other.token):
        return True
    if event.act not in BODILY | IN_CUSTODY or other.act not in HARM_ACTS or same_victims(event, other):
        return False
    first, last = sorted((event.token, other.token))
    where = any(view.lower[c - 1 : c + 1] == ["and", "where"] for c in view.kids(last, "advmod"))
    if where or ((event.act == other.act or not {event.act, other.act} <= BODILY) and two_passives(view, first, last)):
        return True  # "the town where police beat X and where Y was killed"; not "was killed and his son was hurt by Z"
    next_one = view.dep[last] == "conj" and bool(view.kids(last, "nsubj"))
    before = view.lower[view.sentences[event.sentence][0] : first]  # "A day after gunmen shot X, Y was killed"
    apart = next_one or bool({"after", "following"} & set(before)) or not PARTING.isdisjoint(view.lower[first:last])
    return apart and course(view, event.token) != course(view, other.token)


def some_while_off(view: DocView, event: Event, t: int) -> bool:
    """Tell whether a verb's clause says that it came before or some while after an act ("soon after they burned")."""
    if view.dep[t] != "advcl" or view.head[t] not in event.tokens:
        return False
    marks = view.kids(t, "mark")
    return any(view.lower[m] == "before" or view.lower[m - 1 : m + 1] in WHILE_AFTER for m in marks)


def again(view: DocView, events: list[Event], event: Event, actor: Actor) -> bool:
    """Tell whether "also" ties an act to the same act of an actor, told just before ("Two were also abducted")."""
    if not any(view.lower[c] == "also" for c in view.kids(event.token, "advmod")):
        return False
    before = [e for e in events if e.act == event.act and e.sentence == event.sentence - 1]
    return any(overlap(x, actor) for e in before for x in e.actors)


def known(event: Event) -> bool:
    """Tell whether a text says whom an act befell."""
    return bool(event.victims.people) or event.victims.group is not None


def same_victims(event: Event, other: Event) -> bool:
    """Tell whether two acts befell some of the same people, or nobody knows whom."""
    if event.victims.people and other.victims.people:
        return bool(set(event.victims.people) & set(other.victims.people))
    a, b = event.victims.group, other.victims.group
    return a is not None and b is not None and a.text == b.text


def course(view: DocView, t: int) -> int:
    """Return the first verb of those that one clause tells in a row, joined by "and" or as participles of it."""
    verb = t if view.tag[t].startswith("VB") else governor(view, t)
    if verb is None or (verb != t and any(view.lower[k] in SINCE for k in view.climb(t) if verb != k)):
        return t  # "Following the murder of X, a mob …"
    t = verb
    for _ in range(STEPS):
        above = view.head[t]
        own = view.kids(t, "nsubj") if view.dep[t] == "conj" else view.kids(t, *SUBJECTS)
        joined = view.dep[t] in {"conj", "advcl", "xcomp", "acl"} and not own
        if view.dep[t] == "relcl" and view.lower[above] in onlookers().attacks - FOUGHT:
            upper = governor(view, above)  # "took 27 pupils in an attack that left one dead"
            joined, above = upper is not None, above if upper is None else upper
        if not joined or above == t:
            break
        t = above
    return t


def only_there(view: DocView, event: Event, t: int) -> bool:
    """Tell whether armed men of a sentence beside a harm only are there, or did before what it tells of them.

    "Rebels control the town"; "Jihadists had attacked the post a week before".
    """
    if event.act not in BODILY | {"abduction"} or view.sentence_at[t] in event.sentences:
        return False
    if of_two_sides(view, t):
        return True
    top = phrase_head(view, t, STEPS)
    if view.dep[top] == "pobj":
        return befell_others(view, event, top)
    if view.dep[top] != "nsubj":
        return False
    verb = view.head[top]
    earlier = in_pluperfect(view, verb)
    freeing = (k for k in view.kids(verb, "advcl") if view.tag[k] == "VBG" and may_tell(view, k, FREEING))
    if event.act == "abduction" and any(freeing):
        return True  # "Fighters stormed the camp, freeing the hostages"
    return earlier or view.lower[verb] in onlookers().lingering


def befell_others(view: DocView, event: Event, t: int) -> bool:
    """Tell whether a sentence says "by" whom somebody else was attacked ("Its guards came under attack by bandits").

    Somebody else is one who is named, police or soldiers, or whoever is told as another's ("his driver"), as one more
    deed ("Also, in May, two nurses were seized by gunmen") or brought in after it ("In June two bakers were shot …").
    """
    by = view.head[t]
    verb = verb_above(view, by)
    if view.lower[by] != "by" or verb is None:
        return False
    group = event.victims.group.text.lower().split() if event.victims.group is not None else []
    of_noun = view.dep[verb] == "acl"  # "four nurses seized by gunmen"
    for s in [view.head[verb]] if of_noun else view.kids(verb, *SUBJECTS):
        if view.person_at(s):
            return view.names[view.name_at[s]].cluster not in event.victims.people
        force = actor_type([view.lower[s]]) in {"state_security", "armed_with_state", "armed_non_state"}
        owned = view.lower[s] in people().nouns and bool(view.kids(s, "poss"))
        also = noun_for_people(view, s) if of_noun else any(view.lower[c] == "also" for c in view.kids(verb, "advmod"))
        more = also and view.tag[s] == "NNS" and not has_the(view, s)
        if (more or ((force or owned) and not of_noun) or brought_in(view, event, s)) and view.lower[s] not in group:
            return True
    return False


def brought_in(view: DocView, event: Event, s: int) -> bool:
    """Tell whether a noun without "the" is for others than those whom an act, told in a sentence before, befell.

    Not where they are as many and without names ("Two men were killed. Two traders were shot"), nor after a title.
    """
    n, own = event.sentence, event.victims.group
    if view.sentence_at[s] <= n or view.sentence_span(n)[0] < view.title_end or view.lines[n]:
        return False
    one = any(view.lower[c] in {"a", "an", "another"} for c in view.kids(s, "det"))
    counts = [parse_number(view.lower[c]) for c in view.kids(s, "nummod")]
    if not (one or counts) or has_the(view, s) or not may_tell(view, view.head[s], BODY_ACTS):
        return False  # "one shot was fired by soldiers"
    number, people_told = 1 if one else counts[0], event.victims.people
    if people_told:
        return number == 1 or number != len(people_told)
    return own is not None and (own.text[:4].casefold() == "the " or number not in {own.min, own.max})


def at_another_time(view: DocView, event: Event, t: int) -> bool:
    """Tell whether armed men of a sentence came some time after the act told before ("A day after his arrest, …").

    Also those of its own sentence whose deed was so much earlier or later ("arrested days after soldiers beat him").
    """
    n = view.sentence_at[t]
    if n == event.sentence:
        return some_time_off(view, event, t) or after_it(view, event, t)
    if view.dep[phrase_head(view, t, STEPS)] != "nsubj":
        return False
    above = [view.head[k] for k in event.tokens if view.sentence_at[k] == n]
    return bool(above) and all(view.lower[h] in {"after", "before"} and view.lower[h - 1] in SPANS for h in above)


def some_time_off(view: DocView, event: Event, t: int) -> bool:
    """Tell whether a word stands in a clause or phrase of its sentence that is days or years off an act of it."""
    one = agent(view, event.token)
    if one is not None and view.lower[one] in THEM:
        return False  # "A day after soldiers burned her house, X was abducted by them"
    for k in view.climb(t):
        if k in event.tokens:
            break
        marks = [k] if view.dep[k] == "prep" else view.kids(k, "mark")
        if any(days_off(view, m) and not any(m < e and k in view.climb(e) for e in event.tokens) for m in marks):
            return True
    return False


def after_it(view: DocView, event: Event, t: int) -> bool:
    """Tell whether a word is the doer of a later deed, which concerns whom an act had befallen by then.

    "Officers warned X about Y, who had been arrested": nobody says by whom. Not those who only say so. Nor is a harm
    theirs that is the ground of their deed ("held X for complaining of the beating he suffered").
    """
    verb, up = verb_above(view, t), view.climb(event.token)
    if verb in up and event.rule.pos == "noun" and event.act in HARM_ACTS:
        return any(view.dep[k] == "prep" and view.lower[k] in GROUNDS for k in up[: up.index(verb)])
    clause = next((k for k in up if view.dep[k] == "relcl"), None)
    above = view.climb(clause) if clause is not None else []
    if verb is None or verb not in above or clause in view.climb(t):
        return False
    only_said = any(view.dep[k] == "ccomp" for k in above[: above.index(verb)])
    told = is_passive(view, event.token) and in_pluperfect(view, event.token)
    return told and not only_said and not in_pluperfect(view, verb)


def named_word(view: DocView, t: int) -> bool:
    """Tell whether a word is part of a name that calls a force; no month or day, as of "on 11 April officers"."""
    if view.lower[t] in PARTICLES:  # "the Santa Rosa de Lima gang"
        return t > 0 and view.words[t - 1][:1].isupper()
    return view.words[t][:1].isupper() and view.lower[t] not in CALENDAR


def of_aside(view: DocView, event: Event, others: list[Event], t: int) -> bool:
    """Tell whether an actor stands in a relative clause, or in a ground, that tells a harm to other people alone.

    "Doctor X, who treated Y after officers tortured him, was arrested": not by those officers. "X was arrested for
    protesting against the killing of Y by police", "at a vigil for a man killed by police": nor by that police.
    """
    if view.sentence_at[t] != event.sentence or not known(event):
        return False
    if any(not known(e) or same_victims(event, e) for e in others):
        return False
    below = view.climb(t)
    ground = False
    if event.token in below:
        below = below[: below.index(event.token)]
        ground = any(view.lower[k] in GROUNDS for k in below)
    return event.act not in HARM_ACTS and (ground or any(view.dep[k] == "relcl" for k in below))


def owns(view: DocView, t: int, last: int) -> bool:
    """Tell whether a noun is the office of a named owner ("Rebel commander X's mother", "a policeman named X")."""
    if any(view.lower[c] in {"named", "called"} for c in view.kids(t, "acl")):
        return True
    k = t + 1
    while k < last - 1 and view.name_at[k] < 0 and view.tag[k] in NOUNS:
        k += 1
    i = view.name_at[k] if k < last else -1
    return view.is_person(i) and view.tag[view.names[i].last + 1 :][:1] == ["POS"]


def outside_whose(view: DocView, act: int, actor: int) -> bool:
    """Tell whether an act on a relative stands in a clause with "whose", and an actor outside of it.

    "Police arrested X, whose father Y was jailed in 2015": nothing says that police did that too.
    """
    for verb in view.climb(act):
        if view.dep[verb] == "relcl":
            own = view.kids(verb, "nsubj", "nsubjpass")
            if any(view.lower[p] == "whose" for k in own for p in view.kids(k, "poss")):
                return actor not in view.subtree(verb)
    return False


def where_next(view: DocView, event: Event, actor: int) -> bool:
    """Tell whether an actor did something where another verb than an act's had brought somebody.

    "X was held in Oslo and sent to Minsk, where police beat him": not held by them. "Held in Oslo, where police beat
    him" may be theirs.
    """
    act = event.token
    clause = next((k for k in view.climb(actor) if any(view.lower[c - 1 : c + 1] == [",", "where"]
                                                       for c in view.kids(k, "advmod"))), act)  # fmt: skip
    above = view.climb(clause)[1:]
    if view.dep[clause] not in {"relcl", "advcl"} or clause in view.climb(act):
        return False
    verb = next((k for k in above if view.tag[k].startswith("VB")), act)
    if verb == act:
        return event.act in JOURNEYS
    named = any(
        view.place_at(k) and view.dep[view.head[k]] == "prep"
        for c in view.kids(verb, "prep") for k in view.kids(c, "pobj")
    )
    return named or view.lower[verb] in SENDING  # not "was taken to a camp, where rebels beat her"


def of_state(view: DocView, event: Event, others: list[Event]) -> bool:
    """Tell whether a participle beside a noun only tells in what state somebody was whose people suffer another act.

    "The jailed editor X's son was killed by soldiers": nor was X jailed by them. "Police beat the detained X" may be.
    """
    if view.dep[event.token] not in {"amod", "acl"}:
        return False
    if event.act == "abduction" and any(a.kind == "armed_non_state" for e in others for a in e.actors):
        return False  # "Militants killed a guard of the kidnapped minister X"
    jailed = event.act == "imprisonment"  # by a court, whoever harms the prisoner
    return all(not same_victims(event, e) or (jailed and e.act not in IN_CUSTODY) for e in others)


def looked_on(view: DocView, event: Event, actor: Actor) -> bool:
    """Tell whether an actor only stands beside one of whom a participle says in what state they are.

    "It showed a tortured man and an officer hitting a boy". Not "Officers hit the tortured man".
    """
    t = view.token_at(actor.end - 1)
    while view.dep[t] in {"conj", "compound"} and view.head[t] != t:
        t = view.head[t]
    return view.dep[event.token] == "amod" and event.act in IN_CUSTODY and view.dep[t] == "dobj"


def of_another_state(view: DocView, event: Event, actor: Actor) -> bool:
    """Tell whether a participle before a noun tells in what state somebody is whose people the sentence tells of.

    "Police beat supporters of the jailed mayor X", "lawyers for the detained X were beaten by soldiers": nothing says
    that they had jailed or detained X. "Militants killed a guard of the kidnapped X" may be their doing, and so what
    befell "dozens of the detained MPs".
    """
    if view.dep[event.token] != "amod" or event.act == "abduction" or event.tokens != [event.token]:
        return False
    noun = view.head[event.token]
    while view.dep[noun] in {"compound", "appos"}:
        noun = view.head[noun]
    above = view.head[noun]
    whole = view.head[above]
    theirs = noun_for_people(view, whole) and whole not in tokens_of(view, event)
    owner = view.dep[noun] == "poss" or (view.dep[noun] == "pobj" and theirs)
    return owner or (event.act == "imprisonment" and actor.kind == "state_security")


def at_one_time(event: Event, other: Event) -> bool:
    """Tell whether two acts can be of one time, so not one of a year long past and the other of the story.

    "He was deported in 2015. … Police pulled him out of a vigil"; "was first arrested in 2021".
    """
    if not dates_agree(event, other):
        return False
    undated = event.date is None or other.date is None
    past = event.first or (event.date is not None and event.date.precision == "year")
    return not (past and undated and other.sentence != event.sentence)


def tokens_of(view: DocView, event: Event) -> range:
    """Return the tokens of an event's counted group."""
    group = event.victims.group
    if group is None:
        return range(0)
    return view.tokens_of(group)


def of_two_sides(view: DocView, t: int) -> bool:
    """Tell whether a noun stands beside one for another kind of actor ("Both the army and the rebels shelled it")."""
    beside = [*view.kids(t, "conj"), *([view.head[t]] if view.dep[t] == "conj" else [])]
    kinds = {actor_type([view.lower[k]]) for k in (t, *beside)} - {None}
    top = view.head[t] if view.dep[t] == "conj" else t
    both = any(view.lower[k] == "both" for k in range(max(0, top - 3), top))
    return len(kinds) > 1 and (both or view.dep[top] != "nsubj")  # soldiers and militiamen who come together
