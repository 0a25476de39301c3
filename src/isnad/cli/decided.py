"""Reads what people decided, for the commands that obey it."""

from pathlib import Path

from isnad.cli.output import Report
from isnad.errors import IsnadError
from isnad.ingest.decisions import read_decisions
from isnad.model.decision import Decision
from isnad.model.document import Issue


def decided(path: Path | None, report: Report) -> list[Decision]:
    """The decisions of a file, none without one; what is no decision goes to the report.

    Raises:
        IsnadError: `cli.no_decisions`, where there is no such file: what people decided must not go missing unnoticed.
    """
    if path is not None and not path.is_file():
        raise IsnadError("cli.no_decisions", f"{path} is no file of decisions.", "Give a file of JSON lines.")
    taken: list[Decision] = []
    for item in () if path is None else read_decisions(path):
        if isinstance(item, Issue):
            report.add(item)
        else:
            taken.append(item)
    return taken
