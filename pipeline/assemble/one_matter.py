"""Which cases are one matter, though nobody is a victim of both: what befell several at one scene or before one court.

1. What one sentence tells in a row of people at one place and time ("killed two and wounded X", "raided the paper and
   arrested its editors").
2. What befell unnamed people where the deed told just before did ("during the raid"), and at an assembly broken up.
3. Whoever is counted on from those told of before ("a fifth defendant"), or is a co-defendant of theirs.
4. The same number of the same people, told of again ("seven managers … the seven managers were freed").
5. Unnamed relatives who are held or threatened for somebody.

Only the `case` of the records hangs on it: days, places and charges pass within the narrower cases of `cases` alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.cases import SEATED, Sets, noun_of
from pipeline.assemble.event import abroad
from pipeline.assemble.same_deed import other_hands
from pipeline.assemble.text.kinds import CUSTODY, FACTUAL, FREEING, HARM_ACTS, LAWFUL_CUSTODY, OF_THINGS
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.when.times import dates_agree
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView

SCENE = HARM_ACTS | {"arrest", "detention", "dispersal", "raid", "exile"}
OF_STAFF = CUSTODY | SEATED | {"charge", "imprisonment", "exile"}
AT_ASSEMBLIES = frozenset({"arrest", "detention", "attack", "killing"})
OF_COURTS = SEATED | FREEING | {"charge", "arrest", "detention"}
AFTERWARDS = SEATED | FREEING | {
    "killing", "death_in_custody", "torture", "ill_treatment", "charge", "detention", "imprisonment", "execution",
    "appeal_rejected", "sentence_overturned", "forced_return",
}  # fmt: skip
FOR_KIN = CUSTODY | {"threat", "harassment", "raid"}
NEXT, SCENE_REACH, DOCK_REACH, KIN_REACH = 1, 2, 3, 4  # sentences between the two tellings
REACH = max(NEXT, SCENE_REACH, DOCK_REACH)
PHRASE = 6  # words before a name that can still tell who it is
ORDINALS = word_list("people.toml", "one_matter", "ordinals")
TRIED_WITH = noun_list("people.toml", "one_matter", "tried_with")
TRIED_OTHERS = noun_list("people.toml", "one_matter", "tried_others")
LEADS_TO = frozenset({"to", "in"})  # "led [to] the arrest of", "resulting [in] the death of"
BESIDE = frozenset({"other", "another", "fellow", "the", "co"})  # "co-defendants" are three words
ELSEWHERE = "in|at|on|near|outside|of|against|last"  # "the attack on Jos" is told as one of its own
NOT_OF_THEM = compiled(r"\bnot (?:among|one of|part of)\b", re.IGNORECASE)


def widened(view: DocView, events: list[Event], roots: list[int]) -> list[int]:
    """Return the case of each event, those that are one matter made one.

    Args:
        view: the article.
        events: what befell whom.
        roots: the narrower case of each, as `cases` returns it.
    """
    sets = Sets(len(events))
    for i, root in enumerate(roots):
        sets.join(i, root)
    told = [i for i, e in enumerate(events) if e.modality in FACTUAL and not e.implied]
    told.sort(key=lambda i: (events[i].sentence, events[i].token))
    matters = Matters(view, [events[i] for i in told])
    for a, b in matters.pairs():
        if sets.root(told[a]) != sets.root(told[b]) and matters.one(matters.told[a], matters.told[b]):
            sets.join(told[a], told[b])
    return [sets.root(i) for i in range(len(events))]


class Matters:
    """The acts that an article tells as done, in the order of the text, and what is asked of two of them."""

    def __init__(self, view: DocView, told: list[Event]) -> None:
        self.view = view
        self.told = told
        self.named: dict[int, list[Name]] = defaultdict(list)
        for name in view.names:
            if name.label == "PERSON":
                self.named[name.cluster].append(name)
        self.acts_on: dict[int, list[int]] = defaultdict(list)
        for i, event in enumerate(told):
            for p in event.victims.people:
                self.acts_on[p].append(i)
        self.sentences = {id(e): {view.sentence_at[t] for t in e.tokens} | {e.sentence} for e in told}
        self.counted = {id(e): self.is_counted_on(e) for e in told}
        self.tried = {id(e): self.is_tried_with(e) for e in told}
        self.owners = {id(e): self.owner(e) for e in told}

    def pairs(self) -> list[tuple[int, int]]:
        """Return the numbers of two acts of one unit that may be one matter, the earlier first."""
        rows: dict[Hashable, set[int]] = defaultdict(set)
        for i, event in enumerate(self.told):
            for n in self.sentences[id(event)]:
                for back in range(REACH + 1):
                    rows[n - back].add(i)  # a window of sentences
            group = event.victims.group
            if unnamed(event) and group is not None and (group.min or 0) > 1:
                rows[noun_of(group.text), group.min, group.max].add(i)
            if event.act in LAWFUL_CUSTODY:
                for n in event.sentences:
                    rows["custody", n].add(i)
        for i, event in enumerate(self.told):
            if (owner := self.owners[id(event)]) is not None:
                rows["kin", i].update([i, *self.acts_on.get(owner, [])])
        found = {(i, j) for row in rows.values() for i, j in combinations(sorted(row), 2)}
        return sorted((i, j) for i, j in found if self.told[i].unit == self.told[j].unit)

    def one(self, a: Event, b: Event) -> bool:
        """Tell whether two acts, the second told after the first, are one matter."""
        return (
            self.at_one_scene(a, b)
            or self.of_body_and_staff(a, b)
            or self.where_it_befell(a, b)
            or self.assembly_broken_up(a, b)
            or (self.counted[id(b)] and b.sentence - a.sentence <= NEXT and self.follows(a, b) and not apart(a, b))
            or (self.tried[id(b)] and in_dock(a, b) and self.follows(a, b))
            or told_again(a, b)
            or self.custody_told_as_one(a, b)
            or self.for_kin(a, b)
            or self.for_kin(b, a)
        )

    def in_a_row(self, a: Event, b: Event) -> bool:
        """Tell whether a sentence joins the two, of one time and no two places or doers."""
        at = self.view.sentence_at
        if not (self.sentences[id(a)] & self.sentences[id(b)]) or not dates_agree(a, b) or apart(a, b):
            return False
        if other_hands(a, b) or by_other_sides(a, b) or by_other_sides(b, a):
            return False  # "police arrested X and gunmen killed Y"
        return any(
            follows_from(self.view, x, y) or follows_from(self.view, y, x)
            for x in a.tokens
            for y in b.tokens
            if at[x] == at[y]
        )

    def at_one_scene(self, a: Event, b: Event) -> bool:
        """Tell whether a sentence tells in a row what befell people in different ways ("killed two and held X")."""
        unlike = a.act != b.act or not (unnamed(a) and unnamed(b))
        return unlike and {a.act, b.act} <= SCENE and self.in_a_row(a, b)

    def of_body_and_staff(self, a: Event, b: Event) -> bool:
        """Tell whether a sentence tells in a row of a body and of people ("raided the paper and held its editors")."""
        bodies = [e for e in (a, b) if e.victims.orgs and not e.victims.people and e.act in OF_THINGS]
        staff = [e for e in (a, b) if not e.victims.orgs and e.act in OF_STAFF]
        return len(bodies) == len(staff) == 1 and self.in_a_row(a, b)

    def where_it_befell(self, a: Event, b: Event) -> bool:
        """Tell whether the second is told of the scene of the first ("a guard was shot during the raid")."""
        if not {a.act, b.act} <= SCENE or not (unnamed(a) or unnamed(b)) or not dates_agree(a, b) or apart(a, b):
            return False
        if self.gap(a, b) > SCENE_REACH:
            return False
        scene = at_the_scene().search(self.view.text, *self.view.sentence_span(b.sentence))
        return scene is not None and (scene["own"] is None or bool(a.places and b.places))

    def assembly_broken_up(self, a: Event, b: Event) -> bool:
        """Tell whether one is the end of an assembly and the other befell unnamed people at it."""
        others = [e for e in (a, b) if e.act != "dispersal"]
        if len(others) != 1 or others[0].act not in AT_ASSEMBLIES or not unnamed(others[0]):
            return False
        return self.gap(a, b) <= NEXT and dates_agree(a, b) and not apart(a, b) and not other_hands(a, b)

    def custody_told_as_one(self, a: Event, b: Event) -> bool:
        """Tell whether a sentence told the custody of both at once ("the detention of X and Y. … X was arrested").

        It is evidence of each arrest, though none of its words tells of that one (`held_apart`).
        """
        if not {a.act, b.act} <= LAWFUL_CUSTODY or not dates_agree(a, b):
            return False
        first, second = (set(e.sentences) - self.sentences[id(e)] for e in (a, b))
        return (a.act == "detention" and a.sentence in second) or any(n < a.sentence for n in first & second)

    def gap(self, a: Event, b: Event) -> int:
        """Return how many sentences the nearest tellings of two acts are apart."""
        return min(abs(x - y) for x in self.sentences[id(a)] for y in self.sentences[id(b)])

    def follows(self, a: Event, b: Event) -> bool:
        """Tell whether the first is what was told last, before the second, of other victims."""
        last = None
        for e in self.told:
            if (e.sentence, e.token) >= (b.sentence, b.token):
                break
            if e.unit == b.unit and not same_victims(e, b):
                last = e
        return last is a

    def phrases(self, event: Event) -> Iterator[range]:
        """Yield the tokens that tell who the victims are: those of their group, or those that lead up to a name."""
        view, group = self.view, event.victims.group
        if group is not None and not event.victims.people:
            yield view.tokens_of(group)
        own = self.sentences[id(event)]
        for name in (n for p in event.victims.people for n in self.named[p] if view.sentence_at[n.first] in own):
            first = name.first
            while first > 0 and name.first - first < PHRASE and self.leads_up(first - 1, name.first):
                first -= 1
            yield range(first, name.first)

    def leads_up(self, t: int, name: int) -> bool:
        """Tell whether a word may still belong to the phrase of a name: no verb, and of its sentence."""
        view = self.view
        same = view.sentence_at[t] == view.sentence_at[name]
        return same and not view.tag[t].startswith("VB") and view.lower[t] not in {";", ":"}

    def is_counted_on(self, event: Event) -> bool:
        """Tell whether the victims are counted on from those told of before ("the sixth", "a third man").

        Not "a third grade teacher", "the second wife of X".
        """
        if event.act == "execution" or NOT_OF_THEM.search(self.view.text, *self.view.sentence_span(event.sentence)):
            return False
        lower = self.view.lower
        return any(
            lower[k] in ORDINALS and lower[before] in {"a", "an", "the"} and self.counts_people(k + 1)
            for phrase in self.phrases(event)
            for before, k in pairwise(phrase)
        )

    def counts_people(self, t: int) -> bool:
        """Tell whether what an ordinal counts is people of no kin, or nothing is told of what it counts."""
        view = self.view
        while t < len(view.lower) and view.tag[t].startswith("JJ"):
            t += 1
        if not view.tag[t : t + 1] or not view.tag[t].startswith("NN") or view.name_at[t] >= 0:
            return view.lower[t : t + 1] != ["-"]
        word = people().one_of(view.lower[t])
        return word in people().nouns and word not in people().relatives

    def is_tried_with(self, event: Event) -> bool:
        """Tell whether the victims are tried with those told of before ("two co-defendants", "other defendants")."""
        for span in self.phrases(event):
            phrase = self.view.lower[span.start : span.stop]
            if not TRIED_WITH.isdisjoint(phrase):
                return True
            if not TRIED_OTHERS.isdisjoint(phrase) and not BESIDE.isdisjoint(phrase):
                return True
        return False

    def for_kin(self, a: Event, b: Event) -> bool:
        """Tell whether the victims of the first are unnamed relatives of those of the second, held or threatened."""
        owner = self.owners[id(a)]
        return owner is not None and owner in b.victims.people

    def owner(self, event: Event) -> int | None:
        """Return whose relatives the unnamed victims of an act are: the one named beside them, or the last before."""
        view, group = self.view, event.victims.group
        if group is None or event.victims.people or event.act not in FOR_KIN:
            return None
        first, last = view.ends_of(group)
        if people().relatives.isdisjoint(view.lower[first : last + 1]):
            return None
        if group.owned:
            return self.last_named(first, event)
        marks = {t - 1 for t in range(first, last + 1) if view.tag[t] == "POS"}
        return next((n.cluster for n in view.names if n.label == "PERSON" and n.last in marks), None)

    def last_named(self, t: int, event: Event) -> int | None:
        """Return the victim of another act who is named last before a word, some sentences off at most.

        Nobody where another is named before it in its own sentence: "Y said that his brother was held".
        """
        view = self.view
        for name in reversed(view.names):
            if name.last >= t or name.label != "PERSON":
                continue
            if view.sentence_at[t] - view.sentence_at[name.first] > KIN_REACH:
                return None
            if any(self.told[i].unit == event.unit for i in self.acts_on.get(name.cluster, [])):
                return name.cluster
            if view.sentence_at[t] == view.sentence_at[name.first]:
                return None
        return None


def unnamed(event: Event) -> bool:
    """Tell whether the victims are people whom the text does not name."""
    return event.victims.group is not None and not event.victims.people and not event.victims.orgs


def follows_from(view: DocView, t: int, word: int) -> bool:
    """Tell whether a deed is joined to one before it or told as what came of it ("raided it, arresting five")."""
    while view.head[t] != t and (view.dep[t] == "conj" or came_of_it(view, t)):
        t = view.head[t]
        if t == word:
            return True
    return False


def came_of_it(view: DocView, t: int) -> bool:
    """Tell whether a word is what came of the deed above it ("…, arresting five", "led to the arrest of")."""
    if view.dep[t] in {"advcl", "xcomp"}:
        return view.tag[t] == "VBG"
    leading = {"prep": t, "pobj": view.head[t]}.get(view.dep[t])
    return leading is not None and view.lower[leading] in LEADS_TO


def apart(a: Event, b: Event) -> bool:
    """Tell whether two acts are told at places of different names."""
    here, there = ({p.text.casefold() for p in e.places} for e in (a, b))
    return bool(here and there) and not here & there


def by_other_sides(a: Event, b: Event) -> bool:
    """Tell whether one is told as custody by nobody said, so the state's, and the other as the deed of armed men."""
    armed = bool(b.actors) and all(x.kind == "armed_non_state" for x in b.actors)
    return armed and not a.actors and a.act in {"arrest", "detention"}


