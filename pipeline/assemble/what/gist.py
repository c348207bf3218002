"""What an article is about as a whole: how much of it tells of rights and abuses, and how long it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.assemble.what.reported_crime import grave

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

USUAL = 0.35
"""The share of sentences with a word of rights or abuses in reports and news of their kind."""
UNTOLD = 10  # sentences that every text is taken to have besides, of the usual kind: a short one says little
LONG = 40  # sentences


@dataclass(frozen=True, slots=True)
class Gist:
    """What an article is about, each 0 to 1.

    Attributes:
        rights: share of sentences with a word that may make an incident of a case.
        length: of the text; 1 from forty sentences on.
    """

    rights: float
    length: float


def gist_of(view: DocView) -> Gist:
    """Return what the article of a view is about, read once an article."""
    if view.gist is None:
        count = len(view.sentences)
        told = sum(grave(view.text[a:b]) for a, b in map(view.sentence_span, range(count)))
        view.gist = Gist((told + USUAL * UNTOLD) / (count + UNTOLD), min(1.0, count / LONG))
    return view.gist
