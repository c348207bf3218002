"""Date lines in the language of a site's own frame over English posts: "Publicado el 12 de marzo de 2019"."""

import re
from dataclasses import dataclass
from functools import cache

from pipeline.clean.blocks import Block
from pipeline.clean.headline import read_date_line
from pipeline.clean.rules import boilerplate
from pipeline.kept import compiled

_LONGEST = 120  # characters
_HOUR = compiled(r",? (?:à|a las|alle|um|ora|в|o|kl\.?|às) (\d{1,2})[:.hч](\d\d)\b(?: ?(?:h|Uhr)\b)?")
_SHORT = (3, 4)  # letters of a month that is cut short


@dataclass(frozen=True, slots=True)
class _Words:
    months: dict[str, int]
    date: re.Pattern[str]
    figures: re.Pattern[str]
    label: re.Pattern[str]
    author: re.Pattern[str]


@cache
def _words() -> _Words:
    frame = boilerplate()["frames"]
    spoken: dict[str, set[int]] = {}
    for names in frame["months"].values():
        for number, name in enumerate(names, start=1):
            for form in {name, *(name[:n] for n in _SHORT)}:
                spoken.setdefault(form, set()).add(number)
    months = {form: next(iter(found)) for form, found in spoken.items() if len(found) == 1}
    month = "|".join(map(re.escape, sorted(months, key=len, reverse=True)))
    days, labels, authors = ("|".join(frame[key]) for key in ("weekdays", "labels", "authors"))
    of = r"(?:,? (?:de|del|di) |,? )"
    return _Words(
        months,
        compiled(
            rf"(?:(?:{days})\.?,? )?(?:(?:le|el|il|den|am|em) )?"
            rf"(?:(?P<day>\d{{1,2}})(?:er|º|°|\.)?(?: (?:de|del|di) | )"
            rf"(?P<month>{month})\b\.?{of}(?P<year>(?:19|20)\d\d)"
            rf"|(?P<m2>{month})\b\.? (?P<d2>\d{{1,2}}),? (?P<y2>(?:19|20)\d\d))\b(?: (?:г\.|года|р\.|року))?",
            re.IGNORECASE,
        ),
        compiled(r"\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d\b"),
        compiled(rf"\b(?:{labels})(?= ?:?\W| |$)", re.IGNORECASE),
        compiled(rf"(?:^|(?<=[|·•,–—-] )|(?<= ))(?:{authors}) (?=[A-ZÀ-Ž])"),
    )


def dates_in_english(blocks: list[Block]) -> None:
    """Write a date line in another language as an English one; a line that then says more stays as it was."""
    for block in blocks:
        text = block.text
        if len(text) > _LONGEST or block.kind == "list_item" or not any(c.isdigit() for c in text):
            continue
        words = _words()
        m = words.date.search(text)
        if (m is None and words.label.search(text) is None) or read_date_line(text):
            continue
        if m is not None:
            number = words.months[(m["month"] or m["m2"]).lower()]
            day = f"{m['year'] or m['y2']}-{number:02}-{int(m['day'] or m['d2']):02}"
        elif (m := words.figures.search(text)) is not None:
            day = m[0]
        else:
            continue
        told = f"{text[: m.start()]}{day}{_HOUR.sub(r' \1:\2', text[m.end() :], count=1)}"
        told = words.author.sub("by ", words.label.sub("Published", told, count=1), count=1)
        if read_date_line(told):
            block.text = told
