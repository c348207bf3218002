"""What somebody saw done: "neighbours saw men in uniform arrest X", where "arrest" is read as a noun beside X."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import actor_type

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

SEEING: Final = verb_list("verbs.toml", "seeing", "verbs")
DOERS: Final = 10  # tokens of who was seen, at most
OF_DOERS: Final = ("NN", "JJ", "DT", "CD", "IN", "HYPH", "POS", "PRP$", "VBN")  # their tags
OF_ARMED: Final = word_list("verbs.toml", "seeing", "of_doers")
BARE: Final = ("VB", "VBP", "NN")  # tags that the bare verb is given


def read_witnessed(tree: Tree) -> None:
    """Make a clause of what somebody is seen to do to a person named right after it ("saw [police torture X]")."""
    if SEEING.isdisjoint(tree.lower):
        return
    for name in tree.names:
        deed = name.first - 1
        after = tree.tag[name.last + 1 : name.last + 2]
        if name.label != "PERSON" or deed < 2 or after == ["POS"] or (after and after[0] in FINITE):
            continue  # no "arrest X's brother", nor "saw the arrest X feared"
        if tree.tag[deed] in BARE and tree.lower[deed] in lexicon().verbs:
            read_deed(tree, deed, name.last)


def read_watched(tree: Tree) -> None:
    """Give who is filmed or seen doing something what they do ("was shot while filming [police beating X]").

    And who is seen undergoing something what is done to them ("saw [his friend, X, beaten by guards]").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    if SEEING.isdisjoint(lower):
        return
    for t in range(2, len(lower) - 1):
        seen, who = head[t], t - 1
        if tag[t] in {"VBN", "VBD"} and dep[t] == "acl" and dep[seen] == "dobj" and lower[head[seen]] in SEEING:
            if head[seen] < seen < t and lower[t] in lexicon().verbs:
                dep[t], head[t], dep[seen], head[seen] = "ccomp", head[seen], "nsubjpass", t
            continue
        if tag[t] != "VBG" or dep[t] not in {"advcl", "xcomp", "conj"} or lower[seen] not in SEEING or not seen < who:
            continue
        if (dep[who], head[who]) != ("dobj", seen) or lower[t] not in lexicon().verbs or tag[who].startswith("PRP"):
            continue
        if tree.has_kid(t, range(t + 1, min(len(lower), t + DOERS)), "dobj"):
            dep[who], head[who], dep[t] = "nsubj", t, "ccomp"


def read_deed(tree: Tree, deed: int, whom: int) -> None:
    """Give a bare verb those whom a verb of seeing before it names, and whom it is done to."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    seen = deed - 1
    while seen > max(0, deed - DOERS) and tag[seen].startswith(OF_DOERS):
        seen -= 1
    if lower[seen] not in SEEING or not tag[seen].startswith("VB") or seen == deed - 1:
        return
    ends = next((k for k in range(seen + 1, deed) if tag[k] == "IN"), deed)
    doer = ends - 1
    if not any(actor_type([lower[k]]) for k in range(seen + 1, doer + 1)) and lower[doer] not in OF_ARMED:
        return  # not "victims of police"
    for k in range(seen + 1, doer):
        if not seen < head[k] <= doer:
            head[k], dep[k] = doer, "compound" if tag[k].startswith("NN") else dep[k]
    above, noun = doer, deed - 1
    for k in range(ends, deed):
        if tag[k] == "IN":
            head[k], dep[k], above = doer, "prep", k
        elif k == noun:
            head[k], dep[k] = above, "pobj"
        elif not ends < head[k] < deed:
            head[k] = noun
    tag[doer] = "NN" if tag[doer] == "JJ" else tag[doer]
    head[doer], dep[doer] = deed, "nsubj"
    tag[deed], head[deed], dep[deed] = "VB", seen, "ccomp"
    head[whom], dep[whom] = deed, "dobj"
