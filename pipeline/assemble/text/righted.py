"""What is the main verb and what an infinitive, where the parse contradicts itself.

"The trial of men accused of theft resumed", with "accused" over "resumed"; "called on them to free X", with a "to" that
has no infinitive; "denied beating teacher X", with a "beating teacher"; "wants three men jailed", with men in jail.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import FINITE, SINGULAR, SUBJECTS
from pipeline.assemble.text.misjoined import TERM_UNITS
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name, Tree

GIVING = frozenset({"fined", "fining", "gave", "given", "handed"})
GERUNDS = verb_list("verbs.toml", "gerunds", "verbs")  # "admitted beating X"
WANTING = verb_list("verbs.toml", "causing", "wanting")
ANOTHER = frozenset({"his", "her", "its", "their", "a", "an"})  # before one more of those whom it befell
OWN = SUBJECTS | {"aux", "auxpass"}
OPENED = {"“", "‘", '"', "``"}
NEAR = 12  # tokens from a "to" to its object, from "and" to the subject after it
MAIN_VERB = 40  # tokens from a participle to the verb of its sentence
CLIMB = 10  # steps up the parse


def read_infinitives(tree: Tree) -> None:
    """Make a mark of the infinitive of a "to" read as a preposition before one ("called on them to free X")."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    for t in range(1, len(tag) - 1):
        verb = t + 1
        if tag[t] != "TO" or tag[verb] != "VB" or dep[t] != "prep" or head[t] == verb or head[verb] == t:
            continue
        near = range(verb + 1, min(len(tag), verb + NEAR))
        owned = tree.has_kid(verb, near, "dobj")
        for k in near:
            if head[k] == t and dep[k] == "pobj" and not owned:
                if head[verb] == k:  # "called for the state to free X", with a "free X"
                    head[verb], dep[verb] = head[t], "xcomp"
                head[k], dep[k], owned = verb, "dobj", True
        head[t], dep[t] = verb, "aux"


