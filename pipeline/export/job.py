"""One export: an output folder through a sink into its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.export.place import placed
from pipeline.export.read import ODD, ExportError, Outputs
from pipeline.export.sink import Sink
from pipeline.export.tables import COLUMNS
from pipeline.write.folder import EXPORTS

if TYPE_CHECKING:
    from pipeline.protect.mask import Protection


@dataclass(frozen=True, slots=True)
class Form:
    """A form of export: what makes it, where it goes by default and what it needs."""

    home: str
    """Module and class of its sink."""
    ending: str = ""
    """Of its file; empty for a folder."""
    files: str = ""
    """Ending of the files in its folder."""
    needs: tuple[str, ...] = ()
    """Modules of the extra `export`."""

    @property
    def folder(self) -> bool:
        """Whether it is a folder of files."""
        return not self.ending

    def sink(self) -> tuple[Callable[[Path], Sink], Callable[[Path], bool]]:
        """Return what makes the sink, and what says whether a file is one that it made.

        Raises:
            ExportError: if a library is missing.
        """
        missing = [name for name in self.needs if find_spec(name) is None]
        if missing:
            raise ExportError(f"{missing[0]} is not installed; it comes with the extra: pip install 'habeas[export]'")
        module, _, name = self.home.rpartition(".")
        made = getattr(import_module(module), name)
        return made, made.made


FORMS = {
    "csv": Form("pipeline.export.sheets.CsvSink", files=".csv"),
    "parquet": Form("pipeline.export.columnar.ParquetSink", files=".parquet", needs=("pyarrow",)),
    "sqlite": Form("pipeline.export.sqlite.SqliteSink", ending=".sqlite"),
    "duckdb": Form("pipeline.export.columnar.DuckSink", ending=".duckdb", needs=("pyarrow", "duckdb")),
    "ftm": Form("pipeline.export.graph.FtmSink", ending=".ftm.json", needs=("followthemoney",)),
    "datapackage": Form("pipeline.export.sheets.PackageSink", files=".csv"),
    "geojson": Form("pipeline.export.maps.GeoJsonSink", ending=".geojson"),
}


def default_place(folder: Path, to: str, *, protected: bool = False) -> Path:
    """Return where an export of `folder` goes if nobody says: below it, where nobody else can read."""
    if to not in FORMS:
        raise ExportError(f"no form {to!r}; there are {', '.join(FORMS)}")
    name = to if FORMS[to].folder else "habeas"
    return folder / EXPORTS / f"{name}{'-protected' if protected else ''}{FORMS[to].ending}"


def export(
    folder: Path, to: str, target: Path, *, reviewed: bool = False, protection: Protection | None = None
) -> Counter[str]:
    """Export an output folder and return how many incidents, reports and rejects went in.

    The memory it takes does not grow with the outputs.

    Args:
        folder: what `habeas extract` wrote.
        to: a key of `FORMS`.
        target: the file or folder to write; an export that stands there before is replaced, nothing else is.
        reviewed: export the incidents as reviewers left them.
        protection: whom to protect, and how; the outputs are then read twice.

    Raises:
        ExportError: if the form is unknown or its library missing, the target in the way or a line no record.
        FileNotFoundError: if no run wrote into `folder`.
        OSError: if the disk is full or failing.
    """
    if to not in FORMS:
        raise ExportError(f"no form {to!r}; there are {', '.join(FORMS)}")
    form = FORMS[to]
    make, made = form.sink()
    ours = frozenset({"datapackage.json", *(table + form.files for table in COLUMNS)})
    with (
        Outputs(folder, reviewed=reviewed, protection=protection) as outputs,
        placed(target, folder=form.folder, ours=ours, made=made) as work,
    ):
        return _pour(outputs, make(work)) + Counter(lost_reviews=outputs.lost_reviews, reviews=outputs.reviews)


def _pour(outputs: Outputs, sink: Sink) -> Counter[str]:
    counts: Counter[str] = Counter()
    steps = (
        ("reports", outputs.reports, sink.report),
        ("incidents", outputs.incidents, sink.incident),
        ("rejects", outputs.rejects, sink.reject),
    )
    try:
        for name, lines, take in steps:
            for line in lines():
                counts[name] += 1
                try:
                    take(line)
                except ODD as error:
                    raise ExportError(f"{name}.jsonl, line {counts[name]}: no record of this contract") from error
        sink.finish()
    except ODD as error:
        raise ExportError("a line of the outputs is no record of this contract") from error
    finally:
        sink.close()
    return counts
