"""How real an act is told to be: reported, alleged, denied, demanded, threatened, planned or hypothetical."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.text.asked_actor import open_alone
from pipeline.assemble.text.clefts import of_cleft
from pipeline.assemble.text.common import ANY_SUBJECT, NOUNS, PAST, VERBAL
from pipeline.assemble.text.simple import auxiliaries
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.what.decided import (
    came_about,
    infinitive_alone,
    infinitive_before,
    is_due,
    only_wished,
    role_of,
    to_infinitive,
)
from pipeline.assemble.whether.announced import ABLE, as_told, beside_name, ends_ahead, foretold
from pipeline.assemble.whether.at_law import asked_at_law
from pipeline.assemble.whether.bidden import wished_on
from pipeline.assemble.whether.by_the_way import by_the_way, goes_on_from, settled
from pipeline.assemble.whether.claims import called_what, claim_over, done_by_nobody, refuted, said_in, taken_back
from pipeline.assemble.whether.climb import STOP, Climb
from pipeline.assemble.whether.corrections import (
    ADMITTING,
    corrected,
    first_thought,
    first_word,
    only_announced,
    owned_up,
)
from pipeline.assemble.whether.duties import has_to_be
from pipeline.assemble.whether.escaped import got_away
from pipeline.assemble.whether.factive import (
    asks,
    background,
    claimed_behind,
    clause_of_its_own,
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
from pipeline.assemble.whether.framed import depicted
from pipeline.assemble.whether.governors import inquiries, presupposers, tables
from pipeline.assemble.whether.grounded import (
    TIMES,
    ascribed,
    at_its_time,
    before_custody,
    beside_intent,
    called_to_mind,
    in_what_is_denied,
    shows_so,
)
from pipeline.assemble.whether.judged import called_unlawful
from pipeline.assemble.whether.kept_from import (
    behind_had,
    left_off,
    not_after_all,
    not_told,
    only_would_be,
    told_by,
)
from pipeline.assemble.whether.not_there import did_then, not_there
from pipeline.assemble.whether.on_charges import on_charges, tried_for_it
from pipeline.assemble.whether.points import asked_right_before, only_asked, opening, withheld
from pipeline.assemble.whether.purposes import aimed_at
from pipeline.assemble.whether.submissions import submitted
from pipeline.assemble.whether.talked_of import PROVIDED
from pipeline.assemble.whether.thoughts import held_to_be, only_supposed, possible_or_grounded
from pipeline.assemble.whether.under import under
from pipeline.assemble.whether.unfulfilled import asked_to_be, sought, still_to_come, undenied
from pipeline.assemble.whether.unproved import (
    accused_of_both,
    forced_out,
    hedged,
    lied_about,
    of_any,
    of_no_news,
    only_believed,
    so_called,
    unproved,
    untold,
)

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.whether.climb import Modality

IF, AS_IF = {"if", "unless", "whether", "lest"}, ["as", "though"]
COMMENTING = verb_list("modality.toml", "claims", "commenting")
PRESENT = {"is", "are", "be"}
NEGATORS = {"not", "n't", "n’t", "never", "neither", "nor", "no", "cannot"}
UNDER = {"into", "of", "for", "over", "behind", "about", "at", "in", "to"}
PAST_PREPS = {"after", "following", "since", "despite", "amid", "upon"}  # what stands under them has happened
HAD = {"'d", "’d"}  # "had" or "would"
CHARGES = word_list("modality.toml", "claims", "brought")
LASTING = word_list("modality.toml", "coming", "lasting")  # what must end or may not go on is there
SEEN = word_list("modality.toml", "pictures", "seeing")
# what follows on an act: "held to account for the murder", "charged over the killing"
ANSWERING = verb_list("modality.toml", "answering", "verbs")
DOERS = noun_list("modality.toml", "coming", "doers")
RECOVERING = verb_list("modality.toml", "coming", "recovering")
TRIED = frozenset({"trial", "trials", "sentencing", "sentence", "verdict", "conviction", "indictment"})
COMPLAINTS = {"complaint", "complaints"}
TO_COME = frozenset({"demanded", "threatened", "planned", "hypothetical"})
HIGH = 12  # words of a climb at the most


def modality_of(view: DocView, token: int, *, negated_act: bool = False, duty: bool = False) -> Modality:
    """Climb from an act's word to the root of its sentence and return its modality and the reason.

    The climb ends at a clause on a noun ("lawyer X, jailed in May"): it is told as a fact whatever stands above.

    Args:
        view: the article.
        token: the act's word.
        negated_act: the act is told by a negation of its own word ("not allowed to leave"), which is then no denial.
        duty: the act is what its victim has to do ("she must serve six years"), which somebody imposed.
    """
    if (plain := before_climbing(view, token)) is not None:
        return plain
    alleged, start = so_called(view, token), told_by(view, token)
    charge = view.lower[token] in CHARGES or of_any(view, token)
    climb = Climb(view, token, negated_act, duty, charge, start, alleged)
    for _ in range(HIGH):
        answer = around(climb)
        if answer is None:
            climb.dep, climb.head = role_of(view, climb.t), view.head[climb.t]
            if (saying := said_in(view, climb.t)) >= 0:
                climb.dep, climb.head = "ccomp", saying
            if climb.dep == "relcl" and (was := of_cleft(view, climb.t)) >= 0:
                climb.go_to(was)  # "the rumour that it was soldiers who killed X"
                continue
            answer = said_of(climb) or (at_root(climb) if climb.head == climb.t else None)
        if answer is None:
            if climb.first and (asked := infinitive_before(view, climb.t)) is not None:
                if view.tag[climb.t] == "VBN" and view.kids(asked, "neg") and not view.kids(asked, "aux"):
                    break  # "was not the first to be arrested"
                climb.go_to(asked)  # "call on X to release, drop": the second verb hung on the first clause
                continue
            answer = in_clause(climb) or under(climb)
        if answer is STOP:
            break
        if answer is not None and not (climb.settled and answer[0] in TO_COME):
            return answer
        go_up(climb)
    return from_the_top(climb)


def before_climbing(view: DocView, token: int) -> Modality | None:
    """Return how real an act is where its own words or the line that it stands in tell it."""
    due = None if view.lower[token] in DOERS or ends_ahead(view, token) else still_to_come(view, token)
    if due is not None:
        return due
    if only_would_be(view, token):
        return "hypothetical", "who has not done it"
    if only_supposed(view, token):
        return "hypothetical", "only supposed"
    if first_thought(view, token):
        return "denied", "only thought at first"
    if (believed := only_believed(view, token)) is not None:
        return believed
    if only_asked(view, token) or asked_right_before(view, token):
        return "demanded", "a point or headline that asks for it"
    if view.lower[token] in TRIED and of_no_news(view, token):
        return "hypothetical", "nothing is known of it"
    if aimed_at(view, token) or wished_on(view, token):
        return "planned", "what something is done for"
    if got_away(view, token):
        return "denied", "who got away first"
    if not_there(view, token):
        return "planned", "who was gone when they came"
    return depicted(view, token)


def around(climb: Climb) -> Modality | None:
    """Return what a negation, modal, adverb or conjunction beside where the climb stands makes of the act."""
    view, t, first, beside = climb.view, climb.t, climb.first, climb.beside
    told = beside_name(view, t) or told_of_whoever(view, t) or ends_ahead(view, t) if first else False
    if told or (first and view.lower[t] in DOERS):
        return STOP  # "his killers have not been found": he was killed
    if view.lower[t] in COMMENTING and not first and any(climb.token in view.subtree(p) for p in view.kids(t, "prep")):
        return STOP  # "refused to comment on reports that X had been held"
    if not (beside or (first and climb.negated_act)) and (kept := not_after_all(view, t, first=first)) is not None:
        return kept
    if climb.charge and untold(view, t):
        return "denied", "nothing is known of it"
    is_verb = view.tag[t] in VERBAL or view.tag[t] == "JJ"
    if (is_verb or first) and not beside and not (first and deplored(view, t)):
        for c in view.children[t]:
            if (answer := beside_verb(climb, c)) is not None:
                return answer
    if first and (wish := only_wished(view, t) or asked_at_law(view, t)) is not None:
        return wish
    if not beside and (asked_to_be(view, t) or has_to_be(view, t)):
        return "demanded", "subjunctive"
    return None


def beside_verb(climb: Climb, c: int) -> Modality | None:
    """Return what one word below where the climb stands makes of the act ("may", "not", "allegedly", "if")."""
    view, token, t, first, negated_act = climb.view, climb.token, climb.t, climb.first, climb.negated_act
    _, _, modals, adverbs, _ = tables()
    dep, word = view.dep[c], view.lower[c]
    if dep in {"aux", "neg"} and did_then(view, token, t):
        return None
    if dep == "neg" or (word in NEGATORS and dep in {"neg", "advmod", "det", "preconj", "cc"} and c < t):
        if c > t and "(" in view.lower[t:c]:
            return None  # "arrested X (not a member of the church)"
        if undenied(view, t, c, token, first=first):
            return None
        if negated_act and (first or view.head[token] == t):
            return None  # "was not allowed to leave", "his fate is not known"
        return "denied", f"negated by a word beside it ({view.tag[t]})"
    if dep == "aux" and word in ABLE and negated_act and (first or view.head[token] == t):
        return None  # "cannot leave the country", "his whereabouts could not be established"
    if dep == "aux" and word in ABLE and view.lower[t] in SEEN and not first:
        return None  # "police can be seen beating X"
    if dep == "aux" and word in modals:
        if (first and as_told(view, t, word, negated_act=negated_act)) or foretold(view, t, word):
            return None
        if word in HAD and view.tag[t] in PAST and not {"be", "have"} & auxiliaries(view, t):
            return None  # "said they'd been beaten"
        if word == "should" and behind_had(view, t, c) and not asks(view, t):
            return "hypothetical", "should it be"  # "Should the court convict X, …"
        mode = modals[word]
        if first and climb.duty and mode == "demanded" and word != "should":
            return None
        if any(view.lower[k] == "have" for k in view.kids(t, "aux")):
            if mode == "hypothetical":
                return "hypothetical", f"modal {word} have"
            if first and word == "must":
                return "alleged", "modal must have"  # "must have been killed": so somebody concludes
        return mode, f"modal {word}"
    if dep in {"advmod", "npadvmod"} and (hedge := hedged(view, t, c, adverbs, token)):
        climb.alleged = climb.alleged or f"adverb {word}"
        if hedge == "hypothetical":
            return "hypothetical", f"adverb {word}"
    if dep == "aux" and word == "had" and behind_had(view, t, c):
        undone = bool(view.kids(t, "neg"))  # "was to have sung, had she not been killed"
        return ("reported", "had she not been") if undone else ("hypothetical", "had he been")
    if dep == "mark" and word == "whether" and first and view.tag[t] in PAST and open_alone(view, t):
        return "reported", "it is only asked by which of two"  # "whether soldiers or rebels killed X"
    if dep == "mark" and (word in IF or view.lower[c - 1 : c + 1] == AS_IF):
        return "hypothetical", f"under {word}"
    return None


def said_of(climb: Climb) -> Modality | None:
    """Return what is said of the clause as a whole: refused, refuted, done by nobody, yet to be done, or a claim."""
    view, t, first, dep = climb.view, climb.t, climb.first, climb.dep
    nouns = tables()[1]
    if first and dep == "csubj" and to_infinitive(view, t):
        return "hypothetical", "to do it, told of nobody"
    if first and withheld(view, t):
        return "denied", "refused"
    if (how := refuted(view, t, first=first)) is not None:
        return "denied", how
    if first and not climb.negated_act and done_by_nobody(view, t):
        return "denied", "done by nobody"
    claim = None if wondered(view, t) else claim_over(view, t)
    word = nouns.get(view.lower[claim], "") if claim is not None else ""
    complained = claim is not None and dep not in {"pobj", "pcomp"} and view.lower[claim] in COMPLAINTS
    if claim is not None and (word == "alleged" or complained) and view.tag[claim - 1] != "NNP":
        # not "Reuters reports that", read as a noun
        climb.alleged = climb.alleged or f"said in the {view.lower[claim]}"
    near = view.lower[max(0, t - 3) : t + 1] if first else []
    if "yet" in near and ("yet", "to") in pairwise(near):
        return ("reported", "yet to be told") if climb.negated_act else ("denied", "yet to be done")
    return None


def at_root(climb: Climb) -> Modality:
    """Return what the main verb of a sentence tells of an act: one to come, one asked for, or nothing more."""
    view, t, first = climb.view, climb.t, climb.first
    if first and infinitive_alone(view, t):
        return "planned", "infinitive alone"
    hoped = view.tag[t] in {"VB", "VBP"} or any(view.lower[c] in PRESENT for c in view.kids(t, "auxpass"))
    if first and hoped and view.lower[opening(view, *view.sentences[view.sentence_at[t]])] == "that":
        return "demanded", "what is asked for"  # "That they drop the charges", "That X is freed"
    return STOP


def in_clause(climb: Climb) -> Modality | None:
    """Return what a clause is to the one above: of its own, of a time or cause, feared, unproved or a fact."""
    view, token, t, first, dep, head = climb.view, climb.token, climb.t, climb.first, climb.dep, climb.head
    verbs = tables()[0]
    if dep == "conj" and not first and view.lower[t] in ADMITTING and "but" in view.lower[head:t]:
        return STOP  # "deny that they beat X but admit that they held him"
    if dep in {"ccomp", "parataxis", "dep"} and parted(view, t, head):
        climb.alleged = climb.alleged or claimed_behind(view, t, head, verbs)
        return STOP  # a main clause of its own
    above = view.lower[head]
    if first and view.tag[t] in NOUNS and (presupposed(view, t) or holds(view, t) or ascribed(view, t)):
        return STOP
    if (dep == "advcl" and (first or goes_on_from(view, token, t)) and happened_by_then(view, t)) or wondered(view, t):
        return STOP
    if first and dep == "advcl" and view.tag[t] == "VBN" and t < head and not view.kids(t, "mark", "advmod"):
        return STOP  # "Detained in May, X was not allowed to see a doctor"
    if first and dep in {"pobj", "pcomp"} and tried_for_it(view, t):
        return STOP  # "the trial of three men for the murder of X will open in May"
    if first and dep == "pcomp" and above == "for" and sought(view, view.head[head]):
        return "alleged", "what somebody is wanted for"
    past = above in PAST_PREPS or (above == "from" and view.lower[view.head[head]] in RECOVERING)
    past = past or before_custody(view, t)
    of_time = view.tag[view.head[head]].startswith("VB") or view.lower[view.head[head]] in TIMES
    if first and dep in {"pobj", "pcomp"} and past and of_time:
        return STOP  # "in the days after his arrest X could not sleep"
    if first and (at_its_time(view, t) or in_what_is_denied(view, t)):
        return STOP
    if dep == "advcl" and (beside_intent(view, t) or shows_so(view, t)):
        return STOP
    if (view.tag[t] == "VB" and came_about(view, t)) or known_of(view, t) or not_told(view, t) or left_off(view, t):
        return STOP
    if called_unlawful(view, t) or called_to_mind(view, t) or by_the_way(view, t, first=first):
        return STOP
    if first and accused_of_both(view, t):
        climb.alleged = climb.alleged or f"under {above}"
    if (real := judged(view, t) or possible_or_grounded(view, t)) is not None:
        return real, f"said to be {real}"
    if dep == "xcomp" and to_infinitive(view, t) and is_due(view, t, token):
        return "planned", f"said to be {above}"
    if sentenced_to(view, t, token):
        return "planned", PROVIDED
    if (how := held_to_be(view, t, token)) is not None and how != "alleged":
        return how, "under who thinks or fears it"  # "fears that police had beaten X"
    climb.alleged = climb.alleged or ("under who thinks or fears it" if how else None)
    if unproved(view, t) or lied_about(view, t):
        return "denied", f"under {above}"  # "no evidence that X was tortured", "lied that X was"
    return None


def go_up(climb: Climb) -> None:
    """Go on at the word above, and note whether what the climb comes from is only coordinated with it."""
    view, t, head = climb.view, climb.t, climb.head
    joined = climb.dep == "conj"
    own_subject = joined and view.kids(t, *ANY_SUBJECT)
    beside = bool(own_subject) or (joined and any(view.lower[c] == "but" for c in view.kids(head, "cc")))
    behind = (c for c in view.kids(head, "neg") if c > head and joined)
    beside = beside or any(view.lower[c] == "neither" for c in behind)  # "spared neither X nor Y and killed Z"
    climb.beside = beside or background(view, t) or clause_of_its_own(view, t)
    climb.settled = climb.settled or (climb.pending is None and settled(view, t))
    climb.go_to(head)


def from_the_top(climb: Climb) -> Modality:
    """Return how real an act is that nothing on the way up has settled."""
    view, token, t = climb.view, climb.token, climb.t
    if view.dep[t] == "ROOT" and climb.alleged is None and asks(view, token) and not taken_for_granted(view, token, t):
        return "hypothetical", "question"
    if climb.pending and not climb.settled:
        return "planned", climb.pending
    if taken_back(view, token):
        return "denied", "taken back by the next sentence"
    if (how := corrected(view, token)) is not None:
        return "denied", how
    if only_announced(view, token):
        return "denied", "announced, and not done"
    if (alleged := climb.alleged or first_word(view, token) or on_charges(view, token)) and not owned_up(view, token):
        return "alleged", alleged
    if (forced := forced_out(view, token) or submitted(view, token)) is not None:
        return "alleged", forced
    return "reported", "told as a fact"


def presupposed(view: DocView, noun: int) -> bool:
    """Tell whether a noun is what a verb ends, reverses or condemns, so that what it tells has happened."""
    while view.dep[noun] == "conj" and view.tag[view.head[noun]].startswith("NN"):
        noun = view.head[noun]  # "note the arrest and prosecution of X"
    head = view.head[noun]
    if (calling := called_what(view, noun)) >= 0:
        return view.lower[calling] in presupposers()
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
