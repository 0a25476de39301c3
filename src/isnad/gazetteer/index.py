"""One index over the places of several gazetteers, by folded name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple, Self

from isnad.gazetteer import spelling
from isnad.gazetteer.distance import distance_km
from isnad.gazetteer.row import GazetteerRow
from isnad.gazetteer.table import Table
from isnad.model.document import Issue
from isnad.model.reason import Reason

SAME_PLACE_KM: Final = 25.0
_SHIPPED: Final = Path(__file__).with_name("data")


class Gazetteer:
    """Places by name. The user's own tables come before the shipped ones, each in its own order.

    Attributes:
        rows: all places; their positions are what `forms` gives.
        issues: rows that could not be used, with file and line.
        hashes: one SHA-256 per table, in the order loaded.
    """

    def __init__(self, rows: Sequence[GazetteerRow], issues: Sequence[Issue] = (), hashes: Sequence[str] = ()) -> None:
        self.rows = tuple(rows)
        self.issues = tuple(issues)
        self.hashes = tuple(hashes)

    @classmethod
    def load(cls, paths: Sequence[Path] = (), with_shipped: bool = True) -> Self:  # noqa: FBT001, FBT002 - its contract
        """Read the tables at `paths` and, by default, those that come with Isnad.

        A shipped place that the user's tables have under its id, or by its name within `SAME_PLACE_KM`, is left out:
        some shipped coordinates are approximate, and must not make a place ambiguous that the user knows better.

        Raises:
            IsnadError: a table cannot be read at all; see `Table`.
        """
        mine = cls(*_gather([Table(path) for path in paths]))
        if not with_shipped:
            return mine
        shipped = _gather(_shipped())
        ids = {row.id for row in mine.rows}
        added = [row for row in shipped.rows if row.id not in ids and not mine.has_near(row)]
        both = cls((*mine.rows, *added), (*mine.issues, *shipped.issues), (*mine.hashes, *shipped.hashes))
        # Folding is most of the work and is done already.
        both._folded = (*mine._folded, *_folded(added))
        return both

    @cached_property
    def hash(self) -> str:
        """SHA-256 over the contents of all tables in order: two indexes that share it answer alike."""
        return sha256("\n".join(self.hashes).encode("ascii")).hexdigest()

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
        return tuple(self.rows[at] for at in sorted(found, key=lambda at: (self._folded[at] != asked, at)))

    def has_near(self, row: GazetteerRow) -> bool:
        """Whether a place of this name lies within `SAME_PLACE_KM` of `row`."""
        at = (row.lat, row.lon)
        return any(distance_km(at, (other.lat, other.lon)) <= SAME_PLACE_KM for other in self.find(row.name_ar))

    def names(self) -> Iterator[tuple[str, ...]]:
        """For each place in the order of `rows`, its spellings in a folded text, the printed one first."""
        return (spelling.forms(name) for name in self._folded)

    def forms(self) -> Mapping[str, tuple[int, ...]]:
        """Every spelling to look for in a folded text, with the positions in `rows` of the places it may name.

        Stricter than `find`: see `spelling.forms`. Computed once.
        """
        return self._forms

    @cached_property
    def _folded(self) -> tuple[str, ...]:
        return _folded(self.rows)

    @cached_property
    def _by_key(self) -> Mapping[str, list[int]]:
        index: dict[str, list[int]] = {}
        for at, name in enumerate(self._folded):
            for key in spelling.keys(name):
                index.setdefault(key, []).append(at)
        return index

    @cached_property
    def _forms(self) -> Mapping[str, tuple[int, ...]]:
        return _gathered(self.names())


def _folded(rows: Sequence[GazetteerRow]) -> tuple[str, ...]:
    return spelling.all_folded([row.name_ar for row in rows])


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
        for row in table.rows(name):
            if isinstance(row, Issue):
                issues.append(row)
            elif row.id in rows:
                issues.append(Issue(str(table.path), Reason.of("gazetteer.id_taken", id=row.id, name=row.name_ar)))
            else:
                rows[row.id] = row
    return _Gathered(tuple(rows.values()), tuple(issues), tuple(table.sha256 for table in tables))


def _shipped() -> list[Table]:
    return [Table(path) for path in sorted(_SHIPPED.glob("*.csv"))]
