"""People named in full by a hashtag or an account: "#AnaBor was sentenced", "police detained @AnaBor"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.tree import Name
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.who.joined import take_alias
from pipeline.assemble.who.names import index_names
from pipeline.kept import compiled
from pipeline.normalise.alike import fold
from pipeline.normalise.namesakes import first_names

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import PersonEntry

TAG: Final = compiled(r"[#@]?[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+(?:_?[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+){1,2}")
WORDS: Final = compiled(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])|_")
# before who tells or is greeted: "RT @AnaBor:", "via @AnaBor"
TELLS: Final = word_list("people.toml", "tagged", "telling")

WORKS: Final = noun_list("modality.toml", "papers", "works")


def call_tagged(view: DocView) -> None:
    """Call a person whom a hashtag or account names, where its words are known to be a name's."""
    if "#" not in view.text and "@" not in view.text:
        return
    known = {n.text for n in view.names if n.label == "PERSON"}
    told = [t for t in range(len(view.words)) if view.name_at[t] < 0 and spaced(view, t, known)]
    if told:
        view.names += [Name(t, t, "PERSON", view.words[t].lstrip("#@")) for t in told]
        index_names(view)


def join_tagged(view: DocView, entries: list[PersonEntry]) -> None:
    """Join whoever a tag names to who bears that name elsewhere ("Ana Bor … #AnaBor")."""
    names = [n for n in view.names if n.label == "PERSON"]
    whole = {n.text: n for n in reversed(names) if n.last > n.first}
    for name in names:
        of = whole.get(spaced(view, name.first, {*whole})) if name.first == name.last else None
        if of is not None and of.cluster != name.cluster:
            take_alias(view, entries, of, name)


def spaced(view: DocView, t: int, known: set[str]) -> str:
    """Return the words of a token that is such a tag; nothing where none of them is known to open a person's name.

    A name told elsewhere in the article, a first name, or what stands behind a trade ("journalist #AnaBor").
    """
    at = view.start[t]
    word, sign = view.words[t], view.text[max(0, at - 1) : at]
    if TAG.fullmatch(word) is None or not (word[0] in "#@" or sign in {"#", "@"}):
        return ""
    before = t - 1 - (sign in {"#", "@"} and view.words[t - 1] == sign)
    above = view.lower[before] if before >= 0 else ""
    if above.strip(":") in TELLS or above in WORKS or above == "(":
        return ""  # "the film #JohnWick", "— Ana Bor (@AnaBor)"
    parts = WORDS.split(word.lstrip("#@"))
    name = " ".join(p for p in parts if p)
    sure = name in known or first_names().get(fold(parts[0])) is not None
    return name if sure or above in people().occupation else ""
