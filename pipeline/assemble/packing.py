"""What a document carries of ours, as bytes: for `Doc.to_bytes`, `DocBin` and `nlp.pipe(n_process=2)`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import TypeAdapter
from srsly import msgpack_decoders, msgpack_encoders  # type: ignore[import-untyped]

from pipeline.records import Article, Incident, ReportLine

_KINDS: dict[str, TypeAdapter[Any]] = {kind.__name__: TypeAdapter(kind) for kind in (Article, Incident, ReportLine)}
_KIND, _JSON = "habeas", "json"


def pack(value: object, chain: Callable[[object], object] | None = None) -> object:
    """Return one of our records as what msgpack knows; any other value as the next in the chain packs it."""
    if kind := _KINDS.get(type(value).__name__) if type(value).__module__ == Article.__module__ else None:
        return {_KIND: type(value).__name__, _JSON: kind.dump_json(value)}
    return chain(value) if chain else value


def unpack(value: dict[str, Any], chain: Callable[[object], object] | None = None) -> object:
    """Return the record that `pack` packed, checked; any other value as the next in the chain unpacks it.

    Raises:
        ValueError: if what says that it is a record is none.
    """
    if value.keys() == {_KIND, _JSON} and value[_KIND] in _KINDS:
        return _KINDS[value[_KIND]].validate_json(value[_JSON])
    return chain(value) if chain else value


msgpack_encoders.register("habeas", func=pack)
msgpack_decoders.register("habeas", func=unpack)
