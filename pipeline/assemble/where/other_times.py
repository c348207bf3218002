"""Places of what a sentence tells of another time than its act: where those held had met, where who was freed went.

"Since March police have held two lawyers who met in Gweru in May"; "came to Harare three weeks after he was freed".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.by_whom.told_aside import told_aside
from pipeline.assemble.text.common import OF_YEAR, SPANS, YEAR
from pipeline.assemble.text.kinds import COURT_ACTS, STAYS
from pipeline.assemble.text.shared_words import BENCH
from pipeline.assemble.text.simple import noun_for_people
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.when.behind_names import aside_before
from pipeline.assemble.where.wider import denied

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

DWELLERS: Final = noun_list("where.toml", "tried", "dwellers")
AWAY: Final = frozenset({"after", "before"})
IN: Final = frozenset({"in", "at", "near"})
LONG: Final = SPANS - {"minutes", "hour", "hours"}  # "spoke in Gweru hours before she was held" there
ABOUT: Final = frozenset({"of", "on", "about", "into", "regarding"})
GROUNDS: Final = frozenset({"for", "over", "by", "with"})
REPORTS: Final = (
    noun_list("modality.toml", "papers", "nouns")
    | word_list("modality.toml", "papers", "written")
    | word_list("modality.toml", "papers", "footage")
)
AT_COURT: Final = COURT_ACTS | {"charge", "release", "parole", "pardon"}
WHILE: Final = frozenset({"as", "while"})
ONCE: Final = frozenset({"former", "then", "ex"})


def of_other_time(view: DocView, event: Event, t: int, act: int) -> bool:
    """Tell whether a place is told of what was at another time than an act.

    Args:
        view: the article.
        event: the act.
        t: the place, or what it is told with.
        act: the act's verb or noun.
    """
    if view.dep[t] == "pobj" and view.lower[view.head[t]] == "with":
        return True  # "freed after a contest with London"
    apart = of_later_clause(view, event, t, act) or of_report_on(view, t, act) or of_former_post(view, t)
    apart = apart or past_aside(view, t, act) or in_aside(view, t, act)
    return apart or (event.act not in STAYS and some_time_off(view, t, act))


def past_aside(view: DocView, t: int, act: int) -> bool:
    """Tell whether a place stands past the comma that ends what is told aside ("beat X, held in May, in Harare")."""
    return "," in view.lower[act:t] and told_aside(view, act)


def in_aside(view: DocView, t: int, act: int) -> bool:
    """Tell whether a place is that of what is told aside, with a day of its own ("beat X, held in Harare in May")."""
    opens = aside_before(view, t, act)
    return opens is not None and told_aside(view, opens)


def is_within(view: DocView, region: PlaceMention) -> bool:
    """Tell whether a region is told as where something was ("in Minnesota", not "Voice of Tibet")."""
    t = view.token_at(region.end - 1)
    return view.dep[t] == "pobj" and view.lower[view.head[t]] in IN | {"across"}


def some_time_off(view: DocView, t: int, act: int) -> bool:
    """Tell whether an act is told in a clause "three weeks after" what was at a place."""
    for clause in view.climb(act):
        if view.dep[clause] != "advcl":
            continue
        mark = next((c for c in view.kids(clause, "mark") if view.lower[c] in AWAY), None)
        if mark is None:
            return False
        inside = set(view.subtree(clause))
        return view.lower[mark - 1] in LONG and t not in inside and view.head[clause] in view.climb(t)
    return False


def of_later_clause(view: DocView, event: Event, t: int, act: int) -> bool:
    """Tell whether a place stands, with a date, in a clause on those whom an act with a date of its own befell."""
    above = view.climb(t)
    clause = next((k for k in above if view.dep[k] == "relcl"), None)
    if clause is None or act not in above or above.index(act) < above.index(clause):
        return False
    inside = set(view.subtree(clause))
    whom = view.head[clause]
    doer = view.dep[whom] == "pobj" and view.lower[view.head[whom]] == "by"
    if doer or not (view.person_at(whom) or noun_for_people(view, whom)):
        return False  # "shot at a church that opened in Gweru in 1970"
    if event.date is None or view.token_at(event.date.start) in inside:
        return False
    going_on = view.tag[clause] == "VBG" or any(view.lower[c] in {"has", "have"} for c in view.kids(clause, "aux"))
    return not going_on and any(of_other_month(view, k, event.date) for k in inside)


def of_other_month(view: DocView, k: int, day: DateMention) -> bool:
    """Tell whether a word is a year or a month that is none of a day's ("on 3 May", beside "in April", "in 2019")."""
    word = view.lower[k]
    if YEAR.fullmatch(word):
        return not day.timex_value.startswith(word)
    return word in OF_YEAR and view.tag[k] == "NNP" and day.timex_value[5:7] != f"{OF_YEAR.index(word) + 1:02d}"


def outside(view: DocView, place: PlaceMention, regions: Sequence[PlaceMention]) -> bool:
    """Tell whether a town does not lie in a region in which something is told to have been."""
    return any(is_within(view, region) and denied(place, region) for region in regions)


def of_former_post(view: DocView, t: int) -> bool:
    """Tell whether a place is where somebody named before once worked ("X, a former consulate worker in Harare, …")."""
    prep = view.head[t]
    noun = view.head[prep]
    if view.dep[t] != "pobj" or view.lower[prep] not in IN or view.lower[noun] not in people().nouns:
        return False
    once = any(view.lower[c] in ONCE for c in view.kids(noun, "amod"))
    return once and view.dep[noun] == "appos" and view.person_at(view.head[noun])


def of_report_on(view: DocView, t: int, act: int) -> bool:
    """Tell whether a place is only in what something reports on, for which an act was done.

    "Held for her coverage of the floods in Gweru"; not "held for protesting in Gweru".
    """
    above = view.climb(t)
    below = above[1 : above.index(act)] if act in above else []
    told = [k for k in below if view.lower[k] in ABOUT and view.lower[view.head[k]] in REPORTS]
    return any(view.lower[view.head[view.head[k]]] in GROUNDS for k in told)


def of_meanwhile(view: DocView, event: Event, t: int) -> bool:
    """Tell whether a place is where others did something while a court did the act ("as crowds marched in X").

    "X was shot as troops stormed Gweru" and "was beaten as she filmed a march in Gweru" were there.
    """
    if event.act not in AT_COURT:
        return False
    clause = next((k for k in view.climb(t) if view.dep[k] == "advcl"), None)
    if clause is None or event.token in view.subtree(clause) or event.token not in view.climb(clause):
        return False
    subjects = view.kids(clause, "nsubj", "nsubjpass")
    others = bool(subjects) and not any(view.tag[s] == "PRP" or view.person_at(s) for s in subjects)
    courts_own = any(view.lower[k] in BENCH for s in subjects for k in view.subtree(s))
    return others and not courts_own and any(view.lower[c] in WHILE for c in view.kids(clause, "mark", "advmod"))


def lives_elsewhere(view: DocView, token: int) -> bool:
    """Tell whether a town is that of a resident of whom a place elsewhere is told ("a Gweru native held in Jos")."""
    one = view.head[token]
    if view.dep[token] not in {"compound", "amod"} or view.lower[one] not in DWELLERS or view.tag[one] != "NN":
        return False
    told = (k for c in view.kids(one, "relcl", "acl") for k in view.subtree(c))
    return any(
        view.dep[k] == "pobj" and view.name_at[k] >= 0 and view.names[view.name_at[k]].label == "PLACE" for k in told
    )
