"""Arrests and trials of those who harmed others: justice done to a wrongdoer is no incident of ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.law.turns import turns
from pipeline.assemble.text.kinds import DEATHS, FACTUAL, HARM_ACTS, LAW_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.once import once
from pipeline.assemble.text.words import NO_STATE, STATE, actor_type, people
from pipeline.assemble.what.crimes import (
    ABUSE,
    ACROSS,
    AID,
    BY_OFFICERS,
    CRIME,
    DEFENDER,
    DISAPPEARED,
    OF_OFFICERS,
    OFFICERS,
    ORDINARY,
    PROTECTED,
    PROTECTED_GROUPS,
    PURSE,
    RIGHTS,
    ROLE,
    SO_CALLED,
    SPEAKER,
    TELLING,
    TRADE,
    UNIONS,
    UPRISING,
    WRONGDOERS,
)
from pipeline.assemble.what.harmed import held_against_other, without_others_fate
from pipeline.assemble.what.misheard import words
from pipeline.assemble.what.pressed import pressed_by_harmed
from pipeline.assemble.what.protested import without_protested
from pipeline.assemble.what.reported_crime import grave
from pipeline.assemble.what.suspects import (
    NOTHING,
    POLITICAL,
    THROWN,
    called_convict,
    charged_apart,
    common_crime,
    mixed,
    of_attack,
    of_movement,
    put_to_death,
    said_of,
    suspected,
    suspects_of,
    tried_for_harm,
)
from pipeline.assemble.what.unabusive import BURGLARS
from pipeline.assemble.who.parties import before_rights_body
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.party import GroupRef
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

# officers and soldiers, or those whom the police call suspects, who are wronged themselves
DISOBEYED = Gated(
    r"\b(?:who|for|after|because they|when they)\b[^.;,]{0,40}?\b"
    rf"(?:{'|'.join(toml_table('actors.toml')['forces']['disobeying'])})",
    re.IGNORECASE,
)


PUNISHABLE = compiled(r"\bpunish(?:able|ed) (?:by|with) [^.;,]*")  # "apostasy, punishable by beheading"
# "arrested [on the anniversary of the killing of] X": for no killing
OCCASION = Gated(
    r"\b(?:on|at|near|in|after|during) (?:(?:the|an?|his|her|their) )?(?:\w+ ){0,2}?"
    rf"(?:{'|'.join(toml_table('when.toml')['commemorating']['occasions'])}) (?:of|for) "
    r"(?:(?:the|an?|his|her|their) )?(?:\w+ )?"
    rf"(?:{'|'.join(toml_table('when.toml')['commemorating']['deeds'])}) of\b",
    re.IGNORECASE,
)


def without_telling(text: str) -> str:
    """Return a text with what its people tell of others, deeds recalled and how they are punished blanked out.

    Its length is kept.
    """
    text = without_protested(text)
    text = OCCASION.sub(lambda m: " " * len(m[0]), PUNISHABLE.sub(lambda m: " " * len(m[0]), text))
    return BY_OFFICERS.sub(lambda m: " " * len(m[0]), TELLING.sub(lambda m: " " * len(m[0]), text))


# a force is called by the crimes that it is for ("the Special Anti-Robbery Squad"): nobody has done them
UNITS = Gated(
    r"\b(?:[A-Z][\w’'-]*(?:[ -]|, | and | of )){1,6}"
    rf"(?:{'|'.join(toml_table('actors.toml')['forces']['units'])})\b"
)


def without_units(text: str) -> str:
    """Return a text with the names of squads and departments blanked out, its length kept."""
    return UNITS.sub(lambda m: " " * len(m[0]), text)


# what says that the accused may be wronged: innocence, a forced confession, calls to free them, an unknown fate
WRONGED = Gated(
    r"\binnocen(?:ce|t(?=[.,;”\"]| of| and| but))|"
    rf"\bconfessions?\b[^.;]{{0,50}}\b(?:{'|'.join(toml_table('people.toml')['protected']['forcing'])})\w*|"
    rf"\b(?:{'|'.join(toml_table('people.toml')['protected']['forced_to'])})(?: \w+){{0,3}}? (?:to"
    r"|into) (?:sign\w* )?(?:an? )?confess\w*|"
    r"\b(?:forced|coerced) confessions?|"
    rf"\b(?:{'|'.join(toml_table('people.toml')['protected']['calling'])})\b[^.;]{{0,60}}?"
    r"\b(?:releas\w*|to (?:be )?(?:set )?free\w*)|"
    r"\bplant(?:ed|ing)\b[^.;]{0,30}? (?:on|in) (?:him|her|his|them|their)\b|\border of administrative detention|"
    r"\bwhether [^.;]{1,40} (?:is|are) (?:still )?alive|\b(?:incommunicado|detention order|not been (?:seen|heard))\b"
)
ATTACKERS = {"attacker", "killer", "gunman"}
RANSOM = Gated(rf"\b(?:{'|'.join(toml_table('actors.toml')['crimes']['ransom'])})\b", re.IGNORECASE)
BEFORE, AFTER = 1, 2  # sentences around an act whose claims of wrong count
PART = compiled(r"^(?:some |all |both )?[\w-]+(?: of (?:them|the(?:se|m)?|those))?$", re.IGNORECASE)
TITLE = -1  # in place of a sentence
PART_REACH = 4  # sentences between a group and those who are only counted of it


@once
def wronged(view: DocView, sentence: int) -> bool:
    """Tell whether the sentences around an act say that whom it befell may be innocent, or call for their release."""
    last = min(sentence + AFTER + 1, len(view.sentences))
    return any(view.says(WRONGED, n) and not view.says(RANSOM, n) for n in range(max(0, sentence - BEFORE), last))


@once
def concerned(view: DocView, sentence: int) -> bool:
    """Tell whether the sentences around a case have a word that may make more of it than a common crime."""
    last = min(sentence + AFTER + 1, len(view.sentences))
    return any(grave(view.sentence_text(n)) for n in range(max(0, sentence - BEFORE), last))


def persecuted(event: Event, before: list[Event]) -> bool:
    """Tell whether unnamed victims are of a calling that is persecuted, or counted of such a group told before."""
    group = event.victims.group
    if group is None or event.victims.people or WRONGDOERS.search(group.text):
        return False
    if any(e.sentence == event.sentence and harms_others(e, group) for e in before):
        return False  # "a teacher faces charges of raping X"
    if of_calling(group.text):
        return True
    if not PART.match(group.text):
        return False
    whole = (e.victims.group for e in before if 0 <= event.sentence - e.sentence <= PART_REACH)
    return any(g is not None and g.start < group.start and of_calling(g.text) for g in whole)


def harms_others(event: Event, group: GroupRef) -> bool:
    """Tell whether an act is harm to others than a group, done by nobody of the state."""
    suffered = event.victims.group is not None and event.victims.group.start == group.start
    harm = event.act in HARM_ACTS and bool(event.victims) and not suffered
    return harm and all(a.kind in NO_STATE for a in event.actors)


# what the state alone does, and to no common criminal, whom it extradites and keeps from travelling
BY_STATE = frozenset({"forced_return", "house_arrest", "enforced_disappearance", "psychiatric_confinement",
                      "censorship"})  # fmt: skip
EXTRADITED = "extradit"


@once
def uprising(view: DocView, sentence: int) -> bool:
    """Tell whether a sentence tells of a bomb or of violence against the state."""
    return UPRISING.search(view.text, *view.sentence_span(sentence)) is not None


def political_violence(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether a named person is tried for a bomb or for violence against the state that nothing else tells of."""
    if event.act not in LAW_ACTS | LIBERTY_ACTS or not event.victims.people:
        return False
    if not uprising(view, event.sentence):
        return False
    return not any(e.act in HARM_ACTS and e.sentence != event.sentence for e in events)


