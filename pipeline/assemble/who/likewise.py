"""Those to whom an auxiliary alone says that the same was done: "So was Y.", "Y was, too", "X was not, but Y was"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipeline.assemble.by_whom.actors import actors_of
from pipeline.assemble.facts import within
from pipeline.assemble.text.clause import is_passive
from pipeline.assemble.text.common import CALENDAR, FINITE, HAS, WAS
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.lexicon import forms_of, verb_forms
from pipeline.assemble.text.simple import auxiliaries, has_a
from pipeline.assemble.whether.claims import done_by_nobody
from pipeline.assemble.who.part import part_of
from pipeline.assemble.who.spared import opening

if TYPE_CHECKING:
    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.party import Party
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.what.frames import Finder
    from pipeline.assemble.who.resolve import Resolver

WAS_HAS: Final = WAS | HAS
BE_HAVE: Final = WAS_HAS | {"is", "are", "am", "be"}
WITHIN: Final = frozenset({"relcl", "advcl", "ccomp", "acl"})  # "the café where Y was, too", "said that Y was, too"
OTHERWISE: Final = frozenset({"by", "to", "for"})  # "so was Y, by soldiers"
TOO: Final = frozenset({"too", "also", "likewise"})
PAIR: Final = 2
ENDS: Final = frozenset({".", ";"})
NEXT: Final = frozenset({"in", "on", "at", "near", "by"})  # before a day, a place or a doer
FOLLOWING: Final = frozenset(verb_forms("follow"))
RECALLING: Final = forms_of("recall", "resemble")
LINKING: Final = forms_of("link", "connect", "tie")
TO: Final = frozenset({"to", "with"})
THAT: Final = frozenset({"that", "those"})
ALIKE: Final = frozenset({"after", "since", "like"})
LIKE: Final = frozenset({"as", "like"})
SUBJECT: Final = ("nsubj", "nsubjpass", "attr")


def add_told_likewise(view: DocView, resolver: Resolver, earlier: list[Event], sentence: int) -> None:
    """Add those of whom a sentence says no more than that it befell them too, and who alone it befell of two.

    Args:
        view: the article.
        resolver: its resolver.
        earlier: the acts told so far, those of the sentence among them.
        sentence: the sentence.
    """
    first, last = view.sentences[sentence]
    for aux in range(first, last):
        if view.lower[aux] not in WAS_HAS or any(view.dep[c] in {"aux", "auxpass"} for c in view.children[aux]):
            continue
        if view.dep[aux] == "advcl" and likened(view, aux, last):
            liken(view, resolver, earlier, sentence, aux)
        if view.dep[aux] in WITHIN:
            continue
        if view.lower[aux - 1] == "so" and (aux - 1 == first or view.lower[aux - 2] in {"and", ";"}):
            join(view, earlier, sentence, aux, after(view, resolver, aux), since=first)
        elif too(view, aux, last):
            join(view, earlier, sentence, aux, before(view, resolver, aux), since=first)
        elif view.lower[aux + 1 : aux + 2] in (["."], [";"]) and "but" in view.lower[first:aux]:
            alone(view, resolver, earlier, sentence, aux)


def but_others(view: DocView, event: Event) -> Event | None:
    """Take from a denied act who alone it befell ("police did not arrest X but Y") and return the act on them."""
    people = event.victims.people
    if event.modality != "denied" or len(people) < PAIR or not view.kids(event.token, "neg"):
        return None
    names = [n for n in view.names_of(people) if view.sentence_at[n.first] == event.sentence]
    other = next((n for n in names if n.first > event.token and view.lower[n.first - 1] == "but"
                  and view.person_at(n.first - 2)), None)  # fmt: skip
    if other is None or view.sentence_at[other.first] != event.sentence:
        return None
    meant = [n.cluster for n in names if n.first >= other.first]
    part = part_of(event, meant)
    part.modality, part.reasons["modality"] = "reported", "told of another as done"
    event.victims = replace(event.victims, people=[p for p in people if p not in meant])
    return part if event.victims.people else None


def that_of(view: DocView, resolver: Resolver, facts: Facts, finder: Finder, event: Event) -> list[Event]:
    """Return the acts on those for whom "that of" repeats the noun of an act ("the arrest of X and that of Y").

    They have the day, the place and the doer told right after them, or else those that the predicate tells of both.
    """
    if event.rule.pos != "noun" or event.modality not in FACTUAL or not event.victims:
        return []
    out: list[Event] = []
    for k in range(event.token + 1, view.sentences[event.sentence][1] - 2):
        if view.lower[k] not in THAT or view.lower[k + 1] != "of" or view.tag[k] != "DT":
            continue
        if not repeats(view, k, event.token):
            continue
        whom = view.kids(k + 1, "pobj")
        party = resolver.party(whom[0], depth=1) if whom else None
        if party is None or not party or party.generic or set(party.people) & set(event.victims.people):
            continue
        if party.group is not None and has_a(view, whom[0]):
            continue  # "the death of X and that of a dream"
        part = part_of(event, party.people)
        part.victims = party
        part.reasons["victims"] = "of: the noun left out"
        part.charges, part.penalties, part.laws = [], [], []
        share(view, facts, event, part, actors_of(view, finder, k, event.rule), k, whom[0])
        out.append(part)
    return out


def share(
    view: DocView, facts: Facts, event: Event, part: Event, own: list[Actor], that: int, whom: int
) -> None:
    """Give the second of two acts what is told right after it; what their predicate tells stays that of both.

    Args:
        view: the article.
        facts: what was found in it.
        event: the first act.
        part: the second.
        own: by whom the second is told to be.
        that: token of the word that stands for the noun.
        whom: token of whom the second befell.
    """
    while joined := view.kids(whom, "conj"):
        whom = joined[-1]
    after, close = view.end[whom], own_end(view, whom + 1)
    verb, joint = view.head[event.token], view.dep[that] == "conj"
    told = joint and view.dep[event.token] in {"nsubj", "nsubjpass"} and verb > that
    both = view.start[verb] if told else len(view.text)  # whence on all is told of both
    end = min(both, close if joint else len(view.text))
    part.places = [p for p in event.places if after <= p.start < end] or [p for p in event.places if p.start >= both]
    part.actors = own or [a for a in event.actors if after <= a.start < end or a.start >= both]
    event.places = [p for p in event.places if not after <= p.start < end]
    event.actors = [a for a in event.actors if not after <= a.start < end]
    part.date = next(iter(within(facts.dates, after, min(close, end))), None)
    if event.date is not None and event.date.start >= both:
        part.date = part.date or event.date
    elif event.date is not None and after <= event.date.start < end:
        event.date, event.counted = None, not told
    event.counted = event.counted or bool(own)
    part.counted = not told or bool(own or event.actors)  # "were carried out by soldiers": both


def own_end(view: DocView, t: int) -> int:
    """Return the offset at which the days, places and doers told in a row from a token on end."""
    by = False
    while t < len(view.words):
        word, tag = view.lower[t], view.tag[t]
        by = word == "by" or (by and tag not in {"IN", "TO"})
        named = view.name_at[t] >= 0 or word in CALENDAR or (by and tag.startswith(("NN", "JJ")))
        dated = word == "," and view.tag[t + 1 : t + 2] == ["CD"]
        if not (named or dated or word in NEXT or tag in {"DT", "CD"}):
            return view.start[t]
        t += 1
    return len(view.text)


def repeats(view: DocView, that: int, noun: int) -> bool:
    """Tell whether "that" stands for a noun: joined to it, or what followed, recalls or is linked to it."""
    if any(view.dep[k] == "conj" and view.head[k] == noun for k in range(noun + 1, that)):
        return False  # "the arrest of X, the seizure of his car and that of Y"
    if view.dep[that] == "conj":
        return noun in (view.head[that], *view.kids(view.head[that], "dobj"))
    above = verb = view.head[that]
    if view.dep[that] == "pobj":
        verb = next((v for v in view.climb(above) if view.tag[v].startswith("VB")), that)
        word, head = view.lower[above], view.lower[view.head[above]]
        tied = word in ALIKE or (word == "by" and head in FOLLOWING) or (word in TO and head in LINKING)
    else:
        tied = view.dep[that] == "dobj" and view.lower[verb] in FOLLOWING | RECALLING
    return tied and verb != that and (noun in view.kids(verb, "nsubj", "nsubjpass") or view.head[verb] == noun)


def too(view: DocView, aux: int, last: int) -> bool:
    """Tell whether an auxiliary is followed by no more than "too", "as well"."""
    k = aux + 2 if view.lower[aux + 1 : aux + 2] == [","] else aux + 1
    end = k + 1 if k < last and view.lower[k] in TOO else k + 2 if view.lower[k : k + 2] == ["as", "well"] else last
    return end < last and view.lower[end] in ENDS


def after(view: DocView, resolver: Resolver, aux: int) -> Party | None:
    """Return who follows "so was", if no verb follows them in their clause."""
    own = [c for c in view.kids(aux, *SUBJECT) if c > aux]
    end = next((k for k in range(aux + 1, len(view.words)) if view.lower[k] in {",", ".", ";"}), aux + 1)
    if not own or any(view.tag[k].startswith(("VB", "MD")) or view.lower[k] in OTHERWISE for k in range(aux + 1, end)):
        return None
    if view.lower[end] == "," and view.tag[end + 1 : end + 2] in (["IN"], ["TO"]):
        return None  # "so was Y, of sedition"
    return resolver.party(own[0], depth=1)


def before(view: DocView, resolver: Resolver, aux: int) -> Party | None:
    """Return whom an auxiliary has as its subject."""
    own = [c for c in view.kids(aux, *SUBJECT) if c < aux]
    return resolver.party(own[-1], depth=1) if own else None


def alike(view: DocView, event: Event, aux: int) -> bool:
    """Tell whether an act is told as a passive that an auxiliary may stand for."""
    t = event.token
    if event.rule.pos != "verb" or event.learned or event.implied or not is_passive(view, t) or t > aux:
        return False
    own = auxiliaries(view, t)
    while view.dep[t] == "conj":
        t = view.head[t]
    told = view.dep[t] == "ROOT" or (view.dep[t] == "ccomp" and view.head[t] > t)  # not "was angry that X was held"
    return told and bool(own & (WAS if view.lower[aux] in WAS else HAS))


def stands_for(view: DocView, event: Event, aux: int) -> bool:
    """Tell whether the last "was" or "had" before an auxiliary is an act's own (not "held. She was ill; so was")."""
    t = event.token
    while view.dep[t] == "conj" and not view.kids(t, "aux", "auxpass"):
        t = view.head[t]
    last = next((k for k in range(aux - 1, -1, -1) if view.lower[k] in BE_HAVE), -1)
    return last in view.kids(t, "aux", "auxpass")


