"""To which noun or verb an "'s", "of", "by" or "guilty" belongs that the parse hangs on a word beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import PLURAL, SINGULAR, SUBJECTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.shared_words import FINDING, INFORMING
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import FORCES, actor_type, criticising, people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

ACCUSING: Final = word_list("verbs.toml", "causing", "accusing")
CHARGING: Final = ACCUSING | verb_list("verbs.toml", "causing", "charging")
BODIES: Final = word_list("actors.toml", "guards", "firms") | word_list("actors.toml", "scenes", "nouns")
CHARGES: Final = frozenset({"charge", "charges", "count", "counts", "accusation", "accusations"})
FILING: Final = verb_list("verbs.toml", "law", "pressing")
DROPPING: Final = verb_list("actors.toml", "freeing_courts", "dropping")
INNER: Final = ("NN", "JJ", "IN", "DT", "PRP$", "POS", "CD", "VBG", "VBN", "HYPH", "CC")  # tags of whom it accuses
# offences that are themselves said to be against somebody ("assault against a guard", "a plot against the king")
AGAINST: Final = word_list("verbs.toml", "law", "against_somebody")
FOLLOWERS: Final = noun_list("actors.toml", "followers", "words")
DOING: Final = noun_list("actors.toml", "followers", "doing")
DECIDED: Final = word_list("actors.toml", "criticising", "decided")
JUDGING: Final = verb_list("actors.toml", "criticising", "thanking", "judging")
HITS: Final = frozenset({"bombing", "shelling", "bombardment", "strafing", "raiding", "storming"})
FEW: Final = 8  # tokens from a "by" to who did it
CALLED: Final = 5  # steps from the end of what somebody is called to its head
REACH: Final = 12  # tokens from the verb to its "of", or to "guilty"
ARGUMENTS: Final = SUBJECTS | {"dobj", "pobj"}


def own_deeds(tree: Tree) -> None:
    """Read as told of by its "'s" what is read as done by its owner ("recalled X's killing by a mob")."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    for t in range(1, len(tag) - 1):
        owner, deed = t - 1, head[t - 1]
        if tag[t] == "POS" and dep[owner] == "nsubj" and deed > t and tag[deed] == "NN":
            dep[owner], head[t] = "poss", owner  # in "X's driver's killing" both "'s" may hang on X
            dep[deed] = "dobj" if dep[deed] == "ccomp" and head[deed] < owner else dep[deed]


def read_gerunds(tree: Tree) -> None:
    """Read as a noun the "-ing" of a deed whose "of" says whom it befell ("X mourns killing of Y", read as X's deed).

    Nobody does such a deed to themselves: who stands before it speaks of it.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    nouns = lexicon().nouns
    for t in range(1, len(lower) - 2):
        if lower[t + 1] == ":" and tag[t] in {"VBG", "NN"} and lower[t] in nouns and head[t - 1] == t:
            if dep[t - 1] == "nsubj":  # "X killing: minister sacked"
                tag[t], dep[t - 1] = "NN", "compound"
            continue
        if tag[t] != "VBG" or lower[t + 1] != "of" or head[t + 1] != t or lower[t] not in nouns:
            continue
        tag[t] = "NN"
        if dep[t] == "pcomp":
            dep[t] = "pobj"
        elif head[t] < t and dep[t] in {"xcomp", "ccomp", "advcl", "acl", "ROOT"}:
            dep[t] = "dobj"


def return_owned(tree: Tree) -> None:
    """Hang on its "of" or "for" a name read as a second subject ("Friend of X detained in Osh": not X)."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    for name in tree.names:
        if name.label != "PERSON":
            continue
        whose = next((k for k in range(name.first, name.last + 1) if dep[k] in SUBJECTS), -1)
        if whose < 0:
            continue
        p = name.first - 1
        while p > 0 and tag[p].startswith(("NN", "JJ", "DT")):
            p -= 1
        if p < 1 or tree.lower[p] not in {"of", "for"} or dep[p] != "prep":
            continue
        owned = head[p]
        shares = owned < p and dep[owned] in {"nsubj", "nsubjpass"} and head[owned] == head[whose]
        if shares and not tree.has_kid(p, range(p, name.last + 1), "pobj"):
            head[whose], dep[whose] = p, "pobj"


