"""Sets that a text counts more than once: told again, told by their names, and some of those counted before."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from pipeline.assemble.cases import noun_of
from pipeline.assemble.merge import dates_agree
from pipeline.assemble.text.kinds import CUSTODY, DEATHS, LAW_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.party import ANYBODY
from pipeline.assemble.text.words import NUMBER_WORDS, linked_words, number_of, people, plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

HELD = CUSTODY | LIBERTY_ACTS
FREED = frozenset({"release", "acquittal", "parole", "pardon"})
FEW = 20  # people of a set that is known by its number
MANY = 60  # sets of one number in a text, above which the number tells none from another
ROW = 12  # acts before a bare figure
SET = 60  # people of a set of whom some may be named
STILL_REACH = 4  # sentences from a release to "the 15 who are still held"
OPENING = 2  # sentences from a title into its article
NEAR_DAYS = 2  # days over which one round of arrests is told with two figures
NUMBER = rf"(?:\d[\d,]*|{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})"
OF_WHOLE = re.compile(rf"\bof (?:the |those |these |its |their )?({NUMBER})\b", re.IGNORECASE)
BARE = re.compile(
    rf"(?:(?:at least|about|around|nearly|almost|only|over|more than|just|up to) )?{NUMBER}", re.IGNORECASE
)
AMONG = re.compile(r"\W*(?:[Aa]mong|[Oo]f) (?:them|these|those)\b")
STILL = re.compile(r"\b(?:still|remains?|remained)\b", re.IGNORECASE)
TAKEN = "arrested|detained|held|sentenced|convicted|charged|abducted|kidnapped"
OF_THOSE = re.compile(
    rf"\b(?:(?:one|two|three|four|some|several) of|among) (?:those|the (?:{NUMBER})(?: \w+)?) (?:{TAKEN})\b"
    rf"|\bthose (?:{TAKEN}) (?:(?:also )?includ|are\b|were\b)"
    rf"|\balso (?:{TAKEN}) (?:at the (?:same )?time|on that occasion|with (?:him|her|them))\b",
    re.IGNORECASE,
)
INCLUDING = re.compile(r",?(?: \S+){0,3}? (?:including|among them)\b")
VERY = ("the ", "those ", "these ")


def unnamed(event: Event) -> bool:
    """Tell whether an act befell people without names alone."""
    return not event.victims.people and not event.victims.orgs and event.victims.group is not None


def size(event: Event) -> int:
    """Return how many people an act befell, at least."""
    group = event.victims.group
    return len(event.victims.people) if group is None else group.min or 0


def sizes(event: Event) -> set[int]:
    """Return the small exact numbers by which the set of an act's victims is known ("three of the four": both)."""
    group = event.victims.group
    if group is None:
        return {len(event.victims.people)} & set(range(2, FEW + 1))
    found = {group.min} if group.min == group.max else set()
    if (whole := OF_WHOLE.search(group.text)) is not None:
        found.add(number_of(whole[1].lower()))
    return {n for n in found if n is not None and 1 < n <= FEW}


def counted_again(view: DocView, events: list[Event], told: list[int]) -> Iterator[tuple[int, int]]:
    """Yield what befell one set: told by its number and by its names, or by its number and noun twice.

    "Three of its staff were detained. … Three staff members, including X, were taken away." Only where one set of that
    number fits.
    """
    by_size: dict[int, list[int]] = {}
    for i in told:
        for n in sizes(events[i]):
            by_size.setdefault(n, []).append(i)
    for n, members in by_size.items():
        if len(members) > MANY:
            continue
        named = {frozenset(p) for i in members if len(p := events[i].victims.people) == n}
        for at, j in enumerate(members):
            for i in members[:at]:
                a, b = events[i], events[j]
                if (
                    a.unit == b.unit
                    and one_act(a, b)
                    and (one_noun(view, a, b) or (len(named) == 1 and by_name(a, b, n)))
                ):
                    yield i, j


def one_act(a: Event, b: Event) -> bool:
    """Tell whether two acts may be tellings of one taking, or what came of it."""
    if a.act == b.act or {a.act, b.act} <= HELD:
        return dates_agree(a, b)
    return {a.act, b.act} <= HELD | LAW_ACTS


def one_noun(view: DocView, a: Event, b: Event) -> bool:
    """Tell whether two counted groups are called alike ("three of its staff", "three staff members")."""
    one, other = a.victims.group, b.victims.group
    if one is None or other is None or not (is_whole(view, a) and is_whole(view, b)):
        return False
    if a.victims.people and b.victims.people and not set(a.victims.people) & set(b.victims.people):
        return False
    first, second = one.text.split(), other.text.split()
    nations, others = (
        {w for w in words if w[0].isupper() and w.lower() not in NUMBER_WORDS} for words in (first[1:], second[1:])
    )
    if nations and others and not nations & others:
        return False  # "four Chinese builders", "four Turkish builders"
    return any(is_noun(w[-1].lower()) and w[-1] in x for w, x in ((first, second), (second, first)))


def is_noun(word: str) -> bool:
    """Tell whether a word tells of what kind people are."""
    return word in {"staff", "members"} or (word in people().plurals and word not in ANYBODY)


def is_whole(view: DocView, event: Event) -> bool:
    """Tell whether an act's group is its whole set, with nobody named who is none of it ("X and three men")."""
    group = event.victims.group
    if group is None or not event.victims.people or len(event.victims.people) in sizes(event):
        return True
    return INCLUDING.match(view.text, group.end) is not None


def by_name(a: Event, b: Event, n: int) -> bool:
    """Tell whether one of two acts names all of a set that the other counts."""
    named, counted = (a, b) if unnamed(b) else (b, a)
    return len(named.victims.people) == n and unnamed(counted) and (a.act == b.act or {a.act, b.act} <= HELD)


