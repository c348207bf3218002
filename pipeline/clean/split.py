"""A page of many posts to its articles: by the page's own containers, or by titles with date lines."""

import itertools
import re
from collections import Counter
from dataclasses import dataclass, replace

from pipeline.clean.blocks import Block
from pipeline.clean.headline import DateLine, bare_title, is_prose, is_title_like, title_and_date
from pipeline.clean.prune import Item

_NEAR = 4  # blocks in which a sign of a post's end is looked for
_STORY = 250  # characters of the shortest post of a digest
_COMMON = {"with", "from", "after", "over", "their", "rights", "human", "says", "said", "this", "that", "more", "years"}


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


@dataclass(slots=True)
class _Head:
    """A title and its date line: the positions of both, and whether something says that a new post begins here."""

    first: int
    title: int
    date: int
    day: str | None
    strong: bool
    level: int


def split_page(items: list[Item]) -> list[Draft]:
    """Return the articles of a page; one, or none if nothing is left, unless it surely holds several.

    A page is taken apart at its article containers, or where titles with date lines follow each other as on the
    page of a blog: the end of a post in between ("Posted in …"), or dates that run back in time. Dated headings
    inside one report (a chronology) do not divide it.
    """
    drafts = _by_containers(items)
    if drafts is None:
        items = _with_dates_apart(items)
        heads = _accepted(_heads(items), items)
        if len(heads) > 1:
            drafts = _cut(items, heads)
    return drafts if drafts is not None else [d for d in [single(items)] if d.title or d.blocks]


def single(items: list[Item], title: str | None = None) -> Draft:
    """Return the whole page as one article; `title` is known from elsewhere or looked for at the top."""
    kept = [i for i, item in enumerate(items) if item.role == "keep"]
    top = _story_start(items)
    day = _own_date(items, top)
    at = None
    if title is None:
        at = _top_title(items, kept)
    else:
        at = next((i for i in kept[:8] if _same_title(title, items[i].block)), None)
    if at is not None and (title is None or _fold(title) != _fold(items[at].block.text)):
        title = items[at].block.text
    begin = at if at is not None and at < top else 0  # what stands over a title (a rubric, a path) is not the story
    blocks = []
    for i, item in enumerate(items):
        if i == at or item.role in {"drop", "end", "rule", "byline"}:
            continue
        if i < begin and item.role == "keep":
            continue
        if item.role == "date" and (i <= top or (item.date and item.date.labelled)) and not _place(item):
            continue
        blocks.append(_dated(item))
    page = items[at].block.page if at is not None else 0
    return Draft(bare_title(title) if title else None, day, blocks, page)


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


def _place(item: Item) -> bool:
    return item.date is not None and item.date.place


def _story_start(items: list[Item]) -> int:
    """The position of the first running text; date lines before it stand over the story."""
    return next((i for i, item in enumerate(items) if item.role == "keep" and is_prose(item.block)), len(items))


def _own_date(items: list[Item], top: int) -> str | None:
    """The day of a single article: the first date line over the story, then any that is labelled."""
    dates = [(i, item.date) for i, item in enumerate(items) if item.role == "date" and item.date and item.date.day]
    over = [date for i, date in dates if i <= top]
    labelled = [date for date in over if date.labelled] or over or [date for _, date in dates if date.labelled]
    return labelled[0].day if labelled else None


def _top_title(items: list[Item], kept: list[int]) -> int | None:
    """The position of a title at the top: a ranked heading, or a short line before running text or a date line."""
    top = kept[:6]
    ranked = [i for i in top if items[i].block.level]
    if ranked:
        best = min(items[i].block.level for i in ranked)
        at = next(i for i in ranked if items[i].block.level == best)
        return at if at <= _story_start(items) else None
    if not top or len(kept) == 1 or not is_title_like(items[top[0]].block):
        return None
    following = items[top[1]].block
    if items[top[0] + 1].role in {"date", "byline"} or following.gap or is_prose(following):
        return top[0]
    return None


def _by_containers(items: list[Item]) -> list[Draft] | None:
    """Take the page apart at its article containers, if at least two of them hold a title and a date or prose."""
    groups: dict[int, list[Item]] = {}
    for item in items:
        if item.block.post:
            groups.setdefault(item.block.post, []).append(item)
    if len(groups) < 2:
        return None
    drafts, full = [], 0
    for group in groups.values():
        ranked = any(item.block.level and item.role == "keep" for item in group)
        dated = any(item.role == "date" for item in group)
        prose = any(item.role == "keep" and is_prose(item.block) for item in group)
        if not (ranked or prose):
            continue
        full += (ranked and dated) + (ranked and prose) + prose >= 2  # two of the three signs
        draft = single(group)
        if draft.title or draft.blocks:
            drafts.append(draft)
    return drafts if full >= 2 else None


def _with_dates_apart(items: list[Item]) -> list[Item]:
    """Take lines that hold a title and its date apart, if there are several and the dates do not run forward."""
    found = {
        i: both
        for i, item in enumerate(items)
        if item.role == "keep" and is_title_like(item.block) and (both := title_and_date(item.block.text))
    }
    days = [day for _, day, _ in found.values()]
    if len(days) < 2 or any(a < b for a, b in itertools.pairwise(days)):
        return items
    apart = []
    for i, item in enumerate(items):
        if i not in found:
            apart.append(item)
            continue
        title, day, first = found[i]
        pair = [
            Item(replace(item.block, text=title), "keep"),
            Item(replace(item.block, text=day), "date", DateLine(day, labelled=False, place=False)),
        ]
        apart.extend(reversed(pair) if first else pair)
    return apart


