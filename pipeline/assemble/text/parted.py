"""What belongs together though a day, an aside or a dateline stands between: nouns and "of", verbs, subjects.

"The arrest on 22 March of X" is X's arrest, and "GOMA — Five men were held" tells nothing of Goma.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from pipeline.assemble.text.callings import is_trade
from pipeline.assemble.text.common import ARTICLES, CALENDAR, FINITE, HAS, SENTENCE_SIDE, SUBJECTS, TENSED
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.shared_words import RANKS
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import actor_type, nobody, people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name, Tree

DAY_WORDS = 6  # tokens from "on" to "of" with a day between
FORCES = word_list("actors.toml", "forces", "nobodys")
SOLDIERS = word_list("actors.toml", "forces", "military")
TROOPS = word_list("actors.toml", "forces", "somebodys") | SOLDIERS
COMMANDING = word_list("actors.toml", "forces", "commanding")
DATED = frozenset({"CD", "NNP", ",", "DT", "JJ", "NN"})
BEFORE = ("JJ", "VBG", "VBN", "DT")  # words before what people are
PHRASE = ("NN", "JJ", "DT", "PRP$")
CLAUSES = frozenset({"after", "before", "until", "since"})
LOOSE = frozenset({";", ":", "—", "–", "(", "“", "”"})
RELATIVE = 30  # tokens of a relative clause at most
SINCE = 10  # tokens from "has since" to its verb
TERMS = frozenset({"months", "years", "weeks", "days"})
APPOSED = 6  # tokens of what somebody is called after a name and a comma
AUXILIARY = TENSED | {"be", "been", "being"}
OF_TWO = frozenset({"former", "latter", "first", "second"})
# of whom "of whom" tells a part
PART = OF_TWO | frozenset({"some", "most", "many", "several", "all", "both", "none",
                  "neither", "each", "half", "few", "third"})
PAIRED = 12  # tokens from "the first" to "the second"
PHRASE_BACK = 20  # tokens from "including her" back to those counted
STOPS = frozenset({".", "?", "!", ";"})
CALLED = 3  # tokens of what somebody is called before the comma ("Her co-accused, ")


def detach_openings(tree: Tree, openings: list[tuple[int, int]]) -> None:
    """Take a dateline or label out of its sentence: "GOMA, Congo — Five men were held" tells nothing of Goma.

    What the parse hangs on it ("Gunmen" of "GOMA, Congo - Gunmen shot X") takes its place.
    """
    starts, dep, head = tree.start, tree.dep, tree.head
    for begin, end in openings:
        first, last = bisect_left(starts, begin), bisect_left(starts, end)
        for t in range(first, last):
            if first <= head[t] < last:
                continue
            above = head[t]
            for other in range(last, min(above, len(head))):
                if first <= head[other] < last and dep[other] in {"appos", "conj", "nmod", "dep"}:
                    head[other], dep[other] = own_verb(tree, other, above) or (above, dep[t])
            dep[t] = "dep"


def tell_part(tree: Tree) -> None:
    """Make the part before "of whom" the subject of its clause: "X and Y, one of whom died", "the latter of whom …".

    The parse takes it for what the name before is called, and that name for who died. So "the second" of "the first
    was acquitted, the second sentenced".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(3, len(lower) - 1):
        if lower[t] in OF_TWO and lower[t - 2 : t] == [",", "the"] and tag[t + 1] in {"VBN", "VBD"}:
            paired = not OF_TWO.isdisjoint(lower[max(0, t - PAIRED) : t])
            after = range(t + 2, min(len(lower), t + PAIRED))
            paired = paired and not tree.has_kid(t + 1, after, "dobj")  # "the second killed Y"
            if not paired or any(head[k] == t + 1 for k in range(t)):
                continue
            if dep[t] in {"parataxis", "conj"} and head[t + 1] == t and head[t] < t:
                dep[t + 1], head[t + 1] = "conj", head[t]  # "…, the second sentenced to two years"
                dep[t], head[t] = "nsubjpass", t + 1
            elif dep[t] in {"dep", "appos", *SUBJECTS}:
                dep[t] = "nsubjpass"
                head[t] = head[t + 1] if dep[t + 1] == "auxpass" else t + 1
            continue
        part = t - 2
        if lower[t] != "whom" or lower[t - 1] != "of" or not (tag[part] == "CD" or lower[part] in PART):
            continue
        verb = t + 1
        while verb < len(lower) - 1 and (tag[verb] in {"MD", "RB"} or lower[verb] in AUXILIARY):
            verb += 1
        if not tag[verb].startswith("VB") or head[part] == verb:
            continue
        passive = tag[verb] in {"VBN", "VBD"} and not (AUXILIARY - HAS).isdisjoint(lower[t + 1 : verb])
        apposed = dep[part] == "appos" and head[verb] == head[part] < part and of_people(tree, head[part])
        ahead = range(verb + 1, min(len(lower), verb + PAIRED))
        if apposed and not passive and tree.has_kid(verb, ahead, "dobj"):
            continue  # "the officers, two of whom beat X, were freed"
        for k in range(max(0, part - SENTENCE_SIDE), part):
            joined = [j for j in range(max(0, k - CALLED), k) if lower[j] == "and"]
            if head[k] == verb and dep[k] in SUBJECTS and joined:
                dep[k], head[k] = "conj", head[joined[-1]]
        dep[part], head[part] = "nsubjpass" if passive else "nsubj", verb


