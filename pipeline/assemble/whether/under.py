"""How real what stands above a clause makes what it tells: a noun, a preposition or a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import NOUNS, WEEKDAYS
from pipeline.assemble.text.kinds import HELD, IN_CUSTODY
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.simple import noun_may_tell
from pipeline.assemble.text.spoken import SAYING as ON_OATH
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.what.decided import of_court, to_infinitive, wished_for
from pipeline.assemble.whether.claims import called_to_mind, maintained
from pipeline.assemble.whether.climb import STOP
from pipeline.assemble.whether.factive import commended
from pipeline.assemble.whether.governors import tables
from pipeline.assemble.whether.grounded import DENYING, as_reason
from pipeline.assemble.whether.hearings import denied_at
from pipeline.assemble.whether.judged import breaches
from pipeline.assemble.whether.kept_from import came_of_it, not_done
from pipeline.assemble.whether.purposes import for_a_deed
from pipeline.assemble.whether.unfulfilled import FACES, only_ordered, reached
from pipeline.assemble.whether.unproved import hearsay, joked_about, threatened_with

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.whether.climb import Climb, Modality

PRESUPPOSING = {"relcl", "acl", "amod", "appos", "poss"}
LETTING = word_list("modality.toml", "coming", "letting")
BRINGING = word_list("modality.toml", "coming", "bringing")
OVER = {"for", "to", "on", "about", "against", "of"}
CONCERN = word_list("modality.toml", "papers", "concern")
DISPERSING = {"disperse", "scatter", "break"}  # what the shots were for came about
SHOOTING = word_list("modality.toml", "coming", "shooting")
FINDING, ARRIVED = {"find", "discover"}, {"returned", "came", "arrived", "woke", "got", "went"}  # "came home to find"
FACING = frozenset(verb_forms("face"))
ARGUMENTS = {"xcomp", "ccomp", "advcl", "dobj", "nsubjpass", "nsubj", "acomp", "pcomp", "oprd", "conj", "attr"}
BEATINGS = frozenset({"beating", "beatings"})
DISPUTED = IN_CUSTODY | HELD | {"house_arrest", "enforced_disappearance", "forced_return"}
TALKS = word_list("modality.toml", "coming", "talk_of")
APPEALS = {"appeal", "appeals"}
TIMES = frozenset({"week", "month", "year", "summer", "winter", "spring", "autumn", *WEEKDAYS})
NOT_YET = {"due", "imminent", "possible", "likely", "unlikely", "pending", "expected"}  # what an act is said to be


def under(climb: Climb) -> Modality | None:
    """Return what the word above makes of an act, None where what stands further above says it."""
    view, head = climb.view, climb.head
    if climb.first and of_last_time(view, climb.t):
        return STOP
    if (described := on_noun(climb)) is not None:
        return described
    if view.tag[head] in NOUNS:
        return under_noun(climb)
    if view.tag[head] == "IN" or view.dep[head] in {"prep", "agent"}:
        return under_preposition(climb)
    if view.tag[head].startswith(("VB", "JJ")) and climb.dep in ARGUMENTS:
        return under_verb(climb)
    return None


def of_last_time(view: DocView, t: int) -> bool:
    """Tell whether a noun is of a time gone by, and so tells what was ("cases such as last year's attack on X")."""
    times = [c for c in view.kids(t, "poss") if view.lower[c] in TIMES]
    return any(view.lower[k] == "last" for c in times for k in view.kids(c, "amod"))


def on_noun(climb: Climb) -> Modality | None:
    """Return what a clause that describes a noun tells: a fact ("X, jailed in May"), unless it is an infinitive."""
    view, t, first, dep, head = climb.view, climb.t, climb.first, climb.dep, climb.head
    nouns, above = tables()[1], view.lower[head]
    if dep in PRESUPPOSING and (first or view.tag[t].startswith(("VB", "JJ", "NN"))):
        if (asked := asked_in(view, t, head)) is not None:
            return asked, f"asked for in the {above}"
        if not (dep in {"acl", "relcl"} and view.tag[t] == "VB"):
            return STOP
        if of_court(view, head):
            return STOP  # "a court's decision to prolong his detention"
        # "a plan to free X", "steps to free X": the noun says how real it is, or what stands above it
        if above in nouns:
            return nouns[above], f"infinitive under the noun {above}"
        climb.pending = f"infinitive under {above}"
    return None


def asked_in(view: DocView, t: int, noun: int) -> str | None:
    """Return how real a noun makes what its clause asks for ("a proposal that police arrest X"), else None.

    The clause is whole ("a campaign that rebels wage" is not) and its verb bare.
    """
    mode = tables()[1].get(view.lower[noun], "")
    if mode not in {"demanded", "planned"} or view.lower[noun + 1] != "that" or view.tag[t] not in {"VB", "VBP"}:
        return None
    whole = bool(view.kids(t, "nsubj")) and any(view.lower[o] != "that" for o in view.kids(t, "dobj"))
    return mode if whole and not view.kids(t, "aux") else None


def under_noun(climb: Climb) -> Modality | None:
    """Return what a noun right above makes of an act ("arrest fears", "concern about the arrest")."""
    view, t, first, dep, head = climb.view, climb.t, climb.first, climb.dep, climb.head
    nouns, above = tables()[1], view.lower[head]
    if dep == "prep" and above in CONCERN and view.lower[t] in {"about", "over", "at", "regarding", "for"}:
        return STOP  # "concern about the arrest of X": it is there
    if dep == "prep" and above in CONCERN and view.lower[t] == "of" and any(
        view.kids(p, "det", "poss") for p in view.kids(t, "pobj")
    ):
        return STOP  # "our concern of the recent arrest of X"
    if dep in {"prep", "pobj", "pcomp", "acl", "compound", "nmod"} and above in nouns:
        return nouns[above], f"under the noun {above}"
    if dep == "compound" and first:
        return STOP
    return None


def under_preposition(climb: Climb) -> Modality | None:
    """Return what a preposition and what stands above it make of an act ("a threat of arrest", "without arrest")."""
    view, t, first, dep, head = climb.view, climb.t, climb.first, climb.dep, climb.head
    verbs, nouns = tables()[:2]
    prep, above_prep = view.lower[head], view.head[head]
    if prep == "without" or (prep == "of" and head > 0 and view.lower[head - 1] in {"instead", "short"}):
        return "denied", prep
    if dep == "pcomp" and prep == "from":
        governor = view.lower[above_prep]
        if governor in verbs:
            return "denied", "kept from"
    word = view.lower[above_prep]
    if (prep == "against" and word in APPEALS) or for_a_deed(view, t, above_prep, prep):
        return STOP  # "lost his appeal against his term for the murder of X"
    doing = view.lower[t].endswith("ing") and not view.kids(t, "det", "poss")
    if doing and prep in {"of", "about", "at"} and word in TALKS:
        return "planned", f"only {word} {prep} it"
    if first and joked_about(view, t):
        return "hypothetical", f"what somebody {word} about"
    if (
        view.tag[above_prep].startswith("NN")
        and word in nouns
        and prep in {"of", "for", "to", "about", "against", "on", "over"}
    ):
        if nouns[word] == "alleged":
            climb.alleged = climb.alleged or f"under the noun {word}"
        elif word not in CONCERN or nouns[word] != "hypothetical" or not (
            prep in {"over", "about", "on"} or (prep == "of" and view.kids(t, "det", "poss"))
        ):
            return nouns[word], f"under the noun {word}"
    if (
        view.tag[above_prep].startswith("VB")
        and word in verbs
        and (prep in OVER or (first and verbs[word] == "threatened" and threatened_with(view, t)))
    ):
        mode = verbs[word]
        if mode == "alleged":
            climb.alleged = climb.alleged or f"under {word}"
        elif not (mode in {"hypothetical", "denied"} and prep != "of") and not (
            mode == "demanded" and prep != "for"
        ):
            return mode, f"under {word}"
    return None


def under_verb(climb: Climb) -> Modality | None:
    """Return what a verb above makes of an act that is its subject, object or clause ("threatened to kill X")."""
    view, t, first, dep, head = climb.view, climb.t, climb.first, climb.dep, climb.head
    verbs, _, _, _, factual = tables()
    token, above = climb.token, view.lower[head]
    mode_above = verbs.get(above)
    if dep == "conj":
        pass
    elif dep in {"nsubj", "nsubjpass"} and first and view.dep[head] == "ccomp" and breaches(view, t, head):
        return STOP
    elif dep in {"nsubj", "nsubjpass"}:
        if any(view.lower[c] in NOT_YET for c in view.kids(head, "acomp", "attr", "xcomp")):
            return "planned", "said to be due or likely"
        if dep == "nsubjpass" and mode_above in {"demanded", "threatened", "planned"} and not reached(view, t):
            return mode_above, f"under {above}"
        # else what is told about the act presupposes it ("his arrest came after …")
    elif above in LETTING and dep in {"xcomp", "ccomp", "dobj"} and not view.kids(head, "aux"):
        return "hypothetical", f"what a law {above}"
    elif mode_above == "alleged" or (mode_above == "demanded" and maintained(view, t)) or hearsay(view, t):
        climb.alleged = climb.alleged or f"under {above}"
    elif mode_above == "denied" and dep in {"xcomp", "ccomp"} and not denied_at(view, token):
        if dep != "xcomp" or not not_done(view, head):
            return "denied", f"under {above}"
        climb.alleged = climb.alleged or f"not {above}"
        return STOP  # "did not deny beating X"
    elif first and dep == "dobj" and above in DENYING and disowned(view, t):
        return "denied", f"under {above}"
    elif commended(view, t) or (mode_above in {"demanded", "threatened"} and called_to_mind(view, t)):
        pass
    elif as_reason(view, token) or (dep == "acomp" and mode_above == "demanded") or reached(view, t):
        pass  # "pleaded guilty to hiding evidence of the killing"
    elif mode_above in {"demanded", "threatened", "planned"} and (dep != "advcl" or wished_for(view, t)):
        if not (mode_above == "threatened" and dep == "dobj") and not (
            mode_above == "demanded" and dep == "dobj" and above in {"lead", "led", "call", "called"}
        ):
            return mode_above, f"under {above}"
    elif above in FACES and dep == "advcl" and when_to_come(view, t):
        return "planned", f"when, under {above}"
    elif mode_above == "hypothetical" and dep in {"xcomp", "ccomp", "dobj", "pcomp"}:
        if first or above not in FACING:
            return mode_above, f"under {above}"
        climb.alleged = climb.alleged or f"under {above}"  # "soldiers face charges for the murder of X"
    elif dep in {"xcomp", "advcl", "ccomp"} and view.tag[t] == "VB" and to_infinitive(view, t):
        if above in SHOOTING if view.lower[t] in DISPERSING else view.lower[t] in FINDING and above in ARRIVED:
            pass
        elif dep in {"advcl", "xcomp"} and not first and view.lower[t] in ON_OATH:
            pass  # "phoned Y to say that he had been held"
        elif came_of_it(view, t):
            pass
        elif above not in factual or (dep == "advcl" and view.lower[t] in BRINGING) or only_ordered(view, t):
            return "planned" if dep != "ccomp" else "hypothetical", f"infinitive under {above}"
    return None


def disowned(view: DocView, noun: int) -> bool:
    """Tell whether a noun is of custody or abuse that somebody says there was not ("denied the torture of X").

    A death, an attack or a kidnapping is there whoever denies it.
    """
    verb = view.head[noun]
    plain = bool(view.kids(verb, "nsubj")) and not view.kids(verb, "neg", "auxpass", "dative")
    return plain and (view.lower[noun] in BEATINGS or noun_may_tell(view, noun, DISPUTED))


def when_to_come(view: DocView, t: int) -> bool:
    """Tell whether a participle tells when what somebody faces comes ("faces ten years when sentenced in May")."""
    passives = [view.lower[c] for c in view.kids(t, "auxpass")]
    when = any(view.lower[c] == "when" for c in view.kids(t, "advmod"))
    return when and view.tag[t] == "VBN" and set(passives) <= {"is", "are"} and not view.kids(t, "aux")
