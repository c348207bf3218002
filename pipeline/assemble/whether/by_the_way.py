"""What is told by the way in what is denied or planned, and so is a fact: "X, in prison since May, will be tried"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import ANY_SUBJECT, CALENDAR, NO, PAST
from pipeline.assemble.text.simple import has_modal, is_infinitive, may_tell, told_apart
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.whether.claims import CLAIMING, claims
from pipeline.assemble.whether.factive import finite, in_custody, past
from pipeline.assemble.whether.governors import presupposers

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

WHERE: Final = frozenset({"where", "why"})
WHEN: Final = frozenset({"when", "how"})
PRESENT: Final = frozenset({"is", "are", "'s", "’s"})
CONCEDING: Final = frozenset({"though", "although", "because"})
UP_TO: Final = frozenset({"before", "until", "till"})
HELD_IN: Final = frozenset({"in", "under", "behind"})
AT_PRESENT: Final = frozenset({"currently", "now", "still", "presently", "already"})
CLEAR: Final = frozenset({"clear", "unclear", "known", "unknown"})
FEELING: Final = word_list("modality.toml", "by_the_way", "feeling")
SEEING: Final = verb_list("modality.toml", "by_the_way", "seeing")
STAYING: Final = verb_list("modality.toml", "by_the_way", "staying")
# what is done by a decision alone
DECIDED: Final = frozenset({"dismissal", "organisation_shutdown", "censorship", "travel_ban", "asset_freeze", "fine"})


def by_the_way(view: DocView, t: int, *, first: bool) -> bool:
    """Tell whether what a word on the way up from an act tells is so, whatever is denied or planned above it.

    Args:
        view: the article.
        t: a word on the way from the act to the root of its sentence.
        first: it is the act's own word.
    """
    above = view.climb(t)[1:]
    if any(view.lower[k] in CLAIMING or view.lower[k] in claims().rejecting or marked_if(view, k) for k in above):
        return False  # "rebels claim that they were shocked to see X killed"
    if asked_where(view, t) or given_that(view, t) or felt(view, t):
        return True
    if not first:
        return False
    return before_it(view, t) or in_its_place(view, t) or decided_on(view, t) or instead(view, t)


def marked_if(view: DocView, k: int) -> bool:
    """Tell whether a clause is a condition ("if police did not charge X, instead holding her")."""
    return any(view.lower[c] in {"if", "unless", "had"} for c in view.kids(k, "mark")) or (
        view.dep[k] == "advcl" and any(view.lower[c] == "had" and c < s for c in view.kids(k, "aux")
                                       for s in view.kids(k, *ANY_SUBJECT))
    )  # fmt: skip


def asked_where(view: DocView, verb: int) -> bool:
    """Tell whether a clause leaves open only where, when or why it was ("it is not clear where X is being held").

    Not where or when it is to be ("did not say where X will be held"), nor "was not safe where X was killed".
    """
    dep, head = view.dep[verb], view.head[verb]
    after = {view.lower[c - 1] for c in view.kids(verb, "advmod") if view.lower[c] in WHERE and c < verb}
    if dep == "conj" and not after.isdisjoint({"or", "and"}) and view.kids(verb, *ANY_SUBJECT):
        dep = "ccomp"  # "refused to say what X is charged with, or where she is being held"
    if dep not in {"ccomp", "advcl"} or not view.tag[verb].startswith("VB") or head > verb:
        return False
    asked = {view.lower[c] for c in view.kids(verb, "advmod") if head < c < verb}
    if asked.isdisjoint(WHERE | WHEN) or is_infinitive(view, verb) or has_modal(view, verb):
        return False
    said = {view.lower[k] for k in (head, *view.kids(head, "acomp")) if view.tag[k] in {"JJ", "VBN"}}
    if dep == "advcl" and said.isdisjoint(CLEAR):
        return False
    lasts = any(view.lower[c] in PRESENT for c in view.kids(verb, "aux", "auxpass")) and view.tag[verb] == "VBN"
    return past(view, verb) or (lasts and not asked.isdisjoint(WHERE))


def goes_on_from(view: DocView, act: int, verb: int) -> bool:
    """Tell whether an act's verb only goes on from another ("after guards tortured and beat X")."""
    while view.dep[act] == "conj" and not view.kids(act, *ANY_SUBJECT) and act != verb:
        act = view.head[act]
    return act == verb


def settled(view: DocView, verb: int) -> bool:
    """Tell whether a clause gives a reason or concedes something ("though X is still in jail, talks will go on").

    So it is a fact, also where what stands above is planned, asked for or possible.
    """
    if view.dep[verb] != "advcl" or not finite(view, verb) or has_modal(view, verb):
        return False
    marks = {view.lower[c] for c in view.kids(verb, "mark", "advmod")}
    here = view.lower[verb] in {"is", "are", "remains", "remain"}  # not "will be shut while X is tried"
    return bool(marks & CONCEDING) or ("while" in marks and here and bool(view.kids(verb, *ANY_SUBJECT)))


