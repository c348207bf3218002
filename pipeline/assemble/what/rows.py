"""Sentences told by a penalty alone, in rows of lists and notes ("– X, teacher: three years", "Sentence: 4 years")."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.kinds import CUSTODY, PENALTY_ACTS
from pipeline.assemble.text.party import GroupRef, Party
from pipeline.assemble.text.simple import person_names
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import number_of
from pipeline.assemble.what.carried import last_told, note_owner
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.normalise.terms import parse_term
from pipeline.recognise.penalties import PenaltyMention

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver
    from pipeline.normalise.dates import DateMention
    from pipeline.recognise.charges import ChargeMention

OPENS = 6  # tokens before the name that opens a row: its number, a bullet, a trade
PARTING = frozenset({",", "–", "—", "-", "|", ";", "("})
NOTED = word_list("verbs.toml", "law", "noted")
IMPOSED = {"imposed", "suspended"}
LABELLED = compiled(
    r"^\W*(?:(?:length|term) of (?:the |his |her )?)?(?:prison |jail )?"
    r"(?:sentence|penalty|punishment|verdict|term|judge?ment|imprisonment)s?\s*[:–—-]",
    re.IGNORECASE,
)
LISTED = compiled(r"\s*(?:[*•·|–—■□▪-]|\(?\d{1,2}[.)]|[a-z]\))\s*")
ASKED = compiled(
    r"\b(?:asked|sought|faces?|up to|maximum(?!.security)|(?-i:may)|could|requested|demands?|calls?)\b", re.IGNORECASE
)

_NUMBER = (
    r"(?:\d{1,2}(?:[.,]\d| ?½| 1/2)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|twenty-five|thirty)"
)
TERM = compiled(
    rf"\b{_NUMBER}(?: and a half)? (?:more )?(?:years?|months?|days?)\b(?:,? (?:and )?{_NUMBER} (?:months?|days?)\b)?",
    re.IGNORECASE,
)
NO_TERM = compiled(
    r"[- ]old|[- ]of age| (?:ago|later|before|after|earlier|in office|missing|now|on)\b", re.IGNORECASE
)
AGED = compiled(r"\b(?:aged?|for|after|within|since|in|over|last|held)\s+(?:the |about |over )?$", re.IGNORECASE)
PRISON = Gated(r"\b(?:sentence[ds]?|convict\w*|prison|jail\w*|colony|imprison\w*|custodial)\b", re.IGNORECASE)
TITLE = compiled(
    rf"(?P<term>{_NUMBER}(?: and a half)? (?:years?|months?|days?)\b)"
    r"(?: in (?:prison|jail|custody)| behind bars)? for ",
    re.IGNORECASE,
)
OPENING = compiled(
    rf"\s*(?P<term>{_NUMBER}(?: and a half)? (?:years?|months?|days?)"
    r"(?: in (?:prison|jail|custody)| of (?:prison|imprisonment|deprivation of (?:liberty|freedom))| behind bars)) "
    r"for ",
    re.IGNORECASE,
)
COURT = Gated(r"\b(?:courts?|judges?|tribunal|sentenced|jailed|magistrate)\b", re.IGNORECASE)
RULED = word_list("when.toml", "judgments", "ruled")
JOINT = compiled(r",? and |, |; ")
# "– the remaining three: 18 months", "three others, five years each"
REST = compiled(
    r"\s*(?:[*•·|–—■□▪-]|\(?\d{1,2}[.)])?\s*(?P<whom>(?:the )?(?:remaining |other |last )"
    rf"(?P<n>{_NUMBER}))(?P<noun> [a-z]+)?\s?(?:[,:–—-]| each)",
    re.IGNORECASE,
)
# all that stands between a name and its term, and behind it, in a row
ROW = compiled(r"[^\W\d_] ?[–—:-] ?$")
ROW_END = compiled(r"[\s,.;]*")
SHORT = 60  # days of a term that is detention


@dataclass(frozen=True, slots=True)
class Row:
    """An act told by a cell or note: its token, whom it befell, its penalty and day; by a label or not."""

    act: str
    token: int
    victims: Party
    penalty: PenaltyMention | None = None
    day: DateMention | None = None
    charges: tuple[ChargeMention, ...] = ()
    labelled: bool = False


def penalty_row(view: DocView, resolver: Resolver, facts: Facts, sentence: int) -> Row | None:
    """Return the sentence or fine that a row without a verb tells, or None."""
    a, b = view.sentence_span(sentence)
    if (titled := title_row(view, facts, a, b)) is not None:
        return titled
    penalty = first_penalty(view, facts, a, b)
    if penalty is None or ASKED.search(view.text, a, b):
        return None
    first, token = view.sentences[sentence][0], view.token_at(penalty.start)
    last = view.sentences[sentence][1]
    if any(view.tag[t] in FINITE and view.name_at[t] < 0 for t in range(first, token)) and not noted(view, first, last):
        return None
    labelled = LABELLED.match(view.text[a:b])
    victims = last_told(resolver, first, named=True) if labelled else bearer(view, first, token)
    several = not labelled and opened_by_several(view, first, token)
    if not victims and not labelled and not several and (owner := note_owner(view, token)) is not None:
        victims = Party(people=[owner], how=["name that heads the notes"], head=token, trust=0.75)
    if not victims:
        return None
    days = [d for d in within(facts.dates, a, b) if d.kind == "DATE" and view.text[max(0, d.start - 1)] == "("]
    day = days[0] if labelled and len(days) == 1 and days[0].precision == "day" else None  # "Sentence: 5 years (3 May)"
    act = "fine" if penalty.kind == "fine" else "sentencing"
    return Row(act, token, victims, penalty, day, labelled=labelled is not None)


def noted(view: DocView, first: int, last: int) -> bool:
    """Tell whether the only verbs of a row open its notes ("X, teacher, arrested 3 May 2020, sedition, 7 years")."""
    verbs = [t for t in range(first, last) if view.tag[t] in FINITE and view.name_at[t] < 0]
    return all(view.tag[t] == "VBD" and view.lower[t - 1] in PARTING and view.lower[t] in NOTED for t in verbs)


def title_row(view: DocView, facts: Facts, a: int, b: int) -> Row | None:
    """Return the sentence told by a term and a name alone, in a title or an opening ("Fifteen days for lama X")."""
    found = (TITLE if a < view.title_end else OPENING).match(view.text, a, b)
    term = parse_term(found["term"]) if found is not None else None
    if found is None or term is None or not view.says(COURT):
        return None
    first, last = view.token_at(found.end()), view.token_at(b - 1)
    named = [n for n in view.names if n.label == "PERSON" and first <= n.first <= last]
    alone = a >= view.title_end or len({n.cluster for n in named}) == 1
    if not named or not alone or named[0].first - first > OPENS or ASKED.search(view.text, a, b):
        return None
    if any(view.tag[t].startswith(("VB", "IN", "RB", "POS", ",")) for t in range(first, named[0].first)):
        return None  # "five years for insulting X", "for a crime of X"
    start, end = found.span("term")
    penalty = PenaltyMention(
        start=start, end=end, text=found["term"], kind="detention" if (term.days or 0) <= SHORT else "imprisonment",
        status="imposed", term_iso=term.iso, term_days=term.days, fine=None, from_term=None, cue="a title",
    )  # fmt: skip
    people = Party(people=[named[0].cluster], how=["name of the title"], head=named[0].first, trust=0.75)
    days = ((d, view.climb(view.token_at(d.start))) for d in within(facts.dates, a, b) if d.span is not None)
    ruled = (d for d, above in days if any(view.lower[t] in RULED for t in above[1:]))
    return Row("sentencing", view.token_at(start), people, penalty, day=next(ruled, None))


def first_penalty(view: DocView, facts: Facts, a: int, b: int) -> PenaltyMention | None:
    """Return the first penalty of a stretch, by the rules or else a bare term."""
    known = [p for p in within(facts.penalties, a, b) if p.status in IMPOSED]
    if known:
        return known[0]
    for told in within(facts.penalties, a, b):
        if ROW.search(view.text, a, told.start) and ROW_END.fullmatch(view.text, told.end, b):
            return replace(told, status="imposed")  # "X – 5 days of jail"
    if not (LISTED.match(view.text, a, b) or LABELLED.match(view.text[a:b])):
        return None
    for found in TERM.finditer(view.text, a, b):
        term = parse_term(found[0])
        if term is None or NO_TERM.match(view.text, found.end()) or AGED.search(view.text[a : found.start()]):
            continue
        if not view.says(PRISON):
            return None
        return PenaltyMention(
            start=found.start(), end=found.end(), text=found[0], kind="imprisonment", status="imposed",
            term_iso=term.iso, term_days=term.days, fine=None, from_term=None, cue="a row of its own",
        )  # fmt: skip
    return None


def bearer(view: DocView, first: int, token: int) -> Party:
    """Return whose name opens a row, or whose names ("– X and Y, three years each"), or how many ("the other two:")."""
    named = person_names(view, first, token)
    if not named and (counted := REST.match(view.text, view.start[first], view.start[token])) is not None:
        lo, hi = counted.span("whom")
        n = number_of(counted["n"].lower())
        group = GroupRef(view.text[lo:hi], lo, hi, n, n)
        return Party(group=group, how=["counted group"], head=view.token_at(counted.start("n")), plural=True, trust=0.7)
    if not named or named[0].first - first > OPENS:
        return Party(head=token)
    people = list(dict.fromkeys(n.cluster for n in named))
    if len(people) > 1 and not joined(view, named):
        return Party(head=token)
    return Party(people=people, how=["name of the row"], head=named[0].first, plural=len(people) > 1, trust=0.75)


def joined(view: DocView, named: list[Name]) -> bool:
    """Tell whether nothing stands between some names but what joins them."""
    return all(JOINT.fullmatch(view.text, view.end[a.last], view.start[b.first]) for a, b in pairwise(named))


def opened_by_several(view: DocView, first: int, token: int) -> bool:
    """Tell whether a row opens with the names of several, so that it is no note on whoever is named above."""
    named = person_names(view, first, token)
    return len({n.cluster for n in named}) > 1 and named[0].first - first <= OPENS


def keep_days(rows: list[Event], here: list[Event]) -> None:
    """Take from a term told without a verb the day of the arrest beside it ("X, arrested 3 May 2020, 7 years")."""
    for row in rows:
        beside = (e for e in here if e is not row and e.act in CUSTODY)
        if row.act in PENALTY_ACTS and any(e.date is row.date for e in beside):
            row.date = None
