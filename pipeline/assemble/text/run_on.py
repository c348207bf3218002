"""Where the phrase or clause that opens a sentence ends and whom the main clause is about begins.

"During the protest police beat two men": no "protest police". "After police shot his son, carpenter X is waiting": X is
not the son. Or where a clause runs on into the next one's subject: "shot by soldiers and a nurse was hurt".
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pipeline.assemble.text.common import FINITE, SENTENCE_SIDE, SINGULAR, SUBJECTS, WAS
from pipeline.assemble.text.late_apposed import is_another
from pipeline.assemble.text.lexicon import lexicon, participles
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import FORCES, actor_type, assemblies, sittings

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

WHEN = frozenset({"during", "after", "at", "before", "amid", "following", "in", "throughout"})
EVENTS = word_list("actors.toml", "met_at", "events")
ABOVE = 6  # steps from a noun to the clause that it stands in
TITLE = 7  # tokens before a name that say what its bearer is
JOINING = frozenset({"and", "but", "while", "yet"})
ENDS = frozenset({".", ";", ",", "and", "!", "?"})  # what may follow a clause
STANDING = word_list("verbs.toml", "law", "standing")  # "a guard held since May": which guard
WHOLE_PHRASE = 30  # tokens of a phrase with what is said of it, at most


def part_event(tree: Tree) -> None:
    """Part an event from the force that the main clause is about ("At the march soldiers shot X")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(len(lower) - 4):
        if lower[t] not in WHEN:
            continue
        at = t + 1 + (lower[t + 1] in {"the", "a", "an", "this", "that"})
        opens = dep[t] == "prep" or (dep[t] == "mark" and dep[head[t]] == "ROOT")
        if not opens or not t + 1 < at or lower[at] not in met():
            continue
        who = at + 1
        while who < len(lower) - 2 and tag[who].startswith(("NN", "JJ")) and dep[who] in {"compound", "amod"}:
            who += 1
        verb = who + 1
        if verb >= len(lower) or tag[verb] not in FINITE or tag[who] not in {"NNS", "NN", "NNP"}:
            continue
        joined = dep[at] == "compound" and at < head[at] <= who
        if not joined or actor_type(lower[at + 1 : who + 1]) not in FORCES:
            continue
        main = head[who] if dep[who] in SUBJECTS else head[t]
        owned = tree.has_kid(main, range(who + 1, main), *SUBJECTS)
        if dep[who] not in {"nsubj", "pobj"} or main < verb or owned:
            continue
        for k in range(t + 1, at):
            head[k] = at
        dep[at], head[at] = "pobj", t
        dep[who], head[who] = "nsubj", main
        dep[t], head[t] = "prep", main


@cache
def met() -> frozenset[str]:
    """Return the nouns for what people meet at or fight in."""
    return assemblies() | sittings() | EVENTS


def free_subjects(tree: Tree) -> None:
    """Give a main verb the name before it, read as one more word for somebody of the clause before the comma."""
    lower, tag, dep, head, names = tree.lower, tree.tag, tree.dep, tree.head, tree.names
    owned: set[int] | None = None
    for name in names:
        t, verb = name.last, name.last + 1
        if name.label != "PERSON" or dep[t] != "appos" or verb >= len(lower) or tag[verb] not in FINITE:
            continue
        before = name.first - 1
        while before > max(0, name.first - TITLE) and tag[before].startswith(("NN", "JJ", "HYPH", "VBG", "VBN")):
            before -= 1
        if lower[before] != "," or not head[t] < before:
            continue
        main = tree.verb_helped(verb)
        clause = above(tree, head[t], main)
        owned = tree.with_subject() if owned is None else owned
        if clause is None or main in owned or not clause < t < main + 1:
            continue
        passive = tree.has_kid(main, range(verb, main), "auxpass")
        dep[t], head[t] = "nsubjpass" if passive else "nsubj", main