def without_aid(view: DocView, text: str) -> str:
    """Return a text without the help across a border that aid workers are tried for and trade in quotation marks.

    Its length is kept.
    """
    text = SO_CALLED.sub(lambda m: " " * len(m[0]), text)
    return ACROSS.sub(lambda m: " " * len(m[0]), text) if view.says(AID) else text


def of_own_kin(text: str) -> bool:
    """Tell whether a group's words name the kin of somebody told of before ("one of his sons")."""
    words = set(text.casefold().split())
    return not words.isdisjoint({"his", "her", "their"}) and not words.isdisjoint(people().relatives)


def of_calling(text: str, callings: set[str] = PROTECTED_GROUPS) -> bool:
    """Tell whether a group's words name a calling that is persecuted ("three monks", "five union members")."""
    table = people()
    words = text.casefold().split()
    if any(w in UNIONS for w in words):
        return True
    one = table.one_of(words[-1])
    called = table.occupation.get(" ".join([*words[-2:-1], one]))  # "a funeral director" directs no films
    return (called or table.occupation.get(one, "")) in callings


def against_wrongdoer(view: DocView, cast: Cast, facts: Facts, event: Event, before: list[Event]) -> bool:
    """Tell whether an act of law befell somebody for harm done to others, with nothing said of abuse.

    Args:
        view: the article.
        cast: its people.
        facts: its charges.
        event: the act.
        before: the acts told so far.
    """
    if event.act not in LAW_ACTS | LIBERTY_ACTS or event.act in {"release", "pardon", "parole"}:
        return False
    if pressed_by_harmed(view, cast, facts, event):
        return True
    if any(cast.people[p].occupation in PROTECTED for p in event.victims.people) or persecuted(event, before):
        return False
    if not before_rights_body(view).isdisjoint(event.victims.people):
        return False
    if any(harmed_by_state(view, event, e) for e in before) or executed(event, before):
        return False
    if killers_tried(event, before) or charged_apart(view, facts, event, before):
        return False
    a, b = view.sentence_span(event.sentence)
    sentence = view.text[a:b]
    if ABUSE.search(sentence):
        return False
    if called_convict(view, event) or tried_for_harm(view, cast, facts, event, before):
        return True
    group = event.victims.group
    so_called = suspects_of(facts, a, b)
    if group is not None and not event.victims.people and WRONGDOERS.search(so_called.sub("", group.text)):
        return not of_movement(group.text, sentence) and not DISOBEYED.search(sentence)
    called = {d for p in event.victims.people for d in cast.people[p].descriptors}
    if called & (ATTACKERS if so_called is not NOTHING else ATTACKERS | {"suspect"}):
        return True
    named = {view.sentence_at[view.names[i].first] for p in event.victims.people for i in cast.people[p].names}
    if any(wronged(view, n) for n in {event.sentence, *named}):
        return False
    if group is not None and not event.victims.people and group.end < view.start[event.token]:
        described = view.text[group.end : view.start[event.token]]
        if "." not in described and (ADMITTED.search(described) or ROLE.search(described)):
            return True  # "a second man, accused of ordering the hit, was acquitted"
    sentence = without_units(without_telling(sentence))
    after = sentence[view.start[event.token] - a : view.end[event.token] + 160 - a]
    after = without_others_fate(view, event.token, event.victims.people, after)
    after = BEFORE_IT.sub("", without_aid(view, after))
    if view.tag[event.token].startswith("NN") and (another := AND_THE.match(after)) is not None:
        after = after[: another.start("and")]  # "the arrest of X and the killing of Y"
    if political_violence(view, event, before) or mixed(view, facts, event.sentence):
        return False
    if innocent_turn(view, facts, event.sentence, event.victims.people):
        return False  # `own_crime` judges the others
    crime = any(x.search(after) for x in (CRIME, ROLE, DISAPPEARED)) or suspected(sentence, so_called)
    if crime or of_attack(event, after) or said_of(view, event):
        return True
    if told_critic(view, {event.sentence, *named}) or put_to_death(event, before, sentence):
        return False
    if abused_too(view, event, before, after):
        return False
    if TRADE.search(after):
        return True
    if view.says(RIGHTS) or view.says(ABUSE) or concerned(view, event.sentence):
        return False
    if political(view, facts, event.sentence):
        return False
    told = [c for c in within(facts.charges, a, b) if sentence[c.start - a : c.end - a].strip()
            and not OF_OFFICERS.search(c.text) and not THROWN.search(c.text)
            and not held_against_other(view, c.start, event, before)]  # fmt: skip
    return bool(PURSE.search(after)) or any(c.category in ORDINARY and c.confidence >= 0.6 for c in told)


