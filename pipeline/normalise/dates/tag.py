"""Find and resolve the expressions of time in a text."""

from collections.abc import Sequence
from datetime import date

from pipeline.normalise.dates import arithmetic as cal
from pipeline.normalise.dates import join
from pipeline.normalise.dates.grammar import scan
from pipeline.normalise.dates.lexicon import Tokens, tokenise
from pipeline.normalise.dates.model import DateMention, Parsed
from pipeline.normalise.dates.resolve import Context, Value, resolve


def tag_dates(text: str, published: date | None, *, headings: Sequence[tuple[int, int]] = ()) -> list[DateMention]:
    """Return the dates, durations, times and sets of a text, in order, without overlaps.

    Args:
        text: the article's cleaned text.
        published: its day of publication; None for a history without one, where the date last
            spoken of alone gives missing years.
        headings: (start, end) of section headings, in code points; a year in one holds until the next.

    Never raises on any text. About two microseconds a word.
    """
    tokens = tokenise(text)
    found = join.clocks(tokens, list(scan(tokens)))
    if not found:
        return []
    join.share(tokens, found)
    join.lead(tokens, found)
    join.trail(tokens, found)
    ctx = Context(published)
    mentions: list[DateMention] = []
    heads = sorted(headings)
    for item in found:
        if item.note == "narrative" and published is not None:
            continue
        start = tokens.starts[item.first]
        while heads and heads[0][1] <= start:
            heads.pop(0)
            ctx.section = ""
        mention = _mention(tokens, item, resolve(tokens, item, ctx))
        if mentions and mention.start < mentions[-1].end:
            continue
        mentions.append(mention)
    return mentions


def _mention(tokens: Tokens, item: Parsed, value: Value) -> DateMention:
    start, end = tokens.starts[item.first], tokens.ends[item.last - 1]
    duration = value.type == "DURATION" or (value.type == "SET" and value.value.startswith("P"))
    return DateMention(
        start=start,
        end=end,
        text=tokens.text[start:end],
        kind="DURATION" if duration else "DATE",
        timex_type=value.type,
        timex_value=value.value,
        timex_mod=item.mod,
        span=cal.span_of(value.value),
        precision=cal.precision_of(value.value),
        edtf=cal.edtf_of(value.value, item.mod),
        anchor=value.anchor,
        duration_iso=value.iso,
        refused=value.refused,
    )


def resolve_phrase(text: str, published: date | None) -> DateMention | None:
    """Return the value of one expression ("late February", "from 2015 to 2017"), or None."""
    mentions = tag_dates(text, published)
    return mentions[0] if mentions else None
