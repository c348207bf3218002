"""How real an act is told to be: reported, alleged, denied, demanded, threatened, planned or hypothetical."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.text.asked_actor import open_alone
from pipeline.assemble.text.clefts import of_cleft
from pipeline.assemble.text.common import ANY_SUBJECT, NOUNS, PAST, VERBAL
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.spoken import SAYING as ON_OATH
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.what.decided import (
    came_about,
    infinitive_alone,
    infinitive_before,
    is_due,
    of_court,
    only_wished,
    role_of,
    to_infinitive,
    wished_for,
)
from pipeline.assemble.whether.announced import ABLE, as_told, beside_name, ends_ahead, foretold
from pipeline.assemble.whether.at_law import asked_at_law
from pipeline.assemble.whether.claims import called_to_mind, claim_over, done_by_nobody, maintained, refuted, taken_back
from pipeline.assemble.whether.corrections import ADMITTING, corrected, first_thought, first_word, owned_up
from pipeline.assemble.whether.duties import has_to_be
from pipeline.assemble.whether.factive import (
    asks,
    background,
    claimed_behind,
    clause_of_its_own,
    commended,
    deplored,
    happened_by_then,
    holds,
    judged,
    known_of,
    parted,
    sentenced_to,
    taken_for_granted,
    told_of_whoever,
    wondered,
)
from pipeline.assemble.whether.governors import inquiries, presupposers, tables
from pipeline.assemble.whether.grounded import TIMES, as_reason, ascribed, at_its_time, before_custody, beside_intent
from pipeline.assemble.whether.hearings import denied_at
from pipeline.assemble.whether.kept_from import (
    behind_had,
    came_of_it,
    left_off,
    not_after_all,
    not_done,
    not_told,
    only_would_be,
    told_by,
)
from pipeline.assemble.whether.on_charges import on_charges
from pipeline.assemble.whether.points import only_asked, opening, withheld
from pipeline.assemble.whether.purposes import aimed_at, for_a_deed
from pipeline.assemble.whether.shown import shows_so
from pipeline.assemble.whether.submissions import submitted
from pipeline.assemble.whether.thoughts import held_to_be
from pipeline.assemble.whether.unfulfilled import asked_to_be, only_ordered, reached, sought, still_to_come, undenied
from pipeline.assemble.whether.unproved import (
    forced_out,
    hearsay,
    hedged,
    joked_about,
    lied_about,
    of_any,
    of_no_news,
    only_believed,
    so_called,
    threatened_with,
    unproved,
    untold,
)

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

IF, AS_IF = {"if", "unless", "whether", "lest"}, ["as", "though"]
PRESUPPOSING = {"relcl", "acl", "amod", "appos", "poss"}
PRESENT = {"is", "are", "be"}
NEGATORS = {"not", "n't", "n’t", "never", "neither", "nor", "no", "cannot"}
UNDER = {"into", "of", "for", "over", "behind", "about", "at", "in", "to"}
PAST_PREPS = {"after", "following", "since", "despite", "amid", "upon"}  # what stands under them has happened
LETTING = word_list("modality.toml", "coming", "letting")
BRINGING = word_list("modality.toml", "coming", "bringing")
CHARGES, OVER = word_list("modality.toml", "claims", "brought"), {"for", "to", "on", "about", "against", "of"}
LASTING = word_list("modality.toml", "coming", "lasting")  # what must end or may not go on is there
CONCERN = word_list("modality.toml", "papers", "concern")
SEEN = word_list("modality.toml", "pictures", "seeing")
DISPERSING = {"disperse", "scatter"}  # what the shots were for came about
SHOOTING = word_list("modality.toml", "coming", "shooting")
FINDING, ARRIVED = {"find", "discover"}, {"returned", "came", "arrived", "woke", "got", "went"}  # "came home to find"
# what follows on an act: "held to account for the murder", "charged over the killing"
ANSWERING = verb_list("modality.toml", "answering", "verbs")
DOERS = noun_list("modality.toml", "coming", "doers")
FACING = frozenset(verb_forms("face"))
ARGUMENTS = {"xcomp", "ccomp", "advcl", "dobj", "nsubjpass", "nsubj", "acomp", "pcomp", "oprd", "conj", "attr"}
TALKS = word_list("modality.toml", "coming", "talk_of")
RECOVERING = verb_list("modality.toml", "coming", "recovering")
TRIED = frozenset({"trial", "trials", "sentencing", "sentence", "verdict", "conviction", "indictment"})
APPEALS, COMPLAINTS = {"appeal", "appeals"}, {"complaint", "complaints"}


def modality_of(view: DocView, token: int, *, negated_act: bool = False, duty: bool = False) -> tuple[str, str]:
    """Climb from an act's word to the root of its sentence and return its modality and the reason.

    The climb ends at a clause on a noun ("lawyer X, jailed in May"): it is told as a fact whatever stands above.

    Args:
        view: the article.
        token: the act's word.
        negated_act: the act is told by a negation of its own word ("not allowed to leave"), which is then no denial.
        duty: the act is what its victim has to do ("she must serve six years"), which somebody imposed.
    """
    verbs, nouns, modals, adverbs, factual = tables()
    due = None if view.lower[token] in DOERS or ends_ahead(view, token) else still_to_come(view, token)
    if due is not None:
        return due
    if only_would_be(view, token):
        return "hypothetical", "who has not done it"
    if first_thought(view, token):
        return "denied", "only thought at first"
    sentence = view.sentences[view.sentence_at[token]]
    if (believed := only_believed(view, token)) is not None:
        return believed
    if only_asked(view, token):
        return "demanded", "a point that asks for it"
    if view.lower[token] in TRIED and of_no_news(view, token):
        return "hypothetical", "nothing is known of it"
    if aimed_at(view, token):
        return "planned", "what something is done for"
    alleged = so_called(view, token)
    pending: str | None = None
    t, first = told_by(view, token), True
    beside = False  # the verb here is one that the act's clause is only coordinated with
    charge = view.lower[token] in CHARGES or of_any(view, token)
    for _ in range(12):
        told = beside_name(view, t) or told_of_whoever(view, t) or ends_ahead(view, t) if first else False
        if told or (first and view.lower[t] in DOERS):
            break  # "his killers have not been found": he was killed
        if not (beside or (first and negated_act)) and (kept := not_after_all(view, t, first=first)) is not None:
            return kept
        if charge and untold(view, t):
            return "denied", "nothing is known of it"
        is_verb = view.tag[t] in VERBAL or view.tag[t] == "JJ"
        if (is_verb or first) and not beside and not (first and deplored(view, t)):
            for c in view.children[t]:
                dep, word = view.dep[c], view.lower[c]
                if dep == "neg" or (word in NEGATORS and dep in {"neg", "advmod", "det", "preconj", "cc"} and c < t):
                    if c > t and "(" in view.lower[t:c]:
                        continue  # "arrested X (not a member of the church)"
                    if undenied(view, t, c, token, first=first):
                        continue
                    if negated_act and (first or view.head[token] == t):
                        continue  # "was not allowed to leave", "his fate is not known"
                    return "denied", f"negated by a word beside it ({view.tag[t]})"
                if dep == "aux" and word in ABLE and negated_act and (first or view.head[token] == t):
                    continue  # "cannot leave the country", "his whereabouts could not be established"
                if dep == "aux" and word in ABLE and view.lower[t] in SEEN and not first:
                    continue  # "police can be seen beating X"
                if dep == "aux" and word in modals:
                    if (first and as_told(view, t, word, negated_act=negated_act)) or foretold(view, t, word):
                        continue
                    mode = modals[word]
                    if first and duty and mode == "demanded" and word != "should":
                        continue
                    if any(view.lower[k] == "have" for k in view.kids(t, "aux")):
                        if mode == "hypothetical":
                            return "hypothetical", f"modal {word} have"
                        if first and word == "must":
                            return "alleged", "modal must have"  # "must have been killed": so somebody concludes
                    return mode, f"modal {word}"
                if dep in {"advmod", "npadvmod"} and (hedge := hedged(view, t, c, adverbs, token)):
                    alleged = alleged or f"adverb {word}"
                    if hedge == "hypothetical":
                        return "hypothetical", f"adverb {word}"
                if dep == "aux" and word == "had" and behind_had(view, t, c):
                    undone = bool(view.kids(t, "neg"))  # "was to have sung, had she not been killed"
                    return ("reported", "had she not been") if undone else ("hypothetical", "had he been")
                if dep == "mark" and word == "whether" and first and view.tag[t] in PAST and open_alone(view, t):
                    return "reported", "it is only asked by which of two"  # "whether soldiers or rebels killed X"
                if dep == "mark" and (word in IF or view.lower[c - 1 : c + 1] == AS_IF):
                    return "hypothetical", f"under {word}"
        if first and (wish := only_wished(view, t) or asked_at_law(view, t)) is not None:
            return wish
        if not beside and (asked_to_be(view, t) or has_to_be(view, t)):
            return "demanded", "subjunctive"
        dep, head = role_of(view, t), view.head[t]
        if dep == "relcl" and (was := of_cleft(view, t)) >= 0:
            t, first = was, False  # "the rumour that it was soldiers who killed X"
            continue
        if first and dep == "csubj" and to_infinitive(view, t):
            return "hypothetical", "to do it, told of nobody"
        if first and withheld(view, t):
            return "denied", "refused"
        if (how := refuted(view, t, first=first)) is not None:
            return "denied", how
        if first and not negated_act and done_by_nobody(view, t):
            return "denied", "done by nobody"
        claim = None if wondered(view, t) else claim_over(view, t)
        word = nouns.get(view.lower[claim], "") if claim is not None else ""
        complained = claim is not None and dep not in {"pobj", "pcomp"} and view.lower[claim] in COMPLAINTS
        if claim is not None and (word == "alleged" or complained) and view.tag[claim - 1] != "NNP":
            alleged = alleged or f"said in the {view.lower[claim]}"  # not "Reuters reports that", read as a noun
        near = view.lower[max(0, t - 3) : t + 1] if first else []
        if "yet" in near and ("yet", "to") in pairwise(near):
            return ("reported", "yet to be told") if negated_act else ("denied", "yet to be done")
        if head == t:
            if first and infinitive_alone(view, t):
                return "planned", "infinitive alone"
            hoped = view.tag[t] in {"VB", "VBP"} or any(view.lower[c] in PRESENT for c in view.kids(t, "auxpass"))
            if first and hoped and view.lower[opening(view, *sentence)] == "that":
                return "demanded", "what is asked for"  # "That they drop the charges", "That X is freed"
            break
        if first and (asked := infinitive_before(view, t)) is not None:
            t, first = asked, False  # "call on X to release, drop": the second verb hung on the first clause
            continue
        if dep == "conj" and not first and view.lower[t] in ADMITTING and "but" in view.lower[head:t]:
            break  # "deny that they beat X but admit that they held him"
        if dep in {"ccomp", "parataxis", "dep"} and parted(view, t, head):
            alleged = alleged or claimed_behind(view, t, head, verbs)
            break  # a main clause of its own
        above = view.lower[head]
        if first and view.tag[t] in NOUNS and (presupposed(view, t) or holds(view, t) or ascribed(view, t)):
            break
        if (first and dep == "advcl" and happened_by_then(view, t)) or wondered(view, t):
            break
        if first and dep == "advcl" and view.tag[t] == "VBN" and t < head and not view.kids(t, "mark", "advmod"):
            break  # "Detained in May, X was not allowed to see a doctor"
        if first and dep == "pcomp" and above == "for" and sought(view, view.head[head]):
            return "alleged", "what somebody is wanted for"
        past = above in PAST_PREPS or (above == "from" and view.lower[view.head[head]] in RECOVERING)
        past = past or before_custody(view, t)
        of_time = view.tag[view.head[head]].startswith("VB") or view.lower[view.head[head]] in TIMES
        if first and dep in {"pobj", "pcomp"} and past and of_time:
            break  # "in the days after his arrest X could not sleep"
        if (first and at_its_time(view, t)) or (dep == "advcl" and (beside_intent(view, t) or shows_so(view, t))):
            break
        if (view.tag[t] == "VB" and came_about(view, t)) or known_of(view, t) or not_told(view, t) or left_off(view, t):
            break
        if (real := judged(view, t)) is not None:
            return real, f"said to be {real}"
        if dep == "xcomp" and to_infinitive(view, t) and is_due(view, t, token):
            return "planned", f"said to be {above}"
        if sentenced_to(view, t, token):
            return "planned", "what a sentence provides for"
        if (how := held_to_be(view, t, token)) is not None and how != "alleged":
            return how, "under who thinks or fears it"  # "fears that police had beaten X"
        alleged = alleged or ("under who thinks or fears it" if how else None)
        if unproved(view, t) or lied_about(view, t):
            return "denied", f"under {above}"  # "no evidence that X was tortured", "lied that X was"
        if dep in PRESUPPOSING and (first or view.tag[t].startswith(("VB", "JJ", "NN"))):
            if not (dep in {"acl", "relcl"} and view.tag[t] == "VB"):
                break
            if of_court(view, head):
                break  # "a court's decision to prolong his detention"
            # "a plan to free X", "steps to free X": the noun says how real it is, or what stands above it
            if above in nouns:
                return nouns[above], f"infinitive under the noun {above}"
            pending = f"infinitive under {above}"
        if view.tag[head] in NOUNS:
            if dep == "prep" and above in CONCERN and view.lower[t] in {"about", "over", "at", "regarding", "for"}:
                break  # "concern about the arrest of X": it is there
            if dep in {"prep", "pobj", "pcomp", "acl", "compound", "nmod"} and above in nouns:
                return nouns[above], f"under the noun {above}"
            if dep == "compound" and first:
                break
        elif view.tag[head] == "IN" or view.dep[head] in {"prep", "agent"}:
            prep, above_prep = view.lower[head], view.head[head]
            if prep == "without" or (prep == "of" and head > 0 and view.lower[head - 1] in {"instead", "short"}):
                return "denied", prep
            if dep == "pcomp" and prep == "from":
                governor = view.lower[above_prep]
                if governor in verbs:
                    return "denied", "kept from"
            word = view.lower[above_prep]
            if (prep == "against" and word in APPEALS) or for_a_deed(view, t, above_prep, prep):
                break  # "lost his appeal against his term for the murder of X"
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
                    alleged = alleged or f"under the noun {word}"
                elif not (
                    prep in {"over", "about", "on"} and nouns[word] == "hypothetical" and word in CONCERN
                ):
                    return nouns[word], f"under the noun {word}"
            if (
                view.tag[above_prep].startswith("VB")
                and word in verbs
                and (prep in OVER or (first and verbs[word] == "threatened" and threatened_with(view, t)))
            ):
                mode = verbs[word]
                if mode == "alleged":
                    alleged = alleged or f"under {word}"
                elif not (mode in {"hypothetical", "denied"} and prep != "of") and not (
                    mode == "demanded" and prep != "for"
                ):
                    return mode, f"under {word}"
        elif view.tag[head].startswith(("VB", "JJ")) and dep in ARGUMENTS:
            mode_above = verbs.get(above)
            if dep == "conj":
                pass
            elif dep in {"nsubj", "nsubjpass"}:
                if any(view.lower[c] in {"due", "imminent", "possible", "likely", "unlikely", "pending", "expected"}
                       for c in view.kids(head, "acomp", "attr", "xcomp")):  # fmt: skip
                    return "planned", "said to be due or likely"
                if dep == "nsubjpass" and mode_above in {"demanded", "threatened", "planned"} and not reached(view, t):
                    return mode_above, f"under {above}"
                if above not in verbs:
                    # what is told about the act presupposes it ("his arrest came after …")
                    pass
            elif above in LETTING and dep in {"xcomp", "ccomp", "dobj"} and not view.kids(head, "aux"):
                return "hypothetical", f"what a law {above}"
            elif mode_above == "alleged" or (mode_above == "demanded" and maintained(view, t)) or hearsay(view, t):
                alleged = alleged or f"under {above}"
            elif mode_above == "denied" and dep in {"xcomp", "ccomp"} and not denied_at(view, token):
                if dep != "xcomp" or not not_done(view, head):
                    return "denied", f"under {above}"
                alleged = alleged or f"not {above}"
                break  # "did not deny beating X"
            elif commended(view, t) or (mode_above in {"demanded", "threatened"} and called_to_mind(view, t)):
                pass
            elif as_reason(view, token) or (dep == "acomp" and mode_above == "demanded") or reached(view, t):
                pass  # "pleaded guilty to hiding evidence of the killing"
            elif mode_above in {"demanded", "threatened", "planned"} and (dep != "advcl" or wished_for(view, t)):
                if not (mode_above == "threatened" and dep == "dobj") and not (
                    mode_above == "demanded" and dep == "dobj" and above in {"lead", "led", "call", "called"}
                ):
                    return mode_above, f"under {above}"
            elif mode_above == "hypothetical" and dep in {"xcomp", "ccomp", "dobj", "pcomp"}:
                if first or above not in FACING:
                    return mode_above, f"under {above}"
                alleged = alleged or f"under {above}"  # "soldiers face charges for the murder of X"
            elif dep in {"xcomp", "advcl", "ccomp"} and view.tag[t] == "VB" and to_infinitive(view, t):
                if above in SHOOTING if view.lower[t] in DISPERSING else view.lower[t] in FINDING and above in ARRIVED:
                    pass
                elif dep in {"advcl", "xcomp"} and not first and view.lower[t] in ON_OATH:
                    pass  # "phoned Y to say that he had been held"
                elif came_of_it(view, t):
                    pass
                elif above not in factual or (dep == "advcl" and view.lower[t] in BRINGING) or only_ordered(view, t):
                    return "planned" if dep != "ccomp" else "hypothetical", f"infinitive under {above}"
        own_subject = dep == "conj" and view.kids(t, *ANY_SUBJECT)
        beside = bool(own_subject) or (dep == "conj" and any(view.lower[c] == "but" for c in view.kids(head, "cc")))
        behind = (c for c in view.kids(head, "neg") if c > head and dep == "conj")
        beside = beside or any(view.lower[c] == "neither" for c in behind)  # "spared neither X nor Y and killed Z"
        beside = beside or background(view, t) or clause_of_its_own(view, t)
        t, first = head, False
    if view.dep[t] == "ROOT" and alleged is None and asks(view, token) and not taken_for_granted(view, token, t):
        return "hypothetical", "question"
    if pending:
        return "planned", pending
    if taken_back(view, token):
        return "denied", "taken back by the next sentence"
    if (how := corrected(view, token)) is not None:
        return "denied", how
    if (alleged := alleged or first_word(view, token) or on_charges(view, token)) and not owned_up(view, token):
        return "alleged", alleged
    if (forced := forced_out(view, token) or submitted(view, token)) is not None:
        return "alleged", forced
    return "reported", "told as a fact"


def presupposed(view: DocView, noun: int) -> bool:
    """Tell whether a noun is what a verb ends, reverses or condemns, so that what it tells has happened."""
    while view.dep[noun] == "conj" and view.tag[view.head[noun]].startswith("NN"):
        noun = view.head[noun]  # "note the arrest and prosecution of X"
    head = view.head[noun]
    if view.dep[noun] == "pobj" and view.lower[head] in UNDER | {"with"}:
        above = view.lower[view.head[head]]
        hunted = above == "wanted" and view.tag[view.head[head]] == "VBN"  # "is wanted for the murder of X"
        near = {above, view.lower[head - 1]}  # "demand justice for the killing", with "for" hung on "demand"
        if hunted or near & inquiries() or (above in ANSWERING and view.tag[view.head[head]].startswith("VB")):
            return True
    if view.dep[noun] == "pobj" and view.lower[head] in {"on", "over", "about", "against", "to"}:
        return view.lower[view.head[head]] in presupposers() and view.tag[view.head[head]].startswith("VB")
    if view.dep[noun] == "nsubj" and view.lower[head] in LASTING:
        return True
    passive = view.dep[noun] == "nsubj" and view.tag[head] == "VBN"  # "wants the charges dropped"
    return (passive or view.dep[noun] in {"dobj", "nsubjpass"}) and view.lower[head] in presupposers()
