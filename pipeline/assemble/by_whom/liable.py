"""Whom a court, an inquiry or others hold responsible for an act, who owns up to it, and who is on trial for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import is_passive, prepositional, subject, undergoer
from pipeline.assemble.text.common import IS_WAS
from pipeline.assemble.text.lexicon import forms_of, verb_forms
from pipeline.assemble.text.shared_words import FINDING
from pipeline.assemble.text.simple import has_no, in_agent, noun_for_people
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import ARMED, FORCES, actor_type, courts

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

HOLDING: Final = FINDING | frozenset(verb_forms("hold"))
INQUIRIES: Final = noun_list("actors.toml", "blame", "inquiries")
UNSURE: Final = word_list("actors.toml", "blame", "unsure")
DONE: Final = verb_list("actors.toml", "blame", "doing")
PUTTING: Final = forms_of("put", "place")  # who puts others on trial did nothing
STANDING: Final = IS_WAS | verb_list("actors.toml", "blame", "standing")
PART: Final = word_list("actors.toml", "blame", "part")
TAKING: Final = forms_of("take", "have", "play")
PARTAKING: Final = forms_of("participate") | {"involved"}
NOT_HELD: Final = word_list("actors.toml", "blame", "not_held")


def owned_up_by(view: DocView, t: int, deeds: frozenset[str]) -> list[int]:
    """Return by whom an act, or the attack in which it happened, is told to be done ("was claimed by rebels").

    Args:
        view: the article.
        t: token of the act.
        deeds: nouns for attacks, which a clause of the act may describe.
    """
    noun = attack_told(view, t, deeds)
    if view.dep[noun] == "pobj" and view.lower[view.head[noun]] == "for":
        noun = view.head[view.head[noun]]  # "responsibility for the attack was claimed by …"
        if view.lower[noun] != "responsibility":
            return []
    verb = view.head[noun]
    if view.dep[noun] != "nsubjpass" or view.kids(verb, "neg", "xcomp", "oprd") or view.kids(verb, "agent") == []:
        return []
    if any(view.tag[c] == "MD" for c in view.kids(verb, "aux")) or any(
        view.lower[c] in UNSURE for c in view.kids(verb, "advmod")
    ):
        return []
    by = in_agent(view, verb)
    if view.lower[verb] == "claimed":
        return [p for p in by if claimant(view, p)]
    told = view.lower[verb] in DONE and view.dep[verb] != "ccomp"  # not "the agency believes that it was ordered by X"
    return by if told else []


def attack_told(view: DocView, t: int, deeds: frozenset[str]) -> int:
    """Return the noun for the attack that an act's clause describes ("the attack in which X died"), else its own."""
    noun = attack_on(view, view.head[t], deeds) if view.dep[t] == "relcl" and view.tag[t].startswith("VB") else t
    return noun if view.lower[noun] in deeds else t


def attack_on(view: DocView, noun: int, deeds: frozenset[str]) -> int:
    """Return the attack on a thing that a clause seems to describe ("the bombing of a mosque that killed 40")."""
    above = noun
    while view.dep[above] == "pobj" and actor_type([view.lower[above]]) is None and not noun_for_people(view, above):
        above = view.head[view.head[above]]
        if view.lower[above] in deeds:
            return above
    return noun


def on_trial(view: DocView, noun: int) -> int | None:
    """Return who goes on trial, is put or stands on it ("three men went on trial for the murder")."""
    link = view.head[noun]
    on = view.dep[noun] == "pobj" and view.lower[link] == "on" and link == noun - 1
    if view.lower[noun] != "trial" or not (on or view.dep[noun] == "dobj"):
        return None
    last = link - 1
    while on and view.dep[last] == "pobj" and view.lower[view.head[last]] == "of":
        last = view.head[view.head[last]]  # "put two soldiers of the guard on trial"
    if on and (noun_for_people(view, last) or view.person_at(last) or actor_type([view.lower[last]])):
        return last  # "the state put three men on trial", "she stood by X on trial for it"
    above = view.head[link] if on else link
    if view.tag[above].startswith("NN"):
        return above  # "three men, X and Y, on trial for it"
    if not view.tag[above].startswith("VB") or view.kids(above, "neg") or view.lower[above] not in STANDING:
        return None
    if is_passive(view, above):
        return undergoer(view, above)
    return None if view.lower[above] in PUTTING else subject(view, above)


