"""Others of whom a clause leaves the verb out, told as the first was: "shot in the leg and Y in the chest"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipeline.assemble.by_whom.courts import Actor
from pipeline.assemble.facts import within
from pipeline.assemble.text.clause import is_passive
from pipeline.assemble.text.common import FINITE, SUBJECTS
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import actor_type
from pipeline.assemble.who.charged_apart import of_first_doer
from pipeline.assemble.who.part import part_of, told_plainly
from pipeline.kept import compiled
from pipeline.recognise.penalties.numbers import NUMBER

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView

ALIKE: Final = frozenset({
    "arrest", "detention", "abduction", "killing", "attempted_killing", "attack", "release", "execution", "torture",
    "ill_treatment", "enforced_disappearance", "forced_return", "house_arrest", "dismissal", "acquittal", "threat",
    "imprisonment", "psychiatric_confinement", "exile", "trial", "charge", "conviction",
})  # fmt: skip
# between what is told of the first and the next name: "and", a comma, with what leads up to a name
TO_NAME: Final = compiled(
    r"(?P<join>,? and|,|;(?: and)?)(?P<time>,? (?:then|later|(?:the (?:next|following|same)|that) \w+|"
    rf"(?:{NUMBER}|an?|several|some|a few) (?:hours?|days?|weeks?|months?|years?) (?:later|afterwards)),?)?"
    r" (?:(?:the|his|her|their|an?) )?"
    r"(?:(?!(?:not|against|of|with|will|to|after|for|from|but|who|as|in|on|by|or|then|later)\b)[a-z][\w-]* ){0,4}$"
)
LINK: Final = compiled(r"(?: dead| to death| again)? (?P<link>in|on|at|to|from|with|by|under|near|outside|inside) ")
FOUND: Final = frozenset({"found", "find", "finds", "declared", "pronounced"})
AGED: Final = r"(?: \(\d\d\)|, \d\d,)?"
_UNITS: Final = r"(?:hours?|days?|weeks?|months?|years?)"
# after a name: when it was, counted from the first
LATER: Final = compiled(
    rf"{AGED} (?:(?:{NUMBER}|an?|several|some|a few) {_UNITS} (?:later|earlier|afterwards)|"
    r"the (?:next|following|same) (?:day|morning|night|week|month|year))(?=[.,;]|$| (?:in|at|near|and)\b)"
)
AND_NEXT: Final = compiled(r"[^.;,]{2,40},? and (?:[a-z][\w-]* ){0,4}[A-Z]")  # "Y in the chest and Z in the back"
# before the second name: a time of its own is told of the first, or of the second
TIMED: Final = compiled(r" (?:in|on) (?:\d|[A-Z][a-z]+day)| (?:later|next|following|earlier)\b")
CLOSED: Final = compiled(rf"{AGED}(?=[.;]|$)")
APART: Final = frozenset({"after", "before", "while", "when", "because", "between", "who", "which", "where", "against",
                          "or", "that", "as", "if", "with"})  # fmt: skip
VERDICT: Final = compiled(rf"{AGED} (?P<verdict>not guilty|guilty|innocent)\b")
_STATES: Final = "|".join(sorted(word_list("people.toml", "parallel", "states"), reverse=True))
_OWN: Final = "|".join(sorted(word_list("people.toml", "parallel", "own_states")))
_WORDS: Final = "|".join(sorted(word_list("people.toml", "parallel", "words")))
# after the second preposition: where or how somebody is, or whose word it is, and nothing done to them
STATE: Final = compiled(
    rf"(?:(?!(?:an?|the|his|her|their) )[\w-]+ )?(?:{_STATES})\b|(?:his|her|their) (?:{_OWN})\b"
)
WORDS: Final = compiled(rf"(?<=in )(?:an? |the |his |her )?(?:[\w-]+ )?(?:{_WORDS})\b")
# acts of which both must be told by nouns of one class ("sent to prison and Y to a camp")
CLASSES: Final = {
    "dismissal": noun_list("people.toml", "parallel", "posts"),
    **dict.fromkeys(("imprisonment", "release", "house_arrest", "psychiatric_confinement"),
                    noun_list("people.toml", "parallel", "kept_in")),
}  # fmt: skip
LAWS: Final = frozenset({"on", "under"})
NOUN: Final = 5  # tokens from a preposition to its noun, at most
SAYING: Final = verb_list("modality.toml", "claims", "saying")
SUBCLAUSE: Final = frozenset({"who", "which", "where", "whose", "whom", "when", "while", "after", "because", "but",
                              "as"})  # fmt: skip
REST: Final = 90  # characters of what is told of each, at most
STOPS: Final = frozenset({",", ";", ":", ".", "(", "–", "—"})


def parallel_after(view: DocView, facts: Facts, event: Event, taken: set[int]) -> list[Event]:
    """Return the acts on who comes after the first, the verb left out, told by the same preposition or by a time.

    "X was deported to Chad and Y to Mali"; "X was held in May and Y a week later"; "shot X, then Y".

    Args:
        view: the article.
        facts: its values.
        event: the act on the first.
        taken: people of whom another rule reads the same act.
    """
    told = told_plainly(event, ALIKE)
    if not told or not event.victims or event.penalties:
        return []
    verb, end = event.token, view.sentence_span(event.sentence)[1]
    names = [n for n in view.names if n.label == "PERSON" and view.end[verb] <= view.start[n.first] < end]
    at = verb
    if not is_passive(view, verb):
        if not names or names[0].cluster not in event.victims.people or any(
            view.tag[k].startswith(("VB", "IN")) for k in range(verb + 1, names[0].first)
        ):
            return []
        at, names = names[0].last, names[1:]
    out: list[Event] = []
    for name in names:
        if name.cluster in taken or not beside(view, facts, at, name, event.act):
            break
        last = out[-1] if out else event
        part = part_of(last, [name.cluster])
        part.reasons["victims"] = "object: name, the verb left out"
        own_slots(view, facts, last, part, at, name)
        event.victims = replace(event.victims, people=[p for p in event.victims.people if p != name.cluster])
        if not event.victims:
            return []
        out.append(part)
        at = name.last
    return out


def verdicts_apart(view: DocView, event: Event) -> list[Event]:
    """Return the verdict on who comes after the first, each told by its own word ("X was found guilty, Y not guilty").

    The first keeps the verdict that stands after "found", or after their own name.
    """
    verb = event.token
    if event.act not in {"conviction", "acquittal"} or view.lower[verb] not in FOUND or not event.victims.people:
        return []
    own, end = VERDICT.match(view.text, view.end[verb]), view.sentence_span(event.sentence)[1]
    out: list[Event] = []
    for name in view.names:
        if name.label != "PERSON" or not view.end[verb] <= view.start[name.first] < end:
            continue
        told = VERDICT.match(view.text, view.end[name.last])
        between = range(verb + 1, name.first)
        if told is None or any(view.tag[k].startswith("VB") for k in between):
            continue
        if own is None:
            own = told  # "found X guilty and Y not guilty"
            continue
        part = part_of(event, [name.cluster])
        part.act = "conviction" if told["verdict"] == "guilty" else "acquittal"
        part.reasons["victims"] = "object: name, the verb left out"
        part.charges = [c for c in event.charges if c.start > view.start[name.first]]
        event.charges = [c for c in event.charges if c.start < view.start[name.first]]
        event.victims = replace(event.victims, people=[p for p in event.victims.people if p != name.cluster])
        out.append(part)
    if out and own is not None:
        event.act = "conviction" if own["verdict"] == "guilty" else "acquittal"
    return out


def beside(view: DocView, facts: Facts, at: int, name: Name, act: str) -> bool:
    """Tell whether a name stands beside the one before it with the verb left out."""
    between = view.text[view.end[at] : view.start[name.first]]
    join = TO_NAME.search(between)
    words = range(at + 1, name.first)
    if join is None or len(between) > REST or any(view.tag[k].startswith(("VB", "MD")) for k in words):
        return False
    first = between[: join.start()]
    lead = LINK.match(first)
    inner = set(first[lead.end() if lead else 0 :].lower().split())
    if not inner.isdisjoint(APART) or any(c in first for c in ";:.()") or (first and lead is None and not join["time"]):
        return False
    after = view.end[name.last]
    rest = clause(view, name.last)
    if any(view.tag[k].startswith("VB") or view.tag[k] == "MD" for k in rest) or goes_on(view, rest.stop):
        return False
    if join["time"]:
        return CLOSED.match(view.text, after) is not None and not (lead and lead["link"] == "by")
    if lead is None:
        return False
    begin = view.end[at] + lead.end()
    if LATER.match(view.text, after):
        return any(d.start <= begin + len("the ") and d.end > begin for d in facts.dates)
    again = compiled(rf"{AGED} {lead['link']} ").match(view.text, after)
    if again is None:
        return False
    if lead["link"] in LAWS and within(facts.charges, after, view.end[rest.stop - 1]):
        return False  # "on charges of treason and Y on charges of theft": whose charge is whose is asked elsewhere
    kind = kind_at(view, facts, begin)
    if kind != kind_at(view, facts, again.end()):
        return False
    if kind or act not in CLASSES:
        return bool(kind) or untold(view, join, again.end())
    one, other = (noun_after(view, k) for k in (begin, again.end()))
    alike = one == other or (one in CLASSES[act] and other in CLASSES[act])
    return alike and untold(view, join, again.end())


def untold(view: DocView, join: re.Match[str], begin: int) -> bool:
    """Tell whether of the second it is told where or how it was done, not how they are, and "and" joins them."""
    listed = "and" in join["join"] or (join["join"] == "," and AND_NEXT.match(view.text, begin) is not None)
    return listed and not (STATE.match(view.text, begin) or WORDS.match(view.text, begin))


def noun_after(view: DocView, begin: int) -> str:
    """Return the first noun that ends a phrase after a preposition: "post" of "from his old post"."""
    t = view.token_at(begin)
    nouns = [k for k in range(t, min(t + NOUN, len(view.words) - 1)) if view.tag[k].startswith("NN")]
    return next((view.lower[k] for k in nouns if not view.tag[k + 1].startswith("NN")), "")


def goes_on(view: DocView, stop: int) -> bool:
    """Tell whether what comes after the second name's comma is the verb of a clause that the name opens.

    "X was abducted from home, and Y from the union, a lawyer, is looking for him"; not "Y in Osh, police said".
    """
    end = view.sentences[view.sentence_at[stop - 1]][1]
    for k in range(stop, end):
        if view.lower[k] in {".", ";"} | SUBCLAUSE or (view.lower[k] == "and" and view.lower[k - 1] == ","):
            return False
        if view.tag[k] in FINITE and view.name_at[k] < 0:
            own = [c for c in view.kids(k, *SUBJECTS) if stop < c < k]
            return not own or view.lower[k] not in SAYING
    return False


def clause(view: DocView, last: int) -> range:
    """Return the tokens after a name up to the next stop, or to the "and" before what the doer did next."""
    end = view.sentences[view.sentence_at[last]][1]
    stops = (k for k in range(last + 2, end) if view.lower[k] in STOPS or does_more(view, last, k))
    return range(last + 1, next(stops, end))


def does_more(view: DocView, last: int, k: int) -> bool:
    """Tell whether an "and" joins to the verb before a name what its subject did next."""
    joined = view.lower[k] == "and" and not FINITE.isdisjoint(view.tag[k + 1 : k + 2])
    return joined and of_first_doer(view, last, k + 1)


def kind_at(view: DocView, facts: Facts, begin: int) -> str:
    """Return what stands after a preposition: a day, a place by its name, or something else."""
    at = begin + len("the ") if view.text.startswith("the ", begin) else begin
    if any(d.start in {begin, at} for d in facts.dates):
        return "day"
    i = view.name_at[view.token_at(at)]
    return view.names[i].label if i >= 0 else ""


def doer(view: DocView, event: Event, name: Name) -> list[Actor]:
    """Return who did it to the second ("X was killed by soldiers and Y by police"), where one word says so."""
    by = next((k for k in clause(view, name.last) if view.lower[k] == "by"), -1)
    t = by + 1
    while by >= 0 and t + 1 < len(view.words) and view.tag[t].startswith(("DT", "JJ")):
        t += 1
    kind = actor_type([view.lower[t]]) if by >= 0 and view.name_at[t] < 0 else None
    if kind is None or not event.actors or any(tag.startswith("NN") for tag in view.tag[t + 1 : t + 2]):
        return []
    return [Actor(view.words[t], view.start[t], view.end[t], kind, event.actors[0].role)]


def own_slots(view: DocView, facts: Facts, event: Event, part: Event, at: int, name: Name) -> None:
    """Give each the places, charges, doers and the day told beside their own name."""
    begin, until = view.start[name.first], view.end[max(name.last, clause(view, name.last).stop - 1)]
    before = view.end[at]
    days = [d for d in within(facts.dates, before, until) if d.kind == "DATE"]
    own = next((d for d in days if d.start > begin), None) or next(
        (d for d in days if view.text[d.end : begin].strip(" ,").islower() or view.text[d.end : begin] == " "), None
    )
    first = next((d for d in days if d is not own and d.end <= begin), None)
    placed = [p for p in part.places if begin < p.start < until]
    if placed or any(before < p.start < begin for p in event.places):
        part.places = placed
        event.places = [p for p in event.places if not begin < p.start < until]
    by = LINK.match(view.text, before)
    if by and by["link"] == "by":
        part.actors, part.counted = doer(view, event, name), True  # never the first one's
    if by and by["link"] == "with":
        part.charges = [c for c in event.charges if begin < c.start < until]
        event.charges = [c for c in event.charges if not begin < c.start < until]
    if own is not None or first is not None:
        part.date = own if own is not None and own.span is not None else None
        part.counted = part.counted or part.date is None
        part.reasons["date"] = "told beside the name"
        event.date = first if first is not None and first.span is not None else event.date
        if event.date is own and (first is not None or TIMED.search(view.text, before, begin)):
            event.date = None
