"""What the cells of a row tell by the heads of their columns: taken, charged, judged, freed, each with its day."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from pipeline.assemble.by_whom.courts import Actor
from pipeline.assemble.event import Event
from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import actor_type
from pipeline.assemble.what.cell_terms import CELL, penalty_of, with_further
from pipeline.assemble.what.headed import as_titled
from pipeline.assemble.what.tables import FREE
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.paths import toml_table
from pipeline.recognise.charges import ChargeMention, classify_charge

if TYPE_CHECKING:
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.what.tables import Line
    from pipeline.normalise.dates import DateMention
    from pipeline.recognise.penalties import PenaltyMention

type Slots = tuple[
    DateMention | None, list[PlaceMention], list[ChargeMention], list[PenaltyMention], list[Actor]
]
DAYS: Final = (("arrest", "arrest"), ("held", "detention"), ("release", "release"), ("killed", "killing"),
               ("abducted", "abduction"), ("vanished", "enforced_disappearance"), ("tried", "trial"))  # fmt: skip
OUTCOMES: Final = ("term", "status", "happened", "appeal", "notes")
JUDGED: Final = frozenset({"sentencing", "fine", "acquittal"})
TAKEN: Final = frozenset({"arrest", "detention", "abduction", "killing", "attack", "enforced_disappearance", "torture"})
ENDINGS: Final = frozenset({"release", "dismissal", "exile", "sentencing", "charge"})
UNSURE: Final = frozenset({"release", "attack"})  # of a list headed "Released" or "Injured": of albums, of players
HARMS: Final = frozenset({*TAKEN, "execution", "dismissal", "threat", "forced_return"})
# what a text that tells of people in custody says somewhere
SETTING: Final = Gated(rf"(?i:\b(?:{'|'.join(sorted(word_list('columns.toml', 'others', 'setting')))}))")
LABEL: Final = 40  # characters before what stands in a field
TAKEN_BY: Final = compiled(
    r"\b(?:arrest|detain)(?:ed|ing)? (?:by|authority|agency|force|body)[ \t]*:[ \t]+\Z", re.IGNORECASE
)
NOTHING: Final = compiled(
    r"(?:[-–—?]|n/?a|none|nil|not?\b.*|unknown|without charges?|pending|tbc|unclear)\W*", re.IGNORECASE
)
HELD: Final = compiled(
    r"(?:(?:is|remains?|still|currently|now|being|being held|held|detained) )*(?:"
    r"(?P<prison>(?:in (?:prison|jail)|behind bars|imprisoned|jailed)\b)"
    r"|(?:in|under) (?:(?:pre-?trial|police) )?(?:custody|detention|remand)\b"
    r"|(?<=still )(?:held|detained)\b|held\b)"
    # not "in custody of her father", "held in reserve", "in prison until 2020"
    r"(?=[ \t]*(?:[,;.(–—]|$)| (?:since|for|on (?!loan|hold)|under|without|awaiting|pending|as of|serving|incommunicado"
    r"|colony|camp|cent(?:re|er)|facility|no\.? ?\d+|\d+"
    r"|by (?:the )?(?:police|state|army|security)|(?:in|at|of) (?:(?:the|an?|solitary|police|pre-?trial) ){0,2}"
    r"(?:(?-i:[A-Z])\w*|custody|detention|remand|prison|jail|police|confinement))\b)"
    r"(?![^\n]*\b(?:until|till|now free)\b)", re.IGNORECASE,
)
BARE_LAW: Final = compiled(r"[\d.,;/ ()a-z-]*\d[\d.,;/ ()a-z-]*")
PARTS: Final = compiled(r"[;,] |(?i: (?:and|&) )(?=\w+(?: \w+)?(?:[;,.]|$| and ))|/(?=[a-z])")


@cache
def _outcomes(section: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = toml_table("columns.toml")[section]
    lead = r"(?:(?:was|were|later|then|and|conditionally|since|has been|had been|subsequently) )*"
    return tuple((act, compiled(f"{lead}(?:{'|'.join(ps)})", re.IGNORECASE)) for act, ps in table.items())


@cache
def _others() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = toml_table("columns.toml")["others"]
    return compiled(table["did"], re.IGNORECASE), compiled(table["mishaps"], re.IGNORECASE)


def told_by_cells(view: DocView, facts: Facts, line: Line, courts: list[Actor], events: list[Event]) -> None:
    """Add to the acts told so far those that the cells of a row tell, once where running text in a cell does too.

    What that text tells is of the day of its own cell, or of the row.
    """
    mine = list(takewhile(lambda e: view.start[e.token] >= line.start, reversed(events)))
    row = _Row(view, facts, line, courts)
    told = row.events()
    if line.noted:
        told = _not_told(told, [e for e in mine if view.start[e.token] < line.end])
    mine = [e for e in mine if view.start[e.token] < line.end and not row.of_another(e)]
    mine = [e for e in mine if e.victims or not line.titled]  # nobody's: the heading tells it of who is named
    if line.titled:
        as_titled(line.titled, mine)
        told = [x for x in told if all(x.act != m.act for m in mine)]
    for event in mine:
        cell = next(((a, b) for a, b in line.free if a <= view.start[event.token] < b), None)
        if event.date is not None and cell is not None and not _inside(event.date, cell):
            event.date = None
        if event.date is None and "day" in line.cells and not (line.titled and event.act in ENDINGS):
            event.date = first_day(view, facts, line.cells["day"])
    if line.bare:
        told = [x for x in told if not joined_above(view, line, x, events)]
    again = [e for e in mine if any(e.act == x.act and (x.date is not None or e.date is None) for x in told)]
    if again:
        events[:] = [e for e in events if all(e is not x for x in again)]
    events += [e for e in told if all(e.act != m.act for m in mine) or any(e.act == x.act for x in again)]


def joined_above(view: DocView, line: Line, told: Event, events: list[Event]) -> bool:
    """Add to what the item above tells who shares it; tell whether they do, neither telling anything of its own."""
    begin = view.text.rfind("\n", 0, len(view.text[: line.start].rstrip())) + 1  # of the line above
    above = next((e for e in events if e.act == told.act and e.reasons.get("act") == CELL
                  and begin <= view.start[e.tokens[-1]] < line.start), None)  # fmt: skip
    if above is None or any(e.date or e.places or e.charges or e.penalties or e.actors for e in (above, told)):
        return False
    people = list(dict.fromkeys([*above.victims.people, *told.victims.people]))
    above.victims.people, above.victims.plural = people, len(people) > 1
    above.sentences = sorted({*above.sentences, *told.sentences})
    above.tokens = [*above.tokens, *told.tokens]
    return True


def _not_told(told: list[Event], mine: list[Event]) -> list[Event]:
    """Return what a line's status tells and its words, read as text, do not; those without a day take it."""
    for event in mine:
        same = next((x for x in told if x.act == event.act and x.date is not None), None)
        if event.date is None and same is not None:
            event.date = same.date
    return [x for x in told if all(x.act != m.act for m in mine)]


