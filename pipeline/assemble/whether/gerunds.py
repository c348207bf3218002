"""What an "-ing" tells that nobody did: talked about, put off, opposed, or what somebody was tasked with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import BE
from pipeline.assemble.text.common import MONTHS, YEAR
from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.simple import has_not, may_tell
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.what.brought_about import is_somebody
from pipeline.assemble.whether.weighed import only_weighed

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

TALKING: Final = verb_list("modality.toml", "gerunds", "talking")
TASKING: Final = verb_list("modality.toml", "gerunds", "tasking")
OPPOSING: Final = verb_list("modality.toml", "gerunds", "opposing")
DELAYING: Final = verb_list("modality.toml", "gerunds", "delaying")
AIMED: Final = verb_list("modality.toml", "gerunds", "aimed") | word_list("modality.toml", "gerunds", "bent")
AT: Final = frozenset({"at", "towards", "toward", "on"})
DRIVES: Final = noun_list("modality.toml", "gerunds", "drives")
PUTTING: Final = frozenset({*verb_forms("put"), *verb_forms("hold")})
DID: Final = frozenset({"did", "has", "have", "had"})
SPEAKING: Final = frozenset({*verb_forms("talk"), *verb_forms("speak")})
NEAR: Final = 7  # tokens from a deed to its year
COURTS: Final = word_list("modality.toml", "gerunds", "courts")
LAST: Final = frozenset({"last", "ago", "yesterday"})
COMING: Final = frozenset(verb_forms("come"))
# what a protest is held over: "a rally for killing X"
DONE_ALREADY: Final = HARM_ACTS | {"arrest", "detention", "imprisonment", "conviction", "sentencing", "charge", "trial"}
TROUBLING: Final = verb_list("modality.toml", "gerunds", "troubling")
DONE: Final = ("det", "poss", "nsubj", "aux", "auxpass")  # "talked about soldiers killing X", "having killed X"


def only_meant(view: DocView, t: int) -> tuple[str, str] | None:
    """Return the modality and reason of a gerund that nothing tells to have been done; None for any other.

    "Talked about killing X", "are against arresting X", "were tasked with arresting X", "put off arresting X", "moves
    aimed at deporting X". Not "talked about having killed X", "about being arrested", nor "did not delay arresting X".
    """
    noun = view.tag[t] == "NN" and view.dep[t] == "xcomp" and view.lower[t].endswith("ing")  # "delayed sentencing X"
    if not (noun or view.tag[t] == "VBG") or view.kids(t, *DONE) or view.dep[t] not in {"xcomp", "ccomp", "pcomp"}:
        return None
    if (weighed := only_weighed(view, t)) is not None:
        return weighed
    if view.dep[t] in {"xcomp", "ccomp"}:
        verb = view.head[t]
        off = view.lower[verb] in PUTTING and any(view.lower[c] == "off" for c in view.kids(verb, "prt"))
        if not (off or view.lower[verb] in DELAYING) or verb > t:
            return None
        helped = {view.lower[c] for c in view.kids(verb, "aux")}
        done = helped <= DID and has_not(view, verb)
        return ("reported", "not put off") if done else ("planned", f"under {view.lower[verb]}")
    prep, verb = view.head[t], view.head[view.head[t]]
    word, above = view.lower[prep], view.lower[verb]
    if word in {"about", "of"} and above in TALKING and view.tag[verb].startswith("VB"):
        return None if told_of(view, t, verb) else ("hypothetical", f"what somebody {above} {word}")
    if word == "with" and above in TASKING:
        return "planned", f"{above} with it"
    meant = word in AT and above in AIMED and view.tag[verb].startswith(("VB", "JJ", "NN"))
    if meant and not (view.dep[verb] == "acl" and view.lower[t] in TROUBLING):  # which such a raid is itself
        return "planned", f"{above} {word} it"
    if word == "for" and above in DRIVES and view.tag[verb].startswith("NN") and not may_tell(view, t, DONE_ALREADY):
        return "planned", f"what a {above} is for"
    out = above in COMING and any(view.lower[c] == "out" for c in view.kids(verb, "prt"))
    alone = len(view.kids(verb, "prep", "acomp", "attr")) == 1  # not "are against the police for arresting X"
    alone = alone and any(view.tag[s] == "PRP" or is_somebody(view, s) for s in view.kids(verb, "nsubj"))
    if word in {"against", "for"} and (out or above in BE) and alone and verb < prep < t:
        return ("denied", "against it") if word == "against" else ("planned", "for it")
    return ("denied", f"{above} to it") if word == "to" and above in OPPOSING else None


def told_of(view: DocView, t: int, verb: int) -> bool:
    """Tell whether who talks of a deed tells what was done: in court, or of a past day ("about killing X in 2019")."""
    heard = (view.lower[c] for p in view.kids(verb, "prep") for c in view.kids(p, "pobj"))
    if not COURTS.isdisjoint(heard):
        return True
    if view.lower[verb] not in SPEAKING:
        return False
    own = {view.lower[c] for k in view.kids(t, "npadvmod", "advmod") for c in (k, *view.children[k])}
    last = (view.sentences[view.sentence_at[t]][1], t + NEAR)
    years = [view.lower[k] for k in range(t, min(last)) if view.lower[k - 1] in MONTHS | {"in"}]
    published = view.article.published or "9999"
    return not LAST.isdisjoint(own) or any(YEAR.fullmatch(y) and y <= published[:4] for y in years)
