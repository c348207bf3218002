"""What somebody is charged with or tried for: "was arraigned on charges he beat X", before any court finds so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import word_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

CHARGES: Final = word_list("modality.toml", "claims", "charging")
VERDICTS: Final = word_list("modality.toml", "claims", "verdicts")
REACH: Final = 10  # tokens between a verdict and what it is for
SETTLED: Final = word_list("modality.toml", "claims", "settled")


def on_charges(view: DocView, token: int) -> str | None:
    """Return how an act is told that stands in the clause of a charge; None for others, and where a court has ruled.

    Args:
        view: the article.
        token: the verb of the act.
    """
    if not view.tag[token].startswith("VB"):
        return None
    subjects = [s for s in view.kids(token, "nsubj", "nsubjpass") if s < token and view.tag[s] not in {"WDT", "WP"}]
    if not subjects or view.kids(token, "auxpass"):
        return None  # "the charges he was held on": what is charged was done by whoever is charged
    noun = min(view.subtree(subjects[0])) - 1
    if noun >= 0 and view.lower[noun] == "that":
        noun -= 1
    first = view.sentences[view.sentence_at[token]][0]
    if noun < first or view.lower[noun] not in CHARGES or not SETTLED.isdisjoint(view.lower[first:noun]):
        return None
    return f"said in the {view.lower[noun]}"


def tried_for_it(view: DocView, t: int) -> bool:
    """Tell whether an act is what a trial, verdict or arrest is for ("the trial for the murder of X will open")."""
    link = view.head[t]
    if view.lower[link] != "for":
        return False
    first = view.sentences[view.sentence_at[t]][0]
    for k in range(link - 1, max(first, link - REACH) - 1, -1):
        if view.lower[k] in VERDICTS and view.tag[k].startswith("NN"):
            return True
        if view.tag[k].startswith("VB") or view.lower[k] in {",", ";"}:
            return False
    return False
