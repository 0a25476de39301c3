"""`isnad ingest --watch`: a folder whose files go into a case as they come, until somebody ends it."""

import signal
import time
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Final, TextIO, TypeVar

from isnad.case.build import build
from isnad.case.built import Built
from isnad.case.contents import last_used
from isnad.case.folder import Layout, apart, to_build
from isnad.case.listener import Listener
from isnad.case.open import Case, opened
from isnad.case.working import Result, Step, Worker, worker
from isnad.cli.build import summary
from isnad.cli.ending import Ending, ended_by_signals
from isnad.cli.output import Report, lines_to, write_line
from isnad.cli.progress import Steps, progress
from isnad.cli.stderr import say
from isnad.engine.processes import Processes, start_method
from isnad.errors import IsnadError
from isnad.ingest.arriving import Arriving
from isnad.ingest.collection import records_among, settings_of
from isnad.ingest.files import Kind, must_exist
from isnad.ingest.record import Unlisted
from isnad.ingest.settings import Column, Settings
from isnad.model.document import Issue
from isnad.model.value import Value
from isnad.pipeline.context import DEFAULT_PROFILE, DEFAULT_ZONE, Context, context
from isnad.present.tables import say as phrase

T = TypeVar("T")

LOOK: Final = 0.3
"""Seconds between two looks at the folder."""
_SHARE: Final = 5
"""So many times as long as a look took is nothing done: a folder of many files must not keep a processor."""


class Watching(Value, frozen=True):
    """Which folder goes into which case; `who` is named in its log.

    Attributes:
        gazetteers: of the user's own, which a case does not hold; profile and zone are those of its last build.
        jobs: processes to read in, so that no document can hold up those after it; 0 reads in this one.
        columns: which columns of tables of documents hold which field.
    """

    folder: Path
    case: Path
    who: str
    gazetteers: tuple[Path, ...] = ()
    jobs: int = 1
    columns: tuple[Column, ...] = ()


def watching(asked: Watching, report: Report, output: Path | None, *, as_lines: bool) -> None:
    """Build what comes into a folder into its case, until a signal ends it.

    A case is read as it was built last; a new one as `isnad build` reads it where nothing is said. A line for each
    build goes to stdout at once.

    Raises:
        IsnadError: `ingest.watch_no_folder`, and what a build raises; of a lock that another build holds nothing but a
            message comes, and it is waited for.
    """
    folder = asked.folder
    if must_exist(folder) is not Kind.FOLDER:
        raise IsnadError("ingest.watch_no_folder", f"{folder} is not a folder.", "Name the folder that files come to.")
    apart(asked.case, [folder])
    watch = _Watch(asked, to_build(asked.case), report)
    with lines_to(output) as out, closing(watch), ended_by_signals() as ending:
        say(phrase("watch.began", report.language, folder=str(folder), case=str(asked.case)))
        while not ending.asked():
            began = time.monotonic()
            files = watch.arriving.look(began)
            took = time.monotonic() - began
            if not files:
                ending.wait(max(LOOK, _SHARE * took))
                continue
            done = watch.take(files, ending)
            if done is not None:
                _tell(out, done, report, as_lines=as_lines)
        say(phrase("watch.ended", report.language))
    report.end()


class _Watch:
    def __init__(self, asked: Watching, layout: Layout, report: Report) -> None:
        self.arriving = Arriving(asked.folder)
        self._asked = asked
        self._layout = layout
        self._report = report
        self._using: Context | None = None
        self._engine: Processes[Step, Result] | None = None

    def take(self, files: tuple[Path, ...], ending: Ending) -> Built | None:
        """Build some files into the case; None where it was ended while another build held the lock."""
        say(phrase("watch.reading", self._report.language, files=len(files)))
        waits = False
        while True:
            try:
                with opened(self._layout, self._asked.who) as case:
                    return self._build(case, files, ending)
            except IsnadError as error:
                if error.code != "case.locked":
                    raise
            if not waits:
                say(phrase("watch.waiting", self._report.language))
                waits = True
            if ending.wait(LOOK):
                return None

    def close(self) -> None:
        """End the processes that documents were read in."""
        if self._engine is not None:
            self._engine.close()

    def _build(self, case: Case, files: tuple[Path, ...], ending: Ending) -> Built:
        how = settings_of(columns=self._asked.columns)
        using = self._context(case)
        if self._engine is None and self._asked.jobs:
            _deafen_what_forks()
            start = partial(_deaf, self._asked.gazetteers, using.profile, using.zone.key, how)
            seconds, megabytes = how.limits.document_seconds, how.limits.document_megabytes
            self._engine = Processes(start, jobs=self._asked.jobs, seconds=seconds, megabytes=megabytes)
        language = self._report.language
        found = progress(_until(ending, records_among(self._asked.folder, files, how)), "building", language)
        with closing(Steps(language)) as steps:
            heard = Listener(self._heard, steps)
            return build(case, found, using, self._asked.who, listener=heard, settings=how, engine=self._engine)

    def _context(self, case: Case) -> Context:
        """What the case is read with; looked up each time, as another build may have said something else."""
        with case.store.reading() as reader:
            used = last_used(reader)
        profile, zone = used.profile.rpartition("-")[0] or DEFAULT_PROFILE, used.zone or DEFAULT_ZONE
        before = self._using
        if before is None or (before.profile, before.zone.key) != (profile, zone):
            self.close()
            self._engine = None
            self._using = before = context(self._asked.gazetteers, profile, zone)
            if not set(used.gazetteers) <= set(before.fingerprint.gazetteers):
                say(phrase("watch.gazetteers", self._report.language, names=", ".join(used.gazetteers)))
        return before

    def _heard(self, item: Issue | Unlisted) -> None:
        if isinstance(item, Issue):
            self._report.add(item)
        else:
            self._report.unlisted((item.name,))


def _deafen_what_forks() -> None:
    """Let the processes be deaf from their beginning: they are as the process is that forks them when it begins."""
    if start_method() == "forkserver":
        from multiprocessing.forkserver import ensure_running  # noqa: PLC0415 - not every system has it

        heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
        ensure_running()
        signal.signal(signal.SIGINT, heard)


def _deaf(gazetteers: tuple[Path, ...], profile: str, zone: str, how: Settings) -> Worker:
    """A worker that Ctrl-C does not end: a terminal tells every process of it, and what is being read is finished."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return worker(gazetteers, profile, zone, how, keep_comments=False)


def _until(ending: Ending, items: Iterator[T]) -> Iterator[T]:
    for item in items:
        if ending.asked():
            return
        yield item


def _tell(out: TextIO, done: Built, report: Report, *, as_lines: bool) -> None:
    if as_lines:
        write_line(out, done)
    else:
        out.writelines(f"{line}\n" for line in summary(done, report.language))
    out.flush()
