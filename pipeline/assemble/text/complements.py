"""Whose subject, object or phrase a word is, where the parse gives it to a helping verb or to none.

"Why was X jailed": the reason of the jailing, not of "was". A helping verb has no words hung on it, a verb has one
object, and a sentence one main verb that has a subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import IS_WAS, PERFECT, SENTENCE_SIDE, SUBJECTS
from pipeline.assemble.text.lexicon import forms_of, lexicon
from pipeline.assemble.text.misjoined import HELD
from pipeline.assemble.text.misread import BY_LAW
from pipeline.assemble.text.participles import ACCUSED
from pipeline.assemble.text.rehung import SAYING
from pipeline.assemble.text.strays import ACTIVE, bare, opened
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

AS_CAPTIVE: Final = frozenset({"hostage", "captive", "prisoner"})
TAKING_SO: Final = forms_of("take", "hold", "keep", "seize")
HELPING: Final = frozenset({"aux", "auxpass"})
MOVED: Final = frozenset({"nsubj", "nsubjpass", "advmod", "neg", "prep", "npadvmod", "punct", "aux"})
OWN: Final = SUBJECTS | HELPING
SEIZED: Final = BY_LAW | HELD | ACCUSED | word_list("verbs.toml", "harm", "abducted")
NEAR: Final = 8  # tokens between names joined, or of a phrase before its noun
SEEKING: Final = verb_list("verbs.toml", "seeking", "verbs", "praising")
OPENING: Final = frozenset({".", "_SP", "``", "-LRB-"})  # tags of what stands before a sentence
LEADING: Final = word_list("people.toml", "leading", "words", "of_bodies")
THOUGHT: Final = word_list("verbs.toml", "saying", "thought")
HELP: Final = word_list("verbs.toml", "causing", "helping")
PARTING: Final = frozenset({",", "that", "and"})  # between two verbs: each has its clause
DESCRIBING: Final = frozenset({"acl", "ccomp", "advcl"})
VERBLIKE: Final = frozenset({"ROOT", "xcomp", "nsubj"})  # relations of a verb read as a noun
LOOSE: Final = frozenset({"parataxis", "nsubj"})


def complete(tree: Tree) -> None:
    """Hang words on the verb or noun that they belong to by their order."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    nouns, plurals = people().nouns, people().plurals
    for t in range(len(lower)):
        above = head[t]
        if dep[t] in MOVED and dep[above] in HELPING and head[above] != t:
            verb = head[above]
            if dep[t] in SUBJECTS and tree.has_kid(verb, range(above, verb), *SUBJECTS):
                dep[above] = "ccomp"  # "Six are on trial; a seventh was sacked": a clause of its own
            else:
                head[t] = head[above]  # "Why was X jailed": the reason of the jailing
        elif dep[t] == "ROOT" and above == t > 1 and lower[t - 1] == "," and tag[t] in {"VBD", "VBN"}:
            close_told(tree, t)
        elif dep[t] in LOOSE and tag[t].startswith("NN") and (lower[t] in nouns or lower[t] in plurals):
            take_late(tree, t)
        elif dep[t] == "nummod" and t < above < head[above] and dep[above] in {"nmod", "compound"}:
            if tag[above] == "NNP" and tag[head[above]] == "NNS":
                head[t] = head[above]  # "eleven Baha'i homes": so many homes
        elif dep[t] == "conj" and tag[t] == "NN" and above < t and dep[above] == "pobj":
            join_alike(tree, t)
        elif dep[t] == "conj" and tag[t] == "NNP" and above < t:
            name_several(tree, t)
        elif dep[t] == "dobj" and above < t and tag[t] == "NNP":
            join_second(tree, t)
        elif dep[t] == "nsubjpass" and tag[above] in {"VBN", "VBD"} and t < above:
            make_active(tree, t)
        elif dep[t] == "nsubj" and tag[t] == "PRP" and above == t + 1 and tag[above] == "JJ" and dep[above] == "dobj":
            head[t], dep[t], dep[above] = head[above], "dobj", "oprd"  # "shot her dead": her, not "dead"
        elif lower[t] == "whom" and dep[t] == "conj":
            take_whom(tree, t)
        elif lower[t] in {"whom", "that"} and dep[t] in {"dobj", "mark"}:
            seat_doer(tree, t)
        if tag[t] == "PRP" and "$" in lower[t]:
            tag[t] = "$"
        if tag[t] in {"VBN", "VBD"}:
            if lower[head[t]] == "left":
                tell_left(tree, t)
            if lower[t] in THOUGHT:
                tell_thought(tree, t)
            if dep[t] in DESCRIBING:
                close_participle(tree, t)
        elif tag[t] == "NN" and dep[t] in VERBLIKE:
            read_verb(tree, t)


