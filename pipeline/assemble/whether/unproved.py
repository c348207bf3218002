"""What nothing shows to be so: unproved, unknown, a myth, a common belief; and what somebody only jokes about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.by_whom.other_deeds import accused_next
from pipeline.assemble.same_deed import DURESS
from pipeline.assemble.text.clause import agent, is_passive
from pipeline.assemble.text.common import ANY_SUBJECT, CALENDAR, HIMSELF, NO, TENSED
from pipeline.assemble.text.gerunds_under import avenged
from pipeline.assemble.text.simple import has_no, has_the, noun_for_people
from pipeline.assemble.text.spoken import HOLDING
from pipeline.assemble.text.triggers import NOBODY
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import STATE, actor_type, people
from pipeline.assemble.whether.cited import said_beside
from pipeline.assemble.whether.claims import claims
from pipeline.assemble.whether.corrections import at_first
from pipeline.assemble.whether.framed import UNSURE, framed_by
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.assemble.text.view import DocView

ALLEGING: Final = verb_list("modality.toml", "verbs", "alleged")
JOKING: Final = verb_list("modality.toml", "joking", "verbs")
PROOFS: Final = noun_list("modality.toml", "proofs", "nouns")
OF_DEEDS: Final = noun_list("modality.toml", "proofs", "of_deeds")
MYTHS: Final = noun_list("modality.toml", "proofs", "myths")
BELIEVED: Final = word_list("modality.toml", "proofs", "believed")
SAID: Final = BELIEVED | word_list("modality.toml", "proofs", "said")
NEWS: Final = word_list("modality.toml", "proofs", "news")
UNTOLD: Final = word_list("modality.toml", "proofs", "untold")
KNOWN: Final = NEWS - {"detail", "details"}  # "no details of X's trial": there was one
MORE: Final = frozenset({"further", "other", "more", "additional", "reliable", "available"})
GROUNDED: Final = frozenset({"to", "for"})
ABOUT: Final = frozenset({"about", "on", "regarding", "concerning", "of", "for"})
GUESSES: Final = word_list("modality.toml", "adverbs", "guesses")
WRONG: Final = word_list("modality.toml", "claims", "wrong")
STEPS: Final = word_list("modality.toml", "claims", "steps")
DOERS: Final = word_list("modality.toml", "claims", "doers")
SO_CALLED: Final = word_list("modality.toml", "claims", "so_called")
HEDGES: Final = word_list("modality.toml", "adverbs", "alleged")
DOUBTED: Final = MYTHS | BELIEVED
LASTS: Final = frozenset({"continued", "continuing", "ongoing", "recent", "past", "earlier", "previous", "prior"})
CONFESSING: Final = verb_list("modality.toml", "proofs", "confessing")
COERCED: Final = compiled("|".join(sorted(word_list("modality.toml", "proofs", "coerced"))), re.IGNORECASE)
UNDER_DURESS: Final = compiled(r"\bunder (?:[\w-]+ ){0,3}?(?:torture|duress|coercion)\b", re.IGNORECASE)
AT_ONCE: Final = compiled(
    r",? ?(?:by|through|with|after|during) (?:[\w-]+ ){0,3}?(?:torture|duress|coercion|beatings?)\b", re.IGNORECASE
)
PROVING: Final = verb_list("modality.toml", "proofs", "proving")
BELIEVING: Final = verb_list("modality.toml", "proofs", "believing")
FEW: Final = frozenset({"few", "hardly", "scarcely", "neither"})
FOLLOWED: Final = word_list("modality.toml", "adverbs_before", "phrases")
FORCING: Final = verb_list("modality.toml", "proofs", "forcing")
NOT_OWNED: Final = frozenset({"relcl", "advcl", "nsubj", "nsubjpass", "csubj"})
SINGULAR, PLURAL = frozenset({"him", "her", "he", "she"}), frozenset({"them", "they"})
BY_WORD: Final = "only said of who did it"
BLAMED: Final = frozenset({"responsible", "guilty", "behind"})


def hedged(view: DocView, verb: int, adverb: int, modes: Mapping[str, str], act: int) -> str:
    """Return what an adverb makes of a verb, "alleged" or "hypothetical", or an empty string.

    A guess stands right before the verb of the act itself or its helper ("was likely killed"), else it is of a
    day, a reason or another matter ("was killed, likely by mistake", "his murder is likely linked to his poems").
    """
    word = view.lower[adverb]
    if word in GUESSES:
        after = view.lower[adverb + 1 : verb]
        helpers = {view.lower[k] for k in view.kids(verb, "aux", "auxpass", "advmod", "neg")}
        own = act == verb or (view.head[act], view.dep[act], view.tag[act]) == (verb, "conj", "VBN")
        return "alleged" if own and adverb < verb and set(after) <= helpers else ""
    if word in HEDGES and verb < adverb and of_what_follows(view, adverb):
        return ""
    return modes[word] if modes.get(word) in {"alleged", "hypothetical"} else ""


def of_what_follows(view: DocView, adverb: int) -> bool:
    """Tell whether a hedge behind a verb is only of the phrase or word behind it ("held her, reportedly for a poem").

    Not of who did it, of a charge or of a term ("was shot, allegedly by soldiers", "sentenced reportedly to a year").
    """
    after = adverb + 1
    return after < len(view.lower) and view.lower[after] in FOLLOWED and view.tag[after] in {"IN", "RB"}


def accused_of_both(view: DocView, t: int) -> bool:
    """Tell whether a gerund goes on with what somebody is accused of ("accused of beating X, and detaining Y").

    Likewise what the next one is ("accused the army of beating X and the police of detaining Y").
    """
    above = view.head[t]
    if accused_next(view, t) is not None:
        return True
    if view.dep[t] != "conj" or view.tag[t] != "VBG" or view.lower[above] not in ALLEGING or view.kids(t, *ANY_SUBJECT):
        return False
    return any(view.tag[p] == "VBG" for c in view.kids(above, "prep") if c < t for p in view.kids(c, "pcomp"))


def unproved(view: DocView, t: int) -> bool:
    """Tell whether there is no proof of what a clause or noun tells ("no evidence that X was killed", "of torture").

    Not "no doubt that", nor "no record of his arrest".
    """
    head = view.head[t]
    if view.dep[t] == "pobj" and view.lower[head] == "of":
        shown = view.head[head]
        return view.lower[shown] in OF_DEEDS and "no" in {view.lower[c] for c in view.kids(shown, "det")}
    if view.dep[t] == "ccomp" and view.lower[head] in PROVING | BELIEVING:
        doubters = view.kids(head, "nsubj")  # "nothing suggests that X was held", "nobody has confirmed that X was"
        if view.lower[head] in BELIEVING and any(not FEW.isdisjoint(few_words(view, s)) for s in doubters):
            return True  # "few believe that X was held"
        early = view.lower[head] in BELIEVING and at_first(view, head)  # they did later
        return not early and any(view.lower[s] in NOBODY or has_no(view, s) for s in doubters)
    denied = view.lower[head] in PROOFS and "no" in {view.lower[c] for c in view.kids(head, "det")}
    return denied and view.dep[t] in {"acl", "ccomp"} and bool(view.kids(t, "mark"))


def few_words(view: DocView, noun: int) -> set[str]:
    """Return a noun and the words that tell how many it means ("few", "hardly anyone", "neither group")."""
    return {view.lower[k] for k in (noun, *view.kids(noun, "det", "amod", "advmod", "quantmod"))}


def by_word(view: DocView, t: int) -> bool:
    """Tell whether somebody did an act by what others say of them ("a man who, police say, killed X")."""
    while view.dep[t] == "conj" and not (is_passive(view, t) or view.kids(t, "neg", *ANY_SUBJECT)):
        t = view.head[t]  # "who activists say tortured prisoners and killed X"
    who = view.head[t]
    if view.dep[t] != "relcl" or is_passive(view, t) or view.kids(t, "neg"):
        return False
    if not (view.person_at(who) or view.lower[who] in people().nouns or actor_type([view.lower[who]]) is not None):
        return False  # "a bomb police say killed X"
    return any(view.lower[k] in HOLDING and who < k < t for k in view.kids(t, "parataxis"))


def joked_about(view: DocView, t: int) -> bool:
    """Tell whether somebody jokes or worries about a bare "being arrested", not about "having been arrested"."""
    prep = view.head[t]
    if view.dep[t] != "pcomp" or view.lower[prep] != "about" or view.lower[view.head[prep]] not in JOKING:
        return False
    return [view.lower[c] for c in view.kids(t, "auxpass", "aux", "agent")] in (["being"], ["getting"])


def lied_about(view: DocView, t: int) -> bool:
    """Tell whether a clause is what somebody lies about as befalling themselves ("lied about having been abducted").

    What others did, or they themselves, was done: "police lied about beating X", "lied about X, who was beaten".
    """
    above = view.head[view.head[t]] if view.dep[t] == "pcomp" else view.head[t]
    if view.lower[above] not in claims().lying or any(view.lower[c] in NO for c in view.kids(above, "neg")):
        return False
    if view.dep[t] == "ccomp":
        return any(view.lower[c] == "that" for c in view.kids(t, "mark"))
    about = view.dep[t] == "pcomp" and view.lower[view.head[t]] == "about" and not view.kids(t, "nsubjpass", "nsubj")
    return about and bool(view.kids(t, "auxpass"))


def hearsay(view: DocView, t: int) -> bool:
    """Tell whether a clause is only what is said by nobody told ("is said to have beaten X", "it was said that")."""
    head = view.head[t]
    tellers = view.kids(head, "nsubj") if view.dep[t] == "ccomp" else []
    if any(view.lower[c] in UNSURE for s in tellers for c in view.kids(s, "amod", "compound")):
        return True  # "unconfirmed reports say"
    passive = bool(view.kids(head, "auxpass")) or (view.dep[head] == "acl" and view.tag[head] == "VBN")
    if view.lower[head] not in SAID or not passive:
        return False
    helped = {view.lower[c] for c in view.kids(t, "aux")}
    if view.kids(head, "agent"):  # "X is said by police to have killed Y", not "is said by them to have been killed"
        return {"to", "have"} <= helped and any(view.lower[o] not in HIMSELF for o in view.kids(t, "dobj"))
    return (view.dep[t] == "xcomp" and {"to", "have"} <= helped) or (view.dep[t] == "ccomp" and by_all(view, head))


def hedged_doer(view: DocView, t: int) -> bool:
    """Tell whether a hedge stands right before who did it alone ("was abducted, reportedly by soldiers")."""
    by = [c for c in view.kids(t, "agent", "prep") if c > t and view.lower[c] == "by"]
    if not by and view.lower[t + 1 : t + 2] in [[","], ["("]] and view.lower[t + 3 : t + 4] == ["by"]:
        by = [t + 3]  # "condemned the kidnapping, allegedly by soldiers, of X", hung on the verb above
    if len(by) != 1 or view.lower[by[0] - 1] not in HEDGES:
        return False
    return any(  # not "allegedly by mistake"
        view.person_at(o) or actor_type([view.lower[o]]) is not None
        or noun_for_people(view, o)
        for o in view.kids(by[0], "pobj")
    )  # fmt: skip


def of_any(view: DocView, noun: int) -> bool:
    """Tell whether "any" stands before a noun or the first of its list ("any charges, trial or sentence")."""
    while view.dep[noun] == "conj" and view.tag[view.head[noun]].startswith("NN"):
        if has_the(view, noun) or view.kids(noun, "poss"):
            return False  # "any trial or his torture"
        noun = view.head[noun]
    return any(view.lower[c] == "any" for c in view.kids(noun, "det"))


def threatened_with(view: DocView, noun: int) -> bool:
    """Tell whether people are threatened with what a noun tells, still to come ("threatened him with her arrest").

    Not with what goes on or has a day or clause of its own, nor "with her arrest, they threatened reporters".
    """
    prep = view.head[noun]
    verb = view.head[prep]
    if view.lower[prep] != "with" or not verb < prep < noun or view.kids(noun, "acl", "relcl"):
        return False
    whom = [*view.kids(verb, "dobj", "nsubjpass"), *([view.head[verb]] if view.dep[verb] == "acl" else [])]
    theirs = people().nouns | people().plurals | people().relatives
    told = (view.tag[w] == "PRP" or view.lower[w] in theirs or view.person_at(w) for w in whom)
    # "beaten and threatened with"
    after_passive = not whom and view.dep[verb] == "conj" and is_passive(view, view.head[verb])
    if not any(told) and not any(actor_type([view.lower[w]]) for w in whom) and not after_passive:
        return False
    if any(view.lower[k] == "carried" and k > noun for k in view.kids(verb, "conj", "advcl")):
        return False  # "with the hanging of X, carried out the next day"
    below = view.subtree(noun)
    was = (k for k in below if view.tag[k] == "VBN" and view.kids(k, "auxpass") and k != noun)
    past = any(True for _ in was) or any(view.lower[k] in CALENDAR for k in below)
    return not past and LASTS.isdisjoint(view.lower[c] for c in view.kids(noun, "amod"))


def untold(view: DocView, t: int) -> bool:
    """Tell whether a word stands in what says that nothing is known ("No details are available about charges …")."""
    about = [t, *view.kids(t, "nsubj", "dobj")]
    if any(view.lower[k] in NEWS and has_no(view, k) for k in about):
        return True
    return any(view.lower[c] in UNTOLD for c in [t, *view.kids(t, "acomp", "attr")])


def of_no_news(view: DocView, noun: int) -> bool:
    """Tell whether nothing is known of whether there was what a noun tells ("no information about X's trial, verdict").

    Not of one that is described, or of a part of it ("about his closed trial", "about the outcome of his trial").
    """
    while view.dep[noun] == "conj" and view.tag[view.head[noun]].startswith("NN"):
        noun = view.head[noun]
    prep = view.head[noun]
    if view.dep[noun] != "pobj" or view.lower[prep] not in ABOUT or view.kids(noun, "amod", "acl", "relcl", "nummod"):
        return False
    if any(view.lower[k] in CALENDAR or view.tag[k] == "CD" for k in view.subtree(noun)):
        return False
    if any(view.lower[k] in GROUNDED for k in view.subtree(noun)):
        return False  # "no information about the sentencing of X to nine years", "for treason"
    above = view.head[prep]
    verb = view.head[above] if view.lower[above] in KNOWN or view.dep[above] == "acomp" else above
    news = [k for k in (above, *view.kids(verb, "nsubj", "dobj", "attr")) if view.lower[k] in KNOWN]
    if view.lower[verb] not in TENSED or any(view.lower[c] not in MORE for k in news for c in view.kids(k, "amod")):
        return False  # "the court gave no information", "there is no public information"
    none = any(view.lower[c] == "no" for k in news for c in view.kids(k, "det"))
    return none or (bool(news) and any(view.lower[c] in UNTOLD for c in view.kids(verb, "acomp", "attr")))


def only_believed(view: DocView, t: int) -> tuple[str, str] | None:
    """Return the modality and reason of what a myth tells, or of whose fault a death was as people believed.

    "The myth that they poisoned wells"; "it was widely believed that they had been responsible for the death of X".
    """
    if hedged_doer(view, t):
        return "alleged", "a hedge before who did it"
    if (framed := framed_by(view, t)) is not None:
        return framed
    if by_word(view, t):
        return "alleged", BY_WORD
    if avenged(view, t):
        return "alleged", "why others hurt who did it"
    if (behind := next((c for k in view.climb(t) for c in said_beside(view, k) if view.lower[c] in ALLEGING), None)):
        return "alleged", f"{view.lower[behind]} behind it"
    if DOUBTED.isdisjoint(view.lower[slice(*view.sentences[view.sentence_at[t]])]):
        return None
    blamed = False
    for k in view.climb(t):
        above = view.head[k]
        blamed = blamed or view.lower[k] in BLAMED
        if view.dep[k] in {"acl", "ccomp", "relcl", "appos"} and view.lower[above] in MYTHS and told_in(view, k, above):
            return "denied", f"told in the {view.lower[above]}"
        if view.dep[k] == "ccomp" and any(view.lower[s] in MYTHS for s in view.kids(above, "nsubj")):
            return "denied", "told by a myth"  # "legend has it that"
        said = [p for p in view.kids(k, "prep") if view.lower[p] == "according"]
        if said and any(view.lower[x] in MYTHS for p in said for x in view.subtree(p)):
            return "denied", "according to a myth"
        if view.dep[k] in {"pobj", "pcomp"} and view.lower[above] == "of" and view.lower[view.head[above]] in MYTHS:
            return "denied", f"told in the {view.lower[view.head[above]]}"
        if blamed and view.dep[k] in {"ccomp", "conj"} and view.lower[above] in BELIEVED and by_all(view, above):
            return "alleged", f"only {view.lower[above]}"
    return None


def told_in(view: DocView, verb: int, noun: int) -> bool:
    """Tell whether a clause is what a noun tells ("the myth that they killed X"), not what befell its bearer."""
    that = noun + 1 < verb and view.lower[noun + 1] == "that" and noun + 1 not in view.kids(verb, "nsubj", "nsubjpass")
    return bool(view.kids(verb, "mark")) or (that and bool(view.kids(verb, "nsubj", "nsubjpass")))


def by_all(view: DocView, verb: int) -> bool:
    """Tell whether "it" is what is believed, so by nobody in particular."""
    return any(view.lower[c] == "it" for c in view.kids(verb, "nsubjpass", "nsubj"))


def forced_out(view: DocView, token: int) -> str | None:
    """Return how little a confession is worth that was forced out of somebody ("confessed under torture to killing X").

    None where an act is not what somebody confesses to, or nothing says that he was made to.
    """
    path = view.climb(token)
    at = next((n for n, v in enumerate(path) if n and view.lower[v] in CONFESSING), None)
    if at is None:
        return None
    owned, below = path[at], path[at - 1]
    if any(view.dep[k] in NOT_OWNED or view.lower[k] in {"after", "before"} for k in path[:at]):
        return None  # "confessed to working for rebels who killed X", "the killers of X confessed"
    if any(view.tag[s] != "PRP" or view.dep[s] == "nsubjpass" for s in view.kids(below, *ANY_SUBJECT)):
        return None  # "admitted that soldiers had killed X": what others did
    who = view.kids(owned, *ANY_SUBJECT)
    if any(actor_type([view.lower[s]]) in STATE for s in who):
        return None
    forced = told_as_forced(view, owned) or any(
        beaten(view, k, who) for v in path[: at + 1] for k in view.kids(v, "advcl", "prep")
    )
    return view.lower[owned] + DURESS if forced else None


def told_as_forced(view: DocView, owned: int) -> bool:
    """Tell whether words beside a confession say that it was forced ("confessed after torture", "made to admit")."""
    first, last = view.sentence_span(view.sentence_at[owned])
    start, end = view.start[owned], view.end[owned]
    made = any(found.start() <= start < found.end() for found in COERCED.finditer(view.text, first, last))
    at_once = AT_ONCE.match(view.text, end, last)
    return made or at_once is not None or UNDER_DURESS.search(view.text, end, last) is not None


def beaten(view: DocView, k: int, who: list[int]) -> bool:
    """Tell whether a clause of time or reason says that those who confess had been beaten ("after guards beat him").

    By police or guards, or by nobody told ("after being beaten"): others may have beaten whom they killed.
    """
    verbs = view.kids(k, "pcomp") if view.dep[k] == "prep" else [k] if view.kids(k, "mark", "advmod") else []
    for verb in verbs:
        if view.lower[verb] not in FORCING:
            continue
        by, whom = agent(view, verb), [*view.kids(verb, "nsubjpass"), *view.kids(verb, "dobj")]
        several = any(view.tag[s] in {"NNS", "NNPS"} for s in who)
        same = all(view.lower[w] in (PLURAL if several else SINGULAR) for w in whom)
        if by is None:
            return not whom
        if same and actor_type([view.lower[by]]) in STATE:
            return True
    return False


def so_called(view: DocView, t: int) -> str | None:
    """Return why a noun tells only what is said to have happened ("the alleged torture of X"), or None."""
    beside = view.kids(t, "amod", "compound") if view.tag[t].startswith("NN") or view.tag[t] == "VBG" else []
    called = next((c for c in beside if c < t and view.lower[c] in SO_CALLED), None)
    if called is None or view.kids(called, "advmod") or view.lower[t] in DOERS:
        return None  # "the widely reported arrest", "the alleged killers of X": killed X was
    if view.lower[t] in STEPS and not WRONG.isdisjoint(view.lower[called:t]):
        return None  # "her alleged wrongful conviction": convicted she was
    word = view.lower[called]
    return f"called {word}"
