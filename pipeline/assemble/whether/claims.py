"""What is only somebody's word: claims that a report denies or takes back, and harm that its victim tells of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING

from pipeline.assemble.text.clause import BE
from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.kinds import DEATHS
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.once import once
from pipeline.assemble.text.simple import has_no, may_tell
from pipeline.assemble.text.triggers import NOBODY, NOT_ONE, not_one
from pipeline.assemble.text.wordlists import noun_list, verb_list
from pipeline.assemble.text.words import STATE, actor_type
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

VERDICTS = frozenset({"acomp", "attr", "oprd", "xcomp", "advmod", "ccomp", "dobj"})
UNDENIED = frozenset({"not", "n't", "n’t", "never", "neither"})
UNWILLING = verb_list("modality.toml", "claims", "unwilling")
OF = frozenset({"of", "about"})
# what claims even where the parse hangs its clause elsewhere ("met following accusations he beat X")
PROVED = frozenset({"proved", "proven"})  # read as a participle, too
CLAIMED = noun_list("modality.toml", "claims", "bare")
DONE_BY_THEN = frozenset({"was", "were", "had", "has", "have", "'s", "’s"})
ORDERING = verb_list("modality.toml", "claims", "bringing")
NONE = NOBODY - {"nothing"}  # "nothing has been heard of X" denies no disappearance
BUT = frozenset({"but", "except", "excepting", "apart", "aside", "other", "besides", "save", "beyond"})  # after nobody
SEEN = verb_list("modality.toml", "claims", "seeing")  # "nobody has seen X since May"
# what is brought against somebody or laid on them
BROUGHT = noun_list("modality.toml", "brought", "nouns")
NEGATING = NOBODY | {"no", *(words[0] for words in NOT_ONE)}
SPREADING = verb_list("modality.toml", "claims", "spreading")
PICTURES = noun_list("modality.toml", "pictures", "nouns")
SHOWING = frozenset(verb_forms("show"))
CLAIMING = verb_list("modality.toml", "verbs", "alleged")


@dataclass(frozen=True, slots=True)
class Claims:
    """The words of `[claims]` in `models/modality.toml`, every form; `taken_back` is a sentence that only refutes."""

    nouns: frozenset[str]
    rejecting: frozenset[str]
    calling: frozenset[str]
    untrue: frozenset[str]
    wrongly: frozenset[str]
    lying: frozenset[str]
    saying: frozenset[str]
    witnesses: frozenset[str]
    accusers: frozenset[str]
    inquiring: frozenset[str]
    taken_back: re.Pattern[str]


@cache
def claims() -> Claims:
    """Load the words for what somebody says and how it is taken back."""
    t = toml_table("modality.toml")["claims"]
    nouns, verbs = (partial(listed, "modality.toml", "claims") for listed in (noun_list, verb_list))
    said = "|".join(sorted(map(re.escape, nouns("nouns")), reverse=True))
    untrue = "|".join(sorted(map(re.escape, t["untrue"]), reverse=True))
    back = compiled(
        r"(?:(?:but|yet|in fact|in truth|however)\b,? ?)?(?:"
        r"(?:he|she|they|it|none of (?:it|this|them)) (?:had|has|have|was|were|did|is)(?:n[’']t| not)(?: been)?"
        rf"|(?:it|that|this|(?:the|those|these|that|this|all|both|such|her|his|their) (?P<noun>{said})) "
        r"(?:(?:was|were|is|are|has|have|had|proved|turned out|later|since|been|to|be|all|entirely|completely|simply|"
        r"soon|a|pure|(?P<not>not)) )+"
        rf"(?:{untrue}|(?P<true>true)|retracted|withdrawn|debunked|disproved)\b(?! that)[^,;:]{{0,30}}?"
        r")[.!]?",
        re.IGNORECASE,
    )
    return Claims(nouns("nouns"), verbs("rejecting"), verbs("calling"), frozenset(t["untrue"]), frozenset(t["wrongly"]),
                  frozenset(t["lying"]), verbs("saying"), nouns("witnesses") | nouns("sides"), nouns("accusers"),
                  frozenset(t["inquiring"]),
                  back)  # fmt: skip


def refuted(view: DocView, t: int, *, first: bool) -> str | None:
    """Return how the words above an act, or above the clause it stands in, take it back; None where they do not.

    Args:
        view: the article.
        t: a word on the way from the act to the root of its sentence.
        first: it is the act's own word.
    """
    words = claims()
    dep, head = view.dep[t], view.head[t]
    if (noun := claim_over(view, t)) is not None:
        return rejected(view, t, noun)
    if dep in {"ccomp", "advcl"} and head != t and view.tag[t].startswith("VB"):
        if dep == "ccomp" and any(view.lower[c] in words.wrongly for c in view.kids(head, "advmod")):
            return f"{view.lower[head]} wrongly"
        if not first and view.lower[head] in words.lying and view.lower[t] in words.saying:
            return f"told by one who {view.lower[head]}"
    return None


@once
def claim_over(view: DocView, t: int) -> int | None:
    """Return the noun for what is said over a clause ("reports that …") or an act ("reports of torture")."""
    nouns, dep, head = claims().nouns, view.dep[t], view.head[t]
    that = next((c for c in view.kids(t, "mark", "dobj") if c < t and view.lower[c] == "that"), None)
    if that is not None and that and view.lower[that - 1] in nouns and not view.kids(that - 1, "nsubj"):
        return that - 1
    if that is not None and dep in {"acl", "relcl", "ccomp", "appos"} and view.lower[head] in nouns:
        return head
    if dep == "acl" and view.lower[head] in nouns and {"to", "have"} <= {view.lower[c] for c in view.kids(t, "aux")}:
        return head  # "the army's claim to have freed X"
    if that is not None and that > 1:  # "a claim by the minister, X, that …", however the parse hangs it
        made = maker_of(view, that - 2 if view.lower[that - 1] == "," else that - 1)
        if made is not None:
            return made
    if that is None and (bare := bare_claim(view, t)) is not None:
        return bare
    if dep == "ccomp" and view.lower[head] in claims().saying and view.dep[head] in {"acl", "relcl"}:
        return view.head[head] if view.lower[view.head[head]] in nouns else None  # "posts claiming that …"
    if dep in {"pobj", "pcomp"} and view.lower[head] in OF and view.lower[view.head[head]] in nouns:
        return view.head[head]
    going_round = dep == "ccomp" and that is not None and view.lower[head] in SPREADING and not view.kids(head, "dobj")
    if going_round and (told := [s for s in view.kids(head, "nsubj") if view.lower[s] in nouns]):
        return told[0]  # "reports emerged that …"
    return picture_over(view, t)


def said_in(view: DocView, t: int) -> int:
    """Return the verb of saying over a "that" clause hung on where it was said ("claimed in a tweet that X was hit").

    -1 where a clause hangs on nothing of the kind.
    """
    if view.dep[t] not in {"acl", "relcl"} or not any(view.lower[c] == "that" for c in view.kids(t, "mark")):
        return -1
    where = view.head[t]
    prep = view.head[where]
    if view.dep[where] != "pobj" or view.lower[prep] not in {"in", "on", "at", "during"}:
        return -1
    verb = view.head[prep]
    told = view.lower[verb] in claims().saying | claims().rejecting or view.lower[verb] in CLAIMING
    return verb if told and view.tag[verb].startswith("VB") and verb < prep else -1


def picture_over(view: DocView, t: int) -> int | None:
    """Return the video or photo that shows a deed ("footage of police beating X", "a video showing police beat X")."""
    if view.dep[t] not in {"acl", "pcomp", "ccomp"} or view.tag[t] not in {"VBG", "VB", "VBP", "VBD"}:
        return None
    above = view.head[t]
    before = min(view.subtree(above)) - 1
    if view.dep[t] == "acl" and before > 0 and view.lower[before] in SHOWING:
        return before - 1 if view.lower[before - 1] in PICTURES else None  # "a video showing police beating X"
    if view.dep[t] == "ccomp" and view.dep[above] in {"acl", "relcl"} and view.lower[above] in SHOWING:
        above = view.head[above]
    elif view.dep[above] == "pobj" and view.lower[view.head[above]] == "of":
        above = view.head[view.head[above]]
    return above if view.lower[above] in PICTURES else None


def bare_claim(view: DocView, t: int) -> int | None:
    """Return the noun before a clause without "that" which it claims ("accusations he assaulted X")."""
    subjects = [s for s in view.kids(t, "nsubj", "nsubjpass") if view.tag[s] not in {"WDT", "WP"} and s < t]
    if not subjects:
        return None
    noun = min(view.subtree(subjects[0])) - 1
    if noun < 0 or (view.lower[noun] not in CLAIMED and view.lower[noun] not in claims().nouns):
        return None
    done = bool(view.kids(t, "dobj", "nsubjpass")) or any(view.kids(c, "dobj") for c in view.kids(t, "conj"))
    done = done or view.tag[t + 1 : t + 2] in (["DT"], ["PRP"], ["NNP"], ["PRP$"])  # an object that the parse has lost
    hung = view.head[t] == noun and view.dep[t] in {"acl", "relcl", "ccomp"}
    known = claims().nouns if hung else CLAIMED
    return noun if done and view.lower[noun] in known else None


def maker_of(view: DocView, who: int) -> int | None:
    """Return the claim that somebody is said to have made ("a claim by the minister"), past what names them."""
    while view.dep[who] == "appos":
        who = view.head[who]
    noun = view.head[view.head[who]]
    by = view.dep[who] == "pobj" and view.lower[view.head[who]] in {"by", "from", "of"}
    return noun if by and view.lower[noun] in claims().nouns else None


def rejected(view: DocView, t: int, noun: int) -> str | None:
    """Return how a claim over the clause of `t` is denied, withdrawn or called untrue."""
    words = claims()
    if any(view.lower[c] in words.untrue for c in view.kids(noun, "amod")):
        return f"an untrue {view.lower[noun]}"
    if official(view, noun) and not blames_another(view, t):
        return None  # "the family rejected the army's claim that he was killed in combat": killed he was
    link = view.head[noun]
    while view.dep[noun] == "conj" and view.lower[link] in words.nouns:
        noun, link = link, view.head[link]
    if view.lower[link] == "as" and view.dep[noun] == "pobj":
        link = view.head[link]
    above = {link, view.head[t], *(c for c in view.kids(noun, "acl", "relcl", "conj", "ccomp"))} - {noun, t}
    for verb in sorted(above):
        if view.tag[verb] == "IN" or negated(view, verb):
            continue
        if view.lower[verb] in words.rejecting and undergoes(view, verb, noun):
            return f"{view.lower[verb]} {view.lower[noun]}"
        if view.lower[verb] in words.calling and undergoes(view, verb, noun) and called_untrue(view, verb, noun):
            return f"{view.lower[verb]} untrue"
        if noun not in view.kids(verb, "dobj") and found_untrue(view, verb):
            return f"{view.lower[noun]} told to be untrue"
    # "Rumours that he was beaten are false, she said": the main verb, wherever the parse hangs it
    rest = range(t + 1, view.sentences[view.sentence_at[t]][1])
    loose = (k for k in rest if view.tag[k] in FINITE or view.lower[k] in PROVED)
    if any(not view.kids(k, "nsubj", "nsubjpass") and found_untrue(view, k) and not negated(view, k) for k in loose):
        return f"{view.lower[noun]} told to be untrue"
    return None


def negated(view: DocView, verb: int) -> bool:
    """Tell whether a verb of denying is itself denied ("did not deny", "refused to deny")."""
    nobody = (s for s in view.kids(verb, "nsubj") if view.lower[s] in NOBODY or view.lower[s - 1] == "no")
    return (
        view.lower[view.head[verb]] in UNWILLING
        or any(nobody)
        or any(view.lower[c] in UNDENIED for c in view.kids(verb, "neg", "advmod", "preconj"))
    )


def done_by_nobody(view: DocView, verb: int) -> bool:
    """Tell whether an active verb has nobody as its subject ("no soldier beat X", "not one"), or brings no charges."""
    first, last = view.sentences[view.sentence_at[verb]]
    if NEGATING.isdisjoint(view.lower[max(0, first - 3) : last]):
        return False
    brought = view.kids(verb, "nsubjpass") or view.kids(verb, "dobj")
    if any(view.lower[n] in BROUGHT and has_no(view, n) for n in brought):
        return True  # "No charges were ever filed against X", "imposed no ban on X"
    if view.dep[verb] in {"dobj", "xcomp"} and view.lower[view.head[verb]] in ORDERING:
        verb = view.head[verb]  # "Nobody ordered his arrest", "ordered him to be held"
    # "nobody threatened X", "threatened to kill X"
    told = view.kids(verb, "dobj", "xcomp") and not view.kids(verb, "auxpass") and view.lower[verb] not in SEEN
    dared = view.head[verb] if view.dep[verb] == "xcomp" and not view.kids(verb, "nsubj") else verb
    doers = view.kids(dared, "nsubj") if told else []  # "nobody dared to arrest X"
    if any(view.lower[s] in NOBODY or has_no(view, s) for s in doers):
        return True
    where = view.head[verb] if view.dep[verb] == "pobj" else verb
    clause = view.head[where] if view.lower[view.head[where]] in BE else verb  # "not one journalist is in prison"
    if any(not_one(view, s) for s in view.kids(clause, "nsubj", "nsubjpass")):
        return True
    if any(view.lower[s] in NONE and BUT.isdisjoint(view.lower[s:verb]) for s in view.kids(verb, "nsubjpass")):
        return True  # "none of the men, X among them, was freed", not "nobody but X was"
    of_two = [s for s in (*doers, *view.kids(clause, "nsubj", "nsubjpass", "dobj")) if view.kids(s, "conj")]
    return any(view.lower[c] == "neither" for s in of_two for c in view.kids(s, "cc", "preconj"))


def official(view: DocView, noun: int) -> bool:
    """Tell whether a claim is a state's own, so that who rejects it rejects how the state tells the act."""
    owners = view.kids(noun, "poss", "compound", "amod")
    owners += [p for c in view.kids(noun, "prep") if view.lower[c] in {"by", "from"} for p in view.kids(c, "pobj")]
    return any(view.lower[k] == "official" or actor_type([view.lower[k]]) in STATE for k in owners)


