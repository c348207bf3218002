"""What those in the dock accuse others of, which is no charge of theirs."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import is_passive, prepositional
from pipeline.assemble.text.common import HIS, ON_NOUNS, SUBJECTS
from pipeline.assemble.text.lexicon import forms_of
from pipeline.assemble.text.wordlists import noun_list, verb_list
from pipeline.assemble.text.words import STATE, actor_type
from pipeline.gated import Gated
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.charges import ChargeMention

ACCUSING: Final = verb_list("verbs.toml", "law", "ones_own")
SUITS: Final = noun_list("verbs.toml", "law", "own_suits")
FACING: Final = forms_of("deny", "reject", "dismiss", "face", "refute")
SUING: Final = forms_of("sue")
CRITICISM: Final = frozenset({"criticism", "criticisms", "denunciation"})
TRYING: Final = forms_of("try", "prosecute", "convict", "sentence", "indict")
CRITICISING: Final = forms_of("criticise", "criticize", "denounce")
PIECES: Final = frozenset().union(*(noun_list("modality.toml", k, "nouns") for k in ("papers", "pictures", "claims")))
WHO_ACCUSES: Final = Gated(
    r"\bwho (?:had |has |have |also |once |\w+ly )*accus(?:ed?|es)\b[^,;.]*"
    # "after they threatened to file official complaints about extortion", not "complaints against her for libel"
    r"|\b(?:fil|lodg|submit|writ|wrot|mak|mad|sen[dt])\w* (?:[\w-]+ ){0,3}?complaints? "
    r"(?:about|over)\b(?![^,;.]* against )[^,;.]*"
    r"|\bcomplain(?:ed|ing|s)? (?:\w+ ){0,4}?(?:about|of)\b[^,;.]*",
    re.IGNORECASE,
)

# "convicted of vandalism rather than terrorism"
IN_PLACE_OF = compiled(r"\b(?:rather than|instead of)(?: (?:of|for|the|charges of|[“\"‘]))*\s*$", re.IGNORECASE)
OF_REACH = 6  # tokens from whom one criticises to what for
REACH = 40  # characters before a charge that it is read in


ACCUSATIONS = frozenset({"accusation", "accusations", "allegation", "allegations"})


def by_victim(view: DocView, sentence: int, charge: ChargeMention, events: Sequence[Event]) -> bool:
    """Tell whether a charge is what somebody in the dock accuses others of ("X, who accused ministers of theft, …").

    Also what others are accused of in what they said or wrote ("a story about a general accused of torture"), and what
    is told of those who acted, and what a verdict on something else is told to stand in place of.
    """
    a, b = view.sentence_span(sentence)
    if IN_PLACE_OF.search(view.text, max(a, charge.start - REACH), charge.start):
        return True
    accusing = [m.start() for m in WHO_ACCUSES.finditer(view.text, a, b) if m.start() <= charge.start < m.end()]
    if any(not by_forces(view, view.token_at(at)) for at in accusing):
        return True
    above = view.climb(view.token_at(charge.start))
    if by_state(view, charge) or is_clause(view, charge, events):
        return True
    if any(view.lower[k] in ACCUSATIONS and made_by_them(view, k) for k in above) or criticised(view, above, events):
        return True
    if any(view.lower[k] in ACCUSATIONS and of_forces(view, k, events) for k in above):
        return True
    if any(view.lower[k] in SUITS and against_others(view, k, events) for k in above):
        return True
    if complained_for(view, above, events):
        return True
    verb = next((k for k in above if view.lower[k] in ACCUSING), None)
    if verb is None:
        return tried_of_another(view, above, events)
    if accuser_tried(view, verb, charge.start) or spoken_of(view, verb):
        return True
    if any(k == e.token for k in above[: above.index(verb)] for e in events):
        return False  # "accused a mayor of fraud and was arrested for libel"
    return view.start[verb] < charge.start and accused_by_them(view, verb, events)


def is_clause(view: DocView, charge: ChargeMention, events: Sequence[Event]) -> bool:
    """Tell whether what is read as a charge is a clause that tells an act ("jailed for libel, while police beat Y")."""
    first = view.token_at(charge.start)
    inside = [e.token for e in events if charge.start < view.start[e.token] < charge.end]
    subjects = [(t, s) for t in inside if first in view.subtree(t) for s in view.kids(t, *SUBJECTS)]
    return any(first <= s < t and view.tag[s] in {"NN", "NNS"} for t, s in subjects)


def against_others(view: DocView, noun: int, events: Sequence[Event]) -> bool:
    """Tell whether a complaint is one against somebody named whom no act of the sentence befell."""
    named = {view.names[n].cluster for k in prepositional(view, noun, "against") if (n := view.name_at[k]) >= 0}
    return bool(named and events) and not any(named & {*e.victims.people, *e.victims.orgs} for e in events)


def complained_for(view: DocView, above: list[int], events: Sequence[Event]) -> bool:
    """Tell whether whom an act befell complained of others, or sued them, for it ("jailed after suing a mayor for").

    Not where the complaint is against whom an act befell, nor where somebody else made it.
    """
    for below, node in pairwise(above):
        if view.lower[below] not in {"for", "over"} or view.dep[below] != "prep":
            continue
        noun = next((k for k in (node, *view.kids(node, "dobj")) if view.lower[k] in SUITS), None)
        against = prepositional(view, node if noun is None else noun, "against")
        blamed = view.kids(node, "dobj") if view.lower[node] in SUING and not view.kids(node, "auxpass") else against
        if not blamed or any(befell(view, k, events) for k in blamed):
            continue
        for verb in (node, *view.climb(node)):
            if any(verb == e.token for e in events):
                return True  # "jailed for filing complaints against a mayor for fraud"
            if subjects := view.kids(verb, "nsubj"):
                return all(view.tag[k] in {"PRP", "WP"} or befell(view, k, events) for k in subjects)
    return False


def tried_of_another(view: DocView, above: list[int], events: Sequence[Event]) -> bool:
    """Tell whether a charge is what somebody else is tried for ("held X as he stood by Z while it tried Z")."""
    verb = next((k for k in above if view.lower[k] in TRYING and view.tag[k].startswith("VB")), None)
    if verb is None or not events or verb in {e.token for e in events}:
        return False
    whom = next(iter(view.kids(verb, "dobj", "nsubjpass")), None)
    if whom is None:
        return False
    if view.lower[whom] in {"him", "her"}:
        return all(len(e.victims.people) > 1 or e.victims.group is not None for e in events)
    name = view.name_at[whom]
    named = view.is_person(name)
    return named and all(view.names[name].cluster not in e.victims.people for e in events)


def by_forces(view: DocView, who: int) -> bool:
    """Tell whether "who" accuses him or her is police, soldiers or the like that took them ("held by soldiers, who …").

    Not "jailed for interviewing soldiers who accused the general".
    """
    verb = view.head[who]
    forces = view.head[verb]
    kind = actor_type([view.lower[forces]]) if view.dep[verb] == "relcl" else None
    if kind is None or not kind.startswith("state") or not any(view.tag[o] == "PRP" for o in view.kids(verb, "dobj")):
        return False
    above = view.head[forces]
    return view.dep[forces] == "nsubj" or view.dep[above] == "agent" or view.lower[above] == "by"


def by_state(view: DocView, charge: ChargeMention) -> bool:
    """Tell whether a charge is a clause on what officials did ("public security officials allegedly detained X")."""
    inside = view.tokens_of(charge)
    # its root: not "false statements police made public"
    past = [t for t in inside if view.tag[t] == "VBD" and view.dep[t] not in ON_NOUNS]
    verbs = [t for t in past if view.head[t] == t or view.head[t] not in inside]
    doers = [k for t in verbs for k in view.kids(t, "nsubj") if k in inside]
    opens = view.tag[inside.start][:2] in {"NN", "JJ"}  # not "claiming that police beat X"
    return opens and any(actor_type(view.lower[inside.start : k + 1]) in STATE for k in doers)


def made_by_them(view: DocView, noun: int) -> bool:
    """Tell whether an accusation is somebody's own ("held for his accusation of theft"), not one that they deny."""
    own = any(view.lower[c] in HIS for c in view.kids(noun, "poss"))
    return own and view.dep[noun] != "dobj" and view.lower[view.head[noun]] != "on"  # "held on his accusation": of him


