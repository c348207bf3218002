"""The examples in deploy/ call the command as it is."""

import re
import shlex
import tomllib
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


def test_the_image_takes_from_the_checkout_what_the_package_is_made_of_and_no_outputs() -> None:
    text = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    copied = [shlex.split(line)[1:-1] for line in text.splitlines() if re.match(r"COPY (?!--from)", line)]
    made = tomllib.loads((DEPLOY.parent / "pyproject.toml").read_text(encoding="utf-8"))
    parts = made["tool"]["hatch"]["build"]["targets"]["wheel"]["only-include"]
    project = made["project"]
    read = ["pyproject.toml", project["readme"], *project["license-files"], "requirements.lock"]
    assert sorted(path for paths in copied for path in paths) == sorted([*parts, *read])


def test_the_service_starts_where_only_its_outputs_are_there() -> None:
    text = (DEPLOY / "habeas.service").read_text(encoding="utf-8")
    [paths] = re.findall(r"^ReadWritePaths=(.*)$", text, re.MULTILINE)
    out = re.findall(r"--out (\S+)", text)
    assert [path for path in paths.split() if not path.startswith("-")] == out  # systemd refuses to start without one
    assert "LogsDirectory=habeas" in text
