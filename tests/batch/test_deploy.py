"""The examples in deploy/ call the command as it is."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app

DEPLOY = Path(__file__).parent.parent.parent / "deploy"


@pytest.mark.parametrize("name", ["habeas.cron", "habeas.service"])
def test_every_option_of_the_examples_exists(name: str) -> None:
    text = (DEPLOY / name).read_text(encoding="utf-8").replace("\\\n", " ")
    [call] = re.findall(r"/opt/habeas/bin/habeas (extract .*)", text)
    known = CliRunner().invoke(app, ["extract", "--help"]).stdout
    options = [word for word in shlex.split(call) if word.startswith("--")]
    assert options
    assert all(option in known for option in options)