def killers_tried(event: Event, before: list[Event]) -> list[int]:
    """Return the words by which its sentence tries others for killing whom it befell ("; a guard was charged")."""
    mine = set(event.victims.people)
    told = [e for e in before if e.sentence == event.sentence and e.token > event.token]
    deaths = [e.token for e in told if mine and e.act in DEATHS and e.actors and mine <= set(e.victims.people)]
    others = [e.token for e in told if e.act in LAW_ACTS and mine.isdisjoint(e.victims.people)]
    return [t for t in others if deaths and t < max(deaths)]


def clear_killed(view: DocView, here: list[Event], guilty: list[Event]) -> None:
    """Take from an arrest what others are charged with, who killed whom it befell."""
    for event in here:
        if event.charges and (tried := killers_tried(event, [*here, *guilty])):
            event.charges = [c for c in event.charges if c.start < view.start[min(tried)]]


def executed(event: Event, before: list[Event]) -> bool:
    """Tell whether whom the state put to death is held or tried before, where nobody else is harmed by name.

    "X was hanged on Sunday. She was arrested in 2018 and sentenced to death for the murder of her husband."
    """
    mine = set(event.victims.people)
    done = [e for e in before if e.modality in FACTUAL and e is not event]
    if not mine or not any(e.act == "execution" and mine <= set(e.victims.people) for e in done):
        return False
    return not any(e.act in HARM_ACTS and e.victims.people and mine.isdisjoint(e.victims.people) for e in done)


