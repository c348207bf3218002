"""Clauses that hold whatever is denied or planned above them: reasons, and what somebody knows or has forgotten."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.lexicon import verb_forms
from pipeline.paths import models_dir

if TYPE_CHECKING:
    from pipeline.assemble.view import DocView

PAST: Final = frozenset({"had", "was", "were", "has", "have", "did"})
REASON: Final = frozenset({"because", "as", "since", "when", "while", "although", "though", "after"})


@cache
def factives() -> frozenset[str]:
    """Return the forms of verbs whose "that" clause has happened, be they negated or not ("did not know that …")."""
    with (models_dir() / "modality.toml").open("rb") as f:
        lemmas = tomllib.load(f)["verbs"]["factive"]
    return frozenset(form for lemma in lemmas for form in verb_forms(lemma))


def past(view: DocView, verb: int) -> bool:
    """Tell whether a verb tells what was done or has been done."""
    aux = {view.lower[c] for c in view.kids(verb, "aux", "auxpass")}
    return bool(aux & PAST) or (not aux and view.tag[verb] == "VBD")


def background(view: DocView, verb: int) -> bool:
    """Tell whether a verb gives the reason or the time of what stands above, whose "not" and "could" leave it alone.

    "did not attend because he had been arrested", "was not in court, having been sentenced in March".
    """
    if view.dep[verb] != "advcl":
        return False
    marks = {view.lower[c] for c in view.kids(verb, "mark", "advmod")}
    if any(view.lower[c] == "having" for c in view.kids(verb, "aux")):
        return True
    return bool(marks & REASON) and past(view, verb)


def known_of(view: DocView, verb: int) -> bool:
    """Tell whether a verb is what somebody knows, remembers or forgets: it has happened, whoever remembers it or not.

    Not "I do not know that he was ever held", which doubts it.
    """
    head = view.head[verb]
    if view.dep[verb] != "ccomp" or view.lower[head] not in factives() or not past(view, verb):
        return False
    if {view.lower[c] for c in view.kids(verb, "mark", "advmod")} & {"if", "whether", "ever"}:
        return False
    return not (view.kids(head, "neg") and any(view.lower[c] in {"i", "we"} for c in view.kids(head, "nsubj")))


def clause_of_its_own(view: DocView, verb: int) -> bool:
    """Tell whether a verb goes on with an auxiliary of its own, which no "not" before it reaches.

    "He did not resist and was beaten"; not "He was not arrested or beaten".
    """
    head = view.head[verb]
    if view.dep[verb] != "conj" or any(view.lower[c] in {"or", "nor"} for c in view.kids(head, "cc")):
        return False
    own = {view.lower[c] for c in view.kids(verb, "aux", "auxpass")}
    return bool(own & {"was", "were"}) and not own & {"not", "n't"}