def claimant(view: DocView, t: int) -> bool:
    """Tell whether a word is for a body or an armed group, which may claim an attack, and no "nobody"."""
    i = view.name_at[t]
    words = view.lower[min(view.subtree(t)) : t + 1]
    body = i >= 0 and view.names[i].label == "ORGANISATION"
    return not {"no", "neither"} & set(words) and (body or actor_type(words) in ARMED)


def judges(view: DocView, t: int) -> bool:
    """Tell whether a noun or name is that of a court or judge."""
    i = view.name_at[t]
    words = view.lower[view.names[i].first : view.names[i].last + 1] if i >= 0 else [view.lower[t]]
    return any(w in courts() for w in words)


def held_liable(view: DocView, t: int) -> tuple[int, bool] | None:
    """Return who was found or held responsible for an act, and whether by a court or an inquiry; None for nobody.

    "The inquiry held the army responsible for the killing of X"; not "police found the man responsible for it". A word
    of denial or doubt before it leaves it untold, as does an act by others ("responsible for the killing of X by Y").
    """
    above = view.head[view.head[t]]
    if view.lower[above] not in {"responsible", "liable"} or view.dep[above] not in {"amod", "oprd", "ccomp", "acomp"}:
        return None
    verb = view.head[above]
    verb = view.head[verb] if view.dep[above] == "amod" and view.dep[verb] == "dobj" else verb
    first = view.sentences[view.sentence_at[t]][0]
    if view.lower[verb] not in HOLDING or view.tag[verb] not in {"VBD", "VBN", "VBZ", "VBP"}:
        return None
    if prepositional(view, t, "by") or not NOT_HELD.isdisjoint(view.lower[first:t]) or view.lower[first] == "had":
        return None
    if any(view.tag[c] == "MD" or view.lower[c] in {"be", "being", "to"} for c in view.kids(verb, "aux", "auxpass")):
        return None
    found, passive = view.lower[verb] in FINDING, is_passive(view, verb)
    whom = view.kids(verb, "nsubjpass") if passive else [*view.kids(above, "nsubj"), *view.kids(verb, "dobj")]
    by = in_agent(view, verb) if passive else view.kids(verb, "nsubj")
    judged = any(judges(view, b) or view.lower[b] in INQUIRIES for b in by) or (found and not by)
    named = [w for w in whom if view.tag[w].startswith("NN") and (judged or not found)]
    return (named[0], judged) if named else None


def took_part(view: DocView, t: int) -> int | None:
    """Return which forces or person took part in an act that a noun tells ("soldiers had a hand in the killing")."""
    link = view.head[t]
    verb = view.head[link]
    if view.dep[t] != "pobj" or view.lower[link] != "in" or view.dep[link] != "prep":
        return None
    if view.lower[verb] in PART and view.dep[verb] == "dobj":
        verb = view.head[verb]
    shared = view.lower[verb] in TAKING and any(view.lower[k] in PART for k in view.kids(verb, "dobj"))
    if not (shared or view.lower[verb] in PARTAKING) or not view.tag[verb].startswith("VB") or view.kids(verb, "neg"):
        return None
    one = undergoer(view, verb) if is_passive(view, verb) else subject(view, verb)
    who = one is not None and (view.person_at(one) or actor_type([view.lower[one]]) in FORCES)
    return one if who and not any(has_no(view, k) for k in view.kids(verb, "dobj")) else None


def liable(view: DocView, t: int) -> int | None:
    """Return who is held liable for an act, or plainly told to be behind it ("soldiers were behind the raid")."""
    if (held := held_liable(view, t)) is not None:
        return held[0]
    be = view.head[view.head[t]]
    if view.lower[view.head[t]] != "behind" or view.lower[be] not in IS_WAS:
        return None
    asked = view.words[view.sentences[view.sentence_at[be]][1] - 1] == "?"
    plain = not asked and view.dep[be] == "ROOT" and not view.kids(be, "neg", "aux", "advmod")
    return subject(view, be) if plain else None
