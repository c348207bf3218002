"""Reading: inputs to sources, sources to raw reports; every problem is a reject line, never an exception."""

from pipeline.read.limits import Limits
from pipeline.read.reader import read_source
from pipeline.read.sources import InputError, Source, find_sources, printable

__all__ = ["InputError", "Limits", "Source", "find_sources", "printable", "read_source"]
