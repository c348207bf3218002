"""General patterns told of a mass without a number: "dozens of activists have been arrested since the coup"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.party import GroupRef
from pipeline.assemble.text.simple import after_of
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.what.things import BODIES, of_no_person
from pipeline.assemble.when.in_stays import STILL
from pipeline.kept import compiled
from pipeline.recognise.penalties.numbers import parse_number

if TYPE_CHECKING:
    from datetime import date

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.counts import CountMention

UNNUMBERED: Final = compiled(
    r"^(?:(?:the )?(?:many|countless|numerous|most)\b|"
    r"(?:(?:many|tens|several) )?(?:dozens?|scores|hundreds?|thousands?)\b(?! (?:and|or) (?:one|two|three)))",
    re.IGNORECASE,
)
DECADES: Final = compiled(
    r"\b(?:over|in|during|for|across|throughout|within) (?:the )?(?:(?:(?:past|last|previous) )?(?:\w+ )?decades"
    r"|(?:past|last|previous) (?:decade|(?:ten|fifteen|twenty|thirty|forty|fifty|[1-9]\d) years))\b",
    re.IGNORECASE,
)
# "in 60 countries": what a body has counted all over the world
LANDS: Final = compiled(
    r"\b(?:(?:in|across|throughout|over) (?:(?:at least|more than|about|over|some|nearly|almost) )?"
    r"(?:\d{2,3}|many|dozens of|ten|fifteen|twenty|thirty|forty|fifty|a dozen) "
    r"(?:different )?countries|worldwide|around the (?:world|globe)|across the (?:world|globe)|globally)\b",
    re.IGNORECASE,
)
COUNTRIES: Final = frozenset({"countries", "states", "governments", "nations"})
COUNTED_LANDS: Final = compiled(r"\b\w+ (?:\w+ ){0,2}(?:countries|states|governments|nations)\b", re.IGNORECASE)
WITHIN: Final = frozenset({"in", "across"})
TWO: Final = 2  # "two countries jailed a blogger" may tell what each did
OTHER_CLAUSE: Final = compiled(r"[,;](?!\d)|\b(?:that|which|who|as|when|after|before)\b")
DECADE: Final = 3660  # days: "in the 1990s" is a vague day, no sum
TEN_YEARS: Final = 3650  # days
LONG: Final = frozenset({"year", "decade", "unknown"})
YEAR: Final = 366  # days
MONTH: Final = 27  # days: what befell a number in one is no sum
OWN_CLAUSE: Final = FINITE  # of a verb between: "The arrest of three was reported worldwide"
PERFECT: Final = frozenset({"have", "has", "'ve", "’ve"})
FAITHS: Final = word_list("people.toml", "bodies", "words")
NOW: Final = word_list("people.toml", "counted", "standing")  # "Hundreds of prisoners are in jail"

TO_THINGS: Final = verb_list("people.toml", "counted", "to_things")

OUT_OF: Final = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty)"
# "one in three", "two out of every ten"
SHARE: Final = compiled(
    rf" (?:in|out of) (?:an? (?:hundred|thousand|dozen)|every \w+|{OUT_OF}(?! \w+s\b))\b"
)
# "two in ten prisoners"
SHARE_OF: Final = compiled(rf" (?:in|out of) (?:every )?{OUT_OF} (?P<whole>\w+s|\w+en)\b")

WARS: Final = word_list("people.toml", "counted", "wars")
# from "war" to a verb in a relative clause: " between the army and rebels that has "
OF_WAR: Final = compiled(
    r"(?: (?:in|between|with|against|over|on|of) [^,.;]{1,80}?)?,? (?:that|which) ha[sd] (?:\w+ )?"
)

FRACTIONS: Final = {"half": 2, "third": 3, "quarter": 4}
# "[more than] half of the 60": no exact number
BOUNDING: Final = compiled(
    r"(?i)\b(?:(?P<above>at least|no (?:fewer|less) than|more than|over|well over)"
    r"|(?P<below>at most|up to|(?:fewer|less) than|no more than|nearly|almost|under|close to))\s+$"
)
BOUND: Final = 16  # characters of such words


def without_patterns(view: DocView, events: list[Event]) -> list[Event]:
    """Return the acts of a sentence without those done to a mass over a year or "since" something: no incident."""
    return [
        e
        for e in events
        if not (
            pattern(view, e) or of_decades(view, e) or in_each_land(view, e) or of_faith(view, e) or of_war(view, e)
        )
    ]


def in_each_land(view: DocView, event: Event) -> bool:
    """Tell whether somebody is only told of as an instance in each of many lands ("23 countries jailed a blogger").

    Told of one unnamed, "at least" one or more. Likewise "found that 12 of them had …" and "In 25 countries a … was …".
    """
    group = event.victims.group
    if event.victims.people or group is None or group.min != 1:
        return False
    subjects = view.kids(event.token, "nsubj")
    if any(view.lower[k] in COUNTRIES and many(view, view.kids(k, "nummod")) for k in subjects):
        return True
    if many(view, [k for k in subjects if view.tag[k] == "CD"]):
        of = [view.lower[o] for k in subjects for o in after_of(view, k)]
        first = view.sentence_span(max(0, event.sentence - 1))[0]
        told = COUNTED_LANDS.search(view.text, first, view.start[event.token]) is not None
        return told and any(w in COUNTRIES or w in {"them", "these", "those"} for w in of)
    places = [o for k in view.kids(event.token, "prep") if view.lower[k] in WITHIN for o in view.kids(k, "pobj")]
    return any(view.lower[o] in COUNTRIES and many(view, view.kids(o, "nummod")) for o in places)


def many(view: DocView, numbers: list[int]) -> bool:
    """Tell whether one of some numbers is three or more."""
    return any((n := parse_number(view.lower[k])) is not None and n > TWO for k in numbers)


def half_of(view: DocView, t: int, counts: list[CountMention]) -> GroupRef | None:
    """Return a half, third or quarter of a counted set ("half of the twelve board members": six)."""
    if (share_of := FRACTIONS.get(view.lower[t])) is None:
        return None
    of = after_of(view, t)
    whole = next((c for c in counts if of and c.start <= view.start[of[0]] < c.end and c.min == c.max), None)
    if whole is None or not whole.min or whole.min < share_of:
        return None
    n, lo = whole.min // share_of, min([t, *view.kids(t, "det")])
    bounding = BOUNDING.search(view.text, max(0, view.start[lo] - BOUND), view.start[lo])
    start = bounding.start() if bounding is not None else view.start[lo]
    least = None if bounding is not None and bounding["below"] else n
    most = None if bounding is not None and bounding["above"] else n
    return GroupRef(view.text[start : whole.end], start, whole.end, least, most)


def more_things(view: DocView, t: int) -> bool:
    """Tell whether "others" are more of the things that a verb before was done to ("burned a hut, razed two others").

    Both verbs may have people as their object; where the first has things or bodies alone, so has the second. Not
    where the others are told as people ("attacked a bus and hit two others, both nurses").
    """
    verb = view.head[t]
    if view.kids(t, "appos", "relcl"):
        return False
    if view.lower[t] != "others" or view.dep[t] not in {"dobj", "nsubjpass"} or view.lower[verb] not in TO_THINGS:
        return False
    before = verb
    while view.dep[before] == "conj" and view.head[before] < before:
        before = view.head[before]
        told = view.kids(before, "dobj", "nsubjpass")
        if told:
            return all(of_no_person(view, k) or (view.name_at[k] < 0 and view.lower[k] in BODIES) for k in told)
    return False


def share(view: DocView, t: int) -> bool:
    """Tell whether a number is a part of every so many ("one in a hundred", "two in ten prisoners")."""
    after = view.text[view.end[t] : view.end[min(t + 5, len(view.words) - 1)]]
    return SHARE.match(after) is not None or (
        (of := SHARE_OF.match(after)) is not None and of["whole"].lower() in people().plurals
    )


def of_faith(view: DocView, event: Event) -> bool:
    """Tell whether what is told is the lot of a faith or movement at large ("since the persecution of X began")."""
    party = event.victims
    if event.act != "harassment" or event.rule.pos != "noun" or party.people or party.group is not None:
        return False
    told = [n.text.lower() for n in view.names if n.label == "ORGANISATION" and n.cluster in party.orgs]
    return bool(told) and FAITHS.issuperset(told) and (event.date is None or event.date.precision in LONG)


def of_decades(view: DocView, event: Event) -> bool:
    """Tell whether a number is the sum of decades or of many lands ("killed 800 over four decades"): a statistic."""
    if event.victims.people or event.victims.group is None:
        return False
    span = stretch_told(event)
    begin = view.end[event.token]
    first, end = view.sentence_span(event.sentence)
    told = DECADES.match(view.text, first)  # fronted: "Over the past decade, 250 …"
    if told is not None and (event.date is None or event.date.start < told.end()):
        return OTHER_CLAUSE.search(view.text, min(told.end() + 1, begin), begin) is None
    lands = None if span is not None and (span[1] - span[0]).days < MONTH else LANDS.search(view.text, begin, end)
    if lands is not None and OWN_CLAUSE.isdisjoint(view.tag[event.token + 1 : view.token_at(lands.start())]):
        return OTHER_CLAUSE.search(view.text, begin, lands.start()) is None
    if span is not None and (span[1] - span[0]).days > DECADE:
        return True
    if span is not None and (span[1] - span[0]).days < TEN_YEARS:
        return False
    found = DECADES.search(view.text, begin, end)
    return found is not None and OTHER_CLAUSE.search(view.text, begin, found.start()) is None


def of_war(view: DocView, event: Event) -> bool:
    """Tell whether the dead are those of a whole war ("the war between X and Y that has killed 9,000 people").

    Nobody is said to have killed them, whoever stands before the verb. Not those of fighting on a day.
    """
    if event.act != "killing" or event.victims.people or event.victims.group is None or exact_day(event):
        return False
    t = event.token
    if any(view.lower[k] in WARS for k in view.kids(t, "nsubj")):
        return True
    first, last = view.sentences[event.sentence][0], view.start[t]
    wars = [k for k in range(first, t) if view.lower[k] in WARS and not view.words[k][0].isupper()]
    return bool(wars) and OF_WAR.fullmatch(view.text, view.end[wars[-1]], last) is not None


def exact_day(event: Event) -> bool:
    """Tell whether an act has a day, week or month of its own."""
    span = stretch_told(event)
    return span is not None and not event.lent and (span[1] - span[0]).days <= MONTH


def years(event: Event) -> bool:
    """Tell whether an act's date is a stretch of more than a year ("since the 1968 revolt")."""
    span = stretch_told(event)
    return span is not None and (span[1] - span[0]).days > YEAR


