"""Where the posts of a page begin: titles with their date lines, and what says that a new post stands there."""

import itertools
import re
from collections import Counter

from pipeline.clean.accepted import Head, accepted
from pipeline.clean.datefields import is_rubric
from pipeline.clean.headline import dateline_day, dateline_end, is_day_and_month, is_prose, is_title_like
from pipeline.clean.prune import Item

_NEAR = 4  # blocks in which a sign of a post's end is looked for
_OVER = 4  # lines that may stand between a title and its date
_TEASER = 2  # paragraphs of the longest teaser over a bare "Read more"
_STANDFIRST = 400  # characters of the longest summary between a title and its date
_TITLE = 24  # words: what is longer and has a full stop in it is no title
_SENTENCE = 120  # characters of the longest title with a full stop
_LABELS = 9  # more parts than a line of labels has
_HOUR = re.compile(r"\d{1,2}[:.]\d\d(?!\.?\d)")
_PLACE_WORDS = re.compile(r"[\d\W].*")  # the first word of a line is left
_NAME = r"(?:[^\W\d_a-z][\w.’'-]{0,25}|de|la|van|von|bin|al|el|and|&)"
_NAMELIKE = re.compile(rf"{_NAME}(?:(?:, ?| ){_NAME}){{1,6}},? ?")


def find_heads(items: list[Item]) -> list[Head]:
    """Return the heads that surely begin an article each, in order; fewer than two mean that there is one article."""
    solid = [i for i, item in enumerate(items) if item.role in {"keep", "date", "end", "rule"} or item.source]
    heads = _signed(items) or accepted(_dated(items, solid), items) or _placed(items, solid)
    heads = _of_the_same_day(heads, items) or _closed(items, solid) or _ruled(items)
    _mark_authors(heads, items)
    return heads


def _of_the_same_day(heads: list[Head], items: list[Item]) -> list[Head]:
    """Add the further titles under a heading that is a date and ranks above them, where most posts have such a one."""
    under = [head for head in heads if 0 < items[head.date].block.level < head.level and head.date < head.title]
    if len(under) * 2 <= len(heads):
        return heads
    found: list[Head] = []
    ends = [head.first for head in heads[1:]] + [len(items)]
    for head, end in zip(heads, ends, strict=True):
        found.append(head)
        for at in range(head.title + 1, end - 1 if head in under else 0):
            title = items[at]
            if title.role == "keep" and title.block.level == head.level and is_prose(items[at + 1].block):
                found.append(Head(at, at, at, head.day, True, head.level))
    return found


def _mark_authors(heads: list[Head], items: list[Item]) -> None:
    """Count bare names right over the stories to the small print, where nearly all have one and some come back."""
    names: dict[int, Head] = {}
    for head in heads:
        at = max(head.title, head.date) + 1
        while at < len(items) and items[at].role in {"drop", "byline"}:
            at += 1
        after = items[at + 1].block if at + 1 < len(items) else None
        if (
            at < len(items)
            and items[at].role == "keep"
            and after is not None
            and (is_prose(after) or after.kind == "caption")
        ):
            text = items[at].block.text
            if len(text) <= 60 and _NAMELIKE.fullmatch(text):
                names[at] = head
    if len(names) > 1 and len(names) * 3 >= len(heads) * 2 and len({items[at].block.text for at in names}) < len(names):
        for at, head in names.items():
            head.small.add(at)


def _dated(items: list[Item], solid: list[int]) -> list[Head]:
    """Every title with a date line, in order, the date under the title or over it as most of the page has it."""
    spot = {i: n for n, i in enumerate(solid)}
    dates = [i for i in solid if items[i].role == "date" and items[i].date]
    above = {i: _lines(items, solid, spot[i], -1) for i in dates}
    below = {i: _lines(items, solid, spot[i], +1) for i in dates}
    often = _often(items, above) | _often(items, below)
    under = _leaning(items, dates, above, below, often) >= 0
    lines = above if under else below
    slot = _slot(items, [lines[i] for i in dates if lines[i]], often)
    found = [[bool(items[at].block.level) for at in lines[i]] for i in dates if lines[i]]
    ranked = sum(map(any, found)) * 2 >= len(found)  # else the one heading is the page's own
    heads = [head for i in dates if (head := _head(items, solid, spot, i, lines[i], slot, ranked=ranked))]
    if under and not any(lines.values()):
        heads = [head for i in dates if (head := _over_standfirst(items, solid, spot, i))]
        if not heads and len(dates) > 2:
            heads = [head for i in dates if (head := _under_sentence(items, solid, spot[i]))]
    known = {head.date for head in heads} | {head.title for head in heads}
    heads.extend(
        head for i in solid if (head := _by_dateline(items, solid, spot, i)) and head.title not in known
    )  # fmt: skip
    return sorted(heads, key=lambda head: head.first)