def blames_another(view: DocView, verb: int) -> bool:
    """Tell whether a claim's clause says who did it ("that strikers had beaten X"): all of it is rejected, no death."""
    doers = view.kids(verb, "nsubj")
    deadly = may_tell(view, verb, DEATHS)
    official_doer = any(actor_type([view.lower[d]]) in STATE for d in doers)
    return bool(doers and view.kids(verb, "dobj")) and (not deadly or official_doer)


def undergoes(view: DocView, verb: int, noun: int) -> bool:
    """Tell whether a claim is what a verb is done to, not who does it ("a report that X was held denied it")."""
    if noun not in view.kids(verb, "nsubj"):
        return True
    return bool(view.kids(verb, "auxpass", "agent"))


def called_untrue(view: DocView, verb: int, noun: int) -> bool:
    """Tell whether a word for what is false stands after a claim that somebody calls so, or before it ("as false")."""
    first, last = min(verb, noun), view.sentences[view.sentence_at[noun]][1]
    said = (k for k in range(first, last) if view.lower[k] in claims().untrue)
    return any(not view.tag[k].startswith("VB") and view.tag[k + 1 : k + 2] not in (["NN"], ["NNS"]) for k in said)


def found_untrue(view: DocView, verb: int) -> bool:
    """Tell whether a clause says of its subject that it is false ("was untrue", "turned out to be a hoax")."""
    near = [k for k in view.kids(verb, *VERDICTS) if k > verb]
    near += [k for c in near for k in view.kids(c, *VERDICTS)]
    return any(view.lower[k] in claims().untrue for k in near)


