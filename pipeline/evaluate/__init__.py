"""Scores: the pipeline against gold that people read, by the rules of each benchmark."""

from __future__ import annotations

import json
import os
from pathlib import Path


def evaluate_command(
    kind: str, file: Path, *, reports: Path | None = None, errors: bool = False, limit: int | None = None,
    least: float | None = None,
) -> None:  # fmt: skip
    """Score one benchmark: a table, then one JSON line of figures, to standard output.

    Args:
        kind: `incidents`, `hrdsattack`, `cecc`, `ner`, `dates`, `places` or `spans`.
        file: the gold, or a folder that holds exactly one of this kind.
        reports: `incidents`: the reports that the gold was read from; found beside the gold if None.
        errors: print each miss and each extra by cause, and write them to `outputs/errors.jsonl`.
        limit: only the first documents.
        least: count only incidents at least this sure; as `habeas extract` if None.

    Raises:
        EvaluationError: a ValueError for a wrong kind, gold or option, with one line for the user.
    """
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    # Heavy below this line: the command answers --help without it.
    from pipeline.evaluate.errors import error_lines, errors_place, write_errors  # noqa: PLC0415
    from pipeline.evaluate.figures import EvaluationError  # noqa: PLC0415
    from pipeline.evaluate.kinds import JUDGE_INCIDENTS, KINDS, Options, files_of  # noqa: PLC0415
    from pipeline.evaluate.table import lines  # noqa: PLC0415

    if kind not in KINDS:
        raise EvaluationError(f"no benchmark {kind!r}; there are {', '.join(KINDS)}")
    if reports is not None and kind != "incidents":
        raise EvaluationError(f"--reports is for incidents: {kind} has its texts in the gold")
    if least is not None and kind not in JUDGE_INCIDENTS:
        raise EvaluationError(f"--min-confidence is for {', '.join(JUDGE_INCIDENTS)}: {kind} counts no incidents")
    files = files_of(kind, file)
    if len(files) != 1:
        raise EvaluationError(f"{file} holds {len(files)} files of {kind}; name one")
    if errors:
        errors_place()
    try:
        evaluation = KINDS[kind](files[0], Options(reports, limit, errors, least))
    except FileNotFoundError as error:
        raise EvaluationError(str(error)) from error
    print("\n".join(lines(evaluation)))
    if errors:
        print("\n".join(error_lines(evaluation.faults)))
        print(f"written to {write_errors(kind, evaluation.faults)}")
    print(json.dumps(evaluation.figures))
