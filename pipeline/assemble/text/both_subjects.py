"""Which two nouns before a verb are one subject: "The editor of the weekly, X, and his cashier were held"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE, SUBJECTS
from pipeline.assemble.text.lexicon import participles
from pipeline.assemble.text.wordlists import verb_list

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

SECOND: Final = frozenset({*SUBJECTS, "parataxis", "dep"})
BELOW: Final = frozenset({"appos", "prep", "pobj"})
ONE: Final = frozenset({"NN", "NNP"})
OWN: Final = frozenset({"his", "her", "their"})
SAYING: Final = verb_list("verbs.toml", "saying", "on_oath", "speech", "telling")
TOLD: Final = 60  # tokens from somebody told of to who says it at the end
NEXT: Final = frozenset({"parataxis", "conj", "ccomp"})
SEVERAL: Final = frozenset({"were", "are", "have"})
AS_WELL_AS: Final = ["as", "well", "as"]
PHRASE: Final = 5  # tokens from the comma to the noun of "a nurse"
FAR: Final = 30  # tokens from the first noun to the verb


def join_both_subjects(tree: Tree) -> None:
    """Join to the subject of a verb of several the noun behind its "and" that the parse hangs on the verb as well."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for joint in range(1, len(lower) - 2):
        near = first = head[joint]
        while dep[first] in BELOW and head[first] < first and dep[joint] == "cc":
            first = head[first]  # "X, 34, of the temple and his pupil Y", "X, leader of the party, and Y"
        verb = head[first]
        if dep[joint] != "cc" or lower[joint] != "and" or dep[first] not in SUBJECTS:
            continue
        if not first < joint < verb or verb - first > FAR:
            continue
        helped = any(lower[k] in SEVERAL and tree.verb_helped(k) == verb for k in range(joint, verb + 1))
        hosts = {verb, head[verb]} if dep[verb] == "ccomp" and verb < head[verb] else {verb}
        own = (k for k in range(joint + 1, verb) if head[k] in hosts)
        nouns = (k for k in own if tag[k].startswith("NN") or is_count(tree, k))
        seconds = [k for k in nouns if dep[k] in SECOND]
        if not seconds and tag[first] in ONE:  # "X, 34, of the temple and his pupil Y were held", read as it and Y
            apart = {near} if dep[near] == "appos" else set[int]()  # "X, his wife Y and their two sons" is no such row
            joined = (k for k in range(joint + 1, verb) if dep[k] == "conj" and first < head[k] < joint)
            joined = (k for k in joined if head[k] not in apart)
            seconds = [k for k in joined if tag[k] == "NNP" or lower[joint + 1] in OWN]
        since = joint if near == first else first
        others = {k for top in (near, first) for k in tree.kids_in(top, range(since, verb), "conj")}
        if not helped or len(seconds) != 1 or others - {*seconds}:
            continue
        astray = near != first or dep[seconds[0]] == "conj"
        if astray and (dep[seconds[0]] not in {"parataxis", "conj"} or not opens_at(tree, joint + 1, seconds[0])):
            continue
        if not any(tag[k] in FINITE and not (astray and dep[k] == "relcl") for k in range(first, seconds[0])):
            head[joint], head[seconds[0]], dep[seconds[0]] = first, first, "conj"


def opens_at(tree: Tree, start: int, noun: int) -> bool:
    """Tell whether all that stands from a token up to a noun belongs to it."""
    return all(start <= tree.head[k] <= noun for k in range(start, noun))


def return_told_subjects(tree: Tree) -> None:
    """Give a passive the subject before it that the parse gives who says it last ("X, who left, was held, Y added")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for said in range(4, len(lower)):
        if tag[said] not in FINITE or lower[said] not in SAYING:
            continue
        subjects = list(tree.kids_in(said, range(max(0, said - TOLD), said), *SUBJECTS))
        if len(subjects) != 2:
            continue
        first, teller = subjects
        told = next(tree.kids_in(said, range(first + 1, teller), "ccomp"), -1)
        if told < 0 or "," not in lower[told:teller] or not tree.has_kid(told, range(first, told), "auxpass"):
            continue
        if tree.has_kid(told, range(first, told), *SUBJECTS):
            continue
        for k in range(first, told):
            head[k] = told if head[k] == said else head[k]
        dep[first] = "nsubjpass"


def seat_described(tree: Tree) -> None:
    """Hang on a name the participle in commas that the parse takes for its verb, before "and" one more and their verb.

    "X, held in May, and Y, freed in June, are nurses": X and Y are, and X alone was held.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(2, len(lower) - 3):
        first = t - 2
        if lower[t - 1] != "," or head[first] != t or dep[first] not in SUBJECTS or not tag[first].startswith("NNP"):
            continue
        if tag[t] not in {"VBN", "VBD"} or lower[t] not in participles() or tree.has_kid(t, range(t), "aux", "auxpass"):
            continue
        near = range(t + 1, min(len(lower), t + FAR))
        verb = next((k for k in near if head[k] == t and dep[k] in NEXT and tag[k].startswith("VB")), t)
        joint = next((k for k in range(t + 1, verb) if lower[k - 1 : k + 1] == [",", "and"] and head[k] == t), verb)
        if not any(lower[k] in SEVERAL and tree.verb_helped(k) == verb for k in range(joint, verb + 1)):
            continue
        seconds = [*tree.kids_in(verb, range(joint, verb), *SUBJECTS), *tree.kids_in(first, range(joint, verb), "conj")]
        if len(seconds) != 1 or tag[seconds[0]] not in {"NN", "NNP"}:
            continue
        passive = tree.has_kid(verb, range(joint, verb), "auxpass")
        head[verb], dep[verb] = verb if head[t] == t else head[t], dep[t]
        for k in (joint, *tree.kids_in(t, range(verb + 1, min(len(lower), verb + FAR)), "punct", "prep", "advmod")):
            head[k] = first if k == joint else verb
        head[first], dep[first] = verb, "nsubjpass" if passive else "nsubj"
        head[seconds[0]], dep[seconds[0]] = first, "conj"
        head[t], dep[t], tag[t] = first, "acl", "VBN"