def taken_back(view: DocView, token: int) -> bool:
    """Tell whether the next sentence only takes back what its own says others said ("He had not.", "It was false.").

    "The rumours were false" takes back what was rumoured or said, not that somebody was held for spreading rumours.
    """
    here, words = view.sentence_at[token], claims()
    if here + 1 >= len(view.sentences):
        return False
    a, b = view.sentence_span(here + 1)
    found = words.taken_back.fullmatch(view.text, a, b)
    if found is None or (found["true"] and not found["not"]):
        return False
    noun = (found["noun"] or "").lower()
    if noun and noun in view.lower[slice(*view.sentences[here])]:
        return noun in claims_above(view, token)
    return only_said(view, token)


def claims_above(view: DocView, token: int) -> set[str]:
    """Return the nouns for what is said above an act in its sentence."""
    return {view.lower[n] for k in view.climb(token) if (n := claim_over(view, k)) is not None}


def only_said(view: DocView, token: int) -> bool:
    """Tell whether an act stands under a verb of saying or a noun for what is said."""
    telling = claims().saying | {"reported", "announced"}
    said = (k for k in view.climb(token) if view.dep[k] == "ccomp")
    return bool(claims_above(view, token)) or any(view.lower[view.head[k]] in telling for k in said)


def maintained(view: DocView, verb: int) -> bool:
    """Tell whether somebody insists that an act was done, not that it be done ("insists that he was beaten")."""
    return told_as_done(view, verb, "insist")


