"""Those whom an act left out, who are named after it: "freed all but three: X, Y …"."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE, SUBJECTS
from pipeline.assemble.text.party import GroupRef, Party
from pipeline.assemble.text.simple import in_phrases
from pipeline.assemble.text.triggers import NOBODY
from pipeline.assemble.text.words import many_of, number_of, people
from pipeline.assemble.who.taken_after import taken_after
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

EXCEPTING: Final = frozenset({"but", "except", "excepting", "excluding", "save"})
EVERYBODY: Final = frozenset({"all", "everyone", "everybody"})
NOT_ALL: Final = frozenset({"all", "both", "every", "everyone", "everybody", "each", "many"})
NOT_REACH: Final = 10  # tokens before the head
SPARED: Final = "all but some"
PHRASE: Final = frozenset({"CD", "DT", "JJ", "JJS", "NN", "NNS", "NNP", "POS", "PRP$"})  # tags of "the 14 women"
BOUNDS: Final = frozenset(
    {"least", "more", "over", "than", "up", "nearly", "almost", "about", "around", "some", "other"}
)
SHORT: Final = 4  # tokens of "all but the three:", at most
ALL_BUT: Final = compiled(
    r"\ball(?: of them| (?:of )?(?:the |those |these )?[a-z]+(?: [a-z]+)?)?"
    r" (?:but|except(?:ing)?|excluding|save)(?: for)?(?: the)? [\w-]+",
    re.IGNORECASE,
)

# "all 14 but one", "all of the 20 hostages except three"
NUMBER: Final = r"\d+|[a-z]+(?:-[a-z]+)?"
BUT_SOME: Final = compiled(
    rf"all(?: of)?(?: the)? (?P<all>{NUMBER})(?P<noun>(?: [a-z]+){{0,2}}?),? (?:but|except(?:ing)?(?: for)?|save) "
    rf"(?P<some>an?(?: [a-z]+){{1,2}}?(?= (?:were|was|are|had|have)\b|[,.;])|{NUMBER})\b"
    r"(?! (?:[a-z]+ )?(?:of|for|in particular|(?:minute|hour|day|week|month|year)s?)\b)",
    re.IGNORECASE,
)
PAIR: Final = 2
OTHER_CLAUSE: Final = frozenset({"but", "and", "all", ";"})
BEFORE: Final = 5  # tokens from "all" to the noun
CALLED: Final = frozenset({"DT", "JJ", "NN", "PRP$"})  # tags of what a name is called by ("all but the lawyer X")


def excepted(view: DocView, t: int, head: int) -> bool:
    """Tell whether who stands after an act's word is told as left out of it ("freed all but three: A, B and C")."""
    between = view.lower[t : phrase_end(view, head) + 1]
    return "all" in between and not EXCEPTING.isdisjoint(between)


def phrase_end(view: DocView, head: int) -> int:
    """Return the last token that may say what "all" leaves out, where that is the head itself ("all but three")."""
    if view.lower[head] != "all":
        return head
    last = len(view.words) - 1
    after = range(head + 1, min(head + 2 * SHORT, last) if view.lower[head + 1 : head + 2] == ["of"] else head + 2)
    but = next((k for k in after if view.lower[k : k + 1] and view.lower[k] in EXCEPTING), None)
    return head if but is None else min(but - 1 + SHORT, last)


def exception(view: DocView, first: int, last: int) -> re.Match[str] | None:
    """Return the words between two tokens that say that an act befell all but some."""
    return ALL_BUT.search(view.text, view.start[first], view.start[last])


def left_out(view: DocView, t: int, last: int) -> re.Match[str] | None:
    """Return the words for all but some that are a verb's own, no other verb between ("beat all but two: A and B")."""
    told = exception(view, t, last)
    other = told is None or any(view.tag[k].startswith("VB") for k in range(t + 1, view.token_at(told.start())))
    return None if other else told


