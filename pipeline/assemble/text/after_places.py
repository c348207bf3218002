"""Whom a verb is told of right after a place: "In Kano soldiers shot X", "on 3 May, in Kano state, X, 44, was shot".

The parse reads them as a thing of that place ("Kano soldiers") or as what it is called, and the verb without a subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE, SUBJECTS
from pipeline.assemble.text.words import actor_type, people
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

WHERE: Final = frozenset({"in", "at", "near", "around", "outside", "of", "on", "during", "inside"})
AREAS: Final = frozenset(toml_table("where.toml")["areas"])
LIKE: Final = frozenset({"JJ", "VB", "CD", "DT"})  # "In Kano [armed] men …"
AGE: Final = compiled(r", \d\d ,")
BEFORE: Final = frozenset({"det", "poss", "amod"})  # no noun: "On Friday riot police …" tells of no riot


def part_from_place(tree: Tree) -> None:
    """Make a subject of people read as the noun of a place before them, where their verb has none.

    Where they are its subject already, the place goes to the preposition that has nothing.
    """
    dep, head = tree.dep, tree.head
    for t in range(1, len(head) - 2):
        who = head[t]
        if dep[t] not in {"compound", "nmod"} or not who > t or not tree.tag[t].startswith("NN") or not acts(tree, who):
            continue
        named = tree.name_at[t] >= 0
        if named and dep[who] in {"compound", "nmod"} and who < head[who] and tree.person_at(head[who]):
            who = head[who]  # "In Kano reporter X was held"
        if any(head[k] != who or not (named or tree.tag[k][:2] in LIKE) for k in range(t + 1, who)):
            continue  # "In Lagos riot police …" are riot police
        if tree.lower[t] not in AREAS and not named and actor_type([tree.lower[t]]) is not None:
            continue  # "On state television police officers …"
        first = opening(tree, t, who)
        if first is None:
            continue
        prep, above, relation = first - 1, head[who], dep[who]
        if relation in SUBJECTS:
            if prep in head[first : who + 1] or dep[prep] != "prep":
                continue
        else:
            verb = own_verb(tree, prep, who)
            joined = relation == "conj" and tree.name_at[above] >= 0
            if verb is None or not (joined or (relation == "pobj" and above == prep)):
                continue
            passive = tree.has_kid(verb, range(who, verb), "auxpass")
            head[who], dep[who] = verb, "nsubjpass" if passive else "nsubj"
        for k in range(first, t):
            if head[k] == who:
                head[k] = t
        joined = relation == "conj"
        head[t], dep[t] = (above, "conj") if joined else (prep, "pobj")


def seat_called_place(tree: Tree) -> None:
    """Make somebody a verb's subject whom the parse takes for a name of the place before them, where it has none.

    "On 3 May, in Kano state, X, 44, was shot". A verb that "that" joins to one of saying is what was said, so that who
    says it does not suffer it ("Y said that on 3 May, in Kano state, X, 44, was shot").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for name in tree.names:
        who, place = name.last, head[name.last]
        # "in Kano state, Zubair, 44, was": no place
        aged = AGE.fullmatch(" ".join(lower[who + 1 : who + 4])) is not None
        if not (name.label == "PERSON" or (aged and name.label == "PLACE")):
            continue
        if dep[who] != "appos" or name.first < 1 or lower[name.first - 1] != ",":
            continue
        number = tree.name_at[place]
        if not (lower[place] in AREAS or (number >= 0 and tree.names[number].label == "PLACE")):
            continue
        prep = head[place]
        if dep[place] != "pobj" or lower[prep] not in WHERE:
            continue
        if lower[prep] == "of" and dep[head[prep]] == "pobj":
            prep = head[head[prep]]  # "in the town of Kano"
        end = next(last for _, last in tree.sentences if last > who)
        finite = next((k for k in range(who + 1, end) if tag[k] in FINITE), -1)
        if finite < 0 or (finite - who > 1 and lower[finite - 1] != ","):
            continue
        verb = head[finite] if dep[finite] in {"aux", "auxpass"} else finite
        above = head[prep]  # "Days after Y was jailed in Kano, X, a cook, was shot"
        before_it = dep[above] == "advcl" and above < verb and tree.has_kid(above, range(above), "mark", "advmod")
        above = head[above] if before_it else above
        if above != verb or tree.has_kid(verb, range(len(head)), *SUBJECTS):
            continue
        name.label = "PERSON"
        dep[who], head[who] = "nsubjpass" if tree.has_kid(verb, range(who, verb), "auxpass") else "nsubj", verb
        said = head[verb]
        joined = next(tree.kids_in(verb, range(said + 1, prep), "mark"), -1) if dep[verb] == "conj" else -1
        if joined >= 0 and lower[joined] == "that":
            dep[verb] = "ccomp"


