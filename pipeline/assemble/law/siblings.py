"""What two acts of one sentence on the same people share: the ground of a custody, the term that somebody serves."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from pipeline.assemble.law.given_to import anothers_own, by_another, contrasted, given_to_another, of_cleared
from pipeline.assemble.law.remits import of_remit, over_deaths
from pipeline.assemble.text.clause import is_passive
from pipeline.assemble.text.common import FINITE, ONE, SERVING
from pipeline.assemble.text.kinds import HARM_ACTS, JUDGED, LAW_ACTS, LAWFUL_CUSTODY, LIBERTY_ACTS, PROCEEDINGS, TRIED
from pipeline.assemble.text.shared_words import PASSED
from pipeline.assemble.text.simple import acts_told, has_a, in_phrases, verb_or_self
from pipeline.assemble.text.view import overlap
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.when.occasions import SPENT, adverbs
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.when.spans import Spanned

# Acts of the same people in one sentence that share a charge, by the act that it was told of.
GROUNDED: Final = {
    "charge": ("arrest", "detention", "trial", "conviction", "sentencing"),
    **dict.fromkeys(("trial", "conviction", "sentencing"), ("trial", "conviction", "sentencing")),
}
BEGUN: Final = SERVING | verb_list("verbs.toml", "served", "beginning")
UNTIL: Final = compiled(r"[^.;]{0,50}\b(?:before|until)\b")
ALL: Final = frozenset({"all", "both", "each"})
NAMING: Final = frozenset({"amod", "compound", "nmod"})
OPENED: Final = frozenset({"charge", "trial"})
VERDICTS: Final = frozenset({"conviction", "sentencing", "fine"})
OF_ALL: Final = compiled(r" (?:on|of) (?:both|all|each|every)\b[^,.;]{0,20}\b(?:counts?|charges?)\b")
LAW_ALONE: Final = compiled(r"\W*(?:(?:violat|breach|contraven)\w+|of|in|under|an?|the|\W)*", re.IGNORECASE)
UNSERVED: Final = compiled(r"\bin absentia\b|\b(?:still|yet|due|returned|has|had|have|is|was|began) to serve\b")
FORMERLY: Final = frozenset({"previously", "formerly", "earlier", "before"})
# the loss of a post or page is grounded by a charge only where no act of the law is told beside it
ASIDE: Final = frozenset({"dismissal", "censorship"})
LICENCE: Final = "licence for"  # the cue of what a licence or page was taken away for
BODIES: Final = word_list("people.toml", "bodies", "nouns")
HELD_IN: Final = frozenset({"in", "at", "after", "following"})  # a trial
APART: Final = compiled(r";|\b(?:while|whereas)\b")  # "gave A death, while B was jailed": not B's
SOON: Final = timedelta(days=60)  # from a charge to the custody that it led to
LONG: Final = timedelta(days=400)  # between two steps, from where they need not be of one matter
UNFINED: Final = frozenset({"detention", "house_arrest", "execution"})
TAKEN: Final = ASIDE | {"organisation_shutdown", "fine", "conviction", "sentencing"}

ANEW = frozenset({"a", "an", "another"})  # who is told of for the first time


def its_own(view: DocView, m: Spanned, able: list[Event]) -> Event | None:
    """Return the act whose verb a charge was read after, no other act between ("was sentenced to two years for")."""
    verb = getattr(m, "cue", "").rpartition(":")[2]
    last = max((e for e in able if view.start[e.token] < m.start), key=lambda e: e.token, default=None)
    return last if last is not None and view.lower[last.token] == verb else None
def bearers(view: DocView, m: Spanned, told: Sequence[Spanned], able: list[Event]) -> list[Event]:
    """Return those of a sentence's acts that a charge may belong to: the loss of a post or page only alone or named.

    Args:
        view: the article.
        m: the charge.
        told: all charges of its sentence.
        able: the acts.
    """
    if getattr(m, "cue", "") == LICENCE:
        return [e for e in able if e.act in TAKEN]
    able = [e for e in able if not (of_another(view, m, e) or of_others(view, m, told, e) or names_them(view, m, e))]
    able = [e for e in able if not (of_doer(view, m, e) or of_later_verdict(view, m, e, able))]
    able = [e for e in able if not (of_described(view, m, e) or provided_for(view, e, able))]
    able = [e for e in able if not (of_state(view, m, e, able) or of_remit(view, m, e) or over_deaths(view, m, e))]
    if (blow := of_blow(view, m)) is not None:
        able = [e for e in able if e.token > blow]
    own = its_own(view, m, able)
    return [e for e in able if e.act not in ASIDE or e is own] or able


def of_later_verdict(view: DocView, m: Spanned, event: Event, able: list[Event]) -> bool:
    """Tell whether a charge is not what somebody was cleared of but what is told of them after it.

    "Acquitted of two counts and convicted of a third, libel"; "dropped a charge of treason but kept one of libel".
    """
    t = event.token
    if event.act != "acquittal" or view.start[t] > m.start:
        return False
    if any(e.act in VERDICTS and t < e.token and view.start[e.token] < m.start for e in able):
        return True
    first = view.token_at(m.start)
    above = view.climb(first)
    if t not in above:
        return False
    between = [k for k in above[: above.index(t)] if k < first and view.tag[k] in FINITE | {"VBN"}]
    return any(view.dep[k] == "conj" and "acquittal" not in acts_told(view, k) for k in between)


def provided_for(view: DocView, event: Event, able: list[Event]) -> bool:
    """Tell whether an act is what a sentence provides for: its charge is the sentence's ("to be hanged for fraud")."""
    above = view.head[event.token]
    return event.modality == "planned" and any(e.act == "sentencing" and e.token == above for e in able)


