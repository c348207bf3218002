"""Whom an act befell along with its victim: "with two others", "besides X", "by police together with his sons"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.shared_words import RANKS
from pipeline.assemble.text.simple import after_of, noun_for_people
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import actor_type, people

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

APART: Final = frozenset({"(", "who", "whose", "respectively"})  # of somebody with a lot of their own
WAS: Final = frozenset({"was", "were", "had"})
SAID: Final = frozenset({"said", "says", "say", "told", "reported", "reports", "confirmed", "announced", "wrote"})
UNDONE: Final = frozenset({"never", "not", "neither", "nor", "if", "unless", "whether", "nearly", "almost"})
OTHERS: Final = frozenset({"others", "colleagues", "children", "sons", "daughters", "siblings", "relatives"})
PEERS: Final = word_list("people.toml", "companions", "close")
EXCEPTING: Final = frozenset({"all", "every", "everyone", "everybody", "nobody", "none", "no", "only", "rest", "few"})
BESIDES: Final = {"besides": (), "in": ("addition", "to")}


def named_besides(view: DocView, verb: int) -> list[int]:
    """Return the preposition of who is told of before a clause as more of its victims ("Besides X, police held two").

    Not of who is excepted ("besides X, nobody was charged"), nor of somebody known, whose own telling it recalls.
    """
    subject = min(view.kids(verb, *SUBJECTS), default=verb)
    out: list[int] = []
    for c in view.kids(verb, "prep"):
        if not c < subject or view.lower[c] not in BESIDES:
            continue
        prep = c
        for word in BESIDES[view.lower[c]]:
            prep = next((k for k in view.kids(prep, "pobj", "prep") if view.lower[k] == word), -1)
            if prep < 0:
                break
        whom = [view.names[view.name_at[k]] for k in view.kids(prep, "pobj") if view.person_at(k)] if prep >= 0 else []
        known = {x.cluster for x in view.names[: view.names.index(whom[0])] if x.label == "PERSON"} if whom else set()
        if not whom or whom[0].cluster in known:
            continue  # "two were found dead. In addition to X, in May, Y was shot": X is one of the two
        own = [k for a in view.kids(verb, *SUBJECTS, "dobj") for k in view.subtree(a)]
        if not any(view.lower[k] in EXCEPTING or view.lower[k - 1 : k + 1] == ["the", "others"] for k in own):
            out.append(prep)
    return out


def befell_too(view: DocView, verb: int, prep: int) -> bool:
    """Tell whether those named after a "by" and "along with" suffered an act too, rather than did it.

    "Was arrested by police together with eleven other villagers": not "killed by A, together with B".
    """
    doers = [k for a in view.kids(verb, "agent") for k in view.kids(a, "pobj")]
    if not doers or any(map(view.person_at, doers)) or not shares_lot(view, verb, prep):
        return False
    return "their" not in {view.lower[k] for k in view.subtree(prep)}  # "with two of their informers"


def shares_lot(view: DocView, t: int, prep: int) -> bool:
    """Tell whether those named after "along with" shared all that was done ("sentenced along with Y and Z").

    Nobody with a lot of their own ("along with Y, who got five years", "…, acquitted on appeal"), and not who did it,
    too ("Captain X fined Y, together with Captain Z", "tortured X alongside Captain Y").
    """
    told_of = view.kids(prep, "pobj")
    named = [p for p in told_of if view.person_at(p) or peer_named(view, p) or others_counted(view, p)
             or (view.tag[p] == "CD" and any(noun_for_people(view, k) for k in after_of(view, p)))]  # fmt: skip
    below = [k for p in named for k in view.subtree(p)]
    if not named or not APART.isdisjoint(view.lower[k] for k in below):
        return False
    after = max(below) + 1 + (view.lower[max(below) + 1 : max(below) + 2] == [","])
    told = [k for k in below if view.tag[k] in {"VBN", "VBD"} and view.lower[k] not in WAS and view.dep[k] != "amod"]
    if told or view.tag[after : after + 1] == ["VBN"]:
        return False
    if any(view.lower[k] in RANKS or actor_type(view.lower[k : k + 1]) not in {None, "private"} for k in below):
        return False
    return not any(view.person_at(k) for k in view.kids(t, "nsubj"))


def term_after(view: DocView, verb: int, prep: int) -> bool:
    """Tell whether a term is told of all ("sentenced with two others to a year"): else each may have their own."""
    return any(view.lower[k] in {"to", "for"} and k > prep for k in view.kids(verb, "prep"))


def others_counted(view: DocView, t: int) -> bool:
    """Tell whether a word is for others who are only counted, or named by "including" ("freed with two other nuns")."""
    if any(view.lower[c] == "another" for c in view.kids(t, "det")):
        return noun_for_people(view, t) and any(map(view.person_at, view.kids(t, "appos")))  # "with another man, X"
    other = view.lower[t] in OTHERS or any(view.lower[c] in {"other", "fellow"} for c in view.kids(t, "amod"))
    alone = any(c > t for c in view.kids(t, "acl", "amod", "relcl"))  # "with two children to feed"
    people_told = view.lower[t] == "others" or (noun_for_people(view, t) and not alone)
    some = (p for c in view.kids(t, "prep") if view.lower[c] == "including" for p in view.kids(c, "pobj"))
    return other and people_told and (bool(view.kids(t, "nummod")) or any(map(view.person_at, some)))


def peer_named(view: DocView, t: int) -> bool:
    """Tell whether a noun is for several or for kin and colleagues, whose names follow it ("two others, X and Y")."""
    peer = view.tag[t] == "NNS" or view.lower[t] in people().relatives | PEERS
    return peer and view.lower[t] not in people().lawyers and any(view.person_at(k) for k in view.kids(t, "appos"))


def done(view: DocView, t: int) -> bool:
    """Tell whether a verb says that something was done, as it stands: no "was not freed", "may be freed", "to free"."""
    for k in [t, *(h for h in view.climb(t) if view.dep[t] == "conj")][:3]:
        own = view.kids(k, "neg", "aux", "advmod", "mark", "preconj", "cc")
        if any(view.dep[c] == "neg" or view.tag[c] in {"MD", "TO"} or view.lower[c] in UNDONE for c in own):
            return False
    asserted = view.dep[t] != "ccomp" or view.lower[view.head[t]] in SAID
    return view.tag[t] in {"VBD", "VBN"} and asserted and view.dep[t] not in {"xcomp", "pcomp"}
