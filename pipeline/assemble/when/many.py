"""What was done to many "since" or "after" something whose day is told: any time from that day to the report.

"Since the coup on 1 February, 300 people have been charged"; "Police have raided 40 houses after the law came into
force on 3 May"; "a court banned the church on 3 May. Since the ban, 60 people have been held".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.event import open_to_day
from pipeline.assemble.facts import within
from pipeline.assemble.text.lexicon import forms_of
from pipeline.assemble.text.simple import perfect, verb_above
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.when import dating
from pipeline.assemble.when.recent import stretch
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from datetime import date

    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

EXACT: Final = frozenset({"day", "month", "week"})
REACH: Final = 2  # sentences from what happened to what has been done since
# what is done in a day, and the verbs that may have told it
TELLING: Final = {
    noun: forms_of(*verbs)
    for noun, verbs in toml_table("when.toml")["turns"].items()
}

NAMING: Final = forms_of("declare", "designate")
BANNED: Final = word_list("when.toml", "banned", "words")


def date_many(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Give undated acts on many, told in the perfect, the stretch from what they came after to the report."""
    published = view.filed
    if published is None:
        return
    for event in events:
        if not open_to_day(event):
            continue
        if not dating.many(event) or not (perfect(view, event.token) or still_held(view, event.token)):
            continue
        first = beginning(view, attacher, event.token)
        if first is not None and first < published:
            event.date = stretch(view, event.token, first, published)
            event.reasons["date"] = "done to many since a day that is told, up to the report"


def still_held(view: DocView, token: int) -> bool:
    """Tell whether a verb joined to one in the perfect says how many are held yet ("…, and 37 are still detained")."""
    above = view.head[token]
    still = any(view.lower[k] in {"still", "remain"} for k in (token, *view.kids(token, "advmod")))
    return still and view.dep[token] == "conj" and perfect(view, above)


def beginning(view: DocView, attacher: Attacher, token: int) -> date | None:
    """Return the day that "since" or "after" something in an act's sentence means."""
    n = view.sentence_at[token]
    a, b = view.sentence_span(n)
    days = [d for d in within(attacher.facts.dates, a, b) if d.gives_real_days and not attacher.in_dateline(d)]
    if days:
        under = [d for d in days if d.precision in EXACT and began(view, attacher, d, token)]
        return under[0].span[0] if len(days) == len(under) == 1 and under[0].span is not None else None
    first, last = view.sentences[n]
    nouns = [
        k for s in range(first, last) if view.lower[s] == "since" for k in view.kids(s, "pobj")
        if view.lower[k] in TELLING and any(view.lower[c] in {"the", "that", "this"} for c in view.kids(k, "det"))
    ]  # fmt: skip
    return told_before(view, attacher, n, nouns[0]) if len(nouns) == 1 else None


def began(view: DocView, attacher: Attacher, d: DateMention, token: int) -> bool:
    """Tell whether a date stands in a clause after "since" or "after" that an act is no part of."""
    for node in view.climb(attacher.head_of(d))[1:]:
        if token in view.subtree(node):
            return False
        marks = {view.lower[node], *(view.lower[c] for c in view.kids(node, "mark"))}
        if marks & {"since", "after"}:
            return "since" in marks or d.precision == "day"
    return False


def told_before(view: DocView, attacher: Attacher, sentence: int, noun: int) -> date | None:
    """Return the day of what a noun takes up from one of the sentences before ("banned … on 3 May. Since the ban").

    Whom the noun says that it befell, that sentence has to name ("since the killing of the mayor").
    """
    whom = {view.lower[k] for of in view.kids(noun, "prep") for k in view.kids(of, "pobj")}
    for n in range(sentence - 1, max(-1, sentence - 1 - REACH), -1):
        if view.parted(n, sentence):
            return None
        for d in within(attacher.facts.dates, *view.sentence_span(n)):
            if d.kind != "DATE" or d.span is None or d.precision not in EXACT or d.refused is not None:
                continue
            verb = verb_above(view, attacher.head_of(d))
            if verb is not None and view.lower[verb] in TELLING[view.lower[noun]] and bans(view, verb):
                return d.span[0] if whom <= {view.lower[k] for k in view.subtree(verb)} else None
    return None


def bans(view: DocView, verb: int) -> bool:
    """Tell whether a verb for naming somebody something names them what is banned ("declared a cult", not "guilty")."""
    return view.lower[verb] not in NAMING or not BANNED.isdisjoint(view.lower[k] for k in view.subtree(verb))
