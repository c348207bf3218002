"""Subjects that the parse leaves apart from their verb, past what tells who they are.

"Five got death and three, among them X, got life"; "the five youths tried with her were each given four years"; "Y was
freed and the fourth, X, is still held"; "of the four, X and Y were jailed".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE, HIS, ORDINALS, SUBJECTS
from pipeline.assemble.text.lexicon import participles, verb_forms
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

OPENING: Final = frozenset({"among", "amongst", "including"})
JOINTS: Final = frozenset({"and", ";", "while", "but"})
ASIDE: Final = 16  # tokens between the commas at most
BESIDE: Final = frozenset({"with", "alongside", "beside", "by"})
APART: Final = frozenset({",", ";", ".", "and", "but", "who", "that", "which", "when", "as"})
LISTED: Final = frozenset({"dobj", "conj", "appos", "nsubj", "nsubjpass"})
DESCRIBING: Final = ("NN", "JJ", "DT", "HYPH")
LEAVING: Final = frozenset(verb_forms("leave"))
NEAR: Final = 8  # tokens from such a participle to the verb
ONE_OF: Final = frozenset(ORDINALS) | {"other", "last", "eldest", "oldest", "youngest", "younger", "elder"}


def seat_reduced(tree: Tree) -> None:
    """Make whom a participle tells of the subject of the passive after it, which the parse makes that participle's."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for was in tree.where({"was", "were"}, 4, len(lower) - 1):
        verb = head[was]
        if dep[was] != "auxpass" or verb < was or tree.has_kid(verb, range(max(0, was - NEAR), verb), *SUBJECTS):
            continue
        told = next((t for t in range(was - 2, max(1, was - NEAR), -1) if lower[t + 1] in BESIDE), -1)
        if told < 0 or not APART.isdisjoint(lower[told:was]) or tag[told] not in {"VBN", "VBD"}:
            continue
        noun = told - 1
        if head[noun] != told or dep[noun] not in SUBJECTS or tag[noun] not in {"NN", "NNS"}:
            continue
        first = max(0, told - NEAR)
        if tree.has_kid(told, range(first, told), "aux", "auxpass", "neg"):
            continue
        if head[verb] == told or head[told] == verb or dep[told] == "ROOT":
            head[verb], dep[verb] = (verb if head[told] in {told, verb} else head[told]), dep[told]
        for k in range(first, told):
            if head[k] == told and dep[k] in {"mark", "cc", "advmod", "punct", "prep"}:
                head[k] = verb
        head[noun], dep[noun] = verb, "nsubjpass"
        head[told], dep[told], tag[told] = noun, "acl", "VBN"


def seat_named(tree: Tree) -> None:
    """Hang on a name that opens a clause the participle after its comma, read as a deed of the clause before.

    "X was beaten by inmates, and Y, arrested on 3 May, was tortured by guards": nobody says that inmates arrested X.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for name in tree.names:
        noun, t = name.last, name.last + 2
        if name.label != "PERSON" or lower[noun + 1 : noun + 2] != [","] or lower[t : t + 1] == []:
            continue
        if tag[t] not in {"VBN", "VBD"} or lower[t] not in participles() or dep[t] not in {"conj", "advcl", "ccomp"}:
            continue
        begin = next((k for k in range(name.first - 1, -1, -1) if not tag[k].startswith(DESCRIBING)), 0)
        before = begin - 1 - (lower[begin - 1] == ",")
        if lower[begin] not in JOINTS or head[t] > begin or dep[before] in LISTED or tree.name_at[before] >= 0:
            continue  # "beat X, and Y, arrested two days later, is missing" may be read as a list
        close = next((k for k in range(t + 1, min(t + ASIDE, len(lower) - 1)) if lower[k] in APART | {"or"}), -1)
        if close < 0 or lower[close] != "," or tag[close + 1] not in FINITE or tree.has_kid(t, range(t, close), "dobj"):
            continue
        main = tree.verb_helped(close + 1)
        passive = tree.has_kid(main, range(close, main), "auxpass")
        if tag[main].startswith("VB"):
            if head[main] == t:
                head[main], dep[main] = head[t], dep[t]
            head[noun], dep[noun] = main, "nsubjpass" if passive else "nsubj"
            head[t], dep[t], tag[t] = noun, "acl", "VBN"


def part_dead(tree: Tree) -> None:
    """Part the dead from their number where the parse makes one thing of them ("leaving 20 dead and 30 wounded")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where({"dead"}, 2, len(lower)):
        number, verb = t - 1, head[t]
        if tag[number] != "CD" or head[number] != t or dep[t] != "dobj" or lower[verb] not in LEAVING:
            continue
        for k in range(verb + 1, number):
            head[k] = number if head[k] == t else head[k]
        dep[number], head[number], dep[t] = "dobj", verb, "oprd"


