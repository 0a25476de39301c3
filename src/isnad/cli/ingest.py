"""`isnad ingest`: what arrived, before anything is read off it: outlet, day, language, furniture, near-copies."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, TextIO

import typer

from isnad.cli.account import account
from isnad.cli.options import Columns, Gazetteers, IssuesFile, Output, Speak, Strict
from isnad.cli.output import Report, lines_to, write_line
from isnad.cli.progress import progress
from isnad.errors import IsnadError
from isnad.ingest.arrival import Arrival
from isnad.ingest.collection import arrivals
from isnad.ingest.settings import Column
from isnad.ingest.tables.columns import parse_columns
from isnad.model.document import Document, Issue
from isnad.present.arrived import arrived
from isnad.present.language import Language

Read = Annotated[list[Path] | None, typer.Argument(help="Files of any format that is read, or folders of these.")]
Watch = Annotated[
    Path | None, typer.Option(metavar="FOLDER", help="Build what is put into this folder into --case, until ended.")
]
Fed = Annotated[
    Path | None, typer.Option(metavar="CASE", help="The case that --watch builds; made where there is none.")
]
Readers = Annotated[
    int,
    typer.Option(
        "--jobs",
        "-j",
        min=0,
        max=256,
        metavar="N",
        help="Of --watch: how many processes read documents; 0 reads in this one, without a limit of time for each.",
    ),
]

AsLines = Annotated[bool, typer.Option("--json", help="JSON lines, one document a line; the default when piped.")]
Summarise = Annotated[bool, typer.Option("--summary", help="Sentences for a person; the default on a terminal.")]
Named = Annotated[
    str | None, typer.Option("--as", metavar="NAME", help="The name for the case's log; by default your account's.")
]


def ingest(
    paths: Read = None,
    *,
    watch: Watch = None,
    case: Fed = None,
    gazetteer: Gazetteers = None,
    jobs: Readers = 1,
    json: AsLines = False,
    summarise: Summarise = False,
    output: Output = None,
    columns: Columns = None,
    language: Speak = Language.EN,
    issues: IssuesFile = None,
    strict: Strict = False,
    who: Named = None,
) -> None:
    """Print what is known of each document: who printed it when, in what language, what on its page is no report.

    Nothing is stored; `isnad build` keeps documents in a case. With --watch, a case is fed for as long as it is wanted:
    a line for each build, and Ctrl-C ends it with code 0.
    Example: isnad ingest reports/ --summary
    """
    if json and summarise:
        raise IsnadError("cli.two_forms", "--json and --summary are two forms of one output.", "Give one of them.")
    report = Report(language, issues, strict=strict)
    as_lines = not summarise and (json or output is not None or not sys.stdout.isatty())
    meaning = parse_columns(columns or ())
    if watch is not None and case is not None and not paths:
        from isnad.cli.watching import Watching, watching  # noqa: PLC0415 - only this needs a database and keys

        asked = Watching(watch, case, who or account(), tuple(gazetteer or ()), jobs, meaning)
        watching(asked, report, output, as_lines=as_lines)
    elif paths and watch is None and case is None:
        told = _arriving(paths, meaning, report)
        with lines_to(output) as out:
            read = _lines(told, out) if as_lines else _summarised(list(told), out, language)
        report.finish(read)
    else:
        raise IsnadError(
            "cli.watch", "Name paths to read, or --watch a folder and its --case.", "See isnad ingest --help."
        )


def _arriving(paths: list[Path], columns: tuple[Column, ...], report: Report) -> Iterator[Document]:
    """Every document as it comes, one in memory at a time; what could not be used is told on the way."""
    for item in progress(arrivals(paths, columns=columns), "ingesting", report.language):
        if isinstance(item, Arrival):
            yield item.document
        elif isinstance(item, Issue):
            report.add(item)
        else:
            report.unlisted((item.name,))


def _lines(documents: Iterator[Document], out: TextIO) -> int:
    read = 0
    for document in documents:
        write_line(out, document)
        read += 1
    return read


def _summarised(documents: list[Document], out: TextIO, language: Language) -> int:
    out.write(_summary(documents, language))
    return len(documents)


def _summary(documents: list[Document], language: Language) -> str:
    # The index of near-copies is loaded by whoever asks for it only.
    from isnad.origins.copies import near_copies  # noqa: PLC0415

    return arrived(documents, near_copies(documents), language)