def tell_left(tree: Tree, t: int) -> None:
    """Take for the main verb the deed that somebody is left with ("X was left beaten", "left badly wounded")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    left = head[t]
    if tag[left] != "VBN" or not t - 3 < left < t or lower[t] not in lexicon().verbs:
        return
    own = [k for k in range(max(0, left - SENTENCE_SIDE), min(len(lower), t + SENTENCE_SIDE)) if head[k] == left]
    if dep[t] not in {"oprd", "ROOT", "xcomp", "acomp"} or not {"nsubjpass", "auxpass"} <= {dep[k] for k in own}:
        return
    for k in own:
        head[k] = t
    head[t], dep[t] = (t, "ROOT") if head[left] == left else (head[left], dep[left])
    head[left], dep[left] = t, "aux"


def tell_thought(tree: Tree, t: int) -> None:
    """Make a participle of what is thought of a subject, not the main verb ("men said to have beaten X were freed").

    Whom the deed befell was read as the subject of the verb after.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    who, end = t - 1, min(len(lower), t + SENTENCE_SIDE)
    if dep[t] != "ROOT" or lower[t + 1 : t + 2] != ["to"] or dep[who] not in SUBJECTS:
        return
    own = [k for k in range(t + 1, end) if head[k] == t]
    deed = head[t + 1]
    main = next((k for k in own if dep[k] == "ccomp" and k > deed > t), -1)
    if main < 0 or head[deed] not in {t, main} or head[who] != t or not PARTING.isdisjoint(lower[deed:main]):
        return
    helps = list(tree.kids_in(main, range(deed + 1, main), *HELPING))
    by = next((k for k in range(deed + 1, main) if head[k] == deed and lower[k] == "by"), -1)
    for k in range(deed + 1, main):
        if head[k] == main and dep[k] in SUBJECTS and k != deed:
            head[k], dep[k] = (deed, "dobj") if by < 0 else (by, "pobj")
    for k in own:
        head[k] = main
    head[deed], dep[deed] = t, "xcomp"
    passive = any(dep[k] == "auxpass" for k in helps)
    head[main], dep[main], head[who], dep[who] = main, "ROOT", main, "nsubjpass" if passive else "nsubj"
    head[t], dep[t], tag[t] = who, "acl", "VBN"


