"""Who an opening leaves unnamed, where the next paragraph begins with the name, as news does.

"Two men shot dead a radio host on Monday, police said. / Ada Obi, 42, was hit eight times in front of her station."
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.blame import ACCUSING, accusation
from pipeline.assemble.law.terms import terms
from pipeline.assemble.same_deed import told_apart
from pipeline.assemble.text.kinds import CASE_ACTS, CUSTODY, DEATHS, FACTUAL, HARM_ACTS, TAKES_IN
from pipeline.assemble.text.party import COUNTED, OFFICE, ONE_OF_TWO, GroupRef, is_one_body
from pipeline.assemble.text.shared_words import IN_CELLS
from pipeline.assemble.text.simple import after_of, of_several
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.text.words import number_of, people
from pipeline.assemble.when.dating import OF_DEED
from pipeline.assemble.when.deaths import died_apart
from pipeline.assemble.who.another_between import INDEFINITE, NAMED_NEXT, of_other_sex, one_between, one_more
from pipeline.assemble.who.bystanders import beside_named, bystander, only_whose
from pipeline.assemble.who.commenters import signs
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.of_land import from_elsewhere
from pipeline.assemble.who.open_sets import busy, watching
from pipeline.assemble.who.opened_by import LEAD, opening_names
from pipeline.assemble.who.suited import agrees_in_sex, noun_of, suits
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

ANSWERED = CASE_ACTS | {"dismissal", "forced_return"}
REACH = 6  # sentences from an opening to the name of the only one whom the law pursues
OPENING = 3  # title and the first sentences, which tell the news
NEXT = 3  # sentences after the telling in which the name must open one
PURSUING = verb_list("people.toml", "pursued", "verbs")
# one more than those told of
MORE = compiled(
    r"\b(?:also|too|another|other|others|separately|elsewhere|meanwhile|more(?! than\b)|further|additional|"
    r"previous\w*|earlier|similar\w*|second|third|fourth|fifth|again|same day)\b", re.IGNORECASE,
)  # fmt: skip
REST = frozenset({"other", "others", "remaining"})
MET = ("“intercept”", "“stop”", "“halt”")
WITH_KIN = compiled(
    r"(?:\band|\bwith|\balongside|,) (?:his|her|their) (?:[\w-]+ ){0,3}?"
    rf"(?:{'|'.join(sorted(people().relatives | {'child'}))})$",
    re.IGNORECASE,
)
VERDICTS = frozenset({"sentencing", "conviction", "imprisonment", "fine"})
MOST = 12  # people of a set that is named one by one


def called(cast: Cast, person: int, noun: str) -> bool:
    """Tell whether nothing is said of what somebody is, or it is the noun that tells of them."""
    told = cast.people[person].descriptors
    return not told or any(noun in d.split() for d in told)


def name_openings(view: DocView, cast: Cast, events: list[Event], dropped: list[Event]) -> list[Event]:
    """Name the one, or the few, whom the opening of a report tells of by a description, in all acts told so.

    Return the acts without the arrest of those who are named as the suspects of one, whose arrest was left out before.
    """
    name_kin_of_title(view, cast, events)
    done: dict[str, list[int]] = {}
    called_so: dict[tuple[int, int], str] = {}  # sentence and person, by what the sentence calls them
    suspects: set[int] = set()
    every = [*events, *dropped]
    after = [e for e in every if all(view.lower[c] != "had" for c in view.kids(e.token, "aux"))]
    for event in events:
        group = event.victims.group or (office(view, event) if event.pending and not event.victims else None)
        if group is None or event.victims.people or event.modality not in FACTUAL or group.owned or one_more(group):
            continue
        one = group.text == "one" and of_several(view, event.sentence)
        if one or beside_named(view, group) or only_whose(view, event.victims.head, group):
            continue  # "found seven guilty and acquitted one. X survived": one of those told of
        exact = group.min if group.min == group.max else None
        body = COUNTED in event.victims.how or is_one_body(group)
        if exact == 1 and (body or (event.act == "dispersal" and noun_of(group.text) in {"", "group"})):
            continue  # "dispersed a group that was marching. X, a reporter, was hit": no one person
        key = group.text.casefold()
        again = key in done and view.sentence_of(group) < event.sentence  # "A poet is held. / X … The poet was jailed"
        if not exact or exact > MOST or (event.sentence >= OPENING + first_of_body(view) and not again):
            continue
        if key not in done:
            told_before = {n.cluster for n in view.names
                           if n.label == "PERSON" and view.sentence_at[n.first] <= event.sentence}  # fmt: skip
            nouns = nouns_of(group.text) if exact > 1 else [noun_of(group.text)]
            next_named = followers(view, cast, event, exact, told_before, nouns)
            aside = {n for p, n in next_named if bystander(view, cast, event, p, n, every)}
            done[key] = [p for p, n in next_named if n not in aside]  # nor who is joined to a bystander
            if any(one_between(view, events, event, n) for _, n in next_named):
                done[key] = []
            done[key] = [] if set(done[key]) & doers_of(every) else done[key]
            if OFFICE in event.victims.how:  # "the chairman of Radio X was beaten. Reporter Y of Radio X …"
                done[key] = [p for p in done[key] if called(cast, p, view.lower[event.victims.head])]
        each = [e for e in events if e.act == event.act and e.victims.people and set(e.victims.people) < set(done[key])
                and not of_old(view, e)]  # fmt: skip
        if any(cast.people[p].occupation == "official" for p in done[key]) and not with_kin(group.text):
            continue  # "Editor convicted / Magistrate X on Thursday found …"
        if as_ground(view, event.token) and any(pursued(view, cast, p) for p in done[key]):
            # "Two men were arrested for abducting a trader. / X and Y were held in Lagos"
            suspects.update(done[key] if any(e.sentence == event.sentence for e in dropped) else ())
            continue
        alone = (not each or with_kin(group.text)) and not told_of_another(event, done[key], every)
        other = [e for e in each_told(event, done[key], every) if not held_before(e, event)]
        alone = alone and not any(told_apart(event, e) or died_apart(event, e) for e in other)
        if any(called_so.setdefault((event.sentence, p), key) != key for p in done[key]):
            continue  # "frees a lawyer, a day after it arrested the founder of a union": of two only one is named next
        dead = any(e.act in DEATHS and same_phrase(e, group) and outlived(after, e, done[key]) for e in every)
        since = after if event.act == "execution" else every  # "X, who was hanged, had been convicted"
        if done[key] and alone and not dead and not (event.act in DEATHS and outlived(since, event, done[key])):
            event.victims.people = list(done[key])
            event.victims.plural = len(done[key]) > 1
            event.victims.trust = min(event.victims.trust, 0.75)
            event.reasons["victims"] += NAMED_NEXT
            if len(done[key]) == exact:
                event.victims.group = None
    return [e for e in events if not (e.act in CASE_ACTS and set(e.victims.people) & suspects)]


def doers_of(events: list[Event]) -> set[int]:
    """Return those by name whom a harm told as a fact is laid on."""
    harms = (e for e in events if e.act in HARM_ACTS and e.modality in FACTUAL)
    return {a.person for e in harms for a in e.actors if a.person is not None and a.role == "perpetrator"}


def name_kin_of_title(view: DocView, cast: Cast, events: list[Event]) -> None:
    """Name the child or spouse of somebody unnamed whom a title tells of ("Mother says her son was taken away").

    By the one person of whom the first sentences tell the same.
    """
    body = first_of_body(view)
    if not body or any(n.label == "PERSON" and view.sentence_at[n.first] < body for n in view.names):
        return
    for event in events:
        group = event.victims.group
        if event.sentence >= body or event.victims.people or group is None or not group.owned or group.max != 1:
            continue
        alike = [e for e in events if body <= e.sentence < body + OPENING and same_matter(e.act, event.act)
                 and e.modality in FACTUAL and len(e.victims.people) == 1]  # fmt: skip
        meant = {p for e in alike for p in e.victims.people if suits(cast, p, noun_of(group.text))}
        if len(meant) == 1:
            event.victims.people, event.victims.group = list(meant), None
            event.victims.trust = min(event.victims.trust, 0.75)
            event.reasons["victims"] += "; the one of whom the story tells the same"


def same_matter(act: str, other: str) -> bool:
    """Tell whether two acts are one, or one a part of the other."""
    return act == other or (act, other) in TAKES_IN or (other, act) in TAKES_IN


def told_of_another(event: Event, named: list[int], events: list[Event]) -> bool:
    """Tell whether the term of an opening is told of others by name, and no such act of those who are named next.

    "A cook has been jailed for two years. / X ran the inn. / … A court sentenced his cook Y to two years." Nor is who
    was jailed the one who "was given a suspended term".
    """
    alike = [e for e in events if e.act == event.act and e.victims.people and e.modality in FACTUAL]
    own = [e for e in alike if set(e.victims.people) & set(named)]
    if own:
        return all(statuses(e) ^ statuses(event) == {"imposed", "suspended"} for e in own)
    return any(terms(e) & terms(event) for e in alike)


def each_told(event: Event, named: list[int], events: list[Event]) -> list[Event]:
    """Return the tellings of an act, or of what is a part of it, on one of those named."""
    return [e for e in events if same_matter(e.act, event.act) and set(e.victims.people) & set(named)]


def held_before(event: Event, verdict: Event) -> bool:
    """Tell whether custody has a day before that of a verdict ("jailed three. / X, Y and Z were held in May")."""
    held, told = event.date, verdict.date
    if event.act not in CUSTODY or verdict.act not in VERDICTS or held is None or told is None:
        return False
    return held.span is not None and told.span is not None and held.span[1] < told.span[0]


def statuses(event: Event) -> set[str]:
    """Return what became of an event's penalties."""
    return {p.status for p in event.penalties}


