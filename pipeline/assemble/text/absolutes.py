"""What befell somebody, told without "was" before the main clause: "With X jailed, …", "Her brother killed, X left"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.wordlists import verb_list

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.tree import Tree
    from pipeline.assemble.text.view import DocView

UNDERGONE: Final = verb_list("verbs.toml", "undergone", "verbs")
OWN: Final = frozenset({"dobj", "aux", "auxpass", "ccomp", "xcomp", "nsubjpass"})
WHOSE: Final = frozenset({"both", "all"})  # "Both sons murdered, …"


def read_absolutes(tree: Tree) -> None:
    """Make passives of the participles that open a sentence without a verb of their own, read as the past tense.

    "With" opens them, or whose the person or thing is: "The army attacked, X fled" is none.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for first, last in tree.sentences:
        if lower[first] != "with" and tag[first] != "PRP$" and lower[first] not in WHOSE:
            continue
        comma = next((k for k in range(first + 2, last) if lower[k] == "," and head[k] > k), None)
        if comma is None:
            continue
        below = range(first + 1, comma)
        verb = next((k for k in below if tag[k] in {"VBD", "VBN"} and dep[k] in {"advcl", "ccomp"}), None)
        if verb is None:
            share_object(tree, first, comma)
            continue
        alone = [k for k in below if k == verb or (head[k] == verb and dep[k] == "conj")]
        alone = [k for k in alone if told_alone(tree, k, below)]
        if head[verb] <= comma or verb not in alone or not any(undergone(tree, k) for k in alone):
            continue  # not "his house raided, X fled", of X himself; but "his house raided and his brother arrested"
        main = head[verb]
        subject = tree.has_kid(main, range(comma + 1, main), "nsubj", "nsubjpass")
        own = lower[first] != "with" or tag[first + 1] == "PRP$"
        if not subject or (own and lower[main] in SPEECH):
            continue
        dep[verb] = "advcl"
        for k in alone:
            tag[k] = "VBN"
            for s in range(first, k):
                if head[s] == k and dep[s] == "nsubj":
                    dep[s] = "nsubjpass"


def share_object(tree: Tree, first: int, comma: int) -> None:
    """Hang a participle on the first of those whom "with" names ("with X and two others jailed, …")."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    one = next((k for k in range(first + 1, comma) if head[k] == first and dep[k] == "pobj" and tag[k] == "NNP"), None)
    for k in range(first + 1, comma):
        last = head[k]
        if one is not None and tag[k] == "VBN" and dep[k] == "acl" and tree.lower[k] in UNDERGONE and last + 1 == k:
            while dep[last] == "conj" and last != one:
                last = head[last]
            head[k] = one if last == one else head[k]


def undergone(tree: Tree, verb: int) -> bool:
    """Tell whether a verb is of what one person does to another, in whatever clause."""
    return tree.lower[verb] in UNDERGONE or tree.lower[verb : verb + 2] == ["shot", "dead"]


def told_alone(tree: Tree, verb: int, below: range) -> bool:
    """Tell whether a verb has a subject before it and nothing that it is done to, as only a passive can."""
    own = {tree.dep[k] for k in below if tree.head[k] == verb}
    before = any(tree.head[k] == verb and tree.dep[k] == "nsubj" for k in range(below.start, verb))
    return before and own.isdisjoint(OWN)


def befallen(view: DocView, t: int) -> bool:
    """Tell whether a word is such a participle: the main clause tells neither who did it nor when or where."""
    if view.tag[t] != "VBN":
        return False
    first = view.sentences[view.sentence_at[t]][0]
    if view.lower[first] != "with" and view.tag[first] != "PRP$" and view.lower[first] not in WHOSE:
        return False
    while view.dep[t] == "conj" and view.tag[view.head[t]] == "VBN":
        t = view.head[t]
    if view.dep[t] == "acl" and view.lower[first] == "with":
        return first in view.climb(t) and "," in view.lower[t : view.sentences[view.sentence_at[t]][1]]
    if view.dep[t] != "advcl" or view.head[t] < t or view.kids(t, "aux", "auxpass"):
        return False
    return any(s < t for s in view.kids(t, "nsubjpass")) and "," in view.lower[t : view.head[t]]


def stand_alone(view: DocView, events: list[Event]) -> None:
    """Take from what such a participle tells the doers, the day and the places of the main clause."""
    for event in events:
        if not befallen(view, event.token):
            continue
        comma = view.lower.index(",", event.token)
        a, b = view.start[view.sentences[event.sentence][0]], view.start[comma]
        event.counted = True
        event.actors = [x for x in event.actors if x.start < b and view.kids(event.token, "agent")]
        event.places = [p for p in event.places if a <= p.start < b]
        if event.date is not None and not a <= event.date.start < b:
            event.date = None
