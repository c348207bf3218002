"""The countries and towns that the names of courts, police and other bodies tell, and those of unnamed people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.by_whom.courts import is_named
from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import BODILY, CUSTODY, FREEING, LAW_ACTS
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import STATE, actor_type, courts, people
from pipeline.assemble.where.courtrooms import courts_before
from pipeline.assemble.where.placing import is_site, town_in
from pipeline.assemble.where.refuges import kept_abroad
from pipeline.normalise.places import gazetteer, resolve_places
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.places import PlaceValue

OUTSIDE_JAILS: Final = (LAW_ACTS | {"arrest", "abduction", "raid"}) - FREEING
JAILS: Final = word_list("where.toml", "custody", "kept_in") | {"camp"}
AT_LARGE: Final = BODILY | {"threat", "harassment", "abduction"}
LOCKED: Final = JAILS | {"station"}
SURE: Final = 0.6  # of the place in an institution's name
LIKELY: Final = 0.47  # the same, of a town that many languages name
SPOTS: Final = frozenset({"in", "at", "near", "on", "across", "inside", "outside", "around", "throughout"})
OF_COURT: Final = (" of the ", " at the ")  # between a judge's name and their court
ARTICLES_ABROAD: Final = word_list("where.toml", "bodies_abroad", "articles")
NAMESAKES: Final = frozenset(toml_table("where.toml")["bodies_abroad"]["namesakes"])
SEATED: Final = word_list("where.toml", "bodies_abroad", "seated")
ANYWHERE: Final = word_list("where.toml", "bodies_abroad", "anywhere")
FAIR: Final = 0.55  # of a university, hospital or prison that a gazetteer has; "the Amani Centre" is anywhere


def spans_of(view: DocView, names: Iterable[Name]) -> list[tuple[int, int]]:
    """Return where names stand in the text."""
    return [(view.start[n.first], view.end[n.last]) for n in names]


def lands_of_bodies(view: DocView, spans: Sequence[tuple[int, int]]) -> list[str]:
    """Return the countries that these names of bodies tell, one for each that tells one."""
    spans = [(a, b) for a, b in spans if view.text[a:b].lower() not in people().bodies]  # Falun Gong
    values = resolve_places(view.text, spans) if spans else []
    return [
        v.country for (a, b), v in zip(spans, values, strict=True)
        if v is not None and v.country and v.basis != "context" and not a_noun(view.text[a:b], v.name)
        and not called_by_name(view.text[a:b].lower().split(), v)
        and ((v.basis == "institution" and v.confidence >= sure_of(v))
             or (v.kind == "feature" and v.confidence >= FAIR))
    ]  # fmt: skip


def called_by_name(words: list[str], place: PlaceValue) -> bool:
    """Tell whether a body may bear the name of a town that it is not in ("the Concord Movement", "Victory Church")."""
    if place.kind == "feature":
        return words[-1] in ANYWHERE
    seated = not SEATED.isdisjoint(words) or actor_type(words) in STATE or not courts().isdisjoint(words)
    return place.country in NAMESAKES and place.kind != "country" and not seated


def sure_of(place: PlaceValue) -> float:
    """Return how sure the place in a body's name must be: less of a town that many languages name (Islamabad)."""
    return LIKELY if place.geonames_id in gazetteer().renowned else SURE


def a_noun(body: str, town: str) -> bool:
    """Tell whether what reads like a town in the name of a body is a noun behind its article ("El [Faro] del Sur")."""
    before, found, _ = body.partition(f" {town}")
    return bool(found) and before.split(" ")[-1].lower() in ARTICLES_ABROAD


def land_of_court(view: DocView, event: Event, told: Container[str]) -> str | None:
    """Return the country of the named court that acted, if the article speaks of that country elsewhere, too.

    "Six left Belarus and were taken to Lithuania … In 2022 the Homel Regional Court sentenced X": in Belarus.
    """
    benches = [a for a in event.actors if a.role == "authority" and a.person is None and is_named(a)]
    found = {code for a in benches for code in lands_of_bodies(view, [(a.start, a.end)])}
    return found.pop() if len(found) == 1 and next(iter(found)) in told else None


def land_of_bench(view: DocView, event: Event, place: PlaceMention) -> str | None:
    """Return the country of the named court that acted where the sentence's only place is that of the dateline.

    "DUBAI – The Hangzhou Intermediate Court sentenced X": in China.
    """
    if not any(z.kind == "dateline" and z.start <= place.start < z.end for z in view.article.zones):
        return None
    benches = [a for a in event.actors if a.role == "authority" and a.person is None and is_named(a)]
    found = {code for a in benches for code in lands_of_bodies(view, [(a.start, a.end)])}
    return found.pop() if len(found) == 1 else None


