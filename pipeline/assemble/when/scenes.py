"""The day of a scene is that of what befell somebody in it: "protests on Sunday led to clashes in which police shot X".

"Gunmen descended on 3 May on a hamlet, where they beat X"; "on 3 May she got a call in which she was threatened"; "a
raid on 3 May led to the arrest of X"; "fired at people who tried to march on 3 May"; "hit X, who died on the spot".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import THEY, WHILE
from pipeline.assemble.text.kinds import BODY_ACTS, CUSTODY, HARM_ACTS, LAWFUL_CUSTODY
from pipeline.assemble.text.simple import in_pluperfect, nearest_verb, verb_above
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.when import dating, timing
from pipeline.assemble.when.came_there import UNSAID
from pipeline.assemble.when.dating import COMING_UPON
from pipeline.assemble.when.next_steps import done_while
from pipeline.assemble.when.opened import in_past
from pipeline.assemble.when.relative import clause_verb
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

DEEDS: Final = noun_list("when.toml", "incident", "nouns") | word_list("when.toml", "incident", "words")
OF_POLICE: Final = noun_list("when.toml", "incident", "sweeps", "gatherings", "meetings", "unrest") | word_list(
    "when.toml", "incident", "sweeps_words"
)
SCENES: Final = DEEDS | OF_POLICE
MESSAGES: Final = noun_list("when.toml", "incident", "messages")
RECEIVING: Final = verb_list("when.toml", "incident", "receiving")
TRIED: Final = verb_list("when.toml", "happening", "tried")
LEADING: Final = verb_list("when.toml", "slowly", "leading")
SLOWLY: Final = word_list("when.toml", "slowly", "nouns")
TOLD: Final = frozenset({"told", "warned"})
ON_SPOT: Final = HARM_ACTS | CUSTODY | BODY_ACTS | {"dispersal", "raid"}
TAKEN_THEN: Final = LAWFUL_CUSTODY | {"dispersal", "raid"}
FEW, SEASON = 31, 92  # days of a stretch that still says when something was, or what came of it
AT_ONCE: Final = compiled(
    r" (?:instantly|immediately|at once|on the spot|at the scene|there|en route|before reaching|"
    r"(?:on|along) (?:the|his|her|their) way|(?:seconds|minutes|shortly|soon) (?:later|after(?:wards)?))\b",
    re.IGNORECASE,
)


def scene_day(view: DocView, attacher: Attacher, event: Event, told: Sequence[DateMention]) -> DateMention | None:
    """Return the day of the scene of an undated act, the one date of its sentence.

    Args:
        view: the article.
        attacher: its dates.
        event: the act.
        told: the dates of its sentence.
    """
    days = [d for d in told if not attacher.in_dateline(d)]
    if len(days) > 1:
        days = [d for d in days if done_while(view, event.token, attacher.head_of(d))]
    if len(days) != 1 or event.act not in ON_SPOT or dating.to_come(days[0], attacher.published):
        return None
    day = days[0]
    when = attacher.head_of(day)
    if in_message(view, event, when):
        return day
    if event.apart:
        return None
    if day.span is None or timing.later_on(view, event.token):
        return None
    days_long = (day.span[1] - day.span[0]).days
    if event.rule.pos == "noun":
        return day if days_long <= SEASON and came_of(view, event, when) else None
    if days_long > FEW:
        return None
    verb = clause_verb(view, warned(view, event.token)) or misread_clause(view, event.token)
    if verb is not None and in_past(view, verb) and not own_time(view, verb):
        found = came_upon(view, verb, when) or within(view, verb, when) or died_at_once(view, event, verb, when)
        return day if found else None
    return day if tried_then(view, event, when) or of_volley(view, event, when) else None


def of_volley(view: DocView, event: Event, when: int) -> bool:
    """Tell whether a day is that of a clause which tells what several were harmed in, told of the last of them.

    "X was killed and Y was hurt when guards fired on 3 May", "… as police broke up a march on 3 May".
    """
    doing = nearest_verb(view, when)
    if doing is None or view.dep[doing] != "advcl" or not in_past(view, doing):
        return False
    at = view.head[view.head[when]]
    if at != doing and (view.lower[at] not in SCENES or nearest_verb(view, at) != doing):
        return False
    led = any(view.lower[m] in WHILE for m in view.kids(doing, "advmod", "mark"))
    harmed = view.head[doing]
    while harmed != event.token and view.dep[harmed] == "conj":
        harmed = view.head[harmed]
    return led and harmed == event.token and in_past(view, harmed)


def warned(view: DocView, token: int) -> int:
    """Return the verb by which somebody is told of an act in a clause of it ("was told that she would be killed")."""
    above = view.head[token]
    return above if view.dep[token] == "ccomp" and view.lower[above] in TOLD else token


def misread_clause(view: DocView, token: int) -> int | None:
    """Return the verb of a clause with "in which" that the parse takes for a participle, or what is joined to it."""
    node = view.head[token] if view.dep[token] == "conj" else token
    return node if view.dep[node] == "acl" and view.tag[node] == "VBD" and in_which(view, node) else None


def in_which(view: DocView, verb: int) -> bool:
    """Tell whether a clause tells what was done in something ("clashes in which police shot X")."""
    preps = [k for k in view.kids(verb, "prep") if view.lower[k] in {"in", "during"}]
    return any(view.lower[p] == "which" for k in preps for p in view.kids(k, "pobj"))


def own_time(view: DocView, verb: int) -> bool:
    """Tell whether a clause tells of a time of its own ("…, where they later beat X")."""
    return not UNSAID.isdisjoint(view.lower[k] for k in view.subtree(verb))


def came_upon(view: DocView, verb: int, when: int) -> bool:
    """Tell whether a day is that on which the doers came to where they did it ("…, where they beat X").

    Not "entered the village where they beat X", which may have been long before.
    """
    if all(view.lower[k] != "where" for k in view.kids(verb, "advmod")):
        return False
    came = nearest_verb(view, view.head[verb])
    if came is None or view.lower[came] not in COMING_UPON or verb_above(view, when) != came:
        return False
    if "," not in view.lower[came : view.subtree(verb)[0]] or view.tag[came] != "VBD" or not in_past(view, came):
        return False
    return any(view.lower[k] in THEY for k in view.kids(verb, "nsubj"))


def in_message(view: DocView, event: Event, when: int) -> bool:
    """Tell whether a day is that on which a message came that threatened somebody ("a call in which she was told")."""
    verb = clause_verb(view, warned(view, event.token))
    if event.act not in {"threat", "harassment"} or verb is None or not in_which(view, verb):
        return False
    noun = view.head[verb]
    got = view.head[noun]
    came = view.lower[noun] in MESSAGES and view.dep[noun] == "dobj" and view.lower[got] in RECEIVING
    return came and (in_past(view, got) or in_pluperfect(view, got)) and verb_above(view, when) == got


def within(view: DocView, verb: int, when: int) -> bool:
    """Tell whether a day is that of the clashes that an act was done in, which came of something."""
    noun = view.head[verb]
    above = nearest_verb(view, noun)
    if above is None or not in_past(view, above) or not in_which(view, verb):
        return False
    came = view.lower[noun] in SCENES and led_to(view, noun) == above  # not "spoke of clashes in which police shot X"
    return came and (verb_above(view, when) == above or of_subject(view, above, when, SCENES))


def of_subject(view: DocView, verb: int, when: int, nouns: frozenset[str]) -> bool:
    """Tell whether a date stands with the subject of a verb, a scene with a time ("protests on Sunday led to")."""
    subjects = [k for k in view.kids(verb, "nsubj") if view.lower[k] in nouns and view.lower[k] not in SLOWLY]
    below = view.climb(when)
    return any(k in below and not any(view.tag[t].startswith("VB") for t in below[: below.index(k)]) for k in subjects)


def came_of(view: DocView, event: Event, when: int) -> bool:
    """Tell whether a date is that of a scene that led to the act of a noun ("a raid on 3 May led to the arrest of X").

    An attack leads to arrests later on, a raid or march to those of its own day.
    """
    leads = led_to(view, first_joined(view, event.token))
    nouns = OF_POLICE if event.act in TAKEN_THEN else SCENES if event.act in BODY_ACTS - CUSTODY else frozenset[str]()
    if leads is None or view.tag[leads] != "VBD" or view.dep[leads] != "ROOT":
        return False
    later = timing.later_on(view, leads)  # "a strike on 3 May eventually led to the arrest of X"
    return in_past(view, leads) and not later and of_subject(view, leads, when, nouns)


def first_joined(view: DocView, noun: int) -> int:
    """Return the first of the nouns that an act's is told with ("the arrest of A and the beating of B")."""
    while view.dep[noun] == "conj" and view.tag[view.head[noun]].startswith("NN"):
        noun = view.head[noun]
        if view.dep[noun] == "pobj" and view.lower[view.head[noun]] == "of":
            noun = view.head[view.head[noun]]
    return noun


