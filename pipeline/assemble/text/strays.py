"""Whose object a noun is that the parse cuts off from the verb or preposition right before it.

"The colonel told soldiers to shoot protester X": X is whom to shoot. The order of words tells more than the label
there: a noun right after a preposition or an active verb is its object.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import CALENDAR, SENTENCE_SIDE, SPANS, TOLD
from pipeline.assemble.text.participles import LENGTHS
from pipeline.assemble.text.rehung import SAYING
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

WITHIN: Final = ("NN", "JJ", "DT", "CD", "PRP$", "HYPH", "RB")  # tags of what stands before the noun in its phrase
ACTIVE: Final = frozenset({"VB", "VBG", "VBD", "VBP", "VBZ"})
PHRASE: Final = 6  # tokens of a phrase before its noun, at most
COMPLEMENTS: Final = frozenset({"dobj", "pobj", "pcomp", "ccomp", "xcomp", "attr", "acomp", "dative"})
TAKEN_AS: Final = word_list("verbs.toml", "harm", "taken_as")
TAKING: Final = verb_list("verbs.toml", "harm", "taking_as")
WHOM: Final = ("NN", "JJ", "DT", "CD", "PRP", "HYPH", "POS", "CC", ",")  # tags of those who are taken
LATER: Final = frozenset({"later", "earlier", "afterwards", "ago"})
MANY: Final = 16  # tokens of these, at most
BARS: Final = word_list("verbs.toml", "sentences", "bars")
REGIONS: Final = word_list("places.toml", "words", "subdivision", "town")


def rehang_strays(tree: Tree) -> None:
    """Give a preposition or verb the noun after it, read as a clause of its own or as a second subject."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(2, len(lower)):
        if dep[t] == "parataxis" and tag[t].startswith("NN"):
            take_after(tree, t)
        elif dep[t] == "nsubj" and head[t] < t and (tag[t] == "CD" or tag[t].startswith("NN")):
            take_second(tree, t)
        elif dep[t] == "pobj" == dep[t - 1] and head[t - 1] == head[t] and tag[t - 1] == tag[t] == "NNS":
            head[t - 1], dep[t - 1] = t, "compound"  # "by plainclothes officers"
        elif dep[t] == "pobj" and dep[head[t] + 1 : head[t] + 2] == ["pcomp"]:
            take_gerunds(tree, t)
        elif dep[t] == "oprd" and tag[t] == "JJ" and tag[t - 1] in {"POS", "PRP$"}:
            tag[t], dep[t] = "NN", "dobj"  # "searched X's flat"
        elif lower[t] == "flat" and dep[t] in {"advmod", "acomp"} and dep[t - 1] == "poss" and head[t - 1] == t:
            tag[t], dep[t] = "NN", "dobj"  # "searched her flat in Brest"
        elif dep[t] == "dobj" and lower[t] in SPANS and not LATER.isdisjoint(lower[t + 1 : t + 4]):
            time_after(tree, t)
        elif dep[t] == "parataxis" and lower[t] == "as":
            describe_as(tree, t)
        elif lower[t] in REGIONS and dep[t] in {"conj", "nsubj"} and tag[t].startswith("NN"):
            join_region(tree, t)
        elif lower[t] == "for" and lower[t - 1] in BARS and head[t] == t - 1 and tag[t + 1 : t + 2] == ["VBG"]:
            ground_term(tree, t)
        elif lower[t] == "for" and tag[t + 1 : t + 2] == ["VBG"] and dep[head[t]] == "pobj":
            by = head[head[t]]
            head[t] = head[by] if dep[by] == "agent" else head[t]  # "was shot by a man for filming him": why, not who