def join(view: DocView, earlier: list[Event], sentence: int, aux: int, party: Party | None, *, since: int) -> None:
    """Add people to what was told last, in this sentence or the one before, as done to others."""
    if party is None or not (party.people or party.group) or party.generic:
        return
    told = [e for e in earlier if alike(view, e, aux) and e.modality in FACTUAL]
    here = [e for e in told if e.token >= since]
    opens = not any(view.tag[k] in FINITE and view.name_at[k] < 0 for k in range(since, aux))
    near = here or [e for e in told if opens and e.sentence == sentence - 1 and e.unit == view.unit_at[sentence]]
    near = [e for e in near if stands_for(view, e, aux)]
    if not near:
        return
    last = max(near, key=lambda e: e.token)
    for event in [e for e in near if e.victims.people == last.victims.people and e.victims.group == last.victims.group]:
        new = [p for p in party.people if p not in event.victims.people]
        event.victims.people = [*event.victims.people, *new]
        event.victims.group = event.victims.group or party.group
        event.victims.plural = True
        event.reasons["victims"] += "; told likewise of more"
        event.sentences = sorted({*event.sentences, sentence})


def likened(view: DocView, aux: int, last: int) -> bool:
    """Tell whether an auxiliary ends what "as" likens to an act, but for a day ("as Y was in 2018", not "in pain")."""
    own = view.children[aux]
    if not any(view.lower[c] in LIKE and view.dep[c] in {"mark", "advmod", "prep"} and c < aux for c in own):
        return False
    if any((c > aux and view.dep[c] not in {"prep", "npadvmod", "punct"}) or view.dep[c] == "neg" for c in own):
        return False
    after = [k for k in range(aux + 1, last) if view.lower[k] not in NEXT and view.tag[k] not in {"DT", "CD"}]
    end = next((k for k in after if view.lower[k] not in CALENDAR), last)
    return end < last and view.lower[end] in ENDS | {","}


