"""Processor seconds of each stage over a file of rows, models loaded: `python -m benchmarks.stages ROWS.jsonl`."""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from itertools import batched
from pathlib import Path

from pipeline.engine import load_extractor
from pipeline.read import Limits, find_sources, read_source
from pipeline.records import RawReport
from pipeline.settings import Settings
from pipeline.work import Batch, Written, process

STAGES = ("read", "clean", "recognise", "normalise", "assemble", "write")


def stages(file: Path) -> dict[str, float]:
    """Return the seconds of each stage and the `words` they went through."""
    settings = Settings()
    extractor = load_extractor(settings)
    clock = time.perf_counter
    started = clock()
    reports = [item for source in find_sources([str(file)]) for item in read_source(source, Limits())]
    spent = defaultdict[str, float](float, read=clock() - started)
    words = 0
    with Path("/dev/null").open("wb") as out:  # the disk is no matter of ours
        for number, group in enumerate(batched((r for r in reports if isinstance(r, RawReport)), 64)):
            result = process(Batch(number, list(group)), settings, extractor)
            for stage, seconds in result.seconds.items():
                spent[stage] += seconds
            started = clock()
            for item in (item for outcome in result.outcomes for item in outcome if isinstance(item, Written)):
                out.write(item.report + b"".join(line for _, line in item.incidents))
                words += item.words
            spent["write"] += clock() - started
    spent["write"] += spent["extract"] - sum(spent[stage] for stage in STAGES[2:5])  # encoding the lines
    return {"words": words, **{stage: spent[stage] for stage in STAGES}}


def main(arguments: list[str] | None = None) -> None:
    """Print the seconds of each stage."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stages", description=__doc__)
    parser.add_argument("rows", type=Path, help="a file of reports, such as JSON lines with a text each")
    file = parser.parse_args(arguments).rows
    if not file.is_file():
        parser.error(f"no file {file}")
    print(json.dumps(stages(file)))


if __name__ == "__main__":
    time.perf_counter = time.process_time  # the pipeline's own clocks too: others may be using the machine
    main()