def close_participle(tree: Tree, t: int) -> None:
    """Hang a participle on whom it tells of, and give a question its verb."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    above, near = head[t], range(max(0, t - SENTENCE_SIDE), t)
    own = list(tree.kids_in(t, near, *SUBJECTS))
    be = head[above]
    if dep[t] == "acl" and tag[t] == "VBN" and above == t - 1 and dep[above] == "nsubj" and lower[be] in IS_WAS:
        # "Was X arrested by police?"
        asked = (be == 0 or tag[be - 1] in OPENING) and "?" in lower[t : t + SENTENCE_SIDE]
        if asked and be < above and dep[be] == "ROOT" and bare(tree, be):
            for k in range(max(0, be - SENTENCE_SIDE), min(len(lower), t + SENTENCE_SIDE)):
                if head[k] == be:
                    head[k] = t
            dep[above], head[be], dep[be], head[t], dep[t] = "nsubjpass", t, "auxpass", t, "ROOT"
    elif dep[t] == "ccomp" and lower[t] in THOUGHT and own == [t - 1] and lower[t + 1 : t + 2] == ["to"]:
        verb = opened(tree, t - 1)  # "shot the man believed to have killed X"
        if verb == above and tag[verb] in ACTIVE | {"VBN"} and tag[t - 1].startswith("NN"):
            head[t - 1], dep[t - 1], head[t], dep[t], tag[t] = verb, "dobj", t - 1, "acl", "VBN"
    elif dep[t] == "advcl" and tag[t - 1].startswith("NN") and dep[t - 1] == "pobj" and lower[head[t - 1]] == "by":
        by = head[t - 1]  # "kidnapped by men believed to belong to a gang"
        if dep[by] == "mark" and head[by] == t and not own:
            head[by], dep[by], head[t], dep[t], tag[t] = above, "agent", t - 1, "acl", "VBN"
    elif dep[t] == "advcl" and tag[t] == "VBN" and lower[t - 1] == "," and lower[above] in IS_WAS and not own:
        named = list(tree.kids_in(above, range(above + 1, t), "attr"))
        if len(named) == 1 and not tree.has_kid(t, near, *HELPING, "mark"):
            head[t], dep[t] = named[0], "acl"  # "winners were X (2019), thrown out of a plant, and Y"


def read_verb(tree: Tree, t: int) -> None:
    """Take for a verb what has a subject or stands right after "help" ("the same fate befell X", "helped kidnap X")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    after = range(t + 1, min(len(lower), t + NEAR))
    if dep[t] == "ROOT" and tree.has_kid(t, range(max(0, t - SENTENCE_SIDE), t), "nsubj"):
        named = [k for k in after if head[k] == t and dep[k] == "appos" and tag[k] == "NNP"]
        if named and all(tag[k] == "NNP" and head[k] == named[0] for k in range(t + 1, named[0])):
            tag[t], dep[named[0]] = "VBD", "dobj"
    elif dep[t] == "xcomp" and head[t] == t - 1 and lower[t - 1] in HELP:
        tag[t] = "VB"
        for k in after:
            if head[k] == t - 1 and dep[k] == "dobj":
                head[k] = t
    elif dep[t] == "nsubj" and tag[t + 1 : t + 2] == ["NNP"] and lower[t] in people().occupation:
        name = head[t + 1] if dep[t + 1] == "compound" else t + 1  # "The waiter X Y is in hospital"
        if dep[name] == dep[t] and head[name] == head[t] and all(tag[k] == "NNP" for k in range(t + 1, name)):
            head[t], dep[t] = name, "compound"


def make_active(tree: Tree, t: int) -> None:
    """Make a doer of the subject of "has remanded", where no "been" makes it a passive."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    helping = [lower[k] for k in range(t + 1, head[t]) if head[k] == head[t] and dep[k] in HELPING]
    if helping and helping[-1] in PERFECT:
        dep[t] = "nsubj"


def take_whom(tree: Tree, t: int) -> None:
    """Make an object of a "whom" joined to the subject after it ("four men, whom he and a guard, X, shot")."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    subject = head[t]
    verb = head[subject]
    if t < subject < verb and dep[subject] == "nsubj" and tag[verb] in ACTIVE and bare(tree, verb):
        head[t], dep[t] = verb, "dobj"