def called_to_mind(view: DocView, verb: int) -> bool:
    """Tell whether an act is called to mind, or is the ground of a warning ("remind", "warned that they were held")."""
    done = view.tag[verb] in {"VBN", "VBD"} and told_as_done(view, verb, "warn")  # not "was going to be held"
    return done or told_as_done(view, verb, "remind")


def told_as_done(view: DocView, verb: int, word: str) -> bool:
    """Tell whether a clause under a verb that begins with a word tells what was done by then."""
    if view.dep[verb] != "ccomp" or not view.lower[view.head[verb]].startswith(word):
        return False
    helped = view.kids(verb, "aux", "auxpass")
    return view.lower[helped[0]] in DONE_BY_THEN if helped else view.tag[verb] == "VBD"


def called_what(view: DocView, noun: int) -> int:
    """Return the verb whose object is "what they called the arrest" (condemn it is condemning the arrest), else -1."""
    verb = view.head[noun]
    if view.dep[noun] == "pobj" and view.lower[verb] == "as":
        verb = view.head[verb]
    free = any(view.lower[c] == "what" for c in view.kids(verb, "dobj", "nsubj", "dative"))
    below = view.dep[verb] in {"ccomp", "pcomp", "dobj"} and view.head[verb] < verb
    if view.dep[noun] not in {"dobj", "oprd", "pobj", "ccomp", "xcomp"} or not free or not below:
        return -1
    above = view.head[view.head[verb]] if view.dep[verb] == "pcomp" else view.head[verb]
    return above if view.lower[verb] in claims().calling else -1