def stretch_told(event: Event) -> tuple[date, date] | None:
    """Return the first and last day of an act; nothing where nobody tells the last ("since 2014", of no known day)."""
    span = None if event.date is None else event.date.span
    return None if span is None or span[1] == STILL else span


def pattern(view: DocView, event: Event) -> bool:
    """Tell whether a mass is told of whom nothing is bounded: neither its number nor the day or month."""
    group = event.victims.group
    if event.victims.people or group is None or group.max is not None or not UNNUMBERED.match(group.text):
        return False
    if event.date is not None:
        return event.date.precision in LONG or years(event)
    if view.dep[event.token] == "amod" and view.head[event.token] > event.token:
        return True  # "who defended dozens of jailed journalists"
    if group.text.lower().startswith("the many"):
        return True
    if not PERFECT.isdisjoint(view.lower[max(0, event.token - 2) : event.token]):
        return True  # "have been forced to leave"
    verb = event.token
    going_on = view.lower[verb - 2 : verb] == ["were", "being"]
    if view.text[max(0, group.start - 3) : group.start].lower() == "so " or going_on:
        return True  # "so many people were being killed"
    if any(view.lower[k] in NOW for k in view.climb(verb)[:3]):
        return True
    while view.dep[verb] == "conj" and not view.kids(verb, "aux", "auxpass", "nsubj", "nsubjpass"):
        verb = view.head[verb]  # "have been beaten, arrested and dismissed"
    return any(view.lower[c] in PERFECT for c in view.kids(verb, "aux"))


