"""What is told with "would" or "will" and came: what those in power announce, and what a story looks ahead to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import subject
from pipeline.assemble.text.common import ANY_SUBJECT, CALENDAR
from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.shared_words import TERMS
from pipeline.assemble.text.simple import may_tell, noun_may_tell
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.what.decided import may_leave

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

SERVING: Final = frozenset({"serve", "spend"})
HOLDING: Final = word_list("modality.toml", "deciding", "holding")
DOUBT: Final = frozenset({"if", "unless", "whether", "could", "may", "might", "not", "n't", "likely", "probably"})
LENGTHS: Final = frozenset({"day", "days", "week", "weeks", "month", "months", "year", "years"})
DEPENDING: Final = frozenset({"if", "unless", "whether", "likely", "probably"})
OFTEN: Final = frozenset({"often", "regularly", "repeatedly", "routinely", "frequently", "sometimes"})
LATER: Final = frozenset({"later", "subsequently", "eventually", "ultimately"})
ABLE: Final = frozenset({"can", "ca", "could", "may"})
BARRING: Final = frozenset({"may", "can", "could", "would", "ca", "wo"})
FURTHER: Final = (["further"], ["farther"])
COMING: Final = frozenset({"will", "must", "’ll", "'ll"})
STAYING: Final = frozenset({"remain", "stay", "await", "serve"})
TIMES: Final = CALENDAR | LENGTHS | frozenset({"later", "hour", "hours", "decade", "decades", "time", "then"})
JOINING: Final = frozenset({"and", "but", "yet", "then"})
PUNCTUATION: Final = frozenset({",", "``", "''", "-LRB-", "-RRB-", "_SP", "HYPH"})
SEEMING: Final = frozenset({"seem", "appear"})
ENDING: Final = verb_list("verbs.toml", "served", "done", "run_out")
REACH: Final = 12  # tokens after the verb in which the length stands


@dataclass(frozen=True, slots=True)
class Deciding:
    """The words of `[deciding]` in `models/modality.toml`, every form."""

    verbs: frozenset[str]
    by: frozenset[str]


@cache
def deciding() -> Deciding:
    """Load the verbs by which something is decided on, and who decides."""
    return Deciding(verb_list("modality.toml", "deciding", "verbs"), noun_list("modality.toml", "deciding", "by"))


def as_told(view: DocView, verb: int, modal: str, *, negated_act: bool) -> bool:
    """Tell whether a modal leaves what its verb tells a fact.

    "May not leave the country", "would not let her board": a ban. "Will remain in custody": already there. "Must serve
    six months": what the court gave.
    """
    if negated_act:
        return modal in BARRING or (modal in COMING and view.lower[verb] in {"say", "tell", "disclose", "reveal"})
    further = view.lower[verb + 1 : verb + 2] == ["no"] and view.lower[verb + 2 : verb + 3] in FURTHER
    if modal in BARRING and (further or any(view.lower[c] == "longer" for c in view.kids(verb, "advmod"))):
        return True  # "may no longer teach"; "may go no further than the garden gate"
    if modal in ABLE and may_leave(view, verb):
        return True
    if modal == "must" and view.lower[verb] == "pay":
        return True  # "must pay a fine of 200 euros"
    return (view.lower[verb] in STAYING and modal in COMING) or announced(view, verb, modal)


def announced(view: DocView, verb: int, modal: str) -> bool:
    """Tell whether a custody of some length that "would" be is one decided on ("announced that X would serve 10 days").

    A court, the police or another authority must decide it: what a lawyer or a paper says so is only told.
    Not what is feared or depends on something ("said that X would serve ten years if convicted").
    """
    passive = view.lower[verb] in HOLDING and bool(view.kids(verb, "auxpass"))
    if modal not in {"would", "will"} or not (passive or view.lower[verb] in SERVING):
        return False
    first, last = view.sentences[view.sentence_at[verb]]
    doubt = DOUBT.intersection(k for k in view.words[first:last] if k != "May")  # the month
    if doubt or LENGTHS.isdisjoint(view.lower[verb : min(last, verb + REACH)]):
        return False
    top = verb
    while view.dep[top] == "conj" and view.head[top] < top:
        top = view.head[top]  # "indicated that X had been detained for theft and that he would be held for ten days"
    above = view.head[top]
    who = subject(view, above) if view.dep[top] == "ccomp" and view.lower[above] in deciding().verbs else None
    return who is not None and view.lower[who] in deciding().by


def foretold(view: DocView, verb: int, modal: str) -> bool:
    """Tell whether "would" looks ahead in a story to what then came ("would later be jailed", "would go on to spend").

    Not in what somebody says or fears, or where it depends on something: so nothing but a time or a participle opens
    the sentence, and no other modal stands in it. What "would seem" so seems so.
    """
    in_court = any(view.lower[k] in {"in", "before", "at"} for k in view.kids(verb, "prep"))
    if view.lower[verb] in SEEMING and not in_court:
        return modal == "would"  # not "would appear in court"
    had = any(view.lower[c] == "have" for c in view.kids(verb, "aux"))
    if modal not in {"would", "'d", "’d"} or view.kids(verb, "neg") or had:
        return False
    if again_and_again(view, verb):
        return True
    went_on = view.lower[verb] == "go" and any(view.lower[c] == "on" for c in view.kids(verb, "prt"))
    if not went_on and not any(view.lower[c] in LATER and c < verb for c in view.kids(verb, "advmod")):
        return False
    top = verb
    while view.dep[top] == "conj" and view.head[top] < top:
        top = view.head[top]
    first, last = view.sentences[view.sentence_at[verb]]
    words = view.lower[first:last]
    if view.dep[top] not in {"ROOT", "relcl"} or not DEPENDING.isdisjoint(words) or {":", "according"} & set(words):
        return False
    modals = [k for k in range(first, last) if view.tag[k] == "MD" and view.words[k] != "May"]
    return len(modals) == 1 and opens_plainly(view, top)


def again_and_again(view: DocView, verb: int) -> bool:
    """Tell whether "would" tells what was done again and again ("guards beat X and would often burn him").

    So it is told of a harm, beside what was done, and on no condition.
    """
    if not may_tell(view, verb, HARM_ACTS) or not any(view.lower[c] in OFTEN for c in view.kids(verb, "advmod")):
        return False
    if view.dep[verb] == "ccomp" or any(noun_may_tell(view, o, HARM_ACTS) for o in view.kids(verb, "dobj")):
        return False  # "he swore that he would repeatedly beat her"
    here = view.sentence_at[verb]
    first, last = view.sentences[here]
    if not DEPENDING.isdisjoint(view.lower[first:last]):
        return False
    before = view.sentences[max(0, here - 1)][0]
    return any(view.tag[k] == "VBD" for k in range(before, last))


def opens_plainly(view: DocView, verb: int) -> bool:
    """Tell whether a sentence opens with its subject, or only with a time or a participle before it."""
    while view.dep[verb] != "ROOT" and view.head[verb] != verb:
        verb = view.head[verb]
    who = min(view.kids(verb, *ANY_SUBJECT), default=None)
    if who is None:
        return False
    for c in view.children[verb]:
        if c >= who or min(view.subtree(c)) > who or view.tag[c] in PUNCTUATION or view.lower[c] in LATER | JOINING:
            continue
        below = view.subtree(c)
        timed = any(view.lower[k] in TIMES or view.tag[k] == "CD" for k in below)
        parted = view.dep[c] == "advcl" and view.tag[c] in {"VBN", "VBG"} and not view.kids(c, "mark", "aux")
        if not parted and not (view.dep[c] in {"prep", "npadvmod", "advmod"} and timed):
            return False
    return True


def beside_name(view: DocView, t: int) -> bool:
    """Tell whether a participle stands after a name and a comma ("know when X, held since May, will be tried")."""
    if t < 2 or view.tag[t] != "VBN" or view.lower[t - 1] != "," or view.kids(t, "aux", "auxpass", "neg"):
        return False
    i = view.name_at[t - 2]
    return view.is_person(i) and view.names[i].last == t - 2


def ends_ahead(view: DocView, t: int) -> bool:
    """Tell whether a noun is somebody's term whose end is told, however far ahead ("her sentence will expire")."""
    if view.lower[t] not in TERMS or view.dep[t] not in ANY_SUBJECT or not view.kids(t, "poss"):
        return False
    verb = view.head[t]
    below = [verb, *view.kids(verb, "xcomp"), *(x for c in view.kids(verb, "acomp") for x in view.kids(c, "xcomp"))]
    return any(view.lower[v] in ENDING for v in below)
