"""Days that stand in a line of their own, over what was done or posted on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import FOUR_FIGURES
from pipeline.assemble.when.other_matter import opens_item
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

# what may stand before the day of a heading: a bullet, a place; a place after it, and what ends it
BEFORE_DAY = compiled(r"[\s*•▪◦#|–—-]*(?:[^\W\d_][\w’' .-]{1,30}(?:,|:| [-–—|]) )?$")
AFTER_DAY = compiled(r"(?:, [^\W\d_][\w’' -]{1,30})?[ \t]*[:.]?[ \t]*(?:\n\s*|(?=[•▪◦●‣]))")


def stands_alone(view: DocView, d: DateMention) -> bool:
    """Tell whether a day is the whole of its line, over text."""
    line = view.text.rfind("\n", 0, d.start) + 1
    begins = not view.text[line : d.start].strip(" *•#|\t")
    return begins and AFTER_DAY.match(view.text, d.end) is not None


def over_post(view: DocView, d: DateMention) -> bool:
    """Tell whether a day stands over what was posted on it: it is the day of that, and not of all that is told."""
    return stands_alone(view, d) and not is_heading(view, d)


def backdrop(view: DocView, token: int) -> bool:
    """Tell whether a clause only describes somebody ("groups called for the release of X, who was held").

    Or tells what somebody says or recalls ("I remember how soldiers killed X").
    """
    return any(view.dep[k] in {"relcl", "acl", "ccomp"} for k in view.climb(token))


def is_heading(view: DocView, d: DateMention) -> bool:
    """Tell whether a day stands alone above what was done on it: above bullets, or without a year, as no byline does.

    "Monday, July 12 / • Police held X"; "Belarus, 12 July • A court fined X".
    """
    line = view.text.rfind("\n", 0, d.start) + 1
    ended = AFTER_DAY.match(view.text, d.end)
    if ended is None or BEFORE_DAY.match(view.text[line : d.start]) is None:
        return False
    return over_bullets(view, d) or (FOUR_FIGURES.search(d.text) is None and line == d.start)


def over_bullets(view: DocView, d: DateMention) -> bool:
    """Tell whether what stands below a day is a list."""
    ended = AFTER_DAY.match(view.text, d.end)
    return ended is not None and opens_item(view, ended.end())
