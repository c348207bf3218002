"""What those in power announce is decided: "the police announced that X would serve ten days"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.lexicon import verb_forms

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

SERVING: Final = frozenset({"serve", "spend"})
HOLDING: Final = frozenset({"held", "detained", "kept", "jailed", "imprisoned"})
# "said" and "warned" are no decisions
DECIDING: Final = frozenset(
    form
    for verb in ("announce", "rule", "order", "decide", "decree", "inform", "notify", "indicate", "state", "show")
    for form in verb_forms(verb)
)
DOUBT: Final = frozenset({"if", "unless", "whether", "could", "may", "might", "not", "n't", "likely", "probably"})
LENGTHS: Final = frozenset({"day", "days", "week", "weeks", "month", "months", "year", "years"})
REACH: Final = 12  # tokens after the verb in which the length stands


def announced(view: DocView, verb: int, modal: str) -> bool:
    """Tell whether a custody of some length that "would" be is one decided on ("announced that X would serve 10 days").

    Not what is feared or depends on something ("said that X would serve ten years if convicted").
    """
    passive = view.lower[verb] in HOLDING and bool(view.kids(verb, "auxpass"))
    if modal not in {"would", "will"} or not (passive or view.lower[verb] in SERVING):
        return False
    first, last = view.sentences[view.sentence_at[verb]]
    if not DOUBT.isdisjoint(view.lower[first:last]) or LENGTHS.isdisjoint(view.lower[verb : min(last, verb + REACH)]):
        return False
    top = verb
    while view.dep[top] == "conj" and view.head[top] < top:
        top = view.head[top]  # "indicated that X had been detained for theft and that he would be held for ten days"
    return view.dep[top] in {"ccomp", "acl"} and view.lower[view.head[top]] in DECIDING
