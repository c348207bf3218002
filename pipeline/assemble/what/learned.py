"""Acts that no rule of the lexicon knows but the recogniser reads, with the victims that it reads beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.attach import FAR as ABROAD
from pipeline.assemble.attach import GAP
from pipeline.assemble.text.belief import UNTOLD
from pipeline.assemble.text.clause import is_passive
from pipeline.assemble.text.kinds import DEATHS, LAW_ACTS
from pipeline.assemble.text.lexicon import Trigger, lexicon, verb_forms
from pipeline.assemble.text.lists import clauses_apart
from pipeline.assemble.text.offices import OF_REMIT, REMITS
from pipeline.assemble.text.relatives import doer_told
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import actor_type, people
from pipeline.assemble.what.answering import answered_for
from pipeline.assemble.what.harmed import befell_slayer
from pipeline.assemble.what.misheard import BY_COURT, of_deed
from pipeline.assemble.whether.sources import SPEECH
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.possession import of_other_deed
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import numpy.typing as npt

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.belief import Told
    from pipeline.assemble.text.party import Party
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver
    from pipeline.recognise.charges import ChargeMention


SURE = 0.8
"""Least mean probability of an act's words."""
COUNTED = 0.9
"""The same where its victims are only counted, or found by the clause alone."""
VICTIM = 0.75
"""Least probability of a victim's words."""
SURE_VICTIM = 0.8
"""The same where a rule knows the act and found nobody."""
FAR = 9.0
NOUNS = ("NN", "JJ", "CD", "DT", "PRP$")  # how a phrase for people begins
FRAMES = {"verb": ("object",), "noun": ("of", "poss", "against", "on")}
FINDING = frozenset(verb_forms("find"))
ABOUT = frozenset({"on", "about", "over", "against"})  # what somebody reports or protests
LOOKING_ON = frozenset(f for v in toml_table("bystanders.toml")["looking_on"] for f in verb_forms(v))
ARGUMENTS = frozenset({"dobj", "nsubj", "nsubjpass"})
SINCE = frozenset({"after", "since", "before", "following", "until"})
REMEMBERED = noun_list("when.toml", "commemorating", "nouns")  # "on the anniversary of the massacre"
RUNNING = word_list("people.toml", "leading", "of_bodies")
THINGS = frozenset({"raid", "organisation_shutdown", "censorship", "property_destruction", "asset_freeze"})
ORGANISATIONS = frozenset({
    "organisation_shutdown", "raid", "censorship", "fine", "asset_freeze", "property_destruction", "harassment",
    "threat", "attack", "dispersal",
})  # fmt: skip


def taken_by(view: DocView, events: list[Event]) -> set[int]:
    """Return the tokens that rules have read as acts, with those beside, and the "guilty" of who were found so."""
    taken = {t for e in events for t in range(e.token - 1, e.token + 2)}
    for e in events:
        if e.act == "conviction" and view.lower[e.token] in FINDING:
            taken.update(t for t in range(e.token, view.sentences[e.sentence][1]) if view.lower[t] == "guilty")
    return taken


def unread(view: DocView, sentence: int, events: list[Event]) -> list[Told]:
    """Return the acts of a sentence that the recogniser is sure of and none of whose words is taken by a rule."""
    a, b = view.sentences[sentence]
    sure = [s for s in view.belief.spans if a <= s.first < b and s.act != UNTOLD and s.probability >= SURE]
    taken = taken_by(view, events) if sure else set()
    return [
        told
        for told in sure
        if taken.isdisjoint(range(told.first, told.last + 1))
        and not of_remit(view, told.first)
        and not of_other_deed(view, told.last)
    ]


def of_remit(view: DocView, t: int) -> bool:
    """Tell whether a noun of harm only says what an office is for ("the Special Rapporteur on torture X")."""
    prep = view.head[view.head[t] if view.dep[t] == "conj" else t]
    return prep > 0 and view.lower[prep] in OF_REMIT and view.lower[prep - 1] in REMITS and prep < t


