"""Who acts right after a place without a comma ("In Kano soldiers shot X"), read as a thing of that place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE, SUBJECTS
from pipeline.assemble.text.words import actor_type, people
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name, Tree

WHERE: Final = frozenset({"in", "at", "near", "around", "outside", "of"})
AREAS: Final = frozenset(toml_table("where.toml")["areas"])
LIKE: Final = frozenset({"JJ", "VB", "CD", "DT"})  # "In Kano [armed] men …"
OWN: Final = frozenset({"amod", "det", "nummod", "compound", "quantmod", "nmod"})


def part_from_place(tree: Tree) -> None:
    """Make a subject of people read as the noun of a place before them, where their verb has none.

    Where they are its subject already, the place goes to the preposition that has nothing.
    """
    dep, head = tree.dep, tree.head
    for name in tree.names:
        area = name.last + 1 if follows(tree, name.last) else name.last  # "Kaduna state"
        who = head[area]
        if name.label != "PLACE" or dep[area] not in {"compound", "nmod"} or not who > area or not acts(tree, who):
            continue
        if any(head[k] != who or tree.tag[k][:2] not in LIKE for k in range(area + 1, who)):
            continue
        above, relation = seat(tree, name, who)
        if above is None:
            continue
        if relation != "nsubj":
            prep = head[above] if relation == "conj" else above
            if tree.lower[prep] not in WHERE or (verb := own_verb(tree, prep, who)) is None:
                continue
            passive = any(head[k] == verb and dep[k] == "auxpass" for k in range(who, verb))
            head[who], dep[who] = verb, "nsubjpass" if passive else "nsubj"
        if area != name.last:
            head[name.last], dep[name.last] = area, "compound"
        head[area], dep[area] = above, "pobj" if relation == "nsubj" else relation


def seat(tree: Tree, name: Name, who: int) -> tuple[int | None, str]:
    """Return what a place hangs on instead of the people after it, and their relation; None where it is theirs."""
    relation, above = tree.dep[who], tree.head[who]
    if relation == "pobj" or (relation == "conj" and tree.name_at[above] >= 0):
        return above, relation
    prep = name.first - 1
    opens = prep >= 0 and tree.lower[prep] in WHERE and tree.dep[prep] == "prep"
    if relation in SUBJECTS and opens and prep not in tree.head[prep + 1 : who + 1]:
        return prep, "nsubj"
    return None, relation


def follows(tree: Tree, last: int) -> bool:
    """Tell whether a word for an area stands after a name and goes with it ("Kaduna state")."""
    return last + 1 < len(tree.lower) and tree.lower[last + 1] in AREAS and tree.dep[last + 1] == "compound"


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
    return verb if all(tree.dep[k] in OWN or k < who for k in range(verb) if tree.head[k] == who) else None
