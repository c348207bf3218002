"""Names that follow a counted group: "detained five monks. The monks are A, B …"; "six men: A, B …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.text.clause import is_passive
from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.kinds import CUSTODY, DEATHS, FACTUAL, FREEING
from pipeline.assemble.text.met import meets
from pipeline.assemble.text.quoted import runs_in
from pipeline.assemble.text.simple import in_pluperfect
from pipeline.assemble.text.words import number_of, people
from pipeline.assemble.when.times import dates_agree
from pipeline.assemble.who.alive import still_tells
from pipeline.assemble.who.apposed import of_other_part, of_relative, part_of_set
from pipeline.assemble.who.bystanders import others_between
from pipeline.assemble.who.excepted import left_out
from pipeline.assemble.who.lead_in import (
    DEAD,
    HELD,
    HELD_LIST,
    HURT,
    NAMING,
    PART,
    announces,
    connector,
    of_that_kind,
    one_harmed,
)
from pipeline.assemble.who.named_apart import name_among, name_apart, name_bodies
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.not_the_one import deny_named
from pipeline.assemble.who.open_sets import BEING, add, busy, group_text, of_that_number, open_set, watching
from pipeline.assemble.who.own_term import of_that_term, told_of_each
from pipeline.assemble.who.part import part_of
from pipeline.assemble.who.segments import name_by_days
from pipeline.assemble.who.suited import noun_of
from pipeline.assemble.who.unnamed import part_in_telling
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

REACH, FAR, COUPLE, ASIDE = 5, 10, 2, 6  # sentences to names, to "those taken"; least of a set; tokens to its names
THOSE = frozenset({"those", "the", "people", "persons", "men", "women"})
OPENERS, CALLING = {":", "—", "–", "namely", "including"}, {"including", "named", "called"}
OTHERS, ALONG = {"other", "others"}, {"with", "along", "alongside", "same", "that"}
ABOUT = {"around", "before", "after", "since", "until"}  # another time than that told before
# "among those who lost their lives were", "those who did not survive include"
LIVES_LOST = compiled(r"\b(?:lost (?:their|his|her) li(?:ves|fe)|died|perished|(?:did not|didn[’']t|not) survive)\b")
EXPLAINED = compiled(r", (?:(?:the |her |his )?(?:[a-z-]+ ){0,2}?([a-z-]+) )?")
HURTING = ("“injure”", "“wound”", "“hurt”", "“hospitalise”", "“hospitalize”")  # of which nobody died
# those who speak for the victims, whom a list after them names
OF_THEIRS = compiled(
    rf"\b(?:{'|'.join(toml_table('people.toml')['beside']['of_victims'])}) of (?:[\w-]+ ){{0,6}}$", re.IGNORECASE
)


def name_in_sentence(view: DocView, resolver: Resolver, events: list[Event]) -> None:
    """Give a group the names that its own sentence lists after a colon, a dash or a bracket; none that it denies."""
    for event in events:
        if not open_set(event):
            name_companions(view, resolver, event)
            continue
        if any(view.lower[k] == "one" for k in view.kids(event.token, "nsubj", "nsubjpass")):
            continue  # "five students, of whom one was fined: A, B …"
        after = event.victims.group.end if event.victims.group is not None else view.end[event.token]
        first, last = view.sentences[event.sentence]
        if OF_THEIRS.search(f"{view.text[view.start[first] : min(after, view.start[event.token])].rstrip()} "):
            continue  # "the families of four of those murdered: X, the mother of …"
        start = view.token_at(after) + (event.victims.group is None and points_at_set(view, event.token))
        told = view.sentences[view.sentence_at[start - 1]][1] if start else 0  # where the sentence of the set ends
        for t in range(start, last):
            i = view.name_at[t]
            if not view.is_person(i) or view.names[i].first != t:
                continue
            if told <= t < first and "\n" in view.text[after : view.start[t]]:
                continue  # those of another paragraph, between the two
            if not names_one(view, view.names[i]):
                continue
            since = start if start >= first else event.token if event.token < t else first  # "them": a set told before
            others = others_between(view, max(after, view.start[since]), since, t)
            others = others or (event.victims.group is None and left_out(view, event.token, t) is not None)
            since = max(start, min(event.token + 1, t))
            if others or another_group(view, resolver, since, t, event) or of_other_part(view, event, start, t):
                break  # "six were held, but the others, including X, were let go"
            lead = view.lower[(far := max(start, t - 6)) : t]
            opener = max((k for k in range(far, t) if view.lower[k] in OPENERS), default=far)
            verbs = any(view.tag[k].startswith("VB") for k in range(opener + 1, t) if view.lower[k] not in CALLING)
            opened = OPENERS & set(lead) or ("(" in lead and t - start <= 3)
            by = connector(view, start, t)
            plain = not any(view.tag[k].startswith("VB") and view.lower[k] not in CALLING for k in range(start, t - 1))
            if part_in_telling(view, view.names[i]) == "saying":
                break  # "ten miners were killed – an outrage, leader X said"
            if by in {"is", "was"} and of_one_told_apart(view, event.token, view.head[name_head(view, view.names[i])]):
                break
            told_by = of_whom(view, view.names[i], start) or (opened and not verbs)
            if told_by or by in {":", "including", "namely"} or (by in NAMING and plain):
                add(view, resolver, event, i, "named after the group")
                break
    deny_named(view, events)


def of_whom(view: DocView, name: Name, start: int) -> bool:
    """Tell whether a name says who a number of the set before it are ("held six, two of whom, X and Y, were freed")."""
    head = name_head(view, name)
    for _ in range(2):
        if view.dep[head] not in {"appos", "conj"} or not start <= view.head[head] < head:
            return False
        head = view.head[head]
        if view.lower[head + 1 : head + 3] in (["of", "whom"], ["of", "them"]):
            return view.lower[head] == "one" or number_of(view.lower[head]) is not None
    return False


def of_one_told_apart(view: DocView, act: int, be: int) -> bool:
    """Tell whether a copula names one of whom a clause before an act tells ("The nurse who saw men beaten was X")."""
    heads = (s for s in view.kids(be, "nsubj") if s < act and view.tag[s] == "NN")
    return any(view.lower[k] in {"who", "that"} for s in heads for c in view.kids(s, "relcl")
               if c < act for k in view.kids(c, "nsubj"))  # fmt: skip


def name_companions(view: DocView, resolver: Resolver, event: Event) -> None:
    """Name those counted beside a named victim, whom as many names explain ("with two pupils, the sisters X and Y")."""
    group = event.victims.group
    if group is None or (group.min or 0) < COUPLE or not event.victims.people:
        return
    first = view.token_at(group.end)
    k = next((k for k in range(first, min(first + ASIDE, len(view.words))) if view.name_at[k] >= 0), None)
    if k is None or view.names[view.name_at[k]].label != "PERSON":
        return
    told = EXPLAINED.fullmatch(view.text[group.end : view.start[k]])
    alone = told is not None and (told[1] is None or told[1] in people().plurals)
    if alone and len(resolver.lists.get(view.name_at[k], ())) == group.min:
        add(view, resolver, event, view.name_at[k], "named after the group")


def names_one(view: DocView, name: Name) -> bool:
    """Tell whether a name stands for its bearer, not for others ("top Navalny associates", "X's aides")."""
    after = name.last + 1
    if after >= len(view.words) or of_relative(view, name):
        return after >= len(view.words)
    if view.dep[name.last] == "compound" and view.head[name.last] == after and view.words[after].islower():
        return False  # "the Navalny regime"
    return view.lower[after] not in {"'s", "’s"} and view.lower[after] not in people().plurals


def another_group(view: DocView, resolver: Resolver, first: int, name: int, event: Event | None = None) -> bool:
    """Tell whether a verb and another counted group stand before a name: "released 15, and held ten women: X …"."""
    a, b = view.start[first], view.start[name]
    between = [view.token_at(c.start) for c in resolver.counts if a <= c.start and c.end <= b and (c.min or 0) > 1]
    if any(view.tag[k].startswith("VB") for t in between for k in range(first, t)):
        return True
    part = next((k for k in range(name - 1, first - 1, -1) if view.lower[k] == ";"), name)  # "; 20, including X"
    numbers = [k for k in range(part + 1, name) if view.tag[k] == "CD"] if "including" in view.lower[part:name] else []
    others = bool(numbers) and not any(event is not None and part_of_set(view, event, k) for k in numbers)
    return others and ":" not in view.lower[first:part]


def name_in_next(
    view: DocView, resolver: Resolver, facts: Facts, earlier: list[Event], sentence: int, here: list[Event]
) -> None:
    """Give a group of the sentences before the names that this sentence lists ("They are …", "The monks include …")."""
    name_by_days(view, facts, earlier, sentence)
    if name_apart(view, resolver, earlier, sentence) or name_bodies(view, earlier, sentence):
        return
    if name_among(view, resolver, earlier, sentence):
        return
    first, last = view.sentences[sentence]
    names = [view.names[i] for i in sorted({*view.name_at[first:last]} - {-1})]
    people_named = [n for n in names if n.label == "PERSON" and not meets(view, n.last)]
    name = next((n for n in people_named if names_one(view, n) and announces(view, first, n.first)), None)
    if name is None or any(runs_in(view, k) for k in range(first, name.first)):
        return
    told = [e for e in here if name.cluster in e.victims.people]
    if again := told_again(view, told, earlier, sentence):
        earlier[:] = [e for e in earlier if not any(e is a for a in again)]
        told, here = ([e for e in events if not any(e is a for a in again)] for events in (told, here))
    if any(e.token < name.first and not calls_so(e) for e in told) or new_set(here, earlier, name):
        return
    if ";" in view.lower[first : name.first] and another_group(view, resolver, first, name.first):
        return  # "Most were freed on 3 May; six monks (X, Y) were freed in June"
    index = view.name_at[name.first]
    held = bool(HELD & set(view.lower[first : name.first])) or any(a.act in CUSTODY for a in again)
    dead = are_dead(view, first, name.first)
    hurt = not dead and bool(HURT & set(view.lower[first : name.first]))
    near = [
        e
        for e in earlier
        if e.sentence < sentence <= e.sentence + (FAR if again else REACH)
        and e.unit == view.unit_at[sentence]
        and (e.act in CUSTODY or not held)
        and (e.act in DEATHS or not dead or died_of(resolver, e, index))
        and (e.act not in DEATHS or not hurt)
        and (e.modality in FACTUAL or e.victims.people)
        and not one_harmed(view, first, name.first, earlier, e, sentence)
    ]
    if any(not calls_so(e) for e in told):  # "burning homes. … Two men, X and Y, were arrested"
        near = [e for e in near if not (e.pending and e.victims.group is None and e.act == "property_destruction")]
    near = [e for e in near if of_that_kind(view, first, name.first, e) and all(dates_agree(e, a) for a in again)]
    if still_tells(view, name):
        near = [e for e in near if e.act not in DEATHS]
    near = of_that_number(view, first, name.first, near, len(resolver.lists.get(index, [index])))
    near = of_that_term(view, facts, first, name.first, near)
    if any(e.date is not None for e in again) and (dated := [e for e in near if open_set(e) and e.date is not None]):
        near = dated  # "among those held on 3 May were X and Y": of those held that day
    told_acts = {e.act for e in told if not calls_so(e) and not (dead and view.dep[e.token] == "relcl")}
    if told_acts & CUSTODY:  # "dropped the case against a baker. … X and Y remain in custody"
        near = [e for e in near if e.act not in FREEING | {"acquittal"}]
    for event in reversed(near):
        if not open_set(event) or event.act in told_acts:
            if open_set(event) and not (held or dead):
                return
            continue
        text = group_text(event)
        if others_told(view, first, name.first, text) or lawyers_of(view, first, name.first, event):
            return
        for other in [e for e in near if e.sentence == event.sentence and open_set(e) and group_text(e) == text]:
            add(view, resolver, other, index, "named in a later sentence")
            if dead and other.act not in DEATHS:
                other.act = "killing"
                other.reasons["act"] += ", of which they died"
            if sentence not in other.sentences:
                other.sentences.append(sentence)
            if PART.search(text):
                earlier.extend(of_whole(near, other))
            if parts := told_of_each(view, facts, other, sentence):
                at = earlier.index(other)
                earlier[at : at + 1] = parts
        return
    if held and near and near[-1].victims.people and near[-1].rule.pos == "verb" and not told_acts & CUSTODY:
        # "detained X and Y. … The list names these detainees: A, B": others, held as those before
        more = part_of(near[-1], [])
        add(view, resolver, more, index, "listed as held")
        if others_apart(view, facts, first, name.first):
            more.date, more.charges, more.laws, more.penalties, more.places, more.anew = None, [], [], [], [], True
        more.sentence = sentence
        more.sentences.append(sentence)
        earlier.append(more)


def others_apart(view: DocView, facts: Facts, first: int, name: int) -> bool:
    """Tell whether others named have a time or place of their own ("Other monks held around the vote were A and B").

    Not "among the other detainees", nor "others arrested there", who are of the same day.
    """
    words = view.lower[first:name]
    lead = {w for k, w in enumerate(words) if not k or words[k - 1] != "the"}
    if not lead & OTHERS or lead & ALONG:
        return False
    span = view.start[first], view.start[name]
    return bool(lead & ABOUT or within(facts.dates, *span) or within(facts.places, *span))


def are_dead(view: DocView, first: int, name: int) -> bool:
    """Tell whether what stands before names says that these are dead ("the dead are", "those who lost their lives")."""
    lead = view.text[view.start[first] : view.start[name]]
    return bool(DEAD & set(view.lower[first:name])) or LIVES_LOST.search(lead) is not None


def died_of(resolver: Resolver, event: Event, name: int) -> bool:
    """Tell whether the dead are all whom an attack befell ("shot two people. … The dead are X and Y")."""
    group = event.victims.group
    size = len(resolver.lists.get(name, [name]))
    hurt = any(verb in event.reasons["act"] for verb in HURTING)
    return event.act in {"attack", "attempted_killing"} and not hurt and group is not None and group.min == size


def told_again(view: DocView, told: list[Event], earlier: list[Event], sentence: int) -> list[Event]:
    """Return the acts that only say which known set its names are of ("Those killed on 3 May were X and Y")."""
    sets = [e for e in earlier
            if e.sentence < sentence <= e.sentence + FAR and e.unit == view.unit_at[sentence]
            and e.modality in FACTUAL and open_set(e) and not e.victims.people]  # fmt: skip
    return [e for e in told if view.tag[e.token] in {"VBN", "VBD"} and points_at_set(view, e.token)
            and any((s.act == e.act or {s.act, e.act} <= CUSTODY) and dates_agree(s, e) for s in sets)]  # fmt: skip


def points_at_set(view: DocView, t: int) -> bool:
    """Tell whether a participle only points at people told of: "those killed", "the injured were"."""
    of_those = view.dep[t] == "acl" and view.lower[view.head[t]] in THOSE
    return of_those or (view.lower[t - 1] == "the" and view.lower[t + 1 : t + 2] in (["were"], ["are"], ["include"]))


def new_set(here: list[Event], earlier: list[Event], name: Name) -> bool:
    """Tell whether a sentence tells of another set before a name ("Two residents were beaten and one, X, …")."""
    known = {group_text(e) for e in earlier if e not in here}
    return any(
        e.token < name.first and open_set(e) and group_text(e) not in known | {""} and not calls_so(e) for e in here
    )


def calls_so(event: Event) -> bool:
    """Tell whether an act is told by a noun for those whom it befell alone ("nine detainees: X, Y …")."""
    return event.reasons["victims"].startswith("self:") and event.date is None


def others_told(view: DocView, first: int, name: int, group: str) -> bool:
    """Tell whether names stand beside a plural that means other people than a group ("two clerks, A and B")."""
    by = connector(view, first, name)
    if HELD_LIST.search(view.text[view.start[first] : view.start[name]]):
        return False  # "a paper named six detainees: two boys (A and B)"
    if by not in people().plurals or not group or {"the", "these", "those", "all", "of"} & set(view.lower[first:name]):
        return False
    told = {n for w in view.lower[first:name] if (n := number_of(w))}
    if not told and of_fewer(view, name, group):
        return True
    if told and noun_of(group) in {by, people().one_of(by)}:  # "held five men. Two men, A and B, filmed it"
        at = name - 1 - view.lower[first:name][::-1].index(by)
        if watching(view, at, name):
            return True  # as many as were held, but who looked on
        return told.isdisjoint(number_of(w) for w in group.lower().split()) and busy(view, at, name)
    return bool(told)


def lawyers_of(view: DocView, first: int, name: int, event: Event) -> bool:
    """Tell whether names are those of lawyers, who act for whom an act befell ("The lawyers A and B met them")."""
    by = people().one_of(connector(view, first, name) or "")
    told = range(*view.sentences[event.sentence])
    if any(view.tag[k].startswith("VB") for k in range(first, name)):
        return False  # "They are the lawyers A and B"
    return by in people().lawyers and not any(people().one_of(view.lower[k]) in people().lawyers for k in told)


def of_whole(near: list[Event], part: Event) -> list[Event]:
    """Return what befell all of a set, for those of it who are named ("held 20 nuns and beat 11 of them: A, B, …")."""
    found = []
    for event in near:
        if event.sentence == part.sentence and event is not part and open_set(event) and event.token < part.token:
            more = part_of(event, list(part.victims.people))
            more.sentences = sorted({*event.sentences, *part.sentences})
            found.append(more)
    return found


def of_fewer(view: DocView, name: int, group: str) -> bool:
    """Tell whether names that had done something of their own before are not as many as a group counts.

    "Twelve clerks were killed in May. … Clerks A and B had told of a famine": two others.
    """
    size = next((n for w in group.lower().split() if (n := number_of(w))), None)
    last, listed = name, 0
    while last < len(view.words) - 1 and (view.name_at[last] >= 0 or view.lower[last] in {",", "and"}):
        listed += view.name_at[last] >= 0 and view.name_at[last] != view.name_at[last - 1]
        last += 1
    verb = view.head[last] if view.dep[last] == "aux" else last
    acts = view.tag[last] in FINITE and view.lower[verb] not in BEING and not is_passive(view, verb)
    return size is not None and listed != size and acts and in_pluperfect(view, verb)
