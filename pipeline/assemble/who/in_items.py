"""Items of a list and what brackets tell in them: which day opens an item, and a bracket alone in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

# "; on 19 March, his mother X; and in April, the weaver Y": the day opens the item of a list, whose verb is left out
ITEM_DAY = compiled(r"; (?:and )?(?:on|in|around|early in|late in) (?:the )?$")
ITEM_NAME = compiled(r",? (?:(?:his|her|their|the|an?) )?(?:[a-z][\w-]* ){0,4}")


def opening_day(view: DocView, days: dict[int, DateMention], name: int) -> DateMention | None:
    """Return the day that opens the item of a list in which a name stands ("; on 19 March, his son X")."""
    before = [
        d
        for d in days.values()
        if d.end <= name
        and ITEM_NAME.fullmatch(view.text, d.end, name)
        and not any(t.startswith("VB") for t in view.tag[view.token_at(d.end) : view.token_at(name)])
    ]
    return next((d for d in before if ITEM_DAY.search(view.text, max(0, d.start - 24), d.start)), None)


def alone_between_semicolons(view: DocView, first: int, name: int, bracket: int) -> bool:
    """Tell whether a bracket is the only one of its item of a list ("A (held 3 May); and B, C and D (held 4 May)")."""
    begins = view.text.rfind(";", first, name)
    return begins >= 0 and "(" not in view.text[begins:name] and "(" in view.text[name:bracket]