def of_forces(view: DocView, noun: int, events: Sequence[Event]) -> bool:
    """Tell whether accusations are those that an act brought on who did it ("her arrest led to accusations of abuse").

    Or that police, soldiers or officials deny or face ("police denied accusations of torture during her arrest").
    """
    verb = next((k for k in view.climb(noun)[1:] if view.tag[k].startswith("VB")), None)
    who = [] if verb is None else view.kids(verb, "nsubj")
    if any(s == e.token for s in who for e in events):
        return True
    faced = verb is not None and view.lower[verb] in FACING and view.head[noun] == verb and view.dep[noun] == "dobj"
    return faced and any(actor_type(view.lower[min(view.subtree(s)) : s + 1]) in STATE for s in who)


def criticised(view: DocView, above: list[int], events: Sequence[Event]) -> bool:
    """Tell whether a charge is what somebody blames others for ("her criticism of officials for misuse of funds").

    Args:
        view: the article.
        above: the charge's token and its governors, the nearest first.
        events: the acts of the sentence: who criticised is whom one of them befell, and the criticised is not.
    """
    for below, node in pairwise(above):
        if view.lower[below] not in {"for", "over"} or view.dep[below] != "prep":
            continue
        of = next((k for k in (node, view.head[node]) if view.lower[k] == "of"), None)  # "criticism of officials for …"
        of = before_for(view, below) if of is None else of
        noun = node if of is None else view.head[of]
        first = view.head[noun] if view.dep[noun] == "conj" else noun
        whose = [c for k in (noun, first) for c in view.kids(k, "poss")]  # "their advocacy and criticism of officials"
        blamed = view.kids(noun if of is None else of, "pobj", "dobj")
        theirs = bool(whose) and all(view.lower[c] in HIS or befell(view, c, events) for c in whose)
        told = any(view.lower[k] in CRITICISM and k < below for k in (noun, *view.kids(first, "conj")))
        if told and theirs and not any(befell(view, k, events) for k in blamed):
            return True
        if view.lower[node] in CRITICISING and not view.kids(node, "auxpass"):
            objects = view.kids(node, "dobj")
            critics = view.kids(node, "nsubj")
            if any(befell(view, k, events) or "," in view.lower[k:below] for k in objects):
                continue  # "denounced her for treason and jailed her"; "X, who denounced the king, for sedition"
            if objects and all(view.tag[k] in {"PRP", "WP"} or befell(view, k, events) for k in critics):
                return True
    return False


