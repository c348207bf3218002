"""Who of a list is meant, by the words that join it: "X but not Y", "everyone except X", "either X or Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SINGULAR, SUBJECTS, WHO
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

LEADING: Final = ("DT", "JJ", "NN", "CD", "HYPH", "PRP$")
LEAD: Final = 6  # tokens of trade and title before a name
EVERYONE: Final = frozenset({"all", "everyone", "everybody", "anyone", "anybody"})
EXCEPTING: Final = frozenset({"except", "excepting", "excluding", "barring", "bar", "save"})
ALONE: Final = frozenset({"except", "excepting"})  # after any set; not "an order barring X from leaving"
APART: Final = (["apart", "from"], ["aside", "from"], ["other", "than"], ["exception", "of"])
KEPT: Final = frozenset({"held", "kept", "living", "lived", "sitting", "sat", "seated", "standing", "stood", "housed"})
NONE: Final = frozenset({"no", "nobody", "none", "noone", "neither", "nothing", "few", "not", "only", "any"})
NOT: Final = (["but", "not"], ["and", "not"], [",", "not"], ["instead", "of"], ["rather", "than"])
BUT_FOR: Final = (["except", "for"], ["save", "for"])
FAR: Final = 12  # tokens from "nobody" to "except"
HEAD: Final = 4  # tokens from "all" to "except"


def opening(view: DocView, t: int) -> int:
    """Return the first token of a name with what leads up to it ("the journalist X"), else of the noun itself."""
    i = view.name_at[t]
    k = view.names[i].first if i >= 0 else t
    first = max(view.sentences[view.sentence_at[t]][0], k - LEAD)
    while k > first and view.tag[k - 1].startswith(LEADING) and view.name_at[k - 1] < 0:
        if view.lower[k - 1] in EVERYONE:
            break
        k -= 1
    return k


def spared(view: DocView, t: int, *, whole: bool = False) -> bool:
    """Tell whether somebody named is told as left out, or may be: "but not X", "all apart from X", "either X or Y".

    "Nobody except X" leaves nobody out but the others. Of "all other than X and Y" both are left out. What is told of X
    alone befell them all the same ("all were freed except X, who was jailed", "apart from X's arrest").

    Args:
        view: the article.
        t: head of the name.
        whole: whether what is asked for is what befell all the others.
    """
    k = opening(view, t)
    first = view.sentences[view.sentence_at[t]][0]
    if k == first:
        return False
    two = view.lower[max(first, k - 2) : k]
    if two in NOT:
        return True
    if two[-1] == "either" or (two[-1] == "or" and "either" in view.lower[max(first, k - LEAD - LEAD) : k]):
        return True
    if two[-1] == "and" and k - 2 > first and view.person_at(k - 2):
        own = told_alone(view, t) and not whole
        return not own and SINGULAR.isdisjoint(view.lower[t + 1 : t + 2]) and spared(view, k - 2, whole=whole)
    none = not NONE.isdisjoint(view.lower[max(first, k - FAR) : k])
    at = k - 2 if two in BUT_FOR else k - 1
    if two in APART or view.lower[at] in ALONE:
        kept = two[0] == "apart" and k - 2 > first and view.lower[k - 3] in KEPT  # "held apart from X"
        return not none and not kept and (whole or not told_alone(view, t))
    if view.lower[at] == "but":
        return view.lower[at - 1] in EVERYONE and at > first
    return view.lower[at] in EXCEPTING and not EVERYONE.isdisjoint(view.lower[max(first, at - HEAD) : at])


def told_alone(view: DocView, t: int) -> bool:
    """Tell whether somebody left out is told of by a clause of their own, or owns what is left out."""
    i = view.name_at[t]
    k = (view.names[i].last if i >= 0 else t) + 1
    if view.lower[k : k + 1] == [","]:
        k += 1
    clause = view.lower[k : k + 1] and (view.lower[k] in WHO or view.tag[k] == "VBN")
    return view.dep[t] == "poss" or bool(clause) or bool(view.kids(t, "relcl", "acl"))


def shared_owner(view: DocView, t: int) -> int | None:
    """Return whose lawyer a singular verb is told of, not those that name two ("X and Y's lawyer, Z, was held")."""
    if view.dep[t] not in SUBJECTS or not view.person_at(t):
        return None
    joined = view.kids(t, "conj")
    if len(joined) != 1 or view.name_at[joined[0]] >= 0:
        return None
    owned = [k for k in view.kids(joined[0], "poss") if view.person_at(k)]
    single = not SINGULAR.isdisjoint(view.lower[k] for k in view.kids(view.head[t], "aux", "auxpass"))
    return joined[0] if owned and single and view.lower[joined[0]] not in people().plurals else None
