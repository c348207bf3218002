"""Libraries that come with an extra: loaded when a document needs them, asked for by name where they are missing."""

from importlib import import_module
from types import ModuleType

from pipeline.read.problem import ReadProblem


def need(module: str, kind: str, extra: str = "documents") -> ModuleType:
    """Return a module of an extra.

    Raises:
        ReadProblem: `unsupported_format` with the extra's name, if it is not installed.
    """
    try:
        return import_module(module)
    except ImportError as error:
        detail = f"{kind} files need the extra {extra}: pip install 'habeas[{extra}]'"
        raise ReadProblem("unsupported_format", detail) from error
