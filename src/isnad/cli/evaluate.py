"""`isnad evaluate`: how good the answers are, measured with the scorers of the shared data."""

import os
from pathlib import Path
from typing import Annotated

import typer

from isnad.cli.options import Exit
from isnad.cli.output import lines_to
from isnad.evaluation.evaluate import evaluate as evaluated
from isnad.evaluation.miss_gather import gather_misses
from isnad.evaluation.miss_report import miss_report
from isnad.evaluation.table import table


def evaluate(
    *,
    shared: Annotated[
        Path | None, typer.Option(help="The shared data; by default $ISNAD_SHARED, or ../shared.", show_default=False)
    ] = None,
    data: Annotated[Path, typer.Option(help="Where floors and frozen results are kept.")] = Path("evaluation"),
    freeze: Annotated[
        bool, typer.Option("--freeze", help="Keep this run's results as the state to compare with.")
    ] = False,
    misses: Annotated[
        Path | None,
        typer.Option(help="Also write a report of what was missed, by kind, as Markdown.", show_default=False),
    ] = None,
) -> None:
    """Run the scorers, print their figures beside the design's, and fail where a figure fell under its floor.

    Example: isnad evaluate --shared ../shared --misses misses.md
    """
    folder = shared if shared is not None else Path(os.environ.get("ISNAD_SHARED") or "../shared")
    outcome = evaluated(folder, data, freeze=freeze)
    with lines_to(None) as out:
        out.write(table(outcome))
    if misses is not None:
        report = miss_report(gather_misses(outcome, folder))
        with lines_to(misses) as out:
            out.write(report)
    if outcome.broken:
        raise typer.Exit(Exit.NOTHING.code)