def of_people(tree: Tree, t: int) -> bool:
    """Tell whether a word is a noun for people, or for those who act for a state."""
    return tree.lower[t] in people().nouns or actor_type([tree.lower[t]]) is not None


def own_verb(tree: Tree, noun: int, above: int) -> tuple[int, str] | None:
    """Return the verb of a noun after a dateline that has none, where the town was made the subject of who says so.

    "KABUL — A lawyer and her husband were killed, police said": killed, not said.
    """
    tag, dep, head = tree.tag, tree.dep, tree.head
    for k in range(noun + 1, above):
        if tag[k].startswith("VB") and dep[k] == "ccomp" and head[k] == above:
            own = [c for c in range(noun, k) if head[c] == k]
            if any(dep[c] in SUBJECTS for c in own):
                return None
            return k, "nsubjpass" if any(dep[c] == "auxpass" for c in own) else "nsubj"
    return None


def close_suspended(tree: Tree) -> None:
    """Make an aside of the part of a term that is suspended, read as the main clause.

    "Upheld the sentence of nine months, six of them suspended, against X": upheld, against X.
    """
    lower, dep, head = tree.lower, tree.dep, tree.head
    if "suspended" not in lower:
        return
    for t in tree.where({"suspended"}, 4, len(lower) - 1):
        if lower[t - 2] != "of" or lower[t - 4] != "," or tree.tag[t - 3] != "CD":
            continue
        if lower[t - 1] not in {"them", "which", "it"} or lower[t + 1] != ",":
            continue
        if TERMS.isdisjoint(lower[max(0, t - SINCE) : t - 4]):
            continue  # "ten officers, three of them suspended, are accused"
        main = next((k for k in range(t - 5, -1, -1) if head[k] == t and tree.tag[k].startswith("VB")), -1)
        if main < 0:
            continue
        head[main], dep[main] = (main if head[t] == t else head[t]), dep[t]
        for k in range(len(head)):
            if head[k] == t and k not in {main, t} and not t - 3 <= k < t:
                head[k] = main
        head[t], dep[t] = t - 5, "acl"