def free_listed(tree: Tree) -> None:
    """Give a main verb those named before it, read as more of those whom the phrase that opens the sentence names.

    "After the arrest of X, Y and Z fled", "Asked about the arrest of X, police chief Y said nothing": only X was
    arrested.
    """
    lower, tag, dep, head, names = tree.lower, tree.tag, tree.dep, tree.head, tree.names
    owned: set[int] | None = None
    for n, name in enumerate(names):
        t = name.last
        if name.label != "PERSON" or dep[t] != "conj" or not head[t] < name.first:
            continue
        before = name.first - 1
        while before > max(0, name.first - TITLE) and tag[before].startswith(("NN", "JJ", "HYPH")):
            before -= 1
        after = past_listed(tree, n)
        if after == t + 1 and lower[after : after + 1] == [","]:
            after = past_phrase(tree, t)  # "Y, his brother, fled"
        listed = [k for k in range(head[t], before) if lower[k] == "and"]
        if lower[before] != "," or tag[after : after + 1] not in ([f] for f in FINITE):
            continue
        first = head[t]
        while dep[first] == "conj":
            first = head[first]
        if any(lower[k] == "," for k in range(first, before)) and not listed:
            continue  # "after the arrest of A, B, C and D fled": freed with B
        main = tree.verb_helped(after)
        owned = tree.with_subject() if owned is None else owned
        if main in owned or main < after or dep[first] not in {"pobj", "dobj"} or not opens(tree, first, main):
            continue
        passive = tree.has_kid(main, range(after, main), "auxpass")
        alone = after - 1 if lower[after] in SINGULAR and after > t + 1 and name_before(tree, after) else t
        dep[alone], head[alone] = "nsubjpass" if passive else "nsubj", main  # "X, Y, and Z, A | was held": A alone
        owned.add(main)


def name_before(tree: Tree, after: int) -> bool:
    """Tell whether a name with a comma before it stands right before a token ("X, Y, and Z, A | was held")."""
    return any(n.last == after - 1 and n.label == "PERSON" and tree.lower[n.first - 1] == "," for n in tree.names)


def past_listed(tree: Tree, n: int) -> int:
    """Return the token after a name and those that follow it in a list ("X, Y and Z fled")."""
    names, lower, tag = tree.names, tree.lower, tree.tag
    end = names[n].last + 1
    for name in names[n + 1 :]:
        if name.label != "PERSON" or not end < name.first < end + TITLE or lower[end] not in {",", "and"}:
            break
        if not all(tag[k].startswith(("NN", "JJ", "CC")) for k in range(end + 1, name.first)):
            break
        end = name.last + 1
    return end


def free_nouns(tree: Tree) -> None:
    """Give a main verb the noun before it, read as who somebody of the phrase that opens the sentence is.

    "After the murder of X, a judge in Osh sentenced two men", "when X was beaten by soldiers, a friend, Y, was held".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    owned: set[int] | None = None
    for t in range(3, len(lower) - 1):
        if dep[t] != "appos" or not tag[t].startswith("NN") or not head[t] < t or not is_another(tree, t):
            continue
        first, after = t, t + 1
        while below(head, first - 1, t):
            first -= 1
        while after < len(lower) - 1 and below(head, after, t):
            after += 1
        if lower[first - 1] != "," or tag[after] not in FINITE or not head[t] < first:
            continue
        main = tree.verb_helped(after)
        owned = tree.with_subject() if owned is None else owned
        if main in owned or main < after or not opens(tree, head[t], main):
            continue
        passive = tree.has_kid(main, range(after, main), "auxpass")
        dep[t], head[t] = "nsubjpass" if passive else "nsubj", main
        for k in range(t + 1, after):
            head[k] = main if head[k] == t and lower[k] == "on" else head[k]  # "a judge in Osh on 3 May sentenced"
        owned.add(main)


def opens(tree: Tree, t: int, main: int) -> bool:
    """Tell whether a noun stands in a phrase or clause before a main verb."""
    for _ in range(ABOVE):
        if tree.dep[t] in {"prep", "advcl", "ccomp", "ROOT"} and tree.head[t] == main:
            return t < main
        t = tree.head[t]
    return False


def above(tree: Tree, t: int, main: int) -> int | None:
    """Return the verb of the adverbial clause of a main verb that a noun stands in."""
    for _ in range(ABOVE):
        if tree.dep[t] == "advcl" and tree.head[t] == main:
            return t
        t = tree.head[t]
    return None


def part_clauses(tree: Tree) -> None:
    """Give a verb its subject, read as one more of those by whom the clause before was done, or whom it befell.

    "X was shot by hitmen and his driver, Y, was wounded"; "police beat X and his brother Y called for help".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    if JOINING.isdisjoint(lower):
        return
    owned = tree.with_subject()
    for t in range(2, len(lower) - 1):
        if dep[t : t + 2] == ["nmod", "parataxis"] and tag[t + 1] == "VBN" and below(head, t, t + 1):
            dep[t], head[t], tag[t + 1] = "nsubj", t + 1, "VBD"  # "…, and a mob killed shopkeeper Y"
        if dep[t] != "conj" or not (tag[t].startswith("NN") or lower[t] == "another") or not head[t] < t:
            continue
        verb, first = verb_above(tree, t), t
        while first > 0 and (below(head, first - 1, t) or (lower[first - 2 : first] == ["another", ","] and t > first)):
            first -= 1
        if lower[first - 1] not in JOINING:
            continue
        if befell_apart(tree, t, verb) or part_marked(tree, t):
            continue
        after = past_phrase(tree, t)
        if verb is None:
            verb = passive_over(tree, t, after)
        if verb is None:
            verb = joined_over(tree, t, after)
        if verb is None:
            verb = subject_over(tree, t, first)
        if verb is None:
            continue
        if after >= len(lower) or tag[after] not in FINITE or below(head, after, t):
            continue
        open_ended = lower[after - 1] == "," and lower[t:after].count(",") == 1 and lower[first] != "another"
        if not JOINING.isdisjoint(lower[t:after]) or open_ended:
            continue  # "held A, B and C – and another five were", "held A and the cook B, reports the union"
        main = tree.verb_helped(after)
        if main in owned or main < after or main == verb:
            continue
        passive = tree.has_kid(main, range(after, main), "auxpass")
        dep[t], head[t] = "nsubjpass" if passive else "nsubj", main
        owned.add(main)


