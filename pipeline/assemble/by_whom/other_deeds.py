"""Which deed somebody is accused of: the act itself, or what they said, wrote, hid or did for others about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.belongs import CHARGING
from pipeline.assemble.text.common import ANY_SUBJECT
from pipeline.assemble.text.wordlists import noun_list, verb_list
from pipeline.assemble.text.words import actor_type, people

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

COMMITTING: Final = verb_list("actors.toml", "accused_of", "committing")  # "accused of ordering the killing"
LEADING: Final = verb_list("actors.toml", "accused_of", "leading")  # "charged with leading the men who shot X"
TOLD_IN: Final = noun_list("actors.toml", "accused_of", "told_in")  # "arrested for an article on the killing"
ATTACKS: Final = noun_list("actors.toml", "deeds_of_force", "nouns")
GIVEN: Final = verb_list("actors.toml", "accused_of", "given")
# below the accused deed these tell how it was done or what it aimed at ("plotting to shoot", "firing, killing X")
PARTS: Final = frozenset({"conj", "xcomp", "advcl", "prep"})
HE: Final = frozenset({"he", "she", "they"})
MEANS: Final = frozenset({"after", "before", "by", "while"})  # "breaking the law by beating X"


def of_another(view: DocView, link: int, t: int) -> bool:
    """Tell whether what somebody is accused of after `link` is another deed than the one at `t`.

    "Arrested for protesting against the killing of X", "guilty of hiding the men who shot X"; not "of plotting to shoot
    X" nor "of throwing the bomb that killed X".
    """
    above = view.climb(t)
    if any(link < k < t and view.lower[k] in TOLD_IN for k in above) or suffered_before(view, link, t):
        return True
    own = next(iter(view.kids(link, "pcomp")), link + 1)
    if not link < own < t or not view.tag[own].startswith("VB") or own not in above:
        return False
    path = above[: above.index(own)]
    told = [k for k in path if view.tag[k].startswith("VB") and view.kids(k, *ANY_SUBJECT)]
    if told:
        return view.lower[own] not in LEADING and not all(by_means(view, k) for k in told)
    return view.lower[own] not in COMMITTING and not all(is_part(view, k) for k in path)


def suffered_before(view: DocView, link: int, t: int) -> bool:
    """Tell whether a clause tells what befell the accused before ("was charged with treason after he was abducted")."""
    marked = any(link < c for c in view.kids(t, "mark"))
    return marked and any(view.lower[s] in HE for s in view.kids(t, "nsubjpass"))


def accuser_suffers(view: DocView, t: int) -> bool:
    """Tell whether an act is what the accuser was given ("X accused a mayor of theft and had received threats")."""
    verb, helped = (view.head[t], True) if view.dep[t] == "aux" else (t, False)
    if view.dep[verb] != "conj" or view.tag[t] not in {"VBD", "VBZ", "VBP"}:
        return False
    return helped or view.lower[t] in GIVEN


def by_means(view: DocView, verb: int) -> bool:
    """Tell whether a clause tells what a thing did that somebody used ("a grenade that killed X"), no attack."""
    noun = view.head[verb]
    if view.dep[verb] != "relcl" or view.name_at[noun] >= 0:
        return False
    return view.lower[noun] not in ATTACKS | people().nouns and actor_type([view.lower[noun]]) is None


def is_part(view: DocView, k: int) -> bool:
    """Tell whether a word belongs to the deed it stands below: how it was done, what it aimed at, what came beside."""
    return view.dep[k] in PARTS or (view.dep[k] == "pcomp" and view.lower[view.head[k]] in MEANS)


def accused_next(view: DocView, t: int) -> int | None:
    """Return who is accused of an act in a second part of one accusation ("accused A of killing X and B of beating Y").

    The mended parse hangs B on the verb of the accusation, beside A.
    """
    link = view.head[t]
    if view.dep[t] not in {"pcomp", "pobj"} or view.lower[link] not in {"of", "with", "for"}:
        return None
    other = view.head[link]
    parted = view.dep[other] == "dep" and view.dep[link] == "prep" and other < link
    return other if parted and view.lower[view.head[other]] in CHARGING else None
