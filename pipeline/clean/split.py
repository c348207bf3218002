"""A page of many posts to its articles: by the page's own containers, or by titles with date lines."""

import itertools
import re
from dataclasses import dataclass, replace

from pipeline.clean.accepted import Head
from pipeline.clean.ages import other_titles, read_ages
from pipeline.clean.alike import keep_titles, read_alike
from pipeline.clean.blocks import Block
from pipeline.clean.datefields import is_rubric
from pipeline.clean.headline import (
    DateLine,
    TitleAndDate,
    bare_title,
    is_day_and_month,
    is_message,
    is_prose,
    is_title_like,
    order_in_title,
    republished,
    title_and_date,
)
from pipeline.clean.heads import find_heads
from pipeline.clean.items import Item
from pipeline.clean.openings import endings_apart, openings_apart, stamp_apart
from pipeline.clean.ownday import below_standfirst, first_entry, names_place, own_date, story_start
from pipeline.kept import compiled
from pipeline.read.day import DAY_MONTH, MONTH, day_of

_WORDS = 3  # blanks of the shortest title beside a date or an author
_MONTH_YEAR = compiled(rf"(?P<month>{MONTH}),? (?P<year>(?:19|20)\d\d)", re.IGNORECASE)
_DAY_MONTH = compiled(DAY_MONTH, re.IGNORECASE)
_SMALL = 3  # letters of a word that has none in a name
_LONGEST_DAY = 60  # characters
_NUMBER = compiled(r"\d{1,3}[.)] (?=\w|[“‘\"])")


@dataclass(slots=True)
class Draft:
    """One article before its text is laid out.

    Attributes:
        title: its title, None if it has none of its own.
        day: the day its date line gives.
        blocks: the rest, in order.
        page: the page that the title stands on, 0 where it is unknown.
    """

    title: str | None
    day: str | None
    blocks: list[Block]
    page: int = 0


def split_page(items: list[Item]) -> list[Draft]:
    """Return the articles of a page; one, or none if nothing is left, unless it surely holds several.

    A page is taken apart at its article containers, or where titles with date lines follow each other as on the
    page of a blog: the end of a post in between ("Posted in …"), or dates that run back in time. Dated headings
    inside one report (a chronology) do not divide it.
    """
    read_alike(items)
    keep_titles(items)
    drafts = _by_containers(items)
    if drafts is None:
        items = endings_apart(items)
        read_ages(items)
    if drafts is None and (dated := _with_years(items)) and len(heads := find_heads(dated)) > 1:
        drafts = _cut(dated, heads)
    if drafts is None:
        whole, found = items, _titles_with_dates(items)
        days = [both.day for both in found.values()]
        forward = any(a < b for a, b in itertools.pairwise(days))
        items = openings_apart(_with_dates_apart(whole, found) if len(days) > 1 and not forward else whole)
        heads = find_heads(items)
        if len(heads) < 2 and forward and len(days) > 2:  # as in a digest; the entries of a chronology stay as they are
            whole = _with_dates_apart(whole, found)
            heads = find_heads(whole)
            items = whole if len(heads) > 1 else items
        if len(heads) > 1:
            drafts = _cut(items, heads)
    return drafts if drafts is not None else [d for d in [single(items)] if d.title or d.blocks]


