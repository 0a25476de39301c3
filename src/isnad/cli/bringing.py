"""`isnad review import`: decisions of another case about the same documents."""

from pathlib import Path
from typing import Annotated

import typer

from isnad.cli.account import account
from isnad.cli.opening import Case, reading_of
from isnad.cli.options import Speak
from isnad.cli.output import lines_to, write_line
from isnad.model.value import Value
from isnad.present.language import Language

Export = Annotated[
    Path, typer.Argument(metavar="EXPORT", help="An internal export in Isnad's JSON, of any case.", show_default=False)
]


class Brought(Value, frozen=True):
    """What became of an export.

    Attributes:
        taken: how many decisions.
        already: how many the case had.
        left: how many are of the other case alone.
        missing: how many of its documents this case does not hold.
    """

    taken: int
    already: int
    left: int
    missing: int
    entries: tuple[int, ...]
    incidents: tuple[str, ...]
    kept: bool


def bring(
    case: Case,
    export: Export,
    *,
    incidents: Annotated[
        bool, typer.Option("--incidents", help="Also make the incidents those of the export, by decisions.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be taken.")] = False,
    who: Annotated[
        str | None, typer.Option("--as", metavar="NAME", help="The name for the log; by default your account's.")
    ] = None,
    language: Speak = Language.EN,
) -> None:
    """Take the decisions of another case about the same documents from its export: all that can be taken, or none.

    They are taken in your name; who decided them first stands in each reason. Where the case holds another decision
    about the same, nothing is changed. Sign-offs and audits are of one case alone and stay out.
    Example: isnad review import baghuz.case colleague.export.internal/json --dry-run
    """
    with reading_of(case) as (store, using):
        from isnad.case.deciding.take import rehearse, take  # noqa: PLC0415
        from isnad.export.back_in import bringing  # noqa: PLC0415
        from isnad.export.json_content import JsonContent  # noqa: PLC0415
        from isnad.knowledge.profiles import profile  # noqa: PLC0415

        with store.reading() as reader:
            found = bringing(JsonContent(export), reader, language, incidents=incidents)
        by = who or account()
        done = (rehearse if dry_run else take)(store, profile(using.profile), found.decisions, by)
    entries = () if dry_run else done.entries
    line = Brought(
        len(found.decisions), found.already, found.left, len(found.missing), entries, done.incidents, not dry_run
    )
    with lines_to(None) as out:
        write_line(out, line)