def of_described(view: DocView, m: Spanned, event: Event) -> bool:
    """Tell whether a charge only describes others than those of an act ("X, who defends people accused of treason").

    Not those who are counted of whom it befell ("a group of men accused of treason").
    """
    above = view.climb(view.token_at(m.start))
    clause = next((k for k in above if view.dep[k] in {"acl", "relcl"} and view.tag[k].startswith("VB")), None)
    if clause is None or event.token in above[: above.index(clause) + 1] or view.start[clause] >= m.start:
        return False
    one, t = view.head[clause], event.victims.head
    n = view.name_at[one]
    if any(view.tag[k] == "PRP" for k in view.kids(clause, "dobj")):
        return False  # "arrested by soldiers, who accused her of treason"
    whose = min([clause, *view.kids(clause, "nsubj", "nsubjpass", "aux", "auxpass", "det")])
    up = view.climb(one)
    told_of = t in up and any(view.dep[k] == "relcl" for k in up[: up.index(t)])  # "X, who saw the trial of Y"
    apart = view.dep[clause] == "acl" and view.lower[clause - 1] in {",", *ALL}
    if view.lower[whose] in ALL or (apart and not told_of):
        return False  # "held with A and B, all accused of it"; "X, sister of A, accused of it, was held"
    if n >= 0:
        return view.names[n].label == "PERSON" and view.names[n].cluster not in {-1, *event.victims.people}
    link = view.head[one]
    if t != one and view.tag[clause] == "VBN" and of_somebodys(view, one):
        return True
    others = view.lower[one] in people().plurals or (bool(event.victims.people) and has_a(view, one))
    if view.tag[clause] != "VBN" or not others or t < 0 or t == one or link == event.token:
        return False
    if view.dep[one] == "dobj":  # "defends people accused of it": a clause of its own
        return acts_told(view, link).isdisjoint(LIBERTY_ACTS | LAW_ACTS)
    beside = t in up or view.name_at[t] >= 0
    return view.dep[one] == "pobj" and (told_of or view.lower[link] != "of") and beside


def of_somebodys(view: DocView, one: int) -> bool:
    """Tell whether a noun is one person without a name whose lawyer or relative is told of ("the lawyer of a man")."""
    link = view.head[one]
    single = any(view.lower[c] in ONE for c in view.kids(one, "det"))
    bearer = view.dep[one] == "pobj" and view.lower[link] in {"of", "for", "to"} and view.lower[view.head[link]]
    return single and view.lower[one] in people().nouns and bearer in people().nouns


