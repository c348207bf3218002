"""What a participle or "who" after somebody tells of them: "X, led out of a flat, was freed", "A man hit was held"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import ARTICLES, CALENDAR, PAST, SENTENCE_SIDE, SUBJECTS
from pipeline.assemble.text.lexicon import participles
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree
    from pipeline.assemble.text.view import DocView

OPENS: Final = frozenset({
    "was", "were", "is", "are", "has", "have", "had", "should", "must", "will", "may", "could", "would",
})  # fmt: skip
UNDER: Final = frozenset({"parataxis", "ccomp", "conj"})
MISSING: Final = frozenset({"missing"})


def close_participles(tree: Tree) -> None:
    """Hang on the name before it a participle read as the main verb ("X, led out of a flat, should be freed")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(3, len(lower)):
        if tag[t] not in {"VBD", "VBN"} or lower[t - 1] != "," or tag[t - 2] != "NNP" or lower[t] not in participles():
            continue
        who = told = t - 2
        while dep[who] in {"conj", "appos"} and head[who] < who:
            who = head[who]  # "X and her brother Y, led out …"
        if "whose" in lower[who:t]:
            continue  # "X, whose husband, Y, disappeared in May, was threatened"
        apart = apposed(tree, told)
        if dep[who] == "pobj" and lower[head[who]] in {"of", "against"} and head[head[head[who]]] == t:
            who = head[head[who]]  # "The conviction of X, handed down in May, was …", "The lawyer of X, Y, held in May"
        told = told if apart else who
        below = range(t + 1, min(len(lower), t + SENTENCE_SIDE))
        if head[who] != t or dep[who] not in SUBJECTS | {"parataxis"}:
            continue  # the latter where "lawyer" is read apart from its name
        if tree.has_kid(t, below, "dobj", "aux"):
            continue
        for aux in below:
            if lower[aux - 1] != ",":
                continue
            helps = lower[aux] in OPENS and dep[aux] in {"aux", "auxpass"}
            main = head[aux] if helps else aux
            under = dep[t] == "advcl" and head[t] == main
            beside = helps and head[main] == head[t]  # both hung on "reported"
            above = dep[main] in {*UNDER, "ROOT"} and (beside or t in {head[main], head[head[main]]})
            if main < aux or not (helps or tag[aux] in {"VBD", "VBZ"}) or not (under or above):
                continue
            if tree.has_kid(t, range(t, main), "ccomp"):
                break  # "his lawyer, X, said the bullet came in, hit Y": said, not done to X
            own = (k for k in range(t, main) if head[k] == main and dep[k] in SUBJECTS)
            if all(lower[k] in CALENDAR for k in own):  # not "that December", read as its subject
                passive = tree.has_kid(main, range(aux, main), "auxpass")
                inner = max(k for k in range(t, aux) if k == t or (head[k] == t and dep[k] == "conj"))
                for k in range(inner + 1, aux - 1):
                    if head[k] == main:
                        head[k], dep[k] = inner, "npadvmod" if dep[k] in SUBJECTS else dep[k]
                if not under:
                    head[main], dep[main] = (main if head[t] == t else head[t]), dep[t]
                raise_openings(tree, t, main, who)
                head[t], dep[t], tag[t] = told, "acl", "VBN"
                head[who], dep[who] = main, "nsubjpass" if passive else "nsubj"
            break


def close_rooted(tree: Tree) -> None:
    """Hang on the name before it a participle without a subject over the passive of whoever stands before it."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(3, len(lower) - 2):
        if tag[t] not in PAST or lower[t - 1] != "," or tag[t - 2] != "NNP" or lower[t] not in participles():
            continue
        after = range(t + 2, min(len(lower), t + SENTENCE_SIDE))
        main = next(tree.kids_in(t, after, *UNDER), -1)
        aux = next(tree.kids_in(main, range(t + 2, main), "aux", "auxpass"), -1)
        before = range(max(0, t - SENTENCE_SIDE), t)
        if aux < 0 or lower[aux - 1] != "," or lower[aux] not in OPENS:
            continue
        subject = next(tree.kids_in(main, before, *SUBJECTS), -1)
        if subject < 0 or tree.has_kid(t, before, *SUBJECTS, "aux", "auxpass"):
            continue
        if tree.has_kid(t, range(t, main), "dobj"):
            continue
        raise_openings(tree, t, main, subject)
        head[main], dep[main] = (main if head[t] == t else head[t]), dep[t]
        head[t], dep[t], tag[t] = (t - 2 if apposed(tree, t - 2) else subject), "acl", "VBN"


ANSWERABLE = frozenset({"responsible", "accountable", "liable"})


def close_unmarked(tree: Tree) -> None:
    """Hang on its noun a participle read as its verb, the other having no subject ("A man hit in May was held")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(2, len(lower) - 2):
        noun = t - 1
        if tag[t] not in PAST or dep[noun] != "nsubj" or head[noun] != t or lower[t] not in participles():
            continue
        if tag[noun] != "NN" or lower[noun - 1] not in ARTICLES or lower[noun] not in people().nouns:
            continue
        if lower[t + 1] in ANSWERABLE:
            continue  # "the official held responsible for the killing": a deed of theirs
        after = range(t + 1, min(len(lower), t + SENTENCE_SIDE))
        main = next((k for k in after if head[k] == t and dep[k] in {"conj", "advcl", "ccomp"} and tag[k] in PAST), -1)
        if main < 0 or tree.has_kid(t, range(noun, main), "dobj", "aux", "auxpass", "cc"):
            continue
        first = next(tree.kids_in(main, after, "aux", "auxpass"), main)
        own = tree.has_kid(main, range(t, main), *SUBJECTS, "mark")
        if own or lower[first - 1] in {",", "and", "but", "or"} or (first == main and dep[main] != "advcl"):
            continue
        passive = tree.has_kid(main, range(t, main), "auxpass")
        raise_openings(tree, t, main, noun)
        head[main], dep[main] = (main if head[t] == t else head[t]), dep[t]
        for k in range(t + 1, main):
            if head[k] == main and k < first:
                head[k] = t  # "beaten while interviewing X died"
        for k in range(main + 1, len(lower)):
            if head[k] == t:
                head[k] = main
        head[t], dep[t], tag[t] = noun, "acl", "VBN"
        head[noun], dep[noun] = main, "nsubjpass" if passive else "nsubj"


def apposed(tree: Tree | DocView, name: int) -> bool:
    """Tell whether a name in commas says who the second of two is: what follows tells of nobody else.

    "X and another cook, Y, led out of a flat, …": Y alone; "X and her brother Y, led out of a flat, …": both.
    """
    noun = tree.head[name]
    return tree.dep[name] == "appos" and tree.dep[noun] == "conj" and "," in tree.lower[noun:name]


def raise_openings(tree: Tree, t: int, main: int, who: int) -> None:
    """Hang on the main verb what stands before its subject ("On 3 May X, led out of a flat in April, was freed")."""
    for k in range(max(0, who - SENTENCE_SIDE), who):
        if tree.head[k] == t:
            tree.head[k] = main


def hang_missing(tree: Tree) -> None:
    """Hang who is missing on the name before, not on those whose kin it is ("the wife of X, missing since May,")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(MISSING, 3, len(lower)):
        noun = head[t]
        of_kin = noun < t - 3 and lower[noun] in people().relatives and "of" in lower[noun : t - 2]
        if of_kin and dep[t] == "acl" and lower[t - 1] == "," and tag[t - 2] == "NNP":
            head[t] = t - 2