def time_after(tree: Tree, t: int) -> None:
    """Take a length of time from the objects of what came after it ("held and released a fortnight or so later")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    k = t + 3 if lower[t + 1 : t + 3] == ["or", "so"] else t + 1
    if lower[k : k + 1] == [] or lower[k] not in LATER:
        return
    verb = head[t]
    dep[t], head[t] = "npadvmod", k
    dep[k], head[k] = "advmod", verb
    passive = dep[verb] == "conj" and tree.has_kid(head[verb], range(verb), "auxpass")
    if tag[verb] == "VBD" and passive:
        tag[verb] = "VBN"


def join_region(tree: Tree, t: int) -> None:
    """Join a region to the place before its comma, of which it is told ("officers from Jos district, Plateau state").

    It is read as a second subject, or as joined with the officers.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    first = t
    while first > 1 and tag[first - 1].startswith("NNP") and t in {head[first - 1], head[head[first - 1]]}:
        first -= 1
    inner = first - 2
    if first == t or inner < 2 or lower[first - 1] != ",":
        return
    if lower[inner] == ")":
        inner = next((k for k in range(inner, max(0, inner - PHRASE), -1) if lower[k] == "("), 1) - 1
    while dep[inner] in {"compound", "nmod"} and inner < head[inner] < first:
        inner = head[inner]
    within = head[inner]
    who = head[within]
    told = dep[inner] == "pobj" and lower[within] in {"in", "from"} and dep[who] == "nsubj"
    and_at = next((k for k in range(t + 1, min(t + 3, len(head))) if lower[k] == "and"), len(head))
    # not "from Jos, Plateau state, and army officers"
    joined = next((k for k in range(and_at, len(head)) if tag[k].startswith("NN") and dep[k] != "compound"), t)
    if told and lower[joined] in REGIONS and head[t] in {who, head[who]}:
        head[t], dep[t] = inner, "appos"


def opened(tree: Tree, t: int) -> int:
    """Return the word before the phrase of a noun."""
    tag, head = tree.tag, tree.head
    k = t - 1
    while k > max(0, t - PHRASE) and t in {head[k], head[head[k]], head[head[head[k]]]} and (
        tag[k].startswith(WITHIN) or tag[k - 1] == "HYPH"  # "award-winning"
    ):
        k -= 1
    return k


def bare(tree: Tree, word: int) -> bool:
    """Tell whether a word has no object or clause of its own."""
    after = range(word + 1, min(len(tree.dep), word + SENTENCE_SIDE))
    return not any(tree.head[k] == word and tree.dep[k] in COMPLEMENTS for k in after)


def take_after(tree: Tree, t: int) -> None:
    """Make an object of somebody right after a preposition or a verb ("prison for the journalist X"), or of a term."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    word = opened(tree, t)
    if dep[word] == "agent" and bare(tree, word):
        head[t], dep[t] = word, "pobj"  # "kidnapped in Tiga state by the group X"
        return
    if not (lower[t] in people().nouns or lower[t] in LENGTHS) or not bare(tree, word):
        return
    if dep[word] == "prep" and tag[word] == "IN":
        head[t], dep[t] = word, "pobj"
    elif head[t] <= word and tag[word] in ACTIVE and lower[word] not in SAYING and dep[word] not in {"aux", "auxpass"}:
        head[t], dep[t] = word, "dobj"


def take_second(tree: Tree, t: int) -> None:
    """Make an object of what is read as a subject right after a verb that has one before ("police held at least 9")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    verb = head[t]
    if tag[verb] not in ACTIVE or lower[verb] in SAYING or opened(tree, t) != verb or not bare(tree, verb):
        return
    first = tree.has_kid(verb, range(max(0, verb - SENTENCE_SIDE), verb), "nsubj")
    if lower[t] in CALENDAR or not first:
        return
    dep[t] = "dobj"
    after = t + 1
    if tag[t] == "CD" and tag[after : after + 1] == ["VBN"] and dep[after] == "advcl" and head[after] == verb:
        head[after], dep[after] = t, "acl"  # "detained 9 accused of spying"


def take_gerunds(tree: Tree, t: int) -> None:
    """Give a gerund the object that the parse gives to its preposition too ("suspected of killing unionist X")."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    word = head[t] + 1
    if tag[word] == "VBG" and head[word] == head[t] and opened(tree, t) == word and bare(tree, word):
        head[t], dep[t] = word, "dobj"


def describe_as(tree: Tree, t: int) -> None:
    """Hang on its verb what somebody is described as ("described X as having been killed"), read as a clause."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    if not tree.has_kid(t, range(t + 1, min(len(dep), t + PHRASE)), "pcomp"):
        return
    whom = t - 1
    while dep[whom] in {"appos", "conj", "compound"} and whom != head[whom]:
        whom = head[whom]
    if dep[whom] == "dobj" and whom < t and tag[head[whom]].startswith("VB") and head[whom] < whom:
        head[t], dep[t] = head[whom], "prep"


