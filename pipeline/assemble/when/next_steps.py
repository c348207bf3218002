"""The day of what was done next: in a participle after custody ("took X into custody, charging him on 3 May").

And of what another clause goes on to tell: "X has been threatened, and her home was searched on 3 May"; of custody
alone, where a judgment follows it: "was arrested on 3 May and sentenced to five years".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS, WHILE
from pipeline.assemble.text.kinds import CUSTODY, ENDINGS, HARM_ACTS, JUDGED, LAW_ACTS
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.simple import in_perfect, in_pluperfect, verb_above
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.when.due_form import in_due_form
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

LONG: Final = compiled(r"(?: (?!days?\b)[\w’'-]+){0,7}? (?:years?|months|life|death)\b|[^.;]{0,40}-(?:year|month)\b")
AT_ONCE: Final = compiled(r"\b(?:immediately|promptly|swiftly|summarily|at once|on the spot|(?:same|that) day|hours)\b")
DRAWN_OUT: Final = frozenset({"threat", "harassment", "dismissal", "travel_ban", "exile"})  # seldom of one scene
UNDONE: Final = frozenset({"dismissal", "organisation_shutdown", "censorship", "travel_ban", "asset_freeze", "raid"})
OF_BOTH: Final = frozenset({"both", "all", "same"})
MEANWHILE: Final = frozenset({"while", "whereas"})
ON_ONE_SCENE: Final = (HARM_ACTS | CUSTODY | {"raid", "dispersal", "execution"}) - {"threat"}
PARTING: Final = frozenset({";", "while", "whereas", "but", "yet", "though", "although"})
UNDOING: Final = verb_list("when.toml", "undoing", "verbs")
UNDOING_NOUNS: Final = noun_list("when.toml", "undoing", "nouns")
FINDING: Final = verb_list("when.toml", "undoing", "by_word")
ALLOWING: Final = frozenset({"allowed", "permitted", "let"})
RETURNED: Final = frozenset({"reopen", "resume", "return"})
UNLAWFUL: Final = word_list("when.toml", "undoing", "unlawful")
AFTER: Final = frozenset({"CD", "NNP", ",", "."})  # tags of the rest of a date at the end of a sentence


def of_next_step(view: DocView, events: Sequence[Event], event: Event, when: int) -> bool:
    """Tell whether a date is that of a later step of the law, told in a participle after a taking into custody.

    "Police took X into custody, charging him on 3 May"; not "raided the house, arresting X on 3 May", one day for both.
    """
    if event.act not in CUSTODY or event.rule.pos != "verb" or len(events) < 2 or when < event.token:
        return False
    if of_whole(view, when):
        return False
    above = view.climb(when)
    return any(
        step.token in above
        and (step.act in LAW_ACTS or in_due_form(view, step))
        and (view.tag[step.token], view.dep[step.token], view.head[step.token]) == ("VBG", "advcl", event.token)
        and step.rule.pos == "verb"
        and not in_due_form(view, event)
        for step in events
        if step.token > event.token
    )


def of_custody_before(view: DocView, events: Sequence[Event], event: Event, day: DateMention, when: int) -> bool:
    """Tell whether a day is only that of an arrest, of which a term of months or years is told after it.

    Not one that opens the sentence ("On 3 May X was arrested and sentenced"), nor for days of administrative arrest.
    """
    if event.act not in JUDGED | {"trial"} or event.rule.pos != "verb" or not when < event.token:
        return False
    if day.span is None or day.span[0] != day.span[1]:
        return False
    first, last = view.sentence_span(event.sentence)
    if AT_ONCE.search(view.text, first, last) is not None:
        return False
    if not any(e.act == "sentencing" and LONG.match(view.text, view.end[e.token], last) for e in events):
        return False
    above, joined = view.climb(when), view.climb(event.token)
    held = (e for e in events if e.act in CUSTODY and e.rule.pos == "verb" and e.token < when)
    same = (e.token for e in held if same_or_some(event, e))
    return any(t in above and t in joined for t in same) and event.token not in above


def same_or_some(part: Event, whole: Event) -> bool:
    """Tell whether an act befell the same as another, or some of them by name."""
    mine, theirs = part.victims.people, whole.victims.people
    return mine == theirs or (bool(mine) and set(mine) <= set(theirs))


def of_what_was(view: DocView, events: Sequence[Event], event: Event, when: int) -> bool:
    """Tell whether a day is of what describes somebody of whom the present is told ("X, freed in May, is on trial")."""
    if view.tag[event.token] not in {"VBZ", "VBP"} or event.token not in (above := view.climb(when)):
        return False
    below = above[: above.index(event.token)]
    told = (e.token for e in events if e.token in below and view.tag[e.token] == "VBN")
    return any(view.dep[t] in {"acl", "advcl"} for t in told)


def of_whole(view: DocView, when: int) -> bool:
    """Tell whether a comma sets off a date at the end of a sentence ("held X, charging him with theft, on 3 May")."""
    prep, last = view.head[when], view.sentences[view.sentence_at[when]][1]
    set_off = view.tag[prep] == "IN" and prep > 0 and view.lower[prep - 1] == ","
    return set_off and all(view.tag[k] in AFTER for k in range(when + 1, last))


def of_next_clause(view: DocView, events: Sequence[Event], event: Event, when: int) -> bool:
    """Tell whether a date is of a later clause with a subject of its own, in the past where the act's is up to then.

    "X has been threatened and her home was searched on 3 May"; where the act is no part of a scene, in the past, too:
    "X was dismissed, and her brother was arrested on 3 May".
    """
    verb = event.token if view.tag[event.token].startswith("VB") else verb_above(view, event.token)
    if verb is None or when < verb or of_whole(view, when):
        return False
    if of_undoing(view, verb, when, done=event.act in UNDONE):
        return True
    subjects = ("nsubj", "nsubjpass")
    above = view.climb(when)
    beside = [*view.kids(verb, "conj"), *(k for k in view.kids(verb, "advcl") if meanwhile(view, k))]
    led = any(view.dep[k] == "mark" or view.tag[k] == "WRB" for k in view.children[verb])
    hung = view.dep[verb] in {"advcl", "ccomp"} and verb not in above and view.lower[view.head[verb]] not in SPEECH
    if hung and not led:
        beside = [*beside, view.head[verb]]  # "X has been followed, her home was searched on 3 May and …"
    later = next((k for k in beside if verb < k and k in above and own_subject(view, k)), None)
    if later is None or not (view.tag[later] == "VBD" or view.kids(later, "auxpass")) or not view.kids(verb, *subjects):
        return False
    if in_perfect(view, verb) or in_pluperfect(view, verb):
        if event.act in CUSTODY and any(e.token == later and e.act == "raid" for e in events):
            return in_pluperfect(view, verb)  # "X has been held, and his home was searched on 3 May"
        return not in_perfect(view, later) and not in_pluperfect(view, later)
    if any(view.tag[k] == "PRP" for k in view.kids(later, *subjects)):
        return False  # "guards threatened X, and they beat her brother on 3 May"
    there = [e for e in events if e.token == later]
    if event.act in DRAWN_OUT and any(e.act not in DRAWN_OUT for e in there):
        return True
    owners = {view.tag[o] for k in view.kids(later, *subjects) for o in view.kids(k, "poss")}
    shared = "PRP$" in owners or not OF_BOTH.isdisjoint(view.lower[later:when])  # "…, both on 3 May"
    return not shared and any(of_other_matter(event, e) for e in there)


def of_clause_before(view: DocView, event: Event, when: int, days: Sequence[int]) -> bool:
    """Tell whether a date is of the clause before an act that is told with another ("… in May and X was hit when …").

    Args:
        view: the article.
        event: the act.
        when: the word of the date that hangs on the rest.
        days: those of all dates of the sentence.
    """
    act, above = event.token, view.climb(when)
    first = view.head[act]
    if view.dep[act] != "conj" or not own_subject(view, act) or act in above or first not in above or when > act:
        return False
    if when < min(view.kids(first, *SUBJECTS), default=when):
        return False  # "On 3 May …", of both
    return any(done_while(view, act, day) for day in days)


def of_parted_clause(view: DocView, events: Sequence[Event], event: Event, when: int) -> bool:
    """Tell whether a date is of another matter's clause on others, past ";", "while", "whereas", "but" or "yet".

    "X was sacked on 3 May, while police beat Y"; not "On 3 May X was sacked, but …", of both.
    """
    here, there = (told_by(view, t) for t in (event.token, when))
    own, theirs = (min(view.kids(verb, *SUBJECTS), default=-1) for verb in (here, there))
    if here == there or not event.victims or own < 0 or not 0 <= theirs < when:
        return False
    others = [e for e in events if e is not event and told_by(view, e.token) == there]
    if not others or not all(e.victims and of_other_matter(event, e) for e in others):
        return False
    begin, end = (when, own) if theirs < own else (event.token, theirs)
    if any(view.lower[m] in PARTING for verb in (here, there) for m in view.kids(verb, "mark")):
        return True
    return not PARTING.isdisjoint(view.lower[begin:end])


def told_by(view: DocView, t: int) -> int:
    """Return the verb with a subject that a word stands under."""
    return next((k for k in view.climb(t) if view.kids(k, *SUBJECTS)), t)


def done_while(view: DocView, act: int, day: int) -> bool:
    """Tell whether a day is of a clause that tells during what an act was done."""
    verb = verb_above(view, day)
    if verb is None or view.dep[verb] != "advcl" or view.head[verb] != act:
        return False
    return any(view.lower[m] in WHILE for m in view.kids(verb, "advmod", "mark"))


def own_subject(view: DocView, verb: int) -> bool:
    """Tell whether a joined verb has a subject of its own, be it hung elsewhere ("and the nurse Ivo Kral was held")."""
    if view.kids(verb, "nsubj", "nsubjpass"):
        return True
    aux = min(view.kids(verb, "aux", "auxpass"), default=0)
    return aux > 0 and view.name_at[aux - 1] >= 0


def meanwhile(view: DocView, clause: int) -> bool:
    """Tell whether a clause tells what was done to others besides ("while X was charged on 3 May")."""
    return any(view.lower[m] in MEANWHILE for m in view.kids(clause, "mark"))


def of_other_matter(event: Event, other: Event) -> bool:
    """Tell whether two acts befell others, and are not both deeds of one scene, nor both steps of one court."""
    mine, theirs = event.victims, other.victims
    if not mine or not theirs or set(mine.people) & set(theirs.people):
        return False
    beside = event.rule.pos == "noun" or matter(event.act) != matter(other.act)
    return beside and bool(mine.people or theirs.people)


def matter(act: str) -> str:
    """Return what acts of one day may be told together as: a deed, a step of the law; any other is alone."""
    if act in LAW_ACTS - ENDINGS:
        return "law"
    return "deed" if act in ON_ONE_SCENE else act


def of_undoing(view: DocView, verb: int, when: int, *, done: bool) -> bool:
    """Tell whether a date is of what undid an act after it ("was sacked, but a court reinstated her in May").

    Args:
        view: the article.
        verb: the verb that tells the act.
        when: the word of the date that hangs on the rest.
        done: whether the act is one that this may undo; the day of what undoes another past a semicolon is no act's.
    """
    if not done and ";" not in view.lower[verb:when]:
        return False
    for k in view.climb(when)[1:]:
        led = any(view.tag[c] == "WRB" for c in view.children[k]) or bool(view.kids(k, "mark"))
        if k <= verb or led or view.dep[k] in {"pcomp", "relcl"}:
            return False  # "was sacked on returning to work in May"
        if view.lower[k] in UNDOING_NOUNS or (view.lower[k] in UNDOING and view.tag[k].startswith("VB")):
            return True
        if not view.tag[k].startswith("VB"):
            continue
        if view.lower[k] in ALLOWING and (view.lower[k + 1] == "back" or not RETURNED.isdisjoint(view.lower[k:when])):
            return True  # "the station was allowed back on air on 2 July"
        if any(view.lower[o] in UNDOING_NOUNS for o in view.kids(k, "dobj", "nsubjpass")):
            return True
        if view.lower[k] in FINDING and not UNLAWFUL.isdisjoint(view.lower[k:when]):
            return True
    return False
