"""Names on a line of their own below the words that announce them: "Those held include:" over "X Y, Z W and V U."."""

import re
from dataclasses import replace

from pipeline.clean.blocks import Block
from pipeline.kept import compiled

_LEAD = compiled(r"\w+ (?:include[sd]?|are|were|(?:the )?following|namely|names|as follows) ?:$", re.IGNORECASE)
_WORD = r"[^\W\d_a-z][\w'’.-]{0,30}"
_NAME = rf"{_WORD}(?: {_WORD}){{1,3}}"
_NAMES = compiled(rf"{_NAME}(?:, {_NAME}){{0,40}}(?:,? and {_NAME}|, {_NAME})\.?")
_LEADING = 60  # characters of a line's end
_LONGEST = 2000  # characters of such a line


def with_names(blocks: list[Block]) -> list[Block]:
    """Join a line of nothing but names to the one that ends in a colon above it, unless more such lines follow."""
    joined: list[Block] = []
    at = 0
    while at < len(blocks):
        block = blocks[at]
        under = blocks[at + 1 : at + 3]
        if _leads(block) and under and _lists(under[0]) and not (under[1:] and _lists(under[1])):
            joined.append(replace(block, text=f"{block.text} {under[0].text}"))
            at += 2
        else:
            joined.append(block)
            at += 1
    return joined


def _leads(block: Block) -> bool:
    ends = block.kind == "text" and not block.level and not block.breaks and block.text.endswith(":")
    return ends and _LEAD.search(block.text[-_LEADING:]) is not None


def _lists(block: Block) -> bool:
    fits = block.kind == "text" and not block.level and not block.breaks and len(block.text) <= _LONGEST
    return fits and _NAMES.fullmatch(block.text) is not None
