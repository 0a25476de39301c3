"""`isnad claims`: every claim of some reports, with its chain and its words."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from isnad.cli.cases import no_cases
from isnad.cli.options import Columns, Gazetteers, IssuesFile, Output, Paths, Profile, Speak, Strict, Zone
from isnad.cli.output import Report, lines_to, write_line
from isnad.cli.progress import progress
from isnad.cli.stderr import say
from isnad.errors import IsnadError
from isnad.ingest.collection import collect
from isnad.ingest.tables.columns import parse_columns
from isnad.model.assessment import Fingerprint
from isnad.pipeline.attempt import attempt
from isnad.pipeline.context import DEFAULT_PROFILE, DEFAULT_ZONE, context
from isnad.pipeline.reading import Reading
from isnad.present.language import Language
from isnad.present.runs import isolate
from isnad.present.tables import say as phrase


def claims(
    paths: Paths,
    *,
    json: Annotated[bool, typer.Option("--json", help="JSON lines, one claim a line; the default when piped.")] = False,
    summarise: Annotated[
        bool, typer.Option("--summary", help="Sentences for a person; the default on a terminal.")
    ] = False,
    html: Annotated[
        Path | None, typer.Option(help="Write one page: each document with its claims highlighted.")
    ] = None,
    output: Output = None,
    columns: Columns = None,
    gazetteer: Gazetteers = None,
    profile: Profile = DEFAULT_PROFILE,
    zone: Zone = DEFAULT_ZONE,
    language: Speak = Language.EN,
    issues: IssuesFile = None,
    strict: Strict = False,
) -> None:
    """Print what each report claims: what happened to how many of whom, by whom, where, when, and on whose word.

    Example: isnad claims reports/ --json > claims.jsonl
    """
    if json and summarise:
        raise IsnadError("cli.two_forms", "--json and --summary are two forms of one output.", "Give one of them.")
    no_cases(paths)
    using = context(tuple(gazetteer or ()), profile, zone)
    report = Report(language, issues, strict=strict)
    collection = collect(paths, columns=parse_columns(columns or ()))
    report.collected((*using.gazetteer.issues, *collection.issues), collection.unlisted)
    attempts = (attempt(document, using) for document in progress(collection.documents, "reading", language))
    readings = list(report.rest(attempts))
    if html is not None:
        from isnad.present.page import page  # noqa: PLC0415 - only who asks for a page waits for its templates

        with lines_to(html) as stream:
            stream.write(page(readings, report.issues, using.fingerprint, language, unlisted=collection.unlisted))
        say(phrase("run.page", language, path=isolate(str(html), language)))
    as_lines = json or output is not None or not (html is not None or sys.stdout.isatty())
    if summarise or not (as_lines or html is not None):
        with lines_to(output) as stream:
            stream.write(_summary(readings, report, using.fingerprint, collection.unlisted))
    elif as_lines:
        _lines(output, readings)
    report.close(using.fingerprint, len(readings))


def _summary(readings: list[Reading], report: Report, fingerprint: Fingerprint, unlisted: Sequence[str]) -> str:
    from isnad.present.summary import summary  # noqa: PLC0415 - only who asks for sentences waits for their words

    return summary(readings, report.issues, fingerprint, report.language, unlisted=unlisted)


def _lines(output: Path | None, readings: list[Reading]) -> None:
    with lines_to(output) as stream:
        for reading in readings:
            for claim in reading.claims:
                write_line(stream, claim)
