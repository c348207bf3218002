"""Whether a date of a sentence is another clause's than an act's.

"X was seized in May and later jailed"; "two nurses taken hostage last year were freed on Wednesday".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.text.above import days_after
from pipeline.assemble.text.common import ANY_SUBJECT
from pipeline.assemble.text.kinds import (
    COURT_ACTS,
    CUSTODY,
    FACTUAL,
    FREEING,
    HARM_ACTS,
    JOURNEYS,
    LASTING,
    LAW_ACTS,
    REVIEWS,
)
from pipeline.assemble.text.simple import auxiliaries, is_infinitive, up_to, verb_above
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.when import occasions
from pipeline.assemble.when.counted_back import DEEP, since_clause
from pipeline.assemble.when.dating import OF_DEED, many
from pipeline.assemble.when.described import (
    before_freed,
    in_aside,
    of_described,
    of_main_verb,
    of_participle,
    of_passed,
    of_subject,
)
from pipeline.assemble.when.died_since import of_later_death
from pipeline.assemble.when.due_form import joined_to, until_end
from pipeline.assemble.when.elsewhen import of_its_own_time
from pipeline.assemble.when.findings import as_it_was_told, of_finding, of_opinion
from pipeline.assemble.when.gone_by import then_beside_now
from pipeline.assemble.when.hurt_in_falls import of_fall
from pipeline.assemble.when.led_by import of_clause_above
from pipeline.assemble.when.measures import after_eve, after_thing
from pipeline.assemble.when.named_deeds import of_named_deed
from pipeline.assemble.when.occasions import adverbs, before_stay, counted_before, formerly, many_times, told_first
from pipeline.assemble.when.warned import of_story, threatened_before, warned_of
from pipeline.assemble.whether.unfulfilled import UNENDED
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

LATER = frozenset({"later", "subsequently", "eventually", "afterwards", "ultimately"})
BEFORE = frozenset({"originally", "initially", "previously", "earlier", "formerly"})
ACCUSING = word_list("when.toml", "accusing", "participles")
NOUNS = rf"(?:{'|'.join(toml_table('when.toml')['accusing']['tried_for'])})"
DEED = compiled(rf" (?:[\w-]+ )?{NOUNS} of ", re.IGNORECASE)
DEED_OF = compiled(
    rf"\b(?:for|of|with|in|over)\b[^;]*?\b(?:the|an?|his|her|their)\b (?:[\w-]+ ){{0,2}}?{NOUNS} of [^,;:]{{2,60}}? "
    r"(?:in|of) $", re.IGNORECASE,
)
DEADLY = frozenset({"killing", "execution", "attempted_killing", "attack", "death_in_custody", "sexual_violence"})
DEEDS_OF_CASES = DEADLY | {"abduction", "enforced_disappearance"}
IN_A_ROW = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "latest"})
ALONE = frozenset({"only", "last"})
BIDDING = word_list("when.toml", "bidding", "words")
SPITE, LONG_DONE = frozenset({"despite", "notwithstanding"}), frozenset({"threat", "harassment"})
ENDS = JOURNEYS | {"release", "parole", "pardon", "death_in_custody", "execution"}
BARE = 2  # tokens between two joined verbs that all else of the sentence is told of ("arrested and freed X on Sunday")
NEXT = 6  # tokens from an arrest to its day


def tell_times(view: DocView, event: Event) -> None:
    """Note whether an act is told as of another time than the story, as often done, as the first or a former one."""
    event.apart = at_another_time(view, event)
    described = [k for k in view.climb(event.token) if view.dep[k] == "relcl" and in_commas(view, k)]
    event.beside, event.aside = bool(described), any(event.act not in CUSTODY or whose(view, k) for k in described)
    if event.rule.pos == "verb":
        event.first, event.often = told_first(view, event.token), many_times(view, event.token)
        event.repeated = event.act in CUSTODY and occasions.tells_times(view, event.token)
        event.former = formerly(view, event.token)
        once = event.act not in HARM_ACTS  # not "hit twice before he fell"
        event.former |= once and counted_before(view, event.token)
        event.former |= event.act in {*CUSTODY, "raid"} and bool(before_stay(view, event.token))
        event.apart |= event.former


def whose(view: DocView, clause: int) -> bool:
    """Tell whether a clause is of what is somebody's ("X, whose paper was closed")."""
    return any(view.lower[k] == "whose" for s in view.kids(clause, *ANY_SUBJECT) for k in view.kids(s, "poss"))


