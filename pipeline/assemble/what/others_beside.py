"""Whom a sentence names beside an act's word though the act befell others, by where they stand in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.clause import is_passive
from pipeline.assemble.text.common import AROUND
from pipeline.assemble.text.kinds import CUSTODY
from pipeline.assemble.text.lexicon import forms_of, lexicon
from pipeline.assemble.text.relatives import doer_told
from pipeline.assemble.text.shared_words import OUTLETS, SPEECH
from pipeline.assemble.text.simple import has_the, in_phrases, may_tell, noun_for_people, up_to
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import actor_type, people
from pipeline.assemble.who.bystanders import says_whose
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

ABOUT = frozenset({"on", "about", "over", "against"})  # what somebody reports or protests
LOOKING_ON = forms_of(*toml_table("bystanders.toml")["looking_on"])
COMPLAINING = forms_of(*toml_table("bystanders.toml")["complaining"])
TELLING = forms_of(*toml_table("bystanders.toml")["telling"])
DEATHS = frozenset({"death", "deaths", "dying", "died"})
ARGUMENTS = frozenset({"dobj", "nsubj", "nsubjpass"})
OWNING = frozenset({"poss", "pobj", "prep"})
AFTER = frozenset({"after", "when", "as", "once"})
KNOWN = verb_list("verbs.toml", "light", "known")
REMEMBERED = noun_list("when.toml", "commemorating", "nouns")  # "on the anniversary of the massacre"
TIMES = word_list("when.toml", "dated_by", "times")  # whose raids: "this week's", "Tuesday's"
PART_OF = frozenset({
    "most", "many", "some", "several", "all", "another", "others", "one", "rest", "majority", "half", "few", "dozens",
})  # fmt: skip


def of_theirs(view: DocView, t: int, head: int) -> bool:
    """Tell whether an act befell somebody of theirs, told before who did it ("X, whose son police had freed, …")."""
    whose = next((k for k in range(t - 1, head, -1) if view.lower[k] in {"whose", ","}), head)
    if whose <= head or view.lower[whose] != "whose" or "auxpass" in view.dep[whose:t]:
        return False
    return any(view.lower[k] in people().nouns for k in range(whose + 1, min(t, whose + 4)))


def of_their_people(view: DocView, t: int, head: int) -> bool:
    """Tell whether a name only says whose people an act befell ("the home of some of X's friends", "X's kin survived").

    Not whose doers its word tells of ("X's killers").
    """
    k, whose = head, False
    while view.dep[k] in OWNING and view.head[k] != t:
        whose = whose or says_whose(view, k)
        k = view.head[k]
    verb = view.head[k]
    return whose and (verb == t or (view.dep[k] in ARGUMENTS and view.dep[t] == "dobj" and view.head[t] == verb))


def told_under_it(view: DocView, t: int, head: int) -> bool:
    """Tell whether somebody is only what another said under what a noun tells ("X denounced Y under torture": X)."""
    verb = view.head[view.head[t]]
    if view.dep[t] != "pobj" or view.lower[view.head[t]] != "under" or view.lower[verb] not in TELLING:
        return False
    if any(view.lower[k] in DEATHS for k in range(verb, t)):
        return False  # "denounced the death of Y under torture"
    who = [s for s in view.kids(verb, "nsubj") if view.person_at(s) or view.lower[s] in {"he", "she"}]
    return bool(who) and not any(head in view.subtree(s) for s in who)


def befell_others(view: DocView, t: int, head: int) -> bool:
    """Tell whether a passive is told of several or a paper, and one is in another clause ("most were freed, but X").

    "X was jailed, and the newspaper was fined": not X.
    """
    subjects = view.kids(t, "nsubjpass") if is_passive(view, t) else []
    several = [s for s in subjects if view.lower[s] in PART_OF | OUTLETS or view.lower[s] in people().plurals]
    return bool(several) and head not in {k for s in several for k in view.subtree(s)} and t not in view.climb(head)[:2]


def does_next(view: DocView, t: int, head: int) -> bool:
    """Tell whether somebody only does what a clause beside tells ("revoked the licence, and X, an editor, fled")."""
    verb = view.head[head]
    return view.dep[head] == "nsubj" and view.dep[verb] == "conj" and verb > t and verb not in view.climb(t)


def of_next(view: DocView, t: int, head: int) -> bool:
    """Tell whether somebody is the object of a verb joined to one with its own ("took in M and hold the guard, N")."""
    head = view.head[head] if view.dep[head] == "appos" else head
    joined = (verb := view.head[head]) > t and view.dep[verb] == "conj" and view.head[verb] == t
    return joined and view.dep[head] == "dobj" and bool(view.kids(t, "dobj"))


def lives_on(view: DocView, t: int, head: int) -> bool:
    """Tell whether somebody does or suffers what a noun of killing only dates ("years after the massacre X was held").

    Also "on the anniversary of the massacre": whoever acts or is held then is not among its dead. Nor is who stands in
    what it came after ("the murder came to light after X tried to flee"), nor who was what "at the time of" it.
    """
    if view.dep[t] == "pobj" and view.lower[view.head[t] - 1 : view.head[t] + 1] == ["time", "of"]:
        return head not in view.subtree(t)
    while view.dep[head] in {"conj", "appos"} and view.head[head] != head:
        head = view.head[head]
    if view.dep[t] in {"nsubj", "nsubjpass"} and head not in view.subtree(t) and made_known(view, view.head[t]):
        below = up_to(view.climb(head), view.head[t])
        if any(view.dep[k] in {"prep", "advcl"} and came_after(view, k) for k in below):
            return True
    verb = view.head[head]
    if view.dep[head] not in ARGUMENTS or verb == t or verb not in view.climb(t):
        return False
    below = [k for k in view.climb(t) if verb in view.climb(k)[1:]]
    return not AROUND.isdisjoint(view.lower[k] for k in below) or any(view.lower[k] in REMEMBERED for k in below)


def made_known(view: DocView, verb: int) -> bool:
    """Tell whether a verb says that something came to be known ("came to light", "was discovered")."""
    return view.lower[verb] in KNOWN or view.lower[verb + 1 : verb + 3] == ["to", "light"]


def came_after(view: DocView, k: int) -> bool:
    """Tell whether a preposition or a clause says after or when what else was ("after X fled")."""
    return view.lower[k] in AFTER or any(view.lower[c] in AFTER for c in view.kids(k, "mark"))


def of_times_before(view: DocView, t: int, head: int) -> bool:
    """Tell whether the raids of a time only date what befell somebody ("jailed prior to this week's raids")."""
    top = view.head[head] if view.dep[head] in {"conj", "appos"} else head
    told = view.dep[t] == "nsubj" and view.dep[top] == "dobj" and view.head[top] == view.head[t]
    if view.tag[t] != "NNS" or head in view.subtree(t) or told:
        return False  # "This week's arrests included X"
    owners = [c for c in view.kids(t, "poss") if view.name_at[c] < 0 and not view.tag[c].startswith("PRP")]
    timed = any(view.lower[c] in TIMES for c in owners)
    return timed or any(view.lower[c] in {"these", "those", "latest"} for c in view.kids(t, "det", "amod"))


def done_elsewhere(view: DocView, t: int, head: int) -> bool:
    """Tell whether a verb tells who did it to which people, and somebody stands outside ("sued X as men beat crowds").

    Not where a pronoun in its clause may mean them, nor where the clause is told of them ("X, whom men fired at"). Or
    whether a clause with "as" or "after" tells what others do to nobody told ("X was charged as police cracked down").
    """
    if is_passive(view, t) or t in view.climb(head) or view.dep[t] in {"relcl", "acl"}:
        return False
    if view.dep[t] == "advcl" and view.kids(t, "mark") and view.kids(t, "nsubj") and not view.kids(t, "dobj", "dative"):
        return True
    if not view.tag[t].startswith("VB") or not any(view.tag[s].startswith("NN") for s in view.kids(t, "nsubj")):
        return False
    if any(k > t and view.tag[k].startswith("PRP") for k in view.subtree(t)):
        return False
    ends = [*view.kids(t, "dobj"), *in_phrases(view, t)]
    told = {k for end in ends for k in view.subtree(end)}
    return any(noun_for_people(view, k) or view.person_at(k) for k in told)


def set_off(view: DocView, t: int, head: int, act: str) -> bool:
    """Tell whether somebody only used what did it, as a clause on that tells ("fired the shots that killed two")."""
    if head not in view.kids(t, "nsubj") or is_passive(view, t):
        return False
    clauses = [c for o in view.kids(t, "dobj") for c in view.kids(o, "relcl") if doer_told(view, c) == o]
    doing = [c for c in clauses if may_tell(view, c, {act})]
    return any(not any(view.tag[k].startswith("PRP") for k in view.kids(c, "dobj")) for c in doing)


def only_looks_on(view: DocView, t: int, head: int) -> bool:
    """Tell whether somebody only films, reports or protests the act of a noun ("was filming the arrest in Osh")."""
    above = view.head[t]
    if view.dep[t] == "pobj" and view.lower[above] in ABOUT:
        above = view.head[above]
    elif view.dep[t] != "dobj":
        return False
    if not view.tag[above].startswith("VB") or view.lower[above] not in LOOKING_ON or is_passive(view, above):
        return False
    while view.dep[head] in {"conj", "appos"} and view.head[head] != head:
        head = view.head[head]
    if view.dep[above] in {"acl", "relcl"}:
        one = view.head[above]
        one = view.head[one] if view.dep[one] == "appos" else one
        return one == head  # "X, who filmed the arrest", "X, a lawyer who filmed it"
    own = view.kids(above, "nsubj", "nsubjpass") or (
        view.kids(view.head[above], "nsubj", "nsubjpass") if view.tag[above] == "VBG" else []
    )
    if view.lower[above] in COMPLAINING and not may_tell(view, t, CUSTODY):
        return head in own  # "after she complained of the torture": hers
    doing = view.dep[above] == "advcl" and view.head[above] in view.climb(head)  # "hit X while she filmed the arrests"
    return head in own or (doing and any(view.lower[s] in {"he", "she", "they"} for s in own))


def says_of_others(view: DocView, t: int, head: int) -> bool:
    """Tell whether somebody only says that an act befell others ("X and Y, lawyers, said their clients were held")."""
    while view.dep[head] in {"conj", "appos"} and view.head[head] != head:
        head = view.head[head]
    saying = view.head[head]
    if view.dep[head] != "nsubj" or view.lower[saying] not in SPEECH or view.head[t] != saying:
        return False
    return view.dep[t] == "ccomp" and any(view.tag[s].startswith("NN") for s in view.kids(t, "nsubjpass"))


def in_relative(view: DocView, t: int, head: int) -> bool:
    """Tell whether somebody stands in a relative clause beside an act ("tortured by fighters who also kidnapped X")."""
    while view.dep[head] == "conj" and view.head[head] != head:
        head = view.head[head]
    clause = view.head[head]
    return view.dep[head] == "dobj" and view.dep[clause] == "relcl" and clause not in view.climb(t)


def in_clause_below(view: DocView, t: int, head: int) -> bool:
    """Tell whether somebody suffers what a clause below an act tells ("set fire to cars after officers killed X").

    Also "killed rebels in a battle in which a student, X, was shot": of which side's doing is not told.
    """
    while view.dep[head] in {"conj", "appos"} and view.head[head] != head:
        head = view.head[head]
    verb = view.head[head]
    if view.dep[head] == "nsubjpass" and view.dep[verb] == "relcl" and verb != t and view.kids(t, "dobj"):
        return t in view.climb(verb)
    if view.dep[head] not in {"dobj", "nsubjpass"} or view.dep[verb] != "advcl" or verb == t:
        return False
    return t in view.climb(verb) and bool(view.kids(verb, "nsubj", "nsubjpass"))


def of_those_taken(view: DocView, t: int, head: int) -> bool:
    """Tell whether somebody is whom those taken met or spoke for ("the arrests came before they were to defend X").

    The clause is of people, or "they", and no force's. Not where its verb may tell what befell X ("before they freed
    X").
    """
    while view.dep[head] in {"conj", "appos"} and view.head[head] != head:
        head = view.head[head]
    verb = clause = view.head[head]
    if not view.tag[t].startswith("NN") or view.dep[head] != "dobj" or not t < verb:
        return False
    if view.lower[verb] in lexicon().verbs:
        return False
    while view.dep[clause] == "xcomp":
        clause = view.head[clause]
    around = view.dep[clause] == "advcl" and any(view.lower[m] in AROUND | AFTER for m in view.kids(clause, "mark"))
    if not around or t in view.subtree(clause) or view.head[clause] not in view.climb(t):
        return False
    own = view.kids(clause, "nsubj", "nsubjpass")
    return any(view.lower[s] in {"he", "she", "they"} or (has_the(view, s) and unarmed(view, s)) for s in own)


def unarmed(view: DocView, noun: int) -> bool:
    """Tell whether a noun is for people who are no force, no officials and no gunmen."""
    return noun_for_people(view, noun) and actor_type([view.lower[noun]]) is None
