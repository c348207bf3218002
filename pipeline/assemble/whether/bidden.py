"""What somebody is only told to let happen, or has a time to do: "Let the police jail X", "has until May to free X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import BODY_ACTS
from pipeline.assemble.text.simple import may_tell
from pipeline.assemble.what.decided import to_infinitive

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

HAVE: Final = frozenset({"has", "have", "had"})
BY_THEN: Final = frozenset({"until", "till", "by", "hours", "days", "weeks", "months"})
DUE: Final = frozenset({"execution", "release"})  # "until Friday to execute X", "to release X", though dogs are, too
OF_TERMS: Final = frozenset({"serve", "run", "go", "pay"})  # "has two months to serve", "to pay the fine"


def bidden(view: DocView, t: int, head: int) -> bool:
    """Tell whether what a verb tells is only bidden or due, by the verb above it.

    No harm is due: "the guards had two weeks to torture X" tells what they did. Nor is what "let alone" opens.

    Args:
        view: the article.
        t: the verb.
        head: the verb above it, "let" at the head of its sentence or "have" with a time.
    """
    above = view.lower[head]
    if above == "let":
        opens = head == view.sentences[view.sentence_at[head]][0] and not view.kids(head, "nsubj")
        return opens and view.lower[head + 1] != "alone"
    if above not in HAVE or view.lower[t] in OF_TERMS or not to_infinitive(view, t) or harm(view, t):
        return False
    return any(view.lower[k] in BY_THEN for k in view.kids(head, "prep", "dobj") if k < t)


def harm(view: DocView, t: int) -> bool:
    """Tell whether a verb is of a harm that nobody is given a time to do."""
    return may_tell(view, t, BODY_ACTS) and not may_tell(view, t, DUE)