def seat_numbers(tree: Tree) -> None:
    """Make a number behind "and" the subject of the verb after its aside, which the parse leaves without one."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(OPENING, 3, len(lower) - 2):
        number = t - 2
        if lower[t - 1] != "," or tag[number] != "CD" or lower[number - 1] not in JOINTS or dep[number] in SUBJECTS:
            continue
        end = min(len(lower) - 1, t + ASIDE)
        close = next((k for k in range(t + 1, end) if lower[k] == ","), end)
        if close == end or tag[close + 1] not in FINITE:
            continue
        verb = tree.verb_helped(close + 1)
        if tree.has_kid(verb, range(close, verb), *SUBJECTS):
            continue
        passive = tree.has_kid(verb, range(close, verb), "auxpass")
        head[number], dep[number] = verb, "nsubjpass" if passive else "nsubj"
        for k in range(t, close):
            if not number <= head[k] < close and dep[k] in {"prep", "appos", *SUBJECTS}:
                head[k], dep[k] = number, "prep" if dep[k] == "prep" else "appos"


def seat_ordinals(tree: Tree) -> None:
    """Make "the fourth" behind "and" the subject of the verb after whoever that is ("and the fourth, X, is held").

    Likewise of a bare passive ("the first was fined, the second acquitted and the third jailed").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(ONE_OF, 2, len(lower) - 4):
        if lower[t - 1] not in {"the", "a"} or lower[t - 2] not in JOINTS | {","}:
            continue
        bare = tag[t + 1] in {"VBN", "VBD"} and dep[t + 1] in {"conj", "acl"} and lower[t] in ORDINALS
        bare = bare and not tag[t + 2].startswith(("NN", "JJ"))
        if bare and dep[t] == "conj" and head[t] < t and "VBN" in {tag[head[t]], tag[t + 1]}:
            above = head[t]
            head[t], dep[t], tag[t + 1] = t + 1, "nsubjpass", "VBN"
            head[t + 1], dep[t + 1] = (above, "conj") if head[t + 1] == t else (head[t + 1], dep[t + 1])
        elif tag[t + 1] == "VBN" and lower[t] in ORDINALS and head[t] == t + 1 and dep[t] in {"conj", "nsubj"}:
            dep[t] = "nsubjpass"
        if lower[t + 1] != ",":
            continue
        close = next((k for k in range(t + 2, min(len(lower) - 1, t + ASIDE)) if lower[k] == ","), -1)
        if close < 0 or tag[close + 1] not in FINITE:
            continue
        verb = tree.verb_helped(close + 1)
        if dep[t] in SUBJECTS and tag[t - 3] == "CD":  # "X got five years, Y three and the third, Z, was acquitted"
            for k in tree.kids_in(verb, range(max(0, t - NEAR), t - 2), *SUBJECTS):
                dep[k] = "parataxis"
        if dep[t] in SUBJECTS:
            continue
        somebody = tag[close - 1] == "NNP" or lower[t + 2] in {"a", "an"}
        if not somebody or tree.has_kid(verb, range(t, verb), *SUBJECTS):
            continue
        head[t], dep[t] = verb, "nsubjpass" if tree.has_kid(verb, range(close, verb), "auxpass") else "nsubj"
        for k in range(t + 2, close):
            if not t <= head[k] < close:
                head[k], dep[k] = t, "appos"


