"""The day that a sentence opens with, or that stands right before its verb, is the verb's, however the parse hangs it.

"On Saturday two welders who had spoken to us were put on an aircraft"; "a court, chaired by X, on Tuesday jailed Y".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import YEAR_TOLD
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.simple import auxiliaries
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.when import dating
from pipeline.assemble.when.spans import lasts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

OTHERWISE: Final = frozenset({",", ";", ":", "since", "until", "before", "after", "by", "from", "as"})
HOURS: Final = word_list("when.toml", "incident", "hours")
LEAD: Final = 6  # tokens that may stand before the day of a sentence ("In the small hours of 27 June")
ASIDES: Final = frozenset({"relcl", "acl", "advcl", "appos"})


def opening_day(view: DocView, attacher: Attacher, event: Event, days: Sequence[DateMention]) -> DateMention | None:
    """Return the day of a sentence that is that of an act of its main clause by where it stands.

    Args:
        view: the article.
        attacher: its dates.
        event: an undated act.
        days: the dates of its sentence.
    """
    verb = event.token
    if event.rule.pos != "verb" or event.apart or not in_past(view, verb) or lasts(view, verb):
        return None
    first, _ = view.sentences[view.sentence_at[verb]]
    for d in days:
        a, b = view.ends_of(d)
        if d.precision != "day" or b >= verb or dating.to_come(d, attacher.published) or attacher.in_dateline(d):
            continue
        bare = a == first and YEAR_TOLD.search(d.text) is not None  # "25.09.2020 X was killed"
        opens = bare or fronted(view, first, a) or as_of(view, first, a, event)
        if (opens and heads(view, verb, b)) or before_verb(view, a, b, verb):
            others = [o for o in days if o is not d and not aside(view, view.token_at(o.start), verb)
                      and not dating.attributive(view, attacher.head_of(o), o)]  # fmt: skip
            return d if not others and (view.lower[a - 1] != "of" or not dating.many(event)) else None
    return None


def fronted(view: DocView, first: int, day: int) -> bool:
    """Tell whether a day opens its sentence, with no clause or noun of its own before it."""
    lead = range(first, day)
    if not 0 < len(lead) <= LEAD:
        return False
    nouns = any(view.tag[k].startswith(("VB", "NN", "W")) and view.lower[k] not in HOURS for k in lead)
    return not nouns and OTHERWISE.isdisjoint(view.lower[first:day])


def as_of(view: DocView, first: int, day: int, event: Event) -> bool:
    """Tell whether "as of" a day opens the sentence of an arrest, by its active verb ("… police detained X")."""
    taken = event.act == "arrest" and view.tag[event.token] == "VBD" and not view.kids(event.token, "auxpass")
    return taken and view.lower[first:day] == ["as", "of"]


def heads(view: DocView, verb: int, day: int) -> bool:
    """Tell whether a verb heads a main clause that the day before it opens, or is joined to that which does."""
    node = verb
    while view.dep[node] == "conj" and view.tag[view.head[node]].startswith("VB") and view.head[node] > day:
        if view.kids(node, "nsubj", "nsubjpass"):
            return False  # "… on Saturday, and X is in hospital"
        node = view.head[node]
    above = view.head[node]
    said_after = view.dep[node] == "ccomp" and above > verb and view.lower[above] in SPEECH
    return view.dep[node] == "ROOT" or said_after


def before_verb(view: DocView, first: int, last: int, verb: int) -> bool:
    """Tell whether a day stands between commas or nouns and right before a verb ("…, on 3 May, froze the accounts")."""
    start = first - 1 if view.lower[first - 1] == "on" else first
    if view.dep[verb] in {"acl", "amod"} or view.tag[verb] not in {"VBD", "VBN"} or view.kids(verb, "aux", "auxpass"):
        return False
    if in_relative(view, start, verb):
        return False
    before = view.tag[start - 1]
    if last + 1 == verb:
        return before.startswith("NN") or view.lower[start - 1] == ","
    between = range(last + 1, verb)
    return view.lower[start - 1] == "," and view.lower[verb - 1] == "," and not any(
        view.tag[k].startswith(("VB", "MD", "W")) or view.lower[k] in {",", ";"} for k in between[:-1]
    )  # fmt: skip


def in_relative(view: DocView, day: int, verb: int) -> bool:
    """Tell whether a clause on the subject stands between it and a day, and no commas close it off.

    "The judge who freed X on 3 May jailed Y"; but not "a court, chaired by X, on Tuesday jailed Y".
    """
    first, _ = view.sentences[view.sentence_at[verb]]
    subject = max((k for k in view.kids(verb, "nsubj", "nsubjpass") if k < day), default=first - 1)
    for k in range(subject + 1, day):
        if view.tag[k].startswith("W") or (view.dep[k] in {"relcl", "acl"} and view.tag[k].startswith("VB")):
            return view.lower[day - 1] != "," or "," not in view.lower[subject + 1 : k]
    return False


def in_clause_before(view: DocView, when: int, verb: int) -> bool:
    """Tell whether a date stands in a relative clause before a verb ("who freed X on 3 May jailed")."""
    n = view.sentence_at[verb]
    return any(view.dep[k] == "relcl" and k < verb and view.sentence_at[k] == n and verb not in view.subtree(k)
               for k in view.climb(when))  # fmt: skip


def aside(view: DocView, when: int, verb: int) -> bool:
    """Tell whether a date stands in a clause that only describes something, of which a verb is no part."""
    above = view.climb(when)
    return any(view.dep[t] in ASIDES and view.tag[t].startswith("VB") and verb not in view.subtree(t) for t in above)


def in_past(view: DocView, verb: int) -> bool:
    """Tell whether a verb, or the one that it goes on with, tells of the past: no perfect and no present."""
    node = verb
    for _ in range(4):
        aux = auxiliaries(view, node)
        if aux:
            return bool(aux & {"was", "were"}) and not aux & {"has", "have", "had", "being"}
        if view.tag[node] == "VBD" or (view.tag[node], view.dep[node]) == ("VBN", "ROOT"):
            return True  # "a court on Tuesday sentenced X", misread
        if view.tag[node] != "VBN" or view.dep[node] != "conj":
            return False
        node = view.head[node]
    return False