def of_state(view: DocView, m: Spanned, event: Event, able: list[Event]) -> bool:
    """Tell whether a charge beside what befell others is not what a participle before a noun tells of somebody.

    "Police arrested X, a supporter of the jailed Y, for sedition": the charge of X.
    """
    if view.dep[event.token] != "amod":
        return False
    if m.start <= view.start[event.token] < m.end:
        return True  # "charged officers with torturing the detained X"
    own, first = set(event.victims.people), view.token_at(m.start)
    verb = verb_or_self(view, first)
    named = {view.name_at[k] for k in view.kids(verb, "dobj", "nsubjpass")} - {-1}
    beside = any(e is not event and view.dep[e.token] != "amod" and own.isdisjoint(e.victims.people) for e in able)
    beside = beside or any(view.names[i].label == "PERSON" and view.names[i].cluster not in own for i in named)
    called = view.climb(event.token)
    called = called[: next((i for i, k in enumerate(called[1:], 1) if view.dep[k] not in NAMING), len(called)) + 1]
    return beside and set(called).isdisjoint(view.climb(first))


def of_blow(view: DocView, m: Spanned) -> int | None:
    """Return the verb of force for which a reason is told ("held her and shackled her legs for refusing to stand").

    Not one without an object, or that shares it, whose reason may be that of both ("was jailed and flogged for
    blasphemy", "arrested and beat her for filming"), nor one after a verdict.
    """
    above = view.climb(view.token_at(m.start))
    why = next((k for k in above[:3] if view.lower[k] == "for"), None)
    verb = None if why is None else view.head[why]
    if verb is not None and view.dep[verb] in {"dobj", "pobj"}:
        verb = view.head[verb]
    if verb is None or not view.tag[verb].startswith("VB") or not view.kids(verb, "dobj"):
        return None
    if view.dep[verb] == "conj":
        first = view.head[verb]
        if not view.kids(first, "dobj") or acts_told(view, first) & TRIED:
            return None
    told = acts_told(view, verb)
    return verb if told & HARM_ACTS and not told & (LIBERTY_ACTS | LAW_ACTS) else None


def names_them(view: DocView, m: Spanned, event: Event) -> bool:
    """Tell whether a reason names whom an act befell ("suspected X of having links to Y, held in May"): X's."""
    if m.end > view.start[event.token]:
        return False
    tokens = view.tokens_of(m)
    named = (view.names[n] for k in tokens if (n := view.name_at[k]) >= 0)
    return any(n.label == "PERSON" and n.cluster in event.victims.people for n in named)


def may_bear(view: DocView, m: Spanned, head: int, event: Event) -> bool:
    """Tell whether a penalty may be that of an act: not in a clause of its own before it, nor on another.

    "A got a year; B was tried"; "the court jailed X and fined his newspaper $500".

    Args:
        view: the article.
        m: the penalty.
        head: the token of it whose head lies outside.
        event: the act.
    """
    if getattr(m, "kind", "") == "fine" and event.act in UNFINED:
        return False  # "ordered Niger to pay X 500 euros for his detention"
    spent = event.act in PROCEEDINGS or (event.act == "detention" and view.lower[event.token] in SPENT)
    if spent and getattr(m, "status", "") == "served" and UNTIL.match(view.text, m.end):
        return False  # "spent eleven weeks in jail before charges were dropped": no court gave them that
    if any(overlap(p, m) for p in event.penalties):
        return False  # what a row is told by
    if getattr(m, "status", "") == "maximum" and of_cleared(view, head, event):
        return False
    before = m.end <= view.start[event.token] and APART.search(view.text, m.end, view.start[event.token]) is not None
    before = before or of_next_named(view, m, event)
    another = by_another(view, head, event) or anothers_own(view, head, event) or given_to_another(view, head, event)
    return not before and not another and not on_owned(view, head, event) and not contrasted(view, head, event)


def of_next_named(view: DocView, m: Spanned, event: Event) -> bool:
    """Tell whether a term stands past a semicolon and a name, of an act on counted people ("four got a year; X …")."""
    first, cut = view.end[event.token], view.text.rfind(";", view.end[event.token], m.start)
    if event.victims.people or event.victims.group is None or not first < cut:
        return False
    return any(n.label == "PERSON" and cut < view.start[n.first] < m.start for n in view.names)


def on_owned(view: DocView, head: int, event: Event) -> bool:
    """Tell whether a penalty is passed on something that belongs to those of an act ("fined his newspaper $500")."""
    above = view.climb(head)
    if event.token not in above or event.victims.orgs:
        return False
    for verb in above[: above.index(event.token)]:
        for k in view.kids(verb, "dobj", "iobj", "dative", "nsubj", "nsubjpass") if view.tag[verb][:2] == "VB" else ():
            if k != head and view.tag[k] in {"NN", "NNP"} and view.lower[k] in BODIES and view.kids(k, "poss"):
                return True
    return False


