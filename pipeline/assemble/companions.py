"""Relatives and lawyers told of by whose they are ("his lawyer, X", "her father"): what "he" and "she" mean then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.kin import relative
from pipeline.assemble.words import OTHER_SEX, people

if TYPE_CHECKING:
    from pipeline.assemble.party import Party
    from pipeline.assemble.resolve import Resolver
    from pipeline.assemble.view import DocView, Name

OWNING: Final = {"his": "male", "her": "female"}
REACH: Final = 5  # tokens from "his" to the name ("his defence lawyer, Barrister X")


def owned_by(view: DocView, name: Name) -> tuple[str, str] | None:
    """Return the noun before a name and the sex of whose lawyer or relative it is ("his lawyer, X": lawyer, male)."""
    first = max(view.sentences[view.sentence_at[name.first]][0], name.first - REACH)
    k = name.first - 1
    while k > first and (view.lower[k] in {",", "."} or (view.words[k].istitle() and view.lower[k] in people().titles)):
        k -= 1  # "his lawyer, Barrister X"
    noun = view.lower[k]
    if noun not in people().lawyers | people().relatives:
        return None
    while k > first and view.tag[k - 1].startswith(("NN", "JJ")):
        k -= 1
    sex = OWNING.get(view.lower[k - 1]) if k > first else None
    return None if sex is None else (noun, sex)


def companions(resolver: Resolver, t: int, sex: str) -> set[int]:
    """Return the people whom a pronoun cannot mean, since they were told of as "his lawyer, X" or "his brother, X".

    A lawyer acts for the one whom the pronoun means, as long as nothing befell the lawyer; a relative who is named
    within the sentence is who says it.
    """
    view = resolver.view
    found: set[int] = set()
    for name in view.names:
        if name.label != "PERSON" or not resolver.floor <= name.last < t or resolver.victims_so_far.get(name.cluster):
            continue
        told = owned_by(view, name)
        if told is None or told[1] != sex:
            continue
        if told[0] in people().lawyers or view.sentence_at[name.last] == view.sentence_at[t]:
            found.add(name.cluster)
    return found


def kin_meant(resolver: Resolver, t: int, sex: str) -> Party | None:
    """Return the unnamed relative whom a pronoun takes up, being of the other sex than whose relative it is.

    "X was held. Her father went to the prison. He was beaten."
    """
    view = resolver.view
    here = view.sentence_at[t]
    if here == 0 or view.parted(here, here - 1):
        return None
    of_sex = people().male if sex == "male" else people().female
    for k in range(t - 1, view.sentences[here - 1][0] - 1, -1):
        i = view.name_at[k]
        if i >= 0 and view.names[i].label == "PERSON":
            return None
        if view.lower[k] not in people().relatives & of_sex or view.dep[k] not in {"nsubj", "nsubjpass"}:
            continue
        owner = view.kids(k, "poss")
        if not owner or resolver.names_beside(k, depth=1):
            return None
        whose = resolver.party(owner[0], depth=2).people
        entries = [resolver.cast.people[p] for p in whose]
        sexes = {OWNING.get(view.lower[owner[0]]) or e.gender or e.likely for e in entries}
        return relative(resolver, k, depth=1) if sexes == {OTHER_SEX[sex]} else None
    return None
