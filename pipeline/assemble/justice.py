"""Arrests and trials of those who harmed others: justice done to a wrongdoer is no incident of ours."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.kinds import LAW_ACTS, LIBERTY_ACTS

if TYPE_CHECKING:
    from pipeline.assemble.cast import Cast
    from pipeline.assemble.events import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.view import DocView

PROTECTED = {"human_rights_defender", "journalist", "blogger", "lawyer", "trade_unionist", "activist", "politician",
             "religious", "academic", "student", "artist"}  # fmt: skip
CRIME = re.compile(
    r"\b(?:for|with|of|over|to|in connection with|in relation to|related to|on suspicion of|accused of|suspected of|"
    r"involvement in|role in|linked to|responsible for|behind|plot to|plan to|after)\b[^.;]{0,50}?"
    r"\b(?:murder\w*|kill\w*|assassinat\w*|kidnap\w*|abduct\w*|rap(?:e|ed|ing)|manslaughter|homicide|shooting|stabbing|"
    r"robbery|beheading|lynching|massacre|war crimes|crimes against humanity|genocide|trafficking|torturing|torture of|"
    r"child abuse|assaulting|molest\w*|burglary|smuggl\w*|hijack\w*|bombing|arson|looting|poaching|drug trafficking)\b",
    re.IGNORECASE,
)
# what critics too are charged with: ordinary only where the text speaks of no rights
PURSE = re.compile(
    r"\b(?:for|with|of|over|on suspicion of)\b[^.;]{0,50}?"
    r"\b(?:theft|stealing|stole|scam\w*|money laundering|counterfeit\w*|impersonat\w*)\b",
    re.IGNORECASE,
)
WRONGDOERS = re.compile(
    r"\b(?:suspects?|attackers?|killers?|murderers?|perpetrators?|gunm[ae]n|assailants?|kidnappers?|abductors?|rapists?|"
    r"hitm[ae]n|terrorists?|militants?|rebels?|masterminds?|traffickers?|smugglers?|robbers?|accomplices?|culprits?|"
    r"policem[ae]n|police officers?|soldiers?|officers?|warlords?|war criminals?)\b",
    re.IGNORECASE,
)
ORDINARY = {"violence", "fraud", "drugs", "weapons"}
SUSPECTS = re.compile(
    r"(?<![“\"])\b(?:suspects?|suspected (?:of|to|kidnapper|killer|member)|mastermind\w*|"
    r"who (?:ordered|carried out|killed|kidnapped))\b",
    re.IGNORECASE,
)
RIGHTS = re.compile(
    r"\b(?:[Hh]uman [Rr]ights|evangeli\w+|(?:heretical|superstitious|banned) (?:sect|cult)s?|"
    r"rights group|activis[tm]\w*|dissident|political prisoner|opposition|petition\w*|Falun Gong|"
    r"protest\w*|"
    r"journalis[tm]|blogger|monks?|nuns?|religious|peaceful|free speech|freedom of|press freedom|crackdown|"
    r"Tibetan|Uyghur|Uighur|Christian|pastor|house church|trade union|prisoner of conscience)\b"
)
ABUSE = re.compile(
    r"\b(?:trumped|fabricated|politically|arbitrar\w+|unjust\w*|wrongful\w*|baseless|bogus|false|retaliat\w+|spurious|"
    r"unfounded|unsubstantiated|show trial|prisoners? of conscience|peaceful\w*|unfair\w*|tortured|"
    r"forced to confess)\b",
    re.IGNORECASE,
)


def against_wrongdoer(view: DocView, cast: Cast, facts: Facts, event: Event) -> bool:
    """Tell whether an act of law befell somebody for harm done to others, with nothing said of abuse."""
    if event.act not in LAW_ACTS | LIBERTY_ACTS or event.act in {"release", "pardon", "parole"}:
        return False
    if any(cast.people[p].occupation in PROTECTED for p in event.victims.people):
        return False
    a, b = view.sentence_span(event.sentence)
    sentence = view.text[a:b]
    if ABUSE.search(sentence):
        return False
    group = event.victims.group
    if group is not None and not event.victims.people and WRONGDOERS.search(group.text):
        return True
    if any(
        d in {"suspect", "attacker", "killer", "gunman"}
        for p in event.victims.people
        for d in cast.people[p].descriptors
    ):
        return True
    after = view.text[view.start[event.token] : min(b, view.end[event.token] + 160)]
    if CRIME.search(after) or SUSPECTS.search(sentence):
        return True
    if RIGHTS.search(view.text) or ABUSE.search(view.text):
        return False
    if PURSE.search(after):
        return True
    return any(c.category in ORDINARY and c.confidence >= 0.6 for c in within(facts.charges, a, b))


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
INVENTED = re.compile(r"\b(?:fictitious|fictional|imaginary|hypothetical|make-believe)\b", re.IGNORECASE)
SPORT = re.compile(
    r"\b(?:tackles?|referees?|midfielders?|goalkeepers?|quarterbacks?|playoffs?|premiership|match officials?|doping|"
    r"touchline|offside|penalty area|head coach|scrums?|innings|batsm[ae]n|wickets?)\b",
    re.IGNORECASE,
)
MANY = 20  # from here on an unnamed group beside percentages is a statistic


def no_abuse(view: DocView, event: Event) -> bool:
    """Tell whether an act is a death in combat, a line of statistics, invented, or a ruling in sport."""
    a, b = view.sentence_span(event.sentence)
    sentence = view.text[a:b]
    if INVENTED.search(sentence):
        return True
    group = event.victims.group if not event.victims.people and not event.victims.orgs else None
    if group is not None and event.act in {"killing", "attack"} and COMBATANTS.search(group.text):
        return not CAPTIVE.search(sentence)
    if group is not None and (group.min or 0) >= MANY and STATISTICS.search(sentence):
        return True
    return event.act in {"dismissal", "fine", "conviction", "trial", "appeal_rejected"} and bool(
        SPORT.search(view.text) and not RIGHTS.search(view.text)
    )


def drop_wrongdoers(view: DocView, cast: Cast, events: list[Event], dropped: list[Event]) -> list[Event]:
    """Leave out the rest of the case against those whom the article shows as wrongdoers.

    Args:
        view: the article.
        cast: its people.
        events: the acts that were kept.
        dropped: those that `against_wrongdoer` left out.
    """
    if not dropped:
        return events
    left_out: Counter[int] = Counter(p for e in dropped for p in e.victims.people)
    kept: Counter[int] = Counter(p for e in events if e.act in LAW_ACTS | LIBERTY_ACTS for p in e.victims.people)
    wrongdoers = {p for p, n in left_out.items() if n >= kept[p] and cast.people[p].occupation not in PROTECTED}
    crime_story = not RIGHTS.search(view.text)
    return [e for e in events if not of_wrongdoers(view, cast, e, wrongdoers, crime_story=crime_story)]


def of_wrongdoers(view: DocView, cast: Cast, event: Event, wrongdoers: set[int], *, crime_story: bool) -> bool:
    """Tell whether an act belongs to the case against wrongdoers."""
    if event.act not in LAW_ACTS | LIBERTY_ACTS:
        return False
    people = set(event.victims.people)
    if any(cast.people[p].occupation in PROTECTED for p in people):
        return False
    a, b = view.sentence_span(event.sentence)
    if ABUSE.search(view.text[a:b]):
        return False
    return bool(people and people <= wrongdoers) or (crime_story and event.act not in {"release", "detention"})