def single(items: list[Item], title: str | None = None) -> Draft:
    """Return the whole page as one article; `title` is known from elsewhere or looked for at the top."""
    items = stamp_apart(items)
    kept = [i for i, item in enumerate(items) if item.role == "keep"]
    top = below_standfirst(items, story_start(items))
    entry = first_entry(items, top)
    day = own_date(items, -1 if entry is not None else top)
    at = named = None
    if title is None:
        at = _top_title(items, kept)
        over = _title_over_date(items, top)
        if at is None or (over is not None and _is_name(items[at].block)):
            named, at = at, over
    else:
        at = next((i for i in kept[:8] if _same_title(title, items[i].block)), None)
    if at is not None and (title is None or _fold(title) != _fold(items[at].block.text)):
        title = items[at].block.text
    begin = at if at is not None and at < top else 0  # what stands over a title (a rubric, a path) is not the story
    begin = begin if named is None else named
    blocks = []
    for i, item in enumerate(items):
        if i == at or item.role in {"drop", "end", "rule", "byline"}:
            continue
        if i < begin and item.role == "keep":
            continue
        told = i <= top and i != entry
        if item.role == "date" and (republished(item.block.text) or (not told and is_message(item.block.text))):
            blocks.append(item.block)  # the page or its row may give a later day; who speaks is no date of the page
            continue
        if item.role == "date" and (told or (item.date and item.date.labelled)) and not names_place(item):
            continue
        blocks.append(_dated(item))
    page = items[at].block.page if at is not None else 0
    return Draft(bare_title(title) if title else None, day, blocks, page)


def _is_name(block: Block) -> bool:
    """Tell whether a line at the top is too short for a title where another stands over the date: the site's name."""
    return not block.level and block.text.count(" ") < _WORDS


def _same_title(title: str, block: Block) -> bool:
    """Tell whether a block repeats the title, which may carry the site's name behind it."""
    first, second = _fold(title), _fold(block.text)
    if first == second:
        return True
    short, long = sorted((first, second), key=len)
    return len(short) > 20 and len(short) * 5 >= len(long) * 3 and long.startswith(short) and not is_prose(block)


