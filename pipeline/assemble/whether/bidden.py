"""What is but bidden, due or wished on somebody: "Let police jail X", "has until May to free X", "for X to be held"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import BE
from pipeline.assemble.text.common import HAS
from pipeline.assemble.text.kinds import BODY_ACTS
from pipeline.assemble.text.simple import has_modal, may_tell
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.what.decided import to_infinitive
from pipeline.assemble.whether.governors import tables

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

BY_THEN: Final = frozenset({"until", "till", "by", "hours", "days", "weeks", "months"})
DUE: Final = frozenset({"execution", "release"})  # "until Friday to execute X", "to release X", though dogs are, too
OF_TERMS: Final = frozenset({"serve", "run", "go", "pay"})  # "has two months to serve", "to pay the fine"

ORDERS: Final = frozenset({"order", "orders"})  # "an order for X to be held" may be carried out
COMING_TRUE: Final = verb_list("modality.toml", "bidden", "coming_true") | word_list("modality.toml", "bidden", "ways")


def wished_on(view: DocView, t: int) -> bool:
    """Tell whether a passive is only what is wished or planned for somebody ("chanted for X to be jailed").

    Not "it took years for X to be freed", "the deal paved the way for X to be freed", nor under a verb of
    `models/modality.toml`, which says more.
    """
    if view.tag[t] != "VBN" or "to" not in (view.lower[c] for c in view.kids(t, "aux")):
        return False
    whom = view.kids(t, "nsubjpass")
    opens = [c for c in view.kids(t, "mark") if view.lower[c] == "for"]
    if not whom and view.dep[t] == "acl":  # "plans for X to be jailed", with X hung on "for"
        opens = [c for c in view.kids(view.head[t], "prep") if view.lower[c] == "for" and c < t]
    above = view.head[t]
    word = view.lower[above]
    asked = view.tag[above].startswith("VB") and word in tables()[0]
    if not opens or above > opens[0] or asked or word in COMING_TRUE or word in ORDERS:
        return False
    be = above if view.tag[above].startswith("VB") else view.head[above]
    judged = view.dep[above] in {"acomp", "attr"} or word in BE  # "it is wrong for X to be held": she is
    return not judged or has_modal(view, be)


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
    if above not in HAS or view.lower[t] in OF_TERMS or not to_infinitive(view, t) or harm(view, t):
        return False
    return any(view.lower[k] in BY_THEN for k in view.kids(head, "prep", "dobj") if k < t)


def harm(view: DocView, t: int) -> bool:
    """Tell whether a verb is of a harm that nobody is given a time to do."""
    return may_tell(view, t, BODY_ACTS) and not may_tell(view, t, DUE)
