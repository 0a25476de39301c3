"""The commands by name, each with its module loaded only when it is called: nobody waits for the others."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_group

from isnad.cli.values import at_once, unasked

if TYPE_CHECKING:
    from collections.abc import Callable

COMMANDS: Final[Mapping[str, str]] = {
    "ingest": "Print what is known of each document: who printed it when, in what language, what on its page is no "
    "report.",
    "build": "Keep reports in a case, read their claims, log what was done, and sign for it.",
    "verify": "Check every byte, text, claim, log entry and signature of a case, and name the first that is not as it "
    "was.",
    "claims": "Print what each report claims: what happened to how many of whom, by whom, where, when, and on whose "
    "word.",
    "mentions": 'Print the mentions of each text, one text a line: {"id", "mentions": [{"kind", "start", "end", '
    '"text", …}]}.',
    "explain": "Print every field of a claim with its words, and every rule and lexicon entry that made it.",
    "incidents": "Print each event that the reports speak of: who says so, what range of harm they support, what "
    "contradicts.",
    "framing": "Print the words by which each report judges what it tells, the plain words for them, and who uses "
    "which.",
    "dossier": "Write the dossier of a case: what is known and what is disputed, down to the words that say so.",
    "export": "Write a case in the formats of others: tables, maps, the columns of other recorders, its own JSON.",
    "compare": "Compare what a team coded earlier with what a case holds: agreement per field, disagreements with the "
    "sentences.",
    "serve": "Serve the desk of a case on this machine, for one person, and print the address that opens it once.",
    "assess": "Print, for each case, the lowest and highest figures that claims about its place and day support.",
    "evaluate": "Run the scorers, print their figures beside the design's, and fail where a figure fell under its "
    "floor.",
    "gazetteer": "The places that every command knows by name: those that come with Isnad, and those that you add.",
    "review": "The review of a case from the command line: what waits, decisions in files, audits, and copies of "
    "the case.",
}
"""The modules of this folder that hold a command of their name, or a group of commands, with their first sentence."""


class Commands(TyperGroup):
    """A group that lists its commands by their first sentences and loads the one that is called."""

    def __init__(self, **attributes: Any) -> None:  # noqa: ANN401 - whatever a group takes
        super().__init__(**attributes)
        self.commands = {name: TyperCommand(name, help=sentence) for name, sentence in COMMANDS.items()}

    def get_help_option(self, ctx: Any) -> Any:  # noqa: ANN401 - typer's
        """The option for help."""
        return unasked(super().get_help_option(ctx))

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:  # noqa: ANN401 - typer's
        """The command that the arguments name, with its options."""
        name, _, rest = super().resolve_command(ctx, args)
        return name, None if name is None else loaded(name), rest


def loaded(name: str) -> Any:  # noqa: ANN401 - typer has no public name for what it makes
    """The command of a name in `COMMANDS`."""
    module = import_module(f"isnad.cli.{name}")
    around = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
    if isinstance(app := getattr(module, "app", None), typer.Typer):
        around.add_typer(app, name=name)
    else:
        run: Callable[..., None] = getattr(module, name)
        around.command(name)(run)
    command = get_group(around).commands[name]
    for each in _all_of(command):
        at_once(each)
    return command


def _all_of(command: Any) -> Iterator[Any]:  # noqa: ANN401
    """A command, and where it is a group all those in it."""
    yield command
    for each in getattr(command, "commands", {}).values():
        yield from _all_of(each)
