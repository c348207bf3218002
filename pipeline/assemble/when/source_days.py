"""Days in brackets that are those of a source: "KLN (English, 18 June 12)", "a report (3 May 17 (Dari); 4 May 17)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.text.wordlists import noun_list
from pipeline.assemble.whether.sources import NAMED_DAY, PAPERS
from pipeline.kept import compiled
from pipeline.recognise.penalties import speaks_of_court

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.when.spans import Spanned
    from pipeline.normalise.dates import DateMention

SOURCE_WORDS = {"via", "by", "from", "per", "see", "of", "accessed", "reprinted", "posted", "dated", "translated"}
SHORT_DAY = compiled(r"\d{1,2} [A-Z][a-z]+\.? \d\d(?:[);]| \([^()]*\)[,;)])")  # a source's day, in a list of these
OPENS_CLAUSE = frozenset({"nsubj", "nsubjpass", "auxpass"})
CLOSED = compiled(r"[^()]*\)(?:[.;]|$)")
CITED = compiled(r"\b(?:[Aa]ccording to|reported (?:by|in)|reports? (?:by|from)) (?:the )?(?:[A-Z]\S* ?)+$")
VISITED = compiled(r"[^()]*\b(?:visited|accessed|updated|retrieved|viewed)\b", re.IGNORECASE)
SCENES = noun_list("when.toml", "incident", "nouns", "gatherings", "meetings", "sweeps")
TIMES = noun_list("when.toml", "stretches", "nouns") | noun_list("when.toml", "upheavals", "lasting", "sudden")
DURING = frozenset({"in", "during", "over", "throughout", "amid", "at"})
BRACKETED = compiled(r"\([^()]*\)")


def of_source(
    view: DocView, dates: Sequence[DateMention], m: Spanned, sentence_start: int, acts: Sequence[int] = ()
) -> bool:
    """Tell whether a date stands in brackets after a source, and so dates the source.

    "KLN (English, 18 June 12)"; not "two days later (3 May)", "X (held on 3 May)", "was arrested (3 May) in Osh".
    """
    text = view.text
    opening = max(opened_at(text, sentence_start, m.start), opened_at(text, sentence_start, m.start, "[]"))
    if opening < 0:
        return False
    opens = view.token_at(opening) + 1
    if view.lower[opens] in PAPERS and opens not in acts and not view.lower[opens + 1].isdigit():
        return True  # "(interview with X, Osh, 3 May 2020)"
    if m.start == opening + 1 and SHORT_DAY.match(text, m.start) is not None:
        days = [d for d in within(dates, sentence_start, opening)
                if d.precision == "day" and text[d.start - 1] != "("]  # fmt: skip
        own = view.climb(view.token_at(days[-1].start)) if days else []
        since = range(view.token_at(days[-1].end) if days else 0, view.token_at(opening))
        closes = CLOSED.match(text, m.end) and not any(
            view.dep[k] in OPENS_CLAUSE and view.head[k] not in own for k in since
        )
        if (days and closes) or CITED.search(text, sentence_start, opening):
            return True  # "on 8 January, and held him in Osh (17 January 16)."
    first, last = view.token_at(opening), view.token_at(m.start)
    i = view.name_ahead(first + 1)
    source = i >= 0 and view.names[i].label == "ORGANISATION"
    if source and speaks_of_court(view.names[i].text):
        return False  # "12 years (Criminal Court, 3 May 2020)"
    told = [d for d in within(dates, sentence_start, opening) if 0 <= opening - d.end <= 2]
    if any(d.precision == "day" and NAMED_DAY.search(d.text) for d in told):
        return True  # "on 9 March (the eve of 10 March)"
    its_own = (told and not source) or after_act(view, first, last, acts)
    if its_own or told_after(view, first, m, acts):
        return False
    within_it = text[opening : m.start]
    item = view.token_at(opening + within_it.rfind(";"))
    if ";" in within_it and any(item < k < last for k in acts):
        return False  # "X (a teacher; arrested on 3 May)"
    if ";" in within_it or VISITED.match(text, opening + 1, m.start):
        return True
    asides = [(opening + a.start(), opening + a.end()) for a in BRACKETED.finditer(within_it)]
    return not any(
        view.tag[t].startswith(("VB", "IN"))
        and view.lower[t] not in SOURCE_WORDS
        and not any(a < view.start[t] < b for a, b in asides)  # "(4 May 19 (in Dari), 6 May 19 (in Uzbek))"
        for t in range(first + 1, last)
    )


def opened_at(text: str, start: int, end: int, pair: str = "()") -> int:
    """Return where the bracket opens in which a place of a text stands, those shut before it left out; -1: in none."""
    opens, shuts = pair[0], pair[1]
    opening, shut = text.rfind(opens, start, end), text.rfind(shuts, start, end)
    if shut < opening or opening < 0:
        return opening
    depth = 0
    for k in range(end - 1, start - 1, -1):
        if text[k] == shuts:
            depth += 1
        elif text[k] == opens:
            if not depth:
                return k
            depth -= 1
    return -1


def told_after(view: DocView, bracket: int, day: Spanned, acts: Collection[int]) -> bool:
    """Tell whether a day alone in brackets is told of the clause before it ("was held in Gweru (3 May 2012).").

    After a name of somebody or of a body, a paper or a quotation it is when they were born, or when that was said;
    after a noun told before the act, of what that is ("Based on a list (3 May 2012), police held X").
    """
    before = bracket - 1
    alone = view.token_at(day.start) == bracket + 1 and view.text.startswith(")", day.end)
    if before < 0 or not alone or view.sentence_at[before] != view.sentence_at[bracket]:
        return False
    i = view.name_at[before]
    place = i >= 0 and view.names[i].label == "PLACE"
    noun = view.tag[before] in {"NN", "NNS", "VBD", "VBN", "RB", "CD"} and i < 0 and view.lower[before] not in PAPERS
    there = place or (i < 0 and of_time(view, before))  # "in a raid (3 May 2012) police held X"
    return (place or noun) and any(k in acts and (there or k < bracket) for k in view.climb(before))


def after_act(view: DocView, bracket: int, day: int, acts: Collection[int]) -> bool:
    """Tell whether a day opens a bracket right after an act's verb or its preposition ("arrested on (3 May 2012)")."""
    before = bracket - 1
    if view.tag[before] == "IN" and view.head[before] == before - 1:
        before -= 1
    return day == bracket + 1 and before in acts and view.tag[before].startswith("VB")


def of_time(view: DocView, noun: int) -> bool:
    """Tell whether a noun is a scene, or it or what is "of" it a time ("in the worst days of the unrest (3-5 May)")."""
    if view.lower[noun] in SCENES:
        return True
    while view.dep[noun] == "pobj" and view.lower[view.head[noun]] == "of":
        noun = view.head[view.head[noun]]
    during = view.dep[noun] == "pobj" and view.lower[view.head[noun]] in DURING
    return during and view.lower[noun] in TIMES