def in_commas(view: DocView, clause: int) -> bool:
    """Tell whether a clause on somebody follows a comma ("X, who was held"): it does not tell which of several."""
    return view.lower[max(0, min(view.subtree(clause)) - 1)] == ","


def at_another_time(view: DocView, event: Event) -> bool:
    """Tell whether an act is told as done before or after what the story tells ("had been threatened").

    What is told so of those in custody may well be of the time of their arrest ("He had been beaten").
    """
    if event.rule.pos != "verb":
        return threatened_before(view, event)
    within = event.act in {"torture", "ill_treatment"}
    told = adverbs(view, verb := view.head[event.token] if view.dep[event.token] == "aux" else event.token)
    later = LATER | BEFORE | {"since"} if event.act not in LAW_ACTS else LATER | BEFORE
    if many_times(view, event.token) or warned_of(view, event) or of_its_own_time(view, event):
        return True
    past = (had_been(view, verb) and not within) or (event.act in LONG_DONE and occasions.over_years(view, verb))
    return past or threatened_before(view, event) or days_after(view, event.token) or bool(told & later)


def later_on(view: DocView, token: int) -> bool:
    """Tell whether an act is told as done before or after the others of its sentence."""
    return had_been(view, token) or bool(adverbs(view, token) & LATER)


def had_been(view: DocView, token: int) -> bool:
    """Tell whether a verb, or the one that it goes on with, stands in the pluperfect."""
    for _ in range(3):
        aux = auxiliaries(view, token)
        if aux or view.dep[token] != "conj":
            return "had" in aux and view.dep[token] != "ccomp"  # "He told the court that agents had beaten him"
        token = view.head[token]
    return False


def had_done(view: DocView, token: int) -> bool:
    """Tell whether a verb is in the pluperfect, so that it is of a time before that of the story.

    Not what others then did ("Amina had joined the march and police beat her"), nor what had been done by a time of
    the story ("By evening they had seized computers and arrested her").
    """
    verb = token
    while view.dep[verb] == "conj" and not view.kids(verb, "aux", "auxpass") and view.head[verb] != verb:
        if view.kids(verb, "nsubj", "nsubjpass"):
            return False
        verb = view.head[verb]
    return had_been(view, token) and not any(of_then(view, k) for k in view.children[verb] if k < verb)


def of_then(view: DocView, k: int) -> bool:
    """Tell whether what stands before a verb gives a time of the story ("by evening", "when they left")."""
    words = {view.lower[k], *(view.lower[c] for c in view.children[k])}
    if view.lower[k] in {"by", "within"}:
        return words.isdisjoint({"then", "time", "now"})
    clause = view.dep[k] == "advcl" and not words.isdisjoint({"when", "once"})
    return clause or (view.dep[k] == "npadvmod" and "that" in words)


def of_other_act(
    view: DocView, events: Sequence[Event], event: Event, d: DateMention, when: int, told: Sequence[DateMention]
) -> bool:
    """Tell whether a date of a sentence is surely that of another of its acts, or of nothing that was done once.

    Args:
        view: the article.
        events: the acts of the sentence.
        event: the act.
        d: the date.
        when: token of the date whose head lies outside it.
        told: the dates of the sentence.
    """
    act, first = event.token, view.token_at(d.start)
    if len(events) > 1 and (
        _over_semicolon(view, events, act, first)
        or _of_arrest_before(view, events, event, first)
        or of_participle(view, events, act, first)
        or before_freed(view, events, event, when)
        or of_passed(view, events, event, when)
        or of_last_joined(view, events, event, first, when)
        or of_later_death(view, events, event, when)
    ):
        return True
    return (
        (first < act and _told_later(view, event, d, when)) or of_described(view, act, first, told)
        or of_main_verb(view, events, event, first)
        or in_aside(view, events, act, d, when)
        or of_subject(view, event, act, when)
        or _before_deed(view, act, when)
        or _since_then(view, event, first)
        or _of_charge(view, events, event, d, first)
        or after_eve(view, first) is not None
        or after_thing(view, d, act)
        or of_fall(view, d, event)
        or _of_what_followed(view, event, when)
        or _outside_since(view, act, when, first)
        or of_finding(view, event, when) or of_opinion(view, act, when) or as_it_was_told(view, act, when)
        or of_named_deed(view, event, when)
        or _despite(view, act, when) or of_clause_above(view, act, when, told)
        or _unended(view, act, when) or _yet_to_do(view, event, d, when)
        or until_end(view, act, when) or of_story(view, event, when)
        or then_beside_now(view, verb_above(view, when), act)
    )


