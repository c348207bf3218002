"""Who is told of where somebody is told not to be meant: "not X but Y was held", "it was X, and not Y, who was held".

And of whom the verb tells that closes a list past a clause on one of it: "X, Y, who was filming, and Z were held".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import CALENDAR, FINITE, NOUNS, ON_NOUNS, PAST, PLURAL, SUBJECTS
from pipeline.assemble.text.words import actor_type, people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

PHRASE: Final = 7  # tokens of who is not meant, at most
CLAUSE: Final = 25  # tokens of a clause on one of a list, at most
ALSO: Final = frozenset({"only", "just", "merely", "simply", "even", "least"})  # "not only X but Y": both
COUNTS: Final = frozenset({"fewer", "less", "more", "under", "all", "every", "over"})  # "not fewer than ten others"
SAME: Final = frozenset({"conj", "appos"})
PLACES: Final = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "appos"})
IS: Final = frozenset({"was", "is", "were", "are", "’s", "'s"})
DENIED: Final = frozenset({"not", "neither"})
EVERYBODY: Final = frozenset({"all", "everyone", "everybody"})
LEAVING: Final = frozenset({"but", "except", "save"})
ALL_OF: Final = frozenset({"CD", "DT", "NNS"})  # tags of "all the four students"
NO: Final = frozenset({"not", "n't", "n’t", "neither", "never", "no"})


def part_negated(tree: Tree) -> None:
    """Take who is not meant out of what is told ("not X but Y was held", "X, and not Y", "X but neither Y nor Z")."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    if DENIED.isdisjoint(lower):
        return
    for t in tree.where(DENIED, 0, len(lower) - 2):
        if lower[t + 1] in ALSO | COUNTS:
            continue
        if lower[t] == "neither" and lower[t - 1] not in {"but", "and"}:
            continue
        ahead = range(t + 1, min(len(lower), t + PHRASE))
        other = next((k for k in ahead if tree.tag[k].startswith("NN") and not t < head[k] <= k + 2), -1)
        if other < 0 or dep[other] not in PLACES or any(not t < head[k] <= other for k in range(t + 1, other)):
            continue
        near = range(other + 1, min(len(lower), other + CLAUSE))
        beside = [k for k in near if "but" in lower[other:k]]
        meant = next(tree.kids_in(other, beside, "conj"), -1)
        if meant < 0 and not t:  # "Not the rebels but the army shot X", both read as the subject
            subjects = [k for k in beside if dep[k] == dep[other] == "nsubj" and head[k] == head[other]]
            meant = subjects[0] if subjects else -1
        if meant > 0 and lower[other + 1] in {"but", ","}:
            dep[meant], head[meant] = dep[other], head[other]
        elif (meant := in_cleft(tree, other, near)) > 0:
            dep[meant], head[meant] = dep[other], head[other]  # "it was not police who shot X but a soldier"
        elif dep[other] in SAME and head[other] < t and lower[t - 1] in {",", "and", "but"}:
            meant = head[other]
        else:
            continue
        cleft = lower[head[meant]] in {"was", "is"} and dep[meant] == "attr"
        for k in near:
            if head[k] == other and dep[k] in ON_NOUNS and (cleft or meant > other):
                head[k] = meant
        dep[t], head[t] = "neg", other
        dep[other], head[other] = "dep", meant


def part_cleft(tree: Tree) -> None:
    """Take a clause off who is told not to be meant ("it was not soldiers who killed X", "it was not X who was held").

    The clause then hangs on the verb: it was done, and by nobody told.
    """
    lower, dep, head = tree.lower, tree.dep, tree.head
    if "it" not in lower:
        return
    for it in range(len(lower) - 4):
        was = head[it]
        if lower[it] != "it" or dep[it] != "nsubj" or lower[was] not in IS or not it < was:
            continue
        reach = range(was + 1, min(len(lower), was + PHRASE + CLAUSE))
        other = next(tree.kids_in(was, reach, "attr"), -1)
        if other < 0 or not ALSO.isdisjoint(lower[was + 1 : was + 3]):
            continue
        no = any(lower[k] in NO and head[k] in {was, other} for k in range(was + 1, other))
        who = {other, *(k for k in reach if head[k] == other and dep[k] in SAME)}
        clause = next((k for k in reach if k > other and head[k] in who and dep[k] == "relcl"), -1)
        if no and clause > 0 and any(head[k] == clause and lower[k] in {"who", "whom", "that"} for k in reach):
            head[clause] = was


