"""The village read as a person whom armed men attack: "Herders attacked Gwer at dawn, killing nine people"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.lexicon import forms_of
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import FORCES, actor_type
from pipeline.normalise.namesakes import first_names

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

RAIDING: Final = verb_list("verbs.toml", "raided", "verbs")
SCENE: Final = word_list("verbs.toml", "raided", "scene")
DOERS: Final = word_list("verbs.toml", "raided", "doers")
OFFICERS: Final = word_list("verbs.toml", "raided", "officers")
ONE: Final = frozenset({"he", "she", "him", "her", "his", "who"})
NEAR: Final = 16  # tokens in which a pronoun takes a person up
KILLING: Final = forms_of("kill")


def name_raided(tree: Tree) -> None:
    """Call places the names of one word that several armed men attack, as no article calls a person first.

    Not where it is part of a longer name, or somebody's as of one who acts; and what may be a first name only where the
    sentence tells of homes, or of others who died there ("attacked Ana", "attacked Zaki, killing nine people").
    """
    dep, head, lower = tree.dep, tree.head, tree.lower
    for name in tree.names:
        t = name.last
        if name.label != "PERSON" or name.first != t or "'" in name.text or "’" in name.text:
            continue
        first = t
        while dep[first] == "conj" and head[first] < first:
            first = head[first]
        verb = head[first]
        chief = tree.name_at[first]
        if chief < 0 or tree.names[chief].first != tree.names[chief].last or dep[first] != "dobj":
            continue
        if lower[verb] not in RAIDING or not verb < first or not by_several(tree, verb):
            continue
        if lower[t - 1] not in {lower[verb], ",", "and"} or somebody(tree, name.text):
            continue
        if not ONE.isdisjoint(lower[t + 1 : t + NEAR]):
            continue  # "attacked Ana as she filmed"
        a, b = next((a, b) for a, b in tree.sentences if a <= t < b)
        others = any(lower[k] in KILLING and tree.tag[k] == "VBG" for k in range(a, b))
        if name.text.lower() not in first_names() or others or not SCENE.isdisjoint(lower[a:b]):
            name.label = "PLACE"


def by_several(tree: Tree, verb: int) -> bool:
    """Tell whether several armed men, or an army, do what a verb says."""
    doers = list(tree.kids_in(verb, range(max(0, verb - 20), verb), *SUBJECTS))
    many = any(tree.tag[k] in {"NNS", "NNPS"} or tree.lower[k] in {"army", "military", "militia"} for k in doers)
    words = [tree.lower[k] for d in doers for k in range(max(0, d - 3), d + 1)]
    return many and OFFICERS.isdisjoint(words) and (actor_type(words) in FORCES or not DOERS.isdisjoint(words))


def somebody(tree: Tree, text: str) -> bool:
    """Tell whether a word is part of the longer name of a person, or tells who acts or has something."""
    for name in tree.names:
        if name.label != "PERSON" or text not in name.text.split(" "):
            continue
        t = name.last
        if name.first != t or tree.dep[t] in {*SUBJECTS, "poss", "agent", "appos"} or tree.tag[t - 1].startswith("NN"):
            return True
    return False
