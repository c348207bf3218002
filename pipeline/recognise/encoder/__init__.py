"""The encoder: names, tags and dependencies of a document from one pass of a small network."""

from pipeline.recognise.encoder.component import EncoderComponent
from pipeline.recognise.encoder.model import Encoder

__all__ = ["Encoder", "EncoderComponent"]
