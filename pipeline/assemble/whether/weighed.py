"""What is only weighed, possible or somebody's task: "the option of jailing X", "mulled the pardon of X"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.simple import noun_may_tell
from pipeline.nouns import noun_forms
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

OFFERING: Final = frozenset({*verb_forms("offer"), *verb_forms("promise")})
RULING: Final = frozenset(verb_forms("rule"))


@cache
def governors(table: str) -> dict[str, frozenset[str]]:
    """Return the words under which a deed is only weighed, by the preposition between; "verbs" where there is none.

    Args:
        table: "weighed" for a bare "-ing", "weighed_nouns" for a noun.
    """
    words = toml_table("modality.toml")[table]
    forms = {
        key: frozenset(form for w in listed for form in (w, *noun_forms(w), *verb_forms(w)))
        for key, listed in words.items()
    }
    return {**forms, "over": forms["on"]}


def only_weighed(view: DocView, t: int) -> tuple[str, str] | None:
    """Return the modality and reason of a bare gerund that is only weighed, able to be done or due; else None.

    "Suggested killing X", "capable of jailing X", "the option of deporting X", "no point in freeing X", "the vote on
    expelling X", "toyed with arresting X", "in charge of deporting X", "was offered money for killing X".
    """
    above = view.head[t]
    if view.dep[t] in {"xcomp", "ccomp"}:
        only = view.lower[above] in governors("weighed")["verbs"] and above < t
        return ("hypothetical", f"only {view.lower[above]} it") if only else None
    prep, above = view.lower[above], view.head[above]
    word = view.lower[above]
    if prep == "of" and word == "charge":
        return ("hypothetical", "in charge of it") if view.lower[above - 1] == "in" else None
    if prep == "for":
        over = view.head[above] if view.dep[above] == "dobj" else above
        return ("planned", "what was offered for it") if view.lower[over] in OFFERING else None
    return ("hypothetical", f"{word} {prep} it") if word in governors("weighed").get(prep, ()) else None


def weighed_noun(view: DocView, t: int) -> tuple[str, str] | None:
    """Return the modality and reason of a noun's deed that is only weighed, or ruled out; else None.

    "Mulled the pardon of X", "the option of the arrest of X", "the vote on the expulsion of X", "came close to the
    execution of X", "ruled out the extradition of X". Not "the vote on the killing of X": it was done.
    """
    dep, above = view.dep[t], view.head[t]
    word = view.lower[above]
    if dep in {"dobj", "nsubjpass"} and word in RULING and any(view.lower[c] == "out" for c in view.kids(above, "prt")):
        return "denied", "ruled out"
    if dep == "dobj":
        return ("hypothetical", f"only {word} it") if word in governors("weighed_nouns")["verbs"] else None
    if dep != "pobj":
        return None
    prep, over = word, view.lower[view.head[above]]
    if over not in governors("weighed_nouns").get(prep, ()):
        return None
    harm = noun_may_tell(view, t, HARM_ACTS) and not noun_may_tell(view, t, {"execution"})
    if prep in {"on", "over", "for"} and harm:
        return None
    return "hypothetical", f"{over} {prep} it"
