"""Terms that a text tells by whose they are: "ten years for her, life for him"; "her three-year sentence"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.words import OTHER_SEX
from pipeline.assemble.who.part import part_of
from pipeline.assemble.who.several_times import TERM_ACTS
from pipeline.assemble.who.sexes import MANY
from pipeline.assemble.who.terms_beside import beside
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.late import Late
from pipeline.normalise.terms import parse_term
from pipeline.recognise.penalties.terms import TERM

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast
    from pipeline.recognise.penalties import PenaltyMention

SEX: Final = {"him": "male", "her": "female"}
PAIR: Final = 2
FOR_EACH: Final = Gated(
    r"(?P<first>[^(),;:]{3,40}?) for (?P<one>her|him)(?:,? and|,|;) "
    r"(?P<second>[^(),;:]{3,40}?) for (?P<other>her|him)\b"
)
IN_STEP: Final = compiled(r"\bthe (?P<one>men|women) and (?:the )?(?P<other>women|men)\b[^.;]{0,200}\brespectively\b")
# no term of office
SO_LONG: Final = r"[’']?[- ](?:(?:prison |jail |suspended )?sentence|(?:prison|jail|suspended) term)\b(?! of\b)"
OF_LENGTH: Final = compiled(rf"(?:years?|yrs?|months?|mos|weeks?|days?|hours?|decades?|half){SO_LONG}", re.IGNORECASE)
OWN: Final = Late(
    rf"(?:\b(?P<pronoun>his|her)|(?P<name>['’]s?)) (?:entire |full |whole |original )?(?P<term>{TERM}){SO_LONG}",
    re.IGNORECASE,
)


def part_by_sex(view: DocView, cast: Cast, event: Event) -> list[Event]:
    """Return a sentencing parted by "ten years for her, life for him", "the men and women to ten and five years".

    Where the text does not tell who of them is a woman, these terms are no one's own: their order says nothing.
    """
    terms = terms_by_sex(view, event) if event.act in TERM_ACTS else {}
    if not terms:
        return [event]
    people = event.victims.people
    sexes = [cast.people[p].sex for p in people]
    if len(people) == PAIR and len(set(sexes)) == PAIR:  # one is a woman: the other is "him"
        sexes = [sex or OTHER_SEX[str(other)] for sex, other in zip(sexes, reversed(sexes), strict=True)]
    if set(sexes) == set(terms):
        of = {sex: [p for p, own in zip(people, sexes, strict=True) if own == sex] for sex in terms}
        return [part_of(event, of[sex], penalties=own) for sex, own in terms.items()]
    event.penalties = [p for p in event.penalties if not any(p in own for own in terms.values())]
    return [event]


def terms_by_sex(view: DocView, event: Event) -> dict[str, list[PenaltyMention]]:
    """Return the terms that a sentence tells of men and of women, where it parts them so."""
    begin, end = view.start[event.token], view.sentence_span(event.sentence)[1]
    if (both := IN_STEP.search(view.text, begin, end)) is not None and both["one"] != both["other"]:
        own = [p for p in event.penalties if both.start() < p.start < both.end() and p.term_iso]
        sexes = [MANY[both["one"]], MANY[both["other"]]]
        return {sex: [p] for sex, p in zip(sexes, own, strict=True)} if len(own) == PAIR else {}
    told = FOR_EACH.search(view.text, begin, end)
    if told is None or told["one"] == told["other"]:
        return {}
    parts = ((told["one"], told.span("first")), (told["other"], told.span("second")))
    terms = {SEX[word]: [p for p in event.penalties if a <= p.start < b] for word, (a, b) in parts}
    return terms if all(terms.values()) else {}


def give_own(view: DocView, events: list[Event]) -> None:
    """Give somebody sentenced, of whose term nothing is told, the term that a later sentence calls theirs.

    "The court sentenced X and Y to prison terms. … X has yet to serve her three-year sentence."
    """
    if not any(e.act == "sentencing" for e in events) or OF_LENGTH.search(view.text) is None:
        return
    for told in OWN().finditer(view.text):
        whose, term = owner(view, told), parse_term(told["term"])
        n = view.sentence_at[view.token_at(told.start("term"))]
        mine = [e for e in events if e.act == "sentencing" and e.modality in FACTUAL and whose in e.victims.people]
        if whose is None or term is None or len(mine) != 1 or mine[0].sentence > n:
            continue
        [event] = mine
        if any(p.term_iso or p.kind in {"life", "death"} for p in event.penalties):
            continue
        at, words = told.start("term"), told["term"]
        bare = [p for p in event.penalties if p.kind == "imprisonment"]  # of no length, or a range
        own = beside(at, words, term)
        if any(p.status == "suspended" for p in bare):
            own = replace(own, status="suspended")
        part = part_of(event, [whose], penalties=[own, *(p for p in event.penalties if p not in bare)])
        part.sentences = sorted({*part.sentences, n})
        rest = [p for p in event.victims.people if p != whose]
        at = next(i for i, e in enumerate(events) if e is event)
        events[at : at + 1] = [part_of(event, rest), part] if rest else [part]


def owner(view: DocView, told: re.Match[str]) -> int | None:
    """Return whose a term is: of the name before it, or of the only one whom the sentence names before "her"."""
    begin = view.sentence_span(view.sentence_at[view.token_at(told.start("term"))])[0]
    named = [n for n in view.names if n.label == "PERSON" and begin <= view.start[n.first] < told.start()]
    if told["name"] is not None:
        return next((n.cluster for n in named if view.end[n.last] == told.start()), None)
    people = {n.cluster for n in named}
    return people.pop() if len(people) == 1 else None
