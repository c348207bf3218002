"""Acts told by the fields of a form: "Name: Ida Obi. Date of arrest: 28 May 2022. Place of arrest: Zenda."."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.text.party import Party
from pipeline.assemble.what.carried import note_owner
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView

FIELD = "a field"  # why an event is one: a label says its act
OF_FIELD = compiled(
    r"\W{0,3}(?:(?:date|day|time|place|location)s?(?: (?:and|&|/) (?:date|time|place))? of (?:the |his |her )?)"
    r"(?P<noun>arrest|detention|abduction|release|trial|conviction|sentencing|execution)"
    r"(?:\s?/\s?(?:arrest|detention))?\s*[:–—-]\s*\S",
    re.IGNORECASE,
)
DATED = compiled(
    r"\W{0,3}(?P<noun>arrest|detention|abduction|release|trial|conviction|sentencing|execution)"
    r"(?:\s?/\s?(?:arrest|detention))? dates?\s*[:–—-]\s*\S",
    re.IGNORECASE,
)
LABEL = compiled(
    r"\W{0,3}(?P<noun>re-?arrest(?:ed)?|appeal (?:was )?(?:rejected|dismissed|denied)|(?:verdict|sentence) upheld|"
    r"(?:conditional|early) release|conditionally released|released?)\s*[:–—]\s*\S",
    re.IGNORECASE,
)
VALUED = compiled(  # "Appeal: rejected 2 April 2024"
    r"\W{0,3}(?P<noun>appeal|verdict|sentence|cassation|supreme court)\s*[:–—]\s*"
    rf"(?:{'|'.join(toml_table('columns.toml')['lines']['undone'])})\b",
    re.IGNORECASE,
)
HELD = compiled(  # "In pre-trial detention since 12 April 2021."
    r"\W{0,3}(?:(?:still|currently|now|has been|been|held) ){0,3}(?:in|under) "
    rf"(?:(?:{'|'.join(toml_table('columns.toml')['lines']['kinds_of_custody'])}) )?"
    r"(?P<noun>detention|custody|house arrest) (?:since|from)\b",
    re.IGNORECASE,
)
LABELLED = (
    ("re", ("arrested", "arrest")), ("appeal", ("rejected", "appeal_rejected")),
    ("cassation", ("rejected", "appeal_rejected")), ("supreme", ("rejected", "appeal_rejected")),
    ("verdict", ("upheld", "appeal_rejected")), ("sentence", ("upheld", "appeal_rejected")),
    ("conditional", ("paroled", "parole")), ("early", ("paroled", "parole")),
)  # fmt: skip
VERB = {
    "arrest": ("arrested", "arrest"), "detention": ("detained", "arrest"), "abduction": ("abducted", "abduction"),
    "release": ("released", "release"), "trial": ("tried", "trial"), "conviction": ("convicted", "conviction"),
    "sentencing": ("sentenced", "sentencing"), "execution": ("executed", "execution"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Field:
    """An act told by a field: the verb that would tell it, its kind, the token of its noun, and whom it befell."""

    verb: str
    act: str
    token: int
    victims: Party


def told_in_field(view: DocView, facts: Facts, sentence: int) -> Field | None:
    """Return the act whose day or place a field gives, if it gives one and the day is not still to come."""
    a, b = view.sentence_span(sentence)
    found = OF_FIELD.match(view.text, a, b) or DATED.match(view.text, a, b) or LABEL.match(view.text, a, b)
    found = VALUED.match(view.text, a, b) if found is None else found
    held = HELD.match(view.text, a, b) if found is None else None
    found = found or held
    if found is None:
        return None
    days = [d for d in within(facts.dates, a, b) if d.gives_days]
    published = view.article.published
    last = date.fromisoformat(published[:10]) if published else date.max
    if any(d.span is not None and d.span[0] > last for d in days):
        return None
    if not days and not any(p.label == "PLACE" for p in within(facts.places, found.end("noun"), b)):
        return None
    token = view.token_at(found.start("noun"))
    owner = note_owner(view, token)
    if owner is None:
        return None
    told = Party([owner], how=["name that heads the fields"], head=token, trust=0.8)
    verb = ("detained", "house_arrest" if "house" in found["noun"].lower() else "detention")
    return Field(*(verb if held is not None else verb_of(found["noun"].lower())), token, told)


def verb_of(label: str) -> tuple[str, str]:
    """Return the verb that would tell what a field or label tells, and its act."""
    if label.startswith("releas"):
        return VERB["release"]
    return VERB.get(label) or next(told for opening, told in LABELLED if label.startswith(opening))
