"""How far long work is: a bar where a person looks at it, else a line on stderr now and then."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, TypeVar

from isnad.cli.stderr import say
from isnad.present.language import Language
from isnad.present.tables import say as phrase

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress, TaskID

T = TypeVar("T")

EVERY_SECONDS = 30.0
"""How often long work is told of where nobody looks at a bar."""
_BAR_SECONDS: Final = 0.1


def progress(items: Iterable[T], what: str, language: Language) -> Iterable[T]:
    """The items, with progress on stderr; `what` is done to them, one of the phrases `progress.…`."""
    doing, console = phrase(f"progress.{what}", language), _terminal()
    if console is None:
        return _told_now_and_then(items, doing)
    from rich.progress import track  # noqa: PLC0415 - only who looks at a terminal waits for it

    return track(items, description=doing, console=console, transient=True)


def _told_now_and_then(items: Iterable[T], doing: str) -> Iterator[T]:
    told = time.monotonic()
    for number, item in enumerate(items, start=1):
        yield item
        now = time.monotonic()
        if now - told >= EVERY_SECONDS:
            say(_line(doing, number, None))
            told = now


def _terminal() -> "Console | None":
    if not sys.stderr.isatty():
        return None
    from rich.console import Console  # noqa: PLC0415 - as above

    console = Console(stderr=True)
    return console if console.is_terminal else None


def _line(doing: str, done: int, whole: int | None) -> str:
    return f"{doing}: {done:,}" if whole is None else f"{doing}: {done:,} / {whole:,}"


class Steps:
    """Tells of work of several steps, one after the other, which does not stand still between them.

    Called with a step, one of the phrases `progress.…`, with how much of it is done, and of how much, where that is
    known. It may be called as often as is convenient: most calls cost a look at the clock.
    """

    def __init__(self, language: Language) -> None:
        self._language = language
        self._step: str | None = None
        self._began = self._told = time.monotonic()
        self._bars: Progress | None = None
        self._bar: TaskID | None = None
        self._console: Console | None = None

    def __call__(self, step: str, done: int, whole: int | None) -> None:
        """Tell of it, where it is time to."""
        now, is_new = time.monotonic(), step != self._step
        if self._step is None:
            self._began = self._told = now
            self._console = _terminal()
        self._step = step
        if self._console is not None:
            if is_new or done == whole or now - self._told >= _BAR_SECONDS:
                self._told = now
                self._draw(self._console, step, done, whole, is_new=is_new)
        # Who has waited for long is told of each new step at once.
        elif now - (self._began if is_new else self._told) >= EVERY_SECONDS:
            self._told = now
            say(_line(phrase(f"progress.{step}", self._language), done, whole))

    def close(self) -> None:
        """Leave nothing on the screen."""
        if self._bars is not None:
            self._bars.stop()
        self._bars = self._step = None

    def _draw(self, console: "Console", step: str, done: int, whole: int | None, *, is_new: bool) -> None:
        if is_new:
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415 - as above

            self.close()
            self._step = step
            columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
            self._bars = Progress(*columns, console=console, transient=True)
            self._bar = self._bars.add_task(phrase(f"progress.{step}", self._language), total=whole)
            self._bars.start()
        if self._bars is not None and self._bar is not None:
            self._bars.update(self._bar, completed=done, total=whole)
