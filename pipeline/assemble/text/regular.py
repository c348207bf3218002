"""What a modal, a "that" or a source belongs to, where two parses of one order of words differ.

"He must in addition pay 500 euros", which leaves "pay" without a subject in one parse and not in the other.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.assemble.text.common import CALENDAR, SUBJECTS, WHO
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.normalise.places import gazetteer

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

BELOW = frozenset({"ccomp", "pcomp", "xcomp"})
PHRASE = 4  # tokens between "must" and its verb ("must in addition pay")
ASIDE = frozenset({"IN", "NN", "RB", "DT", "JJ", ","})
ADVERBS = frozenset({"RB", "CC", ","})
RELATIVES = frozenset({"WDT", "WP"})
NEAR = 40  # tokens from a modal to what hangs on it
CITED = 10  # tokens from "according to" to the name after its comma
CONJUNCTIONS = frozenset({"after", "before", "since", "until", "till"})
APPOSED = 14  # tokens from a noun to the comma that ends what it is called
FIRING = verb_list("actors.toml", "onlookers", "firing")
LOOKS, CALLED = word_list("actors.toml", "onlookers", "looks"), word_list("actors.toml", "onlookers", "called")
GROUNDS = word_list("where.toml", "houses", "streets")


def join_modals(tree: Tree) -> None:
    """Join to its verb a modal that a phrase parts from it, and to the verb the subject left on a modal.

    "He must in addition pay 500 euros"; "they should promptly and fully free X".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(1, len(lower) - 1):
        if tag[t] != "MD":
            continue
        if dep[t] != "aux":
            near = range(t + 1, min(len(lower), t + PHRASE + 2))
            verb = next((k for k in near if tag[k] not in ASIDE and not (tag[k] == "CC" and tag[k - 1] == "RB")), t)
            above = head[verb]
            adverbs = dep[verb] == "conj" and above == t and {*tag[t + 1 : verb]} <= ADVERBS
            if tag[verb] != "VB" or verb == t + 1 or t not in {above, head[above]}:
                continue
            if dep[verb] not in BELOW and not adverbs:
                continue
            head[verb], dep[verb] = (verb if head[t] == t else head[t]), dep[t]
            for k in range(max(0, t - NEAR), min(len(lower), verb + NEAR)):
                if head[k] == t and k not in {t, verb}:
                    head[k] = verb
            head[t], dep[t] = verb, "aux"
        elif dep[t - 1] in SUBJECTS and head[t - 1] == t and head[t] > t:
            head[t - 1] = head[t]


def hang_relatives(tree: Tree) -> None:
    """Hang on the noun before it a clause with "that" or "who" read as put in ("the case that was opened should …")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(2, len(lower)):
        if dep[t] != "parataxis" or head[t] <= t or not tag[t].startswith("VB"):
            continue
        who = next((k for k in range(max(1, t - PHRASE), t) if tag[k] in RELATIVES and head[k] == t), 0)
        if who == 0 or dep[who] not in SUBJECTS:
            continue
        noun = who - 1
        while noun > 0 and (tag[noun] == "RB" or lower[noun] == ","):
            noun -= 1
        if tag[noun].startswith("NN") and who - noun <= PHRASE:
            head[t], dep[t] = noun, "relcl"


def hang_on_called(tree: Tree) -> None:
    """Hang on what somebody is called the participle after it, read as of whoever is theirs.

    "Said the lawyer of X, a student leader held in Oran": X is held there, not the lawyer.
    """
    dep, head = tree.dep, tree.head
    for t in range(5, len(dep)):
        called = t - 1
        if dep[t] != "acl" or dep[called] != "appos" or not head[t] < called or tree.tag[t] != "VBN":
            continue
        whose = head[head[called]]
        if dep[head[called]] == "pobj" and tree.lower[whose] == "of" and head[whose] == head[t]:
            head[t] = called


def keep_in_part(tree: Tree) -> None:
    """Give a verb before a semicolon the subject read as that of the verb after it, which has one of its own.

    "Four villagers who refused to sell were charged; one, X, spent a month in jail."
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for end in tree.where({";"}, 3, len(lower) - 2):
        for t in range(end - 1, -1, -1):
            main = head[t]
            if dep[t] not in SUBJECTS or main <= end or not tree.has_kid(main, range(end + 1, main), *SUBJECTS):
                continue
            verb = next((k for k in range(end - 1, t, -1) if head[k] == main and tag[k].startswith("VB")), 0)
            if not verb:  # "Rumours that X was killed proved to be false; she …", read as an aside of "killed"
                past = (k for k in range(end - 1, t, -1) if dep[k] == "advcl" and tag[k] in {"VBD", "VBN"})
                verb = next((k for k in past if not tree.has_kid(k, range(t, k), "mark", "aux", "auxpass", "punct")), 0)
                head[verb], dep[verb] = (main, "ccomp") if verb else (head[0], dep[0])
            if verb and not tree.has_kid(verb, range(verb), *SUBJECTS):
                head[t] = verb
                dep[t] = "nsubjpass" if tree.has_kid(verb, range(t, verb), "auxpass") else "nsubj"


