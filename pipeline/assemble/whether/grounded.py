"""Nouns of what has happened because a sentence only gives its grounds, or tells by it when something else was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import PAST, PRESENT, TOLD, WHILE
from pipeline.assemble.text.kinds import FREEING
from pipeline.assemble.text.lexicon import lexicon, verb_forms
from pipeline.assemble.text.shared_words import TELLING
from pipeline.assemble.text.simple import has_modal, is_infinitive, may_tell
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.whether.factive import PAST_AUXILIARIES, in_custody

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

ASCRIBING: Final = word_list("modality.toml", "coming", "ascribing")
MOODS: Final = frozenset({"would", "will", "should", "must", "can", "'ll", "’ll", "'d", "’d", "not", "n't", "n’t"})
BEING: Final = frozenset({"is", "was", "are", "were", "be", "been"})
FINDING_OUT: Final = frozenset({"if", "whether"})
# what is spoken of before it is done
AHEAD: Final = frozenset({"release", "execution", "trial", "forced_return", "sentencing"})
GOT_AWAY: Final = verb_list("actors.toml", "got_away", "verbs") | {"got", "get"}
INTENT: Final = verb_list("modality.toml", "coming", "intent")
INTENT_WORDS: Final = word_list("modality.toml", "coming", "intent_words")
GROUNDS: Final = frozenset({"because", "since", "as"})
REASONS: Final = frozenset({"because", "although", "though", "since", "after"})
TIMES: Final = frozenset({"hours", "days", "weeks", "months", "years", "day", "week", "month", "year", "period"})
HAPPENED: Final = frozenset({"was", "were", "had"})
OPEN: Final = frozenset({"unclear", "clear", "unknown", "known", "uncertain"})
HYPOTHETIC: Final = frozenset({"if", "unless", "whether"})
SHOWING: Final = verb_list("modality.toml", "coming", "showing")
DENYING: Final = frozenset(verb_forms("deny"))
REMINDING: Final = verb_list("modality.toml", "coming", "reminding")


def ascribed(view: DocView, noun: int) -> bool:
    """Tell whether a sentence only gives or guesses the grounds of what a noun tells of somebody ("may be linked to").

    Not of "any arrest", nor of what would be so ("his arrest would be tied to"), nor of a trial that may be so.
    """
    verb = view.head[noun]
    if view.dep[noun] not in {"nsubj", "nsubjpass"} or not (view.kids(noun, "poss") or view.lower[noun - 1] == "the"):
        return False
    below = view.kids(verb, "acomp", "attr", "prep") if view.lower[verb] in BEING else []
    at = next((k for k in [verb, *below] if view.lower[k] in ASCRIBING), -1)
    if not 0 <= at < len(view.words) - 2 or not plainly_told(view, verb):
        return False
    asked = view.lower[view.sentences[view.sentence_at[noun]][1] - 1] == "?"
    if asked or not (MOODS | {",", ";"}).isdisjoint(view.lower[noun:at]):
        return False
    to = at + 3 if view.lower[at + 1] == "in" and at + 3 < len(view.words) else at + 1  # "due in part to"
    joined = {"to"} if view.lower[at] == "due" else {"to", "with", "by"}
    if view.lower[to] not in joined or "VB" in view.tag[to + 1 : to + 3]:
        return False
    acts = {rule.act for _, rule in lexicon().nouns.get(view.lower[noun], ())}
    helped = [verb, *view.kids(verb, "aux", "auxpass")]
    over = any(view.lower[k] in {"was", "were", "has", "have", "had"} for k in helped)
    return over or acts.isdisjoint(AHEAD)


def plainly_told(view: DocView, verb: int) -> bool:
    """Tell whether a clause is the sentence's own, or what somebody says in it, under no "if" and in no claim."""
    if any(view.lower[m] in HYPOTHETIC for c in view.kids(verb, "advcl") for m in view.kids(c, "mark")):
        return False
    while view.dep[verb] == "conj" and view.head[verb] != verb:
        verb = view.head[verb]
    saying = view.head[verb]
    if view.dep[verb] == "ccomp" and view.lower[saying] in TELLING and view.kids(saying, "nsubj"):
        verb = saying
    elif view.dep[verb] in {"ccomp", "advcl"} and any(view.lower[m] in FINDING_OUT for m in view.kids(verb, "mark")):
        left_open = (k for k in (saying, *view.kids(saying, "acomp")) if view.tag[k] in {"JJ", "VBN"})
        if any(view.lower[k] in OPEN for k in left_open):
            verb = saying  # "it is unclear whether her arrest is linked to her articles"
    return view.dep[verb] == "ROOT"


