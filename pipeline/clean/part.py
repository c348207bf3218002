"""Which part of a page is the report: its article containers or its main part, and the head that stands over them."""

import itertools
import re

from pipeline.clean.blocks import Block
from pipeline.clean.headline import is_prose, read_date_line
from pipeline.kept import compiled
from pipeline.paths import toml_table
from pipeline.read.day import WEEKDAY

_HEAD = 8  # blocks over the first container in which its title is looked for
_BETWEEN = 8  # of the longest head between two main parts
_TITLE = 3  # blanks of the shortest title that the page's own does not confirm
_NOT_ITS = compiled(
    rf"{WEEKDAY}|(?:last |date )?(?:{'|'.join(toml_table('boilerplate.toml')['dates']['later'])})\b", re.IGNORECASE
)


def report_part(blocks: list[Block], title: str | None) -> list[Block]:
    """Leave the blocks of the article containers, or of the main part, where these hold most of the page's prose.

    `title`: what the page is called in its metadata.
    """
    weights = [len(block.text) - block.linked if is_prose(block) else 0 for block in blocks]
    total = sum(weights)
    posts: dict[int, int] = {}
    for block, weight in zip(blocks, weights, strict=True):
        if block.post:
            posts[block.post] = posts.get(block.post, 0) + weight
    in_posts = sum(posts.values())
    in_main = sum(weight for block, weight in zip(blocks, weights, strict=True) if block.main)
    if total and in_posts * 2 >= total:
        best = max(posts, key=lambda post: posts[post])
        alone = posts[best] * 10 >= in_posts * 8 and posts[best] > 1500  # one story among cards of others
        kept = {best} if alone else set(posts)
        _give_dates_to_posts(blocks, kept)
        first = next(i for i, block in enumerate(blocks) if block.post in kept)
        head = [block for block in blocks[max(0, first - 6) : first] if block.level == 1]
        if sum(posts[post] > 0 for post in kept) == 1:
            head = _head(blocks, first, title) or head
        return head + [block for block in blocks if block.post in kept]
    if total and in_main * 2 >= total:
        return _main_part(blocks, title)
    return blocks


def _main_part(blocks: list[Block], title: str | None) -> list[Block]:
    """The blocks of the main parts, and the titles and dates over the first and between two of them."""
    parts = [list(part) for main, part in itertools.groupby(range(len(blocks)), lambda i: blocks[i].main) if main]
    told = [part for part in parts if any(is_prose(blocks[i]) for i in part)]
    kept = {i for part in parts for i in part}
    for one, two in itertools.pairwise(told):
        between = range(one[-1] + 1, two[0])
        if len(between) <= _BETWEEN and not any(is_prose(blocks[i]) for i in between):
            kept.update(between)
    return _head(blocks, told[0][0], title) + [blocks[i] for i in sorted(kept)]


def _head(blocks: list[Block], first: int, title: str | None) -> list[Block]:
    """The title over the first container, the date over that and all below, unless the container has a title."""
    for block in blocks[first:]:
        if block.level:
            return []
        if is_prose(block):
            break
    start = max(0, first - _HEAD)
    found = [i for i in range(start, first) if _is_title(blocks, i, title)]
    if not found:
        return []
    at = found[-1]
    return blocks[at - _is_day_of(blocks, at, first) : first]


def _is_day_of(blocks: list[Block], at: int, first: int) -> bool:
    """Tell whether the line over a title at `at` is the day of its story: no other is told below.

    A day under the title of another story is that one's, and one with its weekday may be today's, in the page's head.
    """
    if not at or not _is_dated(over := blocks[at - 1]) or (not over.day and _NOT_ITS.match(over.text)):
        return False
    before = blocks[at - 2] if at > 1 else None
    if before is not None and (before.level or (before.linked and before.text.count(" ") >= _TITLE)):
        return False
    return not any(_is_dated(block) for i, block in enumerate(blocks[at:], at) if i < first or block.main or block.post)


def _is_dated(block: Block) -> bool:
    return block.day is not None or read_date_line(block.text) is not None


def _is_title(blocks: list[Block], at: int, title: str | None) -> bool:
    """Tell whether a heading over a container is that of its story: the page is called so, or it is dated."""
    block = blocks[at]
    if not block.level:
        return False
    if title and len(block.text) >= _HEAD and title.casefold().startswith(block.text.casefold()):
        return True
    dated = block.day or blocks[at + 1].day or read_date_line(blocks[at + 1].text)
    return block.text.count(" ") >= _TITLE and (block.level == 1 or bool(dated))


def _give_dates_to_posts(blocks: list[Block], kept: set[int]) -> None:
    """Count a date line that stands right before a post's container to the post."""
    for block, after in itertools.pairwise(blocks):
        if not block.post and after.post in kept and (block.day or read_date_line(block.text)):
            block.post = after.post
