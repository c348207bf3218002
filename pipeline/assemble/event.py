"""An act as one sentence tells it, or, once merged, as the article does."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline.assemble.text.kinds import CASE_ACTS, CUSTODY, FACTUAL
from pipeline.assemble.text.words import STATE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.lexicon import Trigger
    from pipeline.assemble.text.party import Party
    from pipeline.normalise.dates import DateMention
    from pipeline.recognise.charges import ChargeMention, LawMention
    from pipeline.recognise.penalties import PenaltyMention


SENDING = frozenset({"forced_return", "exile"})


TAKEN = frozenset({"arrest", "house_arrest", "abduction"})
"""What takes somebody into custody anew."""


@dataclass(slots=True)
class Event:
    """An act as one sentence tells it, or, once merged, as the article does."""

    act: str
    modality: str
    victims: Party
    token: int
    sentence: int
    rule: Trigger
    actors: list[Actor] = field(default_factory=list)
    date: DateMention | None = None
    places: list[PlaceMention] = field(default_factory=list)
    land: PlaceMention | None = None  # tells its country from elsewhere in the article, where it has no place
    charges: list[ChargeMention] = field(default_factory=list)
    laws: list[LawMention] = field(default_factory=list)
    penalties: list[PenaltyMention] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    tokens: list[int] = field(default_factory=list)
    reasons: dict[str, str] = field(default_factory=dict)
    score: float = 0.0
    told: int = 1
    implied: bool = False
    carried: bool = False  # the date is that of another act on the same people
    lent: bool = False  # the date is that of another telling: one of its own goes before it
    others: list[tuple[Trigger, Party, str]] = field(default_factory=list)  # further readings that need a story
    learned: bool = False  # found by the recogniser, not by a rule
    apart: bool = False  # told of another time than what is told around it
    often: bool = False  # told of several occasions at once ("has been held at least four times since 2007")
    repeated: bool = False  # custody told as suffered several times, whatever the tense ("was held twice in 2015")
    first: bool = False  # told as the first time of several ("was first arrested in 2019")
    former: bool = False  # told of an occasion before that of the story ("had once before been arrested")
    suspected: bool = False  # the noun of what somebody is held to have done ("the suspect in the murder of X")
    passing: bool = False  # told only as what describes somebody ("slain editor X")
    aside: bool = False  # told in a clause that only describes somebody ("X, who was held in May, was freed")
    beside: bool = False  # the same, whatever the act: custody goes on into what is told next, but for new custody
    unit: int = 0  # of a bulletin
    counted: bool = False  # told some time before or after another act: no day or doer of that one is its
    formal: bool = False  # a step of the law against who may be in custody ("formally arrested")
    later: bool = False  # told as of some time after what is told before ("a month after that, they held X")
    begun: bool = False  # a trial of whose beginning the day is told: no day of what was judged in it
    standing: bool = False  # told as how it stands with somebody, of no day ("X, who has been convicted")
    anew: bool = False  # custody prolonged, a trial put off, a new case: no part of what was begun or judged before
    another: bool = False  # told of another case than what is told before it ("in a similar case, a man was killed")
    served: bool = False  # the noun of a term that somebody serves, which alone tells no verdict
    pending: bool = False  # of people in general, until a later sentence names them
    ahead: set[int] = field(default_factory=set)  # acts told after it in its sentence whose day is theirs alone
    met: set[int] = field(default_factory=set)  # sentences that tell how it came about
    again: set[int] = field(default_factory=set)  # sentences that tell it again and add nothing: evidence alone

    def no_part_of_term(self, other: Event) -> bool:
        """Tell whether an act is beside the term served that this tells ("His home was raided. He served a year")."""
        return "verb “serve”" in self.reasons["act"] and other.act not in CASE_ACTS | CUSTODY

    @property
    def by_state(self) -> bool:
        """Whether somebody who acts for a state is told to have done it."""
        return any(a.kind in STATE for a in self.actors)


def all_victims(events: Iterable[Event]) -> set[int]:
    """Return the people whom any of some acts befell."""
    return {p for e in events for p in e.victims.people}


def open_to_day(event: Event) -> bool:
    """Tell whether an act told as done has no day and no time of its own: what is told around it may date it."""
    return event.date is None and not (event.implied or event.counted) and event.modality in FACTUAL


def abroad(a: Event, b: Event) -> bool:
    """Tell whether two acts are told at places of different countries: no day or doer of one is the other's.

    Whoever is sent out of one country is held in the next by that.
    """
    if not (a.places and b.places) or not SENDING.isdisjoint({a.act, b.act}):
        return False
    here, there = ({p.value.country for p in e.places if p.value is not None} - {None} for e in (a, b))
    # a town alone may be misread for another of its name
    sure = any(p.value is not None and p.value.kind == "country" for e in (a, b) for p in e.places)
    return sure and bool(here and there) and here.isdisjoint(there)


def cases_apart(a: Event, b: Event) -> bool:
    """Tell whether of two tellings, not both of named people, one is of another case than the story's."""
    if a.victims.people and b.victims.people:
        return False
    return a.another != b.another or abroad(a, b)


def only_beside(told: Event, event: Event) -> bool:
    """Tell whether an act is told by the way of whom another of the sentence befell, whose day is then not its own.

    "X, whose paper was closed in May, was arrested"; "X, who was put under house arrest in May, was arrested".
    """
    same = told.sentence == event.sentence
    return (same and told.aside and not event.aside) or taken_beside(told, event)


def taken_beside(told: Event, event: Event) -> bool:
    """Tell whether an act takes into custody anew whom another of the sentence is told to have befallen by the way."""
    return told.sentence == event.sentence and event.act in TAKEN and told.beside and not event.beside


def taken_again(first: Event, later: Event) -> bool:
    """Tell whether one of two arrests, in the order of the text, is told as another than the first ("was rearrested").

    Not a noun told after it: "arrested on Friday. … The rearrest was condemned" may be one.
    """
    return first.act == "arrest" and ((later.anew and later.rule.pos == "verb") or (first.anew and later.beside))


def state_of(event: Event) -> tuple[object, ...]:
    """Return what the rules for the country of an act read of it and other rules change."""
    party = event.victims
    return (
        event.act, event.land, party.head, tuple(party.people), tuple(event.sentences), tuple(event.tokens),
        tuple(event.places), tuple(event.actors),
    )  # fmt: skip


def last_telling(event: Event, n: int) -> int:
    """Return the last sentence up to `n` that tells an event, its first where none does."""
    return max((s for s in event.sentences if s <= n), default=event.sentence)
