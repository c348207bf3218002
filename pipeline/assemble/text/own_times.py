"""Which of two coordinated verbs has a time of its own: "was moved in 2013 and stabbed during the protests of May"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import CALENDAR, FINITE, YEAR
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.simple import of_calendar
from pipeline.assemble.text.wordlists import verb_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

SPANNING: Final = frozenset({"during", "amid"})  # what happened then has the time of what they name
TAKING: Final = verb_list("verbs.toml", "law", "taking")
PLACING: Final = frozenset({"in", "at", "near"})
TIMING: Final = SPANNING | {"in", "on"}


def own_time(view: DocView, verb: int) -> bool:
    """Tell whether a verb has a month, a day of the week or a year of its own after it ("shot during the May vote").

    Not one that only stands in what it names: "was charged with a murder in 2019".
    """
    for c in view.kids(verb, "prep", "npadvmod"):
        if c < verb or view.lower[c] not in TIMING | CALENDAR:
            continue
        told = view.subtree(c) if view.lower[c] in SPANNING else [c, *view.kids(c, "pobj")]
        if any(of_calendar(view, k) for k in told):
            return True
    return False


def acts_on_day(view: DocView, t: int) -> bool:
    """Tell whether a day and a verb follow a name that ends at a token ("and Mayor Y on 5 June 2019 had praised X")."""
    k, last = t + 2, view.sentences[view.sentence_at[t]][1] - 1
    if view.lower[t + 1 : t + 2] not in (["on"], ["in"]):
        return False
    while k < last and (view.tag[k] == "CD" or view.lower[k] in CALENDAR):
        k += 1
    if k == t + 2:
        return False
    while k < last and (view.lower[k] in PLACING or view.tag[k] in {"NNP", "RB"}):
        k += 1
    return view.tag[k] in FINITE


def dated_apart(view: DocView, second: int, first: int) -> bool:
    """Tell whether the later of two coordinated verbs is told of another time, so of a scene of its own.

    "Was moved by police in 2013 and was stabbed in May 2014": not by police; "was interviewed by X and was shot in
    May": not by X, who did no deed. Who was taken is still in those hands: "was arrested by soldiers on 3
    May and was beaten on 5 May".
    """
    if not own_time(view, second):
        return False
    if view.lower[first] in TAKING:
        last = view.sentences[view.sentence_at[second]][1]
        return len({word for word in view.lower[first:last] if YEAR.fullmatch(word)}) > 1
    anew = bool(view.kids(second, "aux", "auxpass")) and view.lower[first] not in lexicon().verbs
    return anew or own_time(view, first)
