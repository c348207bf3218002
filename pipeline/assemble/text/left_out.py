"""Words read for others where a noun or a subject is left out.

"The accounts of X and those of his wife, Y": of both. "Denied entry to Kenya, X flew home": he was denied it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE, SUBJECTS
from pipeline.assemble.text.kinds import LAW_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.lexicon import forms_of, lexicon
from pipeline.assemble.text.shared_words import TERMS
from pipeline.assemble.text.words import FORCES, actor_type, people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

THAT: Final = frozenset({"that", "those"})
BACK: Final = 16  # tokens from "that of" to the noun that it stands for
REFUSED: Final = forms_of("deny", "refuse")
ENTRY: Final = frozenset({"entry", "re", "reentry", "re-entry", "permission", "access", "exit"})
CALLING: Final = forms_of("declare", "designate", "rule", "deem")
NAMED_SO: Final = frozenset({"declared", "named", "labelled", "labeled", "branded", "designated"})
CALLED: Final = frozenset({"extremist", "undesirable", "illegal", "unlawful", "terrorist", "unconstitutional"})
LISTED: Final = 24  # tokens from the verb to what it calls somebody
APART: Final = frozenset({
    "one", "two", "three", "four", "five", "six", "other", "others", "former", "latter", "another",
})  # fmt: skip
PARTED: Final = frozenset({",", "and", ";", "—", "–", ":"})
GROUND: Final = frozenset({"for", "with", "over", "on"})


def join_that_of(tree: Tree) -> None:
    """Join whose a thing is by "that of" to whose the thing itself is ("searched the flat of X and that of Y")."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for t in tree.where(THAT | {"of"}, 3, len(lower) - 2):
        of = t if lower[t] == "of" else t + 1
        if lower[of] != "of" or lower[t - 1] != "and" or dep[t] not in {"conj", "prep"}:
            continue
        whom = next(tree.kids_in(of, range(of + 1, min(len(lower), t + BACK)), "pobj"), None)
        first = owner_before(tree, t)
        if whom is None or first is None or (of == t and lower[first] == lower[whom]):
            continue
        if of == t and (tree.tag[whom] != "NNP" and not tree.has_kid(whom, range(t, whom), "poss")):
            continue  # "the accounts of X and of a dozen traders"
        many = lower[whom] in people().plurals or actor_type([lower[whom]]) in FORCES
        if of > t and many and not tree.has_kid(whom, range(t, whom), "poss"):
            continue  # "and that of the dockers", "and those of the police, who beat her"
        head[whom], dep[whom] = first, "conj"
        head[of], dep[of] = whom, "case"
        head[t], dep[t] = whom, "case"
        head[t - 1], dep[t - 1] = first, "cc"


def hang_each_ground(tree: Tree) -> None:
    """Hang on the verb for what one of several was tried: "two were jailed, one for spying, the other for theft"."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(APART, 3, len(lower) - 2):
        after = t + 3 if lower[t + 1 : t + 3] in (["of", "them"], ["of", "whom"]) else t + 1
        first = t - 1 - (lower[t - 1] == "the")
        if GROUND.isdisjoint(lower[after : after + 1]) or lower[first] not in PARTED:
            continue
        verb = head[after]
        while verb != head[verb] and (verb >= first or tag[verb][:2] != "VB"):
            verb = head[verb]
        acts = {rule.act for rule in lexicon().verbs.get(lower[verb], ())}
        if verb < first and tag[verb].startswith("VB") and not acts.isdisjoint(LAW_ACTS | LIBERTY_ACTS):
            head[after], dep[after] = verb, "prep"


def owner_before(tree: Tree, t: int) -> int | None:
    """Return whose the last thing before a token is, by "of" or by the owner's mark; none where it is a deed or kin."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for k in range(t - 2, max(-1, t - BACK), -1):
        if tag[k] in FINITE or lower[k] in {";", "."}:
            return None
        if lower[k] == "of" and dep[k] == "prep" and tag[head[k]].startswith("NN") and head[k] < k:
            noun, owner = head[k], next(tree.kids_in(k, range(k + 1, t), "pobj"), None)
        elif dep[k] == "poss" and tag[k] == "NNP" and head[k] > k:
            noun, owner = head[k], k
        else:
            continue
        told = {lower[noun], lower[noun].rstrip("s")}
        deeds, kin = lexicon().nouns.keys() - TERMS, people().nouns | people().relatives
        return None if any(w in deeds or w in kin for w in told) else owner
    return None


