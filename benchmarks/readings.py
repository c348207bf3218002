"""What a careful reader's incidents get on HRDsAttack: `python -m benchmarks.readings DATA_FOLDER` prints it as JSON.

Our readings (`corpus/annotated/real/hrdsattack*.gold.json`) hold every incident that an article tells, the optional
ones too. Scored by the data set's rules like records of ours, they show how far its annotation, one event an article
and often the day of publication, lies from what the articles tell: a ceiling for whatever reads them faithfully.
Types of perpetrator are left out, the readings name them without one.
"""

from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.evaluate import hrdsattack
from pipeline.evaluate.figures import Record

READINGS = Path("corpus/annotated/real")
PARTS = ("train", "dev")
MONTH, YEAR = 31, 366
"""Days of the longest month and year."""


def precision(first: date, last: date) -> str:
    """Return how precise a span of days is, by the names of the records."""
    days = (last - first).days + 1
    return "day" if days == 1 else "month" if days <= MONTH else "year" if days <= YEAR else "range"


def record_of(incident: dict[str, Any]) -> Record:
    """Return an incident of a reading as a record."""
    country = incident.get("country")
    when = None
    if incident.get("date"):
        first, last = map(date.fromisoformat, incident["date"])
        when = {"start": first.isoformat(), "end": last.isoformat(), "precision": precision(first, last)}
    return {
        "act": incident["act"][0],
        "modality": "reported",
        "people": [{"name": name, "role": "victim"} for name in incident["victims"]],
        "date": when,
        "places": [{"text": place, "kind": "city"} for place in incident.get("places", [])],
        "country": {"alpha_2": country[0] if isinstance(country, list) else country} if country else None,
    }


def readings() -> dict[str, list[Record]]:
    """Return the incidents of every article that we read, by its id."""
    return {
        str(article["id"]): [record_of(incident) for incident in article["incidents"]]
        for file in sorted(READINGS.glob("hrdsattack*.gold.json"))
        for article in json.loads(file.read_text(encoding="utf-8"))["articles"]
    }


def main(arguments: list[str] | None = None) -> None:
    """Score the readings on the articles of the data set that were read."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.readings", description=__doc__)
    parser.add_argument("folder", type=Path, help=f"folder of the data set, with {' and '.join(PARTS)} as .json")
    folder = parser.parse_args(arguments).folder
    if missing := [part for part in PARTS if not (folder / f"{part}.json").is_file()]:
        parser.error(f"no {missing[0]}.json in {folder}")
    read = readings()
    samples = [s for part in PARTS for s in hrdsattack.load(folder / f"{part}.json")]
    samples = [s for s in samples if str(s["sample"]["Input.GLOBALEVENTID"]) in read]
    tally, _ = hrdsattack.score(samples, read)
    figures = {k: v for k, v in tally.figures().items() if not k.endswith("_paper") and k != "perpetrator_type"}
    print(json.dumps({"articles": len(samples), **figures}))


if __name__ == "__main__":
    main()