def spared(view: DocView, t: int, party: Party) -> bool:
    """Tell whether those read as whom an act befell are those it left out, or nobody but the rest is told of.

    Or those who were only taken after it.
    """
    if taken_after(view, t, party.head):
        return True
    named = any(names_left_out(view, k) for k in view.climb(party.head)) if party.head >= 0 else False
    return SPARED in party.how or excepted(view, t, party.head) or named


def without_excepted(view: DocView, t: int, head: int, party: Party) -> Party:
    """Return whom an act befell by its object: all but those whom that names, where it leaves them out."""
    if not party.people or head <= t or not excepted(view, t, head):
        return party
    told = left_out(view, t, phrase_end(view, head))
    if told is None:
        return party
    rest = GroupRef(told[0], told.start(), told.end(), None, None)
    return Party(group=rest, how=[SPARED], head=t, plural=True, trust=party.trust)


def all_but_some(view: DocView, t: int) -> Party | None:
    """Return whom "all but two of the 14 women" tells, headed by its "all": nobody where names are left out.

    None where nobody is.
    """
    if view.tag[t] == "CD" and view.lower[t - 1] in EXCEPTING and view.lower[t - 2] in EVERYBODY:
        t -= 2  # "all but | one"
    if left_open(view, t):
        return Party(head=t)
    if (numbered := all_of_number(view, t)) is not None:
        return numbered
    if names_left_out(view, t):
        return all_but_named(view, t)
    if view.lower[t] not in EVERYBODY or EXCEPTING.isdisjoint(view.lower[t + 1 : t + 2]):
        return None
    end = view.sentences[view.sentence_at[t]][1]
    phrase = takewhile(lambda k: view.tag[k] in PHRASE or view.lower[k] in {"of", "for"}, range(t + 2, end))
    last = max(phrase, default=t + 1)
    of_all = view.tag[last] == "CD" and "of" in view.lower[t + 2 : last]  # "all but one of the six"
    while last > t + 1 and (view.tag[last] in {"NNP", "POS"} or view.lower[last] in {"of", "for"}):
        last -= 1
    counts = of_all or of_people(view, t)
    if view.lower[last] in {"those", "them"} or (
        view.lower[last] not in people().plurals if view.tag[last].startswith("NN") else not counts
    ):
        return None
    counted = [view.lower[k] for k in range(t + 1, last + 1)]
    numbers = [n for w in counted if (n := 1 if w == "one" else number_of(w) or many_of(w))]
    if len(numbers) == 1 and (size := size_before(view, t)) is not None:
        numbers.append(size)
    left = numbers[1] - numbers[0] if len(numbers) > 1 and numbers[1] > numbers[0] else None
    group = GroupRef(view.text[view.start[t] : view.end[last]], view.start[t], view.end[last], left, left)
    return Party(group=group, how=[SPARED], head=t, plural=True, trust=0.7) if last > t + 1 else None


def all_of_number(view: DocView, t: int) -> Party | None:
    """Return whom "all 14 but one" or "all of the 20 hostages except three" tells, headed by any word of it before."""
    end = view.sentences[view.sentence_at[t]][1]
    if EXCEPTING.isdisjoint(view.lower[t + 1 : min(end, t + 2 * BEFORE)]):
        return None
    whole = next((k for k in range(t, max(-1, t - BEFORE), -1) if view.lower[k] == "all"), None)
    if whole is None:
        return None
    told = BUT_SOME.match(view.text, view.start[whole], view.end[end - 1])
    some_at = -1 if told is None else view.token_at(told.start("some"))
    if told is None or some_at <= t or goes_on_otherwise(view, t, some_at):
        return None
    most, some = (1 if told[n].lower() == "one" else number_of(told[n].lower()) for n in ("all", "some"))
    some = 1 if told["some"].lower().startswith(("a ", "an ")) else some
    of_people = not told["noun"] or told["noun"].split()[-1].lower() in people().plurals
    if not most or not some or some >= most or not of_people:
        return None
    group = GroupRef(told[0], told.start(), told.end(), most - some, most - some)
    return Party(group=group, how=[SPARED], head=t, plural=True, trust=0.7)


