"""`isnad gazetteer`: adds and removes gazetteers, and shows what is in them."""

import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from isnad.cli.options import Exit, IssuesFile, Speak, Strict
from isnad.cli.output import lines_to, write_line
from isnad.cli.places import find, listed
from isnad.cli.stderr import say
from isnad.gazetteer import installed
from isnad.gazetteer.installed import Origin, Record
from isnad.model.document import Issue
from isnad.model.reason import Reason
from isnad.present.language import Language
from isnad.present.reasons import issue_sentence, reason_sentence
from isnad.present.runs import inline

if TYPE_CHECKING:
    from isnad.gazetteer.foreign import Foreign

_MOST_TOLD: Final = 20

app = typer.Typer(
    help="The places that every command knows by name: those that come with Isnad, and those that you add.\n\n"
    "The towns of the country that --zone belongs to come with Isnad (Asia/Damascus: Syria). Those of another join a "
    "run by its two letters (--gazetteer IQ). Villages come from a file of GeoNames or OCHA: see add and install.\n\n"
    "Example: isnad gazetteer add SY.txt",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.command("list")(listed)
app.command()(find)

File = Annotated[Path, typer.Argument(help="A table of places: CSV, TSV, XLSX or a GeoNames dump.", show_default=False)]
Map = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="FIELD=COLUMN", help="Which column is name_ar, lat, lon, id, name_en …"),
]
Codes = Annotated[list[str], typer.Argument(metavar="COUNTRY…", help="Two letters each: SY IQ.", show_default=False)]
Server = Annotated[
    str | None,
    typer.Option("--from", metavar="URL", envvar="ISNAD_GEONAMES", help="A copy of GeoNames' folder of dumps."),
]
Names = Annotated[list[str], typer.Argument(metavar="NAME…", help="As list shows it.", show_default=False)]
Json = Annotated[bool, typer.Option("--json", help="JSON lines; the default when piped.")]


@app.command()
def add(
    file: File,
    *,
    name: Annotated[str | None, typer.Option(help="What to call it; by default after the file.")] = None,
    columns: Map = None,
    country: Annotated[str, typer.Option(help="Two letters, for rows that name no country.")] = "",
    source: Annotated[str, typer.Option(help="Where it is from; by default what its format tells, or its name.")] = "",
    licence: Annotated[str, typer.Option(help="Its terms, kept in its record.")] = "",
    encoding: Annotated[str | None, typer.Option(help="Of a table of text; by default UTF-8.")] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Put it in the place of one that has its name.")] = False,
    json: Json = False,
    language: Speak = Language.EN,
    issues: IssuesFile = None,
    strict: Strict = False,
) -> None:
    """Install a gazetteer from a file: every command uses it from then on.

    Reads country dumps of GeoNames (SY.txt), OCHA's tables of populated places (admin4Name_ar, PCODE, LATITUDE,
    LONGITUDE and their likes), and any other table whose columns --map names. Rows that cannot be used are told and
    left out.
    Example: isnad gazetteer add places.csv --map name_ar=Name --map lat=Y --map lon=X
    """
    # Imported here, as only this command and the next read foreign tables.
    from isnad.gazetteer.download import country_code  # noqa: PLC0415
    from isnad.gazetteer.foreign import Reading, read_foreign  # noqa: PLC0415
    from isnad.gazetteer.mapping import parse_map  # noqa: PLC0415
    from isnad.gazetteer.table import read_bytes  # noqa: PLC0415

    called = name if name is not None else file.stem.lower()
    installed.check_name(called)
    how = Reading(called, parse_map(columns or ()), encoding, country_code(country) if country else "", source)
    data = read_bytes(file)
    found = read_foreign(data, file, how)
    record = _install(called, found, file.name, data, licence or found.licence, replace=replace)
    _told(record, found, file, language, json=json, issues=issues)
    if found.issues and strict:
        raise typer.Exit(Exit.ISSUES.code)


@app.command()
def install(codes: Codes, *, address: Server = None, json: Json = False, language: Speak = Language.EN) -> None:
    """Download the places of some countries from GeoNames (CC BY 4.0) and install them; the only command that does.

    An older download of a country is replaced. Without --from or ISNAD_GEONAMES, from download.geonames.org.
    Example: isnad gazetteer install SY IQ
    """
    from isnad.gazetteer import download  # noqa: PLC0415 - as above
    from isnad.gazetteer.foreign import Reading, read_foreign  # noqa: PLC0415

    for code in dict.fromkeys(map(download.country_code, codes)):
        data = download.fetch(code, address or download.ADDRESS)
        file = Path(f"{code}.txt")
        found = read_foreign(data, file, Reading(code.lower()))
        record = _install(code.lower(), found, file.name, data, found.licence, replace=True)
        _told(record, found, file, language, json=json, issues=None)


@app.command()
def remove(names: Names) -> None:
    """Take installed gazetteers away. Results that rest on one cannot be made again without it.

    Example: isnad gazetteer remove sy
    """
    for name in names:
        say(f"{name}: {installed.remove(name).file}")


def _install(name: str, found: "Foreign", file: str, data: bytes, licence: str, *, replace: bool) -> Record:
    origin = Origin(found.source, licence, file, sha256(data).hexdigest(), len(found.issues))
    return installed.add(name, found.rows, origin, datetime.now(UTC).date(), replace=replace)


def _told(record: Record, found: "Foreign", file: Path, language: Language, *, json: bool, issues: Path | None) -> None:
    with lines_to(None) as out:
        if json or not sys.stdout.isatty():
            write_line(out, record)
        else:
            out.write(f"{record.name}  {record.places}  {inline(record.source)}  {installed.folder() / record.file}\n")
    if found.nameless:
        say(reason_sentence(Reason.of("gazetteer.nameless", count=found.nameless), language))
    for issue in _first(found.issues, file):
        say(issue_sentence(issue, language))
    if issues is not None:
        with lines_to(issues) as out:
            for issue in found.issues:
                write_line(out, issue)


def _first(issues: Sequence[Issue], file: Path) -> Iterable[Issue]:
    """As many as a person reads, and how many more there are."""
    yield from issues[:_MOST_TOLD]
    if len(issues) > _MOST_TOLD:
        yield Issue(str(file), Reason.of("gazetteer.more_rows", count=len(issues) - _MOST_TOLD))