def _lines(items: list[Item], solid: list[int], at: int, step: int) -> list[int]:
    """The positions of the lines next to a date line that could be titles, the nearest first."""
    found: list[int] = []
    n = at + step
    while 0 <= n < len(solid) and len(found) < _OVER:
        item = items[solid[n]]
        if item.role != "keep" or not is_title_like(item.block):
            break
        if is_prose(item.block) and (found or item.block.text.count(" ") >= _TITLE):
            break
        found.append(solid[n])
        n += step
    return found


def _often(items: list[Item], lines: dict[int, list[int]]) -> set[str]:
    """The texts that stand on one side of several dates: rubrics and buttons, and rubrics that share a label."""
    texts = [{items[at].block.text.casefold() for at in found} for found in lines.values()]
    counts = Counter(text for found in texts for text in found)
    labels = Counter(label for found in texts for label in {label for text in found for label in _labels(text)})
    return {text for text, n in counts.items() if n > 1 or any(labels[label] > 1 for label in _labels(text))}


def _labels(text: str) -> list[str]:
    """The labels under which a post is filed ("Statements, Kuwait"); none where a part is longer than a label."""
    parts = text.split(", ")
    return parts if len(parts) < _LABELS and all(part.count(" ") < 3 for part in parts) else []


def _plain(items: list[Item], at: int, often: set[str]) -> bool:
    """Tell whether a line could be the title of one post alone: no rubric, no author, nothing that comes back."""
    text = items[at].block.text
    return text.casefold() not in often and not is_rubric(text)


def _leaning(
    items: list[Item], dates: list[int], above: dict[int, list[int]], below: dict[int, list[int]], often: set[str]
) -> int:
    """Weigh whether dates stand under their titles (above zero) or over them (below zero)."""
    weight = 0
    for i in dates:
        over = bool(above[i]) and _plain(items, above[i][0], often)
        beneath = bool(below[i]) and any(_plain(items, at, often) for at in below[i])
        weight += over - beneath
        if over and beneath and items[i].block.gap != items[below[i][0]].block.gap:
            weight += -1 if items[i].block.gap else 1  # it stands together with the title
    if not weight and len(dates) > 1 and below[dates[0]] and not above[dates[0]]:
        return -1
    return weight


def _slot(items: list[Item], lines: list[list[int]], often: set[str]) -> int:
    """Which of the lines beside a date is the title on most of the page: the nearest, or the next if that is better."""
    score = [0, 0]
    for found in lines:
        for slot in range(min(2, len(found))):
            text = items[found[slot]].block.text
            words = len(text.split())
            good = _plain(items, found[slot], often) and not _NAMELIKE.fullmatch(text)
            score[slot] += good * (2 if words > 2 else 1)
    return 1 if score[1] > score[0] and sum(len(found) > 1 for found in lines) * 3 >= len(lines) * 2 else 0


def _head(
    items: list[Item], solid: list[int], spot: dict[int, int], i: int, lines: list[int], slot: int, *, ranked: bool
) -> Head | None:
    date = items[i].date
    if date is None or not lines:
        return None
    nearest = lines[min(slot, len(lines) - 1)]
    title = next((at for at in lines if items[at].block.level), nearest) if ranked else nearest
    small = {at for at in lines if slot and at != title and abs(at - i) < abs(title - i)}
    first = min([title, i, *small])
    strong = date.labelled or _after_a_sign(items, solid, spot[first])
    return Head(first, title, i, date.day, strong, items[title].block.level if ranked else 0, small)


def _after_a_sign(items: list[Item], solid: list[int], at: int) -> bool:
    """Tell whether a post ends right before the solid line at `at`: a rule, "Posted in …", a bare link."""
    before = [items[n] for n in solid[max(0, at - _NEAR) : at]]
    return not before or any(item.role in {"end", "rule"} or item.source or item.block.ends for item in before)


def _over_standfirst(items: list[Item], solid: list[int], spot: dict[int, int], i: int) -> Head | None:
    """A title whose summary stands between it and the date line."""
    n = spot[i] - 2
    date = items[i].date
    if n < 0 or date is None:
        return None
    summary, title = items[solid[n + 1]], items[solid[n]]
    if summary.role != "keep" or title.role != "keep" or len(summary.block.text) > _STANDFIRST:
        return None
    if is_prose(title.block) or not is_title_like(title.block) or not _after_a_sign(items, solid, n):
        return None
    return Head(solid[n], solid[n], i, date.day, True, title.block.level)


