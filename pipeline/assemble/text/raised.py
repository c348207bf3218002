"""Whose the main verb is where those who did it are described first: "Troops loyal to the general abducted X".

The parse takes the noun next to the verb for who did it, or leaves those who did it without a verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import FINITE, RELATING, SUBJECTS
from pipeline.assemble.text.misjoined import has_object
from pipeline.assemble.text.run_on import below
from pipeline.assemble.text.shared_words import TELLING
from pipeline.assemble.text.verbless import OPENING
from pipeline.assemble.text.words import actor_type

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

PARTING = frozenset({",", ":", ";", "—", "–", "-", "(", "and", "that"})
LINKED = frozenset({"mark", "aux", "auxpass", "advmod"})
CALLED = frozenset({"named", "called", "nicknamed", "dubbed", "fined", "denied", "awarded", "handed"})
PASSIVE = frozenset({"been", "was", "were"})
LONGEST = 20  # tokens from a subject to its verb
PHRASE = 6  # tokens of an object before its noun


def rejoin_reported(tree: Tree) -> None:
    """Join a passive to what is said, read as more of the saying ("X was held, he said, and has been freed")."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for t in range(4, len(lower)):
        says = head[t]
        if dep[t] != "conj" or lower[says] not in TELLING or not says < t - 2 or lower[t - 1] not in PASSIVE:
            continue
        if tree.has_kid(t, range(says, t), *SUBJECTS):
            continue
        before = range(says - 1, max(0, says - LONGEST), -1)
        said = next(tree.kids_in(says, before, "ccomp"), -1)
        if said >= 0 and tree.has_kid(said, range(max(0, said - LONGEST), said), "nsubjpass"):
            head[t] = said


def raise_past(tree: Tree) -> None:
    """Make the main verb of a past tense read as what describes a noun ("Troops loyal to the general abducted X").

    The parse leaves those who did it without a verb, or with the participle that describes them ("Rebels allied with
    the mayor shot X"), and makes the general and the mayor the doers.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for first, last in tree.sentences:
        root = next((k for k in range(first, last) if head[k] == k), first)
        who = root
        sent = tag[root] == "VBD" and lower[root + 1 : root + 2] == ["to"]  # "Soldiers sent to free hostages shot X"
        if (sent or tag[root] in {"VBN", "VBG"}) and unaided(tree, root, first):
            who = next(tree.kids_in(root, range(first, root), "nsubj"), root)
        if who >= first + OPENING or who not in {root, root - 1} or actor_type([lower[who]]) is None:
            continue
        fired = (k for k in range(root + 1, last) if tag[k] in FINITE or (lower[k] == "shot" and has_object(tree, k)))
        verb = next(fired, None)
        if verb is None or not (tag[verb] == "VBD" or lower[verb] == "shot") or not read_so(tree, root, verb):
            continue
        if not has_object(tree, verb) or lower[verb] in CALLED or not below(head, verb, root):
            continue
        if any(tag[k] in RELATING or lower[k] in PARTING for k in range(who, verb)):
            continue
        for k in range(root + 1, verb):
            if head[k] == verb and dep[k] == "nsubj":
                doing = (j for j in range(k - 1, root, -1) if tag[j] in {"VB", "VBG"})
                dep[k], head[k] = "dobj", next(doing, root)  # "Men fighting the army shelled X": they fight it
        for k in range(verb + 1, last):
            if head[k] == root:
                head[k] = verb
        tag[verb], dep[verb], head[verb] = "VBD", "ROOT", verb
        dep[who], head[who] = "nsubj", verb
        if root != who:
            dep[root], head[root] = "acl", who


def raise_accused(tree: Tree) -> None:
    """Make the main verb that of whoever is first told to be accused ("X, accused of killing Y, arrested Z")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for first, last in tree.sentences:
        root = next((k for k in range(first, last) if head[k] == k), first)
        who = root - 2
        if tag[root] != "VBN" or who < first or lower[root - 1] != "," or not unaided(tree, root, first):
            continue
        verb = head[who]
        if dep[who] != "nsubj" or not root < verb < last or tag[verb] != "VBD" or head[verb] != root:
            continue
        if lower[verb - 1] == "," and dep[verb] in {"parataxis", "conj", "ccomp"}:
            dep[verb], head[verb], dep[root], head[root] = "ROOT", verb, "acl", who


