"""Nouns that tell what has not come about: "the planned deportation of X", "halted the execution of X"."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pipeline.assemble.lexicon import noun_forms, verb_forms
from pipeline.paths import models_dir

if TYPE_CHECKING:
    from pipeline.assemble.view import DocView

OBJECT = frozenset({"dobj", "nsubjpass"})
AGAINST = frozenset({"against", "at", "over"})
STAYS = frozenset({"stay", "postponement", "suspension", "halt", "delay"})


@dataclass(frozen=True, slots=True)
class Coming:
    """The words of `[coming]` in `models/modality.toml`, every form; `ahead` maps an adjective to its modality."""

    ahead: dict[str, str]
    once: frozenset[str]
    begun: frozenset[str]
    stopping: frozenset[str]
    fighting: frozenset[str]


@cache
def coming() -> Coming:
    """Load the words for what is still to come, and for those who stop it."""
    with (models_dir() / "modality.toml").open("rb") as f:
        t = tomllib.load(f)["coming"]
    ahead = {word: mode for mode in ("planned", "threatened", "hypothetical") for word in t[mode]}
    stopping, fighting = (frozenset(f for v in t[key] for f in verb_forms(v)) for key in ("stopping", "fighting"))
    once, begun = (frozenset(f for w in t[key] for f in noun_forms(w)) for key in ("once", "begun"))
    return Coming(ahead, once, begun, stopping, fighting)


def still_to_come(view: DocView, noun: int) -> tuple[str, str] | None:
    """Return the modality and reason of a noun for what is only announced, or what somebody stops or fights.

    What lasts is there when it is stopped ("halted the trial"); what is done at one stroke then never was ("halted
    the deportation").
    """
    if not view.tag[noun].startswith("NN"):
        return None
    words = coming()
    for c in view.kids(noun, "amod"):
        if view.lower[c] in words.ahead:
            return words.ahead[view.lower[c]], f"a {view.lower[c]} act"
    if view.lower[noun] not in words.once | words.begun:
        return None
    head = view.head[noun]
    if view.dep[noun] == "pobj" and view.lower[noun] in words.once:
        above = view.lower[view.head[head]]
        if (view.lower[head] in AGAINST and above in words.fighting) or (view.lower[head] == "of" and above in STAYS):
            return "hypothetical", f"under {above} {view.lower[head]}"
    if view.dep[noun] in OBJECT and view.lower[head] in words.stopping and not view.kids(head, "neg"):
        return "planned", f"under {view.lower[head]}"
    return None
