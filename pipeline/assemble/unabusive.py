"""What is no abuse: deaths in combat or by weather, lines of statistics, what is invented, rulings in sport."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.crimes import RIGHTS
from pipeline.assemble.party import COUNTED
from pipeline.assemble.suspects import of_movement
from pipeline.assemble.words import nature

if TYPE_CHECKING:
    from pipeline.assemble.events import Event
    from pipeline.assemble.view import DocView

COMBATANTS = re.compile(
    r"\b(?:soldiers?|troops?|fighters?|militants?|insurgents?|rebels?|terrorists?|gunm[ae]n|combatants?|jihadists?|servicem[ae]n)$",
    re.IGNORECASE,
)
CAPTIVE = re.compile(
    r"\b(?:captur\w+|custody|prisoners?|surrender\w*|unarmed|execut\w+|off[- ]duty|kidnap\w+|detain\w+)\b"
)
STATISTICS = re.compile(
    r"\b(?:per ?cent|percentage|on average|fewer|compared (?:with|to)|annually|a year earlier|statistics show)\b|%",
    re.IGNORECASE,
)
PRICED = re.compile(r"\b(?:an?|the|against|over|by(?: up to)?) [\d.]+ ?(?:per ?cent|%)", re.IGNORECASE)
INVENTED = re.compile(
    r"\b(?:fictitious|fictional|imaginary|hypothetical|make-believe|played by|protagonist|screenplay|storyline|"
    r"main character|the hells|underworld|"
    r"(?:film|movie|novel|play|series|drama)[’']s (?:hero|heroine|plot)|plot of the)\b",
    re.IGNORECASE,
)
ANCIENT = re.compile(r"\b\d+ (?:BCE?\b|B\.C\.)")
SPORT = re.compile(
    r"\b(?:tackles?|referees?|midfielders?|goalkeepers?|quarterbacks?|playoffs?|premiership|match officials?|doping|"
    r"touchline|offside|penalty area|head coach|scrums?|innings|batsm[ae]n|wickets?)\b",
    re.IGNORECASE,
)
ROUND = 70  # characters around the group and the act in which a figure makes it one
MANY = 20  # from here on an unnamed group beside percentages is a statistic


def by_weather(view: DocView, sentence: int) -> bool:
    """Tell whether a storm, flood or crash is what a sentence tells of doing harm ("when a storm hit the coast")."""
    first, last = view.sentences[sentence]
    return any(view.dep[t] in {"nsubj", "nsubjpass"} and view.lower[t] in nature() for t in range(first, last))


def about_sport(view: DocView) -> bool:
    """Tell whether an article is about a game and speaks of no rights: its fines and appeals are rulings in sport."""
    return bool(SPORT.search(view.text) and not RIGHTS.search(view.text))


# how things stand, told of counted bodies: no act against any ("some 560 sites are thought to be out of reach")
STANDING = re.compile(
    r"\b(?:are|remain|is|have been) (?:\w+ )?"
    r"(?:thought|believed|said|known|reported|estimated|still|currently|out of reach)\b"
)


def no_abuse(view: DocView, event: Event, *, sport: bool) -> bool:
    """Tell whether an act is a death in combat or by weather, a line of statistics, invented, or a ruling in sport.

    Args:
        view: the article.
        event: the act.
        sport: whether the article is `about_sport`.
    """
    a, b = view.sentence_span(event.sentence)
    sentence = view.text[a:b]
    if INVENTED.search(sentence) or ANCIENT.search(sentence):
        return True
    group = event.victims.group if not event.victims.people and not event.victims.orgs else None
    if (
        group is not None
        and event.act in {"killing", "attack"}
        and not event.actors
        and by_weather(view, event.sentence)
    ):
        return True
    if group is not None and event.act in {"killing", "attack"} and COMBATANTS.search(group.text):
        return not CAPTIVE.search(sentence) and not of_movement(group.text, sentence)
    if group is not None and (group.min or 0) >= MANY:
        first = max(a, min(group.start, view.start[event.token]) - ROUND)
        last = min(b, max(group.end, view.end[event.token]) + ROUND)
        if STATISTICS.search(PRICED.sub("", view.text[first:last])):
            return True
    if COUNTED in event.victims.how and not event.actors and STANDING.search(sentence):
        return True
    return sport and event.act in {"dismissal", "fine", "conviction", "trial", "appeal_rejected"}
