"""Which verb or name a participle belongs to, where the parse hangs it on the main verb or parts it from its "was".

"X was on Sunday fined 300 dollars"; "X, led out of a flat in May, should be freed".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.text.common import CALENDAR, FINITE, PAST, SENTENCE_SIDE, SUBJECTS, VERBAL, WAS
from pipeline.assemble.text.lexicon import participles
from pipeline.assemble.text.reduced import close_participles, close_rooted, close_unmarked, hang_missing
from pipeline.assemble.text.rehung import CLIMB
from pipeline.assemble.text.shared_words import TERMS
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

MOURNING = verb_list("verbs.toml", "seeking", "mourning")
# who finds or seeks a relative is not who was taken ("reunited with her grandson, snatched at birth")
SEEKING = MOURNING | verb_list("verbs.toml", "seeking", "verbs", "reuniting")
MARKS = frozenset({";", "-", "–", "—", "•", "*"})  # before an item of a list
BEING = WAS | {"be", "been", "is", "are"}
ASIDE = 14  # tokens of an aside with its commas, at most
PARTICLES = frozenset({"do", "dos"})  # of Portuguese names
HEADLINE = 30  # tokens
NAMED = 8  # tokens of a name with what stands before it, at most
ACCUSED = word_list("verbs.toml", "law", "accused")
DATED = frozenset({"NNP", "CD", "DT", "NN", "JJ", ",", "IN"})
DAY_WORDS = 8  # tokens of a day between "was" and its participle, at most
LENGTHS = frozenset({"year", "years", "month", "months", "day", "days"})
SURELY_PAST = frozenset({"held", "freed", "taken", "shot", "beaten", "sent", "hanged"})  # as nothing in the present


def hang_on_sentence(tree: Tree) -> None:
    """Hang who got a term on what a court did with it, not on its length ("upheld a sentence of three years for X")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t, word in enumerate(lower[:-1]):
        length = head[t]
        if word != "for" or dep[t] != "prep" or lower[length] not in LENGTHS or not length < t:
            continue
        while dep[length] == "conj" and lower[head[length]] in LENGTHS and head[length] < length:
            length = head[length]  # "three years and six months for X"
        named = tag[t + 1] == "NNP" and "pobj" in {dep[k] for k in range(t + 1, min(t + 6, len(tag))) if head[k] == t}
        of = head[length]
        noun = head[of]
        if named and dep[length] == "pobj" and lower[of] == "of" and lower[noun] in TERMS:
            head[t] = head[noun] if tag[head[noun]].startswith("VB") else noun


KEPT = word_list("verbs.toml", "law", "kept")
NEXT = word_list("verbs.toml", "law", "participles", "next")


def hang_before(tree: Tree) -> None:
    """Hang "before being sentenced" on the clause of who was held, not on that of who sent him there.

    "Police sent X to a camp, where he was held for a week, before being given a year": X was, not the police.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(1, len(lower) - 2):
        after = t + 2
        if lower[t] not in {"before", "after"} or lower[t + 1] != "being" or lower[after] not in NEXT or head[t] >= t:
            continue
        above = head[t]
        passive = tree.has_kid(above, range(above), "auxpass")
        if passive or not tag[above].startswith("VB"):
            continue
        held = [k for k in range(above + 1, t) if lower[k] in KEPT and tag[k] == "VBN" and dep[k] == "relcl"]
        if held:
            head[t] = held[-1]


def rejoin_participles(tree: Tree) -> None:
    """Part a participle from the main verb, and join it to the "was" from which a day parts it."""
    lower = tree.lower
    if not PARTICLES.isdisjoint(lower):
        name_particles(tree)
    close_passives(tree)
    close_participles(tree)
    close_rooted(tree)
    close_unmarked(tree)
    hang_missing(tree)
    describe_named(tree)
    describe_joined(tree)
    if not {":", ";"}.isdisjoint(lower):
        part_labelled(tree)
    if "without" in lower:
        free_accused(tree)
    if not SEEKING.isdisjoint(lower):
        hang_on_mourned(tree)
    if not TERMS.isdisjoint(lower):
        hang_on_sentence(tree)
    if "being" in lower:
        hang_before(tree)
    if "having" in lower:
        free_having(tree)
    if "among" in lower or "amongst" in lower:
        point_at(tree)


def point_at(tree: Tree) -> None:
    """Read "among the kidnapped was X" as "among those kidnapped": the participle tells what befell them."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(2, len(lower) - 1):
        if lower[t - 1] != "the" or lower[t - 2] not in {"among", "amongst"} or head[t] != t - 2 or dep[t] != "pobj":
            continue
        told = tag[t] in {"VBN", "VBD", "JJ"} and lower[t] in participles()
        if told and (lower[t + 1] in BEING or lower[t + 1] == ":"):
            head[t - 1], dep[t - 1], head[t], dep[t], tag[t] = t - 2, "pobj", t - 1, "acl", "VBN"