def town_of_force(view: DocView, event: Event, country: str | None) -> PlaceMention | None:
    """Return the town in the name of the one police force that the sentences on an act name."""
    here = {view.sentence_at[t] for t in event.tokens}
    forces = [n for n in view.names if n.label == "ORGANISATION" and n.text.endswith("Police")
              and view.sentence_at[n.first] in here]  # fmt: skip
    spans = {n.text: (view.start[n.first], view.end[n.last]) for n in forces}
    if len(spans) != 1:
        return None
    [(a, b)] = spans.values()
    return town_in(view.text, a, b, country)


def town_of_actor(
    view: DocView, attacher: Attacher, event: Event, towns: Sequence[PlaceMention], country: str | None
) -> PlaceMention | None:
    """Return the town in the name of the court, police or office that acted, or of the court that it was done before.

    "The Homel Regional Court sentenced X"; "X was brought before Mbale Magistrate's Court and charged".

    Args:
        view: the article.
        attacher: what knows its courts.
        event: the act.
        towns: the towns of the article.
        country: alpha-2 code of where the act is told to be.
    """
    for actor in event.actors:
        if found := within(towns, actor.start, actor.end):
            return found[0]
    spans = [
        (a.start, a.end) if a.person is None else bench_of(attacher, a) for a in event.actors if a.role == "authority"
    ]
    named = (town_in(view.text, a, b, country) for a, b in [*spans, *courts_before(view, attacher, event)])
    return next((town for town in named if town is not None), None)


def bench_of(attacher: Attacher, judge: Actor) -> tuple[int, int]:
    """Return where a judge's court stands in the text ("Judge X of the Osh City Court"), of no length if untold."""
    text = attacher.view.text
    for court in attacher.courts:  # whose name a judge's may be read as a part of
        cuts = {court.start - len(of): len(of) for of in OF_COURT if text.endswith(of, 0, court.start)}
        cuts |= {at: len(of) for of in OF_COURT if (at := text.find(of, court.start, court.end)) > judge.start}
        at = min((at for at in cuts if at >= judge.start), default=-1)
        if at >= 0 and (at == judge.end or court.start <= judge.start):
            return at + cuts[at], court.end
    return judge.end, judge.end


def town_of_people(view: DocView, event: Event, towns: Sequence[PlaceMention]) -> PlaceMention | None:
    """Return the town of those without names whom an act befell ("twelve residents of Gweru were killed")."""
    group = event.victims.group
    if group is None or event.victims.people:
        return None
    first, last = view.ends_of(group)
    for prep in (c for t in range(first, last + 1) for c in view.kids(t, "prep") if view.lower[c] in {"in", "of"}):
        for noun in view.kids(prep, "pobj"):
            found = next((p for p in towns if p.start <= view.start[noun] < p.end), None)
            if found is not None and not kept_abroad(view, event, noun):
                return found
    return None


def in_body_name(view: DocView, event: Event, place: PlaceMention) -> bool:
    """Tell whether a place stands in the name of who acted: "Kenya's High Court", not "police in Kenya"."""
    if place.value is not None and place.value.basis == "institution":
        return True
    before = view.token_at(place.start) - 1
    while before > 0 and view.tag[before] in {"DT", "JJ"}:  # "police in the Gambia", "in northern Kenya"
        before -= 1
    return view.lower[before] not in SPOTS and any(a.start <= place.start < a.end for a in event.actors)


def in_prison_name(view: DocView, place: PlaceMention) -> bool:
    """Tell whether a town only stands in the name of a prison ("sent to Luzira prison"), where one comes later."""
    t = view.token_at(place.end - 1) + 1
    return t < len(view.words) and view.dep[t - 1] == "compound" and is_site(view.lower[t])


def no_jail_of(view: DocView, told: Sequence[Event], event: Event, place: PlaceMention) -> bool:
    """Tell whether a place told of something else may be that of an act: nobody is tried or seized in a prison.

    "X was tried in May. … She is in Osh Prison", "X served her term in Osh Prison. Police arrested her sister"; but
    who is formally arrested is where they were held before it. Nor is who has been freed still in the police station.
    """
    at = view.token_at(place.start)
    freed = (e for e in told if e.act in FREEING and at < e.token < event.token and event.act in AT_LARGE)
    theirs = any(set(e.victims.people) & set(event.victims.people) for e in freed)
    if theirs and LOCKED.intersection(place.text.lower().split()[-4:]):
        return False
    if event.act not in OUTSIDE_JAILS or JAILS.isdisjoint(place.text.lower().split()[-4:]):
        return True
    people, n = set(event.victims.people), view.sentence_of(place)
    return event.act == "arrest" and n < event.sentence and any(
        e is not event and n in e.sentences and e.act in CUSTODY and people & set(e.victims.people) for e in told
    )
