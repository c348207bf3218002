"""Which of several nouns that a parse gives one slot of a verb is the one that the verb is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import ANY_SUBJECT, INFLECTED, PAST, SUBJECTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.party import GroupRef
from pipeline.assemble.text.simple import after_of
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import number_of, people

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

UNDERGONE = frozenset({"arrest", "detention", "imprisonment", "abduction", "forced_return"})
LEAVING = frozenset({"leave", "leaves", "left", "leaving"})
# after "sentenced her", "gave her", "called her"
NOT_HERS = {"to", "for", "on", "in", "at", "and", "after", ",", "electric", "a", "an", "the", "guilty"}
OF_SUMS = verb_list("verbs.toml", "law", "of_sums")
MEASURES = word_list("verbs.toml", "law", "measures")
YEARS_OLD = ["-", "year", "-", "old"]
SHOWING = noun_list("people.toml", "showing", "nouns")
HELD_UP = verb_list("people.toml", "showing", "held")


def best_of(view: DocView, heads: list[int]) -> int:
    """Return the last named person among several heads that a parse gives one slot, else the first.

    A thing just before the verb is what it was done to: "X had it released".
    """
    if len(heads) == 1:
        return heads[0]
    heads = [t for t in heads if not labels(view, t)] or heads
    if view.lower[heads[-1]] == "it" or "-" in {view.lower[t] for t in heads}:  # "co-defendants", cut in three
        return heads[-1]
    if len(heads) > 1 and (fronted(view, heads[0], heads[-1]) or cited(view, heads[0], heads[-1])):
        return heads[-1]
    for t in reversed(heads):
        if t != heads[0] and in_place(view, t):
            continue
        if view.person_at(t):
            return t
    named = next((t for t in heads[1:] if introduced(view, t, heads[0])), None)
    return heads[0] if named is None else named


def of_named(view: DocView, own: list[int], verb: int) -> int | None:
    """Return the person just before a participle in commas of whom the subject's several people are.

    "Relatives of X, allegedly taken away by agents on Monday, blocked the road", the participle read as their verb.
    """
    first = verb - (view.tag[verb - 1] == "RB")
    name = view.name_at[first - 2] if first > 1 and view.lower[first - 1] == "," else -1
    if not view.is_person(name) or view.kids(verb, "aux", "auxpass"):
        return None
    of = view.names[name].first - 1
    while of > 1 and view.dep[of] == "compound" and view.lower[of] != "of":
        of -= 1  # "lawyers of activist X"
    many = view.tag[of - 1] == "NNS" or view.lower[of - 1] == "family"
    return view.names[name].last if view.lower[of] == "of" and of - 1 in own and many else None


def labels(view: DocView, t: int) -> bool:
    """Tell whether a noun before a colon says who tells, or a name in brackets which agency ("Officials: Bomb …")."""
    i = view.name_at[t]
    last = view.names[i].last if i >= 0 else t
    after = view.lower[last + 1 : last + 2]
    return after == [":"] or (after == [")"] and i >= 0 and view.lower[view.names[i].first - 1] == "(")


def introduced(view: DocView, t: int, noun: int) -> bool:
    """Tell whether a body's name follows right on the noun that says what it is ("the website X was blocked")."""
    i = view.name_at[t]
    return i >= 0 and view.names[i].label == "ORGANISATION" and view.names[i].first == noun + 1


def fronted(view: DocView, noun: int, pronoun: int) -> bool:
    """Tell whether a noun before a subject pronoun only says what they are ("A vet by training, he was held")."""
    if view.lower[pronoun] not in {"he", "she", "they"} or view.lower[pronoun - 1] != ",":
        return False
    return noun < pronoun - 1 and view.head[noun] == view.head[pronoun] and view.dep[noun] in ANY_SUBJECT


def in_place(view: DocView, t: int) -> bool:
    """Tell whether a lone name after a place and a comma is the region's ("X, a leader from Albay, Bicol was held")."""
    name, before = view.names[view.name_at[t]] if view.name_at[t] >= 0 else None, view.name_at[max(0, t - 2)]
    lone = name is not None and name.first == name.last and view.lower[t - 1] == ","
    return lone and before >= 0 and view.names[before].label == "PLACE"


