"""Headlines and imperatives that call for a release, and infinitives: wished for, or told as done all the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.text.clause import BE
from pipeline.assemble.text.commands import of_command
from pipeline.assemble.text.common import ANY_SUBJECT, ORDINALS, PERFECT
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.rejoined import AS_IN_PRESENT
from pipeline.assemble.text.simple import up_to
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import courts, people
from pipeline.assemble.what.brought_about import brought_about
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

DECISIONS = word_list("when.toml", "judgments", "decided")
TAKING = verb_list("modality.toml", "serving", "taking")
STARTING = word_list("modality.toml", "serving", "starting")
LEFT_IN = noun_list("modality.toml", "serving", "left_in")
WITHIN = 10  # tokens from "rot" to the prison where somebody does
LEFT_TO = verb_list("modality.toml", "serving", "left_to")
SPENDING = word_list("modality.toml", "coming", "spending")  # some time for what was done in it
JUDGED_AFTER = word_list("modality.toml", "coming", "judged_after")
NERVE = word_list("modality.toml", "coming", "nerve")
SPANS = frozenset({"minutes", "minute", "hour", "hours", "day", "days", "week", "weeks", "month", "months"})
NO_CALL = {"of", "from", "for", "on", "after", "speech", "press"}
RALLYING = noun_list("modality.toml", "points", "rallying")
FREEING = word_list("modality.toml", "points", "asked")
OF_WHOM = frozenset({"on", "upon", "to", "with"})  # "called on", "appealed to", "pleaded with" somebody to do it
DUE = word_list("modality.toml", "coming", "due")
LEAVING = word_list("modality.toml", "coming", "leaving")
RULING = word_list("modality.toml", "coming", "ruling")
RANK = compiled(rf"\d+(?:st|nd|rd|th)|{'|'.join(ORDINALS)}")
ONE_OF_MANY = frozenset({*ORDINALS, "latest", "last"})
PRESENT_BE = frozenset({"is", "are"})
UNDERGONE = word_list("modality.toml", "serving", "undergone")
KEPT = word_list("modality.toml", "serving", "kept")
APPOINTED = verb_list("modality.toml", "serving", "appointed")
FATED = verb_list("modality.toml", "serving", "fated")
BECOMING = BE | frozenset(verb_forms("become"))
HOW_LONG = frozenset({"for", "until", "till", "pending"})
OTHERS_TOLD = frozenset({*ANY_SUBJECT, "conj", "ccomp"})  # what is told beside "was to"
# how a story tells what came after what it told before
AFTERWARDS = compiled(
    r"\b(?:later|again|over the next|on (?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d+) occasions"
    r"|for the \w+ time|(?:\w+) times|in the [^.;]{0,40}?that followed)\b",
    re.IGNORECASE,
)
YEAR = compiled(r"\b(?:1[89]|20)\d\d\b")
NEAR = 6  # tokens between "became" and "the first"
CALLED = {"him", "her", "them", "all"}
HELD = {"pobj", "dobj", "nsubj", "nsubjpass", "conj", "appos", "attr"}  # what a noun is that no verb was misread as


def only_wished(view: DocView, t: int) -> tuple[str, str] | None:
    """Return how real an act is that its clause only calls for, and the reason; None where it does not."""
    return ("demanded", "imperative") if commanded(view, t) or called_for(view, t) or of_command(view, t) else None


def called_for(view: DocView, t: int) -> bool:
    """Tell whether a release is called for: by a headline ("Free Ana Kol"), or by "a vigil for the release of X"."""
    if view.tag[t].startswith("NN") and view.dep[t] == "pobj" and view.lower[view.head[t]] == "for":
        return view.lower[view.head[view.head[t]]] in RALLYING and view.lower[t] in FREEING
    if view.lower[t] not in {"free", "release"} or not view.headlined(t):
        return False
    first, last = view.sentences[view.sentence_at[t]]
    if (t > first and view.lower[t - 1] not in {":", "–", "—", "|"}) or t + 1 >= last or view.lower[t + 1] in NO_CALL:
        return False
    ahead = range(t + 1, min(last, t + 4))
    named = (view.person_at(k) for k in ahead)
    return any(named) or any(view.lower[k] in people().nouns | CALLED for k in ahead)


def came_about(view: DocView, verb: int) -> bool:
    """Tell whether an infinitive tells what came of it ("freed only to be held again", "driven to prison to serve …").

    Whoever is brought to prison to begin a sentence begins it.
    """
    marks = [c for c in view.kids(verb, "aux", "mark") if view.lower[c] in {"to", "for"}]
    if marks and view.dep[verb] in {"advcl", "xcomp"} and view.lower[min(marks) - 1] == "only":
        return view.tag[view.head[verb]] in {"VBD", "VBN"}
    if brought_about(view, verb):
        return True
    taken = view.head[verb]
    if view.dep[taken] == "acl" and view.lower[taken] in {"taken", "made"} and of_court(view, view.head[taken]):
        return not view.kids(taken, "neg", "aux")  # "the decision taken by the court to free X"
    if view.lower[taken] == "made" and view.dep[verb] == "xcomp" and view.kids(taken, "auxpass"):
        return {view.lower[c] for c in view.kids(taken, "neg", "aux")} <= PERFECT  # "was made to sign a pledge"
    if view.lower[taken] == "left" and view.lower[verb] in LEFT_TO and view.dep[verb] in {"xcomp", "ccomp", "advcl"}:
        # "was left to rot in jail", but not "in the rain", nor "left food to rot in jail"
        whom = [*view.kids(taken, "dobj"), *view.kids(verb, "nsubj")]
        theirs = bool(view.kids(taken, "auxpass")) or any(view.tag[k] == "PRP" or view.person_at(k) for k in whom)
        kept = not LEFT_IN.isdisjoint(view.lower[verb + 1 : verb + WITHIN])
        return theirs and kept and {view.lower[c] for c in view.kids(taken, "neg", "aux")} <= PERFECT
    if view.lower[taken] in SPANS and view.dep[verb] in {"relcl", "acl"}:
        taken = view.head[taken]  # "needed only [an hour to jail X]"
    if view.lower[taken] in SPENDING and not SPANS.isdisjoint(view.lower[taken + 1 : verb]):
        # "needed ten minutes to jail X"
        return not {view.lower[c] for c in view.kids(taken, "aux", "neg")} - {"had", "has", "have"}
    if view.lower[taken] in JUDGED_AFTER and view.tag[taken] == "JJ" and view.dep[verb] in {"xcomp", "relcl", "acl"}:
        be = view.head[taken]  # "were able to secure the release of X", "were wrong to arrest X"
        past = view.lower[be] in {"was", "were"} and not view.kids(be, "aux")
        return past and (view.lower[taken] != "able" or not view.kids(be, "neg"))
    if view.lower[taken] in NERVE and view.dep[verb] in {"acl", "relcl"}:
        return view.lower[view.head[taken]] == "had" and not view.kids(view.head[taken], "neg", "aux")
    if view.lower[taken] == "hesitate" and view.dep[verb] == "xcomp" and view.kids(taken, "neg"):
        return {view.lower[c] for c in view.kids(taken, "aux")} == {"did"}  # "did not hesitate to shoot X"
    told = view.lower[verb] in STARTING and view.dep[verb] in {"advcl", "xcomp"} and view.lower[taken] in TAKING
    return (
        told
        and view.tag[taken] in {"VBD", "VBN"}
        and not {"will", "should", "would", "to"} & {view.lower[c] for c in view.kids(taken, "aux")}
    )


def of_court(view: DocView, decision: int) -> bool:
    """Tell whether a noun is a court's decision: with it, what it orders is done ("the judge's order to hold X")."""
    if view.lower[decision] not in DECISIONS:
        return False
    near = {decision, *view.kids(decision, "poss", "compound", "amod")}
    taken = view.kids(decision, "acl")  # "the decision taken by the court"
    near |= {p for k in (decision, *taken) for c in view.kids(k, "prep", "agent") for p in view.kids(c, "pobj")}
    if view.dep[decision] == "dobj":
        near |= set(view.kids(view.head[decision], "nsubj"))
    return any(view.lower[k] in courts() for k in near)