def rule_for(view: DocView, told: Told) -> tuple[int, Trigger]:
    """Return the word that stands for the act in the parse, and a rule as the lexicon would have it."""
    t = view.outer(told.first, told.last)
    pos = "noun" if view.tag[t].startswith("NN") else "verb"
    kind = "either" if told.act in ORGANISATIONS else "person"
    return t, Trigger(-1, told.act, pos, FRAMES[pos], kind, round(told.probability, 2), None, None, None, None,
                      False, False, False, False, False, frozenset())  # fmt: skip
PART_OF = frozenset({"most", "many", "some", "several", "all", "others", "rest", "majority", "half", "few", "dozens"})


def victims_beside(
    view: DocView, resolver: Resolver, t: int, rule: Trigger, charges: Sequence[ChargeMention]
) -> Party | None:
    """Return whom the recogniser takes for the victim nearest to an act's word, resolved; None where there is none.

    Whoever a charge names is not who was charged.
    """
    heads = victim_heads(view, view.sentence_at[t], counted=rule.prior >= COUNTED)
    if any(does_it(view, t, head) for head in heads):
        return None  # those whom he and X shot are told of before
    beside = view.name_at[t - 2] if t > 1 and view.lower[t - 1] == "," else -1
    if beside >= 0 and (head := name_head(view, view.names[beside])) in heads:  # "A, B and X, detained in May": X alone
        return resolver.one(head, orgs=False, media=False, depth=0) or None
    for cost, head in sorted((distance(view, head, t), head) for head in heads):
        if cost > FAR:
            break
        if any(c.start <= view.start[head] < c.end for c in charges) or clauses_apart(view, head, t):
            continue
        if head < t != view.head[head] and answered_for(view, t):
            continue  # "X is among the suspects in the abduction case"
        if told_under_it(view, t, head):
            continue
        if of_another(view, t, head) or in_relative(view, t, head) or (rule.act in LAW_ACTS and of_deed(view, head)):
            continue
        if befell_others(view, t, head) or only_looks_on(view, t, head) or says_of_others(view, t, head):
            continue
        if in_clause_below(view, t, head) or beside_suffering(view, t, head) or befell_slayer(view, t, head):
            continue
        if done_to_object(view, t, head) or set_off(view, t, head, rule.act) or done_elsewhere(view, t, head):
            continue
        if (rule.act == "organisation_shutdown" and does_next(view, t, head)) or of_next(view, t, head):
            continue
        if rule.act in THINGS and of_other_thing(view, t, head):
            continue
        if rule.act == "exile" and any(
            view.tag[s].startswith("NN") and head not in view.subtree(s) for s in view.kids(t, "nsubj")
        ):
            continue  # "X, whose husband, Y, fled": who fled
        if rule.act in DEATHS and rule.pos == "noun" and lives_on(view, t, head):
            continue
        orgs = rule.kind == "either"
        party = resolver.party(head, orgs=orgs, media=orgs)
        if party:
            party.trust = min(party.trust, 0.7)
            return party
    return None


def told_under_it(view: DocView, t: int, head: int) -> bool:
    """Tell whether somebody is only what another said under what a noun tells ("X denounced Y under torture": X)."""
    verb = view.head[view.head[t]]
    if view.dep[t] != "pobj" or view.lower[view.head[t]] != "under" or not view.tag[verb].startswith("VB"):
        return False
    who = [s for s in view.kids(verb, "nsubj") if view.person_at(s) or view.lower[s] in {"he", "she"}]
    return bool(who) and not any(head in view.subtree(s) for s in who)


