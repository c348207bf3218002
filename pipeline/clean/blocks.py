"""What every markup becomes: a flat list of blocks, each one paragraph, heading, list item, quote or caption."""

from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["text", "heading", "list_item", "quote", "caption", "rule"]


@dataclass(slots=True)
class Block:
    """One paragraph of a page, on one line.

    Attributes:
        kind: what it is; `rule` is a separator line.
        text: its words, without bullet or markup.
        level: 1 to 6 for a heading that the markup ranks, else 0.
        gap: whether a blank line or a block boundary stands before it (not a mere line break).
        post: number of the article container that it stands in, 0 for none.
        main: whether it stands in the page's main part.
        day: the day of a `<time>` element in it.
        linked: how many of its characters are link text.
        page: number of the page that it begins on, 0 where there are none.
        breaks: offsets in `text` where another page begins, with its number.
        ends: whether what closed a post ("Continue reading") was cut from its end.
    """

    kind: BlockKind
    text: str
    level: int = 0
    gap: bool = True
    post: int = 0
    main: bool = False
    day: str | None = None
    linked: int = 0
    ends: bool = False
    page: int = 0
    breaks: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class Page:
    """A report as blocks, with what the page itself says about the whole."""

    blocks: list[Block]
    title: str | None = None
    published: str | None = None
    url: str | None = None
    titled: bool = False  # whether its metadata names its title, so that this is not the site's name