def same_victims(a: Event, b: Event) -> bool:
    """Tell whether somebody, or a group as it is told once, suffered both."""
    if set(a.victims.people) & set(b.victims.people):
        return True
    first, second = a.victims.group, b.victims.group
    return first is not None and second is not None and first.start == second.start


def in_dock(a: Event, b: Event) -> bool:
    """Tell whether two acts, told within a few sentences, may be of one trial."""
    return {a.act, b.act} <= OF_COURTS and b.sentence - a.sentence <= DOCK_REACH


def told_again(a: Event, b: Event) -> bool:
    """Tell whether what befell some unnamed people afterwards is told of as many of one noun."""
    first, second = a.victims.group, b.victims.group
    if first is None or second is None or not (unnamed(a) and unnamed(b)) or a.act == b.act:
        return False
    if not any(x.act in CUSTODY | {"charge", "trial"} and y.act in AFTERWARDS for x, y in ((a, b), (b, a))):
        return False
    if abroad(a, b) and "forced_return" not in {a.act, b.act}:
        return False
    as_many = (first.min, first.max) == (second.min, second.max) and (first.min or 0) > 1
    return as_many and noun_of(first.text) == noun_of(second.text)


@cache
def at_the_scene() -> re.Pattern[str]:
    """Return the pattern of what says that a deed befell where the one before did ("in the same raid")."""
    within = "|".join(sorted(word_list("people.toml", "one_matter", "within")))
    scenes = "|".join(sorted(map(re.escape, noun_list("people.toml", "one_matter", "scenes")), reverse=True))
    return compiled(
        rf"\b(?:{within}) (?:the|this|that|these|those) (?:same )?(?:\w+ )?(?:{scenes})\b(?P<own> (?:{ELSEWHERE})\b)?",
        re.IGNORECASE,
    )
