"""`isnad gazetteer list` and `find`: which gazetteers there are, and which places have a name."""

import sys
from collections.abc import Iterable
from typing import Annotated

import typer

from isnad.cli.options import Exit, Gazetteers, Speak
from isnad.cli.output import lines_to, write_line
from isnad.cli.stderr import say
from isnad.gazetteer import installed
from isnad.gazetteer.index import Gazetteer
from isnad.gazetteer.installed import Record
from isnad.gazetteer.row import GazetteerRow
from isnad.gazetteer.shipped import TOWNS_SOURCE, Towns, countries, example, is_country
from isnad.model.reason import Reason
from isnad.model.terms import Precision
from isnad.model.value import Value
from isnad.present.language import Language
from isnad.present.reasons import reason_sentence
from isnad.present.runs import inline

Json = Annotated[bool, typer.Option("--json", help="JSON lines; the default when piped.")]


class Listed(Value, frozen=True):
    """One line of `list`; a fingerprint names a gazetteer by the first sixteen characters of its hash."""

    name: str
    shipped: bool
    places: int
    left_out: int
    source: str
    licence: str
    added: str | None
    sha256: str


class Found(Value, frozen=True):
    """One line of `find`."""

    id: str
    name: str
    also: tuple[str, ...]
    name_en: str
    lat: float
    lon: float
    precision: Precision | None
    governorate: str
    country: str
    source: str


def listed(*, json: Json = False) -> None:
    """List the gazetteers: installed ones, which every command uses, then those that come with Isnad.

    Example: isnad gazetteer list
    """
    with lines_to(None) as out:
        for line in (*map(_installed, installed.records()), *_shipped()):
            if json or not sys.stdout.isatty():
                write_line(out, line)
            else:
                terms = f" ({inline(line.licence)})" if line.licence and line.licence not in line.source else ""
                out.write(f"{line.name}  {line.places}  {inline(line.source)}{terms}  {line.sha256[:16]}\n")


def find(
    name: Annotated[str, typer.Argument(help="An Arabic name, however it is spelled.", show_default=False)],
    *,
    gazetteer: Gazetteers = None,
    json: Json = False,
    language: Speak = Language.EN,
) -> None:
    """Look a name up in all gazetteers, the towns of every country among them; ends with 1 where none holds it.

    Example: isnad gazetteer find "دير الزور"
    """
    own = Gazetteer.load([path for path in gazetteer or () if not is_country(path)], installed=installed.tables())
    towns = Gazetteer(tuple(Towns(countries()).rows()))
    rows = [*own.find(name), *(row for row in towns.find(name) if row.id not in own.ids)]
    with lines_to(None) as out:
        for row in rows:
            if json or not sys.stdout.isatty():
                write_line(out, _found(row))
            else:
                out.write(_told(row))
    if not rows:
        say(reason_sentence(Reason.of("place.not_in_gazetteer"), language))
        raise typer.Exit(Exit.NOTHING.code)


def _installed(record: Record) -> Listed:
    return Listed(
        name=record.name,
        shipped=False,
        places=record.places,
        left_out=record.left_out,
        source=record.source,
        licence=record.licence,
        added=record.added.isoformat(),
        sha256=record.sha256,
    )


def _shipped() -> Iterable[Listed]:
    table = example()
    rows = [row for row in table.rows("") if isinstance(row, GazetteerRow)]
    # Each row has its own source in full; here only their kinds.
    sources = "; ".join(sorted({row.source.split(",")[0] for row in rows}))
    yield _with_isnad(table.path.stem, rows, sources, table.sha256)
    all_towns = list(Towns(countries()).rows())
    for code, country in countries().items():
        here = [row for row in all_towns if row.country == code]
        yield _with_isnad(code, here, f"{TOWNS_SOURCE}: {country.name}", Towns([code]).sha256)


def _with_isnad(name: str, rows: list[GazetteerRow], source: str, sha256: str) -> Listed:
    return Listed(
        name=name,
        shipped=True,
        places=len(rows),
        left_out=0,
        source=source,
        licence="",
        added=None,
        sha256=sha256,
    )


def _found(row: GazetteerRow) -> Found:
    return Found(
        id=row.id,
        name=row.name_ar,
        also=row.also,
        name_en=row.name_en,
        lat=row.lat,
        lon=row.lon,
        precision=row.precision,
        governorate=row.governorate,
        country=row.country,
        source=row.source,
    )


def _told(row: GazetteerRow) -> str:
    where = " ".join(filter(None, (row.governorate, row.country)))
    cells = (row.id, row.name_ar, row.name_en, row.precision or "", f"{row.lat} {row.lon}", where, row.source)
    return "  ".join(inline(cell) for cell in cells if cell) + "\n"
