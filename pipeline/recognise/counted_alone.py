"""Vague numbers without a noun that count people: "injured dozens on Friday", "arrested X and dozens more"."""

from __future__ import annotations

from typing import Final

from pipeline.kept import compiled
from pipeline.paths import toml_table

_AFTER: Final = "|".join(toml_table("counts.toml")["alone"]["after"])
_HURT: Final = compiled(rf"(?i)\b(?:{_AFTER})(?: and \w+)? $")
_MORE: Final = compiled(r" more(?=[.,;]|\s+(?:on|in|at|last|this|after|when|during|over|from|since)\b|$)")
_ENDS: Final = compiled(r"(?=[.,;]|\s+(?:on|in|at|last|this|after|when|during|over|since|across|near|and)\b|$)")
_VERB: Final = compiled(  # a headline may capitalise
    r"(?i)\s+(?:(?:of\s+)?others\s+|more\s+)?(?:were|was|have|had|are|remain|killed|arrested|detained|injured|wounded|fled"
    r"|dead|missing|hurt)\b"
)
_REACH: Final = 40  # characters before the number in which the verb stands


def told_alone(text: str, start: int, end: int) -> int | None:
    """Return where a vague number ends whom a verb of harm befell, or who are "more" than those told before it.

    Args:
        text: the sentence.
        start: where the number begins, in characters.
        end: where it ends.
    """
    if _VERB.match(text, end):
        return end
    more = _MORE.match(text, end)
    if more is not None and text.endswith(("and ", ", "), 0, start):
        return more.end()
    if _HURT.search(text, max(0, start - _REACH), start) is None:
        return None
    if more is not None:
        return more.end()
    return end if _ENDS.match(text, end) is not None else None
