"""Options that several commands share, so that they read and behave alike."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from isnad.present.language import Language

Paths = Annotated[
    list[Path],
    typer.Argument(
        help="Text files, web pages, JSON lines (one source a line), tables (CSV, TSV, XLSX; one report a row), feeds, "
        "metadata tables, or folders of these.",
        show_default=False,
    ),
]
Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--columns",
        metavar="FIELD=COLUMN",
        help="Which column of a table of reports holds a field: id, url, publisher, published, title, text, "
        "retrieved; may be given several times. Others are told by their names, in English or Arabic.",
    ),
]
Gazetteers = Annotated[
    list[Path] | None,
    typer.Option(
        "--gazetteer",
        help="A CSV of places (name_ar, lat, lon, precision …), or a country's two letters (IQ) for its towns; may be "
        "given several times. Those that isnad gazetteer added are used anyway.",
    ),
]
Profile = Annotated[
    str, typer.Option(help="How vague words are read and whom figures count: airwars, literal, acled or ucdp.")
]
Zone = Annotated[str, typer.Option(help="Time zone of the reports' local times, as in the IANA database.")]
Speak = Annotated[Language, typer.Option("--language", help="Language of sentences and messages.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="Write here instead of to stdout.")]
IssuesFile = Annotated[
    Path | None, typer.Option("--issues", help="Also write what could not be used here, as JSON lines.")
]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 3 where anything could not be used.")]


class Exit(StrEnum):
    """What the exit codes mean; `isnad --help` prints this."""

    DONE = "0  done; what could not be used was named on stderr"
    NOTHING = "1  nothing could be read, a case does not verify, or a floor of the evaluation is broken"
    USAGE = "2  the call or a file named in it is wrong"
    ISSUES = "3  done, but some input could not be used (only with --strict)"

    @property
    def code(self) -> int:
        """The number itself."""
        return int(self.value[0])


Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        min=0,
        max=256,
        metavar="N",
        help="How many processes read documents; by default as many as there are cores. 0 reads in this one, without "
        "a limit of time for a document.",
    ),
]
