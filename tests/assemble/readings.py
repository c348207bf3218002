"""What most of these tests ask: the incidents of one text, those told as done, and who is in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.clean import article_from_text
from pipeline.records import Incident

type Reader = Callable[[str], list[Incident]]


def all_told(
    extractor: Extractor, text: str, title: str | None = None, published: str | None = None
) -> list[Incident]:
    """Return every incident of one text, whatever its modality."""
    ((_, found),) = extractor.extract([article_from_text(text, title=title, published=published)])
    return found


def facts_told(
    extractor: Extractor, text: str, title: str | None = None, published: str | None = None
) -> list[Incident]:
    """Return the incidents that one text tells as done."""
    return factual(all_told(extractor, text, title, published))


def factual(incidents: Iterable[Incident]) -> list[Incident]:
    """Return the incidents that are told as done."""
    return [i for i in incidents if i.modality in FACTUAL]


def told(read: Reader, text: str) -> list[Incident]:
    """Return what a text tells as done."""
    return factual(read(text))


def suffered(read: Reader, text: str) -> set[tuple[str, str]]:
    """Return act and victim of what a text tells as done, a group by its words; bodies are left out."""
    found = told(read, text)
    named = {(i.act, p.name) for i in found for p in i.people if p.role == "victim"}
    return named | {(i.act, i.group.text) for i in found if i.group is not None}


def acts(found: Iterable[Incident]) -> set[tuple[str, str]]:
    """Return each act with each of its victims."""
    return {(i.act, v) for i in found for v in who(i, "victim") or {""}}


def doers_to(records: list[Incident], victim: str, act: str | None = None) -> set[str]:
    """Return who acted in the records of a victim, whose name must stand in one."""
    own = [r for r in records if act in {None, r.act} and victim in {p.name for p in r.people if p.role == "victim"}]
    assert own, [r.act for r in records]
    return set().union(*map(doers, own))


def names(incident: Incident, *roles: str) -> set[str]:
    """Return the names of the people and bodies in some roles."""
    return {p.name for p in (*incident.people, *incident.organisations) if p.role in roles}


def victims(incident: Incident) -> set[str]:
    """Return the names of its victims."""
    return names(incident, "victim")


def doers(incident: Incident) -> set[str]:
    """Return the names of those who did it or had it done."""
    return names(incident, "perpetrator", "authority")


def who(incident: Incident, *roles: str) -> set[str]:
    """Return the names of some roles, the group's words among victims."""
    group = {incident.group.text} if "victim" in roles and incident.group is not None else set()
    return names(incident, *roles) | group


def of(incidents: list[Incident], name: str, *acts: str) -> list[Incident]:
    """Return the incidents of these acts whose victim bears a name or another name."""
    return [
        i
        for i in incidents
        if i.act in acts and any(p.role == "victim" and name in {p.name, *p.aliases} for p in i.people)
    ]


def starts(incidents: list[Incident]) -> set[str]:
    """Return the days that incidents begin on."""
    return {i.date.start for i in incidents if i.date is not None and i.date.start is not None}


def land(incident: Incident) -> str | None:
    """Return the code of its country."""
    return incident.country.alpha_2 if incident.country else None


def terms(incidents: list[Incident]) -> set[str]:
    """Return the terms that incidents tell."""
    return {i.penalty.term.iso for i in incidents if i.penalty is not None and i.penalty.term is not None}


def in_numbers(incident: Incident) -> str:
    """Return its act with named victims and the bounds of its group ("arrest Ana Bor 30-30")."""
    named = [p.name for p in incident.people if p.role == "victim"]
    group = [f"{incident.group.min or ''}-{incident.group.max or ''}"] if incident.group is not None else []
    return " ".join([incident.act, *named, *group])


def in_a_line(incidents: Iterable[Incident], *, modality: bool = False) -> str:
    """Return what is told as done as acts with their victims, in one line to compare ("arrest Ana Bor & Odo Lind")."""
    told = []
    for i in factual(incidents):
        named = [p.name for p in i.people if p.role == "victim"] or ([i.group.text] if i.group else [])
        told.append(" ".join([i.act, *([i.modality] if modality else []), " & ".join(named)]))
    return ", ".join(sorted(told))
