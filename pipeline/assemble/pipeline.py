"""The whole way from cleaned articles to records: a spaCy pipeline described by `models/pipeline/config.cfg`."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import batched
from typing import TYPE_CHECKING, cast

from pipeline.paths import models_dir

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from pipeline.assemble.components import IncidentsComponent
    from pipeline.records import Article, Incident, ReportLine

BATCH = 32
INCIDENTS = "habeas_incidents"


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

    @classmethod
    def load(cls, *, explain: bool = False) -> Extractor:
        """Load the recogniser and the knowledge, as `models/pipeline/config.cfg` says.

        Args:
            explain: whether records say the rule behind each slot.

        Raises:
            FileNotFoundError: if the models folder or the recogniser's weights are missing.
        """
        from spacy.util import load_config, load_model_from_config  # noqa: PLC0415

        import pipeline.assemble.components  # noqa: PLC0415
        import pipeline.recognise.encoder.component  # noqa: F401, PLC0415

        path = models_dir() / "pipeline" / "config.cfg"
        if not path.is_file():
            raise FileNotFoundError(f"{path.name} not found under models/pipeline: reinstall habeas")
        nlp = load_model_from_config(load_config(path, {f"components.{INCIDENTS}.explain": explain}), auto_fill=True)
        return cls(nlp, str(nlp.config["components"][INCIDENTS]["model"]))

    def explaining(self, *, explain: bool) -> Extractor:
        """Say whether records from here on tell the rule behind each slot, and return the extractor."""
        cast("IncidentsComponent", self.nlp.get_pipe(INCIDENTS)).explain = explain
        return self

    def extract(self, articles: Iterable[Article]) -> Iterator[tuple[ReportLine, list[Incident]]]:
        """Yield one report line and its incidents for each article, in order."""
        for group in batched(articles, BATCH):
            for doc in self.nlp.pipe((self.document(a) for a in group), batch_size=BATCH):
                yield doc._.report, doc._.incidents

    def document(self, article: Article) -> Doc:
        """Make the tokenised document of an article."""
        doc = self.nlp.make_doc(article.text)
        doc._.article = article
        return doc