def join_past_of(tree: Tree) -> None:
    """Join counted people to somebody before them, read as joined to a thing ("the driver of a bus and two men").

    A body or thing is not "and two men", nor are these those whose it is. Likewise "two of his sons" joined to the verb
    ("took the chief, X, and two of his sons").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for cc in tree.where({"and"}, 4, len(lower) - 3):
        verb, some = head[cc + 1], cc + 1
        if tag[some] == "CD" and dep[some] == "conj" and lower[some + 1] == "of" and lower[some + 2] in HIS:
            objects = list(tree.kids_in(verb, range(verb, cc), "dobj")) if tag[verb].startswith("VB") else []
            head[some] = objects[-1] if objects else verb
            continue
        t = next((k for k in range(cc + 2, min(cc + 4, len(lower))) if tag[k] in {"NNS", "NN"}), -1)
        thing = head[t]
        if t < 0 or dep[t] != "conj" or dep[thing] != "pobj" or tag[thing] != "NN" or thing > cc:
            continue
        who, counted = head[head[thing]], tag[cc + 1] == "CD" or lower[cc + 1] in {"a", "an"}
        somebody = counted and people().called(lower[t], lower[who]) and dep[who] in {*SUBJECTS, "dobj"}
        if somebody and lower[head[thing]] == "of" and not people().called(lower[thing]):
            head[t] = head[cc] = who


def seat_of_set(tree: Tree) -> None:
    """Make whoever is named behind "of the four lawyers," the subject of the verb, read as who these are."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for of in tree.where({"of"}, 0, len(lower) - 5):
        whole = next((k for k in range(of + 1, min(len(lower) - 3, of + NEAR)) if lower[k] == ","), 0) - 1
        if whole < 0 or dep[whole] != "pobj" or head[whole] != of or not (of == 0 or lower[of - 1] in {";", ".", "\n"}):
            continue
        after = range(whole + 2, min(len(lower), whole + ASIDE))
        names = [k for k in after if head[k] == whole and dep[k] == "appos" and tag[k] == "NNP"]
        helper = next((k for k in after if tag[k] in FINITE), None)
        if helper is None or not names or names[0] > helper:
            continue
        verb = tree.verb_helped(helper)
        if "," in lower[whole + 2 : names[0]] or tree.has_kid(verb, range(whole, verb), *SUBJECTS):
            continue
        head[names[0]], dep[names[0]] = verb, "nsubjpass" if tree.has_kid(verb, after, "auxpass") else "nsubj"


def seat_aged(tree: Tree) -> None:
    """Make whoever is "aged 12" the subject of the verb, not of "aged" ("Two boys aged 12 and 14 and a man were")."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    for t in tree.where({"aged"}, 1, len(tag) - 3):
        who = t - 1
        if tag[t] != "VBD" or tag[t + 1] != "CD" or head[who] != t or dep[who] != "nsubj":
            continue
        verb = next((k for k in range(t + 2, min(len(tag), t + ASIDE)) if head[k] == t and dep[k] == "conj"), -1)
        if verb < 0 or tag[verb] not in FINITE | {"VBN"}:
            continue
        subjects = list(tree.kids_in(verb, range(t, verb), *SUBJECTS))
        joint = next((k for k in range(t, verb) if head[k] == t and dep[k] == "cc"), -1)
        head[verb], dep[verb] = (verb if head[t] == t else head[t]), dep[t]
        head[who], dep[who] = verb, dep[subjects[0]] if subjects else "nsubjpass"
        for k in [joint, *subjects] if joint > 0 else subjects:
            head[k], dep[k] = who, "cc" if k == joint else "conj"
        head[t], dep[t], tag[t] = who, "acl", "VBN"
