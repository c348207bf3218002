"""Whom "he" means in what one more without a name tells: "Another detainee said that guards had beaten him"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.party import GroupRef, Party
from pipeline.assemble.text.simple import people_named
from pipeline.assemble.text.witnessed import SEEING
from pipeline.assemble.text.words import people
from pipeline.assemble.who.own_account import OTHERS, QUOTES, TELLING
from pipeline.assemble.who.unnamed import SAYING

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

ORDINAL: Final = frozenset({"second", "third", "fourth", "fifth", "sixth"})
HOW: Final = ["pronoun for an unnamed person"]


def another_tells(resolver: Resolver, t: int, sex: str) -> Party | None:
    """Return the one more who tells of themselves in the clause of a pronoun; None where another may be meant.

    Not who saw what befell another, witnesses, relatives, lawyers and officials, who tell of others.

    Args:
        resolver: of the article.
        t: the pronoun.
        sex: whom it can mean.
    """
    view = resolver.view
    for verb in view.climb(t):
        if view.lower[verb] not in SAYING:
            continue
        for k in view.kids(verb, "nsubj"):
            if k < t and one_more(view, k, sex) and not people_named(view, k, t):
                first = min([k, *view.kids(k, "det", "amod", "compound", "nummod")])
                if (QUOTES | SEEING).isdisjoint(view.lower[k:t]) and not others_told(view, t):
                    return Party(head=t)  # "Another student said police had beaten him": nobody knows whom
                if (QUOTES | SEEING).isdisjoint(view.lower[k:t]):
                    group = GroupRef(view.text[view.start[first] : view.end[k]], view.start[first], view.end[k], 1, 1)
                    return Party(group=group, how=list(HOW), head=k, trust=0.6)
        return None
    return None


def others_told(view: DocView, t: int) -> bool:
    """Tell whether somebody told of something in the sentence before, as one more does now."""
    here = view.sentence_at[t]
    before = range(*view.sentences[here - 1]) if here else ()
    return any(view.lower[k] in SAYING and view.kids(k, "nsubj") for k in before)


def one_more(view: DocView, k: int, sex: str) -> bool:
    """Tell whether a subject is "another", "another student" or "a second woman", who may be of a sex."""
    word = view.lower[k]
    if word == "another":
        return True
    called = {view.lower[c] for c in view.kids(k, "det", "amod")}
    fresh = "another" in called or ("a" in called and not ORDINAL.isdisjoint(called))
    if not fresh or view.tag[k] != "NN" or word not in people().nouns or word in people().of_other_sex(sex):
        return False
    return not (word in TELLING or word in people().relatives or people().occupation.get(word) in OTHERS)
