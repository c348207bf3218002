"""Names within what somebody else did: "the man convicted of killing X was acquitted" is no acquittal of X."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pipeline.assemble.text.clause import is_passive, subject
from pipeline.assemble.text.common import FINITE, MONTHS, SUBJECTS, TENSED, WEEKDAYS
from pipeline.assemble.text.kinds import CASE_ACTS, FACTUAL, HARM_ACTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.shared_words import SLAYERS, SPEECH
from pipeline.assemble.text.simple import has_his, in_agent, noun_for_people
from pipeline.assemble.text.view import overlap
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import STATE, actor_type, people

if TYPE_CHECKING:
    from collections.abc import Container

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.party import Party
    from pipeline.assemble.text.view import DocView

REFLEXIVE = {"himself", "herself", "themselves", "itself", "myself", "yourself", "ourselves", "oneself"}
DESCRIBING = ("DT", "JJ", "NN", "CD", "HYPH", "POS")
LEAD = 6  # tokens between the word of harm and the name
STRIKING = word_list("verbs.toml", "harm", "assaults")
STAGED = word_list("verbs.toml", "harm", "staged")
DAYS = MONTHS | WEEKDAYS | {"day", "night", "morning", "afternoon", "evening", "date", "eve", "anniversary"}
DASHES = frozenset({"-", "--", "–", "—", ":"})
SHOT_DEAD = frozenset({"dead", "down", "to", "death"})
HIRED = word_list("actors.toml", "works", "hired")
WHILE = frozenset({"while", "whilst", "whereas"})
HOUSEHOLD = word_list("people.toml", "relatives", "single") - {"brother", "sister", "cousin", "uncle", "aunt"}
WHERE = frozenset({"at", "outside", "near", "inside", "during", "from"})
TIMED = frozenset({"after", "when", "as", "before"})
ABOUT = frozenset({"about"})
TRIBUTES = noun_list("when.toml", "commemorating", "tributes")
JOINED = frozenset({"conj", "parataxis", "ccomp", "ROOT"})
SUSPECTED = noun_list("actors.toml", "slayers", "nouns", "suspected")
CASES = word_list("actors.toml", "slayers", "cases")  # "a suspect in the [inquiry] over the murder of X"


@cache
def doing_harm() -> tuple[frozenset[str], frozenset[str]]:
    """Return the forms of verbs that do harm but for their participle, which is the harmed one's, and the nouns."""
    table = lexicon()
    verbs = {w for w, rules in table.verbs.items() if any(r.act in HARM_ACTS and not r.after for r in rules)}
    nouns = {w for w, found in table.nouns.items() if any(r.act in HARM_ACTS for _, r in found)}
    return frozenset(w for w in verbs if w.endswith("ing")), frozenset(nouns)


def object_of_harm(view: DocView, head: int, act: str, token: int) -> bool:
    """Tell whether a name before an act of law is whom the act's subject is said to have harmed.

    Args:
        view: the article.
        head: token of the name.
        act: the act.
        token: the act's word.
    """
    if doers_named(view, head, token) or befell_slayer(view, token, head):
        return True
    if act in HARM_ACTS and beyond_dash(view, head, token):
        return True
    i = view.name_at[head]
    if i < 0 or act not in CASE_ACTS or head > token:
        return False
    first = view.sentences[view.sentence_at[head]][0]
    gerunds, nouns = doing_harm()
    k = view.names[i].first - 1
    for _ in range(LEAD):
        if k <= first:
            return False
        word = view.lower[k]
        if word in gerunds:
            return True
        if word == "of" and view.lower[k - 1] in nouns:
            return k - 2 >= first
        if word not in SHOT_DEAD and not view.tag[k].startswith(DESCRIBING):
            return False
        k -= 1
    return False


def harmed_by(view: DocView, head: int) -> int | None:
    """Return the noun for who harmed somebody, where it tells whom.

    "The killers of X and Y", "X's killer", "a suspect in the murder of X".
    """
    while view.dep[head] in {"conj", "appos"} and view.head[head] != head:
        if view.dep[head] == "appos" and view.person_at(head) and view.person_at(view.head[head]):
            return None  # "the killer of X, Y": Y killed
        head = view.head[head]
    above = view.head[head]
    if view.dep[head] == "pobj" and view.lower[above] == "of":
        above = view.head[above]
    elif view.dep[head] not in {"poss", "compound", "nmod"}:
        return None
    return above if view.lower[above] in SLAYERS else held_for(view, above)


