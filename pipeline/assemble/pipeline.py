"""The whole way from cleaned articles to records."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import batched
from typing import TYPE_CHECKING

from pipeline.assemble.build import Builder
from pipeline.assemble.cast import cast_of
from pipeline.assemble.entities import entities_of
from pipeline.assemble.events import events_of
from pipeline.assemble.facts import facts_of
from pipeline.assemble.merge import merge
from pipeline.assemble.view import view_of
from pipeline.records import Producer, ReportLine, ZoneLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from pipeline.records import Article, Incident

BATCH = 32


@dataclass(slots=True)
class Extractor:
    """Reads articles and writes their report line and incidents, every modality kept.

    Usage::

        extractor = Extractor.load()
        for line, incidents in extractor.extract(articles):
            ...
    """

    nlp: Language
    model_name: str
    version: str
    explain: bool = False

    @classmethod
    def load(cls, *, explain: bool = False) -> Extractor:
        """Load the recogniser and the knowledge.

        Raises:
            FileNotFoundError: if the models folder is missing.
        """
        from pipeline.assemble.recogniser import load_recogniser, version  # noqa: PLC0415

        nlp, name = load_recogniser()
        return cls(nlp, name, version(), explain)

    def extract(self, articles: Iterable[Article]) -> Iterator[tuple[ReportLine, list[Incident]]]:
        """Yield one report line and its incidents for each article, in order."""
        for group in batched(articles, BATCH, strict=False):
            docs = self.nlp.pipe([a.text for a in group], batch_size=BATCH)
            for article, doc in zip(group, docs, strict=True):
                yield self.read(doc, article)

    def read(self, doc: Doc, article: Article) -> tuple[ReportLine, list[Incident]]:
        """Turn one recognised document into records."""
        view = view_of(doc, article)
        cast = cast_of(view)
        facts = facts_of(view)
        events = events_of(view, cast, facts)
        producer = Producer(version=self.version, model=self.model_name)
        # entities first: merging joins events in place
        entities = entities_of(view, cast, facts, events)
        incidents = Builder(view, cast, facts, producer, explain=self.explain).incidents(merge(events))
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
            entities=entities,
            incidents=[i.id for i in incidents],
        )
        return line, incidents