def of_old(view: DocView, event: Event) -> bool:
    """Tell whether an act is dated years before its report: not that of the news ("X was first held in 2015")."""
    if event.date is None or event.date.span is None or not view.article.published:
        return False
    return event.date.span[1].year < int(view.article.published[:4]) - 1


def office(view: DocView, event: Event) -> GroupRef | None:
    """Return the one whom an opening tells of by office alone ("The head of a farmers' league was shot dead")."""
    t = event.victims.head
    if t < 1 or view.lower[t - 1] != "the" or view.lower[t] not in people().nouns or not view.tag[t].startswith("NN"):
        return None
    of = after_of(view, t)
    named = any(view.person_at(k) for k in view.subtree(t))
    if view.tag[t].endswith("S") or not of or named or view.kids(t, "relcl", "acl"):
        return None
    lo, hi = view.start[t - 1], view.end[t]
    return GroupRef(view.text[lo:hi], lo, hi, 1, 1)


def name_by_case(view: DocView, cast: Cast, events: list[Event]) -> None:
    """Name the one of an opening whom courts or police pursue, where the article tells of one such person alone.

    "A court has sentenced a blogger to seven years. / The court found the blogger X guilty of insulting the state."
    """
    law = [e for e in events if e.act in CASE_ACTS and e.modality in FACTUAL]
    named = {tuple(e.victims.people) for e in law if e.victims.people}
    only = next(iter(named)) if len(named) == 1 else ()
    if len(only) != 1:
        return
    first = view.sentence_at[view.names[cast.people[only[0]].names[0]].first]
    strangers = {e.victims.group.start for e in law if e.victims.group is not None and brought_in_after(view, e, law)}
    for event in law:
        group = event.victims.group
        if group is None or event.victims.people or event.victims.orgs or group.owned:
            continue
        if one_more(group) or ONE_OF_TWO in event.victims.how or one_between(view, events, event, first):
            continue
        if group.text.lower() == "one":
            continue  # "Two were held. One was freed. The other, X, was charged"
        if not group.min == group.max == 1 or view.parted(event.sentence, first):
            continue
        opened = event.sentence < OPENING + first_of_body(view)
        named_above = first < event.sentence and not MORE.search(view.text, *view.sentence_span(event.sentence))
        if group.start in strangers or any(told_apart(event, e) for e in each_told(event, list(only), law)):
            continue  # "Police held editor X. A mayor sued a rival"
        if from_elsewhere(view, cast.people[only[0]], event.victims.head):
            continue
        told = {w for d in cast.people[only[0]].descriptors for w in d.split()}
        if OFFICE in event.victims.how and view.lower[event.victims.head] not in told:
            continue  # "X was held in May. In June a court fined the editor of Y"
        early = opened and (named_above or event.sentence < first <= event.sentence + REACH)
        if early and noun_of(group.text) and suits(cast, only[0], noun_of(group.text)):
            event.victims.people, event.victims.group = list(only), None
            event.victims.trust = min(event.victims.trust, 0.7)
            event.reasons["victims"] += "; the one person of the article whom the law pursues"


