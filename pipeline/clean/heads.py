"""Where the posts of a page begin: titles with their date lines, and what says that a new post stands there."""

import itertools
from collections import Counter

from pipeline.clean.accepted import Head, accepted
from pipeline.clean.datefields import is_rubric
from pipeline.clean.headline import (
    dateline_day,
    dateline_end,
    is_day_and_month,
    is_prose,
    is_sentence,
    is_title_like,
    names_title,
)
from pipeline.clean.items import Item
from pipeline.clean.labels import is_field
from pipeline.clean.sections import are_cases, number_sections
from pipeline.clean.undated import aged, between, bylined, closed, linked, openings, ruled, running_back
from pipeline.clean.untitled import accounted, cut_off, datelined, teased
from pipeline.kept import compiled

_NEAR = 4  # blocks in which a sign of a post's end is looked for
_OVER = 4  # lines that may stand between a title and its date
_STANDFIRST = 400  # characters of the longest summary between a title and its date
_NEXT = 2  # lines over a date that count as near: a title and the name of a country or an author
_NAME_BLANKS = 2  # a name of a country or a section has no more
_TITLE = 24  # words: what is longer and has a full stop in it is no title
_SENTENCE = 120  # characters of the longest title with a full stop
_LABELS = 9  # more parts than a line of labels has
_STAMPED = compiled(r"\d{1,2}[:.]\d\d(?!\.?\d)|@\w")  # an hour, or who wrote it where
_PLACE_WORDS = compiled(r"[\d\W].*")  # the first word of a line is left
_NAME = r"(?:[^\W\d_a-z][\w.’'-]{0,25}|de|la|van|von|bin|al|el|and|&)"
_LISTED = compiled(r", | and | & ")
_NAMELIKE = compiled(rf"{_NAME}(?:(?:, ?| ){_NAME}){{1,6}},? ?")


def find_heads(items: list[Item]) -> list[Head]:
    """Return the heads that surely begin an article each, in order; fewer than two mean that there is one article."""
    solid = [i for i, item in enumerate(items) if item.role in {"keep", "date", "end", "rule"} or item.source]
    heads = _signed(items)
    if not heads and (heads := accepted(_dated(items, solid), items)):
        heads = between(heads, items, solid)
    heads = heads or teased(items, solid) or _placed(items, solid) or accounted(items, solid) or datelined(items)
    heads = heads or linked(items) or aged(items) or bylined(items, solid)
    heads = heads or closed(items, solid) or ruled(items) or running_back(items)
    over = [items[head.first - 1 if head.first else 0].block.text for head in heads]
    if number_sections([items[head.title].block.text for head in heads]) or are_cases(over):
        return []
    _mark_authors(heads, items)
    for head in heads:
        if head.day is None and head.first == head.title > 0 and items[head.first - 1].role == "keep":
            head.first -= is_day_and_month(items[head.first - 1].block.text)  # no tail of the post before
    return heads


def _mark_authors(heads: list[Head], items: list[Item]) -> None:
    """Count bare names right over the stories to the small print, where nearly all have one and none is told of.

    They are authors if some come back on the page, or if no story speaks of the one who stands over it.
    """
    names: dict[int, Head] = {}
    told = list(range(len(items) + 1))  # where what is neither dropped nor a byline comes next
    for i in reversed(range(len(items))):
        told[i] = told[i + 1] if items[i].role in {"drop", "byline"} else i
    for head in heads:
        at = told[max(head.title, head.date) + 1]
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
    if len(names) < 2 or len(names) * 3 < len(heads) * 2:
        return
    ends = dict(zip((head.first for head in heads), [*(head.first for head in heads[1:]), len(items)], strict=True))
    back = len({items[at].block.text for at in names}) < len(names)
    if back or not any(_told_of(items, at, ends[head.first]) for at, head in names.items()):
        for at, head in names.items():
            head.small.add(at)


def _told_of(items: list[Item], at: int, end: int) -> bool:
    """Tell whether the story below a bare name speaks of it: its last word comes back."""
    last = items[at].block.text.split()[-1].strip(",")
    return any(last in item.block.text for item in items[at + 1 : end] if item.role == "keep")


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
    if not _headlines(items, lines, often):
        over = [head for i in dates if (head := _over_standfirst(items, solid, spot, i))]
        if over and (not any(lines.values()) or len(over) * 2 >= len(dates)):
            heads = over
        if not heads and under and len(dates) > 2:
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
        if item.source or (item.role == "keep" and (item.block.kind == "caption" or is_field(item.block.text))):
            n += step
            continue
        if item.role != "keep" or not is_title_like(item.block) or (step < 0 and cut_off(items, solid[n])):
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
        near = [at for at in above[i] if items[at].block.text.casefold() not in often][:_NEXT]
        over = any(_titled(items, at, often) for at in near)
        beneath = any(_titled(items, at, often) for at in below[i])
        weight += over - beneath
        if over and beneath and items[i].block.gap != items[below[i][0]].block.gap:
            weight += -1 if items[i].block.gap else 1  # it stands together with the title
    if weight:
        return weight
    if len(dates) > 1 and below[dates[0]] and not above[dates[0]]:
        return -1
    return _headlines(items, above, often) - _headlines(items, below, often)


def _titled(items: list[Item], at: int, often: set[str]) -> bool:
    """Tell whether a line could be the title of one post alone and is no bare name."""
    text = items[at].block.text
    if not _plain(items, at, often):
        return False
    longest = 2 if text.isupper() else 3 if not _LISTED.search(text) else len(text)
    return text.count(" ") > longest or not _NAMELIKE.fullmatch(text)  # Headlines May Have Capitals Too


