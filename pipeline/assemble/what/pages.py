"""Pages of a newspaper: what those of sport, business and culture call fines and attacks is none of ours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.patterns import any_of
from pipeline.assemble.what.crimes import PROTECTED_GROUPS, RIGHTS
from pipeline.assemble.what.suspects import POLITICAL
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

ENOUGH: Final = 3
"""Words of a page, each counted once, by which an article is of it."""
# whom their page tells of: what befalls them there is no matter of rights
OF_PAGES: Final = frozenset({"artist"})
FOR_BELIEF: Final = POLITICAL | {"religion"}
# harm that a page tells in earnest only with one of these, which are no words of games or markets
EARNEST: Final = compiled(rf"\b(?:{'|'.join(toml_table('pages.toml')['earnest'])})\b", re.IGNORECASE)
HARM: Final = frozenset({"attack", "threat", "harassment"})


@dataclass(frozen=True, slots=True)
class Page:
    """One entry of `models/pages.toml`, compiled."""

    acts: frozenset[str]
    sure: re.Pattern[str]
    words: re.Pattern[str]


@cache
def table() -> tuple[list[Page], re.Pattern[str]]:
    """Return the pages, and the words that make an article on any of them a grave one."""
    data: dict[str, Any] = toml_table("pages.toml")

    pages = [Page(frozenset(p["acts"]), any_of(p["sure"]), any_of(p["words"])) for p in data["page"]]
    return pages, any_of(data["grave"])


def light_acts(view: DocView) -> frozenset[str]:
    """Return the acts that mean nothing grave on the pages that an article is of; none where it is grave."""
    pages, grave = table()
    if view.says(grave) or view.says(RIGHTS):
        return frozenset()
    return frozenset().union(*(p.acts for p in pages if of_page(view.text, p)))


def of_page(text: str, page: Page) -> bool:
    """Tell whether a text has enough of the words of a page."""
    if page.sure.search(text):
        return True
    found: set[str] = set()
    for m in page.words.finditer(text):
        found.add(m[0].casefold())
        if len(found) >= ENOUGH:
            return True
    return False


def on_light_page(view: DocView, cast: Cast, event: Event, light: frozenset[str]) -> bool:
    """Tell whether an act is only what the page of its article calls so.

    Args:
        view: the article.
        cast: its people.
        event: the act.
        light: the acts of `light_acts`.
    """
    if event.act not in light or event.modality not in FACTUAL or any(c.category in FOR_BELIEF for c in event.charges):
        return False
    if any(cast.people[p].occupation in PROTECTED_GROUPS - OF_PAGES for p in event.victims.people):
        return False
    if event.act not in HARM:
        return True
    named = all(a.person is not None or a.org is not None for a in event.actors)  # a rival, not "three men"
    return named and not event.by_state and not view.says(EARNEST)