def liken(view: DocView, resolver: Resolver, earlier: list[Event], sentence: int, aux: int) -> None:
    """Add as a fact the act on whom "as" likens somebody to ("may be pardoned, as Y was in 2018")."""
    verb, party = view.head[aux], before(view, resolver, aux)
    like = next((e for e in earlier if e.sentence == sentence and e.token == verb), None)
    if like is None or not like.victims or not is_passive(view, verb) or view.lower[aux] not in WAS:
        return
    if party is None or not (party.people or party.group) or party.generic:
        return
    part = part_of(like, party.people)
    part.victims, part.modality, part.date, part.token, part.tokens = party, "reported", None, aux, [aux]
    part.actors, part.places = [], []
    part.reasons["modality"], part.reasons["victims"] = "told of another as done", "subject: the verb left out"
    if like.date is not None and like.date.start > view.start[aux]:
        like.date, part.date = None, like.date
    earlier.append(part)


def alone(view: DocView, resolver: Resolver, earlier: list[Event], sentence: int, aux: int) -> None:
    """Add the act on who alone suffered it of several ("X was not freed, but Y was", "neither X nor Y, but Z was")."""
    denied = [e for e in earlier if e.sentence == sentence and e.modality == "denied" and alike(view, e, aux)
              and (view.kids(e.token, "neg") or done_by_nobody(view, e.token))]  # fmt: skip
    party = before(view, resolver, aux)
    lead = opening(view, min(view.kids(aux, *SUBJECT), default=aux))
    if not denied or party is None or not party.people or view.lower[lead - 1] != "but" or lead <= denied[-1].token:
        return
    if any(p in denied[-1].victims.people for p in party.people):
        return
    part = part_of(denied[-1], party.people)
    part.modality, part.date, part.token, part.tokens = "reported", None, aux, [aux]
    part.reasons["modality"], part.reasons["victims"] = "told of another as done", "subject: the verb left out"
    earlier.append(part)