def of_another(view: DocView, m: Spanned, event: Event) -> bool:
    """Tell whether a charge stands in a passive clause on somebody else by name ("X was shut, Y fined for fraud")."""
    t = view.token_at(m.start)
    above = view.climb(t)
    verb = next((k for k in above if view.kids(k, "nsubjpass")), t)
    noun = event.act == "charge" and view.tag[event.token].startswith("NN")  # "tried on charges of": of who is tried
    one = view.head[event.token]
    theirs = view.dep[event.token] != "acl" or (
        view.is_of(view.name_at[one], event.victims.people) and any(view.dep[k] == "relcl" for k in view.climb(one))
    )
    own = event.token in above[: above.index(verb)] and theirs
    if own and not noun:
        return False  # "the sister of X, who is serving ten years for treason, was arrested": told of X
    if verb in {event.token, t} or event.victims.group is not None:
        return False  # "two activists were arrested, one of whom, X, was charged with fraud"
    told = [k for s in view.kids(verb, "nsubjpass") for k in (s, *view.kids(s, "appos"))]
    names = [view.names[view.name_at[k]] for k in told if view.name_at[k] >= 0]
    if not names and event.victims.people and told[0] != event.victims.head:  # "X was fined and her cook charged with"
        owned = any(view.tag[c] == "PRP$" for c in view.kids(told[0], "poss"))
        owned = owned or any(view.lower[c] in ANEW for c in view.kids(told[0], "det"))  # "a guard was charged with"
        return owned and any(view.lower[k] in people().nouns for k in told)
    return any(n.label == "PERSON" and n.cluster >= 0 and n.cluster not in event.victims.people for n in names)


def of_doer(view: DocView, m: Spanned, event: Event) -> bool:
    """Tell whether a charge is told of whoever did an act to another ("X, accused of a killing, arrested Y")."""
    t = event.token
    if not view.tag[t].startswith("VB") or not view.kids(t, "nsubj") or is_passive(view, t):
        return False
    above = view.climb(view.token_at(m.start))
    clause = next((k for k in above if view.dep[k] in {"acl", "relcl"}), None)
    if clause is None or t in above[: above.index(clause)] or not clause < t:
        return False
    who = view.head[clause]
    if view.dep[who] == "appos":
        who = view.head[who]  # "X, the officer accused of a killing, arrested Y"
    own = event.victims.head == who or view.is_of(view.name_at[who], event.victims.people)  # "got a year"
    return who in view.kids(t, "nsubj") and not own


def of_others(view: DocView, m: Spanned, told: Sequence[Spanned], event: Event) -> bool:
    """Tell whether a charge is that of others counted after the ground of the first ("five for libel, two for theft").

    Not "held five students and two teachers for theft": all of them.
    """
    group = event.victims.group
    for k in view.climb(view.token_at(m.start)):
        if k == event.token:
            return False
        alone = view.tag[k] == "CD" and view.tag[k + 1 : k + 2] == ["IN"] and view.lower[k + 1] != "of"
        counted = alone or view.lower[k] == "others" or bool(view.kids(k, "nummod"))
        if view.dep[k] != "conj" or not counted or not view.head[k] < k or view.head[k] == event.victims.head:
            continue
        somebody = alone or view.lower[k] in people().plurals or view.lower[k] == "others"
        own = k == event.victims.head or (group is not None and group.start <= view.start[k] < group.end)
        if somebody and not own and any(view.start[event.token] < c.start < view.start[k] for c in told):
            return True
    return False


