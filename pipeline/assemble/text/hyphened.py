"""Words with a hyphen, read as two or three: "pepper-sprayed", "court-martialled", "ex-husband", "well-known"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.wordlists import word_list
from pipeline.nouns import noun_forms
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

PREFIXES: Final = word_list("verbs.toml", "with_hyphen", "prefixes")
BE: Final = frozenset({"is", "are", "was", "were", "be", "been", "being"})
DESCRIBING: Final = word_list("verbs.toml", "with_hyphen", "describing")
PEOPLE: Final = frozenset({"co-accused"})  # who are called so with a hyphen, read as a participle
ONE: Final = frozenset({"a", "one", "another"})
SEVERAL: Final = frozenset({"were", "are", "have", "all", "both", "these", "those", "several", "other"})
MEASURES: Final = frozenset({"compound", "nmod"})


@cache
def hyphened_verbs() -> frozenset[str]:
    """Return the forms of the act verbs that are written with a hyphen."""
    return frozenset(form for form in lexicon().verbs if "-" in form)


@cache
def hyphened_nouns() -> frozenset[str]:
    """Return the nouns for acts that are written with a hyphen ("re-arrest")."""
    nouns = {noun for rule in toml_table("acts.toml")["trigger"] for noun in rule.get("nouns", ())}
    return frozenset(form for noun in nouns if noun.count("-") == 1 and " " not in noun for form in noun_forms(noun))


def join_hyphened(tree: Tree) -> None:
    """Make one word of the parts of each: what hung on any part hangs on the last, and so does its helping verb.

    "Police did not pepper-spray X", "was tear-gassed" (read as "was" and an adjective), "may be re-arrested"; "X's
    re-arrest", read as three nouns.
    """
    lower, tag, dep = tree.lower, tree.tag, tree.dep
    for t in range(2, len(lower)):
        if lower[t - 1] != "-":
            continue
        word = f"{lower[t - 2]}-{lower[t]}"
        if tag[t].startswith("NN") and word in hyphened_nouns():
            join_noun(tree, t)
        if lower[t - 2] in PREFIXES and tag[t].startswith("NN") and tree.head[t - 2] != t and adjacent(tree, t):
            verb = tree.head[t]
            acts = dep[t] in SUBJECTS and verb > t and not t - 2 <= tree.head[verb] <= t
            own = (verb, dep[t]) if acts else None
            join_noun(tree, t)  # "his ex-husband", read as three nouns
            tag[t - 2], tag[t - 1] = "NN", "HYPH"
            if own is not None:
                tree.head[t], dep[t] = own
        if word in PEOPLE and tag[t] in {"VBN", "VBD", "JJ"}:
            make_noun(tree, t)
        if word not in hyphened_verbs():
            continue
        make_clause(tree, t)
        if tag[t].startswith("VB") and (dep[t] != "amod" or of_clause(tree, t)):
            join_parts(tree, t)
            take_object(tree, t)
            take_helping(tree, t)


def read_describing(tree: Tree) -> None:
    """Call an adjective what describes the noun after it with a hyphen ("Osh-based lawyer X", "well-known actor")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(2, len(lower) - 1):
        if lower[t - 1] != "-" or not tag[t].startswith("VB") or dep[t] not in {"amod", "nmod", "compound"}:
            continue
        plain = lower[t] in DESCRIBING or lower[t] not in lexicon().verbs
        if plain and head[t] > t and tag[head[t]].startswith("NN"):
            tag[t] = "JJ"
            tag[t - 2] = "JJ" if tag[t - 2] == "RB" else tag[t - 2]


def adjacent(tree: Tree, t: int) -> bool:
    """Tell whether a hyphen joins two words without a space."""
    ends = (tree.start[k] + len(tree.words[k]) for k in (t - 2, t - 1))
    return list(ends) == tree.start[t - 1 : t + 1]


def join_noun(tree: Tree, t: int) -> None:
    """Hang the parts before the last of a noun on that, with whose it is, and it where the topmost hung."""
    dep, head = tree.dep, tree.head
    parts = (t - 2, t - 1, t)
    top = next((p for p in parts if head[p] == p or head[p] not in parts), t)
    above, relation = head[top], dep[top]
    for k in range(len(head)):
        if k not in parts and head[k] in parts[:2]:
            head[k] = t
    head[t], dep[t] = (t if above == top else above), relation
    head[t - 2] = head[t - 1] = t
    dep[t - 2], dep[t - 1] = "compound", "punct"


