"""What each block is to its page."""

from dataclasses import dataclass
from typing import Literal

from pipeline.clean.blocks import Block
from pipeline.clean.headline import DateLine

Role = Literal["keep", "drop", "end", "rule", "date", "byline"]


@dataclass(slots=True)
class Item:
    """A block and what it is to its page.

    Attributes:
        block: the block.
        role: `keep` for the report's words; `date` and `byline` for lines over an article; `end` and `rule` for
            what closes a post; `drop` for the rest.
        date: what a date line says.
        source: whether it is a bare link, as stands under a post that quotes another site.
    """

    block: Block
    role: Role
    date: DateLine | None = None
    source: bool = False
