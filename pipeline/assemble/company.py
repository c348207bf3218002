"""Who suffered in the matter of those told of beside them: relatives, companions, co-defendants and a body's staff."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from pipeline.assemble.cases import SEATED, SITTING_REACH, span_of
from pipeline.assemble.counted import HELD, one_day, size, unnamed
from pipeline.assemble.merge import dates_agree
from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.patterns import any_of
from pipeline.assemble.text.words import linked_words, people, plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

KIN_REACH = 3  # sentences between somebody and "his wife"
YEAR = timedelta(days=366)
OWN = frozenset({"his", "her", "their"})
SUFFERED = HARM_ACTS | HELD | {"harassment", "raid"}
ALIKE = frozenset({
    "abduction", "enforced_disappearance", "killing", "attack", "property_destruction", "dispersal",
})  # fmt: skip
ALSO_REACH = 2  # sentences
OF_BODIES = frozenset({"raid", "organisation_shutdown", "asset_freeze", "fine"})
OF_STAFF = HELD | {"exile", "dismissal"}
LONG = 200  # tokens of a sentence that tells of a body and its head
HEAD_REACH = 80  # characters from "owned by" to the name
SAME = re.compile(r"\bother \w+ (?:\w+ )?(?:of|with|from|in|at) the same\b", re.IGNORECASE)


@cache
def theirs() -> frozenset[str]:
    """Return what people are called by whose they are, in singular and plural; not "family", which is anybody."""
    kin = {form for word in people().relatives for form in (word, plural(word))}
    near = {form for word in linked_words("companions") for form in (word, plural(word))}
    return frozenset(kin | near) - {"family", "families"}


def of_kin(view: DocView, events: list[Event], told: list[int]) -> Iterator[tuple[int, int]]:
    """Yield what befell somebody, and his or her kin or companions beside it ("his wife was threatened")."""
    for j in told:
        kin = events[j]
        group = kin.victims.group
        if not unnamed(kin) or group is None or kin.act not in SUFFERED:
            continue
        words = group.text.lower().split()
        if words[-1] not in theirs():
            continue
        if kin.date is None and kin.rule.pos == "noun":
            continue  # "the punishment of her son's murderer"
        near = sorted((far, i) for i in told if i != j and (far := abs(events[i].sentence - kin.sentence)) <= KIN_REACH)
        owner = next((i for _, i in near if owns(view, events[i], kin, OWN & set(words))), None)
        if owner is not None:
            yield owner, j


def owns(view: DocView, event: Event, kin: Event, pronouns: frozenset[str]) -> bool:
    """Tell whether an act befell those whose kin another act befell."""
    whose = event.victims
    if event.unit != kin.unit or years_apart(event, kin) or whose.orgs:
        return False
    if not pronouns:
        return len(whose.people) == 1 and named_in(view, whose.people[0], kin)
    if (event.sentence, event.token) > (kin.sentence, kin.token) and event.sentence != kin.sentence:
        return False
    return size(event) > 1 if pronouns == {"their"} else len(whose.people) == 1


def named_in(view: DocView, person: int, kin: Event) -> bool:
    """Tell whether a group is called after somebody ("Ruiz's wife")."""
    group = kin.victims.group
    if group is None:
        return False
    first, last = view.token_at(group.start), view.token_at(group.end - 1)
    return any(
        view.person_at(t) and view.names[view.name_at[t]].cluster == person and t < last for t in range(first, last + 1)
    )


def years_apart(a: Event, b: Event) -> bool:
    """Tell whether more than a year lies between two acts."""
    one, other = span_of(a), span_of(b)
    return one is not None and other is not None and (one[0] - other[1] > YEAR or other[0] - one[1] > YEAR)


def also(view: DocView, a: Event, b: Event) -> bool:
    """Tell whether others suffered the same then and there ("Their driver was also seized")."""
    if a.act != b.act or a.act not in ALIKE or not 0 < b.sentence - a.sentence <= ALSO_REACH or not says_also(view, b):
        return False
    here, there = ({p.text.casefold() for p in e.places} for e in (a, b))
    return dates_agree(a, b) and not (here and there and not here & there)


def says_also(view: DocView, event: Event) -> bool:
    """Tell whether "also" stands with an act's verb."""
    t = event.token
    return any(view.lower[c] in {"also", "too"} for c in (*view.children[t], *range(max(0, t - 2), t)))


@cache
def dock() -> re.Pattern[str]:
    """Return what finds those judged with somebody told of before."""
    return any_of(linked_words("in_the_dock"))


def judged_together(view: DocView, a: Event, b: Event) -> bool:
    """Tell whether a court judged others with whom it judged before ("X was also convicted")."""
    gap = b.sentence - a.sentence
    if a.act not in SEATED or b.act not in SEATED or gap > SITTING_REACH or not dates_agree(a, b):
        return False
    if set(a.victims.people) & set(b.victims.people):
        return False
    if gap == 0 and bool(a.victims.orgs) != bool(b.victims.orgs):
        return True  # "its chief was given four months, while the firm was fined"
    if gap <= 1 and view.says(dock(), b.sentence):
        return True
    if gap == 0 or not (a.victims.people and b.victims.people):
        return False
    return says_also(view, b) and bool(view.kids(b.token, "auxpass", "nsubjpass"))


@cache
def staff() -> frozenset[str]:
    """Return what those who belong to a body are called, in singular and plural."""
    return frozenset(form for word in linked_words("staff") for form in (word, plural(word)))


@cache
def headed() -> re.Pattern[str]:
    """Return what leads from a body to the name of its head ("X, owned by the tycoon Y", "X and its editor Y")."""
    nouns = "|".join(map(re.escape, sorted(staff(), key=len, reverse=True)))
    verbs = "|".join(linked_words("headed"))
    return re.compile(rf"\b(?:(?:{verbs}) by|its(?: \S+){{0,2}}? (?:{nouns}),?)(?: [a-z]\S*){{0,4}} $")


def of_the_body(view: DocView, a: Event, b: Event) -> bool:
    """Tell whether a sentence tells that a body was raided, shut or fined, and its staff or head taken on that day."""
    body, hit = (a, b) if a.victims.orgs else (b, a)
    if a.sentence != b.sentence or body.act not in OF_BODIES or hit.act not in OF_STAFF:
        return False
    if body.victims.people or hit.victims.orgs or (None not in {span_of(a), span_of(b)} and not one_day(a, b)):
        return False
    if view.head[hit.token] == body.token and view.tag[hit.token] == "VBG":
        return True  # "raided the offices, arresting over 50 people"
    group = hit.victims.group
    if unnamed(hit) and group is not None:
        return not staff().isdisjoint(group.text.lower().split())
    return any(head_of(view, p, hit) for p in hit.victims.people)


def head_of(view: DocView, person: int, event: Event) -> bool:
    """Tell whether somebody is told as the head of a body named before in the sentence."""
    first, last = view.sentences[event.sentence]
    for t in range(first, min(last, first + LONG)):
        name = view.names[view.name_at[t]] if view.person_at(t) else None
        if name is not None and name.cluster == person and name.first == t:
            start = max(view.start[first], view.start[t] - HEAD_REACH)
            if headed().search(view.text[start : view.start[t]]):
                return True
    return False


def of_one_house(view: DocView, a: Event, b: Event) -> bool:
    """Tell whether others of a body were taken after one of it ("X and Y, other members of the same church")."""
    if b.sentence - a.sentence > 1 or a.act != b.act or a.act not in HELD:
        return False
    return view.says(SAME, b.sentence)


BESIDE = (also, judged_together, of_the_body, of_one_house)
