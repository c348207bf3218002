"""Outputs to look at: some hundred invented incidents, and one whose every text tries to be a program."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.dashboard.store import Store
from pipeline.records import (
    Charge,
    Country,
    Entity,
    Explanation,
    Group,
    Incident,
    Organisation,
    Penalty,
    Person,
    Place,
    Producer,
    ReportLine,
    ReportRef,
    Term,
    TextSpan,
    When,
)
from tests.dashboard.served import Served
from tests.export.conftest import written
from tests.json_lines import incidents

SCRIPT = "<script>window.owned = 1</script>"
IMAGE = '<img src="http://outside.example/a.png" onerror="window.owned = 1">'
MARKDOWN = "![x](http://outside.example/b.png) [y](javascript:window.owned=1)"
ATTRIBUTE = '"><svg onload="window.owned = 1">'
HOSTILE = "inc-00000000000bad00"
MAIN = sys.modules["__main__"]


@pytest.fixture(autouse=True)
def _own_main() -> Iterator[None]:
    """Put the real main module back: Streamlit's test runner leaves its script there, which workers would then run."""
    sys.modules["__main__"] = MAIN
    yield
    sys.modules["__main__"] = MAIN


def hostile() -> tuple[ReportLine, Incident]:
    """An article whose title, names and quotes are markup, Markdown and script."""
    title = f"{SCRIPT} {MARKDOWN}"
    name = f"Ana {SCRIPT} {ATTRIBUTE}"
    before = f"{title}\n\nA 🙏 passage before. "
    quote = f"Police arrested {name} in Caracas: “{IMAGE} {SCRIPT} {MARKDOWN}”."
    text = f"{before}{quote} And one after."
    span = TextSpan(start=len(before), end=len(before) + len(quote), text=quote)
    at = len(before) + quote.index(name)
    mention = TextSpan(start=at, end=at + len(name), text=name)
    ref = ReportRef(
        id="rep-00000000000bad00", source=f"{IMAGE}.txt", article=1, title=title, published="2021-05-04",
        url="javascript:window.owned=1", language="en", sha256="0" * 64,
    )  # fmt: skip
    made = Incident(
        id=HOSTILE, report=ref, case="case-00000000000bad00", act="arrest", modality="alleged", summary=quote,
        people=[Person(name=name, role="victim", aliases=[IMAGE, "=1+1"], descriptors=[MARKDOWN], mentions=[mention])],
        organisations=[Organisation(name=ATTRIBUTE, role="authority", actor_type="state_security")],
        group=Group(text=SCRIPT, min=2), charges=[Charge(text=SCRIPT, category="other", law=IMAGE)],
        penalty=Penalty(kind="imprisonment", text=SCRIPT, term=Term(iso="P1Y", days=365)),
        date=When(text=SCRIPT, start="2021-05-03", end="2021-05-03", precision="day", edtf="2021-05-03"),
        places=[Place(text=IMAGE, name=IMAGE, kind="city", country="NR")],
        country=Country(alpha_2="NR", alpha_3="NRU", name=f"Nauru {SCRIPT} {MARKDOWN}", basis="place"),
        evidence=[span], confidence=0.77, producer=Producer(version="0.1.0", model="m"),
        explain=[Explanation(slot="date", reason=f"{IMAGE} {MARKDOWN}")],
    )  # fmt: skip
    entities = [
        Entity(label="PERSON", start=mention.start, end=mention.end, text=name, name=f"{ATTRIBUTE} {SCRIPT}"),
        Entity(label="ACT", start=span.start, end=at + 5, text=text[span.start : at + 5], act="arrest"),
    ]
    return ReportLine(**ref.model_dump(), text=text, entities=entities, incidents=[HOSTILE]), made


@pytest.fixture(scope="session")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder; read it, change nothing."""
    return written(tmp_path_factory.mktemp("outputs"), 5, *hostile())


@pytest.fixture(scope="session")
def lines(outputs: Path) -> list[dict[str, Any]]:
    """The incidents as they stand in the file."""
    return incidents(outputs)


@pytest.fixture(scope="session")
def store(outputs: Path) -> Store:
    return Store(outputs)


@pytest.fixture(scope="session")
def served(outputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The dashboard of these outputs, served."""
    with Served(outputs, tmp_path_factory.mktemp("served")) as one:
        yield one