def rejoin_of(tree: Tree) -> None:
    """Hang on its noun what the parse hangs on a day between: "the arrest on 22 March of X".

    In an aside too, after who did it: "the deportation by Chad, on 8 May, of X"; past a town ("last week in Osh of").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(3, len(lower)):
        if lower[t] != "of":
            continue
        aside = lower[t - 1] == ","
        prep = head[head[t]]
        town = next((k for k in range(t - 2, max(0, t - DAY_WORDS), -1) if tag[k] != "NNP"), 0)
        here = lower[town] in {"in", "at", "near"} and head[town] <= head[t] < t
        if here and (noun := whose_deed(tree, town, t)) >= 0:
            prep = town
            head[t], dep[t], head[prep], dep[prep] = noun, "prep", noun, "prep"
            continue
        if aside:
            prep = next((k for k in range(t - 2, max(1, t - DAY_WORDS - 1), -1) if lower[k - 1] == ","), t)
        if lower[prep] not in {"on", "in"} or not prep < t <= prep + DAY_WORDS or not (aside or prep < head[t] < t):
            continue
        if CALENDAR.isdisjoint(lower[prep:t]) or any(tag[k] not in DATED for k in range(prep + 1, t)):
            continue
        noun = doing(tree, prep - 2) if aside else prep - 1
        while not aside and noun > 1 and tag[noun] == "NNP":  # "the arrest in Dakar on 22 March of X"
            noun -= 1 if tag[noun - 1] == "NNP" else 2
        if noun >= 0 and tag[noun] in {"NN", "NNS"}:
            head[t], dep[t], head[prep], dep[prep] = noun, "prep", noun, "prep"


def whose_deed(tree: Tree, prep: int, of: int) -> int:
    """Return the noun of a deed before a town and an "of" that tells whom it befell: "the arrest last week in Osh of".

    Less than 0 where what stands between is no town by its name alone, or nobody follows ("the raid in Osh of May 2").
    """
    lower, tag = tree.lower, tree.tag
    if any(tag[k] != "NNP" for k in range(prep + 1, of)):
        return -1
    who = next((k for k in range(of + 1, len(lower)) if tree.head[k] == of and tree.dep[k] == "pobj"), -1)
    named = any(n.label == "PERSON" and n.first <= who <= n.last for n in tree.names)
    if not (named or people().called(lower[who])):
        return -1
    noun = prep - 1
    if tree.dep[noun] == "npadvmod":  # "last week"
        noun = min([noun, *(k for k in range(max(0, noun - DAY_WORDS), noun) if tree.head[k] == noun)]) - 1
    return noun if tag[noun].startswith("NN") and lower[noun] in lexicon().nouns else -1


def rejoin_by(tree: Tree) -> None:
    """Hang on its noun the "of" that tells whom a deed befell: "the killing by police of X", "by troops of the cook X".

    Or by a state ("by Togo of X"). Not on whose they are who did it ("by men of Colonel X", "by rebels of X").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for name in tree.names:
        of = name.first - 1
        if name.label != "PERSON" or of < 3 or dep[name.last] in {"compound", "poss"}:  # "of the X brigade"
            continue
        called = is_trade(tree.words[of]) and lower[of] not in RANKS  # no "President X"
        commands = actor_type([lower[of]]) is not None  # "soldiers of the warlord X"
        if called:
            of -= 2 if lower[of - 1] in ARTICLES else 1
        doer, by = head[of], head[head[of]]
        if lower[of] != "of" or lower[by] != "by" or doer != of - 1 or tag[doer] not in {"NNS", "NNP", "NN"}:
            continue
        noun = head[by]
        told = noun < by and tag[noun].startswith("NN") and lower[noun] in lexicon().nouns
        state = any(n.label == "PLACE" and n.first == by + 1 and n.last == doer for n in tree.names)
        unknown = not nobody().isdisjoint(lower[by + 1 : doer])  # "masked men"
        apart = lower[doer] in FORCES or unknown or state or (called and not commands and lower[doer] in TROOPS)
        apart = apart or (lower[doer] in SOLDIERS and not commands and not has_men(tree, name))
        if told and apart and lower[name.last + 1 : name.last + 2] != ["of"]:
            head[of] = noun


def has_men(tree: Tree, name: Name) -> bool:
    """Tell whether a text calls somebody by a rank or a leader ("General X"; "X, the militia leader")."""
    lower = tree.lower
    for other in tree.names:
        if other.label != "PERSON" or lower[other.last] != lower[name.last]:
            continue
        after = lower[other.last + 1 : other.last + 2 + APPOSED]
        beside = after[1 : after.index(",", 1) if "," in after[1:] else None] if after[:1] == [","] else []
        if not COMMANDING.isdisjoint(beside) or lower[max(0, other.first - 1)] in COMMANDING | RANKS:
            return True
    return False


def doing(tree: Tree, t: int) -> int:
    """Return the noun before "by the police" or "in Dakar", where such a phrase ends at a token; else that token."""
    k = t
    while k > 1 and tree.tag[k].startswith(PHRASE):
        k -= 1
    return k - 1 if tree.lower[k] in {"by", "in", "at"} else t


