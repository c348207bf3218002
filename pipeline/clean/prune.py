"""Boilerplate out: marks each block as to keep, to drop, or as a sign of where a post ends."""

import itertools
import re
from dataclasses import replace

from pipeline.clean.blocks import Block
from pipeline.clean.comments import drop_comments
from pipeline.clean.datepieces import dates_joined, write_years_out
from pipeline.clean.foreign import dates_in_english
from pipeline.clean.headline import (
    DateLine,
    dateline_end,
    is_byline,
    is_prose,
    is_title_like,
    read_date_line,
)
from pipeline.clean.items import Item
from pipeline.clean.labels import labels_joined, tells_a_change, write_first_day_first
from pipeline.clean.rows import forms_among, rows_among, rows_below_heads
from pipeline.clean.rules import LONGEST, rules
from pipeline.kept import compiled
from pipeline.paths import toml_table
from pipeline.read.day import DATE, day_in_order, order_of

_REACH = 14  # lines that are looked ahead for a story, buttons among them
_DATES = 3  # of the shortest list of others over a story, that of the story among them
_LINES = 4  # of the longest list under a title that says who wrote when
_TITLES = 2  # a title and its rubric or summary
_SIGN = compiled(r"[■□◆◇●○►▶▸▪▫★☆✦❖❑❏◾◼◘▌▍➤➢✱»]\s*(?=\S)")
_CUT = ("…", "...", "[…]", "[...]", "(…)", "(...)")
_DOTS = "[]….() "
_TEASER = 40  # characters of the shortest paragraph that is cut
_DAY = compiled(DATE, re.IGNORECASE)
_CHAPTERS = toml_table("boilerplate.toml")["chapters"]
_CHAPTER = compiled(
    rf"^(?!\W*(?:{'|'.join(_CHAPTERS['opens'])})\b).*\b(?:{'|'.join(_CHAPTERS['words'])})\b", re.IGNORECASE
)
_YEAR_TOLD = compiled(  # under the title of each chapter of a yearbook
    r"\W*(?:(?:key|main) )?(?:events|developments|reporting period|year)\b.{0,12} (?:19|20)\d\d\W*$", re.IGNORECASE
)


def prune(blocks: list[Block]) -> list[Item]:
    """Return every block with its role; trims what clings to a paragraph, marks captions, drops repeats."""
    blocks = dates_joined(blocks)
    write_years_out(blocks)
    dates_in_english(blocks)
    blocks = labels_joined(blocks)
    dates_in_english(blocks)
    write_first_day_first(blocks)
    _mark_headlines(blocks)
    items = [Item(block, "rule") if block.kind == "rule" else _item(block) for block in blocks]
    _keep_rows(items)
    often = _refrains(items)
    _drop_link_lists(items, often)
    drop_comments(items)
    _drop_repeats(items)
    for item in items:
        if item.role == "keep" and item.block.text in often:
            item.role = "drop"
    _drop_owner(items)
    _settle_order(items)
    _drop_changes(items)
    _drop_doubled_dates(items)
    return items


def _keep_rows(items: list[Item]) -> None:
    """Keep the rows of a table that read like date lines."""
    lines = [item for item in items if item.block.text]
    texts = [item.block.text for item in lines]
    for at in rows_below_heads(texts) | forms_among(texts):
        lines[at].role, lines[at].date = "keep", None
    if any(item.role == "date" for item in lines):
        for at in rows_among([item.block.text if item.role in {"date", "keep"} else "" for item in lines]):
            lines[at].role, lines[at].date = "keep", None


