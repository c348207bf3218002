"""How a sentence runs once it was passed: the days of its course and end, and what follows it, date no judgment.

"… to two years, suspended for three"; "his sentence, which expires in May"; "to nine years, from 4 May 1998 to
3 May 2007"; "sentenced to a year and released in June"; "he completed his sentence on 3 May".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.text.common import PAST
from pipeline.assemble.text.kinds import JUDGED
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.shared_words import PASSED
from pipeline.assemble.text.simple import nearest_verb, perfect
from pipeline.assemble.text.wordlists import verb_list
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention


RUNNING = verb_list("when.toml", "happening", "courses")
BEGINNING = verb_list("verbs.toml", "served", "beginning")
RUN_OUT = verb_list("verbs.toml", "served", "done", "run_out")
CARRYING = frozenset(verb_forms("carry"))
DONE = verb_list("verbs.toml", "served", "done")
OVER = DONE | verb_list("verbs.toml", "served", "over")
STAYING = frozenset(verb_forms("serve")) | BEGINNING | OVER
REVIEWING = verb_list("when.toml", "judgments", "reviewing")
# what a court does in one sitting with a sentence
OF_COURT = verb_list("when.toml", "judgments", "of_court")
CARRIED_OUT = frozenset({"forced_return", "execution", "exile", "death_in_custody"})
LONG_SPAN = 60  # days from which a span is a term, no sitting of a court
# "three years, [counted from] 5 May": when the term runs from
COUNTED_FROM = compiled(
    r"\b(?:count(?:s|ed|ing)?|calculated|reckoned|start(?:s|ing)?|begin(?:s|ning)?|run(?:s|ning)?|backdated|dated back|"
    r"effective|with effect|retroactive) (?:as )?(?:from|to|on) (?:(?:his|her|their|the) (?:arrest|detention|date|day) "
    r"(?:on|of|in) )?(?:the )?$"
)
COUNT_REACH = 60  # characters
TERM_BEFORE = compiled(
    r"(?:years?|months?|days?|weeks?|life|imprisonment|prison|jail|detention|labou?r|sentences?|terms?|custody|colony|"
    r"bars|probation)[’']?,? (?:(?:all|both|each|and|but|which (?:was|were)|(?:\w+ )?of (?:which|them)) )?$",
    re.IGNORECASE,
)
TERM_AFTER = compiled(r"^\s*(?:for\b|[.,;:)]|$|on condition|with (?:an?|two|three|\d)\b|pending\b|conditional)")


def suspends_term(word: str, before: str, after: str) -> bool:
    """Tell whether what is suspended is the term just told ("four years in prison, suspended for two years")."""
    return word == "suspended" and TERM_BEFORE.search(before) is not None and TERM_AFTER.match(after) is not None


def of_course(view: DocView, event: Event, d: DateMention, when: int) -> bool:
    """Tell whether a date whose head is `when` is one of a sentence's course, or of what followed it."""
    if long_before(view, event, when):
        return True
    if event.act == "imprisonment":
        return ends_stay(view, event.token) or any(passing(view, o, when) for o in view.kids(event.token, "dobj"))
    if event.act not in JUDGED:
        return False
    if COUNTED_FROM.search(view.text, max(0, d.start - COUNT_REACH), d.start) is not None:
        return True
    if event.act == "sentencing" and event.rule.pos == "noun" and runs(view, event.token, when):
        return True
    act, first = event.token, view.token_at(d.start)
    later = of_later_step(view, act, first, when) or of_stay(view, act, first, when)
    return later or term_span(d) or of_review(view, act, when)


def long_before(view: DocView, event: Event, when: int) -> bool:
    """Tell whether an act of its own past stands beside another's day ("on 3 May men previously convicted were …")."""
    beside = view.dep[event.token] in {"acl", "relcl"} and when not in view.subtree(event.token)
    return beside and (event.former or event.often)


def ends_stay(view: DocView, verb: int) -> bool:
    """Tell whether a verb tells the end of what somebody served ("completed his sentence", "finished serving it")."""
    return view.lower[verb] in OVER or (view.dep[verb] == "xcomp" and view.lower[view.head[verb]] in OVER)