def given_that(view: DocView, verb: int) -> bool:
    """Tell whether a clause stands after "given that" ("cannot go home, given that police arrested X")."""
    if view.dep[verb] not in {"pcomp", "ccomp", "advcl"} or not finite(view, verb) or has_modal(view, verb):
        return False
    return any(view.lower[c - 1 : c + 1] == ["given", "that"] for c in view.kids(verb, "mark"))


def felt(view: DocView, t: int) -> bool:
    """Tell whether people are moved to see or hear something, which so has happened ("we are alarmed to see X held").

    Not "would be sorry to see X jailed", "hope to see X freed".
    """
    seen = view.head[t]
    if view.tag[t].startswith("NN") and not told_apart(view, t):
        return False  # "alarmed to learn of torture allegations"
    if view.dep[seen] == "prep" and view.dep[t] in {"pobj", "pcomp"}:
        seen = view.head[seen]  # "sorry to hear of the arrest of X"
    elif view.dep[t] not in {"ccomp", "xcomp", "dobj"}:
        return False
    if view.lower[seen] not in SEEING or not is_infinitive(view, seen) or is_infinitive(view, t):
        return False
    moved = view.head[seen]
    if view.lower[moved] not in FEELING or view.dep[seen] not in {"xcomp", "advcl", "ccomp"}:
        return False
    over = (moved, view.head[moved])
    return not any(has_modal(view, k) or view.kids(k, "neg") or is_infinitive(view, k) for k in over)


def before_it(view: DocView, noun: int) -> bool:
    """Tell whether an arrest only says up to when something was not so ("had not written before her arrest")."""
    link = view.head[noun]
    if view.dep[noun] != "pobj" or not in_custody(view.lower[noun]) or not told_apart(view, noun):
        return False
    if view.lower[link] not in UP_TO and view.lower[link - 1 : link + 1] != ["prior", "to"]:
        return False
    verb = next((k for k in view.climb(link) if view.tag[k].startswith("VB")), -1)
    return verb >= 0 and past(view, verb) and not has_modal(view, verb) and not view.kids(verb, "mark")


def in_its_place(view: DocView, noun: int) -> bool:
    """Tell whether custody is only where somebody is or what they lack there, whatever is told of them.

    "X, in pre-trial detention since May, will go home"; "is not receiving care in detention". Not "did not remain in
    custody", "was not beaten in custody".
    """
    if view.dep[noun] == "aux":  # "[is] not receiving care in detention", read as "is in detention"
        return view.tag[view.head[noun]] == "VBG" and lacks_there(view, view.head[noun])
    link = view.head[noun]
    if view.dep[noun] != "pobj" or view.lower[link] not in HELD_IN or not in_custody(view.lower[noun]):
        return False
    whom = view.head[link]
    now = view.lower[link - 1] in AT_PRESENT  # "the trial of X, [now] in custody, will begin"
    if view.dep[link] == "prep" and whom < link and (now or not view.tag[whom].startswith("VB")):
        before = link - 1 - now
        if before > 0 and view.lower[before] == "," and view.person_at(before - 1):
            return True
    return view.lower[link] == "in" and lacks_there(view, view.head[whom] if view.dep[whom] == "dobj" else whom)


def lacks_there(view: DocView, verb: int) -> bool:
    """Tell whether a verb denies that somebody has, gets or does some thing where they are ("received no visits")."""
    if view.lower[verb] in STAYING or has_modal(view, verb) or view.kids(verb, "mark"):
        return False
    lacked = view.kids(verb, "dobj")
    named = people().nouns | people().plurals | people().relatives | CALENDAR
    return bool(lacked) and any(view.lower[c] in NO for c in view.kids(verb, "neg")) and all(
        view.tag[k] in {"NN", "NNS"} and view.lower[k] not in named and not view.person_at(k) for k in lacked
    )


def decided_on(view: DocView, verb: int) -> bool:
    """Tell whether a body's decision that people condemn or reverse is what it decides ("the decision to expel X").

    A dismissal, ban or closure is done by that; not a deportation, nor a decision that is still awaited.
    """
    decision = view.head[verb]
    if view.dep[verb] not in {"acl", "relcl"} or view.lower[decision] != "decision" or not is_infinitive(view, verb):
        return False
    if not may_tell(view, verb, DECIDED) or not told_apart(view, decision):
        return False
    over = view.head[decision]
    return view.dep[decision] in {"dobj", "nsubjpass"} and view.lower[over] in presupposers()


def instead(view: DocView, verb: int) -> bool:
    """Tell whether a participle tells what was done and not what is denied ("did not jail X, instead holding her")."""
    if view.dep[verb] != "advcl" or view.tag[verb] != "VBG" or view.lower[verb - 1] != "instead":
        return False
    over = view.head[verb]
    return view.tag[over] in PAST or any(view.lower[c] in {"did", "was", "were", "had"} for c in view.children[over])
