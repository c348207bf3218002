"""The commands `habeas review …`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

review = typer.Typer(
    name="review", help="Have people decide about incidents, and take their decisions in.", no_args_is_help=True
)


@review.command("export", short_help="Write incidents for review, or what was settled.")
def review_export(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="What habeas extract wrote.")
    ] = Path("outputs"),
    to: Annotated[
        str,
        typer.Option(metavar="FORM", help="csv, label-studio or prodigy; gold or train for what reviewers settled."),
    ] = "csv",
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="Where it goes. Default: FOLDER/export/.")
    ] = None,
) -> None:
    """Write each incident beside its article as a task for csv, label-studio or prodigy.

    gold writes the articles that were decided whole, for habeas evaluate incidents; train those whose mentions somebody
    went through, for habeas train.
    """
    from pipeline.commands.review import review_export

    raise typer.Exit(review_export(folder, to, out))


@review.command("import", short_help="Take decisions in.")
def review_import(
    file: Annotated[
        Path, typer.Argument(exists=True, dir_okay=False, help="Sheet .csv, Label Studio .json, Prodigy .jsonl.")
    ],
    folder: Annotated[
        Path, typer.Option("--out", "-o", metavar="DIR", help="The output folder.")
    ] = Path("outputs"),
    reviewer: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who decided, where the file does not say. Default: unknown.")
    ] = None,
) -> None:
    """Add decisions to reviews.jsonl, the machine's value and the reviewer's apart; nothing else is changed.

    Exit code 1: some rows were refused, each with its reason; the others are in.
    """
    from pipeline.commands.review import review_import

    raise typer.Exit(review_import(folder, file, reviewer))