def is_count(tree: Tree, t: int) -> bool:
    """Tell whether a token counts some of a set ("X and [two] of his reporters were held")."""
    return tree.tag[t] == "CD" and tree.lower[t + 1] == "of"


def join_as_well(tree: Tree) -> None:
    """Join to the subject of a passive who is named behind it ("X was held as well as Y and Z")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for joint in range(2, len(lower) - 1):
        verb = head[joint]
        if lower[joint - 2 : joint + 1] != AS_WELL_AS or dep[joint] != "cc" or tag[verb] != "VBN" or verb > joint:
            continue
        subjects = list(tree.kids_in(verb, range(max(0, verb - FAR), verb), "nsubjpass"))
        after = range(joint + 1, min(len(lower), joint + FAR))
        other = next((k for k in after if head[k] == verb and dep[k] == "conj"), None)
        if len(subjects) == 1 and other is not None and tag[other].startswith("NN"):
            head[other] = subjects[0]


def call_first_subject(tree: Tree) -> None:
    """Make who is named before an age the subject, and the noun after it what they are called.

    "On 3 May, the day after the feast, Ida Obi (pen name: Ido), 26, a nurse was held": not the nurse beside Ida Obi.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for noun in range(5, len(lower) - 1):
        verb = head[noun]
        if dep[noun] not in SUBJECTS or tag[noun] != "NN" or not noun < verb:
            continue
        opening = next((k for k in range(noun - 1, max(3, noun - PHRASE), -1) if lower[k] == ","), 0)
        aged = opening and tag[opening - 1] == "CD" and lower[opening - 2] == ","
        if not aged or lower[opening + 1] not in {"a", "an"}:
            continue
        name = opening - 3
        if lower[name] == ")":
            name = next((k - 1 for k in range(name, max(1, name - FAR), -1) if lower[k] == "("), 0)
        first = name
        while first > 0 and tag[first - 1] == "NNP":
            first -= 1
        if tag[name] != "NNP" or (first > 0 and lower[first - 1] != "," and head[name] != verb):
            continue
        head[name], dep[name] = verb, dep[noun]
        head[noun], dep[noun] = name, "appos"


def seat_counted(tree: Tree) -> None:
    """Make the count that opens a passive its subject, read as beside it ("Three of ten … were, in May, held")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(len(lower) - 2):
        verb = head[t]
        if dep[t] != "parataxis" or tag[t] != "CD" or lower[t + 1] != "of" or not t < verb or tag[verb] != "VBN":
            continue
        between = range(t + 1, verb)
        if tree.has_kid(verb, between, "auxpass") and not tree.has_kid(verb, between, *SUBJECTS):
            dep[t] = "nsubjpass"


def read_bare_passives(tree: Tree) -> None:
    """Read as a passive the second of two bare participles ("X, 27, killed, and his brother arrested").

    And one that tells to what end, behind a passive ("houses were burned and nine people hacked to death").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for verb in range(2, len(lower)):
        first = head[verb]
        bare = tag[verb] in {"VBD", "VBN"} and dep[verb] == "conj" and tag[first] == "VBN"
        if not bare or not first < verb or verb - first > FAR:
            continue
        helped = tree.has_kid(first, range(max(0, first - FAR), first), "aux", "auxpass")
        if helped or dep[first] != "acl":
            end = lower[verb + 1 : verb + 2] == ["dead"] or lower[verb + 1 : verb + 3] == ["to", "death"]
            if not (helped and end and lower[verb] in participles()):
                continue
        below = range(first, min(len(lower), verb + FAR))
        subjects = list(tree.kids_in(verb, range(first, verb), "nsubj"))
        if len(subjects) == 1 and not tree.has_kid(verb, below, "dobj", "ccomp", "xcomp", "aux", "auxpass"):
            dep[subjects[0]] = "nsubjpass"


def seat_loose(tree: Tree) -> None:
    """Seat before its passive who hangs loose on the verb above ("When the station X was shut, the group Y protested").

    Read so, the subject of that verb was closed.
    """
    tag, dep, head = tree.tag, tree.dep, tree.head
    for was in range(2, len(dep)):
        verb = head[was]
        if dep[was] != "auxpass" or not was < verb:
            continue
        who = was - 1
        while who > 0 and dep[who] == "appos" and head[who] < who:
            who = head[who]
        if dep[who] != "parataxis" or not tag[who].startswith("NN"):
            continue
        if head[who] == verb:  # "Y: “The lawyer X was held.”"
            label = next(tree.kids_in(verb, range(who), *SUBJECTS), -1)
            if label >= 0 and tree.lower[label + 1] == ":":
                dep[label], dep[who] = "parataxis", "nsubjpass"
            continue
        if dep[verb] != "advcl" or "," in tree.lower[who:was] or not tree.has_kid(verb, range(who), "mark", "advmod"):
            continue
        if not tree.has_kid(verb, range(verb), *SUBJECTS):
            dep[who], head[who] = "nsubjpass", verb