def seat_doer(tree: Tree, t: int) -> None:
    """Make the subject of a clause of whom its verb was hung on ("X, whom two masked men abducted")."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    verb = head[t]
    doer, whom = head[verb], t - 2 if tree.lower[t - 1] == "," else t - 1
    if dep[verb] not in {"relcl", "acl"} or dep[doer] != "parataxis" or not t < doer == verb - 1 or whom < 0:
        return
    if tag[whom].startswith("NN") and tag[verb] in {"VBD", "VBN", "VB", "VBP"}:
        dep[doer], head[doer], head[verb], dep[verb], dep[t] = "nsubj", verb, whom, "relcl", "dobj"
        tag[verb] = "VBD" if tag[verb] == "VBN" else tag[verb]


def close_told(tree: Tree, t: int) -> None:
    """Hang on the noun before a comma a participle read as the main verb, whose sentence has another with a subject.

    "X is searching for her son, Y, disappeared in 2019."
    """
    tag, dep, head = tree.tag, tree.dep, tree.head
    near = range(max(0, t - SENTENCE_SIDE), min(len(tag), t + SENTENCE_SIDE))
    if tree.has_kid(t, near, *OWN) or not tag[t - 2].startswith("NN"):
        return
    other = next((k for k in near if k < t and dep[k] == "ROOT" and head[k] == t), -1)
    if other >= 0 and tree.has_kid(other, near, *SUBJECTS):
        head[other], head[t], dep[t], tag[t] = other, t - 2, "acl", "VBN"


def take_late(tree: Tree, t: int) -> None:
    """Make an object of somebody told after a verb or after its phrase ("handed over to Baku a blogger")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    above, word = head[t], opened(tree, t)
    if dep[t] == "parataxis" and word == above and tag[above] in ACTIVE:
        if tree.has_kid(above, range(t + 1, min(len(lower), t + SENTENCE_SIDE)), "dobj"):
            dep[t] = "dobj"  # "branded the activist X a traitor"
    elif dep[t] == "parataxis" and above < word and dep[word] == "pobj":
        verb = head[head[word]]  # "should take steps to release from prison eight women"
        taking = tag[verb].startswith("VB") and verb >= above and lower[verb] not in SAYING
        if taking and bare(tree, verb):
            head[t], dep[t] = verb, "dobj"
    elif dep[t] == "nsubj" and word < t < above and tag[word] in ACTIVE and head[word] == above:
        # "Soldiers killed three farmers, the chief, X, told the radio": not the farmers told it
        first = tree.has_kid(word, range(max(0, word - SENTENCE_SIDE), word), *SUBJECTS)
        beside = next(tree.kids_in(t, range(t + 2, above), "appos"), -1)
        if dep[word] == "ccomp" and first and bare(tree, word) and beside > 0 and lower[t + 1] == ",":
            head[t], dep[t], head[beside], dep[beside] = word, "dobj", above, "nsubj"


def join_alike(tree: Tree, t: int) -> None:
    """Join somebody to whom "of" tells of, not to what that one is of ("the head of a union and a librarian")."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    thing, prep = head[t], head[head[t]]
    who = head[prep]
    somebody = people().nouns
    if lower[prep] != "of" or lower[t] not in somebody or lower[who] not in LEADING or lower[thing] in somebody:
        return
    opened_by = opened(tree, t)
    if lower[thing] not in people().plurals and lower[opened_by] == "and" and lower[opened_by + 1] in {"a", "an"}:
        for k in range(thing + 1, t):
            if head[k] == thing and dep[k] == "cc":
                head[k] = who
        head[t] = who


def name_several(tree: Tree, t: int) -> None:
    """Make names in commas those who "the mothers" are, read as more of them ("the mothers, X and Y, on Monday")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    whom, first = head[t], t
    while tag[first - 1] == "NNP" and head[first - 1] == t:
        first -= 1
    beside = whom == first - 2 and lower[first - 1] == ","
    if not beside or dep[whom] not in {"dobj", "nsubjpass"} or lower[whom] not in people().plurals:
        return
    last = t
    while (more := list(tree.kids_in(last, range(last + 1, min(len(lower), last + NEAR)), "conj"))):
        last = more[-1]
    told = any(head[k] == whom and (lower[k] == "the" or tag[k] == "CD") for k in range(max(0, whom - NEAR), whom))
    closed = lower[last + 1 : last + 2] == [","] and not tag[last + 2].startswith(("VB", "MD"))
    if told and last > t and tag[last] == "NNP" and closed:
        dep[t] = "appos"