def imperative(view: DocView, verb: int) -> bool:
    """Tell whether a bare verb opens its sentence or list item without a subject ("Release X immediately")."""
    if view.kids(verb, *ANY_SUBJECT, "aux") or view.dep[verb] not in {"ROOT", "conj", "ccomp", "dep"}:
        return False
    if view.dep[verb] == "conj":
        above = view.head[verb]
        if view.tag[above].startswith("NNP"):  # "Free X, or charge him", the first verb read as part of the name
            return above < verb and view.words[view.sentences[view.sentence_at[verb]][0]] in {"Free", "Release"}
        return view.tag[above] == "VB" and imperative(view, above)
    first = view.sentences[view.sentence_at[verb]][0]
    given = {t for c in view.kids(verb, "advcl") if c < verb for t in view.subtree(c)}  # "If he did it, try him"
    return all(
        i in given or not view.lower[i].isalpha() or view.tag[i] in {"RB", "UH", "VB"} or view.lower[i] == "please"
        for i in range(first, verb)
    )


def commanded(view: DocView, verb: int) -> bool:
    """Tell whether a verb is an imperative; after an "if", one whose past is spelt alike too ("put him on trial")."""
    if view.tag[verb] == "VB":
        return imperative(view, verb)
    if view.tag[verb] not in {"VBD", "VBP"} or view.lower[verb] not in AS_IN_PRESENT or not view.kids(verb, "dobj"):
        return False
    given = [m for c in view.kids(verb, "advcl") if c < verb for m in view.kids(c, "mark")]
    return any(view.lower[m] == "if" for m in given) and imperative(view, verb)


