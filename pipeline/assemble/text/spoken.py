"""What is done in what somebody tells, where the parse makes whoever tells it, or hears it, the doer.

"Neighbours said the men knocked at the door, seized X": the men seized X. "Claims officers beat X are false": no
"claims officers".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE, HAS, HIS, PAST, SUBJECTS, THEM
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.wordlists import noun_list, verb_list
from pipeline.assemble.text.words import ARMED, actor_type, people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

SAYING: Final = verb_list("verbs.toml", "saying", "on_oath")
HOLDING: Final = verb_list("verbs.toml", "saying", "holding")
THINKING: Final = verb_list("modality.toml", "first_thought", "thinking")
ACCUSERS: Final = noun_list("modality.toml", "claims", "accusers") | {"police"}
PRIVATE: Final = verb_list("modality.toml", "first_thought", "private")
PERSONAL: Final = frozenset({"him", "her", "them", "it"})
HOLDS: Final = frozenset({*verb_forms("arrest"), *verb_forms("detain"), *verb_forms("jail"), *verb_forms("imprison")})
BE: Final = frozenset({"was", "were", "is", "are", "been"})
TOLD: Final = frozenset({"ccomp", "advcl"})  # what is said, or "how" it was
FAR: Final = 40  # tokens before a verb within which its subject stands
SECOND: Final = frozenset({"ccomp", "conj", "parataxis", "dep"})  # as what the second of two verbs is read
PARTING: Final = frozenset({",", "CC", "IN", "WDT", ":"})  # tags between them that make a clause of its own
CLAIMS: Final = noun_list("modality.toml", "claims", "nouns")
OPENED: Final = frozenset({"“", "‘", '"', "``", ":"})  # before what somebody says
ADDRESSING: Final = frozenset({"i", "we", "you"})
HELPING: Final = frozenset({"aux", "auxpass", "neg", "advmod"})


def join_told(tree: Tree) -> None:
    """Join to what is told a deed that a comma alone parts from it, read as one more of whoever tells.

    "She described how the shell struck the house, killed X". Not where it is told of "him", who may be the hearer: "The
    officer said he was a spy, beat him and left".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(6, len(lower) - 1):
        said = head[t]
        then = lower[t - 1] == "then" and lower[said] in THINKING and lower[t + 1] not in PERSONAL | HIS
        if dep[t] != "conj" or lower[t - 1 - then] != "," or tag[t] not in PAST or said > t - 4:
            continue
        if lower[said] not in SAYING and not then:  # "believed he robbed the shop, then kidnapped X"
            continue
        if tree.has_kid(t, range(said, t - then), *SUBJECTS, *HELPING):
            continue
        below = told_in(tree, said, t)
        if below >= 0 and not (then and may_be_of_thinkers(tree, said, below, t)):
            head[t] = below


def may_be_of_thinkers(tree: Tree, said: int, below: int, t: int) -> bool:
    """Tell whether those who think so may have done what follows ("believed X had shot an officer, then beat two")."""
    if not any(tree.head[k] == said and tree.dep[k] in SUBJECTS and tree.lower[k] in ACCUSERS for k in range(said)):
        return True  # "rebels believed X led the strike, then kidnapped two"
    below_it = [k for k in range(below - FAR if below > FAR else 0, below) if tree.head[k] == below]
    if any(tree.lower[k] in HAS for k in below_it):
        return True
    armed = any(tree.dep[k] in SUBJECTS and actor_type([tree.lower[k]]) in ARMED for k in below_it)
    return not armed and tree.lower[t] not in PRIVATE


def told_in(tree: Tree, said: int, until: int) -> int:
    """Return the first verb of what is said, where it tells a deed of somebody called by a noun; else -1."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for k in range(said + 1, until):
        verb = head[k]
        if dep[k] in SUBJECTS and tag[k].startswith("NN") and said < verb < until and lower[k] != "who":
            deed = dep[verb] in TOLD and head[verb] == said and tag[verb] in FINITE | PAST
            if deed and not tree.has_kid(verb, range(verb, until), "attr", "acomp"):
                return verb
    return -1


def join_claimed(tree: Tree) -> None:
    """Make what somebody says of a clause set beside it ("X alleges guards kicked him").

    A noun between the two that is read as what is said, right before a deed without a doer, does the deed.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(2, len(lower)):
        said = head[t]
        if dep[t] != "parataxis" or not said < t or lower[said] not in SAYING or tag[t] not in PAST | FINITE:
            continue
        between = range(said + 1, t)
        own = list(tree.kids_in(t, between, *SUBJECTS))
        if not own and dep[t - 1] == "dobj" and head[t - 1] == said and tag[t] == "VBD":
            head[t - 1], dep[t - 1] = t, "nsubj"
            own = [t - 1]
        if own and all(tag[k].startswith(("NN", "JJ", "PRP", "DT", "CD", "POS")) or head[k] == t for k in between):
            dep[t] = "ccomp"


