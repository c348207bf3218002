"""Which of a sentence's acts each of its towns is that of, where the acts have towns of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.asides import of_main, told_beside
from pipeline.assemble.text.common import CALENDAR, YEAR
from pipeline.assemble.text.kinds import COURT_ACTS, CUSTODY, FREEING, JOURNEYS, LAW_ACTS, REVIEWS, SEIZED
from pipeline.assemble.text.matters import back_from
from pipeline.assemble.text.phrases import act_above
from pipeline.assemble.text.protested import protested
from pipeline.assemble.text.shared_words import PASSED, PRISONS
from pipeline.assemble.text.simple import (
    has_modal,
    in_phrases,
    may_tell,
    of_calendar,
    of_later_verb,
    relative_above,
    verb_or_self,
)
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import courts
from pipeline.assemble.when.described import of_one_above, of_subject
from pipeline.assemble.where.other_times import LONG, of_meanwhile, of_other_time
from pipeline.assemble.where.placing import climbed, is_fine, is_spot, is_town, where_done
from pipeline.assemble.where.refuges import kept_abroad

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView


LODGED = word_list("where.toml", "tried", "lodged")
SITTINGS = word_list("verbs.toml", "things", "of_court") | frozenset({"it", "case", "judge", "judges"}) | courts()
AT = frozenset({"in", "at", "near", "outside", "inside", "on"})
CHARGING = frozenset({"with", "of", "to"})
ALLEGED = frozenset({"charge", "charges", "count", "counts", "suspicion", "accusation", "accusations", "allegations"})
OF_BOTH = frozenset({"he", "she", "they", "it", "those", "all", "both", "some"})  # who may be those just told of
SCENIC = frozenset({"as", "when", "where", "because", "since"})  # what opens a clause on the scene itself
ALSO = frozenset({"also", "too", "there", "likewise"})
REMEMBERING = verb_list("when.toml", "commemorating", "verbs")
LED = verb_list("when.toml", "happening", "led_away") | verb_list("where.toml", "treating", "verbs")


def keep_own(view: DocView, events: list[Event]) -> None:
    """Leave each act with a town of its own without the towns of the other acts of its sentence.

    "X was held in Turbat on Monday; Y was shot in Gwadar", "X, taken from Lahore in May, was found in Okara".
    """
    for event in events:
        if event.act in SEIZED:  # "arrested and taken to Karo": nobody says where
            there = [p for p in event.places if is_town(p) and of_next(view, head_of(view, p), event.token)]
            event.places = [p for p in event.places if p not in there]
        event.places = [p for p in event.places if not past_semicolon(view, p, event, event.token)]
        event.places = of_relative(view, event) if event.act in JOURNEYS else of_own_subject(view, event)
        if len(event.places) > 1 and event.act not in JOURNEYS:
            event.places = nearest(view, event)
    acts = list(dict.fromkeys([e.token for e in events if not e.implied]))
    if len(acts) < 2:
        return
    for event in events:
        # a former act may be told beside one of the story, whose town it need not be
        if (len(event.places) < 2 and not event.former) or event.act in JOURNEYS or event.implied:
            continue
        owner = {p.start: act_above(view, head_of(view, p), acts) for p in event.places if is_fine(p)}
        if event.token in owner.values() or event.former:
            event.places = [p for p in event.places if owner.get(p.start, event.token) in {event.token, None}]
        elif len(others := {a for a in owner.values() if a is not None}) > 1:
            near = next((k for k in view.climb(event.token)[1:] if k in others), None)  # "raided in X, seizing"
            event.places = [p for p in event.places if owner.get(p.start) in {near, None}]


def of_relative(view: DocView, event: Event) -> list[PlaceMention]:
    """Return the places of a journey told in a clause on somebody, without those outside it where it has some.

    "A court in Gweru jailed X, who was held in Karo and sent home": not from Gweru. Likewise of a return that a noun or
    a clause beside the act tells ("was jailed in Gweru after his extradition from Karo").
    """
    t = event.token
    marked = view.dep[t] == "pcomp" or (view.dep[t] == "advcl" and bool(view.kids(t, "mark")))  # not ", sending X to Y"
    beside = event.act == "forced_return" and (view.tag[t].startswith("NN") or marked)
    clause = t if beside else relative_above(view, t)
    inside = [p for p in event.places if clause is not None and clause in view.climb(head_of(view, p))]
    return inside or event.places


def of_own_subject(view: DocView, event: Event) -> list[PlaceMention]:
    """Return the places of an act without those of what others did, where its own clause has a town or a land.

    "Shells killed two in Gweru, while drones hit a depot in Karo"; "X was held in Gweru hours after a mob had burnt a
    mosque in Karo". Not "X was shot in Gweru as troops stormed the market of Karo".
    """
    if len(event.places) < 2 or event.act in JOURNEYS:
        return event.places
    heads = [(p, head_of(view, p)) for p in event.places]
    act = clause_over(view, event.token)
    mine = [p for p, t in heads if is_spot(p) and clause_over(view, t) == act]
    mine = mine or [p for p, t in heads if clause_over(view, t) == act and view.lower[view.head[t]] in AT]  # "in Chad"
    if act is None or not mine:
        return event.places
    return [p for p, t in heads if p in mine or where_done(view, t, event.token) or not others_deed(view, t, act)]


def others_deed(view: DocView, token: int, act: int) -> bool:
    """Tell whether a place stands in a clause on what somebody else did than the clause of an act, at no same time."""
    verb = clause_over(view, token)
    while verb is not None and view.dep[verb] == "relcl" and act not in view.climb(verb):
        verb = clause_over(view, view.head[verb])  # "a site that X runs from Karo was blocked, and Y was held in Gweru"
    if verb is None or verb == act:
        return False
    lower, upper = (act, verb) if verb in view.climb(act) else (verb, act)
    beside = view.dep[verb] == "conj" and view.head[verb] in view.climb(act)  # "shells killed two, X said, and a mob …"
    joined = view.dep[lower] in {"conj", "advcl", "parataxis", "ROOT"} or (view.dep[lower] == "ccomp" and lower < upper)
    if not joined or not (beside or upper in view.climb(lower)):
        return False
    if any(view.lower[k] in SCENIC for k in view.kids(lower, "mark", "advmod")):
        return False
    return all(view.tag[k].startswith("NN") for v in (verb, act) for k in view.kids(v, "nsubj", "nsubjpass"))


def clause_over(view: DocView, token: int) -> int | None:
    """Return the verb with a subject in whose clause a token stands, if no relative clause parts them."""
    for k in view.climb(token):
        if view.tag[k].startswith("VB") and view.kids(k, "nsubj", "nsubjpass", "expl"):  # "There was an outcry"
            return k
        if view.dep[k] in {"relcl", "acl"}:
            return None
    return None


def nearest(view: DocView, event: Event) -> list[PlaceMention]:
    """Return the places of an act without those of its ground or of what came next, where it has one of its own.

    "Sentenced in Gweru for an article on the floods in Karo"; "seized in Gweru and taken to Karo, where he was beaten".
    """
    heads = [(p, head_of(view, p)) for p in event.places]
    there = [p for p, t in heads if where_done(view, t, event.token)]
    if there:
        return [p for p, t in heads if p in there or view.head[t] == event.token or not is_spot(p)]
    act = event.token
    if not any(own(view, t, act) and is_spot(p) for p, t in heads):
        of_doer = any(by_doer(view, t, act) and is_spot(p) for p, t in heads)
        return [p for p, t in heads if not (of_doer and (of_ground(view, t, act) or of_charge(view, event, t)))]
    others = (of_ground, of_next, of_later_verb)
    return [p for p, t in heads if not (any(of(view, t, act) for of in others) or of_charge(view, event, t))]


def past_semicolon(view: DocView, place: PlaceMention, event: Event, act: int) -> bool:
    """Tell whether a town stands in a clause past a semicolon, and the act is a court's or has a town in its own.

    "X was seized in Gweru; his body was found in Karo"; "was given two years; he was taken to the prison of Karo".
    """
    t = view.token_at(place.start)
    first, last = sorted((act, t))
    cut = next((k for k in range(first, last) if view.lower[k] == ";"), None)
    if cut is None or not is_spot(place) or view.sentence_at[act] != view.sentence_at[t]:
        return False
    verb = next((k for k in view.climb(t) if view.tag[k].startswith("VB") and (k > cut) == (t > cut)), None)
    if verb is None:
        return False  # "those held: X, of Gweru; Y, of Karo"
    subjects = [view.kids(k, "nsubj", "nsubjpass") for k in (verb, act)]
    alike = view.lower[verb] == view.lower[act] and all(subjects)
    same = any(view.lower[k] in OF_BOTH or view.tag[k] == "CD" for k in subjects[act > verb])
    same = same or any(view.lower[k] in ALSO for k in view.subtree(max(act, verb)))
    if alike and not same and (act < cut or verb < t):
        return True  # "X, who vanished in 2018; Y, who vanished in Karo"
    # "; it is being held in Gweru", "; the judge sits in Gweru"
    case = any(view.lower[k] in SITTINGS for k in view.kids(verb, "nsubj", "nsubjpass"))
    if event.act in COURT_ACTS and act < cut and not case:
        return True
    beside = [p for p in event.places if is_spot(p) and (view.token_at(p.start) > cut) == (act > cut)]
    return any(view.sentence_of(p) == view.sentence_at[act] for p in beside)


def told_apart(view: DocView, place: PlaceMention, event: Event) -> bool:
    """Tell whether a sentence tells a place of something else than an act wherever it tells the act.

    "X, who was shot in 2006, will be honoured in Berlin"; "at a forum in Geneva, his wife said that X was tortured".
    """
    token, n = head_of(view, place), view.sentence_of(place)
    if kept_abroad(view, event, view.token_at(place.end - 1)):
        return True
    here = [t for t in event.tokens if view.sentence_at[t] == n]
    if of_meanwhile(view, event, token):
        return True
    if held_before(view, event, token):
        return True
    if here and all(protested(view, t) and t not in view.climb(token) for t in here):
        return True  # "held at a rally in Gweru against the killing of X"
    if event.act in REVIEWS and any(
        view.lower[k] in PASSED and view.dep[k] in {"acl", "relcl", "advcl"} for k in view.climb(token)
    ):
        return True  # "the High Court cut the term passed on X by a court in Gweru"
    if here and event.former and not any(of_own_clause(view, token, t) for t in here):
        return True
    if event.token in here and (dated_apart(view, token, event.token) or lodged_there(view, token, event.token)):
        return True
    return bool(here) and all(
        above(view, token, t) or of_other_time(view, event, token, t) or told_beside(view, token, t)
        or back_from(view, token) or of_subject(view, event, t, token)
        or of_one_above(view, event, t, token)
        or past_semicolon(view, place, event, event.token)
        for t in here
    )


def held_before(view: DocView, event: Event, token: int) -> bool:
    """Tell whether a place is where a participle has those held whom a court then freed ("freed X, held in Karo")."""
    if event.act not in FREEING or not event.actors:
        return False
    above = view.climb(token)
    below = above[: above.index(event.token)] if event.token in above else []
    return any(view.dep[k] == "acl" and view.tag[k] == "VBN" and may_tell(view, k, CUSTODY) for k in below)


def of_own_clause(view: DocView, token: int, act: int) -> bool:
    """Tell whether a place hangs on an act, in no clause of its own ("held twice before police took her in X")."""
    climbed = view.climb(token)
    return act in climbed and all(view.dep[k] != "advcl" for k in climbed[: climbed.index(act)])


def above(view: DocView, token: int, act: int) -> bool:
    """Tell whether a place hangs on a verb above an act that describes a noun, and is not told of that noun.

    Only of what is yet to be done, done to honour somebody, or has a day of its own beside the act's ("X, whose son was
    killed in 2019, spoke in Oslo on Monday"); "a court in Gweru raised the term of X, who was held".
    "A member of the Dawn Church in Gweru, which was raided": there.
    """
    described = {view.head[k] for k in view.climb(act) if view.dep[k] in {"relcl", "acl"}}
    verb = verb_or_self(view, token)
    later = view.lower[verb] in REMEMBERING or has_modal(view, verb)
    if not (later or days_apart(view, verb, act)):
        return False
    return of_main(view, token, act) and described.isdisjoint(view.climb(token))


def days_apart(view: DocView, verb: int, act: int) -> bool:
    """Tell whether a verb has a day or year, and so has the clause on a noun that holds an act."""
    clause = relative_above(view, act)
    if clause is None:
        return False
    inside = set(view.subtree(clause))
    told = {k in inside for k in view.subtree(verb) if of_calendar(view, k)}
    return len(told) > 1


def own(view: DocView, token: int, act: int) -> bool:
    """Tell whether a place hangs on the verb or noun of an act, after "in", "at" or the like."""
    prep = view.head[token]
    return view.dep[token] == "pobj" and view.lower[prep] in AT and view.head[prep] == act


def by_doer(view: DocView, token: int, act: int) -> bool:
    """Tell whether a place is that of who does an act ("a court in Gweru fined X", "was fined by a court in Gweru")."""
    above = view.climb(token)
    who = above[above.index(act) - 1] if act in above[1:] else token
    inside = above[: above.index(who)]
    return view.dep[who] in {"nsubj", "agent"} and not any(view.tag[k].startswith("VB") for k in inside)


def of_ground(view: DocView, token: int, act: int) -> bool:
    """Tell whether a place stands in what an act was done for or over."""
    above = view.climb(token)
    below = above[1 : above.index(act)] if act in above else []
    return any(view.lower[k] in {"for", "over"} and view.dep[k] == "prep" and view.head[k] == act for k in below)


def of_charge(view: DocView, event: Event, token: int) -> bool:
    """Tell whether a place stands in what a step of a case charges somebody with, or in where a term is served.

    "Charged in Gweru with inciting riots in Karo", "a Gweru court sentenced X to a year in a camp in Karo".
    """
    above = view.climb(token)
    below = above[1 : above.index(event.token)] if event.act in LAW_ACTS and event.token in above else []
    jailed = event.act == "sentencing" and any(view.lower[k] in PRISONS for k in below)
    if jailed and not (own(view, token, event.token) or by_doer(view, token, event.token)):
        return True
    return any(
        view.head[k] == event.token and view.dep[k] == "prep" and below[0] != k
        and (view.lower[k] in CHARGING or (view.lower[k] == "on" and view.lower[below[n - 1]] in ALLEGED))
        for n, k in enumerate(below)
    )  # fmt: skip


def of_next(view: DocView, token: int, act: int) -> bool:
    """Tell whether a place is where somebody was taken next ("and taken to Karo")."""
    prep = view.head[token]
    verb = view.head[prep]
    moved = view.dep[token] == "pobj" and view.lower[prep] in {"to", "into"} and view.lower[verb] in LED
    return moved and view.dep[verb] == "conj" and verb > act and act in view.climb(verb)


def dated_apart(view: DocView, token: int, act: int) -> bool:
    """Tell whether a place hangs on a later verb joined to an act or above it, each with a day or year of its own.

    "X was arrested in 2001 and died in Karo in 2008", "X, taken in May, was found in Karo in June": nobody says where
    the arrest was.
    """
    above = view.climb(token)
    verb = next((k for k in above if view.tag[k].startswith("VB")), act)
    joined = view.dep[verb] == "conj" and verb > act and act in view.climb(verb)
    joined = joined or (view.dep[act] in {"acl", "relcl"} and verb > act and verb in view.climb(act))
    return joined and (later_by(view, verb) or (dated(view, verb, verb) and dated(view, act, verb)))


def later_by(view: DocView, verb: int) -> bool:
    """Tell whether a verb tells what came days or more after ("and reappeared a week later in Karo")."""
    later = (k for k in view.kids(verb, "advmod") if view.lower[k] == "later")
    return any(view.lower[k - 1] in LONG for k in later if k)


def lodged_there(view: DocView, token: int, act: int) -> bool:
    """Tell whether a place is where a complaint or report was handed in ("a complaint lodged in Karo on 4 May")."""
    above = view.climb(token)
    return any(view.lower[k] in LODGED and view.tag[k] == "VBN" and act not in above[above.index(k) :] for k in above)


def dated(view: DocView, verb: int, until: int) -> bool:
    """Tell whether a day, month or year is told with a verb itself, before a token or, of the last one, after it."""
    below = in_phrases(view, verb) + view.kids(verb, "npadvmod")
    return any(
        (view.lower[k] in CALENDAR or YEAR.fullmatch(view.lower[k]) is not None) and (k < until or verb == until)
        for k in below
    )


def head_of(view: DocView, place: PlaceMention) -> int:
    """Return the token of a place, or of what it is told with, whose head lies outside it."""
    first = view.token_at(place.start)
    if place.end <= view.end[first]:
        return climbed(view, first)
    return climbed(view, view.outer(first, view.token_at(place.end - 1)))
