"""`isnad build`: reports into a case, kept, read, and signed for."""

import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from isnad.cli.account import account
from isnad.cli.options import Columns, Gazetteers, IssuesFile, Jobs, Paths, Profile, Speak, Strict, Zone
from isnad.cli.output import Report, lines_to, write_line
from isnad.cli.progress import Steps, progress
from isnad.ingest.collection import records, settings_of
from isnad.ingest.record import Unlisted
from isnad.ingest.settings import Settings
from isnad.ingest.tables.columns import parse_columns
from isnad.model.document import Issue
from isnad.pipeline.context import DEFAULT_PROFILE, DEFAULT_ZONE, Context, context
from isnad.present.language import Language
from isnad.present.tables import say as phrase

if TYPE_CHECKING:
    from isnad.case.built import Built
    from isnad.case.working import Result, Step
    from isnad.engine.work import Engine


def build(
    paths: Paths,
    *,
    case: Annotated[
        Path, typer.Option("--output", "-o", metavar="CASE", help="The folder of the case; made where there is none.")
    ],
    columns: Columns = None,
    gazetteer: Gazetteers = None,
    profile: Profile = DEFAULT_PROFILE,
    zone: Zone = DEFAULT_ZONE,
    language: Speak = Language.EN,
    issues: IssuesFile = None,
    strict: Strict = False,
    who: Annotated[
        str | None, typer.Option("--as", metavar="NAME", help="The name for the log; by default your account's.")
    ] = None,
    keep_comments: Annotated[
        bool, typer.Option("--keep-comments", help="Also keep what private persons wrote under a report.")
    ] = False,
    jobs: Jobs = None,
    json: Annotated[bool, typer.Option("--json", help="The summary as JSON; the default when piped.")] = False,
) -> None:
    """Keep reports in a case, read their claims, log what was done, and sign for it.

    What is in the case already and would be read alike is left as it is. A build that was broken off is taken up by
    calling it again.
    Example: isnad build reports/ -o baghuz.case
    """
    using = context(tuple(gazetteer or ()), profile, zone)
    report = Report(language, issues, strict=strict)
    for issue in using.gazetteer.issues:
        report.add(issue)
    how = settings_of(columns=parse_columns(columns or ()))
    start = Start(tuple(gazetteer or ()), using, how, keep_comments=keep_comments, jobs=jobs)
    done = _build(case, paths, start, who or account(), report)
    with lines_to(None) as out:
        if json or not sys.stdout.isatty():
            write_line(out, done)
        else:
            out.writelines(f"{line}\n" for line in summary(done, language))
    report.close(using.fingerprint, done.documents)


@dataclass(frozen=True)
class Start:
    """What documents are read with, here and in other processes."""

    gazetteers: tuple[Path, ...]
    using: Context
    settings: Settings
    keep_comments: bool
    jobs: int | None

    @contextmanager
    def engine(self) -> "Iterator[Engine[Step, Result] | None]":
        """Processes of their own, ended with the build; None where it is to be done in this one."""
        jobs = os.cpu_count() or 1 if self.jobs is None else self.jobs
        if jobs == 0:
            yield None
            return
        from isnad.case.working import worker  # noqa: PLC0415
        from isnad.engine.processes import Processes  # noqa: PLC0415

        using, limits = self.using, self.settings.limits
        start = partial(worker, self.gazetteers, using.profile, using.zone.key, self.settings, self.keep_comments)
        engine = Processes(start, jobs=jobs, seconds=limits.document_seconds, megabytes=limits.document_megabytes)
        try:
            yield engine
        finally:
            engine.close()


def _build(root: Path, paths: list[Path], start: Start, who: str, report: Report) -> "Built":
    # Imported here, as only this command needs a database and keys.
    from isnad.case.build import build as built  # noqa: PLC0415
    from isnad.case.folder import apart, to_build  # noqa: PLC0415
    from isnad.case.listener import Listener  # noqa: PLC0415
    from isnad.case.open import opened  # noqa: PLC0415

    def tell(item: Issue | Unlisted) -> None:
        if isinstance(item, Issue):
            report.add(item)
        else:
            report.unlisted((item.name,))

    apart(root, paths)
    found = progress(records(paths, start.settings), "building", report.language)
    with opened(to_build(root), who) as case, start.engine() as engine, closing(Steps(report.language)) as steps:
        return built(
            case,
            found,
            start.using,
            who,
            keep_comments=start.keep_comments,
            listener=Listener(tell, steps),
            settings=start.settings,
            engine=engine,
        )


def summary(done: "Built", language: Language) -> list[str]:
    """What a build did, a sentence a line."""
    lines = [
        phrase("build.documents", language, new=done.new, kept=done.kept, reread=done.reread),
        phrase("build.claims", language, claims=done.claims),
    ]
    if done.other_languages:
        lines.append(phrase("build.other_languages", language, documents=done.other_languages))
    if done.withheld:
        lines.append(phrase("build.withheld", language, documents=done.withheld))
    if done.copies:
        lines.append(phrase("build.copies", language, pairs=done.copies))
    if done.issues or done.unlisted:
        lines.append(phrase("build.issues", language, issues=done.issues, unlisted=done.unlisted))
    lines += [
        phrase("build.manifest", language, number=done.manifest),
        phrase("custody.head", language, head=done.head, length=done.length),
    ]
    return lines