def slots_of(events: list[Event]) -> list[tuple[Event, Slots]]:
    """Return what the cells of rows say of their acts, before the story around the table is read into them."""
    return [
        (e, (e.date, list(e.places), list(e.charges), list(e.penalties), list(e.actors)))
        for e in events if e.reasons.get("act") == CELL
    ]  # fmt: skip


def put_back(kept: list[tuple[Event, Slots]]) -> None:
    """Give the acts of rows what their own cells say again."""
    for event, (day, places, charges, penalties, actors) in kept:
        event.date, event.places, event.charges, event.penalties, event.actors = day, places, charges, penalties, actors
        event.counted = day is None


def _inside(day: DateMention, cell: tuple[int, int]) -> bool:
    return cell[0] <= day.start < cell[1]


def first_day(view: DocView, facts: Facts, cell: tuple[int, int]) -> DateMention | None:
    """Return the first day or time that a cell holds, unless it is yet to come."""
    days = (d for d in within(facts.dates, *cell) if d.gives_real_days)
    day = next(days, None)
    if day is None or day.span is None or (view.filed is not None and day.span[0] > view.filed):
        return None
    return day


class _Row:
    """One row, read by the heads of its columns."""

    def __init__(self, view: DocView, facts: Facts, line: Line, courts: list[Actor]) -> None:
        self.view, self.facts, self.line, self.courts = view, facts, line, courts
        self.cells = line.cells
        self.found: list[Event] = []
        self.victims = Party()

    def events(self) -> list[Event]:
        """Return what the row tells; nothing where its name was read as no person's."""
        self.victims = self._owner()
        if not self.victims:
            return []
        dead = "killed" in self.cells and not {"arrest", "held"} & set(self.cells)  # the term is that of who did it
        for column, act in DAYS:
            if column not in self.cells:
                continue
            day = first_day(self.view, self.facts, self.cells[column])
            here = [] if day is not None or act == "release" else within(self.facts.places, *self.cells[column])
            if (day is not None or here) and not self._yet(*self.cells[column], day):
                self._add(act, day.start if day is not None else self.cells[column][0], day)
        by = self.cells["by"][0] if "by" in self.cells and self.line.form else 0
        if TAKEN_BY.search(self.view.text, max(0, by - LABEL), by) is not None:
            day = first_day(self.view, self.facts, self.cells["day"]) if "day" in self.cells else None
            self._add("arrest", by, day)
        for column in OUTCOMES:
            if column in self.cells and not (dead and column not in FREE):
                self._outcome(*self.cells[column], "appeal" if column == "appeal" else "outcome", prose=column in FREE)
        if self.line.noted and self.view.text.startswith("appeal", self.cells["status"][0]):
            self._outcome(*self.cells["status"], "appeal")
        for cell in self.line.rest:  # "freed 27 May" where others have their prison
            if first_day(self.view, self.facts, cell) is not None:
                self._outcome(*cell, "rest")
        if "verdict" in self.cells and not dead:
            self._judged()
        if self.line.titled and "day" in self.cells:
            day = first_day(self.view, self.facts, self.cells["day"])
            verbs = toml_table("columns.toml")["titles"]["acts"]
            if (day is not None or self.line.bare) and not self.found and self.line.titled in verbs:
                self._add(verbs[self.line.titled], day.start if day is not None else self.line.names[0][0], day)
        if not self.found and "status" in self.cells:
            self._still_held(*self.cells["status"])
        self._fill()
        # not "charged with the redesign"
        if not self.line.bare:
            self.found = [e for e in self.found if e.act != "charge" or any(c.category != "other" for c in e.charges)]
        return self.found

    def of_another(self, event: Event) -> bool:
        """Tell whether running text in a cell tells of others alone ("Her brother, Dan Rusu, was arrested, too")."""
        people = event.victims.people
        return not set(people) & set(self.victims.people) if people else event.victims.group is not None

    def _owner(self) -> Party:
        people = []
        for a, _ in self.line.names:
            i = self.view.name_at[self.view.token_at(a)]
            if not self.view.is_person(i):
                return Party(head=0)
            people.append(self.view.names[i].cluster)
        if not people:
            return Party(head=0)
        last = self.view.token_at(self.line.names[-1][1] - 1)
        people = list(dict.fromkeys(people))
        return Party(people=people, how=["name of the row"], head=last, plural=len(people) > 1, trust=0.8)

    def _add(self, act: str, at: int, day: DateMention | None, penalty: PenaltyMention | None = None) -> None:
        if any(e.act == act and (e.date is not None or day is None) for e in self.found):
            return
        unsure = act in UNSURE if self.line.bare else act in ENDINGS or self.line.noted
        if unsure and not self.view.says(SETTING):
            return  # books are released, players sacked or beaten, members chosen for a term, too
        self.found = [e for e in self.found if e.act != act]
        verb = toml_table("columns.toml")["verbs"][act]
        rule = next(r for r in lexicon().verbs[verb] if r.act == act)
        token = self.view.token_at(at)
        told = Party(people=list(self.victims.people), how=self.victims.how, head=self.victims.head,
                     plural=self.victims.plural, trust=self.victims.trust)  # fmt: skip
        event = Event(act, "reported", told, token, self.view.sentence_at[token], rule, date=day)
        event.penalties = with_further(self.facts, penalty) if penalty is not None else []
        when = self.view.sentence_of(day) if day is not None else event.sentence
        event.sentences = sorted({self.view.sentence_at[self.victims.head], event.sentence, when})
        event.tokens = [token]
        event.unit = self.view.unit_at[event.sentence]
        event.reasons = {"act": CELL, "victims": f"row: {', '.join(told.how)}"}
        self.found.append(event)

    def _outcome(self, a: int, b: int, section: str, *, prose: bool = False) -> None:
        """Read a cell of what became of somebody, part by part ("expelled; released 5 May 2021")."""
        text = self.view.text
        begin = a
        for end in [*(m.start() for m in PARTS.finditer(text, a, b)), b]:
            while begin < end and not text[begin].isalnum():
                begin += 1
            for act, pattern in _outcomes("outcome" if section == "rest" else section):
                if pattern.match(text, begin, end):
                    if self._of_others(act, begin, end):
                        break
                    day = first_day(self.view, self.facts, (begin, end))
                    if not self._yet(begin, end, day):
                        self._add(act, begin, day)
                    break
            begin = end + 1
        penalty = penalty_of(self.view, self.facts, (a, b), prose=prose)
        if penalty is not None and section == "outcome":
            day = first_day(self.view, self.facts, (a, b))
            self._add("fine" if penalty.kind == "fine" else "sentencing", penalty.start, day, penalty)

    def _still_held(self, a: int, b: int) -> None:
        """Read a status that tells of custody alone: "in prison", "still in detention"."""
        if (held := HELD.match(self.view.text, a, b)) is not None:
            self._add("imprisonment" if held["prison"] else "detention", a, None)

    def _of_others(self, act: str, begin: int, end: int) -> bool:
        """Tell whether a part of a cell tells what its person did, a mishap, or what became of a case in court."""
        if act == "dismissal" and {"court", "verdict"} & set(self.cells):
            return True  # "Defendant | Court | Outcome", "dismissed"
        did, mishaps = _others()
        text = self.view.text
        return act in HARMS and (did.match(text, begin, end) or mishaps.search(text, begin, end)) is not None

    def _yet(self, a: int, b: int, day: DateMention | None) -> bool:
        """Tell whether a stretch tells only a day that is yet to come."""
        return day is None and any(d.kind == "DATE" for d in within(self.facts.dates, a, b))

    def _judged(self) -> None:
        """Give the day of the verdict to what was imposed, or to the bare verdict."""
        cell = self.cells["verdict"]
        day = first_day(self.view, self.facts, cell)
        if (penalty := penalty_of(self.view, self.facts, cell)) is not None:
            self._add("fine" if penalty.kind == "fine" else "sentencing", cell[0], day, penalty)
        judged = [e for e in self.found if e.act in JUDGED]
        for event in judged:
            if event.date is None and day is not None:
                event.date = day
                event.sentences = sorted({*event.sentences, self.view.sentence_of(day)})
        if not judged and day is not None:
            self._add("sentencing", day.start, day)

    def _fill(self) -> None:
        """Give the acts the charges, court, doers and place of their row or of their own cell."""
        charges = charges_of(self.facts, self.line, self.view.text)
        plain = "day" in self.cells and not {"arrest", "held", "killed"} & set(self.cells)
        day = first_day(self.view, self.facts, self.cells["day"]) if plain else None
        places = within(self.facts.places, *self.cells["place"]) if "place" in self.cells else []
        taken = [e for e in self.found if e.act in TAKEN]
        for event in self.found:
            own = next(((a, b) for a, b in self.cells.values() if a <= self.view.start[event.token] < b), None)
            if event.act in JUDGED | {"arrest", "detention"}:
                event.charges = list(charges or (within(self.facts.charges, *own) if own is not None else ()))
            elif event.act == "charge" and own is not None:
                event.charges = within(self.facts.charges, *own)
            told = own is not None and own == self.cells.get("happened")
            dated = told or event.act in JUDGED | {"dismissal"} or event.act in TAKEN - {"arrest", "detention"}
            if event.date is None and dated:
                event.date = day
            if event.act in JUDGED and (court := self._court(own)) is not None:
                event.actors = [court]
            if event.act in TAKEN and "by" in self.cells and (doer := self._doer(event.act)) is not None:
                event.actors = [doer]
            here = [p for p in within(self.facts.places, *own) if p.label == "PLACE"] if own is not None else []
            if event in taken or told or not (taken or self.line.form):
                event.places = here if here and event.act in TAKEN else list(places)
            if event.act in JUDGED and not event.places and not event.actors and "court" in self.cells:
                event.places = [p for p in within(self.facts.places, *self.cells["court"]) if p.label == "PLACE"]
            event.counted = event.date is None  # the day of another cell is not its own

    def _court(self, own: tuple[int, int] | None) -> Actor | None:
        cell = self.cells.get("court")
        for a, b in (x for x in (cell, own, self.cells.get("verdict")) if x is not None):
            if (known := next((c for c in self.courts if a <= c.start < b), None)) is not None:
                return known
        if cell is None:
            return None
        told = self.view.text[slice(*cell)]
        kind = actor_type(told.lower().split())
        return Actor(told, *cell, kind, "authority") if kind is not None else None

    def _doer(self, act: str) -> Actor | None:
        a, b = self.cells["by"]
        bodies = (n for n in self.view.names if n.label == "ORGANISATION")
        name = next((n for n in bodies if a <= self.view.start[n.first] < b), None)
        kind = actor_type(self.view.text[a:b].lower().split())
        if kind is None and name is None:
            return None
        role = "perpetrator" if act in HARM_ACTS else "authority"
        org = name.cluster if name is not None else None
        return Actor(self.view.text[a:b], a, b, kind or "unknown", role, None, org)


def charges_of(facts: Facts, line: Line, text: str) -> tuple[ChargeMention, ...]:
    """Return what the cell of a column of charges holds, as it stands where no charge was read in it."""
    if "charge" not in line.cells:
        return ()
    a, b = line.cells["charge"]
    if NOTHING.fullmatch(text, a, b):
        return ()
    known = tuple(within(facts.charges, a, b))
    laws = {c.law for c in known if c.text != c.law}
    if known:
        return tuple(c for c in known if c.text not in laws)
    if BARE_LAW.fullmatch(text, a, b):
        law = next((x for x in within(facts.laws, a, b)), None)
        told = law.text if law is not None else text[a:b]
        return (ChargeMention(a, b, told, "other", None, told, 0.6, "column of a table"),)
    category, iccs, sure = classify_charge(text[a:b])
    return (ChargeMention(a, b, text[a:b], category, iccs, None, max(sure, 0.6), "column of a table"),)