def several_before(view: DocView, t: int) -> bool:
    """Tell whether whom something befell last, before "a third", are several ("fined two nurses and freed a third")."""
    first = view.sentences[view.sentence_at[t]][0]
    last = next((k for k in range(t - 1, first, -1) if view.dep[k] in {"nsubjpass", "dobj"}), None)
    return last is not None and view.lower[last] in people().plurals


def one_before(view: DocView, t: int) -> bool:
    """Tell whether whom something befell last, before "another", is somebody ("a man was killed and another hurt").

    Before "the other", that "one" is ("one of the two was fined and the other killed").
    """
    first = view.sentences[max(0, view.sentence_at[t] - 1)][0]
    if view.lower[t] == "other":
        told = (k for k in range(t - 1, first - 1, -1) if view.dep[k] in {"nsubjpass", "nsubj"} and k < view.head[k])
        who = next(told, t)
        of = [p for p in after_of(view, who) if view.lower[p] in people().plurals | {"them", "two"}]
        one = view.lower[who] == "one" and (bool(of) or view.lower[who + 1] == ",")
        return view.lower[t - 1] == "the" and (one or (view.lower[who] in people().nouns and has_one(view, who)))
    last = next((k for k in range(t - 1, first, -1) if view.dep[k] in {"nsubjpass", "dobj"}), None)
    return last is not None and view.lower[last] in people().nouns and view.lower[last] not in people().plurals


def has_one(view: DocView, t: int) -> bool:
    """Tell whether a noun is for one of two ("one man was fined, the other killed")."""
    return any(view.lower[c] == "one" for c in view.kids(t, "nummod"))
