"""What readers wrote below a post: no part of it, nor posts of their own."""

import re

from pipeline.clean.headline import is_prose, is_title_like
from pipeline.clean.items import Item
from pipeline.clean.rules import rules
from pipeline.kept import compiled
from pipeline.paths import toml_table
from pipeline.read.day import DATE, DAY_MONTH

_COUNTED = compiled(
    rf"(?:[1-9]\d{{0,4}}|one) (?:{'|'.join(toml_table('boilerplate.toml')['dates']['remarks'])})(?: (?:to"
    r"|on) [“\"‘«].{1,250})?"
    r"|comments? ?\(\d{1,5}\)|discussion about this post",
    re.IGNORECASE,
)
_OF_POST = compiled(r".* (?:to|on) [“\"‘«]|.*about this post", re.IGNORECASE)  # names the post: below are comments
_SAYS = compiled(r"[^.!?:]{1,50} (?:says|said|wrote|commented)(?: on .{1,60})?:?|(?:by|from) [^.!?:]{1,50}")
_HOUR = compiled(rf"(?=.*(?:{DATE}|{DAY_MONTH}|ago)).*(?:\d[:.h]\d\d|ago)", re.IGNORECASE)
_CLOSED = compiled(r"(?:log in to )?(?:reply|respond)", re.IGNORECASE)  # a button below each
_STAMP = 60  # characters of the longest line under the name of who wrote
_NAME = 3  # blanks: a name has fewer, a title no fewer


def drop_comments(items: list[Item]) -> None:
    """Drop what stands under the headings that count comments."""
    _drop_below_heading(items)
    at = 0
    while at < len(items):
        text = items[at].block.text
        at += 1
        if len(text) <= 300 and _COUNTED.fullmatch(text):
            at = _drop_messages(items, at, bare=_OF_POST.match(text) is not None)


def _drop_below_heading(items: list[Item]) -> None:
    """Drop what stands under the one ranked heading that counts comments, where no other heading follows it."""
    over = [i for i, item in enumerate(items) if item.block.level and _COUNTED.fullmatch(item.block.text)]
    for i in over:
        if items[i].role == "keep":
            items[i].role = "drop"  # no headline
    if len(over) != 1 or not any(item.role == "keep" and is_prose(item.block) for item in items[: over[0]]):
        return
    below = items[over[0] + 1 :]
    if any(item.block.level and item.role == "keep" for item in below):
        return
    for item in below:
        item.role = "drop"


def _drop_messages(items: list[Item], begin: int, *, bare: bool) -> int:
    """Drop the messages that begin at a position, each under who wrote it when; return where they end.

    `bare`: a name alone may be that of a reader; elsewhere it may be that of whose posts a feed has.
    """
    if not _opens(items, begin, bare=bare):
        return begin
    at = stamp = begin
    while at < len(items):
        if _opens(items, at, bare=bare):
            stamp = at + 1
        elif at > stamp and (_ends(items, at) or (_CLOSED.fullmatch(items[at - 1].block.text) and _told(items[at]))):
            break
        items[at].role = "drop"
        at += 1
    return at


def _told(item: Item) -> bool:
    return item.role in {"keep", "date", "byline"}


def _opens(items: list[Item], at: int, *, bare: bool) -> bool:
    """Tell whether a message begins at a position: its author, then its day and hour or how old it is."""
    if at + 1 >= len(items):
        return False
    name, stamp = items[at].block.text, items[at + 1].block.text
    if len(name) > _STAMP or len(stamp) > _STAMP or not _HOUR.match(stamp):
        return False
    return _SAYS.fullmatch(name) is not None or (bare and len(name) > 0 and name.count(" ") < _NAME)


def _ends(items: list[Item], at: int) -> bool:
    """Tell whether something else begins at a position: a rule, a list of links, a post with its date or author."""
    item = items[at]
    if item.role in {"rule", "date"} or item.block.level or rules().verdict(item.block.text) == "section":
        return True
    if item.role != "keep" or is_prose(item.block) or not is_title_like(item.block):
        return False
    after = next((n for n in items[at + 1 : at + 4] if n.role != "drop"), None)
    return item.block.text.count(" ") >= _NAME and after is not None and after.role in {"date", "byline"}