def part_at_semicolons(tree: Tree) -> None:
    """Give the verb of the clause after a semicolon its subjects ("freed X and Y; A, B and C were freed in May").

    A and B were read as further objects of the clause before.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for s in (k for k, word in enumerate(lower[:-2]) if word == ";"):
        verb = s + 1
        while verb < len(lower) - 1 and (tag[verb].startswith("NN") or lower[verb] in {",", "and"}):
            verb += 1
        main = tree.verb_helped(verb)
        if tag[verb] not in FINITE or main < verb or lower[verb - 1] == "," or "and" not in lower[s + 2 : verb]:
            continue
        first = next((k for k in range(s + 1, verb) if head[k] < s and dep[k] in {"conj", "appos", "dobj"}), None)
        if first is None or tree.has_kid(main, range(s), *SUBJECTS):
            continue
        for k in range(first + 1, verb):
            if head[k] == main and dep[k] in SUBJECTS:
                dep[k], head[k] = "conj", first
        dep[first], head[first] = "nsubjpass" if dep[verb] == "auxpass" else "nsubj", main


def befell_apart(tree: Tree, t: int, verb: int | None) -> bool:
    """Make a clause of a noun and a participle after "and" whose "was" is left out, and tell whether it was one.

    "X was killed by a soldier and a policeman arrested": the policeman killed nobody. Not "by men and boys armed with",
    "by an officer and a guard convicted in May of theft".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    deed = t + 1
    name = next((k for k in range(t + 2, t + TITLE) if dep[k : k + 1] == ["appos"] and head[k] == t), -1)
    if lower[deed : deed + 1] == [","] and lower[name + 1 : name + 2] == [","] and tag[name] == "NNP":
        deed = name + 2  # "and a colleague, X, deported"
    if verb is None or deed >= len(lower) - 1 or tag[deed] != "VBN":
        return False
    if (dep[deed], head[deed]) not in {("acl", t), ("acl", name), ("conj", verb)}:
        return False
    near = range(max(0, verb - SENTENCE_SIDE), verb)
    if lower[deed] in STANDING or lower[deed] not in lexicon().verbs or tag[t] not in {"NN", "NNP"}:
        return False
    if lower[deed] not in participles() or not tree.has_kid(verb, near, "auxpass"):
        return False
    apposed = deed > t + 1 and lower[deed + 1] in {",", "and"}  # "and a guard, X, tried and sentenced"
    if apposed or lower[deed + 1] not in ENDS:
        return False
    dep[t], head[t] = "nsubjpass", deed
    dep[deed], head[deed] = "conj", verb
    return True


