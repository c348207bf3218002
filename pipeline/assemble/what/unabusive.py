"""What is no abuse: deaths in combat or by weather, lines of statistics, what is invented, rulings in sport."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.text.clause import is_passive
from pipeline.assemble.text.kinds import LAW_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.party import COUNTED
from pipeline.assemble.text.patterns import any_of
from pipeline.assemble.text.shared_words import SLAYERS, SPEECH
from pipeline.assemble.text.simple import auxiliaries
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import nature
from pipeline.assemble.what.crimes import RIGHTS
from pipeline.assemble.what.forces import captive
from pipeline.assemble.what.suits import sues_official
from pipeline.assemble.what.suspects import POLITICAL, of_movement
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.paths import toml_table, with_families

if TYPE_CHECKING:
    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

IN_ARMS = "|".join(toml_table("actors.toml")["forces"]["in_arms"])
COMBATANTS = Gated(with_families(rf"\b(?:{IN_ARMS}|terrorists?|{{gunmen}}|combatants?)$"), re.IGNORECASE)
# whose noun a bare number leaves out ("losing 3 riflemen and having 5 wounded", "among the marines 4 were killed")
MEN = compiled(
    r"\b(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|several|among (?:the|their|his)) (?:[\w-]+ )?"
    rf"(?:{IN_ARMS})\b",
    re.IGNORECASE,
)
ONE_IN_ARMS, AMONG = compiled(with_families(IN_ARMS), re.IGNORECASE), frozenset({"among", "including"})
OTHERS = compiled(r"[\w-]+ (?:others|more)", re.IGNORECASE)
STATISTICS = Gated(rf"\b(?:{'|'.join(toml_table('pages.toml')['statistics'])})\b|%", re.IGNORECASE)
TALLY = Gated(
    r"\b(?:\w+ed (?:worldwide|globally)(?! (?!in\b|since\b|last\b|this\b|during\b|by\b|over\b)[a-z])|"
    r"(?:killed|murdered|jailed|imprisoned|detained|arrested|executed) (?:worldwide|globally) and|"
    r"(?:twice|times|half) as many as in|"
    r"(?:up|down|rise|fall|increase|decrease|drop) from (?:\w+ )?[\d,]+(?: \w+)? in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
PRICED = compiled(r"\b(?:an?|the|against|over|by(?: up to)?) [\d.]+ ?(?:per ?cent|%)", re.IGNORECASE)
INVENTED = Gated(rf"\b(?:{'|'.join(toml_table('pages.toml')['invented'])})\b", re.IGNORECASE)
# the same said of the one named next to it ("the fictional detective X", "X, played by Y")
INVENTED_ONE = compiled(
    rf"\b(?:{'|'.join(toml_table('pages.toml')['invented_ones'])})"
    r"(?:,? [\w’'-]+){0,2},? $",
    re.IGNORECASE,
)
PLAYED_BY = compiled(r",? \(?played by\b")
SCENE = compiled(
    rf"^(?:In|On|Within) [^,;]{{0,40}}\b(?:{'|'.join(toml_table('pages.toml')['scenes'])})\b"
    r"|\bplot of the\b", re.IGNORECASE
)
ANCIENT = Gated(r"\b\d+ (?:BCE?\b|B\.C\.)")
FICTION = Gated(
    rf"^[“\"]?In the (?:[\w’'-]+ ){{0,2}}(?:{'|'.join(toml_table('pages.toml')['stories'])})\b"
    r"(?![’'])|\b(?:plays|portrays|is cast as|stars as|casts (?:him|her)self as) (?:an?|the) (?:[\w’'-]+ ){1,4}who\b|"
    rf"\bwho solves (?:the|an?) (?:[\w’'-]+ ){{0,3}}?(?:{'|'.join(toml_table('pages.toml')['solved'])})\b"
)
OWN_LIFE = compiled(rf"\b(?:{'|'.join(toml_table('verbs.toml')['law']['own_life'])})\b")
HERO = compiled(rf"^The (?:{'|'.join(toml_table('pages.toml')['heroes'])})\b")
WORK = Gated(rf"\b(?:{'|'.join(toml_table('pages.toml')['works'])})s?\b", re.IGNORECASE)
# what befalls those who drive, fly and climb: "killed in a car crash", "when his plane crashed"
ACCIDENT = compiled(
    r"^(?: (?:and|or) \w+)?(?: instantly| outright| in \d{4}| on \w+day)? (?:in|during|by|under) (?:an?|the|that|this) "
    rf"(?:[\w’'-]+ ){{0,3}}?(?:{'|'.join(toml_table('mishaps.toml')['accidents'])})\b"
    r"|^[^.;,]{0,40}? (?:when|after|as) (?:an?|the|his|her|their|its) (?:[\w’'-]+ ){1,4}?"
    rf"(?:(?:had )?(?:{'|'.join(toml_table('mishaps.toml')['crashed'])}))\b",
    re.IGNORECASE,
)
FOUL = any_of(toml_table("mishaps.toml")["foul_of_accidents"])
RESCUED = compiled(
    rf"\b(?:{'|'.join(toml_table('mishaps.toml')['trapped'])}) (?:under|in|beneath|inside|by|on|between|below)\b|"
    rf"\bfrom (?:the |an? |under |beneath )*(?:\w+ )?(?:{'|'.join(toml_table('mishaps.toml')['wreckage'])})\b|"
    r"^(?:The )?(?:[Ff]irefighters?|[Rr]escuers)\b"
)
CAPTIVITY = compiled(rf"\b(?:{'|'.join(toml_table('verbs.toml')['law']['captivity'])})\b")
# "took him off the machine", "was pulled off the case"
OFF_WORK = compiled(
    r"^(?: [\w’'.-]+){0,3}? off (?:the|a|his|her|their|its) (?:[\w-]+ ){0,2}?"
    rf"(?:{'|'.join(toml_table('verbs.toml')['harm']['off_work'])})\b"
)
COMBAT = compiled(
    rf"\b(?:in|during) (?:\w+ ){{0,2}}?(?:{'|'.join(toml_table('actors.toml')['forces']['in_combat'])})\b|"
    r"\bon the front(?: ?line)?\b"
)
# the toll of a war: "the war in which about 80,000 people were killed"
ABOUT = compiled(r"(?: (?:about|around|some|up to|an estimated|at least|nearly|more than|over))+$")
TOLL = compiled(
    r"\bwars?\b(?: (?!(?:crime|criminal|victim|prisoner|veteran))[^\s.;]+){0,10}? (?:in|during|over) which$|"
    r"\bwars? (?:that|which)(?: has| had)?$"
)
# contracts of players and singers, defeats at the polls
PLAYED = compiled(
    r"^(?: [\w’'.-]+){0,6}? (?:by (?:his|her|their|the) (?:[\w’'-]+ ){0,2}"
    rf"(?:{'|'.join(toml_table('pages.toml')['clubs'])})\b|"
    r"(?:on )?a free transfer\b|from (?:his|her|their) (?:\w+ )?contract\b"
    rf"(?! (?:at|with) (?:an? |the )?(?:[\w-]+ ){{0,2}}?(?:{'|'.join(toml_table('pages.toml')['employers'])})))"
)
# why a contract ends that is no matter of a club or label
PROTEST = compiled(
    rf"\b(?:for|after|because|over) [^.;]{{0,60}}?\b(?:{'|'.join(toml_table('pages.toml')['outspoken'])})\b"
)
BEATEN = word_list("verbs.toml", "harm", "defeated")
WON = compiled(
    r"^(?: (?:comfortably|narrowly|easily|soundly))?(?: [\w’'.-]+){0,6}? "
    r"(?:(?:in|at) (?:the|an?|\w+day[’']s|last \w+) (?:\w+ ){0,3}?"
    rf"(?:{'|'.join(toml_table('pages.toml')['contests'])})\b"
    rf"(?! (?:{'|'.join(toml_table('pages.toml')['beside_contests'])}))|"
    rf"by [\d,.]+ (?:{'|'.join(toml_table('pages.toml')['scores'])})\b|"
    r"\d+[-–]\d+\b|on points\b)"
)
TRAFFIC = compiled(rf"^[^.;]{{0,40}}?\bfor (?:{'|'.join(toml_table('pages.toml')['traffic'])})\b", re.IGNORECASE)
# whose church it was is not the one attacked
WORSHIPPERS_SHOT = compiled(
    rf"^(?: [\w’'-]+){{0,3}}? (?:{'|'.join(toml_table('actors.toml')['scenes']['gathered_in'])})\b[^.;]{{0,60}}?"
    rf"\b(?:{'|'.join(toml_table('actors.toml')['scenes']['and_shot'])})\w*"
)
BURGLARS = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['slayers']['burglars'])})\b", re.IGNORECASE)
SPORT = Gated(rf"\b(?:{'|'.join(toml_table('pages.toml')['sport'])})\b", re.IGNORECASE)
# who plays may be tried or sacked like anybody, where nothing else speaks of a game
PLAYERS = Gated(rf"\b(?:{'|'.join(toml_table('pages.toml')['players'])})\b", re.IGNORECASE)
GAME = Gated(rf"\b(?:{'|'.join(toml_table('pages.toml')['game'])})\b", re.IGNORECASE)
OFFICERS = word_list("people.toml", "offices", "armed")
RANKS = word_list("people.toml", "ranks", "words", "in_arms")
FORMER = word_list("people.toml", "ranks", "former")
RIVALS = word_list("people.toml", "rivals", "accusing")
THRONG = 500  # people of whom the figures of a year tell
YEARLY = compiled(r"^(?:In|Between|Since|From) \d{4}\b|\bin \d{4}\.?$|\b(?:are|were) serving\b")
OF_GAMES = frozenset({"dismissal", "fine", "conviction", "trial", "appeal_rejected", "attack"})
STANDS = word_list("verbs.toml", "remanded", "standing")
ROUND = 70  # characters around the group and the act in which a figure makes it one
MANY = 20  # from here on an unnamed group beside percentages is a statistic


def by_weather(view: DocView, sentence: int) -> bool:
    """Tell whether a storm, flood or crash is what a sentence tells of doing harm ("when a storm hit the coast")."""
    first, last = view.sentences[sentence]
    return any(
        view.lower[t] in nature() and (view.dep[t] in {"nsubj", "nsubjpass"} or strikes(view, t, last))
        for t in range(first, last)
    )


def stricken_land(view: DocView, actor: Actor) -> bool:
    """Tell whether who seems to do it is the land that a quake struck ("Haiti is recovering from …")."""
    i = view.name_at[view.token_at(actor.start)]
    return i >= 0 and view.names[i].label == "PLACE"


def strikes(view: DocView, t: int, last: int) -> bool:
    """Tell whether a clause tells what a storm or quake did ("recovering from an earthquake that struck in August")."""
    after = view.lower[t + 1 : min(last, t + 3)]
    return after[:1] in (["that"], ["which"]) or after == [",", "which"]


def stricken(view: DocView, sentence: int) -> bool:
    """Tell whether the sentences around one tell of an earthquake or flood, and of no forces: what people fled."""
    first, last = max(0, sentence - 2), min(len(view.sentences), sentence + 3)
    a, b = view.sentences[first][0], view.sentences[last - 1][1]
    text = view.sentence_text(sentence)
    return not nature().isdisjoint(view.lower[a:b]) and not FOUL.search(text) and not RIGHTS.search(text)


def about_sport(view: DocView) -> bool:
    """Tell whether an article is about a game and speaks of no rights: its fines and appeals are rulings in sport."""
    if view.says(RIGHTS):
        return False
    return bool(view.says(SPORT) or (view.says(PLAYERS) and view.says(GAME)))


# how things stand, told of counted bodies: no act against any ("some 560 sites are thought to be out of reach")
STANDING = compiled(
    r"\b(?:are|remain|is|have been) (?:\w+ )?"
    r"(?:thought|believed|said|known|reported|estimated|still|currently|out of reach)\b"
)


def teller_fled(view: DocView, event: Event) -> bool:
    """Tell whether a flight only says where somebody without a name is who tells ("a man who fled to Mali said")."""
    if event.victims.people or view.dep[event.token] != "relcl":
        return False
    one = view.head[event.token]
    above = view.head[one]
    if any(view.person_at(k) for k in range(event.token, above)):
        return False  # "a nurse who fled to Mali, X, said": X fled
    says = view.dep[one] == "nsubj" and view.lower[above] in SPEECH
    return says or (view.dep[one] == "pobj" and view.lower[above - 1 : above + 1] == ["according", "to"])


def no_abuse(view: DocView, cast: Cast, facts: Facts, event: Event, *, sport: bool) -> bool:
    """Tell whether an act is a death in combat or by weather, a line of statistics, invented, or a ruling in sport.

    Args:
        view: the article.
        cast: its people.
        facts: its dates.
        event: the act.
        sport: whether the article is `about_sport`.
    """
    if event.act == "exile" and teller_fled(view, event):
        return True
    a, b = view.sentence_span(event.sentence)
    sentence = view.text[a:b]
    invented = view.says(INVENTED, event.sentence) and not real_one(view, cast, event)
    if invented or view.says(ANCIENT, event.sentence):
        return True
    group = event.victims.group if not event.victims.people and not event.victims.orgs else None
    hurt = group is not None and event.act in {"killing", "attack"}
    if hurt and all(stricken_land(view, x) for x in event.actors) and by_weather(view, event.sentence):
        return True
    if hurt and group is not None and COMBATANTS.search(group.text):
        return not captive(view, event) and not of_movement(group.text, sentence)
    others = group is not None and OTHERS.fullmatch(group.text) is not None  # "two others", after an insurgent
    bare = group is not None and "number alone" in event.victims.how
    if bare and event.act == "arrest" and not event.actors and after_fighters(view, event.token):
        return True  # "nine soldiers were killed and six captured"
    if hurt and group is not None and (others or bare):
        if after_fighters(view, event.token) and not captive(view, event):
            return True
        men = MEN.search(view.text, a, group.start)
        if men is not None and all(x.end <= men.start() or men.end() <= x.start for x in event.actors):
            return not captive(view, event)
    if group is not None and (group.min or 0) >= MANY:
        first = max(a, min(group.start, view.start[event.token]) - ROUND)
        last = min(b, max(group.end, view.end[event.token]) + ROUND)
        told = PRICED.sub("", clause_part(view.text, first, last, view.start[event.token]))
        precise = {d.precision for d in within(facts.dates, a, b)}
        if STATISTICS.search(told):
            return "day" not in precise
        if TALLY.search(told) and not ({"day", "month"} & precise and within(facts.places, a, b)):
            return "day" not in precise
    if throng_of_war(view, event, a):
        return True
    if COUNTED in event.victims.how and not event.actors and STANDING.search(sentence):
        return True
    throng = group is not None and (group.min or 0) >= THRONG and not event.actors
    if throng and event.act in LAW_ACTS and YEARLY.search(sentence) and not view.says(RIGHTS):
        return True
    if throng and in_sum(view, event) and not any(d.precision == "day" for d in within(facts.dates, a, b)):
        return True
    if event.act == "exile" and group is not None and not event.actors and stricken(view, event.sentence):
        return True
    if sport and event.act in OF_GAMES and not of_state(event):
        return event.act != "attack" or bool(SPORT.search(sentence) or PLAYERS.search(sentence))
    return in_combat(view, cast, event) or of_nobody(view, cast, event) or ordinary(view, cast, event, sentence)


def after_fighters(view: DocView, t: int) -> bool:
    """Tell whether the verb that an act's is joined to befell fighters ("two gunmen were killed and one hurt").

    The others beside one gunman may be whom he hit, and some are told as people ("two others, both nurses").
    """
    above = view.head[t]
    if view.dep[t] != "conj" or not view.tag[above].startswith("VB"):
        return False
    men = view.kids(above, "nsubjpass") or view.kids(above, "dobj")
    own = view.kids(t, "nsubjpass") or view.kids(t, "dobj")
    told = any(view.kids(k, "appos", "relcl", "conj") for k in own)
    if told or any(view.lower[c] in AMONG for k in (*own, t) for c in view.kids(k, "prep")):
        return False
    armed = all(  # no lone gunman
        ONE_IN_ARMS.fullmatch(view.lower[k])
        or (view.tag[k] == "NNS" and (view.lower[k] in SLAYERS or COMBATANTS.search(view.words[k])))
        for k in men
    )
    return bool(men) and armed and not any(view.kids(k, "conj") for k in men)


def in_sum(view: DocView, event: Event) -> bool:
    """Tell whether custody is told of a throng as how things stood ("19,000 were in jail", "had been jailed by May").

    Not what befell them at a time ("1,500 were arrested in the week after the vote").
    """
    if event.act not in LIBERTY_ACTS:
        return False
    verb = next((k for k in (event.token, *view.climb(event.token)) if view.tag[k].startswith("VB")), event.token)
    perfect = any(view.lower[c] in {"had", "have", "has"} for c in view.kids(verb, "aux"))
    return (perfect and event.rule.pos == "verb") or view.lower[verb] in STANDS


def clause_part(text: str, first: int, last: int, at: int) -> str:
    """Return what of a stretch no semicolon parts from a place in it."""
    end = text.find(";", at, last)
    return text[max(first, text.rfind(";", first, at) + 1) : last if end < 0 else end]


def of_state(event: Event) -> bool:
    """Tell whether a court, police or ministry did it, or the charge is one that no ruling in sport knows."""
    return event.by_state or any(c.category in POLITICAL for c in event.charges)


def told_as_past(view: DocView, event: Event) -> bool:
    """Tell whether an act's verb tells it in the past: plots are told in the present."""
    t = event.token
    aux = auxiliaries(view, t)
    return view.tag[t] == "VBD" or bool(aux & {"was", "were", "had"})


