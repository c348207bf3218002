"""Where the package's data lies: the models folder of a checkout or of an installed wheel."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def models_dir() -> Path:
    """Return the folder of trained models and editable TOML knowledge.

    In a wheel it is carried inside the package; in a checkout it stands beside it.

    Raises:
        FileNotFoundError: if neither exists, that is, the installation is broken.
    """
    here = Path(__file__).resolve().parent
    for candidate in (here / "_models", here.parent / "models"):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError("models folder not found: reinstall habeas")


@cache
def toml_table(name: str) -> dict[str, Any]:
    """Return a TOML file of the models folder, read once a process however many rules ask for it; not to be changed.

    Raises:
        FileNotFoundError: if there is no such file.
        tomllib.TOMLDecodeError: if a person's edit broke it.
    """
    with (models_dir() / name).open("rb") as file:
        return tomllib.load(file)
