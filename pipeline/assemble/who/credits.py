"""Names that are nobody of the story: who took the picture, wrote and edited the report; words read as names."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.who.names import index_names
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView

CLOSES = compiled(r"\s*(?:$|[\n)\]/|.,;]|(?:for|via)\b)")  # not "Video: X arrested"
# "[Photo: The gate of the prison. A. Obi / Zenda Radio]": who took it, then for whom, at the end of the line
PICTURED = compiled(rf"\W{{0,3}}(?:{'|'.join(toml_table('people.toml')['credits']['pictures'])}) ?:", re.IGNORECASE)
FOR_WHOM = compiled(r"\s?[/|]\s?[^\W\d_][^\n.;/|]{1,40}[\])]?\s*(?:\n|$)")
# "© 2022 A. Obi for Lake Watch", also where a caption runs into the text: whose picture it is
OF_YEAR = Gated(r"(?:^|[\n.!?”\"]\s?|©\s?|\([Cc]\)\s?|\b[Cc]opyright\s)(?:19|20)\d\d\s$")
# "The gate of the court. SWN/A. Obi" at the end of a line: an agency that no list knows
UNLISTED = compiled(r"(?:^|[\n.!?”\")\]]\s?)[A-Z]{2,8}/$")
ENDS_LINE = compiled(r"[)\]]?\.?\s*(?:\n|$)")
FOR_BODY = compiled(r"\s?(?:for|/)\s?(?=[A-Z])")
WARES = word_list("people.toml", "credits", "wares")
INSIDE = frozenset({"in", "at", "inside", "outside", "near"})
TOWN = 4  # letters of a town's name at least
CAPITALS = 4  # words with capitals between "a" and the name of a shop
WINDOW = 60  # characters beside a name in which a credit stands


@cache
def patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what stands before a credited name, after it, and what makes a whole line a credit."""
    table = toml_table("people.toml")["credits"]
    agencies = "|".join(map(re.escape, table["agencies"]))
    leads = "|".join(map(re.escape, table["leads"]))
    lines = "|".join(map(re.escape, table["lines"]))
    before = (
        rf"(?:\b(?:{agencies})(?: (?:Photo|Images?|Pool))?\s?[/|]\s?"
        rf"|(?P<lead>(?:^|[\n(\[.|–—-])\s*(?:{leads})(?: by| of|:)\s+(?:[^\s/|:]+(?: [^\s/|:]+){{0,3}}\s?[/|]\s?)*))$"
    )
    after = rf"\s?[/|]\s?(?:{agencies}|File|Pool|Handout)\b|\s+contributed to this\b"
    return compiled(before), compiled(after), compiled(rf"^\W*(?:{lines}) by\b")


def drop_credits(view: DocView) -> None:
    """Drop the names of photographers, writers and editors, and adjectives and things that were read as a name."""
    people_read = [n for n in view.names if n.label == "PERSON"]
    brands = {n.text for n in people_read if premises(view, n)}
    view.credits = [n for n in people_read if credited(view, n)]
    credited_at = {n.first for n in view.credits}
    gone = [n.label == "PERSON" and (n.text in brands or n.first in credited_at or adjective(view, n) or thing(view, n)
            or opens_line(view, n)) for n in view.names]  # fmt: skip
    if any(gone):
        view.names = [n for n, g in zip(view.names, gone, strict=True) if not g]
        index_names(view)


def credited(view: DocView, name: Name) -> bool:
    """Tell whether a name stands in a credit: "REUTERS/X", "X/AFP", "Photo by X", "Reporting by X; editing by Y"."""
    before, after, line = patterns()
    start, end = view.start[name.first], view.end[name.last]
    ahead, behind = view.text[end : end + WINDOW], view.text[max(0, start - WINDOW) : start]
    slash = "/" in ahead[:2] or "|" in ahead[:2]
    if (slash or "contributed" in ahead) and after.match(ahead):
        return True
    if behind[-1:] == "/" and UNLISTED.search(behind) and ENDS_LINE.match(ahead):
        return True
    led = "/" in behind or "|" in behind or ":" in behind or " by" in behind or " of" in behind
    if led and (told := before.search(behind)) is not None:
        return told["lead"] is None or CLOSES.match(ahead) is not None
    if (slash or "for" in ahead[:4]) and FOR_BODY.match(ahead) and OF_YEAR.search(behind):
        return True
    opening = view.text.rfind("\n", 0, start) + 1
    if slash and FOR_WHOM.match(view.text, end) and PICTURED.match(view.text, opening, start):
        return True
    lead = view.text[opening:start]
    return " by" in lead and line.match(lead) is not None


def adjective(view: DocView, name: Name) -> bool:
    """Tell whether a name of one word only says how somebody is ("X, who is Black")."""
    t = name.first
    return name.last == t and view.tag[t] == "JJ" and view.dep[t] == "acomp"


def opens_line(view: DocView, name: Name) -> bool:
    """Tell whether a name in capitals before a dash that opens a sentence is a town's ("HARROW — Two women …")."""
    first = view.sentences[view.sentence_at[name.first]][0]
    capitals = name.text.isupper() and len(name.text) >= TOWN and name.first == first
    return capitals and view.lower[name.last + 1 : name.last + 2] in (["—"], ["–"], ["--"])


def premises(view: DocView, name: Name) -> bool:
    """Tell whether a name is that of a shop or the like ("gunned down in a West Side Burger Barn")."""
    k = name.first - 1
    while k >= max(0, name.first - CAPITALS + 1) and view.tag[k] == "NNP" and view.words[k][:1].isupper():
        k -= 1
    if k < 1 or view.lower[k] not in {"a", "an"} or view.lower[k - 1] not in INSIDE:
        return False
    after = view.tag[name.last + 1 : name.last + 2]
    return not after or not after[0].startswith(("NN", "POS", "JJ"))


def thing(view: DocView, name: Name) -> bool:
    """Tell whether a name of one word is a make of things ("his late father's Rolleiflex", "Molotov cocktails")."""
    t = name.first
    if name.last != t:
        return False
    kin = any(view.lower[c] in people().relatives for c in view.kids(t, "poss"))
    return (kin and view.dep[t] != "appos") or (view.dep[t] == "compound" and view.lower[view.head[t]] in WARES)
