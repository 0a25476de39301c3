"""A row of a table of codings as a coding."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final, TypeVar

from isnad.ingest.tables.row import Row
from isnad.knowledge.wordlists import written_words
from isnad.model.assessment import Point
from isnad.model.bounds import Bounds
from isnad.model.document import Issue
from isnad.model.grade import AttributionGrade, HarmGrade
from isnad.model.reason import Reason
from isnad.reconcile.support import FigureName
from isnad.review.codings import cells
from isnad.review.codings.cells import Cell, NotReadError
from isnad.review.codings.coding import Coding, Field
from isnad.review.codings.heading import MORE, WORDS, Heading
from isnad.review.codings.parties import labels_in
from isnad.text.working import fold

T = TypeVar("T")

_GRADES: Final = {
    "grade_confirmed": HarmGrade.CONFIRMED,
    "grade_fair": HarmGrade.FAIR,
    "grade_weak": HarmGrade.WEAK,
    "grade_contested": HarmGrade.CONTESTED,
    "grade_discounted": HarmGrade.DISCOUNTED,
}
_STATUSES: Final = {
    "status_declared": AttributionGrade.DECLARED,
    "status_likely": AttributionGrade.LIKELY,
    "status_contested": AttributionGrade.CONTESTED,
    "status_single_source": AttributionGrade.SINGLE_SOURCE,
}
_NORTH, _EAST = 90, 180


def coding_of(row: Row, heading: Heading, where: str) -> tuple[Coding | None, tuple[Issue, ...]]:
    """The coding of a row and what of it cannot be read; a cell that cannot be read costs its field alone.

    None, with an issue that says so, for a row that has neither an id nor a day nor a place.
    """
    reading = _Reading(row, heading, where)
    found = reading.coding()
    if found.id is None and found.first is None and not found.places and found.point is None:
        return None, (*reading.issues, Issue(where, Reason.of("codings.nothing_to_find_it_by")))
    return found, tuple(reading.issues)


class _Reading:
    """One row; what it tells and what cannot be read gather as it is read."""

    def __init__(self, row: Row, heading: Heading, where: str) -> None:
        self.issues: list[Issue] = []
        self._row = row
        self._heading = heading
        self._where = where
        self._told: set[Field] = set()

    def coding(self) -> Coding:
        first, last = self._read(Field.DATE, ("date",), self._days) or (None, None)
        figures = {
            name: self._read(Field(name), (f"{name}_min", f"{name}_max", name), self._figure(name))
            for name in FigureName
        }
        places = tuple(self._texts("place"))
        if places or "place" in self._heading.at:
            self._told.add(Field.PLACE)
        return Coding(
            where=self._where,
            id=next(iter(self._texts("id")), None),
            first=first,
            last=last,
            places=places,
            point=self._read(Field.PLACE, ("latitude", "longitude"), self._point),
            figures={name: found for name, found in figures.items() if found is not None},
            parties=self._read(Field.BELLIGERENTS, ("belligerents",), self._all("belligerents", labels_in)) or (),
            strike_types=self._read(Field.STRIKE_TYPE, ("strike_type",), self._all("strike_type", cells.either)) or (),
            grade=self._read(Field.GRADE, ("grade",), self._chosen("grade", _GRADES)),
            strike_status=self._read(Field.STRIKE_STATUS, ("strike_status",), self._chosen("strike_status", _STATUSES)),
            victims=self._read(Field.VICTIMS, ("victims",), self._all("victims", _names)) or (),
            notes=next(iter(self._texts("notes")), None),
            told=tuple(field for field in Field if field in self._told),
        )

    def _read(self, field: Field, columns: tuple[str, ...], make: Callable[[], T]) -> T | None:
        """What is made of the columns; None where there are none, or what they hold cannot be read: it is not told."""
        if not any(name in self._heading.at for name in columns):
            return None
        try:
            found = make()
        except NotReadError as error:
            self.issues.append(Issue(self._where, error.reason))
            return None
        self._told.add(field)
        return found

    def _days(self) -> tuple[date | None, date | None]:
        first, end = self._cell("date"), self._cell("date_end")
        begins = None if first is None else cells.day(first)
        ends = None if end is None else cells.day(end)
        if begins is not None and ends is not None and ends < begins and end is not None:
            raise end.refused("codings.no_day")
        return begins, ends or begins

    def _figure(self, name: FigureName) -> Callable[[], Bounds | None]:
        def made() -> Bounds | None:
            whole, more = self._cell(name), self._cell(MORE)
            if name is FigureName.KILLED and whole is not None and more is not None:
                return cells.or_more(whole, more)
            return (
                cells.bounds(whole)
                if whole is not None
                else cells.ends(self._cell(f"{name}_min"), self._cell(f"{name}_max"))
            )

        return made

    def _point(self) -> Point | None:
        north, east = self._cell("latitude"), self._cell("longitude")
        lat = None if north is None else cells.degrees(north, _NORTH)
        lon = None if east is None else cells.degrees(east, _EAST)
        return None if lat is None or lon is None else Point(lat, lon)

    def _chosen(self, name: str, known: Mapping[str, T]) -> Callable[[], T | None]:
        def made() -> T | None:
            cell = self._cell(name)
            if cell is None or cells.is_unknown(cell.text):
                return None
            found = next((value for words, value in known.items() if _is_in(cell.text, words)), None)
            if found is None:
                raise cell.refused("codings.no_such_grade")
            return found

        return made

    def _all(self, name: str, part: Callable[[str], tuple[str, ...]]) -> Callable[[], tuple[str, ...]]:
        return lambda: tuple(dict.fromkeys(found for text in self._texts(name) for found in part(text)))

    def _cell(self, name: str) -> Cell | None:
        columns = self._heading.at.get(name, ())
        return self._at(columns[0]) if columns else None

    def _texts(self, name: str) -> list[str]:
        """What stands in the columns of a field, but where nothing does."""
        found = [self._row.cell(column).strip() for column in self._heading.at.get(name, ())]
        return [text for text in found if not cells.is_nothing(text)]

    def _at(self, column: int) -> Cell:
        name = self._heading.names[column]
        if column in self._row.unread:
            raise NotReadError(Reason.of("ingest.cell_without_value", column=name))
        return Cell(name, self._row.cell(column).strip())


def _names(text: str) -> tuple[str, ...]:
    return cells.listed(text, commas=True)


def _is_in(text: str, words: str) -> bool:
    plain = fold(text).casefold()
    return any(fold(word).casefold() == plain for word in written_words(WORDS, words))
