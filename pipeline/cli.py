"""The command `habeas`. Nothing heavy is imported before a command needs it, so `--help` answers at once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from pipeline import __version__
from pipeline.cli_folder import folder
from pipeline.cli_printing import FAILED, fail, printing
from pipeline.cli_review import review

USAGE = 2

app = typer.Typer(
    name="habeas",
    help="Read human-rights reports and write what was done to whom, by whom, when, where and on what charge.",
    epilog="Exit codes: 0 done · 1 rejects under --strict, or every input rejected · 2 bad usage · "
    "3 the run could not be completed (disk, another run in the folder, no models) · "
    "4 not as --expect says · 130 interrupted. With 2, 3, 4 and 130 the outputs stand as they were.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # rich would take 0.2 s to lay out the help
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"habeas {__version__}")
        raise typer.Exit


@app.callback()
def habeas(
    _version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Hold what every command shares."""


@app.command(short_help="Read reports, write incident records.")
def extract(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT", help="Files, folders and all below not hidden, globs in quotes, or -: standard input."
        ),
    ],
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="DIR", parser=folder, help="Where the outputs go; made if missing.")
    ] = Path("outputs"),
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Publication date, YYYY-MM-DD, of reports that tell none. Default: none."),
    ] = None,
    act: Annotated[
        list[str] | None, typer.Option(metavar="ACT", help="Write only this act; repeatable. Default: all.")
    ] = None,
    min_confidence: Annotated[
        float | None,
        typer.Option(metavar="0…1", help="Write only incidents at least this sure; 0 writes all. Default: 0.5."),
    ] = None,
    all_modalities: Annotated[
        bool | None,
        typer.Option(
            "--all-modalities/--reported-only",
            help="Write also what is denied, demanded, threatened, planned or hypothetical. Default: reported-only.",
        ),
    ] = None,
    explain: Annotated[
        bool | None,
        typer.Option("--explain/--no-explain", help="Say which rule or score filled each slot. Default: no-explain."),
    ] = None,
    recogniser: Annotated[
        Path | None,
        typer.Option(metavar="DIR", exists=True, help="A recogniser that `habeas train` wrote. Default: our own."),
    ] = None,
    ocr: Annotated[
        bool | None,
        typer.Option("--ocr/--no-ocr", help="Read scanned PDF pages with tesseract, if installed. Default: no-ocr."),
    ] = None,
    workers: Annotated[int | None, typer.Option(metavar="N", help="Processes that extract. Default: 1.")] = None,
    timeout: Annotated[
        float | None,
        typer.Option(
            metavar="SECONDS",
            help="Give a report up after this, for each 100,000 characters, or after an hour. Default: 120.",
        ),
    ] = None,
    memory: Annotated[
        int | None,
        typer.Option(metavar="MB", help="Give a report up that needs more than this beside the models. Default: 4096."),
    ] = None,
    isolate: Annotated[
        bool | None,
        typer.Option("--isolate/--no-isolate", help="Read and extract in processes that may die. Default: isolate."),
    ] = None,
    quiet: Annotated[
        bool | None, typer.Option("--quiet/--no-quiet", "-q", help="Print errors alone. Default: no-quiet.")
    ] = None,
    strict: Annotated[
        bool | None,
        typer.Option("--strict/--no-strict", help="Exit with 1 where anything was rejected. Default: no-strict."),
    ] = None,
    config: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Settings; flags win. Default: habeas.toml of this folder, if there."),
    ] = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Forget earlier runs into DIR and do everything.")] = False,
    prune: Annotated[
        bool, typer.Option("--prune", help="Remove the records of files deleted since the last run of these inputs.")
    ] = False,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="Do again what crashed, hung or ran out of memory.")
    ] = False,
    expect: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME>=N", help="Write nothing and exit with 4 unless 'incidents>=100'; repeatable."),
    ] = None,
    log: Annotated[
        str | None,
        typer.Option(metavar="FILE", envvar="HABEAS_LOG", help="Append JSON log lines; - for standard error."),
    ] = None,
    metrics: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write counts as a Prometheus textfile.")
    ] = None,
    engine: Annotated[
        str, typer.Option(metavar="ENGINE", help="local, or dask: the workers of a cluster (extra cluster).")
    ] = "local",
    scheduler: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="With dask: tcp://HOST:8786 of the scheduler.")
    ] = None,
    shared: Annotated[
        str | None,
        typer.Option(metavar="DIR", help="With dask: folder or URL all machines see. Default: DIR/.habeas/shards."),
    ] = None,
) -> None:
    """Read reports and write incidents.jsonl, reports.jsonl, rejects.jsonl and run.json.

    Only what is new or changed since the last run into DIR is worked on; the outputs are those of a whole run.

    Reads text, Markdown, HTML, PDF, DOCX, mail (EML, mbox), RSS and Atom, WARC, JSONL and CSV (rows of id, title,
    published, url, text or html), and ZIP, TAR and gzip of these.
    """
    from pipeline.commands.extract import Call, extract_command

    flags: dict[str, Any] = {
        "published": published,
        "acts": act or None,
        "min_confidence": min_confidence,
        "all_modalities": all_modalities,
        "explain": explain,
        "recogniser": recogniser,
        "ocr": ocr,
        "workers": workers,
        "timeout": timeout,
        "memory": memory,
        "isolate": isolate,
        "quiet": quiet,
        "strict": strict,
    }
    given = {name: value for name, value in flags.items() if value is not None}
    call = Call(fresh, prune, retry_failed, expect or (), log, metrics, engine, scheduler, shared)
    raise typer.Exit(extract_command(inputs, out, given, config, call))