def abused_too(view: DocView, event: Event, before: list[Event], after: str) -> bool:
    """Tell whether the text told before that the state abuses one whom an act of law befell ("X was deported. …").

    What such people are charged with that hurts nobody, as fraud, is what critics are charged with. Not one whom police
    hurt at a crime ("was shot as he robbed a bank"), nor a thief or smuggler whom a state sends back.
    """
    stole = TRADE.search(after) or PURSE.search(after)
    mine = set(event.victims.people)
    abuses = (e for e in before if (e.act in BY_STATE and not stole and not view.lower[e.token].startswith(EXTRADITED))
              or (e.act in HARM_ACTS and e.actors and not at_crime(view, e.sentence)
                  and all(a.kind in STATE and a.person is None for a in e.actors)))  # fmt: skip
    return any(e.modality in FACTUAL and mine & set(e.victims.people) for e in abuses)


def at_crime(view: DocView, sentence: int) -> bool:
    """Tell whether a sentence tells of an ordinary crime."""
    told = without_units(view.sentence_text(sentence))
    robbing = words()["robbing"].intersection(told.lower().split())
    return bool(robbing) or any(x.search(told) for x in (CRIME, ROLE, TRADE, PURSE, BURGLARS))


def harmed_by_state(view: DocView, event: Event, other: Event) -> bool:
    """Tell whether the harm after which people were arrested is told as that of police ("after police had killed X").

    Not where those arrested may be such themselves ("two soldiers were arrested after soldiers beat X").
    """
    clause = view.dep[other.token] == "advcl" and view.head[other.token] == event.token
    if not clause or other.act not in HARM_ACTS or not other.actors or event.victims.group is None:
        return False
    group = event.victims.group.text.lower().split()
    if group[-1] in {"them", "others"} or actor_type(group) is not None:
        return False
    return all(a.kind in STATE and a.person is None for a in other.actors)


def told_critic(view: DocView, sentences: set[int]) -> bool:
    """Tell whether the title or the sentences on somebody say that they are no ordinary criminal."""
    return any(tells_critic(view, n) for n in (TITLE, *sentences))


@once
def tells_critic(view: DocView, sentence: int) -> bool:
    """Tell whether a sentence, or the title, says that somebody is no ordinary criminal."""
    told = view.article.title or "" if sentence == TITLE else view.sentence_text(sentence)
    own = SPEAKER.sub(" ", told)
    return RIGHTS.search(own) is not None or DEFENDER.search(own) is not None


def innocent_turn(view: DocView, facts: Facts, sentence: int, accused: list[int]) -> bool:
    """Tell whether a sentence tells of several in turn and gives one, with a charge of their own, no common crime."""
    return any(not all(common_crime(c) for c in t.charges) for t in turns(view, facts, sentence, accused))


# what befell the accused before: "charged with treason after he was abducted"
BEFORE_IT = compiled(
    r",? (?:\w+ )?(?:after|since) (?:(?:he|she|they) (?:was|were|had been)|being|having been) (?:\w+ly )?"
    rf"(?:{'|'.join(toml_table('actors.toml')['slayers']['befell'])})\b(?! by (?:him|her|them)\b)"
)
AND_THE = compiled(
    r"^(?:(?! for )[^.;])*?\b(?P<and>and|as well as) (?:the|his|her|their) (?:[a-z]+ )?"
    rf"(?:{'|'.join(toml_table('actors.toml')['slayers']['told_beside'])}) of\b"
)
ADMITTED = Gated(
    rf"\b(?:{'|'.join(toml_table('actors.toml')['crimes']['held_for'])})\b"
    r"(?<!with convicted)(?<!among convicted)"
    rf"[^.;]{{0,90}}?\b(?:{'|'.join(toml_table('actors.toml')['crimes']['described_by'])}|assault(?!\w*{OFFICERS})\w*|"
    rf"{'|'.join(toml_table('actors.toml')['crimes']['described_by_too'])})\b|"
    rf"\b(?:{'|'.join(toml_table('actors.toml')['crimes']['hiring'])})\b[^.;]{{0,80}}?\b"
    rf"(?:{'|'.join(toml_table('actors.toml')['crimes']['hired'])})\b",
    re.IGNORECASE,
)


def political(view: DocView, facts: Facts, sentence: int) -> bool:
    """Tell whether a sentence names a charge that critics are given."""
    return any(c.category in POLITICAL for c in within(facts.charges, *view.sentence_span(sentence)))