def brought_in_after(view: DocView, event: Event, law: list[Event]) -> bool:
    """Tell whether "a rival" is brought in after the sentence of an act on somebody named, and so is another."""
    group = event.victims.group
    if group is None or INDEFINITE.match(group.text) is None:
        return False
    own = view.sentence_of(group)
    named = [e for e in law if e.victims.people and first_of_body(view) <= e.sentence < event.sentence]
    return own == event.sentence and bool(named)


def as_ground(view: DocView, token: int) -> bool:
    """Tell whether an act is what somebody else was arrested for or is accused of ("arrested for abducting a man")."""
    if view.dep[token] == "pcomp" and view.lower[view.head[token]] in OF_DEED:
        return True
    deed = token  # "convicted of the murder of a man and the abduction of another"
    while view.dep[deed] == "conj":
        deed = view.head[deed]
    return (deed != token and view.lower[deed] in ACCUSING) or accusation(view, deed) is not None


def pursued(view: DocView, cast: Cast, person: int) -> bool:
    """Tell whether somebody is the subject of a verb of arrest or charge."""
    heads = (view.head[name_head(view, view.names[i])] for i in cast.people[person].names)
    return any(view.lower[verb] in PURSUING for verb in heads)


def same_phrase(event: Event, group: GroupRef) -> bool:
    """Tell whether an act is told of the very phrase of a group ("beat and killed [a monk]")."""
    own = event.victims.group
    return own is not None and own.start == group.start