def cited(view: DocView, noun: int, t: int) -> bool:
    """Tell whether a name before a subject is that of a source ("According to police chief X, the victim was held")."""
    first = view.sentences[view.sentence_at[t]][0]
    return view.lower[first] == "according" and view.name_at[t] < 0 and "," in view.lower[noun:t]


def aged_after(view: DocView, verb: int) -> int | None:
    """Return who is told by an age alone right after a verb ("found the 41-year-old guilty"), whatever the parse."""
    old = verb + 6
    if view.lower[verb + 1 : verb + 2] != ["the"] or view.lower[verb + 3 : old + 1] != YEARS_OLD:
        return None
    return old if view.tag[old + 1 : old + 2] not in (["NN"], ["NNS"], ["NNP"]) else None


def strayed(view: DocView, token: int, prep: int) -> list[int]:
    """Return the noun straight after a preposition that a parse hung on the verb ("denied bail to the activist X")."""
    for k in view.children[token]:
        if k > prep and view.dep[k] == "parataxis" and view.tag[k].startswith("NN"):
            within = all(view.tag[j].startswith(("DT", "JJ", "NN", "CD", "PRP$")) for j in range(prep + 1, k))
            return [k] if within else []
    return []


def number_before(view: DocView, verb: int) -> list[int]:
    """Return the number just before a participle joined to another verb ("12 were arrested and eight remanded")."""
    k = verb - 1
    joined = view.dep[verb] == "conj" and view.tag[verb] == "VBN" and view.tag[k] == "CD" and view.head[k] == verb
    return [k] if joined and not view.kids(verb, "aux", "auxpass", "dobj") else []


def shares_object(view: DocView, verb: int) -> bool:
    """Tell whether a verb does to a person what the next, joined to it, does too ("Judge X acquitted and freed Y")."""
    if view.tag[verb] not in PAST or view.kids(verb, "dobj", "aux", "auxpass"):
        return False
    for c in view.kids(verb, "conj"):
        own = view.kids(c, *ANY_SUBJECT, "auxpass")
        if view.tag[c] not in PAST or own or any(verb < p < c for p in view.kids(verb, "prep", "agent", "npadvmod")):
            continue
        for o in view.kids(c, "dobj"):
            if c < o and (view.person_at(o) or (view.lower[o] in people().nouns and not is_any(view, o))):
                return True
    return False


def is_any(view: DocView, t: int) -> bool:
    """Tell whether a noun has "a" or nothing before it ("called a traitor", "called traitors")."""
    return not any(view.lower[c] not in {"a", "an"} for c in view.kids(t, "det", "nummod", "poss"))


def has_clause(view: DocView, verb: int, named: int) -> bool:
    """Tell whether a name after "and" is the subject of a verb of its own ("Two killed and lawyer X held")."""
    own = view.dep[named] in ANY_SUBJECT and view.head[named] > named
    return own and "and" in view.lower[verb + 1 : named] and view.tag[view.head[named]] in INFLECTED | PAST


def described_as(view: DocView, verb: int) -> list[int]:
    """Return whom a passive after "as" tells of: "described X as having been killed"."""
    having = any(view.lower[c] == "having" for c in view.kids(verb, "aux"))
    prep = view.head[verb]
    if not having or view.dep[verb] != "pcomp" or view.lower[prep] != "as" or view.kids(verb, *ANY_SUBJECT):
        return []
    return view.kids(view.head[prep], "dobj") or view.kids(view.head[prep], "nsubjpass")


def left_so(view: DocView, verb: int) -> int | None:
    """Return the "six others" of "leaving one man dead and six others wounded", whatever the parse made them."""
    above = view.head[view.head[verb]]
    if view.dep[verb] != "conj" or view.kids(verb, "dobj", "aux", "auxpass"):
        return None
    others = view.lower[verb - 1] in {"others", "more", "another"}
    return verb - 1 if others and not LEAVING.isdisjoint({view.lower[view.head[verb]], view.lower[above]}) else None


