"""Whom they came for and did not find: "police came for X. He was not at home", "… but could not find her"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.what.decided import to_infinitive
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

COMING_FOR: Final = verb_list("modality.toml", "coming", "coming_for")
_AWAY: Final = "|".join(toml_table("modality.toml")["coming"]["not_there"])
# behind "but" or "and" in the act's sentence, or as the next one opens; not "came for X after he had fled a jail"
JOINED: Final = compiled(
    rf"(?:\b(?:but|yet|and|only to (?:find|learn|be told)|find(?:ing)? that|but they)|;) (?:{_AWAY})", re.IGNORECASE
)
NEXT_OPENS: Final = compiled(rf"(?:(?:but|however,|yet|they) )?(?:{_AWAY})", re.IGNORECASE)


def not_there(view: DocView, t: int) -> bool:
    """Tell whether those who came for somebody, or to take them, did not find them, as the same or next words say."""
    came = view.head[t] if view.dep[t] in {"xcomp", "advcl"} and to_infinitive(view, t) else t
    if view.lower[came] not in COMING_FOR or view.tag[came] not in {"VBD", "VBN"}:
        return False
    if came == t and not any(view.lower[c] == "for" for c in view.kids(t, "prep")):
        return False
    here = view.sentence_at[t]
    if JOINED.search(view.text, view.end[t], view.sentence_span(here)[1]):
        return True
    after = here + 1
    if after >= len(view.sentences) or view.parted(after, here):
        return False
    return NEXT_OPENS.match(view.text, *view.sentence_span(after)) is not None


def did_then(view: DocView, t: int, above: int) -> bool:
    """Tell whether "and" joins what was done to a bare verb, whose "not" or modal so is none of its own.

    "They could not find X and arrested his father", not "could be held and beaten", "did not find X or arrest Y".
    """
    joined = view.dep[t] == "conj" and view.head[t] == above and t > above and view.lower[t - 1] in {"and", "but"}
    return joined and view.tag[t] == "VBD" and view.tag[above] == "VB" and not view.kids(above, "auxpass")
