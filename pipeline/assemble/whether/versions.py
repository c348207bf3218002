"""What one side says of a harm and another side otherwise: alleged, whoever did it."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING, Final

from pipeline.assemble.same_deed import OWN_HAND, may_be_one
from pipeline.assemble.text.clause import prepositional
from pipeline.assemble.text.common import ALSO, HIMSELF
from pipeline.assemble.text.kinds import FACTUAL, HARM_ACTS
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.simple import has_no
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import STATE, actor_type
from pipeline.assemble.when.times import dates_agree
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

# "(another source reports …": what is told in brackets otherwise than before them
VERSION: Final = compiled(
    r"\((?:but |although |while |however,? )?(?:an?|the|another|other|one|some|earlier|later) [^()]{0,50}?\b"
    rf"(?:{'|'.join(toml_table('modality.toml')['versions']['papers'])}) "
    rf"(?:\w+ )?(?:{'|'.join(toml_table('modality.toml')['versions']['saying'])})\b"
)
TELLING: Final = SPEECH | verb_list("modality.toml", "versions", "verbs")
FRAY: Final = word_list("modality.toml", "versions", "nobody")
FELL: Final = word_list("modality.toml", "versions", "falling")
FALLEN: Final = frozenset({"from", "to", "down", "off", "out", "through"})
DIED: Final = word_list("modality.toml", "versions", "dying")
HARMLESS: Final = word_list("modality.toml", "versions", "harmless")
SLAYING: Final = verb_list("modality.toml", "versions", "slaying")
DENYING: Final = verb_list("modality.toml", "verbs", "denied")
OVER: Final = frozenset({"over", "about", "for"})
AUXILIARY: Final = frozenset({"aux", "auxpass"})
CHARGE: Final = word_list("modality.toml", "versions", "charge")
DEATHLY: Final = frozenset({"killing", "death_in_custody", "attack", "attempted_killing"})


def weigh_versions(view: DocView, events: list[Event]) -> None:
    """Make alleged what two tell of one harm with other doers: "A said police shot X; B said that rebels killed him".

    Of a shot and a death each is told with the doers of both, so that neither version is lost.
    """
    contest_bracketed(view, events)
    for event in events:
        if event.act in HARM_ACTS and event.modality == "reported" and event.actors and disowned(view, event):
            event.modality, event.reasons["modality"] = "alleged", "denied by those blamed"
    harms = [e for e in events if e.act in HARM_ACTS and e.modality in FACTUAL and e.victims.people]
    for one, other in combinations(harms, 2):
        alike = one.act == other.act or {one.act, other.act} <= DEATHLY
        if not alike or one.victims.people != other.victims.people or not dates_agree(one, other):
            continue
        tellers = [teller(view, e.token) for e in (one, other)]
        if None in tellers or tellers[0] == tellers[1] or not contradict(view, one, other):
            continue
        pooled = [*one.actors, *(a for a in other.actors if a.text not in {x.text for x in one.actors})]
        for event in (one, other):
            event.modality, event.reasons["modality"] = "alleged", "told otherwise by somebody else"
            event.actors = list(pooled) if one.act != other.act else event.actors
    for death in [e for e in harms if e.act == "death_in_custody" and by_own_hand(view, e.token)]:
        killings = [e for e in harms if e.act == "killing" and e.victims.people == death.victims.people]
        if any(e.token not in death.tokens for e in killings):
            death.modality, death.reasons["modality"] = "alleged", OWN_HAND
    for event in harms:
        if event.act in DEATHLY and event.actors and said_harmless(view, event):
            event.modality, event.reasons["modality"] = "alleged", "said by others to be nobody's doing"


def contest_bracketed(view: DocView, events: list[Event]) -> None:
    """Make denied what brackets tell of an act otherwise ("six years (a later report says that it was nine)")."""
    for event in events:
        a, b = view.sentence_span(event.sentence)
        at = view.start[event.token]
        opening = view.text.rfind("(", a, at)
        if opening < 0 or view.text.find(")", opening, at) >= 0 or VERSION.match(view.text, opening, b) is None:
            continue
        same = (e for e in events if e is not event and e.act == event.act and e.sentence == event.sentence)
        if any(e.token < view.token_at(opening) and e.victims.people == event.victims.people for e in same):
            event.modality, event.reasons["modality"] = "denied", "told otherwise in brackets"


def said_harmless(view: DocView, event: Event) -> bool:
    """Tell whether who tells of a killing is contradicted beside it ("The prison said he hanged himself; she …")."""
    who, n = teller(view, event.token), event.sentence
    if who is None:
        return False
    last = min(n + 2, len(view.sentences))
    words = range(view.sentences[max(0, n - 1)][0], view.sentences[last - 1][1])
    other = (teller(view, k) for k in words if k != event.token and of_nobody(view, k) and of_dead(view, event, k))
    return any(said is not None and said != who for said in other)


def of_dead(view: DocView, event: Event, t: int) -> bool:
    """Tell whether what a word tells is of the one who died: its subject is they, or it is what somebody died of."""
    for k in view.kids(t, "nsubj", "nsubjpass", "poss"):
        if view.tag[k].startswith("PRP") or view.is_of(view.name_at[k], event.victims.people):
            return view.lower[t] not in FELL or any(view.lower[c] in FALLEN for c in view.kids(t, "prep"))
    return any(view.lower[k] in DIED for k in view.climb(t)[1:4])


def of_nobody(view: DocView, t: int) -> bool:
    """Tell whether a word makes a death an illness or mishap, or that of somebody by their own hand."""
    own = any(view.lower[o] in HIMSELF for o in view.kids(t, "dobj"))
    return view.lower[t] in HARMLESS or (own and view.lower[t] in SLAYING)


def by_own_hand(view: DocView, t: int) -> bool:
    """Tell whether a verb tells that its subject took their own life."""
    own = [o for o in view.kids(t, "dobj") if any(view.lower[c] == "own" for c in view.kids(o, "amod"))]
    return bool(own) or any(view.lower[o] in HIMSELF for o in view.kids(t, "dobj", "nsubj"))


def contradict(view: DocView, one: Event, other: Event) -> bool:
    """Tell whether two tellings have other doers, or one of them nobody: a fray or an accident."""
    if any(view.lower[k] in ALSO | {"well"} for e in (one, other) for k in view.subtree(e.token)):
        return False  # "police beat him too"
    if one.actors and other.actors:
        return not any(alike(a, b) for a, b in product(one.actors, other.actors))
    bare = next((e for e in (one, other) if not e.actors), one)
    nobody = any(view.lower[p] in FRAY for p in prepositional(view, bare.token, "in", "by", "during"))
    return nobody and bool(one.actors or other.actors)


def alike(a: Actor, b: Actor) -> bool:
    """Tell whether two phrases can mean one doer; two for plain people only where their nouns are one."""
    private = a.kind == b.kind == "private"
    return may_be_one(a, b) and not (private and a.text.casefold().split()[-1:] != b.text.casefold().split()[-1:])


def teller(view: DocView, t: int) -> str | None:
    """Return by what words who says it is told, where a clause stands under a verb of saying; None for a pronoun."""
    for below, verb in zip(view.climb(t), view.climb(t)[1:], strict=False):
        if view.lower[verb] in TELLING and view.dep[below] == "ccomp":
            said = [k for k in view.kids(verb, "nsubj") if view.tag[k] != "PRP"]
            return (
                " ".join(view.lower[k] for k in [*view.kids(said[0], "compound", "amod"), *said[:1]]) if said else None
            )
    return None


def told_between(view: DocView, act: int, which: int) -> bool:
    """Tell whether "which" may mean what is told after an act ("beat her over [theft], which she denies")."""
    own = {act, *view.kids(act, "conj"), *view.climb(act)}
    between = [k for k in range(act + 1, which) if k not in own and view.lower[k] not in SPEECH]
    verbs = (k for k in between if view.tag[k].startswith("VB") and view.dep[k] not in AUXILIARY)
    return any(view.lower[k] in OVER for k in between) or any(verbs)


def disowned(view: DocView, event: Event) -> bool:
    """Tell whether who is blamed for a harm denies it in its sentence ("X had him killed, which he denies").

    "Soldiers shot X, his widow says, but the army denies it"; not "X, who was beaten, denied the charges of fraud".
    """
    for t in range(event.token + 1, view.sentences[event.sentence][1]):
        if view.lower[t] not in DENYING or not view.tag[t].startswith("VB") or view.kids(t, "neg", "ccomp", "xcomp"):
            continue
        what = view.kids(t, "dobj")
        who = view.kids(t, "nsubj") or [k for k in view.kids(view.head[t], "nsubj") if view.dep[t] in {"conj", "advcl"}]
        if len(what) != 1 or not who or has_no(view, who[0]) or any(view.dep[k] == "dative" for k in view.children[t]):
            continue
        words = {view.lower[k] for k in who}
        blamed = any(a.text.casefold().split()[-1] in words for a in event.actors)
        state = actor_type([view.lower[who[0]]]) in STATE
        if view.lower[what[0]] == "which" and view.lower[what[0] - 1] == ",":
            person = view.tag[who[0]] == "PRP" and any(a.person is not None for a in event.actors)
            if (blamed or state or person) and not told_between(view, event.token, what[0]):
                return True
            continue
        told = view.lower[what[0]] in CHARGE and not view.kids(what[0], "prep", "acl", "relcl")
        if told and (blamed or (state and any(a.kind in STATE for a in event.actors))):
            return True
    return False