def _heads(items: list[Item]) -> list[_Head]:
    """Every title with a date line, in order, the date under the title or over it as most of the page has it."""
    solid = [i for i, item in enumerate(items) if item.role in {"keep", "date", "end", "rule"} or item.source]
    spot = {i: n for n, i in enumerate(solid)}
    dates = [i for i in solid if items[i].role == "date" and items[i].date]
    above = {i: _title_near(items, solid, spot[i], -1) for i in dates}
    below = {i: _title_near(items, solid, spot[i], +1) for i in dates}
    under = sum(t is not None for t in above.values()) >= sum(t is not None for t in below.values())
    heads = []
    for i in dates:
        title = above[i] if under else below[i]
        date = items[i].date
        if title is None or date is None:
            continue
        first = min(title, i)
        before = [items[n] for n in solid[max(0, spot[first] - _NEAR) : spot[first]]]
        strong = not before or date.labelled or any(
            item.role in {"end", "rule"} or item.source or item.block.ends for item in before
        )  # fmt: skip
        heads.append(_Head(first, title, i, date.day, strong, items[title].block.level))
    return heads


def _title_near(items: list[Item], solid: list[int], at: int, step: int) -> int | None:
    """The position of the title next to the date line at `solid[at]`, in the direction of `step`."""
    n = at + step
    if not 0 <= n < len(solid):
        return None
    item = items[solid[n]]
    return solid[n] if item.role == "keep" and is_title_like(item.block) else None


def _accepted(heads: list[_Head], items: list[Item]) -> list[_Head]:
    """Leave the heads that begin an article: those with a sign of it, and those between that fit in time."""
    levels = [head.level for head in heads if head.level]
    if levels:  # ranked headings: all posts of a page have one rank
        rank = max(set(levels), key=levels.count)
        heads = [head for head in heads if head.level == rank]
    if len(heads) < 2 or any(is_prose(item.block) and item.role == "keep" for item in items[: heads[0].first]):
        strong = [head for head in heads if head.strong]
        heads = strong if len(strong) >= 2 else []
    if len(heads) < 2:
        return []
    days = [head.day for head in heads]
    back = all(a is not None and b is not None and a >= b for a, b in itertools.pairwise(days))
    signs = sum(head.strong for head in heads[1:])
    if back and (len(heads) >= 3 or signs):
        return heads
    if _jumping(heads, items):
        return heads
    if not signs or signs * 3 < len(heads) - 1:
        return []
    kept = heads[:1]
    for head, later in zip(heads[1:], _next_days(heads)[1:], strict=True):
        fits = head.day and kept[-1].day and later and kept[-1].day >= head.day >= later
        if head.strong or fits:
            kept.append(head)
    return kept if len(kept) > 1 else []


def _jumping(heads: list[_Head], items: list[Item]) -> bool:
    """Tell whether at least three titled stories stand below each other, their days in no order, as in a digest.

    Days that run on may be those of a chronology, unless each title speaks of something else. The sections of one
    report have no whole story below each.
    """
    days = [head.day for head in heads if head.day]
    if len(days) < max(3, len(heads)):
        return False
    if all(a <= b for a, b in itertools.pairwise(days)) and not _apart([items[h.title].block.text for h in heads]):
        return False
    ends = [head.first for head in heads[1:]] + [len(items)]
    return all(
        sum(len(item.block.text) for item in items[head.date : end] if item.role == "keep") >= _STORY
        for head, end in zip(heads, ends, strict=True)
    )


def _apart(titles: list[str]) -> bool:
    """Tell whether no name or long word stands in more than a third of the titles."""
    words = [{w for w in re.findall(r"\w{4,}", title.lower()) if w not in _COMMON} for title in titles]
    counts = Counter(w for found in words for w in found)
    return all(len(found) >= 3 for found in words) and max(counts.values()) * 3 <= len(titles)


def _next_days(heads: list[_Head]) -> list[str | None]:
    """For each head, the day of the next one after it that surely begins a post."""
    days: list[str | None] = []
    later = None
    for head in reversed(heads):
        days.append(later)
        later = head.day if head.strong and head.day else later
    return days[::-1]


def _cut(items: list[Item], heads: list[_Head]) -> list[Draft]:
    drafts = []
    lead = single(items[: heads[0].first])
    if sum(len(block.text) for block in lead.blocks if is_prose(block)) > 200:
        drafts.append(lead)
    ends = [head.first for head in heads[1:]] + [len(items)]
    for head, end in zip(heads, ends, strict=True):
        blocks = [
            _dated(item)
            for i, item in enumerate(items[head.first : end], start=head.first)
            if item.role in {"keep", "date"} and i not in {head.title, head.date}
        ]
        if _place(items[head.date]):
            blocks.insert(0, _dated(items[head.date]))
        title = items[head.title].block
        drafts.append(Draft(bare_title(title.text), head.day, blocks, title.page))
    return drafts
