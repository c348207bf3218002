"""Labels on lines of their own ("Published on", "Country") and the values below them, joined to one line each."""

import itertools
import re
from dataclasses import dataclass, replace
from functools import cache

from pipeline.clean.blocks import Block
from pipeline.clean.headline import is_byline, is_prose, names_title
from pipeline.clean.rules import boilerplate, rules
from pipeline.columns import column_of
from pipeline.kept import compiled
from pipeline.paths import toml_table
from pipeline.read.day import DATE, TIME, WEEKDAY

_LABEL = 40  # characters
_VALUE = 80
_RUBRIC = 2  # blanks of the longest rubric behind "Topic:"; what is longer is a title
_DAY = compiled(rf"(?:{WEEKDAY} ?)?{DATE}(?:{TIME})?", re.IGNORECASE)
_POSTED = compiled(r"(?:posted|published|written) by:?", re.IGNORECASE)
_AT = frozenset(("at", "on"))
# "Updated: 3 May 2021, 10:00 | Published: 2 May 2021"
_PAIR = compiled(
    rf"(?P<later>[^|\d]{{0,20}}?\b(?:{'|'.join(toml_table('boilerplate.toml')['dates']['later'])})\b[^|\d]{{0,12}}"
    rf"{DATE}(?:{TIME})?)"
    r"(?P<sign> ?[|·•,;/–—-]? ?)"
    rf"(?P<first>\(?(?:first |originally )?(?:published|posted|created|issued)\b[^|\d]{{0,12}}{DATE}(?:{TIME})?\)?)",
    re.IGNORECASE,
)
_LATER = compiled(
    rf"\W{{0,3}}(?:last |date )?(?:{'|'.join(toml_table('boilerplate.toml')['dates']['later'])})\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Words:
    day: re.Pattern[str]
    field: re.Pattern[str]


@cache
def _words() -> _Words:
    known = boilerplate()["dates"]
    labels, events, fields = ("|".join(known[key]) for key in ("labels", "events", "fields"))
    labels = "|".join((labels, *boilerplate()["frames"]["labels"]))
    return _Words(
        compiled(
            rf"(?:(?:first|originally|last|date|and) )?(?:{labels})(?: (?:on|at|online|date))?"
            rf"|date of (?:the |his |her |their )?(?:{events})(?: [a-z]{{2,12}}){{0,2}}|(?:{events}) (?:on|date)",
            re.IGNORECASE,
        ),
        compiled(rf"(?:{fields})", re.IGNORECASE),
    )


def labels_joined(blocks: list[Block]) -> list[Block]:
    """Join each label to the value below it: to a day, to what closes a post or names its author, and beside these."""
    joined: list[Block] = []
    at = 0
    while at < len(blocks):
        taken = _author_and_day(blocks, at) or _day_below(blocks, at) or _value_below(blocks, at)
        if taken is None:
            joined.append(blocks[at])
            at += 1
            continue
        text, lines = taken
        joined.append(replace(blocks[at], text=text, linked=0, day=blocks[at].day or blocks[at + lines - 1].day))
        at += lines
    return _fields_joined(joined)


def write_first_day_first(blocks: list[Block]) -> None:
    """Put the day on which a post was published before that on which it was changed."""
    for block in blocks:
        if len(block.text) <= 2 * _VALUE and (m := _PAIR.search(block.text)):
            block.text = f"{block.text[: m.start()]}{m['first']}{m['sign']}{m['later']}{block.text[m.end() :]}"


def tells_a_change(text: str) -> bool:
    """Tell whether a date line says when a post was changed ("Last update: 3 May 2021")."""
    return _LATER.match(text) is not None


def is_field(text: str) -> bool:
    """Tell whether a line is one of a form: a known label and its value ("Country: Chad")."""
    label, colon, value = text.partition(": ")
    if names_title(text) and value.count(" ") > _RUBRIC:
        return False
    return bool(colon) and len(label) <= _LABEL and len(value) <= _VALUE and _words().field.fullmatch(label) is not None


def _is_line(block: Block, longest: int) -> bool:
    return block.kind == "text" and not block.level and not block.breaks and 0 < len(block.text) <= longest


def _author_and_day(blocks: list[Block], at: int) -> tuple[str, int] | None:
    """Join an author and a day of four lines: "Posted by", "Ida Obi", "at", "3 May 2021"."""
    if not (_is_line(blocks[at], _LABEL) and _POSTED.fullmatch(blocks[at].text)):
        return None
    below = [block.text for block in blocks[at : at + 4] if _is_line(block, _VALUE)]
    if len(below) == 4 and below[2] in _AT and _DAY.fullmatch(below[3]):
        return " ".join((*below[:2], "on", below[3])), 4
    return None


def _day_below(blocks: list[Block], at: int) -> tuple[str, int] | None:
    label, value = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
    if value is None or not (_is_line(label, _LABEL) and _is_line(value, _VALUE) and _DAY.fullmatch(value.text)):
        return None
    name = label.text.rstrip(" :")
    return (f"{name}: {value.text}", 2) if _words().day.fullmatch(name) else None


def _value_below(blocks: list[Block], at: int) -> tuple[str, int] | None:
    """Join "Labels:" to what it is filed under, "Author:" to who wrote it."""
    label, value = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
    if value is None or value.gap or not label.text.endswith(":") or not _is_line(label, _LABEL):
        return None
    if not _is_line(value, _VALUE) or is_prose(value):
        return None
    text = f"{label.text} {value.text}"
    return (text, 2) if rules().verdict(text) == "end" or is_byline(text) else None


def _fields_joined(blocks: list[Block]) -> list[Block]:
    """Join the known labels of a form to the values below them where the form's day stands beside, line by line."""
    joined: list[Block] = []
    at = 0
    while at < len(blocks):
        end = at + 1
        while end < len(blocks) and not blocks[end].gap:
            end += 1
        joined += _of_form(blocks[at:end])
        at = end
    return joined


def _of_form(lines: list[Block]) -> list[Block]:
    words = _words()
    dated = [
        n for n, line in enumerate(lines)
        if len(line.text) <= _LABEL + _VALUE and words.day.fullmatch(line.text.partition(":")[0])
        and _DAY.search(line.text)
    ]  # fmt: skip
    if not dated:
        return lines
    pairs: set[int] = set()
    for begin, step in ((dated[-1] + 1, 2), (dated[0] - 2, -2)):
        at = begin
        while 0 <= at < len(lines) - 1 and _is_pair(lines, at):
            pairs.add(at)
            at += step
    for one, two in itertools.pairwise(dated):
        pairs.update(at for at in range(one + 1, two - 1, 2) if _is_pair(lines, at))
    return [
        replace(line, kind="list_item", text=f"{line.text.rstrip(' :')}: {lines[at + 1].text}") if at in pairs else line
        for at, line in enumerate(lines)
        if at - 1 not in pairs
    ]


def _is_pair(lines: list[Block], at: int) -> bool:
    label, value = lines[at], lines[at + 1]
    return (
        _is_line(label, _LABEL)
        and (_words().field.fullmatch(label.text.rstrip(" :")) is not None
             or (label.text.endswith(":") and column_of(label.text) != ""))
        and _is_line(value, _VALUE) and not is_prose(value)
    )  # fmt: skip
