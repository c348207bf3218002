"""How often, and on which occasion, an act is told to have befallen somebody: the first time, twice, once before.

"She was first held in 2019"; "has been beaten at least four times"; "had once before been shot at".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import ANY_SUBJECT, MONTHS, ORDINALS, YEAR
from pipeline.assemble.text.kinds import CUSTODY, DEADLY, LAW_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.once import once
from pipeline.assemble.text.simple import acts_told, auxiliaries, relative_above
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import number_of
from pipeline.assemble.when.times import meet
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

# between such words and the verb no other is told: "on an unknown date [police in Osh] detained"
UNKNOWN_DAY: Final = compiled(
    r"\b(?:on|at) an? un(?:known|specified|disclosed|confirmed|reported|certain) (?:date|day|time)s?,? "
    r"(?:(?!\w+ed )[\w’'-]+ ){0,6}$",
    re.IGNORECASE,
)
LEAD: Final = 90  # characters from there to the verb
GOING_ON: Final = word_list("when.toml", "slowly", "going_on")
TIMES: Final = frozenset({"twice", "times", "occasions"})
COUNTING: Final = frozenset({"once", "twice", "times", "already"})  # before a bare "before"
FORMERLY: Final = frozenset({"previously", "formerly"})
EARLIER: Final = frozenset({"earlier", "previous", "prior", "former", "other"})
PERFECT: Final = frozenset({"has", "have", "had", "'d", "’d"})
LONG: Final = frozenset({"week", "weeks", "month", "months", "year", "years", "decade", "decades"})
OVER: Final = frozenset({"over", "for", "throughout", "during", "in"})
SPENT: Final = frozenset(verb_forms("spend"))
STAY_NOUNS: Final = frozenset({"arrest", "detention", "imprisonment", "incarceration"})
STAYS: Final = LIBERTY_ACTS - {"arrest"}
JUST_BEFORE: Final = word_list("when.toml", "occasions", "just_before")
WHO: Final = frozenset({"who", "whom", "whose", "that"})
TAKEN_AGAIN: Final = frozenset(verb_forms("rearrest")) | frozenset(verb_forms("re-arrest"))
AGAIN: Final = frozenset({"again", "anew", "afresh"})
NEXT_TIMES: Final = frozenset(ORDINALS[1:])  # "a second time"
ADVERBS: Final = 3  # tokens before a verb in which "later" belongs to it


def many_times(view: DocView, token: int) -> bool:
    """Tell whether a verb in the perfect tells what was done on several occasions, each at a time of its own."""
    token = view.head[token] if view.dep[token] == "auxpass" else token  # an act may be told at its "been"
    return bool({"has", "have", "had"} & {view.lower[c] for c in view.kids(token, "aux")}) and tells_times(view, token)


def over_years(view: DocView, verb: int) -> bool:
    """Tell whether a verb, or the one that it goes on with, tells of years ("Over the years X had had threats")."""
    below = (c for k in view.climb(verb) for c in view.kids(k, "prep") if k == verb or c < verb)
    return any(view.lower[c] in OVER and any(view.lower[p] in LONG for p in view.kids(c, "pobj")) for c in below)


def tells_times(view: DocView, verb: int) -> bool:
    """Tell whether a verb tells how often something was done ("twice", "on two occasions")."""
    below = view.kids(verb, "npadvmod", "advmod", "prep")
    return any(view.lower[c] in TIMES for c in [*below, *(p for b in below for p in view.kids(b, "pobj"))])


def told_first(view: DocView, token: int) -> bool:
    """Tell whether a verb tells the first time of several ("was first held"), or one before the others."""
    return not adverbs(view, token).isdisjoint({"first", "previously"})


def spent_before(view: DocView, verb: int) -> bool:
    """Tell whether a stay is told of who was then arrested ("X, who spent a year in jail, was held again")."""
    main = view.head[view.head[verb]]
    return view.lower[verb] in SPENT and view.dep[verb] == "relcl" and verb < main and "arrest" in acts_told(view, main)


def formerly(view: DocView, token: int) -> bool:
    """Tell whether a verb tells what befell somebody on an occasion before: "had once before been shot at"."""
    verb = view.verb_helped(token)
    if goes_on(view, verb) and formerly(view, view.head[verb]):
        return True
    if spent_before(view, verb):
        return True
    beside, aux = adverbs(view, verb), {view.lower[c] for c in view.kids(verb, "aux")}
    if "already" in beside and many_times(view, verb):
        return True
    if ("had" in aux and had_earlier(view, verb)) or before_alone(view, verb):
        return True
    if "had" in aux and "already" in beside and in_year(view, verb):
        return True  # "had already been sentenced in 2010"
    below = [c for c in view.kids(verb, "advmod", "npadvmod", "prep", "dep", "pcomp") if c > verb - ADVERBS - 1]
    if not FORMERLY.isdisjoint({view.lower[c] for c in below} | beside):
        return True
    perfect = not PERFECT.isdisjoint(aux)
    for p in below:
        of = {k for k in view.kids(p, "pobj") if view.lower[k] in {"past", "occasion", "occasions"}}
        other = perfect or any(view.lower[c] in EARLIER for k in of for c in view.kids(k, "amod"))
        if of and (view.lower[p] == "in" or (view.lower[p] == "on" and other)):
            return True
    return perfect and before_now(view, verb)


def in_year(view: DocView, verb: int) -> bool:
    """Tell whether a verb has a year or a month of one with it ("in 2010", "in May 2010")."""
    of = (k for p in view.kids(verb, "prep") if view.lower[p] == "in" for k in view.kids(p, "pobj"))
    return any(view.tag[c] == "CD" and len(view.words[c]) == len("2010") for k in of for c in view.subtree(k))


def before_alone(view: DocView, verb: int) -> bool:
    """Tell whether a verb has a bare "before" after it ("X and Y were convicted before and named in a report")."""
    alone = [k for k in view.kids(verb, "prep", "advmod") if view.lower[k] == "before" and 0 < k - verb <= ADVERBS]
    alone = [k for k in alone if not view.tag[k - 1].startswith("NN")]  # "the day before"
    after = {k: view.tag[k + 1] if k + 1 < len(view.tag) else "." for k in alone}
    return any(not view.kids(k, "pobj", "pcomp") and after[k] in {"CC", "IN", ",", "."} for k in alone)


def goes_on(view: DocView, verb: int) -> bool:
    """Tell whether a verb only goes on with the one before it ("had previously held X and sent her to a camp").

    Not one with a subject, a time or an adverb of its own ("… and later sent her").
    """
    if view.dep[verb] != "conj" or not view.tag[view.head[verb]].startswith("VB"):
        return False
    return not view.kids(verb, *ANY_SUBJECT, "aux", "auxpass", "advmod", "npadvmod") and not dated(view, verb)


def dated(view: DocView, verb: int) -> bool:
    """Tell whether a year or month stands in what hangs on a verb."""
    return any(view.lower[k] in MONTHS or YEAR.fullmatch(view.lower[k]) for k in view.subtree(verb))


def before_stay(view: DocView, verb: int) -> list[int]:
    """Return the nouns of custody before which a verb tells something ("before the May detention police held her")."""
    ahead = [p for k in view.kids(verb, "prep", "advmod") for p in (k, *view.kids(k, "prep"))]
    ahead = [p for p in ahead if view.lower[p] == "before" or (view.lower[p], view.lower[p - 1]) == ("to", "prior")]
    ahead = [p for p in ahead if view.lower[p - 1 - (view.lower[p] == "to")] not in JUST_BEFORE]
    return [k for p in ahead for k in view.kids(p, "pobj") if view.lower[k] in STAY_NOUNS]


def counted_before(view: DocView, verb: int) -> bool:
    """Tell whether a verb tells how often something was done before another ("held twice before police took her")."""
    clause = any(view.lower[m] == "before" for c in view.kids(verb, "advcl") if c > verb for m in view.kids(c, "mark"))
    return clause and tells_times(view, verb)


def had_earlier(view: DocView, verb: int) -> bool:
    """Tell whether a verb, in the pluperfect, has "earlier" beside it, and no time that says how much earlier.

    "Had earlier been held", "had been held earlier in Brno"; not "had been held two days earlier", "earlier that day".
    """
    if "earlier" in adverbs(view, verb):
        return True
    k = verb + 1
    there = k + 2 < len(view.words) and view.place_at(k + 2)
    return view.lower[k : k + 2] == ["earlier", "in"] and there


def before_now(view: DocView, verb: int) -> bool:
    """Tell whether a bare "before" stands beside a verb, no "before he left", "the day before", "shortly before"."""
    first, last = view.sentences[view.sentence_at[verb]]
    for k in range(max(first + 1, verb - ADVERBS), min(last, verb + 2 * ADVERBS)):
        if view.lower[k] != "before" or (view.head[k] != verb and view.head[view.head[k]] != verb):
            continue
        counted = view.lower[k - 1] in COUNTING
        if view.kids(k, "pobj", "pcomp") or (view.tag[k - 1].startswith(("NN", "RB", "JJ")) and not counted):
            continue
        if view.dep[k] != "mark":
            return True
    return False


def told_again(view: DocView, token: int) -> bool:
    """Tell whether a verb says that something was done once more ("was held again", "rearrested", "a second time")."""
    if view.lower[token] in TAKEN_AGAIN or (token > 1 and view.lower[token - 2 : token] == ["re", "-"]):
        return True
    if not view.tag[token].startswith("VB"):
        return False
    below = view.kids(token, "advmod", "npadvmod", "oprd", "acomp", "prep")
    if any(view.lower[k : k + 3] == ["again", "and", "again"] for k in below):
        return False
    if any(view.lower[k] in AGAIN and k - token <= ADVERBS for k in below):
        return True
    turns = [*below, *(p for k in below for p in view.kids(k, "pobj"))]
    return any(view.lower[k] == "time" and view.lower[k - 1] in NEXT_TIMES for k in turns)


def other_occasion(a: Event, b: Event) -> bool:
    """Tell whether of two tellings of one act, in the order of the text, one is of another occasion than the story."""
    if b.first and not a.first and a.date is None and b.date is not None and a.rule.pos == "verb":
        return True  # "pulled out of a sit-in; they were first arrested in 2021"
    if a.repeated != b.repeated and one_of_many(*((a, b) if a.repeated else (b, a))):
        return True  # "held eight times from 2013 to 2015", and on a day of 2015
    if a.sentence == b.sentence and {a.act, b.act} <= CUSTODY and in_two_lands(a, b):
        return True  # "arrested in Doha and sent to Cairo, where police arrested him"
    if a.sentence == b.sentence and taken_again(a, b):
        return True  # "was detained for a post and, after his release, arrested again in May"
    if a.date is not None and b.date is not None and a.date.span == b.date.span:
        return False  # "previously detained X in May 2014, when agents seized him"
    now = b if a.former else a  # told by a verb, and not told back ("his arrest", "had been arrested")
    open_ = now.date is None and (now.apart or now.act in LAW_ACTS)  # "in earlier cases X was jailed": the former, too
    former = a if a.former else b
    own = now.penalties or now.charges  # "sentenced to ten years. She had already been sentenced in 2010"
    open_ = open_ and (now.apart or not own or former.date is None or bool(former.penalties))
    return a.former != b.former and now.rule.pos == "verb" and not open_


def one_of_many(many: Event, one: Event) -> bool:
    """Tell whether custody of a day or month stands beside custody that is told as suffered several times in longer."""
    spans = [d.span for d in (many.date, one.date) if d is not None and d.span is not None]
    return len(spans) == 2 and spans[0][1] - spans[0][0] > spans[1][1] - spans[1][0]


def counted_apart(a: Event, b: Event) -> bool:
    """Tell whether one of two tellings of custody is of several times in another span than that of the other."""
    spans = {d.span for d in (a.date, b.date) if d is not None}
    return a.repeated != b.repeated and len(spans) > 1


def count_times(view: DocView, events: list[Event]) -> None:
    """Take for no occasions of their own those that are counted and then told one by one."""
    for event in events:
        event.repeated = event.repeated and not told_one_by_one(view, events, event)


def told_one_by_one(view: DocView, events: list[Event], many: Event) -> bool:
    """Tell whether each of several times is told with its own day ("held twice in 2015. On 5 June she was held …")."""
    words = [k for k in view.kids(many.token, "npadvmod", "advmod") if view.lower[k] in TIMES]
    number = next((2 if view.lower[k] == "twice" else number_of(view.lower[k - 1]) for k in words), None)
    if many.date is None or number is None:
        return False
    days = {
        e.date.span for e in events
        if e is not many and e.act in CUSTODY and e.victims.people == many.victims.people and e.date is not None
        and e.date.span not in {None, many.date.span} and meet(e.date, many.date)
    }  # fmt: skip
    return len(days) >= number


def in_two_lands(a: Event, b: Event) -> bool:
    """Tell whether a sentence tells two acts at places of different countries."""
    here, there = ({p.value.country for p in e.places if p.value is not None} - {None} for e in (a, b))
    return bool(here and there) and here.isdisjoint(there)


def set_apart(view: DocView, events: list[Event]) -> None:
    """Keep from former acts of no told day, once each act has its own, the days and doers of what is told beside."""
    for event in events:
        held_on(view, events, event)
        unknown = day_unknown(view, event.token)
        if unknown >= 0 and (event.date is None or event.date.end <= unknown):
            event.date, event.counted = None, True
        stay = stay_before(view, event.token) if event.act in STAYS else None
        if stay and event.date is not None and view.token_at(event.date.end - 1) not in stay:
            event.date = None
        if event.former and event.date is not None:
            after = (k for noun in before_stay(view, event.token) for k in view.subtree(noun))
            event.date = None if view.token_at(event.date.end - 1) in after else event.date
        event.counted = event.counted or ((event.former or bool(stay)) and event.date is None)


def day_unknown(view: DocView, act: int) -> int:
    """Return where it stands that nobody knows the day of an act ("and on an unknown date detained X"), or -1."""
    begin, verb = view.sentence_span(view.sentence_at[act])[0], view.start[act]
    said = UNKNOWN_DAY.search(view.text, max(begin, verb - LEAD), verb)
    return -1 if said is None else said.start()


def held_on(view: DocView, events: list[Event], event: Event) -> None:
    """Give custody that only goes on the day of what began it ("held X in May, tried her in July, holding her in")."""
    if event.act not in CUSTODY or view.lower[event.token] not in GOING_ON or event.date is None:
        return  # "raided her home in June, arresting her": taken anew
    before = [
        e for e in events
        if e.act in CUSTODY and e.token < event.token and e.date is not None and view.tag[e.token] != "VBG"
        and e.victims.people and e.victims.people == event.victims.people
    ]  # fmt: skip
    if before and before[-1].date is not event.date and event.date.end <= view.start[event.token]:
        event.date = before[-1].date


def stay_before(view: DocView, act: int) -> list[int] | None:
    """Return the tokens of the clause that tells a stay of weeks or years in the past, and only describes somebody.

    "X, who spent two years in prison, was beaten by police on Friday": nobody says when, and who, put him there.
    """
    verb = relative_above(view, act)
    if verb is None or view.tag[verb] not in {"VBD", "VBN"}:
        return None
    if auxiliaries(view, verb) & {"has", "have", "is", "are", "being"}:
        return None
    below = view.subtree(verb)
    if WHO.isdisjoint(view.lower[k] for k in below):
        return None  # "until 1980, when he was jailed for a year"
    told = any(view.lower[k] in LONG and view.tag[k - 1] in {"CD", "JJ", "DT"} for k in below)
    return below if told else None


def before_it(part: Event, whole: Event) -> bool:
    """Tell whether what a greater act might take in befell the same people on a former occasion."""
    return (part.former and not whole.former) or (part.first and not whole.first and whole.act in DEADLY)


@once
def adverbs(view: DocView, token: int) -> frozenset[str]:
    """Return the adverbs of a verb, those just before it too; not "later" of "later that day"."""
    beside = range(max(0, token - ADVERBS), token)
    found = [*[k for k in view.kids(token, "advmod") if k < token], *[k for k in beside if view.tag[k] == "RB"]]
    return frozenset([
        view.lower[k] for k in found
        if view.tag[k + 1][:2] not in {"DT", "IN", "CD"} and view.tag[k - 1] not in {"NNS", "NN"}
    ])  # fmt: skip


def taken_again(a: Event, b: Event) -> bool:
    """Tell whether the second of two arrests told by verbs, in the order of the text, is told as begun again."""
    return b.anew and not a.anew and a.act == b.act == "arrest" and a.rule.pos == b.rule.pos == "verb"