def grounded_too(view: DocView, ranked: list[Event], grounded: list[Event]) -> list[Event]:
    """Return the acts on the same people that share what was told of the first of them.

    Args:
        view: the article.
        ranked: the acts, the nearest first.
        grounded: those that some offence of the sentence is nearest to. Who was charged with one thing and convicted
            of another was not convicted of the first; nor who was convicted twice, of either, years apart.
    """
    first = ranked[0]
    acts = GROUNDED.get(first.act, ())
    same = [e for e in ranked[1:] if e.act in acts
            and (e.victims.people == first.victims.people or in_trial(view, first, e))]  # fmt: skip
    own = {e.act for e in grounded if e is not first and e.victims.people == first.victims.people}
    if not own:
        pass
    elif first.act in OPENED:
        verdicts = own & JUDGED
        same = [e for e in same if OF_ALL.match(view.text, view.end[e.token])
                or (e.act not in own and not (e.act in JUDGED and verdicts))]  # fmt: skip
    elif first.act in JUDGED and own & OPENED:
        same = [e for e in same if e.act not in OPENED]
    if first.act == "sentencing":  # "got ten years for treason, but a higher court jailed him for a year for libel"
        same = [e for e in same if e.act != first.act or not any(e is g for g in grounded)]
    others = [e for e in grounded if e is not first and e.date is not None and e.act in TRIED]
    same = [e for e in same if not (far_apart(e, first) and any(not far_apart(e, o) for o in others))]
    return [e for e in same if e.act not in LAWFUL_CUSTODY or not (far_apart(e, first) or years_before(first, e))]


def years_before(charge: Event, custody: Event) -> bool:
    """Tell whether a charge is of a year before that of a custody ("held in 2021; the year before he was charged")."""
    one, other = (e.date.span if e.date is not None else None for e in (charge, custody))
    if charge.act != "charge" or one is None or other is None:
        return False
    return one[1].year < other[0].year and other[0] - one[1] > SOON


def in_trial(view: DocView, trial: Event, event: Event) -> bool:
    """Tell whether a verdict on somebody by name was passed in the trial of many ("in a mass trial of 60 people")."""
    t = trial.token
    if trial.act != "trial" or trial.victims.people or not view.tag[t].startswith("NN") or view.dep[t] != "pobj":
        return False
    link, above = view.head[t], view.climb(t)
    new = view.lower[link] == "after" and not has_a(view, t)
    if event.act not in JUDGED or event.token not in above or view.lower[link] not in HELD_IN or new:
        return False
    return all(view.lower[k] in {"in", "to"} or view.tag[k] != "IN" for k in above[2 : above.index(event.token)])


def names_offence(told: Spanned) -> bool:
    """Tell whether a charge names an offence, no law alone ("violating Article 6")."""
    law = getattr(told, "law", None) or ""
    return hasattr(told, "category") and not LAW_ALONE.fullmatch(getattr(told, "text", "").replace(law, "", 1))


def far_apart(one: Event, other: Event) -> bool:
    """Tell whether the days of two acts lie more than about a year apart."""
    a, b = (e.date.span if e.date is not None else None for e in (one, other))
    return a is not None and b is not None and (b[0] - a[1] > LONG or a[0] - b[1] > LONG)


def of_former_case(view: DocView, event: Event) -> bool:
    """Tell whether a verdict is told as one passed before the case ("previously sentenced"), on another charge.

    Not one that is still to be served ("earlier sentenced in absentia").
    """
    end = view.sentence_span(event.sentence)[1]
    if event.act == "charge" or UNSERVED.search(view.text, view.start[event.token], end):
        return False
    return event.former or (event.rule.pos == "verb" and not adverbs(view, event.token).isdisjoint(FORMERLY))


def share_term(view: DocView, events: list[Event]) -> None:
    """Give an imprisonment the term of the sentence that its people serve ("is serving a 15-year sentence")."""
    for event in events:
        if event.act != "imprisonment" or not event.victims:
            continue
        mine = event.victims.people
        own = [e for e in events if e.act == "sentencing" and view.head[e.token] == event.token]
        terms = [e for e in events if e.act == "sentencing" and mine and e.victims.people == mine] or own
        served = [e for e in terms if view.dep[e.token] == "dobj" and view.lower[view.head[e.token]] in BEGUN]
        for term in served:
            near = [term.token, *in_phrases(view, term.token)]
            passed = any(view.lower[c] in PASSED for k in near for c in view.kids(k, "acl", "relcl"))
            term.served = view.head[term.token] == event.token and not passed
            event.anew = event.anew or (passed and term.date is not None)  # told of two times: of both
        served = [e for e in served if e.penalties]
        if len(served) == 1 and not event.penalties:
            event.penalties = list(served[0].penalties)
            event.reasons["penalties"] = "the term that they are told to serve"
