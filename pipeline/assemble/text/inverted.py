"""What befell somebody, told with the verb before them: "Only then was X freed", "No sooner was X freed than"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import IS_WAS
from pipeline.assemble.text.lexicon import participles

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

OPENING: Final = frozenset({"only", "not", "no", "so", "nowhere", "never", "rarely", "seldom", "nor", "such", "thus"})
UNDENIED: Final = {"not": "until", "no": "sooner"}  # "Not until May was X freed": freed he was
NEAR: Final = 12  # tokens from the opening word to "was", and from there to the participle


def read_inverted(tree: Tree) -> None:
    """Make a passive of a participle that an opening word parts from its "was", read as a clause below that."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    first = 0
    for _, last in tree.sentences:
        opened, first = first, last
        if lower[opened] not in OPENING:
            continue
        if lower[opened] == "no" and lower[opened + 1 : opened + 2] == ["sooner"]:
            dep[opened], head[opened] = "advmod", opened + 1  # "No sooner had X spoken than police held her"
        was = next((k for k in range(opened + 1, min(last, opened + NEAR)) if lower[k] in IS_WAS), None)
        if was is None or head[was] != was:
            continue
        after = (k for k in range(was + 2, min(last, was + NEAR)) if head[k] == was)
        verb = next((k for k in after if lower[k] in participles()), None)
        if verb is None or dep[verb] not in {"ccomp", "parataxis", "acomp"}:
            continue
        subject = next(tree.kids_in(verb, range(was + 1, verb), "nsubj"), None)
        if subject is None:
            continue
        make_passive(tree, range(opened, last), was, verb, subject)
        if lower[opened] in {"nowhere", "nor"}:
            dep[opened] = "neg"
        elif UNDENIED.get(lower[opened]) == lower[opened + 1]:
            dep[opened], head[opened] = "advmod", opened + 1


def make_passive(tree: Tree, sentence: range, was: int, verb: int, subject: int) -> None:
    """Make a participle the verb of its sentence, "was" its auxiliary and a noun its subject."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    for k in sentence:
        if head[k] == was and k != verb:
            head[k] = verb
    tag[verb], dep[verb], head[verb] = "VBN", "ROOT", verb
    dep[was], head[was], dep[subject] = "auxpass", verb, "nsubjpass"


def read_also(tree: Tree) -> None:
    """Make a passive of what "Also" opens before its "was", where the parse describes somebody by it.

    "Also held was a clerk, X", where it is read as "a clerk, X, was, also held".
    """
    lower, head = tree.lower, tree.head
    first = 0
    for _, last in tree.sentences:
        opened, first = first, last
        verb = opened + 1
        if lower[opened] != "also" or verb >= last or lower[verb] not in participles():
            continue
        was = next((k for k in range(verb + 1, min(last, verb + NEAR)) if lower[k] in IS_WAS), None)
        if was is None or head[was] != was or head[verb] != was or tree.has_kid(was, range(opened, last), "nsubj"):
            continue
        who = next(reversed([*tree.kids_in(was, range(was + 1, last), "attr")]), None)
        if who is None or tree.name_at[who] >= 0:
            continue
        make_passive(tree, range(opened, last), was, verb, who)


def read_past_semicolon(tree: Tree) -> None:
    """Make a passive of what a semicolon opens before its "was" ("X was jailed; acquitted were Y and Z")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(participles(), 2, len(lower) - 2):
        was = t + 1
        if lower[t - 1] != ";" or lower[was] not in IS_WAS or head[t] != was or dep[t] not in {"nsubj", "acomp"}:
            continue
        who = next(tree.kids_in(was, range(was + 1, min(len(lower), was + NEAR)), "attr", "nsubj"), None)
        if who is None or not tree.person_at(who):
            continue
        before = next((k for k in range(t - 2, -1, -1) if head[k] == was and dep[k] in {"ccomp", "parataxis"}), None)
        if before is not None and dep[was] == "ROOT":
            dep[before], head[before], dep[t], head[t] = "ROOT", before, "parataxis", before
        elif before is None:
            dep[t], head[t] = dep[was], head[was] if head[was] != was else t
        else:
            continue
        tag[t], dep[was], head[was], dep[who], head[who] = "VBN", "auxpass", t, "nsubjpass", t