def part_doers(tree: Tree) -> None:
    """Take out by whom something was not done ("was not shot by soldiers but by rebels", "shot not by A but by B")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    if "but" not in lower:
        return
    for but in range(4, len(lower) - 2):
        if lower[but : but + 2] != ["but", "by"]:
            continue
        by = next((k for k in range(but - 2, max(0, but - PHRASE), -1) if lower[k] == "by"), -1)
        between = range(by + 1, but - (lower[but - 1] == ","))
        if by < 0 or not all(tag[k].startswith(("NN", "JJ", "DT", "CD", "PRP$")) for k in between):
            continue
        verb = head[by]
        negated = [k for k in range(by) if (dep[k], head[k]) == ("neg", verb)]
        no = by - 1 if lower[by - 1] == "not" else negated[0] if negated else -1
        if no < 0 or tag[verb] != "VBN":
            continue
        other = next((k for k in between if head[k] == by), -1)
        if other < 0 or lower[no + 1] in ALSO or not doer_after(tree, but + 1, verb):
            continue
        dep[no], head[no] = "neg", other
        dep[but + 1], head[but + 1] = "agent", verb
        dep[by], head[by] = "dep", other
        dep[other], head[other] = "dep", verb


def doer_after(tree: Tree, by: int, verb: int) -> bool:
    """Tell whether "by" names somebody who did it, not "by Friday", "by cancer" or "by all accounts she was afraid"."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    last = by + 1
    while last < len(lower) and tag[last].startswith(("NN", "JJ", "DT", "CD", "PRP$")):
        last += 1
    who = last - 1
    told = actor_type(lower[by + 1 : last]) is not None or people().called(lower[who])
    named = tag[who] == "NNP" and lower[who] not in CALENDAR
    if not (told or named) or not tag[who].startswith("NN"):
        return False
    return all(head[k] != verb or dep[k] != "conj" or tag[k] not in FINITE | PAST for k in range(last, len(lower)))


def in_cleft(tree: Tree, other: int, near: range) -> int:
    """Return who is meant after the clause on who is not ("it was not police who shot X but a soldier"), else -1."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    if dep[other] != "attr" or lower[other + 1 : other + 2] not in (["who"], ["that"]):
        return -1
    but = next((k for k in near if lower[k] == "but" and dep[k] == "cc"), -1)
    after = next((k for k in near if k > but > 0 and head[k] in {head[but], other} and dep[k] == "conj"), -1)
    return after if after > 0 and tree.tag[after].startswith("NN") else -1


def join_past_clause(tree: Tree) -> None:
    """Make one list of those named before and after a clause on one of them ("X, Y, who was filming, and Z were")."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    if not PLURAL & set(lower):
        return
    for aux in range(4, len(lower)):
        verb = head[aux]
        if lower[aux] not in PLURAL or dep[aux] not in {"aux", "auxpass"}:
            continue
        own = list(tree.kids_in(verb, range(max(0, aux - 2 * CLAUSE), aux), *SUBJECTS))
        if len(own) == 1:  # "X, Y, who …, and Z were": Z is read as joined to what X is
            inner = range(own[0] + 1, aux)
            named = [k for k in inner if dep[k] == "appos" and head[k] == own[0] and tree.tag[k] == "NNP"]
            own += [k for k in inner if dep[k] == "conj" and head[k] in named]
        if len(own) != 2 or "and" not in lower[own[0] : own[1]] or not {"who", "whose"} & set(lower[own[0] : own[1]]):
            continue
        first, last = own
        begin = last
        while begin > first and first < head[begin - 1] <= last and head[begin - 1] != begin - 1:
            begin -= 1
        if lower[begin - 2 : begin] != [",", "and"]:
            continue
        for k in range(first + 1, begin):
            if dep[k] == "appos" and head[k] == first and tree.tag[k] == "NNP":
                dep[k] = "conj"
        dep[last], head[last] = "conj", first


def hang_all_but(tree: Tree) -> None:
    """Hang on "all" whom "but" leaves out, read as joined to the verb ("freed all of the men but two: X and Y")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(2, len(lower) - 1):
        verb = head[t]
        if lower[t] != "but" or dep[t] != "cc" or tag[t + 1] != "CD" or not tag[verb].startswith("VB"):
            continue
        every = next((k for k in range(t - 1, verb, -1) if lower[k] == "all" and head[k] == verb), None)
        if every is None or dep[every] != "dobj" or lower[every + 1] != "of":
            continue
        head[t], head[t + 1], dep[t + 1] = every, every, "conj"
        for k in range(t + 2, len(lower)):
            if head[k] == verb and dep[k] == "conj" and tag[k] in NOUNS:
                dep[k] = "dobj"
                break


def hang_named_but(tree: Tree) -> None:
    """Hang on "all" a name that "but" leaves out, read as a second subject ("all of the men but X were freed")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(1, len(lower) - 2):
        if lower[t] not in LEAVING:
            continue
        first = t - 1
        while first > 0 and lower[first] not in EVERYBODY and (tag[first] in ALL_OF or lower[first] in {"of", "them"}):
            first -= 1
        top = next((k for k in range(first, t) if dep[k] in SUBJECTS and head[k] > t), -1)
        if lower[first] not in EVERYBODY or top < 0:
            continue
        verb = head[top]
        others = [k for k in range(t + 1, verb) if head[k] == verb and dep[k] in SUBJECTS | {"parataxis"}]
        ends = [k for k in range(t + 1, verb) if head[k] == verb and dep[k] in {"aux", "auxpass"}]
        if len(others) == 1 and tag[others[0]].startswith("NN") and ends and others[0] < ends[0]:
            head[t], dep[t], head[others[0]], dep[others[0]] = top, "cc", top, "conj"