def _despite(view: DocView, act: int, when: int) -> bool:
    """Tell whether a date stands in what an act was done in spite of ("Despite an order in May, X is still held")."""
    above = view.climb(when)
    chain = up_to(above, act)
    return not SPITE.isdisjoint([view.lower[k] for k in chain])


def _unended(view: DocView, act: int, when: int) -> bool:
    """Tell whether a date is that by which something had not ended ("The trial of X had not concluded by May")."""
    dated = view.climb(when)
    verb = next((k for k in dated if view.lower[k] in UNENDED and view.tag[k].startswith("VB")), None)
    if verb is None or verb == act or act in dated or verb not in view.climb(act):
        return False
    return bool(view.kids(verb, "neg"))


def _yet_to_do(view: DocView, event: Event, d: DateMention, when: int) -> bool:
    """Tell whether a date is of what is yet to be done beside an act ("was beaten and told to report the next day").

    "The trial was put off and will not open today": nothing was on that day.
    """
    above = view.climb(when)
    verb = next((t for t in above if view.tag[t][:2] == "VB"), None)
    if verb is None or event.modality not in FACTUAL or event.token in above[: above.index(verb) + 1]:
        return False
    if verb in view.climb(event.token):
        return False
    aux = {view.lower[c] for c in view.kids(verb, "aux")}
    if aux & {"will", "shall", "would"}:
        return True
    bidden = "to" in aux and view.dep[verb] in {"xcomp", "ccomp"} and view.lower[view.head[verb]] in BIDDING
    return bidden and d.precision == "day" and event.token not in above


def _told_later(view: DocView, event: Event, d: DateMention, when: int) -> bool:
    """Tell whether an act was done later than a date before it ("seized in May and later jailed")."""
    if d.precision == "day" and event.act not in LAW_ACTS | JOURNEYS | FREEING:
        return False
    joined = view.dep[event.token] in {"conj", "advcl"} and event.token not in view.climb(when)
    return joined and bool(adverbs(view, event.token) & LATER)


def _over_semicolon(view: DocView, events: Sequence[Event], act: int, first: int) -> bool:
    """Tell whether a semicolon parts an act from a date that stands after it with another act."""
    cut = next((k for k in range(act, first) if view.lower[k] == ";"), None)
    return cut is not None and any(e.token > cut for e in events)


def _of_arrest_before(view: DocView, events: Sequence[Event], event: Event, first: int) -> bool:
    """Tell whether a date before a semicolon is that of an arrest, not of the sentence after it."""
    cut = next((k for k in range(event.token, first, -1) if view.lower[k] == ";"), None)
    arrested = (e for e in events if e.act in CUSTODY and e.rule.pos == "verb" and cut is not None and e.token < cut)
    return event.act in {"sentencing", "conviction"} and any(abs(first - e.token) <= NEXT for e in arrested)


def _before_deed(view: DocView, act: int, when: int) -> bool:
    """Tell whether a date is that of a verdict, the act what it is about ("cleared on Tuesday of killing X")."""
    below, above = act, view.head[act]
    for _ in range(DEEP):
        if above == below:
            return False
        if view.dep[below] in {"pcomp", "pobj"} and view.lower[above] in OF_DEED:
            top = view.head[above]
            if top == when:
                return True
            if view.lower[top] in ACCUSING and view.tag[act].startswith("VB"):
                return act > when and top in view.climb(when)
            return _of_verdict(view, act, when, top)
        below, above = above, view.head[above]
    return False


def tried_for(view: DocView, act: int) -> bool:
    """Tell whether an act is what somebody is convicted or accused of ("convicted two officers for killing X")."""
    above = view.climb(act)[: DEEP + 1]
    of = next((k for k, t in enumerate(above[1:], 1) if view.lower[t] in OF_DEED), None)
    if of is None or of + 1 >= len(above) or any(view.dep[t] not in {"pcomp", "pobj", "conj"} for t in above[:of]):
        return False
    verdict = next((t for t in above[of + 1 :] if view.tag[t].startswith("VB")), above[of + 1])
    return not {view.lower[above[of + 1]], view.lower[verdict]}.isdisjoint(ACCUSING)