def keep_listed(tree: Tree) -> None:
    """Hang a gerund before a semicolon, read as of the verb after it, on the item or verb before it.

    "the torture he endured: beatings, chaining to walls, and threats; notes that the warden said": no deed of his.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for end in tree.where({";"}, 3, len(lower) - 2):
        for t in (k for k in range(2, end) if tag[k] == "VBG" and dep[k] == "advcl" and head[k] > end):
            if tree.has_kid(t, range(t), *SUBJECTS) or not tag[t - 2].startswith("NN") or lower[t - 1] != ",":
                continue
            dep[t], head[t] = "conj", t - 2


def hang_on_aged(tree: Tree) -> None:
    """Hang on a name with an age the clause after it, read as of who is theirs ("the aunt of X, 19, who was held")."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for who in tree.where(WHO, 6, len(lower) - 1):
        verb, name = head[who], who - 4
        if lower[who - 1] != "," or tree.tag[who - 2] != "CD" or lower[who - 3] != "," or dep[verb] != "relcl":
            continue
        if dep[name] == "pobj" and lower[head[name]] == "of" and head[head[name]] == head[verb]:
            head[verb] = name


def hang_of_shot(tree: Tree) -> None:
    """Hang on the harm when and where its shot was fired ("killed by a bullet fired by police in Accra on 21 May")."""
    dep, head = tree.dep, tree.head
    for fired in tree.where(FIRING, 5, len(dep) - 2):
        shot = head[fired]
        by = head[shot]
        if dep[fired] != "acl" or dep[shot] != "pobj" or dep[by] != "agent" or not by < shot < fired:
            continue
        for k in range(fired + 1, len(dep)):
            if head[k] == fired and dep[k] == "prep" and tree.lower[k] in {"in", "on", "at", "near"}:
                head[k] = head[by]


def hang_beside_looks(tree: Tree) -> None:
    """Hang on a deed the day read as that of how its doer looked ("killed by two men armed with knives on Tuesday").

    Or of what whom it befell is called ("shot a boy, identified as X, in Bor on Tuesday").
    """
    lower, dep, head = tree.lower, tree.dep, tree.head
    for told in tree.where(LOOKS | CALLED, 3, len(dep) - 1):
        noun = head[told]
        called = lower[told] in CALLED
        if dep[told] != "acl" or noun >= told or (called and lower[told + 1] != "as"):
            continue
        verb = head[head[noun]] if dep[noun] == "pobj" else head[noun]
        if not tree.tag[verb].startswith("VB") or verb >= noun or (called and dep[noun] != "dobj"):
            continue
        for k in range(told + 2, len(dep)):
            if head[k] != told or dep[k] not in {"prep", "npadvmod"}:
                continue
            day = k if dep[k] == "npadvmod" else next((o for o in range(k + 1, len(dep)) if head[o] == k), k)
            if lower[day] in CALENDAR or lower[day - 1] in CALENDAR:
                head[k] = verb


def mark_apposed(tree: Tree) -> None:
    """Give a passive the subject read as a preposition's object ("left after her friend, a local poet, was held")."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for first in range(4, len(lower) - 1):
        if dep[first] not in {"aux", "auxpass"} or lower[first - 1] != ",":
            continue
        verb, noun = head[first], head[first - 1]
        mark = head[noun]
        if verb <= first or tree.has_kid(verb, range(verb), *SUBJECTS):
            continue
        if not mark < noun < first - 2 or first - noun > APPOSED:
            continue
        if dep[noun] != "pobj" or lower[mark] not in CONJUNCTIONS:
            continue
        if lower[noun + 1] == "," and tree.has_kid(noun, range(noun + 2, first), "appos"):
            passive = tree.has_kid(verb, range(first, verb), "auxpass")
            head[noun], dep[noun] = verb, "nsubjpass" if passive else "nsubj"
            if head[verb] == verb:
                continue
            head[mark], dep[mark], dep[verb] = verb, "mark", "advcl"


def close_cited(tree: Tree) -> None:
    """Hang on whom it cites a name read as a second subject ("According to the mayor of Osh, X, a man was held")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for to in range(1, len(lower) - 6):
        if lower[to - 1] != "according" or lower[to] != "to":
            continue
        comma = next((k for k in range(to + 2, min(len(lower) - 3, to + CITED)) if lower[k] == ","), to)
        after = next((k for k in range(comma + 1, len(lower)) if tag[k] != "NNP"), comma + 1)
        if comma == to or after == comma + 1 or lower[after] != "," or dep[after - 1] not in SUBJECTS:
            continue
        verb = head[after - 1]
        cited = next(tree.kids_in(to, range(to + 1, comma), "pobj"), 0)
        if not cited or verb <= after or any(tag[k].startswith(("VB", "W")) for k in range(to, comma)):
            continue
        second = tree.has_kid(verb, range(after + 1, verb), *SUBJECTS)
        if second and "," not in lower[after + 1 : verb]:
            head[after - 1], dep[after - 1] = cited, "appos"


def complete_places(tree: Tree, text: str) -> None:
    """Give a place that no gazetteer has the nouns that its name belongs to ("Riyom Local [Government Area]")."""
    words, dep, head, names, name_at = tree.words, tree.dep, tree.head, tree.names, tree.name_at
    for i, name in enumerate(names):
        last = name.last
        while dep[last] == "compound" and last < head[last] <= last + 2 and max(name_at[last + 1 : head[last] + 1]) < 0:
            last = head[last]
        if name.label != "PLACE" or last == name.last or not {words[last], words[last].lower()} & GROUNDS:
            continue
        if gazetteer().is_place(name.text):
            continue
        name_at[name.first : last + 1] = [i] * (last + 1 - name.first)
        names[i] = replace(name, last=last, text=text[tree.start[name.first] : tree.start[last] + len(words[last])])