def _headlines(items: list[Item], lines: dict[int, list[int]], often: set[str]) -> int:
    """Count the dates with a line beside them that is longer than the name of a country or a section."""
    return sum(
        any(_plain(items, at, often) and items[at].block.text.count(" ") > _NAME_BLANKS for at in found)
        for found in lines.values()
    )


def _slot(items: list[Item], lines: list[list[int]], often: set[str]) -> int:
    """Which of the lines beside a date is the title on most of the page: the nearest, or a farther one if better."""
    score = [0] * _OVER
    count = [0] * _OVER
    for found in lines:
        for slot, at in enumerate(found):
            text = items[at].block.text
            good = _titled(items, at, often)
            score[slot] += good * (2 if text.count(" ") > 1 else 1)
            count[slot] += 1
    best = 1 if score[1] > score[0] and count[1] * 3 >= len(lines) * 2 else 0
    over = best + 1
    summed = [found for found in lines if len(found) > over and _sums_up(items, found[best], found[over])]
    return over if len(summed) * 3 >= len(lines) * 2 and score[over] >= len(summed) * 2 else best


def _is_headline(items: list[Item], at: int) -> bool:
    block = items[at].block
    return not is_prose(block) and not is_rubric(block.text) and block.text.count(" ") > _NAME_BLANKS


def _sums_up(items: list[Item], below: int, above: int) -> bool:
    """Tell whether a line right under another one is its summary: no blank line between, and it is longer."""
    summary, title = items[below].block, items[above].block
    return above < below and not summary.gap and len(summary.text) > len(title.text)


def _head(
    items: list[Item], solid: list[int], spot: dict[int, int], i: int, lines: list[int], slot: int, *, ranked: bool
) -> Head | None:
    date = items[i].date
    if date is None or not lines:
        return None
    title = next(
        (at for at in lines if (ranked and items[at].block.level) or names_title(items[at].block.text)),
        lines[min(slot, len(lines) - 1)],
    )
    if is_rubric(items[title].block.text):  # one post's own, where the others have another or none
        title = next((at for at in lines if _is_headline(items, at) and abs(at - i) > abs(title - i)), title)
    nearer = [at for at in lines if abs(at - i) < abs(title - i) and not _sums_up(items, at, title)]
    small = {at for at in nearer if slot or is_rubric(items[at].block.text)}
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
    while n >= 0 and (
        items[solid[n + 1]].block.kind == "caption" or _NAMELIKE.fullmatch(items[solid[n + 1]].block.text)
    ):
        n -= 1  # the author, a picture
    date = items[i].date
    if n < 0 or spot[i] - n > _OVER + 1 or date is None:
        return None
    summary, title = items[solid[n + 1]], items[solid[n]]
    if summary.role != "keep" or title.role != "keep" or len(summary.block.text) > _STANDFIRST:
        return None
    signed = _after_a_sign(items, solid, n)
    if is_prose(title.block) or not is_title_like(title.block) or not (signed or is_sentence(summary.block.text)):
        return None
    return Head(solid[n], solid[n], i, date.day, signed or date.labelled, title.block.level)


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
    """Posts without titles, the latest first, each under place and date, hour or account: "KENYA, 16 August 2024"."""
    dates = [n for n, i in enumerate(solid) if items[i].role == "date"]
    placed = [n for n in dates if (date := items[solid[n]].date) and date.place]
    lines = placed or [n for n in dates if _STAMPED.search(items[solid[n]].block.text)]
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
    if all(a and b and a >= b for a, b in itertools.pairwise(days)):
        return heads
    account = all((date := items[head.date].date) and date.labelled for head in heads)  # a copied chat runs on
    return heads if account and all(a and b and a <= b for a, b in itertools.pairwise(days)) else []


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
    """The posts of a page where the date line stands under each story: "Posted by … on …", then the next title.

    Of dates that do not say that they are a post's it takes three, the latest first. Of a post nothing but its title
    and "Read the rest" may stand there, of most there is more.
    """
    dates = [i for i, item in enumerate(items) if item.role == "date" and item.date]
    lines = [line for i in dates if (line := items[i].date) and line.day]
    if len(lines) < 2 or len(lines) < len(dates):
        return []
    if not all(line.labelled and not line.place for line in lines) and (
        len(lines) < 3 or any((a.day or "") < (b.day or "") for a, b in itertools.pairwise(lines))
    ):
        return []
    if any(item.role == "keep" and is_prose(item.block) for item in items[dates[-1] :]):
        return []
    heads: list[Head] = []
    begin = teasers = 0
    for i in dates:
        titles = openings(items, begin, i)
        line = items[i].date
        if not titles and any(item.role == "end" for item in items[begin:i]):
            titles = [at for at in range(begin, i) if items[at].role == "keep" and _is_headline(items, at)][:1]
            teasers += 1
        if not titles or line is None or teasers * 2 > len(dates):
            return []
        title = titles[-1] if not heads else _behind_small_print(items, titles)
        heads.append(Head(title, title, i, line.day, True, items[title].block.level))
        begin = i + 1
    days = [head.day or "" for head in heads]
    return heads if all(a >= b for a, b in itertools.pairwise(days)) or len(heads) > 2 else []


def _behind_small_print(items: list[Item], titles: list[int]) -> int:
    """The first of the lines below a closing date that is no more of its small print: a heading, or behind a blank."""
    ranked = [at for at in titles if items[at].block.level]
    apart = ranked or [at for at in titles if items[at].block.gap]
    return (apart or titles)[0]