def _fold(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _dated(item: Item) -> Block:
    """A date line that stays in the text is a dateline if it names a place, else a heading."""
    block = item.block
    if item.role == "date" and block.kind == "text":
        block.kind = "heading"
    return block


def _top_title(items: list[Item], kept: list[int]) -> int | None:
    """The position of a title at the top: a ranked heading, or a short line before running text or a date line."""
    top = [i for i in kept[:6] if not is_rubric(items[i].block.text)]
    if not top or not (items[top[0]].block.level or items[top[0]].block.text.count(" ") >= _WORDS):
        top = kept[:6]  # "Weekly digest" over "Algeria" is the title
    ranked = [i for i in top if items[i].block.level]
    if ranked:
        best = min(items[i].block.level for i in ranked)
        at = next(i for i in ranked if items[i].block.level == best)
        return at if at <= story_start(items) else None
    if not top or top[0] == kept[-1] or not is_title_like(items[top[0]].block):
        return None
    following = items[kept[kept.index(top[0]) + 1]].block
    if items[top[0] + 1].role in {"date", "byline"} or following.gap or is_prose(following):
        return top[0]
    signed = [item.role for item in items[top[0] + 1 : top[0] + 3]] == ["keep", "date"]
    return top[0] if signed and _is_proper(following.text) and not _is_proper(items[top[0]].block.text) else None


def _is_proper(text: str) -> bool:
    """Tell whether all words of some length have a capital ("Institute for Labour Rights")."""
    return all(len(word) <= _SMALL or not word[0].islower() for word in text.split())


def _title_over_date(items: list[Item], top: int) -> int | None:
    """The position of a title of several words right over the date line or the author of the story."""
    at = None
    for i, item in enumerate(items[:top]):
        if item.role == "keep":
            at = i
        elif item.role in {"date", "byline"}:
            break
    else:
        return None
    if at is None or items[at].block.kind != "text" or not is_title_like(items[at].block):
        return None
    return at if items[at].block.text.count(" ") >= _WORDS else None


def _by_containers(items: list[Item]) -> list[Draft] | None:
    """Take the page apart at its article containers, if at least two of them hold a title and a date or prose.

    Messages have no titles: there it is enough that a date closes each.
    """
    groups: dict[int, list[Item]] = {}
    for item in items:
        if item.block.post:
            groups.setdefault(item.block.post, []).append(item)
    if len(groups) < 2 or _outweighed(items):
        return None
    drafts, full = [], 0
    closed = _believe_closing_dates(list(groups.values()))
    for group in groups.values():
        ranked = any(item.block.level and item.role == "keep" for item in group) or _has_linked_title(group)
        dated = any(item.role == "date" for item in group)
        prose = any(item.role == "keep" and is_prose(item.block) for item in group)
        if not (ranked or prose or (closed and any(item.role == "keep" for item in group))):
            continue
        full += (ranked and dated) + (ranked and prose) + (closed and prose) + prose >= 2  # two of the signs
        draft = single(group)
        if draft.title or draft.blocks:
            drafts.append(draft)
    return drafts if full >= 2 else None


def _believe_closing_dates(groups: list[list[Item]]) -> bool:
    """Count the date line that closes each container, and is the only one in it, as the day of its post; tell of it."""
    said = [[item for item in group if item.role not in {"drop", "end", "rule"}] for group in groups]
    dates = [group[-1] for group in said if group and group[-1].role == "date" and group[-1].date]
    closed = len(dates) == len(groups) == sum(item.role == "date" for group in groups for item in group)
    for item in dates if closed else ():
        item.date = replace(item.date, labelled=True) if item.date else None
    return closed


def _outweighed(items: list[Item]) -> bool:
    """Tell whether the containers hold less of the page's running text than stands outside them."""
    inside = outside = 0
    for item in items:
        if item.role == "keep" and is_prose(item.block):
            if item.block.post:
                inside += len(item.block.text)
            else:
                outside += len(item.block.text)
    return outside > inside


def _has_linked_title(group: list[Item]) -> bool:
    """Tell whether a post begins with a line that is a link to it."""
    first = next((item.block for item in group if item.role == "keep"), None)
    if first is None or is_prose(first) or not is_title_like(first):
        return False
    return first.linked * 10 >= len(first.text) * 8 and first.text.count(" ") > 1


def _titles_with_dates(items: list[Item]) -> dict[int, TitleAndDate]:
    """The lines that hold a title and its date, by position."""
    orders = {order for item in items if item.role == "keep" and (order := order_in_title(item.block.text))}
    order = orders.pop() if len(orders) == 1 else None
    return {
        i: both
        for i, item in enumerate(items)
        if (item.role == "keep" or (item.role == "date" and _titled(items, i)))
        and is_title_like(item.block) and (both := title_and_date(item.block.text, order))
        and not (both.title.endswith(".") and is_prose(item.block))
    }  # fmt: skip


def _with_dates_apart(items: list[Item], found: dict[int, TitleAndDate]) -> list[Item]:
    """Take lines that hold a title and its date apart."""
    apart: list[Item] = []
    for i, item in enumerate(items):
        if i not in found:
            apart.append(item)
            continue
        both = found[i]
        pair = [
            Item(replace(item.block, text=both.title), "keep"),
            Item(replace(item.block, text=both.day), "date", DateLine(both.day, both.labelled, place=False)),
        ]
        if apart and apart[-1].role == "keep" and apart[-1].block.text == both.title:
            pair = pair[1:]  # the title stands over it once more
        apart.extend(reversed(pair) if both.first else pair)
    return apart


def _with_years(items: list[Item]) -> list[Item]:
    """Read days without a year ("27 May") under a heading of their month and year ("May 2024") as dates of posts.

    Returns nothing where there are none. A chronology has such days too, which only the heading dates.
    """
    dated = [replace(item) for item in items]
    month: re.Match[str] | None = None
    over: Item | None = None
    found = False
    for item in dated:
        if item.role != "keep" or len(item.block.text) > _LONGEST_DAY:
            continue
        if m := _MONTH_YEAR.fullmatch(item.block.text):
            month, over = m, item
        elif month and over and is_day_and_month(item.block.text) and (d := _DAY_MONTH.search(item.block.text)):
            day = day_of(f"{d[0]} {month['year']}") or day_of(f"{d[0]}, {month['year']}")
            if day and day[:7] == (day_of(f"1 {month['month']} {month['year']}") or "")[:7]:
                item.role, item.date = "date", DateLine(day, labelled=False, place=False)
                over.role = "drop"
                found = True
    return dated if found else []


def _titled(items: list[Item], at: int) -> bool:
    """Tell whether what reads like a rubric with a date ("Editor freed at last | 3 May 2021") is a title of its own."""
    both = title_and_date(items[at].block.text)
    if (
        both is None
        or both.title.count(" ") < 3
        or (at and items[at - 1].role == "keep" and not is_prose(items[at - 1].block))
    ):
        return False
    return at + 1 < len(items) and items[at + 1].role == "keep" and is_prose(items[at + 1].block)


def _cut(items: list[Item], heads: list[Head]) -> list[Draft]:
    drafts = []
    sections = _sections(items, heads)
    lead = single([item for i, item in enumerate(items[: heads[0].first]) if i not in sections])
    if sum(len(block.text) for block in lead.blocks if is_prose(block)) > 200:
        drafts.append(lead)
    issue = {item.date.day for item in items[: heads[0].first] if item.role == "date" and item.date}
    day = issue.pop() if len(issue) == 1 and not any(head.day for head in heads) else None
    numbered = all(_NUMBER.match(items[head.title].block.text) for head in heads)
    section: Block | None = None
    ends = [head.first for head in heads[1:]] + [len(items)]
    apart = sections.keys() | other_titles(items, [head.title for head in heads], [h.first for h in heads])
    for head, end in zip(heads, ends, strict=True):
        section = next((items[i].block for i, before in sections.items() if before is head), section)
        blocks = [
            _dated(item)
            for i, item in enumerate(items[head.first : end], start=head.first)
            if (item.role == "keep" and i not in head.small and (i != head.title or head.untitled) and i not in apart)
            or (item.role == "date" and i != head.date)
        ]
        if items[head.date].role == "date" and names_place(items[head.date]):
            blocks.insert(0, _dated(items[head.date]))
        if items[head.title].role == "date" or head.untitled:
            drafts.append(Draft(None, head.day, blocks))
            continue
        if section is not None:
            blocks.insert(0, replace(section, kind="heading"))
        title = items[head.title].block
        text = _NUMBER.sub("", title.text, count=1) if numbered else title.text
        drafts.append(Draft(bare_title(text), head.day or day, blocks, title.page))
    return drafts


def _sections(items: list[Item], heads: list[Head]) -> dict[int, Head]:
    """The positions of headings over posts, each with the first post below: "KENYA" over several, or one over each."""
    found: dict[int, Head] = {}
    rubrics: dict[int, Head] = {}
    begin = 0
    for head in heads:
        at = next((i for i in range(head.first - 1, begin - 1, -1) if items[i].role not in {"drop", "rule"}), None)
        if at is not None and items[at].role == "keep":
            if _is_section(items[at].block, items[head.title].block):
                found[at] = head
            elif _is_rubric(items[at].block):
                rubrics[at] = head
        begin = max(head.title, head.date) + 1
    last = next((item.block for item in reversed(items) if item.role == "keep"), None)
    if (
        heads[0] in rubrics.values() and len(rubrics) * 3 >= len(heads) * 2 and len(rubrics) > 1
        and last is not None and is_prose(last)  # else it is what closes each post
    ):  # fmt: skip
        found |= rubrics
    return found if len({items[i].block.text for i in found}) > 1 else {}


def _is_section(block: Block, title: Block) -> bool:
    if not _is_rubric(block):
        return False
    return 0 < block.level < title.level or (not block.level and block.gap and block.text.isupper())


def _is_rubric(block: Block) -> bool:
    return (
        block.kind in {"text", "heading"} and is_title_like(block) and block.text.count(" ") < 4 and not is_prose(block)
    )
