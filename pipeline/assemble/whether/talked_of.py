"""Releases not told as done: bargained over ("talks on a release"), weighed ("debated her release"), worked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import MONTHS
from pipeline.assemble.text.lexicon import forms_of
from pipeline.assemble.text.simple import has_his, in_phrases, verb_or_self
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

TALKED_ABOUT = "only talked about"
PROVIDED = "what a sentence provides for"
TALKING = verb_list("modality.toml", "coming", "talking")
TALKS = word_list("modality.toml", "coming", "talks")
WEIGHING = noun_list("modality.toml", "points", "weighing")
DEBATING = verb_list("modality.toml", "points", "debating")
FREE = frozenset({"release", "releasing", "freedom", "freeing", "liberation"})
OVER = frozenset({"over", "on", "about", "for"})
TALKED = forms_of("talk")
STRIVING = verb_list("modality.toml", "coming", "striving")
TOWARDS = frozenset({"for", "on", "toward", "towards"})
SINCE = frozenset({"on", "in", "after", "at"})


def only_talked_of(view: DocView, t: int) -> tuple[str, str] | None:
    """Return how real a release is that is only talked of, and the reason; None where it is told."""
    if view.lower[t] not in FREE:
        return None
    above = view.head[t]
    if view.dep[t] == "dobj":
        weighed = view.lower[above] in DEBATING
    elif view.dep[t] in {"pobj", "pcomp"} and view.lower[above] in OVER | TOWARDS | {"of"}:
        word = view.head[above]
        if striven_for(view, t, above):
            return "planned", "only striven for"
        if view.dep[t] == "pobj" and view.lower[above] != "of" and bargained(view, t, word):
            return "planned", "only talked over"
        weighed = view.lower[word] in (DEBATING if view.tag[word].startswith("VB") else WEIGHING)
    else:
        return None
    return ("hypothetical", TALKED_ABOUT) if weighed and not told_of(view, t) else None


def bargained(view: DocView, release: int, above: int) -> bool:
    """Tell whether a release is what is negotiated over, by the word above its preposition or what stands about it."""
    near = [above, *view.kids(above, "dobj", "pobj"), *([view.head[above]] if view.dep[above] == "pobj" else [])]
    if view.lower[view.head[release]] == "about" and view.lower[above] in TALKED:
        return False  # "talked about her release", which has come
    near += [view.head[k] for k in near if view.dep[view.head[k]] == "pobj" and k < release]
    return any(k < release and view.lower[k] in (TALKING if view.tag[k].startswith("VB") else TALKS) for k in near)


def striven_for(view: DocView, release: int, prep: int) -> bool:
    """Tell whether somebody only works for a release ("fought for her release", "a firm working for X's release").

    Not where it has a day behind it ("worked for his release in May").
    """
    verb = view.head[prep]
    if view.dep[verb] == "pobj":
        verb = view.head[view.head[verb]]  # "worked for years for her release"
    if view.lower[prep] not in TOWARDS or view.lower[verb] not in STRIVING:
        return False
    return not any(view.lower[c] in SINCE for c in view.kids(release, "prep"))


def told_of(view: DocView, t: int) -> bool:
    """Tell whether a release that is weighed has a day or doer behind it, or is the own one of who talks.

    "The importance of his release on Monday"; "X discussed her release".
    """
    if any(view.lower[c] in SINCE for c in view.kids(t, "prep")):
        return True
    verb = verb_or_self(view, t)
    whose = in_phrases(view, t)
    for prep in [c for k in (t, verb, *whose) for c in view.kids(k, "prep") if c > t]:
        of_day = any(view.lower[p] in MONTHS or view.tag[p] == "CD" for p in view.subtree(prep))
        if view.lower[prep] == "by" or (view.lower[prep] in SINCE and of_day):
            return True
    if not has_his(view, t):
        return False
    names = [view.name_at[s] for s in view.kids(verb, "nsubj")]
    own = {"he", "she", "they"} & {view.lower[s] for s in view.kids(verb, "nsubj")}
    return bool(own) or any(view.is_person(i) for i in names)
