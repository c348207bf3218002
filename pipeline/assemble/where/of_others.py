"""Places that are those of others than an act's people: whom a charge is about, where somebody once lived."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import MONTHS, SUBJECTS, WHILE
from pipeline.assemble.text.once import vocabulary
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import actor_type, people
from pipeline.normalise.places import gazetteer

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView

BORN: Final = frozenset({"native", "natives"})
MONKS: Final = frozenset({"monk", "monks", "nun", "nuns"})
IN_COURT: Final = word_list("where.toml", "tried", "grounds")
IN: Final = frozenset({"in", "at", "near"})
BEFORE: Final = frozenset({"compound", "poss", "nmod", "amod"})
PARTS: Final = ("compound", "nmod", "appos")
AMONG: Final = frozenset({"including", "among"})
CLIMB: Final = 6  # steps from "from" to the subject of its clause
TIED: Final = noun_list("where.toml", "tried", "tied")
REACHING: Final = verb_list("where.toml", "tried", "reaching")
CALLING: Final = verb_list("where.toml", "tried", "calling")
AFAR: Final = people().relatives | people().plurals | noun_list("where.toml", "speaking", "abroad")
DWELLING: Final = verb_list("where.toml", "coming", "dwelling")
WRITING: Final = verb_list("where.toml", "coming", "writing")
WARDS: Final = word_list("where.toml", "treating", "wards")
GIFTS: Final = noun_list("where.toml", "givers", "gifts")


def of_contacts(view: DocView, token: int) -> bool:
    """Tell whether a place is that of those whom a charge is about ("charged with links to groups in Iran").

    `token` is the topmost of the place's own words.
    """
    inside = view.head[token]
    if tied_to(view, token) or reached(view, token):
        return True
    others, to = view.head[inside], view.head[view.head[inside]]
    deed = view.head[to]
    ground = view.head[deed]
    if view.lower[inside] != "in" or view.lower[to] not in {"with", "to", "for"} or view.dep[others] != "pobj":
        return False
    somebody = people().called(view.lower[others]) or view.lower[others] in people().body_nouns
    told = view.dep[deed] in {"pcomp", "pobj"} and view.lower[ground] in {"with", "for", "of", "over"}
    return somebody and told and view.lower[view.head[ground]] in IN_COURT


def tied_to(view: DocView, token: int) -> bool:
    """Tell whether a place is in or of what somebody is held for ties with ("held for links to a party of Iran")."""
    tie = next((k for k in view.climb(token)[1:] if view.lower[k] in TIED), -1)
    if tie < 0 or view.dep[tie] != "pobj" or view.lower[view.head[tie]] not in {"for", "over", "of"}:
        return False
    return any(view.head[k] == tie and view.lower[k] in {"with", "to"} for k in view.climb(token))


def reached(view: DocView, token: int) -> bool:
    """Tell whether a place is of those to whom somebody sent or told something ("sent money to a brother in Osh").

    Not where somebody was sent there ("sent his son to relatives in Osh"), nor what befell who was speaking to them
    ("was beaten as he spoke to people in Osh").
    """
    inside = view.head[token]
    others = view.head[inside]
    if view.dep[token] != "pobj" or view.lower[inside] not in IN or view.lower[others] not in AFAR:
        return False
    link = view.head[others]
    if view.dep[others] == "dobj":
        return view.lower[link] in CALLING and gone_before(view, link)
    deed = view.head[link] if view.dep[view.head[link]] != "dobj" else view.head[view.head[link]]
    if view.dep[others] != "pobj" or view.lower[link] not in {"to", "with"} or view.lower[deed] not in REACHING:
        return False
    sent = view.kids(deed, "dobj")
    somebody = any(view.person_at(k) or view.lower[k] in AFAR or view.tag[k] == "PRP" for k in sent)
    return gone_before(view, deed) and not somebody


def gone_before(view: DocView, verb: int) -> bool:
    """Tell whether a clause tells what an act was for or came after ("for writing to", "after he wrote to").

    Not what was going on then ("as he wrote to").
    """
    marks = {view.lower[c] for c in view.kids(verb, "mark", "advmod")}
    then = view.tag[verb] == "VBG" or not WHILE.isdisjoint(marks)
    return view.dep[verb] == "pcomp" or (view.dep[verb] == "advcl" and not then)


def writes_from(view: DocView, token: int) -> bool:
    """Tell whether a place after "from" is where somebody now is ("X, who publishes today from Osh, was fined")."""
    verb = view.head[view.head[token]]
    who = view.head[verb]
    now = view.tag[verb] in {"VBZ", "VBP"} and view.lower[verb] in WRITING and view.dep[verb] == "relcl"
    return now and (view.person_at(who) or view.lower[who] in people().nouns)


def of_life_before(view: DocView, token: int) -> bool:
    """Tell whether a place is where somebody once was ("X, who used to keep a shop in Jos, was arrested")."""
    above = view.climb(token, 9) if "used" in vocabulary(view) else []
    return "relcl" in [view.dep[k] for k in above if view.lower[k] == "used"]


def is_birthplace(view: DocView, token: int) -> bool:
    """Tell whether a place is where somebody is a native of ("a Kolda province native", "a native of Kolda").

    `token` is the topmost of the place's own words.
    """
    above = view.head[token]
    of = view.dep[token] == "pobj" and view.lower[above] == "of"
    native = view.head[above] if of else above
    if not of and view.lower[native] in MONKS:  # "the Kirti monk Lobsang Dawa": of that monastery. Not "a Lhasa monk"
        return view.dep[token] in PARTS and not gazetteer().is_place(view.text[view.start[token] : view.end[token]])
    return view.lower[native] in BORN and (of or view.dep[token] != "pobj") and not done_there(view, native)


def done_there(view: DocView, native: int) -> bool:
    """Tell whether what befell a native of a place befell them there ("a native of Kolda, was shot there")."""
    there = (k for v in view.climb(native) for k in view.kids(v, "advmod") if view.lower[k] == "there" and k > native)
    last = next(there, None)
    between = () if last is None else view.names[view.name_at[native] + 1 :]
    return last is not None and sum(n.label == "PLACE" and native < n.first < last for n in between) <= 1


def of_other_body(view: DocView, event: Event, place: PlaceMention, main: str | None) -> bool:
    """Tell whether a country other than the report's stands in the name of a body that only gives a prize.

    "Was denied a passport to receive a prize from the Danish Press Council": not in Denmark.
    """
    if place.value is None or main in {None, place.value.country}:
        return False
    token = view.token_at(place.end - 1)
    while view.dep[token] in {"compound", "amod", "nmod"}:
        token = view.head[token]
    i = view.name_at[token]
    if i < 0 or view.names[i].label != "ORGANISATION" or view.names[i].cluster in event.victims.orgs:
        return False
    if view.dep[token] != "pobj" or view.lower[view.head[token]] not in {"from", "by", "of"}:
        return False
    if view.lower[view.head[view.head[token]]] not in GIFTS:
        return False  # "was killed on a base of the Kenyan Air Force"
    lo, hi = view.start[view.names[i].first], view.end[view.names[i].last]
    return not any(a.start < hi and lo < a.end for a in event.actors)


def home_beside(view: DocView, token: int) -> bool:
    """Tell whether a place is only where a victim is from, where another is told of the act itself.

    "A clerk from Gweru was held in Harare": not in Gweru; "a clerk from Gweru was held" leaves it open.
    """
    while view.dep[token] in {"compound", "amod", "nmod"} and token < view.head[token]:
        token = view.head[token]  # "from Gweru town"
    prep = view.head[token]
    if view.dep[token] != "pobj" or view.lower[prep] != "from":
        return False
    above = view.climb(prep, CLIMB)
    who = next((k for k in above if view.dep[k] in SUBJECTS or view.lower[view.head[k]] in AMONG), -1)
    if who < 0 or not (view.person_at(who) or view.lower[who] in people().nouns):
        return False
    verb = next((k for k in view.climb(who) if view.tag[k].startswith("VB") and view.lower[k] not in AMONG), who)
    own = [k for c in view.kids(verb, "prep") if c > verb and view.lower[c] in IN for k in view.kids(c, "pobj")]
    scenes = [c for c in view.kids(verb, "advcl") if any(view.lower[k] == "when" for k in view.kids(c, "advmod"))]
    own += [k for c in scenes for k in view.subtree(c) if view.dep[k] == "pobj" and view.lower[view.head[k]] in IN]
    return any(view.tag[j] == "NNP" and view.lower[j] not in MONTHS for k in own for j in [k, *view.kids(k, *PARTS)])


def at_home(view: DocView, token: int) -> bool:
    """Tell whether a place is only where somebody is from: "X, 30, from [Gweru] in [Zimbabwe], was held in Doha".

    However the parse hangs what the commas say, and the land of that town as well.
    """
    return home_beside(view, token) or from_after_name(view, token)


def from_after_name(view: DocView, token: int) -> bool:
    """Tell whether a place stands in what a comma and "from" say after a name, or in such a town ("from Gweru in")."""
    while view.dep[token] in {"compound", "amod", "nmod"} and token < view.head[token]:
        token = view.head[token]
    town = view.head[view.head[token]]
    named = view.name_at[town] >= 0 and view.names[view.name_at[town]].label == "PLACE"
    if (view.dep[token], view.lower[view.head[token]]) == ("pobj", "in") and view.dep[town] == "pobj" and named:
        token = town
    prep = view.head[token]
    if view.dep[token] != "pobj" or view.lower[prep] != "from" or prep < 2:
        return False
    if view.lower[prep - 1] != ",":
        return token == town and view.person_at(prep - 1)
    aged = view.tag[prep - 2] == "CD" and view.lower[prep - 3] == ","
    return view.person_at(prep - 4 if aged else prep - 2)


def left_for_now(view: DocView, token: int) -> bool:
    """Tell whether a place is only whence somebody came, who lives there ("came to Jos from Gweru, where he works").

    `token` is the topmost of the place's own words.
    """
    if view.dep[token] != "pobj" or view.lower[view.head[token]] != "from":
        return False
    if writes_from(view, token):
        return True
    k = token + 1 + (view.lower[token + 1 : token + 2] == [","])
    if view.lower[k : k + 1] != ["where"] or view.tag[k + 1 : k + 2] != ["PRP"]:
        return False
    return not DWELLING.isdisjoint(view.lower[k + 2 : k + 3])


def year_in_name(view: DocView, token: int) -> int | None:
    """Return the year in the name of what happened at a place, if it has one ("a film on the 1989 Gweru protests")."""
    noun, before = view.head[token], view.lower[token - 1] if token else ""
    called = view.dep[token] in {"compound", "amod", "nmod"} and token < noun and view.name_at[noun] < 0
    named = called and view.tag[noun][:2] == "NN" and before.isdecimal() and len(before) == len("1989")
    return int(before) if named else None


def of_other_years(view: DocView, token: int, events: list[Event]) -> bool:
    """Tell whether a place is part of the name of what happened in another year than some act.

    An act without a date is of another year where that is only what something is about or what somebody is held for.
    """
    year = year_in_name(view, token)
    if year is None:
        return False
    spans = ((e.token, e.date.span if e.date is not None else None) for e in events)
    return any(
        is_remembered(view, view.head[token], act) if span is None else not span[0].year <= year <= span[1].year
        for act, span in spans
    )


def is_remembered(view: DocView, noun: int, act: int) -> bool:
    """Tell whether what happened stands under a noun, "after" or "for" ("for a film on the 1989 protests")."""
    for k in view.climb(noun):
        if k == act:
            return False
        of = view.head[view.head[k]]
        if view.dep[k] == "pcomp" or (view.dep[k] == "pobj" and view.tag[of][:2] == "NN" and of != act):
            return True
        if view.dep[k] == "advcl" and view.kids(k, "mark"):
            return True  # "jailed after she had marched in the 1989 protests"
    return False


def ward_at(view: DocView, token: int) -> bool:
    """Tell whether a word, or the name that it is of, is for a hospital ("Hospital [Escuela]")."""
    i = view.name_at[token]
    words = view.lower[view.names[i].first : view.names[i].last + 1] if i >= 0 else [view.lower[token]]
    return not WARDS.isdisjoint(words)


def of_doers(view: DocView, token: int) -> bool:
    """Tell whether a town is that of people who do what somebody is concerned with ("a strike by Jos drivers").

    Or what an armed group is called by ("Fano fighters killed two").
    """
    who = view.head[token]
    by = view.head[who]
    if view.dep[token] not in BEFORE or view.tag[who] != "NNS":
        return False
    if token + 1 == who and actor_type([view.lower[who]]) == "armed_non_state":
        return IN.isdisjoint(view.lower[max(0, token - CLIMB // 2) : token])  # not "In Lodwar gunmen killed two"
    if view.lower[by] != "by" or view.dep[who] != "pobj":
        return False
    named = not people().nouns.isdisjoint({view.lower[who], view.lower[who].removesuffix("s")})
    return named and view.tag[view.head[by]].startswith("NN")


def other_clauses(view: DocView, event: Event, place: PlaceMention | None) -> bool:
    """Tell whether a place stands in another clause than an act ("Iran hanged X even as police shot Y in Osh")."""
    if place is None:
        return False
    words = (event.token, view.token_at(place.start))
    here, there = (next((k for k in view.climb(t) if view.kids(k, *SUBJECTS)), t) for t in words)
    return here != there