def read_unmarked(tree: Tree) -> None:
    """Make an infinitive of what follows a "to" that marks it, though read as a noun or apart ("refused to jail X")."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    for t in range(1, len(tag)):
        if tag[t - 1] != "TO" or dep[t - 1] != "aux" or head[t - 1] != t or head[t] >= t:
            continue
        if tag[t] == "NN":
            tag[t] = "VB"
        if tag[t] == "VB" and dep[t] in {"parataxis", "pcomp"}:
            own = tree.has_kid(t, range(head[t], t), *SUBJECTS)
            dep[t] = "ccomp" if own else "xcomp"


def read_fines(tree: Tree) -> None:
    """Make an infinitive of "to fine" before somebody and a sum ("a plan to fine X 5 dollars"), of "to sentence X"."""
    tag, dep, head, lower = tree.tag, tree.dep, tree.head, tree.lower
    for t in tree.where({"sentence"}, 2, len(tag) - 2):  # "went on to sentence X to death", read as a noun
        if lower[t - 1] == "to" and tag[t] == "NN" and head[t] == t - 1 and tag[t + 1] in {"NNP", "PRP"}:
            tag[t], head[t], dep[t] = "VB", head[t - 1], "xcomp"
            tag[t - 1], head[t - 1], dep[t - 1] = "TO", t, "aux"
    for t in tree.where({"fine"}, 2, len(tag) - 2):
        if lower[t - 1] != "to" or tag[t] not in {"JJ", "NN", "VB", "RB"}:
            continue
        sum_at = t + 1 + (tag[t + 1] == "CD")  # "to fine five men 500 dollars"
        while sum_at < min(len(tag), t + NEAR) and tag[sum_at] in {"NN", "NNS", "NNP", "NNPS", "DT", "PRP", "HYPH"}:
            sum_at += 1
        whom, unit = sum_at - 1, sum_at + 1
        if whom <= t or unit >= len(tag) or tag[sum_at] not in {"CD", "$"} or not tag[unit].startswith(("NN", "CD")):
            continue
        above = head[t - 1] if head[t - 1] < t - 1 else t - 2
        tag[t], head[t], dep[t] = "VB", above, "acl" if tag[above].startswith("NN") else "xcomp"
        tag[t - 1], head[t - 1], dep[t - 1] = "TO", t, "aux"
        for k in range(t + 1, whom):
            head[k], dep[k] = whom, "compound"
        head[whom], dep[whom] = t, "dobj"
        head[unit], dep[unit] = t, "npadvmod"
        head[sum_at], dep[sum_at] = unit, "nummod"


def read_given(tree: Tree) -> None:
    """Make "her" whom a sum or term is given to, not whose it is ("fined her 200 dollars", "gave her two years")."""
    lower, tag = tree.lower, tree.tag
    for t in tree.where({"her"}, 1, len(lower) - 2):
        if lower[t - 1] not in GIVING or tag[t + 1] not in {"$", "CD"}:
            continue
        term = lower[t + 2] in TERM_UNITS or (lower[t - 1].startswith("fin") and lower[t + 2] not in people().plurals)
        if term or tag[t + 1] == "$":  # not "fined her two sisters"
            tag[t], tree.dep[t], tree.head[t] = "PRP", "dobj", t - 1


def hang_denied(tree: Tree) -> None:
    """Hang on the verb before it what somebody admits or denies doing ("denied beating teacher X")."""
    tag, dep, head, lower = tree.tag, tree.dep, tree.head, tree.lower
    if GERUNDS.isdisjoint(lower):
        return
    for t in range(1, len(tag) - 1):
        verb = t - 1
        if lower[verb] not in GERUNDS or not tag[verb].startswith("VB"):
            continue
        if tag[t] != "VBG" and not (tag[t] == "NN" and dep[t] == "compound" and lower[t].endswith("ing")):
            continue
        whom = head[t]
        while dep[whom] in {"compound", "nmod"} and head[whom] > whom:
            whom = head[whom]
        if dep[t] == "parataxis" and whom == verb:
            dep[t] = "xcomp"
            continue
        dead = dep[whom] == "nsubj" and tag[head[whom]] == "JJ" and head[head[whom]] == verb  # "denied shooting X dead"
        if dep[t] in {"amod", "compound"} and whom > t and (dead or (head[whom] == verb and dep[whom] == "dobj")):
            head[t], dep[t], tag[t], head[whom], dep[whom] = verb, "xcomp", "VBG", t, "dobj"


def read_questions(tree: Tree) -> None:
    """Make one passive of a question's "were" and the participle read as told of its subject ("Were two men held?")."""
    tag, dep, head, lower = tree.tag, tree.dep, tree.head, tree.lower
    for start, last in tree.sentences:
        opens = min(start + (lower[start] in OPENED), last - 1)  # “Why was X held?”
        first = min(opens + (tag[opens] == "WRB"), last - 1)  # "Why were two men held?"
        if lower[first] not in {"was", "were", "is", "are"} or "?" not in lower[first:last]:
            continue
        if dep[first] == "ccomp" and first > opens:
            join_asked_passive(tree, opens, first, last)
        if dep[first] != "ROOT":
            continue
        for t in range(first + 2, last):
            noun = head[t]
            if tag[t] == "VBN" and dep[t] == "parataxis" and noun == first:
                noun = next(tree.kids_in(t, range(first + 1, t), "nsubj"), -1)
            elif tag[t] not in {"VBN", "VBD"} or dep[t] != "acl" or dep[noun] != "attr" or head[noun] != first:
                continue
            if noun >= 0:
                for k in range(opens, last):
                    if head[k] == first and k != noun:
                        head[k] = t
                head[t], dep[t], dep[first], head[noun], dep[noun] = t, "ROOT", "auxpass", t, "nsubjpass"
                break