def free_having(tree: Tree) -> None:
    """Make a circumstance of what the parse reads as what somebody says ("X, having been held by gunmen, told us").

    A second participle is joined to the first: "the man accused of having robbed X and killed Y fled".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(1, len(lower) - 2):
        verb, after = head[t], lower[t - 1] == ","
        if lower[t] == "having" and after and (dep[t], dep[verb]) == ("aux", "ccomp") and verb < head[verb]:
            dep[verb] = "advcl"
        if lower[t] != "having" or dep[t] != "aux" or not t < verb or dep[verb] != "pcomp":
            continue
        for k in range(verb + 1, len(lower) - 1):
            second = k + 1
            if lower[k] == "and" and tag[second] in {"VBD", "VBN"} and dep[second] == "advcl" and second < head[second]:
                dep[second], head[second], tag[second] = "conj", verb, "VBN"


def name_particles(tree: Tree) -> None:
    """Read as a part of a name what is read as a verb within it ("the house of Ana Reis do Prado")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(PARTICLES, 1, len(lower) - 1):
        if not tag[t].startswith("VB") or tag[t - 1] != "NNP" or tag[t + 1] != "NNP":
            continue
        last = t + 1
        while last + 1 < len(lower) and tag[last + 1] == "NNP" and head[last] == last + 1:
            last += 1
        if head[last] != t and head[t] != last:
            continue
        prep = next((k for k in range(t - 1, max(0, t - NAMED), -1) if tag[k] == "IN"), -1)
        free = prep >= 0 and dep[prep] == "prep" and not any(head[k] == prep for k in range(prep + 1, t))
        if free and dep[last] in {"dobj", "attr", "nsubj"}:
            head[last], dep[last] = prep, "pobj"
        elif head[last] == t:
            head[last], dep[last] = head[t], "dobj" if dep[t] == "parataxis" else dep[t]
        head[t], dep[t], tag[t] = last, "compound", "NNP"


def part_labelled(tree: Tree) -> None:
    """Give a participle its subject back behind the label of a headline ("X murder: two charged")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(3, len(lower)):
        if tag[t] not in {"VBN", "VBD"} or tag[t - 1] != "CD" or lower[t - 2] not in {":", ";"}:
            continue
        label = next((h for h in (head[t], head[t - 1]) if h < t - 2), -1)
        if dep[t] in {"acl", "amod"} and label >= 0:
            head[t], dep[t] = label, "parataxis"
        if dep[t] in {"parataxis", "ROOT", "ccomp"}:
            for k in range(max(0, t - HEADLINE), t - 1):
                dep[k] = "dep" if head[k] == t and dep[k] == "nsubj" else dep[k]
            head[t - 1], dep[t - 1] = t, "nsubj"


def befall_labelled(tree: Tree) -> None:
    """Make whom a participle lists behind a colon those whom it befell ("Killed: X and Y. Injured: Z; freed: W").

    Not what a card tells of somebody: "Sentenced: 12 years. Held: Lira prison."
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    opening = {first for first, _ in tree.sentences}
    for t in range(len(lower) - 2):
        if lower[t + 1] != ":" or tag[t] not in PAST or lower[t] not in participles():
            continue
        first = t - (lower[t - 1] == "not")  # "Not freed: X"
        if first not in opening and lower[first - 1] not in MARKS and tag[first - 1] != "_SP":
            continue
        whom = t + 2
        for _ in range(CLIMB):
            if head[whom] == t or not t < head[whom]:
                break
            whom = head[whom]
        if head[whom] == t and dep[whom] not in SUBJECTS and tells_whom(tree, t, whom):
            dep[whom], tag[t] = "nsubjpass", "VBN"


def tells_whom(tree: Tree, t: int, whom: int) -> bool:
    """Tell whether the noun behind a label is somebody: a name, people, a relative, a bare number that ends it."""
    lower, tag = tree.lower, tree.tag
    i = tree.name_at[whom]
    if lower[t] == "expelled" and "from" in lower[whom + 1 : whom + 3]:
        return False  # "Expelled: envoy X from Chad"
    if i >= 0:
        return tree.names[i].label == "PERSON" and lower[whom] not in CALENDAR
    if tag[whom] == "CD":
        ends = whom + 1 == len(lower) or lower[whom + 1] in {".", ";"} or tag[whom + 1] == "_SP"
        return whom == t + 2 and ends and not re.fullmatch(r"(?:19|20)\d\d", lower[whom])
    told = any(tree.head[k] == whom and tree.dep[k] in {"det", "poss", "nummod"} for k in range(t + 2, whom))
    of = next((k for k in range(whom + 2, min(len(lower), whom + 5)) if lower[whom + 1] == "of"
               and tag[k] == "NNS"), whom)  # fmt: skip
    return lower[of] in people().plurals or (told and lower[whom] in people().nouns | people().relatives)