def hang_owners_trade(tree: Tree) -> None:
    """Hang on a name the trade before it that is read as one more subject ("The activist X's son was shot": not X)."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    for name in tree.names:
        trade, last = name.first - 1, name.last
        if name.label != "PERSON" or trade < 0 or dep[last] != "poss" or not tag[trade].startswith("NN"):
            continue
        owned = head[last]
        if owned > last and dep[trade] in ARGUMENTS and head[trade] == head[owned] and dep[owned] in ARGUMENTS:
            head[trade], dep[trade] = last, "compound"


def hang_accusations(tree: Tree) -> None:
    """Hang on its verb what somebody is accused of ("accused agents of the committee of killing X").

    Also past what they are called: "accused X, a sister of the editor Y, of fraud".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where({"of", "with"}, 3, len(lower) - 1):
        if dep[t] == "prep" and lower[t - 1] == "," and tag[head[t]].startswith("NN"):
            called = head[t]
            for _ in range(CALLED):
                if dep[called] == "appos" or dep[called] not in {"pobj", "prep", "compound"}:
                    break
                called = head[called]
            verb = head[head[called]]
            accused = dep[called] == "appos" and dep[head[called]] in {"dobj", "nsubjpass"} and called < t
            if accused and verb < head[called] and lower[verb] in CHARGING:
                head[t] = verb
                continue
        if lower[t] != "of" or dep[t] != "prep" or tag[t + 1] != "VBG" or not tag[head[t]].startswith("NN"):
            continue
        verb = next((k for k in range(t - 1, max(-1, t - REACH), -1) if not tag[k].startswith(INNER)), -1)
        told = verb >= 0 and lower[verb] in ACCUSING and tag[verb].startswith("VB")
        if told and verb < head[t] and not any(head[k] == verb and lower[k] == "of" for k in range(verb, t)):
            head[t] = verb


def hang_accused(tree: Tree) -> None:
    """Hang on the charge whom it is against ("the charge of attempted murder against X was dropped": X's charge).

    Only where it is brought or dropped: who faces "two counts of fraud against X" robbed X. Nor "against his wife",
    nor after a deed ("inciting a riot against X") or an offence that is said to be against somebody.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where({"against"}, 3, len(lower) - 1):
        if dep[t] != "prep" or not head[t] < t:
            continue
        accused = next(tree.kids_in(t, range(t + 1, len(lower)), "pobj"), -1)
        if accused < 0 or tree.has_kid(accused, range(t + 1, accused), "poss"):
            continue
        k = head[t]
        while dep[k] in {"conj", "pobj"} and tag[k][:2] == "NN" and lower[k] not in AGAINST and head[k] < k:
            k = head[k]
        charge = head[k] if lower[k] == "of" and dep[k] == "prep" else -1
        if 0 <= charge < t and lower[charge] in CHARGES and dep[charge] in {"dobj", "nsubjpass"}:
            head[t] = charge if lower[head[charge]] in DROPPING | FILING else head[t]


def hang_turned(tree: Tree) -> None:
    """Hang on its verb the "against" that is read as told of who did it ("threats made by an officer against X").

    Only after people and bodies: "was hurt by protests against X".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where({"against"}, 3, len(lower) - 1):
        doer = head[t]
        by = head[doer]
        verb = head[by]
        if dep[t] != "prep" or not verb < by < doer < t or dep[doer] != "pobj" or dep[by] != "agent":
            continue
        named = tree.person_at(doer) or tree.body_at(doer)
        somebody = named or lower[doer] in people().nouns or actor_type([lower[doer]]) is not None
        if somebody and tag[verb] == "VBN" and lower[by] == "by":
            head[t] = verb