def befell_others(view: DocView, t: int, head: int) -> bool:
    """Tell whether a passive is told of several, and somebody is in another clause ("most were freed, but X")."""
    subjects = view.kids(t, "nsubjpass") if is_passive(view, t) else []
    several = any(view.lower[s] in PART_OF or view.lower[s] in people().plurals for s in subjects)
    return several and head not in {k for s in subjects for k in view.subtree(s)} and t not in view.climb(head)[:2]


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

    Also "on the anniversary of the massacre": whoever acts or is held then is not among its dead.
    """
    while view.dep[head] in {"conj", "appos"} and view.head[head] != head:
        head = view.head[head]
    verb = view.head[head]
    if view.dep[head] not in ARGUMENTS or verb == t or verb not in view.climb(t):
        return False
    below = [k for k in view.climb(t) if verb in view.climb(k)[1:]]
    return not SINCE.isdisjoint(view.lower[k] for k in below) or any(view.lower[k] in REMEMBERED for k in below)


def retold(event: Event, here: Sequence[Event], before: Sequence[Event] = ()) -> bool:
    """Tell whether a rule has read the same sentence or fine of somebody in the same sentence of the text.

    Or a search of a body's rooms just `before` ("Police raided the Centre. They seized papers and held its head, X").
    Or that who dies had been set free ("died of cancer, three years after he was freed"): no death in custody.
    """
    people = set(event.victims.people)
    if event.act == "death_in_custody" and any(e.act == "release" and people & set(e.victims.people) for e in here):
        return True
    if event.act == "raid":
        near = [e for e in (*before, *here) if e.act == "raid" and 0 <= event.sentence - e.sentence <= 1]
        return any(e.victims.orgs for e in near)
    same = [e for e in here if e.act == event.act and event.act in BY_COURT]
    return bool(people) and any(people <= set(e.victims.people) for e in same)


def of_another(view: DocView, t: int, head: int) -> bool:
    """Tell whether a noun says itself that it was done to another ("the invasion of a court and the arrest of X").

    Or a passive, joined to the one that tells what somebody suffered ("X was shot and the gunman was arrested").
    """
    if not view.tag[t].startswith("NN"):
        whom = view.kids(t, "nsubjpass") if view.dep[t] == "conj" else []
        return any(head < k and view.tag[k].startswith("NN") and actor_type([view.lower[k]]) is not None for k in whom)
    own = [p for c in view.kids(t, "prep") if view.lower[c] == "of" for p in view.kids(c, "pobj")]
    lost = not own and head < t and view.lower[t + 1 : t + 2] == ["of"]  # whom it names, by a broken parse
    return lost or (bool(own) and not any(p in view.climb(head) for p in own))


def of_other_thing(view: DocView, t: int, head: int) -> bool:
    """Tell whether a passive tells of "the" thing, and somebody stands outside ("X was fined and the paper raided").

    Not of somebody's ("his paper", "whose paper"), nor in a clause on them, nor where it gives the time of theirs ("X
    was in when the house was raided"), nor of whom they run ("the office was raided and X, the editor, arrested").
    """
    subjects = view.kids(t, "nsubjpass")
    inside = {k for s in subjects for k in view.subtree(s)}
    if head in inside or head in view.climb(t):
        return False
    if any(view.dep[k] == "advcl" and view.head[k] in view.climb(head) for k in view.climb(t)):
        return False
    if not RUNNING.isdisjoint(view.lower[k] for k in (*view.climb(head, 2), *view.kids(head, "appos"))):
        return False
    if any(view.tag[k] == "PRP$" or view.lower[k] == "whose" for k in inside):
        return False
    things = [k for k in subjects if view.tag[k].startswith("NN")]
    return any(view.lower[c] == "the" for k in things for c in view.kids(k, "det"))


def done_to_object(view: DocView, t: int, head: int) -> bool:
    """Tell whether a verb has a named object, and somebody stands outside it ("solved the murder of X and held Y").

    Any object but a pronoun where it is what a thing or others did ("X fired the shots that killed a nurse").
    """
    objects = view.kids(t, "dobj") if view.tag[t].startswith("VB") else []
    if view.tag[t] == "VBD" and head < t and not objects and not is_passive(view, t):
        return t + 1 < len(view.tag) and view.tag[t + 1].startswith(NOUNS)  # an object that the parse has lost
    within = {k for o in objects for k in view.subtree(o)}
    by_thing = doer_told(view, t) is not None and not any(view.tag[o].startswith("PRP") for o in objects)
    kin = any(view.lower[o] in people().relatives and view.kids(o, "poss") for o in objects)  # "took his brother"
    return (kin or any(view.person_at(k) for k in within) or (bool(objects) and by_thing)) and head not in within


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
    ends = [*view.kids(t, "dobj"), *(p for c in view.kids(t, "prep") for p in view.kids(c, "pobj"))]
    told = {k for end in ends for k in view.subtree(end)}
    return any(view.lower[k] in people().nouns | people().plurals or view.person_at(k) for k in told)


def set_off(view: DocView, t: int, head: int, act: str) -> bool:
    """Tell whether somebody only used what did it, as a clause on that tells ("fired the shots that killed two")."""
    if head not in view.kids(t, "nsubj") or is_passive(view, t):
        return False
    clauses = [c for o in view.kids(t, "dobj") for c in view.kids(o, "relcl") if doer_told(view, c) == o]
    doing = [c for c in clauses if any(r.act == act for r in lexicon().verbs.get(view.lower[c], ()))]
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
        return view.head[above] == head  # "X, who filmed the arrest"
    own = view.kids(above, "nsubj", "nsubjpass") or (
        view.kids(view.head[above], "nsubj", "nsubjpass") if view.tag[above] == "VBG" else []
    )
    return head in own


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


def does_it(view: DocView, t: int, head: int) -> bool:
    """Tell whether somebody is among those who did it to "whom" ("four men, whom he and a guard, X, shot")."""
    while view.dep[head] in {"appos", "conj"} and view.head[head] != head:
        head = view.head[head]
    whom = any(view.lower[c] == "whom" for c in view.kids(t, "nsubj", "dobj"))
    return whom and view.dep[head] == "nsubj" and view.head[head] == t


def beside_suffering(view: DocView, t: int, head: int) -> bool:
    """Tell whether a later clause with a subject of its own names somebody, where a passive told whom the act befell.

    "A villager was beaten to death, police said, as the family accused two constables, whom they named as X, of it".
    """
    if not view.kids(t, "auxpass"):
        return False
    above = next((k for k in view.climb(head)[1:] if view.dep[k] in {"relcl", "advcl"}), None)
    if above is None or above <= t or above in view.climb(t):
        return False
    return bool(view.kids(above, "nsubj"))


def victim_heads(view: DocView, sentence: int, *, counted: bool) -> list[int]:
    """Return the heads of the phrases of a sentence that the recogniser takes for victims or counted people."""
    a, b = view.sentences[sentence]
    if view.belief.victims is None:
        return []
    spans = runs(view.belief.victims, a, b, VICTIM)
    lo, hi = view.start[a], view.end[b - 1]
    for start, end in view.learned.get("COUNT", []) if counted else []:
        if lo <= start and end <= hi:
            spans.append((view.token_at(start), view.token_at(end - 1)))
    return sorted({head_of(view, first, last) for first, last in spans})


def chance_of(view: DocView, head: int, chances: npt.NDArray[np.float32] | None) -> float:
    """Return the highest chance among the words of the name or the noun at a token; nothing for no token."""
    if head < 0 or chances is None:
        return 0.0
    i = view.name_at[head]
    first, last = (view.names[i].first, view.names[i].last) if i >= 0 else (head, head)
    return float(chances[first : last + 1].max())


def surely_victim(view: DocView, head: int) -> bool:
    """Tell whether the recogniser is sure of a victim whom the rules refused; of pronouns they know more."""
    return not view.tag[head].startswith("PRP") and chance_of(view, head, view.belief.victims) >= SURE_VICTIM


def runs(chances: npt.NDArray[np.float32], first: int, last: int, least: float) -> list[tuple[int, int]]:
    """Return the runs of tokens in `[first, last)` whose chance is at least `least`, both ends included."""
    found: list[tuple[int, int]] = []
    t = first
    while t < last:
        end = t
        while end < last and chances[end] >= least:
            end += 1
        if end > t:
            found.append((t, end - 1))
        t = end + 1
    return found


def head_of(view: DocView, first: int, last: int) -> int:
    """Return the token of a phrase that hangs outside it, of a name its head."""
    for t in range(first, last + 1):
        if view.name_at[t] >= 0:
            return name_head(view, view.names[view.name_at[t]])
    return view.outer(first, last)


def distance(view: DocView, a: int, b: int) -> float:
    """Return the steps between two tokens along the parse, and a little for each word between."""
    steps = view.steps(a, b)
    return ABROAD if steps is None else steps + GAP * abs(a - b)
