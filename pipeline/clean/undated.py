"""Posts of a page that give no date: what closes each, or the rules between them, says where they begin."""

import itertools
import re
from bisect import bisect
from collections import Counter

from pipeline.clean.accepted import Head
from pipeline.clean.ages import age_of
from pipeline.clean.headline import is_day_and_month, is_prose, is_title_like
from pipeline.clean.items import Item
from pipeline.kept import compiled
from pipeline.read.day import MONTH, MONTH_NUMBERS, day_of

_ADDRESS = compiled(r"https?://\S{1,200}?/((?:19|20)\d\d)/(\d\d?)/(\d\d?)/\S")
_DAY_MONTH = compiled(
    rf"(?P<month>{MONTH}) {{0,2}}(?P<day>\d{{1,2}})|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {{1,2}}(?P<m2>{MONTH})",
    re.IGNORECASE,
)
_ISSUE = compiled(
    r"(?P<label>[A-Za-z][A-Za-z ]{2,30}?) ?(?:no\.?|nr\.?|n°|#)? ?(?P<number>\d{1,5})(?:/\d{2,4})?", re.IGNORECASE
)
_DAY = 24  # hours
_AGED = 3  # posts
_BLANKS = 2  # of the shortest title over an author
_TEASER = 2  # paragraphs of the longest teaser over a bare "Read more"
_NOTICE = 200  # characters of the longest notice over the first post
_TITLE = 3  # blanks: a title in the middle of a page has no fewer


def between(heads: list[Head], items: list[Item], solid: list[int]) -> list[Head]:
    """Add the posts without a date that stand between dated ones or share a day with one, each with a title of its own.

    Where dates stand over titles, as headings of a day, such a post is of the day above.
    """
    shared = _under_day(heads, items)
    over = all(head.date < head.title for head in heads)
    firsts = [head.first for head in heads]
    found: list[Head] = []
    for at in sorted({*shared, *_behind_ends(heads, items, solid)}):
        day = heads[bisect(firsts, at) - 1].day if over or at in shared else None
        found.append(Head(at, at, at, day, True, items[at].block.level))
    return sorted([*heads, *found], key=lambda head: head.first)


def _under_day(heads: list[Head], items: list[Item]) -> set[int]:
    """The further titles under a day that is a heading and ranks above them, where most posts have such a one."""
    under = [head for head in heads if 0 < items[head.date].block.level < head.level and head.date < head.title]
    if len(under) * 2 <= len(heads):
        return set()
    ends = {head.first: after.first for head, after in itertools.pairwise(heads)}
    return {
        at
        for head in under
        for at in range(head.title + 1, ends.get(head.first, len(items)) - 1)
        if items[at].role == "keep" and items[at].block.level == head.level and is_prose(items[at + 1].block)
    }


def _behind_ends(heads: list[Head], items: list[Item], solid: list[int]) -> set[int]:
    """The titles over a story that stand right behind a line that closes a post, where one closes each dated post."""
    ends = {i for i in solid if items[i].role == "end" or items[i].block.ends}
    spot = {i: n for n, i in enumerate(solid)}
    if not all(spot[head.first] and solid[spot[head.first] - 1] in ends for head in heads[1:]):
        return set()
    begins = {head.first for head in heads}
    found: set[int] = set()
    for n, i in enumerate(solid[:-1]):
        at = solid[n + 1]
        if not heads[0].first < i < heads[-1].first or i not in ends or at in begins or items[at].role != "keep":
            continue
        after = (solid[m] for m in range(n + 1, len(solid)))
        stop = next((k for k in after if k in ends or items[k].role == "date"), len(items))
        titles = openings(items, at, stop)
        if titles[:1] == [at] and items[at].block.text.count(" ") >= _TITLE and items[at].block.gap:
            found.add(at)
    return found


def linked(items: list[Item]) -> list[Head]:
    """Three posts or more with their own address right under the title, the day in it, the latest first."""
    heads: list[Head] = []
    for at, (title, item, after) in enumerate(zip(items, items[1:], items[2:], strict=False)):
        if not item.source or title.role != "keep" or is_prose(title.block) or not is_title_like(title.block):
            continue
        m = _ADDRESS.match(item.block.text)
        if m is None or title.block.text.count(" ") < _BLANKS or not is_prose(after.block):
            continue
        if day := day_of("-".join(m.groups())):
            heads.append(Head(at, at, at, day, True, title.block.level))
    days = [head.day or "" for head in heads]
    return heads if len(heads) > 2 and all(a >= b for a, b in itertools.pairwise(days)) else []


