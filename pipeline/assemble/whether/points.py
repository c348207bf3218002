"""Points of a list that ask for something: "We call on the court: 1. to quash …; 2. ensure that X is released"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import ANY_SUBJECT
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

MERCIES: Final = word_list("modality.toml", "points", "mercies")
REFUSING: Final = verb_list("modality.toml", "points", "withholding")
DEMANDING: Final = frozenset(form for verb in ("demand", "urge", "seek", "want") for form in verb_forms(verb))
MARKS: Final = frozenset({"LS", "CD"})
BARE: Final = frozenset({"VB", "VBP"})
LINKS: Final = frozenset({"conj", "ccomp", "xcomp", "dep", "parataxis"})
WAS_HAD: Final = frozenset({"was", "were", "had", "has"})
TO: Final = frozenset({"on", "upon", "for"})
POINTS: Final = 20  # sentences from the line that asks to a point of its list
LABEL: Final = 3  # tokens of a point's number ("(iv)")


@dataclass(frozen=True, slots=True)
class Asking:
    """The words of `[points]` in `models/modality.toml`, every form; `ensuring` and `granting` only as they are."""

    verbs: frozenset[str]
    nouns: frozenset[str]
    ensuring: frozenset[str]
    freeing: frozenset[str]
    deciding: frozenset[str]
    granting: frozenset[str]


@cache
def asking() -> Asking:
    """Load the words of lines that ask, and of what their points ask for."""
    t = toml_table("modality.toml")["points"]
    nouns, freeing = (noun_list("modality.toml", "points", key) for key in ("nouns", "freeing"))
    verbs, deciding = (verb_list("modality.toml", "points", key) for key in ("verbs", "deciding"))
    return Asking(verbs, nouns, frozenset(t["ensuring"]), freeing, deciding, frozenset(t["granting"]))


def asked_right_before(view: DocView, act: int) -> bool:
    """Tell whether a headline asks for what frees somebody, its verb read as part of the noun ("Poets Demand Release").

    Its lines have no "the" that would part the two; "welcomes release" asks for nothing.
    """
    if view.lower[act] not in asking().freeing or not view.tag[act].startswith("NN"):
        return False
    verb = act - 1
    while verb > 0 and view.lower[verb] not in DEMANDING and view.head[verb] == act and view.dep[verb] != "det":
        verb -= 1  # "Poets Demand Immediate Release"
    return verb > 0 and view.lower[verb] in DEMANDING and view.lower[verb - 1] != "the"


def only_asked(view: DocView, act: int) -> bool:
    """Tell whether an act is what a point of a list asks for; what the point takes for granted has happened.

    "To quash the conviction of X and release him"; "ensure that X is freed and the charges dropped"; under a line that
    asks, "have X acquitted" and "the release of X" as well.
    """
    sentence = view.sentence_at[act]
    first = opening(view, *view.sentences[sentence])
    if view.tag[act].startswith("NN"):
        wished = view.lower[act] in asking().freeing and heads_point(view, act)
        after = [view.lower[k : k + 2] for k in view.kids(act, "prep")]
        if any(words[0] == "on" and words[-1][:1].isdigit() for words in after):
            return False  # "release of X on 5 May": a fact
        return wished and asks(view, line_above(view, sentence))
    infinitive = view.lower[first] == "to" and act > first
    verb = next((t for t in range(first + infinitive, act) if view.tag[t] != "RB"), act)  # "to immediately release X"
    free = verb == act and view.tag[act] == "JJ" and bool(view.kids(act, "dobj"))  # "free X and Y", read as what X is
    if not free and (view.tag[verb] not in BARE or not view.tag[act].startswith("VB")):
        return False
    above = line_above(view, sentence)
    asked = asks(view, above)
    if not asked and any(view.lower[t] in asking().deciding and view.tag[t].startswith("VB") for t in above):
        return False
    if view.lower[verb] in asking().ensuring:
        named = view.lower[verb + 1 : verb + 2] == [","]  # "Ensure, a rights group, said"
        return act != verb and not named and of_point(view, act)
    if view.lower[verb] == "have" and view.tag[act] in {"VBN", "VBD"} and view.head[verb] == act:
        return asked  # "have X acquitted", with "have" read as its auxiliary
    if infinitive:
        return of_point(view, act, bare_from=first)
    return asked and of_point(view, act)


def opening(view: DocView, first: int, last: int) -> int:
    """Return the word that opens a point past its mark ("1.", "(a)", "•") and adverbs ("Immediately release X")."""
    for t in range(first, min(last, first + LABEL)):
        if view.lower[t] in {")", "."}:
            first = t + 1
            break
    for k in range(first, last):
        if view.tag[k] not in {"RB", "CC"} and view.lower[k].isalpha():
            return k
    return min(first, last - 1)


def heads_point(view: DocView, noun: int) -> bool:
    """Tell whether a noun is what its sentence consists of, or one of several."""
    while view.dep[noun] == "conj" and view.tag[view.head[noun]].startswith("NN"):
        noun = view.head[noun]
    return view.dep[noun] == "ROOT" or view.tag[view.head[noun]] in MARKS


def of_point(view: DocView, verb: int, *, bare_from: int | None = None) -> bool:
    """Tell whether a verb is told by a point's main clause or what that asks for, and of no time past.

    Args:
        view: the article.
        verb: the verb.
        bare_from: the "to" of a point where only infinitives that are joined count ("to quash … and release").
    """
    while True:
        if view.tag[verb] in {"VBG", "VBD"} or any(view.lower[c] in WAS_HAD for c in view.kids(verb, "aux", "auxpass")):
            return False  # "stop harassing X"
        own = bare_from is not None and any(k > bare_from for k in view.kids(verb, *ANY_SUBJECT))
        if own or (bare_from is not None and view.tag[verb] != "VB"):
            return False
        above = view.head[verb]
        if above == verb or view.tag[above] in MARKS:
            return True
        if view.dep[verb] not in LINKS or not view.tag[above].startswith(("VB", "JJ")):
            return False
        verb = above


def line_above(view: DocView, sentence: int) -> list[int]:
    """Return the words of the last line with a colon that stands some sentences above; none without one."""
    for s in range(sentence - 1, max(-1, sentence - POINTS), -1):
        words = [t for t in range(*view.sentences[s]) if not view.words[t].isspace()]
        if words and view.lower[words[-1]] == ":":
            return words
    return []


def asks(view: DocView, line: list[int]) -> bool:
    """Tell whether a line asks somebody for something; not where what was asked has been granted."""
    if any(view.lower[t] in asking().granting and view.lower[t - 1] not in {"be", "are", "is"} for t in line):
        return False
    return any(asks_for(view, t) for t in line)


def asks_for(view: DocView, t: int) -> bool:
    """Tell whether a word asks somebody for something ("call on", "demand", "Recommendations:")."""
    if view.lower[t] in asking().nouns and view.tag[t].startswith("NN"):
        return True
    if view.lower[t] not in asking().verbs or not view.tag[t].startswith("VB"):
        return False
    return not view.lower[t].startswith("call") or view.lower[t + 1] in TO


def withheld(view: DocView, t: int) -> bool:
    """Tell whether a noun names what somebody was refused ("was denied parole", "refused early release")."""
    return (
        view.lower[t] in MERCIES
        and view.lower[view.head[t]] in REFUSING
        and view.dep[t] in {"dobj", "oprd", "attr", "nsubjpass", "dative"}
    )
