"""What the recogniser takes for an act and a reader would not: `models/misheard.toml`, and where its words stand."""

from __future__ import annotations

from functools import cache
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from pipeline.assemble.text.clause import prepositional
from pipeline.assemble.text.compounds import within_other
from pipeline.assemble.text.kinds import FREEING, HARM_ACTS, LAW_ACTS, TAKEN
from pipeline.assemble.text.lexicon import forms_of, lexicon, verb_forms
from pipeline.assemble.text.simple import in_agent
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.what.by_the_scene import of_nobody
from pipeline.assemble.whether.modality import ANSWERING
from pipeline.assemble.whether.points import REFUSING
from pipeline.paths import toml_table
from pipeline.recognise.penalties import speaks_of_court

if TYPE_CHECKING:
    from pipeline.assemble.text.belief import Told
    from pipeline.assemble.text.view import DocView


BESIDE_IT = 2  # sentences around a death in which it is told who held whoever died
REACH = 12  # tokens from "caught" to who caught somebody
AFTER = 4  # tokens from an act's word in which what was refused stands
BY_COURT = frozenset({"sentencing", "fine", "conviction", "acquittal"})
HARM = TAKEN | {"attack", "killing", "attempted_killing"}
TRYING = verb_list("actors.toml", "onlookers", "trying")
ACCUSING = frozenset(verb_forms("accuse"))
CONDEMNING = frozenset(verb_forms("condemn"))
THREATENING = frozenset(verb_forms("threaten"))
CONFIRMING = frozenset(verb_forms("confirm"))
DECIDING = word_list("when.toml", "judgments", "deciding")
# what the sentence of an act may hold that is then another: a ransom is no fine, an appointment no acquittal
BESIDE = {"fine": "ransoms", "acquittal": "appointing", "pardon": "appointing", "parole": "appointing"}

# what the words of an act may not be: a reprimand or a posting is no dismissal, a licence no shutdown, a
# quotation no harassment, a burial no killing, a longer term no overturned one
NOT_TOLD = {
    "dismissal": ("rebuking", "posting"), "organisation_shutdown": ("licensing",), "harassment": ("citing",),
    "killing": ("burying",), "sentence_overturned": ("lengthening",),
}  # fmt: skip


@cache
def words() -> dict[str, frozenset[str]]:
    """Return the lists of `models/misheard.toml`, read once.

    Raises:
        FileNotFoundError: if the file is missing, that is, the installation is broken.
    """
    lists: dict[str, list[str]] = toml_table("misheard.toml")
    return {name: frozenset(entries) for name, entries in lists.items()}


@cache
def kindly() -> frozenset[str]:
    """Return every form of the verbs for what is done to somebody without harm."""
    return forms_of(*words()["kindly"])


def does_no_harm(view: DocView, told: Told) -> bool:
    """Tell whether the act's word is such a verb ("was applauded by officers", not "a brief detention")."""
    t = view.outer(told.first, told.last)
    return view.lower[t] in kindly() and view.tag[t].startswith("VB")


def of_other_object(view: DocView, t: int, act: str, victim: int) -> bool:
    """Tell whether what was destroyed or who was dispersed is told, and a victim is the object of another verb.

    "Dispersed nurses and arrested X": not X. Of "broke up a blockade and arrested nine people" they were the blockade.
    """
    if act in LAW_ACTS and of_next_subject(view, t, victim):
        return True
    objects = view.kids(t, "dobj")
    owned = [s for s in view.kids(t, "nsubjpass") if view.kids(s, "poss")] if act == "raid" else []
    if owned and not any(victim in view.subtree(s) for s in owned):
        return True  # "my uncle's house was searched and X arrested"
    if act == "dispersal":
        objects = [c for c in objects if view.lower[c] in people().plurals and victim not in view.kids(t, "dobj")]
    return act in {"property_destruction", "dispersal"} and bool(objects) and view.dep[victim] == "dobj"


def of_next_subject(view: DocView, t: int, victim: int) -> bool:
    """Tell whether a passive is of a subject told after a victim ("X was fined and her source was sacked and charged").

    Not where a pronoun is that subject, which may be the victim.
    """
    while view.dep[t] == "conj" and view.tag[view.head[t]] == "VBN" and not view.kids(t, "nsubjpass", "nsubj"):
        t = view.head[t]
    own = view.kids(t, "nsubjpass")
    if not own or not victim < own[0] < t or view.name_at[own[0]] >= 0:
        return False
    somebody = not people().nouns.isdisjoint(view.lower[k] for k in (own[0], *view.kids(own[0], "appos")))
    return somebody and victim not in view.climb(own[0])  # not "X was jailed for life, and the term was cut"


