"""On which charge a court then sat: "Prosecutors changed the charge to sedition", "added a charge of libel"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.by_whom.accused import listed
from pipeline.assemble.event import last_telling
from pipeline.assemble.law.siblings import far_apart
from pipeline.assemble.text.kinds import FACTUAL, LAWFUL_CUSTODY
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView

CUE: Final = "weak:changed to"  # of a charge that another was changed to
ADDED: Final = compiled(
    r"\badd(?:ed|s|ing)\s+(?:(?:new|further|more|other|additional|separate|an?|another)\s+)*(?:charges?|counts?)\s+of\s+[“\"‘']?$",
    re.IGNORECASE,
)
# what tells of no change, or of a charge of others
UNREAL: Final = compiled(
    r"\b(?:not|never|if|whether|unless|would|could|may|might|should|nearly|almost|den(?:y|ied|ies))\b|n[’']t\b",
    re.IGNORECASE,
)
OF_OTHERS: Final = compiled(r"\bagainst (?!(?:him|them|her)(?! [a-z]+s?\b)|[A-Z])")
SURE: Final = 0.5  # of a charge
REACH: Final = 3  # sentences from an arrest to the change of its charge
BEGUN: Final = LAWFUL_CUSTODY | {"charge"}
HEARD: Final = frozenset({"trial", "conviction", "sentencing", "acquittal"})


def change_charges(view: DocView, facts: Facts, events: list[Event]) -> None:
    """Give the next steps of a court what the charge of those held was changed to, or what was added to it.

    Not where the sentence names somebody else, nor a step after a new custody or charge of theirs.
    """
    taken = {c.start for e in events for c in e.charges}
    for charge in facts.charges:
        n = view.sentence_of(charge)
        added = ADDED.search(view.text, view.sentence_span(n)[0], charge.start) is not None
        if charge.start in taken or charge.confidence < SURE or not (added or charge.cue == CUE):
            continue
        begun = [e for e in events if e.act in BEGUN and e.modality in FACTUAL and e.victims.people and e.charges]
        before = [e for e in begun if 0 < n - last_telling(e, n) <= REACH and not view.parted(n, e.sentence)]
        if not before:
            continue
        last = max(before, key=lambda e: (last_telling(e, n), e.token))
        people = set(last.victims.people)
        if named(view, n) - people or untold(view, n, charge.start):
            continue
        anew = min((e.sentence for e in begun if e.sentence > n and people & set(e.victims.people)), default=None)
        new = listed(view, facts.charges, charge)
        for event in events:
            later = event.sentence > n and (anew is None or event.sentence < anew)
            mine = bool(event.victims.people) and set(event.victims.people) <= people
            bare = not (event.charges or event.laws or far_apart(last, event))
            if event.act in HEARD and later and mine and bare:
                event.charges = [*(last.charges if added else ()), *new]
                event.sentences = sorted({*event.sentences, n})
                event.reasons["charges"] = "what the charge of those held was changed to"


def untold(view: DocView, n: int, at: int) -> bool:
    """Tell whether a sentence says of a change that it did not come about, or that it was of others."""
    a, b = view.sentence_span(n)
    return UNREAL.search(view.text, a, at) is not None or OF_OTHERS.search(view.text, a, b) is not None


def named(view: DocView, n: int) -> set[int]:
    """Return the people whom a sentence names."""
    first, last = view.sentences[n]
    return {x.cluster for x in view.names if x.label == "PERSON" and first <= x.first < last} - {-1}
