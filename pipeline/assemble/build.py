"""From merged events to records of the contract."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from pipeline.assemble.by_whom.courts import same_court
from pipeline.assemble.by_whom.two_names import in_full
from pipeline.assemble.cases import cases
from pipeline.assemble.confidence import confidence
from pipeline.assemble.edges import LEANING, whole_words
from pipeline.assemble.evidence import best_of, evidence_of
from pipeline.assemble.explained import explained
from pipeline.assemble.law.common_ground import cited_for
from pipeline.assemble.law.penalties import penalty_of
from pipeline.assemble.one_matter import widened
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import STATE
from pipeline.assemble.when.by_then import SINCE_WHEN
from pipeline.assemble.when.in_stays import STILL
from pipeline.assemble.where.of_case import of_case
from pipeline.assemble.who.sides import side_in, tells
from pipeline.kept import compiled
from pipeline.normalise.places import as_town, gazetteer
from pipeline.recognise.gathered import least_before
from pipeline.records import (
    Charge,
    Country,
    Group,
    Incident,
    Organisation,
    Person,
    Place,
    Producer,
    ReportRef,
    TextSpan,
    When,
    stable_id,
)

if TYPE_CHECKING:
    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.text.party import GroupRef
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.where.country import Where
    from pipeline.assemble.where.theirs import Found
    from pipeline.assemble.who.cast import Cast, PersonEntry

MAX_MENTIONS = 12
BLANKS, NO_WORD, ARTICLE = compiled(r"\s+"), compiled(r"\W+"), compiled(r"^(?:the|an?|The|An?) ")
COURT_ARTICLE = compiled(r"^An? (?=.*\b(?:Court|Tribunal|Ministry|Commission)\b)")  # "A Sessions Court"
OURS = compiled(r"^(?:its|your|our|his|her|their|my) ", re.IGNORECASE)  # whose an office is stands elsewhere
ANYBODY = word_list("actors.toml", "forces", "anybody")  # left out beside a body with a name


class Builder:
    """Writes the records of one article."""

    def __init__(
        self, view: DocView, cast_: Cast, facts: Facts, where: Where, producer: Producer, *, explain: bool = False
    ) -> None:
        self.view = view
        self.cast = cast_
        self.facts = facts
        self.producer = producer
        self.explain = explain
        self.where = where
        self.spans: dict[tuple[int, int], TextSpan] = {}
        self.passing: dict[int, Found] = {}  # events whose country is that of their case
        a = view.article
        self.report = ReportRef(
            id=a.id,
            source=a.source,
            source_id=a.source_id,
            article=a.index,
            title=a.title,
            published=a.published,
            url=a.url,
            language=a.language,
            sha256=a.sha256,
        )

    def incidents(self, events: list[Event]) -> list[Incident]:
        """Return the records of merged events, in text order."""
        self.where.hear(events)
        roots = cases(self.view, events)
        of_cases = of_case(self.where, events, roots)
        self.passing = {id(events[number]): found for number, found in of_cases.items()}
        roots = widened(self.view, events, roots)
        names = [self.victim_key(e) for e in events]
        case_ids: dict[int, str] = {}
        for root in dict.fromkeys(roots):
            members = sorted({n for n, r in zip(names, roots, strict=True) if r == root})
            case, turn = stable_id("case", self.report.id, *members), 1
            while case in case_ids.values():  # the same people's further matter
                turn += 1
                case = stable_id("case", self.report.id, *members, str(turn))
            case_ids[root] = case
        out: list[Incident] = []
        seen: set[str] = set()
        for event, root, name in zip(events, roots, names, strict=True):
            record = self.record(event, case_ids[root], name, seen, events)
            seen.add(record.id)
            out.append(record)
        return out

    def victim_key(self, event: Event) -> str:
        """Return the victims as a string that depends on the text alone."""
        parts = sorted([self.cast.people[p].name for p in event.victims.people])
        parts += sorted([self.cast.orgs[o].name for o in event.victims.orgs])
        if not parts and event.victims.group is not None:
            parts = [self.in_words(event.victims.group)]
        return "|".join(parts)

    def record(self, event: Event, case: str, name: str, seen: set[str], events: list[Event]) -> Incident:
        """Write one record; `events` are all of the article."""
        view = self.view
        when = self.when(event)
        found = self.passing.get(id(event)) or self.where.country(event)
        country = self.country(found)
        shown = evidence_of(view, self.cast, event, found[2] if found is not None else None)
        best = self.span(*view.sentence_span(best_of(view, self.cast, event)))
        key = ["inc", self.report.id, event.act, "" if event.modality in FACTUAL else event.modality, name,
               when.start if when else None, when.end if when else None]  # fmt: skip
        identity = stable_id(*[str(k) for k in key])
        turn = 1
        while identity in seen:
            turn += 1
            identity = stable_id(*[str(k) for k in key], str(turn))
        out = Incident(
            id=identity,
            report=self.report,
            case=case,
            act=event.act,  # type: ignore[arg-type]
            modality=event.modality,  # type: ignore[arg-type]
            summary=" ".join(best.text.split()),
            people=self.people(event, shown, events),
            organisations=self.organisations(event, shown),
            group=self.group(event),
            charges=self.charges(event),
            penalty=penalty_of(event, view.text),
            date=when,
            places=[self.place(p, country) for p in self.distinct(event.places) if not self.of_name(p, country)],
            country=country,
            evidence=[self.span(*view.sentence_span(n)) for n in shown],
            confidence=confidence(event, view, self.cast, events),
            producer=self.producer,
        )
        if self.explain:
            out.explain = explained(view, event, found, out, of_case=id(event) in self.passing)
        return out

    def span(self, start: int, end: int) -> TextSpan:
        """Return a stretch of the text; what several records show is made once."""
        if (known := self.spans.get((start, end))) is None:
            known = self.spans[start, end] = TextSpan(start=start, end=end, text=self.view.text[start:end])
        return known

    def person(self, number: int, role: str, shown: list[int], kind: str | None = None) -> Person:
        """Write one person with the mentions that stand in the evidence."""
        view = self.view
        entry: PersonEntry = self.cast.people[number]
        here = [view.names[i] for i in entry.names if view.sentence_at[view.names[i].first] in shown]
        mentions = here or [view.names[entry.names[0]]]
        return Person(
            name=entry.name,
            role=role,  # type: ignore[arg-type]
            aliases=entry.aliases,
            descriptors=entry.called,
            occupation=entry.occupation,  # type: ignore[arg-type]
            age=entry.age,
            gender=entry.gender,
            actor_type=kind,  # type: ignore[arg-type]
            mentions=[self.span(view.start[n.first], view.end[n.last]) for n in mentions[:MAX_MENTIONS]],
        )

    def people(self, event: Event, shown: list[int], events: list[Event]) -> list[Person]:
        """Write victims, actors with a name, and the lawyers, relatives and sources of the evidence."""
        view = self.view
        out = [self.person(p, "victim", shown) for p in event.victims.people]
        taken = set(event.victims.people)
        for actor in event.actors:
            if actor.person is not None and actor.person not in taken:
                out.append(self.person(actor.person, actor.role, shown, actor.kind))
                taken.add(actor.person)
        for name in view.names:
            if name.label != "PERSON" or name.cluster in taken or view.sentence_at[name.first] not in event.sentences:
                continue
            role = side_in(view, self.cast, name, event, events)
            if role is not None:
                out.append(self.person(name.cluster, role, shown))
                taken.add(name.cluster)
        return out

    def organisations(self, event: Event, shown: list[int]) -> list[Organisation]:
        """Write victims, actors and sources that are bodies."""
        view = self.view
        out = [self.body(number, "victim", shown) for number in event.victims.orgs]
        taken: set[str] = {o.name.casefold() for o in out}
        named = [(actor, self.actor_name(actor)) for actor in event.actors if actor.person is None]
        named = [(actor, name) for actor, name in named if name.lower() not in ANYBODY] or named
        # a court of the headline under its full name too
        named = [x for k, x in enumerate(named) if not any(same_court(x[1], y) for _, y in named[k + 1 :])]
        told = {f" {name.casefold()} " for _, name in named}
        for actor, name in named:
            folded = name.casefold()
            short = any(f" {folded} " in other and len(other) > len(folded) + 2 for other in told)
            if not name or folded in taken or short:
                continue
            taken.add(folded)
            out.append(
                Organisation(
                    name=name,
                    role=actor.role,  # type: ignore[arg-type]
                    aliases=self.actor_aliases(actor, name),
                    actor_type=actor.kind,  # type: ignore[arg-type]
                    mentions=[self.span(*whole_words(self.view.text, actor.start, actor.end))],
                )
            )
        for teller in view.names:
            if teller.label != "ORGANISATION" or teller.cluster < 0:
                continue
            here = view.sentence_at[teller.first] in event.sentences
            folded = self.cast.orgs[teller.cluster].name.casefold()
            if here and not any(folded in other or other in folded for other in taken) and tells(view, teller):
                taken.add(folded)
                out.append(self.body(teller.cluster, "source", shown))
        return out

    def body(self, number: int, role: Literal["victim", "source"], shown: list[int]) -> Organisation:
        """Write one body with the mentions that stand in the evidence."""
        view, org = self.view, self.cast.orgs[number]
        spans = [view.names[i] for i in org.names if view.sentence_at[view.names[i].first] in shown]
        spans = spans or [view.names[org.names[0]]]
        return Organisation(
            name=org.name,
            role=role,
            aliases=org.aliases,
            mentions=[self.span(view.start[n.first], view.end[n.last]) for n in spans[:MAX_MENTIONS]],
        )

    def actor_name(self, actor: Actor) -> str:
        """Return the name of a body that acts, without its article."""
        if actor.org is not None:
            name = LEANING.sub("", self.cast.orgs[actor.org].name)
            return COURT_ARTICLE.sub("", name)
        return in_full(self.view.text, self.told_name(actor))

    def told_name(self, actor: Actor) -> str:
        """Return what the text calls a body that acts, without its article."""
        name = ARTICLE.sub("", BLANKS.sub(" ", self.in_words(actor))).strip()
        return OURS.sub("", name) if actor.kind in STATE and actor.role == "authority" else name

    def actor_aliases(self, actor: Actor, name: str) -> list[str]:
        """Return the other names of a body that acts by `name`: how the text calls it, where that is fuller."""
        if actor.org is not None:
            return self.cast.orgs[actor.org].aliases
        told = self.told_name(actor)
        return [] if told == name else [told]

    def group(self, event: Event) -> Group | None:
        """Write the victims without names."""
        g = event.victims.group
        if g is None:
            return None
        text = self.view.text
        start = least_before(text, g.start) if g.min == g.most == 1 else g.start
        told = BLANKS.sub(" ", f"{text[start : g.start]}{self.in_words(g)}")
        return Group(text=told, min=g.min, max=g.most if start == g.start else None)

    def in_words(self, told: Actor | GroupRef) -> str:
        """Return the words of a group or a body without a name, the first and the last of them whole."""
        start, end = whole_words(self.view.text, told.start, told.end)
        return f"{self.view.text[start:told.start]}{told.text}{self.view.text[told.end:end]}"

    def charges(self, event: Event) -> list[Charge]:
        """Write charges once each, with the article of law that stands with them; laws without a charge after them."""
        out: list[Charge] = []
        used: set[str] = set()
        seen: dict[str, Charge] = {}
        for c in event.charges:
            key = NO_WORD.sub(" ", c.text).casefold().strip()
            if c.cue.startswith("reason") and event.act not in {
                "arrest",
                "detention",
                "charge",
                "sentencing",
                "conviction",
                "fine",
                "imprisonment",
            }:
                continue
            if key in seen:
                seen[key].mentions.append(self.span(c.start, c.end))
                continue
            law = c.law or next((x.text for x in event.laws if cited_for(x, c, event.charges)), None)
            if law and c.text == law and law in used:
                continue  # told with the charge beside it
            if law:
                used.add(law)
            charge = Charge(
                text=None if c.text == law else c.text,
                category=c.category,
                iccs=c.iccs,
                law=law,
                mentions=[self.span(c.start, c.end)],
            )
            seen[key] = charge
            out.append(charge)
        for x in event.laws:
            if x.text not in used and not any(x.text in u or u in x.text for u in used):
                used.add(x.text)
                out.append(Charge(text=None, category="other", law=x.text, mentions=[self.span(x.start, x.end)]))
        named = {c.law for c in out if c.text is not None}  # "under Article 5, which punishes libel" is one charge
        return [c for c in out if c.text is not None or c.law not in named]

    def when(self, event: Event) -> When | None:
        """Write the date."""
        d = event.date
        if d is None or d.span is None:
            return None
        return When(
            text=d.text,
            start=None if d.span[0] == SINCE_WHEN else d.span[0].isoformat(),
            end=None if d.span[1] == STILL else d.span[1].isoformat(),
            precision=d.precision,  # type: ignore[arg-type]
            edtf=d.edtf,
        )

    def of_name(self, p: PlaceMention, country: Country | None) -> bool:
        """Tell whether a land stands only in a body's name, of an act in another ("the Forces for … of Rwanda")."""
        i = self.view.name_at[self.view.token_at(p.start)]
        if i < 0 or self.view.names[i].label != "ORGANISATION" or len(self.view.names[i].text) <= len(p.text):
            return False
        land = p.value is not None and p.value.kind in {"country", "territory"}
        return land and country is not None and p.value is not None and p.value.country != country.alpha_2

    def distinct(self, places: list[PlaceMention]) -> list[PlaceMention]:
        """Keep one mention of each place that is not a country of its own when a finer one is there."""
        out: list[PlaceMention] = []
        seen: set[str] = set()
        for p in places:
            key = (p.value.name if p.value else p.text).casefold()
            if key not in seen:
                seen.add(key)
                out.append(p)
        return out

    def place(self, p: PlaceMention, country: Country | None) -> Place:
        """Write one place; one that no gazetteer has lies in the country that the act took place in."""
        mention = self.span(p.start, p.end)
        if p.value is None:
            return Place(text=p.text, name=p.text, kind="unknown", mentions=[mention])
        v = as_town(p.value)
        context = v.basis == "context"
        return Place(
            text=p.text,
            name=v.name,
            kind=v.kind,  # type: ignore[arg-type]
            country=v.country if not context else country.alpha_2 if country is not None else None,
            claimed=v.claimed,
            geonames_id=v.geonames_id,
            latitude=v.latitude,
            longitude=v.longitude,
            from_context=context,
            mentions=[mention],
        )

    def country(self, found: Found | None) -> Country | None:
        """Write the country with what it rests on."""
        if found is None:
            return None
        code, basis, mention = found
        c = gazetteer().country_record(code)
        claimed = mention.value.claimed if mention is not None and mention.value is not None else None
        return Country(
            alpha_2=c.alpha_2,
            alpha_3=c.alpha_3,
            name=c.name,
            basis=basis,  # type: ignore[arg-type]
            claimed=claimed,
        )
