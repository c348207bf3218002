"""An output folder of real extraction, to be reviewed."""

import shutil
from pathlib import Path

import pytest

from pipeline.run import run_extract
from pipeline.settings import Settings

TEXTS = {
    "one": "Police arrested Arman Sadykov, a reporter, in Oskemen on 27 August 2020. On 6 October 2020 the Oskemen "
    "City Court sentenced Arman Sadykov to two years in prison for extortion.",
    "two": "🙏 Soldiers beat Leyla Aminova in Ganja on 3 May 2020.",
    "three": "A court in Almaty fined Rustam Bekov for extortion on 4 May 2021.",
    "four": "Nothing happened in the village that year, said Dana Omarova, and it rained.",
}


@pytest.fixture(scope="session")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("review")
    (base / "in").mkdir()
    for name, text in TEXTS.items():
        (base / "in" / f"{name}.txt").write_text(text, encoding="utf-8")
    run_extract([str(base / "in")], base / "out", Settings(isolate=False))
    return base / "out"


@pytest.fixture
def outputs(extracted: Path, tmp_path: Path) -> Path:
    """A copy to write to."""
    shutil.copytree(extracted, tmp_path / "out")
    return tmp_path / "out"