def open_refused(tree: Tree) -> None:
    """Read as passive a participle that opens a sentence and tells what its subject was not let do."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for first, last in tree.sentences:
        if lower[first] not in REFUSED or tag[first] not in {"VBN", "VBD"} or dep[first] != "advcl":
            continue
        main = head[first]
        things = list(tree.kids_in(first, range(first + 1, min(last, first + 4)), "dobj"))
        if main > first and things and lower[things[0]] in ENTRY and tree.has_kid(main, range(first, main), *SUBJECTS):
            tag[first] = "VBN"
            for k in things:
                dep[k] = "oprd"


def part_refused(tree: Tree) -> None:
    """Part from a name what is refused to its bearer and to those before it ("refused A and B entry")."""
    dep, head = tree.dep, tree.head
    for name in tree.names:
        last, thing = name.last, name.last + 1
        if name.label != "PERSON" or tree.lower[thing : thing + 1] == [] or head[last] != thing:
            continue
        first = head[thing]
        if tree.lower[thing] not in ENTRY or dep[thing] != "conj" or dep[last] != "compound" or not first < name.first:
            continue
        verb = first
        while dep[verb] in {"conj", "appos", "dobj", "dative", "compound", "nmod"} and head[verb] < verb:
            verb = head[verb]
        if tree.lower[verb] in REFUSED:
            head[last], dep[last] = first, "conj"
            head[thing], dep[thing] = verb, "dobj"


def call_joined(tree: Tree) -> None:
    """Read as what somebody is called the noun after a joined passive ("was fined, declared a fugitive and tried")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(NAMED_SO, 2, len(lower) - 2):
        if dep[t] != "conj" or tag[t] not in {"VBD", "VBN"} or lower[t + 1] not in {"a", "an"} or not head[t] < t:
            continue
        near = range(max(0, head[t] - 4), head[t])
        what = next(tree.kids_in(t, range(t + 2, min(len(lower), t + 6)), "dobj"), -1)
        if what > 0 and tree.has_kid(head[t], near, "auxpass") and not tree.has_kid(t, range(head[t], t), *SUBJECTS):
            tag[t], dep[what] = "VBN", "oprd"


def call_declared(tree: Tree) -> None:
    """Make objects of the bodies and people that are declared something ("declared the group X undesirable")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for name in tree.names:
        t = name.last + 1
        if lower[t : t + 1] == [] or lower[t] not in CALLED or name.label not in {"ORGANISATION", "PERSON"}:
            continue
        verb = next((k for k in range(name.first - 1, max(-1, t - LISTED), -1) if lower[k] in CALLING), -1)
        if verb < 0 or not tag[verb].startswith("VB") or (t + 1 < len(tag) and tag[t + 1].startswith("NN")):
            continue
        if any(tag[k] in FINITE or lower[k] in {".", ";"} for k in range(verb + 1, name.first)):
            continue
        head[t], dep[t], tag[t] = verb, "oprd", "JJ"
        last, before = name.last, joined_to(tree, name.first, verb)
        lead = name.first - 1
        while lead > verb and tree.name_at[lead] < 0 and tag[lead].startswith(("NN", "DT", "JJ", "PRP$")):
            lead -= 1
        for k in range(verb + 1, t):
            if head[k] == t:
                head[k] = last
        if lead > verb and tag[lead] in {"IN", "TO"}:
            head[last], dep[last] = lead, "pobj"  # "declared the website of X extremist"
        elif before is None:
            head[last], dep[last] = verb, "dobj"
        else:
            while dep[before] in {"appos", "compound"} and verb < head[before] < last:
                before = head[before]  # "the group X"
            dep[before] = "dobj" if (head[before], dep[before]) == (verb, "parataxis") else dep[before]
            head[last], dep[last] = before, "conj"
        for k in range(name.first - 1, verb, -1):
            if not tag[k].startswith("NN") or tree.name_at[k] >= 0:
                break
            head[k], dep[k] = last, "compound"  # "the group X"


def joined_to(tree: Tree, begin: int, verb: int) -> int | None:
    """Return the end of the name that another is joined to by "and", an article and its noun being let by."""
    for k in range(begin - 1, verb, -1):
        if tree.lower[k] == "and":
            return k - 1 if tree.name_at[k - 1] >= 0 else None
        if tree.name_at[k] >= 0 or not tree.tag[k].startswith(("NN", "DT", "JJ", "PRP$")):
            return None
    return None
