"""By whose hands: who acts where the parse hangs the "by" elsewhere, and what the words after a noun say they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.blame import ACCUSING
from pipeline.assemble.by_whom.doers import MANY, ONE
from pipeline.assemble.by_whom.some_of_force import some_named
from pipeline.assemble.text.above import days_off, governor
from pipeline.assemble.text.clause import agent, is_passive, prepositional
from pipeline.assemble.text.common import CALENDAR_IN_SHORT, YEAR
from pipeline.assemble.text.kinds import HARM_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.shared_words import INFORMING
from pipeline.assemble.text.simple import in_phrases
from pipeline.assemble.text.under_fire import fire_before, fire_clause
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import FORCES, actor_type, number_of, people
from pipeline.assemble.what.harmed import doing_harm
from pipeline.assemble.who.names import name_head
from pipeline.normalise.places import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.what.frames import Finder

IDENTIFYING = word_list("actors.toml", "bare_doers", "identifying")
SCENES = word_list("actors.toml", "scenes", "nouns")
SWEEPS = noun_list("actors.toml", "deeds_of_force", "nouns")  # "launched a crackdown arresting 50 people"
FALLING = verb_list("actors.toml", "scenes", "falling")
ASSAULTS = verb_list("actors.toml", "scenes", "assaults")
CROWDS = word_list("actors.toml", "scenes", "crowds")
FRAYS = verb_list("actors.toml", "scenes", "frays")
IN_YEAR = frozenset({"early", "late", "mid"})  # "in early 2010 officers held X"
LENGTHS = frozenset({"minutes", "hours", "days", "nights", "weeks", "months", "years"})
COUNTS = frozenset({"dozen", "hundred"})
TAKEN = word_list("actors.toml", "scenes", "taken")
CARING = noun_list("actors.toml", "scenes", "caring")
WITH_HARM = verb_list("actors.toml", "scenes", "with_harm")
JAILERS = word_list("actors.toml", "jailers", "words", "keeping", "lone")
DEPTH = 3  # prepositions between an act and the "by" that hangs below them


def by_afar(view: DocView, finder: Finder, t: int, pos: str) -> list[int]:
    """Return who acts where "by" hangs on the scene, the day or the victim, or on the verb above a noun."""
    if pos == "noun":
        if view.lower[t] in MANY or view.lower[t] in ONE:  # "his captors, agents of the guard"
            return [c for c in view.kids(t, "appos") if acting(view, finder, c)]
        hosts = in_phrases(view, t)
        own = [c for c in view.kids(t, "poss", "nsubj") if view.tag[c] != "PRP$" and acting(view, finder, c)]
        own = own or [c for c in view.kids(t, "poss") if by_state(view, c, t)]
        if own and prepositional(view, t, "of", "on", "against"):
            return own  # "X's murder of Y"
        verb = governor(view, t)
        if verb is not None and not is_passive(view, verb) and view.kids(verb, "dobj"):
            hosts.append(verb)  # "condemned the assault on X by bodyguards"
        below = [p for h in hosts for p in prepositional(view, h, "by") if p > t and acting(view, finder, p)]
        return below or hung_above(view, finder, t)
    if not is_passive(view, t) or agent(view, t) is not None:
        return []
    return [p for h in scenes(view, t) for p in prepositional(view, h, "by") if acting(view, finder, p)][:1]


def by_state(view: DocView, owner: int, noun: int) -> bool:
    """Tell whether a country's step of law is its own ("China's arrest of X"); a harm may only have happened there."""
    i = view.name_at[owner]
    named = i >= 0 and view.names[i].label == "PLACE" and gazetteer().country(view.names[i].text) is not None
    told = view.kids(view.head[noun], "agent")  # "Russia's trial of X was held by a court in Perm"
    return named and not told and view.lower[noun] not in doing_harm()[1] - {"execution"}


def hung_above(view: DocView, finder: Finder, t: int) -> list[int]:
    """Return by whom a harm was done where "by" hangs on what stands above its noun.

    "The video of the beating of X by soldiers"; "linked to the killing of X, a cook, by unknown men": nobody unknown
    links anything.
    """
    above = view.head[view.head[t]]
    if view.dep[t] != "pobj" or view.lower[above] in ACCUSING:
        return []
    by = [p for p in prepositional(view, above, "by") if p > t]
    if view.tag[above].startswith("NN") and view.lower[view.head[t]] == "of":
        parts = {p: (p, *prepositional(view, p, "of")) for p in by}  # "a member of the guard"
        return [p for p in by if any(actor_type(finder.phrase(k)) in FORCES for k in parts[p])]
    return [p for p in by if view.tag[above] == "VBN" and actor_type(finder.phrase(p)) == "unknown"]


