"""`isnad ingest`: what arrived, before anything is read off it: outlet, day, language, furniture, near-copies."""

import sys
from typing import Annotated

import typer

from isnad.cli.options import Columns, IssuesFile, Output, Paths, Speak, Strict
from isnad.cli.output import Report, lines_to, progress, write_line
from isnad.errors import IsnadError
from isnad.ingest.collection import collect
from isnad.ingest.tables.columns import parse_columns
from isnad.model.document import Document
from isnad.present.arrived import arrived
from isnad.present.language import Language


def ingest(
    paths: Paths,
    *,
    json: Annotated[
        bool, typer.Option("--json", help="JSON lines, one document a line; the default when piped.")
    ] = False,
    summarise: Annotated[
        bool, typer.Option("--summary", help="Sentences for a person; the default on a terminal.")
    ] = False,
    output: Output = None,
    columns: Columns = None,
    language: Speak = Language.EN,
    issues: IssuesFile = None,
    strict: Strict = False,
) -> None:
    """Print what is known of each document: who printed it when, in what language, what on its page is no report.

    Nothing is stored; `isnad build` keeps documents in a case.
    Example: isnad ingest reports/ --summary
    """
    if json and summarise:
        raise IsnadError("cli.two_forms", "--json and --summary are two forms of one output.", "Give one of them.")
    report = Report(language, issues, strict=strict)
    collection = collect(paths, columns=parse_columns(columns or ()))
    for issue in collection.issues:
        report.add(issue)
    report.unlisted(collection.unlisted)
    documents = list(progress(collection.documents, "ingesting"))
    as_lines = not summarise and (json or output is not None or not sys.stdout.isatty())
    with lines_to(output) as out:
        if as_lines:
            for document in documents:
                write_line(out, document)
        else:
            out.write(_summary(documents, language))
    report.finish(len(documents))


def _summary(documents: list[Document], language: Language) -> str:
    # The index of near-copies is loaded by whoever asks for it only.
    from isnad.origins.copies import near_copies  # noqa: PLC0415

    return arrived(documents, near_copies(documents), language)