def _drop_doubled_dates(items: list[Item]) -> None:
    """Drop a date over a title under which the same day stands once more, or below the story."""
    last: Item | None = None
    over: Item | None = None
    titled = False
    post = 0
    for at, item in enumerate(items):
        if item.block.post and item.block.post != post:
            if post:  # another post of that day
                last = over = None
            post = item.block.post
        if item.role == "date" and item.date:
            if last is not None and last.date is not None and titled and last.date.day == item.date.day:
                last.role = "drop"
            elif over is not None and over.date is not None and over.date.day == item.date.day and _closes(items, at):
                item.role = "drop"  # below the story once more
                continue
            last, titled, over = item, False, None
        elif item.role == "keep":
            titled = True
            if is_prose(item.block):
                last, over = None, last or over
        elif item.role in {"end", "rule"}:
            last = over = None


def _closes(items: list[Item], at: int) -> bool:
    """Tell whether nothing is told below a line before a post ends."""
    after = next((item for item in items[at + 1 :] if item.role != "drop"), None)
    return after is None or after.role in {"end", "rule"}


def _drop_changes(items: list[Item]) -> None:
    """Drop the day on which a post was changed beside that of its publication, and one that is told twice there."""
    dates = [item for item in items if item.role in {"date", "keep", "end", "rule"}]
    for one, two in itertools.pairwise(dates):
        if one.role == two.role == "date":
            changed = [tells_a_change(item.block.text) for item in (one, two)]
            same = one.date is not None and two.date is not None and one.date.day == two.date.day is not None
            if changed[0] != changed[1]:
                (one if changed[0] else two).role = "drop"
            elif same and two.date is not None and two.date.labelled and not two.date.place:
                two.role = "drop"


def _drop_link_lists(items: list[Item], often: set[str]) -> None:
    """Drop the short lines under a heading of links, up to the next story, its title and its date."""
    known = rules()
    dropping = story = False
    over: set[str] = set()  # first words of the labels that stand over the first story
    cut: Item | None = None  # the last line that a heading of links took with it
    before: Item | None = None
    close = spaced = 0  # links of the list without and with a blank line over them
    for at, item in enumerate(items):
        block = item.block
        if item.role == "rule":
            dropping = False
            before = item
            continue
        if item.role == "end":
            label = block.text.casefold().split(":")[0].split(" ")[0]
            if not story:
                over.add(label)
            under = before is not None and before.role == "date" and not block.gap and label in over
            if under or _over_a_story(items, at, titled=label in over):
                item.role = "drop"
        if (
            item.role == "drop" and block.text and known.verdict(block.text) == "section"
            and (story or _lists_others(items, at))
        ):  # fmt: skip
            dropping = True
            close = spaced = 0
        elif dropping:
            if item.role == "keep" and not is_prose(block) and not block.level:
                item.role = "drop"
                cut = cut if block.text in often else item
                close, spaced = close + (not block.gap), spaced + block.gap
            elif item.role == "date" and not _begins_a_story(items, at, often):
                item.role = "drop"
            elif (
                item.role == "date" and cut is not None and is_title_like(cut.block)
                and (cut.block.gap or (cut is before and _has_story(items, at)))
            ):  # fmt: skip
                cut.role = "keep"  # the next post's title, not the last of the links
                dropping = False
            elif item.role not in {"drop", "byline"}:
                if cut is before and cut is not None and cut.block.gap and is_title_like(cut.block):
                    apart = close > 1 and spaced == 1 and cut.block.text.count(" ") > _TITLES
                    cut.role = "keep" if dateline_end(block.text) or apart else "drop"
                dropping = False
        story = story or (item.role == "keep" and is_prose(block))
        before = item


def _lists_others(items: list[Item], at: int) -> bool:
    """Tell whether three titles with dates or more follow a heading of links, no story between them."""
    dates = titles = 0
    for item in items[at + 1 :]:
        if item.role == "keep" and is_prose(item.block):
            break
        dates += item.role == "date"
        titles += item.role == "keep"
    return dates > _DATES and titles <= dates + _TITLES


def _begins_a_story(items: list[Item], at: int, often: set[str]) -> bool:
    """Tell whether running text follows a date line with at most two titles and no other date between."""
    between = 0
    for item in items[at + 1 : at + 1 + _REACH]:
        if item.role == "keep":
            if is_prose(item.block):
                return True
            between += item.block.text not in often
        if between > _TITLES or (between and item.role == "date"):
            return False
    return False