def before_for(view: DocView, below: int) -> int | None:
    """Return the "of" of criticism told right before "for", which the parse hangs elsewhere."""
    for k in range(below - 1, max(0, below - OF_REACH), -1):
        if not view.words[k].isalpha() or view.tag[k].startswith("VB"):
            return None  # "for denunciation of the state and jailed for treason"
        if view.lower[k] == "of":
            return k if CRITICISM & {view.lower[view.head[k]], view.lower[k - 1]} else None
    return None


def befell(view: DocView, token: int, events: Sequence[Event]) -> bool:
    """Tell whether a noun is whom an act of its sentence befell; an object's "her" or "him" always is."""
    n = view.name_at[token]
    if view.is_person(n):
        return any(view.names[n].cluster in e.victims.people for e in events)
    return view.lower[token] in {"her", "him", "them"} or any(token == e.victims.head for e in events)


def accuser_tried(view: DocView, verb: int, charge: int) -> bool:
    """Tell whether who accuses is whom a passive joined after it befell ("accused ministers of theft and was held")."""
    after = [c for c in view.kids(verb, "conj") if view.start[c] > charge and view.kids(c, "auxpass")]
    own = any(view.kids(c, "nsubj", "nsubjpass") for c in after)
    return bool(after) and not own and bool(view.kids(verb, "nsubj")) and not view.kids(verb, "auxpass")


def accused_by_them(view: DocView, verb: int, events: Sequence[Event]) -> bool:
    """Tell whether somebody is told to accuse another by name or office ("held after she accused a mayor of theft").

    Not whom an act befell, nor "him", who may be; and after "after accusing" only who is told to be held then: police
    that hold X after accusing the student accuse X.
    """
    accused = view.kids(verb, "dobj")
    if not accused or view.kids(verb, "auxpass"):
        return False
    if any(view.tag[k] == "PRP" or befell(view, k, events) for k in accused):
        return False
    accuser = view.kids(verb, "nsubj")
    if view.lower[accused[0]] == "whom" and not accuser:  # "the mayor, whom X had accused of theft, had X arrested"
        accuser = [k for k in range(accused[0] + 1, verb) if view.person_at(k)]
    if accuser:
        own = {"he", "she", "i"}
        return all(view.lower[k] in own or (view.person_at(k) and befell(view, k, events)) for k in accuser)
    if view.tag[verb] != "VBG" or view.dep[verb] != "pcomp":
        return False
    above = view.head[view.head[verb]]
    return is_passive(view, above) or any(befell(view, k, events) for k in view.kids(above, "nsubj"))


def spoken_of(view: DocView, verb: int) -> bool:
    """Tell whether a participle describes whom an article, story or post is about."""
    one = view.head[verb]
    about = view.head[one]
    described = view.dep[verb] == "acl" and view.dep[one] == "pobj"
    return described and view.lower[about] in {"about", "on"} and view.lower[view.head[about]] in PIECES
