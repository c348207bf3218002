"""What those tell to whom it was done: their own word makes an act alleged, and nobody tells of their own death."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.clause import is_passive, subject
from pipeline.assemble.text.clefts import cleft
from pipeline.assemble.text.common import HIS
from pipeline.assemble.text.kinds import DEATHS
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.shared_words import INQUIRERS
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import actor_type, courts, people
from pipeline.assemble.whether.cited import cited
from pipeline.assemble.whether.claims import claims, said_in

if TYPE_CHECKING:
    from pipeline.assemble.text.party import Party
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver


CLIMB = 8  # steps from an act to the verb of saying above it
CLAUSES = frozenset({"ccomp", "parataxis", "conj", "dep", "xcomp", "advcl"})  # over which an act is still what is said
WITHIN = frozenset({"amod", "poss", "nsubj", "nsubjpass", "dobj", "oprd"})  # "the slain man's father shot him dead"
ORDERS = verb_list("actors.toml", "blame", "ordering")
HOMES = word_list("where.toml", "houses", "of_people")
PEERS = noun_list("modality.toml", "claims", "peers")
NO_OFFICE = frozenset({None, "private", "unknown"})  # what somebody is who speaks for nobody else
OWNING = {"he": "his", "she": "her", "they": "their"}
TELLING = frozenset(verb_forms("tell"))
AROUND = frozenset({"after", "before"})
SEVERAL = frozenset({"both", "all", "two", "three", "four", "five", "several", "some", "many"})
SELF = frozenset({"i", "we", "he", "she", "they", "who"})


def told_by_victim(resolver: Resolver, token: int, victims: Party, *, accused: bool) -> str | None:
    """Return who tells of an act that befell themselves, a relative or client, or that they saw; None for others.

    Where somebody is named as its doer (`accused`), so do prosecutors and police.
    """
    view = resolver.view
    t = token
    ordering = view.tag[t].startswith("NN") and view.dep[t] == "dobj" and view.lower[view.head[t]] in ORDERS
    if ordering:
        t = view.head[t]  # "witnesses said that X ordered the killing of Y"
    for _ in range(CLIMB):
        if view.dep[t] == "pcomp" and view.lower[view.head[t]] in AROUND:
            t = view.head[view.head[t]]  # "X told the court that he had signed it after being beaten"
        if view.dep[t] == "relcl" and cleft(view, view.head[t]):
            t = view.head[view.head[t]]  # "X said that it was soldiers who had beaten him"
        if (heard := told_to(view, t)) is not None:
            dep, head = "ccomp", heard
        else:
            dep, head = view.dep[t], view.head[t]
        if (saying_in := said_in(view, t)) >= 0:
            dep, head = "ccomp", saying_in
        told = list(cited(view, t))
        laid = accused and any(accuses(view, p) for p in told)
        if laid or any(concerned(resolver, p, victims) for p in told):
            return "according to those concerned"
        noun = t == token and dep in {"nsubj", "nsubjpass", "dobj"} and view.tag[t].startswith("NN")
        if noun and any(concerned(resolver, p, victims) for p in cited(view, head)):
            return "according to those concerned"
        if head == t or dep not in CLAUSES or not view.tag[t].startswith(("VB", "JJ", "NN")):
            return None
        saying = view.lower[head] in claims().saying and dep in {"ccomp", "parataxis", "dep"}
        for s in tellers(view, head) if saying else ():
            laid = accuses(view, s) or to_law(view, head)
            peer = view.lower[s] in PEERS and s < token
            if concerned(resolver, s, victims) or (accused and laid) or peer:
                return f"those concerned {view.lower[head]}"
        t = head
    return None


def tellers(view: DocView, saying: int) -> list[int]:
    """Return who says something, shared with the verb above too ("X left, saying that …", "X rose and said")."""
    own = view.kids(saying, "nsubj")
    if own or view.dep[saying] not in {"conj", "advcl"} or is_passive(view, saying):
        return own
    shared = subject(view, saying)
    return [] if shared is None else [shared]


def told_to(view: DocView, verb: int) -> int | None:
    """Return the verb of telling whose hearer a clause with all its parts hangs on ("told the court he was beaten")."""
    heard = view.head[verb]
    if view.dep[verb] != "relcl" or view.dep[heard] not in {"dobj", "dative"}:
        return None
    telling = view.head[heard]
    whole = view.kids(verb, "nsubjpass") or (view.kids(verb, "nsubj") and view.kids(verb, "dobj"))
    relative = any(view.tag[k].startswith("W") or view.lower[k] == "that" for k in range(heard + 1, verb))
    return telling if whole and not relative and view.lower[telling] in TELLING else None


def accuses(view: DocView, t: int) -> bool:
    """Tell whether a noun is for who brings somebody to court: not the investigators of the UN or of a rights group."""
    if view.lower[t] not in claims().accusers:
        return False
    return view.lower[t] not in INQUIRERS or claims().inquiring.isdisjoint(view.lower[k] for k in view.subtree(t))


def to_law(view: DocView, saying: int) -> bool:
    """Tell whether something is told to police or to a court ("X told police that Y had killed Z")."""
    heard = view.kids(saying, "dobj", "dative")
    return any(view.lower[k] in courts() | word_list("modality.toml", "claims", "law") for k in heard)


def tells_own_death(resolver: Resolver, token: int, act: str, victims: Party) -> bool:
    """Tell whether those whom a death is read of tell it themselves, and so are alive ("X said he was killed")."""
    if act not in DEATHS or not victims.people:
        return False
    view, t = resolver.view, token
    for _ in range(CLIMB):
        head = view.head[t]
        if head == t or view.dep[t] not in CLAUSES | WITHIN:
            return False
        if view.dep[t] == "ccomp" and view.lower[head] in claims().saying:
            named = [s for s in view.kids(head, "nsubj") if view.name_at[s] >= 0]
            tellers = {p for s in named for p in resolver.party(s).people}
            if set(victims.people) <= tellers:
                return True  # also "X said the murdered man's father told police"
        t = head
    return False


def concerned(resolver: Resolver, t: int, victims: Party) -> bool:
    """Tell whether a speaker is the victim, or is told to be a relative, a lawyer or a witness."""
    view, known = resolver.view, people()
    called = [t, *view.kids(t, "appos", "compound")]
    if any(view.lower[k] in known.relatives | known.lawyers | claims().witnesses for k in called):
        return True
    if any(view.person_at(k) and set(resolver.party(k).people) & set(victims.people) for k in view.kids(t, "appos")):
        return True  # "the migrants, X and Y, said they had been beaten"
    named = view.person_at(t)
    if victims.group is not None and (named or view.lower[t] in SELF or actor_type([view.lower[t]]) in NO_OFFICE):
        if victims.group.start <= view.start[t] < victims.group.end:
            return True  # "a student says she was beaten"
        own = victims.group.text.lower().split()[-1]
        whose = view.kids(victims.head, "poss")
        ones_own = any(view.lower[c] in {"his", "her", "their"} for c in whose)
        if ones_own and victims.head > t and own in known.relatives | HOMES:
            return True  # "X told a channel that her daughter had been beaten"
        kin = view.token_at(victims.group.end - 1)
        if own in known.relatives and kin < t and any(is_owner(resolver, t, c) for c in view.kids(kin, "poss")):
            return True  # "Her daughter was held. She says guards beat her"
    if (named or view.lower[t] in SELF) and t < victims.head and own_kin(view, victims.head):
        return True  # "X said that police had beaten her son, Y"
    if view.lower[t] in SEVERAL and view.tag[victims.head] == "PRP" and t < victims.head:
        return True  # "both said that they had been beaten"
    if not named and view.lower[t] not in SELF and view.tag[t] not in {"PRP", "PRP$"}:
        return False
    return bool(set(resolver.party(t).people) & set(victims.people))


def is_owner(resolver: Resolver, t: int, owner: int) -> bool:
    """Tell whether who speaks is the one whose relative somebody is ("her husband … She said")."""
    view = resolver.view
    if OWNING.get(view.lower[t]) == view.lower[owner]:
        return True
    return bool(set(resolver.party(t, depth=1).people) & set(resolver.party(owner, depth=1).people))


def own_kin(view: DocView, whom: int) -> bool:
    """Tell whether somebody named is a relative, or shared the cell, of "her" or "him" ("her son, X", "her son X")."""
    called = [whom, *view.kids(whom, "compound", "appos")]
    called += [view.head[whom]] if view.dep[whom] in {"appos", "compound"} else []
    kin = [k for k in called if view.lower[k] in people().relatives | claims().witnesses]
    return any(view.lower[c] in HIS for k in (*kin, whom) for c in view.kids(k, "poss")) if kin else False