def held_for(view: DocView, deed: int) -> int | None:
    """Return the noun for who is held to have done a harm, on which it hangs ("a suspect in the murder of X")."""
    prep = view.head[deed]
    one = prep - 1 if view.lower[prep] == "behind" else view.head[prep]
    if view.lower[one] in CASES and view.dep[one] == "pobj":
        one = view.head[view.head[one]]
    if view.dep[deed] != "pobj" or view.lower[deed] not in doing_harm()[1]:
        return None
    told = view.lower[prep] in {"in", "of", "for", "over"} and view.lower[one] in SUSPECTED
    return one if told or (view.lower[prep] == "behind" and view.tag[one].startswith("NN")) else None


def befell_slayer(view: DocView, t: int, head: int) -> bool:
    """Tell whether an act befell who harmed somebody, not the one harmed ("police shot the murderer of X").

    What X's killers did themselves may have befallen X.
    """
    slain = [k for k in view.kids(t, "dobj", "nsubjpass") if view.lower[k] in SLAYERS]
    if slain and set(slain).isdisjoint(view.climb(head)):
        return True  # "gunmen killed X, and police shot her killers"
    slayer = harmed_by(view, head)
    if slayer is None or slayer in view.climb(t):
        return False
    return view.dep[slayer] != "nsubj" or view.head[slayer] != t or is_passive(view, t)


def slain_doer(slain: Event, other: Event) -> bool:
    """Tell whether those killed without a name are who did the like to another ("shot a man who had shot X")."""
    group = slain.victims.group
    if group is None or slain.act not in HARM_ACTS:
        return False
    called = slain.sentence == other.sentence and group.text.lower().rsplit(" ", 1)[-1] in SUSPECTED
    return called or any(overlap(x, group) for x in other.actors)


def beyond_dash(view: DocView, head: int, token: int) -> bool:
    """Tell whether a noun of harm was read as describing what a dash parts from it ("suspect in the slaying -- X")."""
    if view.tag[token] != "VBG" or view.dep[token] != "amod" or view.lower[token - 1] not in {"the", "this", "that"}:
        return False
    return not DASHES.isdisjoint(view.lower[token + 1 : head])


def done_to(view: DocView, t: int) -> bool:
    """Tell whether a token names a person or body, so that the possessor of "X's attack on Y" is who did it."""
    i = view.name_at[t]
    return i >= 0 and view.names[i].label in {"PERSON", "ORGANISATION"}


def made_it(view: DocView, t: int, told: list[int]) -> bool:
    """Tell whether the possessor of a harm's noun did it: it has an aim, or was made ready ("X's staged attack")."""
    if view.lower[t] in STRIKING and any(view.lower[c] in STAGED for c in view.kids(t, "amod")):
        return True
    return any(done_to(view, p) or struck(view, t, p) for p in told)


def struck(view: DocView, t: int, aim: int) -> bool:
    """Tell whether an attack has an aim of any kind, so that its possessor made it ("his assault on the village")."""
    prep = view.lower[view.head[aim]]
    if view.lower[t] not in STRIKING or prep not in {"on", "against"}:
        return False
    return prep == "against" or not (view.lower[aim] in DAYS or view.tag[aim] == "CD")


def doer_among(view: DocView, verb: int, party: Party) -> bool:
    """Tell whether those whom a description seems to mean hold its verb's own subject ("X told the hostages to …")."""
    doer = subject(view, verb) if party.how == ["description"] and not is_passive(view, verb) else None
    if doer is None:
        return False
    named = (view.name_at[k] for k in (doer, *called_so(view, doer)))
    return any(view.is_person(i) and view.names[i].cluster in party.people for i in named)


def called_so(view: DocView, noun: int) -> list[int]:
    """Return what a sentence says to be what a noun tells ("named X as the man who killed the judge": X)."""
    if view.tag[noun].startswith("WP") and view.dep[view.head[noun]] == "relcl":
        noun = view.head[view.head[noun]]
    above = view.head[noun]
    if view.dep[noun] == "pobj" and view.lower[above] == "as":
        return [k for k in view.kids(view.head[above], "dobj", "nsubjpass") if k != noun]
    if view.dep[noun] in {"attr", "oprd"}:
        return view.kids(above, "nsubj", "nsubjpass")
    return [above] if view.dep[noun] == "appos" else []


def doers_named(view: DocView, head: int, t: int) -> bool:
    """Tell whether names after a thing that was attacked are of those whom the clause is about.

    "Two men with a history of attacks on oil firms, X and Y, live in …": they attacked.
    """
    if not view.tag[t].startswith("NN") or view.name_at[head] >= 0 or view.lower[head] in people().nouns:
        return False
    k, named = head + 1, False
    while k + 2 < len(view.words) and (view.lower[k] in {",", "and"} or view.person_at(k)):
        named = named or view.person_at(k)
        k += 1
    if not named or view.lower[head + 1] != "," or view.lower[k - 1] != "," or view.tag[k] not in FINITE:
        return False
    verb = k if view.dep[k] not in {"aux", "auxpass"} else view.head[k]
    own = view.kids(verb, "nsubj", "nsubjpass")
    return any(c < t and view.name_at[c] < 0 and somebody(view.lower[c]) for c in own)


