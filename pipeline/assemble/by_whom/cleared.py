"""Who is cleared of an act, or only asked, told or helped to do it, so that the subject above it has not done it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.blame import LINKING, accusation, deed, proven, verdict
from pipeline.assemble.by_whom.hands import acting
from pipeline.assemble.text.above import governor
from pipeline.assemble.text.kinds import DEATHS
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.words import actor_type
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.what.frames import Finder

CLEARING = frozenset({
    "acquittal", "acquittals", "exoneration", "innocent",
    *(f for v in ("acquit", "clear", "absolve", "exonerate", "exculpate") for f in verb_forms(v)),
})  # fmt: skip
FALSELY = frozenset({"wrongly", "wrongfully", "falsely", "mistakenly", "unjustly"})
UNDOING = frozenset(f for v in ("quash", "overturn", "annul", "reverse", "vacate", "void", "cancel", "rescind")
                    for f in verb_forms(v))  # fmt: skip
BELOW = frozenset({"dobj", "xcomp", "conj", "acl", "pcomp", "pobj"})
CHAIN = 6  # steps from one of several doers to the first
STEPS = 4  # from an act to the preposition under which it stands


@cache
def forms_of(table: str) -> frozenset[str]:
    """Return every form of the verbs of a table of `models/actors.toml`."""
    verbs = toml_table("actors.toml")[table]["verbs"]
    return frozenset(form for verb in verbs for form in verb_forms(verb))


def steering() -> frozenset[str]:
    """Return the verbs by which one has another do something ("told police to arrest X")."""
    return forms_of("steering")


def pursuing() -> frozenset[str]:
    """Return the verbs of those who only take somebody to law or tell of them ("sued by X")."""
    return forms_of("pursuing")


def unproven(view: DocView, t: int, act: str, actors: list[Actor]) -> bool:
    """Tell whether a harm is only what somebody is accused or was acquitted of; a death is one all the same."""
    return (bool(actors) and not proven(view, t)) or (act not in DEATHS and cleared(view, t))


def but_cleared(view: DocView, t: int, heads: list[int]) -> list[int]:
    """Leave out whoever stands before an act of which the text says that they did not do it."""
    if not any(h < t for h in heads) or not cleared(view, t):
        return heads
    return [h for h in heads if h > t]


def cleared(view: DocView, t: int) -> bool:
    """Tell whether an act is one of which somebody is acquitted or wrongly accused, or their conviction is undone."""
    for top in under(view, deed(view, t)):
        if view.lower[view.head[top]] in LINKING and view.lower[view.head[view.head[top]]] in CLEARING:
            return True
    word = accusation(view, t)
    if word is not None and any(view.lower[c] in FALSELY for c in view.kids(word, "advmod")):
        return True
    noun = verdict(view, t)
    verb = None if noun is None else governor(view, noun)
    return verb is not None and view.lower[verb] in UNDOING


def under(view: DocView, t: int) -> list[int]:
    """Return an act's word and the words above it as far as one that stands under a preposition."""
    found = [t]
    while len(found) < STEPS and view.dep[t] in BELOW and view.dep[t] not in {"pcomp", "pobj"} and view.head[t] != t:
        t = view.head[t]
        found.append(t)
    return [k for k in found if view.dep[k] in {"pcomp", "pobj"}]


def but_pursuers(view: DocView, t: int, heads: list[int]) -> list[int]:
    """Leave out of what is done by law who only sued or reported somebody before it ("sued by X and fined")."""
    verb = view.head[t]
    if view.dep[t] != "conj" or view.lower[verb] not in pursuing() or view.kids(t, "agent"):
        return heads
    by = {p for a in view.kids(verb, "agent") for p in view.kids(a, "pobj")}
    return [h for h in heads if h not in by and not any(c in by for c in view.climb(h, CHAIN))]


def but_steering(view: DocView, finder: Finder, t: int, heads: list[int]) -> list[int]:
    """Replace who tells, asks or helps others to do it by those others ("told police to arrest X": the police)."""
    top = t
    while view.dep[top] == "conj" and view.tag[view.head[top]] == "VB" and not view.kids(top, "nsubj"):
        top = view.head[top]
    verb = view.head[top]
    if view.dep[top] not in {"xcomp", "ccomp", "advcl"} or view.lower[verb] not in steering():
        return heads
    others = [o for o in view.kids(verb, "dobj") if verb < o < top and can_act(view, finder, o)]
    if not others:
        return heads
    return [others[0] if view.dep[h] == "nsubj" and view.head[h] == verb else h for h in heads]


def can_act(view: DocView, finder: Finder, t: int) -> bool:
    """Tell whether a noun names a person or body that can do something."""
    return acting(view, finder, t) or actor_type([view.lower[t]]) is not None
