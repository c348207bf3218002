"""Who belonged to a group that was held: people of whom the article tells no arrest but what came after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.text.clause import BE
from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.kinds import CUSTODY, FACTUAL, HARM_ACTS
from pipeline.assemble.text.simple import after_of
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import number_of, people
from pipeline.assemble.who.apposed import DYING
from pipeline.assemble.who.bystanders import of_doer, table
from pipeline.assemble.who.open_sets import add
from pipeline.assemble.who.part import part_of
from pipeline.assemble.who.suited import noun_of
from pipeline.kept import compiled
from pipeline.recognise.counts import find_counts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast
    from pipeline.assemble.who.resolve import Resolver

UNKNOWN = compiled(
    r"\b(?:information|details|reports?)\b.{0,40}?\b(?:unavailable|(?:not|no longer|yet) available|not provided|"
    r"not (?:given|reported|known)|unknown)\b|\bno (?:further |additional |other )?(?:information|details)\b"
    r"|\b(?:does|do|did) not (?:provide|give|report)\b",
    re.IGNORECASE,
)
RETURNED = compiled(
    r"\b(?:was|were) (?:likely |reportedly |later )?(?:returned|sent back) to (?:his|her|their|\w+ \(|\w+ county)"
)
# between who was returned and that word
BESIDE = compiled(
    r"\)?(?:(?: \([^)]*\)){1,2}|, [^,]{1,60},)?(?: (?:likely|probably|reportedly|later|then|also|all|both))*\s*$"
)
HELD = compiled(r"\b(?:place|site|location)s? of (?:detention|imprisonment)\b|\bwhere \w+ (?:was|is|were|are) held\b"
                  r"|\bcharges?,?(?: if any,)? against\b")  # fmt: skip
OF_THEM = compiled(
    r"\b(?:of (?:them|those|the (?:group|detainees|arrested|accused|defendants|\d+|two|three|four|five|six|seven|eight|"
    r"nine|ten|protest[eo]rs|demonstrators|marchers|strikers))|the (?:detained|arrested) \w+|among (?:them|those))\b"
)
OF_THOSE = (["of", "them", ","], ["of", "those", ","])
FEW, LEAD = 5, 8  # people of a set who are named as some of it; tokens that may describe the first before the name
NEXT = 2  # sentences from "the" and a noun to its name
PARTS = frozenset({"member", "members", "leader", "leaders", "part", "half", "majority", "dozen", "dozens"})
FORMAL = word_list("people.toml", "pursued", "formal")
STEPS = frozenset({
    "charge", "trial", "conviction", "sentencing", "imprisonment", "sentence_overturned", "appeal_rejected",
})  # fmt: skip

JUDGED = frozenset({"jailed", "convicted", "sentenced", "tried", "fined", "fired"})
TAKEN_THEN = word_list("people.toml", "victims", "detained")
OF_SET = compiled(r"\bof (?:them|those|these|the)\b|\b(?:them|others|the)\b", re.IGNORECASE)


def whose(view: DocView, group: int) -> Iterator[int]:
    """Yield the people whose a group is, who are none of it ("X's two sons", "the colleagues of X")."""
    of = after_of(view, group)
    for k in (*view.kids(group, "poss"), *of):
        if view.person_at(k):
            yield view.names[view.name_at[k]].cluster


def name_members(view: DocView, cast: Cast, events: list[Event]) -> list[Event]:
    """Return the events with those named who were among a group that was held.

    "Police detained 25 monks on 3 May. … No details are available about X's place of detention": X was one of them.
    "Police detained nine protesters. … They released X and Y": so were they. Only where a single group was held and
    the article tells no custody, sentence or charge of these people otherwise.
    """
    groups = [e for e in events if e.act in CUSTODY and e.modality in FACTUAL and unnamed(e)]
    groups = [e for e in groups if not later_step(view, e)] or groups  # "formally arrested 13 of them"
    dated = [e for e in groups if e.date is not None] or groups
    if not dated or len({(e.victims.group.text.casefold() if e.victims.group else "") for e in dated}) > 1:
        return events
    group = dated[0]
    told = [
        e for e in events
        if e.act != "release" and not e.implied and e.modality in FACTUAL and not (e.act == "detention" and not e.date)
    ]  # fmt: skip
    steps = {p for e in told if later_step(view, e) for p in e.victims.people}
    held = {p for e in told if not later_step(view, e) or not follows(view, cast, group, e) for p in e.victims.people}
    found: dict[int, int] = {}
    for event in told:
        found.update((p, event.sentence) for p in event.victims.people if p in steps - held and p not in found)
    # who is told to be held after the set was, if each of its number may be one of them
    named = {p for e in told if e.act in CUSTODY and e.sentence >= group.sentence for p in e.victims.people}
    held |= steps | set(whose(view, group.victims.head))
    for event in events:
        freed = event.act == "release" and event.modality in FACTUAL and not another_set(view, group, event)
        if freed and event.sentence > group.sentence:
            found.update((p, event.sentence) for p in event.victims.people if p not in held and p not in found)
    for n in range(group.sentence + 1, len(view.sentences)):
        if view.parted(n, group.sentence):
            break
        a, b = view.sentence_span(n)
        returned = RETURNED.search(view.text, a, b)
        if returned or (HELD.search(view.text, a, b) and UNKNOWN.search(view.text, a, b)):
            b = returned.start() if returned else b  # not whom the sentence names after: to whom, by whom
            within = [x for x in view.names if x.label == "PERSON" and a <= view.start[x.first] < b]
            if returned and not (within and BESIDE.match(view.text, view.end[within[-1].last], b)):
                continue  # "X promised that the boy would stay until he was returned to his father"
            here = {x.cluster for x in within}
            found.update((p, n) for p in here if p not in held and p not in found)
    size = group.victims.group.min if group.victims.group is not None else None
    if size is not None and len(found) > size:  # "three nuns of one house and two monks of another"
        size = sum(c.min or 0 for c in find_counts(view.sentence_text(group.sentence)))
    if not found or (size is not None and len({*found, *named}) > size):
        return events
    part = part_of(group, list(found))
    part.sentences = sorted({*group.sentences, *found.values()})
    part.reasons["victims"] = "among the group that was held, by what is told of them later"
    all_named = len(found) == size  # "two were held. … X and Y were freed"
    return [*(e for e in events if not (all_named and e is group)), part]


def name_part(view: DocView, resolver: Resolver, earlier: list[Event], sentence: int) -> None:
    """Name those of a counted set with whom the next sentence or clause opens ("held nine women. One of them, X, was").

    Args:
        view: the article.
        resolver: its resolver.
        earlier: the acts told so far.
        sentence: the sentence that may open so, or have such a clause.
    """
    first, last = view.sentences[sentence]
    openings = [k + 1 for k in range(first + 1, last - 4) if view.lower[k] in {";", "and"}]
    for begin in (first, *openings):
        number = 1 if view.lower[begin] == "one" else number_of(view.lower[begin])
        if not number or number > FEW or view.lower[begin + 1 : begin + 4] not in OF_THOSE:
            continue
        name = next((t for t in range(begin + 4, min(last, begin + 4 + LEAD)) if view.name_at[t] >= 0), None)
        if name is None or any(view.tag[t].startswith(("VB", "W")) for t in range(begin + 4, name)):
            continue
        i = view.name_at[name]
        run = resolver.lists.get(i, [i])
        if view.names[i].label == "PERSON" and len(run) - run.index(i) == number:
            name_of_set(view, resolver, earlier, i, number, begin)


def name_of_set(
    view: DocView, resolver: Resolver, earlier: list[Event], name: int, number: int, begin: int
) -> None:  # fmt: skip
    """Name some of the set of which a sentence, or the clause before theirs, tells what befell it."""
    sentence = view.sentence_at[begin]
    here = begin > view.sentences[sentence][0]
    near = [e for e in earlier if e.sentence == sentence - (not here) and e.unit == view.unit_at[sentence]
            and e.modality in FACTUAL and e.token < begin]  # fmt: skip
    if here and (of_no_number := [e for e in near if dies_of_it(view, e, begin)]):
        for event in of_no_number:
            add(view, resolver, event, name, "some of them, named in the next clause")
            event.victims.generic = False
        return
    near = [e for e in near if unnamed(e) and not may_be_doer(view, e, name, begin)]
    near = [e for e in near if not here or not others_told(view, e, begin)]
    whole = {e.victims.group.start for e in near if e.victims.group is not None}
    size = min((e.victims.group.min or 0 for e in near if e.victims.group is not None), default=0)
    if len(whole) == 1 and size > number and (
        here or not others_counted(view, resolver, next(iter(whole)), sentence - 1)
    ):
        for event in near:
            add(view, resolver, event, name, "of the set, named in the next sentence")
            event.sentences = sorted({*event.sentences, sentence})
            event.counted = event.counted or event.date is None  # what befell one of them later tells no day of it


def others_told(view: DocView, event: Event, begin: int) -> bool:
    """Tell whether others stand between a set and "two of them, X and Y" ("killed five men and took six traders;")."""
    group = event.victims.group
    start = begin if group is None else max(view.token_at(group.end - 1) + 1, 0)
    return any(view.lower[k] in people().plurals for k in range(start, begin))


def may_be_doer(view: DocView, event: Event, name: int, begin: int) -> bool:
    """Tell whether "one of them, X" may be of who did a harm ("gunmen shot six men; one of them, X, was held")."""
    if event.act not in HARM_ACTS:
        return False
    head = view.head[begin]
    verbs = (head, *view.kids(head, "conj"))
    pursued = any(view.lower[v] in table().pursued | JUDGED and view.kids(v, "auxpass") for v in verbs)
    return pursued or of_doer(view, event, view.names[name])


def dies_of_it(view: DocView, event: Event, begin: int) -> bool:
    """Tell whether those of no number whom an act befell are they of whom some, named next, died.

    "Guards beat prisoners; one of them, X, died": not "… was sacked", who may be one of the guards.
    """
    party = event.victims
    told = event.pending and not party and party.head >= 0 and view.tag[party.head] == "NNS"
    verb = view.head[begin]
    return told and event.act in HARM_ACTS and event.token < party.head < begin and view.lower[verb] in DYING


def others_counted(view: DocView, resolver: Resolver, whole: int, sentence: int) -> bool:
    """Tell whether a sentence goes on to tell of others, of whom the next one may speak ("six were held, and 60 …")."""
    last = view.sentence_span(sentence)[1]
    later = [view.token_at(c.end - 1) for c in resolver.counts if whole < c.start < last and (c.min or 0) > 1]
    return any(view.dep[k] in {*SUBJECTS, "dobj"} and view.lower[k] in people().plurals for k in later)


def name_called(view: DocView, earlier: list[Event], sentence: int) -> None:
    """Name whom "the" and a noun meant by the name that soon stands beside it ("shot the porter. … The porter, X, …").

    Args:
        view: the article.
        earlier: the acts told so far.
        sentence: the sentence that may name one.
    """
    for event in earlier:
        t, since = event.victims.head, sentence - event.sentence
        told = event.pending and not event.victims and 0 < since <= NEXT and event.unit == view.unit_at[sentence]
        if not told or t < 0 or view.tag[t] != "NN" or view.lower[t] not in people().nouns:
            continue
        first, last = view.sentences[sentence]
        for k in range(first, last):
            top = view.head[k] if view.dep[k] == "compound" else k
            if view.lower[k] != view.lower[t] or view.dep[top] not in SUBJECTS or view.lower[k - 1] != "the":
                continue
            beside = [top] if top > k else [c for c in view.kids(k, "appos") if c > k]
            if beside and view.person_at(beside[0]) and not view.kids(k, "prep"):
                event.victims.people = [view.names[view.name_at[beside[0]]].cluster]
                event.victims.how.append("the name that the next telling puts beside the noun")
                event.victims.trust, event.victims.generic = 0.7, False
                event.reasons["victims"] += "; named beside the same noun later"
                event.sentences = sorted({*event.sentences, sentence})
                break


def later_step(view: DocView, event: Event) -> bool:
    """Tell whether an act is what courts and prosecutors do with those who are in custody."""
    formal = event.act in CUSTODY and any(view.lower[c] in FORMAL for c in view.kids(event.token, "advmod"))
    return event.act in STEPS or formal


def follows(view: DocView, cast: Cast, group: Event, event: Event) -> bool:
    """Tell whether the people of a court's act belong to a group that was held before.

    The act's own sentence says so ("two of them", "the detained teachers A and B"). A case history, which has no date
    of publication, goes on with the people it began with, unless it brings in others ("X, an opposition leader").
    """
    held = group.date.span if group.date is not None else None
    since = event.date.span if event.date is not None else None
    if event.sentence <= group.sentence or (held is not None and since is not None and since[1] < held[0]):
        return False
    here = view.sentence_span(event.sentence)
    told_of = [of_set(view, event, view.token_at(m.start())) for m in OF_THEM.finditer(view.text, *here)]
    if told_of:
        return any(told_of)  # no more "the mother of one of them was charged"
    if held is None:
        return False
    noun = noun_of(group.victims.group.text) if group.victims.group is not None else ""
    plain = {None, "other", "activist", people().occupation.get(noun)}
    return not view.article.published and all(cast.people[p].occupation in plain for p in event.victims.people)


def of_set(view: DocView, event: Event, of: int) -> bool:
    """Tell whether "of them" and the like tells whom an act befell, not "X, a lawyer for two of them, was charged"."""
    if view.lower[of] != "of":
        return True
    number = view.head[of]
    if view.tag[number].startswith("NN") and view.lower[number] not in PARTS:
        return False
    if view.dep[number] == "pobj":
        return view.lower[view.head[number]] in {"including", "among", "against"}
    if view.dep[number] in {"dobj", "nsubj", "nsubjpass"}:
        be = view.head[number]
        return be in {event.token, view.head[event.token]} or view.lower[be] in BE
    return True


def another_set(view: DocView, before: Event, event: Event) -> bool:
    """Tell whether those set free are counted by themselves in another paragraph ("Nine people served their terms")."""
    if view.line_start(event.token) <= view.start[before.token]:
        return False
    group = event.victims.group
    if group is None or (group.min or 0) < 2 or " " not in group.text:  # "Four were freed"
        return False
    return OF_SET.search(group.text) is None and group.text.split()[-1].lower() not in TAKEN_THEN


def unnamed(event: Event) -> bool:
    """Tell whether an act befell several people none of whom is named."""
    group = event.victims.group
    return not event.victims.people and group is not None and (group.min or 0) > 1
