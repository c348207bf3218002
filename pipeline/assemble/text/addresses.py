"""Media whose name reads as no name: "raided the news site 7.xy", "raided the office of the Ladder newspaper"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import CALENDAR
from pipeline.assemble.text.tree import Name
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

ADDRESS: Final = compiled(r"[a-z\d][a-z\d-]*(?:\.[a-z\d-]+)?\.[a-z]{2,5}", re.IGNORECASE)
SITES: Final = noun_list("people.toml", "bodies", "before_names") | noun_list("people.toml", "bodies", "theirs")
PAPERS: Final = word_list("people.toml", "bodies", "papers")


def name_addresses(tree: Tree) -> None:
    """Make a body of an address behind a noun for a site, which it is hung on, and of a word before "newspaper"."""
    for t, word in enumerate(tree.words):
        if tree.lower[t] in PAPERS and t > 1 and tree.lower[t - 2] == "the":
            call_paper(tree, t - 1)
        if "." not in word or not t or tree.lower[t - 1] not in SITES or tree.name_at[t - 1] >= 0:
            continue
        if not ADDRESS.fullmatch(word):
            continue
        seat(tree, t)
        if tree.name_at[t] < 0:
            tree.name_at[t] = len(tree.names)
            tree.names.append(Name(t, t, "ORGANISATION", word))


def seat(tree: Tree, t: int) -> None:
    """Hang a token on the noun before it, which takes its part in the sentence where it stood below it."""
    noun = t - 1
    k = noun
    while tree.head[k] not in {k, t}:
        k = tree.head[k]
    if tree.head[k] == t:
        tree.head[noun], tree.dep[noun] = (noun if tree.head[t] == t else tree.head[t]), tree.dep[t]
    for k, head in enumerate(tree.head):
        if head == t and k not in {t, noun}:
            tree.head[k] = noun
    tree.head[t], tree.tag[t], tree.dep[t] = noun, "NNP", "appos"


def call_paper(tree: Tree, t: int) -> None:
    """Make a body of the one word with a capital between "the" and "newspaper" that was read as no name."""
    word = tree.words[t]
    bare = tree.tag[t] == "NNP" and tree.name_at[t] < 0 and tree.lower[t] not in CALENDAR
    if bare and word.istitle() and word.isalpha():
        tree.name_at[t] = len(tree.names)
        tree.names.append(Name(t, t, "ORGANISATION", word))