def infinitive_before(view: DocView, verb: int) -> int | None:
    """Return the infinitive that a bare verb without a subject goes on from, where both hang on one verb.

    Of "the first to be tried", the verb by which somebody is that.
    """
    if view.tag[verb] == "VBN" or view.lower[verb] == "die":
        return ranked(view, view.head[verb])
    if view.tag[verb] != "VB" or view.dep[verb] != "conj":
        return None
    if view.kids(verb, *ANY_SUBJECT) or view.kids(verb, "aux"):
        return None
    others = (k for k in view.kids(view.head[verb], "xcomp", "ccomp", "advcl") if k < verb and to_infinitive(view, k))
    return next(others, None)


def ranked(view: DocView, t: int) -> int | None:
    """Return the verb by which somebody is one of a row to whom a thing was done ("became the first to be held")."""
    clauses = view.kids(t, "relcl", "acl")
    numbered = any(k < t and RANK.fullmatch(view.lower[k]) for k in view.subtree(t))
    if numbered and view.dep[t] == "attr" and view.lower[view.head[t]] in BECOMING and any(
        view.tag[c] == "VBN" and not view.kids(c, "auxpass") for c in clauses
    ):
        return view.head[t]  # "became the 32nd believer convicted"
    if not any(view.lower[c - 2 : c] == ["to", "be"] or view.lower[c - 1 : c + 1] == ["to", "die"] for c in clauses):
        return None
    of = view.head[t] if view.dep[t] == "pobj" else t
    one = next((k for k in (t, view.head[of]) if view.lower[k : k + 2] == ["one", "of"]), None)
    first = next((k for k in [t, *view.kids(t, "amod")] if view.lower[k] in ONE_OF_MANY), one)
    if first is None:
        return None
    opens = view.sentences[view.sentence_at[t]][0]
    verbs = (k for k in range(first - 1, max(opens, first - NEAR) - 1, -1) if view.tag[k].startswith("VB"))
    verb = next(verbs, None)
    return verb if verb is not None and view.lower[verb] in BECOMING else None


def wished_for(view: DocView, verb: int) -> bool:
    """Tell whether a verb stands with "for … to" or is what somebody is called on to do, however the parse hangs it.

    "Calls for X to be released", "called on the state to release X".
    """
    if not to_infinitive(view, verb):
        return False
    if any(view.lower[c] == "for" for c in view.kids(verb, "mark")):
        return True
    asking = view.head[verb]
    return any(asking < p < verb and view.lower[p] in OF_WHOM for p in view.kids(asking, "prep"))


def to_infinitive(view: DocView, verb: int) -> bool:
    """Tell whether a verb stands with "to"."""
    return "to" in [view.lower[c] for c in view.kids(verb, "aux", "mark")]


def came_between(view: DocView, act: int, verb: int) -> bool:
    """Tell whether an act is told in a clause of the past beneath an infinitive ("due to sing when she was held")."""
    above = view.climb(act)
    clauses = (k for k in above[: above.index(verb)] if view.dep[k] == "advcl") if verb in above else ()
    return any(view.tag[c] == "VBD" for k in clauses for c in (k, *view.kids(k, "aux", "auxpass")))