def hang_verdicts(tree: Tree) -> None:
    """Hang on its verb the "guilty" that is read as part of a name ("found the owner of the weekly X guilty")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where({"guilty"}, 3, len(lower)):
        if dep[t] not in {"amod", "pobj"} or head[t] >= t:
            continue
        verb = next((k for k in range(t - 1, max(-1, t - REACH), -1) if lower[k] in FINDING), -1)
        if not all(tag[k].startswith(INNER) for k in range(verb + 1, t)):
            continue
        whom = next(tree.kids_in(verb, range(verb + 1, t), "dobj"), -1)
        if verb < 0 or whom < 0:
            continue
        last = max((k for k in range(head[t] + 1, t) if head[k] == t and tag[k].startswith(("NN", "JJ"))), default=-1)
        if dep[t] == "pobj" and last >= 0:
            for k in range(head[t] + 1, last):
                head[k] = last if head[k] == t else head[k]
            head[last], dep[last] = head[t], "pobj"
        head[t], dep[t] = verb, "oprd"


def hang_told(tree: Tree) -> None:
    """Hang on "told" what is read as said of whom it was told ("told a channel that her daughter had been beaten")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(3, len(lower)):
        whom = head[t]
        if dep[t] != "acl" or whom >= t or lower[head[whom]] not in INFORMING or not tag[t].startswith("VB"):
            continue
        own = [k for k in range(whom + 1, t) if head[k] == t]
        clause = any(dep[k] == "mark" and lower[k] == "that" for k in own)
        if dep[whom] in {"dobj", "dative"} and clause and any(dep[k] in {"nsubj", "nsubjpass"} for k in own):
            dep[t], head[t] = "ccomp", head[whom]


def hang_who(tree: Tree) -> None:
    """Hang on people the "who" read as said of what or whom they follow ("guards of the company, who beat X").

    So of the followers of one person, unless the verb is singular ("supporters of the president, who beat X").
    """
    lower, tag, dep, head, names = tree.lower, tree.tag, tree.dep, tree.head, tree.names
    named = {k: n.label for n in names for k in range(n.first, n.last + 1)}
    for t in range(4, len(lower)) if "who" in lower else ():
        if lower[t] != "who" or dep[t] != "nsubj":
            continue
        verb = head[t]
        noun = head[verb]
        if dep[verb] == "relcl" and lower[noun] in FOLLOWERS and noun < t and not told_of_many(tree, t):
            head[verb] = t - 2
        if dep[verb] != "relcl" or noun >= t or dep[noun] != "pobj":
            continue
        prep = head[noun]
        followers = lower[head[prep]] in DOING and lower[prep] in {"of", "to", "for"} and tag[noun] in {"NN", "NNP"}
        one = tag[verb] == "VBZ" or any(head[k] == verb and lower[k] in SINGULAR for k in range(t, verb))
        deed = any(head[k] == verb and (dep[k] == "dobj" or lower[k] in PLURAL) for k in range(t, len(lower)))
        if followers and head[prep] < prep and deed and not one:
            head[verb] = head[prep]
            continue
        of_people = lower[prep] in {"of", "from"} and tag[head[prep]] == "NNS" and head[prep] < prep
        a_body = named.get(noun) in {"ORGANISATION", "PLACE"} or lower[noun] in people().body_nouns | BODIES
        if of_people and a_body and actor_type([lower[head[prep]]]) is not None:
            head[verb] = head[prep]


