"""What a sentence sets before or beside what it tells: that it is fiction ("In the film, …"), or whose word it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clefts import cleft
from pipeline.assemble.text.common import ANY_SUBJECT, FINITE, NO, PAST
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import STATE, actor_type
from pipeline.assemble.whether.factive import background, happened_by_then

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

FICTION: Final = noun_list("modality.toml", "framed", "fiction")
PARTS: Final = noun_list("modality.toml", "framed", "parts")
UNREAL: Final = word_list("modality.toml", "framed", "unreal")
WORLDS: Final = noun_list("modality.toml", "framed", "worlds")
CASES: Final = noun_list("modality.toml", "framed", "cases")
IMAGINED: Final = word_list("modality.toml", "framed", "imagined")
JOKES: Final = noun_list("modality.toml", "framed", "jokes")
WORDS: Final = noun_list("modality.toml", "framed", "words")
HEARSAY: Final = noun_list("modality.toml", "framed", "hearsay")
UNSURE: Final = word_list("modality.toml", "framed", "unsure")
TOLD_BY: Final = noun_list("modality.toml", "framed", "told_by")
DRILLS: Final = noun_list("modality.toml", "framed", "drills")
LIVE: Final = word_list("modality.toml", "framed", "live")
SAYING: Final = verb_list("verbs.toml", "saying", "speech") | verb_list("modality.toml", "that_of_verbs", "seeming")
SAID_SO: Final = SAYING | word_list("modality.toml", "proofs", "believed", "said") | {"has", "had", "goes", "went"}
GOING: Final = noun_list("modality.toml", "that", "going")
DRAWN: Final = noun_list("modality.toml", "framed", "drawn")
SKETCHED: Final = DRAWN | noun_list("modality.toml", "framed", "sketched")
SENT: Final = noun_list("modality.toml", "framed", "sent")
PICTURES: Final = word_list("modality.toml", "framed", "imaged")
FAKED: Final = word_list("modality.toml", "framed", "faked")
JESTING: Final = word_list("modality.toml", "framed", "jesting")
SHOWING: Final = verb_list("modality.toml", "framed", "showing")
SIMULATING: Final = verb_list("modality.toml", "framed", "simulating")
SIMULATED: Final = word_list("modality.toml", "framed", "simulated")
SEEMS: Final = frozenset({"seems", "seemed", "appears", "appeared"})
LEADS: Final = frozenset({"in", "as", "by", "to", "according"})
OF_SOMEBODY: Final = frozenset({"PRP$", "POS"})
SOME: Final = frozenset({"some", "several", "one", "other", "another", "this", "that"})  # "by all accounts" it is so
REACH: Final = 9  # tokens from the first of such words to what closes them, at most
ASIDES: Final = frozenset({"relcl", "acl", "appos"})
# tags before the noun of an opening
LIGHT: Final = frozenset({"DT", "PRP$", "JJ", "NN", "CD", "NNP", "POS", "VBN", "HYPH", "NNPS"})
OPENED: Final = frozenset({",", "(", "–", "—"})
# words that open a clause, whose own the words in commas after them are
LINKS: Final = frozenset({
    "when", "because", "as", "since", "although", "though", "while", "who", "which", "that", "where", "after", "before",
    "if", "and", "but", "whose", "whom",
})  # fmt: skip
JOINED: Final = frozenset({"and", "but", "while"})
CUT_OFF: Final = frozenset({"after", "before", "because", "since"})
CLOSED: Final = frozenset({",", ".", ")", "–", "—", ";"})


def framed_by(view: DocView, t: int) -> tuple[str, str] | None:
    """Return the modality and reason of what words before or beside a clause make fiction or hearsay, else None.

    "In the film, soldiers killed X", "X was, by some accounts, killed", "X was killed, or so the story goes"; not a
    clause that says who somebody is ("In the film, X, who was arrested in May, plays …").
    """
    if not view.tag[t].startswith("VB"):
        return None
    first, last = view.sentences[view.sentence_at[t]]
    while first < t and not view.words[first][:1].isalnum():
        first += 1
    above = view.climb(t)
    for k in range(first, last - 1):
        opens = k == first
        if not (opens or view.lower[k - 1] in OPENED):
            continue
        end = next((e for e in range(k + 2, min(k + REACH, last)) if view.lower[e] in CLOSED), 0)
        if not end or k < t < end or (opens and end > t):
            continue
        how = phrase(view, k, end) if view.lower[k] in LEADS else None
        how = how or clause(view, k, end)
        if how is None or (not opens and how[0] == "hypothetical"):
            continue  # "Police arrested X, in whose film, …"
        if not (reaches_on(view, t, end, how) if opens else governs(view, above, k, end)):
            continue
        if not apart(view, above, k, end):
            return how
    return None


def depicted(view: DocView, t: int) -> tuple[str, str] | None:
    """Return the modality and reason of what only a picture, story or fake tells, else None.

    "A cartoon shows X being beaten", "doctored photos showed X being held", "a satirical site wrote that X was jailed",
    "a dream in which X was killed".
    """
    above = view.head[t]
    if (noun := picture_of(view, t)) is not None:
        return "hypothetical", f"seen in a {view.lower[noun]}"
    if view.dep[t] == "relcl" and simulated(view, above):
        return "hypothetical", f"a simulated {view.lower[above]}"
    if view.dep[t] == "relcl" and view.lower[above] in DRAWN:
        within = any(view.lower[c] == "in" for c in view.kids(t, "prep") if c < t)
        where = any(view.lower[c] == "where" for c in view.kids(t, "advmod"))
        return ("hypothetical", f"told in a {view.lower[above]}") if within or where else None
    if view.dep[t] != "ccomp":
        return None
    for told in view.kids(above, "nsubj"):
        called = {view.lower[c] for c in view.kids(told, "amod", "compound", "nmod")}
        if not called.isdisjoint(FAKED) and view.lower[above] in SHOWING:
            return "denied", "a fake"
        drawn = view.lower[told] in DRAWN and view.lower[above] in SHOWING
        if drawn or not called.isdisjoint(JESTING):
            return "hypothetical", f"told in a {view.lower[told]}"
    return None


def picture_of(view: DocView, t: int) -> int | None:
    """Return the drawing that shows a deed in progress ("a sketch of hooded men beating X"), where it does.

    Or the picture of one that somebody was sent ("a letter with a picture of a gunman shooting X"). Not a picture of
    what was done, which is evidence of it ("posted a picture of policemen beating X").
    """
    if view.dep[t] == "conj" and view.tag[view.head[t]] == view.tag[t]:
        t = view.head[t]  # "of a man beating and stabbing X"
    doer = view.head[t]
    if view.tag[t] not in {"VBG", "VBN"} or view.dep[t] != "acl" or view.dep[doer] != "pobj":
        return None
    noun = view.head[view.head[doer]]
    if view.lower[view.head[doer]] != "of" or not noun < doer:
        return None
    if view.lower[noun] in PICTURES and actor_type([view.lower[doer]]) not in STATE:
        return noun if any(w in SENT for w in view.lower[view.sentences[view.sentence_at[t]][0] : noun]) else None
    return noun if view.lower[noun] in SKETCHED else None


def simulated(view: DocView, noun: int) -> bool:
    """Tell whether a noun names what is only played ("the drill simulated an attack", "in a simulated attack")."""
    verb = view.head[noun]
    played = view.dep[noun] in {"dobj", "nsubjpass"} and view.lower[verb] in SIMULATING
    played = played and all(view.lower[c] != "the" for c in view.kids(noun, "det"))  # what was, acted again
    return played or any(view.lower[c] in SIMULATED for c in view.kids(noun, "amod"))


def phrase(view: DocView, first: int, end: int) -> tuple[str, str] | None:
    """Return the modality and reason of what a phrase with a preposition makes fiction or hearsay ("in his dream")."""
    lead = view.lower[first]
    of = next((k for k in range(first + 2, end) if view.lower[k] in {"of", "in", "on", "from", "among"}), end)
    noun, words = view.lower[of - 1], view.lower[first + 1 : of]
    two, tags = " ".join(view.lower[of - 2 : of]), {view.tag[k] for k in range(first + 1, of)}
    if any(view.tag[k] not in LIGHT for k in range(first + 1 + (lead == "according"), of - 1)):
        return None
    if lead == "in" and (of == end or (view.lower[of] == "of" and noun in PARTS and view.lower[end - 1] in FICTION)):
        owned = noun in PARTS and not FICTION.isdisjoint(words) and "POS" in tags  # "in the play's last act"
        unreal = noun in WORLDS and not UNREAL.isdisjoint(words)
        unreal = unreal or (noun in CASES and not IMAGINED.isdisjoint(words))
        if of < end or owned or noun in FICTION or two in FICTION or unreal:
            return "hypothetical", f"told in a {two}"
        if noun in DRILLS and LIVE.isdisjoint(words):
            return "hypothetical", f"told in a {noun}"
    if lead == "as" and noun in JOKES and of == end:
        return "hypothetical", f"told as a {noun}"
    if lead == "according" and not UNSURE.isdisjoint(words) and noun in TOLD_BY:
        return "alleged", f"by an unconfirmed {noun}"
    if lead == "according" and words[:1] == ["to"] and noun in HEARSAY and (of == end or view.lower[of] != "of"):
        return None if OF_SOMEBODY & tags else ("alleged", f"by the word of the {noun}")
    if lead in {"by", "in", "to"} and noun in (HEARSAY if lead == "by" else WORDS) and of == end:
        some = not SOME.isdisjoint(words)
        return ("alleged", f"by the word of the {noun}") if some or (lead != "by" and OF_SOMEBODY & tags) else None
    return None


def clause(view: DocView, first: int, end: int) -> tuple[str, str] | None:
    """Return the modality and reason of what a whole clause beside it calls hearsay ("or so he said", "it seems")."""
    words = view.lower[first:end]
    if words[0] == "it" and words[-1] in SEEMS | {"seem", "appear"} and {"not", "n't"}.isdisjoint(words):
        return "alleged", "only seems so"
    told = words[1:] if words[0] in {"or", "so", "as"} else words
    told = told[1:] if told[:1] == ["so"] else told
    if not GOING.isdisjoint(told) and (told[-2:] in (["has", "it"], ["had", "it"]) or told[-1] in {"goes", "went"}):
        return "alleged", "as the story goes"
    if words[:2] == ["or", "so"] and view.tag[first + 2] == "PRP" and words[3:4] and words[3] in SAYING:
        return "alleged", "or so it is said"  # "or so they say in the village"
    so = words[:2] == ["or", "so"] or (words[0] == "so" and len(words) == 3)
    return ("alleged", "or so it is said") if so and words[-1] in SAID_SO else None


def reaches_on(view: DocView, t: int, end: int, how: tuple[str, str]) -> bool:
    """Tell whether what opens a sentence still holds where a verb stands: up to a semicolon; a joke for one deed."""
    if ";" in view.lower[end:t]:
        return False
    for k in view.climb(t):
        if view.dep[k] != "conj" or view.head[k] < end:
            continue
        if how[1].startswith("told as") or any(view.lower[c] == "but" for c in view.kids(view.head[k], "cc")):
            return False  # "As a joke, X wore a crown and was arrested", "but in life they killed him"
    return True


def governs(view: DocView, above: list[int], first: int, end: int) -> bool:
    """Tell whether words in commas are said of the clause of a verb, by what they hang on or hang above."""
    inner, t = range(first, end), above[0]
    if ";" in view.lower[min(t, first) : max(t, first)] or (t < first - 1 and view.lower[first - 2] in LINKS):
        return False  # "arrested X when, it seems, she was about to leave"
    if any(t < s < first for c in view.kids(t, "conj") for s in view.kids(c, *ANY_SUBJECT)):
        return False  # "held X, and soldiers, it seems, killed Y"
    if of_other_verb(view, t, first, end):
        return False
    tops = [k for k in inner if view.head[k] not in inner or view.head[k] == k]
    if any(view.head[k] in above or k in above for k in tops):
        return True
    on_nouns = (view.head[k] for k in tops if view.dep[k] == "relcl" and view.head[k] == first - 2)
    return any(view.head[k] == above[0] and view.tag[k].startswith("NN") for k in on_nouns)  # "X, it seems, was killed"


def of_other_verb(view: DocView, t: int, first: int, end: int) -> bool:
    """Tell whether words in commas are of what stands right before or behind them, and not of a verb.

    "Killed X, who was, by some accounts, a spy", "for, it seems, a poem", "and his brother, it seems, fled".
    """
    before, after = first - 2, view.tag[end + 1] if end + 1 < len(view.tag) else ""
    if before == t or before < 0:
        return False
    if of_phrase(view, before, end):
        return True
    if t < before and after in FINITE and view.tag[before].startswith("NN"):
        return not JOINED.isdisjoint(view.lower[t:before])
    if not view.tag[before].startswith("VB") or view.head[before] == t or before in view.climb(t):
        return False
    return t < first or t > end + 3 or view.tag[t] != "VBN"  # not "X was, it seems, killed"


def of_phrase(view: DocView, before: int, end: int) -> bool:
    """Tell whether words in commas are only of the phrase that they part ("after, it seems, a tip", "tired, …, of X").

    Args:
        view: the article.
        before: the word before them.
        end: the comma behind them.
    """
    if view.tag[before] in {"IN", "TO"} or view.dep[before] == "prep" or view.lower[before] in NO | CUT_OFF:
        return True
    opens = before == view.sentences[view.sentence_at[before]][0] and view.tag[before] in {"JJ", "VBN", "VBG"}
    return opens and view.tag[end + 1 : end + 2] == ["IN"]


def apart(view: DocView, above: list[int], first: int, end: int) -> bool:
    """Tell whether a verb stands in a clause that says who somebody is, when it was or why, apart from such words."""
    for k in above:
        if first <= view.head[k] < end or first <= k < end:
            return False  # hung on them
        if view.dep[k] in ASIDES and not (view.dep[k] == "relcl" and cleft(view, view.head[k])):
            return True
        if background(view, k) or (view.dep[k] == "advcl" and happened_by_then(view, k)):
            return True
        if view.dep[k] == "advcl" and view.tag[k] in PAST and not view.kids(k, *ANY_SUBJECT, "aux", "auxpass", "mark"):
            return True  # "In the film, shot before police arrested X, …"
    return False