def is_due(view: DocView, verb: int, act: int) -> bool:
    """Tell whether an infinitive is what somebody "is due to" or "is going to" do or undergo, or what he "is to".

    That follows at once, and is no term that was passed ("is to serve"). Nobody "is going to" do what is told beneath
    the infinitive ("is going to sue over the torture of X"), nor is due what comes between ("due to sing when …").
    """
    be = view.head[verb]
    if view.lower[be] == "going":
        while view.dep[act] == "conj":
            act = view.head[act]
        return act == verb and view.lower[verb] not in UNDERGONE and not view.kids(be, "neg")
    if view.lower[be] in DUE:
        return not (view.kids(be, "neg") or came_between(view, act, verb))  # "is not due to be freed": denied
    at_once = be + 1 in view.kids(verb, "aux", "mark") and view.lower[verb] not in UNDERGONE
    if not at_once or (view.lower[verb] in KEPT and not HOW_LONG.isdisjoint(view.lower[k] for k in view.subtree(verb))):
        return False  # "was to be held for 30 days": from that day on
    above = view.climb(act)
    told = up_to(above, verb)
    if came_between(view, act, verb) or not all(view.dep[k] in {"dobj", "conj"} for k in told):
        return False  # "is to face trial for the murder of X"
    if view.lower[be] in PRESENT_BE:
        return True
    if any(view.dep[k] == "conj" and "but" in view.lower[view.head[k] : k] for k in told):
        return False  # "were to guard X but beat him"
    supposed = any(view.lower[c] in {"if", "unless"} for c in view.kids(be, "mark"))
    return view.lower[be] in {"was", "were"} and not (supposed or looked_back_on(view, be, verb) or ruled(view, be))


def looked_back_on(view: DocView, be: int, verb: int) -> bool:
    """Tell whether "was to" is told by who knows what came ("was to die in prison", "was to be held again in May").

    So is what is years old, where the text tells nothing nearer, but for what those in power set a day for.
    """
    if view.lower[verb] in FATED or (view.lower[verb] == "found" and "dead" in view.lower[verb : verb + 3]):
        return True
    own = sorted({k for c in view.children[be] if view.dep[c] not in OTHERS_TOLD for k in view.subtree(c)})
    if AFTERWARDS.search(" ".join(view.lower[k] for k in own)) is not None:
        return True
    if view.lower[verb] in APPOINTED:
        return False  # "was to be executed on 3 May 2012"
    told = [int(view.text[m.start() : m.end()]) for m in YEAR.finditer(view.text)]
    return bool(told) and view.filed is not None and max(told) <= view.filed.year - 2


def ruled(view: DocView, be: int) -> bool:
    """Tell whether a court or judge says what was to be done ("the judge said X was to be jailed for life")."""
    above = view.head[be]
    if view.dep[be] != "ccomp":
        return False
    judges = courts() | {"judge", "justice", "magistrate"}
    return any(view.lower[k] in judges for s in view.kids(above, "nsubj") for k in (s, *view.kids(s, "compound")))


def role_of(view: DocView, t: int) -> str:
    """Return a word's relation to its head; an infinitive under a noun is its modifier ("bids and plots to kill")."""
    dep, head = view.dep[t], view.head[t]
    below = dep == "xcomp" and view.tag[head] in {"NN", "NNS"} and view.dep[head] in HELD and to_infinitive(view, t)
    return "acl" if below else dep


def infinitive_alone(view: DocView, verb: int) -> bool:
    """Tell whether a main verb stands with "to": without a subject, with a country as one, or as a passive.

    "Egypt to free X"; "X to be freed".
    """
    if not to_infinitive(view, verb):
        return False
    passive = any(view.lower[c] == "be" for c in view.kids(verb, "auxpass"))
    by = [view.name_at[s] for s in view.kids(verb, *ANY_SUBJECT) if not (passive and view.dep[s] == "nsubjpass")]
    return all(i >= 0 and view.names[i].label == "PLACE" for i in by)


def may_leave(view: DocView, verb: int) -> bool:
    """Tell whether a court or judge decides that somebody is free ("Judge X ruled that Y may leave the prison")."""
    above = view.head[verb]
    if view.dep[verb] != "ccomp" or view.lower[verb] not in LEAVING or view.lower[above] not in RULING:
        return False
    judges = courts() | {"judge", "justice"}
    by = [k for s in view.kids(above, "nsubj") for k in (s, *view.kids(s, "compound"))]
    return not view.kids(above, "neg") and not judges.isdisjoint(view.lower[k] for k in by)