def told_of_many(tree: Tree, t: int) -> bool:
    """Tell whether a "who" is not surely the one named right before its comma ("relatives of X, who died on 3 May")."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    verb = head[t]
    one = lower[t - 1] == "," and any(n.last == t - 2 and n.label == "PERSON" for n in tree.names)
    if not one or dep[t - 2] != "pobj" or lower[head[t - 2]] not in {"of", "to", "for"}:
        return True
    return any(head[k] == verb and (lower[k] in PLURAL or dep[k] == "dobj") for k in range(t, len(lower)))


def hang_makers(tree: Tree) -> None:
    """Hang on the deed the "by" that is read as said of a person ("the murder of the journalist X by rebels").

    Likewise that of a thing hit by forces ("the bombing of a hospital by the air force").
    """
    lower, tag, dep, head, names = tree.lower, tree.tag, tree.dep, tree.head, tree.names
    for by in tree.where({"by"}, 3, len(lower) - 1):
        hit = head[by]
        of, end = head[hit], min(len(lower), by + FEW)
        if dep[by] != "prep" or hit != by - 1 or dep[hit] != "pobj" or lower[of] != "of" or lower[head[of]] not in HITS:
            continue
        one = next(tree.kids_in(by, range(by + 1, end), "pobj"), None)
        if one is not None and actor_type([w for w in lower[by + 1 : one + 1] if w not in {"the", "a"}]) in FORCES:
            head[by] = head[of]
    for name in names:
        by, above = name.last + 1, name.last
        if name.label != "PERSON" or lower[by : by + 1] != ["by"] or dep[by] != "prep":
            continue
        if head[by] != name.last:
            continue
        while dep[above] in {"appos", "compound"} and head[above] != above:
            above = head[above]
        of = head[above]
        if dep[above] == "pobj" and lower[of] == "of" and tag[head[of]].startswith("NN"):
            head[by] = head[of]


def part_accused(tree: Tree) -> None:
    """Part from whom a deed befell who is accused next ("charged A with killing B and C with hiding it": B alone).

    An instrument ("with a knife") is no charge.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where({"with", "of", "for"}, 6, len(lower) - 1):
        if dep[t] != "prep" or not a_charge(tree, t):
            continue
        other = next((k for k in range(t - 1, 3, -1) if head[k] >= t or head[k] < k), -1)
        if other < 0 or dep[other] != "conj" or not tag[other].startswith(("NN", "PRP")):
            continue
        deed = head[head[other]]
        deed = head[deed] if lower[deed] == "of" else deed  # "with the murder of B and C with theft"
        prep, verb = head[deed], head[head[deed]]
        verb = head[verb] if lower[prep] == "for" and dep[verb] == "dobj" else verb  # "blamed A for the killing"
        if dep[deed] in {"pcomp", "pobj"} and lower[prep] == lower[t] and prep < deed and lower[verb] in CHARGING:
            dep[other], head[other], head[t] = "dep", verb, other


def hang_further(tree: Tree) -> None:
    """Hang on its verb the second "with" or "of" of a charge ("charged with killing X and with beating Y")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(4, len(lower) - 1):
        prep = head[head[t]]
        if dep[t] != "conj" or lower[t] not in {"with", "of"} or tag[t + 1] != "VBG" or lower[prep] != lower[t]:
            continue
        if dep[head[t]] in {"pcomp", "pobj"} and prep < t and lower[head[prep]] in CHARGING:
            dep[t], head[t] = "prep", head[prep]


def a_charge(tree: Tree, prep: int) -> bool:
    """Tell whether what follows a preposition may be a charge: a deed, or a noun that is no instrument."""
    told = next((k for k in range(prep + 1, len(tree.lower)) if tree.head[k] == prep), None)
    if told is None or tree.dep[told] == "pcomp":
        return told is not None and tree.tag[told] == "VBG"
    if tree.lower[prep] == "for":
        return tree.tag[told] == "NN" and tree.lower[prep + 1] == "the"
    means = tree.lower[prep + 1] in {"a", "an", "his", "her"}
    return tree.lower[prep] == "with" and tree.tag[told] == "NN" and not means


def own_killings(tree: Tree) -> None:
    """Make of police and their deed, read as two subjects, one phrase ("the police killing of X sparked protests")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for of in tree.where({"of"}, 3, len(lower)):
        if head[of] != of - 1 or dep[of - 1] not in SUBJECTS:
            continue
        owned = lower[of - 2] in {"'", "’"}  # "Soldiers' killing of X"
        who = of - 3 if owned else of - 2
        both = dep[who] in SUBJECTS and head[who] == head[of - 1] and tag[who].startswith("NN")
        if both and tag[of - 1].startswith("NN") and actor_type([lower[who]]) in FORCES:
            dep[who], head[who] = "poss" if owned else "compound", of - 1


def hang_decided(tree: Tree) -> None:
    """Hang on a decision what it is to do, not on the verb of who faults it.

    "The League condemned the decision of the council in Osh, Chuy, | to expel Z": the League expelled nobody.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(4, len(lower)):
        above = head[t]
        if tag[t] != "VB" or lower[t - 1] != "to" or dep[t] != "advcl" or not above < t - 1:
            continue
        if lower[above] not in JUDGING | criticising():
            continue
        noun = next((k for k in range(above + 1, t - 1) if head[k] == above and dep[k] == "dobj"), t)
        if lower[noun] in DECIDED:
            head[t], dep[t] = noun, "acl"