def bans_body(view: DocView, t: int) -> bool:
    """Tell whether a ban is one on a body, and keeps nobody in the country ("lift the ban on his organisation")."""
    banned = (o for c in view.kids(t, "prep") if view.lower[c] == "on" for o in view.kids(c, "pobj"))
    return view.lower[t] in {"ban", "bans"} and any(view.lower[o] in people().body_nouns for o in banned)


def only_confirms(view: DocView, told: Told) -> bool:
    """Tell whether somebody who is no court says that a sentence was passed ("Officials confirmed her sentence")."""
    t = view.outer(told.first, told.last)
    if view.lower[t] not in CONFIRMING:
        return False
    who = view.kids(t, "nsubj") + in_agent(view, t)
    return bool(who) and not any(view.lower[k] in DECIDING for k in who)


def misled(view: DocView, told: Told) -> bool:
    """Tell whether a sentence or fine is told in a text without a court, a mercy that was refused, or no such act.

    "Given three years to finish the bridge", "was denied parole"; "removed its citizens from Libya", "his body was set
    on fire", "held pending trial", "took the president to lunch", "handed the suspect over to prosecutors".
    """
    if any(within_other(view, t) or of_nobody(view, t) for t in range(told.first, told.last + 1)):
        return True
    after = view.lower[told.first : min(told.last + AFTER, view.sentences[view.sentence_at[told.first]][1])]
    if told.act in HARM and view.lower[told.first] in words()["no_blows"] | words()["outliving"]:
        return True
    if told.act in HARM | FREEING and does_no_harm(view, told):
        return True
    if told.act == "appeal_rejected" and only_confirms(view, told):
        return True
    if told.act == "sentence_overturned" and view.lower[told.first] in words()["raising"]:
        return True  # "his sentence was increased to nine years"
    if told.act == "sentence_overturned" and view.lower[told.first] == "set" and "aside" not in after:
        return True  # "her sentence was set to expire"
    if told.act == "attempted_killing" and tries_else(view, view.outer(told.first, told.last)):
        return True
    if told.act == "trial" and told.first and view.lower[told.first - 1] in words()["pending"]:
        return True
    if told.act == "charge" and view.lower[told.first] in ACCUSING:
        return True  # of these the rules know who accuses and of what
    if told.act == "sentencing" and view.lower[told.first] in CONDEMNING and any(
        view.lower[c] in lexicon().nouns for c in view.kids(told.first, "nsubjpass")
    ):
        return True  # "her conviction was condemned"
    if told.act == "threat" and view.lower[told.first] in THREATENING and "to" in after[1:2]:
        return True  # "X threatened to sue": of these the rules know whom
    if told.act == "death_in_custody" and not words()["held"] & beside(view, told.first):
        return True  # "convicted of manslaughter in the death of X"
    around = view.lower[slice(*view.sentences[view.sentence_at[told.first]])]
    if (lists := BESIDE.get(told.act)) is not None and not words()[lists].isdisjoint(around):
        return True
    if told.act == "travel_ban" and any(bans_body(view, t) for t in range(told.first, told.last + 1)):
        return True
    if view.lower[told.first] == "caught" and caught_between(view, told):
        return True
    if told.act == "dispersal" and not words()["taking_over"].isdisjoint(view.lower[told.first : told.last + 1]):
        return True
    if told.act == "dispersal" and any(view.lower[c] in words()["traffic"] for c in view.kids(told.first, "dobj")):
        return True
    if told.act == "ill_treatment" and not REFUSING.isdisjoint(after) and not words()["mercies"].isdisjoint(after):
        return True
    if told.act in TAKEN | {"forced_return"} and not led_to(view, told).isdisjoint(
        words()["meals"] if told.act in TAKEN else words()["pursuing"]
    ):
        return True
    if told.act in FREEING:
        return any(view.lower[k] in REFUSING for k in range(max(0, told.first - 1), told.last + 1))
    if told.act in TAKEN and not (words()["brought_home"] | words()["robbing"]).isdisjoint(
        view.lower[told.first : told.last + 1]
    ):
        return True
    if told.act == "property_destruction" and any(
        view.lower[c] in words()["bodies"] for c in view.kids(view.outer(told.first, told.last), "dobj", "nsubjpass")
    ):
        return True
    if told.act == "property_destruction" and view.lower[view.outer(told.first, told.last)] in words()["building"]:
        return True  # "built eleven schools"
    if told.act == "dismissal" and not words()["kept_seats"].isdisjoint(after):
        return True
    own = view.lower[told.first : told.last + 1]
    if any(not words()[name].isdisjoint(own) for name in NOT_TOLD.get(told.act, ())):
        return True
    if told.act == "appeal_rejected" and of_acquittal(view, told):
        return True
    if hindered(view, view.outer(told.first, told.last)):
        return True
    return told.act in BY_COURT and not speaks_of_court(view.text)