def as_bad(view: DocView, t: int) -> bool:
    """Tell whether a participle after another is a deed of the same hands ("beaten and robbed", not "and treated").

    Who takes somebody to a hospital helps them.
    """
    if any(view.lower[p] in CARING for p in prepositional(view, t, "to", "into", "for")):
        return False
    rules = lexicon().verbs.get(view.lower[t], ())
    return view.lower[t] in WITH_HARM or any(r.act in HARM_ACTS | LIBERTY_ACTS and not r.after for r in rules)


def scenes(view: DocView, t: int) -> Iterator[int]:
    """Yield the nouns below an act that tell where, when or in what it happened."""
    level = [t]
    for _ in range(DEPTH):
        links = [c for h in level for c in view.kids(h, "prep", "pcomp") if not days_off(view, c)]
        level = [p for c in links for p in [*view.kids(c, "pobj", "prep"), c]]
        for p in level:
            i = view.name_at[p]
            place = i >= 0 and view.names[i].label == "PLACE"
            if p > t and (place or view.lower[p] in SCENES or view.lower[p] in CALENDAR_IN_SHORT):
                yield p


def by_clause(view: DocView, finder: Finder, t: int) -> list[int]:
    """Return who came upon those harmed in the clause that tells when ("killed when herders stormed the village").

    "After gunmen stormed it" somebody may be taken by others.
    """
    marks = {"when", "as"} if view.lower[t] in TAKEN else {"when", "as", "after"}
    if not view.tag[t].startswith("VB"):
        return []
    for clause in view.kids(t, "advcl"):
        if clause < t or is_passive(view, clause):
            continue
        if view.lower[clause] not in ASSAULTS and not (clause == fire_clause(view, t) and fell(view, t)):
            continue
        if not {view.lower[c] for c in view.kids(clause, "mark", "advmod")} & marks:
            continue
        one = agent(view, clause)
        by = [] if one is None else [k for k in finder.resolver.chain(one) if acting(view, finder, k)]
        if one in by and not any(view.lower[k] in CROWDS or view.person_at(k) for k in by):
            return by
    fired = fire_before(view, t) if view.lower[t] in FALLING else None
    one = None if fired is None else agent(view, fired)
    return [] if one is None or view.person_at(one) else [one]


def fell(view: DocView, t: int) -> bool:
    """Tell whether a verb tells that somebody was killed or hurt, not in a raid, where either side may have fired."""
    raid = any(view.lower[p] in SWEEPS for p in prepositional(view, t, "in", "during"))
    return view.lower[t] in FALLING and not raid


def in_fray(view: DocView, t: int, head: int) -> bool:
    """Tell whether who is taken for a doer only clashed or protested, or suffered what the main clause tells.

    "A clashed with B, leaving two dead"; "the embassies were bombed, killing ten".
    """
    verb, lead = view.head[head], t
    while view.dep[lead] == "conj" and view.head[lead] != lead:
        lead = view.head[lead]
    if verb == t or verb not in view.climb(t):
        return False
    if view.dep[head] == "nsubjpass":
        return view.dep[lead] == "advcl" and view.tag[lead] == "VBG" and view.lower[lead - 1] == ","
    return view.dep[head] == "nsubj" and view.lower[verb] in FRAYS


def before_noun(view: DocView, head: int) -> list[int]:
    """Return the words that describe a noun, and those that describe these ("public security agents")."""
    own = view.kids(head, "compound", "amod", "det", "poss", "nummod")
    return [*own, *(k for c in own if view.dep[c] == "compound" for k in view.kids(c, "compound", "amod"))]


def of_phrase(view: DocView, head: int, c: int) -> bool:
    """Tell whether a word before a noun belongs to how the noun's bearer is called: no day, year, "whose" or hearer.

    No length of time either ("for two weeks guards beat him"), nor a noun of a list ("citing a memo, police officers"),
    nor a verb ("comes forward, claims prison guard beat him").
    """
    if c > head or view.tag[c] in {"WP$", "VBZ"} or view.lower[c] in CALENDAR_IN_SHORT | COUNTS or told(view, c):
        return False
    if view.lower[c] in LENGTHS or (view.tag[c] == "NN" and view.lower[c + 1] == ","):
        return False
    if any(view.tag[k] in {"VBD", "WRB", "WP"} for k in range(c + 1, head)):
        return False  # "the privately owned radio said that guards hit him", "owned" read as of the guards
    return YEAR.fullmatch(view.words[c]) is None or (view.tag[c - 1] != "IN" and view.lower[c - 1] not in IN_YEAR)


def told(view: DocView, t: int) -> bool:
    """Tell whether a plural read as part of a phrase is who was told of it ("told judges guards had beaten him")."""
    return view.tag[t] == "NNS" and view.dep[t] == "compound" and view.lower[t - 1] in INFORMING