def _has_story(items: list[Item], at: int) -> bool:
    """Tell whether the next line of a report below a date line is running text: its title stands above."""
    after = next((item for item in items[at + 1 : at + 1 + _REACH] if item.role in {"keep", "date", "rule"}), None)
    return after is not None and after.role == "keep" and is_prose(after.block)


def _settle_order(items: list[Item]) -> None:
    """Read the dates like 03/04/2021 of a page whose other date lines show what stands first."""
    lines = [(item, m[0]) for item in items if item.role == "date" and (m := _DAY.search(item.block.text))]
    orders = {order for _, date in lines if (order := order_of(date))}
    if len(orders) != 1:
        return
    first = orders.pop()
    for item, date in lines:
        if item.date is not None and item.date.day is None and (day := day_in_order(date, first)):
            item.date = replace(item.date, day=day)


def _over_a_story(items: list[Item], at: int, *, titled: bool) -> bool:
    """Tell whether a line like "Category: Courts" stands over a post, with a date line between it and the story.

    `titled`: whether the title may stand between too.
    """
    dated = skipped = False
    between = 0
    for item in items[at + 1 : at + 1 + _REACH]:
        if item.role == "drop":
            skipped = True
        elif item.role == "date" and not dated:
            dated = True
        elif item.role == "keep" and is_prose(item.block):
            return dated and not (skipped and between)
        elif dated or between or not titled or item.role == "rule":
            return False
        else:
            between += 1
    return False


def _mark_headlines(blocks: list[Block]) -> None:
    """Mark as headings the lines with a bullet that stand alone over a date line or running text, two or more."""
    lone = []
    dates = []
    for i, block in enumerate(blocks):
        sign = None if block.kind == "list_item" or block.breaks else _SIGN.match(block.text)
        if block.kind != "list_item" and not sign:
            continue
        text = block.text[sign.end() :] if sign else block.text
        over = i - 1
        while over > max(0, i - _LINES) and blocks[over].kind == "list_item" and is_byline(blocks[over].text):
            over -= 1
        before = blocks[over] if i else None
        after = blocks[i + 1] if i + 1 < len(blocks) else None
        if (
            block.kind == "list_item"
            and read_date_line(text)
            and any(b is not None and b.level and b.kind == "heading" for b in (before, after))
        ):
            dates.append(block)
        elif (
            after is not None and after.kind in {"text", "quote"} and (before is None or before.kind != "list_item")
            and len(text) <= 200 and not text.endswith((".", ";", ",", ":"))
            and (text[:1].isupper() or text[:1] in {"“", "‘", '"'})
            and (read_date_line(after.text) or is_prose(after)) and not is_prose(block)
        ):  # fmt: skip
            lone.append((block, text))
    if len(lone) > 1:
        for block, text in lone:
            block.kind, block.text = "heading", text
    for block in dates:  # of an entry of a list, over or under its heading
        block.kind = "text"


def _drop_owner(items: list[Item]) -> None:
    """Drop a copyright line in whatever words where nothing of the story follows it; elsewhere it is a caption."""
    for item in reversed(items):
        if item.role != "keep":
            continue
        if item.block.text.startswith(("©", "(c)", "(C)", "Copyright", "COPYRIGHT")) and len(item.block.text) <= 200:
            item.role = "drop"
        elif is_prose(item.block):
            return


