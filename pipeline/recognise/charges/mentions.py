"""What the recogniser of charges gives."""

from dataclasses import dataclass

from pipeline.records import ChargeCategory


@dataclass(frozen=True, slots=True)
class ChargeMention:
    """One charge, `text == sentence[start:end]`.

    `text` is in the report's words; where only an article of law is told, `text` and `law` are the same. `cue` is the
    construction that licensed it ("charged with", "for:sentenc", "noun:conviction", "under"); cues that begin
    with "reason:" give the ground of an arrest rather than a charge laid. `iccs` is ICCS v1.0.
    """

    start: int
    end: int
    text: str
    category: ChargeCategory
    iccs: str | None
    law: str | None
    confidence: float
    cue: str


@dataclass(frozen=True, slots=True)
class LawMention:
    """A law or a provision of it, `text == sentence[start:end]`."""

    start: int
    end: int
    text: str