def head_claims(tree: Tree) -> None:
    """Part what is claimed from what is told of it ("[Claims] officers beat X are false"): no "claims officers".

    A sentence with two verbs and one subject has another: the claims, of which the first verb tells.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for first, last in tree.sentences:
        if lower[first] not in CLAIMS or tag[first] != "NNS":
            continue
        who = next((k for k in range(first + 1, last) if tag[k] not in {"NN", "JJ", "NNP"}), last - 1)
        verb = head[who]
        if tag[who] != "NNS" or dep[who] not in SUBJECTS or not who < verb < last or tag[verb] not in PAST:
            continue
        told = next(tree.kids_in(verb, range(verb + 2, last), *SECOND), last)
        if told == last or head[first] not in {who, verb} or tag[told - 1] == "PRP":
            continue
        between = [k for k in range(verb, told) if head[k] in {verb, told}]
        if any(tag[k] in PARTING and dep[k] != "prep" for k in between):
            continue
        if tag[told] not in FINITE and not tree.has_kid(told, between, *HELPING):
            continue
        head[told], dep[told] = (told, "ROOT") if head[verb] == verb else (head[verb], dep[verb])
        head[verb], dep[verb], head[first], dep[first] = first, "acl", told, "nsubj"
        for k in range(verb + 1, told):
            if head[k] == told and dep[k] in SUBJECTS:
                head[k], dep[k] = verb, "dobj"


def seat_tellers(tree: Tree) -> None:
    """Make who is told to say something after a comma its subject ("police beat X, his wife Y told reporters").

    A verb of saying has a subject of its own: the noun whose name stands right before it, read as X.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for said in tree.where(SAYING, 5, len(lower)):
        if tag[said] != "VBD" or tag[said - 1] not in {"NNP", "NN"}:
            continue
        noun = said - 1
        while tag[noun] == "NNP" and noun > 3:
            noun -= 1
        own = noun - 1 - (tag[noun - 1] in {"JJ", "NN"})
        if tag[noun] != "NN" or lower[own] not in HIS or lower[own - 1] != ",":
            continue
        if dep[noun] not in {"appos", "parataxis"} or head[noun] >= own:
            continue
        if tree.has_kid(said, range(max(0, said - FAR), said), *SUBJECTS):
            continue
        head[noun], dep[noun] = said, "nsubj"


def close_told(tree: Tree) -> None:
    """Close what is told in a clause on somebody, who tells it set aside ("a man [who] they say killed X").

    A verb of saying right before another without a subject of its own is told of the noun before both. Whom that one
    did it to may have been read as the subject of what follows ("the man police say shot X appeared in court").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for said in tree.where(HOLDING, 2, len(lower) - 2):
        if tag[said] not in {"VBD", "VBP", "VBZ"}:
            continue
        comma = lower[said + 1] == ","
        helping = said + 1 + comma
        while lower[helping] in HAS and helping < len(lower) - 2:
            helping += 1
        verb = helping + (tag[helping] == "RB")
        teller = said - 1
        if tag[verb] not in PAST or lower[verb] in BE:
            continue
        first = teller - (tag[teller - 1] in {"DT", "JJ", "PRP$"})
        if tag[teller] not in {"PRP", "NN", "NNS", "NNP", "VBZ"} or lower[teller] in {"who", "that", "which"}:
            continue
        who = first - 1 - (comma and lower[first - 1] == ",")
        relative = who if lower[who] == "who" else -1
        noun = who - 1 - (lower[who - 1] == ",") if relative >= 0 else who
        if noun < 0 or not tag[noun].startswith("NN") or (comma and who == first - 1):
            continue
        if relative < 0 and (comma or lower[noun] not in people().nouns):
            continue
        if any(head[k] == verb and dep[k] in SUBJECTS and k > said for k in range(said, verb)):
            continue
        close_on(tree, noun, relative, said, verb)


def close_on(tree: Tree, noun: int, relative: int, said: int, verb: int) -> None:
    """Hang a verb on the noun that did it, who says so beside it, and on the verb whom it was done to.

    Nothing is changed where the noun hangs on what is said and no verb after it is found to be told of the noun.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    last = verb + 1
    while last < len(lower) and tag[last] in {"DT", "NN", "NNS", "NNP", "JJ", "PRP$", "PRP", "CD"}:
        last += 1
    outer = [k for k in range(verb + 1, last) if not verb < head[k] < last]
    inner = {said, verb, said - 1}
    main = head[noun]
    if main == noun or not inner.isdisjoint(up(tree, main)):
        main = told_after(tree, said, last)
        if main < 0 or head[main] not in {*inner, noun, main}:
            return  # no verb, or one told in a clause of its own
        passive = tree.has_kid(main, range(last, main), "auxpass")
        dep[main], head[main] = "ROOT", main
        dep[noun], head[noun] = "nsubjpass" if passive else "nsubj", main
    for k in outer:
        if head[k] in {main, said, said - 1} or dep[k] in {"parataxis", "dep"}:  # not "ordered X killed"
            dep[k], head[k] = ("dobj", verb) if k == outer[0] else ("appos", outer[0])
    for k in range(last + 1, min(len(lower), last + 5)):
        if lower[last] == "," and dep[k] == "appos" and verb < head[k] < last and tag[k] == "NNP":
            head[k] = noun  # "the man who police said killed X, Y, was found"
    if tag[verb] == "VBN" and lower[verb - 1] not in HAS:
        tag[verb] = "VBD"  # "a man they say killed X"
    dep[verb], head[verb], dep[said], head[said] = "relcl", noun, "parataxis", verb
    dep[said - 1], head[said - 1] = "nsubj", said
    for k in range(verb + 1, min(len(lower), verb + FAR)):
        if head[k] == said and dep[k] in {"conj", "cc"}:  # "who activists say hit X and killed Y"
            head[k] = verb
    if relative >= 0:
        dep[relative], head[relative] = "nsubj", verb
    elif lower[said - 1] in {"they", "it"} and head[noun] < noun:
        rehang_deed(tree, head[noun], verb)


