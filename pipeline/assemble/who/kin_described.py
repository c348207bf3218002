"""Whom "he" means after a sentence that says what a named relative is: "X's brother Y is a poet. In 2013 he fled"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import BE
from pipeline.assemble.text.common import HIS, SUBJECTS, YEAR_TOLD
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.simple import person_names
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

ENDINGS: Final = frozenset({
    "release", "parole", "pardon", "acquittal", "sentence_overturned", "appeal_rejected", "death_in_custody",
})  # fmt: skip
WHOSE: Final = ("'s", "’s", "’", "'")


def kin_described(resolver: Resolver, t: int, sex: str) -> Party | None:
    """Return the named relative whom the sentence before describes, for the first subject of the next.

    Whose relative they are stands only beside them ("X's brother Y, who told of X's arrest, is a poet. He …"). Where
    something befell those before, what comes next may be theirs ("Her sister Y is a nurse. She was freed in June"):
    then only what is of an earlier year.
    """
    view, here = resolver.view, resolver.view.sentence_at[t]
    if view.dep[t] not in SUBJECTS or view.dep[view.head[t]] != "ROOT" or here == 0 or view.parted(here, here - 1):
        return None
    first, last = view.sentences[here - 1]
    if not ENDINGS.isdisjoint(r.act for r in lexicon().verbs.get(view.lower[view.head[t]], ())):
        return None  # "X was jailed. His father, Y, was a judge. He was released": of whom custody was told
    verb = next((k for k in range(first, last) if view.dep[k] == "ROOT"), first)
    if view.lower[verb] not in BE or not view.kids(verb, "attr"):
        return None
    named = person_names(view, first, t)
    about = next((n for n in named if of_kin(view, n.first)), None)
    if about is None or about.last > verb or any(n.first > last for n in named):
        return None
    owners = {n.cluster for n in named if n.last < about.first}
    if {n.cluster for n in named if n is not about} - owners or about.cluster in owners:
        return None
    if not since_told(resolver, about.first, {*owners, *whose_kin(resolver, about.first)}, here):
        return None
    entry = resolver.cast.people[about.cluster]
    fits = entry.gender in {None, sex} and (entry.gender is not None or entry.likely in {None, sex})
    return Party(people=[about.cluster], how=["pronoun"], head=t, trust=0.8) if fits else None


def whose_kin(resolver: Resolver, name: int) -> list[int]:
    """Return whose relative a name's bearer is, where a pronoun says so ("her sister, Y")."""
    view = resolver.view
    k = name - 2 - (view.lower[name - 1] == ",")
    return resolver.party(k, depth=2).people if view.lower[k] in HIS else []


def since_told(resolver: Resolver, name: int, owners: set[int], here: int) -> bool:
    """Tell whether a sentence goes back to before what befell some people, or nothing befell them."""
    view = resolver.view
    if not any(owners & {*party.people} for t, party in resolver.told if t < name):
        return True
    a, b = view.sentence_span(here)
    now, before = YEAR_TOLD.findall(view.text, a, b), YEAR_TOLD.findall(view.text, 0, a)
    return bool(now and before) and max(now) < max(before)


def of_kin(view: DocView, name: int) -> bool:
    """Tell whether a word for a relative, after whose it is, stands right before a name ("X's brother, Y")."""
    k = name - 1 - (view.lower[name - 1] == ",")
    return view.lower[k] in people().relatives and (view.lower[k - 1] in WHOSE or view.lower[k - 1] in HIS)
