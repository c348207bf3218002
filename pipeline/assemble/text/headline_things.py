"""What is said to have been done to a sentence without "was": "X's conviction quashed", "had his sentence cut"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.lexicon import participles
from pipeline.assemble.text.wordlists import noun_list, verb_list

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

THINGS: Final = noun_list("verbs.toml", "headline_things", "nouns")
DONE: Final = verb_list("verbs.toml", "headline_things", "verbs")
APPEALS: Final = frozenset({"appeal", "appeals"})  # may be for a visa
HAVING: Final = frozenset({"had", "has", "have", "having", "saw", "sees", "seen", "seeing"})
OPEN: Final = frozenset({"dobj", "ccomp", "xcomp", "aux", "auxpass", "agent", "dative"})


def read_done(tree: Tree) -> None:
    """Make a passive of a past form that ends what a line tells of a thing that does nothing itself."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for verb, word in enumerate(lower):
        if word not in DONE or tag[verb] not in {"VBD", "VBN"} or head[verb] != verb:
            continue
        below = [k for k in range(len(lower)) if head[k] == verb and k != verb]
        things = [k for k in below if k < verb and dep[k] == "nsubj"]
        if len(things) != 1 or lower[things[0]] not in THINGS or any(dep[k] in OPEN for k in below):
            continue
        tag[verb], dep[things[0]] = "VBN", "nsubjpass"


def read_second_line(tree: Tree) -> None:
    """Part what a headline tells of two in turn ("Two nuns freed in Zenda, teacher acquitted"), read as one clause.

    The participle's noun then stands before the comma as a second subject of the last verb.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for verb in range(4, len(lower)):
        own = verb - 1
        if tag[verb] not in {"VBD", "VBN"} or dep[own] not in {"nsubj", "nsubjpass"} or head[own] != verb:
            continue
        k = own
        while k > 0 and tag[k - 1].startswith(("NN", "JJ", "CD")) and head[k - 1] == own:
            k -= 1
        if k < 3 or lower[k - 1] != ",":
            continue
        others = list(tree.kids_in(verb, range(k - 1), "nsubj", "nsubjpass"))
        done = [c for c in range(k - 1) if dep[c] == "acl" and head[c] in others and tag[c] in {"VBN", "VBD"}]
        if len(others) == 1 and done and not tree.has_kid(verb, range(verb), "aux", "auxpass"):
            dep[others[0]] = "dep"


def read_capitals(tree: Tree) -> None:
    """Make a participle of what a headline in capitals joins to one ("X Kidnapped, Freed Hours Later")."""
    for t, above in enumerate(tree.head):
        joined = tree.tag[t] == "NNP" and tree.dep[t] == "conj" and above < t and tree.tag[above] in {"VBD", "VBN"}
        if joined and tree.lower[t] in participles() and tree.words[above][:1].isupper():
            tree.tag[t] = "VBN"


def read_had(tree: Tree) -> None:
    """Give a participle the thing before it that somebody had or saw so treated ("had his conviction quashed")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for verb in range(2, len(lower)):
        thing, above = verb - 1, head[verb]
        if lower[verb] not in DONE or tag[verb] not in {"VBD", "VBN"} or lower[thing] not in THINGS - APPEALS:
            continue
        of_verb = dep[thing] == "nsubj" and head[thing] == verb
        held = lower[above] in HAVING and (of_verb or (dep[thing] == "dobj" and head[thing] == above))
        if held and above < thing and not tree.has_kid(verb, range(len(lower)), *OPEN):
            tag[verb], dep[verb], dep[thing], head[thing] = "VBN", "ccomp", "nsubjpass", verb