def passing(view: DocView, noun: int, when: int) -> bool:
    """Tell whether a date says when a term was passed, which stands beside it ("serves ten years imposed in 2018")."""
    return any(c in view.climb(when) for c in view.kids(noun, "acl") if view.lower[c] in PASSED)


def runs(view: DocView, noun: int, when: int) -> bool:
    """Tell whether a date says when a sentence begins, runs or ends, or when somebody began or ended to serve it."""
    if passing(view, noun, when):
        return False
    verb = view.head[noun]
    if view.dep[noun] == "dobj" and view.lower[verb] in STAYING:
        return True
    below = [view.lower[k] for k in (*view.kids(verb, "xcomp", "acomp"), verb)]
    due = [view.lower[x] for k in view.kids(verb, "xcomp", "acomp") for x in view.kids(k, "xcomp")]
    if view.dep[noun] in {"nsubj", "nsubjpass"} and RUNNING & {*below, *due}:
        return True
    return any(view.lower[k] in RUNNING and k in view.climb(when) for k in view.kids(noun, "relcl"))


def term_span(d: DateMention) -> bool:
    """Tell whether a date is a span as long as a term ("from 4 May 1998 to 3 May 2007")."""
    if d.precision != "range" or d.span is None or not d.text.lower().startswith(("from ", "running from ")):
        return False
    return (d.span[1] - d.span[0]).days >= LONG_SPAN


def of_review(view: DocView, act: int, when: int) -> bool:
    """Tell whether a date is that on which a sentence was reviewed ("the sentence passed on X was upheld in May")."""
    verb = nearest_verb(view, when)
    return verb is not None and verb != act and view.lower[verb] in REVIEWING and act in view.subtree(verb) and (
        view.dep[verb] in {"ROOT", "ccomp", "conj"} and act < verb
    )


def of_later_step(view: DocView, act: int, first: int, when: int) -> bool:
    """Tell whether a date stands with what was done after a judgment ("sentenced to a year and released in June")."""
    step = nearest_verb(view, when)
    if step is None or not act < step < first or view.lower[step] in OF_COURT:
        return False
    node = step
    while view.dep[node] == "conj" and view.head[node] > act:
        node = view.head[node]
    return view.dep[node] == "conj" and view.head[node] == act and view.tag[step] in {"VBN", "VBD"}


def of_stay(view: DocView, act: int, first: int, when: int) -> bool:
    """Tell whether a date says since when somebody is held, a verdict beside ("held since May and given a year")."""
    held = nearest_verb(view, when)
    if held is None or held >= act or view.dep[act] != "conj" or not view.kids(act, "aux", "auxpass"):
        return False
    return view.head[act] == held and perfect(view, held) and "since" in view.lower[max(0, first - 2) : first + 1]


def begun_at(view: DocView, act: int) -> int:
    """Return the verb of beginning that serving a term stands under: its day is that of it ("to begin serving")."""
    above = view.head[act]
    begins = view.lower[act] == "serving" and view.dep[act] == "xcomp" and view.lower[above] in BEGINNING
    return above if begins else act


def ran_out(view: DocView, noun: int) -> bool:
    """Tell whether a sentence of no told length is what ended before a stay ("held since his sentence expired")."""
    if view.lower[noun] not in {"sentence", "sentences", "term", "terms"}:
        return False
    verb, prep = view.head[noun], view.head[noun]
    if view.lower[verb] in CARRYING and any(view.lower[c] == "out" for c in view.kids(verb, "prt", "advmod")):
        return view.dep[noun] in {"nsubjpass", "dobj"}  # "the death sentence of X was carried out"
    if any(view.tag[k] == "CD" for c in view.kids(noun, "compound", "amod", "nummod", "nmod") for k in view.subtree(c)):
        return False
    if view.dep[noun] in {"nsubj", "nsubjpass"}:
        return view.tag[verb] in PAST and view.lower[verb] in RUN_OUT
    if view.dep[noun] == "dobj":
        return view.tag[verb] in {"VBD", "VBN"} and view.lower[verb] in DONE
    return view.dep[noun] == "pobj" and (
        view.lower[prep] in {"past", "beyond"}
        or (view.lower[prep] == "of" and view.lower[view.head[prep]] in {"end", "expiry", "expiration"})
    )