def join_asked_passive(tree: Tree, why: int, was: int, last: int) -> None:
    """Make one passive of what is asked, where its "was" is read as a clause of its own (“Why was X held?” asked Y)."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    for t in range(was + 2, last):
        who = next(tree.kids_in(t, range(was + 1, t), *SUBJECTS), -1)
        if tag[t] in {"VBN", "VBD"} and head[t] == head[was] and dep[t] in {"ccomp", "conj"} and who > 0:
            for k in range(was + 1, who):
                if head[k] == was:
                    head[k], dep[k] = who, "compound"  # "the lawyer X", read as what "was" tells
            dep[was], head[was], dep[who], dep[t], head[why] = "auxpass", t, "nsubjpass", "ccomp", t
            return


def read_wanted(tree: Tree) -> None:
    """Make a clause of what is wanted for the noun before it ("wants three men jailed", "sought to have X jailed")."""
    tag, dep, head, lower = tree.tag, tree.dep, tree.head, tree.lower
    for t in range(2, len(tag)):
        noun = t - 1
        verb = head[noun]
        if tag[t] != "VBN" or dep[t] != "acl" or head[t] != noun or dep[noun] != "dobj" or verb > noun:
            continue
        having = lower[verb] in {"have", "see"} and lower[verb - 1] == "to"
        if having or (lower[verb] in WANTING and tag[verb].startswith("VB")):
            head[t], dep[t], head[noun], dep[noun] = verb, "ccomp", t, "nsubjpass"


def close_reduced(tree: Tree) -> None:
    """Hang on the noun before it a participle read over the verb of its sentence.

    "The trial of men accused of theft resumed": the trial, which stands before "accused", resumed.
    """
    tag, dep, head = tree.tag, tree.dep, tree.head
    for t in range(1, len(tag) - 1):
        if tag[t] != "VBN" or dep[t] != "ROOT" or tag[t - 1] not in {"NN", "NNS"}:
            continue
        around = range(max(0, t - MAIN_VERB), min(len(tag), t + MAIN_VERB))
        if tree.has_kid(t, around, *OWN):
            continue
        main = next((head[k] for k in around if k < t < head[k] and dep[k] in SUBJECTS), -1)
        if main < 0 or not (tag[main] in FINITE or tree.has_kid(main, around, "auxpass")):
            continue
        node = main
        for _ in range(CLIMB):
            if node == t or head[node] == node:
                break
            node = head[node]
        if node == t:
            head[main], dep[main], head[t], dep[t] = main, "ROOT", t - 1, "acl"


def describe_said(tree: Tree) -> None:
    """Hang on the noun before it a "said to have" read as somebody's saying ("met men said to have beaten X")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where({"said"}, 2, len(tag) - 2):
        if lower[t + 1] != "to" or lower[t + 2] not in {"have", "be"} or dep[t] == "acl":
            continue
        passive = tag[t + 3 : t + 4] == ["VBN"] and "be" in lower[t + 2 : t + 3]
        passive |= lower[t + 3 : t + 4] == ["been"] and tag[t + 4 : t + 5] == ["VBN"]
        noun = t - 1
        if passive and "by" not in lower[t : t + NEAR]:
            continue  # "freed men said to have been held": by whom is not told, and not by who freed them
        if tag[noun] not in {"NN", "NNS"} or dep[noun] not in {"dobj", "pobj", "attr", "dative"}:
            continue
        verb = head[noun]
        if head[t] == t:  # read as the main verb, the one before as told of its subject
            subjects = list(tree.kids_in(t, range(verb), *SUBJECTS))
            if dep[verb] != "acl" or subjects != [head[verb]]:
                continue
            head[verb], dep[verb], head[subjects[0]] = verb, "ROOT", verb
        head[t], dep[t], tag[t] = noun, "acl", "VBN"


def free_sourced(tree: Tree) -> None:
    """Make a subject of the name before "and", read as one more source, where what "and" joins it to is a subject.

    "According to the union, X and at least 40 singers were held": X was.
    """
    lower, tag, dep, head, names = tree.lower, tree.tag, tree.dep, tree.head, tree.names
    for name in names:
        t, joins = name.last, name.last + 1
        if name.label != "PERSON" or dep[t] != "conj" or lower[name.first - 1] != ",":
            continue
        if lower[joins : joins + 1] != ["and"] or head[joins] != t:
            continue
        near = range(joins + 1, min(len(lower), joins + NEAR))
        if tree.has_kid(t, near, "conj"):
            continue
        other = next((k for k in near if dep[k] in SUBJECTS or tag[k] in FINITE or lower[k] == ","), -1)
        if other < 0 or dep[other] not in SUBJECTS or head[other] < other or not tag[other].startswith("NN"):
            continue
        node = t
        for _ in range(CLIMB):
            if lower[node] == "according" or head[node] == node:
                break
            node = head[node]
        if lower[node] == "according":
            dep[t], head[t], dep[other], head[other] = dep[other], head[other], "conj", t