def _under_sentence(items: list[Item], solid: list[int], at: int) -> Head | None:
    """A title that is a whole sentence with its full stop, between a blank line and the date."""
    if not at or (date := items[solid[at]].date) is None:
        return None
    title = items[solid[at - 1]]
    text = title.block.text
    if title.role != "keep" or title.block.kind != "text" or not title.block.gap or len(text) > _SENTENCE:
        return None
    if not text[:1].isupper() or ". " in text or at + 1 == len(solid) or not is_prose(items[solid[at + 1]].block):
        return None
    return Head(solid[at - 1], solid[at - 1], solid[at], date.day, date.labelled, 0)


def _placed(items: list[Item], solid: list[int]) -> list[Head]:
    """Posts without titles, the latest first, each under place and date or day and hour: "KENYA, 16 August 2024"."""
    dates = [n for n, i in enumerate(solid) if items[i].role == "date"]
    placed = [n for n in dates if (date := items[solid[n]].date) and date.place]
    lines = placed or [n for n in dates if _HOUR.search(items[solid[n]].block.text)]
    if not placed and len(lines) < len(dates):
        return []
    heads = [
        Head(solid[n], solid[n], solid[n], date.day, True, 0)
        for n in lines
        if (date := items[solid[n]].date) and n + 1 < len(solid) and is_prose(items[solid[n + 1]].block)
        and (not n or items[solid[n - 1]].role != "keep" or is_prose(items[solid[n - 1]].block) or n == lines[0])
    ]  # fmt: skip
    places = {_PLACE_WORDS.sub("", items[head.date].block.text).casefold() for head in heads}
    if len(heads) < 3 or len(heads) < len(lines) or (placed and len(places) * 3 < len(heads) * 2):
        return []
    days = [head.day for head in heads]
    return heads if all(a and b and a >= b for a, b in itertools.pairwise(days)) else []


def _by_dateline(items: list[Item], solid: list[int], spot: dict[int, int], i: int) -> Head | None:
    """A title whose story begins with place and date: "ZENDA, 4 March 2024 — Police …"."""
    block = items[i].block
    if items[i].role != "keep" or not is_prose(block) or not (end := dateline_end(block.text)):
        return None
    n = spot[i] - 1
    day = dateline_day(block.text[:end])
    if n < 0 or day is None:
        return None
    title = items[solid[n]]
    if title.role != "keep" or is_prose(title.block) or not is_title_like(title.block):
        return None
    return Head(solid[n], solid[n], i, day, _after_a_sign(items, solid, n), title.block.level)


def _signed(items: list[Item]) -> list[Head]:
    """The posts of a page where the date line stands under each story: "Posted by … on …", then the next title."""
    dates = [i for i, item in enumerate(items) if item.role == "date" and item.date and not item.date.place]
    if len(dates) < 2 or not all((date := items[i].date) and date.labelled and date.day for i in dates):
        return []
    if any(item.role == "keep" and is_prose(item.block) for item in items[dates[-1] :]):
        return []
    heads: list[Head] = []
    begin = 0
    for i in dates:
        titles = _openings(items, begin, i)
        line = items[i].date
        if not titles or line is None:
            return []
        title = titles[-1] if not heads else titles[0]
        heads.append(Head(title, title, i, line.day, True, items[title].block.level))
        begin = i + 1
    days = [head.day or "" for head in heads]
    return heads if all(a >= b for a, b in itertools.pairwise(days)) or len(heads) > 2 else []


def _closed(items: list[Item], solid: list[int]) -> list[Head]:
    """The posts of a page without dates: three stories or more, each with a title, that end in "Read more" alike."""
    ends = [n for n, i in enumerate(solid) if items[i].role == "end" or items[i].block.ends]
    stops = [n for n in ends if n + 1 not in ends]
    if len(stops) < 3 or any(items[i].role == "date" for i in solid):
        return []
    heads: list[Head] = []
    begin = 0
    for stop in stops:
        closing = items[solid[stop]]
        last = solid[stop] + (closing.role != "end")
        titles = _openings(items, begin, last)
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
    if titles := _openings(items, begin, len(items)):
        heads.append(Head(titles[0], titles[0], titles[0], None, True, items[titles[0]].block.level))
    elif any(items[i].role == "keep" and is_prose(items[i].block) for i in rest):
        return []
    return heads


def _ruled(items: list[Item]) -> list[Head]:
    """Posts between rules, three or more, without a year: nearly each has its author, a day, or the end of a post."""
    cuts = [-1, *(i for i, item in enumerate(items) if item.role == "rule"), len(items)]
    heads: list[Head] = []
    signs = 0
    for before, after in itertools.pairwise(cuts):
        part = items[before + 1 : after]
        titles = _openings(items, before + 1, after)
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


def _openings(items: list[Item], begin: int, end: int) -> list[int]:
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
