"""Parses written out, for tests of what mends them."""

from pipeline.assemble.text.tree import Tree


def tree_of(words: list[str], tag: list[str] = (), dep: list[str] = (), head: list[int] = ()) -> Tree:
    """Return the parse of one sentence without names; tags, relations and governors that are not told are empty."""
    return Tree(
        words=words,
        lower=[word.lower() for word in words],
        tag=list(tag),
        dep=list(dep),
        head=list(head),
        start=[0] * len(words),
        sentences=[(0, len(words))],
        names=[],
        name_at=[-1] * len(words),
    )
