"""Commands as they are typed, in a folder whose `outputs` hold one incident."""

from pathlib import Path

from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.records import Incident, Person, Producer, ReportLine, ReportRef, TextSpan
from pipeline.write.folder import OutputFolder
from pipeline.write.lines import encode

NAME = "Arman Sadykov"
TEXT = f"Police arrested {NAME}."


def one_incident(folder: Path) -> Path:
    """Write `outputs` of one report and one incident into `folder`, and return its path."""
    ref = ReportRef(id="rep-1", source="a.txt", article=1, published="2020-08-29", sha256="0" * 64)
    start = TEXT.index(NAME)
    mention = TextSpan(start=start, end=start + len(NAME), text=NAME)
    made = Incident(
        id="inc-1", report=ref, case="case-1", act="arrest", modality="reported", summary=TEXT,
        people=[Person(name=NAME, role="victim", mentions=[mention])],
        evidence=[TextSpan(start=0, end=len(TEXT), text=TEXT)], confidence=0.9,
        producer=Producer(version="0.1.0", model="m"),
    )  # fmt: skip
    with OutputFolder(folder / "outputs") as out:
        out.reports.write(encode(ReportLine(**ref.model_dump(), text=TEXT, incidents=["inc-1"])))
        out.incidents.write(encode(made))
        out.commit({})
    return folder / "outputs"


def habeas(*arguments: str, stdin: str = "") -> tuple[int, str]:
    """Run a command in this process and return its code and what it printed; it never ends in a traceback."""
    done = CliRunner().invoke(app, list(arguments), input=stdin)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output
