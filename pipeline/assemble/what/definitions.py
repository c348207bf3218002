"""What tells no act of anybody: a definition ("agents abduct a person"), the title of a work in a list of works."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import MONTHS, NOUNS, SUBJECTS, YEAR_TOLD
from pipeline.assemble.text.wordlists import word_list
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

ANYBODY: Final = word_list("modality.toml", "definitions", "anybody")
DEFINES: Final = word_list("modality.toml", "definitions", "linking")
REFERS: Final = word_list("modality.toml", "definitions", "referring")
OCCURS: Final = word_list("modality.toml", "definitions", "occurring")
OPEN: Final = frozenset({"would", "could", "may", "might", "can", "must", "shall"})
MARKED: Final = frozenset({"CD", "NNP"})  # tags of days and places
DETERMINED: Final = frozenset({"det", "poss", "nummod"})
# 'Obi, I. (2019). "How they killed him", Review 3': who wrote what
WORK: Final = compiled(
    r"[^\w\n]{0,4}(?:\[?\d{1,3}\]?[.)]?[ \t]+)?[A-ZÀ-ÖØ-Þ][\w'’-]+, (?:(?:[A-Z]\. ?){1,3}|[A-ZÀ-ÖØ-Þ][\w'’-]+)"
    r"(?: (?:and|&) [^\n“\".]{3,40})?[.,]? ?(?:\((?:19|20)\d\d[a-z]?\)[.,:]? ?)?"
    r"(?P<title>[“\"][^”\"\n]{5,200}[”\"])(?P<rest>[^\n]*)"
)
KIND: Final = compiled(
    r"(?:An?|Any|By definition, an?) (?:[a-z’'-]+ ){1,6}is (?:any|some)(?:one|body)\b"
    r"|(?:An?|Any) (?:[a-z’'-]+ ){1,6}is (?:any|an?) (?:person|individual|human being)\b(?! of)"
)
SAID: Final = compiled(rf"\b(?:{'|'.join(sorted(word_list('modality.toml', 'definitions', 'telling')))})\b")


def defining(view: DocView, t: int) -> bool:
    """Tell whether a verb of the present tells what anybody of a kind does to a person, no name or place beside.

    Or whether a word stands in what says who is called so ("A political prisoner is anyone held for their views").
    """
    if of_a_sort(view, t) or says_when(view, t) or meant_by(view, t) or would_befall(view, t):
        return True
    if view.tag[t] not in {"VBP", "VBZ"}:
        return False
    first, last = view.sentences[view.sentence_at[t]]
    if DEFINES.isdisjoint(view.lower[first:last]):
        return False  # "Gunmen kill a person", a headline
    objects = view.kids(t, "dobj")
    if not any(view.lower[o] in ANYBODY and _indefinite(view, o) for o in objects):
        return False
    verb = t
    while view.dep[verb] == "conj" and not view.kids(verb, "nsubj"):
        verb = view.head[verb]
    subjects = view.kids(verb, "nsubj")
    if not subjects or not all(_of_a_kind(view, s) for s in subjects):
        return False
    return all(view.name_at[k] < 0 for k in range(first, last)) and "the" not in view.lower[t:last]


def of_a_sort(view: DocView, t: int) -> bool:
    """Tell whether a sentence without a name says what people of a sort are ("A detainee is any person held")."""
    first, last = view.sentences[view.sentence_at[t]]
    return KIND.match(view.text, view.start[first]) is not None and all(view.name_at[k] < 0 for k in range(first, last))


def says_when(view: DocView, t: int) -> bool:
    """Tell whether a passive says when an act of a kind takes place ("Torture occurs when a person is beaten")."""
    while view.dep[t] == "conj" and not view.kids(t, "nsubjpass"):
        t = view.head[t]
    above = view.head[t]
    if view.dep[t] not in {"advcl", "parataxis"} or view.lower[above] not in OCCURS or above > t:
        return False
    told = [k for k in view.kids(t, "advmod", "mark") if view.lower[k] in DEFINES]
    now = any(view.lower[k] in {"is", "are"} for k in view.kids(t, "auxpass"))
    harmed, kinds = view.kids(t, "nsubjpass"), view.kids(above, "nsubj")
    if not told or not now or not kinds or not all(_of_a_kind(view, s) or view.tag[s] == "NN" for s in kinds):
        return False
    first, last = view.sentences[view.sentence_at[t]]
    meant = bool(harmed) and all(view.lower[s] in ANYBODY and _indefinite(view, s) for s in harmed)
    return meant and all(view.name_at[k] < 0 for k in range(first, last))


def meant_by(view: DocView, t: int) -> bool:
    """Tell whether a noun is of what a word is said to mean ("It refers to the arrest or abduction of a person")."""
    first, last = view.sentences[view.sentence_at[t]]
    if view.tag[t] not in NOUNS or REFERS.isdisjoint(view.lower[first:t]):
        return False
    of = [k for k in range(t, last) if view.dep[k] == "pobj" and view.lower[view.head[k]] == "of"]
    meant = any(view.lower[k] in ANYBODY and view.tag[k] == "NN" and _indefinite(view, k) for k in of)
    dated = any(view.tag[k] == "CD" or view.lower[k] in MONTHS for k in range(first, last))
    return meant and not dated and all(view.name_at[k] < 0 for k in range(first, last))


def would_befall(view: DocView, t: int) -> bool:
    """Tell whether a participle says of whom something would be true ("A person arrested in absentia would be held").

    Not where a name or number tells of one case ("A person arrested on 3 May could face a fine").
    """
    who = view.head[t]
    if view.dep[t] != "acl" or view.tag[t] != "VBN" or view.lower[who] not in ANYBODY or not _indefinite(view, who):
        return False
    may = any(view.lower[c] in OPEN for c in view.kids(view.head[who], "aux"))
    told = view.subtree(who)
    return may and view.dep[who] in SUBJECTS and all(view.name_at[k] < 0 and view.tag[k] not in MARKED for k in told)


def _indefinite(view: DocView, k: int) -> bool:
    """Tell whether a noun stands bare, or behind "a" or "any"."""
    return all(view.lower[c] in {"a", "an", "any"} for c in view.kids(k, *DETERMINED))


def _of_a_kind(view: DocView, k: int) -> bool:
    """Tell whether a noun is a bare plural, or stands behind "a": "agents", "a state"."""
    marks = view.kids(k, *DETERMINED)
    return _indefinite(view, k) and (bool(marks) or view.tag[k] == "NNS")


def of_work(view: DocView, t: int) -> bool:
    """Tell whether a word stands in the title in quotation marks of a work whose author opens the line."""
    begin = view.line_start(t)
    found = WORK.match(view.text, begin)
    told = found is not None and found.start("title") <= view.start[t] < found.end("title")
    if not told or found is None or SAID.search(found["rest"]) is not None:
        return False  # 'Osh, Monday. "Police beat him in 2021," she said'
    return YEAR_TOLD.search(found[0][: found.start("title") - begin] + found["rest"]) is not None
