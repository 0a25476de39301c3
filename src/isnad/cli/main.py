"""The command `isnad`: its verbs, its help, and how errors end it."""

import io
import sys
from typing import Annotated

import typer

from isnad.cli.assess import assess
from isnad.cli.build import build
from isnad.cli.claims import claims
from isnad.cli.dossier import dossier
from isnad.cli.evaluate import evaluate
from isnad.cli.explain import explain
from isnad.cli.framing import framing
from isnad.cli.gazetteer import app as gazetteer
from isnad.cli.incidents import incidents
from isnad.cli.ingest import ingest
from isnad.cli.mentions import mentions
from isnad.cli.options import Exit
from isnad.cli.output import say
from isnad.cli.verify import verify
from isnad.errors import IsnadError
from isnad.version import VERSION

_CODES = "\n\n".join(["Exit codes:", *(code.value for code in Exit)])

app = typer.Typer(
    help="What reports claim, who says so and from whom they have it. Data goes to stdout, messages to stderr.",
    epilog=_CODES,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(ingest)
app.command()(build)
app.command()(verify)
app.command()(claims)
app.command()(mentions)
app.command()(explain)
app.command()(incidents)
app.command()(framing)
app.command()(dossier)
app.command()(assess)
app.command()(evaluate)
app.add_typer(gazetteer, name="gazetteer")


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
    if isinstance(sys.stdout, io.TextIOWrapper):
        # JSON is UTF-8 whatever the locale; half a character in a file's name leaves as JSON writes it.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        app()
    except IsnadError as error:
        say(f"isnad: {error} [{error.code}]")
        sys.exit(Exit.USAGE.code)
