"""Lines that only list what befell so many each, without an auxiliary: "Four civilians dead, nine hurt in shelling".

And who killed so many: "opened fire on a crowd, killing one".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE, SUBJECTS
from pipeline.assemble.text.lexicon import forms_of, participles
from pipeline.assemble.text.shared_words import DOZENS
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import actor_type, people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

JOINTS: Final = frozenset({",", "and", ";"})
DEAD: Final = "dead"
NEAR: Final = 10  # tokens from a verb to its subject
WHEN: Final = frozenset({"since", "after", "when", "as", "while", "before"})
TOLLS: Final = word_list("verbs.toml", "harm", "tolls")
ANSWERING: Final = verb_list("verbs.toml", "force", "answering")
FIRING: Final = verb_list("verbs.toml", "force", "with_toll")
FLEEING: Final = verb_list("verbs.toml", "flight", "away", "survived")
OPENS: Final = 3  # tokens before the first number: a town and its colon
LEAVING: Final = forms_of("leave")
LEADING: Final = frozenset({"JJS", "JJR", "IN", "DT", "RB", "RBR", "RBS"})
LEADS: Final = 4  # tokens from "left" to the number
SELF: Final = frozenset({"himself", "herself", "themselves"})
SURE: Final = FINITE - {"VBD"}  # "killed" may be read as a past tense


def read_tolls(tree: Tree) -> None:
    """Give each participle of such a line the number before it, and the dead to none of the others.

    "Two protesters dead, 14 arrested in Conakry", read as two dead protesters who were arrested.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for first, last in tree.sentences:
        items = [found for k in range(first, last) if tag[k] == "CD" and (found := item(tree, first, k, last))]
        opens = bool(items) and items[0][0] - first <= OPENS
        if not opens or len(items) < 2 or any(tag[k] in SURE for k in range(first, items[-1][2])):
            continue
        if any(dep[k] == "dobj" and head[k] == verb for _, _, verb in items for k in range(verb + 1, last)):
            continue  # "Four soldiers killed, two held X"
        verbs = [v for _, _, v in items if lower[v] != DEAD]
        close_label(tree, (first, last), items[0][0], items[0][2])
        for number, noun, verb in items:
            if lower[verb] == DEAD:
                root = items[0][1]
                head[noun], dep[noun] = (noun, "ROOT") if noun == root else (root, "conj")
                head[verb], dep[verb] = noun, "amod"
                continue
            tag[verb] = "VBN"
            root = verbs[0] if lower[items[0][2]] != DEAD else items[0][1]
            head[verb], dep[verb] = (verb, "ROOT") if verb == root else (root, "conj")
            head[noun], dep[noun] = verb, "nsubjpass"
            if noun != number:
                head[number], dep[number] = noun, "nummod"


def read_left(tree: Tree) -> None:
    """Give "left" the number that it leaves dead or hurt, and each participle after it its own.

    "The attack left 12 dead and 30 wounded", read as twelve who are dead, thirty and what they wounded.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for verb in tree.where(LEAVING, 0, len(lower) - 2):
        k, joined = next_number(tree, verb + 1), False
        while k is not None:
            noun = k + 1 if lower[k + 1 : k + 2] and lower[k + 1] in people().plurals else k
            state = noun + 1
            if state >= len(lower) or not (lower[state] == DEAD or lower[state] in participles()):
                break
            if noun != k:
                head[k], dep[k] = noun, "nummod"
            if not joined:
                head[noun], dep[noun] = verb, "dobj"
                head[state], dep[state] = verb, "oprd"
            else:
                tag[state] = tag[state] if lower[state] == DEAD else "VBN"
                head[state], dep[state] = verb, "conj"
                head[noun], dep[noun] = state, "nsubjpass"
            after = next((j for j in range(state + 1, min(state + 3, len(lower))) if lower[j] not in JOINTS), None)
            joined, k = True, next_number(tree, after) if after is not None and after > state + 1 else None


def part_from_self(tree: Tree) -> None:
    """Tell whom somebody harmed before themselves ("killed himself and eight others" as "eight others and himself")."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for t in tree.where(SELF, 1, len(lower) - 2):
        if dep[t] != "dobj" or lower[t + 1] != "and":
            continue
        other = next(tree.kids_in(t, range(t + 2, len(lower)), "conj"), None)
        if other is not None and tree.tag[other].startswith("NN"):
            head[other], dep[other] = head[t], "dobj"
            head[t], dep[t] = other, "conj"