def beside(view: DocView, t: int) -> set[str]:
    """Return the words of a token's sentence and of the two before and after it, of a crime told by name its own."""
    n = view.sentence_at[t]
    own = set(view.lower[slice(*view.sentences[n])])
    if own & words()["crimes"]:
        return own - ANSWERING
    first, last = max(0, n - BESIDE_IT), min(len(view.sentences) - 1, n + BESIDE_IT)
    return set(view.lower[view.sentences[first][0] : view.sentences[last][1]])


def tries_else(view: DocView, t: int) -> bool:
    """Tell whether what somebody tries is no harm ("tried to save X, who had been stabbed")."""
    what = view.kids(t, "xcomp") if view.lower[t] in TRYING else []
    return bool(what) and not any(r.act in HARM_ACTS for k in what for r in lexicon().verbs.get(view.lower[k], ()))


def led_to(view: DocView, told: Told) -> set[str]:
    """Return the nouns that stand after "to" beside an act's word ("took X to lunch")."""
    t = view.outer(told.first, told.last)
    to = [c for c in view.kids(t, "prep", "dative") if view.lower[c] == "to"]
    return {view.lower[p] for c in to for p in view.kids(c, "pobj")}


def caught_between(view: DocView, told: Told) -> bool:
    """Tell whether somebody was caught in what nobody arrests them in ("in the crossfire"), by nobody.

    The middle of something is that ("in the middle of the night").
    """
    t = view.outer(told.first, told.last)
    into = [p for c in view.kids(t, "prep") if view.lower[c] == "in" for p in view.kids(c, "pobj")]
    into = [o for p in into for o in (prepositional(view, p, "of") if view.lower[p] == "middle" else ()) or (p,)]
    rest = range(told.last + 1, len(view.words))
    after = takewhile(lambda k: view.lower[k] != "and" and view.tag[k][:2] != "VB", rest)
    by = any(view.lower[k] == "by" for k in islice(after, REACH))
    return not by and any(view.lower[p] in words()["between"] for p in into)


def of_acquittal(view: DocView, told: Told) -> bool:
    """Tell whether it is an acquittal that a court let stand ("upheld the acquittal of X"): it was not X who lost."""
    near = [k for t in range(told.first, told.last + 1) for k in (t, *view.kids(t, "dobj", "nsubjpass"))]
    near += [c for k in near for c in view.kids(k, "compound", "amod")]  # "the acquittal verdict"
    return not words()["clearing"].isdisjoint(view.lower[k] for k in near)


def of_deed(view: DocView, head: int) -> bool:
    """Tell whether somebody suffered the deed that a noun names ("tried over the death of X", "over X's killing")."""
    while view.dep[head] == "conj" and view.head[head] != head:
        head = view.head[head]
    above = view.head[head]
    if view.dep[head] == "pobj" and view.lower[above] == "of":
        return view.lower[view.head[above]] in words()["deeds"]
    return view.dep[head] == "poss" and view.lower[above] in words()["deeds"]


def hindered(view: DocView, t: int) -> bool:
    """Tell whether somebody is only kept waiting or out ("held up in traffic", not "at gunpoint"; "turned back")."""
    after = view.lower[t + 1 : t + 4]
    if view.lower[t] in {"turned", "turning"} and after[:1] in (["back"], ["away"]):
        return True
    return view.lower[t] in {"held", "holding", "kept"} and after[:1] in (["up"], ["out"]) and after[1:2] != ["at"]
