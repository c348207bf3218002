"""Those whom a number alone counts after others, the verb left out ("and another 8", "14 in Jos")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.party import GroupRef, Party
from pipeline.recognise.counts import find_counts

if TYPE_CHECKING:
    import re

    from pipeline.assemble.text.view import DocView


def counted_next(view: DocView, joint: re.Match[str]) -> Party | None:
    """Return those whom a match counts: `of`, the words that count them, with the number `n`; None if they do not."""
    another = joint["n"].lower().startswith(("another", "the "))  # "and another", "and the third"
    count = next(iter(find_counts("one man" if another else f"{joint['of']} people")), None)
    if count is None:
        return None
    lo, hi = joint.span("of")
    group = GroupRef(view.text[lo:hi], lo, hi, count.min, count.max)
    head = view.token_at(joint.start("n"))
    return Party(group=group, how=["counted, the verb left out"], head=head, plural=True, trust=0.7)
