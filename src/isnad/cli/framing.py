"""`isnad framing`: the loaded words of each report, and how outlets word the same thing."""

import sys
from typing import Annotated

import typer

from isnad.cli.options import Columns, Gazetteers, IssuesFile, Output, Paths, Profile, Speak, Strict, Zone
from isnad.cli.output import Report, lines_to, write_line
from isnad.cli.progress import progress
from isnad.errors import IsnadError
from isnad.ingest.collection import collect
from isnad.ingest.tables.columns import parse_columns
from isnad.pipeline.context import DEFAULT_PROFILE, DEFAULT_ZONE, context
from isnad.pipeline.framing import framing as frame
from isnad.present.framing import framing_text
from isnad.present.language import Language


def framing(
    paths: Paths,
    *,
    json: Annotated[
        bool, typer.Option("--json", help="JSON lines, one document a line; the default when piped or with -o.")
    ] = False,
    summarise: Annotated[
        bool, typer.Option("--summary", help="Sentences for a person; the default on a terminal.")
    ] = False,
    output: Output = None,
    columns: Columns = None,
    gazetteer: Gazetteers = None,
    profile: Profile = DEFAULT_PROFILE,
    zone: Zone = DEFAULT_ZONE,
    language: Speak = Language.EN,
    issues: IssuesFile = None,
    strict: Strict = False,
) -> None:
    """Print the words by which each report judges what it tells, the plain words for them, and who uses which.

    As description: no judgement of an outlet reaches a claim or a figure. Give reports about the same event.
    Example: isnad framing reports/ --language ar
    """
    if json and summarise:
        raise IsnadError("cli.two_forms", "--json and --summary are two forms of one output.", "Give one of them.")
    using = context(tuple(gazetteer or ()), profile, zone)
    report = Report(language, issues, strict=strict)
    collection = collect(paths, columns=parse_columns(columns or ()))
    report.collected((*using.gazetteer.issues, *collection.issues), collection.unlisted)
    found = [frame(document, using) for document in progress(collection.documents, "reading", language)]
    with lines_to(output) as stream:
        if summarise or (not json and output is None and sys.stdout.isatty()):
            stream.write(framing_text(found, language))
        else:
            for one in found:
                write_line(stream, one)
    report.close(using.fingerprint, len(found))