@app.command(short_help="Say what is done, pending, failed and stale.")
def status(
    inputs: Annotated[
        list[str] | None, typer.Argument(metavar="[INPUT]...", help="As for extract. Default: those of the last run.")
    ] = None,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="The output folder.")] = Path("outputs"),
    config: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Settings. Default: those of the last run.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object with every name.")] = False,
) -> None:
    """Say which inputs are done, pending, failed or stale, and which are gone; change nothing."""
    from pipeline.commands.status import status_command

    raise typer.Exit(status_command(inputs or [], out, config, as_json=as_json))


@app.command(short_help="Hand the outputs on: tables, databases, graph, map.")
def export(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="What habeas extract wrote.")] = Path("outputs"),
    to: Annotated[
        str, typer.Option(metavar="FORM", help="csv, parquet, sqlite, duckdb, ftm, datapackage or geojson.")
    ] = "csv",
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="PATH", help="Where it goes. Default: FOLDER/export/.")
    ] = None,
    reviewed: Annotated[
        bool, typer.Option("--reviewed", help="As reviewers left them: corrected, without what they rejected.")
    ] = False,
    protect: Annotated[
        str | None,
        typer.Option(
            metavar="WHOM", help="victims or all: pseudonyms for names, nothing that quotes a report. Default: nobody."
        ),
    ] = None,
    key_file: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Key of the pseudonyms, 32 random bytes. Default: $HABEAS_KEY."),
    ] = None,
    coarsen_dates: Annotated[
        str | None, typer.Option(metavar="UNIT", help="With --protect: month or year. Default: as they are.")
    ] = None,
    coarsen_places: Annotated[
        str | None, typer.Option(metavar="UNIT", help="With --protect: region or country. Default: as they are.")
    ] = None,
) -> None:
    """Write the outputs in another form, in one piece, readable by you alone.

    csv, parquet and datapackage are folders of files, the others one file. parquet, duckdb and ftm need the extra
    export.
    """
    from pipeline.commands.export import export_command

    raise typer.Exit(
        export_command(
            folder, to, out, reviewed=reviewed, protect=protect, key_file=key_file, dates=coarsen_dates,
            places=coarsen_places,
        )
    )


app.add_typer(review, short_help="Have people decide about incidents.")


@app.command(short_help="Say what changed between two output folders.")
def diff(
    first: Annotated[Path, typer.Argument(metavar="A", help="The output folder before.")],
    second: Annotated[Path, typer.Argument(metavar="B", help="The output folder after.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON line a change.")] = False,
) -> None:
    """Say which incidents were added, removed or changed, slot by slot. Exit code 1: there are differences."""
    from pipeline.commands.review import diff_command

    raise typer.Exit(diff_command(first, second, as_json=as_json))


@app.command(short_help="Take one person out of the outputs.")
def forget(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The person, or - to read the name from standard input.")],
    folder: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="The output folder.")] = Path("outputs"),
    remove: Annotated[
        bool, typer.Option("--remove", help="Take them out of the incidents too, not only mask the name.")
    ] = False,
    key_file: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Key under which the log tells who it was. Default: $HABEAS_KEY; else it does not."
        ),
    ] = None,
    shared: Annotated[
        list[str] | None,
        typer.Option(metavar="DIR", help="--shared of cluster runs that were cut short. Default: those DIR knows of."),
    ] = None,
) -> None:
    """Black out one person in every output, all files or none, with a log that does not name them.

    Their words are blacked out in each article that holds the whole name. DIR/export/ is deleted, but for its JSON
    Lines, which are blacked out too; exports elsewhere stay as they are. The reports themselves are yours: take the
    person out of them, or the next run brings the name back. Exit code 1: nobody of that name was found.
    """
    from pipeline.commands.forget import forget_command

    raise typer.Exit(forget_command(name, folder, remove=remove, key_file=key_file, shared=shared or ()))


