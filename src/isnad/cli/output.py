"""Where results, issues and progress go."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Any, TextIO, TypeVar

import typer

from isnad.cli.options import Exit
from isnad.cli.stderr import let_go, say
from isnad.errors import IsnadError
from isnad.model.assessment import Fingerprint
from isnad.model.codec import to_json
from isnad.model.document import Issue
from isnad.present.language import Language
from isnad.present.runs import isolate
from isnad.present.tables import say as phrase

T = TypeVar("T")


class Report:
    """Collects what a run could not use, says it on stderr, and decides the exit code."""

    def __init__(self, language: Language, issues_file: Path | None, *, strict: bool) -> None:
        self.language = language
        self.issues: list[Issue] = []
        self._file = issues_file
        self._strict = strict

    def add(self, issue: Issue) -> None:
        """One line on stderr, at once."""
        from isnad.present.reasons import issue_sentence  # noqa: PLC0415 - only who has an issue waits for its words

        self.issues.append(issue)
        say(issue_sentence(issue, self.language))

    def rest(self, items: Iterable[T | Issue]) -> Iterator[T]:
        """What is no issue, in order; issues are added as they are met."""
        for item in items:
            if isinstance(item, Issue):
                self.add(item)
            else:
                yield item

    def collected(self, issues: Iterable[Issue], unlisted: Iterable[str]) -> None:
        """What could not be used of the gazetteers and the input, and what was seen and not read."""
        for issue in issues:
            self.add(issue)
        self.unlisted(unlisted)

    def unlisted(self, names: Iterable[str]) -> None:
        """Files that were seen and not read."""
        for name in names:
            say(phrase("summary.unlisted", self.language, name=isolate(name, self.language)))

    def close(self, fingerprint: Fingerprint, read: int) -> None:
        """Print what the result depends on, write the issues, and end the program where the code is not 0."""
        self._end(read, f"fingerprint: {to_json(fingerprint)}")

    def finish(self, read: int) -> None:
        """The same where nothing was read off the documents, so that their own bytes are all the result depends on."""
        self._end(read)

    def end(self) -> None:
        """The same for work that others end: that nothing came meanwhile is no failure."""
        self._end(None)

    def _end(self, read: int | None, *lines: str) -> None:
        if self._file is not None:
            with lines_to(self._file) as stream:
                for issue in self.issues:
                    write_line(stream, issue)
        for line in lines:
            say(line)
        if read == 0:
            say(phrase("run.nothing_read", self.language))
            raise typer.Exit(Exit.NOTHING.code)
        if self.issues and self._strict:
            raise typer.Exit(Exit.ISSUES.code)


def lines_to(path: Path | None) -> AbstractContextManager[TextIO]:
    """The output stream: stdout where `path` is None; a file appears whole or not at all.

    Whoever closes the pipe behind stdout has what they wanted: the program ends there, in silence, with code 0.

    Raises:
        IsnadError: `cli.cannot_write`.
    """
    return _stdout() if path is None else _file(path)


@contextmanager
def _stdout() -> Iterator[TextIO]:
    try:
        yield sys.stdout
        sys.stdout.flush()
    except BrokenPipeError as error:
        let_go(sys.stdout)
        raise typer.Exit(Exit.DONE.code) from error
    except OSError as error:
        let_go(sys.stdout)
        raise _cannot_write("stdout", error) from error


@contextmanager
def _file(path: Path) -> Iterator[TextIO]:
    part: Path | None = None
    try:
        target = Path(os.path.realpath(path))
        # A pipe or a device is no file that could be put in its place.
        whole = target.is_file() or not target.exists()
        part = target.with_name(f"{target.name}.part") if whole else None
        # Half a character in a name leaves as \udc.., which JSON reads back.
        with (part or target).open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            yield stream
        if part is not None:
            part.replace(target)
    except OSError as error:
        raise _cannot_write(str(path), error) from error
    finally:
        if part is not None:
            with suppress(OSError):
                part.unlink()


def _cannot_write(where: str, error: OSError) -> IsnadError:
    return IsnadError(
        "cli.cannot_write", f"{where} cannot be written: {error.strerror}.", "Choose another place for it."
    )


def write_line(stream: TextIO, value: Any) -> None:  # noqa: ANN401 - any value of the model
    """One value as one line of JSON."""
    stream.write(to_json(value) + "\n")