def free_accused(tree: Tree) -> None:
    """Hang on the main verb what is read as said of a judge ("was held without seeing a judge, accused of fraud")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(ACCUSED, 4, len(lower)):
        if tag[t] != "VBN" or lower[t - 1] != "," or not tag[t - 2].startswith("NN"):
            continue
        if tag[t - 2].startswith("NNP") or dep[t] not in {"acl", "ccomp", "advcl", "conj"}:
            continue
        node = head[t]
        for _ in range(CLIMB):
            if lower[node] == "without" or head[node] == node or node >= t:
                break
            node = head[node]
        if lower[node] == "without" and head[node] < node and tag[head[node]].startswith("VB"):
            head[t], dep[t] = head[node], "advcl"


def hang_on_mourned(tree: Tree) -> None:
    """Hang on whom somebody buried or lost what befell them ("X buried his brother Y in May, killed by a shell")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(4, len(lower)):
        verb = head[t]
        if lower[t] not in participles() or lower[t - 1] != "," or dep[t] != "advcl" or tag[t] not in {"VBN", "VBD"}:
            continue
        if lower[t - 2] in people().relatives and lower[sought_by(tree, t - 2)] in SEEKING:
            head[t], dep[t] = t - 2, "acl"
            continue
        if lower[verb] not in MOURNING or verb > t or tree.has_kid(t, range(verb, t), *SUBJECTS):
            continue
        whom = next(tree.kids_in(verb, range(verb + 1, t), "dobj"), None)
        if whom is not None and (tag[whom] == "NNP" or lower[whom] in people().relatives):
            head[t], dep[t] = whom, "acl"


def sought_by(tree: Tree, noun: int) -> int:
    """Return the verb whose object a noun is, be it behind a preposition, or the noun itself."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    above = head[noun]
    if dep[noun] == "pobj" and lower[above] in {"for", "with", "after"}:
        above = head[above]
    return above if dep[noun] in {"dobj", "pobj"} and tag[above].startswith("VB") and above < noun else noun


def close_passives(tree: Tree) -> None:
    """Join "was" to the participle from which a day or an aside parts it ("X was on Sunday fined 300 dollars").

    "X was, according to Y, beaten by police": X was, not Y.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(3, len(lower)):
        if tag[t] not in {"VBN", "VBD"}:
            continue
        was, before = head[t], before_aside(tree, t)
        if dep[t] == "acl" and lower[was] in CALENDAR:
            was = head[head[was]]
        was = was if before < 0 else before
        if lower[was] not in BEING or not was < t - 2 or dep[was] in {"aux", "auxpass"}:
            continue
        dated = lower[was] in WAS and t - was <= DAY_WORDS and all(tag[k] in DATED for k in range(was + 1, t))
        dated = dated and lower[was + 1] in {"on", "in", ","} and not CALENDAR.isdisjoint(lower[was + 2 : t])
        if not dated and before < 0:
            continue
        near = range(max(0, was - SENTENCE_SIDE), min(len(lower), t + SENTENCE_SIDE))
        taken = any(head[k] == was and dep[k] in {"attr", "acomp"} and k != t for k in near)
        own = tree.has_kid(t, near, "nsubj", "nsubjpass", "aux", "auxpass")
        if taken or own or lower[t] not in participles():
            continue
        head[t], dep[t] = (t if head[was] == was else head[was]), dep[was]
        for k in near:
            if head[k] == was and k != t:
                head[k], dep[k] = t, "nsubjpass" if dep[k] == "nsubj" else dep[k]
        head[was], dep[was] = t, "auxpass"


def before_aside(tree: Tree, t: int) -> int:
    """Return the "was" that an aside between commas parts from a participle, else -1.

    "They were, in the end, held"; "X was, according to Y, beaten". Not "was, in 2019, a minister, held": that has
    another comma, as only the name of whom one cites may ("according to his lawyer, Y, beaten").
    """
    lower, tag = tree.lower, tree.tag
    if lower[t - 1] != ",":
        return -1
    for k in range(t - 3, max(0, t - ASIDE), -1):
        if lower[k] != ",":
            if tag[k] in VERBAL and lower[k] != "according":
                return -1
            continue
        if lower[k - 1] in BEING:
            return k - 1 if tag[k + 1] in {"IN", "RB"} or lower[k + 1] == "according" else -1
        if "according" not in lower[max(0, t - ASIDE) : k]:
            return -1
    return -1


