"""What a run has counted so far."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Counts:
    """What went in and came out so far."""

    sources: int = 0
    sources_done: int = 0
    reports: int = 0
    articles: int = 0
    words: int = 0
    incidents: Counter[str] = field(default_factory=Counter)
    rejects: Counter[str] = field(default_factory=Counter)
    withheld: Counter[str] = field(default_factory=Counter)
    days_unread: int = 0
    """Articles of rows whose day of publication was told and not understood ("12/06/2021")."""
    seconds: dict[str, float] = field(default_factory=dict)
    """By stage, summed over the workers."""
    elapsed: float = 0.0
    model: str = ""
    worked_on: int = 0
    """Reports that this run worked on; the lines of the others were there from earlier runs."""
    kept: int = 0
    """Sources that are gone and whose records are kept."""
    memory_lost: bool = False
    """Whether what earlier runs kept was damaged or missing: records of sources that are gone are no longer known."""
    shards: int = 0
    deltas: dict[str, int] = field(default_factory=dict)
    """Incidents that came, changed, went and took another's place."""

    def spend(self, stage: str, seconds: float) -> None:
        """Add to the seconds of a stage."""
        self.seconds[stage] = self.seconds.get(stage, 0.0) + seconds

    @property
    def nothing_but_rejects(self) -> bool:
        """Whether there was input and every bit of it was rejected."""
        return self.articles == 0 and self.rejects.total() > 0

    def figures(self) -> dict[str, float]:
        """Return every figure by name, `incidents.ACT`, `rejects.REASON` and `seconds.STAGE` among them."""
        names = ("sources", "reports", "articles", "words", "worked_on", "kept", "shards", "days_unread")
        return {
            **{name: getattr(self, name) for name in names},
            "incidents": self.incidents.total(),
            "rejects": self.rejects.total(),
            "withheld": self.withheld.total(),
            **self.deltas,
            **{f"incidents.{act}": count for act, count in self.incidents.items()},
            **{f"rejects.{reason}": count for reason, count in self.rejects.items()},
            **{f"seconds.{stage}": spent for stage, spent in self.seconds.items()},
            "seconds.total": self.elapsed,
        }