def somebody(word: str) -> bool:
    """Tell whether a noun is for people who can do harm ("bombers", "men", "hitmen")."""
    return word in people().nouns or actor_type([word]) is not None or word.endswith(("men", "ers", "ists"))


def self_harm(view: DocView, head: int, act: str) -> bool:
    """Tell whether an object is whoever did it ("killed himself"); what dissolves itself is no such case."""
    return act in HARM_ACTS | {"execution"} and view.lower[head] in REFLEXIVE


def without_self(view: DocView, token: int, victims: Party) -> Party:
    """Leave out who did it and is told as the last victim ("X killed his wife and then himself")."""
    doer = subject(view, token)
    i = view.name_at[doer] if doer is not None else -1
    if is_passive(view, token) or not view.is_of(i, victims.people):
        return victims
    last = view.sentences[view.sentence_at[token]][1]
    if any(view.lower[k] in REFLEXIVE and view.dep[k] in {"conj", "dobj"} for k in range(token + 1, last)):
        victims.people = [p for p in victims.people if p != view.names[i].cluster]
    return victims


def own_doer(view: DocView, token: int, victims: Party) -> bool:
    """Tell whether who does it without a name was taken for who suffers it ("a man put a gun to his head")."""
    doer, group = subject(view, token), victims.group
    pronoun = any("pronoun" in how for how in victims.how)  # not "hundreds were held and hundreds killed"
    if doer is None or group is None or victims.people or not pronoun or is_passive(view, token):
        return False
    return group.start <= view.start[doer] < group.end


def only_revealed(view: DocView, verb: int, one: int) -> bool:
    """Tell whether who is read as doing harm tells of what others did, the verb hung on the wrong one.

    "X revealed how the youth attacked the girl, killed her and fled": the youth did.
    """
    above = verb
    while view.dep[above] == "conj" and view.head[above] != above:
        above = view.head[above]
    if above == verb or view.lower[above] not in SPEECH or one not in view.kids(above, "nsubj"):
        return False
    between = (k for k in range(above + 1, verb) if view.tag[k] in FINITE)
    return any(
        any(view.lower[k] in harms() or not view.tag[c].startswith("PRP") for c in view.kids(k, "nsubj"))
        and view.lower[k] not in TENSED
        for k in between
    )


@cache
def harms() -> frozenset[str]:
    """Return the forms of verbs that tell a harm."""
    return frozenset(w for w, told in lexicon().verbs.items() if any(r.act in HARM_ACTS for r in told))


def sent_by(view: DocView, events: list[Event]) -> set[int]:
    """Return the people who are told to have hired, paid or sent those who did a harm ("gunmen hired by rancher X")."""
    found: set[int] = set()
    for actor in (a for e in events if e.act in HARM_ACTS and e.modality in FACTUAL for a in e.actors):
        hired = [c for c in view.kids(view.token_at(actor.end - 1), "acl") if view.lower[c] in HIRED]
        by = [p for c in hired for a in view.kids(c, "agent") for p in view.kids(a, "pobj")]
        found |= {view.names[view.name_at[p]].cluster for p in by if view.person_at(p)}
    return found


def of_others_fate(view: DocView, act: int, accused: Container[int], verb: int) -> bool:
    """Tell whether a verb of harm stands in a clause of its own beside an act, on others than those whom that befell.

    "X was jailed in Osh, and Y was shot dead in Gori", "X was held, and gunmen killed Y"; not "and his men killed Y".
    """
    if verb != act and (of_one_mourned(view, act, accused, verb) or done_by_state(view, act, verb)):
        return True
    if verb == act or joined_to(view, verb).isdisjoint(joined_to(view, act)):
        return False
    if any(view.tag[k] == "PRP" or has_his(view, k) for k in in_agent(view, verb)):
        return False  # "killed by its men"
    for k in view.kids(verb, *SUBJECTS):
        at, apart = view.name_at[k], told_apart(view, verb)
        if at >= 0 and view.is_person(at):
            apart = apart or beside(view, verb)
            return apart and view.dep[k] == "nsubjpass" and view.names[at].cluster not in accused
        if view.dep[k] == "nsubjpass":
            kin = view.lower[k] in people().relatives and has_his(view, k)
            return kin and (apart or view.lower[k] not in HOUSEHOLD)
        return view.tag[k] in {"NN", "NNS"} and not has_his(view, k)
    return False


