"""Articles that a line of a list cites on their own: "X, born 1979. Art. 205 of the Criminal Code. Six years"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import FACTUAL, LAWFUL_CUSTODY
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView

OF_THE_LAW: Final = LAWFUL_CUSTODY | {"sentencing", "conviction", "fine", "charge", "imprisonment", "house_arrest"}
OPENS: Final = compiled(r"\s*(?:[*•·–—-]\s*|\(?\d{1,3}[.)]\s*)?")  # what may stand before the name that heads a line
BEFORE: Final = compiled(r"(?:[.|]|\s[–—-])\s*(?:[Uu]nder )?$")
OF_RIGHTS: Final = compiled(r"\b(?:Constitution|Declaration|Covenant|Convention|Charter|I?CCPR|UDHR)\b")
AFTER: Final = compiled(r"\s*(?:[.;|]|\s[–—-]\s|$|\n|\([^()]{1,40}\)\s*(?:[.;|]|[–—-]))")
LEAD: Final = 12  # characters


def cite_in_line(view: DocView, facts: Facts, events: list[Event]) -> None:
    """Give what the law did to whom a line of a list is about the articles that stand alone in that line."""
    lines = headed_lines(view)
    for event in events:
        own = {view.line_start(t) for t in event.tokens}
        if len(own) != 1 or not own <= lines or event.act not in OF_THE_LAW or event.modality not in FACTUAL:
            continue
        if event.charges or event.laws or not event.victims.people:
            continue
        begin = next(iter(own))
        end = view.text.find("\n", begin)
        told = [x for x in facts.laws if begin <= x.start < (end if end >= 0 else len(view.text))]
        event.laws = [
            x for x in told
            if BEFORE.search(view.text, max(begin, x.start - LEAD), x.start) and AFTER.match(view.text, x.end)
            and OF_RIGHTS.search(view.text, x.start, x.end) is None
        ]  # fmt: skip


def headed_lines(view: DocView) -> set[int]:
    """Return where the lines begin that open with somebody's name, with a number or a dot before it or none."""
    out = set[int]()
    for name in view.names:
        begin = view.line_start(name.first)
        if name.label == "PERSON" and OPENS.fullmatch(view.text, begin, view.start[name.first]):
            out.add(begin)
    return out
