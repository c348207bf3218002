"""Facts and incidents as a spaCy component: `nlp.add_pipe("habeas_incidents")` after a recogniser.

`Doc._.article` is the article a document was made from (made from the text alone where it is missing), `Doc._.report`
the line of `reports.jsonl`, `Doc._.incidents` the records; `doc.spans["habeas"]` holds every mention for displaCy.
"""

from __future__ import annotations

import time
from importlib import metadata
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup
from spacy.util import registry

from pipeline.assemble import packing  # noqa: F401 - registers how records are packed
from pipeline.assemble.attach import Attacher
from pipeline.assemble.build import Builder
from pipeline.assemble.by_whom.abused import spare_abused
from pipeline.assemble.by_whom.accused import ground_custody, name_charges
from pipeline.assemble.by_whom.doers import name_claimers, name_doers, name_identified
from pipeline.assemble.by_whom.story import tell_actors
from pipeline.assemble.by_whom.they import name_judge, name_they
from pipeline.assemble.cases import cases
from pipeline.assemble.entities import entities_of
from pipeline.assemble.events import events_of
from pipeline.assemble.facts import facts_of
from pipeline.assemble.held_apart import held_apart
from pipeline.assemble.law.accusations import name_accusations
from pipeline.assemble.law.bracketed import part_bracketed
from pipeline.assemble.law.changed import change_charges
from pipeline.assemble.law.cited_in_line import cite_in_line
from pipeline.assemble.law.corrected import set_right
from pipeline.assemble.law.dropped import drop_charges
from pipeline.assemble.law.freed import settle_bail
from pipeline.assemble.law.grounds import carry_charges
from pipeline.assemble.law.matters import carry_in_matter
from pipeline.assemble.law.next_ban import give_next_bans
from pipeline.assemble.law.next_term import add_next_terms
from pipeline.assemble.law.of_all import charge_all, charge_each
from pipeline.assemble.law.own_length import give_own
from pipeline.assemble.merge import merge
from pipeline.assemble.other_cases import mark_other_cases
from pipeline.assemble.text.view import view_of
from pipeline.assemble.when.afterwards import date_afterwards
from pipeline.assemble.when.also_then import date_also
from pipeline.assemble.when.backdrop import date_tallies
from pipeline.assemble.when.behind_ground import date_behind_ground
from pipeline.assemble.when.bounds import bound_steps
from pipeline.assemble.when.by_then import date_by_then
from pipeline.assemble.when.companions import date_companions
from pipeline.assemble.when.dating import undate_let
from pipeline.assemble.when.deaths import undate_tried
from pipeline.assemble.when.during import date_during
from pipeline.assemble.when.gathered import date_eves, date_gathered
from pipeline.assemble.when.in_stays import date_in_custody, date_in_stays
from pipeline.assemble.when.joined import date_joined, date_vanished
from pipeline.assemble.when.many import date_many
from pipeline.assemble.when.narrative import date_story
from pipeline.assemble.when.occasions import count_times
from pipeline.assemble.when.only_denied import undate_denied
from pipeline.assemble.when.over_deaths import undate_over
from pipeline.assemble.when.periods import date_period
from pipeline.assemble.when.recent import date_recent
from pipeline.assemble.when.same_occasion import date_hours, date_same
from pipeline.assemble.when.states import date_stays
from pipeline.assemble.when.today import date_today
from pipeline.assemble.when.took_place import date_where_told
from pipeline.assemble.when.vague import date_vaguely
from pipeline.assemble.when.verdicts import date_judgments
from pipeline.assemble.where.beside_act import drop_beside
from pipeline.assemble.where.country import Where
from pipeline.assemble.where.kept_in import drop_jails
from pipeline.assemble.where.same_place import place_same
from pipeline.assemble.where.spots import Spots
from pipeline.assemble.where.venues import add_venues
from pipeline.assemble.whether.versions import weigh_versions
from pipeline.assemble.who.cast import cast_of
from pipeline.assemble.who.clients import spare_counsel
from pipeline.assemble.who.personal import tell_of_people
from pipeline.assemble.who.placed_each import part_by_land
from pipeline.recognise.tokens import tokenizer_of
from pipeline.records import Article, Incident, PageLine, Producer, ReportLine, ZoneLine, stable_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokenizer import Tokenizer

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast


@registry.tokenizers("habeas.Tokenizer.v1")  # type: ignore[untyped-decorator]
def tokenizer() -> Callable[[Language], Tokenizer]:
    """Return a maker of the project's tokeniser, for configs."""
    return tokenizer_of


def version() -> str:
    """Return the version of the installed distribution, or that of the checkout."""
    try:
        return metadata.version("habeas")
    except metadata.PackageNotFoundError:
        return "0.1.0"