def join_second(tree: Tree, t: int) -> None:
    """Hang on whom a comma follows a name read as a second object ("convicted X of raping a prisoner, Y")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    comma = t - 1
    while comma > head[t] and tag[comma] == "NNP" and head[comma] == t:
        comma -= 1
    whom = comma - 1
    if lower[comma] != "," or whom <= head[t] or lower[whom] not in people().nouns or tag[whom] != "NN":
        return
    if tree.has_kid(head[t], range(head[t] + 1, comma), "dobj"):
        head[t], dep[t] = whom, "appos"


def hang_trailing(tree: Tree) -> None:
    """Hang on somebody right before a comma what befell them, read as told of the subject.

    "X searched for years for her sister, kidnapped in 1979"; not of whom one asks for or works with ("asked for his
    lawyer, held without one").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(3, len(lower)):
        whom, verb = t - 2, head[t]
        if dep[t] != "advcl" or tag[t] != "VBN" or lower[t - 1] != "," or lower[t] not in SEIZED or verb >= whom:
            continue
        if lower[whom] not in people().nouns or tree.has_kid(t, range(verb, t), *OWN, "mark"):
            continue
        own = [lower[k] for k in range(max(0, whom - NEAR), whom) if head[k] == whom and dep[k] in {"poss", "det"}]
        active = not tree.has_kid(verb, range(max(0, verb - NEAR), verb), "neg", "auxpass")
        if lower[verb] not in SEEKING or not own or own[0] in {"a", "an"} or not active:
            continue
        met = dep[whom] == "dobj" and head[whom] == verb
        if met or (dep[whom] == "pobj" and lower[head[whom]] == "for"):
            head[t], dep[t] = whom, "acl"


def compare_with(tree: Tree) -> None:
    """Hang on what it is likened to, not on who likens, what befell ("compared it to X, executed in 1942")."""
    lower, tag, dep, head, names = tree.lower, tree.tag, tree.dep, tree.head, tree.names
    size = len(lower)
    for name in names:
        t = name.last + 2
        if t < size and lower[t - 1] == "," and tag[t] == "VBN" and dep[t] == "advcl" and head[t] < name.first:
            to = head[name.last]
            if dep[name.last] == "pobj" and lower[to] in {"to", "with"} and lower[head[t]] in {"compared", "likened"}:
                head[t], dep[t] = name.last, "acl"


def part_hostage(tree: Tree) -> None:
    """Make an object of who is taken hostage, read as one noun with "hostage" ("took his father hostage")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(AS_CAPTIVE, 2, len(lower)):
        who, verb = t - 1, head[t]
        first = next(tree.kids_in(verb, range(verb, who), "dobj"), -1)
        joined = (dep[who], head[who], dep[t]) == ("nsubj", t, "conj") and lower[verb] in TAKING_SO
        joint = next((k for k in range(first, who) if dep[k] == "cc" and head[k] in {first, verb}), -1)
        if joined and first > 0 and joint > 0:
            head[joint] = first
            dep[t], dep[who], head[who] = "oprd", "conj", first  # "took X, 34, and her two sons hostage"
            continue
        if dep[t] != "dobj" or lower[verb] not in TAKING_SO or (dep[who], head[who]) != ("compound", t):
            continue
        if tag[who] != "NNP" and lower[who] not in people().nouns | people().relatives:
            continue
        if tag[t + 1 : t + 2] == ["NNP"]:
            continue  # "held the US hostage X"
        for k in range(verb + 1, who):
            if head[k] == t:
                head[k] = who
        dep[who], head[who] = "dobj", verb
        dep[t] = "oprd"


def take_beyond(tree: Tree) -> None:
    """Give a verb the object that the parse hangs on a place before it ("A judge in Osh jailed activist X in May")."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    for t in range(4, len(tag)):
        prep = head[t]
        if dep[t] != "pobj" or dep[prep] != "prep" or not prep < t - 2 or tag[t] not in {"NNP", "NN", "NNS"}:
            continue
        verb = next((k for k in range(prep + 2, t) if tag[k] in {"VBD", "VBZ"} and dep[k] in {"ROOT", "conj"}), None)
        if verb is None or not tree.has_kid(prep, range(prep + 1, verb), "pobj"):
            continue
        if not tree.has_kid(verb, (head[prep],), *SUBJECTS):
            continue
        if not tree.has_kid(verb, range(len(tag)), "dobj", "ccomp", "xcomp", "attr"):
            dep[t], head[t] = "dobj", verb
