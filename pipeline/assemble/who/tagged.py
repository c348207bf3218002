"""People named by a hashtag or an account ("police detained @AnaBor"), sites by their address ("raided 7.xy")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.addresses import ADDRESS, SITES
from pipeline.assemble.text.simple import may_tell
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

TAILS: Final = word_list("people.toml", "bodies", "tails")
SHUT: Final = frozenset({"raid", "censorship", "organisation_shutdown"})
HOUSES: Final = word_list("people.toml", "bodies", "things") | word_list("people.toml", "bodies", "rooms")

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


def call_addresses(view: DocView) -> None:
    """Call a site by its address of which an office is told, or that is raided or blocked ("the office of 7.xy")."""
    told = [t for t, w in enumerate(view.words) if "." in w and view.name_at[t] < 0 and t and ADDRESS.fullmatch(w)]
    told = [t for t in told if met(view, t)]
    for t in told:
        view.tag[t] = "NNP"  # "24.xy" is no number
    if told:
        view.names += [Name(t, t, "ORGANISATION", view.words[t]) for t in told]
        index_names(view)


def met(view: DocView, t: int) -> bool:
    """Tell whether an address is of whose office something is told, or what is raided, shut or blocked."""
    above = view.head[t]
    if view.lower[t].rpartition(".")[2] in TAILS:
        return False
    if view.dep[t] == "pobj" and view.lower[above] in {"of", "to"}:
        return view.lower[view.head[above]] in HOUSES | SITES | {"access"}
    return view.dep[t] in {"dobj", "nsubjpass"} and may_tell(view, above, SHUT)


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