def acting(view: DocView, finder: Finder, t: int) -> bool:
    """Tell whether a noun names somebody who can act: a known kind of actor, or a body or person with a name."""
    i = view.name_at[t]
    return (i >= 0 and view.names[i].label in {"PERSON", "ORGANISATION"}) or actor_type(finder.phrase(t)) is not None


def described_by(view: DocView, relative: int) -> int | None:
    """Return the noun after somebody's name that a "who" tells of; not a jailer's: what they are tells where it was."""
    noun = view.head[view.head[relative]]
    if view.tag[relative] != "WP" or view.dep[view.head[relative]] != "relcl" or view.dep[noun] != "appos":
        return None
    one = view.tag[noun] == "NN" and view.lower[noun] not in JAILERS
    return noun if one and view.person_at(view.head[noun]) else None


def known_as(view: DocView, finder: Finder, heads: list[int]) -> Iterator[tuple[int, str | None]]:
    """Yield the actors' heads, a noun replaced by the names or the fuller noun that tell who they are.

    "Two policemen, A and B"; "the following officers beat X: A and B"; "a soldier identified as A"; "hooded men
    later identified as agents of the guard"; "Captain A, the commander who shot B".
    """
    done: set[int] = set()
    for head in heads:
        if head in done:
            continue
        if (noun := described_by(view, head)) is not None:
            yield view.head[noun], actor_type(finder.phrase(noun))
            continue
        fuller = [p for c in view.kids(head, "acl") if view.lower[c] in IDENTIFYING for p in identity(view, c)]
        if len(fuller) == 1 and view.name_at[fuller[0]] < 0 and acting(view, finder, fuller[0]):
            yield fuller[0], None
            continue
        if view.name_at[head] >= 0 or view.tag[head] not in {"NN", "NNS"}:
            yield head, None
            continue
        names = [p for p in fuller if view.person_at(p)] or names_after(view, head) or listed_after(view, head)
        if not names:
            yield head, None
            names = some_named(view, head)
        kind = actor_type(finder.phrase(head))
        for p in names:
            done.add(p)
            yield p, kind


def identity(view: DocView, verb: int) -> list[int]:
    """Return what somebody is identified as, or the name after "named"."""
    found = [h for p in prepositional(view, verb, "as") for h in [p, *view.kids(p, "conj")]]
    return found or view.kids(verb, "oprd", "dobj", "attr")


def names_after(view: DocView, head: int) -> list[int]:
    """Return the name right after a noun ("her landlord X"), or those after a comma, if as many as the noun means."""
    if view.tag[head] == "NN" and head + 1 < len(view.words) and view.person_at(head + 1):
        named = name_head(view, view.names[view.name_at[head + 1]])
        beside = view.head[named] == head or (view.dep[named], view.head[named]) == (view.dep[head], view.head[head])
        return [named] if beside and view.dep[named] in {"appos", "pobj"} else []
    k, names = head + 1, list[int]()
    while k + 1 < len(view.words) and view.lower[k] in {",", "and"}:
        k += 1
        while k < len(view.words) and (
            view.lower[k] == "and" or (view.name_at[k] < 0 and view.lower[k] in people().titles)
        ):
            k += 1
        if k >= len(view.words) or not view.person_at(k):
            break
        name = view.names[view.name_at[k]]
        names.append(name_head(view, name))
        k = name.last + 1
    if not names or view.lower[head + 1] != "," or view.dep[names[0]] not in {"appos", "conj"}:
        return []
    if view.tag[head] == "NN":
        return names if len(names) == 1 and view.dep[names[0]] == "appos" else []
    counted = [number_of(view.lower[c]) for c in view.kids(head, "nummod")]
    return names if len(names) == (counted[0] if counted else max(2, len(names))) else []


def listed_after(view: DocView, head: int) -> list[int]:
    """Return the names that a colon lists as "the following officers" who acted, where no other set is told of."""
    if view.tag[head] != "NNS" or all(view.lower[c] != "following" for c in view.kids(head, "amod", "compound")):
        return []
    last = view.sentences[view.sentence_at[head]][1]
    colon = next((k for k in range(head + 1, last) if view.lower[k] == ":"), last)
    if any(view.lower[k] in people().plurals for k in range(head + 1, colon)):
        return []  # "the following officers beat these prisoners: A and B"
    k, names = colon + 1, list[int]()
    while k < last:
        named = view.person_at(k)
        if not (named or view.lower[k] in {",", ";", "and"} or view.tag[k].startswith(("NN", "JJ", "HYPH"))):
            break
        if named:
            names.append(name_head(view, view.names[view.name_at[k]]))
        k = view.names[view.name_at[k]].last + 1 if named else k + 1
    return names
