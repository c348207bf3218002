"""The whole way from cleaned articles to records: a spaCy pipeline described by `models/pipeline/config.cfg`."""

from __future__ import annotations

import os
import threading
import time
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import batched
from typing import TYPE_CHECKING, cast

from pipeline.paths import loading, models_dir

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from spacy.language import Language
    from spacy.tokens import Doc

    from pipeline.assemble.components import IncidentsComponent
    from pipeline.records import Article, Incident, ReportLine

BATCH = 32
KEEP_WORDS = 50_000  # 25 MB
INCIDENTS = "habeas_incidents"
_TURN = threading.RLock()  # of one thread at a time: a vocabulary forgets for all who use it
os.register_at_fork(before=_TURN.acquire, after_in_parent=_TURN.release, after_in_child=_TURN.release)


@dataclass(slots=True)
class Extractor:
    """Reads articles and writes their report line and incidents, every modality kept. Threads may share one.

    Usage::

        extractor = Extractor.load()
        for line, incidents in extractor.extract(articles):
            ...
    """

    nlp: Language
    model_name: str
    keep_words: int = KEEP_WORDS
    """Words of the texts that are remembered: to look each up anew takes a twentieth of the time."""
    explain: bool | None = None
    """Whether records say the rule behind each slot; None as the pipeline's config has it."""
    _spent: list[float] = field(default_factory=lambda: [0.0])

    @property
    def seconds(self) -> dict[str, float]:
        """Seconds spent so far by stage: `recognise`, `normalise`, `assemble`."""
        later = self._incidents.seconds
        return {"recognise": self._spent[0] - sum(later.values()), **later}

    @property
    def _incidents(self) -> IncidentsComponent:
        return cast("IncidentsComponent", self.nlp.get_pipe(INCIDENTS))

    @classmethod
    def load(cls, *, explain: bool = False, recogniser: Path | None = None) -> Extractor:
        """Load the recogniser and the knowledge, as `models/pipeline/config.cfg` says.

        Args:
            explain: whether records say the rule behind each slot.
            recogniser: folder of another recogniser than the product's own; its name and the hash of its weights
                become the model that records name.

        Raises:
            FileNotFoundError: if the models folder or the recogniser's weights are missing.
        """
        from spacy.util import load_config, load_model_from_config  # noqa: PLC0415

        import pipeline.assemble.components  # noqa: PLC0415
        import pipeline.recognise.encoder.component  # noqa: F401, PLC0415

        path = models_dir() / "pipeline" / "config.cfg"
        if not path.is_file():
            raise FileNotFoundError(f"{path.name} not found under models/pipeline: reinstall habeas")
        changes: dict[str, bool | str] = {f"components.{INCIDENTS}.explain": explain}
        if recogniser is not None:
            changes["components.habeas_encoder.folder"] = str(recogniser)
            changes[f"components.{INCIDENTS}.model"] = name_of(recogniser)
        with loading(path):
            nlp = load_model_from_config(load_config(path, changes), auto_fill=True)
            return cls(nlp, str(nlp.config["components"][INCIDENTS]["model"]))

    def explaining(self, *, explain: bool) -> Extractor:
        """Return this extractor as one whose records say the rule behind each slot, or do not."""
        return replace(self, explain=explain)

    def extract(self, articles: Iterable[Article]) -> Iterator[tuple[ReportLine, list[Incident]]]:
        """Yield one report line and its incidents for each article, in order.

        Once `keep_words` words are known, those that only these articles have are forgotten after each group, so that
        memory stays flat.
        """
        for group in batched(articles, BATCH):
            yield from self._group(group)

    def _group(self, articles: Iterable[Article]) -> list[tuple[ReportLine, list[Incident]]]:
        with _TURN:
            started, before = time.perf_counter(), self._incidents.explain
            self._incidents.explain = before if self.explain is None else self.explain
            try:
                with self.nlp.memory_zone() if len(self.nlp.vocab) > self.keep_words else nullcontext():
                    docs = self.nlp.pipe((self.document(article) for article in articles), batch_size=BATCH)
                    return [(doc._.report, doc._.incidents) for doc in docs]
            finally:
                self._incidents.explain = before
                self._spent[0] += time.perf_counter() - started

    def document(self, article: Article) -> Doc:
        """Make the tokenised document of an article."""
        doc = self.nlp.make_doc(article.text)
        doc._.article = article
        return doc


def name_of(recogniser: Path) -> str:
    """Return the name of a recogniser of one's own: its folder and the first digits of its weights' hash.

    Raises:
        FileNotFoundError: if the folder holds no weights.
    """
    weights = recogniser / "model.onnx"
    if not weights.is_file():
        raise FileNotFoundError(f"no model.onnx in {recogniser}: `habeas train` writes one")
    return f"{recogniser.name}-{sha256(weights.read_bytes()).hexdigest()[:8]}"