def at_its_time(view: DocView, noun: int) -> bool:
    """Tell whether what a noun tells only says when something else was ("at the time of X's arrest, nobody had …")."""
    time = view.head[view.head[noun]]
    if view.dep[noun] != "pobj" or view.lower[time] != "time" or view.lower[view.head[time]] != "at":
        return False
    verb = view.head[view.head[time]]
    if view.kids(noun, "amod") or any(view.lower[c] in {"a", "an", "any"} for c in view.kids(noun, "det")):
        return False  # "of an alleged beating"
    inverted = any(view.lower[c] == "had" and view.words[c] == "Had" for c in view.kids(verb, "aux"))
    return plainly_told(view, verb) and not inverted and not has_modal(view, verb)


def in_what_is_denied(view: DocView, noun: int) -> bool:
    """Tell whether custody only tells when something was that is denied ("denied beating X during her arrest")."""
    prep = view.head[noun]
    verb = view.head[prep]
    if view.dep[noun] != "pobj" or view.lower[prep] != "during" or not in_custody(view.lower[noun]):
        return False
    own = view.kids(noun, "poss") or any(view.lower[c] == "the" for c in view.kids(noun, "det"))
    denied = any(view.lower[k] in DENYING for k in view.climb(verb)[1:])
    return bool(own) and denied and view.tag[verb].startswith("VB")


def before_custody(view: DocView, noun: int) -> bool:
    """Tell whether it is only asked if something was before an arrest ("unclear if they beat X before his arrest").

    Not whether somebody got away before it.
    """
    verb = view.head[view.head[noun]]
    if view.lower[view.head[noun]] != "before" or view.tag[verb] not in PAST or not in_custody(view.lower[noun]):
        return False
    over = view.head[verb]
    asked = view.dep[verb] == "ccomp" or (view.dep[verb] == "advcl" and over < verb and bool(view.kids(over, "acomp")))
    if not asked or view.lower[verb] in GOT_AWAY or has_modal(view, over):
        return False
    return any(view.lower[c] in FINDING_OUT for c in view.kids(verb, "mark"))


def beside_intent(view: DocView, t: int) -> bool:
    """Tell whether a clause tells what happened as somebody tried or refused something ("tried to leave when held").

    Not what was still to come ("planned to speak when he was released").
    """
    marks = {view.lower[c] for c in view.kids(t, "mark", "advmod")} & (WHILE | REASONS)
    meant = view.head[t]
    over = view.head[meant]
    if not marks or view.tag[meant] != "VB" or not is_infinitive(view, meant):
        return False
    past = view.tag[t] == "VBD" or any(view.lower[c] in HAPPENED for c in view.kids(t, "aux", "auxpass"))
    told = view.lower[over] in INTENT or view.lower[over] in INTENT_WORDS
    be = [view.head[over], *view.kids(over, "aux")] if view.lower[over] in INTENT_WORDS else view.kids(over, "aux")
    now = view.tag[over] in PRESENT or any(view.tag[c] in {"MD", *PRESENT} for c in be)
    if not past or not told or now or over > meant:
        return False
    freed = may_tell(view, t, FREEING)
    return not freed or marks <= REASONS


def as_reason(view: DocView, verb: int) -> bool:
    """Tell whether a clause gives in the past why something is asked for ("asked that X be freed as he was ill")."""
    if view.dep[verb] not in {"advcl", "ccomp"} or not any(view.lower[c] in GROUNDS for c in view.kids(verb, "mark")):
        return False
    helped = any(view.lower[c] in HAPPENED for c in view.kids(verb, "aux", "auxpass"))
    return bool(view.kids(verb, "nsubj", "nsubjpass")) and (helped or view.tag[verb] == "VBD")


def shows_so(view: DocView, verb: int) -> bool:
    """Tell whether a clause gives after "as" what shows its sentence to be so; a modal of its own speaks first.

    "Critics may be jailed, as shown by the jailing of X": that happened once, and shows what may happen again. Not the
    one who says so ("as the report shows"): only what is under it is asked for.
    """
    if view.lower[verb] not in SHOWING or view.tag[verb] not in TOLD:
        return False
    return any(view.lower[c] == "as" and c < verb for c in view.kids(verb, "mark", "advmod"))


def called_to_mind(view: DocView, verb: int) -> bool:
    """Tell whether a clause of the past is only what "it should be noted that": only the noting is asked for."""
    noted = view.head[verb]
    if view.dep[verb] != "ccomp" or view.lower[noted] not in REMINDING or view.tag[noted] != "VBN":
        return False
    it = any(view.lower[s] == "it" for s in view.kids(noted, "nsubjpass", "nsubj"))
    done = view.tag[verb] == "VBD" or any(view.lower[c] in PAST_AUXILIARIES for c in view.kids(verb, "aux", "auxpass"))
    that = any(view.lower[c] == "that" for c in view.kids(verb, "mark"))
    sure = all(view.lower[c] not in {"could", "might", "would"} for c in view.kids(noted, "aux"))
    return it and done and that and has_modal(view, noted) and sure and not view.kids(noted, "neg")