def goes_on_otherwise(view: DocView, t: int, some: int) -> bool:
    """Tell whether "but" brings a clause whose subject the number is ("acquitted all five but three appealed")."""
    phrase = takewhile(lambda k: not view.tag[k].startswith("VB"), view.climb(t))
    if any(view.dep[k] in SUBJECTS for k in phrase):
        return False
    end = view.sentences[view.sentence_at[t]][1]
    rest = (view.tag[k] for k in range(some, end))
    return next((tag for tag in rest if not tag.startswith(("DT", "CD", "NN", "JJ", "RB"))), "") in FINITE | {"VBN"}


def all_but_named(view: DocView, t: int) -> Party:
    """Return the rest of as many as were told of before or are told here: nobody where their number is open."""
    whole, but = named_out(view, t) or (t, t + 1)
    end = view.sentences[view.sentence_at[t]][1]
    told = takewhile(lambda k: not view.tag[k].startswith("VB") and view.lower[k] != "who", range(but + 1, end))
    names = {view.name_at[k] for k in told if view.person_at(k)}
    last = max((view.names[i].last for i in names), default=but)
    own = [n for k in range(whole, but) if view.tag[k] == "CD" and (n := number_of(view.lower[k]))]
    size = own[0] if own else size_before(view, whole)
    left = 0 if size is None else size - len({view.names[i].cluster for i in names})
    if left < 1 or not names:
        return Party(head=t)
    start, stop = view.start[whole], view.end[last]
    group = GroupRef(view.text[start:stop], start, stop, left, left)
    return Party(group=group, how=[SPARED], head=t, plural=True, trust=0.7)


def names_left_out(view: DocView, t: int) -> bool:
    """Tell whether "all" stands right before whom it leaves out by name ("all but X and Y", "all but the head, X,").

    "All of them but X" and "all four students except X" too, whose head is any word of it.
    """
    if named_out(view, t) is not None:
        return True
    if view.lower[t] not in EVERYBODY or EXCEPTING.isdisjoint(view.lower[t + 1 : t + 2]):
        return False
    others = [*view.kids(t, "conj"), *in_phrases(view, t)]
    return any(view.person_at(k) for c in others for k in (c, *view.kids(c, "appos")) if not view.kids(c, "prep"))


def named_out(view: DocView, t: int) -> tuple[int, int] | None:
    """Return where "all" and "but" stand of a phrase, one word of which is given, that leaves out somebody by name."""
    first, end = view.sentences[view.sentence_at[t]]
    whole = next((k for k in range(t, max(first - 1, t - BEFORE), -1) if view.lower[k] in EVERYBODY), None)
    if whole is None:
        return None
    but = next((k for k in range(whole + 1, end) if not within_all(view, k)), end)
    if but <= t or but >= end - 1 or view.lower[but] not in EXCEPTING:
        return None
    after = but + 2 if view.lower[but + 1] == "for" else but + 1
    called = (k for k in range(after, end) if view.name_at[k] >= 0 or view.lower[k] not in {"of", ","})
    name = next((k for k in called if view.name_at[k] >= 0 or view.tag[k] not in CALLED), end)
    named = name < end and view.person_at(name) and view.tag[name] != "POS"
    owner = named and view.lower[view.names[view.name_at[name]].last + 1 :][:1] in (["'s"], ["’s"])
    return (whole, but) if named and not owner else None


def within_all(view: DocView, t: int) -> bool:
    """Tell whether a word may stand between "all" and those whom it leaves out ("all of the four students but")."""
    return view.name_at[t] < 0 and (view.lower[t] in {"of", "them"} or view.tag[t] in {"CD", "DT", "JJ", "NNS"})


