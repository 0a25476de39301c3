"""The pages of commands and exit codes: every help text of the program."""

from typing import Any

import typer

from isnad.cli.commands import COMMANDS, loaded
from isnad.cli.options import Exit
from make_reference.page import Page, code, document, introduction, paragraphs, plain, table


def commands() -> Page:
    """Every command with its arguments and options, in the order of `isnad --help`."""
    blocks = [introduction("commands")]
    for name in COMMANDS:
        blocks += _command(loaded(name), f"isnad {name}", 2)
    return Page("reference/commands.md", "Commands", document("Commands", *blocks))


def exits() -> Page:
    """What a program that calls Isnad learns from the number it ends with."""
    rows = [(code(str(end.code)), plain(end.value[1:])) for end in Exit]
    blocks = [introduction("exits"), table(["code", "meaning"], rows)]
    return Page("reference/exit-codes.md", "Exit codes", document("Exit codes", *blocks))


def _command(command: Any, called: str, level: int) -> list[str]:  # noqa: ANN401 - typer has no public name for it
    blocks = [f"{'#' * level} {called}", *_help(command.help or "")]
    below: dict[str, Any] = getattr(command, "commands", {})
    for name, sub in below.items():
        blocks += _command(sub, f"{called} {name}", level + 1)
    if below:
        return blocks
    context = typer.Context(command, info_name=called)
    blocks.append(f"```text\n{command.get_usage(context).removeprefix('Usage: ')}\n```")
    rows = [_parameter(param, context) for param in command.params if not getattr(param, "hidden", False)]
    if rows:
        blocks.append(table(["argument or option", "what it is"], rows))
    return blocks


def _help(text: str) -> list[str]:
    """The paragraphs of a help text, an example as something to copy."""
    before, marked, example = text.partition("Example: ")
    return [*paragraphs(before), *(["Example:", f"```sh\n{' '.join(example.split())}\n```"] if marked else [])]


def _parameter(param: Any, context: typer.Context) -> tuple[str, str]:  # noqa: ANN401 - as above
    called, told = param.get_help_record(context)
    return code(called), plain(told)