def _item(block: Block) -> Item:
    text = block.text
    if block.day is not None and len(text) <= 160 and not block.level and not is_prose(block):
        return Item(block, "date", DateLine(block.day, labelled=True, place=False))
    if not text:
        return Item(block, "drop")
    if len(text) <= LONGEST:
        if block.kind != "list_item" and (date := read_date_line(text)):
            return Item(block, "date", date)
        match rules().verdict(text):
            case "keep":
                pass
            case "end":
                return Item(block, "end")
            case "drop" if block.level and text.count(" ") > 2:
                pass  # a headline may begin like the label of an archive
            case "link":
                return Item(block, "drop", source=True)
            case _:
                return Item(block, "drop")
        if not block.level and block.kind in {"text", "list_item"} and is_byline(text):
            return Item(block, "byline")
    block.text, caption, block.ends = rules().trim(text)
    if block.breaks and block.text != text:
        cut = text.find(block.text)
        block.breaks = tuple((max(0, at - cut), page) for at, page in block.breaks)
    if not block.text:
        return Item(block, "end" if block.ends else "drop")
    if block.kind == "text" and (caption or (not _finished(text) and rules().is_caption(block.text))):
        block.kind = "caption"
    return Item(block, "keep")


def _finished(text: str) -> bool:
    """Tell whether a block is plainly running text, so that no caption need be looked for."""
    return len(text) > 250 and "/" not in text[-80:] and "(" not in text[-80:]


def _drop_repeats(items: list[Item]) -> None:
    """Drop a block that its neighbour repeats (a picture's caption and its alternative text)."""
    before: Item | None = None
    for at, item in enumerate(items):
        if item.role != "keep":
            before = before if item.role == "drop" else None
            continue
        if before is not None and (len(item.block.text) <= LONGEST or before.block.text.endswith(_CUT)):
            old, new = before.block, item.block
            if _begun(old.text, new.text):
                before.role = "drop"
                before = item
                continue
            if old.text.casefold() == new.text.casefold():
                item.role = "drop"
                if not old.level and old.kind == "text" and not new.gap and not _over_date(items, at):
                    old.kind = "caption"
                continue
            if old.kind == new.kind == "caption" and (shorter := _contained(old.text, new.text)):
                (before if shorter == 1 else item).role = "drop"
                before = item if shorter == 1 else before
                continue
        before = item


def _over_date(items: list[Item], at: int) -> bool:
    """Tell whether a date or an author stands right below a line: it is a title, said twice."""
    after = next((item for item in items[at + 1 : at + 1 + _TITLES] if item.role != "drop"), None)
    return after is not None and after.role in {"date", "byline"}


def _begun(teaser: str, whole: str) -> bool:
    """Tell whether a teaser that is cut short ("… before the court […]") is the beginning of the paragraph below it."""
    if not teaser.endswith(_CUT) or len(teaser) < _TEASER:
        return False
    return whole.startswith(teaser.rstrip(_DOTS))


def _contained(first: str, second: str) -> int:
    """Return 1 or 2 for the text whose words nearly all stand in the other one, 0 for neither."""
    a, b = (
        set(text.casefold().replace("/", " ").replace("(", " ").replace(")", " ").split()) for text in (first, second)
    )
    small = min(len(a), len(b))
    if small < 3 or len(a & b) < small * 0.75:
        return 0
    return 1 if len(a) < len(b) else 2


def _refrains(items: list[Item]) -> set[str]:
    """The short lines that come back three times or more on a page: buttons and labels, not news, no chapters."""
    counts: dict[str, int] = {}
    for item in items:
        if item.role == "keep" and len(item.block.text) <= 80 and item.block.kind != "list_item":
            counts[item.block.text] = counts.get(item.block.text, 0) + 1
    often = {t for t, count in counts.items() if count >= 3 and t.count(" ") < 5 and not _YEAR_TOLD.match(t)}
    named = {text for text in often if _CHAPTER.search(text)}
    bare = {items[at].block.text for at in range(len(items)) if items[at].block.text in named and not _over(items, at)}
    return often - named | bare


def _over(items: list[Item], at: int) -> bool:
    """Tell whether a line stands over running text, and not under a day as the rubric of a post does."""
    if at and items[at - 1].role == "date":
        return False
    after = next((item for item in items[at + 1 :] if item.role != "drop"), None)
    return after is not None and after.role == "keep" and is_prose(after.block)