def describe_named(tree: Tree) -> None:
    """Hang on a name the participle that tells of its bearer, read as the verb of whom the name is told after.

    "He and his wife, slain senator X, signed it": nothing stands between a subject with its comma and its own verb.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(2, len(lower) - 2):
        noun = t - 2
        if tag[t] not in PAST or lower[t - 1] != "," or lower[t] not in participles() or not tag[noun].startswith("NN"):
            continue
        first = head[noun] if dep[noun] == "conj" else noun
        name = t + 1
        while name < len(lower) - 2 and tag[name + 1].startswith(("NN", "JJ")):
            name += 1
        if (dep[name], head[name]) not in {("dobj", t), ("appos", first), ("appos", noun)}:
            continue
        if dep[first] not in SUBJECTS or head[first] != t or tag[name] != "NNP" or lower[name + 1] not in {",", ")"}:
            continue
        after = range(name + 1, min(len(lower), name + SENTENCE_SIDE))
        above = {t, head[t]} if dep[t] in {"acl", "relcl"} else {t}
        main = next((k for k in after if head[k] in above and tag[k].startswith("VB")), -1)
        if main < 0 or tree.has_kid(main, after, *SUBJECTS, "mark"):
            continue
        for k in range(max(0, t - SENTENCE_SIDE), after.stop):
            if head[k] == t and k != main:
                head[k] = main
        head[main], dep[main] = (main if head[t] == t else head[t]), dep[t]
        head[name], dep[name] = noun, "appos"
        head[t], dep[t], tag[t] = name, "amod", "VBN"


def describe_joined(tree: Tree) -> None:
    """Make a description of a participle after "and", read as a deed of the subject.

    "The families of jailed poet X and slain columnist Y were watched": the verb after the name has a subject already.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(2, len(lower) - 2):
        if tag[t] not in PAST or lower[t - 1] != "and" or lower[t] not in participles():
            continue
        name = t + 1
        while name < len(lower) - 2 and tag[name + 1].startswith(("NN", "JJ")):
            name += 1
        main = name + 1
        if (dep[name], head[name]) != ("dobj", t) or tag[main] not in FINITE or dep[t] not in {"acl", "advcl", "conj"}:
            continue
        if not tag[t - 2].startswith("NN"):
            continue
        main = tree.verb_helped(main)
        if tag[head[t]].startswith("VB") and head[t] != main:
            continue  # "came and killed X"
        before = range(max(0, t - SENTENCE_SIDE), t - 1)
        own = next(tree.kids_in(main, before, *SUBJECTS), None)
        if own is not None and not any(tag[k] in {"WP", "WDT"} for k in range(own, t)):
            head[t], dep[t], tag[t] = name, "amod", "VBN"
            head[name], dep[name] = t - 2, "conj"


def share_taken(tree: Tree) -> None:
    """Hang on the first of two a participle right behind the second ("two nuns and a priest held in Kol were freed").

    Both are the subject of what comes next; of an object nobody knows whether the first is meant, too.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(3, len(lower) - 1):
        if dep[t] != "acl" or tag[t] != "VBN" or head[t] != t - 1 or dep[t - 1] != "conj":
            continue
        first = head[t - 1]
        joint = dep[first] in SUBJECTS and head[first] > t and "and" in lower[first:t]
        by_first = lower[t + 1] == "by" and tag[t + 2 : t + 3] == ["PRP"]  # "a guard and a man beaten by him"
        if joint and not by_first and all(lower[k] in people().nouns | people().plurals for k in (first, t - 1)):
            head[t] = first


def rehang_from_infinitive(tree: Tree) -> None:
    """Hang on the main verb a past deed that the parse joins to an infinitive ("was told to come and arrested there").

    No infinitive goes on in the past. Not where the deed has a helper of its own, or a form that is no past for sure
    ("to cut and put").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(5, len(lower)):
        to = head[t]
        if dep[t] != "conj" or tag[t] not in PAST or lower[t - 1] not in {"and", "then", "but"}:
            continue
        if not (lower[t].endswith("ed") or lower[t] in SURELY_PAST) or tag[to] != "VB" or lower[to - 1] != "to":
            continue
        main = head[to]
        own = tree.has_kid(t, range(to, t), *SUBJECTS, "aux", "auxpass")
        if dep[to] in {"xcomp", "advcl"} and tag[main] in PAST and main < to and not own:
            head[t] = main