def rejoin_parted(tree: Tree) -> None:
    """Rejoin verbs, subjects and sets in the order in which each needs the others."""
    if "since" in tree.lower:
        rejoin_since(tree)
    join_called(tree)
    free_auxiliaries(tree)
    if "including" in tree.lower:
        rejoin_including(tree)


def rejoin_since(tree: Tree) -> None:
    """Make one verb of "has since the funeral received", which the parse reads as what the funeral received."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(1, len(lower) - 4):
        verb = head[t + 1]
        if lower[t] not in HAS or lower[t + 1] != "since":
            continue
        # "has" alone has the subject then; not "has, since police held her husband, received threats"
        helps = head[t] == verb and dep[t] == "aux" and not (dep[verb] == "advcl" and head[verb] > verb)
        if not helps and (head[verb] != t or dep[verb] not in {"advcl", "ccomp"}):
            continue
        inner = [k for k in range(t + 2, verb) if (head[k] == verb and dep[k] in SUBJECTS)
                 or (head[k] == t + 1 and dep[k] == "pobj")]  # fmt: skip
        if not t + 2 < verb <= t + SINCE or len(inner) != 1 or tag[verb] not in {"VBD", "VBN"}:
            continue
        passive = lower[verb - 1] == "been"
        if any(tag[k].startswith(("VB", "MD")) for k in range(t + 2, verb - passive)):
            continue
        for k in range(max(0, t - SENTENCE_SIDE), min(len(lower), verb + SENTENCE_SIDE)):
            if head[k] == t and k not in {t, verb}:
                head[k] = verb
                dep[k] = "nsubjpass" if passive and dep[k] == "nsubj" else dep[k]
        if not helps:
            dep[verb], head[verb] = dep[t], verb if head[t] == t else head[t]
        dep[t], head[t], tag[verb] = "aux", verb, "VBN"
        dep[t + 1], head[t + 1], dep[inner[0]], head[inner[0]] = "prep", verb, "pobj", t + 1


def join_called(tree: Tree) -> None:
    """Take for one the two subjects of "Her co-accused, the cook X, was cleared".

    And what stands loose before a verb without one, as its subject: "X's sister Y, a nurse in Osh, lost her post".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    first: dict[int, int] = {}
    owned = {head[t] for t in range(len(lower)) if dep[t] in SUBJECTS and t < head[t]}
    passive = {head[t] for t in range(len(lower)) if dep[t] == "auxpass"}
    for t in range(len(lower)):
        verb = head[t]
        if t >= verb or not (dep[t] == "parataxis" or dep[t] in SUBJECTS):
            continue
        loose = dep[t] == "parataxis" and tag[t].startswith("NN") and verb not in owned
        if loose and (tag[verb] in FINITE or verb in passive) and LOOSE.isdisjoint(lower[t:verb]):
            dep[t] = "nsubjpass" if verb in passive else "nsubj"
            owned.add(verb)
        called = first.setdefault(verb, t) if dep[t] in SUBJECTS else first.get(verb, t)
        if called == t or not tag[t].startswith("NN"):
            continue
        comma = next((k for k in range(called + 1, min(t, called + CALLED + 1)) if lower[k] == ","), -1)
        if comma > 0 and lower[comma + 1] in {"the", "a", "an"} and people().called_one(lower[t]):
            dep[t], dep[called], head[called] = dep[called], "appos", t


def free_auxiliaries(tree: Tree) -> None:
    """Give a verb what the parse hangs on its "had" before an aside: "after guards had, it is said, beaten him"."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for t in tree.where(HAS, 1, len(lower) - 1):
        if lower[t + 1] == "," and dep[t] == "aux" and t < head[t]:
            for k in range(max(0, t - SENTENCE_SIDE), t):
                head[k] = head[t] if head[k] == t else head[k]


def rejoin_including(tree: Tree) -> None:
    """Hang on a set those named of it: "nine Chadians recognised as refugees, including X", read as what they are."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for t in tree.where({"including"}, 4, len(lower)):
        if lower[t - 1] == "," and lower[t + 1 : t + 2] in (["him"], ["her"], ["them"]):
            # "nine members of the board, including her"
            first = max(0, t - PHRASE_BACK)
            first = max([first, *(k for k in range(first, t) if lower[k] in STOPS)])
            counted = [k for k in range(first, t)
                       if tree.has_kid(k, range(max(0, k - 3), k), "nummod")]  # fmt: skip
            head[t] = counted[-1] if counted and dep[counted[-1]] in {"dobj", "nsubjpass"} else head[t]
        if lower[t - 1] != "," or head[t] != t - 2 or dep[t - 2] != "pobj":
            continue
        verb = head[head[t - 2]]
        if lower[head[t - 2]] == "as" and dep[verb] == "acl" and head[verb] < verb:
            head[t] = head[verb]