def whole(view: DocView, cast: Cast, facts: Facts, where: Where, events: list[Event]) -> list[Event]:
    """Return the incidents of an article from the acts that its sentences tell."""
    weigh_versions(view, events)
    date_hours(events)
    undate_let(view, events)
    undate_tried(view, events)
    undate_over(view, events)
    spare_counsel(view, cast, events)
    count_times(view, events)
    attacher = Attacher(view, facts)
    mark_other_cases(view, attacher, events)
    merged = part_by_land(view, facts, merge(cast, held_apart(events)))
    set_right(view, merged)
    drop_beside(view, facts, merged)
    drop_jails(view, facts, merged)
    give_own(view, merged)
    give_next_bans(view, cast, facts, merged)
    add_next_terms(view, merged)
    settle_bail(view, merged)
    date_during(view, attacher, merged)
    date_eves(view, attacher, merged)
    date_story(view, attacher, merged)
    date_joined(view, attacher, merged)
    date_vanished(view, merged)
    date_behind_ground(view, facts, merged)
    date_stays(view, attacher, merged)
    date_where_told(view, attacher, merged)
    date_many(view, attacher, merged)
    date_tallies(view, attacher, merged)
    date_companions(view, attacher, merged)
    date_same(view, attacher, merged)
    date_also(view, merged)
    date_gathered(view, attacher, merged)
    date_today(view, attacher, merged)
    date_vaguely(view, merged)
    date_recent(view, attacher, merged)
    date_judgments(view, attacher, merged)
    date_period(view, attacher, merged)
    charge_all(view, facts, merged)
    charge_each(view, merged)
    cite_in_line(view, facts, merged)
    linked = cases(view, merged)
    bound_steps(view, merged, linked)
    date_afterwards(view, attacher, merged)
    date_in_stays(view, merged)
    ground_custody(view, facts, merged)
    name_charges(view, facts, merged)
    change_charges(view, facts, merged)
    carry_charges(view, facts, merged)
    carry_in_matter(view, facts, merged)
    name_accusations(view, facts, merged)
    drop_charges(view, facts, merged)
    part_bracketed(view, merged, linked)
    name_they(view, merged)
    name_judge(view, merged)
    name_claimers(view, merged)
    name_identified(view, merged)
    tell_actors(view, facts, where, merged, linked)
    name_doers(view, merged, linked)
    spare_abused(view, merged)
    place_same(view, facts, merged)
    spots = Spots(view, facts, where, attacher, merged)
    spots.fill(merged, linked)
    add_venues(view, attacher, merged)
    drop_jails(view, facts, merged)
    spots.wider.add(merged)
    date_in_custody(view, merged)
    date_by_then(view, facts, merged)  # last: a span without a first day is nothing to count from
    undate_denied(view, merged)
    return merged


def read(
    doc: Doc, article: Article, producer: Producer, *, explain: bool, seconds: dict[str, float] | None = None
) -> tuple[ReportLine, list[Incident]]:
    """Turn one recognised document into its report line and incidents, every modality kept.

    `seconds`, where it is given, takes up what normalising the mentions took.
    """
    view = view_of(doc, article)
    cast = cast_of(view)
    started = time.perf_counter()
    facts = facts_of(view)
    if seconds is not None:
        seconds["normalise"] += time.perf_counter() - started
    events = events_of(view, cast, facts)
    # entities first: merging joins events in place
    entities = entities_of(view, cast, facts, events)
    tell_of_people(view, cast, events)
    where = Where(view, facts)
    told = whole(view, cast, facts, where, events)
    incidents = Builder(view, cast, facts, where, producer, explain=explain).incidents(told)
    line = ReportLine(
        id=article.id,
        source=article.source,
        source_id=article.source_id,
        sha256=article.sha256,
        article=article.index,
        title=article.title,
        published=article.published,
        url=article.url,
        language=article.language,
        text=article.text,
        zones=[ZoneLine(kind=z.kind, start=z.start, end=z.end) for z in article.zones],
        pages=[PageLine(number=p.number, start=p.start, end=p.end) for p in article.pages],
        entities=entities,
        incidents=[i.id for i in incidents],
    )
    return line, incidents


@Language.factory(
    "habeas_incidents",
    requires=["token.tag", "token.dep", "token.head", "doc.ents"],
    assigns=["doc._.report", "doc._.incidents"],
    default_config={"explain": False, "model": "habeas"},
)
class IncidentsComponent:
    """Reads dates, places, charges, penalties and incidents off a recognised document.

    Args:
        nlp: the pipeline the component stands in.
        name: the component's name.
        explain: whether records say the rule behind each slot.
        model: the recogniser's name, for `producer`.
    """

    def __init__(
        self,
        nlp: Language,  # noqa: ARG002 - spaCy passes it to every factory
        name: str = "habeas_incidents",
        *,
        explain: bool = False,
        model: str = "habeas",
    ) -> None:
        self.name = name
        self.explain = explain
        self.producer = Producer(version=version(), model=model)
        self.seconds = {"normalise": 0.0, "assemble": 0.0}  # spent so far

    def __call__(self, doc: Doc) -> Doc:
        """Read one document.

        Raises:
            ValueError: if nothing has recognised it (no records would tell of it), or its article has another text.
        """
        article = doc._.article or Article(stable_id("rep", doc.text), "text", "0" * 64, 0, doc.text)
        if len(doc) and not doc.has_annotation("DEP"):
            how = f"add_pipe('habeas_encoder', before='{self.name}')"
            raise ValueError(f"{self.name} needs a recogniser before it: {how}")
        if article.text != doc.text:
            raise ValueError("Doc._.article is an article of another text, whose offsets would be others")
        started, before = time.perf_counter(), self.seconds["normalise"]
        line, incidents = read(doc, article, self.producer, explain=self.explain, seconds=self.seconds)
        self.seconds["assemble"] += time.perf_counter() - started - (self.seconds["normalise"] - before)
        doc._.report, doc._.incidents = line, incidents
        spans = [doc.char_span(e.start, e.end, label=e.label, alignment_mode="expand") for e in line.entities]
        doc.spans["habeas"] = SpanGroup(doc, name="habeas", spans=[s for s in spans if s is not None])
        return doc


for extension in ("article", "report", "incidents"):
    if not Doc.has_extension(extension):
        Doc.set_extension(extension, default=None)
