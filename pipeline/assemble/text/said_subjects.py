"""Who suffered what somebody says, and who says it, where the parse takes them for what was said.

"Said her sister, X, and two were held"; "X was beaten, says his lawyer".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import INFLECTED, IS_WAS, NOUNS, SUBJECTS
from pipeline.assemble.text.kinds import HARM_ACTS, SEIZED
from pipeline.assemble.text.lexicon import forms_of, lexicon
from pipeline.assemble.text.rehung import ASSAULTS, FORCE
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.text.words import FORCES, actor_type, criticising, people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

SAYING: Final = verb_list("verbs.toml", "saying", "without_that")
TOLD: Final = frozenset({"told", "tells", "tell", "informed", "informs"})
REPORTED: Final = frozenset({"reported", "reports", "report"})  # "reported her husband, X, and police beat Y"
THEM: Final = (["him"], ["her"], ["them"])
CLOSED: Final = ([","], ["”"], ["’"], ['"'], ["''"])  # what ends the clause before a verb of saying
ENDS: Final = frozenset({".", "!", "”", '"', "''"})
MISTAKEN: Final = frozenset({"appos", "dobj", "pobj", "conj"})  # what the parse makes of a verb read as a noun
DEEDS: Final = (HARM_ACTS | SEIZED | {"raid"}) - {"threat"}
BY_WORD: Final = frozenset({"attacking", "hitting", "striking", "blasting", "hammering"})  # "he said, hitting out"
POSED: Final = forms_of("say", "claim", "pretend")
POSING: Final = forms_of("identify", "introduce", "present", "describe")
ARRESTING: Final = forms_of("arrest", "detain")
THEIRS: Final = frozenset({"him", "her", "them"})
SELVES: Final = frozenset({"themselves", "himself", "herself"})
OF_NOUN: Final = frozenset({"DT", "JJ", "NN", "NNS", "NNP", "NNPS"})  # "they were [plain-clothes police] officers"
FEW: Final = 3  # tokens of the shortest clause ("X was beaten, Y says")
SPAN: Final = 40  # tokens from a verb of saying to what came of what was said
FAR: Final = 14  # tokens from whom the list begins with to the last of it


def seat_said(tree: Tree) -> None:
    """Make the first of a list before "and" the subject of the verb after it, where it hangs on who says it alone."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for said, word in enumerate(lower):
        if word not in SAYING or not tag[said].startswith("VB"):
            continue
        if not tree.has_kid(said, range(said), "nsubj"):
            continue
        told = list(tree.kids_in(said, range(said + 1, len(lower)), "dobj", "dative"))
        first = told[-1] if told else said
        if first == said or (word in TOLD and len(told) < 2):
            continue
        verb = next((k for k in range(first + 1, len(lower)) if tag[k].startswith("VB") and head[k] == said
                     and dep[k] in {"ccomp", "conj"}), -1)  # fmt: skip
        both = next((k for k in range(first + 1, verb) if lower[k] == "and" and lower[k - 1] == ","), -1)
        if both < 0 or both - first > FAR or any(tag[k] in {"VBD", "VBZ", "VBP", "MD"} for k in range(first, both)):
            continue
        last = next((k for k in range(both + 1, verb) if head[k] in {first, verb}
                     and dep[k] in {"conj", *SUBJECTS}), -1)  # fmt: skip
        others = any(head[k] == verb and dep[k] in SUBJECTS and k != last for k in range(first, verb))
        person = tag[first] == "NNP" or lower[first] in people().nouns
        passive = tree.has_kid(verb, range(last, verb), "auxpass")
        theirs = word in REPORTED or lower[verb + 1 : verb + 2] in THEM
        if last < 0 or others or not person or (theirs and not passive):
            continue
        dep[first], head[first] = "nsubjpass" if passive else "nsubj", verb
        dep[last], head[last] = "conj", first
        dep[verb], head[verb] = "ccomp", said


def seat_behind(tree: Tree) -> None:
    """Make who stands alone behind a verb of saying its subject, where what is said comes before ("…, says X")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for said, word in enumerate(lower):
        if word not in SAYING or not tag[said].startswith("VB") or lower[said - 1 : said] not in CLOSED:
            continue
        below = [k for k in range(len(lower)) if head[k] == said and k != said]
        before = any(k < said and dep[k] in {"ccomp", "parataxis"} for k in below)
        objects = [k for k in below if k > said and (dep[k] == "dobj" or (dep[k] == "ccomp" and tag[k] in NOUNS))]
        if not before or len(objects) != 1 or any(dep[k] in {*SUBJECTS, "aux"} for k in below):
            continue
        who = objects[0]
        lead = range(said + 1, who)
        if all(tag[k].startswith(("NN", "DT", "PRP", "JJ", "CD", "POS", "HYPH", "IN")) for k in lead):
            dep[who] = "nsubj"


def seat_last_tellers(tree: Tree) -> None:
    """Free a verb of saying that ends its sentence from the noun before it, which says so ("X was beaten, Y alleges").

    The parse often takes the two for one noun.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    first = 0
    for _, last in tree.sentences:
        opened, first = first, last
        said = last - 1
        while said > opened and (tree.words[said].isspace() or lower[said] in ENDS):
            said -= 1
        if lower[said] not in SAYING or tag[said] not in INFLECTED or dep[said] not in MISTAKEN:
            continue
        who = said - 1
        noun = who
        while noun > opened and tag[noun].startswith(("NN", "DT", "PRP", "JJ", "POS", "HYPH")):
            noun -= 1
        root = next((k for k in range(opened, said) if head[k] == k), -1)
        if noun == who or noun - opened < FEW or lower[noun] != "," or not opened <= root < noun:
            continue
        if not tag[root].startswith("VB"):
            continue
        for k in range(noun + 1, who):
            if head[k] == said:
                head[k] = who
        head[who], dep[who], head[said], dep[said] = said, "nsubj", root, "parataxis"
        head[noun], dep[noun] = root, "punct"