def real_one(view: DocView, cast: Cast, event: Event) -> bool:
    """Tell whether a named person suffered in the past, of whom nothing beside the name says that they are invented."""
    people = event.victims.people
    if not people or not told_as_past(view, event) or SCENE.search(view.text, *view.sentence_span(event.sentence)):
        return False
    names = [view.names[i] for p in people for i in cast.people[p].names]
    return not any(
        INVENTED_ONE.search(view.text[: view.start[n.first]][-80:]) or PLAYED_BY.match(view.text, view.end[n.last])
        for n in names
    )


def throng_of_war(view: DocView, event: Event, first: int) -> bool:
    """Tell whether an act is the toll of a whole war, told of a throng and of nobody's deeds."""
    group = event.victims.group
    if event.act not in {"killing", "attack"} or group is None or event.victims.people or (group.min or 0) < THRONG:
        return False
    if FOUL.search(view.text, *view.sentence_span(event.sentence)):
        return False  # told as somebody's deed
    start = min(group.start, view.start[event.token])
    return TOLL.search(ABOUT.sub("", view.text[first:start].rstrip())) is not None


def of_nobody(view: DocView, cast: Cast, event: Event) -> bool:
    """Tell whether an act is invented, or what no one did on purpose: an accident, a rescue from under rubble."""
    a, b = view.sentence_span(event.sentence)
    sentence, after = view.text[a:b], view.text[view.end[event.token] : b]
    if in_fiction(view, event, sentence):
        return True
    if HERO.search(sentence) and view.says(WORK) and not real_one(view, cast, event):
        return True
    if event.act in {"killing", "attack"} and not event.actors and ACCIDENT.search(after):
        return not FOUL.search(sentence)
    return event.act == "release" and bool(RESCUED.search(sentence)) and not CAPTIVITY.search(sentence)


