"""Who acts where a sentence opens with its sources or names towns after them ("Based on reports by X, police … held").

"Based on reports by Lake Radio, Hill Post and others, officers in Osh, Batken, the Far Region, held ten": the officers
did, whichever name the parse makes the subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import STATE, actor_type
from pipeline.normalise.places import gazetteer

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.what.frames import Finder

OPENINGS: Final = (["based", "on"], ["according", "to"], ["citing"], ["quoting"])
TELLINGS: Final = noun_list("actors.toml", "cited_first", "tellings")
REGIONS: Final = word_list("actors.toml", "cited_first", "regions")
WITHIN: Final = frozenset({"in", "of", "from", "at"})


def past_sources(view: DocView, finder: Finder, t: int, heads: list[int]) -> list[int]:
    """Return who acts by a verb, a source or town that the parse makes its subject replaced by the office that does.

    Args:
        view: the article.
        finder: reads its frames.
        t: token of the act.
        heads: who is read as acting.
    """
    if not view.tag[t].startswith("VB"):
        return heads
    out: list[int] = []
    for h in heads:
        find = after_sources if cited(view, h) else before_towns
        one = find(view, finder, h, t) if h < t and not acts_by_name(view, finder, h) else None
        one = h if one is None or (one in heads and cited(view, h)) else one
        if one not in out:
            out.append(one)
    return out


def acts_by_name(view: DocView, finder: Finder, h: int) -> bool:
    """Tell whether a body is by its name an office or force of state ("the Border Police and officials held X")."""
    named = view.name_at[h] >= 0 and view.lower[h] not in REGIONS
    return named and actor_type(finder.phrase(h)) in STATE


def cited(view: DocView, h: int) -> bool:
    """Tell whether a body or "reports" stands in the sources that its sentence opens with."""
    i = view.name_at[h]
    named = i >= 0 and view.names[i].label == "ORGANISATION"
    return (named or view.lower[h] in TELLINGS) and opens_cited(view, h)


def opens_cited(view: DocView, h: int) -> bool:
    """Tell whether the sentence of a word opens with its sources."""
    first = view.sentences[view.sentence_at[h]][0]
    return any(view.lower[first : first + len(words)] == words for words in OPENINGS)


def after_sources(view: DocView, finder: Finder, h: int, t: int) -> int | None:
    """Return the office or force told between a source and the verb ("…, RFA and X, on 2 May officials … held Y")."""
    found = next((k for k in range(h + 1, t) if official(view, finder, k) and view.lower[k - 1] not in WITHIN), None)
    while found is not None and found + 1 < t and official(view, finder, found + 1):
        found += 1  # "security officials"
    return found


def before_towns(view: DocView, finder: Finder, h: int, t: int) -> int | None:
    """Return whose towns and regions stand before a verb, the last of them read as its subject."""
    if view.sentence_at[h] != view.sentence_at[t]:
        return None
    i = view.name_at[h]
    town = view.lower[h] in REGIONS or (i >= 0 and view.names[i].label == "PLACE")
    land = town and view.lower[h] not in REGIONS and gazetteer().country(view.names[i].text) is not None
    if not town or (land and opens_cited(view, h)):
        return None  # "according to the police in Osh, Kyrgyzstan deported X"
    for k in range((view.names[i].first if i >= 0 else h) - 1, view.sentences[view.sentence_at[h]][0] - 1, -1):
        if official(view, finder, k):
            return k if view.lower[k + 1] in WITHIN else None
        place = view.name_at[k] >= 0 and view.names[view.name_at[k]].label != "PERSON"
        if not (place or view.lower[k] in REGIONS | WITHIN | {"and", "the"} or not view.lower[k].isalnum()):
            return None
    return None


def official(view: DocView, finder: Finder, k: int) -> bool:
    """Tell whether a noun without a name is for an office or a force of state, and no town or region."""
    noun = view.name_at[k] < 0 and view.tag[k].startswith("NN") and view.lower[k] not in REGIONS
    return noun and actor_type(finder.phrase(k)) in STATE
