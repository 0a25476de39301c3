"""One index over the places of several gazetteers, by folded name."""

from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple, Self

from isnad.gazetteer import shipped, spelling
from isnad.gazetteer.distance import distance_km
from isnad.gazetteer.row import GazetteerRow
from isnad.gazetteer.swapped import swapped_issue, swapped_rows
from isnad.gazetteer.table import Table
from isnad.model.document import Issue
from isnad.model.reason import Reason

SAME_PLACE_KM: Final = 25.0


class Gazetteer:
    """Places by name: the user's own tables, those installed, the example's, the towns; each in its own order.

    Attributes:
        rows: all places; their positions are what `forms` gives.
        issues: rows that could not be used, with file and line.
        hashes: one SHA-256 per table, in the order loaded.
    """

    def __init__(
        self,
        rows: Sequence[GazetteerRow],
        issues: Sequence[Issue] = (),
        hashes: Sequence[str] = (),
        folded: tuple[tuple[str, ...], ...] | None = None,
    ) -> None:
        """`folded` are the names of each row where they are folded already, which is most of the work."""
        self.rows = tuple(rows)
        self.issues = tuple(issues)
        self.hashes = tuple(hashes)
        self._folded = _folded(self.rows) if folded is None else folded

    @classmethod
    def load(
        cls,
        paths: Sequence[Path] = (),
        with_shipped: bool = True,  # noqa: FBT001, FBT002 - its contract
        *,
        installed: Sequence[Path] = (),
        countries: Collection[str] = (),
    ) -> Self:
        """Read the tables at `paths`, those installed, and by default those that come with Isnad.

        A place of an installed table or of the example that an earlier table has under its id, or by its name within
        `SAME_PLACE_KM`, is left out: two tables must not make one place ambiguous. A shipped town is left out where
        any earlier table has its name, wherever that lies: a town that nobody asked for never makes a place ambiguous.

        Args:
            paths: the user's own tables; all their rows are kept.
            with_shipped: whether to add the places of the example case.
            installed: tables that were installed before.
            countries: whose towns to add, by their codes.

        Raises:
            IsnadError: a table cannot be read at all; see `Table`.
        """
        loaded = cls(*_gather([Table(path) for path in paths]))
        for path in installed:
            loaded = loaded.with_table(Table(path))
        if with_shipped:
            loaded = loaded.with_table(shipped.example())
        if countries:
            loaded = loaded.with_towns(shipped.Towns(countries))
        return loaded

    def with_table(self, table: Table) -> Self:
        """This and the places of a table that it has neither under their ids nor near by under their names."""
        more = _gather([table])
        added = (
            [row for row in more.rows if row.id not in self.ids and not self.has_near(row)] if self.rows else more.rows
        )
        return self._and(added, more.issues, more.hashes)

    def with_towns(self, towns: shipped.Towns) -> Self:
        """This and the towns whose names it does not have at all."""
        names = {key for each in self._folded for name in each for key in spelling.keys(name)}
        added = [row for row in towns.rows() if row.id not in self.ids and not _is_named(row, names)]
        return self._and(added, (), (towns.sha256,))

    def _and(self, added: Sequence[GazetteerRow], issues: Sequence[Issue], hashes: Sequence[str]) -> Self:
        folded = (*self._folded, *_folded(added))
        return type(self)((*self.rows, *added), (*self.issues, *issues), (*self.hashes, *hashes), folded)

    @cached_property
    def hash(self) -> str:
        """SHA-256 over the contents of all tables in order: two indexes that share it answer alike."""
        return sha256("\n".join(self.hashes).encode("ascii")).hexdigest()

    @cached_property
    def _by_id(self) -> Mapping[str, GazetteerRow]:
        return {row.id: row for row in self.rows}

    def with_id(self, id: str) -> GazetteerRow | None:  # noqa: A002 - the word of the model
        """The place with this id, or None."""
        return self._by_id.get(id)

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all places."""
        return frozenset(row.id for row in self.rows)

    def row(self, at: int) -> GazetteerRow:
        """The place at a position that `forms` gave."""
        return self.rows[at]

    def find(self, name: str) -> tuple[GazetteerRow, ...]:
        """The places of that name: those spelled so, then those spelled otherwise, each in the order of `rows`.

        A name is found whole: "مخيم الباغوز" is not found under "الباغوز", nor the other way round. Empty where there
        is none.
        """
        asked = spelling.folded(name)
        found = {at for key in spelling.keys(asked) for at in self._by_key.get(key, ())}
        return tuple(self.rows[at] for at in sorted(found, key=lambda at: (asked not in self._folded[at], at)))

    def has_near(self, row: GazetteerRow) -> bool:
        """Whether a place of this name lies within `SAME_PLACE_KM` of `row`."""
        at = (row.lat, row.lon)
        return any(distance_km(at, (other.lat, other.lon)) <= SAME_PLACE_KM for other in self.find(row.name_ar))

    def names(self) -> Iterator[tuple[str, ...]]:
        """For each place in the order of `rows`, the spellings of its names in a folded text, the printed one first."""
        return (_forms_of(names) for names in self._folded)

    def forms(self) -> Mapping[str, tuple[int, ...]]:
        """Every spelling to look for in a folded text, with the positions in `rows` of the places it may name.

        Stricter than `find`: see `spelling.forms`. Computed once.
        """
        return self._forms

    @cached_property
    def _by_key(self) -> Mapping[str, list[int]]:
        index: dict[str, list[int]] = {}
        for at, names in enumerate(self._folded):
            for key in dict.fromkeys(key for name in names for key in spelling.keys(name)):
                index.setdefault(key, []).append(at)
        return index

    @cached_property
    def _forms(self) -> Mapping[str, tuple[int, ...]]:
        return _gathered(self.names())


def _folded(rows: Sequence[GazetteerRow]) -> tuple[tuple[str, ...], ...]:
    """The names of each row, folded: the one it prints, then its others."""
    names = [(row.name_ar, *row.also) for row in rows]
    folded = iter(spelling.all_folded([name for each in names for name in each]))
    return tuple(tuple(next(folded) for _ in each) for each in names)


def _forms_of(names: tuple[str, ...]) -> tuple[str, ...]:
    first = spelling.forms(names[0])
    return first if len(names) == 1 else tuple(dict.fromkeys(form for name in names for form in spelling.forms(name)))


def _is_named(row: GazetteerRow, keys: Container[str]) -> bool:
    """Whether a name of the row is among `keys`."""
    return any(key in keys for name in (row.name_ar, *row.also) for key in spelling.keys(spelling.folded(name)))


def _gathered(spellings: Iterable[tuple[str, ...]]) -> Mapping[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for at, forms in enumerate(spellings):
        for form in forms:
            found.setdefault(form, []).append(at)
    return MappingProxyType({form: tuple(rows) for form, rows in found.items()})


class _Gathered(NamedTuple):
    rows: tuple[GazetteerRow, ...]
    issues: tuple[Issue, ...]
    hashes: tuple[str, ...]


def _gather(tables: Sequence[Table]) -> _Gathered:
    rows: dict[str, GazetteerRow] = {}
    issues: list[Issue] = []
    stems: set[str] = set()
    for table in tables:
        stem = table.path.stem
        # Two tables of one name: the second's rows are told apart by what it holds.
        name = stem if stem not in stems else f"{stem}@{table.sha256[:8]}"
        stems.add(name)
        found: list[GazetteerRow] = []
        for row in table.rows(name):
            if isinstance(row, Issue):
                issues.append(row)
            elif row.id in rows:
                issues.append(Issue(str(table.path), Reason.of("gazetteer.id_taken", id=row.id, name=row.name_ar)))
            else:
                rows[row.id] = row
                found.append(row)
        for row in swapped_rows(found, {}):
            del rows[row.id]
            issues.append(swapped_issue(row, str(table.path)))
    return _Gathered(tuple(rows.values()), tuple(issues), tuple(table.sha256 for table in tables))