def up(tree: Tree, t: int) -> list[int]:
    """Return a token and those above it."""
    out = [t]
    while tree.head[out[-1]] not in out:
        out.append(tree.head[out[-1]])
    return out


def told_after(tree: Tree, said: int, last: int) -> int:
    """Return the verb told of the noun that a clause closes ("the man police say shot X [appeared]"), or -1."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for k in range(last, min(len(lower), last + FAR)):
        if tag[k] in {"CC", ":", "WP", "WDT", "."} or lower[k] in {"because", "after", "when", "while", "as"}:
            return -1
        if tag[k] not in FINITE | {"MD"}:
            continue
        main = tree.verb_helped(k)
        if any(head[c] == main and dep[c] in SUBJECTS and c >= last for c in range(said, main)):
            return -1
        return main if main >= k else -1
    return -1


def rehang_deed(tree: Tree, main: int, verb: int) -> None:
    """Give those who tell of a man the deed that they did after it ("shot a man they said hit X and [held] his son").

    It is theirs where it is custody, is done to "him" or his kin, or stands after a comma and "and".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    if tag[main] not in PAST:
        return
    lead = verb
    for k in range(verb + 1, min(len(lower), verb + FAR)):
        if dep[k] != "conj" or head[k] != lead or tag[k] not in PAST:
            continue
        link = next((c for c in range(k - 1, lead, -1) if dep[c] == "cc"), -1)
        whom = next(tree.kids_in(k, range(k + 1, min(len(lower), k + 6)), "dobj"), -1)
        his = whom > 0 and any(head[c] == whom and lower[c] in HIS for c in range(k, whom))
        to_him = whom > 0 and (lower[whom] in THEM or (his and lower[whom] in people().relatives))
        if lower[k] in HOLDS or to_him or (link > 0 and lower[link - 1] == ","):
            dep[k], head[k] = "conj", main
            if link > 0:
                head[link] = main
            return
        lead = k


def free_addressed(tree: Tree) -> None:
    """Make nobody of the verb whom a letter or speech addresses ("My dear wife, I was beaten"; “My son, we fled”)."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    opening = {first for first, _ in tree.sentences}
    for t in tree.where({"my"}, 0, len(lower) - 4):
        if not (t in opening or tag[t - 1] == "_SP" or lower[t - 1] in OPENED):
            continue
        noun, after = head[t], lower[head[t] + 1 : head[t] + 3]
        if not t < noun <= t + 3 or after[:1] != [","] or ADDRESSING.isdisjoint(after):
            continue
        near = range(noun + 4, min(noun + 8, len(lower) - 1))
        if any(lower[k] == "," and tag[k + 1].startswith(("VB", "MD")) for k in near):
            continue  # "My son, I am told, was arrested"
        dep[noun], head[noun] = "npadvmod", head[noun + 2]
