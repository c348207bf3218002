"""Who denies a deed told beside them, and so is not told as its doer: "denied holding him", "had no record of him".

"X was arrested in May. The army says it has no record of her": not by the army, for all that the text tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import BE, prepositional
from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.shared_words import DENYING
from pipeline.assemble.text.simple import has_no
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import ARMED, STATE, actor_type
from pipeline.assemble.whether.claims import claims

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

ADMITTING: Final = verb_list("actors.toml", "denying", "admitting")
HOLDING: Final = verb_list("actors.toml", "denying", "holding")
CUSTODY: Final = noun_list("actors.toml", "denying", "custody")
RECORDS: Final = noun_list("actors.toml", "denying", "records")
PART: Final = noun_list("actors.toml", "denying", "part")
NOT: Final = word_list("modality.toml", "adverbs", "denied") | {"nothing", "nobody"}
ITSELF: Final = frozenset({"it", "they", "we", "i", "he", "she"})
ITS_OWN: Final = frozenset({"its", "their", "our", "his", "her", "no"})
HAVING: Final = verb_list("actors.toml", "denying", "having")
SILENT: Final = verb_list("actors.toml", "denying", "silent")
OUTSIDERS: Final = noun_list("actors.toml", "denying", "outsiders")
WITHIN: Final = ("in", "among", "under", "on", "with")


def denies_custody(view: DocView, t: int) -> bool:
    """Tell whether an act's word is one of denying or not admitting that somebody is held.

    Not where the same clause tells that they were taken: "took him from his home but has since denied having him".
    """
    taken = view.dep[t] == "conj" and view.lower[view.head[t]] in HOLDING
    return view.lower[t] in DENYING | ADMITTING and not taken


def holds_nobody(view: DocView, t: int, who: int) -> bool:
    """Tell whether who would not say where somebody is may simply not know ("his lawyer did not say where he was").

    A state's or armed men who keep it to themselves hold them; an embassy, a paper or a rights group does not.
    """
    if view.lower[t] not in SILENT:
        return False
    return actor_type([view.lower[who]]) not in STATE | ARMED or view.lower[who] in OUTSIDERS


def denies(view: DocView, t: int, act: str) -> bool:
    """Tell whether the subject at a token denies an act: any deed where it is a harm, else that they hold anybody.

    "Police denied torturing her" tells nothing of who arrested her, but that they did it may well be so.
    """
    verb, harm = view.head[t], act in HARM_ACTS
    if view.dep[t] != "nsubj" or not view.tag[verb].startswith("VB"):
        return False
    if view.lower[verb] in DENYING and not view.kids(verb, "neg"):
        what = told_below(view, verb)
        return any(held(view, k) or (harm and (view.tag[k].startswith("VB") or view.lower[k] in PART)) for k in what)
    if knows_nothing(view, verb):
        return True
    if view.lower[verb] not in claims().saying:
        return False
    said = [c for k in view.kids(verb, "ccomp") for c in (k, *view.kids(k, "conj")) if c > verb]
    return any(knows_nothing(view, c) or (negated(view, c) and (held(view, c) or (harm and of_own(view, c))))
               for c in said)  # fmt: skip


def told_below(view: DocView, verb: int) -> list[int]:
    """Return what a verb of denying denies, past a noun for what is said ("rejected claims that its men took her")."""
    found: list[int] = []
    for k in view.kids(verb, "dobj", "xcomp", "ccomp", "pcomp"):
        below = view.kids(k, "acl", "relcl", "ccomp") + prepositional(view, k, "of", "in", "for")
        found += [k, *(below if view.tag[k].startswith("NN") else [])]
    return found


def held(view: DocView, t: int) -> bool:
    """Tell whether a word is of holding or taking somebody, or says that they are in custody ("is in its hands")."""
    if view.lower[t] in HOLDING | RECORDS | CUSTODY:
        return True
    return view.lower[t] in BE and any(view.lower[p] in CUSTODY for p in prepositional(view, t, *WITHIN))


def knows_nothing(view: DocView, verb: int) -> bool:
    """Tell whether a verb says that somebody knows or has nothing on it ("had no record of her", "knows nothing")."""
    if view.lower[verb] not in HAVING:
        return False
    things = view.kids(verb, "dobj")
    nothing = any(view.lower[o] in NOT or has_no(view, o) for o in things)
    return nothing and any(view.lower[o] in NOT | RECORDS for o in things)


def negated(view: DocView, verb: int) -> bool:
    """Tell whether a clause is negated by a word beside its verb, or by its subject or object ("no man fired")."""
    if any(view.lower[c] in NOT for c in view.kids(verb, "neg", "advmod", "preconj")):
        return True
    beside = view.kids(verb, "nsubj", "nsubjpass", "dobj")
    return any(view.lower[c] == "no" for k in beside for c in view.kids(k, "det"))


def of_own(view: DocView, verb: int) -> bool:
    """Tell whether a clause is of who says it or of their people ("it was not behind it")."""
    subjects = view.kids(verb, "nsubj")
    return any(view.lower[s] in ITSELF or any(view.lower[c] in ITS_OWN for c in view.kids(s, "poss", "det"))
               for s in subjects)  # fmt: skip
