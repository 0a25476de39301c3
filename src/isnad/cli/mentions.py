"""`isnad mentions`: numbers, quantities, times, places, actors, persons and weapons, each with its span."""

from isnad.cli.options import Columns, Gazetteers, IssuesFile, Output, Paths, Profile, Speak, Strict, Zone
from isnad.cli.output import Report, lines_to, write_line
from isnad.ingest.collection import stream
from isnad.ingest.tables.columns import parse_columns
from isnad.model.document import Document, Issue
from isnad.model.mention import Mention
from isnad.model.value import Value
from isnad.pipeline.attempt import attempt
from isnad.pipeline.context import DEFAULT_PROFILE, DEFAULT_ZONE, context
from isnad.present.language import Language


class Mentioned(Value, frozen=True):
    """One line of output."""

    id: str
    mentions: tuple["Line", ...]


class Line(Value, frozen=True):
    """A mention with its offsets and its words, as the contract has it."""

    kind: str
    start: int
    end: int
    text: str
    value: object
    status: str
    basis: str
    rule: str
    reason: object


def mentions(
    paths: Paths,
    *,
    output: Output = None,
    columns: Columns = None,
    gazetteer: Gazetteers = None,
    zone: Zone = DEFAULT_ZONE,
    profile: Profile = DEFAULT_PROFILE,
    language: Speak = Language.EN,
    issues: IssuesFile = None,
    strict: Strict = False,
) -> None:
    """Print the mentions of each text, one text a line: {"id", "mentions": [{"kind", "start", "end", "text", …}]}.

    Reads JSON lines {"id", "text", "published"} or whatever `isnad claims` reads.
    Example: isnad mentions texts.jsonl -o mentions.jsonl
    """
    using = context(tuple(gazetteer or ()), profile, zone)
    report = Report(language, issues, strict=strict)
    count = 0
    with lines_to(output) as out:
        for item in stream(paths, columns=parse_columns(columns or ())):
            if isinstance(item, Document):
                reading = attempt(item, using, mentions=True)
                if isinstance(reading, Issue):
                    report.add(reading)
                    continue
                count += 1
                write_line(out, Mentioned(item.name, tuple(_line(m, item.received.text) for m in reading.mentions)))
            else:
                report.add(item)
    report.close(using.fingerprint, count)


def _line(mention: Mention, text: str) -> Line:
    span = mention.span
    return Line(
        mention.kind,
        span.start,
        span.end,
        span.of(text),
        mention.value,
        mention.status,
        mention.basis,
        mention.rule,
        mention.reason,
    )
