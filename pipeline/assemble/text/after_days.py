"""The main verb after a day, read as of its object: "A court on Friday jailed X, held since May, for a year"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import CALENDAR, PAST, SENTENCE_SIDE, SUBJECTS
from pipeline.assemble.text.lexicon import participles

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

READ_AS: Final = SUBJECTS | {"parataxis", "appos", "dep"}  # what the object is read as


def raise_after_days(tree: Tree) -> None:
    """Hang on the name before it a participle read as main verb in place of the verb that follows a day."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(3, len(lower) - 4):
        who = head[t]
        if tag[t] != "VBN" or dep[t] != "amod" or who <= t or lower[t] not in participles() or not dated(tree, t):
            continue
        late = head[who]
        name = late - 2
        if dep[who] not in READ_AS or late <= who or tag[late] not in PAST or lower[late] not in participles():
            continue
        if lower[late - 1] != "," or tag[name] != "NNP" or "," in lower[t:name]:
            continue
        after = range(late + 1, min(len(lower), late + SENTENCE_SIDE))
        before = range(max(0, t - SENTENCE_SIDE), t)
        if tree.has_kid(late, range(t, len(lower)), "aux", "auxpass", "dobj", "ccomp", "agent"):
            continue
        subject = next((k for k in before if dep[k] in SUBJECTS and head[k] in {t, late}), -1)
        if subject < 0:
            continue
        head[t], dep[t], tag[t] = (t if head[late] == late else head[late]), dep[late], "VBD"
        for k in before:
            if head[k] == late or (k > subject and head[k] == subject and lower[k] == "on"):
                head[k] = t
        head[subject], dep[subject] = t, "nsubj"
        if dep[name] == "appos" and head[name] == who:
            head[who], dep[who] = name, "compound"
            who = name
        head[who], dep[who] = t, "dobj"
        head[late], dep[late], tag[late] = name, "acl", "VBN"
        for k in after:
            if head[k] == late and (dep[k] == "punct" or lower[k - 1] == ","):
                head[k] = t


def dated(tree: Tree, t: int) -> bool:
    """Tell whether a day stands right before a word: "on Friday", "on 3 May", "on 3 May 2022"."""
    lower = tree.lower
    near = lower[max(0, t - 4) : t]
    if "on" not in near:
        return False
    day = near[len(near) - near[::-1].index("on") :]
    return not CALENDAR.isdisjoint(day) and all(w in CALENDAR or w.isdigit() or w == "," for w in day)
