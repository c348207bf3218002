"""What a "not" denies of an act that was done: "the arrest of X was not a surprise", "the trial was not fair"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import ANY_SUBJECT, WAS
from pipeline.assemble.text.kinds import COURT_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.simple import auxiliaries, has_modal, noun_may_tell
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.whether.factive import in_custody

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

BREACHING: Final = verb_list("modality.toml", "judging", "breaching")
UNLAWFUL: Final = word_list("modality.toml", "judging", "unlawful")
BY_STATE: Final = LIBERTY_ACTS | COURT_ACTS
PRESENT: Final = frozenset({"is", "are"})
LASTING: Final = word_list("modality.toml", "judging", "lasting")
WORTH: Final = word_list("modality.toml", "judging", "worth")
TOLD: Final = word_list("modality.toml", "judging", "told")
GROUNDS: Final = word_list("modality.toml", "judging", "grounds")
DEFINITE: Final = frozenset({"the", "this", "that"})
DETAILS: Final = GROUNDS | word_list("modality.toml", "judging", "details")
TELLING: Final = verb_list("modality.toml", "judging", "telling")
OF_DETAILS: Final = verb_list("modality.toml", "judging", "of_details")
EVIDENCE: Final = noun_list("modality.toml", "judging", "evidence")
AHEAD: Final = word_list("modality.toml", "judging", "ahead")
NOT_KNOWN: Final = noun_list("modality.toml", "judging", "not_known")
RETELLING: Final = verb_list("modality.toml", "judging", "retelling")
INFORMING: Final = frozenset({"information", "details", "news"})
GIVEN: Final = frozenset({"provided", "given", "disclosed", "released", "published", "specified", "stated", "shared"})
ROW: Final = frozenset({"first"})
FELT: Final = word_list("modality.toml", "judging", "felt") | word_list("modality.toml", "by_the_way", "feeling")
FEELINGS_OF: Final = frozenset({"with", "by", "about", "over", "at", "of"})
# how a word hangs on what it is of, or on what is told
WITHIN: Final = frozenset({"pobj", "prep", "conj", "dobj", "dative", "nsubjpass"})
LIGHTLY: Final = word_list("modality.toml", "judging", "lightly")


def only_judged(view: DocView, token: int, verb: int) -> bool:
    """Tell whether a denied verb says of an act no more than what it was like, or that nobody told of it.

    "The reason for the arrest of X is not known" too. Not "the arrest was not confirmed", "was not carried out".

    Args:
        view: the article.
        token: the act's noun.
        verb: the verb beside which the "not" stands.
    """
    if any(not view.kids(c, *ANY_SUBJECT) for c in view.kids(verb, "conj")):
        return False  # "was not legal and was stopped"
    if not view.tag[token].startswith("NN"):
        return wondered_at(view, token, verb)
    if kept_quiet(view, token, verb) or felt_about(view, token, verb):
        return True
    for s in view.kids(verb, *ANY_SUBJECT):
        if s == token or (view.dep[token] == "conj" and view.head[token] == s):
            return said_of_done(view, verb, present=view.lower[token] in LASTING)
        if view.lower[s] in GROUNDS and view.dep[token] == "pobj" and view.head[view.head[token]] == s:
            return view.lower[verb] in {"known", "clear", *TOLD} or unclear(view, verb)
        if of_a_detail(view, token, s):
            return view.lower[verb] in {"known", *GIVEN, *TOLD} or unclear(view, verb)
    return False


def felt_about(view: DocView, token: int, verb: int) -> bool:
    """Tell whether a "not" denies only what somebody feels about a deed ("Not happy with the killing of X, they …").

    A deed of somebody's, told as known: not "was not afraid of arrest", nor what has yet to come.
    """
    link = view.head[token]
    felt = view.head[link]
    if view.dep[token] != "pobj" or view.lower[link] not in FEELINGS_OF or view.lower[felt] not in FELT:
        return False
    known = view.kids(token, "poss") or any(view.lower[c] in DEFINITE for c in view.kids(token, "det"))
    known = known or any(view.lower[c] == "of" for c in view.kids(token, "prep"))
    return bool(known) and verb in {felt, view.head[felt]} and not has_modal(view, verb)


def of_a_detail(view: DocView, token: int, noun: int) -> bool:
    """Tell whether somebody's custody is what a detail or information is of ("the length of her detention").

    Also one of several things, or of a detail of it ("information on his charges, place of detention").
    """
    if view.lower[noun] not in DETAILS or not in_custody(view.lower[token]):
        return False
    above = view.climb(token)
    if noun not in above or not all(view.dep[k] in WITHIN for k in above[: above.index(noun)]):
        return False
    return token > noun and (
        view.lower[noun] not in INFORMING or bool(view.kids(token, "poss"))
        or any(view.lower[k] in DETAILS or view.kids(k, "poss") for k in above[1 : above.index(noun)])
        or any(view.lower[c] in DEFINITE for c in view.kids(token, "det"))
    )  # fmt: skip


def breaches(view: DocView, noun: int, verb: int) -> bool:
    """Tell whether a clause only says of a state's act that it broke a law ("alleged that his arrest had violated")."""
    said = view.lower[verb] in BREACHING or any(view.lower[c] in UNLAWFUL for c in view.kids(verb, "acomp"))
    return said and not has_modal(view, verb) and noun_may_tell(view, noun, BY_STATE)