def led_to(view: DocView, noun: int) -> int | None:
    """Return the verb by which something led to what a noun tells ("led to clashes", "resulted in the arrest of X")."""
    link = view.head[noun]
    told = view.dep[noun] == "pobj" and view.lower[link] in {"to", "in"} and view.lower[view.head[link]] in LEADING
    return view.head[link] if told else None


def died_at_once(view: DocView, event: Event, verb: int, when: int) -> bool:
    """Tell whether a day is that on which somebody was hurt who died of it there ("hit X, who died on the spot")."""
    noun = view.head[verb]
    hurt = view.head[noun]
    if event.act != "killing" or view.lower[verb] != "died" or not AT_ONCE.match(view.text, view.end[verb]):
        return False
    if view.dep[noun] not in {"dobj", "nsubjpass"} or not in_past(view, hurt):
        return False
    above = hurt
    while above != verb_above(view, when):
        joined = view.dep[above] == "conj" or (view.dep[above] == "advcl" and not view.kids(above, "mark", "advmod"))
        if not joined or view.kids(above, "nsubj", "nsubjpass"):
            return False
        above = view.head[above]
    return when < hurt


def tried_then(view: DocView, event: Event, when: int) -> bool:
    """Tell whether a day is that on which those whom an act befell tried something ("people who tried to march on")."""
    if event.act in CUSTODY or event.act not in BODY_ACTS | {"dispersal"}:
        return False
    doing = nearest_verb(view, when)
    tried = view.head[doing] if doing is not None and view.dep[doing] == "xcomp" else doing
    if tried is None or view.lower[tried] not in TRIED or view.tag[tried] != "VBD" or view.dep[tried] != "relcl":
        return False
    main = nearest_verb(view, view.head[tried])
    node = event.token
    while main is not None and node != main and view.dep[node] in {"advcl", "ccomp", "dobj", "conj"}:
        if view.dep[node] == "advcl" and view.tag[node] != "VBG":
            return False
        node = view.head[node]
    return main is not None and node == main and in_past(view, main)
