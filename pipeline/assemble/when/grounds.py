"""Acts that are what somebody is held or tried for: the day of the case is not theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.simple import relative_above, verb_above
from pipeline.assemble.text.wordlists import verb_list
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

PURSUED: Final = verb_list("when.toml", "accusing", "pursuing")
GROUNDS: Final = frozenset({"for", "over", "of", "with"})
CLAUSES: Final = frozenset({"relcl", "acl", "advcl", "ccomp"})  # with a day of their own
# "jailed her for her trip to Rabat in 2014": the day after it is that of the journey, however it is read
JOURNEY: Final = compiled(
    r"\b(?:for|over) (?:his|her|their|an?|the) (?:[a-z-]+ ){0,2}"
    rf"(?:{'|'.join(toml_table('when.toml')['stays']['journeys'])})s? "
    r"(?:to|in|through|across) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3} (?:in|on|during) [\w ]{0,16}$"
)


# "eight years, increased by one on appeal in 1997": the day of the change, not of the sentence
CHANGED: Final = compiled(
    rf"\b(?:{'|'.join(toml_table('when.toml')['judgments']['changed'])}) "
    r"(?:(?:by|to|from) [^,.;:()]{1,40}? |on appeal )?(?:in|on) [\w ]{0,16}$"
)
PASSING: Final = verb_list("when.toml", "accusing", "passing")


def of_change(view: DocView, when: int, act: int) -> bool:
    """Tell whether a date after a sentence is that on which another court changed it."""
    passing = when > act and view.lower[act] in PASSING
    return passing and CHANGED.search(view.text, view.end[act], view.end[when]) is not None


def of_journey(view: DocView, when: int, act: int) -> bool:
    """Tell whether a date after an act is that of a journey that was its ground."""
    return when > act and JOURNEY.search(view.text, view.end[act], view.end[when]) is not None


def of_whose(view: DocView, when: int, act: int) -> bool:
    """Tell whether a date is that of what is told with "whose" ("X, whose trial opened in May, was sentenced")."""
    verb = relative_above(view, when)
    if verb is None or act in view.subtree(verb):
        return False
    own = (p for s in view.kids(verb, *SUBJECTS) for p in view.kids(s, "poss"))
    return any(view.lower[p] == "whose" for p in own)


def of_deed(view: DocView, when: int, act: int) -> bool:
    """Tell whether a date is that of what somebody is accused of having done ("charged with having sung on 3 May").

    Not one behind a verb that is joined to the act ("accused of having sung and held on 3 May").
    """
    if when < act or "having" not in view.lower[act:when]:
        return False
    of = next((k for k in view.kids(act, "prep") if act < k < when and view.lower[k] in GROUNDS), -1)
    if of < 0 or not any(view.lower[k] == "having" for k in view.subtree(of)):
        return False
    return not any(k < when and view.tag[k].startswith("VB") for k in view.kids(act, "conj") if k > of)


def of_second(view: DocView, when: int, act: int) -> bool:
    """Tell whether a date is that of a deed joined to the first ("jailed for joining a rally and blocking … on …")."""
    path = view.climb(when) if when > act else []
    deed = next((k for k in path if view.tag[k] == "VBG"), act)
    first = deed
    while view.dep[first] == "conj" and view.tag[view.head[first]] == "VBG":
        first = view.head[first]
    prep = view.head[first]
    ground = view.dep[first] == "pcomp" and view.lower[prep] in GROUNDS and view.head[prep] == act
    return first != deed and ground


def of_incited(view: DocView, when: int, act: int) -> bool:
    """Tell whether a date is that of what somebody brought others to do ("jailed for urging them to meet on 3 May")."""
    path = view.climb(when) if when > act else []
    for n, k in enumerate(path):
        prep = view.head[k]
        if view.dep[k] == "pcomp" and view.lower[prep] in {"for", "over"} and view.head[prep] == act:
            below = (x for x in path[:n] if view.dep[x] in {"xcomp", "ccomp"} and view.tag[x] == "VB")
            return any(by_others(view, x) for x in below)
    return False


def by_others(view: DocView, verb: int) -> bool:
    """Tell whether an infinitive is what others were to do ("urging them to meet"), not "trying to get in"."""
    told = (*view.kids(verb, "nsubj"), *view.kids(view.head[verb], "dobj", "dative", "prep"))
    return any(view.head[verb] < k < verb for k in told)


def of_case(view: DocView, when: int, act: int) -> bool:
    """Tell whether a date before an act is that of its case ("sentenced X on Tuesday for ordering the murder").

    Or one after it that of a journey for which it was done, or of what became of the sentence; or that of what else
    befell what is theirs.
    """
    asked = (of_deed, of_second, of_incited, of_journey, of_change, of_whose)
    if any(question(view, when, act) for question in asked):
        return True
    verb = verb_above(view, when) if when < act else None
    if verb is None or view.lower[verb] not in PURSUED or act in view.climb(when):
        return False  # "acquitted of the 2021 killing of X"
    for k in view.climb(act):
        if k == verb or view.dep[k] in CLAUSES:
            return False
        if view.dep[k] == "prep" and view.lower[k] in GROUNDS and k > verb:
            return verb in view.climb(k)
    return False
