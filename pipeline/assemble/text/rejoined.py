"""What a verb joined to an infinitive, a gerund or a passive belongs to: the main verb, not what stands below it.

"He was convicted of plotting to rob and fined": the court fined him.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.callings import is_trade
from pipeline.assemble.text.common import SENTENCE_SIDE, SUBJECTS, THEM
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.misjoined import NEAR, has_object
from pipeline.assemble.text.misread import BY_LAW
from pipeline.assemble.text.shared_words import RANKS
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import FORCES, actor_type, people
from pipeline.normalise.namesakes import first_names

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

PRESENT_PAST = frozenset({"VBD", "VBZ", "VBP"})
AS_IN_PRESENT = frozenset({"beat", "hit", "hurt", "put", "set", "cut", "let", "shut", "cast", "burst", "split"})
IS_PAST = frozenset({"was", "were"})
DUE = frozenset({"due"})
PHRASE = 6  # tokens of what a doer is called, or after "held him"
SEX = {"him": "male", "her": "female"}
CAPTIVE = word_list("verbs.toml", "harm", "held_as")
MASTERS = word_list("actors.toml", "forces", "masters")
OFFICERS = word_list("actors.toml", "forces", "nobodys") | word_list("actors.toml", "forces", "hit_beside")
THEIR_OWN = frozenset({"on", "in", "at", "inside"})  # "held him on his boat"
SAID_WITH = frozenset({"held", "acquitted", "cleared"})
UNDONE = verb_list("verbs.toml", "causing", "undone")


def rejoin_past(tree: Tree) -> None:
    """Hang on the main verb a past tense that it joins to an infinitive ("guilty of plotting to rob and fined X").

    Not a form that is an infinitive too ("to seize and hurt").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(4, len(lower)):
        verb = head[t]
        if tag[t] != "VBD" or dep[t] != "conj" or tag[verb] != "VB" or not verb < t:
            continue
        each = lower[head[verb]] in UNDONE and has_object(tree, verb) and has_object(tree, t)
        each = each and lower[t - 1] == "and" and by_forces(tree, head[verb])
        if lower[t] in AS_IN_PRESENT and not each:
            continue  # but "refused to register a complaint and beat her"
        if tree.has_kid(t, range(verb, t), "nsubj", "nsubjpass", "aux", "auxpass"):
            continue
        above = head[verb]
        while above != head[above] and tag[above] != "VBD":
            above = head[above]
        if tag[above] == "VBD" and above < verb:
            head[t] = above


def rehang_when(tree: Tree) -> None:
    """Hang on the main verb a past deed told with "when", read as of a purpose ("went to buy bread when men took him").

    Not what may lie ahead: of what is wanted or a plan, or of whom it is done to ("came to kill X when he was freed").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(5, len(lower)):
        to = head[t]
        if (
            dep[t] == "relcl"
            and tag[t] in {"VBD", "VBN"}
            and to < t
            and (lower[to] in people().plurals or tree.person_at(to))
        ):
            off_people(tree, t)
        if dep[t] != "advcl" or tag[t] not in {"VBD", "VBN"} or dep[to] != "advcl" or to > t:
            continue
        near = range(to + 1, t)
        if any(tag[k] == "PRP" or tree.person_at(k) for k in tree.kids_in(to, near, "dobj")):
            continue
        if tag[to] != "VB" or lower[to - 1] != "to" or not tree.has_kid(t, near, *SUBJECTS):
            continue
        if tag[t] == "VBN" and not any(lower[k] in IS_PAST for k in tree.kids_in(t, near, "auxpass")):
            continue
        when = next((k for k in tree.kids_in(t, near, "advmod") if lower[k] == "when"), -1)
        if when > 0 and not any(dep[k] == "aux" and head[k] == t for k in near):
            head[t] = head[to]


def off_people(tree: Tree, t: int) -> None:
    """Hang on the verb before a clause with "when" read as said of people ("ten died, including two boys, when …")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    above = head[t]
    if not any(
        lower[k] in {"when", "as"} and lower[k - 1] == ","
        for k in tree.kids_in(t, range(above + 1, t), "advmod", "mark")
    ):
        return
    for _ in range(PHRASE):
        above = head[above]
        if tag[above].startswith("VB") and lower[above] != "including" and above < t:
            head[t], dep[t] = above, "advcl"
            return


