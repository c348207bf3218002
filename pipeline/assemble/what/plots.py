"""Plots of plays, films and novels: what their people suffer befell nobody.

Reviews tell a plot in the present tense, over several sentences; what befell those who made the work stands in the
past. So an act is invented where it is told in the present within sentences that follow from a work's mention.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from pipeline.assemble.text.common import FINITE, PRESENT
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.words import actor_type
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.nouns import noun_forms
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

CLIMB = 10  # steps up the parse from an act to the verb whose tense tells
MODIFYING = frozenset({"amod", "acl", "appos", "poss", "compound"})


# "1. The Trial of X, by Y, 2021": a work and its author, alone in a line
WORK = compiled(
    r"[ \t]*(?:(?:\d{1,3}[.)]|[-•*·])[ \t]+)?[“\"]?(?P<title>[A-Z][^,\n]{3,90}?)[”\"]?, by "
    r"(?P<author>(?:[A-Z][\w.’'-]* ){0,3}[A-Z][\w’'-]+)(?: ?[,;(].*)?[ \t]*(?:\n|\Z)"
)
SMALL = frozenset({"of", "the", "and", "in", "on", "a", "an", "for", "to", "from", "with", "at", "by"})


@cache
def openings() -> tuple[re.Pattern[str], Gated, re.Pattern[str]]:
    """Return what begins a plot, what names a work, and what tells who plays whom ("Lena (Maria Kos)")."""
    t = toml_table("modality.toml")["plots"]
    works = "|".join(form for word in t["works"] for form in noun_forms(word))
    telling = "|".join(form for word in t["telling"] for form in verb_forms(word)[:2])
    begins = compiled(
        rf"^[“\"]?In (?:the|this|his|her|their|its|a|an|one|[\w’'. -]{{2,40}}[’']s?) (?:[\w’'-]+ ){{0,3}}?(?:{works})\b"
        rf"|\b(?:{works})\b(?:,? (?:[^,.;]{{1,50}}, )?|[^,.;]{{1,60}}?,? )(?:{telling})\b"
        rf"|\b(?:{'|'.join(toml_table('modality.toml')['plots']['of_works'])}) "
        rf"(?:of the (?:{works}) )?(?:is|are|{telling})\b"
        rf"|\b(?:hero|heroine|protagonist|narrator) of (?:the|this|his|her) (?:{works})\b"
        rf"|\b(?:{works})\b[^,.;]{{0,60}}? (?:is|are) about (?:an?|the) "
        r"|^(?:The|Its|His|Her) (?:story|tale|action|plot) (?:is set|takes place|begins|opens|follows)\b"
        r"|^Set (?:in|on|at|during|against) (?:an?|the) [^.;]{1,60}?, [^.;]{1,60}? (?:casts|plays|follows|tells)\b"
        rf"|\b(?:{'|'.join(toml_table('modality.toml')['plots']['pictures'])}) (?:shows|depicts|portrays)\b",
        re.IGNORECASE,
    )
    name = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}"
    player = r"[A-Z][\w’'-]*[a-z][\w’'-]*(?: [A-Z][\w’'-]+){1,3}"  # no short form of a body's name ("(NLD)")
    acted = compiled(rf"\b{name} \((?:played by {name}|{player})\)")
    seen = rf"\b(?:{works}|story|tale|plot|{'|'.join(toml_table('modality.toml')['plots']['pictures'])})s?\b"
    return begins, Gated(seen, re.IGNORECASE), acted


def plot_sentences(view: DocView) -> frozenset[int]:
    """Return the numbers of the sentences that tell a plot: from its beginning on, as long as the present is kept."""
    begins, work, acted = openings()
    if not view.says(work):
        return frozenset()
    found: set[int] = set()
    inside = False
    for n in range(len(view.sentences)):
        a, b = view.sentence_span(n)
        text = view.text[a:b]
        tense = main_tense(view, n)
        begun = begins.search(text) is not None or (acted.search(text) is not None and tense in PRESENT)
        inside = begun or (inside and tense not in {"VBD", "MD"})
        if inside:
            found.add(n)
    return frozenset(found)


def main_tense(view: DocView, sentence: int) -> str:
    """Return the tag of the finite verb of a sentence's main clause; "VBD" for what somebody says, else ""."""
    first, last = view.sentences[sentence]
    root = next((t for t in range(first, last) if view.head[t] == t and view.tag[t].startswith("VB")), None)
    if root is None:
        return ""
    if view.lower[root] in SPEECH:
        return "VBD"
    return tense_of(view, root)


def tense_of(view: DocView, verb: int) -> str:
    """Return the tag of the finite form of a verb, "" where it has none of its own."""
    own = [view.tag[c] for c in view.kids(verb, "aux", "auxpass") if view.tag[c] in FINITE]
    return own[0] if own else view.tag[verb] if view.tag[verb] in FINITE else ""


def listed_work(view: DocView, token: int) -> bool:
    """Tell whether a word stands in the title of a book or film that a line gives with its author."""
    at = view.start[token]
    if ", by " not in view.text[at : at + 120]:
        return False
    told = WORK.match(view.text, view.text.rfind("\n", 0, at) + 1)
    if told is None or not told.start("title") <= at < told.end("title"):
        return False
    if actor_type(told["author"].lower().split()) is not None:
        return False  # "Reporter X Arrested, by Police"
    return all(w[:1].isupper() or w in SMALL or w[:1].isdigit() for w in told["title"].split())


def in_plot(view: DocView, plots: frozenset[int], token: int) -> bool:
    """Tell whether an act is told in the present tense of a plot, not of those who made the work."""
    if listed_work(view, token):
        return True
    if view.sentence_at[token] not in plots:
        return False
    t = token
    for _ in range(CLIMB):
        if view.tag[t].startswith(("VB", "MD")):
            joined = view.dep[t] == "conj" and not view.kids(t, "aux", "auxpass", "nsubj", "nsubjpass")
            tense = "" if joined and view.tag[t] in {"VBD", "VBN"} else tense_of(view, t)
            if tense:
                return tense in PRESENT and view.lower[t] not in SPEECH
        if view.head[t] == t or view.dep[t] in MODIFYING:
            return False
        t = view.head[t]
    return False