@app.command(short_help="Score the pipeline against gold.")
def evaluate(
    kind: Annotated[str, typer.Argument(help="incidents, hrdsattack, cecc, ner, dates, places or spans.")],
    file: Annotated[Path, typer.Argument(exists=True, help="The gold file, or its folder.")],
    reports: Annotated[
        Path | None, typer.Option(exists=True, help="incidents: the reports that the gold was read from.")
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Only the first N documents. Default: all.")] = None,
    errors: Annotated[
        bool,
        typer.Option(
            "--errors", help="Show each miss and extra by cause; they go to outputs/errors.jsonl with their sentences."
        ),
    ] = False,
    min_confidence: Annotated[
        float | None,
        typer.Option(min=0, max=1, metavar="0…1", help="Count only incidents at least this sure. Default: as extract."),
    ] = None,
) -> None:
    """Score the pipeline against gold: a table, then one JSON line of figures."""
    from pipeline.evaluate import evaluate_command
    from pipeline.evaluate.figures import EvaluationError
    from pipeline.paths import KnowledgeError

    try:
        evaluate_command(kind, file, reports=reports, errors=errors, limit=limit, least=min_confidence)
    except EvaluationError as error:
        fail(str(error), USAGE)
    except KnowledgeError as error:
        fail(str(error), FAILED)
    except OSError as error:
        fail(f"{error.strerror or error}; the evaluation was not finished", FAILED)


@app.command(short_help="Train the recogniser further on your own annotations.")
def train(
    data: Annotated[
        Path, typer.Option(exists=True, help="Annotations: JSON Lines, Label Studio exports, .spacy; a file or folder.")
    ],
    out: Annotated[Path, typer.Option(metavar="DIR", parser=folder, help="The new recogniser's folder.")],
    epochs: Annotated[int, typer.Option(min=1, help="Passes over the data.")] = 4,
    rate: Annotated[float, typer.Option(min=1e-9, max=0.1, help="Learning rate.")] = 1e-4,
    seed: Annotated[int, typer.Option(min=0, max=2**32 - 1, help="Of everything drawn.")] = 13,
    threads: Annotated[int, typer.Option(min=1, help="Processor threads.")] = 1,
    repeat: Annotated[int, typer.Option(min=1, help="How often your documents are read in one pass.")] = 2,
    rehearse: Annotated[
        Path | None,
        typer.Option(
            exists=True,
            help="Annotations learned again beside yours. Default: the corpus, where Habeas runs from its checkout.",
        ),
    ] = None,
) -> None:
    """Train the recogniser further on your own annotations; needs the extra `train`. Started again, it goes on.

    Documents split `test` are never learned: the figures before and after are on them. Where there are none, a tenth of
    20 documents and more is kept back.
    """
    from pipeline.commands import failure
    from pipeline.commands.train import TrainingUnavailableError, train_command

    try:
        train_command(
            data, out, epochs=epochs, rate=rate, seed=seed, threads=threads, repeat=repeat, rehearse=rehearse
        )
    except (TrainingUnavailableError, ValueError) as error:
        fail(str(error), USAGE)
    except ArithmeticError as error:  # a rate too high
        fail(f"{error}; no recogniser was written: a lower --rate may do", FAILED)
    except OSError as error:
        fail(f"{failure(error)}; no recogniser was written", FAILED)


@app.command(short_help="Look at the outputs in a browser.")
def dashboard(
    folder: Annotated[Path, typer.Argument(metavar="[OUT]", help="The output folder.")] = Path("outputs"),
    host: Annotated[
        str, typer.Option(help="Address to serve at. Any but this machine's own lets others read.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port to serve at.")] = 8501,
) -> None:
    """Serve the outputs as a dashboard to a browser on this machine, until interrupted; needs the extra `dashboard`."""
    from pipeline.commands.dashboard import dashboard_command

    raise typer.Exit(dashboard_command(folder, host, port))


@app.command(short_help="Print the JSON Schema of the outputs.")
def schema(
    kind: Annotated[str, typer.Argument(help="incident, report or reject.")] = "incident",
) -> None:
    """Print the JSON Schema (draft 2020-12) of one line of an output."""
    import json

    from pipeline.write.schema import MODELS, json_schema

    if kind not in MODELS:
        fail(f"no schema {kind!r}; there are {', '.join(MODELS)}", USAGE)
    typer.echo(json.dumps(json_schema(kind), ensure_ascii=False, indent=2))


@app.command(short_help="Say what is installed and whether it can work.")
def doctor(
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="DIR", parser=folder, help="The output folder to look at.")
    ] = Path("outputs"),
) -> None:
    """Say what is installed, which model and data are there, and whether the output folder is writable.

    Exit code 1: something that Habeas needs is missing or wrong; what only an extra needs (-) is not counted.
    """
    from pipeline.commands.doctor import doctor_command

    raise typer.Exit(doctor_command(out))


def main() -> None:
    """Run the command; the entry point of the installed script."""
    with printing():
        app()


if __name__ == "__main__":
    main()
