"""The day of a fall is no day of what befell its victim besides ("was hurt in a fall on 1 May. Police held her")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.patterns import any_of
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

FALL: Final = any_of(toml_table("mishaps.toml")["falls"])


def of_fall(view: DocView, d: DateMention, event: Event) -> bool:
    """Tell whether a date is that of a fall told before it, which is no day of an act but of the harm that it did."""
    start = view.sentence_span(view.sentence_of(d))[0]
    if view.text.find("fall", start, d.start) < 0:
        return False
    for fall in FALL.finditer(view.text, start, d.start):
        noun, day = view.token_at(fall.end() - 1), view.token_at(d.start)
        between = range(noun + 1, day)
        nouns = lexicon().nouns
        if any(view.tag[t].startswith("VB") or view.lower[t] in {",", ";"} or view.lower[t] in nouns for t in between):
            continue  # "hurt in a fall during her arrest on 3 May"
        return event.act not in HARM_ACTS or event.token not in view.climb(noun)
    return False
