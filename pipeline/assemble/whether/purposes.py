"""What something is only done for: "held with a view to his extradition", "arrested for the purpose of deportation"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import HIS, ON_NOUNS
from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.simple import may_tell, noun_may_tell
from pipeline.assemble.text.wordlists import noun_list, verb_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

AIMS: Final = noun_list("modality.toml", "purposes", "nouns")
OF: Final = frozenset({"to", "of"})
SEEKING: Final = verb_list("modality.toml", "purposes", "seeking")
REDRESS: Final = noun_list("modality.toml", "purposes", "redress")
# what is told of after it was done, where something is sought over it: no release, extradition or closure
DONE: Final = (HARM_ACTS - {"property_destruction"}) | {
    "arrest", "detention", "imprisonment", "conviction", "sentencing",
}  # fmt: skip
GIVEN: Final = frozenset({"the", "his", "her", "their"})


def aimed_at(view: DocView, t: int) -> bool:
    """Tell whether a noun or gerund is what something is done for, in so many words; joined ones as well."""
    while view.dep[t] == "conj" and view.tag[view.head[t]].startswith(("NN", "VBG")):
        t = view.head[t]
    of = view.head[t]
    aim = view.head[of]
    return (
        view.dep[t] in {"pobj", "pcomp"}
        and view.lower[of] in OF
        and view.lower[aim] in AIMS
        and view.lower[view.head[aim]] in {"with", "for"}
    )


def for_a_deed(view: DocView, t: int, above: int, prep: str) -> bool:
    """Tell whether a deed is what somebody is wanted, or something is sought, on account of: it was done.

    "A man wanted for the murder of X", "the family seeks damages for the killing of X", "sought the arrest of two men
    over the killing of X"; not "sought the arrest of X", "sought a permit for the arrest of X", "a gunman for the
    murder of X", "talks over the release of X".

    Args:
        view: the article.
        t: the deed.
        above: what the preposition hangs on.
        prep: the preposition.
    """
    if prep not in {"for", "over"} or not (noun_may_tell(view, t, DONE) or may_tell(view, t, DONE)):
        return False
    if noun_may_tell(view, t, {"execution"}):
        return False  # "sought a date for his execution"
    if view.lower[above] in SEEKING:
        sought = view.kids(above, "dobj")
        if not sought:
            return view.tag[above] == "VBN" and is_somebody(view, above) and deed(view, t)
    else:
        while view.dep[above] == "pobj" and view.lower[view.head[above]] == "of":
            above = view.head[view.head[above]]
        sought = [above]
        if view.dep[above] != "dobj" or view.lower[view.head[above]] not in SEEKING:
            return False
    if prep == "over":
        return True
    told = [k for k in view.subtree(t) if k != t]
    one = any(view.name_at[k] >= 0 or view.lower[k] in GIVEN for k in told if view.head[k] != t)
    one = one or any(view.name_at[k] >= 0 or view.lower[k] in HIS for k in view.kids(t, "poss"))
    if not one:
        return False  # a law for all such deeds
    return any(view.lower[k] in REDRESS for k in sought)


def deed(view: DocView, t: int) -> bool:
    """Tell whether a word tells a harm that somebody can be wanted for ("murder", "beating")."""
    return noun_may_tell(view, t, HARM_ACTS) or may_tell(view, t, HARM_ACTS)


def is_somebody(view: DocView, verb: int) -> bool:
    """Tell whether who is wanted is somebody: "two officers are sought", "a man wanted for", no warrant or rope."""
    who = view.kids(verb, "nsubjpass") or ([view.head[verb]] if view.dep[verb] in ON_NOUNS else [])
    return not who or any(
        view.person_at(k) or view.tag[k] in {"PRP", "WP", "CD"} or view.lower[k] in people().nouns for k in who
    )
