"""What a sentence sets before all that it tells: that it is fiction ("In the film, …"), or whose word it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import noun_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

FICTION: Final = noun_list("modality.toml", "framed", "fiction")
JOKES: Final = noun_list("modality.toml", "framed", "jokes")
WORDS: Final = noun_list("modality.toml", "framed", "words")
HEARSAY: Final = noun_list("modality.toml", "framed", "hearsay")
OPENERS: Final = {"in": FICTION | WORDS, "as": JOKES, "by": HEARSAY, "to": WORDS, "according": HEARSAY}
SOME: Final = frozenset({"some", "several", "one", "other", "another"})  # "by all accounts" it is so
REACH: Final = 7  # tokens from the opening to its comma
ASIDES: Final = frozenset({"relcl", "acl", "appos"})
LIGHT: Final = frozenset({"DT", "PRP$", "JJ", "NN", "CD", "NNP", "POS", "VBN"})  # before the noun of an opening


def framed_by(view: DocView, t: int) -> tuple[str, str] | None:
    """Return the modality and reason of what an opening makes fiction or somebody's word, else None.

    "In the film, soldiers killed X", "By some accounts, soldiers killed X"; not a clause that says who somebody is ("In
    the film, X, who was arrested in May, plays …").
    """
    first, last = view.sentences[view.sentence_at[t]]
    while first < t and not view.words[first][:1].isalnum():
        first += 1
    known = OPENERS.get(view.lower[first])
    if known is None or not view.tag[t].startswith("VB"):
        return None
    comma = next((k for k in range(first + 2, min(first + REACH, last, t)) if view.lower[k] == ","), 0)
    noun = view.lower[comma - 1] if comma else ""
    if noun not in known or any(view.tag[k] not in LIGHT for k in range(first + 1 + (noun in HEARSAY), comma - 1)):
        return None
    if any(view.dep[k] in ASIDES for k in (t, *view.climb(t))):
        return None
    if view.lower[first] == "by" and SOME.isdisjoint(view.lower[first:comma]):
        return None
    told = noun in FICTION or noun in JOKES
    return ("hypothetical", f"told in a {noun}") if told else ("alleged", f"by the word of the {noun}")