def read_so(tree: Tree, root: int, verb: int) -> bool:
    """Tell whether the parse makes a verb what describes a noun before it, or runs it together with a participle."""
    if tree.dep[verb] == "acl":
        return root < tree.head[verb] < verb
    described = tree.dep[root + 1 : root + 2] == ["det"] or tree.tag[root] == "VBD" or tree.lower[root + 1] == "to"
    subjects = [k for k in range(root + 1, verb) if tree.head[k] == verb and tree.dep[k] == "nsubj"]
    alone = all(tree.dep[k] != "dobj" or tree.head[k] != root for k in range(root + 1, verb))
    if tree.dep[verb] in {"advcl", "conj"} and tree.tag[root] == "VBD":  # "sent to free hostages killed X"
        return tree.head[verb] == root and not any(tree.head[k] == verb and tree.dep[k] in LINKED for k in range(verb))
    joined = tree.dep[verb] == "parataxis" or (tree.dep[verb] == "ccomp" and bool(subjects) and alone)
    return tree.head[verb] == root and joined and described


def raise_first(tree: Tree) -> None:
    """Make the subject of those who open a sentence without a mark after them, whose words the parse ran together.

    "A policeman assigned to protect the mayor shot X": the mayor was to be protected, and shot nobody.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for first, last in tree.sentences:
        verb = next((k for k in range(first, last) if head[k] == k), first)
        opening = range(first, min(verb, first + OPENING))
        who = next(tree.kids_in(verb, opening, "parataxis"), None)
        if who is None or actor_type([lower[who]]) is None or PARTING & {*lower[who:verb]}:
            continue
        if tag[verb] != "VBD" and not (tag[verb] == "VBN" and unaided(tree, verb, first) and has_object(tree, verb)):
            continue
        subjects = list(tree.kids_in(verb, range(who + 1, verb), "nsubj"))
        for noun in subjects:
            doing = next((k for k in range(noun - 1, max(who, noun - PHRASE), -1) if tag[k] in {"VB", "VBG"}), None)
            if doing is None or tree.has_kid(doing, range(doing, verb), "dobj"):
                break
            dep[noun], head[noun] = "dobj", doing
        else:
            dep[who], tag[verb] = "nsubj", "VBD"


def unaided(tree: Tree, verb: int, first: int) -> bool:
    """Tell whether a verb has no auxiliary."""
    return not any(tree.head[k] == verb and tree.dep[k] in {"aux", "auxpass"} for k in range(first, verb))


def keep_doers(tree: Tree) -> None:
    """Leave a verb the first of two subjects, the second being whom those look for or guard.

    "Soldiers guarding the president X shot Y", "Armed men seeking the mayor X took Y": neither X did anything.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for verb in range(3, len(lower)):
        if tag[verb] not in {"VBD", "VBP", "VBZ", "VBN"}:
            continue
        subjects = list(tree.kids_in(verb, range(max(0, verb - LONGEST), verb), "nsubj"))
        if len(subjects) < 2 or actor_type([lower[subjects[0]]]) is None:
            continue
        who, noun = subjects[0], subjects[-1]
        doing = next((k for k in range(noun - 1, max(who, noun - PHRASE), -1) if tag[k] in {"VB", "VBG"}), None)
        if doing is None or PARTING & {*lower[who:verb]} or any(tag[k] in RELATING for k in range(who, verb)):
            continue
        if any(not doing < head[k] <= noun and head[k] != doing for k in range(doing + 1, noun)):
            continue
        whom = next(tree.kids_in(doing, range(doing + 1, noun), "dobj"), None)
        dep[noun], head[noun] = ("dobj", doing) if whom is None else ("appos", whom)
