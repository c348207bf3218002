"""Dates that stand alone on a page in pieces or cut short, written whole before lines are read."""

import re
from dataclasses import replace

from pipeline.clean.blocks import Block
from pipeline.kept import compiled
from pipeline.read.day import DATE, DAY_MONTH, MONTH

_PIECE = compiled(rf"(?:\d{{1,2}}|\d{{4}}|{MONTH})(?: \d{{4}})?,?", re.IGNORECASE)
_SHORT = compiled(r"(\d{1,2}[./]\d{1,2}[./])(\d\d)")
_SPACED = compiled(r"((?:19|20)\d\d)(?:\.| ?[年년]) ?(\d{1,2})(?:\.| ?[月월]) ?(\d{1,2})(?:\.| ?[日일])")
_BLANKS = compiled(r"(\d{1,2}) ([./-]) (\d{1,2}) \2 ((?:19|20)\d\d)")
_MARKED = compiled(rf"(\d{{1,2}} {MONTH} |{MONTH} \d{{1,2}},? )['’](\d\d)", re.IGNORECASE)
_SPACED_DATE = 13
_LABELLED = 24
_SHORT_DATE = 8  # characters
_CENTURY = 60  # a year of two figures below is of ours
_OF_MONTH = compiled(rf"{DAY_MONTH}", re.IGNORECASE)
_DAY_OF_MONTH = 13  # characters: "12 September"
_DAY = compiled(DATE, re.IGNORECASE)


def dates_joined(blocks: list[Block]) -> list[Block]:
    """Join a date whose day, month and year stand on lines of their own."""
    joined: list[Block] = []
    at = 0
    while at < len(blocks):
        if len(blocks[at].text) <= 9 and _PIECE.fullmatch(blocks[at].text):
            for n in (2, 3):
                pieces = [block.text for block in blocks[at : at + n]]
                whole = " ".join(pieces)
                if len(pieces) == n and len(whole) <= 20 and _PIECE.match(pieces[-1]) and _DAY.fullmatch(whole):
                    joined.append(replace(blocks[at], kind="text", text=whole))
                    at += n
                    break
            else:
                both = " ".join(block.text for block in blocks[at : at + 2])
                two = len(both) <= _DAY_OF_MONTH and _OF_MONTH.fullmatch(both) is not None
                joined.append(replace(blocks[at], kind="text", text=both) if two else blocks[at])
                at += 2 if two else 1
        else:
            joined.append(blocks[at])
            at += 1
    return joined


def write_years_out(blocks: list[Block]) -> None:
    """Give dates in figures that stand alone their whole year: "04.03.24"; and write "2024. 3. 4." with dashes."""
    for block in blocks:
        if len(block.text) <= _LABELLED and (m := _SPACED.search(block.text)) and m.end() == len(block.text):
            label = block.text[: m.start()].replace("：", ": ").strip()
            block.text = f"{label} {'-'.join(m.groups())}" if label.endswith(":") else block.text
            block.text = block.text if label else "-".join(m.groups())
        if len(block.text) <= _SPACED_DATE + 1 and (m := _BLANKS.fullmatch(block.text)):
            block.text = f"{m[1]}{m[2]}{m[3]}{m[2]}{m[4]}"
        if len(block.text) <= _SPACED_DATE and (m := _MARKED.fullmatch(block.text)):
            block.text = f"{m[1]}{'20' if int(m[2]) < _CENTURY else '19'}{m[2]}"
        if len(block.text) <= _SHORT_DATE and (m := _SHORT.fullmatch(block.text)):
            whole = f"{m[1]}{'20' if int(m[2]) < _CENTURY else '19'}{m[2]}"
            if _DAY.fullmatch(whole):
                block.text = whole
