"""Prisons, schools and police stations that have a number for a name: "held in Penal Colony No. 17"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.tree import Name
from pipeline.assemble.text.wordlists import word_list
from pipeline.normalise.places import gazetteer

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

NOUNS: Final = word_list("where.toml", "numbered", "nouns")
MODIFIERS: Final = word_list("where.toml", "numbered", "modifiers")
HYPHENS: Final = frozenset({"-", "‑", "'s", "’s"})
LONGEST: Final = 8  # tokens before the noun that its name may have
HEADS: Final = frozenset({"DT", "IN", "PRP$", "CC", "TO"})


def name_numbered(tree: Tree, text: str) -> None:
    """Make one place of a house of a kind that a number tells from others, whatever of it was read as a name."""
    words, lower = tree.words, tree.lower
    for t in range(len(words) - 2):
        number = numbered(words, t)
        if not number or lower[t] not in NOUNS:
            continue
        first, last = opening(tree, t), number
        overlapped = sorted({tree.name_at[k] for k in range(first, last + 1) if tree.name_at[k] >= 0})
        if any(tree.names[i].label == "PERSON" for i in overlapped):
            continue
        first = min([first, *(tree.names[i].first for i in overlapped if tree.names[i].label == "PLACE")])
        hang(tree, first, t, last)
        name = Name(first, last, "PLACE", text[tree.start[first] : tree.start[last] + len(words[last])])
        call_town(tree, last)
        kept = [n for i, n in enumerate(tree.names) if i not in overlapped]
        tree.names[:] = sorted([*kept, name], key=lambda n: n.first)
        tree.name_at[:] = [-1] * len(words)
        for i, n in enumerate(tree.names):
            tree.name_at[n.first : n.last + 1] = [i] * (n.last + 1 - n.first)


def call_town(tree: Tree, last: int) -> None:
    """Call a place the town after a comma that was read as somebody's name ("Colony No. 22, Ivatsevichy")."""
    comma = tree.lower[last + 1 : last + 2] in ([","], ["("])
    i = tree.name_at[last + 2] if comma and last + 2 < len(tree.words) else -1
    if tree.is_person(i) and gazetteer().is_place(tree.names[i].text):
        tree.names[i].label = "PLACE"


def numbered(words: list[str], noun: int) -> int:
    """Return the token of the number after a noun ("Prison No. 6"), 0 if it has none."""
    rest = words[noun + 1 : noun + 4]
    if rest[:1] in (["No."], ["no."], ["№"], ["Number"], ["number"]) and rest[1:2] and rest[1].isdigit():
        return noun + 2
    if len(rest) > 2 and rest[0] in {"No", "no"} and rest[1] == "." and rest[2].isdigit():
        return noun + 3
    return 0


def opening(tree: Tree, noun: int) -> int:
    """Return the first token of the name that a noun ends ("Pre-trial Detention Centre")."""
    words, first = tree.words, noun
    while first > max(0, noun - LONGEST):
        word, tag = words[first - 1], tree.tag[first - 1]
        named = word[:1].isupper() and tag not in HEADS and not (first > 1 and words[first - 2] in {".", "\n"})
        inside = word in HYPHENS or words[first - 1 : first] == ["s"] or tree.lower[first - 1] in MODIFIERS
        if not (named or inside):
            break
        first -= 1
    return next(k for k in range(first, noun + 1) if words[k] not in HYPHENS)


def hang(tree: Tree, first: int, noun: int, last: int) -> None:
    """Hang the number on its noun, and the noun on what the number was read as standing under."""
    outside = next((k for k in range(first, last + 1) if not first <= tree.head[k] <= last), noun)
    if outside > noun:
        tree.head[noun], tree.dep[noun] = tree.head[outside], tree.dep[outside]
    for k in range(first, last + 1):
        if k != noun:
            tree.head[k], tree.dep[k] = noun, "compound" if k < noun else "nummod"
    for k in range(max(0, first - LONGEST), min(len(tree.words), last + LONGEST)):
        if not first <= k <= last and first <= tree.head[k] <= last:
            tree.head[k] = noun
