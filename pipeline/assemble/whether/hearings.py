"""Hearings and executions still to come, told in the present, as postponed or set ("goes on trial next Monday")."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pipeline.assemble.text.common import CALENDAR, MONTHS, WEEKDAYS, YEAR
from pipeline.assemble.text.entries import chronicled, gone_by
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.whether.announced import ends_ahead

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

SET_FOR_A_DAY = frozenset({"trial", "sentencing", "execution"})
DUE = word_list("modality.toml", "hearings", "due")
POSTPONING = verb_list("modality.toml", "hearings", "postponing")
COMING_UP = verb_list("modality.toml", "hearings", "coming_up")
OPENED = frozenset({"opened", "begun", "started"})  # "was to have [opened]"
TRIALS = frozenset({"trial", "retrial"})
STAGES = word_list("modality.toml", "hearings", "stages")
CARRIED = word_list("modality.toml", "coming", "carried")
TO_HAPPEN = word_list("modality.toml", "coming", "to_happen")
BEING = frozenset({"is", "are", "was", "were", "'s", "’s"})
WHEN = frozenset({"on", "in", "from", "at"})


def is_to_be_done(view: DocView, noun: int) -> bool:
    """Tell whether an act is said to be still to do ("his execution is to be carried out", "was to take place")."""
    verb = view.head[noun]
    if view.dep[noun] != "nsubj" or view.lower[verb] not in BEING or view.kids(verb, "neg"):
        return False
    for c in view.kids(verb, "xcomp"):
        place = view.lower[c] == "take" and any(view.lower[k] == "place" for k in view.kids(c, "dobj"))
        carried = view.lower[c] in CARRIED and bool(view.kids(c, "auxpass"))
        ahead = view.lower[c] != "go" or any(view.lower[k] in {"ahead", "forward"} for k in view.kids(c, "advmod"))
        coming = view.lower[c] in TO_HAPPEN and ahead
        if (place or carried or coming) and any(view.lower[k] == "to" for k in view.kids(c, "aux")):
            return True
    return False


def denied_at(view: DocView, t: int) -> bool:
    """Tell whether a trial is where or when somebody denies a thing ("denied spying on the first day of his trial")."""
    prep = view.head[t]
    if view.lower[t] not in TRIALS or view.dep[t] != "pobj":
        return False
    if view.lower[prep] == "of" and view.lower[view.head[prep]] in STAGES:
        prep = view.head[view.head[prep]]
    return view.lower[prep] in {"at", "on", "during", "before", "after"}


def to_be_heard(view: DocView, t: int) -> str | None:
    """Return why the trial, hearing or execution that a word tells is still to come; None where it is not said to be.

    "X, whose execution had been set for Friday, won a stay".
    """
    verb = verb_of(view, t)
    if verb is None or ends_ahead(view, t):
        return None
    said = {view.lower[k] for k in (verb, *view.kids(verb, "acomp", "oprd", "attr"))}
    if said & DUE and not view.kids(verb, "neg"):
        return "said to be due"
    if view.lower[verb] in {"was", "were", "is", "are"}:
        opens = [c for c in view.kids(verb, "xcomp") if verb + 1 in view.kids(c, "aux") and not view.kids(c, "dobj")]
        began = [c for v in (verb, *opens) for c in view.kids(v, "conj") if view.lower[c] in COMING_UP | OPENED]
        if any(view.lower[c] in COMING_UP | OPENED for c in opens) and not began:
            return "said to be to open"  # "the trial was to open on 3 May", not "was to resume"
    if view.lower[verb] in POSTPONING:
        later = any(view.lower[p] in {"to", "until", "till"} for p in view.kids(verb, "prep"))
        return "postponed" if later or view.lower[t] == "sentencing" else None  # a trial may have begun
    present = view.tag[verb] in {"VBZ", "VBP"} and view.lower[verb] in COMING_UP
    if present and not (view.lower[verb] in {"is", "are"} and verb == t) and dated_ahead(view, verb):
        return "told in the present, with a day"
    return None


def verb_of(view: DocView, t: int) -> int | None:
    """Return the verb that says what becomes of a hearing: its own, or the one it is the subject or goal of."""
    if view.tag[t].startswith("VB"):
        return t
    dep, head = view.dep[t], view.head[t]
    if dep == "pobj":
        head = view.head[head]
    return head if dep in {"nsubj", "nsubjpass", "pobj", "dobj"} and view.tag[head].startswith("VB") else None


def dated_ahead(view: DocView, verb: int) -> bool:
    """Tell whether a verb has a day or month beside it that is not said to be of a year gone by."""
    heads = [n for p in view.kids(verb, "prep") if view.lower[p] in WHEN for n in view.kids(p, "pobj")]
    heads += view.kids(verb, "npadvmod", "advmod")
    published = view.article.published
    for k in heads:
        words = [view.lower[j] for j in view.subtree(k, limit=8)]
        years = [int(w) for w in words if YEAR.fullmatch(w)]
        if published is not None and any(y < int(published[:4]) for y in years):
            continue
        past = view.filed is None or gone_by([*words, *([] if years else [str(view.filed.year)])], view.filed)
        if past and (bool(years and view.filed) or chronicled(view, verb)):
            continue
        if view.lower[k] in CALENDAR | {"tomorrow"} or ("next" in words and view.lower[k] in {"week", "month", "year"}):
            return "last" not in words
    return False


CALLING = word_list("modality.toml", "hearings", "calling")


def planned_for(view: DocView, d: DateMention, when: int, act: int) -> DateMention | None:
    """Return the day to come of a plan; None where the day is that of the call ("summoned on 3 April to serve").

    The day of what "was to be done" is the last one, as of all that is told in the past.
    """
    verb = next((t for t in view.climb(when) if view.tag[t].startswith("VB")), act)
    if view.dep[verb] == "xcomp" and view.lower[view.head[verb]] in {"was", "were"}:
        return d  # "was to be freed on 2 December": that may have gone by
    called = verb < when < act and view.lower[verb] in CALLING and verb in view.climb(act)
    over = d.span is not None and view.filed is not None and d.span[0] <= view.filed
    return None if called and over else coming(d, view.filed)


def coming(d: DateMention, published: date | None) -> DateMention:
    """Return the next such day or month after the report, for what is still to come ("postponed to 30 May")."""
    if published is None or d.span is None or d.span[1] >= published or YEAR.search(d.text):
        return d
    first, last = d.span
    words = set(d.text.lower().replace(",", " ").split())
    if words & MONTHS and d.precision in {"day", "month"}:
        while last < published:
            try:
                first, last = first.replace(year=first.year + 1), last.replace(year=last.year + 1)
            except ValueError:  # 29 February
                return d
    elif words & WEEKDAYS and d.precision == "day" and "last" not in words:
        while last < published:
            first, last = first + timedelta(days=7), last + timedelta(days=7)
    else:
        return d
    edtf = first.isoformat() if d.precision == "day" else f"{first.year:04d}-{first.month:02d}"
    return replace(d, span=(first, last), edtf=edtf, timex_value=edtf)