def in_fiction(view: DocView, event: Event, sentence: str) -> bool:
    """Tell whether an act is one of a work, or of a role and in its own clause ("plays a nurse who is arrested")."""
    found = FICTION.search(sentence)
    if found is None or (found.start() == 0 and OWN_LIFE.search(sentence)):
        return False
    role = sentence[found.end() : view.start[event.token] - view.sentence_span(event.sentence)[0]]
    return found.start() == 0 or not (told_as_past(view, event) and "," in role)


def ordinary(view: DocView, cast: Cast, event: Event, sentence: str) -> bool:
    """Tell whether an act is one of games, work and elections, a ticket for speeding or the deed of burglars."""
    after = view.text[view.end[event.token] : view.sentence_span(event.sentence)[1]]
    match event.act:
        case "release" | "dismissal":
            return bool(PLAYED.search(after)) and not event.by_state and not PROTEST.search(after)
        case "arrest" | "detention":
            return OFF_WORK.search(after) is not None
        case "attack":
            return view.lower[event.token] in BEATEN and bool(WON.search(after)) and not event.by_state
        case "charge":
            return not event.by_state and (by_rival(view, event.token) or sues_official(view, cast, event))
        case "fine":
            return bool(TRAFFIC.search(after)) and not RIGHTS.search(sentence)
        case "raid":
            thieves = bool(event.actors) and all(BURGLARS.search(a.text) for a in event.actors)
            return thieves or (not event.by_state and WORSHIPPERS_SHOT.search(after) is not None)
        case _:
            return False


