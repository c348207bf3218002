"""How far a record is to be trusted: a logistic score over how it was read."""

from __future__ import annotations

import math
import tomllib
from functools import cache
from typing import TYPE_CHECKING

from pipeline.paths import models_dir

if TYPE_CHECKING:
    from pipeline.assemble.events import Event
    from pipeline.assemble.view import DocView

DEFAULT = {
    "bias": -2.2, "prior": 3.6, "trust": 1.2, "told": 0.35, "dated": 0.3, "named": 0.5, "pronoun": -0.5, "group": -0.3,
    "alleged": -0.5, "nominal": -0.3, "actor": 0.3, "charged": 0.3, "termed": 0.4, "title": 0.3, "late": -0.2,
}  # fmt: skip


@cache
def weights() -> dict[str, float]:
    """Return the weights, from `models/confidence.toml` where it was fitted."""
    path = models_dir() / "confidence.toml"
    if not path.is_file():
        return DEFAULT
    with path.open("rb") as f:
        fitted: dict[str, float] = tomllib.load(f)["weights"]
    return {**dict.fromkeys(DEFAULT, 0.0), **fitted}


def features(event: Event, view: DocView) -> dict[str, float]:
    """Return what the score rests on, each about 0 to 1."""
    how = set(event.victims.how)
    return {
        "bias": 1.0,
        "prior": event.rule.prior,
        "trust": event.victims.trust,
        "told": math.log2(event.told),
        "dated": float(event.date is not None),
        "named": float(bool(event.victims.people or event.victims.orgs)),
        "pronoun": float("pronoun" in how or "description" in how),
        "group": float(event.victims.group is not None),
        "alleged": float(event.modality == "alleged"),
        "nominal": float(event.rule.pos == "noun"),
        "actor": float(bool(event.actors)),
        "charged": float(bool(event.charges)),
        "termed": float(bool(event.penalties)),
        "title": float(view.start[event.tokens[0]] < view.title_end),
        "late": min(1.0, event.sentence / 40),
    }


def confidence(event: Event, view: DocView) -> float:
    """Return the chance that the record is right, 0 to 1, to two decimals."""
    w = weights()
    score = sum(w.get(k, 0.0) * v for k, v in features(event, view).items())
    return round(1 / (1 + math.exp(-score)), 2)