def read_due(tree: Tree) -> None:
    """Read "due" before an infinitive as what somebody is, not as a preposition ("X, due to be hanged, was moved")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(DUE, 1, len(lower) - 3):
        verb = next((k for k in range(t + 2, min(len(lower), t + NEAR)) if head[k] == t and dep[k] == "pcomp"), -1)
        if tag[t] == "IN" and verb > 0 and lower[t + 1] == "to" and head[t + 1] == verb and dep[t + 1] == "aux":
            tag[t], dep[verb] = "JJ", "xcomp"
            named = next((k for k in range(t - 1, max(0, t - NEAR), -1) if lower[k] != ","), -1)
            if named >= 0 and tag[named].startswith("NN") and dep[t] in {"prep", "advmod", "acl"}:
                head[t], dep[t] = named, "amod"


def rejoin_bidden(tree: Tree) -> None:
    """Hang below a verb the infinitive that its adverb's "and" joins to it ("urge them to promptly and fully free X").

    Nobody urges and frees: they are urged to do so. Likewise past who somebody is ("to free X, who was held in May, and
    to drop all charges").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(5, len(lower)):
        if dep[t] == "conj" and tag[t] == "VB" and lower[t - 3 : t] == [",", "and", "to"] and dep[head[t]] == "relcl":
            bidden = head[head[head[t]]]
            if tag[bidden] == "VB" and lower[bidden - 1] == "to" and tag[head[t]] != "VB":
                head[t] = bidden
        elif dep[t] == "conj" and tag[t] == "VB" and lower[t - 2 : t] == ["and", "to"] and tag[head[t]] in PRESENT_PAST:
            scared = tree.has_kid(t, range(t + 1, len(lower)), "ccomp")  # "held X and to scare her beat her"
            dep[t] = "conj" if scared else "xcomp"  # "called on them to free X, and to drop", read as done
        if (dep[t], tag[t]) != ("conj", "VB") or not (tag[t - 3] == tag[t - 1] == "RB"):
            continue
        if lower[t - 2] not in {"and", "or"} or lower[t - 4] != "to" or not tag[head[t]].startswith("VB"):
            continue
        if head[t] < t - 4 and tag[head[t]] != "VB":
            dep[t], dep[t - 4], head[t - 4], head[t - 3] = "xcomp", "aux", t, t
            dep[t - 3] = "advmod"


def rejoin_listed(tree: Tree) -> None:
    """Join to a passive the further ones of a list, hung on who it befell along with ("held with two clerks, beaten").

    "He was arrested with four neighbours, tortured, and sentenced to life": he was, all of it; but not "with four
    neighbours, tortured and jailed before, and fined".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(4, len(lower) - 3):
        if tag[t] != "VBN" or dep[t] != "acl" or lower[t - 1] != "," or lower[prep := head[head[t]]] != "with":
            continue
        verb, last = head[prep], next(tree.kids_in(t, range(t + 1, len(lower)), "conj"), -1)
        passive = tag[verb] == "VBN" and tree.has_kid(verb, range(verb), "auxpass")
        if passive and last > 0 and tag[last] == "VBN" and lower[last - 2 : last] == [",", "and"]:
            head[t], dep[t] = verb, "conj"


def by_forces(tree: Tree, verb: int) -> bool:
    """Tell whether police, guards, soldiers or armed men are the subject of a verb."""
    return any(kind in FORCES for kind in doers_of(tree, verb))


def by_state(tree: Tree, verb: int) -> bool:
    """Tell whether police, prosecutors, a ministry or the like are the subject of a verb."""
    return any(kind is not None and kind.startswith("state") for kind in doers_of(tree, verb))


def doers_of(tree: Tree, verb: int) -> list[str | None]:
    """Return what kind of actor each subject of a verb is by its own word."""
    subjects = [k for k in range(max(0, verb - SENTENCE_SIDE), verb) if tree.dep[k] == "nsubj" and tree.head[k] == verb]
    return [actor_type([tree.lower[k]]) for k in subjects]


def rejoin_said(tree: Tree) -> None:
    """Hang on police or a court who say what somebody did what they did of it ("said X had spied and held her").

    Whom the custody is of is X, so that X is not who holds.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(4, len(lower)):
        done, said = head[t], head[head[t]]
        if tag[t] != "VBD" or dep[t] != "conj" or not (lower[t] in BY_LAW or lower[t] in SAID_WITH):
            continue
        if dep[done] != "ccomp" or not said < done < t:
            continue
        whom = list(tree.kids_in(t, range(t + 1, min(len(lower), t + 3)), "dobj"))
        if lower[t - 1] != "and" or not whom or not by_state(tree, said):
            continue
        kin = tree.has_kid(whom[0], range(t, whom[0]), "poss") and lower[whom[0]] in people().relatives
        if lower[whom[0]] not in THEM and not kin:
            continue
        doers = list(tree.kids_in(done, range(said, done), "nsubj", "nsubjpass"))
        named = bool(doers) and named_between(tree, doers[0], t)
        if not doers or any(may_hold(tree, k, named=named) for k in doers):
            continue  # "the ministry said the army had searched her home and arrested her"
        if named and commands(tree, doers[0]):
            continue  # "said the gang's chief had attacked X and detained him"
        if lower[t] == "held" and not held_by_police(tree, doers[0], t):
            continue
        head[t] = said


def may_hold(tree: Tree, doer: int, *, named: bool) -> bool:
    """Tell whether the subject at a token may take people into custody: an actor or of a rank ("Captain X").

    Where nobody is named whom they may have taken, only who is an actor by that word or serves the state.
    """
    called = [tree.lower[k] for k in range(max(0, doer - PHRASE), doer + 1) if k == doer or tree.head[k] == doer]
    kinds = [actor_type(called), *(actor_type([w]) for w in called)]
    if not named and kinds[-1] is None:
        kinds = [kind for kind in kinds if kind is not None and kind.startswith("state")]
    return any(kind is not None for kind in kinds) or not RANKS.isdisjoint(called)


def commands(tree: Tree, doer: int) -> bool:
    """Tell whether the subject at a token is told to have men of their own ("the militia leader X", "Prince X")."""
    k = doer
    while k > 0 and (k == doer or tree.tag[k].startswith(("NN", "JJ", "HYPH"))):
        if tree.lower[k] in MASTERS or actor_type([tree.lower[k]]) is not None:
            return True
        k -= 1
    return False


def named_between(tree: Tree, doer: int, held: int) -> bool:
    """Tell whether somebody is named between a doer and a custody."""
    return any(tree.is_person(i) for i in tree.name_at[doer + 1 : held])


def held_by_police(tree: Tree, doer: int, held: int) -> bool:
    """Tell whether "held him for two days" is what police say of themselves, of an editor who insulted or hit somebody.

    "Police said X had tied up Y and held him for two days", "had beaten Y and held him in a shed": X held Y.
    """
    lower, head = tree.lower, tree.head
    called = [k for k in range(max(0, doer - PHRASE), doer + 1) if k == doer or head[k] == doer]
    sex = next((first_names().get(lower[k]) for k in called if tree.tag[k] == "NNP"), None)
    if lower[held + 2 : held + 3] not in (["for"], ["on"], ["."], [","]) or sex not in {None, SEX.get(lower[held + 1])}:
        return False
    if not CAPTIVE.isdisjoint(lower[held : held + PHRASE]):
        return False
    ends = next((k for k in range(held, len(lower)) if lower[k] in {".", ";"}), len(lower))
    if "until" in lower[held:ends]:
        return False  # "until police freed him"
    if any(lower[k] in THEIR_OWN and tree.tag[k + 1] == "PRP$" for k in range(held, min(ends, len(lower) - 1))):
        return False
    harm = any(r.act in {"attack", "threat"} for r in lexicon().verbs.get(lower[head[doer]], ()))
    named = named_between(tree, doer, held)
    if not harm:
        return not named
    hit = {lower[k] for k in range(head[doer] + 1, held) if head[k] == head[doer] and tree.dep[k] == "dobj"}
    return any(is_trade(lower[k]) for k in called) and (named or bool(hit & OFFICERS))


def rejoin_finite(tree: Tree) -> None:
    """Hang on the main verb a finite passive joined to what somebody saw done ("filmed police beating X and was held").

    Only "was": "filmed police beating X and were held" may tell of the police.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for was in range(4, len(lower)):
        t, seen = head[was], head[head[was]]
        if lower[was] != "was" or dep[was] != "auxpass" or dep[t] != "conj" or not seen < was < t:
            continue
        if tag[seen] not in {"VBG", "VB"} or any(head[k] == t and dep[k].startswith("nsubj") for k in range(seen, t)):
            continue
        above = head[seen]
        while above != head[above] and tag[above] not in {"VBD", "VBN"}:
            above = head[above]
        if tag[above] in {"VBD", "VBN"} and above < seen:
            head[t] = above


def rejoin_passive(tree: Tree) -> None:
    """Hang on a passive the participle joined to a noun or gerund below it ("suspected of spying and shot by X")."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    for t in range(4, len(tag)):
        noun = head[t]
        if tag[t] not in {"VBN", "VBD"} or dep[t] != "conj" or not noun < t or dep[noun] not in {"pobj", "pcomp"}:
            continue
        verb = head[head[noun]]
        if tag[noun] not in {"NN", "NNS", "VBG"} or tag[verb] != "VBN" or not verb < noun:
            continue
        if dep[verb] in {"advcl", "conj"} and tag[head[verb]] == "VBN" and tree.lower[verb - 1] == ",":
            verb = head[verb]  # "was stopped, accused of spying and shot"
        near = range(max(0, verb - NEAR), t)
        own = tree.has_kid(t, near, "nsubj", "nsubjpass", "aux", "auxpass")
        if not own and tree.has_kid(verb, near, "auxpass"):
            head[t] = verb
