"""Whom the text shows to answer for a harm that it tells of others: their punishment is no incident of ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.by_whom.courts import Actor
from pipeline.assemble.text.common import FINITE, VERBS
from pipeline.assemble.text.kinds import FACTUAL, FREEING, HARM_ACTS, HELD, JUDGED, LAW_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.once import once
from pipeline.assemble.text.view import overlap
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import STATE, actor_type, people
from pipeline.assemble.what.crimes import ABUSE, CRIME, OFFICERS, PROTECTED_GROUPS, RIGHTS, WRONGDOERS
from pipeline.assemble.what.justice import of_calling, of_own_kin, political_violence, without_telling, wronged
from pipeline.assemble.what.labelled import GRAVE, behind_label
from pipeline.assemble.who.suited import noun_of
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

REACH: Final = 3  # sentences between a harm and what became of those who did it
FORCES: Final = 6  # the same, of police: denials, a post-mortem and an inquiry come between
AHEAD: Final = 160  # characters after an act in which its ground stands
PRIVATE: Final = frozenset({"private", "unknown"})
ANSWERED: Final = JUDGED | {"charge", "trial", "arrest", "detention", "imprisonment"}
DEED: Final = rf"(?:{'|'.join(toml_table('actors.toml')['slayers']['crimes'])})"
THE_DEED: Final = compiled(
    r"\b(?:for|of|over|with|in|behind|to)\b (?:[\w-]+ ){0,4}?"
    r"(?:the|his|her|their|this|that|both|these|those) (?:[\w-]+ ){0,2}?"
    + DEED
    + r"\b(?! of (?:[\w-]+ ){0,2}?\w+ing\b)",
    re.IGNORECASE,
)
# the same by its bare name, or as a crime: "charged with murder", "over the attack"
DEED_TOLD: Final = compiled(
    r"\b(?:for|of|over|with|in|behind|to)\b (?:[\w-]+ ){0,4}?(?:"
    + DEED
    + rf"|{'|'.join(toml_table('actors.toml')['slayers']['tried_for'])})\b",
    re.IGNORECASE,
)
WHOSE: Final = compiled(r" (?:of|against|on) ([^.;,]{1,60})")
WORD: Final = compiled(r"[^\W\d_]{4,}")
# "the killing of a driver" is not the one told before
OTHER: Final = compiled(r" (?:of|against|on) (?:an?|one|two|three|his|her|their|another)\b")
COMMISSIONED = Gated(
    rf"\b(?:{'|'.join(toml_table('actors.toml')['slayers']['commissioning'])})\w*\b[^.;]{{0,60}}?\b"
    + DEED
    + r"\b",
    re.IGNORECASE,
)
OPPOSED = Gated(rf"\b(?:{'|'.join(toml_table('people.toml')['protected']['opposed'])})\b", re.IGNORECASE)
FOR_WHICH = Gated(r"\b(?:for|over|in connection with|in|because of) which\b", re.IGNORECASE)
FOR_IT: Final = compiled(r"\b(?:for|over) (?:it|this|that)(?= ?(?:[.,;]|$))")
OVER: Final = compiled(r"\b(?:over|in connection with|in relation to)\b")
SOME: Final = compiled(r"(?:the )?[\w-]+(?: of (?:them|those|the \w+))?", re.IGNORECASE)  # of a set told before
OF_THEM: Final = compiled(r"\w+ of them$", re.IGNORECASE)
INSIDE: Final = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['blows']['inside'])})\b", re.IGNORECASE)
FIRING: Final = compiled(
    rf"\b(?:{'|'.join(toml_table('actors.toml')['forces']['firing'])}) (?:\w+ ){{0,2}}?"
    rf"(?:{'|'.join(toml_table('actors.toml')['forces']['fired'])})\b",
    re.IGNORECASE,
)
AT_OFFICERS: Final = compiled(OFFICERS)
BLOWS: Final = verb_list("actors.toml", "blows", "verbs")
BLOW: Final = compiled(r"\b(?:for|of|over|with) (\w+ing)\b")
GROUND: Final = compiled(r"\b(?:for|after|because|over|accus\w+|charg\w+|suspicion)\b", re.IGNORECASE)
INQUIRED: Final = compiled(
    rf"\b(?:after|following) (?:[\w-]+ ){{0,3}}?(?:{'|'.join(toml_table('actors.toml')['slayers']['inquiries'])})"
    rf" (?:of|into) the (?:[\w-]+ )?(?:{'|'.join(toml_table('actors.toml')['slayers']['episodes'])})\b"
)
COMPANIONS: Final = word_list("people.toml", "companions", "words")
LEADING: Final = word_list("people.toml", "leading", "words", "of_movements")
NEIGHBOURS: Final = word_list("people.toml", "companions", "of_crowds")
RANKS: Final = word_list("people.toml", "ranks", "words", "short")
UNIFORMED: Final = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['forces']['uniformed'])})\b", re.IGNORECASE)
MISUSED = Gated(
    rf"\b(?:{'|'.join(toml_table('actors.toml')['forces']['misusing'])})(?: of)?(?: (?:their|his|her|the|official))* "
    rf"(?:{'|'.join(toml_table('actors.toml')['forces']['misused'])})\b|\b(?:negligence|dereliction)\b",
    re.IGNORECASE,
)


def of_culprit(view: DocView, cast: Cast, event: Event, events: list[Event]) -> bool:
    """Tell whether an act is what became of those who did a harm to others that the article tells."""
    if event.act not in LAW_ACTS | LIBERTY_ACTS | {"dismissal", "exile"} or event.act in FREEING:
        return False
    if event.modality not in FACTUAL:
        return False
    accused = event.victims.people
    a, b = view.sentence_span(event.sentence)
    guarded = any(cast.people[p].occupation in PROTECTED_GROUPS for p in accused)
    if guarded or ABUSE.search(view.text, a, b) or wronged(view, event.sentence):
        return False
    if accused and set(accused) <= doers_before(event, events) and not for_else(view, event):
        return True  # "A gunman, X, wounded Y. X was arrested"; "Sergeant X beat Y. He fled the country"
    if event.act == "exile":
        return False
    if MISUSED.search(view.text, a, b) and misused(view, cast, event, events):
        return True
    if accused and set(accused) <= officers_named(harms(events, event)):
        return True  # "Sergeants X and Y beat a detainee. Their commander suspended both"
    if behind_label(view, event, harms(events, event)):
        return True
    if for_which(view, event, events) or for_it(view, event, events) or answers_beside(view, cast, event, events):
        return True
    after = view.text[view.start[event.token] : min(b, view.end[event.token] + AHEAD)]
    told = without_telling(after)
    return answers_for(view, cast, event, events, told) or (
        told == after and in_uniform(view, cast, event, events, after)
    )


def misused(view: DocView, cast: Cast, event: Event, events: list[Event]) -> bool:
    """Tell whether who answers for misused powers is a warder or officer ("two guards were tried for abuse of office").

    One who is named must stand beside a harm to others.
    """
    accused, group = event.victims.people, event.victims.group
    if not accused:
        return group is not None and UNIFORMED.search(group.text) is not None
    near = any(abs(e.sentence - event.sentence) <= 1 for e in harms(events, event))
    return near and all(any(ranked(view, n.first) for n in names_of(view, cast, p)) for p in accused)


def officers_named(found: Iterator[Event]) -> set[int]:
    """Return those of the state by name on whom a harm is laid that is told as a fact."""
    actors = (a for e in found if e.modality == "reported" for a in e.actors if a.kind in STATE)
    return {a.person for a in actors if a.person is not None and a.role == "perpetrator"}


def doers_before(event: Event, events: list[Event]) -> set[int]:
    """Return those by name on whom a harm to others is laid as a fact shortly before an act befell them."""
    near = (e for e in harms(events, event) if 0 < event.sentence - e.sentence <= REACH and e.modality == "reported")
    return {a.person for e in near for a in e.actors if a.person is not None and a.role == "perpetrator"}


def for_else(view: DocView, event: Event) -> bool:
    """Tell whether an act has a ground that is no harm to anybody ("fled after criticising the king")."""
    b = min(view.sentence_span(event.sentence)[1], view.end[event.token] + AHEAD)
    ground = GROUND.search(view.text, view.start[event.token], b)
    return ground is not None and DEED_TOLD.search(view.text, ground.start(), b) is None


def for_which(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether a clause says who was tried for the harm that it hangs on ("shot dead, for which X was jailed")."""
    first = view.sentence_span(event.sentence)[0]
    told = list(FOR_WHICH.finditer(view.text, first, view.start[event.token]))
    which = view.token_at(told[-1].end() - 1) if told else -1
    if which < 0 or event.token not in view.climb(which):
        return False
    at = view.token_at(told[-1].start())
    return any(e.sentence == event.sentence and e.token < at for e in harms(events, event))