def told_anew(events: list[Event], told: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the tellings of one round of arrests or kidnappings that give two figures of it.

    "Police arrested more than 160 marchers on Sunday. … Our reporter saw some 20 marchers taken away."
    """
    by_kind: dict[tuple[str, str], list[int]] = {}
    for i in told:
        e = events[i]
        if e.act in HELD and unnamed(e) and (days := span_days(e)) is not None and days <= NEAR_DAYS:
            noun = noun_of(e.victims.group.text if e.victims.group is not None else "")
            if is_noun(noun) and noun not in {"others", "men", "women"}:
                by_kind.setdefault((e.act, noun), []).append(i)
    for members in by_kind.values():
        for at, j in enumerate(members):
            for i in members[max(0, at - MANY) : at]:
                if events[i].unit == events[j].unit and one_day(events[i], events[j]):
                    yield i, j


def span_days(event: Event) -> int | None:
    """Return how many days lie between the first and the last of an act's date."""
    if event.date is None or event.date.span is None:
        return None
    return (event.date.span[1] - event.date.span[0]).days


def one_day(a: Event, b: Event) -> bool:
    """Tell whether the days of two acts meet, and their places where both have some."""
    if a.date is None or b.date is None or a.date.span is None or b.date.span is None:
        return False
    here, there = ({p.text.casefold() for p in e.places} for e in (a, b))
    if here and there and not here & there:
        return False
    return a.date.span[0] <= b.date.span[1] and b.date.span[0] <= a.date.span[1]


@cache
def of_captives() -> re.Pattern[str]:
    """Return what finds some of those taken before ("the four female detainees")."""
    nouns = "|".join(sorted({form for word in linked_words("captives") for form in (word, plural(word))}))
    return re.compile(rf"the (?:other |remaining )?{NUMBER} (?:\S+ )?(?:{nouns})", re.IGNORECASE)


def captives(events: list[Event], told: list[int]) -> Iterator[tuple[int, int]]:
    """Yield what befell a set of captives or defendants, and some of them after ("the four female detainees")."""
    for at, j in enumerate(told):
        b = events[j]
        if not unnamed(b) or b.victims.group is None or not of_captives().fullmatch(b.victims.group.text):
            continue
        for i in reversed(told[:at]):
            a = events[i]
            if a.unit == b.unit and a.act in HELD | LAW_ACTS and max(1, size(b) - 1) < size(a) <= SET:
                yield i, j
                break


def parts_of_rows(events: list[Event], told: list[int]) -> Iterator[tuple[int, int]]:
    """Yield what befell people and how many of them came to what ("95 were arrested and 42 are still held").

    A figure alone is of the set counted before it in its sentence, or of a small set in the sentence before.
    """
    order = sorted(told, key=lambda i: (events[i].sentence, events[i].token))
    for at, j in enumerate(order):
        b = events[j]
        if not unnamed(b) or b.victims.group is None or not BARE.fullmatch(b.victims.group.text):
            continue
        for i in reversed(order[max(0, at - ROW) : at]):
            if part_of_row(events[i], b):
                yield i, j
                break


def part_of_row(a: Event, b: Event) -> bool:
    """Tell whether a bare figure may be of the set that an act before it befell."""
    if a.unit != b.unit or a.act not in HELD or b.act not in LAW_ACTS | HELD | DEATHS or size(a) <= 1:
        return False
    if b.act in DEATHS and a.act != "abduction":
        return False  # "7,000 arrested, 900 killed": none of those held
    gap = b.sentence - a.sentence
    return size(a) >= size(b) and (gap == 0 or (gap == 1 and size(a) <= FEW))


def among_them(view: DocView, a: Event, b: Event) -> bool:
    """Tell whether a sentence tells of some of those counted in the one before ("Among them, two have died")."""
    return b.sentence - a.sentence == 1 and unnamed(a) and unnamed(b) and sentence_says(view, AMONG, b, opening=True)


def still_held(view: DocView, a: Event, b: Event) -> bool:
    """Tell whether who is still held was taken with who was freed ("X was freed. Still in detention are Y and Z")."""
    if a.act not in FREED or b.act not in HELD or set(a.victims.people) & set(b.victims.people):
        return False
    group = b.victims.group
    very = unnamed(b) and group is not None and group.text.lower().startswith(VERY)
    if b.sentence - a.sentence > (STILL_REACH if very else 1):
        return False
    return sentence_says(view, STILL, b)


def one_of_those(view: DocView, a: Event, b: Event) -> bool:
    """Tell whether somebody is one of a set that was taken ("One of those arrested in May, X, …")."""
    if a.act not in HELD or b.act not in HELD or a.sentence == b.sentence or not 1 < size(a) <= SET:
        return False
    return dates_agree(a, b) and sentence_says(view, OF_THOSE, b)


def sentence_says(view: DocView, pattern: re.Pattern[str], event: Event, *, opening: bool = False) -> bool:
    """Tell whether the sentence of an act has a pattern, at its opening or anywhere."""
    first, last = view.sentence_span(event.sentence)
    if opening:
        return pattern.match(view.text, first, last) is not None
    return view.says(pattern, event.sentence)


def in_title(view: DocView, a: Event, b: Event) -> bool:
    """Tell whether a title and the opening of its article tell of one set with two figures ("Hundreds held. … 412")."""
    if a.act != b.act or not unnamed(a) or not unnamed(b) or not 0 < b.sentence - a.sentence <= OPENING:
        return False
    return (
        view.start[a.token] < view.title_end <= view.start[b.token] and min(size(a), size(b)) > 1 and dates_agree(a, b)
    )


NEAR = (in_title, among_them, still_held, one_of_those)