def passive_over(tree: Tree, t: int, after: int) -> int | None:
    """Return the verb of a clause with a subject of its own, a passive joined to which stands right after a noun.

    "X was held over the killing of Y and Z was freed": the passive has no subject but Z.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    if lower[after : after + 1] not in ([w] for w in WAS) or dep[after] != "auxpass":
        return None
    main = head[after]
    verb = head[main]
    if dep[main] != "conj" or not tag[verb].startswith("VB") or not verb < t < main or dep[t - 1] == "punct":
        return None
    between = lower[t:after]
    return verb if below(head, t, verb) and between.count("and") == 0 and "," not in between else None


def subject_over(tree: Tree, t: int, first: int) -> int | None:
    """Return the verb of the clause before a noun with whose subject it is coordinated ("one was hurt and a nurse")."""
    top = t
    while tree.dep[top] == "conj" and tree.head[top] < top:
        top = tree.head[top]
    return tree.head[top] if tree.dep[top] in SUBJECTS and tree.head[top] < first else None


def joined_over(tree: Tree, t: int, after: int) -> int | None:
    """Return the verb to which one is joined that stands right after a noun of a phrase of the first.

    "They asked for a year for X and the judge gave her six months": the judge is who gave it.
    """
    if after >= len(tree.dep) or tree.dep[after] != "conj" or tree.tag[after] != "VBD":
        return None
    verb = tree.head[after]
    past = range(after + 1, min(len(tree.dep), after + TITLE))
    told = any(tree.head[k] == after and tree.dep[k] in {"dobj", "dative"} for k in past)
    own = any(tree.head[k] == verb and tree.dep[k] in SUBJECTS for k in range(max(0, verb - SENTENCE_SIDE), verb))
    return verb if own and told and verb < t and below(tree.head, t, verb) else None


def part_marked(tree: Tree, t: int) -> bool:
    """Part from one after "for" who acts next ("sought a year for X and Judge Y gave her six"); tell if it did.

    The parse reads a clause that "for" opens, whose verb would be an infinitive.
    """
    dep, head, tag = tree.dep, tree.head, tree.tag
    whom, verb = head[t], head[head[t]]
    mark = next(tree.kids_in(verb, range(whom - 1, max(0, whom - TITLE), -1), "mark"), -1)
    if mark < 0 or tree.lower[mark] != "for" or dep[whom] != "nsubj" or dep[verb] != "conj" or tag[verb] != "VBD":
        return False
    if not head[verb] < mark or not t < verb:
        return False
    dep[mark], head[mark], dep[whom], head[whom], dep[t], head[t] = "prep", head[verb], "pobj", mark, "nsubj", verb
    return True


def part_counted(tree: Tree) -> None:
    """Part those who are counted from whom the next clause tells of, its verb or its subject read as one more of them.

    "Police killed two and wounded lawyer X"; "police killed two and lawyer X has gone into hiding".
    """
    lower, tag, dep, head, names = tree.lower, tree.tag, tree.dep, tree.head, tree.names
    if JOINING.isdisjoint(lower):
        return
    for t in range(1, len(lower) - 3):
        if tag[t] != "CD" or dep[t] != "nummod" or lower[t + 1] not in JOINING:
            continue
        whom, then = head[t], t + 2
        whom = head[whom] if dep[whom] == "compound" else whom  # "lawyer X"
        verb = head[whom]
        if not verb < t < then < whom:
            continue
        if tag[then] in {"VBN", "VBD"} and (dep[then], head[then]) == ("conj", t) and dep[whom] == "dobj":
            dep[t], head[t], head[t + 1] = "dobj", verb, verb
            dep[then], head[then], tag[then], head[whom] = "conj", verb, "VBD", then
    for name in names:
        t, noun = name.last, name.first - 1
        if name.label != "PERSON" or dep[t] not in SUBJECTS or not t < head[t] or dep[noun] != "conj":
            continue
        if tag[noun] == "NN" and head[noun] < noun and not below(head, head[t], noun):
            dep[noun], head[noun] = "compound", t


def verb_above(tree: Tree, t: int) -> int | None:
    """Return the verb of a main clause whose object or doer a noun, or its name, is coordinated with."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for _ in range(ABOVE):
        if dep[t] not in {"conj", "appos"}:
            break
        t = head[t]
    if dep[t] == "pobj" and (dep[head[t]] == "agent" or lower[head[t]] == "by"):
        t = head[t]
    elif dep[t] != "dobj":
        return None
    return head[t] if dep[head[t]] not in {"acl", "relcl", "amod"} else None


def past_phrase(tree: Tree, t: int) -> int:
    """Return the token after a noun, its name and what a relative clause says of it.

    A phrase between the two, which the parse may hang on the verb before, is passed over ("the head of a union, X").
    """
    lower, head, names, name_at = tree.lower, tree.head, tree.names, tree.name_at
    apposed = [k for k in range(t + 1, min(len(lower), t + WHOLE_PHRASE)) if head[k] == t and name_at[k] >= 0]
    k = (names[name_at[apposed[-1]]].last if apposed else t) + 1
    while k < min(len(lower), t + WHOLE_PHRASE):
        i = name_at[k]
        if lower[k] == "," or (i >= 0 and names[i].label == "PERSON") or below(head, k, t):
            k += 1
        else:
            break
    return k


def below(head: list[int], t: int, top: int) -> bool:
    """Tell whether a token stands under another in the parse."""
    for _ in range(WHOLE_PHRASE):
        if t == top or head[t] == t:
            break
        t = head[t]
    return t == top