def ground_term(tree: Tree, t: int) -> None:
    """Hang on the verb what a term was given for ("sentenced to ten years behind bars for translating a novel")."""
    tag, head = tree.tag, tree.head
    above = head[t]
    for _ in range(PHRASE):
        if tag[above].startswith("VB") or head[above] == above or not head[above] < above:
            break
        above = head[above]
    if tag[above].startswith("VB"):
        head[t] = above


def read_taken(tree: Tree) -> None:
    """Make an object of whom somebody took hostage, read as part of that word ("held [the nurse X] hostage")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    if TAKEN_AS.isdisjoint(lower):
        return
    for state in tree.where(TAKEN_AS, 2, len(lower)):
        if tag[state + 1 : state + 2] == ["NNP"]:
            continue  # not "took hostage X Y"
        whom = verb = state - 1
        while verb > max(0, state - MANY) and (tag[verb].startswith(WHOM) or lower[verb] == "of"):
            verb -= 1
        if lower[verb] not in TAKING or not (tag[whom].startswith("NN") or tag[whom] == "PRP" or lower[whom] == "her"):
            continue
        beside = next((k for k in range(whom, verb, -1) if tag[k] in {"CC", ","}), verb) + 1
        top = whom
        while verb < head[top] < top:
            top = head[top]  # "set the shop of X ablaze"
        for k in range(beside, whom):
            if head[k] in {state, verb} and k != top:
                head[k], dep[k] = whom, "compound" if dep[k] == "dobj" else dep[k]
        joined = dep[state] == "conj" and verb < head[state] < beside
        if top == whom or head[top] == state:  # not the last of those told together
            head[top], dep[top] = (head[state], "conj") if joined else (verb, "dobj")
        tag[whom] = "PRP" if lower[whom] == "her" else tag[whom]
        head[state], dep[state] = verb, "oprd"
        tag[state] = "JJ" if tag[state].startswith("VB") else tag[state]


def take_targets(tree: Tree) -> None:
    """Give an infinitive the person after it, read as who does what comes next ("who came to arrest X beat his wife").

    Only where that verb has a subject before: "Officers who came …", "Soldiers sent to arrest X were shot at".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for name in tree.names:
        v, after = name.first - 1, name.last + 1
        h = next((t for t in range(name.first, after) if not name.first <= head[t] < after), name.last)
        if v < 2 or name.label != "PERSON" or tag[v] != "VB" or lower[v - 1] != "to":
            continue
        object_of = dep[h] == "dobj" and head[h] == v and dep[after : after + 1] in (["aux"], ["auxpass"])
        if not object_of and not dep[h].startswith("nsubj"):
            continue
        main, sent = head[after] if object_of else head[h], head[v]
        if not (h < main and tag[main] in TOLD and sent < v and tag[sent].startswith("VB")):
            continue
        before = [k for k in range(max(0, v - PHRASE), v) if dep[k].startswith("nsubj") and k != h]
        if any(head[k] == main for k in before):
            head[h], dep[h] = v, "dobj"
        elif head[main] == sent and dep[main] == "conj" and sent - 1 in before and head[sent - 1] == sent:
            if "cc" in {dep[k] for k in range(sent, main) if head[k] == sent}:
                continue
            who = sent - 1
            head[main], dep[main] = (main, "ROOT") if head[sent] == sent else (head[sent], dep[sent])
            head[sent], dep[sent], tag[sent] = who, "acl", "VBN"
            passive = tree.has_kid(main, range(h, main), "auxpass")
            head[who], dep[who] = main, "nsubjpass" if passive else "nsubj"
            for k in range(main + 1, len(head)):
                if head[k] == sent:
                    head[k] = main
            head[h], dep[h] = v, "dobj"
