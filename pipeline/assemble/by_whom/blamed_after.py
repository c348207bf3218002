"""Whom a sentence after an act blames for it: "X was shot dead. Her family blamed the police for her death".

Also who is told in what the act is called: "killed in what his family says was an attack by soldiers".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.by_whom.blame import BLAMING, unsure
from pipeline.assemble.by_whom.doers import ATTACKERS, MANY, ONE, known_deed
from pipeline.assemble.by_whom.onlookers import onlookers
from pipeline.assemble.by_whom.phrase import actor_at
from pipeline.assemble.text.above import said_not
from pipeline.assemble.text.clause import BE, is_passive, prepositional
from pipeline.assemble.text.kinds import FACTUAL, HARM_ACTS
from pipeline.assemble.text.shared_words import SPEECH, VICTIM
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.what.harmed import doing_harm
from pipeline.assemble.whether.claims import claims

if TYPE_CHECKING:
    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.what.frames import Finder

REACH: Final = 2  # sentences from an act to whoever is blamed for it
ACCUSING: Final = verb_list("actors.toml", "blamed_after", "accusing")
HOLDING: Final = verb_list("actors.toml", "blamed_after", "holding")
VERBS: Final = BLAMING | ACCUSING | HOLDING
COMMITTING: Final = verb_list("actors.toml", "blamed_after", "committing")
BELIEVING: Final = verb_list("actors.toml", "blamed_after", "believing")
SAYING: Final = SPEECH | BELIEVING
DEATHS: Final = noun_list("actors.toml", "blamed_after", "deaths")
DOERS: Final = (MANY | ONE | ATTACKERS) - word_list("actors.toml", "blamed_after", "anybody")
TOLD: Final = frozenset({"ROOT", "conj", "ccomp", "advcl", "parataxis"})  # how a verb that blames stands
OWN: Final = frozenset({"his", "her", "their"})
NOBODY: Final = frozenset({"no", "nobody", "none", "neither", "any", "others", "who", "whoever", "which"})
MAYBE: Final = frozenset({"if", "whether"})
HARMS: Final = HARM_ACTS - {"threat", "property_destruction"}
SUPPOSED: Final = "who did it is only supposed"


def name_blamed(view: DocView, finder: Finder, events: list[Event]) -> None:
    """Give a harm without a doer those whom the next sentences blame for it, or tell its attackers to be.

    By these it is alleged, unless the report itself says who they were. Where two sentences blame others nobody is
    taken.
    """
    given: dict[int, list[tuple[int, list[Actor], bool]]] = {}
    for t in range(len(view.words)):
        heads, sure = blamed(view, t), False
        if not heads and view.lower[t] in BE:
            heads, sure = attackers_told(view, t), stands_alone(view, t)
        heads = [h for head in heads for h in finder.resolver.chain(head) if not nobody(view, h)]
        event = just_told(view, events, t) if heads else None
        if event is None:
            continue
        actors = [a for h in heads if (a := actor_at(view, finder, h, event.act)) is not None]
        if actors and not any(a.person in event.victims.people for a in actors if a.person is not None):
            given.setdefault(id(event), []).append((t, actors, sure))
    for event in events:
        if not event.actors and event.act in HARMS and event.modality in FACTUAL:
            give_called(view, finder, event)
        told = given.get(id(event), [])
        if len(told) != 1:
            continue  # "Her family blames the police. Police blame rebels"
        t, actors, sure = told[0]
        event.actors = actors
        event.sentences = sorted({*event.sentences, view.sentence_at[t]})
        event.reasons["perpetrator"] = "whom a sentence after it blames"
        if not sure and event.modality == "reported":
            event.modality, event.reasons["modality"] = "alleged", SUPPOSED


def give_called(view: DocView, finder: Finder, event: Event) -> None:
    """Give a harm those whose attack it is called ("killed in what appeared to be an ambush by rebels"), as alleged."""
    attacks = onlookers().attacks
    called = [
        noun
        for said in [c for p in view.kids(event.token, "prep") if view.lower[p] == "in" for c in view.kids(p, "pcomp")]
        if any(view.lower[k] == "what" for k in view.kids(said, "dobj", "nsubj")) and not view.kids(said, "neg")
        for noun in view.subtree(said)
        if view.lower[noun] in attacks and view.dep[noun] in {"attr", "dobj", "pobj"} and noun > said
    ]
    heads = [h for noun in called[:1] for p in prepositional(view, noun, "by") for h in finder.resolver.chain(p)]
    actors = [a for h in heads if not nobody(view, h) and (a := actor_at(view, finder, h, event.act)) is not None]
    if actors:
        event.actors, event.reasons["perpetrator"] = actors, "whose attack it is called"
        event.modality, event.reasons["modality"] = "alleged", SUPPOSED


def just_told(view: DocView, events: list[Event], t: int) -> Event | None:
    """Return the one harm told right before a token whose doer nobody tells."""
    n = view.sentence_at[t]
    near = [
        e for e in events
        if e.act in HARMS and e.modality in FACTUAL and 0 <= n - e.sentence <= REACH and e.token < t
        and not view.parted(e.sentence, n)
    ]  # fmt: skip
    if not near or any(e.actors for e in near):
        return None
    same = {(e.act, *e.victims.people, e.victims.group.text if e.victims.group else "") for e in near}
    return near[-1] if len(same) == 1 else None


def blamed(view: DocView, t: int) -> list[int]:
    """Return whom a verb blames for what has just been told."""
    word = view.lower[t]
    if word not in VERBS or not asserted(view, t):
        return []
    passive = is_passive(view, t)
    whom = view.kids(t, "nsubjpass") if passive else view.kids(t, "dobj")
    if not passive and not view.kids(t, "nsubj") and view.dep[t] not in {"conj", "advcl"}:
        return []
    if word in BLAMING and whom and all(own_deed(view, k) for k in whom):
        on = [p for k in (t, *(() if passive else whom)) for p in prepositional(view, k, "on", "to")]
        return [p for p in on if view.lower[p] not in DEATHS]
    if word in HOLDING:
        held = [c for k in (t, *whom) for c in view.children[k] if view.lower[c] == "responsible"]
        return whom if held and for_it(view, [t, *held, *whom], {"for"}, needed=False) else []
    if word in ACCUSING:
        return whom if for_it(view, [t, *whom], {"of"}, needed=True) else []
    to = [p for k in (t, *whom) for p in prepositional(view, k, "on", "to")]
    return [] if to else whom if for_it(view, [t, *whom], {"for"}, needed=passive) else []


def for_it(view: DocView, above: list[int], links: set[str], *, needed: bool) -> bool:
    """Tell whether all for which somebody is blamed is what has just been told, or having ordered or done that."""
    below = [c for k in above for c in view.kids(k, "prep") if view.lower[c] in links]
    if "for" not in links:
        below = [c for c in below if view.head[c] == above[0] or any(tells_it(view, k) for k in below_link(view, c))]
    told = [k for c in below for k in below_link(view, c)]
    if not told:
        return not below and not needed
    return all(tells_it(view, k) for k in told)


def below_link(view: DocView, link: int) -> list[int]:
    """Return what stands below a preposition, a noun or a verb."""
    return view.kids(link, "pobj", "pcomp")


def tells_it(view: DocView, word: int) -> bool:
    """Tell whether a noun or verb is the deed just told, or the ordering or doing of it."""
    return own_deed(view, word) or done(view, word)


def done(view: DocView, verb: int) -> bool:
    """Tell whether somebody is said to have ordered or carried out what has just been told, or to be behind it."""
    if view.lower[verb] == "being":
        return any(own_deed(view, p) for p in prepositional(view, verb, "behind"))
    return view.lower[verb] in COMMITTING and any(own_deed(view, o) for o in view.kids(verb, "dobj"))


def own_deed(view: DocView, noun: int) -> bool:
    """Tell whether a noun means the deed just told ("the attack", "her death", "their killing")."""
    if known_deed(view, noun):
        return True
    _, nouns = doing_harm()
    if any(view.name_at[k] >= 0 for k in view.subtree(noun)):
        return False
    if any(view.lower[c] in OWN for c in view.kids(noun, "poss")):
        return view.lower[noun] in nouns | DEATHS
    return view.lower[noun] in DEATHS and any(view.lower[c] == "the" for c in view.kids(noun, "det"))


def attackers_told(view: DocView, verb: int) -> list[int]:
    """Return who "the attackers" are told to be ("the kidnappers were policemen", "are believed to be soldiers")."""
    top = verb
    if view.dep[verb] == "xcomp" and view.lower[view.head[verb]] in BELIEVING and is_passive(view, view.head[verb]):
        top = view.head[verb]
    if not asserted(view, top) or view.kids(verb, "neg") or any(view.kids(verb, k) for k in ("advmod", "expl")):
        return []
    who = view.kids(top, "nsubjpass" if top != verb else "nsubj")
    if not who or not all(view.lower[k] in DOERS and definite(view, k) for k in who):
        return []
    return [k for k in view.kids(verb, "attr") if view.tag[k].startswith("NN")]


def definite(view: DocView, noun: int) -> bool:
    """Tell whether a noun is "the attackers" or "his attackers", and nothing more is said of which."""
    told = any(view.lower[c] in OWN | {"the"} for c in view.kids(noun, "det", "poss"))
    return told and not view.kids(noun, "prep", "relcl", "acl", "conj", "appos")


def stands_alone(view: DocView, verb: int) -> bool:
    """Tell whether the report itself says something, nobody whom it cites."""
    a, b = view.sentences[view.sentence_at[verb]]
    cited = any(view.lower[k] in SPEECH | {"according", "allegedly", "reportedly"} for k in range(a, b))
    return view.dep[verb] == "ROOT" and not cited


def asserted(view: DocView, verb: int) -> bool:
    """Tell whether a clause is told as it stands: not denied, possible, asked or under a doubting verb."""
    if view.dep[verb] not in TOLD or view.kids(verb, "neg") or unsure(view, verb):
        return False
    if any(view.tag[c] == "MD" or view.lower[c] == "to" for c in view.kids(verb, "aux")):
        return False
    if any(view.lower[c] in MAYBE for c in view.kids(verb, "mark")):
        return False
    last = view.sentences[view.sentence_at[verb]][1]
    above = view.head[verb]
    if view.dep[verb] == "ccomp" and (view.lower[above] not in SAYING or view.kids(above, "neg")):
        return False
    return view.words[last - 1] != "?" and not any(nobody(view, s) for s in view.kids(verb, "nsubj", "nsubjpass"))


def nobody(view: DocView, noun: int) -> bool:
    """Tell whether a phrase means nobody, or is who did not do it."""
    return (
        view.lower[noun] in NOBODY | VICTIM
        or any(view.lower[v] in VERBS | claims().rejecting for v in view.kids(noun, "relcl"))  # "rebels, who deny it"
        or any(view.lower[c] in NOBODY for c in view.kids(noun, "det"))
        or said_not(view, noun)
    )
