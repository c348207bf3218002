"""Outputs to export: some hundred invented incidents, and one whose every text is hostile."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from pipeline.records import (
    Charge,
    Country,
    Fine,
    Group,
    Incident,
    Organisation,
    Penalty,
    PenaltyPart,
    Person,
    Place,
    Producer,
    Reject,
    ReportLine,
    ReportRef,
    TextSpan,
    When,
)
from pipeline.write.folder import OutputFolder
from pipeline.write.lines import encode

HOSTILE = '=HYPERLINK("https://evil.example","Sadykov")'


def synthetic() -> ModuleType:
    """The script that makes outputs."""
    path = Path(__file__).parents[2] / "scripts" / "synthetic_outputs.py"
    spec = importlib.util.spec_from_file_location("synthetic_outputs", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def hostile() -> tuple[ReportLine, Incident]:
    """An article whose name, title, charge and quotes try to be formulas, markup and broken rows."""
    title = "<script>alert(1)</script>\n=1+1"
    ref = ReportRef(id="rep-hostile", source='a "b", c.txt', article=1, title=title, sha256="0" * 64)
    text = f"{title}\n\n{HOSTILE} \u202e🙏 \x85 was fined."
    span = TextSpan(start=len(title) + 2, end=len(text), text=text[len(title) + 2 :])
    made = Incident(
        id="inc-hostile", report=ref, case="case-hostile", act="fine", modality="alleged", summary=span.text,
        people=[Person(name=HOSTILE, role="victim", aliases=["@SUM(A1)", "-1"], descriptors=["+poet"], age=0)],
        organisations=[Organisation(name="\tcmd|' /C calc'!A0", role="authority", actor_type="state_other")],
        group=Group(text="＝others", min=0),
        charges=[Charge(text='a, "quoted"\r\ncharge', category="other"), Charge(text=None, category="extremism")],
        penalty=Penalty(kind="fine", text="-200", fine=Fine(min=200, max=400.5, currency="USD"),
                        also=[PenaltyPart(kind="ban", text="ban")]),
        date=When(text="last month;=1+1\tago", start=None, end=None, precision="unknown", edtf=None),
        places=[Place(text="X", name="X", kind="unknown", from_context=True),
                Place(text="Y", name="Y", kind="city", country="VE", latitude=-10.5, longitude=-66.88)],
        country=Country(alpha_2="VE", alpha_3="VEN", name="Venezuela", basis="place", claimed="=Y"),
        evidence=[span], confidence=0.0, producer=Producer(version="0.1.0", model="m"),
    )  # fmt: skip
    return ReportLine(**ref.model_dump(), text=text, incidents=[made.id]), made


def written(folder: Path, seed: int, line: ReportLine, incident: Incident, *rejects: Reject) -> Path:
    """Write outputs: made articles that the seed decides, then this one with its incident, and rejects."""
    module = synthetic()
    with OutputFolder(folder) as out:
        for report, found in [*module.articles(module.World(seed), 300), (line, [incident])]:
            out.reports.write(encode(report))
            for one in found:
                out.incidents.write(encode(one))
        for reject in rejects:
            out.rejects.write(encode(reject))
        out.commit({})
    return folder


@pytest.fixture(scope="session")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder; read it, change nothing."""
    return written(
        tmp_path_factory.mktemp("outputs"), 3, *hostile(), Reject(source="=x", reason="binary", detail="d")
    )