def by_rival(view: DocView, verb: int) -> bool:
    """Tell whether those who "charge" somebody only accuse them ("critics demanded her exit, charging her with …")."""
    if not view.lower[verb].startswith("charg") or not view.tag[verb].startswith("VB") or is_passive(view, verb):
        return False
    who = next((k for above in view.climb(verb) if (k := view.kids(above, "nsubj"))), [])
    return any(view.lower[c] in RIVALS for k in who for c in (k, *view.kids(k, "compound", "amod")))


def in_combat(view: DocView, cast: Cast, event: Event) -> bool:
    """Tell whether those killed are soldiers, by name, whom the sentence says to have fallen in a fight."""
    people = event.victims.people
    if event.act not in {"killing", "attack"} or not people or not all(bears_arms(view, cast, p) for p in people):
        return False
    sentence = view.sentence_text(event.sentence)
    return bool(COMBAT.search(sentence)) and not captive(view, event)


def bears_arms(view: DocView, cast: Cast, person: int) -> bool:
    """Tell whether somebody is a soldier, or called by a soldier's rank."""
    entry = cast.people[person]
    firsts = [view.names[i].first for i in entry.names]
    if any(not FORMER.isdisjoint(view.lower[max(0, f - 3) : f]) for f in firsts):
        return False
    if entry.occupation == "soldier" or not OFFICERS.isdisjoint(entry.descriptors):
        return True
    return any({view.lower[f], view.lower[max(0, f - 1)]} & RANKS for f in firsts)
