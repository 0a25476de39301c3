"""The command `isnad`: its verbs, its help, and how errors end it."""

import gc
import io
import sys
from typing import Annotated

import typer

from isnad.cli.commands import Commands
from isnad.cli.options import Exit
from isnad.cli.stderr import say
from isnad.errors import IsnadError
from isnad.version import VERSION

_ALLOCATIONS = 100_000
"""Before the collector looks for cycles: what a run makes and keeps is immutable and holds none."""

_CODES = "\n\n".join(["Exit codes:", *(code.value for code in Exit)])

app = typer.Typer(
    cls=Commands,
    help="What reports claim, who says so and from whom they have it. Data goes to stdout, messages to stderr.",
    epilog=_CODES,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _version(*, value: bool) -> None:
    if value:
        sys.stdout.write(f"isnad {VERSION}\n")
        raise typer.Exit


@app.callback()
def _root(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """What reports claim, who says so and from whom they have it. Data goes to stdout, messages to stderr."""


def run() -> None:
    """Run a command; bad input ends in one sentence and exit code 2."""
    gc.set_threshold(_ALLOCATIONS)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # JSON is UTF-8 whatever the locale; half a character in a file's name leaves as JSON writes it.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        app()
    except IsnadError as error:
        say(f"isnad: {error} [{error.code}]")
        sys.exit(Exit.USAGE.code)
