"""Whose kin tells a text in the first person: "I am the wife of X. … My husband was led away" tells of X."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.once import once, vocabulary
from pipeline.assemble.text.party import Party

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

OTHER_END: Final = {
    "wife": ("husband",), "widow": ("husband",), "husband": ("wife",), "mother": ("son", "daughter", "child"),
    "father": ("son", "daughter", "child"), "son": ("father", "mother"), "daughter": ("father", "mother"),
    "brother": ("brother", "sister"), "sister": ("brother", "sister"),
}  # fmt: skip
KIN: Final = "|".join(OTHER_END)
I_AM: Final = re.compile(
    rf"\bI am (?:the )?(?:elder |younger |eldest |youngest )?(?P<kin>{KIN}) of (?:the (?:late|deceased),? )?$"
)
TITLES: Final = re.compile(r"(?:(?:Mr|Mrs|Ms|Dr|Miss)\.? )$")
MY: Final = frozenset({"my"})
BEFORE: Final = 60  # characters before a name


@once
def told_by_kin(view: DocView) -> dict[str, int]:
    """Return by which word the teller calls a named relative."""
    out: dict[str, int] = {}
    if vocabulary(view).isdisjoint({"i"}):
        return out
    for name in view.names:
        at = view.start[name.first]
        lead = TITLES.sub("", view.text[max(0, at - BEFORE) : at]) if name.label == "PERSON" else ""
        told = I_AM.search(lead)
        for word in OTHER_END[told["kin"]] if told is not None else ():
            out.setdefault(word, name.cluster)
    return out


def my_kin(resolver: Resolver, t: int) -> Party | None:
    """Return whom "my husband" means where the teller has said whose wife she is; None elsewhere."""
    view = resolver.view
    if not any(view.lower[c] in MY for c in view.kids(t, "poss")):
        return None
    known = told_by_kin(view).get(view.lower[t])
    return None if known is None else Party(people=[known], how=["role"], head=t, trust=0.8)
