"""What was done, or has gone on, "since" a day: that day for a stay, the days from it to the report for a count."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import ORDINALS
from pipeline.assemble.text.simple import auxiliaries, perfect
from pipeline.assemble.when.dating import many
from pipeline.assemble.when.in_stays import STILL
from pipeline.assemble.when.weeks import week_so_far
from pipeline.assemble.who.masses import UNNUMBERED

if TYPE_CHECKING:
    from datetime import date

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

NTH: Final = frozenset(ORDINALS)
TIMES: Final = frozenset({"times", "twice", "thrice", "repeatedly", "frequently", "often"})
STAYS: Final = frozenset({"detention", "imprisonment", "house_arrest", "travel_ban", "exile", "enforced_disappearance"})
PLACED: Final = frozenset({"in", "at", "on"})
PLURAL: Final = frozenset({"NNS", "NNPS"})
SEVERAL: Final = frozenset({"several", "various", "many", "numerous", "different"})
AFTER: Final = frozenset({"after", "following"})
LONG_AGO: Final = timedelta(days=7)  # news of what was done right after something is news of that day
AMONG: Final = frozenset({"among", "amongst", "one"})  # "is one of the 60 held since the coup in May"


def since(view: DocView, d: DateMention, event: Event, published: date | None) -> DateMention | None:
    """Return the stretch from a date to the report for what was done to many "since" it, else the date itself.

    What was done to "hundreds" since then is marked as done on several occasions. Of a report without a day nobody
    knows the last one.
    """
    if next_since(view, d, event):
        return None
    d = lately(view, week_so_far(d, event, published), event, published)
    if d.span is None or (published is not None and not d.span[0] < published):
        return d
    if not (many(event) or of_count(view, event.token) or several_times(view, event, d)):
        return d
    after = many(event) and published is not None and d.span[0] <= published - LONG_AGO
    after = after and done_after(view, view.token_at(d.start), event.token)
    if not (after or under_since(view, view.token_at(d.start))) or since_then(view, event.token):
        return d  # "since two men were shot there in 1977"
    group = event.victims.group
    unnumbered = group is not None and UNNUMBERED.match(group.text) is not None
    if unnumbered and published is None:
        return d  # "dozens have been tortured since 2010": a pattern, whose first year alone is known
    event.often = event.often or unnumbered
    last = "" if published is None else published.isoformat()
    edtf = f"{d.span[0].isoformat()}/{last or '..'}"
    return replace(d, span=(d.span[0], published or STILL), precision="range", edtf=edtf)


def next_since(view: DocView, d: DateMention, event: Event) -> bool:
    """Tell whether a day is that of the last before one who is counted ("the first writer killed since X in May 2003").

    Or that of what it is counted from ("the fourth to be killed since Ruiz took office in June 2020"). Not that of a
    stay that goes on ("the only writer held since May").
    """
    act, noun = event.token, view.head[event.token]
    if view.dep[act] not in {"acl", "relcl"} or NTH.isdisjoint(view.lower[c] for c in view.kids(noun, "amod")):
        return False
    to_be = any(view.lower[c] == "to" for c in view.kids(act, "aux"))
    if event.act in STAYS and not to_be:
        return False
    for k in range(view.token_at(d.start) - 1, act, -1):  # the day may hang on the verb ("since X in May")
        marked = any(view.lower[c] == "since" for c in view.kids(k, "mark"))  # "since Ruiz took office in May"
        if (view.tag[k].startswith("VB") and not marked) or view.lower[k] == ",":
            return False
        if view.lower[k] == "since":
            return True
    return False


def several_times(view: DocView, event: Event, d: DateMention) -> bool:
    """Tell whether an act is told to have befallen somebody again or several times ("arrested twice since 2020").

    Not "was arrested again and has been in prison since 2020".
    """
    since = next((k for k in view.climb(view.token_at(d.start)) if view.lower[k] == "since"), None)
    if since is None:
        return False
    above = view.head[since]
    first = view.head[event.token] if view.dep[event.token] == "conj" else event.token  # "harassed or detained X"
    if (view.head[above] if view.dep[since] == "mark" else above) not in {event.token, first}:
        return False
    said = {view.lower[c] for t in (event.token, first) for c in view.kids(t, "advmod", "npadvmod")}
    if any(view.tag[p] in PLURAL and said_of_several(view, p) for c in view.kids(event.token, "prep")
           for p in view.kids(c, "pobj") if view.lower[c] in PLACED):  # fmt: skip
        return True
    return bool(said & TIMES) or ("again" in said and event.act not in STAYS)


def said_of_several(view: DocView, noun: int) -> bool:
    """Tell whether a plural is counted ("arrested in several states since 1990")."""
    return bool(view.kids(noun, "nummod")) or any(view.lower[c] in SEVERAL for c in view.kids(noun, "amod"))


def done_after(view: DocView, day: int, act: int) -> bool:
    """Tell whether a day is that of what a verb in the perfect came after ("have held 40 after the ban on 3 May").

    Whatever has been done to many after it need not have been done on that day.
    """
    for k in view.climb(day)[1:]:
        if act in view.subtree(k):
            return False
        if view.lower[k] in AFTER or any(view.lower[c] in AFTER for c in view.kids(k, "mark")):
            return perfect(view, act)
    return False


def told_often(view: DocView, token: int) -> bool:
    """Tell whether an act befell somebody more than once, so that no one day is its own ("was held several times")."""
    return bool(TIMES & {view.lower[c] for c in view.kids(token, "advmod", "npadvmod")})


def of_count(view: DocView, token: int) -> bool:
    """Tell whether an act befell a count of whom its people are some ("is among the 60 held since May")."""
    if view.dep[token] not in {"acl", "relcl"}:
        return False
    for k in view.climb(view.head[token]):
        if view.tag[k].startswith("VB"):
            return False
        if view.lower[k] in AMONG:
            return True
    return False


def since_then(view: DocView, token: int) -> bool:
    """Tell whether an act is itself what something has gone on since."""
    return any(view.lower[c] == "since" and c < token for c in view.kids(token, "mark"))


def lately(view: DocView, d: DateMention, event: Event, published: date | None) -> DateMention:
    """Return the last such month before the report for "has been held since December", whatever year came before."""
    t = view.token_at(d.start)
    if published is None or d.span is None or d.precision != "month" or any(c.isdigit() for c in d.text):
        return d
    present = auxiliaries(view, event.token) | {view.lower[event.token]}
    if not t or view.lower[t - 1] != "since" or not present & {"has", "have", "is", "are", "remains", "remain"}:
        return d
    year = published.year - (d.span[0].month > published.month)
    if year <= d.span[0].year:
        return d
    first = d.span[0].replace(year=year)
    last = first.replace(day=monthrange(year, first.month)[1])
    return replace(
        d, span=(first, last), edtf=f"{year:04d}-{first.month:02d}", anchor=f"publication:{published.isoformat()}"
    )


def under_since(view: DocView, token: int) -> bool:
    """Tell whether "since" stands above a date: "since May", "since the coup in May", "since X took office in May"."""
    for _ in range(8):
        if view.lower[token] == "since":
            return True
        head = view.head[token]
        if view.tag[token].startswith("VB"):
            return view.lower[head] == "since" or any(view.lower[c] == "since" for c in view.kids(token, "mark"))
        if head == token:
            return False
        token = head
    return False
