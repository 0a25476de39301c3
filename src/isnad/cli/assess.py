"""`isnad assess`: what the sources of each case support, figure by figure."""

import sys
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from isnad.cli.options import Gazetteers, IssuesFile, Output, Profile, Speak, Strict, Zone
from isnad.cli.output import Report, lines_to, write_line
from isnad.cli.progress import progress
from isnad.ingest.cases import Case, read_cases
from isnad.knowledge.profiles import profile as named
from isnad.model.document import Issue
from isnad.pipeline.assess import assess as assessed
from isnad.pipeline.context import DEFAULT_PROFILE, DEFAULT_ZONE, context
from isnad.present.assessments import assessment_lines
from isnad.present.language import Language
from isnad.present.runs import isolate
from isnad.present.voice import Voice, of_readings

_CASES = (
    "JSON lines, one case a line: id, query, sources. Inside query stand place, its name in Arabic, and date, as "
    'YYYY-MM-DD: {"place": "الباغوز", "date": "2019-03-19"}; each may be left out.'
)
_NOT_COMPARED = "assess.place_not_in_arabic"


def assess(
    cases: Annotated[Path, typer.Argument(help=_CASES, show_default=False)],
    *,
    output: Output = None,
    json: Annotated[bool, typer.Option("--json", help="JSON lines; the default when piped or with -o.")] = False,
    gazetteer: Gazetteers = None,
    profile: Profile = DEFAULT_PROFILE,
    zone: Zone = DEFAULT_ZONE,
    language: Speak = Language.EN,
    issues: IssuesFile = None,
    strict: Strict = False,
) -> None:
    """Print, for each case, the lowest and highest figures that claims about its place and day support.

    Claims are chosen by place and day, and reports that name the place otherwise by linking; documents with one origin
    are one witness.
    Example: isnad assess cases.jsonl -o answers.jsonl --gazetteer places.csv
    """
    using = context(tuple(gazetteer or ()), profile, zone)
    report = Report(language, issues, strict=strict)
    for issue in using.gazetteer.issues:
        report.add(issue)
    as_lines = json or output is not None or not sys.stdout.isatty()
    count = 0
    with lines_to(output) as out:
        for item in progress(read_cases(cases), "assessing", language):
            if not isinstance(item, Case):
                report.add(item)
                continue
            count += 1
            for issue in item.issues:
                report.add(issue)
            found = assessed(item, using)
            for issue in found.issues:
                report.add(msgspec.structs.replace(issue, where=f"{cases} {issue.where}"))
            answer = found.assessment
            if answer.reason is not None and answer.reason.code == _NOT_COMPARED:
                report.add(Issue(f"{cases} {answer.id}", answer.reason))
            if as_lines:
                write_line(out, answer)
            else:
                voice = of_readings(Voice(language, profile=named(using.profile)), found.readings, using.gazetteer)
                lines = (f"== {isolate(answer.id, language)}", *assessment_lines(answer, voice), "", "")
                out.write("\n".join(lines))
    report.close(using.fingerprint, count)
