"""The encoder as a spaCy component: ``nlp.add_pipe("habeas_encoder")``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import minibatch

from pipeline.recognise.encoder.model import Encoder


@Language.factory(
    "habeas_encoder",
    assigns=["token.tag", "token.pos", "token.dep", "token.head", "token.is_sent_start", "doc.ents"],
    default_config={"folder": None, "threads": 1},
)
class EncoderComponent:
    """Runs the encoder on documents.

    Args:
        nlp: the pipeline; only its vocabulary is used.
        name: the component's name.
        folder: where the weights lie; None means the product's own.
        threads: processor threads of one run.
    """

    def __init__(
        self,
        nlp: Language | None,  # noqa: ARG002 - spaCy passes it to every factory
        name: str = "habeas_encoder",
        folder: str | None = None,
        threads: int = 1,
    ) -> None:
        self.name = name
        self._made = (None, name, folder, threads)
        self.encoder = Encoder.load(Path(folder) if folder else None, threads)

    def __reduce__(self) -> tuple[type[EncoderComponent], tuple[None, str, str | None, int]]:
        """Let a pipeline be pickled: what runs the network cannot be, and is made again from its folder."""
        return type(self), self._made

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one document."""
        self.encoder.annotate([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """Annotate a stream of documents."""
        docs: list[Doc]
        for docs in minibatch(stream, batch_size):  # type: ignore[no-untyped-call]
            self.encoder.annotate(docs)
            yield from docs