def for_it(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether somebody was tried for what the clause before tells ("rebels killed Y, and X was jailed for it")."""
    it = FOR_IT.search(view.text, view.end[event.token], view.sentence_span(event.sentence)[1])
    told = (e for e in harms(events, event) if e.token == view.head[event.token] < event.token)
    return it is not None and any(event.act not in HELD or all(a.kind not in STATE for a in e.actors) for e in told)


def answers_beside(view: DocView, cast: Cast, event: Event, events: list[Event]) -> bool:
    """Tell whether police or soldiers are held for a harm that their own sentence puts on them ("over X's death")."""
    accused, group, told = set(event.victims.people), event.victims.group, list(harms(events, event))
    if not told or not of_force(view, cast, event):
        return False
    for e in told:
        if any(c.start <= view.start[n.first] < c.end for c in event.charges
               for p in e.victims.people for n in names_of(view, cast, p)):  # fmt: skip
            return True  # "charged officers with abusing X, who died"
        over = e.sentence == event.sentence and OVER.search(view.text, view.end[event.token], view.start[e.token])
        for a in e.actors if e.sentence == event.sentence else ():
            own = a.person in accused or (group is not None and overlap(a, group))
            if own or (over and a.kind == "state_security" and a.person is None):  # "policemen, among them X"
                return True
    return False


def of_force(view: DocView, cast: Cast, event: Event) -> bool:
    """Tell whether all whom an act befell are police or soldiers, or counted of a set beside one who is."""
    accused, group = event.victims.people, event.victims.group
    if group is not None and accused and WRONGDOERS.search(group.text):
        return True  # "four officers, among them X"
    if accused:
        return all(any(ranked(view, n.first) for n in names_of(view, cast, p)) for p in accused)
    if group is None:
        return False
    here = (n for n in view.names if n.label == "PERSON" and view.sentence_at[n.first] == event.sentence)
    part = SOME.fullmatch(group.text) is not None and any(ranked(view, n.first) for n in here)
    return part or WRONGDOERS.search(group.text) is not None


def answers_for(view: DocView, cast: Cast, event: Event, events: list[Event], after: str) -> bool:
    """Tell whether somebody is tried or punished for "the crime" told before, or for ordering the harm of a critic."""
    accused = event.victims.people
    if not accused or event.act == "dismissal" or OPPOSED.search(view.text, *view.sentence_span(event.sentence)):
        return False
    if THE_DEED.search(after) and any(told_before(event, harms(events, event))):
        return True
    if not (CRIME.search(after) or COMMISSIONED.search(after)):
        return False
    last = view.sentences[event.sentence][1]
    named = {view.name_at[t] for t in range(event.token, last)} - {-1}
    harmed = {view.names[i].cluster for i in named if view.names[i].label == "PERSON"} - set(accused)
    return any(cast.people[p].occupation in PROTECTED_GROUPS for p in harmed)


def of_doers(event: Event, events: list[Event]) -> bool:
    """Tell whether unnamed people held or freed are of the doers of a harm told ("guards shot X; one was held")."""
    group = event.victims.group
    if event.act not in LAW_ACTS | LIBERTY_ACTS | FREEING or group is None or event.victims.people:
        return False
    if OF_THEM.search(group.text) and event.act not in FREEING and of_their_attackers(event, events):
        return True
    noun = noun_of(group.text)
    if not noun or noun in NEIGHBOURS or of_calling(group.text) or event.modality not in FACTUAL:
        return False
    return any(
        0 <= event.sentence - e.sentence < REACH and e.token < event.token
        and any(a.role == "perpetrator" and a.end <= group.start and noun_of(a.text) == noun for a in e.actors)
        for e in harms(events, event)
    )  # fmt: skip


def of_their_attackers(event: Event, events: list[Event]) -> bool:
    """Tell whether "one of them" are those who hurt one person just before, no set of people being told of else."""
    near = [e for e in events if 0 <= event.sentence - e.sentence <= 1 and e.token < event.token and e is not event]
    if any(e.victims.group is not None or len(e.victims.people) > 1 for e in near):
        return False
    return any(
        len(e.victims.people) == 1 and any(a.role == "perpetrator" and a.person is None for a in e.actors)
        for e in harms(near, event)
    )


def in_uniform(view: DocView, cast: Cast, event: Event, events: list[Event], after: str) -> bool:
    """Tell whether a soldier or policeman is punished, for nothing else, right after soldiers or police did harm."""
    if not of_force(view, cast, event):
        return False
    if for_blows(after):
        return True
    ground = GROUND.search(INQUIRED.sub("", after))
    if ground is not None and not re.search(r"\b" + DEED, after[ground.start() :], re.IGNORECASE):
        return False
    by_force = (
        e for e in harms(events, event)
        if any(x.kind == "state_security" and x.person is None for x in e.actors)
        or (not e.actors and (e.act == "death_in_custody" or by_police(view, e.sentence)))
    )  # fmt: skip
    return any(told_before(event, by_force, FORCES))


def for_blows(after: str) -> bool:
    """Tell whether the ground of a punishment is a blow at somebody ("a sergeant was jailed for kicking a migrant")."""
    blow = BLOW.search(after)
    dealt = blow is not None and blow[1].lower() in BLOWS
    return blow is not None and dealt and AT_OFFICERS.match(after, blow.end()) is None


def by_police(view: DocView, sentence: int) -> bool:
    """Tell whether a harm without a doer is told of a cell, or beside police or soldiers who fire."""
    a, b = view.sentence_span(sentence)
    return any(x.search(view.text, a, b) is not None for x in (INSIDE, FIRING))


@once
def ranked(view: DocView, first: int) -> bool:
    """Tell whether a rank or a word for police or soldiers stands before the first word of a name."""
    k = first - 1
    if k < 0 or (view.tag[k] in VERBS and view.lower[k] not in {"named", "called"}):
        return False  # "police detained X"
    words = view.lower[max(0, k - 1) : first]
    return words[-1].rstrip(".") in RANKS or actor_type(words) == "state_security"


def names_of(view: DocView, cast: Cast, person: int) -> list[Name]:
    """Return the mentions of a person."""
    return [view.names[i] for i in cast.people[person].names]


def harms(events: list[Event], event: Event) -> Iterator[Event]:
    """Yield the harms told of others than those whom an act befell."""
    own, group = set(event.victims.people), event.victims.group
    for e in events:
        if e.act not in HARM_ACTS or e.modality not in FACTUAL or not e.victims or own & set(e.victims.people):
            continue
        if group is None or e.victims.group is None or group.start != e.victims.group.start:
            yield e


def told_before(event: Event, found: Iterator[Event], reach: int = REACH) -> Iterator[bool]:
    """Yield true for each harm that a sentence shortly before an act tells."""
    return (True for e in found if 0 < event.sentence - e.sentence <= reach)


def name_culprits(view: DocView, cast: Cast, events: list[Event], dropped: list[Event]) -> None:
    """Name as a harm's perpetrator the one person who the text says was convicted or sentenced for "the crime".

    Only where the article tells no other harm before, so that "the crime" can be no other.
    """
    for event in (*events, *dropped):
        accused = event.victims.people
        if event.act not in JUDGED or event.modality != "reported" or len(accused) != 1:
            continue
        end = min(view.sentence_span(event.sentence)[1], view.end[event.token] + AHEAD)
        after = without_telling(view.text[view.start[event.token] : end])
        deed = THE_DEED.search(after)
        if deed is None or OTHER.match(after, deed.end()) or not of_culprit(view, cast, event, events):
            continue
        before = [e for e in harms(events, event) if e.sentence < event.sentence]
        grave = [e for e in before if e.act in GRAVE and e.modality == "reported"]
        whom = {(tuple(e.victims.people), e.act) for e in before}
        if len(whom) != 1 or not grave or grave[0].actors or event.sentence - grave[-1].sentence > REACH:
            continue
        if (whose := WHOSE.match(after, deed.end())) is not None and not befell(view, cast, grave[0], whose[1]):
            continue  # "for his part in the murder of a mayor"
        name = min(names_of(view, cast, accused[0]), key=lambda n: abs(n.first - event.token))
        office = cast.people[accused[0]].occupation in {"official", "politician"}
        kind = "state_security" if ranked(view, name.first) else "state_other" if office else "private"
        lo, hi = view.start[name.first], view.end[name.last]
        grave[0].actors.append(Actor(name.text, lo, hi, kind, "perpetrator", accused[0]))
        grave[0].sentences = sorted({*grave[0].sentences, event.sentence})
        grave[0].reasons["perpetrator"] = "who was convicted of it"


def befell(view: DocView, cast: Cast, event: Event, words: str) -> bool:
    """Tell whether words after "the killing of" mean whom an act befell, by a word of a name or of the group."""
    group = event.victims.group
    texts = [n.text for p in event.victims.people for n in names_of(view, cast, p)]
    own = {w for text in (*texts, group.text if group else "") for w in WORD.findall(text.casefold())}
    return not own.isdisjoint(WORD.findall(words.casefold()))


def only_suspected(view: DocView, cast: Cast, event: Event) -> bool:
    """Tell whether the article tells of somebody arrested nothing but that: no calling, no tie, no claim of a wrong."""
    for p in event.victims.people:
        entry = cast.people[p]
        leads = not LEADING.isdisjoint(w for d in entry.descriptors for w in d.split())
        if leads or entry.occupation not in {None, "other"}:
            return False
        if any(tied(view, n) for n in names_of(view, cast, p)):
            return False
        spans = {view.sentence_at[n.first] for n in names_of(view, cast, p)}
        if min(spans) < event.sentence or any(wronged(view, n) for n in spans):
            return False
        texts = [view.sentence_text(n) for n in spans]
        if any(ABUSE.search(x) or RIGHTS.search(x) for x in texts):
            return False
    return bool(event.victims.people)


def tied(view: DocView, name: Name) -> bool:
    """Tell whether a name is told as somebody's relative, friend or colleague ("her brother X", "his driver, X")."""
    first = max(0, name.first - 4)
    # not "her colleague Y said X had been paid"
    first = next((k + 1 for k in range(name.first - 1, first - 1, -1) if view.tag[k] in FINITE), first)
    before = view.lower[first : name.first]
    return not people().relatives.isdisjoint(before) or not COMPANIONS.isdisjoint(before)


def deed_in_charge(view: DocView, cast: Cast, event: Event, events: list[Event], dropped: list[Event]) -> bool:
    """Tell whether a harm to unnamed people is only what somebody was tried for.

    That of violence against the state, or of a case that is an incident itself; a common crime against one person.
    """
    group = event.victims.group
    if event.act not in HARM_ACTS or group is None or event.victims.people:
        return False
    doers = {a.person for a in event.actors if a.person is not None and a.kind in PRIVATE}
    beside = [e for e in (*events, *dropped) if e.act in ANSWERED and e.sentence == event.sentence]
    if any(e.token < event.token and political_violence(view, e, events) for e in beside):
        return bool(WRONGDOERS.search(group.text))  # "a bombing that killed two policemen"
    one = group.min == 1 and not of_calling(group.text)
    if not event.actors:  # "sentenced trader X to death for killing his wife", no "son of the jailed X was killed"
        own = view.dep[event.token] == "conj" and of_own_kin(group.text)  # "was jailed, and his son was shot"
        tried = (e for e in beside if not own and e.token < event.token not in view.climb(e.token))
        return one and any(in_no_office(view, cast, e) for e in tried)
    return bool(doers) and any(
        doers <= set(e.victims.people) and (one or any(e is x for x in events))
        for e in beside
        if e.modality in FACTUAL
    )


def in_no_office(view: DocView, cast: Cast, event: Event) -> bool:
    """Tell whether an act befell one person by name who holds no office and no rank."""
    accused = event.victims.people
    if len(accused) != 1 or cast.people[accused[0]].occupation in {"official", "politician", "soldier"}:
        return False
    return not any(ranked(view, n.first) for n in names_of(view, cast, accused[0]))