def without_named(view: DocView, event: Event) -> None:
    """Take from a number those whom "except" names behind the verb ("All six were acquitted except X, who was")."""
    group, t = event.victims.group, event.token
    spare_named(view, event)
    if group is None or event.victims.people or group.min is None or group.min != group.max:
        return
    if group.end > view.start[t]:
        return
    preps = [k for k in view.kids(t, "prep") if k > t and view.lower[k] in EXCEPTING]
    whole = group.text.lower().startswith(("all ", "the ", "each ", "every ")) or view.lower[t - 1] == "all"
    whole = whole or any(view.lower[k] == "all" for k in view.kids(t, "nsubjpass"))
    heads = [p for k in preps for p in view.kids(k, "pobj")] if whole else []
    named = [k for h in heads for k in (h, *(c for c in view.subtree(h) if view.dep[c] == "conj")) if view.person_at(k)]
    clusters = {view.names[view.name_at[k]].cluster for k in named}
    one = [h for h in heads if view.tag[h] == "NN" and view.kids(h, "det") and view.lower[h] in people().nouns]
    few = len(clusters) or len(one)
    if few and few < group.min:
        left, hi = group.min - few, view.end[max(named or one)]
        lo = group.start if view.sentence_at[view.token_at(group.start)] == event.sentence else -1
        near = lo >= 0 and ";" not in view.text[lo:hi]
        text, end = (view.text[lo:hi], hi) if near else (group.text, group.end)
        event.victims.group = GroupRef(text, group.start, end, left, left)
        event.victims.how = [*event.victims.how, SPARED]


def spare_named(view: DocView, event: Event) -> None:
    """Take from several named people those whom "except" names behind the verb ("all were freed except X")."""
    last = view.sentences[event.sentence][1]
    but = next((k for k in range(event.token + 1, last - 1) if view.lower[k] in EXCEPTING - {"but", "save"}), None)
    if but is None or len(event.victims.people) < PAIR:
        return
    if any(view.tag[k] in FINITE or view.lower[k] in OTHER_CLAUSE for k in range(event.token + 1, but)):
        return  # "the ten were arrested, but all except X are held in Lima"
    after = but + 2 if view.lower[but + 1] in {"for", "the"} else but + 1
    i = view.name_ahead(after)
    left_out: set[int] = set()
    while view.is_person(i):
        left_out.add(view.names[i].cluster)
        k = view.names[i].last + 1
        i = view.name_ahead(k + 1) if view.lower[k] in {",", "and"} else -1
    rest = [p for p in event.victims.people if p not in left_out]
    if left_out and rest:
        event.victims.people = rest


def names_nobody(view: DocView, t: int) -> bool:
    """Tell whether a subject names none whom its verb befell: "all but X", "none of the detainees, X among them,".

    Or leaves open who they were ("Not all of the 40 detainees", "Not both men").
    """
    return view.lower[t] in NOBODY or names_left_out(view, t) or left_open(view, t)


def left_open(view: DocView, t: int) -> bool:
    """Tell whether "not" stands before "all" or "both" of a phrase: who of them it befell is not told."""
    if "not" not in view.lower[max(0, t - NOT_REACH) : t]:
        return False
    first = min(view.subtree(t))
    first -= view.lower[first - 1] == "not"
    return view.lower[first] == "not" and view.lower[first + 1] in NOT_ALL


def of_people(view: DocView, t: int) -> bool:
    """Tell whether the last of several counted before "all but two", or else the last of several, are people."""
    n = view.sentence_at[t]
    plurals = [k for k in range(view.sentences[max(0, n - 1)][0], t) if view.tag[k] == "NNS"]
    counted = [k for k in plurals if view.kids(k, "nummod")] or plurals
    return bool(counted) and view.lower[counted[-1]] in people().plurals


def size_before(view: DocView, t: int) -> int | None:
    """Return how many were told of before "all but two", in its sentence or the last: None if any other is counted."""
    n = view.sentence_at[t]
    first = view.sentences[max(0, n - 1)][0]
    numbers = [k for k in range(first, t) if view.tag[k] == "CD" and not view.tag[view.head[k]].startswith("NNP")]
    exact = all(view.lower[k] not in BOUNDS for k in range(first, t))
    whole = view.head[numbers[0]] if len(numbers) == 1 and exact else -1
    return number_of(view.lower[numbers[0]]) if whole >= 0 and view.lower[whole] in people().plurals else None


def all_but(event: Event) -> bool:
    """Tell whether an act befell all but some."""
    group = event.victims.group
    return group is not None and ALL_BUT.match(group.text) is not None
