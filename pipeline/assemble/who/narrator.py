"""Who tells a text in the first person: who names themselves in it, or whose testimony its first line says it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.once import once, vocabulary
from pipeline.assemble.text.quoted import quotations
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

BEFORE: Final = 48  # characters before a name that tell whose words these are
I_AM: Final = compiled(r"(?:^|[.!\n:]\s*)(?:(?:My|my) name is|I am|I[’']m)\s+$")
# "I, X, aged 40, do solemnly affirm": who swears to an affidavit
I_SWEAR: Final = compiled(
    r"(?:^|[.\n:]\s*|\A)I, (?:the (?:undersigned|deponent|affiant),? )?(?:(?:Mr|Mrs|Ms|Dr|Miss)\.? )?$"
)
ASIDE: Final = compiled(r"\s*\([^()]{0,40}\)")
# between the heading of a testimony and its quotation mark
BARE: Final = compiled(r"(?:, [^.:“\"]{1,60})?\s*(?:\([^()]{0,40}\))?[.:,]?\s*")
TELLINGS: Final = "|".join(sorted(word_list("people.toml", "beside", "first_person")))
TOLD_BY: Final = compiled(
    rf"\b(?:{TELLINGS})(?::|\s(?:of|by|from|with)(?P<trade>\s(?:the\s)?(?:[a-z-]+\s){{1,3}})?)\s*$", re.IGNORECASE
)
# a line that says whose words follow it ("Testimony of X", "A letter from prison"); a title may open the first
HEADING: Final = compiled(
    rf"(?:\A.{{0,40}}?\b|^(?:(?:the|an?|\d+[.)])\s)?)(?:{TELLINGS}|testimonies|letters|statements)\b.*$",
    re.IGNORECASE | re.MULTILINE,
)
# a letter, from its first line to the name below its last: "Dear Ana, … Your friend, / X"
GREETS: Final = compiled(r"^[ \t]*(?:my )?(?:dear|dearest)\b[^\n.]{1,60}$", re.IGNORECASE | re.MULTILINE)
CLOSES: Final = compiled(
    r"\n[ \t]*(?:(?:most |very )?(?:yours?|sincerely|respectfully|faithfully)\b[^\n.]{0,30}"
    r"|(?:kind |best |warm )?regards"
    r"|(?:with|in) (?:\w+ )?(?:love|hope|respect|solidarity|gratitude|wishes)\b[^\n.]{0,20})[,.]?\s+\Z", re.IGNORECASE,
)
ENDS: Final = compiled(r"[ \t]*,?[ \t]*(?:\n|\Z)")
SIGNED: Final = compiled(r"\s*[”\"’']?\s*(?:[–—]|--?)\s?(?:(?:Mr|Mrs|Ms|Dr)\.? )?")  # between a quotation and its name
SIGNS_OFF: Final = compiled(r"\s*(?:[,.(\n]|\Z)")
FIRST: Final = frozenset({"i", "me", "my", "we", "us", "our"})
SHORT: Final = 80  # characters of one that names nobody
WORDS: Final = ("NN", "JJ", "VBN", "DT", "HYPH")  # tags of a trade ("jailed human-rights lawyer")
OWNER: Final = compiled(r"\s*[’'](?:s\b|\s)")  # "X's mother"
NOT_ALONE: Final = compiled(r"\s+and\b|[^.:!?]*\bby\s")  # "X and Y", "X, by Y"


def narrator(view: DocView, t: int) -> int | None:
    """Return who "I" is in words that no quotation gives to anybody; None where the text does not say.

    Args:
        view: the article.
        t: the pronoun.
    """
    line = view.line_start(t)
    first = view.token_at(line)
    i = view.name_at[first]
    opens = view.is_person(i) and view.names[i].first == first < t
    if opens and view.lower[view.names[i].last + 1] == ":":
        return view.names[i].cluster  # "X: I was arrested in May."
    told = next((n for at, n in reversed(tellers(view)) if at < view.start[t]), None)
    if told is None:
        return signed(view, t)
    name, opened = view.names[told], quotations(view)[t]
    whole = opened >= 0 and BARE.fullmatch(view.text, view.end[name.last], view.start[opened]) is not None
    if opened >= 0 and not whole and len({n.cluster for n in view.names if n.label == "PERSON"}) > 1:
        return None
    asked = "interview" not in view.text[max(0, view.start[name.first] - BEFORE) : view.start[name.first]].lower()
    asked = asked or "?\n" in view.text[view.end[name.last] : view.start[t]]  # else the interviewer may speak
    return name.cluster if asked else None


def signed(view: DocView, t: int) -> int | None:
    """Return who is named behind a dash after the quotation that "I" stands in ("“I was held in May.” – X, 41")."""
    quotes = quotations(view)
    if (opened := quotes[t]) < 0 or view.lower[t] in {"we", "us", "our"}:
        return None  # "Why do they arrest us?": nobody knows whom
    last = t
    while last + 1 < len(quotes) and quotes[last + 1] == opened:
        last += 1
    name = next((n for n in view.names if n.first > last and n.label == "PERSON"), None)
    if name is None or SIGNED.fullmatch(view.text, view.end[last], view.start[name.first]) is None:
        return None
    return name.cluster if SIGNS_OFF.match(view.text, view.end[name.last]) else None


@once
def tellers(view: DocView) -> list[tuple[int, int | None]]:
    """Return from where on each name tells the text, or nobody known: what a line says, or "My name is X", in order."""
    if vocabulary(view).isdisjoint({"i", "me", "myself"}):
        return []
    found = list[tuple[int, int | None]]()
    for line in HEADING.finditer(view.text):
        inside = [i for i, n in enumerate(view.names) if n.label == "PERSON" and told_in(view, i, *line.span())]
        if inside or not (len(line[0]) > SHORT or line[0].endswith(".")):
            found.append((line.start(), inside[0] if len(inside) == 1 else None))
    for i, name in enumerate(view.names):
        at = view.start[name.first]
        own = name.last > name.first and name.label == "PERSON" and quotations(view)[name.first] < 0
        own = own and OWNER.match(view.text, view.end[name.last]) is None
        lead = view.text[max(0, at - BEFORE) : at]
        if own and CLOSES.search(lead) is not None and ENDS.match(view.text, view.end[name.last]) is not None:
            greeted = [m.start() for m in GREETS.finditer(view.text, 0, at)]
            if greeted:
                found.append((greeted[-1], i))
                found.append((at, None))
        if (own and I_AM.search(lead)) or (name.label == "PERSON" and I_SWEAR.search(lead)):
            found.append((at, i))
    if len(found) == 1 and found[0][1] is not None:  # "I was held in May. My name is X": all of the paragraph
        found.append((view.line_start(view.names[found[0][1]].first) - 1, found[0][1]))
    return sorted(found, key=lambda x: x[0])


def told_in(view: DocView, i: int, begin: int, end: int) -> bool:
    """Tell whether a line is a heading that says that what follows is told by a name in it, and no more than that."""
    name = view.names[i]
    at, after = view.start[name.first], view.end[name.last]
    told = TOLD_BY.search(view.text, max(begin, at - BEFORE), at) if begin <= at < end else None
    if told is None or OWNER.match(view.text, after, end) or NOT_ALONE.match(view.text, after, end):
        return False
    trade = range(view.token_at(told.start("trade") + 1), name.first) if told["trade"] else range(0)
    if trade and (view.lower[trade[-1]] not in people().nouns or not all(view.tag[k].startswith(WORDS) for k in trade)):
        return False
    aside = ASIDE.match(view.text, after)
    after = after if aside is None else aside.end()  # "(name withheld)"
    stop = next((k for k in range(after, end) if view.text[k] in ".:!?"), end)
    rest = (k for k in range(name.last + 1, len(view.words)) if after <= view.start[k] < stop)
    return not any(view.tag[k] in FINITE for k in rest)


def told_by(view: DocView, name_last: int, t: int) -> bool:
    """Tell whether a name is where somebody says that a text is theirs, so that "he" in it is another.

    "I, X, declare: Soldiers arrested Y. They put him in a truck".
    """
    if quotations(view)[t] >= 0 or not any(n is not None and view.names[n].last == name_last for _, n in tellers(view)):
        return False
    begin = view.sentences[view.sentence_at[name_last]][0]
    if not any(view.lower[k] in FIRST and quotations(view)[k] < 0 for k in range(begin, t)):
        return False  # "Testimony of X: “They beat me.” He was held …": quoted, and told of by another
    return narrator(view, t) == view.names[view.name_at[name_last]].cluster