def join_more(tree: Tree) -> None:
    """Make "dozens more" the object of the verb before it, or join it to those before it ("held X and dozens more")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(DOZENS, 1, len(lower) - 1):
        if lower[t + 1] != "more" or tag[t + 2 : t + 3] in (["NNS"], ["NN"]):
            continue
        if tag[t - 1].startswith("VB"):
            head[t], dep[t] = t - 1, "dobj"
        elif lower[t - 1] == "and" and t > 1 and tag[t - 2].startswith("NN") and dep[t - 2] in {"dobj", "nsubjpass"}:
            head[t], dep[t] = t - 2, "conj"
        else:
            continue
        head[t + 1], dep[t + 1] = t, "amod"


def next_number(tree: Tree, k: int) -> int | None:
    """Return the number that stands at a token or past "at least", "more than" and the like before it."""
    stop = min(len(tree.lower), k + LEADS)
    at = next((j for j in range(k, stop) if tree.tag[j] == "CD" or tree.lower[j] in DOZENS), None)
    return at if at is not None and all(tree.tag[j] in LEADING for j in range(k, at)) else None


def close_label(tree: Tree, sentence: tuple[int, int], number: int, verb: int) -> None:
    """Take the town before a colon from the clause of another verb ("Osh: 20 held, five killed, soldier beats boy")."""
    first, last = sentence
    if number - 1 <= first or tree.lower[number - 1] != ":":
        return
    root = next((k for k in range(verb, last) if tree.dep[k] == "ROOT"), verb)
    for k in range(first, number - 1):
        if not first <= tree.head[k] < number - 1:
            tree.dep[k], tree.head[k] = "dep", verb
    if root != verb:
        tree.dep[root], tree.head[root] = "parataxis", verb


def item(tree: Tree, first: int, k: int, last: int) -> tuple[int, int, int] | None:
    """Return number, noun (or the number again) and participle of the item that a number opens, if it opens one."""
    lower, tag = tree.lower, tree.tag
    before = k == first or lower[k - 1] in JOINTS or (lower[k - 1] == ":" and k - first <= OPENS)
    before = before or tag[k - 1] in {"JJS", "JJR", "IN", "DT", "RB"}
    noun = next((j for j in range(k + 1, min(k + 4, last)) if lower[j] in people().plurals), k)
    if noun != k and not all(tag[j].startswith(("JJ", "NN")) for j in range(k + 1, noun)):
        noun = k
    verb = noun + 1
    if not before or verb >= last:
        return None
    undergone = lower[verb] == DEAD or tag[verb] == "VBN" or (tag[verb] == "VBD" and lower[verb] in participles())
    return (k, noun, verb) if undergone else None


def rejoin_tolls(tree: Tree) -> None:
    """Hang on those who fired whom that killed ("opened fire on a crowd protesting the arrest of X, killing one").

    So too past a clause that only says since when, and after a passive ("were attacked by police, who fired, killing
    one"). And not on those who fled: "residents fled rebels attacking the village, killing one".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(2, len(lower)):
        if tag[t] != "VBG" or lower[t] not in TOLLS or lower[t - 1] != ",":
            continue
        above = head[t]
        if lower[above] in FLEEING:
            head[t] = next((k for k in range(t - 1, above, -1) if dep[k] == "acl" and lower[k] in FIRING), above)
            continue
        if tree.has_kid(above, range(max(0, above - NEAR), above), "auxpass"):
            above = next((k for k in range(t - 1, above, -1) if dep[k] == "relcl" and lower[k] in FIRING), above)
            head[t] = above if who_fired(tree, above) else head[t]
            continue
        if dep[above] == "relcl" and lower[above] in FIRING and who_fired(tree, above):
            continue
        if dep[above] == "advcl" and lower[above] not in FIRING | ANSWERING and only_when(tree, above):
            head[t] = head[above] if lower[head[above]] in FIRING else above
            continue
        if dep[above] not in {"acl", "relcl"}:
            continue
        while dep[above] in {"acl", "relcl", "pobj", "prep", "dobj"} and head[above] != above:
            above = head[above]
        if lower[above] in FIRING and lower[head[t]] not in FIRING | ANSWERING:
            head[t] = above


def only_when(tree: Tree, verb: int) -> bool:
    """Tell whether a clause only says when it was, by something that nobody does ("since the protests resumed")."""
    near = range(max(0, verb - NEAR), verb)
    marked = any(tree.lower[k] in WHEN for k in tree.kids_in(verb, near, "mark", "advmod"))
    subjects = [tree.lower[k] for k in tree.kids_in(verb, near, *SUBJECTS)]
    return marked and bool(subjects) and all(actor_type([s]) is None and not people().called(s) for s in subjects)


def who_fired(tree: Tree, verb: int) -> bool:
    """Hang a clause with "who" on those who act, not on their town ("police in Osh, who fired"); tell if they do."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    noun = head[verb]
    if dep[verb] != "relcl" or not any(lower[k] == "who" for k in tree.kids_in(verb, range(noun, verb), "nsubj")):
        return False
    while dep[noun] == "pobj" and actor_type([lower[noun]]) is None and head[noun] > 1:
        above = head[head[noun]]
        noun = above if tree.tag[above].startswith("NN") else head[noun] - 1  # "beaten by police from Osh, who fired"
    if actor_type([lower[noun]]) is None:
        return False
    head[verb] = noun
    return True
