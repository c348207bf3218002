"""Whom a step of law is against, told by a deed or law ("charges of libel against X") or by "in relation to X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.clause import prepositional, undergoer
from pipeline.assemble.text.simple import in_phrases
from pipeline.assemble.text.wordlists import verb_list, word_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

OF_LAW = {"of", "under", "at", "in"}
TURNED = word_list("actors.toml", "freeing_courts", "turned")
HARMING = verb_list("actors.toml", "freeing_courts", "harming")
RELATIONS = word_list("verbs.toml", "law", "relations")


def against_charged(view: DocView, t: int) -> list[int]:
    """Return whom charges that a verb brings are against, by the deed or the law that they are told by.

    "Brought charges of insulting the emir against X", "charges under Section 5 of the Penal Code against X"; not
    "opened an investigation into threats against X", who is threatened.
    """
    thing = undergoer(view, t)
    if thing is None:
        return []
    under = [p for n in (thing, t) for p in view.kids(n, "prep") if view.lower[p] == "under"]
    laws = [o for p in under for o in view.kids(p, "pobj")]
    laws += [o for law in laws for p in view.kids(law, "prep") if view.lower[p] == "of" for o in view.kids(p, "pobj")]
    return [p for law in laws for p in prepositional(view, law, "against")] or against_deed(view, thing)


def against_deed(view: DocView, thing: int) -> list[int]:
    """Return whom charges of a deed are against ("charges of insulting the emir against X").

    Not whom the deed or its object is against by itself ("charges of inciting violence against X").
    """
    deeds = [g for c in view.kids(thing, "prep") if view.lower[c] in OF_LAW for g in view.kids(c, "pcomp")]
    deeds += [x for g in deeds for x in view.kids(g, "xcomp")]  # "attempting to overthrow it against X"
    done = [g for g in deeds if view.kids(g, "dobj")]  # "insulting the emir", not "plotting | against the emir"
    things = [o for g in done for o in view.kids(g, "dobj")]
    things += [*done, *(o for n in (*things, *deeds) for o in in_phrases(view, n))]
    # in "spreading rumours against X" the rumours are, in "insulting the emir against X" the charges
    harming = any(view.lower[g] in HARMING for g in deeds) and not any(view.lower[n] in TURNED for n in things)
    turned = [p for n in things for p in prepositional(view, n, "against")]
    named = [p for p in turned if view.person_at(p)]
    # "propaganda against the state | against X"
    return [p for p in named if harming or "against" in view.lower[thing : view.head[p]]]


def in_relation(view: DocView, t: int) -> list[int]:
    """Return in relation to whom a verb says that something is done ("a case was opened in relation to X")."""
    links = [p for p in prepositional(view, t, "in", "with") if view.lower[p] in RELATIONS]
    return [o for p in links for o in prepositional(view, p, "to", "of")]
