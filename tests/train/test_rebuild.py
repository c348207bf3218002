"""`make train` before it costs anything: what is missing is told first, not after three gigabytes were installed."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not here")
def test_missing_data_is_told_before_anything_is_installed(tmp_path: Path) -> None:
    for name in ("Makefile", "pyproject.toml", *(path.name for path in ROOT.glob("requirements*.lock"))):
        shutil.copy(ROOT / name, tmp_path)
    done = subprocess.run(
        ["make", "train", "BENCHMARKS=elsewhere", "PYTHON=/bin/false"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == (
        "habeas: training needs the open sets in elsewhere; training/README.md says where to get them"
    )
    assert not list(tmp_path.glob(".*venv"))
