"""Who is named first after a harm to somebody unnamed, and is not the one: the accused, a witness, a mourner.

"Two are held over the killing of a man. / X, 22, is charged with his murder"; "Three girls died. / X wept at the hut."
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.kinds import DEATHS, FACTUAL, HARM_ACTS
from pipeline.assemble.text.lexicon import forms_of, lexicon
from pipeline.assemble.text.simple import has_the, noun_for_people
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import STATE, actor_type, people
from pipeline.assemble.what.justice import ADMITTED, without_telling
from pipeline.assemble.who.excepted import exception
from pipeline.assemble.who.holders import HOLDERS
from pipeline.assemble.who.names import name_head
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.party import GroupRef
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

NEAR: Final = 120
"""Characters after a name in which the crime stands that its bearer answers for."""
ENDS: Final = DEATHS | {"exile", "enforced_disappearance"}
FORCES: Final = "state_security"
TRADE: Final = 2  # words of a trade between "including" and a name
CIVIL: Final = frozenset({
    "journalist", "lawyer", "activist", "student", "academic", "artist", "health_worker", "religious", "blogger",
    "human_rights_defender", "trade_unionist"})  # fmt: skip
INTRODUCED: Final = ([","], ["("])
LEFT: Final = word_list("people.toml", "counted", "left")
ONE_PERSON: Final = frozenset({"man", "woman", "boy", "girl", "victim"})
OF_BE: Final = frozenset({"is", "are", "was", "were", "did"})


@dataclass(frozen=True, slots=True)
class Bystanders:
    """The words of `models/bystanders.toml`, verbs in all their forms."""

    mourning: frozenset[str]
    seeing: frozenset[str]
    bodies: frozenset[str]
    defending: frozenset[str]
    court: frozenset[str]
    surviving: frozenset[str]
    pursued: frozenset[str]
    suspecting: re.Pattern[str]
    guilt: re.Pattern[str]
    of_dead: frozenset[str]
    enduring: frozenset[str]
    beside: frozenset[str]
    owners: frozenset[str]
    ranks: frozenset[str]
    staff: frozenset[str]
    offices: frozenset[str]


@cache
def table() -> Bystanders:
    """Return the words by which a text tells who stands beside a harm, read once."""
    data: dict[str, list[str]] = toml_table("bystanders.toml")

    def forms(key: str) -> frozenset[str]:
        return forms_of(*data[key])

    def any_of(key: str) -> re.Pattern[str]:
        return compiled(rf"\b(?:{'|'.join(data[key])})\b")

    return Bystanders(
        mourning=forms("mourning"),
        seeing=frozenset(data["seeing"]),
        bodies=frozenset(data["bodies"]),
        defending=forms("defending"),
        court=frozenset(data["court"]),
        surviving=forms("surviving"),
        pursued=forms("pursued"),
        suspecting=any_of("suspecting"),
        guilt=any_of("guilt"),
        of_dead=forms("of_dead") | OF_BE,
        enduring=forms("enduring") | OF_BE,
        beside=frozenset(data["beside"]),
        owners=frozenset(data["owners"]),
        ranks=frozenset(data["ranks"]),
        staff=frozenset(data["staff"]),
        offices=frozenset(data["offices"]),
    )


def bystander(view: DocView, cast: Cast, event: Event, person: int, sentence: int, events: list[Event]) -> bool:
    """Tell whether somebody named in the sentences after a harm to one unnamed is another than the one harmed.

    Args:
        view: the article.
        cast: its people.
        event: the harm.
        person: who is named.
        sentence: where.
        events: every act of the article, those left out as justice done among them.
    """
    last = view.sentences[sentence][1]
    group = event.victims.group
    name = next(n for i in cast.people[person].names if view.sentence_at[(n := view.names[i]).first] == sentence)
    if group is not None and (beside_victim(view, group.text, name) or in_office(view, group.text, name)):
        return True
    if group is not None and kin_of_holder(view, group) and view.lower[name.last + 1 : name.last + 2] not in INTRODUCED:
        return True  # "the mayor's brother was held. X took office in May"
    if group is not None and acts_on_one(view, event, group.text, name):
        return True
    if event.act not in HARM_ACTS:
        return False
    by_others = not any(a.kind in STATE for e in (event, *events) if e.sentence == event.sentence for a in e.actors)
    if by_others and (answers_for(view, name) or caught(view, event, name) or confesses(view, name)):
        return True
    if of_doer(view, event, name):
        return True
    if event.act in DEATHS and (defends(view, name, last) or meets(view, name) or alive(view, name)):
        return True
    return harmed_another(event, person, sentence, events) or other_force(cast, event, person)


def kin_of_holder(view: DocView, group: GroupRef) -> bool:
    """Tell whether somebody is told of as a relative of who holds an office ("the mayor's brother")."""
    told = [t for t in view.tokens_of(group) if view.tag[t].startswith("NN")]
    return any(view.lower[t] in people().relatives for t in told) and any(view.lower[t] in HOLDERS for t in told)


def acts_on_one(view: DocView, event: Event, told: str, name: Name) -> bool:
    """Tell whether somebody does something to the one told of ("guards beat a prisoner. X shot the prisoner").

    "The man" is that one where no man was told of beside ("a nurse was stabbed by a man. X fought off the man").
    """
    nouns = ONE_PERSON.difference(view.lower[slice(*view.sentences[event.sentence])]) | {told.casefold().split()[-1]}
    for verb in verbs_of(view, name):
        below = [*view.kids(verb, "dobj"), *(o for p in view.kids(verb, "prep") for o in view.kids(p, "pobj"))]
        if any(view.lower[k] in nouns and has_the(view, k) for k in below):
            return True
    return False


def answers_for(view: DocView, name: Name) -> bool:
    """Tell whether the words after a name say which crime its bearer is charged with or admits."""
    start = view.end[name.last]
    end = min(view.sentence_span(view.sentence_at[name.first])[1], start + NEAR)
    found = ADMITTED.search(without_telling(view.text[start:end]))
    return found is not None


def confesses(view: DocView, name: Name) -> bool:
    """Tell whether the sentence that a name opens says that its bearer admits it."""
    end = view.sentence_span(view.sentence_at[name.first])[1]
    return bool(verbs_of(view, name)) and table().guilt.search(view.text, view.end[name.last], end) is not None


def caught(view: DocView, event: Event, name: Name) -> bool:
    """Tell whether somebody is caught, questioned or suspended after a harm that nobody of the state did."""
    head = name_head(view, name)
    verb = view.head[head]
    if view.dep[head] not in {"nsubj", "nsubjpass"} or event.act == "death_in_custody":  # the dead was held
        return False
    told = [v for v in (verb, *view.kids(verb, "conj")) if view.kids(v, "auxpass") and view.lower[v] in table().pursued]
    told = [v for v in told if "had" not in {view.lower[c] for c in view.kids(v, "aux")}]
    if not told:
        return False
    rest = view.text[view.start[name.first] : view.sentence_span(view.sentence_at[name.first])[1]]
    return event.act in DEATHS or table().suspecting.search(rest) is not None


def of_doer(view: DocView, event: Event, name: Name) -> bool:
    """Tell whether somebody bears a rank where soldiers or police are who did it, or were not those harmed."""
    group = event.victims.group
    words = [w.rstrip(".") for w in view.lower[max(0, name.first - 2) : name.first + 1]]
    ranked = bool(words) and (not table().ranks.isdisjoint(words) or actor_type(words[:-1] or words) == FORCES)
    return ranked and group is not None and actor_type([group.text.casefold().split()[-1]]) != FORCES


def in_office(view: DocView, told: str, name: Name) -> bool:
    """Tell whether a sentence opens with an office or rank before a name, and who was harmed is told as without one.

    "Another cleric was shot. The county commissioner, X, urged calm"; "freed a man. Constable X died in the fire".
    """
    first = view.sentences[view.sentence_at[name.first]][0]
    words = [w.rstrip(".") for w in view.lower[first : name.first] if w not in {",", "("}]
    ranked = bool(words) and words[-1] in table().offices | table().ranks
    noun = told.casefold().split()[-1]
    return ranked and noun not in words and people().occupation.get(noun) not in {"soldier", "official", "politician"}


def beside_victim(view: DocView, told: str, name: Name) -> bool:
    """Tell whether somebody is told as a colleague, a friend or a witness, and the one harmed was not."""
    head = name_head(view, name)
    kin = people().relatives & {view.lower[k] for k in view.kids(head, "appos") if view.kids(k, "poss")}
    if kin and people().relatives.isdisjoint(told.casefold().split()):
        return True  # "A boy was abducted. X, 34, his father, …"
    near = {*view.lower[max(0, name.first - 2) : name.first], *(view.lower[k] for k in view.kids(head, "appos"))}
    owner = any(
        view.lower[k] in table().owners and any(view.lower[d] == "the" for c in view.kids(k, "prep")
                                        for p in view.kids(c, "pobj") for d in view.kids(p, "det"))
        for k in view.kids(head, "appos")
    )  # fmt: skip
    return owner or bool((near & table().beside) - set(told.casefold().split()))


def verbs_of(view: DocView, name: Name) -> list[int]:
    """Return the verbs that a name is the active subject of."""
    head = name_head(view, name)
    if view.dep[head] != "nsubj":
        return []
    first = view.head[head]
    return [first, *(c for c in view.kids(first, "conj") if not view.kids(c, "nsubj", "nsubjpass"))]


def defends(view: DocView, name: Name, last: int) -> bool:
    """Tell whether somebody answers to a court ("pleaded guilty", "appeared before a judge")."""
    verbs = verbs_of(view, name)
    now = (v for v in verbs if all(view.lower[c] != "had" for c in view.kids(v, "aux")))
    if any(view.lower[v] in table().defending for v in now):
        return True
    appears = any(view.lower[v].startswith("appear") for v in verbs)
    return appears and not table().court.isdisjoint(view.lower[name.last : last])


def alive(view: DocView, name: Name) -> bool:
    """Tell whether somebody escaped, or does something in the present ("X runs the shelter")."""
    if any(view.lower[v] in table().surviving for v in verbs_of(view, name)):
        return True
    return any(view.tag[v] == "VBZ" and view.lower[v] not in table().of_dead for v in verbs_of(view, name)[:1])


def meets(view: DocView, name: Name) -> bool:
    """Tell whether somebody sees or mourns what befell another ("wept when he saw the hut")."""
    verbs = verbs_of(view, name)
    words = table()
    seen = (view.lower[c] for v in verbs if view.lower[v] in words.seeing for c in view.kids(v, "dobj"))
    if not words.bodies.isdisjoint(seen):
        return True  # "found her body"
    below = (c for v in verbs for c in view.kids(v, "advcl") if not view.kids(c, "auxpass"))
    return any(view.lower[c] in words.seeing for c in below) or any(view.lower[v] in words.mourning for v in verbs)


def harmed_another(event: Event, person: int, sentence: int, events: list[Event]) -> bool:
    """Tell whether the sentence that names somebody tells that the same befell another by name ("killed Judge Y")."""
    group = event.victims.group
    if group is None or group.min != 1:
        return False
    here = [e for e in events if e.sentence == sentence and e.modality in FACTUAL and e.victims.people]
    alike = (e for e in here if e.act == event.act or {e.act, event.act} <= DEATHS)
    return any(person not in e.victims.people for e in alike)


def other_force(cast: Cast, event: Event, person: int) -> bool:
    """Tell whether a soldier or policeman was harmed and the one named is told as something else."""
    group = event.victims.group
    told = [d.split() for d in cast.people[person].descriptors]
    if group is None or actor_type([group.text.casefold().split()[-1]]) != FORCES or not told:
        return False
    return all(actor_type(d) != FORCES and not d[0].startswith("father") for d in told)


def others_follow(view: DocView, first: int, comma: int) -> bool:
    """Tell whether a second verb before a comma tells of another set ("20 were killed and dozens hurt, including").

    Not what a charge is made of ("suspected of spreading rumours and insulting X, including"), nor whom an exception
    leaves in the set ("held some and freed all but two:").
    """
    return any(
        view.dep[k] == "conj" and view.tag[k].startswith("VB") and not view.kids(k, "mark")
        and any(own_set(view, k, c, comma) for c in view.kids(k, "nsubj", "nsubjpass", "dobj"))
        and not any(view.dep[j] == "pcomp" for j in view.climb(k) if first <= j < k)
        for k in range(first, comma)
    )  # fmt: skip


def own_set(view: DocView, verb: int, head: int, comma: int) -> bool:
    """Tell whether a verb has people of its own: no names that a colon parts from it, and nobody excepted."""
    listed = head >= comma or ":" in view.lower[verb:head]
    return not listed and exception(view, verb, comma) is None


def who_act(view: DocView, first: int, name: int) -> bool:
    """Tell whether what stands before names tells what their bearers did ("among those who mourned them were X")."""
    who = [k for k in range(first, name) if view.lower[k] == "who" and view.dep[k] == "nsubj"]
    verbs = {view.head[k] for k in who}
    return any(view.tag[v] in FINITE and not suffers(view, v) for v in verbs)


def suffers(view: DocView, verb: int) -> bool:
    """Tell whether the subject of a verb is whom it befell ("who died", "who fled")."""
    told = lexicon().verbs.get(view.lower[verb], ())
    return view.lower[verb] in table().enduring or any(r.act in ENDS and r.frames[:1] == ("subject",) for r in told)


def suffered_with(view: DocView, force: int, k: int) -> bool:
    """Tell whether "including" behind those by whom an act was done names some whom it befell ("held by police, …, X").

    A name straight behind it, or one with a civil trade; an officer is named with a rank ("by police, including Captain
    X"), and armed men without one.
    """
    if actor_type([view.lower[force]]) != FORCES:
        return False
    name = next((t for t in range(k + 1, min(len(view.lower), k + TRADE + 2)) if view.person_at(t)), None)
    called = range(k + 1, name) if name is not None else ()
    civil = all(view.lower[t] in people().nouns and people().occupation.get(view.lower[t]) in CIVIL for t in called)
    return name is not None and civil


def of_others(view: DocView, after: int, k: int) -> bool:
    """Tell whether "including" gives examples of others than a group before ("… was criticised by leaders, including").

    Not "20 were killed, most of them children, including X".

    Args:
        view: the article.
        after: the code point at which the group ends.
        k: the token that may be "including".
    """
    noun = view.head[k]
    beyond = noun < k and view.start[noun] >= after
    if view.lower[k] != "including" or not beyond or view.lower[noun] not in people().plurals:
        return False
    if view.dep[view.head[noun]] == "agent" and suffered_with(view, noun, k):
        return False
    return {"them", "whom", "these"}.isdisjoint(view.lower[view.token_at(after) : k])


def others_between(view: DocView, after: int, start: int, name: int) -> bool:
    """Tell whether what stands between a group and a name tells of others ("six held; the others, including X, freed").

    Args:
        view: the article.
        after: the code point at which the group ends.
        start: the first token to look at.
        name: the first token of the name.
    """
    left = any(view.lower[k] in LEFT and view.start[k] >= after for k in range(start, name))
    return left or others_follow(view, start, name) or any(of_others(view, after, k) for k in range(start, name))


def beside_named(view: DocView, group: GroupRef) -> bool:
    """Tell whether "another" is one beside somebody named before ("X was held with another priest, who was freed")."""
    first = view.sentences[view.sentence_of(group)][0]
    named = any(view.person_at(t) for t in range(first, view.token_at(group.start)))
    return named and group.text.casefold().startswith("another ")


def only_whose(view: DocView, noun: int, group: GroupRef) -> bool:
    """Tell whether somebody only says whose relative or helper a report is about ("the wife of [a jailed poet]")."""
    told = view.tokens_of(group)
    last = next((t for t in told if view.tag[t].startswith("NN") and view.head[t] not in told), told[-1])
    return says_whose(view, noun) or says_whose(view, last)


def says_whose(view: DocView, t: int) -> bool:
    """Tell whether a noun only says whose relative or helper another noun tells of."""
    above = view.head[t]
    if view.dep[t] == "pobj" and view.lower[above] == "of":
        above = view.head[above]
    elif view.dep[t] != "poss":
        return False
    if view.tag[above] == "CD":
        return False  # "three of five lawyers"
    return view.lower[above] in people().relatives or noun_for_people(view, above)
