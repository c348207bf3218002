"""How far a record is to be trusted: a logistic score over how it was read, fitted by `scripts/fit_confidence.py`."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from pipeline.assemble.text.kinds import BODY_ACTS, LAW_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.what.beside import beside
from pipeline.assemble.what.cell_terms import CELL
from pipeline.assemble.what.crimes import PROTECTED, RIGHTS
from pipeline.assemble.what.custody import BY_CAPTORS
from pipeline.assemble.what.fields import FIELD
from pipeline.assemble.what.gist import gist_of
from pipeline.assemble.what.learned import chance_of
from pipeline.assemble.whether.submissions import SUBMITTED
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

MAIN = {"ROOT", "conj", "ccomp", "parataxis"}
VOICE_ACTS = {"organisation_shutdown", "censorship", "raid", "dismissal", "harassment", "threat", "dispersal",
              "asset_freeze", "property_destruction", "travel_ban", "forced_return", "exile"}  # fmt: skip
ENDING_ACTS = {"release", "parole", "pardon", "acquittal", "sentence_overturned", "appeal_rejected"}
LEAD = 3  # sentences
SHOT_AT = ("attack", "attempted_killing", "killing")  # a bare "two students were shot" does not tell which
HELD = (BY_CAPTORS, "“hold”")
# what courts do with an act that they order, and who does it
ORDERED = word_list("when.toml", "judgments", "ordered")
DECIDING = word_list("when.toml", "judgments", "deciding")


@cache
def weights() -> dict[str, float]:
    """Return the fitted weights of `models/confidence.toml`.

    Raises:
        FileNotFoundError: if the file is missing, that is, the installation is broken.
    """
    fitted: dict[str, float] = toml_table("confidence.toml")["weights"]
    return fitted


def features(event: Event, view: DocView, cast: Cast, events: Sequence[Event]) -> dict[str, float]:
    """Return what the score rests on, each about 0 to 1, in a fixed order; `events` are all of the article."""
    how = set(event.victims.how)
    first = event.tokens[0]
    a, b = view.sentences[event.sentence]
    last = len(view.words) - 1
    near = [t + k for t in event.tokens for k in (-1, 0, 1) if 0 <= t + k <= last]
    belief = view.belief
    gist = gist_of(view)
    occupations = {cast.people[p].occupation for p in event.victims.people}
    full = [p for p in event.victims.people if " " in cast.people[p].name]
    mentions = max([len(cast.people[p].names) for p in event.victims.people], default=0)
    return {
        "bias": 1.0,
        "prior": event.rule.prior,
        "trust": event.victims.trust,
        "told": min(2.0, math.log2(event.told)),
        "dated": float(event.date is not None),
        "day": float(event.date is not None and event.date.precision == "day"),
        "placed": float(bool(event.places)),
        "name": float(bool(how & {"name", "list", "role"})),
        "apposition": float("apposition" in how),
        "anaphor": float(bool(how & {"pronoun", "description", "relative"})),
        "group": float(event.victims.group is not None and not event.victims.people),
        "unnamed": float(bool(how & {"one unnamed person", "several", "pronoun for an unnamed person"})),
        "several": float(len(event.victims.people) > 1),
        "organisation": float(bool(event.victims.orgs)),
        "alleged": float(event.modality == "alleged" and event.reasons.get("modality") != SUBMITTED),
        "nominal": float(event.rule.pos == "noun"),
        "implied": float(event.implied),
        "actor": float(bool(event.actors)),
        "charged": float(bool(event.charges)),
        "termed": float(bool(event.penalties)),
        "title": float(view.start[first] < view.title_end),
        "late": min(1.0, event.sentence / 40),
        "long": min(1.0, (b - a) / 60),
        "law": float(event.act in LAW_ACTS),
        "liberty": float(event.act in LIBERTY_ACTS),
        "body": float(event.act in BODY_ACTS),
        "protected": float(not PROTECTED.isdisjoint(occupations)),
        "rights": float(view.says(RIGHTS)),
        "full": float(bool(full)),
        "mentions": min(2.0, math.log2(1 + mentions) / 2),
        "main": float(view.dep[first] in MAIN),
        "lead": float(event.sentence <= LEAD),
        "voice": float(event.act in VOICE_ACTS),
        "ending": float(event.act in ENDING_ACTS),
        "stretch": float(event.date is not None and event.date.precision == "range"),
        "believed": belief.any_act(near),
        "same_act": 1.0 if said_so(view, event) else max([belief.act(near, act) for act in alike(event)]),
        "suffered": chance_of(view, event.victims.head, belief.victims),
        "learned": float(event.learned),
        "bystander": float(bool(event.reasons.get("authority") or event.reasons.get("perpetrator"))),
        "about_rights": gist.rights,
        "of_length": gist.length,
        **beside(event, events),
    }


def alike(event: Event) -> tuple[str, ...]:
    """Return the acts of which any that the recogniser hears bears an event out: of people without names, any harm.

    Of an arrest told by its noun, custody ("following his detention on 3 May"), as where gunmen hold somebody.
    """
    if event.act == "abduction" and event.reasons["act"].endswith(HELD):
        return ("abduction", "arrest", "detention")
    if event.act == "arrest" and event.rule.pos == "noun":
        return ("arrest", "detention")
    return SHOT_AT if event.act in SHOT_AT[:2] and not event.victims.people else (event.act,)


def said_so(view: DocView, event: Event) -> bool:
    """Tell whether a field or column names the act, or a court ordered it ("ordered the closure of X")."""
    if event.reasons.get("act") in {FIELD, CELL}:
        return True
    t = event.tokens[0]
    verb = view.head[t]
    if event.rule.pos != "noun" or view.dep[t] != "dobj" or view.lower[verb] not in ORDERED:
        return False
    by = [view.head[verb] if view.tag[k] == "WDT" else k for k in view.kids(verb, "nsubj")]
    return any(view.lower[k] in DECIDING for k in by)


def confidence(event: Event, view: DocView, cast: Cast, events: Sequence[Event]) -> float:
    """Return the chance that the record is right, 0 to 1, to two decimals; `events` are all of the article."""
    w = weights()
    score = sum([w[k] * v for k, v in features(event, view, cast, events).items() if k in w])
    return round(1 / (1 + math.exp(-score)), 2)
