"""How real what a "that" clause hangs on makes it: "fears that", "the theory is that", "it seems that X was shot"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import BE
from pipeline.assemble.text.common import ANY_SUBJECT, NO, WAS
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.simple import told_apart
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.what.decided import to_infinitive
from pipeline.assemble.whether.factive import CONSIDERING, FINDING_BODIES, adjectives, finite
from pipeline.assemble.whether.framed import of_phrase

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

HOWS: Final = ("hypothetical", "denied", "alleged")
NOUNS: Final = {noun: how for how in HOWS for noun in noun_list("modality.toml", "that", how)}
VERBS: Final = {verb: how for how in HOWS for verb in verb_list("modality.toml", "that_of_verbs", how)}
GROWING: Final = verb_list("modality.toml", "kept", "growing")
GOING: Final = noun_list("modality.toml", "that", "going")
SEEMING: Final = verb_list("modality.toml", "that_of_verbs", "seeming")
SURE: Final = word_list("modality.toml", "that_of_verbs", "sure")
UNDOUBTED: Final = frozenset({"doubt", "doubts", "denial"})
LITTLE: Final = frozenset({"no", "little", "any", "without", "beyond"})
IS: Final = WAS | {"is", "are", "remains", "remained"}
LEAVING: Final = BE | frozenset({*verb_forms("leave"), *verb_forms("have")})
HEARING: Final = frozenset(verb_forms("hear"))
LOOKING: Final = frozenset(verb_forms("look"))
BELIEVING: Final = word_list("modality.toml", "reasons", "to")
GROUNDS: Final = word_list("modality.toml", "reasons", "nouns")
SUPPOSING: Final = frozenset({"suppose", "supposing"})
RULING: Final = frozenset(verb_forms("rule"))
ASIDE: Final = 8  # tokens in commas between such a noun and its clause, at most
LIKE: Final = frozenset({"ago", "yesterday"})
SAID: Final = frozenset({"clear"})  # whoever is clear that it is so has said so
NOT_SURE: Final = (["no", "means"], ["far", "from"], ["anything", "but"])


def held_to_be(view: DocView, t: int, act: int) -> str | None:
    """Return how real a clause's noun or verb makes it ("fears that", "the notion that", "argued that X was shot").

    None where it is told as a fact, also in a clause on the noun ("fears that led to …"), and after "no doubt that".

    Args:
        view: the article.
        t: the verb of the clause.
        act: the act's word, which stands in it.
    """
    dep, head = view.dep[t], view.head[t]
    if not view.tag[t].startswith("VB"):
        return None
    if seems(view, t) and in_clause(view, act, t):
        return "alleged"
    if dep not in {"acl", "relcl", "ccomp", "appos"}:
        return None
    that = next((c for c in view.kids(t, "mark") if c < t and view.lower[c] == "that"), 0)
    if not that:
        told = view.lower[head] in NOUNS and without_that(view, t, head) and not undoubted(view, head)
        return NOUNS[view.lower[head]] if told else None
    noun = noun_before(view, that)
    if view.lower[max(0, noun - 2) : noun + 1] == ["in", "the", "event"]:
        return "hypothetical"  # "In the event that X was held, …"
    if view.lower[noun] in NOUNS and view.lower[noun - 1 : that] != ["by", "chance"]:
        return None if undoubted(view, noun) else NOUNS[view.lower[noun]]
    if view.lower[head] in GROWING and head < t:  # "fears are growing that X was shot"
        return next((NOUNS[view.lower[s]] for s in view.kids(head, "nsubj") if view.lower[s] in NOUNS), None)
    if dep != "ccomp" or view.tag[t] not in {"VBD", "VBN"}:  # "suggested that X be freed"
        return None
    if how := by_sureness(view, head, that):
        return how
    if view.lower[head] in IS and head < t:
        return next((NOUNS[view.lower[s]] for s in view.kids(head, "nsubj") if view.lower[s] in NOUNS), None)
    if has_it(view, head):
        return "alleged"
    if act == t and view.lower[head] in CONSIDERING:
        who = view.kids(head, "nsubj")
        bodies = any(view.lower[s] in FINDING_BODIES or view.tag[s] == "NNP" for s in who)
        return None if bodies or view.kids(head, "neg") else "alleged"
    denied = any(c < head for c in view.kids(head, "neg"))
    if view.lower[head] in RULING and any(view.lower[c] == "out" for c in view.kids(head, "prt")):
        return None if denied else "denied"  # "ruled out that X had been shot"
    known = view.lower[head] in HEARING and view.dep[head] == "advcl"  # "when she heard that X had been shot"
    return None if denied or known else VERBS.get(view.lower[head])


def only_supposed(view: DocView, act: int) -> bool:
    """Tell whether a sentence only supposes what it tells ("Suppose police held X"), not who it is told of."""
    first, last = view.sentences[view.sentence_at[act]]
    while first < last - 1 and not view.words[first][:1].isalnum():
        first += 1
    if view.lower[first] not in SUPPOSING or view.lower[first + 1 : first + 2] == [","]:
        return False
    return all(view.dep[k] not in {"relcl", "acl"} for k in view.climb(act))


def without_that(view: DocView, t: int, noun: int) -> bool:
    """Tell whether a whole clause follows a noun without its "that" ("the possibility X was killed by a rival").

    Not one on the noun, which lacks what the noun stands for ("the danger X faced", "the idea he was jailed for").
    """
    if view.dep[t] not in {"acl", "relcl"} or min(view.subtree(t)) != noun + 1:
        return False
    own = view.kids(t, "nsubjpass") or (view.kids(t, "nsubj") and view.kids(t, "dobj"))
    open_end = any(not view.kids(p, "pobj", "pcomp", "prep") for p in view.kids(t, "prep"))
    return bool(own) and not open_end and all(view.tag[s] not in {"WP", "WDT"} for s in view.kids(t, *ANY_SUBJECT))


def noun_before(view: DocView, that: int) -> int:
    """Return the word before "that", past what stands in commas ("the claim, made in May, that X was held")."""
    if view.lower[that - 1] != ",":
        return that - 1
    opened = range(that - 3, max(0, that - ASIDE), -1)
    return next((k - 1 for k in opened if view.lower[k] == "," and view.lower[k - 1] in NOUNS), that - 1)


def undoubted(view: DocView, noun: int) -> bool:
    """Tell whether there is no doubt or denial ("no doubt that", "not the slightest doubt", "no room for doubt").

    Not who leaves another thing undone: "did not repeat the denial that".
    """
    if view.lower[noun] not in UNDOUBTED:
        return False
    if view.lower[noun - 1] in LITTLE or any(view.lower[c] in LITTLE for c in view.kids(noun, "det")):
        return True
    if view.dep[noun] == "pobj" and view.lower[view.head[noun]] in LITTLE:
        return True
    above = [view.head[noun]]
    if view.lower[above[0]] == "for":  # "no room for doubt"
        room = view.head[above[0]]
        above = [room, view.head[room]]
    words = {view.lower[c] for k in above for c in view.kids(k, "neg", "det", "advmod")}
    return not words.isdisjoint(NO | {"no", "little"}) and view.lower[above[-1]] in LEAVING


def by_sureness(view: DocView, head: int, that: int) -> str | None:
    """Return how real it makes a clause that somebody is sure of it, or that it is far from certain."""
    sure = next((k for k in (head, *view.kids(head, "acomp")) if view.lower[k] in SURE), -1)
    if not 0 <= sure < that:
        return None
    if view.lower[max(0, sure - 2) : sure] in NOT_SURE:
        return "hypothetical"
    verb = view.head[sure]
    who = view.kids(verb, "nsubj")
    plain = not view.kids(verb, "neg") and view.dep[sure] == "acomp" and view.lower[sure] not in SAID
    plain = plain and not any(view.lower[s] in FINDING_BODIES for s in who)
    return "alleged" if plain and any(view.lower[s] not in {"it", "that", "this", "what"} for s in who) else None


def possible_or_grounded(view: DocView, t: int) -> str | None:
    """Return how real a clause is that is only possible ("it's possible X was held"), or for which is reason.

    "That" may be left out. Only what was done to somebody is believed of them, not what they did.
    """
    if view.dep[t] != "ccomp":
        return None
    believing = view.head[t]
    noun = view.head[believing]
    if view.lower[believing] in BELIEVING and view.dep[believing] == "acl" and view.lower[noun] in GROUNDS:
        none = any(view.lower[k] in {"no", "little"} for k in view.kids(noun, "det", "amod", "neg"))
        passive = "denied" if none or view.kids(view.head[noun], "neg") else "alleged"
        return passive if view.kids(t, "nsubjpass") else None
    it = believing < t and view.lower[believing - 1] == "it" and view.lower[believing] in BE
    after = view.lower[believing + 1 : believing + 3]
    said = next((w for w in after if w not in {"very", "quite", "also", "still"}), "")
    return "hypothetical" if it and adjectives().get(said) == "hypothetical" else None


def has_it(view: DocView, verb: int) -> bool:
    """Tell whether a clause is what rumour has or a story says ("rumour has it that", "the story goes that")."""
    if not any(view.lower[s] in GOING for s in view.kids(verb, "nsubj")):
        return False
    if view.lower[verb] in {"has", "had"}:
        return any(view.lower[o] == "it" for o in view.kids(verb, "dobj"))
    return view.lower[verb] in {"goes", "went"} and not view.kids(verb, "neg")


def seems(view: DocView, t: int) -> bool:
    """Tell whether a verb tells only what seems so ("it seems that X was held", "police appear to have shot X").

    Not "it seems strange that", "it seems like yesterday that", nor who "appeared in court to be sentenced".
    """
    head, dep = view.head[t], view.dep[t]
    seeming = view.lower[head] in SEEMING
    if not seeming and view.lower[head] not in LOOKING:
        return False
    if view.kids(head, "neg", "acomp", "attr", "oprd", "dobj") or not LIKE.isdisjoint(view.lower[head + 1 : t]):
        return False
    it = any(view.lower[s] == "it" for s in view.kids(head, "nsubj"))
    aside = head > t or view.lower[head - 2] == ","
    if it and view.lower[head - 1] == "it" and head > 1 and aside:  # "for, it seems, a poem", "X, it seems for a poem"
        before = head - 2 - (view.lower[head - 2] in {",", "-", "–"})
        if of_phrase(view, before, head + 1) or view.tag[head + 1] == "IN":
            return False
    if not seeming:
        return it and dep in {"advcl", "ccomp"} and any(view.lower[c] == "like" for c in view.kids(t, "mark"))
    if dep == "xcomp":
        return to_infinitive(view, t) and not any(head < c < t for c in view.kids(head, "prep"))
    return dep == "ccomp" and it


def in_clause(view: DocView, act: int, t: int) -> bool:
    """Tell whether an act is what a clause of its verb tells, and no deed that it presupposes.

    Not "seems to have fled before police arrested X", "appears to know that", "seem to know of the arrest".
    """
    if view.tag[act].startswith("NN") and view.dep[act] in {"pobj", *ANY_SUBJECT} and told_apart(view, act):
        return False
    path = view.climb(act)
    for k in path[: path.index(t)] if t in path else ():
        if view.dep[k] == "ccomp" and view.head[k] != t and view.lower[view.head[k]] in SEEMING:
            continue
        if view.dep[k] == "ccomp" or (view.dep[k] == "advcl" and view.kids(k, "mark", "advmod") and finite(view, k)):
            return False
    return True