def make_noun(tree: Tree, t: int) -> None:
    """Make a noun of those tried with somebody ("his two co-accused"), not before another ("co-accused men")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    if (t + 1 < len(tag) and tag[t + 1].startswith("NN")) or not ONE.isdisjoint(lower[max(0, t - 3) : t]):
        return  # nor one of them ("a co-accused, X"), who is read well as it is
    join_noun(tree, t)
    own = {lower[k] for k in range(max(0, t - 6), t) if head[k] == t}
    counted = any(head[k] == t and dep[k] == "nummod" and lower[k] != "one" for k in range(max(0, t - 6), t))
    many = counted or tag[t + 1 : t + 2] == ["VBP"] or not SEVERAL.isdisjoint({*own, *lower[t + 1 : t + 2]})
    tag[t], tag[t - 1], tag[t - 2] = "NNS" if many else "NN", "HYPH", "NN"
    joined = any(head[k] == head[t] and dep[k] == "cc" and head[t] < k < t for k in range(head[t] + 1, t))
    if dep[t] == "appos" and joined:
        dep[t] = "conj"  # "X and his two co-accused"


def make_clause(tree: Tree, t: int) -> None:
    """Make a clause of what was read without a verb, the last part as what its object is like.

    "Police strip-searched X in Lagos", read as X of Lagos, the police-strip-searched one.
    """
    tag, dep, head = tree.tag, tree.dep, tree.head
    whom, doer = head[t], t - 3
    if dep[t] != "amod" or whom < t or doer < 0 or not tag[doer].startswith("NN"):
        return
    if head[whom] not in {whom, doer} or head[head[whom]] != head[whom]:
        return
    for k in range(len(head)):
        after = k > whom and head[k] == whom and dep[k] in {"prep", "punct", "npadvmod", "advmod"}
        if after or (k < t - 2 and head[k] in {t - 2, t - 1, whom}):
            head[k] = t
    head[whom], dep[whom] = t, "dobj"
    head[doer], dep[doer] = t, "nsubj"
    head[t], dep[t], tag[t] = t, "ROOT", "VBD"


def of_clause(tree: Tree, t: int) -> bool:
    """Tell whether one of the first parts has a subject: the last was taken for what whom it is done to is.

    "Police re-arrested X", where "re" was the verb and X "arrested".
    """
    return any(tree.head[k] in {t - 2, t - 1} and tree.dep[k] in SUBJECTS for k in range(t - 2))


def take_object(tree: Tree, t: int) -> None:
    """Make an object of a second subject, which stands after the verb."""
    subjects = [k for k in range(len(tree.head)) if tree.head[k] == t and tree.dep[k] in SUBJECTS]
    if subjects and subjects[0] < t:
        for k in subjects:
            if k > t:
                tree.dep[k] = "dobj"


def join_parts(tree: Tree, t: int) -> None:
    """Hang what hangs on the parts before a verb's last on that, and that where the topmost part hung."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    parts = (t - 2, t - 1, t)
    top = next((p for p in parts if head[p] == p or head[p] not in parts), t)
    above, relation = head[top], dep[top]
    for k in range(len(head)):
        if head[k] in parts[:2] and k not in parts:
            if k < t and dep[k] in MEASURES and tag[k].startswith("NN"):
                dep[k] = "nsubj"  # "Activist X court-martialled": no "X court"
            head[k] = t
    if top != t:
        head[t], dep[t] = (t if above == top else above), relation
    head[t - 2] = head[t - 1] = t
    dep[t - 2], dep[t - 1], tag[t - 2], tag[t - 1] = "npadvmod", "punct", "NN", "HYPH"


def take_helping(tree: Tree, t: int) -> None:
    """Make a passive of a verb that hangs on the "was" before it, or whose "be" has words of its own."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    be = t - 3 if t > 2 and lower[t - 3] in BE else head[t]
    if be < t and lower[be] in BE and dep[be] != "auxpass" and dep[t] in {"acomp", "ccomp", "attr", "xcomp", "acl"}:
        marked = tree.has_kid(t, range(be), "mark")
        head[t], dep[t] = (t, "ROOT") if head[be] == be else (head[be], "ccomp" if marked else dep[be])
        head[be], dep[be], tag[t] = t, "auxpass", "VBN"
    helping = list(tree.kids_in(t, range(max(0, t - 6), t), "auxpass"))
    if not helping:
        return
    for k in range(len(head)):
        if head[k] in helping:
            head[k] = t
        if head[k] == t and k < t and dep[k] in SUBJECTS:
            dep[k] = "nsubjpass"
