"""Who is told something, where the parse makes one phrase of them and of whom it is told of.

Whoever tells needs a hearer: "told the court police beat him" tells of police, not of "court police".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import RELATING, SUBJECTS
from pipeline.assemble.text.wordlists import verb_list
from pipeline.normalise.places import gazetteer

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name, Tree

TELLING: Final = verb_list("verbs.toml", "saying", "hearing")
MODIFYING: Final = frozenset({"compound", "amod", "nmod", "punct", "det"})
HEARD: Final = frozenset({"dobj", "dative"})
PHRASE: Final = 10  # tokens of hearer and doers read as one phrase, at most
ABBREVIATED: Final = 3  # letters of an abbreviation that names an outlet, at least


def part_hearers(tree: Tree) -> None:
    """Part who is told something from whom it is told of, read as one phrase ("told the court police beat him").

    "Told the court" has no other hearer where the noun after it is the subject of what is told.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for told in tree.where(TELLING, 0, len(lower) - 4):
        if not tag[told].startswith("VB"):
            continue
        hearer = told + 1 + (tag[told + 1] == "DT")
        who = hearer + 1
        if tag[who] != "NNS" or head[hearer] != who:
            continue
        her = lower[hearer] == "her" and dep[hearer] == "poss"  # "told her police beat X": no police of hers
        if not her and (tag[hearer] not in {"NN", "NNP"} or dep[hearer] != "compound"):
            continue
        verb = head[who]
        heard = tree.has_kid(told, range(told + 1, verb), *HEARD)
        if dep[who] in SUBJECTS and dep[verb] == "ccomp" and head[verb] == told and not heard:
            for k in range(told + 1, hearer):
                head[k] = hearer
            dep[hearer], head[hearer] = "dobj", told
            tag[hearer] = "PRP" if her else tag[hearer]


def read_told(tree: Tree) -> None:
    """Make what is told of a clause read as one about who hears it ("told the paper [police beat X]").

    It has an object of its own, or is passive, unlike "told the man police beat".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for verb in range(3, len(lower)):
        hearer = head[verb]
        told = head[hearer]
        if dep[verb] != "relcl" or dep[hearer] not in HEARD or lower[told] not in TELLING or not told < hearer < verb:
            continue
        inside = range(hearer + 1, verb)
        if any(tag[k] in RELATING for k in inside) or not tree.has_kid(verb, inside, *SUBJECTS):
            continue
        owned = tree.has_kid(verb, range(verb + 1, min(len(lower), verb + PHRASE)), "dobj")
        if owned or tree.has_kid(verb, inside, "nsubjpass"):
            head[verb], dep[verb] = told, "ccomp"


def part_outlets(tree: Tree) -> None:
    """Part the outlet that is told something from whom it is told of ("told [KLN] Osh authorities detained X").

    A hearer of one noun is parted by `part_hearers`. Here the first name is told; what is left to the doers is their
    town or country, and nouns that are no names.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for told in tree.where(TELLING, 0, len(lower) - 4):
        if not tag[told].startswith("VB"):
            continue
        opens = told + 1 + (tag[told + 1] == "DT")
        first = opens
        while tag[first] in {"NN", "JJ"} and dep[first] in MODIFYING and first < len(lower) - 3:
            first += 1  # "told journalist X Osh police beat Y"
        own = tag[first] == "NN" and (dep[first], head[first]) == ("dobj", told)
        first += own  # "told the newspaper X Osh police beat Y"
        if tag[first] != "NNP" or dep[first] not in MODIFYING:
            continue
        who = first
        while who < len(lower) - 2 and dep[who] in MODIFYING and first < head[who] < first + PHRASE:
            who += 1
        verb = head[who]
        if dep[who] not in SUBJECTS or dep[verb] != "ccomp" or head[verb] != told or tag[who] not in {"NN", "NNS"}:
            continue
        if any(head[k] == told and dep[k] in HEARD for k in range(told + 1, verb) if k != first - own):
            continue
        if any(head[k] > who for k in range(told + 1, who)):
            continue
        hearer = heard_by(tree, first, who, called=opens < first)
        if hearer < first - 1 or (own and hearer == who - 1):
            continue  # "told the paper Osh police beat X"
        for k in range(first if own else told + 1, hearer):
            head[k], dep[k] = hearer, dep[k] if dep[k] in {"det", "punct"} else "compound"
        if hearer >= first or not own:
            dep[hearer], head[hearer] = ("appos", first - 1) if own else ("dobj", told)
        for k in range(hearer + 1, who):
            head[k] = k + 1 if head[k] <= hearer else head[k]
        for name in tree.names:
            if name.first <= hearer < name.last:
                cut(tree, name, hearer)


def heard_by(tree: Tree, first: int, who: int, *, called: bool) -> int:
    """Return the last word of the name of who is told something, before the doers at `who`; -1 where it has none.

    A town is told nothing: "told Kano police officers beat him" leaves all to the officers, "told police Kano soldiers
    beat him" the town.

    Args:
        tree: the parse.
        first: the first word of the name.
        who: the doers.
        called: a noun before the name says what its bearer is.
    """
    words, tag = tree.words, tree.tag
    k = who - 1
    while k > first and tag[k] in {"NN", "NNS", "JJ"}:
        k -= 1
    if tree.person_at(k):
        return k  # "told President X police detained Y"
    if k > first and (gazetteer().is_place(words[k]) or gazetteer().is_demonym(words[k])):
        k -= 1
    elif k > first and words[first].isupper() and len(words[first]) >= ABBREVIATED:
        k = first  # "told KLN Mary authorities": an abbreviation is a name of its own
    place = gazetteer().is_place(" ".join(words[first : k + 1]))
    if called and (k > first or place):
        return first - 1 if k == first == who - 1 else k
    return -1 if place or tag[k] not in {"NNP", "NNPS"} else k


def cut(tree: Tree, name: Name, last: int) -> None:
    """End a name at the token `last`; what it had more belongs to no name."""
    tree.name_at[last + 1 : name.last + 1] = [-1] * (name.last - last)
    name.last = last
    name.text = name.text[: tree.start[last] + len(tree.words[last]) - tree.start[name.first]]