def appose_settled(tree: Tree) -> None:
    """Hang on who lives in a place the name after it, read as another of the place ("the doctor living in Kano, X").

    Not where they are told as another's ("the wife of the doctor living in Kano, X").
    """
    lower, dep, head = tree.lower, tree.dep, tree.head
    for name in tree.names:
        t, place, before = name.last, head[name.last], name.first - 1
        if dep[before] == "compound" and head[before] == t:
            before -= 1  # "Dr X"
        if name.label != "PERSON" or dep[t] != "appos" or before != place + 1 or lower[before] != ",":
            continue
        clause = head[head[place]]
        whom = head[clause]
        if dep[place] != "pobj" or (dep[clause], tree.tag[clause]) != ("acl", "VBG") or not whom < clause < place:
            continue
        if lower[whom] not in people().nouns:
            continue
        above = head[head[whom]] if dep[whom] == "pobj" else whom
        if above == whom or lower[above] not in people().nouns:
            head[t] = whom


def appose_posted(tree: Tree) -> None:
    """Hang on whom a verb is told of the name behind their place ("expelled the BBC's correspondent in Kano, X").

    The parse reads the name as another of the place.
    """
    lower, dep, head = tree.lower, tree.dep, tree.head
    for name in tree.names:
        t, place, before = name.last, head[name.last], name.first - 1
        if name.label != "PERSON" or dep[t] != "appos" or before != place + 1 or lower[before] != ",":
            continue
        prep = head[place]
        whom = head[prep]
        told = tree.name_at[place] >= 0 and tree.names[tree.name_at[place]].label == "PLACE"
        if not told or dep[place] != "pobj" or lower[prep] not in WHERE or dep[whom] not in {"dobj", *SUBJECTS}:
            continue
        if tree.tag[whom] == "NN" and lower[whom] in people().nouns and tree.has_kid(whom, range(whom), "det", "poss"):
            head[t] = whom


def opening(tree: Tree, t: int, who: int) -> int | None:
    """Return the first word of a place after a preposition, of which `t` is the last; None where it is no place.

    A name is one if it is that of a place, with the word for an area after it ("Kaduna state").
    """
    number = tree.name_at[t] if tree.name_at[t] >= 0 else -1
    if number < 0 and tree.lower[t] in AREAS:
        number = tree.name_at[t - 1]
    first = t
    if number >= 0:
        if tree.names[number].label != "PLACE" or tree.names[number].last > t:
            return None
        first = tree.names[number].first
    while first > 0 and tree.dep[first - 1] in BEFORE and first <= tree.head[first - 1] <= who:
        first -= 1
    before = first - 1
    if tree.dep[who] == "conj":
        return first if before > 0 and tree.lower[before] == "and" else None
    return first if before >= 0 and tree.lower[before] in WHERE and tree.dep[before] == "prep" else None


def acts(tree: Tree, who: int) -> bool:
    """Tell whether a noun is one for people or for those who act for a state."""
    word = tree.lower[who]
    return word in people().nouns or word in people().plurals or actor_type([word]) is not None


def own_verb(tree: Tree, prep: int, who: int) -> int | None:
    """Return the verb after a noun that what opens with a preposition hangs on, if it has no subject of its own."""
    verb = prep
    for _ in range(6):
        if tree.tag[verb].startswith("VB") or tree.head[verb] == verb:
            break
        verb = tree.head[verb]
    if not verb > who or tree.tag[verb] not in FINITE | {"VBN"} or "," in tree.lower[who:verb]:
        return None
    if any(tree.head[k] == verb and tree.dep[k] in SUBJECTS for k in range(len(tree.head))):
        return None
    return verb if all(k < who for k in range(verb) if tree.head[k] == who) else None
