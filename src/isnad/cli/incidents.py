"""`isnad incidents`: which reports speak of one event, and what they support together."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from isnad.cli.decided import decided
from isnad.cli.options import Columns, Gazetteers, IssuesFile, Output, Paths, Profile, Speak, Strict, Zone
from isnad.cli.output import Report, lines_to, write_line
from isnad.cli.progress import progress
from isnad.cli.stderr import say
from isnad.errors import IsnadError
from isnad.ingest.arrival import Arrival
from isnad.ingest.collection import arrivals
from isnad.ingest.describe import is_read
from isnad.ingest.record import Unlisted
from isnad.ingest.tables.columns import parse_columns
from isnad.knowledge.profiles import profile as named
from isnad.model.document import Issue
from isnad.model.incident import Incident
from isnad.pipeline.attempt import attempt
from isnad.pipeline.context import DEFAULT_PROFILE, DEFAULT_ZONE, Context, context
from isnad.pipeline.incidents import incidents as linked
from isnad.pipeline.reading import Reading
from isnad.present.incidents import incident_lines
from isnad.present.language import Language
from isnad.present.tables import say as phrase
from isnad.present.voice import Voice, of_readings


def incidents(
    paths: Paths,
    *,
    decisions: Annotated[
        Path | None,
        typer.Option(
            help='What people decided, as JSON lines: {"decision": "same", "claims": [...], "reason": "..."}.'
        ),
    ] = None,
    json: Annotated[
        bool, typer.Option("--json", help="JSON lines, one incident a line; the default when piped or with -o.")
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
    """Print each event that the reports speak of: who says so, what range of harm they support, what contradicts.

    A program proposes which reports are about one event; decisions of people (same, not_same, set) are always obeyed.
    Example: isnad incidents reports/ --decisions decided.jsonl --json > incidents.jsonl
    """
    if json and summarise:
        raise IsnadError("cli.two_forms", "--json and --summary are two forms of one output.", "Give one of them.")
    using = context(tuple(gazetteer or ()), profile, zone)
    report = Report(language, issues, strict=strict)
    report.collected(using.gazetteer.issues, ())
    arriving = arrivals(paths, columns=parse_columns(columns or ()))
    taken = decided(decisions, report)
    readings = _read(arriving, using, report)
    made = linked(readings, using, taken)
    for issue in made.issues:
        report.add(issue)
    as_lines = json or not (summarise or (output is None and sys.stdout.isatty()))
    _write(made.found, output, None if as_lines else _voice(language, using, made.readings))
    if readings and not made.found:
        say(phrase("run.no_incident", language))
    report.close(using.fingerprint, len(readings))


def _read(arriving: Iterable[Arrival | Issue | Unlisted], using: Context, report: Report) -> list[Reading]:
    """Every document as it arrives, so that no more of a file than a line is held beside what was read off it."""
    readings: list[Reading] = []
    unlisted: list[str] = []
    for item in progress(arriving, "reading", report.language):
        if isinstance(item, Arrival):
            readings.extend(report.rest((attempt(item.document, using),)))
        elif isinstance(item, Issue):
            report.add(item)
        else:
            unlisted.append(item.name)
    report.unlisted(unlisted)
    unread = sum(not is_read(reading.document) for reading in readings)
    if unread:
        say(phrase("summary.other_languages", report.language, n=unread))
    return readings


def _voice(language: Language, using: Context, readings: Sequence[Reading]) -> Voice:
    return of_readings(Voice(language, profile=named(using.profile)), readings, using.gazetteer)


def _write(found: Sequence[Incident], output: Path | None, voice: Voice | None) -> None:
    """As JSON lines, or in the words of a voice."""
    with lines_to(output) as out:
        for incident in found:
            if voice is None:
                write_line(out, incident)
            else:
                out.write("\n".join([*incident_lines(incident, voice), "", ""]))