def wondered_at(view: DocView, token: int, verb: int) -> bool:
    """Tell whether "it" is denied of a clause of the past only to be strange or fair ("it is not surprising that").

    Or to be long before it ("it was not long before police arrested X").
    """
    long = any(view.lower[c] == "long" for c in view.kids(verb, "acomp", "advmod"))
    if long and any("before" in (view.lower[c] for c in view.kids(k, "mark")) for k in view.climb(token)):
        return True
    below = next((k for k in view.climb(token) if view.head[k] == verb and view.dep[k] == "ccomp"), -1)
    if below < 0 or not any(view.lower[c] == "that" for c in view.kids(below, "mark")):
        return False
    helped = auxiliaries(view, below)
    done = view.tag[below] == "VBD" or not helped.isdisjoint({"had", "has", "have", "was", "were"})
    it = any(view.lower[s] == "it" for s in view.kids(verb, "nsubj"))
    return done and it and any(view.lower[c] in WORTH for c in view.kids(verb, "acomp", "attr"))


def kept_quiet(view: DocView, token: int, verb: int) -> bool:
    """Tell whether it is only denied that somebody told of an act ("did not inform her family of his arrest").

    Or told when and why it was ("did not give the date of his arrest"); not "reported no arrests", nor of a trial or
    release, which may be yet to come ("did not announce the date of her trial").
    """
    if view.lower[verb] not in TELLING or view.lower[token] in NOT_KNOWN:
        return False
    if any(view.lower[s] in EVIDENCE for s in view.kids(verb, "nsubj")):
        return False
    if view.lower[token] in AHEAD and view.lower[verb] not in RETELLING:
        return False
    noun, link = token, view.head[token]
    details = [k for k in view.climb(token)[1:] if of_a_detail(view, token, k)]
    if details and reaches(view, details[-1], verb):
        return True  # "did not give further information on her arrest", "the charges or the length of his detention"
    if view.dep[token] == "pobj" and view.lower[link] in {"of", "for"} and view.lower[view.head[link]] in DETAILS:
        noun = view.head[link]
        link = view.head[noun]
    elif view.lower[verb] in OF_DETAILS or not (
        view.kids(token, "poss") or any(view.lower[c] in DEFINITE for c in view.kids(token, "det"))
    ):
        return False
    about = view.dep[noun] == "pobj" and view.lower[link] in {"of", "about", "on"} and reaches(view, link, verb)
    return about or (view.dep[noun] == "dobj" and link == verb)


def reaches(view: DocView, k: int, verb: int) -> bool:
    """Tell whether a word is of a verb or of whom or what it tells ("inform the family of X of his arrest")."""
    above = view.climb(k)
    return verb in above and all(view.dep[a] in WITHIN for a in above[: above.index(verb)])


def said_of_done(view: DocView, verb: int, *, present: bool) -> bool:
    """Tell whether a verb judges its subject ("was fair", "was taken seriously") or says who heard of it.

    In the present only what lasts: "the execution of X is not justified" may be one to come.
    """
    passive = {view.lower[c] for c in view.kids(verb, "auxpass")}
    if not present and not PRESENT.isdisjoint({view.lower[verb], *passive}):
        return False
    if view.lower[verb] in WAS | PRESENT:
        like = view.kids(verb, "acomp", "attr")
        of_row = (a for c in like for a in view.kids(c, "amod"))  # "was not the first time that"
        return any(view.lower[c] in WORTH for c in like) or any(view.lower[a] in ROW for a in of_row)
    if view.lower[verb] == "taken":
        return any(view.lower[c] in LIGHTLY for c in view.kids(verb, "advmod"))
    return view.lower[verb] in TOLD and bool(passive)


def unclear(view: DocView, verb: int) -> bool:
    """Tell whether something is only called clear or known ("the motive for the killing is not clear")."""
    said = {view.lower[c] for c in view.kids(verb, "acomp")}
    return view.lower[verb] in WAS | PRESENT and not said.isdisjoint({"clear", "known", "available", "public"})


def called_unlawful(view: DocView, noun: int) -> bool:
    """Tell whether a verb only calls a deed unlawful, which was done ("considers the detention of X arbitrary")."""
    verb = view.head[noun]
    if view.dep[noun] != "dobj" or not view.tag[verb].startswith("VB"):
        return False
    last = view.sentences[view.sentence_at[verb]][1]
    told = [k for k in range(noun + 1, last) if view.lower[k] in UNLAWFUL]
    return any(view.head[k] == verb or not view.tag[min(k + 1, last - 1)].startswith("NN") for k in told)