def done_by_state(view: DocView, act: int, verb: int) -> bool:
    """Tell whether a clause tells after what soldiers or police had done somebody was held ("after troops shot Y")."""
    timed = any(view.lower[k] in TIMED for k in view.kids(verb, "mark")) and view.dep[verb] == "advcl"
    doers = view.kids(verb, "nsubj")
    return timed and view.head[verb] == act and bool(doers) and all(
        actor_type([view.lower[k]]) in STATE and not has_his(view, k) for k in doers
    )


def of_one_mourned(view: DocView, act: int, accused: Container[int], verb: int) -> bool:
    """Tell whether a verb tells what befell somebody whom the place of an act names ("held at the funeral of X, shot").

    By nobody whom the sentence names.
    """
    one = view.head[verb]
    passive = view.kids(verb, "nsubjpass") if view.dep[verb] == "relcl" else view.dep[verb] == "acl"
    named = view.name_at[one]
    if not passive or any(view.tag[k].startswith("PRP") or view.person_at(k) for k in in_agent(view, verb)):
        return False
    above, somebody_else = view.climb(one), view.is_person(named) and view.names[named].cluster not in accused
    if not (somebody_else or (named < 0 and noun_for_people(view, one))):
        return False
    if act not in above or view.dep[one] not in {"pobj", "poss"}:
        return False
    path = [one, *above[: above.index(act)]]
    if any(view.lower[c] in ABOUT | TRIBUTES for k in path for c in (k, *view.kids(k, "dobj"))):
        return True  # "jailed for a post about X, who was shot"
    return any(view.dep[k] == "pobj" and view.lower[view.head[k]] in WHERE and k != one for k in path)


def held_against_other(view: DocView, charge: int, event: Event, before: list[Event]) -> bool:
    """Tell whether a charge is held against others than whom an act befell ("X, who defended a man accused of …").

    Args:
        view: the article.
        charge: the offset at which it begins.
        event: the act that befell somebody.
        before: the acts told so far, that of its sentence among them.
    """
    above, mine = view.climb(view.token_at(charge)), set(event.victims.people)
    others = {e.token for e in before if e.sentence == event.sentence and e.token != event.token and e.victims
              and mine.isdisjoint(e.victims.people)}  # fmt: skip
    nearest = next((k for k in above if k in others or k == event.token), event.token)
    described = view.dep[nearest] in {"acl", "relcl"} and view.name_at[view.head[nearest]] < 0
    return bool(mine) and nearest in others and described


def of_one_dealt_with(view: DocView, case: Event, events: list[Event]) -> bool:
    """Tell whether a case is of one whom somebody named dealt with ("X, who defended a man accused of …, was held").

    The case describes a noun without a name, below another verb than the act that befell the one named.
    """
    if view.dep[case.token] not in {"acl", "relcl"} or view.name_at[view.head[case.token]] >= 0:
        return False
    above = view.climb(case.token)
    here = {e.token for e in events if e.sentence == case.sentence and e.victims.people and e.token in above}
    path = above[1 : min(above.index(t) for t in here)] if here else []
    return any(view.dep[k] in {"relcl", "advcl", "pcomp"} and view.tag[k].startswith("VB") for k in path)


def told_apart(view: DocView, verb: int) -> bool:
    """Tell whether a passive tells by whom or in which town it was: "and his wife was killed in her bed" may be his."""
    spots = (p for c in view.kids(verb, "prep") if view.lower[c] in {"in", "near"} for p in view.kids(c, "pobj"))
    return bool(in_agent(view, verb)) or any(view.name_at[p] >= 0 and not view.person_at(p) for p in spots)


def joined_to(view: DocView, verb: int) -> set[int]:
    """Return a verb with those above it that its clause is joined to, or told beside ("while Y was shot")."""
    out = {verb}
    while view.dep[verb] in JOINED or (view.dep[verb] == "advcl" and beside(view, verb)):
        verb = view.head[verb]
        if verb in out:
            break
        out.add(verb)
    return out


def beside(view: DocView, verb: int) -> bool:
    """Tell whether a clause is only told beside another ("while Y was shot")."""
    return any(view.lower[k] in WHILE for k in view.kids(verb, "mark"))


def without_others_fate(view: DocView, act: int, accused: Container[int], text: str) -> str:
    """Return what a sentence tells from an act on, up to the first clause on what befell others beside it."""
    end = view.token_at(view.start[act] + len(text) - 1)
    verbs = (t for t in range(act + 1, end + 1) if view.tag[t] in FINITE | {"VBN"})
    verb = next((t for t in verbs if of_others_fate(view, act, accused, t)), None)
    if verb is None:
        return text
    return text[: max(0, view.start[min(view.subtree(verb))] - view.start[act])]