def of_deed(view: DocView, head: int) -> bool:
    """Tell whether a name's head is whom "of" says that a deed befell which only people undergo ("the arrest of X")."""
    of = view.head[head]
    deed = view.head[of]
    if view.dep[head] != "pobj" or view.lower[of] != "of" or view.dep[of] != "prep" or view.tag[deed] != "NN":
        return False
    if view.lower[max(0, view.names[view.name_at[head]].first - 1)] == "the":
        return False  # "in the custody of the Special Branch"
    return any(r.act in UNDERGONE and r.after is None for _, r in lexicon().nouns.get(view.lower[deed], ()))


def pronoun_after(view: DocView, verb: int) -> int | None:
    """Return the object pronoun right after a verb, "her" too where no noun of hers follows ("sentenced her to …")."""
    word, after = [*view.lower[verb + 1 : verb + 3], "", ""][:2]
    # "fined her 150 million dong", not "abducted her 75-year-old father" nor "beat her two brothers"
    sum_after = view.tag[verb + 2 : verb + 3] == ["CD"] and view.lower[verb + 3 : verb + 4] != ["-"]
    if sum_after:
        noun, nouns = view.lower[view.head[verb + 2]], people()
        theirs = nouns.one_of(noun) in nouns.nouns
        sum_after = noun in MEASURES or (view.lower[verb] in OF_SUMS and not theirs)
    hers = word == "her" and (sum_after or after in NOT_HERS)
    plain = hers or (word in {"him", "them"} and after != ":")
    return verb + 1 if plain and view.tag[verb].startswith("VB") else None


def of_something(view: DocView, t: int) -> bool:
    """Tell whether an "of" parts one from others ("the owner of the café", no "mother of a boy", "mayor of Osh")."""
    of = after_of(view, t)
    kin = view.lower[t] in people().relatives
    for p in of:
        i, some = view.name_at[p], {view.lower[c] for c in view.kids(p, "det")}
        if view.lower[p] == "one" or number_of(view.lower[p]) or (kin and some & {"a", "an"}):
            return False
        if i >= 0 and view.names[i].label == "PLACE":
            return False
    return bool(of) or of_thing(view, t)


def of_thing(view: DocView, t: int) -> bool:
    """Tell whether a noun says whose one is, of a thing or body ("its director"), no person or place."""
    for owner in view.kids(t, "poss"):
        i = view.name_at[owner]
        if view.lower[owner] == "its":
            return True
        if i >= 0:
            return view.names[i].label == "ORGANISATION"
        return view.tag[owner] in {"NN", "NNS"} and view.lower[owner] not in people().nouns
    return False


def pictured(view: DocView, head: int) -> bool:
    """Tell whether a name tells whom a picture shows that somebody holds or carries."""
    of = view.head[head]
    thing = view.head[of]
    shown = view.dep[head] == "pobj" and view.lower[of] == "of" and view.lower[thing] in SHOWING
    return shown and view.dep[thing] in {"dobj", "conj"} and any(view.lower[k] in HELD_UP for k in view.climb(thing, 3))


def owns_subject(view: DocView, k: int, t: int) -> bool:
    """Tell whether somebody's thing or man is what the clause above is about ("The bomb of a man failed when he …")."""
    noun = view.head[view.head[k]]
    return view.lower[view.head[k]] == "of" and view.dep[noun] in SUBJECTS and view.head[noun] in view.climb(t)


def aged(view: DocView, t: int) -> GroupRef | None:
    """Return the one person whom an age alone tells ("a 17-year-old was arrested", "one 17-year-old said")."""
    if view.lower[t] != "old" or view.lower[max(0, t - 3) : t] != ["-", "year", "-"]:
        return None
    articles = (c for c in view.kids(t, "det", "nummod") if view.lower[c] in {"a", "an", "another", "one"})
    article = next(articles, None)
    if article is None or view.dep[t] not in {"nsubjpass", "dobj", "nsubj", "pobj", "conj"}:
        return None
    lo, hi = view.start[article], view.end[t]
    return GroupRef(view.text[lo:hi], lo, hi, 1, 1)
