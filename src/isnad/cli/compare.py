"""`isnad compare`: what a team coded earlier beside what a case holds."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from isnad.cli.options import Gazetteers, IssuesFile, Speak, Strict
from isnad.cli.output import Report, lines_to, write_line
from isnad.cli.progress import progress
from isnad.cli.stderr import say
from isnad.errors import IsnadError
from isnad.ingest.tables.columns import parse_columns
from isnad.present.codings.words import say as phrase
from isnad.present.language import Language
from isnad.present.runs import isolate
from isnad.review.codings.heading import FIELDS

if TYPE_CHECKING:
    from isnad.review.codings.comparison import Comparer
    from isnad.review.codings.report import Report as Comparison

_PAGE, _LINES = ".html", ".jsonl"
_BOTH_UP_TO = 60
"""Pairs that disagree up to which both languages share one page."""

Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--columns",
        metavar="FIELD=COLUMN",
        help=f"Which column holds a field: {', '.join(FIELDS)}; may be given several times. Others are told by their "
        "names, in English or Arabic, or as columns of Airwars, UCDP GED or ACLED.",
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="FILE/FOLDER", help="A page (.html), JSON lines (.jsonl), or a folder for both."
    ),
]


def compare(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The folder of a case.", show_default=False)],
    codings: Annotated[
        Path, typer.Argument(metavar="CODINGS", help="A table of codings: CSV, TSV or XLSX.", show_default=False)
    ],
    *,
    columns: Columns = None,
    output: Output = None,
    json: Annotated[bool, typer.Option("--json", help="JSON lines; the default when piped.")] = False,
    summarise: Annotated[
        bool, typer.Option("--summary", help="Sentences for a person; the default on a terminal.")
    ] = False,
    gazetteer: Gazetteers = None,
    language: Speak = Language.EN,
    issues: IssuesFile = None,
    strict: Strict = False,
) -> None:
    """Compare what a team coded earlier with what a case holds: agreement per field, disagreements with the sentences.

    Codings are put beside incidents by id, else by day and place; nothing is guessed and the case is not changed.
    The page quotes reports: it is an internal edition.
    Example: isnad compare baghuz.case codings.csv -o comparison.html
    """
    if json and summarise:
        raise IsnadError("cli.two_forms", "--json and --summary are two forms of one output.", "Give one of them.")
    from isnad.review.codings.table import read_codings  # noqa: PLC0415 - the help does not wait for it

    read = read_codings(codings, parse_columns(columns or (), FIELDS, "killed_min=Deaths"))
    report = Report(language, issues, strict=strict)
    report.collected(read.issues, ())
    if read.codings:
        with _reading(case, tuple(gazetteer or ())) as comparer:
            from isnad.review.codings.comparison import summary  # noqa: PLC0415
            from isnad.review.codings.report import Report as Comparison  # noqa: PLC0415

            found = comparer.matched(read.codings)
            beside = list(progress(comparer.beside(found.matches), "comparing", language))
            uncoded = list(comparer.uncoded(found.uncoded))
            whole = summary(beside, len(uncoded), read.presets)
            name = case.resolve().name.removesuffix(".case")
            made = Comparison(comparer, name, codings.name, beside, uncoded, whole, read.issues)
            _write(made, output, language, as_lines=json or not (summarise or sys.stdout.isatty()))
    report.finish(len(read.codings))


def _write(made: "Comparison", output: Path | None, language: Language, *, as_lines: bool) -> None:
    if output is None:
        with lines_to(None) as out:
            if as_lines:
                _lines(made, out)
            else:
                from isnad.review.codings.lines import lines  # noqa: PLC0415

                out.writelines(f"{line}\n" for line in lines(made.beside, made.summary, language))
        return
    if output.suffix.lower() == _PAGE:
        _pages(made, output, language)
    elif output.suffix.lower() in (_LINES, ".json"):
        _file(made, output, language)
    else:
        _folder(output)
        _file(made, output / f"comparison{_LINES}", language)
        _pages(made, output / f"comparison{_PAGE}", language)


def _file(made: "Comparison", path: Path, language: Language) -> None:
    with lines_to(path) as out:
        _lines(made, out)
    say(phrase("run.written", language, path=isolate(str(path), language)))


def _lines(made: "Comparison", out: TextIO) -> None:
    """A line a coding, a line an incident without one, and the summary last."""
    for value in (*made.beside, *made.uncoded, made.summary):
        write_line(out, value)


def _pages(made: "Comparison", path: Path, language: Language) -> None:
    """Both languages in one page, the one asked for first; a page each where much disagrees."""
    from isnad.present.codings.page import page  # noqa: PLC0415 - only who asks for a page waits for its templates

    languages = sorted(Language, key=lambda one: one is not language)
    many = sum(one.disagrees for one in made.beside) > _BOTH_UP_TO
    files = (
        {path.with_name(f"{path.stem}.{one}{path.suffix}"): [one] for one in languages} if many else {path: languages}
    )
    for target, some in files.items():
        with lines_to(target) as out:
            out.writelines(page([made.body(one) for one in some]))
        say(phrase("run.written", language, path=isolate(str(target), language)))


def _folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        problem = f"{path} cannot be written: {error.strerror}."
        raise IsnadError("cli.cannot_write", problem, "Choose another place for it.") from error


@contextmanager
def _reading(case: Path, gazetteers: Sequence[Path]) -> Iterator["Comparer"]:
    """What compares with the case as it is at this moment.

    Raises:
        IsnadError: there is no case to read, or nothing was drafted from it: `codings.no_drafts`.
    """
    from isnad.case.contents import last_used  # noqa: PLC0415 - only this command needs a database
    from isnad.case.folder import to_read  # noqa: PLC0415
    from isnad.pipeline.context import DEFAULT_PROFILE, DEFAULT_ZONE, context  # noqa: PLC0415
    from isnad.review.codings.comparison import Comparer  # noqa: PLC0415
    from isnad.store.store import Store  # noqa: PLC0415

    layout = to_read(case)
    if not layout.database.is_file():
        raise IsnadError("store.broken", f"{layout.database} is missing.", "Take it from a copy of the case.")
    store = Store.in_file_read_only(layout.database)
    try:
        with store.reading() as reader:
            if reader.drafted.count() == 0:
                raise IsnadError("codings.no_drafts", f"{case} holds no incidents.", "Build the case first.")
            used = last_used(reader)
            profile = used.profile.rpartition("-")[0] or DEFAULT_PROFILE
            yield Comparer(reader, context(gazetteers, profile, used.zone or DEFAULT_ZONE))
    finally:
        store.close()
