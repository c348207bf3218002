"""What a paper corrects of its own: "The article said that X was held", "We reported that … She was not held"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import agent
from pipeline.assemble.text.common import FINITE, SUBJECTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.simple import has_modal, may_tell
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import actor_type
from pipeline.assemble.whether.claims import claims
from pipeline.assemble.whether.factive import asks
from pipeline.assemble.whether.feigned import proved_wrong, to_next_end
from pipeline.kept import compiled
from pipeline.late import Late

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

CLIMB: Final = 6  # steps from an act to the verb by which the paper told it
CLAUSES: Final = frozenset({"ccomp", "xcomp", "pcomp", "prep", "conj", "acl"})
TELLING: Final = word_list("modality.toml", "corrections", "telling")
# parts of a paper that a reader is only told of to take them back, and those that open a correction
PARTS: Final = word_list("modality.toml", "corrections", "parts")
PIECES: Final = word_list("modality.toml", "corrections", "pieces")
OWN: Final = PARTS | PIECES | word_list("modality.toml", "corrections", "own")
TAKEN_BACK: Final = compiled(
    r"\bin fact\b|\b(?:is|was) alive\b|\bapologi[sz]e\b|\bwe regret\b|"
    r"\b(?:was|were|is) (?:wrong|incorrect|an error|a mistake)\b|"
    r"[.;:—–] ?(?:he|she|they|it|this|that) (?:ha[ds]|have|was|were|is|are|did|does) ?(?:not|n[’']t) ?(?:[.;:,—–]|$)",
    re.IGNORECASE,
)
OPENING: Final = compiled(
    r"\W{0,3}(?:corrections?|errat(?:um|a)|corrigend(?:um|a)|clarifications?)\b[ \w]{0,20}:", re.IGNORECASE
)
# "we wrote that she was arrested. She was not held": not her husband, nor "not held in a cell", "not jailed before"
HELD: Final = word_list("modality.toml", "corrections", "held")
NOT_HELD: Final = compiled(
    r"(?:\b(?:s?he|they) (?:was|were|ha[ds])|\band) (?:not|never) (?:been )?(?:arrested|detained|held)(?= ?[.,;]|$)",
    re.IGNORECASE,
)
OPPOSITE: Final = {"convicted": compiled(r"\b(?:acquitted|cleared)\b"), "arrested": compiled(r"\bwent free\b")}

LATER: Final = Late(r"[;.,] ?(?:but|however|(?:\w+ ){0,3}?later|(?:\w+ ){0,3}?now (?:says?|said))\b")

ANNOUNCED: Final = frozenset({"announced", "reported", "rumoured", "rumored", "claimed"})
AGAIN: Final = frozenset({"again", "since", "until", "yet"})
THOUGHT = verb_list("modality.toml", "first_thought", "verbs")
TOLD = verb_list("modality.toml", "first_thought", "told")
THOUGHT_TOLD = THOUGHT | TOLD
FIRST = word_list("modality.toml", "first_thought", "words")
WRONGLY = word_list("modality.toml", "claims", "wrongly")
EARLY = word_list("modality.toml", "first_word", "early")
SUGGESTING = verb_list("modality.toml", "first_word", "verbs")
ADMITTING: Final = verb_list("modality.toml", "corrections", "admitting") | {"owned"}
NOBODY: Final = frozenset({"no", "neither", "nor", "none", "few", "nobody", "not"})
HARDLY: Final = frozenset({"never", "hardly", "scarcely", "barely"})
REPORTS: Final = noun_list("modality.toml", "first_word", "nouns")
STEPS = 6  # words from an act up to the verb of thinking
# how a word stands in what was thought, and the prepositions that may stand there
CONTENT: Final = frozenset({
    "compound", "nmod", "amod", "pobj", "pcomp", "prep", "xcomp", "ccomp", "oprd", "attr", "acomp", "conj",
})  # fmt: skip
ALIKE: Final = {"NNS": "NN", "NNP": "NN", "VBD": "VBN"}
AS_WHAT: Final = frozenset({"as", "of", "in"})


def owned_up(view: DocView, token: int) -> bool:
    """Tell whether those who are said or believed to have done it admit it after that ("police later admitted it")."""
    doer = agent(view, token)
    if doer is None:
        return False
    kind, here = actor_type([view.lower[doer]]), view.sentence_at[token]
    last = view.sentences[min(here + 1, len(view.sentences) - 1)][1]
    for k in range(token + 1, last):
        if view.lower[k] not in ADMITTING or not admits(view, token, k):
            continue
        who = view.kids(k, "nsubj")[0]
        if view.lower[who] == view.lower[doer] or (kind is not None and actor_type([view.lower[who]]) == kind):
            return True
    return False


def admits(view: DocView, token: int, verb: int) -> bool:
    """Tell whether the main verb of a clause owns up to an act before it, and to nothing that is told between them.

    Not "no officer admitted it", "if police admit it", "the mayor wants police to admit it", "a car crashed; police
    confirmed this".
    """
    second = view.sentence_at[verb] != view.sentence_at[token]
    joined = not second and view.dep[verb] == "conj" and view.dep[view.head[verb]] == "ROOT"
    if view.tag[verb] not in FINITE | {"VBN"} or not (view.dep[verb] == "ROOT" or joined):
        return False
    if view.kids(verb, "neg", "auxpass") or has_modal(view, verb):
        return False
    if not HARDLY.isdisjoint(view.lower[c] for c in view.kids(verb, "advmod")):
        return False
    objects = [o for c in view.kids(verb, "prep") if view.lower[c] == "to" for o in view.kids(c, "pobj")]
    objects += view.kids(verb, "dobj") if view.lower[verb] != "owned" else ()  # "owned up to it", not "owned it"
    if not any(view.lower[o] in {"it", "this", "responsibility"} for o in objects) or asks(view, verb):
        return False
    who = view.kids(verb, "nsubj")[:1]
    if not who or not NOBODY.isdisjoint(view.lower[k] for k in view.subtree(who[0])):
        return False
    first = max(view.sentences[view.sentence_at[verb]][0], token + 1)
    return all(view.dep[k] not in SUBJECTS or k == who[0] for k in range(first, verb))


def corrected(view: DocView, token: int) -> str | None:
    """Return by which part of itself a paper told an act that it now takes back; None where it does not."""
    if (how := proved_wrong(view, token)) is not None:
        return how
    first = view.sentences[view.sentence_at[token]][0]
    if view.lower[first] in {"a", "an", "the"} and (part := PARTS & set(view.lower[first + 1 : first + 3])):
        return f"what a {next(iter(part))} said is corrected"
    t = token
    for _ in range(CLIMB):
        dep, head = view.dep[t], view.head[t]
        if head == t or dep not in CLAUSES:
            return None
        if (view.lower[head] in TELLING or view.lower[head] in claims().saying) and view.tag[head].startswith("VB"):
            for s in view.kids(head, "nsubj"):
                if takes_back(view, token, s):
                    return f"what the {view.lower[s]} said is corrected"
        t = head
    return None


def first_word(view: DocView, token: int) -> str | None:
    """Return how the first reports of an act are told, where something else is told after them; None for others."""
    for k in view.climb(token):
        if view.dep[k] != "ccomp" or view.lower[view.head[k]] not in claims().saying | SUGGESTING:
            continue
        for s in view.kids(view.head[k], "nsubj"):
            early = any(view.lower[c] in EARLY for c in view.kids(s, "amod", "compound"))
            if early and view.lower[s] in OWN | REPORTS and LATER().search(to_next_end(view, token)):
                return f"in the first {view.lower[s]}"
    return None


def at_first(view: DocView, verb: int) -> bool:
    """Tell whether something was so "at first"."""
    return any(
        view.lower[c] == "at" and any(view.lower[k] == "first" for k in view.kids(c, "pcomp", "pobj", "amod"))
        for c in view.kids(verb, "prep")
    )


def knows_it(view: DocView, token: int, thought: int) -> bool:
    """Tell whether nobody thought so, or who did was held and only thought why ("thought he was held by mistake")."""
    if any(view.lower[s] in NOBODY for s in view.kids(thought, "nsubj", "neg")):
        return True
    own = any(view.tag[s] == "PRP" for s in view.kids(token, "nsubjpass"))
    return own and view.lower[token] in HELD


def takes_back(view: DocView, token: int, teller: int) -> bool:
    """Tell whether who or what told an act is the paper itself, and what follows or where it stands corrects it."""
    word = view.lower[teller]
    ours = word == "we" or (word in OWN and any(view.lower[c] == "our" for c in view.kids(teller, "poss")))
    if ours:
        return contradicted(view, token)
    if view.kids(teller, "poss") or not view.kids(teller, "det"):
        return False
    if word in PARTS:
        return True
    first = view.sentences[view.sentence_at[token]][0]
    opens = view.start[first] <= view.title_end + 1 or not view.text[view.title_end : view.start[first]].strip()
    return word in PIECES and opens and teller - first <= 1


def contradicted(view: DocView, token: int) -> bool:
    """Tell whether what follows an act in its sentence or the next says that it was not so."""
    rest, word = to_next_end(view, token), view.lower[token]
    if TAKEN_BACK.search(rest) or re.search(rf"(?:\bnot|n[’']t|\bnever) (?:been )?{re.escape(word)}\b", rest):
        return True
    if word in HELD and NOT_HELD.search(rest):
        return True
    line = view.text[view.line_start(token) : view.start[token]]
    if OPENING.match(line):
        return True  # "Correction: We wrote that …"
    return word in OPPOSITE and OPPOSITE[word].search(rest) is not None


def only_announced(view: DocView, noun: int) -> bool:
    """Tell whether a sentence denies what was announced of somebody ("X, whose arrest was reported, was not arrested").

    Not where it was not done again or since.
    """
    said = view.head[noun]
    if view.dep[noun] != "nsubjpass" or view.dep[said] != "relcl" or view.lower[said] not in ANNOUNCED:
        return False
    who = view.head[said]
    while view.dep[who] == "appos":
        who = view.head[who]  # "another editor in town, X, whose arrest was reported"
    verb = view.head[who]
    told = {rule.act for _, rule in lexicon().nouns.get(view.lower[noun], ())}
    if not view.kids(verb, "neg") or not may_tell(view, verb, told):
        return False
    if any(c > verb and view.dep[c] not in {"punct", "conj", "cc"} for c in view.children[verb]):
        return False  # "was not arrested alone", "not killed by them"
    return AGAIN.isdisjoint(view.lower[slice(*view.sentences[view.sentence_at[noun]])])


def first_thought(view: DocView, token: int) -> bool:
    """Tell whether an act is only what was thought at first ("a woman initially identified as a kidnapping victim").

    It stands in what was thought: not beside it ("wrongly suspected of theft and beaten") nor above it ("the killing
    was initially described as an accident"), nor in a clause on somebody ("initially identified the man who shot X").
    """
    t = token
    for _ in range(STEPS):
        dep, head = view.dep[t], view.head[t]
        if view.lower[head] in THOUGHT_TOLD and dep in CONTENT and dep != "conj":
            wrongly = FIRST if view.lower[head] in THOUGHT else WRONGLY
            early = view.lower[head] in THOUGHT and at_first(view, head) and not knows_it(view, token, head)
            if early or any(view.lower[c] in wrongly for c in view.kids(head, "advmod")):
                return True
        elif dep == "conj" and ALIKE.get(view.tag[head], view.tag[head]) != ALIKE.get(view.tag[t], view.tag[t]):
            return False  # "believed to be a thief and shot", whatever the parse joins
        if dep not in CONTENT or (dep == "prep" and view.lower[t] not in AS_WHAT):
            return False
        t = head
    return False