def _of_verdict(view: DocView, act: int, when: int, found: int) -> bool:
    """Tell whether a date before a deed is that of the verdict ("In May a court cleared X of ordering the murder").

    Args:
        view: the article.
        act: the deed.
        when: token of the date.
        found: what "of" or "for" stands under: the verdict, or whom it befell.
    """
    dated = view.climb(when)
    verdict = next((k for k in (found, *view.climb(found)) if view.tag[k].startswith("VB")), found)
    told = {view.lower[found], view.lower[verdict]}
    return when < act and act not in dated and verdict in dated and not told.isdisjoint(ACCUSING)


def _of_charge(view: DocView, events: Sequence[Event], event: Event, d: DateMention, first: int) -> bool:
    """Tell whether a year ends the deed that a case is about ("jailed for the murder of a policeman in 1979").

    It is the deed's own.
    """
    deed = event.rule.pos == "noun" and event.act in DEEDS_OF_CASES
    if d.precision not in {"year", "decade"} or deed:
        return False
    before = (e.token for e in events if e.act in LAW_ACTS | {"imprisonment"} and e.token < first)
    starts = [view.end[t] for t in before]
    if not starts:
        return False
    ends = DEED_OF.search(view.text, max(starts), view.start[first])
    return ends is not None or DEED.match(view.text, d.end) is not None  # "for the 1972 murder of a teacher"


def _of_what_followed(view: DocView, event: Event, when: int) -> bool:
    """Tell whether a date is of what came after prison ("became mayor in 2008 after spending a year in jail")."""
    act = event.token
    after = view.dep[act] == "pcomp" and view.lower[view.head[act]] in {"after", "despite"}
    return event.act == "imprisonment" and after and act not in view.climb(when)


def _since_then(view: DocView, event: Event, first: int) -> bool:
    """Tell whether one death or attack is counted among those "since" a date ("the third killed since May").

    Or the date is that of what its victim was before ("X, who had been held since June, was given three years").
    """
    if view.lower[first - 1 : first] != ["since"]:
        return False
    verb = verb_above(view, first)
    of_other = verb is not None and view.dep[verb] == "relcl" and verb not in view.climb(event.token)
    return of_other or (event.act in DEADLY and not many(event)) or counted_among(view, event)


def counted_among(view: DocView, event: Event) -> bool:
    """Tell whether an act says of somebody which in a row they are ("the first woman to be jailed since 2009").

    Not what they have since been in ("the only writer jailed since 2021", "the first still held").
    """
    act = event.token
    noun = view.head[act]
    infinite = is_infinitive(view, act) or view.tag[act] == "VBN"
    if view.dep[act] not in {"relcl", "acl"} or not infinite:
        return False
    if "still" in view.lower[max(0, act - 2) : act]:
        return False
    row = IN_A_ROW if event.act in LASTING else IN_A_ROW | ALONE
    return any(view.lower[c] in row for c in view.kids(noun, "amod"))


def of_last_joined(view: DocView, events: Sequence[Event], event: Event, first: int, when: int) -> bool:
    """Tell whether a date after two joined acts is that of the last, which another part of the matter is.

    "X was beaten by guards in her village and fled in December"; "held X at a post and freed him on Sunday".
    """
    act = event.token
    for other in events:
        verb = other.token
        if not act + BARE < verb < first or other.rule.pos != "verb" or part(other.act) == part(event.act):
            continue
        if all(view.lower[k] in {",", "and"} or view.tag[k] in {"VBN", "VBD"} for k in range(act + 1, verb)):
            continue  # "abducted, tortured and dumped by a road in 2020"
        if joined_to(view, act, verb) and verb in view.climb(when):
            return True
    return False


def part(act: str) -> str:
    """Return the part of a matter that an act belongs to: a deed, what a court did, what came of it, how it ended."""
    if act in ENDS | REVIEWS:
        return act
    return "court" if act in COURT_ACTS else "deed"


def _outside_since(view: DocView, act: int, when: int, first: int) -> bool:
    """Tell whether a date says until when something has gone on since an act; not one that follows the act's noun."""
    clause = since_clause(view, act)
    if clause is None or clause in view.climb(when):
        return False
    return not (view.tag[clause].startswith("NN") and clause < first <= clause + 2)  # "since his arrest last week"
