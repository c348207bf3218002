"""Where spans of the recogniser's heads end: not within a phrase, a bracket or on a word that only leads on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import word_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

Span = tuple[int, int]

MENDED: Final = ("CHARGE", "LAW", "PENALTY", "COUNT")
_LEANING: Final = frozenset({"det", "poss", "amod", "nummod", "quantmod", "predet"})
"""Relations of a word to the noun after it, which a span that holds the one holds too."""
_NAMING: Final = frozenset({"compound", "nmod"})
"""Those of a noun to the noun after it: "a karaoke | bar", but "extortion | charges"."""
_ACCUSING: Final = word_list("mentions.toml", "borders", "accusing")
_PARTING: Final = frozenset(("DT", "CC", ",", ":", "IN"))
_ENDING: Final = frozenset(("NN", "CD", "JJ"))  # heads of tags that a phrase may end in
_FAR: Final = 5  # words from where a span breaks off to the noun that ends its phrase
# what a span may not end in
_DANGLING: Final = re.compile(
    r"(?:(?<!ing)\s+in|[\s,;:]+(?:of|with|for|to|and|or|by|from|at|as|than|the|an?|his|their|its|into|under|against|without"
    r"|in relation to|each|apiece)|[\s,;:]+)+$",
    re.IGNORECASE,
)
_BRACKETS: Final = (("(", ")"), ("[", "]"))
_CLOSING: Final = frozenset('"”')
_OPENED: Final = re.compile(r"\s[\"“][^\"”]*$")  # a quotation that begins within
_HYPHENED: Final = re.compile(r"[-‑](?!(?:related|linked|based)\b)\w+(?:[-‑]\w+)*")  # the rest of a word


def whole_spans(view: DocView, learned: dict[str, list[Span]]) -> dict[str, list[Span]]:
    """Return the spans of the heads with the borders of charges, laws, penalties and counts mended.

    Args:
        view: the parsed article.
        learned: character spans by label, in text order.
    """
    out = dict(learned)
    for label in MENDED:
        spans = learned.get(label, [])
        nexts = [start for start, _ in spans[1:]] + [len(view.text)]
        if spans:
            out[label] = [whole(view, label, *span, ahead) for span, ahead in zip(spans, nexts, strict=True)]
    return out


def whole(view: DocView, label: str, start: int, end: int, ahead: int) -> Span:
    """Return a span of a label with its borders mended, not into what begins `ahead`."""
    last = phrase_end(view, label, start, end)
    return tidy(view.text, start, last if last <= ahead else end)


def phrase_end(view: DocView, label: str, start: int, end: int) -> int:
    """Return where the phrase ends that a span breaks off in: "spitting at the | gate", "80 lashes with a | cane"."""
    first, last = view.token_at(start), view.token_at(end - 1)
    if label != "LAW":
        stop = min(view.sentences[view.sentence_at[last]][1], last + _FAR + 1)
        while (head := _ahead(view, label, first, last)) is not None and last < head < stop:
            last = head
        end = max(end, view.end[last])
    return rest.end() if (rest := _HYPHENED.match(view.text, end)) else end


def _ahead(view: DocView, label: str, first: int, last: int) -> int | None:
    """Return the noun that the words up to `last` lead to, None where their phrase is over."""
    head = view.head[last]
    if view.tag[last] == "IN":
        below = [t for t in view.children[last] if t > last and view.dep[t] == "pobj"]
        return below[0] if below else None
    if head <= last or view.tag[head][:2] not in _ENDING or view.lower[head] in _ACCUSING:
        return None
    if any(view.tag[t] in _PARTING for t in range(last + 1, head)):
        return None
    leaning = [t for t in range(first, last + 1) if view.head[t] > last and view.dep[t] in _LEANING]
    if view.dep[last] in _LEANING or (view.dep[last] in _NAMING and (leaning or label == "PENALTY")):
        return head
    return None


def tidy(text: str, start: int, end: int) -> Span:
    """Return a span without words that only lead on and half brackets at its end; a bracket that it opens is closed."""
    while True:
        whole = start + len(_DANGLING.sub("", text[start:end]))
        for opening, closing in _BRACKETS:
            inside = text[start:whole]
            lacks = inside.count(opening) - inside.count(closing)
            if lacks > 0 and text[whole : whole + 1] == closing:
                whole += 1
            elif lacks < 0 and inside.endswith(closing):
                whole -= 1
        if text[whole : whole + 1] in _CLOSING and _OPENED.search(text, start + 1, whole):
            whole += 1
        if whole == end:
            return start, end
        if whole > end:
            return start, whole
        end = whole
