"""Whose "the house" is that was searched: that of whom the text just told ("held X at his home. They searched …").

"Police came to X's flat. They searched the flat for five hours": X's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import is_passive, owners, subject
from pipeline.assemble.text.common import HIS
from pipeline.assemble.text.kinds import CUSTODY, LAWFUL_CUSTODY, VANISHED
from pipeline.assemble.text.simple import has_the, may_tell, verb_above
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import STATE, actor_type, people
from pipeline.assemble.who.bodies import HOMES, SEARCHING

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

PLACES: Final = HOMES | word_list("where.toml", "houses", "searched")
COMING: Final = verb_list("where.toml", "houses", "coming")
FORCES: Final = frozenset({"they", "who"})


def home_told(view: DocView, verb: int, thing: int) -> list[int]:
    """Return whose home or office "the" one is that was searched, by the last one told of with its owner.

    Only where police or others came there or took somebody there, and the same, or nobody, searches.
    """
    first = view.sentences[view.sentence_at[verb]][0]
    n = view.sentence_at[verb]
    word = view.lower[thing]
    if word not in PLACES or not has_the(view, thing) or owners(view, thing) or view.lower[verb] not in SEARCHING:
        return []
    who = None if is_passive(view, verb) else subject(view, verb)
    if who is not None and view.lower[who] not in FORCES and actor_type([view.lower[who]]) not in STATE:
        return []
    begin = view.sentences[n - 1][0] if n and not view.parted(n - 1, n) else first
    for k in range(thing - 1, begin - 1, -1):
        same = view.lower[k] == word or (view.lower[k] in HOMES and word in HOMES)
        if view.name_at[k] >= 0 or view.lower[k] not in PLACES or k == thing:
            continue
        whose = [o for o in owners(view, k) if view.lower[o] in HIS or view.person_at(o)]
        above = verb_above(view, k)
        came = above is not None and (taken(view, above, who) or brought(view, above, who))
        return whose if same and came else []
    return []


def taken(view: DocView, verb: int, searcher: int | None) -> bool:
    """Tell whether somebody was held there, and not by others than who searches ("abducted her. Police searched …")."""
    theirs = searcher is None or view.lower[searcher] in FORCES or not may_tell(view, verb, VANISHED)
    held = view.lower[verb] not in COMING and may_tell(view, verb, CUSTODY)
    return held and (theirs or may_tell(view, verb, LAWFUL_CUSTODY))


def brought(view: DocView, verb: int, searcher: int | None) -> bool:
    """Tell whether police, soldiers or such came to a home, or others who searched it; no owner, friend or kin."""
    who = subject(view, verb)
    if view.lower[verb] not in COMING or who is None:
        return False
    word = view.lower[who]
    kind, same = actor_type([word]), searcher is None or view.lower[searcher] in FORCES
    return word in FORCES or kind in STATE or (same and kind is not None and word not in people().relatives)
