"""What part somebody has who stands beside an act without doing or suffering it: lawyer, relative, or who says so."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.lexicon import forms_of
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.who.unnamed import SAYING

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

type Side = Literal["lawyer", "relative", "source"]

BEFORE: Final = 60  # characters of what tells somebody's part before the name
AFTER: Final = 90
ADVOCATE: Final = frozenset({"advocate"})
PARTING: Final = frozenset({"of", "for", "that"})
ACCORDING: Final = re.compile(r"\b[Aa]ccording to (?:(?:the|an?|her|his|their) )?(?:[a-z][\w'’-]* ){0,4}$")
# "X (name), her elder", "X, Y's"
_WHOSE: Final = (
    r"^(?: \([^()]*\))?, (?:his|her|their|the|an?|one of (?:his|her|their)|[A-Z][\w’'. -]{1,40}?['’]s) "
    r"(?:[\w-]+ ){0,2}?"
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return how a name is followed by a lawyer's calling, and by a relative's, and preceded by either.

    Last comes how a relative of its bearer is told ("lawyer X's brother").
    """
    lawyers = "|".join(sorted(people().lawyers))
    kin = "|".join(word_list("people.toml", "relatives", "single"))
    verbs = "|".join(forms_of(*word_list("people.toml", "lawyers", "representing")))
    return (
        re.compile(
            rf"{_WHOSE}(?:{lawyers})\b|^,? who (?:is |was |has |had )?(?:also )?(?:{verbs}) (?:him|her|them|the|[A-Z])"
        ),
        re.compile(rf"\b(?:{verbs}) (?:in court |at the trial )?by (?:the )?(?:[a-z]+ ){{0,2}}$"),
        re.compile(rf"{_WHOSE}(?:{kin})\b|^,? whose (?:\w+ )?(?:{kin})\b"),
        re.compile(rf"\b(?:{kin}) of (?:the )?(?:[a-z]+ ){{0,3}}$"),
        re.compile(rf"^['’]s? (?:[\w-]+ ){{0,2}}?(?:{kin})\b"),
    )


def side_of(view: DocView, cast: Cast, name: Name) -> Side | None:
    """Return the part of somebody named in the evidence who neither did nor suffered the act, if the text tells one."""
    entry = cast.people[name.cluster]
    before = view.lower[max(0, name.first - 4) : name.first]
    if before[-2:] == [",", "and"]:
        before = []  # "X, her lawyer, and Y": X is
    parted = ((k, view.tag[name.first - k - 1]) for k, w in enumerate(reversed(before)) if w not in PARTING)
    # "counsel argued that X's cousin", "a lawyer representing X"
    verb = next((k for k, tag in parted if tag in FINITE or tag == "VBG"), len(before))
    whose = min(verb, next((k for k, w in enumerate(reversed(before)) if w in PARTING), len(before)))
    before = before[len(before) - whose :]  # "the lawyer of X": another
    start, end = view.start[name.first], view.end[name.last]
    ahead, behind = view.text[max(0, start - BEFORE) : start], view.text[end : end + AFTER]
    lawyer_after, lawyer_before, kin_after, kin_before, owner = _patterns()
    counsel = people().lawyers.intersection(before)
    if counsel == ADVOCATE and entry.occupation != "lawyer":
        counsel = frozenset()  # "labour rights advocate X"
    if (counsel and "general" not in before) or (
        entry.occupation == "lawyer" and name.first > 0 and "lawyer" in before
    ):
        return "relative" if owner.match(behind) or kin_before.search(ahead) else "lawyer"
    if lawyer_after.match(behind) or lawyer_before.search(ahead):
        return "lawyer"
    if entry.relative or kin_after.match(behind) or kin_before.search(ahead):
        return "relative"
    return "source" if tells(view, name) else None


def tells(view: DocView, name: Name) -> bool:
    """Tell whether what a sentence tells is said by the bearer of a name ("X said", "according to X")."""
    for t in range(name.first, name.last + 1):
        if view.dep[t] == "nsubj" and view.lower[view.head[t]] in SAYING:
            return True
    start = view.start[name.first]
    return ACCORDING.search(view.text[max(0, start - BEFORE) : start]) is not None
