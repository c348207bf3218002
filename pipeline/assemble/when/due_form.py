"""Steps of one custody that have their own day: the arrest in due form, and what was done where they were then taken.

"Police took X into custody on 2 May. On 3 May they formally arrested him"; "on 5 June he was moved to a camp, where he
was beaten".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import prepositional
from pipeline.assemble.text.common import FINITE, MONTHS, YEAR
from pipeline.assemble.text.kinds import CUSTODY, FACTUAL, HARM_ACTS, LAWFUL_CUSTODY, TAKEN
from pipeline.assemble.text.shared_words import MOVED
from pipeline.assemble.text.simple import in_pluperfect, nearest_verb
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import STATE
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

FORMAL: Final = word_list("people.toml", "pursued", "formal")
APPROVING: Final = verb_list("people.toml", "pursued", "approving")
GIVEN_UP: Final = verb_list("actors.toml", "forces", "giving_up")  # whoever did it has nobody any more
OVER: Final = verb_list("actors.toml", "forces", "handing") | GIVEN_UP | {"moved"}
AT_LARGE: Final = frozenset({"house_arrest", "harassment", "travel_ban", "raid", "arrest"})  # befalls who is free
FREED: Final = frozenset({"release", "parole"})
SOME_TIME_LATER: Final = compiled(
    r"\W*(?:(?:approximately|about|around|some|nearly|almost|roughly|just) )?(?:an?|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|several|some|a few|\d+) (?:days?|weeks?|months?|years?) "
    r"(?:after (?:that|this)|later|afterwards|thereafter)\b",
    re.IGNORECASE,
)
ROOMS: Final = word_list("where.toml", "journeys", "rooms")
OWN_TIME: Final = MONTHS | {"later", "afterwards", "earlier"}
DEEP: Final = 8  # tokens from an act up to the clause that tells where


def in_due_form(view: DocView, event: Event) -> bool:
    """Tell whether custody is told as a step of the law ("formally arrested", "approved her arrest")."""
    t = event.token
    if event.act not in LAWFUL_CUSTODY:
        return False
    if event.rule.pos == "verb":
        return view.lower[t - 1] in FORMAL or any(view.lower[c] in FORMAL for c in view.kids(t, "advmod"))
    return view.dep[t] in {"dobj", "nsubjpass"} and view.lower[view.head[t]] in APPROVING


def taken_where(view: DocView, when: int, act: int) -> int | None:
    """Return the verb of a journey that a date is of, where an act is what befell somebody where it ended.

    "On 5 June he was moved to a camp, where he was beaten"; not "…, where his brother had been shot".
    """
    node = act
    for _ in range(DEEP):
        if view.dep[node] == "relcl" or view.head[node] == node:
            break
        node = view.head[node]
    if view.dep[node] != "relcl" or not (placed(view, node) or by_receivers(view, node)):
        return None
    told = [k for k in (act, *view.climb(act)) if k == node or node in view.climb(k)]  # not "told that Y had been held"
    if any(view.lower[c] in {"had", "has", "have", "is", "are"} for k in told for c in view.kids(k, "aux", "auxpass")):
        return None
    if any(view.lower[k] in OWN_TIME or YEAR.fullmatch(view.lower[k]) for k in view.subtree(node)):
        return None  # "was given over on 3 May to officers, who deported him on 5 May"
    suffering = [*view.kids(node, "nsubjpass"), *view.kids(node, "dobj", "nsubj")]
    subject = [c for c in suffering if view.tag[c] in {"PRP", "NNP", "NN", "NNS"}]
    verb = nearest_verb(view, when)
    above = view.climb(node)[1:]
    if verb is None or verb not in above or view.lower[verb] not in MOVED or when > node:
        return None
    if any(view.tag[k] in FINITE for k in above[: above.index(verb)]):
        return None
    moved = view.kids(verb, "nsubjpass") or view.kids(verb, "dobj")  # not "fled to Osh, where he was held"
    return verb if any(one(view, a, b) for a in subject for b in moved) else None


def placed(view: DocView, clause: int) -> bool:
    """Tell whether a clause tells what was done where somebody came ("…, where he was beaten")."""
    return any(view.lower[c] == "where" for c in view.kids(clause, "advmod"))


def by_receivers(view: DocView, clause: int) -> bool:
    """Tell whether a clause tells what those did to whom somebody was given over ("to the army, who beat him")."""
    if not any(view.lower[c] in {"who", "which"} for c in view.kids(clause, "nsubj")):
        return False
    noun = view.head[clause]
    for _ in range(DEEP):
        link = view.head[noun]
        if view.dep[noun] == "pobj" and view.lower[link] in {"to", "into"} and view.lower[view.head[link]] in OVER:
            return True
        if view.dep[noun] not in {"pobj", "prep", "appos", "compound", "conj"}:
            return False
        noun = link
    return False


def one(view: DocView, a: int, b: int) -> bool:
    """Tell whether two subjects are of one person: by name, or by a pronoun that may be."""
    m, n = view.name_at[a], view.name_at[b]
    if m >= 0 and n >= 0:
        return (view.names[m].label, view.names[m].cluster) == (view.names[n].label, view.names[n].cluster)
    if view.tag[a] == view.tag[b] == "PRP":
        return view.lower[a] == view.lower[b] or {view.lower[a], view.lower[b]} in ({"he", "him"}, {"she", "her"})
    return view.tag[a] == "PRP" and n >= 0


def handed_on(view: DocView, event: Event, since: int, doers: Sequence[Actor]) -> bool:
    """Tell whether somebody was given over to others between a token and a harm: who is told there did not do that.

    "Police in Osh arrested X. In May he was moved to a camp, where he was beaten": not by the police of Osh.

    Args:
        view: the article.
        event: the harm.
        since: token of an act before it, or of who is told.
        doers: who did that, or who is told.
    """
    if event.act not in HARM_ACTS:
        return False
    for t in range(since + 1, event.token):
        if view.lower[t] not in OVER or view.tag[t] not in {"VBN", "VBD"} or view.dep[t] in {"acl", "relcl", "amod"}:
            continue
        given = view.lower[t] in GIVEN_UP or any(view.lower[k] == "over" for k in view.children[t])
        if not given and not prepositional(view, t, "to", "into"):
            continue
        if view.lower[t] == "moved" and not any(a.kind in STATE for a in doers):
            continue  # kidnappers move somebody from one house to another
        passive = view.kids(t, "nsubjpass")
        moved = passive or view.kids(t, "dobj")
        own = any(view.is_of(view.name_at[k], event.victims.people) for k in moved)
        own = own or any(view.tag[k] == "PRP" for k in moved)
        if own and (passive or given or not by_same(view, t, doers)):
            return not with_same(view, t, doers) and not in_pluperfect(view, event.token)
    return False


def by_same(view: DocView, t: int, doers: Sequence[Actor]) -> bool:
    """Tell whether who takes somebody elsewhere is who is told before, or goes by "they" ("they drove him to it")."""
    subject = view.kids(t, "nsubj")
    if not subject:
        return True
    return any(
        view.lower[k] in {"they", "he", "she", "who"} or any(a.start <= view.start[k] < a.end for a in doers)
        for k in subject
    )


def with_same(view: DocView, t: int, doers: Sequence[Actor]) -> bool:
    """Tell whether where somebody is taken is a room, or is called by who is told before ("to the police station")."""
    places = [k for place in prepositional(view, t, "to", "into") for k in view.subtree(place)]
    if any(view.lower[k] in ROOMS for k in places):
        return True
    named = {view.lower[k] for k in places if (view.dep[k], view.tag[k]) == ("compound", "NN")}
    theirs = {view.lower[k] for a in doers for k in view.tokens_of(a)}
    return bool(named & theirs)


def freed_since(events: list[Event], event: Event, other: Event) -> bool:
    """Tell whether who is kept at home or watched had been freed since another act: its day is not theirs."""
    if event.act not in AT_LARGE or other.act not in CUSTODY:
        return False
    mine = set(event.victims.people)
    return any(e.act in FREED and other.token < e.token < event.token and mine <= set(e.victims.people)
               and e.modality in FACTUAL and bool(mine) for e in events)  # fmt: skip


def joined_to(view: DocView, act: int, verb: int) -> bool:
    """Tell whether a verb is joined to an act, or both to one verb ("beat and tortured him, then freed him")."""
    own = [act, *view.climb(act)]
    own = own[: next((n for n, k in enumerate(own) if view.dep[k] != "conj"), len(own)) + 1]
    for k in (verb, *view.climb(verb)):
        if k != verb and k in own:
            return True
        if view.dep[k] != "conj":
            return False
    return False


def until_end(view: DocView, act: int, when: int) -> bool:
    """Tell whether a date is that of what ended a stay, not of its beginning ("held until his release in May")."""
    above = view.climb(when)
    if act not in above:
        return False
    chain = above[: above.index(act)]
    until = next((n for n, k in enumerate(chain) if view.lower[k] in {"until", "till"}), None)
    return until is not None and any(view.tag[k] in {"NN", "VBD", "VBN"} and k != when for k in chain[:until])


def some_time_later(view: DocView, event: Event, before: list[Event]) -> bool:
    """Tell whether a sentence opens by telling custody as of some time after somebody was freed.

    Not after what else is told before it: "X was held for a song. He sang it in May. Two days later police held him".

    Args:
        view: the article.
        event: the custody.
        before: the acts of the sentences before it.
    """
    a, b = view.sentence_span(event.sentence)
    opens = SOME_TIME_LATER.match(view.text, a, b)
    if opens is None or event.act not in TAKEN or event.rule.pos != "verb" or view.tag[event.token] not in FINITE:
        return False
    mine = set(event.victims.people)
    turns = [e for e in before if e.act in TAKEN | FREED and e.modality in FACTUAL and mine & set(e.victims.people)]
    if not turns or max(turns, key=lambda e: e.token).act not in FREED:
        return False
    return not any(view.tag[k] in FINITE for k in range(view.token_at(a), event.token) if view.start[k] >= opens.end())


def taken_later(one: Event, other: Event) -> bool:
    """Tell whether one of two undated tellings of custody is told as of some time after the other."""
    first, second = sorted((one, other), key=lambda e: e.token)
    undated = one.date is None or other.date is None
    return second.later and undated and one.act in TAKEN and second.sentence > first.sentence