def free_cited(tree: Tree) -> None:
    """Make subjects of the names after "according to" and a comma, read as who is cited, of a verb that has none.

    "According to the agency, X, Y and Z were held"; not "according to the lawyer, X, …", which may name the lawyer.
    """
    lower, dep, head = tree.lower, tree.dep, tree.head
    for name in tree.names:
        t, cited = name.last, head[name.last]
        apposed, joined = dep[t] == "appos", dep[t] == "conj" and tree.name_at[cited] >= 0
        if name.label != "PERSON" or not (apposed or joined) or lower[name.first - 1] != "," or dep[cited] != "pobj":
            continue
        if joined and tree.names[tree.name_at[cited]].label == "PERSON":
            continue
        to = head[cited]
        to = head[head[to]] if lower[to] in {"by", "from", "of"} else to  # "according to a report by the agency"
        according = to if lower[to] == "according" else head[to]
        verb = head[according]
        if lower[according] != "according" or lower[cited] in people().nouns or not tree.tag[verb].startswith("VB"):
            continue
        below = {dep[k] for k in range(according + 1, verb) if head[k] == verb}
        if apposed and t < verb and SUBJECTS.isdisjoint(below):
            dep[t], head[t] = "nsubjpass" if "auxpass" in below else "nsubj", verb
        elif t < verb and (last := last_listed(tree, name, verb)) >= 0:
            dep[t], head[t], dep[last], head[last] = dep[last], verb, "conj", t
    for name in tree.names:
        if lower[name.last + 1 : name.last + 3] == [",", "and"]:
            end_cited(tree, name)


def last_listed(tree: Tree, name: Name, verb: int) -> int:
    """Return the subject of a verb that ends a list of people whom a name opens ("X, Y, and Z were held"), else -1."""
    lower = tree.lower
    last = next(tree.kids_in(verb, range(name.last + 1, verb), *SUBJECTS), -1)
    listed = [n for n in tree.names if name.first < n.first <= last <= verb]
    if last < 0 or not listed or listed[-1].last != last or any(n.label != "PERSON" for n in listed):
        return -1
    inside = {k for n in listed for k in range(n.first, n.last + 1)}
    between = [lower[k] for k in range(name.last + 1, last) if k not in inside]
    single = any(lower[k] in SINGULAR for k in range(last + 1, verb + 1))
    return last if not single and between[-1:] == ["and"] and {*between} <= {",", "and"} else -1


def end_cited(tree: Tree, name: Name) -> None:
    """Hang the second of three bodies that are cited on the first, and let the clause be about who comes after them.

    "According to one league, another, and two clerks, the writer X was held" has the second league held.
    """
    lower, dep, head, span = tree.lower, tree.dep, tree.head, range(name.first, name.last + 1)
    q = next((k for k in span if head[k] not in span), name.last)
    cited = name.first - (3 if lower[name.first - 1] == "the" else 2)
    if cited < 2 or lower[cited + 1] != "," or dep[cited] != "pobj" or lower[cited - 1] == "by":
        return
    if name.label == "PERSON" or lower[name.last + 3] in ANOTHER:
        return  # "According to the ministry, X, and her son, Y, were held"
    to, verb = head[cited], head[q]
    if any(lower[k] == "were" and head[k] == verb for k in range(q + 1, verb)):
        return
    if "according" not in {lower[to], lower[head[to]]} or dep[q] not in SUBJECTS:
        return
    comma = next((k for k in range(name.last + 3, verb) if lower[k] == ","), verb)
    below = [k for k in range(comma + 1, verb) if tree.tag[k].startswith("NN")
             and (q <= head[k] < comma or (head[k], dep[k]) == (verb, "parataxis"))]  # fmt: skip
    who = below[0] if below else verb
    persons = (n for n in tree.names if n.label == "PERSON" and comma < n.first and n.last < verb)
    if who < verb and any(n.last == who or head[n.last] == who for n in persons):
        dep[who], head[who], dep[q], head[q] = dep[q], verb, "conj", cited


def part_second_subjects(tree: Tree) -> None:
    """Take from a passive with a subject before it another after it ("X was sentenced to death; Y to life").

    Likewise from another verb where a semicolon parts the two ("X got five years; Y, a cook, four").
    """
    for t in range(4, len(tree.tag)):
        verb, dep = tree.head[t], tree.dep[t]
        if dep not in SUBJECTS or verb > t or ":" in tree.lower[verb:t]:
            continue  # not "two were held: X and Y"
        if dep == "nsubj" and ";" not in tree.lower[verb:t]:
            continue
        if any(tree.head[k] == verb and tree.dep[k] == dep for k in range(max(0, verb - NEAR), verb)):
            tree.dep[t] = "dep"