def hang_past_teller(tree: Tree) -> None:
    """Hang on what was done what came of it, which an aside on who says so parts from it.

    "Gunmen attacked a village, police said, killing nine": the gunmen did; "they came, she said, and shot him".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for said, word in enumerate(lower):
        if word not in SPEECH or not tag[said].startswith("VB"):
            continue
        teller = next(tree.kids_in(said, range(said), "nsubj"), said)
        told = next((k for k in tree.kids_in(said, range(teller), "ccomp") if tag[k].startswith("VB")), None)
        if teller == said or told is None or "," not in lower[told:teller]:
            continue
        for t in range(said + 2, min(len(lower), said + SPAN)):
            came = (tag[t], dep[t], lower[t - 1]) == ("VBG", "advcl", ",")
            then = tag[t] in {"VBD", "VBN"} and dep[t] == "conj" and lower[t - 2 : t] == [",", "and"]
            if head[t] != said or not (came or then) or not does_harm(lower[t]) or tree.has_kid(t, range(t), *SUBJECTS):
                continue
            if not by_tellers(tree, teller, told, t):
                head[t] = told


def by_tellers(tree: Tree, teller: int, told: int, deed: int) -> bool:
    """Tell whether armed tellers may have done a deed to those told of ("X had a gun, police said, shooting him")."""
    lower = tree.lower
    subjects = list(tree.kids_in(told, range(max(0, told - FAR), told), *SUBJECTS))
    if not any(people().called(lower[k]) or tree.tag[k] in {"NNP", "PRP"} for k in subjects):
        return False  # "a wall fell on the women, police said, killing nine of them"
    if lower[told] in ASSAULTS | FORCE or actor_type([lower[teller]]) not in FORCES:
        return False
    end = min(len(lower) - 1, deed + FEW)
    back = {*lower[deed + 1 : deed + 2], *(lower[k + 1] for k in tree.where({"of"}, deed, end))}
    armed = actor_type([lower[k] for k in subjects]) in FORCES
    return not back.isdisjoint(THEIRS) or (lower[deed] in ARRESTING and not armed)


def hang_on_told(tree: Tree) -> None:
    """Hang on a clause below a verb what came of it, read as said of that verb.

    "When neighbours came to help a second shell fell, killing nine": the shell did.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(5, len(lower)):
        if (tag[t], dep[t], lower[t - 1]) != ("VBG", "advcl", ",") or not head[t] < t - 2 or not does_harm(lower[t]):
            continue
        told = next(tree.kids_in(head[t], range(head[t] + 1, t), "ccomp"), t)
        plain = tag[told] in {"VBD", "VBZ", "VBN"} and lower[told] not in IS_WAS
        if plain and told < t and tree.has_kid(told, range(head[t], told), "nsubj") and "," not in lower[told : t - 1]:
            head[t] = told


def does_harm(word: str) -> bool:
    """Tell whether a form of a verb tells of a harm, a raid or an arrest, and of no words ("attacking the law")."""
    if word in BY_WORD or word in criticising():
        return False
    return word == "leaving" or any(rule.act in DEEDS for rule in lexicon().verbs.get(word, ()))


def seat_posing(tree: Tree) -> None:
    """Make who only says what they are the subject of what they did ("men who said they were police seized X").

    The parse takes the police for who did it; so too "who identified themselves as police".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for who in tree.where(frozenset({"who"}), 1, len(lower) - 4):
        men, said = who - 1, head[who]
        if dep[said] != "relcl" or head[said] != men or dep[men] in SUBJECTS or not tag[men].startswith("NN"):
            continue
        if lower[said] in POSING and lower[said + 1] in SELVES and lower[said + 2] == "as":
            link, relation, as_what = said + 2, "prep", "pobj"
        elif lower[said] in POSED and lower[said + 1] in {"they", "he"} and lower[said + 2] in {"were", "was"}:
            link, relation, as_what = said + 2, "ccomp", "attr"
        else:
            continue
        noun = next((k for k in range(link + 1, min(len(lower), link + FEW + 2)) if dep[k] == "nsubj"), -1)
        verb = head[noun] if noun >= 0 else -1
        if verb <= noun or not tag[verb].startswith("VB") or any(tag[k] not in OF_NOUN for k in range(link + 1, noun)):
            continue
        if head[men] != verb and verb in above(tree, men):
            continue
        if head[men] == verb or dep[men] == "ROOT":
            dep[verb], head[verb] = ("ROOT", verb) if dep[men] == "ROOT" else (dep[verb], head[verb])
        else:
            dep[verb], head[verb] = dep[men], head[men]
        dep[men], head[men] = "nsubj", verb
        dep[link], head[link] = relation, said
        dep[noun], head[noun] = as_what, link


def above(tree: Tree, t: int) -> set[int]:
    """Return the tokens that one hangs on, up to the root."""
    out: set[int] = set()
    while tree.head[t] != t and tree.head[t] not in out:
        t = tree.head[t]
        out.add(t)
    return out