def hang_members(tree: Tree) -> None:
    """Hang on names what their bearers are: "the fate of X and Y, leading members of the Union, who were seized"."""
    lower, tag, dep, head, names = tree.lower, tree.tag, tree.dep, tree.head, tree.names
    for name in names:
        first = name.last + 2
        if name.label != "PERSON" or first >= len(lower) or lower[first - 1] != ",":
            continue
        t = next((k for k in range(first, min(len(lower), first + CALLED)) if not tag[k].startswith(BEFORE)), first)
        top = name.last
        while dep[top] == "conj" and head[top] < top:
            top = head[top]
        told = tag[t] == "NNS" and dep[t] in {"dobj", "npadvmod"} and lower[t] in people().plurals
        if told and top < name.first and head[t] < top and lower[t + 1 : t + 2] in (["of"], ["from"], ["in"], ["at"]):
            dep[t], head[t] = "appos", top


def hang_subjects(tree: Tree) -> None:
    """Give a verb whom it tells of past a clause: "In an act of revenge, X, who sued the mayor in May, was held"."""
    lower, dep, head, names = tree.lower, tree.dep, tree.head, tree.names
    fill_marked(tree)
    owned: set[int] | None = None
    for name in names:
        t, after = name.last, name.last + 1
        if name.label != "PERSON" or dep[t] != "appos" or lower[name.first - 1] != "," or not head[t] < name.first:
            continue
        if lower[after : after + 1] != [","] or lower[after + 1 : after + 2] not in (["who"], ["whose"]):
            continue
        owned = tree.with_subject() if owned is None else owned
        ahead = range(after + 2, min(len(lower), after + RELATIVE))
        aux = next((k for k in ahead if lower[k - 1] == "," and dep[k] in {"aux", "auxpass"}), -1)
        if aux > 0 and aux < head[aux] and head[aux] not in owned:
            dep[t], head[t] = "nsubjpass" if dep[aux] == "auxpass" else "nsubj", head[aux]


def fill_marked(tree: Tree) -> None:
    """Make a subject of the noun that the parse hangs on the "after" of its clause ("after a cook, X, had died")."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for t in range(1, len(lower) - 1):
        mark = head[t]
        if dep[t] != "pobj" or not mark < t < head[mark]:
            continue
        verb = head[mark]
        own = {dep[k]: lower[k] for k in range(mark + 1, verb) if head[k] == verb}
        tensed = not TENSED.isdisjoint(own.values())
        loose = dep[mark] == "prep" and dep[verb] == "advcl" and "mark" not in own and tensed
        if (dep[mark] == "mark" or (loose and lower[mark] in CLAUSES)) and SUBJECTS.isdisjoint(own):
            dep[t], head[t] = "nsubjpass" if "auxpass" in own else "nsubj", verb


def hang_bodies(tree: Tree) -> None:
    """Hang the name of a body on the noun for one: "the closure of the group behind it, X", read as the closure X."""
    lower, dep, head, names = tree.lower, tree.dep, tree.head, tree.names
    for name in names:
        t = name.last
        if name.label != "ORGANISATION" or dep[t] not in {"appos", "dobj", "nsubj"} or lower[name.first - 1] != ",":
            continue
        noun = head[t]
        if not noun < name.first:
            continue
        if dep[t] != "appos":
            noun = next(tree.kids_in(noun, range(noun + 1, name.first), "dobj"), t)
        ofs = [k for k in range(noun + 1, name.first) if lower[k] == "of" and head[k] == noun]
        body = next((k for o in ofs for k in range(o + 1, name.first) if head[k] == o and dep[k] == "pobj"), -1)
        if body > 0 and lower[body] in people().body_nouns and lower[noun] not in people().body_nouns:
            dep[t], head[t] = "appos", body
