"""Entries of a chronology: lines that open with their day ("5 March 2021: Kamara charged with incitement.")."""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import MONTHS, SHORT_MONTHS, TOLD
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people
from pipeline.kept import compiled

if TYPE_CHECKING:
    from datetime import date

    from pipeline.assemble.text.view import DocView

_MONTH = rf"(?:{'|'.join(sorted((*MONTHS, *SHORT_MONTHS), reverse=True))})\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
ENTRY: Final = compiled(
    rf"[^\w\n]{{0,4}}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    rf"(?:{_DAY} {_MONTH}(?:,? \d{{4}})?|{_MONTH} {_DAY}(?:,? \d{{4}})?|\d{{4}}-\d\d-\d\d"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4})\.?(?:,? \d{1,2}[:.]\d\d)?(?:[ \t]*[:–—-][ \t]*|[ \t]+(?-i:(?=[A-ZÀ-ÖØ-Þ])))",
    re.IGNORECASE,
)
IN_FIGURES: Final = compiled(r"\d{1,4}[./-]\d\d?[./-]\d{2,4}")
UPCOMING: Final = word_list("when.toml", "bidding", "upcoming")
# "3 May: X is in court", "X gave a talk": nothing that was done to anybody
LIGHT: Final = frozenset({
    "is", "are", "was", "were", "has", "have", "had", "gave", "gives", "made", "makes", "took", "takes", "held",
    "holds",
})  # fmt: skip
NUMBERS: Final = {name.lower(): n for n in range(1, 13) for name in (calendar.month_name[n], calendar.month_abbr[n])}


def in_entry(view: DocView, verb: int) -> bool:
    """Tell whether a verb stands in the first sentence of a line that opens with its day."""
    first, _ = view.sentences[view.sentence_at[verb]]
    begin = view.line_start(verb)
    found = ENTRY.match(view.text, begin)
    return found is not None and view.start[first] <= found.end() <= view.start[verb]


def undergone_in_entry(view: DocView, verb: int) -> bool:
    """Tell whether a past form in such an entry is no deed of its subject: it has nobody for an object.

    "5 March: Kamara charged with incitement", "Petrik fined 500 roubles"; not "Judge Obi fined three traders".
    """
    objects = view.kids(verb, "dobj", "ccomp")
    table = people()
    persons = (view.name_at[o] >= 0 or table.one_of(view.lower[o]) in table.nouns for o in objects)
    return in_entry(view, verb) and not any(persons)


def chronicled(view: DocView, verb: int) -> bool:
    """Tell whether a verb opens an entry of a chronology, of which another says in the present or past what was done.

    "5 May: X is arrested. / 3 June: The trial opens": not a calendar of hearings, in which all are still to come.
    """
    if not in_entry(view, verb):
        return False
    for first, last in view.sentences:
        verbs = (t for t in range(first, last) if view.tag[t].startswith(("VB", "MD")) and view.name_at[t] < 0)
        done = next(verbs, verb)
        main = view.verb_helped(done)
        told = view.tag[done] in TOLD and view.lower[done] not in UPCOMING and view.lower[main] in lexicon().verbs
        told = told and view.lower[main] not in LIGHT
        if told and in_entry(view, done):
            return True
    return False


def gone_by(words: list[str], filed: date) -> bool:
    """Tell whether the words of a day with its year tell one that is not after another."""
    year = next((int(w) for w in words if re.fullmatch(r"(?:19|20)\d\d", w)), None)
    month = next((NUMBERS[w.rstrip(".")] for w in words if w.rstrip(".") in NUMBERS), None)
    day = next((int(w) for w in words if re.fullmatch(r"\d{1,2}", w)), 1)
    return year is not None and month is not None and (year, month, day) <= (filed.year, filed.month, filed.day)


def day_after(view: DocView, t: int) -> bool:
    """Tell whether a day or month follows a word at once, no object of it ("arrested 18 September 2018")."""
    k = t + 1
    if k + 1 >= len(view.words):
        return False
    if view.tag[k] == "CD":
        return view.lower[k + 1].rstrip(".") in NUMBERS or IN_FIGURES.fullmatch(view.words[k]) is not None
    return view.lower[k].rstrip(".") in NUMBERS and view.tag[k + 1] == "CD"