def aged(items: list[Item]) -> list[Head]:
    """Three posts or more whose date lines only say how old they are ("3 days ago"), the youngest first.

    Such a line stands under the titles of a page or over them.
    """
    lines = [
        (i, age)
        for i, item in enumerate(items)
        if item.role in {"drop", "keep", "byline"} and (age := age_of(item.block.text)) is not None
    ]
    live = all(age < _DAY for _, age in lines) and any(
        item.role == "date" for item in items[: lines[0][0] if lines else 0]
    )
    return [] if live else _marked(items, lines)


def running_back(items: list[Item]) -> list[Head]:
    """Three posts or more under or over a day without a year, the latest first, or a number that runs back ("No. 14").

    Both stand in a report too, but there they run on.
    """
    lines = [(i, item.block.text) for i, item in enumerate(items) if item.role in {"drop", "keep"}]
    days = [
        (i, -(MONTH_NUMBERS[(m["month"] or m["m2"]).rstrip(".").lower()] * 31.0 + int(m["day"] or m["d2"])))
        for i, text in lines
        if is_day_and_month(text) and (m := _DAY_MONTH.search(text))
    ]
    if heads := _marked(items, days):
        return heads
    found = [
        (i, m)
        for i, item in enumerate(items)
        if item.role in {"drop", "keep", "date"} and (m := _ISSUE.fullmatch(item.block.text))
    ]
    labels = Counter(m["label"].casefold() for _, m in found)
    label = max(labels, key=lambda text: labels[text], default="")
    return _marked(items, [(i, -float(m["number"])) for i, m in found if m["label"].casefold() == label])


def _marked(items: list[Item], lines: list[tuple[int, float]]) -> list[Head]:
    """The posts whose titles stand beside lines that tell their ages, the youngest first; fewer than three: none."""
    ages = [age for _, age in lines]
    story = next((i for i, item in enumerate(items) if item.role == "keep" and is_prose(item.block)), 0)
    if len(lines) < _AGED or any(a > b for a, b in itertools.pairwise(ages)) or ages[0] == ages[-1]:
        return []
    if lines[0][0] > story:
        return []  # comments below a report have such lines too
    under = [_aged_title(items, i, -1) for i, _ in lines]
    over = [_aged_title(items, i, +1) for i, _ in lines]
    titles = max((under, over), key=lambda found: sum(at is not None for at in found))
    heads: list[Head] = []
    for (i, _), at in zip(lines, titles, strict=True):
        if at is not None:
            heads.append(Head(min(i, at), at, at, None, True, items[at].block.level, {i}))
    ends = [*(head.first for head in heads[1:]), len(items)]
    told = sum(_tells(items, head.title + 1, end) for head, end in zip(heads, ends, strict=False))
    return heads if len(heads) >= _AGED and told * 3 >= len(heads) * 2 else []


def _aged_title(items: list[Item], at: int, step: int) -> int | None:
    """The title nearest to a line that says how old a post is, above or below it; a story follows the two."""
    n = at + step
    while 0 <= n < len(items) and items[n].role in {"drop", "byline"}:
        n += step
    if not 0 <= n < len(items) or items[n].role != "keep":
        return None
    block = items[n].block
    if not is_title_like(block) or is_prose(block) or block.text.count(" ") < _TITLE:
        return None
    return n if age_of(block.text) is None else None


def bylined(items: list[Item], solid: list[int]) -> list[Head]:
    """Three stories or more of an issue, each under a title with its own author."""
    heads: list[Head] = []
    lines = 0
    for i, item in enumerate(items):
        if item.role != "byline":
            continue
        lines += 1
        n = bisect(solid, i)
        if not 0 < n < len(solid) or items[solid[n - 1]].role != "keep" or items[solid[n]].role != "keep":
            continue
        at, after = solid[n - 1], solid[n]
        block = items[at].block
        if not is_title_like(block) or is_prose(block) or block.text.count(" ") < _BLANKS:
            continue
        if _tells(items, after, after + 2):  # right there, or below the summary or caption that stands there
            heads.append(Head(at, at, at, None, True, block.level))
    return heads if len(heads) > 2 and len(heads) * 3 >= lines * 2 else []


