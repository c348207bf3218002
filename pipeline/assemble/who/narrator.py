"""Who tells a text in the first person: who names themselves in it, or whose testimony its first line says it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.once import once, vocabulary
from pipeline.assemble.text.quoted import quotations
from pipeline.assemble.text.wordlists import word_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

BEFORE: Final = 48  # characters before a name that tell whose words these are
I_AM: Final = re.compile(r"(?:^|[.!\n:]\s*)(?:(?:My|my) name is|I am|I[’']m)\s+$")
TELLINGS: Final = "|".join(sorted(word_list("people.toml", "beside", "first_person")))
TOLD_BY: Final = re.compile(
    rf"(?:^|\s)(?:{TELLINGS})(?::|\s(?:[a-z]+\s){{0,2}}?(?:of|by|from|with))\s+(?:(?:the\s)?[a-z-]+\s){{0,3}}$",
    re.IGNORECASE,
)


def narrator(view: DocView, t: int) -> int | None:
    """Return who "I" is in words that no quotation gives to anybody; None where the text does not say.

    Args:
        view: the article.
        t: the pronoun.
    """
    line = view.text.rfind("\n", 0, view.start[t]) + 1
    first = view.token_at(line)
    i = view.name_at[first]
    opens = i >= 0 and view.names[i].label == "PERSON" and view.names[i].first == first < t
    if opens and view.lower[view.names[i].last + 1] == ":":
        return view.names[i].cluster  # "X: I was arrested in May."
    told = teller(view)
    if told is None or (quotations(view)[t] >= 0 and len({n.cluster for n in view.names if n.label == "PERSON"}) > 1):
        return None
    name = view.names[told]
    asked = "interview" not in view.text[max(0, view.start[name.first] - BEFORE) : view.start[name.first]].lower()
    asked = asked or "?\n" in view.text[view.end[name.last] : view.start[t]]  # else the interviewer may speak
    return name.cluster if name.first < t and asked else None


@once
def teller(view: DocView) -> int | None:
    """Return the name of who tells the text, None where nobody or more than one says so."""
    if vocabulary(view).isdisjoint({"i", "me", "myself"}):
        return None
    end = view.text.find("\n")
    opening = end if end >= 0 else len(view.text)
    found = dict[int, int]()
    for i, name in enumerate(view.names):
        at = view.start[name.first]
        before = view.text[max(0, at - BEFORE) : at]
        own = name.last > name.first and quotations(view)[name.first] < 0 and I_AM.search(before)
        if name.label == "PERSON" and (own or (at < opening and TOLD_BY.search(before))):
            found.setdefault(name.cluster, i)
    return next(iter(found.values())) if len(found) == 1 else None
