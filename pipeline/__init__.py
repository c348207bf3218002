"""Habeas: human-rights reports in, structured incidents out.

    from pipeline import extract, extract_many, load

    extract("Police arrested Arman Sadykov in Oskemen on 27 August.", published="2020-08-29")
    load("outputs").incidents

Nothing heavy is imported before one of these is used.
"""

import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.api import extract, extract_many
    from pipeline.export.frames import Tables, load

# Before it is imported, for else onnxruntime gives the machine an id and tells its maker of every start.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

__version__ = "0.1.0"
__all__ = ["Tables", "__version__", "extract", "extract_many", "load"]

_HOMES = {
    "extract": "pipeline.api",
    "extract_many": "pipeline.api",
    "load": "pipeline.export.frames",
    "Tables": "pipeline.export.frames",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 (PEP 562: the import is the point)

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