def _tells(items: list[Item], begin: int, end: int) -> bool:
    """Tell whether running text stands in a stretch of the page."""
    return any(item.role == "keep" and is_prose(item.block) for item in items[begin:end])


def closed(items: list[Item], solid: list[int]) -> list[Head]:
    """The posts of a page without dates: three stories or more, each with a title, that end in "Read more" alike."""
    ends = [n for n, i in enumerate(solid) if items[i].role == "end" or items[i].block.ends]
    stops = [n for n in ends if n + 1 not in ends]
    story = next((i for i in solid if items[i].role == "keep" and is_prose(items[i].block)), 0)
    dates = [i for i in solid if items[i].role == "date"]
    if len(stops) < (3 if not dates else 4) or any(i > story for i in dates):
        return []  # one over all stories may be that of the visit
    heads: list[Head] = []
    begin = 0
    for stop in stops:
        closing = items[solid[stop]]
        last = solid[stop] + (closing.role != "end")
        titles = openings(items, begin, last)
        if not heads and titles:
            titles = _below_notice(items, titles, last)
        if not titles:
            return []
        if closing.block.text.casefold().startswith("read more"):  # a card amid a report has such a button too
            told = sum(item.role == "keep" and is_prose(item.block) for item in items[titles[0] : last])
            if told > _TEASER:
                return []
        title = titles[-1] if not heads else titles[0]
        heads.append(Head(title, title, title, None, True, items[title].block.level))
        begin = solid[stop] + 1
    rest = [i for i in solid if i >= begin]
    if titles := openings(items, begin, len(items)):
        heads.append(Head(titles[0], titles[0], titles[0], None, True, items[titles[0]].block.level))
    elif any(items[i].role == "keep" and is_prose(items[i].block) for i in rest):
        return []
    return heads


def _below_notice(items: list[Item], titles: list[int], last: int) -> list[int]:
    """The title of the first post: below a notice over all posts ("Just a quick update.") there may be one more."""
    told = 0
    for at in range(titles[-1] + 1, last - 1):
        block = items[at].block
        if items[at].role == "keep" and is_prose(block):
            told += len(block.text)
        elif items[at].role == "keep" and is_title_like(block) and block.text.count(" ") >= _TITLE:
            after = items[at + 1]
            return [at] if after.role == "keep" and is_prose(after.block) else titles
        if told > _NOTICE:
            return titles
    return titles


def ruled(items: list[Item]) -> list[Head]:
    """Posts between rules, three or more, without a year: nearly each has its author, a day, or the end of a post."""
    cuts = [-1, *(i for i, item in enumerate(items) if item.role == "rule"), len(items)]
    heads: list[Head] = []
    signs = 0
    for before, after in itertools.pairwise(cuts):
        part = items[before + 1 : after]
        titles = openings(items, before + 1, after)
        if not titles:
            if any(item.role == "keep" and is_prose(item.block) for item in part):
                return []
            continue
        signs += any(
            item.role == "byline" or is_day_and_month(item.block.text)
            or (item.role == "end" and not item.block.text.casefold().startswith("read more"))
            for item in part
        )  # fmt: skip
        heads.append(Head(titles[0], titles[0], titles[0], None, True, items[titles[0]].block.level))
    if len(heads) < 3 or signs * 3 < len(heads) * 2 or len({head.level for head in heads}) > 1:
        return []
    return heads


def openings(items: list[Item], begin: int, end: int) -> list[int]:
    """The title-like lines before the first story of a stretch of the page; none where no story follows."""
    titles: list[int] = []
    for i in range(begin, end):
        item = items[i]
        if item.role != "keep" or item.block.kind == "caption":
            continue
        if is_day_and_month(item.block.text):
            continue
        if is_title_like(item.block) and not (titles and is_prose(item.block)):
            titles.append(i)
        elif is_prose(item.block):
            return titles
    return []