def outlived(events: list[Event], death: Event, named: list[int]) -> bool:
    """Tell whether a report goes on to tell what courts or police did to the named, who so cannot be the dead."""
    own = death.victims.group
    held = death.act == "death_in_custody" or (own is not None and noun_of(own.text) in IN_CELLS)  # where they died
    return any(
        e.act in ANSWERED and not (held and e.act in CUSTODY)
        and e.sentence > death.sentence and set(e.victims.people) & set(named) and not only_met(e)
        for e in events
    )


def only_met(event: Event) -> bool:
    """Tell whether those who "were intercepted" met nobody of the state, as far as is told: the dead may have been."""
    return event.reasons["act"].split(",")[0].endswith(MET) and not event.by_state


def first_of_body(view: DocView) -> int:
    """Return the number of the first sentence after the title."""
    return next((n for n in range(len(view.sentences)) if view.sentence_span(n)[0] >= view.title_end), 0)


def nouns_of(text: str) -> list[str]:
    """Return the nouns for people of a group, in the singular: one of them, or one and who was with them."""
    words = [w.strip(".,") for w in text.lower().split()]
    return [people().one_of(w) for w in words if w in people().nouns] if with_kin(text) else [noun_of(text)]


def with_kin(text: str) -> bool:
    """Tell whether a group is somebody together with relatives ("a mayor and her husband")."""
    return WITH_KIN.search(text) is not None


def followers(
    view: DocView, cast: Cast, event: Event, number: int, before: set[int], nouns: list[str]
) -> list[tuple[int, int]]:
    """Return the people whose names open the sentences after an event, and where, as many as were counted at most."""
    found: list[tuple[int, int]] = []
    last = min(len(view.sentences), event.sentence + 1 + NEXT + (number if number > 1 else 0))
    for n in range(event.sentence + 1, last):
        if view.parted(n, event.sentence):
            break
        opened = [] if others_busy(view, n, number) or signs(view, n) else opening_names(view, n)
        if not found and not REST.isdisjoint(view.lower[view.sentences[n][0] :][:LEAD]):
            opened = []  # "Three were freed. The other two, X and Y, were charged"
        if called_otherwise(view, n, number, len(opened), nouns):
            opened = []
        fresh = [c for c in opened if c not in before and all(c != p for p, _ in found)]
        here = [c for c in fresh if any(suits(cast, c, noun) for noun in nouns)]
        if number == 1:
            here = [c for c in here if not of_other_sex(view, cast.people[c], event.sentence, n)]
        if here[:1] == fresh[:1] and len(fresh) == number:  # "two farmers. / X and his nephew Y"
            kin = [c for c in fresh if cast.people[c].relative and any(agrees_in_sex(cast, c, n) for n in nouns)]
            here = [c for c in fresh if c in here or c in kin]
        if opened and not here and number == 1:
            break
        found.extend((c, n) for c in here)
        if len(found) >= number:
            break
    return found if len(found) <= number and (number == 1 or len(found) * 2 > number) else []


def called_otherwise(view: DocView, sentence: int, number: int, named: int, nouns: list[str]) -> bool:
    """Tell whether names follow another noun than those counted, and are not as many.

    "Three women were held. The nurses, X and Y, …"; but "Four journalists … The reporters, X, Y and Z".
    """
    first, last = view.sentences[sentence]
    if named < 2 or named == number or view.lower[first] != "the":
        return False
    head = next((k for k in range(first + 1, min(last, first + LEAD)) if view.tag[k] in {"NNS", "NNPS"}), None)
    noun = people().one_of(view.lower[head]) if head is not None else ""
    trades = {people().occupation.get(n) for n in nouns} - {None, "other"}
    return head is not None and noun not in nouns and people().occupation.get(noun) not in trades


def others_busy(view: DocView, sentence: int, number: int) -> bool:
    """Tell whether a sentence opens with people of another count who do something ("Two men, A and B, filmed it").

    As many are others only where they look on.
    """
    first, last = view.sentences[sentence]
    counted = number_of(view.lower[first]) or 0
    if number > 1 and "PRP$" in view.tag[first : first + LEAD] and watching(view, first, min(last, first + LEAD)):
        return True  # "X and his cameraman Y filmed it"
    if number < 2 or counted < 2:
        return False
    last = min(last, first + LEAD)
    return watching(view, first, last) if counted == number else busy(view, first, last)
